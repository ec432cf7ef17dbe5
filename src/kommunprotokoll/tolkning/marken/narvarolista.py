"""The roll as a whole: rows under their labels to entries, one a person.

An entry may go on over several rows, several people may share a row, and labels may stand side by
side as heads of columns.
"""

import re
from collections.abc import Collection
from itertools import pairwise

import attrs

from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.hopfogad_rulla import ROLL_FÖRST, dela_hopfogade_namn
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, PARTI_ENKEL, namnlista
from kommunprotokoll.tolkning.marken.namnform import (
    dela_namnkolumner,
    foga_poster,
    har_titel_först,
    namnet_först,
)
from kommunprotokoll.tolkning.marken.narvarotabell import Tabellhuvud, tabellhuvud
from kommunprotokoll.tolkning.marken.stjarnor import märk_stjärnor
from kommunprotokoll.tolkning.rader import Rad

_CELL = re.compile(r"\S+(?: \S+)*")
_ROLL_FÖRE = (
    r"(?:(?:[12]:[ea]|[12]|[Ff]örst[ae]|[Aa]ndr[ae]|[Vv]ice|[Vv]\.?) )*[Oo]rdf(?:öranden?)?\.? "
)
_ROLLORD = r"(?:[Oo]rdf|[Vv]ice|[Ll]edam|[Ee]rsät|[Tt]jänst|[Ss]ekret)"
_BÖRJAR = re.compile(
    rf"(?:[*•–-]{{1,3}}\s*|{PARTI_ENKEL}\s+|{_ROLL_FÖRE}(?:{PARTI_ENKEL} )?)?{NAMN}|"
    rf"(?:{PARTI_ENKEL}\s+|{_ROLL_FÖRE}(?:{PARTI_ENKEL} )?)(?!{_ROLLORD})[A-ZÅÄÖÉÜ][a-zåäöéü]"
)
"""What begins an entry: a name, or the first word of one after a party or a word for a role."""
_CELLER = re.compile(r"\t+|[ ]{3,}")
_NÄSTA_MED_PARTI = re.compile(
    rf"(?<=[)a-zåäö])(?<!för)(?<!ersätter)(?<!istf)[ ]+(?={NAMN}\s*{PARTI})"
)
_ORTER = re.compile(rf"(?P<namn>{NAMN})(?:[ ]{{3,}}|\t+)(?P<ort>[A-ZÅÄÖ][\wåäö-]+)(?=[ ]|$)")
_NÄSTA_EFTER_TITEL = re.compile(
    rf"(?<=, )(?P<titel>(?:[Vv][Dd]|[a-zåäö][\wåäö-]*)(?: [a-zåäö][\wåäö-]*)*)[ ]+(?={NAMN}(?:,|$))"
)
_TITLAR_FÖRE = re.compile(
    rf"[A-ZÅÄÖ][\wåäö-]+ {NAMN}(?:(?:, | och | samt )[a-zåäö][\wåäö-]* {NAMN})+,?"
)
"""A row of people each with a title before the name: "Direktör Ada Berg, controller Bo Ek"."""
_ROLL_SIST = re.compile(
    rf"(?P<post>{NAMN},? (?:(?:1:[ea]|2:[ea]|Förste|Andre|förste|andre|[Vv]ice|V) )*"
    r"(?:Ordförande|ordförande|Ledamot|Suppleant|Ersättare|Adjungerad))(?=[ ]|$)"
)
_MED_PARTI = re.compile(rf"(?P<namn>{NAMN})\s*{PARTI}")
_NAMN_OCH_ORD = re.compile(
    rf"(?P<namn>{NAMN}) (?P<ord>(?:(?:vice|1:e|2:e|förste|andre) ){{0,2}}[a-zåäö]{{2,}})"
)
_MEST_MENING = 300
_MELLAN = re.compile(r",\s+(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+")
_PAR = 2
_STÅR_FÖR = re.compile(
    r"\b(?:för|ersätter|istf|ersättare|ers\.?|och|samt|ledamöterna|ersättarna|suppleanterna)\s*$",
    re.IGNORECASE,
)
_STÅR_FÖR_FÖRST = frozenset({"Ersätter", "För", "Tjänstgör"})
_PRESIDIET = re.compile(rf"{_ROLL_FÖRE}{NAMN}\s*{PARTI},")
"""How a sentence of the presidium begins: "Ordförande Ada Berg (S), vice ordförande Bo Ek (M)"."""
_ROLL_SIST_I_MENING = re.compile(
    rf"{_ROLL_FÖRE}{NAMN}\s*{PARTI}, .*?(?:[12]:[ea]|[Ff]örst[ae]|[Aa]ndr[ae])? ?"
    r"[Vv]ice ordf(?:öranden?|\.)?"
)
"""A sentence of the presidium that has broken after a word for a role."""
_NAMNET = re.compile(rf"^{NAMN}(?:\s*{PARTI})?")
_MITT_I = re.compile(r"[(§\d]|[–-]\s*\d")
"""What begins a row that goes on an entry: a party, a number, a clock time."""
_RESTEN_AV_NAMN = re.compile(rf"[A-ZÅÄÖ][\w'’-]*(?: [A-ZÅÄÖ][\w'’-]*)?\s*{PARTI}")
_EFTERNAMN = re.compile(r"[A-ZÅÄÖ][\w'’-]*(?: [A-ZÅÄÖ][\w'’-]*)?")
_OAVSLUTAD = re.compile(
    r"[-,]$|\b(?:för|ersätter|istf|och|av|på|vid|kl|ej|utom|till|från|med|samt|vice|[12]:[ea]|"
    r"ledamöterna|ersättarna|suppleanterna)\.?$"
)
_NUMMER_FÖRST = re.compile(rf"^\s*\d{{1,3}}[.)]?\s+(?={NAMN}\s*(?:{PARTI}|,|[ ]{{2}}|$))")
"""The number of a seat, or of the row."""
_VAKANT = re.compile(r"\s*(?:vakant|saknar ersättare|ingen ersättare)\b", re.IGNORECASE)
_HALVT_NAMN = re.compile(r"\b(?:för|ersätter|istf) [A-ZÅÄÖ][\w-]+$")
_SLUT_PÅ_NAMN = re.compile(rf"(?P<första>{NAMN}.*[a-zåäö)]) (?P<andra>[A-ZÅÄÖ][\w-]+ {PARTI})")
_HALVT_EFTER_TITEL = re.compile(r"(?:^|, |och |samt )[a-zåäö][\wåäö-]* [A-ZÅÄÖ][\w-]+$")
_LÖS_TITEL = re.compile(r"(?:, |\boch |\bsamt )[a-zåäö][\wåäö-]*(?:en|an|ren)$")
"""What a row ends in whose last person has the name on the next: ", ekonomen"."""
_MED_PARTIER = frozenset({"ersättare", "tjänstgörande_ersättare"})
_SLUTET_PÅ_NAMNET = re.compile(r"[A-ZÅÄÖ][\w-]+(?:,| \(| och | samt |$)")
_HALVT_I_LISTAN = re.compile(r"[)\d], (?:och |samt )?[A-ZÅÄÖ][\w-]+$")
_BRÅTT_EFTER = re.compile(rf"\b(?:för|ersätter|istf) {NAMN}$")


