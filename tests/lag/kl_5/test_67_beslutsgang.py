"""5 kap. 67 § p. 2 and 4 kommunallagen: the order of propositions gives the decision written."""

from typing import Any

import pytest
from hypothesis import given

from kommunprotokoll import (
    Attsats,
    Beslut,
    Beslutsslag,
    Förslag,
    Omröstning,
    Omröstningsslag,
    Organtyp,
    Propositionsordning,
    Propositionssteg,
    Röstetal,
    Sammanträde,
    Sida,
    SlutenOmröstning,
    Stegslag,
    ÖppenOmröstning,
    ändra,
)
from kommunprotokoll.lag import Beslutsgång, Brott, Oavgjort, Uppfyllt, beslutsgång
from kommunprotokoll.lag.beslutsgang import alternativet
from kommunprotokoll.strategier import sammanträden
from tests.lag.folk import ADA, BO, CAI, ledamot, med_omröstning, röstning

BIFALL, AVSLAG = "bifall till motionen", "avslag på motionen"
IDAG, ÅTER = "ärendet avgörs i dag", "ärendet går till återremiss"
AVSLÅS = (Beslut((Attsats("att motionen avslås."),)),)
ROLL = (ledamot(ADA), ledamot(BO), ledamot(CAI))


def gång(
    *steg: Propositionssteg,
    röstningar: tuple[Omröstning, ...] = (),
    beslut: tuple[Beslut, ...] = (),
    typ: Organtyp = Organtyp.NÄMND,
    **övrigt: Any,
) -> Beslutsgång:
    """The computed course of a paragraph in a meeting of three."""
    s = med_omröstning(
        *ROLL,
        röstningar=röstningar,
        beslut=beslut,
        propositionsordning=Propositionsordning(steg=steg),
        typ=typ,
    )
    resultat = beslutsgång(s, 1, **övrigt)
    assert resultat is not None
    return resultat


def huvudsteg(utfall: str = "", omröstning: int | None = None) -> Propositionssteg:
    """Approve or reject."""
    return Propositionssteg("", (BIFALL, AVSLAG), utfall=utfall, omröstning=omröstning)


def formellt(utfall: str = "", omröstning: int | None = None) -> Propositionssteg:
    """Settle today or send back."""
    return Propositionssteg(
        "", (IDAG, ÅTER), utfall=utfall, omröstning=omröstning, slag=Stegslag.FORMELLT
    )


def typer(b: Beslutsgång) -> list[type]:
    """The kinds of outcome, the decision's last."""
    return [type(u) for u in b.utfall]


def test_ordföranden_finner() -> None:
    """Without a vote the chair's finding holds."""
    b = gång(huvudsteg(AVSLAG), beslut=AVSLÅS)

    assert b.slutligt == AVSLAG
    assert typer(b) == [Uppfyllt, Uppfyllt]


def test_gången_i_ord() -> None:
    """Printed, it tells what won each step and at last, and what cannot be settled."""
    assert str(gång(formellt(IDAG), huvudsteg(AVSLAG), beslut=AVSLÅS)).splitlines() == [
        f"1. {IDAG}",
        f"2. {AVSLAG}",
        f"Till sist vann: {AVSLAG}",
    ]
    assert "1. framgår inte" in str(gång(huvudsteg(), beslut=AVSLÅS))


def test_omröstningen_avgör() -> None:
    """With a vote its numbers do: two against one for rejecting."""
    b = gång(huvudsteg(AVSLAG, 0), röstningar=(röstning(1, 2),), beslut=AVSLÅS)

    assert b.slutligt == AVSLAG
    assert b.steg[0].genom is not None
    assert b.steg[0].genom.vinnare is Sida.NEJ
    assert typer(b) == [Uppfyllt, Uppfyllt]


def test_steget_säger_annat_än_omröstningen() -> None:
    """A step whose written outcome is not the vote's is a breach at that place."""
    b = gång(huvudsteg(BIFALL, 0), röstningar=(röstning(1, 2),), beslut=AVSLÅS)

    utfall = b.steg[0].utfall
    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == (BIFALL, AVSLAG)
    assert str(utfall.sökväg) == "paragrafer[0].propositionsordning.steg[0].utfall"
    assert isinstance(b.beslutet, Uppfyllt)


def test_beslutet_säger_annat_än_omröstningen() -> None:
    """A decision that is not what won is a breach."""
    b = gång(huvudsteg("", 0), röstningar=(röstning(2, 1),), beslut=AVSLÅS)

    assert b.slutligt == BIFALL
    assert isinstance(b.beslutet, Brott)
    assert (b.beslutet.funnet, b.beslutet.väntat) == ("avslag", BIFALL)
    assert str(b.beslutet.lagrum) == "5 kap. 67 § 4 p. kommunallagen"


