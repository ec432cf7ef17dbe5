"""Planned meetings."""

from datetime import date, time

import pytest

from kommunprotokoll import Organ, Sammanträdesplan, Sammanträdestid

FREDAG = date(2019, 5, 24)


@pytest.mark.parametrize(
    ("tid", "text"),
    [
        (
            Sammanträdestid(FREDAG, time(9), slut=time(11), plats="Rådhuset"),
            "fredag 2019-05-24 kl. 09.00–11.00, Rådhuset",
        ),
        (Sammanträdestid(FREDAG), "fredag 2019-05-24"),
        (Sammanträdestid(FREDAG, plats="Rådhuset"), "fredag 2019-05-24, Rådhuset"),
        (Sammanträdestid(FREDAG, time(9), inställt=True), "fredag 2019-05-24 kl. 09.00 (inställt)"),
    ],
)
def test_en_tid_läses(tid: Sammanträdestid, text: str) -> None:
    """A planned meeting reads with its weekday, and what is known of time and place."""
    assert str(tid) == text


def test_en_plan_läses() -> None:
    """A plan reads as a list of its times, in the order they stand."""
    plan = Sammanträdesplan(
        Organ("Kommunstyrelsen"), (Sammanträdestid(FREDAG), Sammanträdestid(date(2019, 2, 1)))
    )

    assert str(plan).splitlines() == [
        "Kommunstyrelsen: sammanträdestider",
        "fredag 2019-05-24",
        "fredag 2019-02-01",
    ]
