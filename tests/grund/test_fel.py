"""The exceptions: what they say, in plain Swedish, and that they travel between processes."""

import copy
import errno
import pickle
from datetime import UTC, date, datetime, time

import pytest

from kommunprotokoll import (
    Allvar,
    Anmärkning,
    FinnsInteFel,
    GranskningsFel,
    KommunprotokollFel,
    LäsFel,
    OgiltigtVärdeFel,
    OkäntFormatFel,
    SaknarTillägg,
    SkrivFel,
)
from kommunprotokoll.grund.fel import visa_värde

FEL: list[tuple[KommunprotokollFel, str]] = [
    (
        OgiltigtVärdeFel("Paragraf.nummer", 0, "ett heltal från 1"),
        "Paragraf.nummer: 0 går inte. Tillåtet: ett heltal från 1.",
    ),
    (FinnsInteFel("§ 9 finns inte."), "§ 9 finns inte."),
    (LäsFel("a.json", ["organ saknas"]), "a.json: organ saknas"),
    (
        LäsFel("a.json", ["organ saknas", "datum: text"]),
        "a.json: 2 fel\n  - organ saknas\n  - datum: text",
    ),
    (
        OkäntFormatFel(".odt", ["docx", "html"]),
        "Formatet '.odt' är okänt. Kända format: docx, html.",
    ),
    (
        OkäntFormatFel("", ["docx", "html"], "ut/protokoll"),
        "ut/protokoll: namnet saknar ändelse. Kända format: docx, html.",
    ),
    (
        SkrivFel(errno.ENOENT, "mappen ut finns inte", "ut/protokoll.docx"),
        "ut/protokoll.docx: mappen ut finns inte",
    ),
    (
        SaknarTillägg("pdf", "Att skriva PDF"),
        'Att skriva PDF kräver tillägget pdf: pip install "kommunprotokoll[pdf]"',
    ),
    (
        GranskningsFel(
            "Miljönämnden 2031-05-14",
            (Anmärkning("JUS002", Allvar.FEL, meddelande="Justerat före sammanträdet."),),
        ),
        (
            "Granskningen av Miljönämnden 2031-05-14 gav anmärkningar:\n"
            "  - JUS002 fel: Justerat före sammanträdet."
        ),
    ),
]


@pytest.mark.parametrize(("fel", "text"), FEL)
def test_meddelandet(fel: KommunprotokollFel, text: str) -> None:
    """Each says what is wrong and what can be done."""
    assert str(fel) == text


@pytest.mark.parametrize("fel", [fel for fel, _ in FEL])
def test_felen_kan_skickas_mellan_processer(fel: KommunprotokollFel) -> None:
    """Pickling and copying keep the message and the parts."""
    for kopia in (pickle.loads(pickle.dumps(fel)), copy.deepcopy(fel)):
        assert type(kopia) is type(fel)
        assert str(kopia) == str(fel)
        assert vars(kopia) == vars(fel)


@pytest.mark.parametrize(
    ("fel", "bas"),
    [
        (FEL[0][0], ValueError),
        (FEL[1][0], LookupError),
        (FEL[4][0], ValueError),
        (FEL[6][0], OSError),
        (FEL[7][0], ImportError),
    ],
)
def test_felen_är_också_pythons_egna(fel: KommunprotokollFel, bas: type[Exception]) -> None:
    """Those who know nothing of the package catch the accustomed kind."""
    assert isinstance(fel, bas)


@pytest.mark.parametrize(
    ("värde", "text"),
    [
        (date(2031, 5, 14), "2031-05-14"),
        (time(9, 5), "09.05"),
        (time(9, 5, 30), "09.05.30"),
        (time(9, 5, tzinfo=UTC), "datetime.time(9, 5, tzinfo=datetime.timezone.utc)"),
        (datetime(2031, 5, 14, 9, 0, tzinfo=UTC), "datetime.datetime(2031, 5, 14, 9, 0, tzinfo=d"),
        ("Ada", "'Ada'"),
        (None, "None"),
    ],
)
def test_visa_värde(värde: object, text: str) -> None:
    """Dates and times look as in a protocol, the rest as Python shows it."""
    assert visa_värde(värde).startswith(text)


def test_visa_värde_kortar() -> None:
    """A long value is cut."""
    assert visa_värde("a" * 1000) == "'" + "a" * 78 + "…"