def test_motförslaget_först() -> None:
    """A step below gives one of the alternatives of the step above."""
    under = Propositionssteg(
        "", ("Adas yrkande", "Bos yrkande"), utfall="Bos yrkande", slag=Stegslag.MOTFÖRSLAG
    )
    huvud = Propositionssteg(
        "", ("nämndens förslag", "Bos yrkande"), utfall="nämndens förslag", understeg=(under,)
    )

    b = gång(huvud, beslut=AVSLÅS)

    assert [s.vinnare for s in b.steg] == ["Bos yrkande", "nämndens förslag"]
    assert typer(b) == [Uppfyllt, Uppfyllt, Oavgjort]


def test_fel_motförslag() -> None:
    """The counter proposal that won must be the one set against the main proposal."""
    under = Propositionssteg(
        "", ("Adas yrkande", "Bos yrkande"), utfall="Adas yrkande", slag=Stegslag.MOTFÖRSLAG
    )
    huvud = Propositionssteg("", ("nämndens förslag", "Bos yrkande"), understeg=(under,))

    utfall = gång(huvud).steg[0].utfall

    assert isinstance(utfall, Brott)
    assert utfall.väntat == "Adas yrkande"
    assert str(utfall.sökväg) == "paragrafer[0].propositionsordning.steg[0].alternativ"


def test_minoritetsåterremiss() -> None:
    """In fullmäktige one of three has the matter sent back, and the main question never comes."""
    b = gång(
        formellt(ÅTER, 0),
        röstningar=(röstning(2, 1, Omröstningsslag.ÅTERREMISS),),
        beslut=(Beslut((Attsats("att ärendet återremitteras."),), slag=Beslutsslag.ÅTERREMISS),),
        typ=Organtyp.FULLMÄKTIGE,
    )

    assert b.slutligt == ÅTER
    assert typer(b) == [Uppfyllt, Uppfyllt]


def test_minoriteten_vann_men_ärendet_avgjordes() -> None:
    """If it was the first time that is a breach; if the past is not known it may be lawful."""
    vid: dict[str, Any] = {
        "röstningar": (röstning(2, 1, Omröstningsslag.ÅTERREMISS),),
        "beslut": AVSLÅS,
        "typ": Organtyp.FULLMÄKTIGE,
    }

    okänt = gång(formellt(IDAG, 0), huvudsteg(AVSLAG), **vid)
    första = gång(formellt(IDAG, 0), huvudsteg(AVSLAG), återremitterat_av_minoritet=False, **vid)
    andra = gång(formellt(IDAG, 0), huvudsteg(AVSLAG), återremitterat_av_minoritet=True, **vid)

    assert isinstance(okänt.steg[0].utfall, Oavgjort)
    assert isinstance(första.steg[0].utfall, Brott)
    assert typer(andra) == [Uppfyllt, Uppfyllt, Uppfyllt]
    assert andra.slutligt == AVSLAG


def test_beslut_om_återremiss_fast_den_föll() -> None:
    """A matter that was to be settled today cannot have been sent back."""
    b = gång(
        formellt(IDAG),
        huvudsteg(BIFALL),
        beslut=(Beslut((Attsats("att ärendet återremitteras."),), slag=Beslutsslag.ÅTERREMISS),),
    )

    assert b.slutligt == BIFALL
    assert isinstance(b.beslutet, Brott)


def test_ett_återremitterat_ärende_avgörs_inte() -> None:
    """Once the matter is sent back, a later step does not change that."""
    b = gång(formellt(ÅTER), huvudsteg(AVSLAG), beslut=AVSLÅS)

    assert b.slutligt == ÅTER
    assert isinstance(b.beslutet, Brott)


def test_tilläggsyrkande_ändrar_inte_huvudbeslutet() -> None:
    """A step on an addition, after the main question, leaves that as it was settled."""
    tillägg = Propositionssteg(
        "", ("bifall till tillägget", "avslag på tillägget"),
        utfall="avslag på tillägget", slag=Stegslag.TILLÄGG,
    )  # fmt: skip

    b = gång(huvudsteg(AVSLAG), tillägg, beslut=AVSLÅS)

    assert b.slutligt == AVSLAG
    assert isinstance(b.beslutet, Uppfyllt)


@pytest.mark.parametrize(
    ("slutligt", "attsats", "typ"),
    [
        ("avslag", "att avslå motionen.", Uppfyllt),
        ("avslag", "att bifalla motionen.", Brott),
        ("bifall", "Motionen bifalls.", Uppfyllt),
        ("avslag", "att anse motionen besvarad.", Oavgjort),
        ("bifall till nämndens förslag", "att avslå motionen.", Oavgjort),
        ("avslag", "att bifalla motionen i första delen och avslå den i övrigt.", Oavgjort),
    ],
)
def test_beslutets_ord(slutligt: str, attsats: str, typ: type) -> None:
    """Only plain words are compared: a proposal approved may be one to reject."""
    steg = Propositionssteg("", (slutligt, "något annat"), utfall=slutligt)

    b = gång(steg, beslut=(Beslut((Attsats(attsats),)),))

    assert type(b.beslutet) is typ


