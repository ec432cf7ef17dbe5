"""``tolka_ical``: anybody's calendar, with a finding for all that was guessed or left out."""

import time as klocka
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.strategier import sammanträdesplaner
from kommunprotokoll.utbyte.ical import från_ical, till_ical, tolka_ical
from kommunprotokoll.utbyte.ical.komponent import läs_komponenter
from kommunprotokoll.utbyte.ical.tidszon import VTIMEZONE
from kommunprotokoll.utbyte.ical.varden import lokal_tid
from kommunprotokoll.utbyte.ical.zoner import Zoner

DAG = date(2027, 4, 14)
RÅDET = Organ("Rådet")


def kalender(*händelser: list[str], huvud: tuple[str, ...] = ("NAME:Rådet",)) -> str:
    """Another program's calendar with these events."""
    rader = [r for h in händelser for r in ("BEGIN:VEVENT", *h, "END:VEVENT")]
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x", *huvud, *rader, "END:VCALENDAR", ""]
    )


def funna(*händelser: list[str], huvud: tuple[str, ...] = ("NAME:Rådet",)) -> list[str]:
    """The codes of the findings about such a calendar."""
    return [a.kod for a in tolka_ical(kalender(*händelser, huvud=huvud)).anmärkningar]


def start(rad: str, *huvud: str) -> datetime:
    """When an event with this DTSTART begins in Sweden."""
    (tid,) = tolka_ical(kalender([rad], huvud=("NAME:Rådet", *huvud))).plan.tider

    assert tid.start is not None
    return datetime.combine(tid.datum, tid.start)


# ------------------------------------------------------------------------------ time zones


@pytest.mark.parametrize(
    ("zon", "väntad"),
    [
        ("Europe/Stockholm", time(9)),
        ("W. Europe Standard Time", time(9)),
        ("Romance Standard Time", time(9)),
        ("Central European Standard Time", time(9)),
        ("FLE Standard Time", time(8)),
        ("GMT Standard Time", time(10)),
        ("Eastern Standard Time", time(15)),
        ("UTC", time(11)),
        ("/softwarestudio.org/Tzfile/Europe/Stockholm", time(9)),
        ("/freeassociation.sourceforge.net/America/Argentina/Ushuaia", time(14)),
    ],
)
def test_outlooks_googles_och_andras_namn_på_tidszoner(zon: str, väntad: time) -> None:
    """Names of Windows, of IANA, and paths that end in one; nothing was guessed."""
    rad = f'DTSTART;TZID="{zon}":20270414T090000'

    assert start(rad).time() == väntad
    assert funna([rad]) == []


EGEN_ZON = (
    "BEGIN:VTIMEZONE", "TZID:Customized Time Zone",
    "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0300", "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
    "END:VTIMEZONE",
)  # fmt: skip
"""An Outlook zone with a name of its own, on Finland's time, rules from the year 1601."""


@pytest.mark.parametrize(
    ("när", "väntad"),
    [
        ("20270112T100000", datetime(2027, 1, 12, 9)),  # noqa: DTZ001
        ("20270712T100000", datetime(2027, 7, 12, 9)),  # noqa: DTZ001
        ("20270328T010000", datetime(2027, 3, 28, 0)),  # noqa: DTZ001
        ("20270328T040000", datetime(2027, 3, 28, 3)),  # noqa: DTZ001 - two o'clock is left out
    ],
)
def test_en_egen_tidszon_läses_ur_filen(när: str, väntad: datetime) -> None:
    """By the VTIMEZONE of the file, before and after the change of clock."""
    rad = f"DTSTART;TZID=Customized Time Zone:{när}"

    assert start(rad, *EGEN_ZON) == väntad
    assert funna([rad], huvud=("NAME:Rådet", *EGEN_ZON)) == []


@given(
    st.datetimes(datetime(1981, 1, 1), datetime(2099, 12, 31))  # noqa: DTZ001
)
def test_vår_egen_vtimezone_betyder_detsamma_när_den_läses(tid: datetime) -> None:
    """Under another name, read as an unknown zone, it is Sweden's time; zoneinfo agrees."""
    text = VTIMEZONE.decode().replace("Europe/Stockholm", "Egen")
    (rot,) = läs_komponenter(f"BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n")
    zon = Zoner(rot).efter_namn("Egen")
    svensk = ZoneInfo("Europe/Stockholm")
    finns = tid.replace(tzinfo=svensk).astimezone(ZoneInfo("UTC")).astimezone(svensk)

    assert zon is not None
    if finns.replace(tzinfo=None) == tid and not _tvetydig(tid, svensk):
        assert tid.replace(tzinfo=zon).utcoffset() == tid.replace(tzinfo=svensk).utcoffset()


