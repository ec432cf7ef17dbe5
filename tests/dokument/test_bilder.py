"""The papers are built as the pictures in words show: a change of structure is seen, and meant."""

import pytest

from tests.dokument.bild import MAPP, PAPPER, bild

KÖR = "the paper is built another way now; if it is meant: .venv/bin/python -m tests.dokument.bild"


@pytest.mark.parametrize("namn", PAPPER)
def test_uppbyggnaden_är_den_väntade(namn: str) -> None:
    """Headings, lists, tables and places to sign come in the order of the picture."""
    assert bild(namn) == (MAPP / f"{namn}.txt").read_text("utf-8"), KÖR


def test_inga_bilder_av_annat() -> None:
    """A paper that is no longer made leaves no picture behind."""
    assert {fil.stem for fil in MAPP.glob("*.txt")} == set(PAPPER)
