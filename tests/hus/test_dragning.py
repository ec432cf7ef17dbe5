"""The house: what a property test draws is the same whatever else the process has imported."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.internal.constants_ast import constants_from_module


def _dragna() -> list[tuple[int, str]]:
    dragna = []

    @given(st.integers(0, 100_000), st.text())
    def prov(tal: int, text: str) -> None:
        dragna.append((tal, text))

    prov()
    return dragna


def test_det_importerade_ändrar_inte_vad_som_dras(
    rot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A module more of the project, with numbers and words in its code, changes no example."""
    före = _dragna()
    plan = spec_from_file_location("ny", rot / "src" / "kommunprotokoll" / "lag" / "helgdagar.py")
    assert plan is not None
    ny = module_from_spec(plan)
    ord_och_tal = constants_from_module(ny)
    assert ord_och_tal.integers
    assert ord_och_tal.strings

    monkeypatch.setitem(sys.modules, "ny", ny)

    assert _dragna() == före
