"""5 kap. 14 § kommunallagen: an urgent matter is announced on the weekday before the meeting."""

from datetime import date

import pytest

from kommunprotokoll import Brådska, Organtyp, ändra
from kommunprotokoll.lag import Stöd, frister
from tests.lag.sammantraden import möte


@pytest.mark.parametrize(
    ("dag", "sista"),
    [
        (date(2027, 3, 8), date(2027, 3, 5)),  # Monday → Friday
        (date(2027, 3, 10), date(2027, 3, 9)),
        (date(2027, 3, 30), date(2027, 3, 25)),  # after Easter
    ],
)
def test_vardagen_närmast_före(dag: date, sista: date) -> None:
    """A Saturday is not taken for a weekday: on the safe side."""
    frist = frister(möte(dag, Organtyp.FULLMÄKTIGE)).brådskande_kungörelse

    assert frist.sista_dag == sista


def test_att_lördagen_inte_räknas_är_en_slutsats() -> None:
    """Where a Saturday was passed, the explanation says that it is a conclusion; else not."""
    måndag = frister(möte(date(2027, 3, 8), Organtyp.FULLMÄKTIGE)).brådskande_kungörelse
    onsdag = frister(möte(date(2027, 3, 10), Organtyp.FULLMÄKTIGE)).brådskande_kungörelse

    assert måndag.stöd is Stöd.SLUTSATS
    assert "ingen vardag, och dessförinnan kommer lördag den 6 mars 2027" in måndag.förklara()
    assert "vald för att vara på den säkra sidan" in måndag.förklara()
    assert onsdag.stöd is Stöd.LAGTEXT
    assert "slutsats" not in onsdag.förklara()


def test_inte_i_nämnd() -> None:
    """A nämnd has no such rule."""
    assert frister(möte(date(2027, 3, 8), Organtyp.NÄMND)).brådskande_kungörelse.sista_dag is None


def test_dagen_då_ärendet_tillkännagavs() -> None:
    """The last day on which an urgent matter was announced is compared with the last lawful one."""
    s = ändra(
        möte(date(2027, 3, 8), Organtyp.FULLMÄKTIGE),
        {
            "paragrafer[0].brådska": Brådska(date(2027, 3, 3)),
            "paragrafer[2].brådska": Brådska(date(2027, 3, 6)),
        },
    )

    frist = frister(s).brådskande_kungörelse

    assert (frist.sista_dag, frist.hållen) == (date(2027, 3, 5), False)
    assert frist.gjort is not None
    assert str(frist.gjort.sökväg) == "paragrafer[2].brådska.kungjord"
    assert "tillkännagavs lördagen den 6 mars 2027, vilket är för sent" in frist.förklara()
    assert frister(möte(date(2027, 3, 8), Organtyp.FULLMÄKTIGE)).brådskande_kungörelse.gjort is None