def _tvetydig(tid: datetime, zon: ZoneInfo) -> bool:
    """Whether the clock shows this time twice."""
    en, annan = (tid.replace(tzinfo=zon, fold=fold).utcoffset() for fold in (0, 1))
    return en != annan


def test_en_egen_tidszon_med_uppräknade_byten() -> None:
    """RDATE instead of a rule, as some programs write; before the first, the first holds."""
    huvud = ("BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:20260101T000000",
             "TZOFFSETTO:+0300", "RDATE:20271001T000000,20280101T000000", "END:STANDARD",
             "BEGIN:DAYLIGHT", "DTSTART:20270301T000000", "TZOFFSETTO:+0400", "END:DAYLIGHT",
             "END:VTIMEZONE")  # fmt: skip

    for när, väntad in (("20250101", time(10)), ("20270401", time(10)), ("20271101", time(10))):
        assert start(f"DTSTART;TZID=X:{när}T120000", *huvud).time() == väntad


def test_en_okänd_tidszon_antas_svensk_men_är_ett_fel() -> None:
    """The plan is there to look at; from_ical does not give it."""
    rad = "DTSTART;TZID=Ekby/Torget:20270414T090000"

    assert start(rad).time() == time(9)
    assert funna([rad]) == ["ICAL003"]
    with pytest.raises(LäsFel, match="tidszonen 'Ekby/Torget', som inte är känd"):
        från_ical(kalender([rad]))


def test_flytande_tid_är_svensk_eller_kalenderns_och_det_sägs() -> None:
    """Alike findings are one, with a count."""
    rad = "DTSTART:20270414T090000"
    två = tolka_ical(kalender([rad], ["DTSTART:20270415T090000"]))

    assert start(rad).time() == time(9)
    assert start(rad, "X-WR-TIMEZONE:Europe/Helsinki").time() == time(8)
    assert [(a.kod, a.allvar) for a in två.anmärkningar] == [("ICAL002", Allvar.VARNING)]
    assert två.anmärkningar[0].meddelande == (
        "rad 6: DTSTART har ingen tidszon; läst som svensk tid (och 1 gång till)"
    )


def test_en_trasig_vtimezone_hindrar_inte_läsningen() -> None:
    """A zone without offsets or rules is an unknown zone."""
    huvud = ("BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "TZOFFSETTO:x", "END:STANDARD",
             "BEGIN:DAYLIGHT", "TZOFFSETTO:+0100", "DTSTART:20270101", "END:DAYLIGHT",
             "END:VTIMEZONE")  # fmt: skip

    assert funna(["DTSTART;TZID=X:20270414T090000"], huvud=("NAME:R", *huvud)) == ["ICAL003"]


# ---------------------------------------------------------------------------- other fields


def test_andras_fält_följer_med() -> None:
    """Link, status, version, the day of the change and the identity."""
    (tid,) = från_ical(
        kalender(
            ["UID:abc@google.com", "DTSTART;VALUE=DATE:20270414", "STATUS:TENTATIVE",
             "SEQUENCE:4", "LAST-MODIFIED:20270301T233000Z", "URL:https://ekby.example/1"]
        )
    ).tider  # fmt: skip

    assert tid == Sammanträdestid(
        DAG,
        länk="https://ekby.example/1",
        preliminärt=True,
        ändringsnummer=4,
        ändrad=date(2027, 3, 2),  # after midnight in Sweden
        uid="abc@google.com",
    )


def test_andras_identitet_bevaras_när_kalendern_skrivs_igen() -> None:
    """Whoever subscribed before gets no double meetings."""
    plan = från_ical(kalender(["UID:abc@google.com", "DTSTART;VALUE=DATE:20270414"]))

    assert b"UID:abc@google.com\r\n" in till_ical(plan)
    assert från_ical(till_ical(plan)) == plan


def test_ett_möte_som_flyttas_i_ett_annat_program_är_samma_möte() -> None:
    """Somebody drags it to another day in Outlook; subscribers must not see it twice."""
    plan = Sammanträdesplan(RÅDET, (Sammanträdestid(DAG), Sammanträdestid(date(2027, 4, 16))))
    data = till_ical(plan)
    före = [r for r in data.split(b"\r\n") if r.startswith(b"UID")]
    flyttad = data.replace(b"20270414", b"20270420").replace(b"20270415", b"20270421")
    läst = från_ical(flyttad)
    efter = [r for r in till_ical(läst).split(b"\r\n") if r.startswith(b"UID")]

    assert sorted(före) == sorted(efter)
    assert [bool(t.uid) for t in läst.tider] == [False, True]
    assert från_ical(till_ical(läst)) == läst


