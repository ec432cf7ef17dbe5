"""Rows of the roll brought to one form before they are read: name first, office beside the name.

Lists print "Berg, Ada (S)" and "von Berg Ada (S)", an office on the row below the name, and
cells with strokes between them.
"""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import utan_rör
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI
from kommunprotokoll.tolkning.rader import Rad

_ORD = r"[A-ZÅÄÖÉÜ][\wÀ-ÿ'’´-]+"
_ADEL = r"(?:von der|von|af|de la|de|van der|van|der)"
_FÖRE = r"(?:^|(?<=[ \t*•–]))"
_ADEL_FÖRST = re.compile(
    rf"{_FÖRE}(?<!\w )(?P<efter>{_ADEL} {_ORD}),? (?P<för>{_ORD})(?=,| ?\(|[ ]{{2,}}|\t|\s*$)|"
    rf"(?<=\bför )(?P<efter2>{_ADEL} {_ORD}),? (?P<för2>{_ORD})(?=,| ?\(|[ ]{{2,}}|\t|\s*$)"
)
"""A surname with its particle first: no name begins with a small letter otherwise."""
_MED_KOMMA = re.compile(
    rf"(?<![\w,] )(?<![\w,])(?P<efter>(?:{_ADEL} )?{_ORD}(?: {_ORD})?), (?P<för>{_ORD}(?: {_ORD})?)"
    rf"(?P<slut>(?= ?{PARTI})|(?=,|[ ]{{2,}}|\t|\s*$))"
)
_FÖR_MED_KOMMA = re.compile(
    rf"(?P<ord>\b(?:för|ersätter|istf) )(?P<efter>(?:{_ADEL} )?{_ORD}(?: {_ORD})?), "
    rf"(?P<för>{_ORD})(?= ?{PARTI})"
)
_HEL_MED_KOMMA = re.compile(
    rf"\s*(?:\S+:?[ ]{{2,}})?(?:{_ADEL} )?{_ORD}(?P<andra> {_ORD})?, {_ORD}(?:\s*{PARTI}.*|\s*)"
)
_ORT_FÖRE_PARTI = re.compile(
    rf"(?P<för>\b(?:för|ersätter|istf) )?(?P<namn>{NAMN}), (?P<ort>{_ORD}) "
    r"(?P<parti>\([A-ZÅÄÖ]{1,3}\))"
)
"""Where somebody comes from, before the party: "Ada Berg, Ekby (S)"."""
_RUTOR = ("☒", "☑", "☐", "✓", "✔", "□", "■", "[", "(x)", "( )")
_RUTA = re.compile(
    r"(?P<före>\s*)(?:(?P<ikryssad>[☒☑✓✔■]|\[[xX]\]|\([xX]\))|[☐□]|\[ ?\]|\( \))\s*"
    rf"(?P<rest>{NAMN}.*)$"
)
"""A box before a name, with a cross or without: "[x] Ada Berg (S)"."""
_MINST = 3
_NAMNRAD = re.compile(rf"(?:\S.*?(?:[ ]{{2,}}|\t))?\s*{NAMN}(?:,? ?{PARTI})?\s*")
_MEST_RULLA = 500


def räta_namn(rader: Sequence[Rad]) -> list[Rad]:
    """Return the rows with first names first, where a comma or a particle shows that they are not.

    A comma does where it parts two names on three rows or more, most of them single words; else
    what stands between a name's comma and a party is a place.
    """
    ut = [_utan_streck(rad) for rad in rader]
    ut = [_med_adel_sist(_utan_ruta(rad)) for rad in ut]
    med_komma = [t for r in ut if ", " in r.text and (t := _HEL_MED_KOMMA.fullmatch(r.text))]
    ensamma = sum(träff["andra"] is None for träff in med_komma)
    if len(med_komma) >= _MINST and ensamma * 2 > len(med_komma):
        return [_vänd_komma(rad) for rad in ut]
    return [_med_ort_sist(rad) for rad in ut]


def _utan_streck(rad: Rad) -> Rad:
    """Return a row drawn with strokes between its cells as one with tabs between them."""
    text = utan_rör(rad.text)
    if text is rad.text:
        return rad
    return attrs.evolve(rad, text="" if not text.strip("\t -+=:") else text)


