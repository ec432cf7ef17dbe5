"""The page of a plan: what a reader must find on it, in every format."""

from datetime import date, time

import pytest
from hypothesis import given

from kommunprotokoll import ändra
from kommunprotokoll.dokument import STANDARD, Lista, Rubrik, Tabell, sammanträdesplan
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.strategier import sammanträdesplaner
from tests.dokument.planer import KF, KS, NIO, SAL, ett_år, flera_organ


def tabell(plan: Sammanträdesplan, nummer: int = 0) -> Tabell:
    """A table of the page."""
    return [b for b in sammanträdesplan(plan).block if isinstance(b, Tabell)][nummer]


def rad(plan: Sammanträdesplan, början: str) -> tuple[str, ...]:
    """The row of a day in the first table."""
    return next(r for r in tabell(plan).rader if r[1].startswith(början))


def test_ett_organs_år_är_en_tabell() -> None:
    """Title, body, place once for all; week, day and time of each meeting."""
    sida = sammanträdesplan(ett_år())
    texter = list(sida.texter())

    assert sida.titel == "Sammanträdestider 2031 Kommunstyrelsen, Ekby kommun"
    assert texter[:3] == [
        "Sammanträdestider 2031",
        "Kommunstyrelsen, Ekby kommun",
        f"Plats, om inget annat anges: {SAL}.",
    ]
    assert tabell(ett_år()).rubriker == ("Vecka", "Dag", "Tid")
    assert tabell(ett_år()).rader[0] == ("3", "onsdag 15 januari", "kl. 09.00–12.00")
    assert len(tabell(ett_år()).rader) == 9


def test_veckorna_är_svenska() -> None:
    """Week 1 has the year's first Thursday: the first days of January may be in week 52 or 53."""
    dagar = (date(2027, 1, 1), date(2027, 1, 4), date(2026, 12, 31), date(2024, 12, 30))
    plan = Sammanträdesplan(KS, tuple(map(Sammanträdestid, dagar)))

    assert [r[0] for r in tabell(plan).rader] == ["1", "53", "53", "1"]


@pytest.mark.parametrize(
    ("ändringar", "upplysning"),
    [
        ({"inställt": True}, "Inställt."),
        ({"preliminärt": True}, "Preliminärt."),
        ({"flyttat_från": date(2031, 6, 4)}, "Flyttat från onsdag 4 juni."),
        (
            {"flyttat_från": date(2031, 6, 11), "flyttat_från_kl": time(13)},
            "Flyttat från onsdag 11 juni kl. 13.00.",
        ),
        ({"plats": "Folkets hus"}, "Plats: Folkets hus."),
        ({"plats": ""}, "Platsen är inte bestämd."),
        ({"anmärkning": "budget,  heldag!"}, "Budget, heldag!"),
        ({"datum": date(2031, 6, 6)}, "Infaller på nationaldagen."),
        ({"datum": date(2031, 6, 7), "inställt": True}, "Inställt. Infaller på lördag."),
    ],
)
def test_det_särskilda_sägs_i_ord(ändringar: dict[str, object], upplysning: str) -> None:
    """What is called off, moved, elsewhere or on a holiday: words, never colour alone."""
    plan = ett_år(**ändringar)

    assert tabell(plan).rubriker[-1] == "Upplysning"
    assert [r[-1] for r in tabell(plan).rader if r[-1]] == [upplysning]


def test_flera_dagar_och_ingen_tid() -> None:
    """A conference over two days, and a day whose time is not yet decided."""
    plan = Sammanträdesplan(
        KS,
        (
            Sammanträdestid(date(2031, 9, 30), NIO, slut=time(15), slutdatum=date(2031, 10, 1)),
            Sammanträdestid(date(2031, 10, 15)),
        ),
    )

    assert tabell(plan).rader == (
        ("40", "tisdag 30 september – onsdag 1 oktober", "kl. 09.00 – kl. 15.00 sista dagen"),
        ("42", "onsdag 15 oktober", "Ej bestämd"),
    )


def test_helgdagarna_nämns() -> None:
    """The year's holidays by name, with their days."""
    sida = sammanträdesplan(ett_år())
    lista = next(b for b in sida.block if isinstance(b, Lista))

    assert "Helgdagar och helgaftnar 2031" in [b.text for b in sida.block if isinstance(b, Rubrik)]
    assert [p.text for p in lista.punkter][2:6] == [
        "Långfredagen, fredag 11 april",
        "Påskdagen, söndag 13 april",
        "Annandag påsk, måndag 14 april",
        "Första maj, torsdag 1 maj",
    ]


def test_flera_organ_har_en_översikt() -> None:
    """A row a month, a column a body; what is called off says so there as well."""
    översikt = tabell(flera_organ(3))

    assert översikt.rubriker == ("Månad", "Kommunstyrelsen", "Kommunfullmäktige")
    assert översikt.rader == (
        ("Januari 2031", "tis 14", "sön 26"),
        ("Februari 2031", "fre 14", "ons 26"),
        ("Mars 2031", "fre 14", "ons 26 (inställt)"),
    )
    assert tabell(flera_organ(3), 1).rubriker == ("Vecka", "Dag", "Tid", "Organ", "Upplysning")


