"""Forms that secretaries of other municipalities type: each made up after its kind."""

import pytest

from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.marken.namnform import titlar_sist


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Kultur och fritidschef Ada Berg", ["Ada Berg, kultur och fritidschef"]),
        (
            "Plan och miljöchef Ada Berg, ekonom Bo Ek",
            ["Ada Berg, plan och miljöchef", "Bo Ek, ekonom"],
        ),
        ("Plan samt miljöchef Ada Berg och Bo Ek", ["Ada Berg, plan samt miljöchef, Bo Ek"]),
    ],
)
def test_och_i_den_första_titeln(text: str, väntat: list[str]) -> None:
    """A title that holds "och" before the first name ends no person and raises nothing."""
    assert titlar_sist(text, allmän()) == väntat
