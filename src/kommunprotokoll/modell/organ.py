"""Who meets: the municipality and its bodies."""

import re
from enum import StrEnum
from typing import Any, Self

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass


class Organtyp(StrEnum):
    """Kinds of body whose protocols the package knows (kommunallagen 3 kap. 1-5 and 14 §§)."""

    FULLMÄKTIGE = "fullmäktige"
    STYRELSE = "styrelse"
    NÄMND = "nämnd"
    GEMENSAM_NÄMND = "gemensam nämnd"
    UTSKOTT = "utskott"
    BEREDNING = "beredning"
    PARTSSAMMANSATT_ORGAN = "partssammansatt organ"
    REVISION = "revision"
    RÅD = "råd"
    FÖRBUNDSFULLMÄKTIGE = "förbundsfullmäktige"
    FÖRBUNDSDIREKTION = "förbundsdirektion"
    BOLAGSSTYRELSE = "bolagsstyrelse"
    STIFTELSESTYRELSE = "stiftelsestyrelse"
    ANNAT = "annat"


class Kommunslag(StrEnum):
    """Municipality or region; both are governed by kommunallagen (1 kap. 1 §)."""

    KOMMUN = "kommun"
    REGION = "region"


_TYP_AV_NAMN = tuple(
    (re.compile(mönster, re.IGNORECASE), typ)
    for mönster, typ in (
        (r"förbundsfullmäktige", Organtyp.FÖRBUNDSFULLMÄKTIGE),
        (r"(?:förbunds)?direktion|samordningsförbund", Organtyp.FÖRBUNDSDIREKTION),
        (r"utskott", Organtyp.UTSKOTT),
        (r"beredning", Organtyp.BEREDNING),
        (r"gemensam\w* .*nämnd", Organtyp.GEMENSAM_NÄMND),
        (r"samverkansgrupp|samverkanskommitté|partssammansat", Organtyp.PARTSSAMMANSATT_ORGAN),
        (r"fullmäktige", Organtyp.FULLMÄKTIGE),
        (r"\bAB\b|aktiebolag|bolag|koncernen?\b", Organtyp.BOLAGSSTYRELSE),
        (r"stiftelse|\bfond", Organtyp.STIFTELSESTYRELSE),
        (r"(?:kommun|region|landstings)styrelse", Organtyp.STYRELSE),
        (r"revisor|revision", Organtyp.REVISION),
        (r"nämnd", Organtyp.NÄMND),
        (r"råd(?:et|ets)?\b", Organtyp.RÅD),
        (r"styrelse", Organtyp.STYRELSE),
    )
)
"""Words in a body's name and the kind they tell of; the first that fits decides."""


def _är_kod(värde: Any) -> str | None:
    if re.fullmatch("[0-9]{4}|[0-9]{2}", värde):
        return None
    return "kommunkoden med fyra siffror (eller länskoden med två, för en region)"


@modellklass("En kommun eller region.")
class Kommun:
    """A municipality or region.

    The code is Statistics Sweden's: four digits for a municipality, two (the county's) for a
    region.
    """

    namn: str = fält("Namnet, till exempel Ekby kommun.", kw_only=False, kontroll=ej_tom)
    kod: str | None = fält(
        "Kommunkod med fyra siffror, eller länskod med två.",
        default=None,
        kw_only=False,
        kontroll=_är_kod,
    )
    slag: Kommunslag = fält("Kommun eller region.", default=Kommunslag.KOMMUN)

    def __attrs_post_init__(self) -> None:
        """Refuse a code of the wrong kind."""
        längd = 4 if self.slag is Kommunslag.KOMMUN else 2
        if self.kod is not None and len(self.kod) != längd:
            raise OgiltigtVärdeFel("Kommun.kod", self.kod, f"{längd} siffror för en {self.slag}")

    def __str__(self) -> str:
        """Return the name."""
        return self.namn


@modellklass("Ett organ som sammanträder: fullmäktige, styrelse, nämnd, utskott, råd eller annat.")
class Organ:
    """A body that meets.

    The name is free text, as in the protocol. ``antal_ledamöter`` is the number of elected
    members on which the quorum rests (kommunallagen 5 kap. 45 § and 6 kap. 27 §), not of those
    present.
    """

    namn: str = fält("Organets namn, till exempel Kommunstyrelsen.", kw_only=False, kontroll=ej_tom)
    typ: Organtyp = fält("Slag av organ.", default=Organtyp.ANNAT, kw_only=False)
    kommun: Kommun | None = fält("Kommunen eller regionen.", default=None)
    antal_ledamöter: int | None = fält(
        "Antal valda ledamöter, för beslutsförheten.", default=None, kontroll=minst(1)
    )
    distans_tillåten: bool | None = fält(
        "Om fullmäktige har beslutat att ledamöter får delta på distans; tomt om det inte är känt.",
        default=None,
    )
    förkortning: str = fält("Förkortning, till exempel KS.", default="")
    huvudorgan: str = fält("Nämnden eller styrelsen som ett utskott hör till.", default="")

    @classmethod
    def från_namn(cls, namn: str, kommun: Kommun | None = None) -> Self:
        """Make a body of its name alone; the kind is taken from words in the name.

        >>> Organ.från_namn("Kommunstyrelsens arbetsutskott").typ
        <Organtyp.UTSKOTT: 'utskott'>
        """
        typ = next(
            (t for mönster, t in _TYP_AV_NAMN if mönster.search(namn)),
            Organtyp.ANNAT,
        )
        return cls(namn, typ, kommun=kommun)

    def __str__(self) -> str:
        """Return the name."""
        return self.namn
