"""The layouts of municipalities, printed: what is read from PDF and Word is read as from text."""

from collections.abc import Callable, Mapping
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from kommunprotokoll import Sammanträde, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka, tolka_data, tolka_text
from tests.tolkning.familjer import LAYOUTER, Möte, Vem, Votering, Ärende, möten
from tests.tolkning.kallor.test_kontorsprogram import Omvandla, omvandla
from tests.tolkning.kallor.tryck import kolumner, skrivmaskin, word

__all__ = ["omvandla"]

TRYCKTA = ("blad", "fullmäktige", "nämndutdrag", "tabellsida", "reservation först")

FOLK = (
    Vem("Ada Lindqvarn", "S", "ordförande"),
    Vem("Bo Ekstubbe", "C", "1:e vice ordförande"),
    Vem("Dia Askholt", "M"),
    Vem("Hed Ingesand", "V"),
    Vem("Siv Torplund", "KD", ersätter="Mo Granlid (KD)"),
)
MÖTE = Möte(
    "Kommunstyrelsen",
    date(2031, 5, 14),
    time(13),
    time(16, 40),
    "Kvarnen, Ekby kommunhus",
    FOLK,
    (Vem("Tor Skogvik", "MP"),),
    "Jon Kaltberg",
    FOLK[1:2],
    (
        Ärende(45, "Budgetuppföljning april", "KS 2031/45", ("Kostnaden ryms inom ramen.",),
               ("Planen antas.", "Informationen antecknas."), FOLK[:2],
               Votering(FOLK[:3], FOLK[3:4], FOLK[4:]), FOLK[3:4], None, omedelbart=True),
        Ärende(46, "Detaljplan för Kvarnen 3:14", "", (), ("Motionen avslås.",), (), None, (),
               FOLK[2], omedelbart=False),
    ),
)  # fmt: skip


def fakta(s: Sammanträde) -> Mapping[str, object]:
    """What a meeting says, by kind."""
    return {
        "möte": (s.organ.namn, s.datum, s.start, s.slut, s.plats, str(s.sekreterare)),
        "närvaro": [(str(n.person), n.roll, n.närvarande, str(n.ersätter)) for n in s.närvaro],
        "justerare": [str(p) for j in s.justeringar for p in j.justerare],
        "rubriker": [(p.nummer, p.rubrik, str(p.diarienummer)) for p in s.paragrafer],
        "beslut": [(p.nummer, a.text) for p in s.paragrafer for b in p.beslut for a in b.attsatser],
        "röster": [
            (p.nummer, o.ja, o.nej, o.avstår or 0)
            for p in s.paragrafer
            for o in p.omröstningar
            if isinstance(o, ÖppenOmröstning)
        ],
        "reservationer": [
            (p.nummer, str(q)) for p in s.paragrafer for r in p.reservationer for q in r.personer
        ],
        "jäv": [(p.nummer, str(j.person)) for p in s.paragrafer for j in p.jäv],
        "omedelbart": [p.nummer for p in s.paragrafer if p.omedelbart_justerad],
    }


@pytest.mark.parametrize("tryck", [skrivmaskin, kolumner, word])
@pytest.mark.parametrize("layout", TRYCKTA)
@settings(max_examples=6, phases=[Phase.generate])  # printing is too slow for shrinking
@given(m=möten())
def test_tryckt_läses_som_text(layout: str, tryck: Callable[[str], bytes], m: Möte) -> None:
    """Every fact that the text gives is given by the document that shows the same text."""
    text = LAYOUTER[layout](m)

    assert fakta(tolka_data(tryck(text), "prov").sammanträde) == fakta(tolka_text(text).sammanträde)


@pytest.mark.parametrize("layout", TRYCKTA)
def test_libreoffices_pdf_läses_som_text(layout: str, tmp_path: Path, omvandla: Omvandla) -> None:
    """A Word document that LibreOffice prints, with a front page in two columns, reads alike."""
    text = LAYOUTER[layout](MÖTE)
    fil = tmp_path / "protokoll.docx"
    fil.write_bytes(word(text))

    assert fakta(tolka(omvandla(fil, "pdf")).sammanträde) == fakta(tolka_text(text).sammanträde)