@pytest.mark.parametrize(
    ("från", "attsats", "typ"),
    [
        ("Arbetsutskottets", "Att anta planen", Uppfyllt),
        ("Arbetsutskottets", "att avslå planen.", Oavgjort),  # may be put in other words
        ("Förvaltningens", "att anta planen.", Oavgjort),
        ("", "att anta planen.", Oavgjort),
    ],
)
def test_ett_förslag_från_före_sammanträdet(från: str, attsats: str, typ: type) -> None:
    """Where a proposal won, the decision in its very words is right; else nothing is settled."""
    steg = Propositionssteg("", ("arbetsutskottets förslag", "Adas"))
    s = med_omröstning(
        röstningar=(),
        förslag=(Förslag(från, (Attsats(attsats),)),),
        beslut=(Beslut((Attsats("att anta planen."),)),),
        propositionsordning=Propositionsordning(
            steg=(ändra(steg, utfall="arbetsutskottets förslag"),)
        ),
    )

    b = beslutsgång(s, 1)

    assert b is not None
    assert type(b.beslutet) is typ


def test_flera_beslut() -> None:
    """One decision that cannot be compared leaves the whole open, unless another agrees."""
    återremiss = Beslut((Attsats("att återremittera punkt 2."),), slag=Beslutsslag.ÅTERREMISS)
    annat = Beslut((Attsats("att tacka för informationen."),))

    assert isinstance(gång(huvudsteg(BIFALL), beslut=(återremiss, annat)).beslutet, Oavgjort)
    assert isinstance(gång(huvudsteg(AVSLAG), beslut=(*AVSLÅS, annat)).beslutet, Uppfyllt)


@pytest.mark.parametrize(
    ("steg", "röstningar"),
    [
        (huvudsteg(), ()),  # nobody says what the chair found
        (huvudsteg("", 0), (röstning(None, 2),)),
        (huvudsteg("", 0), (röstning(1, 1),)),
        (huvudsteg("", 0), (röstning(1, 2, innebär=("det ena", "det andra")),)),
        (huvudsteg("", 0), (SlutenOmröstning((Röstetal("A", 3),)),)),
    ],
)
def test_det_som_inte_framgår(steg: Propositionssteg, röstningar: tuple[Omröstning, ...]) -> None:
    """What the protocol does not tell is left open, through to the decision."""
    b = gång(steg, röstningar=röstningar, beslut=AVSLÅS)

    assert typer(b) == [Oavgjort, Oavgjort]
    assert b.slutligt == ""


def test_utan_beslut() -> None:
    """A paragraph without a decision has nothing to compare."""
    assert isinstance(gång(huvudsteg(AVSLAG)).beslutet, Oavgjort)


@pytest.mark.parametrize("ordning", [None, Propositionsordning("Ordföranden frågar.")])
def test_utan_steg(ordning: Propositionsordning | None) -> None:
    """An order of propositions that is text only has no steps to compute."""
    s = med_omröstning(röstningar=(), propositionsordning=ordning)

    assert beslutsgång(s, 1) is None


@pytest.mark.parametrize(
    ("alternativ", "ja", "nej", "sida", "väntat"),
    [
        (("bifall", "avslag"), "Bifall.", "Avslag.", Sida.JA, "bifall"),
        (("bifall", "avslag"), "bifall", "", Sida.NEJ, "avslag"),
        (("bifall", "avslag"), "", "avslag", Sida.JA, "bifall"),
        (("bifall", "avslag"), "för bifall till motionen", "för avslag", Sida.JA, "bifall"),
        (("bifall", "avslag"), "bifall eller avslag", "", Sida.JA, None),
        (("bifall", "avslag"), "bifall", "bifall", Sida.JA, None),
        (("a", "b", "c"), "a", "", Sida.NEJ, None),
        (("a", "b", "c"), "a", "", Sida.JA, "a"),
    ],
)
def test_vad_sidorna_betyder(
    alternativ: tuple[str, ...], ja: str, nej: str, sida: Sida, väntat: str | None
) -> None:
    """Which alternative a side stands for is read from its words, or is not known."""
    steg = Propositionssteg("", alternativ)

    assert alternativet(steg, ÖppenOmröstning(ja, nej), sida) == väntat


@given(s=sammanträden(minst_paragrafer=1))
def test_varje_beslutsgång_kan_beräknas(s: Sammanträde) -> None:
    """Whatever the order of propositions, each step has an outcome at a place in the model."""
    for p in s.paragrafer:
        b = beslutsgång(s, p.beteckning)
        if b is None:
            continue
        assert p.propositionsordning is not None
        assert [u.steg for u in b.steg] == list(p.propositionsordning.alla_steg())
        for utfall in b.utfall:
            utfall.sökväg.följ(s)
