"""Who wins a vote (kommunallagen 5 kap. 50 and 54-56 §§): majority, casting vote, lot, minority.

Ja and Nej mean nothing by themselves, so which side wants to send a matter back is read from what
the sides are said to mean. What the protocol does not settle is ``Oavgjort``.
"""

from enum import StrEnum
from typing import TypeAlias

from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.rattsregel import Rättsregel
from kommunprotokoll.lag.utfall import Oavgjort
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstningsslag,
    Röstval,
    Sida,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.paragraf import Ärendeslag
from kommunprotokoll.modell.person import Person

ENKEL_MAJORITET = Lagrum("55", 5)
LIKA_RÖSTETAL = Lagrum("56", 5)
MINORITETSREGELN = Lagrum("50", 5)


@modellklass("En andel av de närvarande.")
class Andel:
    """A share of those present, as a fraction: two thirds."""

    täljare: int = fält("Täljare.", kw_only=False, kontroll=minst(1))
    nämnare: int = fält("Nämnare.", kw_only=False, kontroll=minst(1))


EN_TREDJEDEL = Andel(1, 3)
TVÅ_TREDJEDELAR = Andel(2, 3)
ALLA = Andel(1, 1)


class Majoritetsfall(StrEnum):
    """Decisions for which more than a simple majority of those present is asked."""

    EXTRA_VAL = "extra val"
    NÄMND_UTAN_PARTIER = "nämnd som inte väljs av partier"
    STOPPAD_FOLKOMRÖSTNING = "folkomröstning som inte ska hållas"
    OBERETT_ÄRENDE = "brådskande ärende som inte har beretts"
    OKUNGJORT_ÄRENDE = "brådskande ärende som inte har kungjorts"


KVALIFICERADE_BESLUT: dict[Majoritetsfall, tuple[Andel, Rättsregel]] = {
    Majoritetsfall.EXTRA_VAL: (
        TVÅ_TREDJEDELAR,
        Rättsregel(
            "För extra val till fullmäktige krävs minst två tredjedelar av de närvarande.",
            (Lagrum("10", 5),),
        ),
    ),
    Majoritetsfall.NÄMND_UTAN_PARTIER: (
        TVÅ_TREDJEDELAR,
        Rättsregel(
            "Beslutet kräver minst två tredjedelar av de närvarande.",
            (Lagrum("58", 5, stycke=2),),
        ),
    ),
    Majoritetsfall.STOPPAD_FOLKOMRÖSTNING: (
        TVÅ_TREDJEDELAR,
        Rättsregel(
            "En folkomröstning stoppas om minst två tredjedelar av de närvarande är emot den.",
            (Lagrum("37", 5),),
        ),
    ),
    Majoritetsfall.OBERETT_ÄRENDE: (
        ALLA,
        Rättsregel(
            "Ett brådskande ärende får avgöras utan beredning om alla närvarande är överens.",
            (Lagrum("33", 5),),
        ),
    ),
    Majoritetsfall.OKUNGJORT_ÄRENDE: (
        ALLA,
        Rättsregel(
            "Ett brådskande ärende som inte har kungjorts får avgöras om alla närvarande är "
            "överens.",
            (Lagrum("52", 5),),
        ),
    ),
}
"""The share of those present and the rule, for each such decision of fullmäktige."""


@modellklass("Omständigheter som avgör vem som vinner en omröstning.")
class Omröstningsläge:
    """What must be known beside the votes: the body, the matter, how many were there, the chair.

    ``återremitterat_av_minoritet`` says whether a minority has sent this matter back (or put it
    off) before, which it may do once; None if that is not known.
    """

    typ: Organtyp = fält("Slag av organ.", default=Organtyp.ANNAT, kw_only=False)
    ärendeslag: Ärendeslag | None = fält("Slag av ärende.", default=None, kw_only=False)
    närvarande_minst: int = fält("Minst så många var närvarande.", default=0)
    närvarande_högst: int | None = fält("Högst så många var närvarande.", default=None)
    ordförande: Person | None = fält("Ordföranden.", default=None)
    återremitterat_av_minoritet: bool | None = fält(
        "Om en minoritet redan har återremitterat eller bordlagt ärendet.", default=None
    )

    @property
    def är_val_eller_anställning(self) -> bool:
        """Whether the matter is one in which votes are secret and a tie is settled by lot."""
        return self.ärendeslag in (Ärendeslag.VAL, Ärendeslag.ANSTÄLLNING)


@modellklass("Vem som vinner en omröstning, och på vilken grund.")
class Avgörande:
    """The winner of a vote, by what, and on what condition where one cannot be checked."""

    vinnare: Sida = fält("Sidan som vinner.", kw_only=False)
    genom: Avgörandegrund = fält("Vad som avgör.", kw_only=False)
    förbehåll: str = fält("Vad som måste stämma utan att kunna kontrolleras.", default="")

    @property
    def lagrum(self) -> Lagrum:
        """The section by which the winner wins."""
        return _LAGRUM[self.genom]

    def __str__(self) -> str:
        """Return ``ja vinner (minoritet), om …``."""
        text = f"{self.vinnare} vinner ({self.genom})"
        return f"{text}, {self.förbehåll}" if self.förbehåll else text


_LAGRUM = {
    Avgörandegrund.MAJORITET: ENKEL_MAJORITET,
    Avgörandegrund.KVALIFICERAD_MAJORITET: ENKEL_MAJORITET,
    Avgörandegrund.UTSLAGSRÖST: LIKA_RÖSTETAL,
    Avgörandegrund.LOTTNING: LIKA_RÖSTETAL,
    Avgörandegrund.MINORITET: MINORITETSREGELN,
}

