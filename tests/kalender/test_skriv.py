"""What ``till_ical`` writes, line by line."""

from datetime import date, datetime, time, timedelta, timezone
from random import Random

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ, Organtyp
from kommunprotokoll.strategier import sammanträdesplaner
from kommunprotokoll.strategier.texter import TECKEN
from kommunprotokoll.utbyte.ical import till_ical
from kommunprotokoll.utbyte.ical.rader import vik

KS = Organ("Kommunstyrelsen", Organtyp.STYRELSE, kommun=Kommun("Ekby kommun", "9901"))
DAG = date(2019, 5, 24)


def rader(*tider: Sammanträdestid, organ: Organ = KS) -> list[str]:
    """The lines of a calendar with these meetings, unfolded."""
    data = till_ical(Sammanträdesplan(organ, tider))
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def händelse(tid: Sammanträdestid) -> list[str]:
    """The lines of the event of one meeting."""
    alla = rader(tid)
    return alla[alla.index("BEGIN:VEVENT") : alla.index("END:VEVENT")]


def uid_för(*tider: Sammanträdestid, organ: Organ = KS) -> list[str]:
    """The UIDs in the order of the file."""
    return [rad[4:] for rad in rader(*tider, organ=organ) if rad.startswith("UID:")]


# ---------------------------------------------------------------------------- the calendar


