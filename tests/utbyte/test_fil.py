"""``läs`` and ``spara``: by suffix, whole or not at all, with words that help."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel, OkäntFormatFel, SkrivFel
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.utbyte import LÄSARE, SKRIVARE, fil, läs, läs_plan, spara, till_json, trad

S = Sammanträde(Organ("Byrådet"), date(2031, 5, 14), paragrafer=(Paragraf(1, "Upprop"),))
PLAN = Sammanträdesplan(Organ("Byrådet"), (Sammanträdestid(date(2031, 9, 24)),))


def brist(väg: str | Path) -> str:
    """The one fault that reading a file gives, with the file's name taken off."""
    with pytest.raises(LäsFel) as läsfel:
        läs(väg)
    (text,) = läsfel.value.brister
    assert läsfel.value.källa == str(väg)
    return text


def test_sammanträde_genom_en_fil(tmp_path: Path) -> None:
    """What is saved can be read, and the path comes back."""
    mål = tmp_path / "protokoll.json"

    assert spara(S, mål) == mål
    assert läs(mål) == S
    assert mål.read_bytes() == till_json(S, indrag=True)


def test_plan_genom_en_fil(tmp_path: Path) -> None:
    """A plan of meetings too."""
    mål = tmp_path / "plan.json"
    spara(PLAN, mål)

    assert läs_plan(mål) == PLAN
    assert brist(mål) == "sammanträde: saknas; filen innehåller sammanträdesplan"


def test_väg_som_text_och_stora_bokstäver(tmp_path: Path) -> None:
    """A path may be text, and the suffix of either case."""
    mål = f"{tmp_path}/PROTOKOLL.JSON"

    assert spara(S, mål) == Path(mål)
    assert läs(mål) == S


def test_fel_i_filen_namnger_filen(tmp_path: Path) -> None:
    """The file's name stands first, then each fault."""
    mål = tmp_path / "trasig.json"
    mål.write_text('{"formatversion": 1, "sammanträde": {"datum": 1}}', "utf-8")

    with pytest.raises(LäsFel) as läsfel:
        läs(mål)

    assert str(läsfel.value) == (
        f"{mål}: 2 fel\n"
        "  - organ: saknas\n"
        "  - datum: ska vara ett datum i formen ÅÅÅÅ-MM-DD, inte talet 1"
    )


@pytest.mark.parametrize("namn", ["saknas.json", "saknas.docx", "saknas", "mapp/saknas.json"])
def test_fil_som_inte_finns(tmp_path: Path, namn: str) -> None:
    """A file that is not there, whatever its suffix."""
    assert brist(tmp_path / namn) == "filen finns inte"


def test_fil_under_en_fil(tmp_path: Path) -> None:
    """A path that goes through a file leads nowhere."""
    spara(S, tmp_path / "a.json")

    assert brist(tmp_path / "a.json" / "b.json") == "filen finns inte"


@pytest.mark.parametrize("namn", ["mapp", "mapp.json"])
def test_mapp_är_ingen_fil(tmp_path: Path, namn: str) -> None:
    """A folder is told to be one."""
    (tmp_path / namn).mkdir()

    assert brist(tmp_path / namn) == "är en mapp, inte en fil"


