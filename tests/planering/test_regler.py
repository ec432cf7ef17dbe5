"""Proposals by rules: the days that a rule means, and what becomes of those that do not go."""

from calendar import monthrange
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import Allvar, OgiltigtVärdeFel, Organ
from kommunprotokoll.grund.tid import VECKODAGAR
from kommunprotokoll.lag.helgdagar import ej_vardag
from kommunprotokoll.planering import (
    BestämdaDagar,
    DagIMånad,
    Dagval,
    Ledighet,
    Mötesregel,
    VeckodagIMånad,
    VeckodagIVecka,
    Veckoval,
    Vidhinder,
    föreslå,
)
from kommunprotokoll.planering.regel import dagar_under

KS, KF = Organ("Kommunstyrelsen"), Organ("Kommunfullmäktige")
SPORTLOV = Ledighet.vecka("sportlovet", 2027, 9)
VALEN: st.SearchStrategy[Dagval] = st.one_of(
    st.builds(VeckodagIMånad, st.sampled_from([1, 2, 3, 4, 5, -1]), st.sampled_from(VECKODAGAR)),
    st.builds(DagIMånad, st.sampled_from([-1, *range(1, 32)])),
    st.builds(VeckodagIVecka, st.sampled_from(VECKODAGAR), st.sampled_from(Veckoval)),
)


def dagar(regel: Mötesregel, år: int = 2027) -> list[str]:
    """The days that a rule proposes, as month and day."""
    return [t.datum.isoformat()[5:] for t in föreslå([regel], år=år).plan.tider]


def test_regeln_i_exemplet() -> None:
    """The second Tuesday of each month except July, not on holidays, not in sportlovet."""
    regel = Mötesregel(KS, VeckodagIMånad(2, "tisdag"), utom_månader=(7,), ledigheter=(SPORTLOV,))

    assert dagar(regel) == [
        "01-12", "02-09", "03-09", "04-13", "05-11", "06-08",
        "08-10", "09-14", "10-12", "11-09", "12-14",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("val", "väntade"),
    [
        (VeckodagIMånad(-1, "måndag"), ["01-25", "02-22"]),
        (VeckodagIMånad(5, "fredag"), ["01-29"]),
        (DagIMånad(31), ["01-31"]),
        (DagIMånad(-1), ["01-31", "02-28"]),
        (VeckodagIVecka("onsdag", Veckoval.JÄMNA), ["01-13", "01-27", "02-10", "02-24"]),
        (VeckodagIVecka("söndag", Veckoval.UDDA), ["01-03", "01-10", "01-24", "02-07", "02-21"]),
        (BestämdaDagar((date(2027, 2, 2), date(2028, 1, 1), date(2027, 1, 5))), ["01-05", "02-02"]),
    ],
)
def test_dagarna_som_ett_val_ger(val: Dagval, väntade: list[str]) -> None:
    """January and February 2027."""
    dagarna = [d.isoformat()[5:] for d in dagar_under(val, 2027) if d < date(2027, 3, 1)]

    assert dagarna == väntade


@given(VALEN, st.integers(1954, 2200))
def test_valets_dagar_är_ordnade_och_på_året(val: Dagval, år: int) -> None:
    """Each day once, in order, of that year, and of the kind that the choice says."""
    dagarna = list(dagar_under(val, år))

    assert dagarna == sorted(set(dagarna))
    assert {d.year for d in dagarna} <= {år}
    match val:
        case VeckodagIMånad(veckodag=veckodag) | VeckodagIVecka(veckodag=veckodag):
            assert {VECKODAGAR[d.weekday()] for d in dagarna} == {veckodag}
        case DagIMånad(dag=-1):
            assert all(d.day == monthrange(d.year, d.month)[1] for d in dagarna)
        case DagIMånad(dag=dag):
            assert {d.day for d in dagarna} == {dag}
        case BestämdaDagar():
            pytest.fail("not drawn here")


