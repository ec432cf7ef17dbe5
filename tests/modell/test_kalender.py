"""Planned meetings."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import OgiltigtVärdeFel, Organ, Sammanträdesplan, Sammanträdestid
from kommunprotokoll.strategier import sammanträdesplaner

FREDAG = date(2019, 5, 24)
KS, KF = Organ("Kommunstyrelsen"), Organ("Kommunfullmäktige")


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
        (Sammanträdestid(FREDAG, preliminärt=True), "fredag 2019-05-24 (preliminärt)"),
        (Sammanträdestid(FREDAG, organ=KF), "Kommunfullmäktige: fredag 2019-05-24"),
        (
            Sammanträdestid(FREDAG, time(18), slut=time(1), slutdatum=date(2019, 5, 25)),
            "fredag 2019-05-24 kl. 18.00 till lördag 2019-05-25 kl. 01.00",
        ),
        (
            Sammanträdestid(FREDAG, slutdatum=date(2019, 5, 25), plats="Rådhuset"),
            "fredag 2019-05-24 till lördag 2019-05-25, Rådhuset",
        ),
    ],
)
def test_en_tid_läses(tid: Sammanträdestid, text: str) -> None:
    """A planned meeting reads with its weekday, and what is known of time and place."""
    assert str(tid) == text


def test_en_plan_läses() -> None:
    """A plan reads as a list of its times, in order of time."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(FREDAG), Sammanträdestid(date(2019, 2, 1))))

    assert str(plan).splitlines() == [
        "Kommunstyrelsen: sammanträdestider",
        "fredag 2019-02-01",
        "fredag 2019-05-24",
    ]
    assert str(Sammanträdesplan(KS, namn="Ekby 2019")) == "Ekby 2019"


@given(sammanträdesplaner(minst=2), st.data())
def test_ordningen_säger_inget(plan: Sammanträdesplan, data: st.DataObject) -> None:
    """Two plans with the same meetings are one and the same."""
    blandade = data.draw(st.permutations(plan.tider))

    assert Sammanträdesplan(plan.organ, tuple(blandade), namn=plan.namn) == plan


def test_tiderna_står_i_tidsordning() -> None:
    """The day, then the start; one without a start comes first in its day, then by body."""
    utan, nio, tio = (Sammanträdestid(FREDAG, t) for t in (None, time(9), time(10)))
    annat = Sammanträdestid(FREDAG, time(9), organ=KF)

    assert Sammanträdesplan(KS, (tio, annat, nio, utan)).tider == (utan, nio, annat, tio)


def test_flera_organ_i_en_plan() -> None:
    """Bodies meet at one time, one body does not; each has its own plan in the whole."""
    ks, kf = Sammanträdestid(FREDAG, time(9)), Sammanträdestid(FREDAG, time(9), organ=KF)
    plan = Sammanträdesplan(KS, (kf, ks))

    assert plan.organen == (KS, KF)
    assert plan.organ_för(ks) == KS
    assert plan.för(KF) == Sammanträdesplan(KF, (Sammanträdestid(FREDAG, time(9)),))
    with pytest.raises(OgiltigtVärdeFel, match="varje tid en gång"):
        Sammanträdesplan(KF, (ks, kf))


def test_organen_är_de_som_sammanträder() -> None:
    """The body whose plan it is counts when it meets, or when nobody does."""
    assert Sammanträdesplan(KS).organen == (KS,)
    assert Sammanträdesplan(KS, (Sammanträdestid(FREDAG, organ=KF),)).organen == (KF,)


def test_samla_flera_planer() -> None:
    """The plans of bodies become the municipality's, and come apart again."""
    ks = Sammanträdesplan(KS, (Sammanträdestid(FREDAG, time(9)),))
    kf = Sammanträdesplan(KF, (Sammanträdestid(FREDAG, time(18)),))
    hela = Sammanträdesplan.samla((ks, kf), namn="Ekby 2019")

    assert (hela.organ, hela.namn, len(hela.tider)) == (KS, "Ekby 2019", 2)
    assert [hela.för(organ) for organ in hela.organen] == [ks, kf]
    with pytest.raises(OgiltigtVärdeFel, match="minst en plan"):
        Sammanträdesplan.samla(())


@given(sammanträdesplaner())
def test_planen_är_summan_av_organens_planer(plan: Sammanträdesplan) -> None:
    """Nothing is lost when a plan is taken apart and put together."""
    delar = [plan.för(organ) for organ in plan.organen]
    hela = Sammanträdesplan.samla(delar)

    assert sum(len(d.tider) for d in delar) == len(plan.tider)
    assert {(str(hela.organ_för(t)), t.datum, t.start) for t in hela.tider} == {
        (str(plan.organ_för(t)), t.datum, t.start) for t in plan.tider
    }