@given(sammanträdesplaner(), st.data())
def test_identiteterna_överlever_ändringar_i_andra_program(
    plan: Sammanträdesplan, data: st.DataObject
) -> None:
    """Whatever dates are changed in the file, each meeting is written with the UID it had."""
    text = till_ical(plan).decode().replace("\r\n ", "")
    nya = data.draw(st.lists(st.integers(1, 28), min_size=1, max_size=4, unique=True))
    for dag in nya:
        gammal = data.draw(st.integers(1, 28))
        text = text.replace(f"0514T{gammal:02}", f"0514T{dag % 24:02}")
    läst = tolka_ical(text)
    uid = [e.värde for k in läs_komponenter(till_ical(läst.plan).decode())
           for h in k.alla("VEVENT") for e in h.egenskaper if e.namn == "UID"]  # fmt: skip
    i_filen = {e.värde for k in läs_komponenter(text)
               for h in k.alla("VEVENT") for e in h.egenskaper if e.namn == "UID"}  # fmt: skip

    assert len(uid) == len(set(uid))
    assert set(uid) <= i_filen


def test_samma_identitet_på_två_händelser() -> None:
    """Only one can keep it."""
    två = [["UID:1", "DTSTART:20270414"], ["UID:1", "DTSTART:20270415"]]
    läst = tolka_ical(kalender(*två))

    assert [t.uid for t in läst.plan.tider] == ["1", ""]
    assert [a.kod for a in läst.anmärkningar] == ["ICAL008"]


def test_en_hel_kommuns_kalender_har_flera_organ() -> None:
    """Where the calendar's name names no body, the titles do; the rest is the calendar's own."""
    text = kalender(
        ["DTSTART:20270414", "SUMMARY:Kommunstyrelsen"],
        ["DTSTART:20270414", "SUMMARY:Inställt: Barn- och utbildningsnämnden – sammanträde"],
        ["DTSTART:20270414", "SUMMARY:Politikerdag"],
        huvud=("X-WR-CALNAME:Ekby kommun",),
    )
    läst = tolka_ical(text)

    assert {(str(läst.plan.organ_för(t)), t.anmärkning) for t in läst.plan.tider} == {
        ("Kommunstyrelsen", ""),
        ("Barn- och utbildningsnämnden", ""),
        ("Ekby kommun", "Politikerdag"),
    }
    assert [(a.kod, a.allvar) for a in läst.anmärkningar] == [("ICAL010", Allvar.VARNING)]
    assert från_ical(text) == läst.plan


def test_utan_namn_räcker_titlarna_om_alla_nämner_ett_organ() -> None:
    """One that does not would have no body."""
    ks, kf = ["DTSTART:20270414", "SUMMARY:Kommunstyrelsen"], ["DTSTART:20270415",
              "SUMMARY:Kommunfullmäktige, möte"]  # fmt: skip
    plan = tolka_ical(kalender(ks, kf, huvud=("X-A:B",))).plan

    assert [str(organ) for organ in plan.organen] == ["Kommunstyrelsen", "Kommunfullmäktige"]
    with pytest.raises(LäsFel, match="vilket organ"):
        tolka_ical(kalender(ks, ["DTSTART:20270416", "SUMMARY:Lunch"], huvud=("X-A:B",)))


def test_namnet_på_ett_organ_går_före_titlarna() -> None:
    """A budgetberedning in the calendar of the styrelse is one of its meetings."""
    text = kalender(
        ["DTSTART:20270414", "SUMMARY:Budgetberedning"], huvud=("NAME:Kommunstyrelsen",)
    )
    (tid,) = från_ical(text).tider

    assert (tid.organ, tid.anmärkning) == (None, "Budgetberedning")


def test_deltagare_läses_inte_men_nämns() -> None:
    """A plan has no room for who was invited."""
    händelse = ["DTSTART:20270414", "ATTENDEE:mailto:a@ekby.example", "BEGIN:VALARM",
                "END:VALARM"]  # fmt: skip

    assert funna(händelse) == ["ICAL009"]


@pytest.mark.parametrize(
    ("händelse", "kod", "ord_"),
    [
        (["SUMMARY:x"], "ICAL001", "saknar DTSTART"),
        (["DTSTART:20270231"], "ICAL001", "som inte finns"),
        (["DTSTART:20270414", "DTEND:20270413"], "ICAL001", "ligger före DTSTART"),
        (["DTSTART:20270415"], "ICAL007", "samma datum och start"),
    ],
)
def test_det_som_inte_går_att_läsa_lämnas_och_sägs(
    händelse: list[str], kod: str, ord_: str
) -> None:
    """The other meetings are read; from_ical says no."""
    hel = ["DTSTART:20270415", "LOCATION:Salen"]
    text = kalender(hel, händelse)
    läst = tolka_ical(text)

    assert [t.plats for t in läst.plan.tider] == ["Salen"]
    assert [(a.kod, a.allvar) for a in läst.anmärkningar] == [(kod, Allvar.FEL)]
    assert ord_ in läst.anmärkningar[0].meddelande
    with pytest.raises(LäsFel, match=ord_):
        från_ical(text)