@attrs.define
class Post:
    """An entry of the roll while its rows are gathered.

    Attributes:
        etikett: Canonical name of the label above it.
        text: What the rows say, joined.
        rader: The rows.
        ensam: Whether the text has been divided from others, so that it tells of one person.
    """

    etikett: str
    text: str
    rader: list[Rad]
    ensam: bool = False


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
        huvud: The columns, where the roll is a table.
        säger_närvaro: Whether a column of a table has said ja and nej of who was there.
        varifrån: Whom those below a heading such as "Från Granskarna AB" come from.
    """

    poster: list[Post] = attrs.Factory(list)
    kolumner: tuple[str, ...] = ()
    kända: Collection[str] = ()
    hopfogad: bool = False
    dialekt: Dialekt | None = None
    väntande_roll: str = ""
    bredvid: list[tuple[int, Post]] = attrs.Factory(list)
    huvud: Tabellhuvud | None = None
    varifrån: str = ""
    säger_närvaro: bool = False

    @property
    def är_öppen(self) -> bool:
        """Whether the last entry ends in the middle of something."""
        return bool(self.poster) and _OAVSLUTAD.search(self.poster[-1].text) is not None

    def börja_tabell(self, text: str) -> bool:
        """Take the head of a table that says who was there: "Ledamöter  Närv.  Anm."."""
        huvud = tabellhuvud(text)
        if huvud is None or not huvud.har_närvaro:
            return False
        self.huvud = huvud
        self.säger_närvaro = True
        return True

    def sluta_tabell(self) -> None:
        """Leave a table at the next label, if it is not one in which labels stand between."""
        if self.huvud is not None and not self.huvud.har_närvaro:
            self.huvud = None

    def lägg_rad(self, etikett: str, text: str, rad: Rad) -> bool:
        """Take a row under a label; False if it neither begins an entry nor goes one on."""
        if (huvud := tabellhuvud(text)) is not None:
            self.huvud = huvud
            return True
        if self.huvud is not None:
            return self._lägg_tabellrad(etikett, self.huvud, rad)
        if text.startswith("*") and märk_stjärnor(self.poster, text):
            return True
        if self._lägg_roller(rad):
            return True
        text = namnet_först(_NUMMER_FÖRST.sub("", text) if text.lstrip()[:1].isdigit() else text)
        if _VAKANT.match(text):
            return False
        if self.dialekt is not None and self._lägg_med_titel(etikett, text, rad, self.dialekt):
            return True
        if len(self.kolumner) > 1:
            celler = self._i_kolumner(text)
        else:
            delar = [d for kolumn in dela_namnkolumner(text) for d in _dela(kolumn)]
            hopfogade = dela_hopfogade_namn(
                text.strip(), self.kända, bredvid=self.hopfogad
            ) or _vid_partier(text.strip())
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

    def _lägg_med_titel(self, etikett: str, text: str, rad: Rad, dialekt: Dialekt) -> bool:
        """Take a row that begins with a title, or with the name that the row above has one for.

        Who is named by title and without a party among the substitutes is an official there.
        """
        förra = self.poster[-1] if self.poster else None
        utan_namn = förra is not None and _LÖS_TITEL.search(förra.text) and _BÖRJAR.match(text)
        if förra is not None and utan_namn and har_titel_först(förra.text, dialekt):
            förra.text = ett_mellanslag(f"{förra.text} {text}")
            förra.rader.append(rad)
            return True
        mitt_i = förra is not None and _delat_efter_titel(förra.text, text)
        if mitt_i or not har_titel_först(text, dialekt):
            return False
        if etikett in _MED_PARTIER and "(" not in text.partition(",")[0]:
            etikett = "tjänstepersoner"
        self.poster.append(Post(etikett, ett_mellanslag(text), [rad]))
        return True

    def _lägg_tabellrad(self, etikett: str, huvud: Tabellhuvud, rad: Rad) -> bool:
        """Take a row of a table; one without a name goes on the row above it."""
        ny, text = huvud.som_rad(rad.text)
        if ny and _BÖRJAR.match(text):
            self.poster.append(Post(etikett, text, [rad]))
        elif not ny and text and self.poster:
            self.poster[-1].text += f" {text}"
            self.poster[-1].rader.append(rad)
        else:
            self.huvud = None
            return False
        return True

    def lägg(self, etikett: str, text: str, rad: Rad, *, ensam: bool) -> bool:
        """Take one entry, or what goes on the one above; False if it is neither."""
        förra = next((p for p in reversed(self.poster) if p.etikett == etikett), None)
        if förra is not None and _fortsätter(förra.text, text):
            en_till = förra.text.endswith((" och", " samt", ",")) and _BÖRJAR.match(text)
            förra.text = ett_mellanslag(foga_poster(förra.text, text))
            förra.rader.append(rad)
            förra.ensam = förra.ensam and not en_till
            return True
        if not _BÖRJAR.match(text):
            return False
        self.poster.append(Post(etikett, text, [rad], ensam))
        return True

    def _i_kolumner(self, text: str) -> list[tuple[str, str]]:
        """Divide a row between the columns; a lone cell goes where its content belongs."""
        första, andra = self.kolumner[-2:]
        if andra == "ersatta":
            return self._med_ersatt(text)
        if första == "frånvarande":
            return self._förhindrad_och_inkallad(text)
        celler = [c for c in _CELLER.split(text.strip()) if c]
        if len(celler) == 1 and (delad := self._slutet_på_andra(text.strip())):
            return [(första, delad[0]), (andra, delad[1])]
        if len(celler) == 1:
            celler = [c for c in _NÄSTA_MED_PARTI.split(text.strip()) if c]
            celler = [
                c for c in celler if c is not None and not re.fullmatch(r"[A-ZÅÄÖ]{1,4}|-", c)
            ]
            celler = celler if len(celler) > 1 else dela_namnkolumner(" ".join(celler))
        if len(celler) > 1 and not _fortsätter_inom(celler[0]):
            return [(första, celler[0]), (andra, " ".join(celler[1:]))]
        ensam = " ".join(celler)
        return [(self._ensam_kolumn(ensam), ensam)]

    def _med_ersatt(self, text: str) -> list[tuple[str, str]]:
        """Read somebody, and in the next column whom they stand for."""
        vem, *ersatt = [c for c in _CELLER.split(text.strip()) if c]
        if ersatt and _BÖRJAR.match(ersatt[0]):
            vem = f"{vem} ersätter {' '.join(ersatt)}"
            ersatt = []
        return [(self.kolumner[0], " ".join([vem, *ersatt]))]

    def _lägg_roller(self, rad: Rad) -> bool:
        """Take a row of offices below people side by side, each under the name it belongs to."""
        celler = [(t.start(), t[0]) for t in _CELL.finditer(rad.text)]
        if not self.bredvid or self.dialekt is None:
            return False
        if not all(nyckel(cell) in self.dialekt.roller for _, cell in celler):
            return False
        for plats, cell in celler:
            _, post = min(self.bredvid, key=lambda par: abs(par[0] - plats))
            post.text += f", {cell}"
            post.rader.append(rad)
        return True

    def _förhindrad_och_inkallad(self, text: str) -> list[tuple[str, str]]:
        """Read a member who was prevented, and beside them the substitute who was called in."""
        förhindrad, *inkallad = [c for c in _CELLER.split(text.strip()) if c]
        if not inkallad or _VAKANT.match(inkallad[0]) or not _BÖRJAR.match(inkallad[0]):
            return [("frånvarande", förhindrad)]
        ersättare = f"{' '.join(inkallad)} ersätter {förhindrad}"
        return [("frånvarande", förhindrad), ("tjänstgörande_ersättare", ersättare)]

    def _slutet_på_andra(self, text: str) -> tuple[str, str] | None:
        """Part a row whose last word is the end of a name begun in the second column above."""
        andra = next((p.text for p in reversed(self.poster) if p.etikett == self.kolumner[-1]), "")
        träff = _SLUT_PÅ_NAMN.fullmatch(text)
        if träff is None or not _HALVT_NAMN.search(andra):
            return None
        return träff["första"], träff["andra"]

    def _ensam_kolumn(self, text: str) -> str:
        första, andra = self.kolumner[-2:]
        sista = {
            e: next((p.text for p in reversed(self.poster) if p.etikett == e), "")
            for e in (första, andra)
        }
        if sista[andra] and _BRÅTT_EFTER.search(sista[andra]) and not _BÖRJAR.match(text):
            return andra
        if not _BÖRJAR.match(text):
            return self.poster[-1].etikett if self.poster else första
        if " för " in text or "ersätter" in text:
            return andra
        har_titel = re.search(r"^[^()]*,\s*[a-zåäöA-Z]", text) is not None
        if andra in {"tjänstepersoner", "övriga"} and (
            har_titel or första == "personalföreträdare"
        ):
            return andra
        return första


def _fortsätter(förra: str, text: str) -> bool:
    """Tell whether a row goes on the entry above it."""
    if text[:1].islower() or (_MITT_I.match(text) and not _BÖRJAR.match(text)):
        return True
    if _OAVSLUTAD.search(förra):
        return True
    if _HALVT_NAMN.search(förra) and (
        _RESTEN_AV_NAMN.match(text) or (")" in förra and _EFTERNAMN.fullmatch(text))
    ):
        return True
    if _delat_efter_titel(förra, text):
        return True
    if _HALVT_I_LISTAN.search(förra) and re.match(rf"[A-ZÅÄÖ][\w-]+ {PARTI}", text):
        return True
    if _BRÅTT_EFTER.search(förra) and re.match(rf"[A-ZÅÄÖ][\w-]* {PARTI}", text):
        return True
    kort = len(förra) < _MEST_MENING and "rdf" in förra[-10:]
    if kort and _MED_PARTI.match(text) and _ROLL_SIST_I_MENING.fullmatch(förra):
        return True
    return not _BÖRJAR.match(text) and re.match(r"[A-ZÅÄÖ]", text) is not None


def _delat_efter_titel(förra: str, text: str) -> bool:
    """Tell whether a row begins with the end of a name after a title: "ekonom Ada" / "Berg och"."""
    return (
        _HALVT_EFTER_TITEL.search(förra) is not None and _SLUTET_PÅ_NAMNET.match(text) is not None
    )


def _fortsätter_inom(cell: str) -> bool:
    """A first cell without its end: a name, then a wide gap to what belongs to it."""
    return _BÖRJAR.fullmatch(cell) is not None


def _vid_partier(text: str) -> list[str]:
    """Divide "Ada Berg (S), Ekby, ordförande Bo Ek (M), Norrby" before each name with a party.

    What stands before a name without a comma may be the place that the person before comes from.
    """
    if "rdf" in text and _PRESIDIET.match(text):
        return []
    gränser = []
    for träff in _MED_PARTI.finditer(text):
        ord_ = träff["namn"].split()
        ort = text[: träff.start()].endswith(", ") and len(ord_) > 2  # noqa: PLR2004 - and a name
        if not _STÅR_FÖR.search(text[: träff.start()]) and ord_[0] not in _STÅR_FÖR_FÖRST:
            gränser.append(träff.start() + (len(ord_[0]) + 1 if ort else 0))
    if len(gränser) < 2 or gränser[0]:  # noqa: PLR2004 - one person
        return []
    delar = [text[a:b].strip() for a, b in pairwise([*gränser, len(text)])]
    hela = all(text[b - 1] == " " and text[b - 2] not in ",;" for b in gränser[1:])
    return delar if hela else []


def _dela(text: str) -> list[str]:
    """Divide a row on which several people stand without a comma between them."""
    text = text.strip()
    if len(namnlista(text)) > 1 or ROLL_FÖRST.search(text) or _TITLAR_FÖRE.fullmatch(text):
        return [text]
    med_ord = [_NAMN_OCH_ORD.fullmatch(del_) for del_ in _MELLAN.split(text)]
    if len(med_ord) > 1 and all(t is not None and t["ord"] for t in med_ord):
        return [f"{t['namn']}, {t['ord']}" for t in med_ord if t is not None]
    orter = list(_ORTER.finditer(text))
    if len(orter) > 1 and orter[-1].end() == len(text):
        return [f"{t['namn']}\t{t['ort']}" for t in orter]
    roller = [t["post"] for t in _ROLL_SIST.finditer(text)]
    if len(roller) > 1 and len(" ".join(roller)) == len(ett_mellanslag(text)):
        return roller
    delar, plats = [], 0
    for träff in _NÄSTA_EFTER_TITEL.finditer(text):
        delar.append(text[plats : träff.end()].strip())
        plats = träff.end()
    return [*delar, text[plats:].strip()]
