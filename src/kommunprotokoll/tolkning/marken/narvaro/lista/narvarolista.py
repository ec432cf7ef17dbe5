"""The roll as a whole: rows under their labels to entries, one a person.

An entry may go on over several rows, several people may share a row, and labels may stand side by
side as heads of columns.
"""

import re
from collections.abc import Collection

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, med_vars_parti
from kommunprotokoll.tolkning.marken.narvaro.lista.hopfogad_rulla import dela_hopfogade_namn
from kommunprotokoll.tolkning.marken.narvaro.lista.rulldelning import dela_rad, dela_vid_partier
from kommunprotokoll.tolkning.marken.narvaro.lista.rullkolumner import (
    VAKANT,
    dela_i_kolumner,
    dela_vid_plats,
)
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import (
    BÖRJAR,
    OAVSLUTAD,
    Post,
    delat_efter_titel,
    fortsätter,
)
from kommunprotokoll.tolkning.marken.narvaro.lista.stjarnor import märk_stjärnor
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import (
    dela_namnkolumner,
    foga_poster,
    har_titel_först,
    namnet_först,
)
from kommunprotokoll.tolkning.rader import Rad

_PAR = 2
_NAMNET = re.compile(rf"^{NAMN}(?:\s*{PARTI})?")
_NUMMER_FÖRST = re.compile(rf"^\s*\d{{1,3}}[.)]?\s+(?={NAMN}\s*(?:{PARTI}|,|[ ]{{2}}|$))")
"""The number of a seat, or of the row."""
_UNDANTAG = re.compile(
    r"(?:samtliga|alla|hela)\b[^:()]{0,60}\b(?:med undantag (?:av|för)|utom|förutom):? "
    r"(?P<vilka>\S.*)",
    re.IGNORECASE,
)
_ERSATT_AV = re.compile(
    rf"(?P<vem>{NAMN}(?:\s*\([^()]*\))?),? (?:som )?(?:ersattes|ersätts|ersatt) av "
    rf"(?P<av>{NAMN}(?:\s*\([^()]*\))?)"
)
_LÖS_TITEL = re.compile(r"(?:, |\boch |\bsamt )[a-zåäö][\wåäö-]*(?:en|an|ren)$")
"""What a row ends in whose last person has the name on the next: ", ekonomen"."""
_MED_PARTIER = frozenset({"ersättare", "tjänstgörande_ersättare"})


