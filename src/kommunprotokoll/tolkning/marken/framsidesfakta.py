"""What a front page says, as it is gathered label by label."""

from datetime import date, time

import attrs

from kommunprotokoll.modell.justering import Justering, Tillkännagivande
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Ajournering
from kommunprotokoll.tolkning.marken.narvarolista import Närvarolista
from kommunprotokoll.tolkning.rader import Rad


@attrs.define
class Framsida:
    """What the front page says, gathered label by label."""

    organ: str = ""
    protokollsnummer: str = ""
    innehåll: list[Rad] = attrs.Factory(list)
    titel: list[tuple[Rad, str]] = attrs.Factory(list)
    datum: date | None = None
    start: time | None = None
    slut: time | None = None
    plats: str = ""
    lista: Närvarolista = attrs.Factory(Närvarolista)
    närvaro: list[Närvaro] = attrs.Factory(list)
    ordförande: Person | None = None
    sekreterare: Person | None = None
    justerare: tuple[Person, ...] = ()
    justerares_ersättare: tuple[Person, ...] = ()
    justering_plats: str = ""
    justering_datum: date | None = None
    digital: bool = False
    angivna: tuple[Paragrafintervall, ...] = ()
    ajourneringar: list[Ajournering] = attrs.Factory(list)
    anslag: dict[str, date | str] = attrs.Factory(dict)

    def tillkännagivande(self) -> Tillkännagivande | None:
        """Return the announcement if the page has one that makes sense."""
        if not self.anslag:
            return None
        upp, ned, sist = (
            dag if isinstance(dag := self.anslag.get(namn), date) else None
            for namn in ("anslag_uppsatt", "anslag_nedtaget", "sista_överklagandedag")
        )
        if upp and ned and ned < upp:
            ned = None
        return Tillkännagivande(
            upp,
            ned,
            förvaringsplats=str(self.anslag.get("förvaringsplats", "")),
            sista_överklagandedag=sist,
        )

    def justering(self) -> Justering | None:
        """Return the justering that the page speaks of, if it does."""
        anslag = self.tillkännagivande()
        if not (self.justerare or self.justering_plats or self.justering_datum or anslag):
            return None
        return Justering(
            self.justering_datum,
            self.justering_plats,
            justerare=self.justerare,
            ersättare=self.justerares_ersättare,
            digital=self.digital,
            tillkännagivande=anslag,
        )
