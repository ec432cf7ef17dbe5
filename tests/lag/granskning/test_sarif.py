"""SARIF 2.1.0: what an examination prints is valid by the standard's own schema (OASIS)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft7Validator, FormatChecker

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.lag.granskning import STANDARD, granska_årgång
from kommunprotokoll.strategier import bryter, sammanträden
from tests.conftest import saknas

SCHEMA = Path("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")


@pytest.fixture(scope="module")
def sarif(andras_program: Path) -> Draft7Validator:
    """The schema of SARIF 2.1.0, as Microsoft's own test package has it."""
    fil = andras_program / SCHEMA
    if not fil.is_file():
        saknas("the npm package @microsoft/jest-sarif is not here")
    schema: dict[str, Any] = json.loads(fil.read_bytes())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=FormatChecker())


def fel(sarif: Draft7Validator, text: str) -> list[str]:
    """What the schema says against a log."""
    return [f"{list(f.absolute_path)}: {f.message}" for f in sarif.iter_errors(json.loads(text))]


def test_schemat_fångar_fel(sarif: Draft7Validator) -> None:
    """The validator is awake: a log with a level that is none is refused."""
    logg = json.loads(kp.granska(exempel("kf")).till_sarif())
    logg["runs"][0]["results"] = [{"message": {"text": "x"}, "level": "fel"}]

    assert fel(sarif, json.dumps(logg))


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_utan_anmärkningar(sarif: Draft7Validator, slag: str) -> None:
    """An examination without findings is a valid log."""
    assert fel(sarif, kp.granska(exempel(slag)).till_sarif()) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(sammanträden(högst_paragrafer=3))
def test_vilket_protokoll_som_helst(sarif: Draft7Validator, s: kp.Sammanträde) -> None:
    """Whatever a protocol holds, and whatever its file is called, the log is valid."""
    assert fel(sarif, kp.granska(s).till_sarif("Möte maj #3 & 4%.json")) == []


@pytest.mark.parametrize("kod", [r.kod for r in STANDARD])
def test_varje_regels_anmärkning(sarif: Draft7Validator, kod: str) -> None:
    """The finding of every rule is a valid result that names its rule."""

    @settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
    @given(bryter(kod))
    def pröva(s: kp.Sammanträde) -> None:
        text = kp.granska(s).till_sarif("a.json")
        (körning,) = json.loads(text)["runs"]

        assert fel(sarif, text) == []
        assert {r["ruleId"] for r in körning["results"]} == {kod}

    pröva()


def test_årgången(sarif: Draft7Validator) -> None:
    """The examination of a year is a valid log too."""
    organ = kp.Organ("Miljönämnden", kp.Organtyp.NÄMND)
    årgång = [
        kp.Sammanträde(organ, date(2031, m, 14), paragrafer=tuple(kp.Paragraf(n) for n in nummer))
        for m, nummer in ((1, (1, 2)), (2, (2, 3)), (3, (9, 10)))
    ]
    g = granska_årgång(årgång, fullständig=True)

    assert len(g) > 0
    assert fel(sarif, g.till_sarif()) == []


def test_kommandot(
    sarif: Draft7Validator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the command prints for several files is one valid log that names them."""
    trasigt = kp.ändra(exempel("ks"), {"paragrafer[1].rubrik": ""})
    filer = [
        kp.spara(trasigt, tmp_path / "möte 1.json"),
        kp.spara(exempel("kf"), tmp_path / "b.json"),
    ]

    assert kör(["granska", "--format", "sarif", *map(str, filer)]) == 1
    ut = capsys.readouterr().out

    assert fel(sarif, ut) == []
    assert "INN003" in ut
