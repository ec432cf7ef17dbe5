"""What a calendar has beside its meetings where somebody asks for it: RFC 5545, 5546 and 7986."""

from datetime import date, time, timedelta

import icalendar
import pytest
from hypothesis import given

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ
from kommunprotokoll.strategier import sammanträdesplaner
from kommunprotokoll.utbyte.ical import (
    Kalendermetod,
    Kalenderval,
    Kontakt,
    från_ical,
    till_ical,
)

KS = Organ("Kommunstyrelsen", kommun=Kommun("Ekby kommun"))
KF = Organ("Kommunfullmäktige", kommun=Kommun("Ekby kommun"))
DAG = date(2027, 4, 14)
TID = Sammanträdestid(DAG, time(9), slut=time(12))
EN = Sammanträdesplan(KS, (TID,))
ANNA = Kontakt('Anna "Anki" Ek, sekreterare', "anna.ek@ekby.example")
BO = Kontakt("Bo Ås", "bo@ekby.example")


def rader(plan: Sammanträdesplan, val: Kalenderval | None = None) -> list[str]:
    """The unfolded lines of a calendar."""
    return till_ical(plan, val=val).decode().replace("\r\n ", "").split("\r\n")


# --------------------------------------------------------------------------------- meetings


def test_länk_dagordning_och_dagarna_före() -> None:
    """The link has its property; what has none stands in the description, the remark first."""
    tid = ändra(
        TID,
        anmärkning="Öppet för allmänheten",
        länk="https://ekby.example/ks?a=1,2;b",
        dagordning=("Upprop", "Budget 2028"),
        inlämning=date(2027, 3, 31),
        utskick=date(2027, 4, 7),
    )
    r = rader(Sammanträdesplan(KS, (tid,)))

    assert "URL:https://ekby.example/ks?a=1,2;b" in r
    assert (
        r"DESCRIPTION:Öppet för allmänheten\nÄrenden lämnas in senast 31 mars 2027.\n"
        r"Kallelsen skickas 7 april 2027.\nDagordning:\n1. Upprop\n2. Budget 2028\n"
        r"https://ekby.example/ks?a=1\,2\;b"
    ) in r


def test_version_och_ändringsdag_är_den_som_anges() -> None:
    """SEQUENCE and LAST-MODIFIED come out of the data; without them nothing is claimed."""
    ändrad = ändra(TID, ändringsnummer=3, ändrad=date(2027, 3, 1))
    r = rader(Sammanträdesplan(KS, (ändrad,)))

    assert [x for x in r if x.startswith(("DTSTAMP", "LAST-MOD", "SEQ"))] == [
        "DTSTAMP:20270301T000000Z",
        "LAST-MODIFIED:20270301T000000Z",
        "SEQUENCE:3",
    ]
    assert not [x for x in rader(EN) if x.startswith(("LAST-MODIFIED", "SEQUENCE"))]


def test_en_ändring_stämplas_aldrig_före_det_oändrade() -> None:
    """Changed in December about April: who keeps the later DTSTAMP must keep the change."""
    ändrad = ändra(TID, ändringsnummer=1, ändrad=date(2026, 12, 1))

    assert "DTSTAMP:20270101T000000Z" in rader(EN)
    assert "DTSTAMP:20270101T000000Z" in rader(Sammanträdesplan(KS, (ändrad,)))


def test_preliminärt_syns_i_status_och_titel() -> None:
    """As many programs show no status."""
    r = rader(Sammanträdesplan(KS, (ändra(TID, preliminärt=True),)))

    assert "STATUS:TENTATIVE" in r
    assert "SUMMARY:Preliminärt: Kommunstyrelsen – sammanträde" in r


@pytest.mark.parametrize(
    ("tid", "slut"),
    [
        (ändra(TID, slutdatum=date(2027, 4, 15)), "DTEND;TZID=Europe/Stockholm:20270415T120000"),
        (
            Sammanträdestid(DAG, time(9), slutdatum=date(2027, 4, 15)),
            "DTEND;TZID=Europe/Stockholm:20270416T000000",
        ),
        (Sammanträdestid(DAG, slutdatum=date(2027, 4, 15)), "DTEND;VALUE=DATE:20270416"),
    ],
)
def test_flera_dagar(tid: Sammanträdestid, slut: str) -> None:
    """The end is on the last day; where its time is not fixed, all of that day is taken."""
    plan = Sammanträdesplan(KS, (tid,))

    assert slut in rader(plan)
    assert från_ical(till_ical(plan)) == plan


