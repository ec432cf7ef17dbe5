"""Tables of meeting times: months side by side, bodies side by side, with and without a grid.

2026 begins on a Thursday. All bodies and days are made up.
"""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider import (
    finn_sammanträdestider,
    tolka_sammanträdesplan,
    tolka_sammanträdestider,
)

NIO, TRETTON, SEXTON = time(9), time(13), time(18)
KS, KF, AU = "Kommunstyrelsen", "Kommunfullmäktige", "KSAU"

JAN, FEB, MARS = date(2026, 1, 14), date(2026, 2, 11), date(2026, 3, 11)
tid = Sammanträdestid
DIREKTIONEN = Organ.från_namn("Direktionen")

Väntad = tuple[str, str, time | None]

# Text and, for each meeting, body, month-day and start; the same days in every shape.
TABELLER: dict[str, tuple[str, list[Väntad]]] = {
    "månader i bredd, ett mellanslag": (
        ("Organ Tid jan feb mars apr\nKF 18:00 26 23 30 27(13.00)\nKS 13 5, 19(09.00) 3 3* -\n"
         "* bokslut"),
        [("KF", "01-26", SEXTON), ("KF", "02-23", SEXTON), ("KF", "03-30", SEXTON),
         ("KF", "04-27", TRETTON), ("KS", "01-05", TRETTON), ("KS", "01-19", NIO),
         ("KS", "02-03", TRETTON), ("KS", "03-03", TRETTON)],
    ),
    "huvud utan organ och tid": (
        "jan feb mars\nKF 18:00 14 11 19",
        [("", "01-14", SEXTON), ("", "02-11", SEXTON), ("", "03-19", SEXTON)],
    ),
    "månader i bredd, luft mellan kolumnerna": (
        ("Organ                    Tid     Jan    Feb       Mars\n"
         "Kommunfullmäktige        18.00   26               30\n"
         "Kommunstyrelsen                  14     11, 25\n"
         "Kultur- och fritidsnämnden kl. 13  20    17     17\n"),
        [(KF, "01-26", SEXTON), (KF, "03-30", SEXTON), (KS, "01-14", None), (KS, "02-11", None),
         (KS, "02-25", None), ("Kultur- och fritidsnämnden", "01-20", TRETTON),
         ("Kultur- och fritidsnämnden", "02-17", TRETTON),
         ("Kultur- och fritidsnämnden", "03-17", TRETTON)],
    ),
    "månader i bredd, tabbar": (
        ("Nämnd\tTid\tJanuari\tFebruari\tMars\nKommunfullmäktige*\t18.00\t26\t\t30\n"
         "\t\t28 kl 9\nKommunstyrelsen\t13\t14, 28\t-\n* öppet"),
        [(KF, "01-26", SEXTON), (KF, "03-30", SEXTON), (KF, "01-28", NIO), (KS, "01-14", TRETTON),
         (KS, "01-28", TRETTON)],
    ),
    "Markdown": (
        "| Nämnd | Jan | Feb |\n|---|---|---|\n| KF | 26 | 23 |\n| KS | 14 | – |",
        [("KF", "01-26", None), ("KF", "02-23", None), ("KS", "01-14", None)],
    ),
    "bara månader": (
        "Januari   Februari   Mars\n14        11         11\n28                   25",
        [("", "01-14", None), ("", "02-11", None), ("", "03-11", None), ("", "01-28", None),
         ("", "03-25", None)],
    ),
    "veckodag och plats": (
        "Organ\tDag\tPlats\tjan\tfeb\nKS\tonsdag\tRådhuset, sal A\t14\t11",
        [("", "01-14", None), ("", "02-11", None)],
    ),
    "organ i bredd, ett mellanslag": (
        ("Månad KF KS KSAU\nMötestid: Kl. 18 Kl. 13 9.00\nJanuari 26 14 7\n"
         "Februari 23 11, kl. 09:00 -"),
        [("KF", "01-26", SEXTON), ("KS", "01-14", TRETTON), (AU, "01-07", NIO),
         ("KF", "02-23", SEXTON), ("KS", "02-11", NIO)],
    ),
    "organ i bredd, tabbar": (
        ("Månad\tKommunfullmäktige\tKommunstyrelsen\nMötestid:\tKl. 18\tKl. 13\n"
         "Plats:\tFolkets hus\tRådhuset\nJanuari\t26\t14\n\t\t28\nJuli\t\t"),
        [(KF, "01-26", SEXTON), (KS, "01-14", TRETTON), (KS, "01-28", TRETTON)],
    ),
    "organ i bredd, luft": (
        ("              KF        KS          AU\nJanuari       26        14          7\n"
         "Februari                11          4"),
        [("KF", "01-26", None), ("KS", "01-14", None), ("AU", "01-07", None),
         ("KS", "02-11", None), ("AU", "02-04", None)],
    ),
    "hela datum under organen": (
        "Kommunstyrelsen    Kommunfullmäktige\n14 januari         26 januari\n11/2         23/2",
        [(KS, "01-14", None), (KF, "01-26", None), (KS, "02-11", None), (KF, "02-23", None)],
    ),
    "klockslag i huvudet": (
        "Kommunstyrelsen kl 13   Kommunfullmäktige (18.00)\n14 januari       26 januari, kl 9",
        [(KS, "01-14", TRETTON), (KF, "01-26", NIO)],
    ),
    "ett utskott i två ord": (
        "Kommunstyrelsens arbetsutskott Kommunstyrelsen\nJanuari 7 14",
        [("Kommunstyrelsens arbetsutskott", "01-07", None), (KS, "01-14", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "väntade"), TABELLER.values(), ids=TABELLER.keys())
def test_tabellen_läses(text: str, väntade: list[Väntad]) -> None:
    """Every cell is a meeting of the row's and the column's body, month and time."""
    tider = tolka_sammanträdestider(text, år=2026)
    lästa = [(str(t.organ or ""), t.datum.strftime("%m-%d"), t.start) for t in tider]

    assert lästa == väntade
    assert {t.datum.year for t in tider} == {2026}


def test_det_som_står_vid_sidan_av_dagarna_följer_med() -> None:
    """Footnotes, places and remarks of a row, a column or a cell."""
    noter, platser, veckodagar = (
        tolka_sammanträdestider(TABELLER[namn][0], år=2026)
        for namn in ("månader i bredd, tabbar", "organ i bredd, tabbar", "veckodag och plats")
    )
    [sist] = tolka_sammanträdestider("Organ\tjan\tfeb\nKS\t-\t11 heldag, inställt", år=2026)

    assert [t.anmärkning for t in noter] == ["öppet", "öppet", "öppet", "", ""]
    assert [t.plats for t in platser] == ["Folkets hus", "Rådhuset", "Rådhuset"]
    assert {t.plats for t in veckodagar} == {"Rådhuset, sal A"}
    assert (sist.anmärkning, sist.inställt) == ("heldag", True)


# Lists with a head, and the meetings that they mean.
LISTOR = {
    "hålltider, luft": (
        "Sammanträdesdag  Handlingar senast\n14 januari  3 januari\n11 feb  4 feb",
        [tid(JAN, inlämning=date(2026, 1, 3)), tid(FEB, inlämning=date(2026, 2, 4))],
    ),
    "hålltider, ett mellanslag": (
        ("Sammanträdesdag Handlingar senast Kallelse\n14 januari 20 december 7 januari\n"
         "11 feb 4/2 6/2 kl 9"),
        [tid(JAN, inlämning=date(2025, 12, 20), utskick=date(2026, 1, 7)),
         tid(FEB, NIO, inlämning=date(2026, 2, 4), utskick=date(2026, 2, 6))],
    ),
    "organ, tid och plats, tabbar": (
        ("Organ\tSista inlämningsdag\tSammanträde\tTid\tPlats\n"
         "Direktionen\t3/1\t14/1\t9.00\tRådhuset\nKF\t\t11/2\t18\tFolkets hus\nKF\t-\t11/3\t18"),
        [tid(JAN, NIO, plats="Rådhuset", organ=DIREKTIONEN, inlämning=date(2026, 1, 3)),
         tid(FEB, SEXTON, plats="Folkets hus", organ=Organ("KF")),
         tid(MARS, SEXTON, organ=Organ("KF"))],
    ),
    "dag, datum och okänd kolumn": (
        "Dag\tDatum\tTid\tFika\nonsdag\t14/1\t9-13\tbullar\nons\t11 feb\t9\n",
        [tid(JAN, NIO, slut=TRETTON, anmärkning="bullar"), tid(FEB, NIO)],
    ),
    "upplysningar": (
        ("Vecka\tDag\tUpplysning\n3\t14 januari\tInställt. Infaller på en lovdag.\n"
         "7\t11 februari\tFlyttat från onsdag 4 februari. Plats: Hotell Eken. Budget."),
        [tid(JAN, inställt=True, anmärkning="Infaller på en lovdag"),
         tid(FEB, flyttat_från=date(2026, 2, 4), plats="Hotell Eken", anmärkning="Budget")],
    ),
    "flera dagar": (
        ("Vecka\tDag\tTid\tUpplysning\n"
         "3\tonsdag 14 januari – torsdag 15 januari\tkl. 9 – kl. 13 sista dagen\t"
         "Plats: Hotell Eken. Budget.\n7\t11-12 februari\t\tInställt"),
        [tid(JAN, NIO, slut=TRETTON, slutdatum=date(2026, 1, 15), plats="Hotell Eken",
             anmärkning="Budget"),
         tid(FEB, slutdatum=date(2026, 2, 12), inställt=True)],
    ),
    "vecka, Markdown": (
        "| Vecka | Datum | Tid | Utskick |\n|--|--|--|--|\n| 3 | ons 14 jan | kl 9 | 7 jan |",
        [tid(JAN, NIO, utskick=date(2026, 1, 7))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "väntade"), LISTOR.values(), ids=LISTOR.keys())
def test_listan_läses_efter_sitt_huvud(text: str, väntade: list[Sammanträdestid]) -> None:
    """A row a meeting: what stands below a head is what the head says."""
    assert list(tolka_sammanträdestider(text, år=2026)) == väntade


def test_ett_verksamhetsår_börjar_om_i_januari() -> None:
    """Autumn is the first year of the heading, spring the second, in every row."""
    tider = tolka_sammanträdestider(
        "Sammanträdestider 2026/2027\n"
        "Organ\tnov\tdec\tjan\tfeb\nKS\t11\t9\t13\t10\nKF\t23\t14\t25\t22"
    )

    assert [t.datum.year for t in tider] == [2026, 2026, 2027, 2027] * 2


def test_månader_med_årtal_i_huvudet() -> None:
    """The year may stand by the month."""
    tider = tolka_sammanträdestider("Organ | dec 2025 | januari 2026\nKS | 10 | 14")

    assert [t.datum for t in tider] == [date(2025, 12, 10), date(2026, 1, 14)]


# Text, code, row of the fault, and what the message says.
FEL = [
    ("Organ\tjan\tfeb\nKS\t14\t30", "STID002", 2, "30 februari 2026 finns inte"),
    ("Organ\tjan\tfeb\nKS\tlunch\t11", "STID004", 2, "”lunch” i kolumnen jan"),
    (
        "Organ\tjan\tfeb\nKS\t14\tinställt",
        "STID010",
        2,
        "vilken dag som är inställd i kolumnen feb",
    ),
    ("Organ\tjan\tfeb\nKS\t14\t11/3", "STID004", 2, "”11/3” i kolumnen feb är i en annan månad"),
    ("Organ\tjan\tfeb\nKS\ttors 14\t11", "STID001", 2, "14 januari 2026 är en onsdag"),
    ("Organ\tDag\tjan\tfeb\nKS\tonsdag\t14\t12", "STID001", 2, "en torsdag, inte onsdag"),
    ("Organ\tjan\tfeb\nKS\t14\t11\t8", "STID009", 2, "en kolumn för varje månad"),
    ("Organ jan feb\nKS 14 11\nKF 26", "STID009", 3, "en kolumn för varje månad"),
    ("Månad KF KS\nJanuari 14 20 6", "STID009", 2, "en kolumn för varje organ"),
]


@pytest.mark.parametrize(("text", "kod", "rad", "ord_"), FEL)
def test_felet_säger_rad_och_kolumn(text: str, kod: str, rad: int, ord_: str) -> None:
    """What does not fit is said, with its row; the other rows are read."""
    _, fel = finn_sammanträdestider(text.splitlines(), 2026)

    assert [f.kod for f in fel] == [kod]
    assert fel[0].meddelande.startswith(f"Rad {rad}: ")
    assert ord_ in fel[0].meddelande


def test_efter_tabellen_läses_raderna_som_vanligt() -> None:
    """A line with dates of its own ends the table, and so does a heading with a year."""
    text = "Organ jan feb\nKS 14 11\nFredag 22 maj kl 9\nSammanträdestider 2027\n13 januari"
    tider = tolka_sammanträdestider(text, år=2026)

    assert [t.datum for t in tider] == [
        date(2026, 1, 14), date(2026, 2, 11), date(2026, 5, 22), date(2027, 1, 13),
    ]  # fmt: skip


def test_organ_som_rubriker() -> None:
    """A heading that names a body holds for the dates below it, and so does its time."""
    tider = tolka_sammanträdestider(
        "Sammanträdestider 2026\n\nKommunfullmäktige, kl. 18.00\n14 januari\n11 februari\n\n"
        "Kommunstyrelsen kl 13\n14 januari"
    )

    assert [(str(t.organ), t.datum.month, t.start) for t in tider] == [
        (KF, 1, SEXTON), (KF, 2, SEXTON), (KS, 1, TRETTON),
    ]  # fmt: skip


def test_ett_enda_organ_är_planens_eget() -> None:
    """A body is named only where there are several: the reader of one body's list knows it."""
    [tid] = tolka_sammanträdestider("Kommunstyrelsen 2026\n14 januari")

    assert tid.organ is None


MÅNADSNAMN = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt")
ORGAN = ("Kommunfullmäktige", "Kommunstyrelsen", "Kulturnämnden")
FORM = st.sampled_from(("tabb", "streck", "luft", "ett mellanslag"))
DAGAR = st.lists(st.integers(1, 28), max_size=3, unique=True).map(sorted)


@st.composite
def rutnät(draw: st.DrawFn) -> list[list[list[int]]]:
    """Days by body and month; every body and month has some, so that rows and columns show."""
    månader = draw(st.integers(2, len(MÅNADSNAMN)))
    return [[draw(DAGAR) or [1] for _ in range(månader)] for _ in ORGAN]


def skriv_tabell(tabell: list[list[str]], form: str) -> str:
    """A table as text."""
    bredder = [max(map(len, kolumn)) + 2 for kolumn in zip(*tabell, strict=True)]
    skriv = {
        "tabb": "\t".join,
        "streck": lambda rad: f"| {' | '.join(rad)} |",
        "luft": lambda rad: "".join(c.ljust(b) for c, b in zip(rad, bredder, strict=True)),
        "ett mellanslag": " ".join,
    }[form]
    return "\n".join(map(skriv, tabell))


def väntade(nät: list[list[list[int]]]) -> set[tuple[str, date]]:
    """What the grid means."""
    return {
        (organ, date(2026, månad, dag))
        for organ, rad in zip(ORGAN, nät, strict=True)
        for månad, dagar in enumerate(rad, 1)
        for dag in dagar
    }


@given(rutnät(), FORM, st.sampled_from(("månader", "organ")))
def test_samma_plan_i_varje_uppställning(
    nät: list[list[list[int]]], form: str, i_bredd: str
) -> None:
    """Months or bodies side by side, whatever stands between the columns: the same meetings."""
    celler = [[", ".join(map(str, dagar)) for dagar in rad] for rad in nät]
    månader = list(MÅNADSNAMN[: len(nät[0])])
    tabell = [["Organ", *månader], *([o, *r] for o, r in zip(ORGAN, celler, strict=True))]
    if i_bredd == "organ":
        tabell = [list(kolumn) for kolumn in zip(*tabell, strict=True)]
        tabell[0][0] = "Månad"
    tider = tolka_sammanträdestider(skriv_tabell(tabell, form), år=2026)

    assert {(str(t.organ), t.datum) for t in tider} == väntade(nät)


KLOCKOR = st.sampled_from((None, time(8, 30), NIO, TRETTON, SEXTON))
PLATSER = st.sampled_from(("", "Rådhuset", "Folkets hus", "sal 3"))
RADER = st.lists(
    st.builds(
        Sammanträdestid,
        st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        KLOCKOR,
        plats=PLATSER,
        organ=st.sampled_from([Organ.från_namn(namn) for namn in ORGAN]),
        inlämning=st.none() | st.just(date(2025, 12, 20)),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda t: (t.organ, t.datum, t.start),
)


@given(RADER, FORM.filter(lambda form: form != "ett mellanslag"), st.permutations(range(5)))
def test_samma_lista_i_varje_uppställning(
    rader: list[Sammanträdestid], form: str, ordning: list[int]
) -> None:
    """Columns in any order, whatever stands between them."""
    tabell = [["Organ", "Datum", "Tid", "Plats", "Handlingar senast"]]
    for t in rader:
        dag = f"{t.datum.day}/{t.datum.month}"
        klocka = t.start.strftime("%H.%M") if t.start else ""
        senast = str(t.inlämning or "")
        tabell.append([str(t.organ), dag, klocka, t.plats, senast])
    tabell = [[rad[i] or "-" * (i == 4) for i in ordning] for rad in tabell]
    text = skriv_tabell(tabell, form)
    flera = len({t.organ for t in rader}) > 1

    assert list(tolka_sammanträdestider(text, år=2026)) == [
        t if flera else ändra(t, organ=None) for t in rader
    ]


def test_helgdagar_är_inga_sammanträden() -> None:
    """Lists of holidays, on a line each or all in one; a meeting may be on one all the same."""
    text = (
        "Första maj, fredag 1 maj\nLångfredagen 3 april\n– Nationaldagen, 6 juni\n"
        "Helgdagar: 1 nyårsdagen, 6 trettondedag jul.\n22 maj\n"
        "Första maj: 1 maj kl 9"
    )
    tider, fel = finn_sammanträdestider(text.splitlines(), 2026)

    assert fel == ()
    assert [t.datum for t in tider] == [date(2026, 5, 22), date(2026, 5, 1)]


def test_samma_dag_i_översikt_och_lista_är_ett_sammanträde() -> None:
    """What one place leaves open the other fills in; where they differ it is a fault."""
    översikt = "Plats: Rådhuset\nMånad\tKS\tKF\nJanuari\t14\t26\n"
    lista = "Organ\tDatum\tTid\tPlats\nKS\t14/1\t9\tRådhuset\nKF\t26/1\t18\tFolkets hus\n"
    senast = "Organ\tDatum\tHandlingar senast\nKS\t14/1\t3/1\n"

    assert tolka_sammanträdestider(översikt + lista + senast, år=2026) == (
        tid(JAN, NIO, plats="Rådhuset", organ=Organ("KS"), inlämning=date(2026, 1, 3)),
        tid(date(2026, 1, 26), SEXTON, plats="Folkets hus", organ=Organ("KF")),
    )

    flera = "Månad\tKS\tKF\nJanuari\t14-15\t26\nKS: 14 januari kl 9 till 15 januari"
    assert {t.datum.day for t in tolka_sammanträdestider(flera, år=2026)} == {14, 26}

    annan = "KS: 14 januari kl 9 i Biblioteket"
    [fel] = finn_sammanträdestider([*lista.splitlines(), annan], 2026)[1]
    assert fel.kod == "STID006"


@pytest.mark.parametrize(
    ("rubrik", "organ"),
    [
        ("Direktionen: sammanträdestider 2026", "Direktionen"),
        ("Rådet för Ekby – Sammanträdesdagar", "Rådet för Ekby"),
        ("Kommunstyrelsens sammanträdestider 2026", KS),
        ("Sammanträdestider för kommunstyrelsen 2026", KS),
        ("Kommunstyrelsen, Ekby kommun", KS),
        ("Punkt 5: Sammanträdestider 2026", None),
        ("§ 11 – Sammanträdestider 2026", None),
        ("Beslut: sammanträdestider 2026", None),
    ],
)
def test_rubriken_säger_vems_tiderna_är(rubrik: str, organ: str | None) -> None:
    """The body of a heading; a heading of another kind names none, and then it must be given."""
    text = f"{rubrik}\n14 januari 2026"

    if organ is None:
        with pytest.raises(OgiltigtVärdeFel, match="organets namn i texten"):
            tolka_sammanträdesplan(text)
    else:
        assert tolka_sammanträdesplan(text).organ == Organ.från_namn(organ)


def test_organens_platser_i_en_lista() -> None:
    """Where each body meets, said once above the meetings; a row may say another place."""
    tider = tolka_sammanträdestider(
        "Platser, om inget annat anges:\n– Kommunstyrelsen: Rådhuset, sal A\n"
        "– Kommunfullmäktige: Folkets hus\n\nOrgan\tDatum\tPlats\n"
        "Kommunstyrelsen\t14/1\t\nKommunfullmäktige\t26/1\t\nKommunfullmäktige\t23/2\tAulan",
        år=2026,
    )

    assert [t.plats for t in tider] == ["Rådhuset, sal A", "Folkets hus", "Aulan"]
