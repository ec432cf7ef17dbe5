"""Tables: every fact of a meeting in its row, and files that others read back."""

import csv
import sys
from datetime import date, time
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from pyarrow import parquet  # type: ignore[import-untyped]

import kommunprotokoll as kp
from kommunprotokoll.strategier import sammanträden
from kommunprotokoll.utbyte.tabeller import Tabellslag, kolumner, skriv_tabell, tabellskrivare

BO = kp.Person("Bo Ek", kp.Parti("V"))
ADA = kp.Person("Ada Bok", kp.Parti("S"))
S = kp.Sammanträde(
    kp.Organ("Miljönämnden", kommun=kp.Kommun("Ekby kommun")),
    date(2031, 5, 14),
    närvaro=(
        kp.Närvaro(ADA, kp.Roll.ORDFÖRANDE),
        kp.Närvaro(
            BO,
            kp.Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            ersätter=kp.Person("Cia Alm"),
            perioder=(kp.Närvaroperiod(från_kl=time(9, 20), till_kl=time(10, 5)),),
        ),
    ),
    paragrafer=(
        kp.Paragraf(
            7,
            "Damm vid kvarnen",
            bokstav="A",
            diarienummer=kp.Diarienummer("MN 2031/7"),
            text=(kp.Löptext("Dammen läcker."),),
            yrkanden=(kp.Yrkande("=bifall", (ADA, BO), slag=kp.Yrkandeslag.BIFALL),),
            omröstningar=(
                kp.ÖppenOmröstning(
                    "avslag",
                    "bifall",
                    röster=(kp.Röst(ADA, kp.Röstval.JA), kp.Röst(BO, kp.Röstval.NEJ)),
                    vinnare=kp.Sida.JA,
                ),
                kp.SlutenOmröstning((kp.Röstetal("Ada Bok", 5),), vinnare=("Ada Bok",)),
            ),
            beslut=(
                kp.Beslut((kp.Attsats("att laga dammen"), kp.Attsats("att mäta"))),
                kp.Beslut(inledning="Ärendet bordläggs.", slag=kp.Beslutsslag.BORDLÄGGNING),
            ),
        ),
    ),
)


def test_röster() -> None:
    """A row for each named vote, with what the sides mean."""
    assert kp.tabell(S, "röster") == [
        {
            "kommun": "Ekby kommun",
            "organ": "Miljönämnden",
            "datum": date(2031, 5, 14),
            "paragraf": 7,
            "bokstav": "A",
            "omröstning": 1,
            "ja_innebär": "avslag",
            "nej_innebär": "bifall",
            "namn": namn,
            "parti": parti,
            "val": val,
            "ersätter": None,
        }
        for namn, parti, val in (("Ada Bok", "S", "ja"), ("Bo Ek", "V", "nej"))
    ]


def test_närvaro() -> None:
    """The roll, with who replaces whom and when."""
    ada, bo = kp.tabell(S, "närvaro")

    assert (ada["roll"], ada["ersätter"], ada["perioder"]) == ("ordförande", None, "")
    assert (bo["ersätter"], bo["från_kl"], bo["till_kl"]) == ("Cia Alm", time(9, 20), time(10, 5))


def test_beslut_har_en_rad_per_punkt() -> None:
    """A decision without points is a row all the same."""
    rader = kp.tabell(S, "beslut")

    assert [(r["beslut"], r["punkt"], r["text"]) for r in rader] == [
        (1, 1, "att laga dammen"),
        (1, 2, "att mäta"),
        (2, 1, ""),
    ]
    assert (rader[2]["inledning"], rader[2]["slag"]) == ("Ärendet bordläggs.", "bordläggning")


def test_paragrafer_yrkanden_och_omröstningar() -> None:
    """Counts, people in one cell, and a secret vote without sides."""
    (paragraf,) = kp.tabell(S, "paragrafer")
    (yrkande,) = kp.tabell(S, "yrkanden")
    öppen, sluten = kp.tabell(S, "omröstningar")

    assert (paragraf["text"], paragraf["antal_beslut"]) == ("Dammen läcker.", 2)
    assert yrkande["förslagsställare"] == "Ada Bok (S); Bo Ek (V)"
    assert (öppen["ja"], öppen["nej"], öppen["vinnare"]) == (1, 1, "ja")
    assert (sluten["öppen"], sluten["ja"], sluten["vinnare"]) == (False, None, "Ada Bok")


