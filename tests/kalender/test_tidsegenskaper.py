"""Properties of the reader of meeting times: any form read back, nothing raised, linear time."""

import time as klocka
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider import (
    finn_sammanträdestider,
    tolka_sammanträdesplan,
    tolka_sammanträdestider,
)
from kommunprotokoll.tolkning.tider.ord import tidsord
from kommunprotokoll.utbyte.kalendertext import plan_till_text

PLATSER = ("", "Rådhuset", "Biblioteket, sal A", "Folkets hus", "Storgatan 12, Ekby", "sal 3")
ANMÄRKNINGAR = ("", "extra", "konstituerande sammanträde", "heldag", "obs ny lokal", "budget")
DATUM = st.dates(date(1900, 1, 1), date(2199, 12, 31))
KLOCKSLAG = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@st.composite
def tider(draw: st.DrawFn, dagar: st.SearchStrategy[date] = DATUM) -> Sammanträdestid:
    """A meeting time as people plan them."""
    klockslag = sorted(draw(st.lists(KLOCKSLAG, max_size=2)))
    start, slut = [*klockslag, None, None][:2]
    return Sammanträdestid(
        draw(dagar),
        start,
        slut=slut,
        plats=draw(st.sampled_from(PLATSER)),
        anmärkning=draw(st.sampled_from(ANMÄRKNINGAR)),
        preliminärt=draw(st.booleans()),
        inställt=draw(st.booleans()),
        flyttat_från=draw(st.none() | DATUM),
    )


@st.composite
def utförliga(draw: st.DrawFn) -> Sammanträdestid:
    """A meeting time with all that the text can hold."""
    tid = draw(tider())
    dagar = draw(st.integers(0, 3))
    return ändra(
        tid,
        slutdatum=tid.datum + timedelta(dagar) if dagar else None,
        flyttat_från_kl=draw(st.none() | KLOCKSLAG) if tid.flyttat_från is not None else None,
        inlämning=draw(st.none() | DATUM),
        utskick=draw(st.none() | DATUM),
        organ=draw(st.sampled_from(ORGAN)),
    )


NAMN = ("Kommunstyrelsen", "Rådet", "Nämnden för barn, unga och kultur", "Tidens konferens 2")
ORGAN = (None, Organ.från_namn("Kommunfullmäktige"), Organ.från_namn("Valberedningen"))


def planer(
    slag: st.SearchStrategy[Sammanträdestid], *, minst: int = 0
) -> st.SearchStrategy[Sammanträdesplan]:
    """A plan of such meetings."""
    flera = st.lists(
        slag, min_size=minst, max_size=8, unique_by=lambda t: (t.organ, t.datum, t.start)
    )
    namn = st.sampled_from(NAMN)
    return st.builds(lambda n, t: Sammanträdesplan(Organ.från_namn(n), tuple(t)), namn, flera)


@given(planer(tider()))
def test_skrivet_läses_tillbaka(plan: Sammanträdesplan) -> None:
    """Text out and text in are each other's inverse."""
    text = plan_till_text(plan)

    assert set(tolka_sammanträdestider(text)) == set(plan.tider)


@given(planer(utförliga(), minst=1))
def test_en_plan_med_allt_läses_tillbaka(plan: Sammanträdesplan) -> None:
    """Several bodies, several days, last days to hand in: the plan itself comes back."""
    text = plan_till_text(plan)

    assert tolka_sammanträdesplan(text, organ=plan.organ) == plan
    if plan.organ == plan.organen[0]:
        assert tolka_sammanträdesplan(text) == plan


@given(planer(tider(st.dates(date(2026, 1, 1), date(2026, 12, 31)))))
def test_ett_års_tider_har_året_i_rubriken(plan: Sammanträdesplan) -> None:
    """The accustomed form: the year once, weekday and date in each line."""
    rubrik, *rader = plan_till_text(plan).splitlines()

    assert len(rader) == len(plan.tider)
    assert all(rad.split()[0].lower() in VECKODAGAR for rad in rader)
    assert rubrik.endswith(": sammanträdestider 2026" if plan.tider else ": sammanträdestider")
    assert not any("2026 kl" in rad for rad in rader)