Utgång: TypeAlias = Avgörande | Oavgjort
"""Who wins a vote, or why that cannot be known."""

_FORMELLA = {
    Omröstningsslag.ÅTERREMISS: ("återremi", "återförvis"),
    Omröstningsslag.BORDLÄGGNING: ("bordlägg", "bordlagt", "bordlägs"),
}
_AVGÖRS_NU = ("avgöra", "avgörs", "avgjort")
_FÖRSTA_GÅNGEN = "om ingen minoritet har återremitterat eller bordlagt ärendet förut"
_EGEN_RÖST = "om utslagsrösten följer ordförandens egen röst"


def når(
    antal: int, andel: Andel, minst_närvarande: int, högst_närvarande: int | None
) -> bool | None:
    """Tell whether so many are a share of those present; None if it depends on how many were.

    >>> når(38, EN_TREDJEDEL, 81, 81), når(26, EN_TREDJEDEL, 81, 81), når(27, EN_TREDJEDEL, 80, 82)
    (True, False, None)
    """
    nått = andel.nämnare * antal
    if högst_närvarande is not None and nått >= andel.täljare * högst_närvarande:
        return True
    return False if nått < andel.täljare * minst_närvarande else None


def avgör(v: ÖppenOmröstning, läge: Omröstningsläge) -> Utgång:
    """Settle who wins an open vote.

    Simple majority (5 kap. 55 §); at a tie the chair's casting vote, at val and anställning a lot
    (56 §); in fullmäktige a third of those present for återremiss or bordläggning (50 §).
    """
    if v.ja is None or v.nej is None:
        return Oavgjort("Antalet röster framgår inte.")
    if v.slag in _FORMELLA and (utgång := _genom_minoritet(v, v.ja, v.nej, läge)) is not None:
        return utgång
    if v.ja == v.nej:
        return _vid_lika(v, läge)
    return Avgörande(Sida.JA if v.ja > v.nej else Sida.NEJ, Avgörandegrund.MAJORITET)


def sidan_för(v: ÖppenOmröstning) -> Sida | None:
    """Return the side that wants the matter sent back or put off, as far as its words tell."""
    ord_ = _FORMELLA.get(v.slag, ())
    för = [_nämner(text, ord_) for text in (v.ja_innebär, v.nej_innebär)]
    nu = [_nämner(text, _AVGÖRS_NU) for text in (v.ja_innebär, v.nej_innebär)]
    if nu[0] != nu[1]:  # "avgöras i dag" is against it, even if it says "inte återremitteras"
        return Sida.NEJ if nu[0] else Sida.JA
    avslag = [
        _nämner(text, ("avslag", "avslå", " inte ")) for text in (v.ja_innebär, v.nej_innebär)
    ]
    för = [f and not a for f, a in zip(för, avslag, strict=True)]
    if för[0] == för[1]:
        return None
    return Sida.JA if för[0] else Sida.NEJ


def _nämner(text: str, ord_: tuple[str, ...]) -> bool:
    return any(o in f" {text.casefold()} " for o in ord_)


def _genom_minoritet(v: ÖppenOmröstning, ja: int, nej: int, läge: Omröstningsläge) -> Utgång | None:
    """Settle a vote on sending back or putting off, if a minority can; None: the majority does."""
    fullmäktige = läge.typ is Organtyp.FULLMÄKTIGE
    if not fullmäktige or läge.ärendeslag is Ärendeslag.VAL or läge.återremitterat_av_minoritet:
        return None
    närvarande = max(läge.närvarande_minst, ja + nej + (v.avstår or 0))
    räcker = når(min(ja, nej), EN_TREDJEDEL, närvarande, läge.närvarande_högst)
    if räcker is False:
        return None
    sida = sidan_för(v)
    if sida is None:
        return Oavgjort(f"Det framgår inte vilken sida som vill ha {v.slag}.")
    antal, emot = (ja, nej) if sida is Sida.JA else (nej, ja)
    if antal > emot:
        return None
    if räcker is None:
        return Oavgjort(
            "Det framgår inte hur många som var närvarande, av vilka en tredjedel räcker."
        )
    förbehåll = _FÖRSTA_GÅNGEN if läge.återremitterat_av_minoritet is None else ""
    return Avgörande(sida, Avgörandegrund.MINORITET, förbehåll=förbehåll)


def _vid_lika(v: ÖppenOmröstning, läge: Omröstningsläge) -> Utgång:
    if läge.är_val_eller_anställning or v.slag is Omröstningsslag.VAL:
        if v.vinnare is not None and v.avgjord_genom is Avgörandegrund.LOTTNING:
            return Avgörande(v.vinnare, Avgörandegrund.LOTTNING)
        return Oavgjort("Lika röstetal vid val och anställning avgörs genom lottning.")
    egen = _ordförandens_röst(v, läge.ordförande)
    if egen is not None:
        return Avgörande(egen, Avgörandegrund.UTSLAGSRÖST, förbehåll=_EGEN_RÖST)
    if v.vinnare is not None and v.avgjord_genom is Avgörandegrund.UTSLAGSRÖST:
        return Avgörande(v.vinnare, Avgörandegrund.UTSLAGSRÖST)
    return Oavgjort("Lika röstetal avgörs med ordförandens utslagsröst, som inte framgår.")


def _ordförandens_röst(v: ÖppenOmröstning, ordförande: Person | None) -> Sida | None:
    if ordförande is None:
        return None
    for röst in v.röster:
        if röst.person.kan_vara(ordförande):
            return {Röstval.JA: Sida.JA, Röstval.NEJ: Sida.NEJ}.get(röst.val)
    return None
