"""Regel: one demand that a protocol is examined by, and what it is examined with.

A rule is data and one function. The data says the demand (``Rättsregel``: its words, sections, how
sure, when in force), how grave a breach is, what can be done, and for which kinds of body it holds.
The function takes an ``Underlag`` and gives outcomes: none where nothing in the protocol concerns
the demand.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeAlias

import attrs

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.beslutsforhet import Beslutsförhet, beslutsförhet_vid
from kommunprotokoll.lag.omrostning import Röstningsunderlag, underlag_vid
from kommunprotokoll.lag.organregler import (
    PROTOKOLLSREGLER,
    PROTOKOLLSSEDVANA,
    Gäller,
    IngenRegel,
    Oklart,
    Sedvana,
    Tillämpning,
)
from kommunprotokoll.lag.rattsregel import ALLTID, KL_2017, Giltighet, Rättsregel, Stöd
from kommunprotokoll.lag.rostlangd import Röstlängd, Röstlängder
from kommunprotokoll.lag.tidsfrister import Frister, frister
from kommunprotokoll.lag.utfall import Utfall
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde


class Underlag:
    """A meeting with what the rules ask of it, each counted once: deadlines, röstlängd, quorum."""

    def __init__(self, s: Sammanträde) -> None:
        self.s = s
        self._längder = Röstlängder(s)
        self._beslutsfört: dict[int, Beslutsförhet] = {}
        self._röstningar: dict[int, tuple[Röstningsunderlag, ...]] = {}

    @cached_property
    def paragrafer(self) -> tuple[tuple[Sökväg, int, Paragraf], ...]:
        """Every paragraph with its path and its place."""
        return tuple(
            (Sökväg(("paragrafer", plats)), plats, p) for plats, p in enumerate(self.s.paragrafer)
        )

    @cached_property
    def frister(self) -> Frister:
        """The deadlines of the meeting."""
        return frister(self.s)

    @cached_property
    def omröstningar(self) -> tuple[Röstningsunderlag, ...]:
        """Every vote with what belongs to it."""
        return tuple(
            u
            for plats, p in enumerate(self.s.paragrafer)
            if p.omröstningar
            for u in self.omröstningar_vid(plats)
        )

    def omröstningar_vid(self, plats: int) -> tuple[Röstningsunderlag, ...]:
        """The votes of the paragraph of this place with what belongs to them."""
        if plats not in self._röstningar:
            self._röstningar[plats] = (
                underlag_vid(self.s, plats, self.röstlängd(plats))
                if self.s.paragrafer[plats].omröstningar
                else ()
            )
        return self._röstningar[plats]

    def röstlängd(self, plats: int) -> Röstlängd:
        """Who has a vote at the paragraph of this place."""
        return self._längder.vid(plats)

    def beslutsförhet(self, plats: int) -> Beslutsförhet:
        """Whether there were enough at the paragraph of this place."""
        if plats not in self._beslutsfört:
            längd = self.röstlängd(plats)
            self._beslutsfört[plats] = beslutsförhet_vid(self.s, plats, längd)
        return self._beslutsfört[plats]


Prövning: TypeAlias = Callable[[Underlag], Iterable[Utfall]]
"""The function of a rule."""


@attrs.frozen
class Granskningsregel:
    """What every rule says, whether it examines one protocol or the protocols of a year.

    ``organ`` says for every kind of body whether it holds, and why not. ``i_nämnd`` is the section
    for styrelsen and nämnder, where fullmäktige has the demand's first. ``kod`` is never used again
    for another demand.
    """

    kod: str
    allvar: Allvar
    krav: Rättsregel
    åtgärd: str = attrs.field(kw_only=True)
    organ: Mapping[Organtyp, Tillämpning] = attrs.field(kw_only=True, default=PROTOKOLLSSEDVANA)
    i_nämnd: Lagrum | None = attrs.field(kw_only=True, default=None)

    @property
    def lagrum(self) -> Lagrum | None:
        """The first section of the demand; None for custom and for what logic alone demands."""
        return self.krav.lagrum[0] if self.krav.lagrum else None

    @property
    def giltighet(self) -> Giltighet:
        """When the rule is in force."""
        return self.krav.giltighet

    @property
    def sedvana_för(self) -> tuple[Organtyp, ...]:
        """The kinds of body for which the law has no such rule, but custom has."""
        return tuple(typ for typ in Organtyp if isinstance(self.organ[typ], Sedvana))

    @property
    def organtyper(self) -> tuple[Organtyp, ...]:
        """The kinds of body for which the rule holds."""
        return tuple(typ for typ in Organtyp if isinstance(self.organ[typ], Gäller))

    def skäl_att_inte_pröva(self, typ: Organtyp, *dagar: date) -> str:
        """Say in Swedish why the rule is not asked of a body on these days; empty if it is."""
        for dag in dagar:
            if skäl := self.giltighet.skäl_utanför(dag):
                return f"Prövas inte: {skäl}."
        tillämpning = self.organ[typ]
        return "" if isinstance(tillämpning, Gäller | Sedvana) else tillämpning.skäl

    def allvar_för(self, typ: Organtyp) -> Allvar:
        """How grave a breach is in a kind of body: of custom never more than good to know.

        At most a warning where the rule holds on a condition that is not known.
        """
        if isinstance(self.organ[typ], Sedvana):
            return Allvar.UPPLYSNING
        return min(self.allvar, Allvar.VARNING) if self.villkor(typ) else self.allvar

    def lagrum_för(self, typ: Organtyp, eget: Lagrum | None = None) -> Lagrum | None:
        """The outcome's own section, else the demand's for the body; None for custom only."""
        if isinstance(self.organ[typ], Sedvana):
            return None
        return eget or (self.i_nämnd if typ in _NÄMNDER else None) or self.lagrum

    def förbehåll_för(self, typ: Organtyp) -> str:
        """Say how sure the demand is of a kind of body; empty where it is read in the law."""
        tillämpning = self.organ[typ]
        if isinstance(tillämpning, Sedvana):
            return tillämpning.skäl
        return " ".join(d for d in (self.villkor(typ), self.krav.osäkerhet()) if d)

    def villkor(self, typ: Organtyp) -> str:
        """Return on what condition the rule holds for a kind of body; empty if on none."""
        tillämpning = self.organ[typ]
        return tillämpning.villkor if isinstance(tillämpning, Gäller) else ""


@attrs.frozen
class Regel(Granskningsregel):
    """One rule by which a protocol is examined; ``pröva`` takes the protocol's ``Underlag``."""

    pröva: Prövning = attrs.field(kw_only=True)


