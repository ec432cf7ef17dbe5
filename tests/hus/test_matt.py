"""The measures of the house: how long a module and a function may be, and how names are spelt."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
KÄLLA = ROT / "src" / "kommunprotokoll"
MODULER = sorted(KÄLLA.rglob("*.py"))
PYTHONFILER = sorted(
    fil
    for mapp in ("src", "tests", "docs", "examples", "benchmarks", "verktyg", "conftest.py")
    for fil in ((ROT / mapp).rglob("*.py") if (ROT / mapp).is_dir() else ROT.glob(mapp))
    if "node_modules" not in fil.parts
)

MODULENS_LÄNGD = 400
FUNKTIONENS_LÄNGD = 40


def namn(fil: Path) -> str:
    """A file's path from the root, as the test's id."""
    return fil.relative_to(ROT).as_posix()


def funktioner(träd: ast.Module) -> Iterator[tuple[str, int]]:
    """Name and number of lines of each function; docstring and decorators do not count."""
    for nod in ast.walk(träd):
        if not isinstance(nod, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        första = nod.body[0]
        docstring = (
            isinstance(första, ast.Expr)
            and isinstance(första.value, ast.Constant)
            and isinstance(första.value.value, str)
        )
        text = (första.end_lineno or 0) - första.lineno + 1 if docstring else 0
        yield nod.name, (nod.end_lineno or 0) - nod.lineno + 1 - text


def stavade_namn(träd: ast.Module) -> Iterator[str]:
    """Every name that a module spells: what it defines, takes, imports and looks up."""
    for nod in ast.walk(träd):
        for fält in ("name", "id", "attr", "arg", "asname"):
            värde = getattr(nod, fält, None)
            if isinstance(värde, str):
                yield värde


@pytest.mark.parametrize("fil", MODULER, ids=namn)
def test_modulen_är_högst_400_rader(fil: Path) -> None:
    """A module holds one concept: at most 400 lines."""
    assert len(fil.read_text("utf-8").splitlines()) <= MODULENS_LÄNGD


@pytest.mark.parametrize("fil", MODULER, ids=namn)
def test_funktionerna_är_högst_40_rader(fil: Path) -> None:
    """A function does one thing: at most 40 lines, not counting its docstring."""
    långa = {
        n: längd
        for n, längd in funktioner(ast.parse(fil.read_bytes()))
        if längd > FUNKTIONENS_LÄNGD
    }

    assert långa == {}


@pytest.mark.parametrize("fil", PYTHONFILER, ids=namn)
def test_filen_är_i_nfc(fil: Path) -> None:
    """å, ä and ö are one character each: text, names and the file's own name are in NFC."""
    text = fil.read_text("utf-8")

    assert unicodedata.is_normalized("NFC", namn(fil))
    assert [
        nr
        for nr, rad in enumerate(text.splitlines(), 1)
        if not unicodedata.is_normalized("NFC", rad)
    ] == []


@pytest.mark.parametrize("fil", PYTHONFILER, ids=namn)
def test_namnen_är_i_nfc_och_nfkc(fil: Path) -> None:
    """Python reads names in NFKC, so a name that NFKC would change is spelt wrong."""
    träd = ast.parse(fil.read_bytes())

    assert {n for n in stavade_namn(träd) if unicodedata.normalize("NFKC", n) != n} == set()


@pytest.mark.parametrize("fil", MODULER, ids=namn)
def test_filnamn_är_ascii_i_små_bokstäver(fil: Path) -> None:
    """What the file system spells is ASCII: packages and modules."""
    stam = fil.relative_to(KÄLLA).with_suffix("").as_posix()

    assert stam.isascii()
    assert stam == stam.lower()
