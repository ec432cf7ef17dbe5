"""Constructors refuse what cannot mean anything, and only that; what they refuse they explain."""

from collections.abc import Callable
from datetime import date, time

import pytest

from kommunprotokoll import (
    Ajournering,
    Attsats,
    Bilaga,
    Diarienummer,
    Handling,
    Justering,
    Kommun,
    Kommunslag,
    Lista,
    Mellanrubrik,
    Närvaro,
    Närvaroperiod,
    OgiltigtVärdeFel,
    Organ,
    Paragraf,
    Paragrafintervall,
    Paragrafnummer,
    Parti,
    Person,
    Propositionsordning,
    Propositionssteg,
    Reservation,
    Roll,
    Röst,
    Röstetal,
    Röstval,
    Sammanträde,
    Sammanträdesplan,
    Sammanträdestid,
    Sidsignatur,
    SlutenOmröstning,
    Tillkännagivande,
    ÖppenOmröstning,
)

DAG = date(2031, 5, 14)
ORGAN = Organ("Kommunstyrelsen")
ADA = Person("Ada Ek", Parti("S"))
BO = Person("Bo Ås", Parti("M"))

# Each: what is made, and the message.
BETYDELSELÖST: list[tuple[Callable[[], object], str]] = [
    (
        lambda: Paragraf(0),
        "Paragraf.nummer: 0 går inte. Tillåtet: ett heltal från 1 och uppåt.",
    ),
    (
        lambda: Paragraf(12, bokstav="a"),
        "Paragraf.bokstav: 'a' går inte. Tillåtet: en versal, eller ingen alls.",
    ),
    (
        lambda: Paragrafnummer(12, "AB"),
        "Paragrafnummer.bokstav: 'AB' går inte. Tillåtet: en versal, eller ingen alls.",
    ),
    (
        lambda: Paragrafintervall.av(15, "12 A"),
        "Paragrafintervall.till: '12 A' går inte. Tillåtet: § 15 eller senare.",
    ),
    (
        lambda: Sammanträde(ORGAN, DAG, start=time(9), slut=time(8, 59)),
        (
            "Sammanträde.slut: 08.59 går inte. "
            "Tillåtet: 09.00 eller senare, eller ett senare slutdatum."
        ),
    ),
    (
        lambda: Sammanträde(ORGAN, DAG, start=time(9), slut=time(8), slutdatum=DAG),
        (
            "Sammanträde.slut: 08.00 går inte. "
            "Tillåtet: 09.00 eller senare, eller ett senare slutdatum."
        ),
    ),
    (
        lambda: Sammanträde(ORGAN, DAG, slutdatum=date(2031, 5, 13)),
        "Sammanträde.slutdatum: 2031-05-13 går inte. Tillåtet: 2031-05-14 eller senare.",
    ),
    (
        lambda: Sammanträde(ORGAN, DAG, paragrafer=(Paragraf(1), Paragraf(2), Paragraf(1, "X"))),
        "Sammanträde.paragrafer: '§ 1' går inte. Tillåtet: varje nummer en gång.",
    ),
    (
        lambda: Sammanträdestid(DAG, time(9), slut=time(8)),
        "Sammanträdestid.slut: 08.00 går inte. Tillåtet: 09.00 eller senare.",
    ),
    (
        lambda: Sammanträdestid(DAG, slut=time(8)),
        "Sammanträdestid.slut: 08.00 går inte. Tillåtet: inget slut utan start.",
    ),
    (
        lambda: Sammanträdestid(DAG, slutdatum=date(2031, 5, 13)),
        "Sammanträdestid.slutdatum: 2031-05-13 går inte. Tillåtet: 2031-05-14 eller senare.",
    ),
    (
        lambda: Sammanträdestid(DAG, flyttat_från_kl=time(9)),
        (
            "Sammanträdestid.flyttat_från_kl: 09.00 går inte. "
            "Tillåtet: inget första klockslag utan flyttat_från, som kan vara samma dag."
        ),
    ),
    (
        lambda: Sammanträdestid(DAG, länk="javascript:alert(1)"),
        (
            "Sammanträdestid.länk: 'javascript:alert(1)' går inte. Tillåtet: en webbadress med "
            "https:// eller http:// först och å skrivet %C3%A5."
        ),
    ),
    (
        lambda: Sammanträdestid(DAG, uid="a\nb"),
        (
            "Sammanträdestid.uid: 'a\\nb' går inte. "
            "Tillåtet: högst 255 synliga tecken, dock inte å, ä och ö."
        ),
    ),
    (
        lambda: Sammanträdesplan(
            ORGAN,
            (Sammanträdestid(DAG, uid="x"), Sammanträdestid(date(2031, 5, 15), uid="x")),
        ),
        "Sammanträdesplan.tider: 'x' går inte. Tillåtet: varje UID en gång.",
    ),
    (
        lambda: Sammanträdesplan(
            ORGAN, (Sammanträdestid(DAG, time(9)), Sammanträdestid(DAG, time(9), plats="X"))
        ),
        (
            "Sammanträdesplan.tider: 'onsdag 2031-05-14 kl. 09.00, X' går inte. "
            "Tillåtet: varje tid en gång."
        ),
    ),
    (
        lambda: Ajournering(time(10), time(9, 50)),
        "Ajournering.till: 09.50 går inte. Tillåtet: 10.00 eller senare.",
    ),
    (
        lambda: Närvaroperiod(från_kl=time(10), till_kl=time(9, 50)),
        "Närvaroperiod.till_kl: 09.50 går inte. Tillåtet: 10.00 eller senare.",
    ),
    (
        lambda: Tillkännagivande(DAG, date(2031, 5, 13)),
        "Tillkännagivande.tas_ned: 2031-05-13 går inte. Tillåtet: 2031-05-14 eller senare.",
    ),
    (
        lambda: ÖppenOmröstning(röster=(Röst(ADA, Röstval.JA), Röst(ADA, Röstval.NEJ))),
        "ÖppenOmröstning.röster: 'Ada Ek (S)' går inte. Tillåtet: en röst per person.",
    ),
    (
        lambda: SlutenOmröstning((Röstetal("B", 1), Röstetal("A", 1), Röstetal("B", 2))),
        "SlutenOmröstning.resultat: 'B' går inte. Tillåtet: ett röstetal per alternativ.",
    ),
    (
        lambda: Röstetal("A", -1),
        "Röstetal.antal: -1 går inte. Tillåtet: ett heltal från 0 och uppåt.",
    ),
    (
        lambda: Propositionssteg("", ("bifall", "avslag"), utfall="återremiss"),
        "Propositionssteg.utfall: 'återremiss' går inte. Tillåtet: något av bifall, avslag.",
    ),
    (
        lambda: Paragraf(
            1, propositionsordning=Propositionsordning(steg=(Propositionssteg(omröstning=0),))
        ),
        (
            "Paragraf.propositionsordning: 0 går inte. "
            "Tillåtet: ingen hänvisning, eftersom paragrafen saknar omröstningar."
        ),
    ),
    (
        lambda: Paragraf(
            1,
            omröstningar=(ÖppenOmröstning(),),
            propositionsordning=Propositionsordning(
                steg=(Propositionssteg(understeg=(Propositionssteg(omröstning=1),)),)
            ),
        ),
        (
            "Paragraf.propositionsordning: 1 går inte. "
            "Tillåtet: plats 0 till 0 bland paragrafens omröstningar."
        ),
    ),
    (
        lambda: Kommun("Ekby", "99"),
        "Kommun.kod: '99' går inte. Tillåtet: 4 siffror för en kommun.",
    ),
    (
        lambda: Kommun("Ekbylandet", "9901", slag=Kommunslag.REGION),
        "Kommun.kod: '9901' går inte. Tillåtet: 2 siffror för en region.",
    ),
    (
        lambda: Kommun("Ekby", "٩٩٠١"),
        (
            "Kommun.kod: '٩٩٠١' går inte. "
            "Tillåtet: kommunkoden med fyra siffror (eller länskoden med två, för en region)."
        ),
    ),
    (
        lambda: Organ("KS", antal_ledamöter=0),
        "Organ.antal_ledamöter: 0 går inte. Tillåtet: ett heltal från 1 och uppåt.",
    ),
    (
        lambda: Mellanrubrik("Bakgrund", 0),
        "Mellanrubrik.nivå: 0 går inte. Tillåtet: ett heltal från 1 och uppåt.",
    ),
    (
        lambda: Bilaga("X", kontrollsumma="abc"),
        "Bilaga.kontrollsumma: 'abc' går inte. Tillåtet: SHA-512 med 128 hexadecimala tecken.",
    ),
]