def test_många_sammanträden_delas_efter_månad() -> None:
    """A heading and a table a month, with that month's holidays."""
    sida = sammanträdesplan(flera_organ(12))
    rubriker = [b.text for b in sida.block if isinstance(b, Rubrik)]

    assert rubriker[:3] == ["Översikt", "Januari 2031", "Februari 2031"]
    assert rubriker[-1] == "Inlämning och kallelse"
    assert "Helgdagar och helgaftnar: 1 nyårsdagen, 6 trettondedag jul." in list(sida.texter())
    assert len([b for b in sida.block if isinstance(b, Tabell)]) == 14


def test_hålltiderna_har_en_egen_tabell() -> None:
    """The last day to hand in, and the day of the call; the year where it is another."""
    plan = Sammanträdesplan(
        KS,
        (
            Sammanträdestid(date(2031, 1, 15), inlämning=date(2030, 12, 20)),
            Sammanträdestid(date(2031, 2, 12), utskick=date(2031, 2, 5)),
            Sammanträdestid(date(2031, 3, 12)),
        ),
    )

    assert tabell(plan, 1).rader == (
        ("Onsdag 15 januari", "20 december 2030", "–"),
        ("Onsdag 12 februari", "–", "5 februari"),
    )


def test_flera_år_har_året_vid_varje_dag() -> None:
    """From autumn to spring."""
    plan = Sammanträdesplan(
        KS, (Sammanträdestid(date(2031, 12, 10)), Sammanträdestid(date(2032, 1, 14)))
    )

    assert sammanträdesplan(plan).titel.startswith("Sammanträdestider 2031–2032")
    assert [r[1] for r in tabell(plan).rader] == [
        "onsdag 10 december 2031",
        "onsdag 14 januari 2032",
    ]


def test_en_tom_plan_säger_det() -> None:
    """No table without rows."""
    sida = sammanträdesplan(Sammanträdesplan(KS))

    assert list(sida.texter())[-1] == "Inga sammanträden är planerade."
    assert sida.titel == "Sammanträdestider Kommunstyrelsen, Ekby kommun"


def test_egna_ord() -> None:
    """A municipality may say it in its own words."""
    ord_ = ändra(STANDARD, {"plan.dokumentslag": "Möteskalender", "plan.vecka": "V."})
    sida = sammanträdesplan(ett_år(), ord_)

    assert sida.titel.startswith("Möteskalender 2031")
    assert next(b for b in sida.block if isinstance(b, Tabell)).rubriker[0] == "V."


def test_något_annat_än_en_plan() -> None:
    """A plain error, not an attribute that is missing."""
    with pytest.raises(OgiltigtVärdeFel, match="en Sammanträdesplan"):
        sammanträdesplan(KS)  # type: ignore[arg-type]  # what the test is about


@given(sammanträdesplaner())
def test_allt_i_planen_står_på_sidan(plan: Sammanträdesplan) -> None:
    """Every meeting has a row, every body, place and remark its words."""
    sida = sammanträdesplan(plan)
    text = " ".join(ett_mellanslag(t) for t in sida.texter()).casefold()
    tabeller = [b for b in sida.block if isinstance(b, Tabell) and len(b.rubriker) > 2]
    rader = sum(len(t.rader) for t in tabeller if t.rubriker[0] == "Vecka")

    assert rader == len(plan.tider)
    for tid in plan.tider:
        assert ett_mellanslag(tid.plats).casefold() in text
        assert ett_mellanslag(tid.anmärkning).casefold() in text
        assert not tid.inställt or "inställt" in text
    assert len(plan.organen) == 1 or all(
        ett_mellanslag(o.namn).casefold() in text for o in plan.organen
    )


@pytest.mark.parametrize("ändelse", FORMAT)
@pytest.mark.parametrize("plan", [ett_år(inställt=True), flera_organ(12), Sammanträdesplan(KS)])
def test_varje_format(ändelse: str, plan: Sammanträdesplan) -> None:
    """A file in every format, the same bytes each time."""
    data = till_bytes(sammanträdesplan(plan), ändelse)

    assert data == till_bytes(sammanträdesplan(plan), ändelse)
    if ändelse in (".txt", ".md", ".html"):
        assert "Sammanträdestider".casefold() in data.decode().casefold()


def test_en_plats_som_inte_är_allas_sägs_för_var_och_en() -> None:
    """Nobody is sent to a place that only another body meets at."""
    ena, andra = (Sammanträdestid(date(2031, 5, 14), plats=SAL), Sammanträdestid(date(2031, 5, 26)))
    delad = Sammanträdesplan(KS, (ena, ändra(andra, organ=KF)))
    samma = Sammanträdesplan(KS, (ena, ändra(andra, organ=KF, plats=SAL)))

    assert f"Kommunstyrelsen: {SAL}" in list(sammanträdesplan(delad).texter())
    assert f"Plats, om inget annat anges: {SAL}." in list(sammanträdesplan(samma).texter())
