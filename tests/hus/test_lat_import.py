"""``import kommunprotokoll`` is quick: nobody pays for a format that they do not use."""

import subprocess
import sys

import pytest

TUNGA = ["docx", "icalendar", "hypothesis", "cattrs", "click", "lxml", "rich", "pyarrow", "typst"]


@pytest.fixture(scope="module")
def inlästa() -> set[str]:
    """The modules that a fresh interpreter holds after ``import kommunprotokoll``."""
    kod = "import sys, kommunprotokoll; print(*sys.modules)"
    svar = subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, check=True)
    return set(svar.stdout.split())


@pytest.mark.parametrize("tung", TUNGA)
def test_paketet_läser_inte_in(inlästa: set[str], tung: str) -> None:
    """A heavy library is not imported before somebody calls what needs it."""
    assert "kommunprotokoll" in inlästa
    assert tung not in inlästa