def test_kalendern_har_sitt_huvud() -> None:
    """A calendar says its version, its maker, its name and its time zone."""
    alla = rader(Sammanträdestid(DAG))

    assert alla[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert {
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Kommunstyrelsen – Ekby kommun",
        "X-WR-CALNAME:Kommunstyrelsen – Ekby kommun",
        "X-WR-TIMEZONE:Europe/Stockholm",
        "PRODID:-//kommunprotokoll//kommunprotokoll//SV",
    } <= set(alla)
    assert alla[-2:] == ["END:VCALENDAR", ""]


def test_en_plan_utan_tider_är_en_kalender_utan_händelser() -> None:
    """A feed may exist before the first meeting is planned."""
    kalender = icalendar.Calendar.from_ical(till_ical(Sammanträdesplan(KS)))

    assert kalender.events == []
    assert len(kalender.timezones) == 1


# ------------------------------------------------------------------------------- one event


def test_start_och_slut_har_tidszon() -> None:
    """A meeting with start and end stands in Swedish time."""
    h = händelse(Sammanträdestid(DAG, time(9), slut=time(11, 30)))

    assert "DTSTART;TZID=Europe/Stockholm:20190524T090000" in h
    assert "DTEND;TZID=Europe/Stockholm:20190524T113000" in h
    assert not any(rad.startswith(("TRANSP", "STATUS")) for rad in h)


def test_utan_klockslag_är_det_en_heldag_som_lämnar_dagen_fri() -> None:
    """Nobody is busy a whole day because a time is not fixed."""
    h = händelse(Sammanträdestid(DAG))

    assert "DTSTART;VALUE=DATE:20190524" in h
    assert "DTEND;VALUE=DATE:20190525" in h
    assert "TRANSP:TRANSPARENT" in h


def test_utan_sluttid_hävdas_inget_slut() -> None:
    """RFC 5545, 3.6.1: such an event is shown at its start."""
    h = händelse(Sammanträdestid(DAG, time(9)))

    assert "DTSTART;TZID=Europe/Stockholm:20190524T090000" in h
    assert not any(rad.startswith(("DTEND", "DURATION")) for rad in h)


def test_slut_lika_med_start_är_en_längd_på_noll() -> None:
    """RFC 5545, 3.8.2.2: a DTEND must be later than DTSTART."""
    h = händelse(Sammanträdestid(DAG, time(9), slut=time(9)))

    assert "DURATION:PT0S" in h
    assert not any(rad.startswith("DTEND") for rad in h)


def test_kalenderns_sista_dag_går_att_skriva() -> None:
    """There is no day after the last that dates can tell."""
    assert "DTSTART;VALUE=DATE:99991231" in händelse(Sammanträdestid(date.max))
    assert "DTSTART;VALUE=DATE:00010101" in händelse(Sammanträdestid(date.min))


def test_titel_plats_kategori_och_beskrivning() -> None:
    """Body, place and remark stand where calendar programs show them, escaped."""
    h = händelse(
        Sammanträdestid(DAG, plats=r"Rådhuset; sal A, plan \Norr", anmärkning="extra\nta med 1, 2")
    )

    assert "SUMMARY:Kommunstyrelsen – sammanträde" in h
    assert r"LOCATION:Rådhuset\; sal A\, plan \\Norr" in h
    assert "CATEGORIES:Sammanträde,Kommunstyrelsen" in h
    assert r"DESCRIPTION:extra\nta med 1\, 2" in h


def test_organets_namn_kan_inte_bli_flera_kategorier() -> None:
    """A comma in the name of a body is part of the name."""
    organ = Organ("Nämnden för barn, unga och kultur")

    assert r"CATEGORIES:Sammanträde,Nämnden för barn\, unga och kultur" in rader(
        Sammanträdestid(DAG), organ=organ
    )


def test_inställt_syns_i_status_och_titel() -> None:
    """Many programs show no status, so the title says it too."""
    h = händelse(Sammanträdestid(DAG, time(9), inställt=True))

    assert "STATUS:CANCELLED" in h
    assert "SUMMARY:Inställt: Kommunstyrelsen – sammanträde" in h
    assert "TRANSP:TRANSPARENT" in h


def test_flyttat_sägs_i_beskrivningen() -> None:
    """Who subscribes sees from when the meeting was moved."""
    h = händelse(Sammanträdestid(DAG, anmärkning="extra", flyttat_från=date(2019, 5, 17)))

    assert r"DESCRIPTION:extra\nFlyttat från 17 maj 2019." in h


def test_text_kan_inte_bli_en_egen_rad() -> None:
    """Whatever stands in a place, it stays in the place."""
    elak = "Rådhuset\r\nEND:VEVENT\rBEGIN:VEVENT\x0bX\u2028Y\x85Z\x00"
    h = händelse(Sammanträdestid(DAG, plats=elak))

    assert r"LOCATION:Rådhuset\nEND:VEVENT\nBEGIN:VEVENT\nX\nY\nZ" in h


# ------------------------------------------------------------------------------------- UID


def test_uid_beror_av_kommun_organ_och_datum_men_inte_av_klockslag_eller_plats() -> None:
    """A time set or changed later is still the same meeting."""
    (utan,) = uid_för(Sammanträdestid(DAG))
    (med,) = uid_för(Sammanträdestid(DAG, time(9), slut=time(11), plats="Rådhuset"))
    (nästa,) = uid_för(Sammanträdestid(DAG + timedelta(days=7)))
    (annan_kommun,) = uid_för(Sammanträdestid(DAG), organ=Organ(KS.namn, kommun=Kommun("Viby")))
    (annat_organ,) = uid_för(Sammanträdestid(DAG), organ=Organ("Rådet", kommun=KS.kommun))

    assert utan == med
    assert len({utan, nästa, annan_kommun, annat_organ}) == 4


def test_uid_är_densamma_i_varje_version() -> None:
    """A UID once published must never change: these are of the first version."""
    tider = (
        Sammanträdestid(DAG, time(9)),
        Sammanträdestid(DAG, time(13)),
        Sammanträdestid(date(2019, 6, 7)),
    )

    assert uid_för(*tider) == [
        "a9f0af8d-3174-516b-b72a-a2353eb0c96b",
        "eda6aee0-a016-50dc-9cfc-4d52fb9f4227",
        "1916161e-f4aa-5c5f-9e4f-8938df20e15b",
    ]


def test_uid_bryr_sig_inte_om_skiftläge_och_blanksteg() -> None:
    """The name of a body is the same body however it is set."""
    annat_skrivsätt = Organ("KOMMUNSTYRELSEN ", kommun=Kommun("Ekby  Kommun"))

    assert uid_för(Sammanträdestid(DAG)) == uid_för(Sammanträdestid(DAG), organ=annat_skrivsätt)


def test_utskott_med_samma_namn_har_var_sin_uid() -> None:
    """Every nämnd may have an arbetsutskott; the name of the nämnd in it is not needed twice."""
    under_ks = Organ("Arbetsutskottet", huvudorgan="Kommunstyrelsen")
    under_bun = Organ("Arbetsutskottet", huvudorgan="Barn- och utbildningsnämnden")
    med = Organ("Kommunstyrelsens arbetsutskott", huvudorgan="Kommunstyrelsen")
    utan = Organ("Kommunstyrelsens arbetsutskott")
    tid = Sammanträdestid(DAG)

    assert uid_för(tid, organ=under_ks) != uid_för(tid, organ=under_bun)
    assert uid_för(tid, organ=med) == uid_för(tid, organ=utan)


def test_ett_flyttat_sammanträde_behåller_sin_uid() -> None:
    """The subscriber's program moves the event; it does not add one."""
    ny_dag = DAG + timedelta(days=7)
    flyttat = Sammanträdestid(ny_dag, time(9), flyttat_från=DAG)

    assert uid_för(Sammanträdestid(DAG, time(9))) == uid_för(flyttat)


def test_den_som_flyttats_går_före_den_som_tagit_dess_dag() -> None:
    """A new meeting on the old date gets a UID of its own."""
    flyttat = Sammanträdestid(DAG + timedelta(days=7), time(9), flyttat_från=DAG)
    nytt = Sammanträdestid(DAG, time(9))
    nytts, flyttats = uid_för(nytt, flyttat)

    assert [flyttats] == uid_för(flyttat)
    assert nytts != flyttats


def test_ett_senare_sammanträde_samma_dag_ändrar_inte_det_förstas_uid() -> None:
    """Two on one day differ by start."""
    först, sedan = Sammanträdestid(DAG, time(9)), Sammanträdestid(DAG, time(13))
    båda = uid_för(sedan, först)

    assert båda[:1] == uid_för(först)
    assert båda[0] != båda[1]


def test_uid_är_olika_även_när_allt_är_lika() -> None:
    """Three moved from one and the same time; and a UID of its own that is another's already."""
    tre = [
        Sammanträdestid(DAG + timedelta(n), time(9), flyttat_från=DAG, flyttat_från_kl=time(9))
        for n in (1, 2, 3)
    ]
    (första,) = uid_för(Sammanträdestid(DAG))
    lånad = Sammanträdestid(DAG + timedelta(9), uid=första)

    assert len(set(uid_för(*tre))) == 3
    assert len(set(uid_för(lånad, Sammanträdestid(DAG)))) == 2


def test_två_möten_samma_dag_byter_inte_identitet_när_det_ena_flyttas() -> None:
    """The first start tells them apart for ever."""
    nio, tretton = Sammanträdestid(DAG, time(9)), Sammanträdestid(DAG, time(13))
    före = uid_för(nio, tretton)
    flyttat = Sammanträdestid(
        DAG + timedelta(7), time(8), flyttat_från=DAG, flyttat_från_kl=time(13)
    )

    assert uid_för(nio, flyttat) == före


# --------------------------------------------------------------------------------- DTSTAMP


def test_dtstamp_är_årets_början_om_inget_anges() -> None:
    """No clock is read: the same plan gives the same bytes tomorrow."""
    h = händelse(Sammanträdestid(date(2020, 1, 7), flyttat_från=date(2019, 12, 17)))

    assert "DTSTAMP:20190101T000000Z" in h


def test_dtstamp_är_skapad_i_utc() -> None:
    """Whoever publishes changes says when."""
    plan = Sammanträdesplan(KS, (Sammanträdestid(DAG),))
    skapad = datetime(2019, 1, 31, 1, 15, 30, 999, tzinfo=timezone(timedelta(hours=2)))

    assert b"DTSTAMP:20190130T231530Z\r\n" in till_ical(plan, skapad=skapad)


def test_skapad_utan_tidszon_går_inte() -> None:
    """A time without zone is a different instant on every machine."""
    with pytest.raises(OgiltigtVärdeFel, match="tidszon"):
        till_ical(Sammanträdesplan(KS), skapad=datetime(2019, 1, 31))  # noqa: DTZ001


# ------------------------------------------------------------------------------ properties


@given(sammanträdesplaner(), st.randoms(use_true_random=False))
def test_ordningen_spelar_ingen_roll(plan: Sammanträdesplan, slump: Random) -> None:
    """The same meetings give the same bytes."""
    blandade = list(plan.tider)
    slump.shuffle(blandade)

    assert till_ical(ändra(plan, tider=blandade)) == till_ical(plan)


@given(sammanträdesplaner())
def test_ingen_uid_finns_två_gånger(plan: Sammanträdesplan) -> None:
    """No event overwrites another in a subscriber's calendar."""
    uid = uid_för(*plan.tider, organ=plan.organ)

    assert len(uid) == len(set(uid)) == len(plan.tider)


@given(sammanträdesplaner())
def test_raderna_följer_formatet(plan: Sammanträdesplan) -> None:
    """RFC 5545, 3.1: CRLF, at most 75 octets, every piece of a folded line whole UTF-8."""
    data = till_ical(plan)
    fysiska = data.split(b"\r\n")

    assert fysiska.pop() == b""
    assert b"\n" not in b"".join(fysiska)
    assert b"\r" not in b"".join(fysiska)
    assert all(0 < len(rad) <= 75 for rad in fysiska)
    assert all(rad.decode() for rad in fysiska)


@given(st.text(TECKEN))
@example("å" * 100)
@example("x" + "å" * 100)
@example("\\" * 200)
@example("x" * 74 + "\\n")
@example("\N{GRINNING FACE}" * 40)
def test_vikning_och_utvikning(rad: str) -> None:
    """Folding changes nothing but the form, and splits no character and no escape sequence."""
    vikt = vik(rad)

    assert vikt.replace(b"\r\n ", b"").removesuffix(b"\r\n").decode() == rad
    for del_ in vikt.split(b"\r\n ")[:-1]:
        assert len(del_) <= 75
        assert (len(del_) - len(del_.rstrip(b"\\"))) % 2 == 0


@given(sammanträdesplaner())
def test_icalendar_läser_detsamma(plan: Sammanträdesplan) -> None:
    """The Python reader sees each meeting's date, time, place and status."""
    tider = sorted(plan.tider, key=lambda t: (t.datum, t.start is not None, t.start or time.min))
    händelser = icalendar.Calendar.from_ical(till_ical(plan)).events

    assert len(händelser) == len(tider)
    for h, tid in zip(händelser, tider, strict=True):
        assert h.errors == []
        start = h.start
        if tid.start is None:
            assert start == tid.datum
        else:
            assert isinstance(start, datetime)
            assert start.replace(tzinfo=None) == datetime.combine(tid.datum, tid.start).replace(
                microsecond=0
            )
            assert str(start.tzinfo) == "Europe/Stockholm"
        assert (h.get("STATUS") == "CANCELLED") is tid.inställt
        if tid.plats.isprintable():
            assert h.get("LOCATION", "") == tid.plats