def _med_adel_sist(rad: Rad) -> Rad:
    if not any(f"{ord_} " in rad.text for ord_ in ("von", "af", "de", "van", "der", "la")):
        return rad
    text = _ADEL_FÖRST.sub(
        lambda t: f"{t['för'] or t['för2']} {t['efter'] or t['efter2']}", rad.text
    )
    return rad if text == rad.text else attrs.evolve(rad, text=text)


def _utan_ruta(rad: Rad) -> Rad:
    """Return a row without the box before a name; an empty box says that somebody was not there."""
    if not rad.text.lstrip().startswith(_RUTOR):
        return rad
    träff = _RUTA.match(rad.text)
    if träff is None:
        return rad
    borta = "" if träff["ikryssad"] else ", frånvarande"
    return attrs.evolve(rad, text=f"{träff['före']}{träff['rest'].rstrip()}{borta}")


def _utan_ort(träff: re.Match[str]) -> str:
    return f"{träff['för']}{träff['namn']} {träff['parti']}"


def _med_ort_sist(rad: Rad) -> Rad:
    """Return a row with the place that stands between a name and its party after them."""
    if ", " not in rad.text or "(" not in rad.text:
        return rad
    text = _ORT_FÖRE_PARTI.sub(
        lambda t: _utan_ort(t) if t["för"] else f"{t['namn']} {t['parti']}, {t['ort']}", rad.text
    )
    return rad if text == rad.text else attrs.evolve(rad, text=text)


def _vänd_komma(rad: Rad) -> Rad:
    if ", " not in rad.text:
        return rad
    text = _FÖR_MED_KOMMA.sub(lambda t: f"{t['ord']}{t['för']} {t['efter']}", rad.text)
    if _HEL_MED_KOMMA.fullmatch(rad.text) is not None:
        text = _MED_KOMMA.sub(lambda t: f"{t['för']} {t['efter']}", text, count=1)
    return rad if text == rad.text else attrs.evolve(rad, text=text)


def foga_roller_under(rader: Sequence[Rad], roller_under: frozenset[str], d: Dialekt) -> list[Rad]:
    """Return the rows with each office beside the name above it, where the first stands so.

    Below a label of the roll the first row is a name and the second "Ordförande": then the offices
    stand below their names, not above. The rows of offices are left empty.

    Args:
        rader: The rows; empty rows are gone.
        roller_under: Labels of the roll, by canonical name.
        d: Words for labels and roles.
    """
    ut = list(rader)
    plats = 0
    while plats < len(ut):
        start = _börjar_rulla(ut, plats, roller_under, d)
        plats += 1
        if start is None or not _är_namnrad(ut[start]) or not _är_ordförande(ut, start + 1):
            continue
        for i in range(start + 1, min(len(ut), start + _MEST_RULLA)):
            if _är_uppdrag(ut[i], d) and _är_namnrad(ut[i - 1]):
                text = f"{ut[i - 1].text.rstrip(' ,')}, {ut[i].text.strip()}"
                ut[i - 1] = attrs.evolve(ut[i - 1], text=text)
                ut[i] = attrs.evolve(ut[i], text="")
            elif not _är_namnrad(ut[i]):
                break
        plats = start + 1
    return ut


def _börjar_rulla(
    rader: Sequence[Rad], plats: int, roller_under: frozenset[str], d: Dialekt
) -> int | None:
    """Return where the first name of a roll would stand, if a row is a label of one."""
    text = rader[plats].text
    if len(text) > _MEST_RULLA:
        return None
    if d.etiketter.get(nyckel(text)) in roller_under:
        return plats + 1 if plats + 1 < len(rader) else None
    etikett = re.split(r"[ ]{2,}|\t", text.strip(), maxsplit=1)[0]
    return plats if d.etiketter.get(nyckel(etikett)) in roller_under else None


def _är_namnrad(rad: Rad) -> bool:
    return _NAMNRAD.fullmatch(rad.text) is not None


def _är_ordförande(rader: Sequence[Rad], plats: int) -> bool:
    """Tell whether a row is the office of the chair, and another name stands below it."""
    if plats + 1 >= len(rader) or nyckel(rader[plats].text) not in {"ordförande", "ordf"}:
        return False
    return re.match(rf"\s*{NAMN}\s*{PARTI}", rader[plats + 1].text) is not None


def _är_uppdrag(rad: Rad, d: Dialekt) -> bool:
    return nyckel(rad.text) in d.roller
