"""5 kap. 13 § kommunallagen: a meeting of fullmäktige is announced a week before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import Kallelse, Organtyp
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag import Fristläge, Stöd, frister
from tests.lag.sammantraden import möte

KF = Organtyp.FULLMÄKTIGE


@given(dag=st.dates(date(2018, 1, 10), date(2100, 1, 1)))
def test_sju_dagar_före(dag: date) -> None:
    """The last day is seven days before; söndagsregeln never shortens the week."""
    frist = frister(möte(dag, KF)).kungörelse

    assert frist.sista_dag == frist.nominell_dag == dag - timedelta(7)
    assert frist.hinder == ()
    assert datum_i_ord(dag - timedelta(7)) in frist.förklara()


@pytest.mark.parametrize(
    ("kungjord", "hållen", "omdöme"),
    [
        (date(2027, 2, 25), True, "vilket är i tid"),
        (date(2027, 2, 26), False, "vilket är för sent"),
    ],
)
def test_kungjord_i_tid(kungjord: date, hållen: bool, omdöme: str) -> None:  # noqa: FBT001 - expected
    """The day on which the meeting was announced is compared with the last one."""
    frist = frister(möte(date(2027, 3, 4), KF, kallelse=Kallelse(kungjord=kungjord))).kungörelse

    assert frist.hållen is hållen
    assert frist.gjort is not None
    assert frist.gjort.sökväg is not None
    assert str(frist.gjort.sökväg) == "kallelse.kungjord"
    assert omdöme in frist.förklara()


def test_räknesättet_är_en_slutsats() -> None:
    """That the week is counted so is not said in the law, and the explanation tells it."""
    frist = frister(möte(date(2027, 3, 4), KF)).kungörelse

    assert frist.regel.stöd is Stöd.LAGTEXT
    assert frist.stöd is Stöd.SLUTSATS
    assert "är en slutsats ur lagtexten" in frist.förklara()


@pytest.mark.parametrize(
    ("typ", "läge", "skäl"),
    [
        (Organtyp.NÄMND, Fristläge.EJ_TILLÄMPLIG, "kräver ingen kungörelse av nämndens"),
        (Organtyp.STYRELSE, Fristläge.EJ_TILLÄMPLIG, "kräver ingen kungörelse av styrelsens"),
        (Organtyp.RÅD, Fristläge.EJ_TILLÄMPLIG, "ingen regel om kungörelse av sammanträden med"),
        (Organtyp.FÖRBUNDSFULLMÄKTIGE, Fristläge.OKLAR, "kommunalförbund"),
        (Organtyp.ANNAT, Fristläge.OKLAR, "inte vilket slag av organ"),
    ],
)
def test_bara_fullmäktige(typ: Organtyp, läge: Fristläge, skäl: str) -> None:
    """Only fullmäktige's meetings must be announced."""
    frist = frister(möte(date(2027, 3, 4), typ)).kungörelse

    assert frist.läge is läge
    assert frist.sista_dag is None
    assert frist.hållen is None
    assert skäl in frist.förklara()
