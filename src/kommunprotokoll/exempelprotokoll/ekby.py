"""The made-up municipality: its bodies, its people, and short ways to write their protocols."""

from datetime import date, time, timedelta

from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall
from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.organ import Kommun, Organ, Organtyp
from kommunprotokoll.modell.person import Parti, Person

EKBY = Kommun("Ekby kommun", "9901")
KANSLI = "Kommunkansliet, Stadshuset, Ekby"
ANSLAGSTAVLA = "https://anslagstavla.ekby.example"

FULLMÄKTIGE = Organ(
    "Kommunfullmäktige", Organtyp.FULLMÄKTIGE, kommun=EKBY, antal_ledamöter=31, förkortning="KF"
)
STYRELSEN = Organ(
    "Kommunstyrelsen", Organtyp.STYRELSE, kommun=EKBY, antal_ledamöter=11, förkortning="KS"
)
SOCIALNÄMNDEN = Organ(
    "Socialnämnden", Organtyp.NÄMND, kommun=EKBY, antal_ledamöter=7, förkortning="SN"
)
ARBETSUTSKOTTET = Organ(
    "Kommunstyrelsens arbetsutskott",
    Organtyp.UTSKOTT,
    kommun=EKBY,
    antal_ledamöter=5,
    förkortning="KSAU",
    huvudorgan="Kommunstyrelsen",
)
TRYGGHETSRÅDET = Organ("Trygghetsrådet", Organtyp.RÅD, kommun=EKBY)

_LEDAMÖTER = """
Tova Ekersund S|Valter Norrbäck M|Siri Aldenmark C|Love Grenstad S|Hedda Silverås S
Melker Rosvall S|Juni Trädgårdh S|Sixten Brännö S|Ellen Fagerlid S|Albin Stormby S
Tyra Kallhed S|Viggo Ängsholm M|Iris Sjövalla M|Ture Hammarås M|Saga Lillkvist M
Edvin Rönnåsa M|Alva Mossberga SD|Gustav Tegelmo SD|Linnéa Björkvalla SD|Arvid Skogholm SD
Nova Strömåker C|Elof Granhäll C|Maja Solvind V|Axel Dalhammar V|Wilma Nordanå V
Hugo Kvistlund L|Elsa Bergåsa L|Frans Havsvik KD|Lova Ripbäck KD|Olle Stenbrink MP
Klara Vidåker EkP
"""
_ERSÄTTARE = "Ivar Hällström S|Freja Lundåsen M|Sven Östanbäck SD|Moa Tornhed C|Knut Åsgård V"


def _person(text: str) -> Person:
    namn, parti = text.strip().rsplit(" ", 1)
    return Person(namn, Parti(parti))


LEDAMÖTER = tuple(_person(t) for rad in _LEDAMÖTER.strip().splitlines() for t in rad.split("|"))
"""The 31 members of fullmäktige; the first three are its presidium."""

ERSÄTTARE = tuple(_person(t) for t in _ERSÄTTARE.split("|"))
"""Substitutes, one of a party."""

SEKRETERARE = Person("Dagny Sågbäck")
KOMMUNDIREKTÖR = Person("Bror Klingås")
EKONOMICHEF = Person("Rut Fjärdmo")


def person(namn: str) -> Person:
    """Return the member or substitute of this name."""
    return next(p for p in (*LEDAMÖTER, *ERSÄTTARE) if p.namn == namn)


def presidium(första: Person, andra: Person, tredje: Person | None = None) -> tuple[Närvaro, ...]:
    """Return the roll's first lines: chair, first and second vice chair."""
    roller = (Roll.ORDFÖRANDE, Roll.FÖRSTE_VICE_ORDFÖRANDE, Roll.ANDRE_VICE_ORDFÖRANDE)
    personer = tuple(p for p in (första, andra, tredje) if p is not None)
    return tuple(Närvaro(p, roll) for p, roll in zip(personer, roller, strict=False))


def tjänstepersoner() -> tuple[Närvaro, ...]:
    """Return the officials that attend: director, chief accountant, secretary."""
    return (
        Närvaro(KOMMUNDIREKTÖR, Roll.TJÄNSTEPERSON, titel="kommundirektör"),
        Närvaro(EKONOMICHEF, Roll.TJÄNSTEPERSON, titel="ekonomichef"),
        Närvaro(SEKRETERARE, Roll.SEKRETERARE, titel="kommunsekreterare"),
    )


def beslut(organ: str, *satser: str, slag: Beslutsslag = Beslutsslag.AVGÖRANDE) -> Beslut:
    """Return a decision in att-satser: ``beslut("Kommunstyrelsen", "att anta planen.")``."""
    return Beslut(
        tuple(Attsats(sats) for sats in satser), f"{organ} beslutar", organ=organ, slag=slag
    )


def dnr(nummer: int, serie: str = "KS") -> Diarienummer:
    """Return a case number of 2031."""
    return Diarienummer(f"{serie} 2031/{nummer}")


def underlag(*handlingar: tuple[str, date]) -> tuple[Handling, ...]:
    """Return the papers of a matter: text and date."""
    return tuple(Handling(f"{text} {dag.isoformat()}", dag) for text, dag in handlingar)


def röster(
    ja: tuple[Person, ...], nej: tuple[Person, ...], avstår: tuple[Person, ...] = ()
) -> tuple[Röst, ...]:
    """Return the votes of those who said yes, no, and abstained, in that order."""
    sidor = ((ja, Röstval.JA), (nej, Röstval.NEJ), (avstår, Röstval.AVSTÅR))
    return tuple(Röst(p, val) for personer, val in sidor for p in personer)


def justering(
    dag: date,
    ordförande: Person,
    justerare: tuple[Person, ...],
    *,
    sista_dag: date,
    publicerat: date | None = None,
    paragrafer: tuple[Paragrafintervall, ...] | None = None,
    slag: Justeringsslag = Justeringsslag.ORDINARIE,
) -> Justering:
    """Return a justering with its signatures and notice.

    Args:
        dag: Day of the justering.
        ordförande: The chair, who signs.
        justerare: Those chosen to adjust, who sign.
        sista_dag: Last day for appeal (13 kap. 5 § kommunallagen).
        publicerat: Day of the notice; the day after the justering if left out.
        paragrafer: The paragraphs, if not all.
        slag: Ordinary or immediate.
    """
    underskrifter = (
        Underskrift(SEKRETERARE, Underskriftsroll.SEKRETERARE, datum=dag),
        Underskrift(ordförande, Underskriftsroll.ORDFÖRANDE, datum=dag),
        *(Underskrift(p, Underskriftsroll.JUSTERARE, datum=dag) for p in justerare),
    )
    return Justering(
        dag,
        KANSLI,
        klockslag=time(15) if slag is Justeringsslag.ORDINARIE else None,
        justerare=justerare,
        slag=slag,
        paragrafer=paragrafer,
        underskrifter=underskrifter,
        tillkännagivande=Tillkännagivande(
            publicerat or dag + timedelta(days=1),
            sista_dag + timedelta(days=1),
            förvaringsplats=KANSLI,
            sista_överklagandedag=sista_dag,
            anslagstavla=ANSLAGSTAVLA,
            underskrift=SEKRETERARE.namn,
        ),
    )