@given(sammanträden())
def test_varje_rad_har_tabellens_kolumner(s: kp.Sammanträde) -> None:
    """The same columns in the same order in every row of any meeting; a row for each thing."""
    antal = {}
    for slag in Tabellslag:
        rader = kp.tabell([s, s], slag)
        assert all(list(rad) == list(kolumner(slag)) for rad in rader)
        antal[slag] = len(rader) / 2

    assert antal[Tabellslag.NÄRVARO] == len(s.närvaro)
    assert antal[Tabellslag.PARAGRAFER] == len(s.paragrafer)
    assert antal[Tabellslag.YRKANDEN] == sum(len(p.yrkanden) for p in s.paragrafer)
    assert antal[Tabellslag.OMRÖSTNINGAR] == sum(len(p.omröstningar) for p in s.paragrafer)


def test_en_tabell_som_inte_finns() -> None:
    """The error names those that are."""
    with pytest.raises(kp.OgiltigtVärdeFel, match='"röster", "närvaro"'):
        kp.tabell(S, "dikter")


@pytest.mark.parametrize("slag", Tabellslag)
def test_parquet_läses_av_duckdb(slag: Tabellslag, tmp_path: Path) -> None:
    """The same values come back, with their types."""
    rader = kp.tabell(S, slag)
    fil = skriv_tabell(rader, tmp_path / "t.parquet", kolumner(slag))

    assert parquet.read_table(fil).to_pylist() == rader
    svar = duckdb.sql(f"select * from '{fil.as_posix()}'")
    assert svar is not None
    assert svar.columns == list(kolumner(slag))
    assert [dict(zip(svar.columns, rad, strict=True)) for rad in svar.fetchall()] == rader


def test_csv_som_excel_öppnar_den(tmp_path: Path) -> None:
    """Byte order mark, semicolons; what would be a formula is text."""
    fil = skriv_tabell(kp.tabell(S, "yrkanden"), tmp_path / "y.csv", kolumner("yrkanden"))

    assert fil.read_bytes().startswith(b"\xef\xbb\xbfkommun;organ;datum;")
    with fil.open(encoding="utf-8-sig", newline="") as ström:
        (rad,) = csv.DictReader(ström, delimiter=";")
    assert (rad["datum"], rad["text"], rad["utgång"]) == ("2031-05-14", "'=bifall", "")


def test_tom_tabell_har_kolumner(tmp_path: Path) -> None:
    """A meeting without votes gives a table without rows, not a file that nothing reads."""
    fil = skriv_tabell([], tmp_path / "r.parquet", kolumner("röster"))

    assert parquet.read_table(fil).column_names == list(kolumner("röster"))


def test_okänt_format(tmp_path: Path) -> None:
    """Only what there is a writer for."""
    with pytest.raises(kp.OkäntFormatFel, match=r"t\.xlsx: formatet '\.xlsx' är okänt"):
        skriv_tabell([], tmp_path / "t.xlsx", kolumner("röster"))


@pytest.mark.parametrize("ändelse", [".csv", ".parquet"])
def test_det_som_går_fel_rör_inte_den_gamla_filen(ändelse: str, tmp_path: Path) -> None:
    """A table is whole or not there."""
    fil = tmp_path / f"t{ändelse}"
    fil.write_bytes(b"gammal")

    def avbrutet() -> None:
        with tabellskrivare(fil, kolumner("beslut")) as lägg_till:
            lägg_till(kp.tabell(S, "beslut"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        avbrutet()

    assert fil.read_bytes() == b"gammal"
    assert list(tmp_path.iterdir()) == [fil]


def test_parquet_utan_tillägget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(kp.SaknarTillägg, match=r"kommunprotokoll\[tabell\]"):
        skriv_tabell([], tmp_path / "t.parquet", kolumner("röster"))
    assert list(tmp_path.iterdir()) == []
