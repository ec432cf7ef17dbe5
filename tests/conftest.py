"""What all tests share: hypothesis' profiles, the real protocols, and other people's programs.

Environment:
    KP_PROFIL: ``standard`` (default, 50 examples), ``grundlig`` (1000 examples) or ``sokande``
        (50 others for each ``--hypothesis-seed=N``).
    KP_DELAT: the folder with real protocols; default ``../shared`` beside the project.
    KP_KRAV_ALLT: ``1`` makes a missing outside program a failure instead of a skip (CI sets it).
"""

import ctypes.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture.providers import HypothesisProvider
from hypothesis.internal.constants_ast import Constants

ROT = Path(__file__).parents[1]

# Hypothesis also draws numbers and words that stand in the code of whatever modules happen to be
# imported, even where nothing is random: a test then draws other examples alone than among all the
# tests. There is no setting for it (tests/hus/test_dragning.py tells should this stop working).
HypothesisProvider._local_constants = Constants()  # type: ignore[method-assign, assignment]
# No randomness: the same examples every time. No deadline and no "too slow": both read a clock.
settings.register_profile(
    "standard",
    max_examples=50,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("grundlig", settings.get_profile("standard"), max_examples=1000)
settings.register_profile("sokande", settings.get_profile("standard"), derandomize=False)
settings.load_profile(os.environ.get("KP_PROFIL", "standard"))

# Program → the Debian package that has it, for the reason of a skip.
DEBIANPAKET = {
    "soffice": "libreoffice-writer",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "node": "nodejs",
    "chromium": "chromium",
    "libical": "libical3",
}


def saknas(skäl: str) -> None:
    """Skip the test and say why; fail instead where everything is demanded (KP_KRAV_ALLT=1)."""
    if os.environ.get("KP_KRAV_ALLT") == "1":
        pytest.fail(f"KP_KRAV_ALLT=1, but {skäl}", pytrace=False)
    pytest.skip(skäl)


@pytest.fixture(scope="session")
def rot() -> Path:
    """The project's root folder."""
    return ROT


@pytest.fixture(scope="session")
def delat() -> Path:
    """The folder with real protocols, which is never part of the project: skips where absent."""
    mapp = Path(os.environ.get("KP_DELAT", ROT.parent / "shared"))
    if not mapp.is_dir():
        # Never a failure: real documents cannot be installed as a program can.
        pytest.skip("the real protocols (../shared, or KP_DELAT) are not here")
    return mapp.resolve()


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Find an outside program: ``program("soffice")`` is its path, or the test is skipped."""

    def hitta(namn: str) -> str:
        väg = shutil.which(namn)
        if väg is None:
            saknas(f"the program {namn} is not here (Debian: {DEBIANPAKET.get(namn, namn)})")
        return str(väg)

    return hitta


@pytest.fixture(scope="session")
def libical() -> str:
    """The file name of the C library libical, for ctypes."""
    namn = ctypes.util.find_library("ical")
    if namn is None:
        saknas(f"the library libical is not here (Debian: {DEBIANPAKET['libical']})")
    return str(namn)


@pytest.fixture(scope="session")
def andras_program(program: Callable[[str], str]) -> Path:
    """The folder whose ``node_modules`` has other people's calendar readers (npm ci put them)."""
    program("node")
    mapp = ROT / "tests" / "andras_program"
    if not (mapp / "node_modules").is_dir():
        saknas("the npm packages are not here: npm ci --prefix tests/andras_program")
    return mapp
