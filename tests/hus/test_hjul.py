"""The wheel: what `pip install kommunprotokoll` lays on somebody's machine."""

import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

import kommunprotokoll

ROT = Path(__file__).parents[2]
KÄLLA = ROT / "src" / "kommunprotokoll"


@pytest.fixture(scope="module")
def hjul(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built as a registry would get it."""
    mapp = tmp_path_factory.mktemp("hjul")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(mapp)],
        cwd=ROT,
        check=True,
        capture_output=True,
    )
    (fil,) = mapp.glob("*.whl")
    return zipfile.ZipFile(fil)


@pytest.fixture(scope="module")
def metadata(hjul: zipfile.ZipFile) -> Message:
    """The wheel's METADATA."""
    (namn,) = (n for n in hjul.namelist() if n.endswith(".dist-info/METADATA"))
    return Parser().parsestr(hjul.read(namn).decode())


def test_hjulet_har_alla_filer(hjul: zipfile.ZipFile) -> None:
    """Code, `py.typed`, templates and data files: all of them, and nothing else."""
    källa = {
        f"kommunprotokoll/{fil.relative_to(KÄLLA).as_posix()}"
        for fil in KÄLLA.rglob("*")
        if fil.is_file() and "__pycache__" not in fil.parts
    }
    innehåll = {n for n in hjul.namelist() if ".dist-info/" not in n}

    assert "kommunprotokoll/py.typed" in innehåll
    assert innehåll == källa


def test_hjulet_har_licens_och_kommando(hjul: zipfile.ZipFile) -> None:
    """The licence goes along, and the command points at its function."""
    namn = hjul.namelist()
    (ingångar,) = (n for n in namn if n.endswith("entry_points.txt"))

    assert any(n.endswith("licenses/LICENSE") for n in namn)
    assert "kommunprotokoll = kommunprotokoll.kommandorad:huvud" in hjul.read(ingångar).decode()


def test_versionen_är_paketets(metadata: Message) -> None:
    """The version stands in one place."""
    assert metadata["Version"] == kommunprotokoll.__version__


def test_grundinstallationen_kräver_inga_tillägg(metadata: Message) -> None:
    """The base install is what the set-up promises, and little else."""
    krav = metadata.get_all("Requires-Dist") or []
    bas = {k.split(">")[0] for k in krav if "extra ==" not in k}

    assert bas == {
        "attrs",
        "cattrs",
        "click",
        "icalendar",
        "lxml",
        "orjson",
        "python-dateutil",
        "python-docx",
        "tzdata",
    }
