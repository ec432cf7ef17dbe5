"""What README.md and docs/ show of the terminal is what the command says."""

import re
from pathlib import Path

import pytest

from verktyg.kor_konsol import DOKUMENT, omskriven

MED_KOMMANDON = [fil for fil in DOKUMENT if "$ kommunprotokoll" in fil.read_text("utf-8")]
KÖR = "the command says something else now: .venv/bin/python verktyg/kor_konsol.py"


@pytest.mark.parametrize("fil", MED_KOMMANDON, ids=lambda fil: fil.name)
def test_terminalen_säger_det_som_står(fil: Path) -> None:
    """Each command in the document, run in order in one folder, says what stands below it."""
    text = fil.read_text("utf-8")

    assert omskriven(text) == text, KÖR


def test_de_tre_kommandona_står_i_readme() -> None:
    """The main job is in the README, where this test runs it."""
    text = next(fil for fil in MED_KOMMANDON if fil.name == "README.md").read_text("utf-8")

    for ord_ in ("tolka", "skriv", "kalender"):
        assert f"\n$ kommunprotokoll {ord_} " in text


def test_varje_kommandos_hjälp_står_i_docs() -> None:
    """The page of the commands shows the help of each that the command lists."""
    text = next(fil for fil in MED_KOMMANDON if fil.name == "kommandon.md").read_text("utf-8")
    lista = text[text.index("\nKommandon:\n") : text.index("```\n\n## ")]
    kommandon = re.findall(r"^  (\w+)  ", lista, re.MULTILINE)

    assert len(kommandon) >= 5
    assert [k for k in kommandon if f"\n$ kommunprotokoll {k} --help\n" not in text] == []


def test_ett_fel_svar_rättas() -> None:
    """Words that the command does not say are replaced; other lines are left alone."""
    text = (
        "Text\n```console\n$ ls\nstår kvar\n$ kommunprotokoll schem\nfel svar\n```\n"
        "```bash\n$ kommunprotokoll schem\n```\n"
    )

    assert omskriven(text) == (
        "Text\n```console\n$ ls\nstår kvar\n$ kommunprotokoll schem\n"
        "kommunprotokoll: kommandot schem finns inte. Se kommunprotokoll --help.\n```\n"
        "```bash\n$ kommunprotokoll schem\n```\n"
    )


def test_rör_mellan_kommandon() -> None:
    """A pipe is run as one: the model of the first is what the second writes."""
    rad = "$ kommunprotokoll tolka examples/trygghetsradet-2031-03-05.txt -o -"
    text = f"```console\n{rad} | kommunprotokoll skriv - -o - --format txt\n```\n"

    assert "\natt genomföra en trygghetsvandring i Norrby den 7 maj 2031, samt\n" in omskriven(text)