def _bara(*typer: Organtyp, skäl: str, ovisst: str = "") -> Mapping[Organtyp, Tillämpning]:
    """Say that a rule holds for these alone; ``ovisst`` is told of bodies much like them."""
    return MappingProxyType(
        {typ: Gäller() if typ in typer else _utan_regel(typ, skäl, ovisst) for typ in Organtyp}
    )


def _utan_regel(typ: Organtyp, skäl: str, ovisst: str) -> Tillämpning:
    match PROTOKOLLSREGLER[typ]:
        case Oklart() as oklart:
            return oklart
        case Gäller():
            return IngenRegel(f"{skäl} {ovisst}".rstrip())
        case _:
            return IngenRegel(skäl)


_NÄMNDER = (Organtyp.STYRELSE, Organtyp.NÄMND, Organtyp.GEMENSAM_NÄMND)

ALLA_ORGAN: Final = MappingProxyType[Organtyp, Tillämpning]({typ: Gäller() for typ in Organtyp})
"""For what no body can do: demands of logic, and on personal data."""

FULLMÄKTIGE_OCH_NÄMNDER: Final = _bara(
    Organtyp.FULLMÄKTIGE,
    *_NÄMNDER,
    skäl="Bestämmelsen gäller fullmäktige och nämnder.",
    ovisst="Om den gäller också det här organet är inte kontrollerat mot lagtexten.",
)
NÄMNDER: Final = _bara(*_NÄMNDER, skäl="Bestämmelsen gäller nämnder och styrelsen.")
FULLMÄKTIGE: Final = _bara(Organtyp.FULLMÄKTIGE, skäl="Bestämmelsen gäller bara fullmäktige.")
STYRELSEN: Final = _bara(Organtyp.STYRELSE, skäl="Bestämmelsen gäller bara styrelsen.")


def lagkrav(
    text: str, *lagrum: Lagrum, stöd: Stöd = Stöd.LAGTEXT, förbehåll: str = ""
) -> Rättsregel:
    """Make a demand of kommunallagen (2017:725)."""
    return Rättsregel(text, lagrum, stöd=stöd, giltighet=KL_2017, förbehåll=förbehåll)


def sedvana(text: str, förbehåll: str = "") -> Rättsregel:
    """Make a demand of custom, which no law states."""
    return Rättsregel(text, stöd=Stöd.PRAXIS, giltighet=ALLTID, förbehåll=förbehåll)


def följdriktighet(text: str) -> Rättsregel:
    """Make a demand of logic: what contradicts itself cannot be right, whatever the law."""
    return Rättsregel(
        text,
        stöd=Stöd.SLUTSATS,
        giltighet=ALLTID,
        förbehåll="Kravet följer av att uppgifterna inte kan stämma samtidigt, inte av någon "
        "bestämmelse.",
    )