def test_texten_ser_ut_som_i_kommunerna() -> None:
    """In order of time, one a line."""
    plan = Sammanträdesplan(
        Organ("Kommunstyrelsen"),
        (
            Sammanträdestid(date(2026, 6, 9), time(9), anmärkning="budget", inställt=True),
            Sammanträdestid(date(2026, 5, 22), time(9), slut=time(11, 30), plats="Rådhuset"),
            Sammanträdestid(date(2026, 9, 9), flyttat_från=date(2026, 9, 2)),
        ),
    )

    assert plan_till_text(plan) == (
        "Kommunstyrelsen: sammanträdestider 2026\n"
        "Fredag 22 maj kl. 09.00–11.30, Rådhuset\n"
        "Tisdag 9 juni kl. 09.00 (budget) (inställt)\n"
        "Onsdag 9 september (flyttat från 2 september 2026)\n"
    )


@st.composite
def skrivna(draw: st.DrawFn) -> tuple[str, Sammanträdestid]:
    """A line in one of the forms in use, and what it means."""
    tid = draw(tider())
    dag = draw(datumformer(tid.datum))
    delar = [dag]
    if tid.start is not None:
        klockan = draw(tidsformer(tid.start, tid.slut))
        först = draw(st.booleans())
        delar = [f"{klockan}: {dag}"] if först else [f"{dag}{draw(SKILJE)}{klockan}"]
    if tid.plats:
        delar.append(draw(st.sampled_from((", ", " i ", ", plats: ", ", Lokal: "))) + tid.plats)
    anmärkning, inställt = tid.anmärkning, tid.inställt
    if anmärkning:
        delar.append(f" ({anmärkning})")
    if tid.preliminärt:
        delar.append(draw(st.sampled_from((" (preliminärt)", ", prel.", " (PREL)"))))
    if inställt:
        delar.append(draw(st.sampled_from((", inställt", " (inställt)", " – INSTÄLLT"))))
    if tid.flyttat_från is not None:
        delar.append(f" (flyttat från {draw(datumformer(tid.flyttat_från))})")
    rad = draw(PUNKTER) + "".join(delar)
    for _ in range(draw(st.integers(0, 2))):
        rad = rad.replace(" ", draw(st.sampled_from(BLANKA)), 1)
    return rad, tid


SKILJE = st.sampled_from((" ", ", ", " – "))
PUNKTER = st.sampled_from(("", "- ", "• ", "– ", "1. ", "12) ", "  "))
BLANKA = ("\t", "\N{NO-BREAK SPACE}", "   ", "\N{THIN SPACE}")
STRECK = st.sampled_from(("-", "–", "—", " - ", " – ", "−", " till "))


@st.composite
def datumformer(draw: st.DrawFn, dag: date) -> str:
    """A date with its year, with or without weekday, in words or figures."""
    månad = MÅNADER[dag.month - 1]
    kort = [o for o, nr in tidsord().månader.items() if nr == dag.month]
    veckodag = VECKODAGAR[dag.weekday()]
    veckodagar = ["", *(o for o, nr in tidsord().veckodagar.items() if nr == dag.weekday())]
    vald = draw(st.sampled_from(veckodagar))
    form = draw(
        st.sampled_from(
            (
                f"{dag.day} {månad} {dag.year}",
                f"{dag.day} {draw(st.sampled_from(kort))} {dag.year}",
                f"{dag.day}/{dag.month} {dag.year}",
                f"{dag.day}/{dag.month}-{dag.year}",
                f"{dag.day}.{dag.month}.{dag.year}",
                dag.isoformat(),
                dag.isoformat().replace("-", "/"),
            )
        )
    )
    if draw(st.booleans()):
        return f"{veckodag}en den {form}".capitalize()
    return f"{vald} {form}".strip()


@st.composite
def tidsformer(draw: st.DrawFn, start: time, slut: time | None) -> str:
    """A time with or without end."""
    ord_ = draw(st.sampled_from(("kl ", "kl. ", "Kl ", "klockan ", "kl.", "kl")))
    punkt = draw(st.sampled_from(".:"))
    text = f"{ord_}{start.hour:02d}{punkt}{start.minute:02d}"
    if slut is not None:
        sist = f"{slut.hour}{punkt}{slut.minute:02d}" if slut.minute else str(slut.hour)
        text += draw(STRECK) + sist
    return text


