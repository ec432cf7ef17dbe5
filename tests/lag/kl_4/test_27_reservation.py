"""4 kap. 27 § kommunallagen: reservations, and by custom when their motivation is due."""

from datetime import date

from kommunprotokoll.lag import Fristläge, Stöd, frister
from tests.lag.sammantraden import möte


def test_motiveringen_före_justeringen() -> None:
    """A written motivation is due by the justering; the text says that this is not from the law."""
    frist = frister(möte(date(2027, 3, 4), justerat=date(2027, 3, 11))).reservation

    assert frist.sista_dag == date(2027, 3, 11)
    assert frist.stöd is Stöd.OKONTROLLERAT
    assert frist.regel.lagrum == ()
    assert "står i arbetsordningen eller reglementet" in frist.förklara()
    assert "anmälas innan sammanträdet avslutas (4 kap. 27 §" in frist.förklara()


def test_utan_justering() -> None:
    """Without a day for the justering there is none for the motivation, only the latest one."""
    frist = frister(möte(date(2027, 3, 4))).reservation

    assert frist.läge is Fristläge.GRUND_SAKNAS
    assert "ska ske senast torsdagen den 18 mars 2027" in frist.förklara()
