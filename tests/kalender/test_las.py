"""``från_ical``: our own calendars whole, others' as far as they go, and clear words otherwise."""

import time as klocka
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Kommunslag, Organ, Organtyp
from kommunprotokoll.strategier import sammanträdesplaner
from kommunprotokoll.utbyte.ical import från_ical, till_ical
from tests.utbyte.modellobjekt import objekt_av

DAG = date(2019, 5, 24)
RÅDET = Organ("Rådet")


def kalender(*rader: str, huvud: str = "X-WR-CALNAME:Rådet") -> str:
    """Another program's calendar with one event of these lines."""
    händelse = ["BEGIN:VEVENT", "UID:1", *rader, "END:VEVENT"] if rader else []
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x", huvud, *händelse, "END:VCALENDAR", ""]
    )


def tid_i(*rader: str, huvud: str = "X-WR-CALNAME:Rådet") -> Sammanträdestid:
    """The one meeting of such a calendar."""
    (tid,) = från_ical(kalender(*rader, huvud=huvud)).tider
    return tid


# -------------------------------------------------------------------------------- our own


@given(sammanträdesplaner())
def test_vår_egen_kalender_kommer_tillbaka_hel(plan: Sammanträdesplan) -> None:
    """Nothing is lost on the way out and in."""
    assert från_ical(till_ical(plan)) == plan


@given(objekt_av(Sammanträdesplan))
def test_varje_fält_kommer_tillbaka(plan: Sammanträdesplan) -> None:
    """Control characters, microseconds and every field of the body too."""
    assert från_ical(till_ical(plan)) == plan


@given(st.lists(st.text(max_size=8), min_size=2, max_size=2), st.times(), st.booleans())
def test_vilken_text_och_tid_som_helst(texter: list[str], start: time, flyttat: bool) -> None:  # noqa: FBT001
    """Any characters at all, line breaks and control characters among them."""
    plats, anmärkning = texter
    tid = Sammanträdestid(
        DAG,
        start,
        plats=plats,
        anmärkning=anmärkning,
        flyttat_från=date(2019, 5, 17) if flyttat else None,
    )
    plan = Sammanträdesplan(RÅDET, (tid,))

    assert från_ical(till_ical(plan)) == plan


def test_organet_kommer_tillbaka_helt() -> None:
    """Municipality, code, kind and the rest."""
    organ = Organ(
        "Hälso- och sjukvårdsnämnden",
        Organtyp.NÄMND,
        kommun=Kommun("Region Ekbygden", "99", slag=Kommunslag.REGION),
        antal_ledamöter=15,
        förkortning="HSN",
        huvudorgan="Regionstyrelsen",
    )

    assert från_ical(till_ical(Sammanträdesplan(organ))).organ == organ


def test_en_anmärkning_som_liknar_flyttraden_behålls() -> None:
    """Only the line that was added is taken away again."""
    tid = Sammanträdestid(
        DAG, anmärkning="Flyttat från 17 maj 2019.", flyttat_från=date(2019, 5, 17)
    )
    plan = Sammanträdesplan(RÅDET, (tid,))

    assert från_ical(till_ical(plan)) == plan


def test_text_går_lika_bra_som_byte() -> None:
    """With a byte order mark as well, and with the line breaks of any system."""
    plan = Sammanträdesplan(RÅDET, (Sammanträdestid(DAG, time(9), plats="Å" * 80),))
    data = till_ical(plan)

    assert från_ical(data.decode()) == plan
    assert från_ical(b"\xef\xbb\xbf" + data) == plan
    assert från_ical(data.replace(b"\r\n", b"\n")) == plan
    assert från_ical(data.replace(b"\r\n", b"\r")) == plan


def test_ändrat_i_ett_annat_program() -> None:
    """A title that somebody changed is kept as a remark."""
    data = till_ical(Sammanträdesplan(RÅDET, (Sammanträdestid(DAG, anmärkning="extra"),)))
    ändrad = data.replace("SUMMARY:Rådet – sammanträde".encode(), b"SUMMARY:Lunch med gruppen")

    assert från_ical(ändrad).tider[0].anmärkning == "Lunch med gruppen\nextra"


# --------------------------------------------------------------------------------- others'


