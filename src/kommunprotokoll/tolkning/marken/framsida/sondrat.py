"""A front page torn into its columns: all labels first, then all values.

So plain text comes out of a form whose left column is one block of text. The labels of a run are
given back their values, each row by what it looks like, in the order of the labels.
"""

import re
from collections.abc import Sequence

import attrs

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN, NAMN_MED_PARTI, namnlista, är_namn
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum, finn_tidsrymd
from kommunprotokoll.tolkning.rader import Rad

_GRUPPER = {
    "plats_och_tid": "möte", "plats": "möte", "tid": "möte",
    "närvarande": "rulla", "beslutande": "rulla", "tjänstgörande_ersättare": "rulla",
    "ersättare": "rulla", "övriga": "rulla", "övriga_närvarande": "rulla",
    "tjänstepersoner": "rulla",
    "sekreterare": "underskrift", "ordförande": "underskrift", "justerare": "justerare",
    "justering": "justering", "paragrafer": "paragrafer", "underskrifter": "",
    "anslag_uppsatt": "anslag", "anslag_nedtaget": "anslag",
}  # fmt: skip
"""The labels that a run may hold, by the part of the page they belong to."""
_TJÄNSTGÖR = "tjänstgörande_ersättare"
_EN_VAR = frozenset(
    {"sekreterare", "ordförande", "anslag_uppsatt", "anslag_nedtaget", "paragrafer"}
)
_MINST_GRUPPER = 3
_MEST_ETIKETTER = 40
"""No front page has more labels in a run; each value is held against all of them."""
_UTAN_PARTI = re.compile(rf"{NAMN}(?:,| §|$)")
_ERSÄTTER = re.compile(r"\b(?:ersätter|tjänstgör|tjg|tj|för|istf)\b")
_BARA_ERSÄTTARE = re.compile(r"(?<!tjänstgörande )(?<!tjg )\bersättare$")
_NUMMER = re.compile(r"§*[\d\s,.§–-]+")


@attrs.define
class _Etikett:
    """A label of the run, with the rows that are found to be its values."""

    namn: str
    rad: Rad
    värden: list[Rad] = attrs.Factory(list)

    def passar(self, text: str, sedda: set[str]) -> bool:
        """Tell whether a value looks like one of this label's."""
        if self.namn in _EN_VAR and self.värden:
            return False
        med_parti = NAMN_MED_PARTI.match(text) is not None
        grupp = _GRUPPER[self.namn]
        if grupp == "möte":
            return not med_parti and (not self.värden or finn_tidsrymd(text) is not None)
        if grupp in {"anslag", "justering"}:
            digital = grupp == "justering" and "digital" in text.casefold()
            return digital or finn_datum(text) is not None
        if grupp == "paragrafer":
            return _NUMMER.fullmatch(text) is not None
        if grupp == "underskrift":
            return är_namn(text)
        if grupp == "justerare":
            personer = namnlista(text)
            return bool(personer) and (not sedda or all(p.namn in sedda for p in personer))
        return text not in sedda and self._passar_i_rullan(text, med_parti=med_parti)

    def _passar_i_rullan(self, text: str, *, med_parti: bool) -> bool:
        if self.namn == "tjänstgörande_ersättare":
            return med_parti and _ERSÄTTER.search(text) is not None
        if self.namn == "ersättare":
            return med_parti
        if self.namn in {"närvarande", "beslutande"}:
            return med_parti and not _BARA_ERSÄTTARE.search(text)
        ensam_ersättare = med_parti and _BARA_ERSÄTTARE.search(text) is not None
        return ensam_ersättare or (not med_parti and _UTAN_PARTI.match(text) is not None)


def foga_sondrat(rader: Sequence[Rad], dialekt: Dialekt) -> list[Rad]:
    """Return the rows with the values of each torn run of labels moved to below their labels."""
    namn = [_bara_etikett(rad.text, dialekt) for rad in rader]
    ut: list[Rad] = []
    i = 0
    while i < len(rader):
        slut = i
        while slut < len(rader) and namn[slut] in _GRUPPER:
            slut += 1
        run = [_Etikett(n, r) for n, r in zip(namn[i:slut], rader[i:slut], strict=True)]
        sist = slut
        sondrad = len(run) <= _MEST_ETIKETTER and _är_sondrad(run)
        while (
            sondrad and sist < len(rader) and not dialekt.etikett_i_början.match(rader[sist].text)
        ):
            sist += 1
        if sondrad and _fördela(run, rader[slut:sist]):
            ut += [rad for e in run for rad in (e.rad, *e.värden)]
            i = sist
        else:
            ut += rader[i : max(slut, i + 1)]
            i = max(slut, i + 1)
    return ut


def _bara_etikett(text: str, dialekt: Dialekt) -> str:
    """Return the label that is the whole of a row, else nothing."""
    return dialekt.etiketter.get(nyckel(text), "") if len(text) < 50 else ""  # noqa: PLR2004


def _är_sondrad(run: Sequence[_Etikett]) -> bool:
    """Tell whether a run of labels cannot be headings of one another."""
    grupper = {_GRUPPER[e.namn] for e in run} - {""}
    if len(grupper) >= _MINST_GRUPPER:
        return True
    namn = {e.namn for e in run}
    if len(run) > 1 and namn in ({"beslutande", _TJÄNSTGÖR}, {"närvarande", _TJÄNSTGÖR}):
        return True
    flera_anslag = grupper == {"anslag"} and len(namn) > 1
    return flera_anslag or len(namn & {"sekreterare", "ordförande", "justerare"}) > 1


def _fördela(run: Sequence[_Etikett], värden: Sequence[Rad]) -> bool:
    """Give each value to a label; False, and nothing is to be moved, if some label gets none."""
    sedda: set[str] = set()
    nu = 0
    for rad in värden:
        text = rad.text.strip()
        ordning = [*range(nu, len(run)), *range(nu)]
        ordning.sort(key=lambda q: run[q].namn != _TJÄNSTGÖR)  # the only ones told by a word
        valt = next((q for q in ordning if run[q].passar(text, sedda)), None)
        if valt is None:
            run[nu].värden.append(rad)
            continue
        run[valt].värden.append(rad)
        nu = max(nu, valt)
        if (person := re.match(NAMN, text)) is not None:
            sedda.add(person[0])
    return all(e.värden or not _GRUPPER[e.namn] for e in run)
