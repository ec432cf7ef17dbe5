"""What is no meeting is refused in plain words by every verb of the law."""

from collections.abc import Callable
from typing import Any

import pytest

import kommunprotokoll as kp


@pytest.mark.parametrize(
    ("verb", "anrop"),
    [
        ("granska", kp.granska),
        ("granska_årgång", lambda s: kp.granska_årgång([s])),
        ("frister", kp.frister),
        ("röstlängd", lambda s: kp.röstlängd(s, 1)),
    ],
)
@pytest.mark.parametrize("s", ["protokoll.docx", None, kp.Organ("Byggnämnden", kp.Organtyp.NÄMND)])
def test_inget_sammanträde(verb: str, anrop: Callable[[Any], object], s: object) -> None:
    """The name of a file, nothing, or another object is told what to give instead."""
    with pytest.raises(kp.OgiltigtVärdeFel, match=rf"^{verb}: .* ett Sammanträde, som kp\.tolka"):
        anrop(s)