def test_resultatet_läses_på_svenska() -> None:
    """Body, number of meetings, then the findings."""
    läst = tolka_ical(kalender(["DTSTART:20270414T090000"]))

    assert str(läst).splitlines()[0] == "Rådet: 1 sammanträde"
    assert str(läst).splitlines()[1].startswith("ICAL002 varning: rad 6: DTSTART")


@given(sammanträdesplaner(minst=1))
def test_om_våra_egna_kalendrar_finns_inget_att_säga(plan: Sammanträdesplan) -> None:
    """Nothing is guessed of what we wrote ourselves."""
    läst = tolka_ical(till_ical(plan))

    assert läst.plan == plan
    assert läst.anmärkningar == ()


# ---------------------------------------------------------------------------- the awkward


def test_hundratusen_händelser_avvisas_snabbt() -> None:
    """A calendar of bodies has some thousand; no minutes pass before the answer."""
    data = kalender(*[["DTSTART:20270414"]] * 100_000)
    början = klocka.process_time()

    with pytest.raises(LäsFel, match="fler än 20000 händelser"):
        tolka_ical(data)
    assert klocka.process_time() - början < 2


def test_många_okända_tidszoner_tar_inte_lång_tid() -> None:
    """Each is looked for once, however many there are."""
    händelser = [
        [f"DTSTART;TZID=Zon{n}:20270414T{n // 60 % 24:02}{n % 60:02}00"] for n in range(1440)
    ]
    zoner = tuple(
        rad for n in range(1440)
        for rad in ("BEGIN:VTIMEZONE", f"TZID:Zon{n}", "BEGIN:STANDARD", "DTSTART:16010101T000000",
                    "TZOFFSETTO:+0200", *["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] * 20,
                    "END:STANDARD", "END:VTIMEZONE")
    )  # fmt: skip
    början = klocka.process_time()
    läst = tolka_ical(kalender(*händelser, huvud=("NAME:Rådet", *zoner)))

    assert len(läst.plan.tider) == 1440
    assert [a.kod for a in läst.anmärkningar] == ["ICAL003"]
    assert klocka.process_time() - början < 30


def test_många_serier_kan_inte_bli_fler_sammanträden_än_så() -> None:
    """The limit is on meetings, whether they stand one by one or in series."""
    serier = [
        [f"DTSTART:19{n:02}0101T0{n % 10}0000Z", "RRULE:FREQ=DAILY;COUNT=1000"] for n in range(25)
    ]

    with pytest.raises(LäsFel, match="fler än 20000 händelser"):
        tolka_ical(kalender(*serier))


@pytest.mark.parametrize(
    "rad",
    ["DTSTART", "DTSTART:", ":20270414", "DTSTART;TZID:20270414", 'DTSTART;A="b:20270414', "å å:1"],
)
def test_trasiga_rader_nämns_med_sitt_nummer(rad: str) -> None:
    """A line that is none of iCal's, or a value that is none."""
    with pytest.raises(LäsFel, match="rad 6: "):
        från_ical(kalender([rad, "X:1"]))


@pytest.mark.parametrize(
    ("rad", "parametrar", "värde"),
    [
        ("X:a:b;c", {}, "a:b;c"),
        ('X;A="b:c;d,e":f', {"A": "b:c;d,e"}, "f"),
        ("X;A=b,c;D=:e", {"A": "b,c", "D": ""}, "e"),
        (r"X:a\nb\Nc\,d\;e\\n", {}, "a\nb\nc,d;e\\n"),
        ("x-å;a=^'b^'^n^^:c%2Cd", {"A": '"b"\n^'}, "c%2Cd"),
    ],
)
def test_rader_med_allt(rad: str, parametrar: dict[str, str], värde: str) -> None:
    """Quotation marks, lists, escapes, and a percent sign that is none."""
    (rot,) = läs_komponenter(f"BEGIN:K\r\n{rad}\r\nEND:K\r\n")
    (egenskap,) = rot.egenskaper

    assert (egenskap.parametrar, egenskap.värde) == (parametrar, värde)
    assert egenskap.namn == rad.split(":", maxsplit=1)[0].split(";", maxsplit=1)[0].upper()


def test_en_tid_läses_som_den_står() -> None:
    """Without zone, to the second, with and without Z."""
    (rot,) = läs_komponenter("BEGIN:K\r\nA:20270414T091500Z\r\nB:20270414\r\nEND:K\r\n")
    a, b = (lokal_tid(e) for e in rot.egenskaper)

    assert (a.lokal, a.utc) == (datetime.combine(DAG, time(9, 15)), True)
    assert (b.lokal, b.utc) == (DAG, False)