def test_egen_uid_behålls() -> None:
    """A meeting that has been in another calendar stays the same one there."""
    plan = Sammanträdesplan(KS, (ändra(TID, uid="0400-a;b@exchange"), ändra(TID, start=time(8))))

    assert r"UID:0400-a\;b@exchange" in rader(plan)
    assert från_ical(till_ical(plan)) == plan


def test_flera_organ_i_en_kalender() -> None:
    """Each meeting has its body's title and category, and says for the reading back whose it is."""
    plan = Sammanträdesplan(KS, (TID, ändra(TID, organ=KF)))
    r = rader(plan)

    assert "NAME:Sammanträden – Ekby kommun" in r
    assert "SUMMARY:Kommunfullmäktige – sammanträde" in r
    assert "CATEGORIES:Sammanträde,Kommunfullmäktige" in r
    assert len([x for x in r if x.startswith("X-KOMMUNPROTOKOLL-ORGAN")]) == 2


@pytest.mark.parametrize(
    ("plan", "namn"),
    [
        (EN, "Kommunstyrelsen – Ekby kommun"),
        (Sammanträdesplan(KS, namn="Ekby 2027"), "Ekby 2027"),
        (Sammanträdesplan(KS, (ändra(TID, organ=Organ("Byrådet")),)), "Byrådet"),
        (
            Sammanträdesplan(
                KS, tuple(ändra(TID, organ=Organ(f"Råd {n}")) for n in ("A", "B", "C", "D"))
            ),
            "Råd A, Råd B, Råd C och fler",
        ),
    ],
)
def test_kalenderns_namn(plan: Sammanträdesplan, namn: str) -> None:
    """The plan's name, or whose meetings they are."""
    assert f"NAME:{namn.replace(',', chr(92) + ',')}" in rader(plan)


# ------------------------------------------------------------------------------------- feed


def test_prenumerationens_egenskaper() -> None:
    """Name, description, colour, address and how often to fetch; for old readers too."""
    val = Kalenderval(
        namn="KS",
        beskrivning="Öppna möten",
        färg="SteelBlue",
        adress="https://ekby.example/ks.ics",
        uppdatering=timedelta(hours=12),
    )
    r = rader(EN, val)

    assert {
        "NAME:KS",
        "X-WR-CALNAME:KS",
        "DESCRIPTION:Öppna möten",
        "X-WR-CALDESC:Öppna möten",
        "COLOR:steelblue",
        "SOURCE;VALUE=URI:https://ekby.example/ks.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "X-WR-TIMEZONE:Europe/Stockholm",
    } <= set(r)
    assert från_ical(till_ical(EN, val=val)) == EN


@pytest.mark.parametrize(
    ("längd", "text"),
    [
        (timedelta(minutes=15), "-PT15M"),
        (timedelta(days=1), "-P1D"),
        (timedelta(days=2, hours=1, seconds=5), "-P2DT1H0M5S"),
        (timedelta(), "-PT0S"),
    ],
)
def test_påminnelser(längd: timedelta, text: str) -> None:
    """A reminder for each, so long before; none for what is called off."""
    val = Kalenderval(påminnelser=(längd, timedelta(hours=1)))
    utlösare = [r for r in rader(EN, val) if r.startswith("TRIGGER")]

    assert utlösare == [f"TRIGGER:{text}", "TRIGGER:-PT1H"]
    assert "BEGIN:VALARM" not in rader(Sammanträdesplan(KS, (ändra(TID, inställt=True),)), val)


def test_inlämningsdagen_som_egen_post() -> None:
    """An all-day entry of its own, which is no meeting when the calendar is read back."""
    plan = Sammanträdesplan(KS, (ändra(TID, inlämning=date(2027, 3, 31)),))
    data = till_ical(plan, val=Kalenderval(inlämningsdagar=True))
    _, post = icalendar.Calendar.from_ical(data).events

    assert post["SUMMARY"] == "Sista inlämningsdag – Kommunstyrelsen 14 april 2027"
    assert post.start == date(2027, 3, 31)
    assert från_ical(data) == plan


