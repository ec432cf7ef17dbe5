"""Run the examples of README.md, docs/ and the docstrings, so that what they say is true.

Each document gets an empty folder of its own with the data files of ``examples/`` in it, both
beside it and under ``examples/``: what a reader types in the project's root works, and so does
what one types beside the files.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser as MarkdownKod
from sybil.parsers.markdown import SkipParser as MarkdownHopp
from sybil.parsers.myst import PythonCodeBlockParser as MystKod
from sybil.parsers.myst import SkipParser as MystHopp
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

ROT = Path(__file__).parent
FLAGGOR = ELLIPSIS | NORMALIZE_WHITESPACE


def i_egen_mapp(namnrymd: dict[str, Any]) -> None:
    """Move the document's examples to a new folder that holds the files of ``examples/``."""
    mapp = Path(tempfile.mkdtemp(prefix="kp-exempel-"))
    (mapp / "examples").mkdir()
    for fil in (ROT / "examples").glob("*.*"):
        if fil.suffix not in {".py", ".ipynb"}:
            shutil.copy(fil, mapp)
            shutil.copy(fil, mapp / "examples")
    namnrymd["_tillbaka"] = Path.cwd()
    namnrymd["_mapp"] = mapp
    os.chdir(mapp)


def tillbaka(namnrymd: dict[str, Any]) -> None:
    """Go back to where the tests run and remove the document's folder."""
    os.chdir(namnrymd["_tillbaka"])
    shutil.rmtree(namnrymd["_mapp"], ignore_errors=True)


def sybil(mapp: Path, mönster: str, *parsers: Callable[..., Any]) -> Sybil:
    """A collector for one kind of document: the files of that pattern anywhere under ``mapp``."""
    return Sybil(
        path=str(mapp),
        parsers=parsers,
        patterns=[mönster],
        setup=i_egen_mapp,
        teardown=tillbaka,
    )


pytest_collect_file = SybilCollection(
    [
        sybil(ROT, "README.md", MarkdownKod(doctest_optionflags=FLAGGOR), MarkdownHopp()),
        sybil(ROT / "docs", "*.md", MystKod(doctest_optionflags=FLAGGOR), MystHopp()),
        sybil(ROT / "src", "*.py", DocTestParser(FLAGGOR)),
    ]
).pytest()
