"""Case numbers: kept as printed, read where the form is a known one."""

import pytest
from hypothesis import given

from kommunprotokoll import Diarienummer
from kommunprotokoll.strategier import diarienummer

# Forms in use in Swedish municipalities, with made-up numbers: text, series, year, number.
FORMER = [
    ("KS 2031/14", "KS", 2031, 14),
    ("VON 2031/00588", "VON", 2031, 588),
    ("ks 2031/14", "ks", 2031, 14),
    ("KS/2031:286", "KS", 2031, 286),
    ("KSKF/2031:1", "KSKF", 2031, 1),
    ("KSÖN 2031:7", "KSÖN", 2031, 7),
    ("KS/2031/0073", "KS", 2031, 73),
    ("LS/1613/2031", "LS", 2031, 1613),
    ("KS-2031/112", "KS", 2031, 112),
    ("KS-2031-00866", "KS", 2031, 866),
    ("SLK-2031-00676", "SLK", 2031, 676),
    ("KS2031-234", "KS", 2031, 234),
    ("KS2031/1005", "KS", 2031, 1005),
    ("2031/KS0206", "KS", 2031, 206),
    ("Ks 123/2031", "Ks", 2031, 123),
    ("KS-612/2031", "KS", 2031, 612),
    ("KU.2031.3", "KU", 2031, 3),
    ("2031.489 KS", "KS", 2031, 489),
    ("31VN5", "VN", 2031, 5),
    ("2031/304", None, 2031, 304),
    ("00322/2031", None, 2031, 322),
    ("0123/31", None, 2031, 123),
    ("1721/94", None, 1994, 1721),
    ("1900/16", None, 2016, 1900),
    ("Dnr KS 2031/14", "KS", 2031, 14),
    ("DNR: KU.2031.3", "KU", 2031, 3),
    ("KS  2031/14", "KS", 2031, 14),
]

# The same with a code of the registry plan.
MED_PLAN = [
    ("KFN-2031-179 Dpl 01", "KFN", 2031, 179, "01"),
    ("2031-KS0548/003", "KS", 2031, 548, "003"),
    ("2031/KS 0041 001", "KS", 2031, 41, "001"),
    ("2031/KS 0193 10", "KS", 2031, 193, "10"),
    ("2031/123-042", None, 2031, 123, "042"),
    ("2031-152-307", None, 2031, 152, "307"),
    ("322-278/2031", None, 2031, 278, "322"),
    ("023-1023/2031", None, 2031, 1023, "023"),
    ("002 – 443 / 31", None, 2031, 443, "002"),
    ("31/0042-710", None, 2031, 42, "710"),
]

OKÄNDA = ["116159", "80001", "Saknas", "SFS 2017:725", "SOU 2031:12", "§ 119/310825", "KS", "١٢/31"]


@pytest.mark.parametrize(("text", "serie", "år", "löpnummer"), FORMER)
def test_former(text: str, serie: str | None, år: int, löpnummer: int) -> None:
    """Series, year and number are read, a year of two digits as one of four."""
    d = Diarienummer(text)

    assert (d.serie, d.år, d.löpnummer, d.plan) == (serie, år, löpnummer, None)
    assert str(d) == d.text


@pytest.mark.parametrize(("text", "serie", "år", "löpnummer", "plan"), MED_PLAN)
def test_former_med_plan(text: str, serie: str | None, år: int, löpnummer: int, plan: str) -> None:
    """A code of the registry plan is kept apart from the number."""
    d = Diarienummer(text)

    assert (d.serie, d.år, d.löpnummer, d.plan) == (serie, år, löpnummer, plan)


def test_undernummer() -> None:
    """The document's number in the case stands after a colon."""
    d = Diarienummer("SLK-2031-00676:2", klassbeteckning="2.6.")

    assert (d.löpnummer, d.undernummer, d.klassbeteckning) == (676, 2, "2.6.")


@pytest.mark.parametrize("text", OKÄNDA)
def test_okända_former_behålls(text: str) -> None:
    """What has no known form, and the state's own series, is kept and not guessed at."""
    d = Diarienummer(text)

    assert str(d) == text
    assert (d.serie, d.år, d.löpnummer, d.undernummer, d.plan) == (None,) * 5


@pytest.mark.parametrize(
    ("a", "b", "svar"),
    [
        ("KS 2031/0123", "KS-2031-123", True),
        ("Ks 123/2031", "KS 2031/123", True),
        ("KS 2031/123", "BUN 2031/123", False),
        ("KS 2031/123", "KS 2030/123", False),
        ("SLK-2031-00676:2", "SLK-2031-00676", False),
        ("Saknas  helt", "saknas helt", True),
        ("Saknas", "KS 2031/123", False),
    ],
)
def test_samma_ärende(a: str, b: str, *, svar: bool) -> None:
    """Two printings of one case are told, whatever the form; unknown forms by their text."""
    assert Diarienummer(a).samma_som(Diarienummer(b)) is svar
    assert Diarienummer(b).samma_som(Diarienummer(a)) is svar


@given(diarienummer())
def test_varje_nummer_är_samma_som_sig_själv(d: Diarienummer) -> None:
    """Any text at all can be asked."""
    assert d.samma_som(Diarienummer(d.text))
    assert d.år is None or 1950 <= d.år <= 2099
