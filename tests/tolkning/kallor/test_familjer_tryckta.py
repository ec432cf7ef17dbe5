"""The layouts of municipalities, printed: what is read from PDF and Word is read as from text."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kommunprotokoll import (
    Attsats,
    Beslut,
    Diarienummer,
    Justering,
    Jäv,
    Löptext,
    Närvaro,
    Närvaroperiod,
    Organ,
    Paragraf,
    Paragrafintervall,
    Parti,
    Person,
    Protokollsanteckning,
    Reservation,
    Roll,
    Röst,
    Röstval,
    Sammanträde,
    SärskiltYttrande,
    Tillkännagivande,
    Yrkande,
    Yrkandeslag,
    ÖppenOmröstning,
    ändra,
)
from kommunprotokoll.tolkning import tolka, tolka_data, tolka_text
from tests.tolkning.familjer import LAYOUTER, enkel, fakta, för_layout
from tests.tolkning.kallor.test_kontorsprogram import Omvandla, omvandla
from tests.tolkning.kallor.tryck import kolumner, skrivmaskin, word

__all__ = ["omvandla"]

TRYCKTA = ("blad", "fullmäktige", "nämndutdrag", "tabellsida", "reservation först")

ADA, BO, DIA, HED, SIV, MO, TOR = (
    Person(namn, Parti(parti))
    for namn, parti in (
        ("Ada Lindqvarn", "S"), ("Bo Ekstubbe", "C"), ("Dia Askholt", "M"), ("Hed Ingesand", "V"),
        ("Siv Torplund", "KD"), ("Mo Granlid", "KD"), ("Tor Skogvik", "MP"),
    )
)  # fmt: skip
JON = Person("Jon Kaltberg")
RÖSTER = (
    *(Röst(vem, Röstval.JA) for vem in (ADA, BO, DIA)),
    Röst(HED, Röstval.NEJ),
    Röst(SIV, Röstval.AVSTÅR),
)
MÖTE = Sammanträde(
    Organ.från_namn("Kommunstyrelsen"),
    date(2031, 5, 14),
    start=time(13),
    slut=time(16, 40),
    plats="Kvarnen, Ekby kommunhus",
    ordförande=ADA,
    sekreterare=JON,
    närvaro=(
        Närvaro(ADA, Roll.ORDFÖRANDE),
        Närvaro(BO, Roll.FÖRSTE_VICE_ORDFÖRANDE),
        Närvaro(DIA),
        Närvaro(HED),
        Närvaro(SIV, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=MO),
        Närvaro(TOR, Roll.ERSÄTTARE),
        Närvaro(JON, Roll.SEKRETERARE),
    ),
    angivna_paragrafer=(Paragrafintervall.av(45, 46),),
    justeringar=(
        Justering(
            date(2031, 5, 20),
            "Kommunkansliet",
            justerare=(BO,),
            tillkännagivande=Tillkännagivande(date(2031, 5, 21), date(2031, 6, 12)),
        ),
    ),
    paragrafer=(
        Paragraf(
            45,
            "Budgetuppföljning april",
            diarienummer=Diarienummer("KS 2031/45"),
            text=(Löptext("Kostnaden ryms inom ramen."),),
            beslut=(Beslut((Attsats("Planen antas."), Attsats("Informationen antecknas."))),),
            yrkanden=(Yrkande(f"{HED} yrkar avslag.", (HED,), slag=Yrkandeslag.AVSLAG),),
            omröstningar=(ÖppenOmröstning("bifall", "avslag", röster=RÖSTER),),
            reservationer=(Reservation((HED,), f"{HED} reserverar sig mot beslutet."),),
            omedelbart_justerad=True,
        ),
        Paragraf(
            46,
            "Detaljplan för Kvarnen 3:14",
            beslut=(Beslut((Attsats("Motionen avslås."),)),),
            jäv=(Jäv(DIA, text=f"{DIA} deltar inte på grund av jäv."),),
        ),
    ),
)


@pytest.mark.parametrize("tryck", [skrivmaskin, kolumner, word])
@pytest.mark.parametrize("layout", TRYCKTA)
@settings(max_examples=6, phases=[Phase.generate])  # printing is too slow for shrinking
@given(data=st.data())
def test_tryckt_läses_som_text(
    layout: str, tryck: Callable[[str], bytes], data: st.DataObject
) -> None:
    """Every fact that the text gives is given by the document that shows the same text."""
    text = LAYOUTER[layout].skriv(data.draw(för_layout(layout)), enkel())

    assert fakta(tolka_data(tryck(text), "prov").sammanträde) == fakta(tolka_text(text).sammanträde)


def _ett_ärende(**delar: Any) -> Sammanträde:
    return ändra(MÖTE, paragrafer=(ändra(MÖTE.paragrafer[1], jäv=(), **delar),))


def _som_tjänstgjort_i_tur(ena: Person, andra: Person) -> Sammanträde:
    i_tur = tuple(
        Närvaroperiod(Paragrafintervall.av(nr), tjänstgör=True, ersätter=vem)
        for nr, vem in ((45, ena), (46, andra))
    )
    roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    vem = Närvaro(Person("Anna-Greta Ljungmark", Parti("KD")), roll, ersätter=ena, perioder=i_tur)
    return ändra(MÖTE, närvaro=(*MÖTE.närvaro[:4], vem, *MÖTE.närvaro[5:]))


TAXAN = "Beslutet om taxan den 3 mars 2030, § 41, upphävs när den nya taxan börjar gälla."
MEDEL = "Medel för ändamålet, 450 000 kronor, anvisas ur anslaget för oförutsett."
YTTRANDE = "ett särskilt yttrande om avgifterna, se bilaga."
ANTECKNING = "vill ha antecknat att planen borde ha ställts ut längre."
EXEMPEL = {
    # Most rows that are full end their paragraphs: they do not show how wrapped lines stand.
    "fulla rader slutar": (
        "nämndutdrag",
        _ett_ärende(
            beslut=(
                Beslut((Attsats(TAXAN), Attsats(MEDEL))),
                Beslut(
                    (Attsats("Taxan för bad antas."), Attsats("Reglementet för bad ändras.")),
                    förslag_till="kommunfullmäktige",
                ),
            ),
            särskilda_yttranden=(SärskiltYttrande((DIA,), f"{DIA} lämnar {YTTRANDE}"),),
            protokollsanteckningar=(Protokollsanteckning(f"{DIA} {ANTECKNING}", (DIA,)),),
        ),
    ),
    "namn bryts vid bindestrecket": (
        "blad",
        _som_tjänstgjort_i_tur(
            Person("Mo Granlid", Parti("S")), Person("Anna-Greta Ljung", Parti("S"))
        ),
    ),
    "namn bryts efter förnamnet": (
        "blad",
        _som_tjänstgjort_i_tur(MO, Person("Siv Åkerhjort Hällstad", Parti("VägKD"))),
    ),
}


@pytest.mark.parametrize("tryck", [skrivmaskin, kolumner, word])
@pytest.mark.parametrize("vad", EXEMPEL)
def test_tryckt_som_lästes_annorlunda(vad: str, tryck: Callable[[str], bytes]) -> None:
    """What chance seldom draws, and was once read otherwise when it was printed."""
    layout, s = EXEMPEL[vad]
    text = LAYOUTER[layout].skriv(s, enkel())

    läst = fakta(tolka_data(tryck(text), "prov").sammanträde)

    assert läst == fakta(tolka_text(text).sammanträde)


@pytest.mark.parametrize("layout", TRYCKTA)
def test_libreoffices_pdf_läses_som_text(layout: str, tmp_path: Path, omvandla: Omvandla) -> None:
    """A Word document that LibreOffice prints, with a front page in two columns, reads alike."""
    paragrafer = MÖTE.paragrafer[: LAYOUTER[layout].antal[1]]
    text = LAYOUTER[layout].skriv(ändra(MÖTE, paragrafer=paragrafer), enkel())
    fil = tmp_path / "protokoll.docx"
    fil.write_bytes(word(text))

    assert fakta(tolka(omvandla(fil, "pdf")).sammanträde) == fakta(tolka_text(text).sammanträde)
