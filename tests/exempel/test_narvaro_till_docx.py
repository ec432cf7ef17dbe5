"""``examples/narvaro_till_docx.py``: a roll from Excel becomes the front page of a protocol."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

import kommunprotokoll as kp
from examples.narvaro_till_docx import CsvFel, huvud, läs_närvaro, rader

ROT = Path(__file__).parents[2]
CSV = ROT / "examples" / "narvaro.csv"
MÖTE = ["--organ", "Miljönämnden", "--datum", "2031-04-16"]


def csv_med(mapp: Path, *rader: str, rubrik: str = "namn;parti;roll;närvarande") -> Path:
    """Write a roll with these rows under a heading."""
    fil = mapp / "lista.csv"
    fil.write_text("\r\n".join((rubrik, *rader, "")), "utf-8")
    return fil


def ord_i(fil: Path) -> str:
    """All text of a DOCX, its tables too."""
    dokument = docx.Document(str(fil))
    celler = [c.text for t in dokument.tables for r in t.rows for c in r.cells]
    return "\n".join((*(p.text for p in dokument.paragraphs), *celler))


def test_exemplet_blir_en_framsida(tmp_path: Path) -> None:
    """The script as the README runs it: everybody in the CSV is in the document."""
    ut = tmp_path / "framsida.docx"

    svar = subprocess.run(
        [sys.executable, "examples/narvaro_till_docx.py", str(CSV), str(ut), *MÖTE],
        cwd=ROT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )

    assert svar.stderr == ""
    assert svar.returncode == 0
    assert "Miljönämnden 2031-04-16: 7 närvarande, 1 frånvarande." in svar.stdout
    text = ord_i(ut)
    assert "Karin Ödesjö (C), ersätter Ivar Kvistholm" in text
    assert "Gunnel Ekmark (V), §§ 1–6" in text
    assert [cell["namn"] for _, cell in rader(CSV) if cell["namn"] not in text] == []


def test_excels_egen_kodsida_duger(tmp_path: Path) -> None:
    """Excel's plain CSV is in Windows-1252, may begin with sep=; and gives the same roll."""
    fil = tmp_path / "lista.csv"
    fil.write_bytes(b"sep=;\r\n" + CSV.read_text("utf-8-sig").encode("cp1252"))

    assert läs_närvaro(fil) == läs_närvaro(CSV)


def test_bara_namn_och_roll_krävs(tmp_path: Path) -> None:
    """The other columns may be missing; empty rows at the end of a sheet are nobody."""
    fil = csv_med(tmp_path, "Bo Sundäng;ledamot", ";", rubrik="Namn;Roll")

    assert läs_närvaro(fil) == (kp.Närvaro(kp.Person("Bo Sundäng"), kp.Roll.LEDAMOT),)


@pytest.mark.parametrize(
    ("rad", "fel"),
    [
        ("Bo Sundäng;M;ordf;ja", "rad 3: rollen 'ordf' finns inte. Välj bland ordförande,"),
        ("Bo Sundäng;M;ledamot;kanske", "rad 3: närvarande är 'kanske'. Skriv ja eller nej."),
        (";M;ledamot;ja", "rad 3: Person.namn: '' går inte."),
        ("Bo Sundäng;M;ledamot;ja;x", "rad 3: fler celler än rubriker (5)."),
    ],
)
def test_en_omöjlig_rad_namnges(tmp_path: Path, rad: str, fel: str) -> None:
    """A row that cannot be used is named by its number, with what is allowed instead."""
    fil = csv_med(tmp_path, "Astrid Lindåsen;S;ordförande;ja", rad)

    with pytest.raises(CsvFel) as fånget:
        läs_närvaro(fil)

    assert fel in str(fånget.value)


@pytest.mark.parametrize(
    ("rubrik", "fel"),
    [
        ("namn,roll", "rad 1: kolumnen namn saknas."),
        ("namn;roll;telefon", "rad 1: kolumnen 'telefon' är okänd."),
        ("namn;roll", "filen har inga personer."),
    ],
)
def test_en_oanvändbar_fil_sägs(tmp_path: Path, rubrik: str, fel: str) -> None:
    """A comma for a semicolon, an unknown column and an empty roll are told of."""
    with pytest.raises(CsvFel) as fånget:
        läs_närvaro(csv_med(tmp_path, rubrik=rubrik))

    assert fel in str(fånget.value)


@pytest.mark.parametrize(("rad", "från", "till"), [("5;6", 5, 6), ("5;", 5, None), (";6", None, 6)])
def test_del_av_mötet(tmp_path: Path, rad: str, från: int | None, till: int | None) -> None:
    """From and to a paragraph make a stretch of attendance; one end may be open."""
    fil = csv_med(tmp_path, f"Bo Sundäng;ledamot;{rad}", rubrik="namn;roll;från §;till §")

    (närvaro,) = läs_närvaro(fil)

    assert [n for n in range(1, 10) if närvaro.vid(n)] == list(range(från or 1, (till or 9) + 1))


def test_felet_går_till_terminalen_på_en_rad(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person sees the file, the row and the reason, no traceback, and nothing is written."""
    fil = csv_med(tmp_path, "Bo Sundäng;M;ordf;ja")
    ut = tmp_path / "ut.docx"

    assert huvud([str(fil), str(ut), *MÖTE]) == 2
    assert capsys.readouterr().err.startswith(f"{fil}, rad 2: rollen 'ordf' finns inte.")
    assert not ut.exists()


def test_fel_ändelse_sägs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A suffix that nothing writes is told of by the library itself."""
    shutil.copy(CSV, tmp_path)

    assert huvud([str(tmp_path / CSV.name), str(tmp_path / "ut.xlsx"), *MÖTE]) == 2
    assert "formatet '.xlsx' är okänt" in capsys.readouterr().err


def test_saknad_fil_sägs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A CSV that is not there gives exit code 2, its name and no traceback."""
    assert huvud([str(tmp_path / "borta.csv"), str(tmp_path / "ut.docx"), *MÖTE]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'borta.csv'} finns inte.\n"


def test_datum_som_inte_finns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A date that the calendar lacks is refused with an example of one."""
    with pytest.raises(SystemExit):
        huvud([str(CSV), str(tmp_path / "ut.docx"), "--organ", "X", "--datum", "2031-02-30"])

    assert "'2031-02-30' är inget datum som 2031-04-16" in capsys.readouterr().err
