"""What import-linter cannot say: who may import the roof, and what the writers may see."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
SRC = ROT / "src"
PAKET = SRC / "kommunprotokoll"
# They stand above the floors and may use what `import kommunprotokoll as kp` gives.
PÅ_TAKET = {"kommandorad", "strategier", "exempelprotokoll", "__main__"}
MODULER = sorted(
    fil
    for fil in PAKET.rglob("*.py")
    if fil != PAKET / "__init__.py"
    and fil.relative_to(PAKET).with_suffix("").parts[0] not in PÅ_TAKET
)


def importer_av_taket(fil: Path) -> Iterator[str]:
    """The lines of a module that import the root package itself."""
    for nod in ast.walk(ast.parse(fil.read_bytes())):
        match nod:
            case ast.Import(names=namnen):
                yield from (a.name for a in namnen if a.name == "kommunprotokoll")
            case ast.ImportFrom(module="kommunprotokoll", names=namnen):
                yield from (a.name for a in namnen if not är_modul(a.name))
            case ast.ImportFrom(level=nivå) if nivå > 0:
                yield f"relative import, level {nivå}"
            case _:
                pass


def är_modul(namn: str) -> bool:
    """Tell whether ``from kommunprotokoll import namn`` gives a module, not a name of the roof."""
    return (PAKET / namn).is_dir() or (PAKET / f"{namn}.py").is_file()


@pytest.mark.parametrize("fil", MODULER, ids=lambda f: f.relative_to(PAKET).as_posix())
def test_ingen_våning_importerar_taket(fil: Path) -> None:
    """The roof imports the floors, never the other way: that would be a cycle."""
    assert list(importer_av_taket(fil)) == []


def importerade_våningar(fil: Path) -> set[str]:
    """The floors that a module imports from, inside functions too."""
    namn = set()
    for nod in ast.walk(ast.parse(fil.read_bytes())):
        match nod:
            case ast.Import(names=namnen):
                namn |= {a.name for a in namnen}
            case ast.ImportFrom(module="kommunprotokoll", names=namnen):
                namn |= {f"kommunprotokoll.{a.name}" for a in namnen}
            case ast.ImportFrom(module=str(modul)):
                namn.add(modul)
            case _:
                pass
    return {delar[1] for n in namn if (delar := n.split("."))[0] == "kommunprotokoll" and delar[1:]}


@pytest.mark.parametrize(
    "fil", sorted((PAKET / "skrivare").rglob("*.py")), ids=lambda f: f.relative_to(PAKET).as_posix()
)
def test_skrivaren_ser_bara_block(fil: Path) -> None:
    """A writer knows blocks, never the model: one `match` over `Block` serves every document.

    One module turns the meeting behind a paper into bytes that a file can carry along.
    """
    fler = {"utbyte"} if fil.name == "kalldata.py" else set()

    assert importerade_våningar(fil) <= {"grund", "dokument", "skrivare"} | fler


@pytest.mark.parametrize(
    ("kod", "våningar"),
    [
        ("from kommunprotokoll.modell.organ import Organ", {"modell"}),
        ("def f():\n    from kommunprotokoll import modell, lag", {"modell", "lag"}),
        ("import kommunprotokoll.dokument.block as b, docx", {"dokument"}),
        ("from docx.shared import Pt", set()),
    ],
)
def test_kontrollen_ser_en_våning(tmp_path: Path, kod: str, våningar: set[str]) -> None:
    """The check above sees each way to import."""
    fil = tmp_path / "modul.py"
    fil.write_text(kod, "utf-8")

    assert importerade_våningar(fil) == våningar


@pytest.mark.parametrize(
    ("kod", "fel"),
    [
        ("import kommunprotokoll as kp", ["kommunprotokoll"]),
        ("def f():\n    from kommunprotokoll import Sammanträde", ["Sammanträde"]),
        ("from . import text", ["relative import, level 1"]),
        ("import kommunprotokoll.grund.text", []),
        ("from kommunprotokoll import grund", []),
        ("from kommunprotokoll.grund import text", []),
    ],
)
def test_kontrollen_ser_en_import_av_taket(tmp_path: Path, kod: str, fel: list[str]) -> None:
    """The check above finds what it is there to find, inside functions too."""
    fil = tmp_path / "modul.py"
    fil.write_text(kod, "utf-8")

    assert list(importer_av_taket(fil)) == fel


def test_varje_paket_har_sin_våning() -> None:
    """Everything directly under the package is named in the layers of pyproject.toml."""
    kontrakt = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    lager = " ".join(kontrakt["contracts"][0]["layers"])
    finns = {
        väg.stem
        for väg in PAKET.iterdir()
        if (väg.suffix == ".py" or (väg / "__init__.py").is_file()) and väg.stem != "__init__"
    }

    assert {namn for namn in finns if f"({namn})" not in lager} == set()