@pytest.mark.parametrize(
    ("vid_hinder", "väntad"),
    [
        (Vidhinder.UTELÄMNA, None),
        (Vidhinder.NÄSTA_VARDAG, "2027-05-07"),
        (Vidhinder.VARDAGEN_FÖRE, "2027-05-05"),
        (Vidhinder.NÄSTA_VECKA, "2027-05-13"),
        (Vidhinder.VECKAN_FÖRE, "2027-04-29"),
    ],
)
def test_vad_som_händer_på_en_helgdag(vid_hinder: Vidhinder, väntad: str | None) -> None:
    """Ascension Day 2027 is the first Thursday of May: each way says what it did, and why."""
    regel = Mötesregel(
        KS, VeckodagIMånad(1, "torsdag"), utom_månader=tuple({*range(1, 13)} - {5}),
        vid_hinder=vid_hinder,
    )  # fmt: skip
    if vid_hinder is Vidhinder.VECKAN_FÖRE:
        regel = Mötesregel(KS, BestämdaDagar((date(2027, 5, 6),)), vid_hinder=Vidhinder.VECKAN_FÖRE)
    förslag = föreslå([regel], år=2027)
    (anmärkning,) = förslag.anmärkningar

    assert [t.datum.isoformat() for t in förslag.plan.tider] == ([väntad] if väntad else [])
    assert anmärkning.kod == ("PLAN001" if väntad else "PLAN002")
    assert "6 maj 2027 sammanfaller med Kristi himmelsfärdsdag" in anmärkning.meddelande
    assert anmärkning.väntat == (väntad or "")


def test_ett_flyttat_möte_hamnar_aldrig_i_en_månad_utan_möten() -> None:
    """The leave of the last week in June must not bring a meeting into July."""
    lov = Ledighet("semestern", date(2027, 6, 21), till=date(2027, 6, 30))
    regel = Mötesregel(KS, VeckodagIMånad(-1, "onsdag"), utom_månader=(7, 8), ledigheter=(lov,))
    förslag = föreslå([regel], år=2027)

    assert not [t for t in förslag.plan.tider if t.datum.month in {6, 7, 8}]
    assert [a.kod for a in förslag.anmärkningar] == ["PLAN002"]


def test_två_regler_för_samma_organ_och_dag() -> None:
    """One meeting, and a word about the other."""
    måndagar = Mötesregel(KS, VeckodagIMånad(1, "måndag"), start=time(9))
    den_första = Mötesregel(KS, BestämdaDagar((date(2027, 2, 1),)), start=time(13))
    förslag = föreslå([måndagar, den_första], år=2027)

    assert [t.start for t in förslag.plan.tider if t.datum == date(2027, 2, 1)] == [time(9)]
    assert [a.kod for a in förslag.anmärkningar if a.allvar is Allvar.VARNING] == ["PLAN003"]


def test_förslaget_är_preliminärt_och_har_dagarna_före() -> None:
    """The last day to hand in and the notice are counted back to a weekday."""
    regel = Mötesregel(
        KS, BestämdaDagar((date(2027, 4, 6),)), start=time(9), slut=time(12), plats="Rådhuset",
        inlämning=8, utskick=7,
    )  # fmt: skip
    (tid,) = föreslå([regel], år=2027).plan.tider

    assert (tid.start, tid.slut, tid.plats, tid.preliminärt) == (
        time(9),
        time(12),
        "Rådhuset",
        True,
    )
    assert tid.inlämning == date(2027, 3, 25)  # eight days before is Easter Monday
    assert tid.utskick == date(2027, 3, 30)


def test_flera_organ_i_ett_förslag() -> None:
    """The plan is the first body's, and the others' meetings say whose they are."""
    plan = föreslå(
        [
            Mötesregel(KS, VeckodagIMånad(1, "tisdag")),
            Mötesregel(KF, VeckodagIMånad(-1, "måndag"), start=time(18)),
        ],
        år=2027,
        namn="Ekby 2027",
    ).plan

    assert (plan.organ, plan.organen, plan.namn) == (KS, (KS, KF), "Ekby 2027")
    assert len(plan.för(KS).tider) == len(plan.för(KF).tider) == 12