@attrs.define
class Närvarolista:
    """The entries of a roll, gathered row by row.

    Attributes:
        poster: The entries so far.
        kolumner: Labels of the columns where several stand side by side, else empty.
        kända: Names that stand by themselves elsewhere in the document.
        hopfogad: Whether a row has held several people with nothing between them.
        dialekt: Words for titles; without it a row never begins with one.
        bredvid: The entries of the row before, with the column of each.
        väntande_roll: The office that a row by itself gives the next person.
        andra_plats: Where the second of two columns begins, 0 if it is not known.
        varifrån: Whom those below a heading such as "Från Granskarna AB" come from.
    """

    poster: list[Post] = attrs.Factory(list)
    kolumner: tuple[str, ...] = ()
    kända: Collection[str] = ()
    hopfogad: bool = False
    dialekt: Dialekt | None = None
    väntande_roll: str = ""
    bredvid: list[tuple[int, Post]] = attrs.Factory(list)
    varifrån: str = ""
    andra_plats: int = 0

    @property
    def är_öppen(self) -> bool:
        """Whether the last entry ends in the middle of something."""
        return bool(self.poster) and OAVSLUTAD.search(self.poster[-1].slutet) is not None

    def lägg_rad(self, etikett: str, text: str, rad: Rad) -> bool:
        """Take a row under a label; False if it neither begins an entry nor goes one on."""
        etikett = self._etikett_vidare(etikett, text)
        if text.startswith("*") and märk_stjärnor(self.poster, text):
            return True
        if self._lägg_roller(rad):
            return True
        text = namnet_först(med_vars_parti(_utan_radnummer(text)))
        if VAKANT.match(text):
            return False
        if self.dialekt is not None and self._lägg_med_titel(etikett, text, rad, self.dialekt):
            return True
        if len(self.kolumner) > 1:
            vid = dela_vid_plats(rad.text, text, self.andra_plats)
            celler = dela_i_kolumner(text, self.kolumner, self.poster, vid)
        else:
            delar = [d for kolumn in dela_namnkolumner(text) for d in dela_rad(kolumn)]
            hopfogade = dela_hopfogade_namn(
                text.strip(), self.kända, bredvid=self.hopfogad
            ) or dela_vid_partier(text.strip())
            self.hopfogad = self.hopfogad or len(hopfogade) > _PAR
            delar = hopfogade if len(hopfogade) > len(delar) else delar
            celler = [(etikett, del_) for del_ in delar]
        if self.väntande_roll and len(celler) == 1:
            celler = [(etikett, f"{celler[0][1]}, {self.väntande_roll}")]
            self.väntande_roll = ""
        if self.varifrån:
            celler = [(e, _NAMNET.sub(rf"\g<0> ({self.varifrån})", t, count=1)) for e, t in celler]
        före = len(self.poster)
        lagda = [self.lägg(e, t, rad, ensam=len(celler) > 1) for e, t in celler]
        nya = self.poster[före:]
        namn = [re.search(NAMN, post.text) for post in nya]
        self.bredvid = [
            (rad.text.find(n[0]), post) for n, post in zip(namn, nya, strict=True) if n is not None
        ]
        return all(lagda)

    def _etikett_vidare(self, etikett: str, text: str) -> str:
        """Return the label that holds: of those excepted above, where the row goes them on."""
        if not self.poster or self.poster[-1].etikett != "frånvarande":
            return etikett
        vidare = self.är_öppen or text.startswith(("och ", "samt "))
        return "frånvarande" if vidare else etikett

    def lägg_undantag(self, text: str, rad: Rad) -> None:
        """Take those whom "Samtliga ledamöter utom Ada Berg (S)" excepts; they were not there."""
        träff = _UNDANTAG.match(text)
        if träff is None or not BÖRJAR.match(träff["vilka"]):
            return
        vilka = ett_mellanslag(träff["vilka"]).rstrip(".")
        for ersatt in _ERSATT_AV.finditer(vilka):
            ersättare = f"{ersatt['av']} ersätter {ersatt['vem']}"
            self.poster.append(Post("tjänstgörande_ersättare", ersättare, [rad]))
        self.poster.append(Post("frånvarande", _ERSATT_AV.sub(r"\g<vem>", vilka), [rad]))

    def _lägg_med_titel(self, etikett: str, text: str, rad: Rad, dialekt: Dialekt) -> bool:
        """Take a row that begins with a title, or with the name that the row above has one for.

        Who is named by title and without a party among the substitutes is an official there.
        """
        förra = self.poster[-1] if self.poster else None
        utan_namn = förra is not None and _LÖS_TITEL.search(förra.slutet) and BÖRJAR.match(text)
        if förra is not None and utan_namn and har_titel_först(förra.text, dialekt):
            förra.text = ett_mellanslag(f"{förra.text} {text}")
            förra.rader.append(rad)
            return True
        mitt_i = förra is not None and delat_efter_titel(förra.slutet, text)
        if mitt_i or not har_titel_först(text, dialekt):
            return False
        if etikett in _MED_PARTIER and "(" not in text.partition(",")[0]:
            etikett = "tjänstepersoner"
        self.poster.append(Post(etikett, ett_mellanslag(text), [rad]))
        return True

    def lägg(self, etikett: str, text: str, rad: Rad, *, ensam: bool) -> bool:
        """Take one entry, or what goes on the one above; False if it is neither."""
        förra = next((p for p in reversed(self.poster) if p.etikett == etikett), None)
        if förra is not None and fortsätter(förra.text, text):
            en_till = förra.text.endswith((" och", " samt", ",")) and BÖRJAR.match(text)
            förra.text = foga_poster(förra.text, ett_mellanslag(text))
            förra.rader.append(rad)
            förra.ensam = förra.ensam and not en_till
            return True
        if not BÖRJAR.match(text):
            return False
        self.poster.append(Post(etikett, text, [rad], ensam))
        return True

    def _lägg_roller(self, rad: Rad) -> bool:
        """Take a row of offices below people side by side, each under the name it belongs to."""
        celler = [(t.start(), t[0]) for t in CELL.finditer(rad.text)]
        if not self.bredvid or self.dialekt is None:
            return False
        if not all(nyckel(cell) in self.dialekt.roller for _, cell in celler):
            return False
        for plats, cell in celler:
            _, post = min(self.bredvid, key=lambda par: abs(par[0] - plats))
            post.text += f", {cell}"
            post.rader.append(rad)
        return True


def _utan_radnummer(text: str) -> str:
    return _NUMMER_FÖRST.sub("", text) if text.lstrip()[:1].isdigit() else text
