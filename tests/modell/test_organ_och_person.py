"""Bodies, municipalities, people, parties."""

import pytest

from kommunprotokoll import Kommun, Organ, Organtyp, Parti, Person

EKBY = Kommun("Ekby kommun", "9901")


@pytest.mark.parametrize(
    ("namn", "typ"),
    [
        ("Kommunfullmäktige", Organtyp.FULLMÄKTIGE),
        ("Regionfullmäktige", Organtyp.FULLMÄKTIGE),
        ("Kommunstyrelsen", Organtyp.STYRELSE),
        ("Regionstyrelsen", Organtyp.STYRELSE),
        ("Kommunstyrelsens arbetsutskott", Organtyp.UTSKOTT),
        ("Kommunfullmäktiges valberedning", Organtyp.BEREDNING),
        ("Barn- och utbildningsnämnden", Organtyp.NÄMND),
        ("Nämnden för teknik", Organtyp.NÄMND),
        ("Gemensamma överförmyndarnämnden", Organtyp.GEMENSAM_NÄMND),
        ("Gemensam nämnd för löner", Organtyp.GEMENSAM_NÄMND),
        ("Centrala samverkansgruppen", Organtyp.PARTSSAMMANSATT_ORGAN),
        ("Ekby kommuns revisorer", Organtyp.REVISION),
        ("Kommunrevisionen", Organtyp.REVISION),
        ("Kommunala pensionärsrådet", Organtyp.RÅD),
        ("Rådet för trygghet och hälsa", Organtyp.RÅD),
        ("Ekby trygghetsråd", Organtyp.RÅD),
        ("Rådhusgruppen", Organtyp.ANNAT),
        ("Förbundsfullmäktige", Organtyp.FÖRBUNDSFULLMÄKTIGE),
        ("Förbundsdirektionen", Organtyp.FÖRBUNDSDIREKTION),
        ("Direktionen för Ekby räddningstjänst", Organtyp.FÖRBUNDSDIREKTION),
        ("Styrelsen för Ekby Energi AB", Organtyp.BOLAGSSTYRELSE),
        ("Ekby hembygdsstiftelse", Organtyp.STIFTELSESTYRELSE),
        ("Styrelsen", Organtyp.STYRELSE),
        ("Arbetsgruppen för badet", Organtyp.ANNAT),
    ],
)
def test_slaget_läses_ur_namnet(namn: str, typ: Organtyp) -> None:
    """The kind of a body is taken from the words of its name."""
    organ = Organ.från_namn(namn, EKBY)

    assert (organ.namn, organ.typ, organ.kommun) == (namn, typ, EKBY)


def test_läses_som_sitt_namn() -> None:
    """Bodies and municipalities read as their names."""
    assert str(EKBY) == "Ekby kommun"
    assert str(Organ("Kommunstyrelsen", Organtyp.STYRELSE, kommun=EKBY)) == "Kommunstyrelsen"


@pytest.mark.parametrize(
    ("beteckning", "namn"),
    [
        ("S", "Socialdemokraterna"),
        ("mp", "Miljöpartiet de gröna"),
        ("-", "partilös"),
        ("EKL", "EKL"),
        ("Hela Ekbys Lista", "Hela Ekbys Lista"),
    ],
)
def test_partiers_namn(beteckning: str, namn: str) -> None:
    """Parties of the Riksdag have a name, local ones are what they are called."""
    assert Parti(beteckning).namn == namn
    assert str(Parti(beteckning)) == beteckning


def test_personer_läses_med_parti() -> None:
    """A person reads as name and party."""
    assert str(Person("Ada Ek", Parti("S"))) == "Ada Ek (S)"
    assert str(Person("Ada Ek", organisation="PRO")) == "Ada Ek"


@pytest.mark.parametrize(
    ("en", "annan", "svar"),
    [
        (Person("Ada Ek"), Person("Ada Ek"), True),
        (Person("Ada Ek", Parti("S")), Person("Ada Ek"), True),
        (Person("Ada Ek", Parti("S")), Person("Ada Ek", Parti("M")), False),
        (Person("Ada Ek"), Person("Ada Ås"), False),
    ],
)
def test_kan_vara(en: Person, annan: Person, *, svar: bool) -> None:
    """Two mentions can be one person unless the names or the parties differ."""
    assert en.kan_vara(annan) is svar
    assert annan.kan_vara(en) is svar
