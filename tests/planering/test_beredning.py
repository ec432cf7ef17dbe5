"""The way of a matter through its bodies, and changes that leave tracks."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    FinnsInteFel,
    OgiltigtVärdeFel,
    Organ,
    Paragraf,
    Sammanträde,
    Sammanträdesplan,
    Sammanträdestid,
    exempel,
    till_ical,
    ändra,
)
from kommunprotokoll.planering import (
    Beredningsled,
    bered,
    fastställ,
    flytta,
    sammanträdestid_av,
    ställ_in,
)
from kommunprotokoll.strategier import sammanträdesplaner
from kommunprotokoll.utbyte.ical.identitet import med_uid

AU, KS, KF = (
    Organ(namn) for namn in ("Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Fullmäktige")
)
KEDJA = (Beredningsled(AU, 7), Beredningsled(KS, 14), Beredningsled(KF))


def plan_med(au: list[date], ks: list[date], kf: list[date]) -> Sammanträdesplan:
    """A plan of the styrelse with meetings of all three."""
    tider = [
        Sammanträdestid(dag, organ=organ) for organ, dagar in ((AU, au), (KF, kf)) for dag in dagar
    ]
    return Sammanträdesplan(KS, (*tider, *(Sammanträdestid(dag) for dag in ks)))


def test_vägen_från_inlämning_till_beslut() -> None:
    """The latest meetings that are early enough, and a week before the first of them."""
    plan = plan_med(
        au=[date(2027, 1, 20), date(2027, 1, 27)],
        ks=[date(2027, 2, 2), date(2027, 2, 16)],
        kf=[date(2027, 2, 22)],
    )
    svar = bered(plan, KEDJA)
    (väg,) = svar.vägar

    assert str(väg) == (
        "in senast 2027-01-13, Kommunstyrelsens arbetsutskott 2027-01-20, "
        "Kommunstyrelsen 2027-02-02, Fullmäktige 2027-02-22"
    )
    assert svar.anmärkningar == ()
    assert [t.inlämning for t in svar.plan.tider] == [
        date(2027, 1, 13), None, date(2027, 1, 13), None, date(2027, 1, 13),
    ]  # fmt: skip


def test_inlämningsdagen_är_en_vardag_och_egen_går_före() -> None:
    """A week before 13 January 2027 is Epiphany; a day that the meeting names is kept."""
    dagar = ([date(2027, 1, 13)], [date(2027, 1, 20)], [date(2027, 2, 3)])
    plan = plan_med(*dagar)
    egen = ändra(
        plan, tider=tuple(ändra(t, inlämning=date(2027, 1, 4)) if t.organ == AU else t
                          for t in plan.tider),
    )  # fmt: skip

    assert bered(plan, KEDJA).vägar[0].inlämning == date(2027, 1, 5)
    assert bered(egen, KEDJA).vägar[0].inlämning == date(2027, 1, 4)


def test_det_som_inte_hinner_beredas_sägs() -> None:
    """A meeting that is called off prepares nothing, and the finding says which step is missing."""
    plan = plan_med([date(2027, 1, 13)], [date(2027, 1, 20)], [date(2027, 2, 3)])
    inställd = ställ_in(plan, plan.tider[0])
    (anmärkning,) = bered(inställd, KEDJA).anmärkningar

    assert anmärkning.kod == "PLAN010"
    assert "Fullmäktige 3 februari 2027: Kommunstyrelsens arbetsutskott har inget" in (
        anmärkning.meddelande
    )
    assert anmärkning.sökväg.följ(inställd) == inställd.tider[2]


@pytest.mark.parametrize(
    ("kedja", "tillåtet"),
    [
        ((), "minst ett organ"),
        ((Beredningsled(KS), Beredningsled(KS)), "vart och ett en gång"),
        ((Beredningsled(Organ("Byrådet")), Beredningsled(KS)), "organ som har sammanträden"),
    ],
)
def test_en_kedja_som_inte_går(kedja: tuple[Beredningsled, ...], tillåtet: str) -> None:
    """A chain has each body once, and each of them meets."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(date(2027, 1, 5)),))

    with pytest.raises(OgiltigtVärdeFel, match=tillåtet):
        bered(plan, kedja)


_DAGAR = st.lists(
    st.integers(0, 300).map(lambda n: date(2027, 1, 7) + timedelta(n)), min_size=1, unique=True
)