# ------------------------------------------------------------------- inviting, calling off


def test_en_kallelse_har_arrangör_och_deltagare() -> None:
    """METHOD:REQUEST, with the name of each as a parameter that cannot break out."""
    val = Kalenderval(metod=Kalendermetod.KALLELSE, arrangör=ANNA, deltagare=(BO,))
    r = rader(EN, val)

    assert "METHOD:REQUEST" in r
    assert "ORGANIZER;CN=\"Anna 'Anki' Ek, sekreterare\":mailto:anna.ek@ekby.example" in r
    assert (
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
        'CN="Bo Ås":mailto:bo@ekby.example'
    ) in r


def test_ett_inställande_gäller_det_inställda() -> None:
    """METHOD:CANCEL with the one that is called off, and a SEQUENCE in any case."""
    plan = Sammanträdesplan(KS, (TID, ändra(TID, start=time(13), slut=None, inställt=True)))
    r = rader(plan, Kalenderval(metod=Kalendermetod.INSTÄLLANDE, arrangör=ANNA))

    assert "METHOD:CANCEL" in r
    assert r.count("BEGIN:VEVENT") == 1
    assert {"STATUS:CANCELLED", "SEQUENCE:0"} <= set(r)


@pytest.mark.parametrize("metod", [Kalendermetod.KALLELSE, Kalendermetod.INSTÄLLANDE])
def test_en_begäran_gäller_ett_enda_sammanträde(metod: Kalendermetod) -> None:
    """RFC 5546, 3.2: all components of a request have one UID."""
    val = Kalenderval(metod=metod, arrangör=ANNA)
    tider = tuple(
        Sammanträdestid(DAG, time(t), inställt=metod is Kalendermetod.INSTÄLLANDE) for t in (8, 9)
    )

    for plan in (Sammanträdesplan(KS), Sammanträdesplan(KS, tider)):
        with pytest.raises(OgiltigtVärdeFel, match=r"varje .* i en egen fil"):
            till_ical(plan, val=val)


@pytest.mark.parametrize(
    ("fält", "tillåtet"),
    [
        ({"metod": Kalendermetod.KALLELSE}, "en arrangör för kallelse"),
        ({"deltagare": (BO,)}, "deltagare bara med metoden kallelse"),
        ({"färg": "blåklint"}, "en färg med engelskt namn"),
        ({"adress": "ftp://x"}, "en webbadress"),
        ({"uppdatering": timedelta()}, "en minut eller längre"),
        ({"påminnelser": (timedelta(-1),)}, "tider före start"),
    ],
)
def test_val_som_inte_går_avvisas(fält: dict[str, object], tillåtet: str) -> None:
    """What no calendar program would take is refused with a word about what is allowed."""
    with pytest.raises(OgiltigtVärdeFel, match=tillåtet):
        Kalenderval(**fält)  # type: ignore[arg-type]


@pytest.mark.parametrize("epost", ["anna", "a@b", "a b@c.se", "a@b.se\r\nX:1", "å@b.se", ""])
def test_en_epost_som_inte_går(epost: str) -> None:
    """An address that would break the line, or reach nobody."""
    with pytest.raises(OgiltigtVärdeFel, match="en e-postadress"):
        Kontakt("Anna", epost)


def test_kontakt_och_val_läses() -> None:
    """As a person would write them."""
    assert str(BO) == "Bo Ås <bo@ekby.example>"
    assert str(Kalenderval(namn="KS")) == "publicering: KS"
    assert str(Kalenderval()) == "publicering"


@given(sammanträdesplaner())
def test_allt_på_en_gång_läses_tillbaka(plan: Sammanträdesplan) -> None:
    """Feed properties, reminders and extra entries take nothing from the plan."""
    val = Kalenderval(
        namn="X",
        beskrivning="a\nb",
        påminnelser=(timedelta(days=1),),
        inlämningsdagar=True,
        arrangör=ANNA,
    )

    assert från_ical(till_ical(plan, val=val)) == plan
