"""A roll that names the members of each party in a list: "Moderaterna: Ada Berg, Bo Ek §§ 3-5"."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR
from kommunprotokoll.tolkning.rader import Rad

_HUVUD = re.compile(
    r"\s*(?:[Ff]ör )?(?P<vem>\(?[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?: [a-zåäö]+){0,2}\)?)"
    r"(?: ?\((?P<inom>[A-ZÅÄÖ]{1,5})\))?(?: ?\(?\d{1,2}(?: st\.?| ledamöter)?\)?)?"
    r"(?P<skilje>[ ]?:[ ]*|[ ]{2,}|\t+|[ ][–-][ ])(?P<rest>\S.*)?$"
)
"""What heads a party's list; a count of its seats may stand after it."""
_BOKSTÄVER = re.compile(r"[A-ZÅÄÖ]{1,5}")
_PARTIÄNDELSER = ("partiet", "listan", "demokraterna", "liberalerna", "samlingen", "initiativet")
_LÄNGST = 2000
_NAMNET = re.compile(NAMN)
_MED_PARTI = re.compile(rf"{NAMN}\s*\([A-ZÅÄÖ]{{1,5}}\)")
_STÅR_FÖR = re.compile(rf"\b(?:för|ersätter|istf) {_MED_PARTI.pattern}")
_MELLAN = re.compile(r"(?:,\s*|;\s*|\s+)(?:och|samt)\s+(?![^()]{0,60}\))|[,;]\s*(?![^()]{0,60}\))")


@attrs.define
class _Lista:
    """The rows of one party's list, and their text joined."""

    parti: str
    rader: list[Rad]
    delar: list[str]

    def som_rader(self) -> list[Rad] | None:
        """Return a row for each of the people, the party after the name; None if it is no list."""
        delar = [d if d.endswith("-") else f"{d} " for d in self.delar]
        början = list(accumulate(map(len, delar[:-1]), initial=0))
        text = "".join(delar).rstrip()
        poster: list[tuple[int, str]] = []
        plats = 0
        for skilje in (*_MELLAN.finditer(text), None):
            slut = skilje.start() if skilje is not None else len(text)
            del_ = text[plats:slut].strip(" .")
            träff = _NAMNET.match(del_)
            if träff is not None:
                poster.append(
                    (plats, f"{träff[0].rstrip('.')} ({self.parti}){del_[träff.end() :]}")
                )
            elif not poster or del_[:1].isupper():
                return None
            elif del_:
                poster[-1] = (poster[-1][0], f"{poster[-1][1]}, {del_}")
            plats = skilje.end() if skilje is not None else slut
        ut = []
        for rad, a, b in zip(self.rader, början, [*början[1:], len(text) + 1], strict=True):
            egna = [post for var, post in poster if a <= var < b]
            ut += [attrs.evolve(rad, text=post) for post in egna or [""]]
        return ut


def utan_partilistor(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows with each member of such lists on a row of their own, as "Ada Berg (M)"."""
    ut: list[Rad] = []
    nu: _Lista | None = None
    for rad, nästa in pairwise([*rader, None, None]):
        under = nästa.text if nästa is not None else ""
        huvud = _börjar(rad.text, under, dialekt) if rad is not None and not rad.är_tom else None
        if nu is not None and rad is not None and huvud is None and _går_vidare(rad, dialekt):
            nu.rader.append(rad)
            nu.delar.append(rad.text.strip())
            continue
        if nu is not None:
            ut += nu.som_rader() or nu.rader
        nu = None
        if rad is not None and huvud is not None:
            nu = _Lista(huvud[0], [rad], [huvud[1]])
        elif rad is not None:
            ut.append(rad)
    return ut


def _går_vidare(rad: Rad, dialekt: Dialekt) -> bool:
    """Tell whether a row can go on the list above it: no empty row, no label, no party in it."""
    text = rad.text
    return not (rad.är_tom or dialekt.etikett_i_början.match(text) or _har_partier(text))


def _har_partier(text: str) -> bool:
    """Tell whether names of a row have their own parties; those somebody stands for may have."""
    return "(" in text and _MED_PARTI.search(_STÅR_FÖR.sub("", text)) is not None


def _namn_i(text: str) -> list[str]:
    """Return the parts of a list that begin with a name."""
    return [del_ for del_ in _MELLAN.split(text.strip()) if _NAMNET.match(del_)]


def _börjar(text: str, under: str, dialekt: Dialekt) -> tuple[str, str] | None:
    """Return the party and the first names of a row that begins a list; None if it does not.

    ``under`` is the row below, where the names may begin.
    """
    ensam = text.strip(" :").casefold()
    if ensam in BOKSTAV_FÖR or ensam.endswith(_PARTIÄNDELSER):
        i_lista = len(_namn_i(under)) > 1 and not _har_partier(under)
        return (BOKSTAV_FÖR.get(ensam, text.strip(" :")), "") if i_lista else None
    if len(text) > _LÄNGST or (
        ":" not in text and "  " not in text and "\t" not in text and " –" not in text
    ):
        return None
    träff = _HUVUD.match(text)
    if träff is None or _har_partier(text):
        return None
    vem = träff["vem"].strip("()")
    känt = BOKSTAV_FÖR.get(vem.casefold(), "")
    rest = träff["rest"] or ""
    namn = _namn_i(rest)
    kolon = ":" in träff["skilje"]
    if not _NAMNET.match(rest) or nyckel(vem) in dialekt.etiketter:
        return None
    flera = len(namn) > 1
    bokstäver = _BOKSTÄVER.fullmatch(vem) is not None and (kolon or flera)
    lokalt = vem.casefold().endswith(_PARTIÄNDELSER) and (kolon or flera)
    if not (känt or bokstäver or lokalt):
        return None
    return träff["inom"] or känt or vem, rest