@given(_DAGAR, _DAGAR, _DAGAR)
def test_varje_väg_håller_avstånden(au: list[date], ks: list[date], kf: list[date]) -> None:
    """Each decision has a way or a finding, and each way keeps its distances."""
    svar = bered(plan_med(au, ks, kf), KEDJA)

    assert len(svar.vägar) + len(svar.anmärkningar) == len(kf)
    for väg in svar.vägar:
        första, andra, sista = (t.datum for t in väg.sammanträden)

        assert väg.inlämning <= första - timedelta(7)
        assert första <= andra - timedelta(7)
        assert andra <= sista - timedelta(14)
        assert not [d for d in ks if andra < d <= sista - timedelta(14)]


# ------------------------------------------------------------------------------- changes


def uid_för(plan: Sammanträdesplan) -> set[str]:
    """The identities of a plan's meetings."""
    return {uid for _, uid in med_uid(plan)}


def test_ett_flyttat_sammanträde_minns_sin_första_tid() -> None:
    """Moved twice, it still knows where it began; the version counts up, by the caller's date."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(date(2027, 1, 5), time(9), slut=time(12)),))
    en = flytta(plan, plan.tider[0], date(2027, 1, 7), ändrad=date(2026, 12, 1))
    två = flytta(en, en.tider[0], date(2027, 1, 8), start=time(13), ändrad=date(2026, 12, 2))

    assert två.tider == (
        Sammanträdestid(
            date(2027, 1, 8),
            time(13),
            flyttat_från=date(2027, 1, 5),
            flyttat_från_kl=time(9),
            ändrad=date(2026, 12, 2),
            ändringsnummer=2,
        ),
    )
    assert en.tider[0].slut == time(12)
    assert uid_för(plan) == uid_för(två)


@given(sammanträdesplaner(minst=1), st.data())
def test_alla_behåller_sin_identitet_när_ett_flyttas_eller_ställs_in(
    plan: Sammanträdesplan, data: st.DataObject
) -> None:
    """No other meeting's UID changes either, even with several on one day."""
    tid = data.draw(st.sampled_from(plan.tider))
    utom = ändra(plan, tider=tuple(t for t in plan.tider if t != tid))
    ledig = max(t.sista_dag for t in plan.tider) + timedelta(400)
    flyttad = flytta(plan, tid, ledig)

    assert len(flyttad.tider) == len(plan.tider)
    assert {t for t in flyttad.tider if t in plan.tider} == set(utom.tider)
    assert uid_för(ställ_in(plan, tid)) == uid_för(plan)
    if tid.flyttat_från is None or tid.flyttat_från_kl is not None:
        assert uid_för(flyttad) == uid_för(plan)


def test_det_inställda_står_kvar() -> None:
    """So that everybody sees that it is called off."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(date(2027, 1, 5), time(9)),))
    (tid,) = ställ_in(plan, plan.tider[0], ändrad=date(2026, 12, 1)).tider

    assert (tid.inställt, tid.start, tid.ändringsnummer) == (True, time(9), 1)
    with pytest.raises(FinnsInteFel, match="finns inte i planen"):
        ställ_in(plan, tid)


def test_fastställd_plan() -> None:
    """What the body decided is no longer preliminary."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(date(2027, 1, 5), preliminärt=True),))

    assert not fastställ(plan).tider[0].preliminärt


def test_ett_sammanträde_som_planerad_tid() -> None:
    """The paragraphs are the agenda, and the planned time is the first one."""
    planerat = Sammanträdestid(date(2031, 5, 7), time(13))
    s = Sammanträde(
        KS, date(2031, 5, 14), start=time(9), plats="Rådhuset", planerat=planerat,
        paragrafer=(Paragraf(12, "Budget"), Paragraf(13)),
    )  # fmt: skip
    tid = sammanträdestid_av(s)

    assert tid.dagordning == ("§ 12 Budget", "§ 13")
    assert (tid.flyttat_från, tid.flyttat_från_kl) == (date(2031, 5, 7), time(13))
    text = till_ical(Sammanträdesplan(KS, (tid,))).decode().replace("\r\n ", "")
    assert r"Dagordning:\n§ 12 Budget\n§ 13" in text


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_exemplens_dagordning(slag: str) -> None:
    """Every made-up protocol can be a calendar entry."""
    s = exempel(slag)

    assert len(sammanträdestid_av(s).dagordning) == len(s.paragrafer)
