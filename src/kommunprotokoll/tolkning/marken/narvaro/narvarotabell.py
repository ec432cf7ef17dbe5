"""A roll printed as a table: a head of columns, then a person a row."""

import re
from collections.abc import Callable, Mapping

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.marken.celler import CELL

_KOLUMNER = {
    "namn": "namn", "ledamot": "namn", "ledamöter": "namn", "person": "namn",
    "närv.": "här", "närv": "här", "närvarande": "här", "anm.": "anm", "anm": "anm",
    "parti": "parti",
    "organisation": "ord", "uppdrag": "ord", "roll": "ord", "titel": "ord", "funktion": "ord",
    "befattning": "ord", "förvaltning": "ord", "närvaro": "ord", "tid": "ord", "anmärkning": "ord",
    "paragrafer": "ord", "ersätter": "ersätter", "tjänstgör för": "ersätter",
}  # fmt: skip
"""Head of a column, and what its cells are."""
_HUVUDORD = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(_KOLUMNER, key=len, reverse=True))) + r")(?!\w)",
    re.IGNORECASE,
)
_ORGAN = re.compile(r"(?<!\w)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5} (?=§)")
_MINST = 2
_BORTA = frozenset({"nej", "-", "–", "0", "frånv", "frånv.", "frånvarande"})
_NUMMER = re.compile(
    r"(?:(?<![\w§])[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5} |(?<![\w§:./-])(?<![\d,] ))"
    r"(?P<nr>\d{1,4}(?: ?[–-] ?\d{1,4})?(?:, \d{1,4}(?: ?[–-] ?\d{1,4})?)*)(?![\w:./])"
)
"""Paragraphs without § in a column of notes: "KS 150-162", "ej 163", "152, 153"."""


def med_paragraftecken(cell: str) -> str:
    """Return a note with § before its numbers, unless it has them or tells of clock times."""
    if "§" in cell:
        return _ORGAN.sub("", cell)
    return cell if "kl" in cell else _NUMMER.sub(r"§ \g<nr>", cell)


_SOM_ORD: Mapping[str, Callable[[str], str]] = {
    "ord": str,
    "anm": med_paragraftecken,
    "här": lambda cell: "frånvarande" if cell.casefold() in _BORTA else "",
}
"""How the cell of a column is said in a line of a roll, by what the column holds."""


@attrs.frozen
class Tabellhuvud:
    """The columns of a roll: what each holds, and where in the row it begins."""

    kolumner: tuple[str, ...]
    början: tuple[int, ...]

    @property
    def har_närvaro(self) -> bool:
        """Whether a column says who was there."""
        return "här" in self.kolumner

    def som_rad(self, text: str) -> tuple[bool, str]:
        """Return a row of the table as a line of a roll: "Ada Berg (S), ledamot, § 3".

        Returns:
            Whether the row begins a person, not goes on the one above it; and the line.
        """
        celler = dict.fromkeys(self.kolumner, "")
        delar = text.split("\t") if "\t" in text else self._vid_kolumner(text)
        ord_ = []
        for kolumn, cell in zip(self.kolumner, delar, strict=False):
            värde = ett_mellanslag(cell).strip(" ")
            if kolumn in _SOM_ORD and (ord_i_raden := _SOM_ORD[kolumn](värde)):
                ord_.append(ord_i_raden)
            celler[kolumn] = celler[kolumn] or värde
        parti = celler.get("parti", "")
        namn = (
            f"{celler['namn']} ({parti})" if parti and "(" not in celler["namn"] else celler["namn"]
        )
        ersätter = celler.get("ersätter", "")
        ord_ += [f"ersätter {ersätter}"] if ersätter else []
        return bool(celler["namn"]), ", ".join(d for d in (namn, *ord_) if d.strip(" ()"))

    def _vid_kolumner(self, text: str) -> list[str]:
        if self.har_närvaro:
            return self._vid_närmaste_kolumn(text)
        slut = (*self.början[1:], None)
        return [text[a:b] for a, b in zip(self.början, slut, strict=True)]

    def _vid_närmaste_kolumn(self, text: str) -> list[str]:
        """Give each cell to the column whose head begins nearest: they need not be aligned."""
        delar = [""] * len(self.början)
        for cell in CELL.finditer(text):
            avstånd = [abs(början - cell.start()) for början in self.början]
            plats = avstånd.index(min(avstånd))
            delar[plats] = f"{delar[plats]} {cell[0]}".strip()
        return delar


def tabellhuvud(text: str) -> Tabellhuvud | None:
    """Return the columns if a row is the head of a roll: nothing but known heads, a name first."""
    if "amn" not in text and "edam" not in text:
        return None
    träffar = list(_HUVUDORD.finditer(text))
    if len(träffar) < _MINST or _HUVUDORD.sub("", text).strip():
        return None
    kolumner = tuple(_KOLUMNER[t[0].casefold()] for t in träffar)
    if kolumner[0] != "namn" or kolumner.count("namn") > 1:
        return None
    return Tabellhuvud(kolumner, (0, *(t.start() for t in träffar[1:])))