@given(VALEN, st.integers(1954, 2200), st.sampled_from(Vidhinder))
def test_inget_förslag_ligger_på_en_helgdag(val: Dagval, år: int, vid_hinder: Vidhinder) -> None:
    """Whatever the rule, no day is a holiday or in a leave, and nothing is lost in silence."""
    lov = Ledighet("lovet", date(år, 4, 1), till=date(år, 4, 20))
    regel = Mötesregel(KS, val, ledigheter=(lov,), vid_hinder=vid_hinder)
    förslag = föreslå([regel], år=år)

    for tid in förslag.plan.tider:
        assert not lov.omfattar(tid.datum)
        assert ej_vardag(tid.datum) in {None, "lördag", "söndag"}
        assert tid.datum.year == år
    borta = [a for a in förslag.anmärkningar if a.kod in {"PLAN002", "PLAN003"}]
    assert len(list(dagar_under(val, år))) == len(förslag.plan.tider) + len(borta)


def test_även_på_helgdagar_om_regeln_säger_det() -> None:
    """Some bodies meet on holidays, but not in a leave."""
    regel = Mötesregel(KS, BestämdaDagar((date(2027, 1, 6), date(2027, 3, 2))), helgdagar=True)
    med_lov = Mötesregel(
        KS, BestämdaDagar((date(2027, 3, 2),)), helgdagar=True, ledigheter=(SPORTLOV,)
    )

    assert dagar(regel) == ["01-06", "03-02"]
    assert dagar(med_lov) == ["03-09"]


@pytest.mark.parametrize(
    ("gör", "tillåtet"),
    [
        (lambda: VeckodagIMånad(6, "tisdag"), "1 till 5, eller -1 för den sista"),
        (lambda: VeckodagIMånad(1, "tisdagen"), "en veckodag: måndag"),
        (lambda: DagIMånad(0), "1 till 31, eller -1"),
        (lambda: Mötesregel(KS, DagIMånad(1), utom_månader=(13,)), "månader från 1 till 12"),
        (lambda: Ledighet.vecka("lovet", 2027, 53), "en vecka som finns 2027"),
        (lambda: Ledighet("lovet", date(2027, 1, 2), till=date(2027, 1, 1)), "eller senare"),
        (lambda: föreslå([], år=2027), "minst en regel"),
        (lambda: föreslå([Mötesregel(KS, DagIMånad(1))], år=1900), "ett år efter 1953"),
    ],
)
def test_det_som_inte_betyder_något_avvisas(gör: object, tillåtet: str) -> None:
    """With a word about what is allowed."""
    assert callable(gör)
    with pytest.raises(OgiltigtVärdeFel, match=tillåtet):
        gör()


def test_regler_läses_på_svenska() -> None:
    """Each rule says what it means."""
    regel = Mötesregel(KS, VeckodagIMånad(2, "tisdag"), utom_månader=(7, 8))

    assert str(regel) == "Kommunstyrelsen: andra tisdagen i månaden utom juli och augusti"
    assert str(DagIMånad(15)) == "den 15 i månaden"
    assert str(DagIMånad(-1)) == "sista dagen i månaden"
    assert str(VeckodagIVecka("onsdag", Veckoval.UDDA)) == "onsdagar udda veckor"
    assert str(BestämdaDagar((date(2027, 1, 2), date(2027, 1, 3)))) == (
        "2 januari 2027 och 3 januari 2027"
    )
    assert "flyttas till" in str(föreslå([Mötesregel(KS, DagIMånad(1))], år=2027))


def test_veckan_är_den_svenska() -> None:
    """Monday to Sunday, by ISO 8601."""
    assert (SPORTLOV.från, SPORTLOV.till) == (date(2027, 3, 1), date(2027, 3, 7))
    assert SPORTLOV.från + timedelta(6) == SPORTLOV.till
