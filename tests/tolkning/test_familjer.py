"""What is written out in the layout of a municipality is read back, whatever the facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.tolkning import tolka_text
from tests.tolkning.familjer import LAYOUTER, fakta, skrivna


@pytest.mark.parametrize("layout", LAYOUTER)
@given(data=st.data())
def test_läses_tillbaka(layout: str, data: st.DataObject) -> None:
    """Every kind of fact that a layout shows is read as it was written, and every word used."""
    skrivet, text = data.draw(skrivna(layout))

    t = tolka_text(text)

    visar = LAYOUTER[layout].visar
    assert fakta(t.sammanträde, visar) == fakta(skrivet, visar)
    assert t.otolkat == ()