@given(skrivna())
def test_varje_form_läses_rätt(skrivet: tuple[str, Sammanträdestid]) -> None:
    """Any of the forms, in any mixture."""
    text, tid = skrivet

    assert tolka_sammanträdestider(text) == (tid,)


@given(skrivna(), st.integers(1, 6))
def test_fel_veckodag_upptäcks_alltid(skrivet: tuple[str, Sammanträdestid], fel: int) -> None:
    """Whatever the form, a weekday that is not the date's is refused, and the right one named."""
    _, tid = skrivet
    rätt = tid.datum.weekday()
    text = f"{VECKODAGAR[(rätt + fel) % 7]} {tid.datum.isoformat()}"

    with pytest.raises(OgiltigtVärdeFel, match=f"en {VECKODAGAR[rätt]}, inte"):
        tolka_sammanträdestider(text)


BITAR = """
0 1 9 14 22 31 99 2026 0900 13.00 25:00 22/5 2026-05-22 - – , ; : . ( ) * | & §
kl klockan ca mån fredag maj Januari v den till och mellan flyttat från inställt
i på Rådhuset Plats Tid extra Kommunstyrelsen sammanträder träder A å
"""


@given(st.lists(st.sampled_from([*BITAR.split(), "\n", "\t"]), max_size=14).map(" ".join))
def test_inget_annat_än_tider_och_fel(text: str) -> None:
    """Words and figures in any order: times, faults, or nothing; never another exception."""
    rader = text.splitlines()
    lästa, fel = finn_sammanträdestider(rader, 2026)

    assert all(isinstance(t, Sammanträdestid) for t in lästa)
    assert all(1 <= f.belägg.rad <= len(rader) for f in fel if f.belägg is not None)
    if not fel:
        assert tolka_sammanträdestider(text, år=2026) == lästa


@given(st.text(max_size=60))
def test_vilken_text_som_helst(text: str) -> None:
    """Any characters at all."""
    lästa, fel = finn_sammanträdestider(text.splitlines())

    assert all(isinstance(t, Sammanträdestid) for t in lästa)
    assert all(f.kod.startswith("STID") for f in fel)


LÅNGA = {
    "datum": "22 maj, ",
    "tal": "1, ",
    "tal i text": "Maj x 1 2 3 ",
    "platser": "22 maj kl 9 i A, B, C, ",
    "ord": "i Rådhuset och ",
    "parenteser": "(",
    "stjärnor": "*",
    "streck": "13.00 - ",
    "siffror": "7",
    "komman": "fre,,,,,",
    "flyttar": "22 maj flyttas till ",
    "rader": "22 maj\nkl 9\ni Rådhuset\n",
    "brutna rader": "1,\n",
    "månader": "maj:",
    "etiketter": "a: ",
    "vid": "sal 3 i ",
}


@pytest.mark.parametrize("bit", LÅNGA.values(), ids=LÅNGA.keys())
def test_tiden_växer_bara_med_texten(bit: str) -> None:
    """Four times the text takes about four times as long, not sixteen: nothing is backtracked."""
    kort, lång = (
        min(_tid((bit * (längd // len(bit))).splitlines()) for _ in range(3))
        for längd in (20_000, 80_000)
    )

    assert lång < max(9 * kort, 0.5)


def _tid(rader: list[str]) -> float:
    """Processor time of one search; the least of several is what the search itself takes."""
    början = klocka.process_time()
    finn_sammanträdestider(rader, 2026)
    return klocka.process_time() - början


def test_en_rad_på_en_megabyte() -> None:
    """A whole file on one line, by mistake or malice."""
    början = klocka.process_time()
    mening = "Fredag den 22 maj 2026 klockan 09.00 till klockan 11.30 i Biblioteket på Storgatan, "
    tider_, fel = finn_sammanträdestider([mening * (1_000_000 // len(mening) + 1)], 2026)

    assert fel == ()
    assert [(t.datum, t.start, t.slut, t.plats) for t in tider_] == [
        (date(2026, 5, 22), time(9), time(11, 30), "Biblioteket på Storgatan")
    ]
    assert klocka.process_time() - början < 60