TOMT: list[Callable[[str], object]] = [
    Person, Parti, Kommun, Organ, Attsats, Diarienummer, Handling, Mellanrubrik, Sidsignatur,
    lambda text: Röstetal(text, 1),
]  # fmt: skip


@pytest.mark.parametrize(("gör", "meddelande"), BETYDELSELÖST)
def test_betydelselöst_vägras(gör: Callable[[], object], meddelande: str) -> None:
    """The message says where, what was given and what is allowed."""
    with pytest.raises(OgiltigtVärdeFel) as fel:
        gör()

    assert str(fel.value) == meddelande


@pytest.mark.parametrize("gör", TOMT)
@pytest.mark.parametrize("text", ["", " ", "\n\t\N{NO-BREAK SPACE}"])
def test_det_som_måste_synas_får_inte_vara_tomt(gör: Callable[[str], object], text: str) -> None:
    """A name, a point, a heading has at least one visible character."""
    with pytest.raises(OgiltigtVärdeFel, match="text med minst ett synligt tecken"):
        gör(text)


def test_okända_fält_är_fel() -> None:
    """A field that the class does not have is a mistake of the programmer."""
    with pytest.raises(TypeError, match="punkter_"):
        Lista(punkter_=())  # type: ignore[call-arg]  # what is tested


