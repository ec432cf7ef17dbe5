"""What stands inside a paragraph: text, proposals, decisions, statements, papers."""

from datetime import date

import pytest
from hypothesis import given

from kommunprotokoll import (
    Attsats,
    Beslut,
    Bilaga,
    Brådska,
    DeltarEj,
    Diarienummer,
    Frågeslag,
    Förslag,
    Handling,
    Lista,
    Löptext,
    Mellanrubrik,
    OgiltigtVärdeFel,
    Parti,
    Person,
    Propositionsordning,
    Propositionssteg,
    Protokollsanteckning,
    Punkt,
    Reservation,
    Stegslag,
    StälldFråga,
    SärskiltYttrande,
    Tabell,
    Yrkande,
)
from kommunprotokoll.strategier import propositionsordningar

ADA = Person("Ada Ek", Parti("S"))
BO = Person("Bo Ås", Parti("M"))
MOTFÖRSLAG = Propositionssteg(
    "Vilket förslag blir motförslag?", ("Ada Eks", "Bo Ås"), utfall="Ada Eks"
)
HUVUD = Propositionssteg(
    "", ("kommunstyrelsens förslag", "Ada Eks"), utfall="Ada Eks", understeg=(MOTFÖRSLAG,)
)
FORMELLT = Propositionssteg("Ska ärendet avgöras i dag?", slag=Stegslag.FORMELLT)


def test_stegen_i_den_ordning_de_avgörs() -> None:
    """What has to be settled first comes before what rests on it."""
    ordning = Propositionsordning(steg=(FORMELLT, HUVUD))

    assert ordning.alla_steg() == (FORMELLT, MOTFÖRSLAG, HUVUD)


@given(propositionsordningar())
def test_varje_steg_kommer_efter_sina_understeg(ordning: Propositionsordning) -> None:
    """Every step of the tree is in the list once, after those below it."""
    alla = [id(s) for s in ordning.alla_steg()]

    for steg in ordning.alla_steg():
        for under in steg.understeg:
            assert alla.index(id(under)) < alla.index(id(steg))


@pytest.mark.parametrize(
    ("märke", "svar"), [("1.", True), ("a)", True), ("-", False), ("", False), ("•", False)]
)
def test_numrerade_punkter(märke: str, *, svar: bool) -> None:
    """A mark with a number or a letter numbers."""
    assert Punkt("x", märke).är_numrerad is svar
    assert Lista((Punkt("x", märke),)).är_numrerad is svar


def test_numrerade_listor() -> None:
    """A list is numbered when all of it is; an empty one is not."""
    assert not Lista((Punkt("x", "1."), Punkt("y", "-"))).är_numrerad
    assert not Lista(()).är_numrerad


def test_förslag_till_ett_högre_organ() -> None:
    """A decision that only proposes says so."""
    assert Beslut(förslag_till="Kommunfullmäktige").är_förslag
    assert not Beslut(organ="Kommunstyrelsen").är_förslag


@pytest.mark.parametrize(
    ("objekt", "text"),
    [
        (Löptext("Hej"), "Hej"),
        (Mellanrubrik("Bakgrund", 2), "Bakgrund"),
        (Punkt("ett", "1."), "1. ett"),
        (Lista((Punkt("a"), Punkt("b", "-"))), "– a\n- b"),
        (Tabell((("1", "2"), ("3",)), rubriker=("A", "B")), "A\tB\n1\t2\n3"),
        (Attsats("att anta planen"), "att anta planen"),
        (Attsats("Planen antas.", "4b"), "4b. Planen antas."),
        (
            Beslut((Attsats("att a"), Attsats("att b")), "Kommunstyrelsen beslutar"),
            "Kommunstyrelsen beslutar\natt a\natt b",
        ),
        (
            Förslag("Kommunstyrelsen", (Attsats("att a"),), inledning="Fullmäktige beslutar"),
            "Förslag från Kommunstyrelsen\nFullmäktige beslutar\natt a",
        ),
        (Förslag(rubrik="Ordförandens förslag"), "Ordförandens förslag"),
        (Förslag(), "Förslag till beslut"),
        (Yrkande("Ada Ek (S) yrkar bifall."), "Ada Ek (S) yrkar bifall."),
        (FORMELLT, "Ska ärendet avgöras i dag?"),
        (HUVUD, "kommunstyrelsens förslag mot Ada Eks: Ada Eks"),
        (MOTFÖRSLAG, "Vilket förslag blir motförslag? Ada Eks mot Bo Ås: Ada Eks"),
        (Propositionssteg(), "steg i beslutsgången (huvudförslag)"),
        (Propositionsordning("Ordföranden frågar."), "Ordföranden frågar."),
        (Propositionsordning(steg=(FORMELLT,)), "Ska ärendet avgöras i dag?"),
        (Propositionsordning(), "propositionsordning"),
        (
            Reservation((ADA, BO), partier=(Parti("V"),)),
            "Ada Ek (S), Bo Ås (M) och V reserverar sig mot beslutet",
        ),
        (Reservation((ADA,), "Ada Ek reserverar sig."), "Ada Ek reserverar sig."),
        (SärskiltYttrande((ADA,)), "Ada Ek (S) lämnar ett särskilt yttrande"),
        (Protokollsanteckning(), "Någon lämnar en anteckning till protokollet"),
        (DeltarEj(partier=(Parti("SD"),)), "SD deltar inte i beslutet"),
        (Handling("Tjänsteskrivelse"), "Tjänsteskrivelse"),
        (Bilaga("Röstlista", "3"), "Bilaga 3: Röstlista"),
        (Bilaga("", "3"), "Bilaga 3"),
        (Diarienummer("KS 2031/14"), "KS 2031/14"),
        (
            StälldFråga(Frågeslag.INTERPELLATION, (ADA,), ställd_till=BO, ämne="om busskort"),
            "interpellation av Ada Ek (S) till Bo Ås (M) om busskort",
        ),
        (StälldFråga(Frågeslag.FRÅGA), "fråga"),
        (
            Brådska(date(2031, 5, 14), oberedd=True),
            "brådskande ärende, kungjort 2031-05-14, inte berett",
        ),
        (Brådska(okungjord=True), "brådskande ärende, inte kungjort"),
        (Brådska(text="Ärendet är brådskande."), "Ärendet är brådskande."),
    ],
)
def test_läses(objekt: object, text: str) -> None:
    """Each reads as it would stand in a protocol."""
    assert str(objekt) == text


def test_det_okungjorda_har_ingen_dag() -> None:
    """What was not announced has no day on which it was."""
    with pytest.raises(OgiltigtVärdeFel, match="ingen dag för ett ärende som inte kungjordes"):
        Brådska(date(2031, 5, 14), okungjord=True)
