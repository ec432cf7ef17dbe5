"""The notebook of ``examples/``: it runs, shows what it promises, and is stored without results."""

import shutil
import warnings
from pathlib import Path

import nbformat
import pytest

ROT = Path(__file__).parents[2]
BÖCKER = sorted((ROT / "examples").glob("*.ipynb"))
BOK = ROT / "examples" / "sammantradet.ipynb"


def läst(fil: Path) -> nbformat.NotebookNode:
    """The notebook in a file."""
    text = fil.read_text("utf-8")
    bok: nbformat.NotebookNode = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    return bok


@pytest.fixture(scope="module")
def visat(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each cell of the notebook shows, by the cell's name; run beside examples' data."""
    from nbclient import NotebookClient

    mapp = tmp_path_factory.mktemp("bok")
    for fil in (ROT / "examples").glob("*.txt"):
        shutil.copy(fil, mapp)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Jupyter's own
        bok = läst(BOK)
        NotebookClient(bok, timeout=120, resources={"metadata": {"path": str(mapp)}}).execute()
    return {
        cell.id: "".join(
            data.get("text/html", data.get("text/plain", ""))
            for ut in cell.outputs
            if (data := ut.get("data"))
        )
        for cell in bok.cells
        if cell.cell_type == "code"
    }


def test_mötet_visas_som_kort(visat: dict[str, str]) -> None:
    """The last line of the first cell is the meeting: the notebook shows its card."""
    assert "<table>" in visat["kortet"]
    assert "onsdagen den 5 mars 2031" in visat["kortet"]
    assert "10 närvarande, 3 frånvarande" in visat["kortet"]


def test_närvaron_visas_som_tabell(visat: dict[str, str]) -> None:
    """Everybody on the roll has a row, the one who came late with the time."""
    assert visat["narvaro"].count("<tr>") == 1 + 13
    assert "<td>Harald Fjällmo</td>" in visat["narvaro"]
    assert "<td>kl. 13.20–14.45</td>" in visat["narvaro"]


def test_varje_att_sats_har_en_rad(visat: dict[str, str]) -> None:
    """All four att-satser of the protocol are shown, each with its paragraph."""
    assert visat["beslut"].count("<tr>") == 1 + 4
    assert "<td>§ 5 Trygghetsvandring i Norrby</td>" in visat["beslut"]


def test_uppgifterna_visar_sina_ord(visat: dict[str, str]) -> None:
    """A fact shows the words it rests on and their row; nothing is left unread."""
    assert "Trygghetsrådet 2031-03-05, kl 13.00-14.45” (rad 3)" in visat["sakerhet"]
    assert visat["otolkat"] == "()"


@pytest.mark.parametrize("fil", BÖCKER, ids=lambda f: f.name)
def test_boken_lagras_utan_resultat(fil: Path) -> None:
    """Results would change with every run, and lie as soon as the code does something else."""
    bok = läst(fil)
    koder = [cell for cell in bok.cells if cell.cell_type == "code"]

    assert koder
    assert [cell.id for cell in koder if cell.outputs or cell.execution_count is not None] == []
    assert set(bok.metadata) == {"kernelspec", "language_info"}