@pytest.mark.parametrize(
    ("rader", "väntad"),
    [
        (["DTSTART:20190524T070000Z", "DTEND:20190524T090000Z"], (time(9), time(11))),
        (["DTSTART:20190124T080000Z"], (time(9), None)),
        (["DTSTART:20190524T090000", "DTEND:20190524T110000"], (time(9), time(11))),
        (["DTSTART;TZID=Europe/Stockholm:20190524T0900"], (time(9), None)),
        (["DTSTART;TZID=W. Europe Standard Time:20190524T090000"], (time(9), None)),
        (['DTSTART;TZID="Europe/Helsinki":20190524T100000'], (time(9), None)),
        (["DTSTART;TZID=/example.invalid/20070129/Europe/London:20190524T080000"], (time(9), None)),
        (["DTSTART:20190524T090000", "DURATION:PT2H30M"], (time(9), time(11, 30))),
        (["DTSTART:20190524T090000", "DTEND:20190524T090000"], (time(9), None)),
        (["DTSTART:20190524T235960"], (time(23, 59, 59), None)),
        (["DTSTART;VALUE=DATE:20190524"], (None, None)),
        (["DTSTART:20190524"], (None, None)),
        (["DTSTART;VALUE=DATE:20190524", "DTEND;VALUE=DATE:20190525"], (None, None)),
        (["DTSTART;VALUE=DATE:20190524", "DURATION:P1D"], (None, None)),
    ],
)
def test_andras_sätt_att_skriva_tid(
    rader: list[str], väntad: tuple[time | None, time | None]
) -> None:
    """Instants in UTC, other zones and no zone all become what the clock shows in Sweden."""
    tid = tid_i(*rader)

    assert (tid.start, tid.slut) == väntad
    assert tid.anmärkning == ""


@pytest.mark.parametrize(
    ("rader", "väntad"),
    [
        (["DTSTART:20190524T180000", "DTEND:20190525T010000"], (time(1), date(2019, 5, 25))),
        (["DTSTART:20190524T180000", "DURATION:PT6H"], (time(0), date(2019, 5, 25))),
        (["DTSTART:20190524", "DTEND;VALUE=DATE:20190526"], (None, date(2019, 5, 25))),
        (["DTSTART:20190524", "DURATION:P3D"], (None, date(2019, 5, 26))),
    ],
)
def test_flera_dagar(rader: list[str], väntad: tuple[time | None, date]) -> None:
    """A meeting may end on another day than it began."""
    tid = tid_i(*rader)

    assert (tid.slut, tid.slutdatum) == väntad


@pytest.mark.parametrize(
    ("rader", "anmärkning"),
    [
        (["DTSTART:20190524", "SUMMARY:Rådets möte"], "Rådets möte"),
        (["DTSTART:20190524", "SUMMARY:Sammanträde Rådet"], ""),
        (["DTSTART:20190524", "URL:mailto:radet@ekby.example"], "mailto:radet@ekby.example"),
        (
            ["DTSTART:20190524", "SUMMARY:Budget", r"DESCRIPTION:Ta\nmed\, nu"],
            "Budget\nTa\nmed, nu",
        ),
    ],
)
def test_det_som_inte_har_eget_fält_blir_anmärkning(rader: list[str], anmärkning: str) -> None:
    """Another title and an address that is no link are not lost."""
    assert tid_i(*rader).anmärkning == anmärkning


def test_plats_och_inställt() -> None:
    """LOCATION, STATUS, and METHOD:CANCEL for the whole calendar."""
    avlyst = tid_i("DTSTART:20190524", "STATUS:cancelled", r"LOCATION:Sal A\, plan 2")

    assert avlyst.inställt
    assert avlyst.plats == "Sal A, plan 2"
    assert tid_i("DTSTART:20190524", huvud="NAME:Rådet\r\nMETHOD:CANCEL").inställt


def test_organet_tas_ur_namnet_och_annars_ur_titeln() -> None:
    """NAME goes before X-WR-CALNAME, and a title that all share is better than nothing."""
    händelse = ["DTSTART:20190524", "SUMMARY:Kommunstyrelsen"]
    med_namn = kalender(*händelse, huvud="X-WR-CALNAME:Fel\r\nNAME:Kultur- och fritidsnämnden")

    assert från_ical(med_namn).organ == Organ("Kultur- och fritidsnämnden", Organtyp.NÄMND)
    assert från_ical(kalender(*händelse, huvud="X-A:B")).organ.typ is Organtyp.STYRELSE


