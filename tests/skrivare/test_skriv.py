"""``skriv``: the suffix picks the writer, the file is there whole or not at all."""

import errno
import os
import re
from datetime import date
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, Stycke, Textdel
from kommunprotokoll.grund.fel import SkrivFel
from kommunprotokoll.skrivare import FORMAT, skriv, till_bytes

DOKUMENT = Dokument("Prov", (Stycke((Textdel("Åäö § 1"),)),))


@pytest.mark.parametrize("ändelse", [*FORMAT, ".TXT"])
def test_ändelsen_väljer_format(tmp_path: Path, ändelse: str) -> None:
    """Each known suffix gives that format, in capitals too, and the path comes back."""
    fil = tmp_path / f"prov{ändelse}"

    assert skriv(DOKUMENT, fil) == fil
    assert fil.read_bytes() == till_bytes(DOKUMENT, ändelse)


def test_sökväg_som_text(tmp_path: Path) -> None:
    """A path may be given as text."""
    fil = skriv(DOKUMENT, os.fspath(tmp_path / "prov.txt"))

    assert fil.read_text("utf-8") == "Åäö § 1\n"


def test_format_utan_punkt() -> None:
    """``docx`` is the same format as ``.docx``."""
    assert till_bytes(DOKUMENT, "txt") == till_bytes(DOKUMENT, ".txt")


@pytest.mark.parametrize("namn", ["prov.odt", "prov"])
def test_okänt_format(tmp_path: Path, namn: str) -> None:
    """An unknown suffix names the known ones and leaves no file."""
    with pytest.raises(kp.OkäntFormatFel, match=re.escape(", ".join(FORMAT))):
        skriv(DOKUMENT, tmp_path / namn)

    assert list(tmp_path.iterdir()) == []


def test_sammanträde_i_stället_för_dokument(tmp_path: Path) -> None:
    """Giving the meeting itself tells what to give."""
    s = kp.Sammanträde(kp.Organ("Kommunstyrelsen"), date(2031, 5, 14))

    with pytest.raises(kp.OgiltigtVärdeFel, match=r"kp\.dokument\.protokoll\(s\)"):
        skriv(s, tmp_path / "prov.docx")  # type: ignore[arg-type]  # what the test is about


def test_gammal_fil_ersätts_helt(tmp_path: Path) -> None:
    """A longer file from before leaves nothing behind."""
    fil = tmp_path / "prov.txt"
    fil.write_text("x" * 10_000, "utf-8")
    skriv(DOKUMENT, fil)

    assert fil.read_text("utf-8") == "Åäö § 1\n"
    assert list(tmp_path.iterdir()) == [fil]


def test_fel_under_skrivandet_lämnar_den_gamla_filen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the file cannot be put in place, what was there is there, and nothing else."""
    fil = tmp_path / "prov.txt"
    fil.write_text("gammalt", "utf-8")

    def går_inte(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", går_inte)
    with pytest.raises(SkrivFel, match="skivan är full"):
        skriv(DOKUMENT, fil)

    assert fil.read_text("utf-8") == "gammalt"
    assert list(tmp_path.iterdir()) == [fil]


def test_länk_följs(tmp_path: Path) -> None:
    """A symbolic link stays a link; the file it leads to is written."""
    (tmp_path / "riktig.txt").write_text("gammalt", "utf-8")
    länk = tmp_path / "lank.txt"
    länk.symlink_to(tmp_path / "riktig.txt")
    skriv(DOKUMENT, länk)

    assert länk.is_symlink()
    assert (tmp_path / "riktig.txt").read_text("utf-8") == "Åäö § 1\n"


def test_mapp_som_saknas(tmp_path: Path) -> None:
    """A folder that is not there is named; it is an error of the file system too."""
    with pytest.raises(SkrivFel, match=r"mappen .*finns-inte finns inte") as fel:
        skriv(DOKUMENT, tmp_path / "finns-inte" / "prov.txt")

    assert isinstance(fel.value, OSError)
    assert fel.value.errno == errno.ENOENT
