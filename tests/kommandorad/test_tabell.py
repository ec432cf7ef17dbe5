"""``kommunprotokoll tabell``: a folder of protocols to one table."""

import csv
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör


@pytest.fixture
def katalog(tmp_path: Path) -> Path:
    """Two meetings as JSON, and a document that cannot be read."""
    mapp = tmp_path / "in"
    mapp.mkdir()
    for slag in ("kf", "ks"):
        kp.spara(kp.exempel(slag), mapp / f"{slag}.json")
    return mapp


def läs_csv(fil: Path) -> list[dict[str, str]]:
    """The rows of a CSV file of ours."""
    with fil.open(encoding="utf-8-sig", newline="") as ström:
        return list(csv.DictReader(ström, delimiter=";"))


def test_en_katalog_blir_en_tabell(katalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every row says which file it is of; the columns are the same for all."""
    ut = katalog.parent / "roster.csv"

    assert kör(["tabell", str(katalog), "--slag", "roster", "-o", str(ut)]) == 0

    rader = läs_csv(ut)
    väntat = kp.tabell([kp.exempel("kf"), kp.exempel("ks")], "röster")
    assert [(r["namn"], r["val"]) for r in rader] == [(r["namn"], r["val"]) for r in väntat]
    assert {Path(r["fil"]).name for r in rader} == {"kf.json", "ks.json"}
    assert f"{len(väntat)} rader ur 2 protokoll" in capsys.readouterr().err


def test_en_trasig_fil_stoppar_inte_resten(
    katalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told of, and the exit code says so."""
    (katalog / "tom.txt").write_bytes(b"")
    ut = katalog.parent / "beslut.parquet"

    assert kör(["tabell", str(katalog), "--slag", "beslut", "-o", str(ut)]) == 2
    assert "tom.txt" in capsys.readouterr().err
    assert ut.stat().st_size > 100


def test_slaget_anges_i_ascii(katalog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The words are those of the other options; an unknown one names them."""
    assert kör(["tabell", str(katalog), "--slag", "dikt", "-o", "x.csv"]) == 2
    assert "roster, narvaro, paragrafer" in capsys.readouterr().err