def test_olagligt_läses_in() -> None:
    """What breaks the law has a meaning, so it can be held and examined."""
    s = Sammanträde(
        ORGAN,
        DAG,
        närvaro=(
            Närvaro(ADA, Roll.TJÄNSTGÖRANDE_ERSÄTTARE),
            Närvaro(BO, närvarande=False),
        ),
        paragrafer=(
            Paragraf(
                7,
                "Val",
                omröstningar=(
                    ÖppenOmröstning(ja=5, nej=5, röster=(Röst(BO, Röstval.JA),)),
                    SlutenOmröstning(),
                ),
                reservationer=(Reservation((BO,)),),
            ),
            Paragraf(3),
        ),
        justeringar=(
            Justering(date(2031, 9, 1), tillkännagivande=Tillkännagivande(DAG, date(2031, 5, 15))),
        ),
    )

    assert [p.nummer for p in s.paragrafer] == [7, 3]


@pytest.mark.parametrize(
    "gör",
    [
        lambda: Sammanträde(ORGAN, DAG, start=time(9), slut=time(9)),
        lambda: Sammanträde(ORGAN, DAG, start=time(22), slut=time(1), slutdatum=date(2031, 5, 15)),
        lambda: Sammanträde(ORGAN, DAG, slut=time(9)),
        lambda: Paragrafintervall.av(12),
        lambda: Sammanträdesplan(ORGAN, (Sammanträdestid(DAG), Sammanträdestid(DAG, time(9)))),
        lambda: Paragraf(12, bokstav="Ö"),
        lambda: Person("X", Parti("-")),
        lambda: Bilaga(""),
        lambda: Kommun("Ekbylandet", "99", slag=Kommunslag.REGION),
    ],
)
def test_gränsfall_som_går(gör: Callable[[], object]) -> None:
    """Empty stretches, a meeting past midnight, an end without a start, odd names are fine."""
    assert gör() == gör()