def test_angivet_organ_går_före() -> None:
    """Who knows whose calendar it is may say so."""
    assert från_ical(kalender("DTSTART:20190524", huvud="X-A:B"), organ=RÅDET).organ == RÅDET
    assert (
        från_ical(kalender("DTSTART:20190524"), organ=Organ("Styrelsen")).organ.namn == "Styrelsen"
    )


def test_samma_händelse_två_gånger_räknas_en_gång() -> None:
    """Some programs export what was imported twice, twice."""
    en = kalender("DTSTART:20190524")

    assert len(från_ical(en + en).tider) == 1


def test_påminnelser_och_okända_delar_hoppas_över() -> None:
    """A component inside an event, or one that nobody knows, is no meeting."""
    data = kalender(
        "DTSTART:20190524", "BEGIN:VALARM", "TRIGGER:-PT15M", "END:VALARM", "X-OKÄND;A=1:2"
    ).replace("END:VCALENDAR", "BEGIN:VTODO\r\nUID:2\r\nEND:VTODO\r\nEND:VCALENDAR")

    assert från_ical(data).tider == (Sammanträdestid(DAG, uid="1"),)


def test_en_text_utan_radbrytning_är_ingen_fil() -> None:
    """What is given is the calendar, never the name of one."""
    with pytest.raises(LäsFel):
        från_ical(__file__)


# --------------------------------------------------------------------------------- faults


BRISTER: list[tuple[bytes | str, str]] = [
    ("", "ingen VCALENDAR"),
    (b"", "ingen VCALENDAR"),
    ("\r\n\r\n", "ingen VCALENDAR"),
    ("Protokoll\r\nfört vid", "rad 1: 'Protokoll' är inte en rad i iCal-format"),
    (b"BEGIN:VCALENDAR\r\nNAME:R\xe5det\r\n", "rad 2: filen är inte i teckenkodningen UTF-8"),
    (b"\x00\xff\xfe" * 9, "UTF-8"),
    (kalender(), "inga händelser"),
    ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "rad 2: VEVENT börjar här men slutar aldrig"),
    ("BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", "rad 2: END:VEVENT hör inte ihop"),
    ("END:VCALENDAR\r\n", "rad 1: END:VCALENDAR hör inte ihop"),
    (kalender("SUMMARY:x"), "rad 5: VEVENT saknar DTSTART"),
    (kalender("DTSTART:i morgon"), "rad 7: DTSTART är 'i morgon'"),
    (kalender("DTSTART:20190231"), "rad 7: DTSTART är 20190231, som inte finns"),
    (kalender("DTSTART:20190524T250000"), "20190524T250000, som inte finns"),
    (kalender("DTSTART:٢٠١٩٠٥٢٤"), "inte ett datum"),
    (kalender("DTSTART;TZID=Ekby/Torget:20190524T090000"), "tidszonen 'Ekby/Torget'"),
    (kalender("DTSTART;TZID=../../etc/passwd:20190524T090000"), "tidszonen"),
    (kalender("DTSTART:00010101T000000Z", "DTEND:x"), "rad 8: DTEND är 'x'"),
    (kalender("DTSTART;TZID=Asia/Tokyo:00010101T000000"), "utanför kalendern"),
    (kalender("DTSTART:20190524T090000", "DTEND:20190524T080000"), "DTEND ligger före DTSTART"),
    (kalender("DTSTART:20190524T090000", "DTEND:20190525"), "inte av samma slag"),
    (kalender("DTSTART:20190524T090000", "DURATION:-PT1H"), "inte en längd"),
    (kalender("DTSTART:20190524T090000", "DURATION:två timmar"), "inte en längd"),
    (kalender("DTSTART:20190524T090000", "DURATION:P99999999999D"), "inte en längd"),
    (kalender("DTSTART:99991231T090000", "DURATION:P9D"), "utanför kalendern"),
    (kalender("DTSTART:20190524", huvud="X-A:B"), "vilket organ"),
    (
        kalender("DTSTART:20190524", "SUMMARY:A", huvud="X-A:B").replace(
            "END:VCALENDAR",
            "BEGIN:VEVENT\r\nDTSTART:20190525\r\nSUMMARY:B\r\nEND:VEVENT\r\nEND:VCALENDAR",
        ),
        "vilket organ",
    ),
    (kalender("DTSTART:20190524", huvud="X-KOMMUNPROTOKOLL-ORGAN:{"), "rad 4"),
    (kalender("DTSTART:20190524", huvud="X-KOMMUNPROTOKOLL-ORGAN:" + "[" * 99999), "rad 4"),
    (kalender("DTSTART:20190524", huvud="X-KOMMUNPROTOKOLL-ORGAN:7"), "rad 4"),
    (
        kalender("DTSTART:20190524", huvud='X-KOMMUNPROTOKOLL-ORGAN:{"namn":"R"\\,"färg":1}'),
        "rad 4",
    ),
    (kalender("DTSTART:20190524", "X-KOMMUNPROTOKOLL-TID:{}x"), "rad 8: X-KOMMUNPROTOKOLL-TID"),
    (kalender("DTSTART:20190524", 'X-KOMMUNPROTOKOLL-TID:{"slut":"09:00"}'), "slut utan start"),
    (kalender("DTSTART:20190524", 'X-KOMMUNPROTOKOLL-TID:{"datum":"x"}'), "TID"),
    (kalender("DTSTART:20190524", "LOCATION:\ud800"), "halva tecken"),
    (kalender("DTSTART:20190524", huvud="NAME:\ud800"), "halva tecken"),
    ("BEGIN:X\n" * 5000, "inuti för många"),
    (
        kalender("DTSTART:20190524").replace(
            "END:VCALENDAR",
            "BEGIN:VEVENT\r\nDTSTART:20190524\r\nLOCATION:B\r\nEND:VEVENT\r\nEND:VCALENDAR",
        ),
        "två olika händelser har samma datum och start",
    ),
]


