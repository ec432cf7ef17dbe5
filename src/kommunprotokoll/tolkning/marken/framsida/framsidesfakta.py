"""What a front page says, as it is gathered label by label."""

from datetime import date, time

import attrs

from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Ajournering
from kommunprotokoll.tolkning.marken.framsida.justeringsblad import Justeringsblad
from kommunprotokoll.tolkning.marken.framsida.motesuppgifter import Mötesuppgifter
from kommunprotokoll.tolkning.marken.narvaro.lista.narvarolista import Närvarolista
from kommunprotokoll.tolkning.marken.rost.bilagelistor import Röstlista
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
    röstlistor: list[Röstlista] = attrs.Factory(list)
    vända: set[str] = attrs.Factory(set)
    ordförande: Person | None = None
    sekreterare: Person | None = None
    blad: Justeringsblad = attrs.Factory(Justeringsblad)
    uppgifter: Mötesuppgifter = attrs.Factory(Mötesuppgifter)
    angivna: tuple[Paragrafintervall, ...] = ()
    ajourneringar: list[Ajournering] = attrs.Factory(list)
    sekreterare_i_rullan: bool = False
    ordförande_i_rullan: bool = False
    väntar_ajournering: bool = False
    underskrivna: list[tuple[Rad, Person]] = attrs.Factory(list)
