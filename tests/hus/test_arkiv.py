"""What lies in the repository: nothing that belongs to one machine, and locks that lock."""

import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROT = Path(__file__).parents[2]
# Written so that no pattern finds itself.
VÄRDAR = re.compile(
    r"pypi[.]org|python[h]osted[.]org|npmjs[.](?:org|com)|yarnpkg[.]com|debian[.]org/debian"
    r"|https?://[^/\s]*(?:artifactory|nexus|devpi|verdaccio)",
    re.IGNORECASE,
)
SÖKVÄGAR = re.compile(r"(?<![\w.<>~$*-])/(?:root|work|home/\w+|Users/\w+|opt/\w+)/")
LÅST = re.compile(r"(?m)^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)")
LÅS = ["las/bas.txt", "las/utveckling.txt"]


@pytest.fixture(scope="module")
def filer() -> dict[str, str]:
    """Path and text of every file that git tracks or would track."""
    if not (ROT / ".git").exists():
        pytest.skip("not a git checkout: what is committed is unknown")
    svar = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROT,
        capture_output=True,
        check=True,
    )
    namnen = [namn for namn in svar.stdout.decode().split("\0") if namn]
    return {n: text for n in namnen if (text := läs_text(ROT / n)) is not None}


def läs_text(fil: Path) -> str | None:
    """A file's text; None for what is not text, or is just being removed."""
    try:
        return fil.read_text("utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return None


def träffar(mönster: re.Pattern[str], filer: dict[str, str]) -> list[str]:
    """File, line and finding for everything that the pattern finds."""
    return [
        f"{namn}:{nr}: {träff[0]}"
        for namn, text in filer.items()
        for nr, rad in enumerate(text.splitlines(), 1)
        if (träff := mönster.search(rad))
    ]


def test_inga_registers_värdnamn(filer: dict[str, str]) -> None:
    """Which package registry a machine uses is that machine's affair."""
    assert träffar(VÄRDAR, filer) == []


def test_inga_sökvägar_på_en_maskin(filer: dict[str, str]) -> None:
    """No file knows where on somebody's disk the project lies."""
    assert träffar(SÖKVÄGAR, filer) == []


def test_alla_textfiler_är_i_nfc(filer: dict[str, str]) -> None:
    """Data, examples and documentation spell å, ä and ö as the code does."""
    assert [n for n, text in filer.items() if not unicodedata.is_normalized("NFC", n + text)] == []


def test_kontrollen_ser_värdnamn_och_sökvägar() -> None:
    """The two checks above find what they are there to find."""
    prov = {
        "a": "https://files.python" + "hosted.org/x",
        "b": "resolved: https://registry.npm" + "js.org/ical.js",
        "c": 'PATH="/ro' + 'ot/x"',
        "d": "cd /wo" + "rk/main",
    }

    assert len(träffar(VÄRDAR, prov)) == 2
    assert len(träffar(SÖKVÄGAR, prov)) == 2


@pytest.mark.parametrize("lås", LÅS)
def test_varje_rad_i_låset_har_version_och_hash(lås: str) -> None:
    """A lock names one version and its hashes for each package, and no place to fetch it from."""
    text = (ROT / lås).read_text("utf-8")
    poster = re.split(r"\n(?=\w)", re.sub(r"(?m)^\s*#.*\n", "", text))

    assert len(poster) > 10
    assert [
        p
        for p in poster
        if not re.match(r"[\w.-]+(?:\[[\w,-]+\])?==[\w.]+ ", p) or "--hash=sha256:" not in p
    ] == []
    assert "://" not in text
    assert not re.search(r"(?m)^--?(?:index|extra|find|trusted|f |i )", text)


def test_båda_låsen_har_samma_versioner() -> None:
    """What the demo runs with is what the tests ran with."""
    bas, utveckling = (dict(LÅST.findall((ROT / lås).read_text("utf-8"))) for lås in LÅS)

    assert bas.items() <= utveckling.items()


def test_låset_har_allt_som_projektet_kräver() -> None:
    """Every package that pyproject.toml names is locked, at a version that it allows."""
    projekt = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))
    krav = [
        *projekt["project"]["dependencies"],
        *(k for tillägg in projekt["project"]["optional-dependencies"].values() for k in tillägg),
        *projekt["dependency-groups"]["bygge"],
    ]
    poster = [k for text in krav if (k := Requirement(text)).name != "kommunprotokoll"]
    låst = dict(LÅST.findall((ROT / LÅS[1]).read_text("utf-8")))

    assert len(poster) > 10
    assert [str(k) for k in poster if not k.specifier.contains(låst.get(k.name, "0"))] == []


def test_tilläggen_är_de_utlovade() -> None:
    """The extras are those that the documentation names."""
    projekt = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))["project"]

    assert set(projekt["optional-dependencies"]) == {
        "kommandorad",
        "pdf",
        "tabell",
        "test",
        "alla",
        "dev",
    }
