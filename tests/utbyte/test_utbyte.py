"""``kommunprotokoll.utbyte``: its names are loaded when they are first used."""

import subprocess
import sys

import pytest

from kommunprotokoll import utbyte

NAMN = {
    "LÄSARE",
    "SKRIVARE",
    "från_ical",
    "från_json",
    "json_schema",
    "läs",
    "läs_plan",
    "plan_från_json",
    "spara",
    "textändringar",
    "till_ical",
    "till_json",
}
"""Names that must not go away."""


def inlästa(kod: str) -> set[str]:
    """The modules that a fresh interpreter holds after running some code."""
    kod += "; import sys; print(*sys.modules)"
    svar = subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, check=True)
    return set(svar.stdout.split())


def test_de_publika_namnen() -> None:
    """The public names are there, and each can be had."""
    assert set(utbyte.__all__) >= NAMN
    assert dir(utbyte) == sorted(utbyte.__all__)
    for namn in utbyte.__all__:
        assert getattr(utbyte, namn) is not None


@pytest.mark.parametrize("modul", ["cattrs", "orjson", "icalendar"])
def test_import_är_lätt(modul: str) -> None:
    """Importing the package loads no format."""
    assert modul not in inlästa("import kommunprotokoll.utbyte")


def test_json_läser_inte_in_kalendern() -> None:
    """Who uses one format does not pay for another."""
    moduler = inlästa("from kommunprotokoll.utbyte import läs")

    assert "cattrs" in moduler
    assert "icalendar" not in moduler


def test_okänt_namn() -> None:
    """A misspelt name is an AttributeError that says so."""
    with pytest.raises(AttributeError, match=r"utbyte har inget som heter 'läss'"):
        _ = utbyte.läss  # type: ignore[attr-defined]
