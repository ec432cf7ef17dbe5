"""``verktyg/valj-python``: the right Python, or words that help."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SKRIPT = Path(__file__).parents[2] / "verktyg" / "valj-python"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are not on Windows")


def gör_python(mapp: Path, namn: str, *, version: str, kör: bool = True, venv: bool = True) -> None:
    """Put a make-believe Python in the folder; it answers the questions that the script asks."""
    huvud, under = version.split(".")
    gammal = int((int(huvud), int(under)) < (3, 11))
    fil = mapp / namn
    fil.write_text(
        f"""#!/bin/sh
[ {int(kör)} = 1 ] || {{ echo "shim: command not found" >&2; exit 127; }}
case "$2" in
    *ensurepip*) exit {int(not venv)} ;;
    *executable*) echo "$0" ;;
    *exit*) exit {gammal} ;;
    *) echo {version} ;;
esac
""",
        "utf-8",
    )
    fil.chmod(0o755)


def välj(mapp: Path, **miljö: str) -> subprocess.CompletedProcess[str]:
    """Run the script where only the Pythons of the folder are to be found."""
    return subprocess.run(
        ["/bin/sh", str(SKRIPT)],
        env={"PATH": str(mapp), **miljö},
        capture_output=True,
        text=True,
        check=False,
    )


def test_den_nyaste_som_går_att_köra_väljs(tmp_path: Path) -> None:
    """A shim that does not run is passed over, and so is a Python that is too old."""
    gör_python(tmp_path, "python3.13", version="3.13", kör=False)
    gör_python(tmp_path, "python3.12", version="3.12")
    gör_python(tmp_path, "python3", version="3.9")

    svar = välj(tmp_path)

    assert svar.returncode == 0
    assert svar.stdout.strip() == str(tmp_path / "python3.12")


def test_utan_venv_prövas_nästa(tmp_path: Path) -> None:
    """A Python without venv is no hindrance where another one has it."""
    gör_python(tmp_path, "python3.13", version="3.13", venv=False)
    gör_python(tmp_path, "python3", version="3.11")

    assert välj(tmp_path).stdout.strip() == str(tmp_path / "python3")


def test_utan_venv_namnges_debians_paket(tmp_path: Path) -> None:
    """A lone Python without venv: the message names the package to install, in both languages."""
    gör_python(tmp_path, "python3", version="3.11", venv=False)

    svar = välj(tmp_path)

    assert svar.returncode == 1
    assert svar.stdout == ""
    assert "apt-get install python3.11-venv" in svar.stderr
    assert "Installera paketet python3.11-venv" in svar.stderr


def test_för_gammal_python_nämns(tmp_path: Path) -> None:
    """Only an old Python: the message says which one it saw and what is needed."""
    gör_python(tmp_path, "python3", version="3.9")

    svar = välj(tmp_path)

    assert svar.returncode == 1
    assert "No Python 3.11 or newer was found (too old: python3(3.9))" in svar.stderr
    assert "Ingen Python 3.11 eller nyare hittades" in svar.stderr


def test_ingen_python_alls(tmp_path: Path) -> None:
    """Nothing to choose from is said, not stumbled over."""
    svar = välj(tmp_path)

    assert svar.returncode == 1
    assert "No Python 3.11 or newer was found." in svar.stderr


def test_egen_python_går_före(tmp_path: Path) -> None:
    """PYTHON= chooses by hand, and the script finds a real one."""
    gör_python(tmp_path, "python3.13", version="3.13")

    svar = välj(tmp_path, PYTHON=sys.executable, LC_ALL=os.environ.get("LC_ALL", "C"))

    assert svar.returncode == 0
    assert Path(svar.stdout.strip()) == Path(sys.executable)