def test_fil_utan_rättighet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal in Swedish; it is played, since root is refused nothing."""

    def vägra(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", vägra)

    assert brist(tmp_path / "hemlig.json") == "du har inte rätt att läsa filen"


def test_andra_systemfel_har_sitt_namn(tmp_path: Path) -> None:
    """What we have no words for is named as the system names it."""
    assert brist(tmp_path / ("x" * 300 + ".json")) == (
        "filen går inte att läsa (systemfel ENAMETOOLONG)"
    )


def test_omöjligt_filnamn() -> None:
    """A name that no file can have."""
    assert brist("a\0b.json") == "det kan inte vara namnet på en fil"


@pytest.mark.parametrize(
    ("namn", "ändelse"), [("a.docx", ".docx"), ("a", ""), ("a.json.gz", ".gz")]
)
def test_okänd_ändelse_visar_de_kända(tmp_path: Path, namn: str, ändelse: str) -> None:
    """The error names the formats that there are; nothing is written."""
    with pytest.raises(OkäntFormatFel, match=r"Kända format: \.json\.") as okänt:
        spara(S, tmp_path / namn)
    assert okänt.value.format == ändelse
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("namn", ["a.odt", "a", "a.json.gz"])
def test_läs_visar_de_kända(tmp_path: Path, namn: str) -> None:
    """Reading tells the formats that carry a meeting."""
    (tmp_path / namn).write_bytes(till_json(S))
    with pytest.raises(OkäntFormatFel, match=r"Kända format: \.json, \.docx"):
        läs(tmp_path / namn)


def test_för_stor_fil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is read of a file than the reader takes."""
    monkeypatch.setattr(fil, "STÖRSTA_STORLEK", 2_000_000)
    monkeypatch.setattr(trad, "STÖRSTA_STORLEK", 2_000_000)
    mål = tmp_path / "stor.json"
    mål.write_bytes(b" " * 2_000_001)

    assert brist(mål) == "är för stor: mer än 2 MB läses inte"


def test_tabellerna_går_inte_att_ändra() -> None:
    """Nothing registers itself behind the back of others."""
    assert set(SKRIVARE) == {".json"}
    assert {".json", ".docx"} <= set(LÄSARE)
    for tabell in (LÄSARE, SKRIVARE):
        with pytest.raises(TypeError):
            tabell[".xml"] = tabell[".json"]  # type: ignore[index]


# ---------------------------------------------------------------- whole, or not there at all


def test_misslyckat_sparande_rör_inte_den_gamla_filen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, what was there is still there, and nothing else."""
    mål = tmp_path / "protokoll.json"
    spara(S, mål)
    före = mål.read_bytes()

    def full_disk(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(SkrivFel, match="skivan är full"):
        spara(PLAN, mål)

    assert mål.read_bytes() == före
    assert list(tmp_path.iterdir()) == [mål]


def test_det_som_inte_går_att_skriva_rör_inte_den_gamla_filen(tmp_path: Path) -> None:
    """A document that JSON cannot carry is refused before the file is touched."""
    mål = tmp_path / "protokoll.json"
    spara(S, mål)

    with pytest.raises(OgiltigtVärdeFel):
        spara(Sammanträde(S.organ, S.datum, paragrafer=(Paragraf(2**60),)), mål)

    assert läs(mål) == S
    assert list(tmp_path.iterdir()) == [mål]


def test_spara_i_en_mapp_som_saknas(tmp_path: Path) -> None:
    """No folder is made on the sly."""
    with pytest.raises(SkrivFel, match=r"saknas.protokoll\.json: mappen .*saknas finns inte"):
        spara(S, tmp_path / "saknas" / "protokoll.json")

    assert list(tmp_path.iterdir()) == []


def test_spara_på_en_mapps_plats(tmp_path: Path) -> None:
    """A folder is not replaced, and nothing is left beside it."""
    (tmp_path / "mapp.json").mkdir()

    with pytest.raises(SkrivFel, match=r"mapp\.json: är en mapp"):
        spara(S, tmp_path / "mapp.json")

    assert [väg.name for väg in tmp_path.iterdir()] == ["mapp.json"]


@pytest.mark.skipif(os.name == "nt", reason="links and rights are those of Unix")
def test_länk_och_rättigheter_är_kvar(tmp_path: Path) -> None:
    """Saving through a link writes what it points at, with the rights that it had."""
    (tmp_path / "akt").mkdir()
    mål = tmp_path / "akt" / "protokoll.json"
    spara(S, mål)
    mål.chmod(0o640)
    länk = tmp_path / "senaste.json"
    länk.symlink_to(mål)

    assert spara(PLAN, länk) == länk

    assert länk.is_symlink()
    assert läs_plan(mål) == PLAN
    assert mål.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="rights are those of Unix")
def test_en_ny_fil_får_vanliga_rättigheter(tmp_path: Path) -> None:
    """A new file has the rights that the user's other files get, not those of a secret one."""
    vanlig = tmp_path / "vanlig"
    vanlig.touch()

    mål = spara(S, tmp_path / "protokoll.json")

    assert mål.stat().st_mode == vanlig.stat().st_mode