@pytest.mark.parametrize(("data", "ord_"), BRISTER, ids=[ord_ for _, ord_ in BRISTER])
def test_det_som_inte_går_att_läsa_sägs_på_svenska(data: bytes | str, ord_: str) -> None:
    """No traceback of some library: what is wrong, and on which line."""
    with pytest.raises(LäsFel) as fel:
        från_ical(data)

    assert ord_ in str(fel.value)


def test_en_orimligt_stor_fil_läses_inte(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of that size is no calendar, and would take the memory of the machine."""
    monkeypatch.setattr("kommunprotokoll.utbyte.ical.las.STÖRSTA_STORLEK", 1_000_000)

    with pytest.raises(LäsFel, match="större än 1 MB"):
        från_ical(b"x" * 1_000_001)


def test_alla_brister_nämns_men_inte_hur_många_som_helst() -> None:
    """One message for all events, and a limit to its length."""
    händelse = "BEGIN:VEVENT\r\nEND:VEVENT\r\n"
    tre, många = (
        kalender().replace("END:VCALENDAR", händelse * antal + "END:VCALENDAR")
        for antal in (3, 1000)
    )

    with pytest.raises(LäsFel) as få:
        från_ical(tre)
    with pytest.raises(LäsFel) as flera:
        från_ical(många)

    assert len(få.value.brister) == 3
    assert flera.value.brister[-1] == "och 980 brister till"


@given(st.binary(max_size=200))
def test_vilka_byte_som_helst_ger_läsfel(data: bytes) -> None:
    """Whatever the file is, the answer is a plan or a LäsFel."""
    with pytest.raises(LäsFel):
        från_ical(data)


@given(sammanträdesplaner(minst=1), st.data())
def test_en_skadad_kalender_ger_en_plan_eller_läsfel(
    plan: Sammanträdesplan, data: st.DataObject
) -> None:
    """A byte changed or a piece cut out somewhere never brings anything else."""
    hel = till_ical(plan)
    början = data.draw(st.integers(0, len(hel) - 1))
    slut = data.draw(st.integers(början, min(len(hel), början + 40)))
    skadad = hel[:början] + data.draw(st.binary(max_size=3)) + hel[slut:]

    try:
        svar = från_ical(skadad)
    except LäsFel:
        return

    assert isinstance(svar, Sammanträdesplan)


@pytest.mark.parametrize(
    "rad",
    [
        "X-A:" + "å" * 400_000,
        " a\r\n" * 100_000,
        "\r\n" * 200_000,
        "X;" + 'A="b";' * 60_000 + "A=1:2",
    ],
    ids=["en lång rad", "många vikningar", "tomma rader", "många parametrar"],
)
def test_tiden_växer_bara_med_filen(rad: str) -> None:
    """Half a megabyte of the awkward kind takes seconds at most, not minutes."""
    början = klocka.process_time()
    plan = från_ical(kalender("DTSTART:20190524", "SUMMARY:x", rad))

    assert len(plan.tider) == 1
    assert klocka.process_time() - början < 30
