"""What cannot be read as meeting times is said, with its line; nothing is lost in silence."""

from datetime import date

import pytest

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.tolkning.tider import (
    finn_sammanträdestider,
    finn_tider_med_belägg,
    tolka_sammanträdestider,
)

# Text, year, code, and what the message must say.
FEL = [
    # the weekday is not the date's
    (
        "Tors 22 maj kl 09",
        2026,
        "STID001",
        ["22 maj 2026 är en fredag, inte torsdag", "torsdag 21 maj 2026"],
    ),
    ("Måndag 14 januari", 2026, "STID001", ["är en onsdag, inte måndag", "måndag 12 januari 2026"]),
    ("Söndagen den 14/1", 2026, "STID001", ["söndag 11 januari 2026"]),
    ("Lördag 14/1", 2026, "STID001", ["lördag 17 januari 2026"]),
    ("2026-01-14 torsdag", None, "STID001", ["onsdag, inte torsdag", "torsdag 15 januari"]),
    ("Tisdagar: 13 jan, 28 jan", 2026, "STID001", ["28 januari 2026 är en onsdag, inte tisdag"]),
    ("ons-fre 14-15 januari", 2026, "STID001", ["15 januari 2026 är en torsdag, inte fredag"]),
    ("22 maj (flyttat från torsdag 15 maj)", 2026, "STID001", ["15 maj 2026 är en fredag"]),
    ("9999-12-31 måndag", None, "STID001", ["31 december 9999 är en fredag, inte måndag"]),
    # dates and times that do not exist
    ("31 april", 2026, "STID002", ["31 april 2026 finns inte", "dag 1 till 30"]),
    ("29 februari", 2026, "STID002", ["29 februari 2026 finns inte", "dag 1 till 28"]),
    ("0 maj", 2026, "STID002", ["0 maj 2026 finns inte"]),
    ("24/13", 2026, "STID002", ["månad 13 finns inte"]),
    ("2026-02-30", None, "STID002", ["30 februari 2026 finns inte"]),
    ("22 maj kl 25.00", 2026, "STID002", ["klockslaget 25.00 finns inte", "00.00 till 23.59"]),
    ("22 maj kl 9.60", 2026, "STID002", ["09.60 finns inte"]),
    ("22 maj kl 24", 2026, "STID002", ["24.00 finns inte"]),
    ("22 maj kl 13-9", 2026, "STID002", ["sluttiden 09.00 är före starttiden 13.00"]),
    # the year
    ("22 maj", None, "STID003", ["året saknas", "Sammanträdestider 2019"]),
    ("Fre 22 maj\nkl 9", None, "STID003", ["året saknas"]),
    ("10 december 2025\n14 januari", None, "STID003", ["året är oklart"]),
    ("10 december, 14 januari 2026", None, "STID003", ["året är oklart för 10/12 och 14/1"]),
    ("10 december 2025, 14 januari", None, "STID003", ["året är oklart"]),
    # dates of something else, and what cannot be understood
    ("Ärendet behandlades 2025-11-05 § 14", None, "STID004", ["”Ärendet behandlades”"]),
    ("Tjänsteskrivelse 2025-10-28", None, "STID004", ["”Tjänsteskrivelse”"]),
    ("Protokollsutdrag: 2026-01-15", None, "STID004", ["Protokollsutdrag"]),
    ("Ekby den 15 januari 2026", None, "STID004", ["”Ekby”"]),
    ("Den 1 april 2026 träder lagen i kraft.", None, "STID004", ["träder lagen"]),
    ("Presentation 10 maj kl 9", 2026, "STID004", ["”Presentation”"]),
    ("Justering, 10 maj kl 9", 2026, "STID004", ["”Justering”"]),
    ("Handlingar senast 10 maj", 2026, "STID004", ["Handlingar senast"]),
    ("Sista inlämningsdag 10 maj, sammanträde 22 maj", 2026, "STID004", ["inlämningsdag"]),
    ("22 maj 18", 2026, "STID004", ["”18”"]),
    ("1 22 maj", 2026, "STID004", ["”1”"]),
    ("Fre 22 mja", 2026, "STID004", ["fredag 22 saknar månad"]),
    ("3-28 maj", 2026, "STID004", ["3-28 är inte en följd av dagar"]),
    ("22 maj +46", 2026, "STID004", ["”+46”"]),
    ("28-2 maj", 2026, "STID004", ["28-2"]),
    ("28/2-1/3", 2026, "STID004", ["28/2-1/3"]),
    ("22 maj kl 9 och kl 13", 2026, "STID004", ["två klockslag"]),
    ("Kl 9, kl 13: 22 maj", 2026, "STID004", ["två klockslag"]),
    ("22 maj (15 maj)", 2026, "STID004", ["15/5 inom parentes"]),
    ("Sammanträdet flyttas från 22 maj", 2026, "STID004", ["det nya datumet saknas"]),
    ("22 maj (flyttat från 14-15 maj)", 2026, "STID004", ["flera dagar flyttas"]),
    ("22 maj " + "mycket text om annat " * 9, 2026, "STID004", ["mycket text"]),
    ("22 maj\nSamtliga sammanträden ställs in", 2026, "STID010", ["vilket sammanträde"]),
    ("Inställt\n22 maj", 2026, "STID010", ["vilket sammanträde"]),
    ("Tid: kl 9\nTid: kl 13\n22 maj", 2026, "STID004", ["två rader säger olika"]),
    ("23 maj till 22 maj", 2026, "STID002", ["sista dagen 22 maj 2026 är före den första"]),
    ("Datum Handlingar senast\n14 januari", 2026, "STID009", ["lika många datum"]),
    ("Datum\tHandlingar senast\n14 jan, 15 jan\t3/1", 2026, "STID009", ["lika många datum"]),
    ("Datum\tHandlingar senast\n14 januari\tsnart", 2026, "STID004", ["”snart” är inte ett datum"]),
    # a time that belongs to nothing
    ("22 maj\nSammanträdet avslutas kl 15.00", 2026, "STID005", ["”Sammanträdet avslutas”"]),
    ("22 maj\nLunch kl 12", 2026, "STID005", ["”Lunch”"]),
    # twice
    ("22 maj kl 9 i A-huset\n22 maj kl 9 i B-huset", 2026, "STID006", ["rad 1", "A-huset"]),
    # the week
    ("22 maj (v 22)", 2026, "STID007", ["22 maj 2026 är i vecka 21, inte vecka 22"]),
    ("v. 20: fre 22 maj", 2026, "STID007", ["inte vecka 20"]),
    # rules and tables
    ("vanligtvis andra tisdagen i månaden klockan 18", None, "STID008", ["inget datum"]),
    ("Rådet sammanträder på tisdagar", None, "STID008", ["inget datum"]),
    ("kl 09.00-11.00", 2026, "STID008", ["inget datum"]),
    ("Organ jan feb mars\nKS 14 11", 2026, "STID009", ["en kolumn för varje månad"]),
    ("jan  feb  mars\n14  11  11  8", 2026, "STID009", ["en kolumn för varje månad"]),
    ("Månad KF KS\nJanuari 14 20 6", 2026, "STID009", ["en kolumn för varje organ"]),
]


@pytest.mark.parametrize(("text", "år", "kod", "ord_"), FEL)
def test_felet_säger_vad_och_var(text: str, år: int | None, kod: str, ord_: list[str]) -> None:
    """The exception and the finding say the same, and name the line."""
    rad = text.count("\n") + 1 if kod in {"STID005", "STID006", "STID009"} or "\t" in text else 1

    with pytest.raises(OgiltigtVärdeFel) as undantag:
        tolka_sammanträdestider(text, år=år)
    _, fel = finn_sammanträdestider(text.splitlines(), år)
    meddelanden = [str(undantag.value), f"{fel[0].meddelande} {fel[0].väntat}"]

    assert fel[0].kod == kod
    for meddelande in meddelanden:
        assert all(o in meddelande for o in (*ord_, "Rad "))
    assert fel[0].belägg is not None
    assert undantag.value.plats in {f"Rad {r}" for r in (rad, 1, 2)}
    assert fel[0].belägg.text == fel[0].funnet == undantag.value.givet


def test_radnumret_är_textens() -> None:
    """Empty lines count."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Rad 4: 'Tors 22 maj' går inte"):
        tolka_sammanträdestider("Sammanträdestider 2026\n\n14 januari\nTors 22 maj")


def test_alla_fel_sägs_på_en_gång() -> None:
    """The first is raised, the others are notes on it."""
    with pytest.raises(OgiltigtVärdeFel) as fel:
        tolka_sammanträdestider("Tors 22 maj\n31 april\n31 april", år=2026)

    assert "Rad 1" in str(fel.value)
    assert ["Rad 2" in n or "Rad 3" in n for n in fel.value.__notes__] == [True, True]


def test_finn_ger_det_som_gick_att_läsa_och_felen() -> None:
    """A reader keeps what was understood, and knows what was not."""
    tider, fel = finn_sammanträdestider(
        ["Sammanträdestider 2026", "Ons 14 januari kl 9", "Tors 11 februari", "Lunch kl 12"]
    )

    assert [t.datum for t in tider] == [date(2026, 1, 14)]
    assert [(f.kod, f.allvar) for f in fel] == [
        ("STID001", Allvar.FEL),
        ("STID005", Allvar.VARNING),
    ]


def test_belägget_är_raden_som_tiden_står_på() -> None:
    """Who asks why gets the words."""
    fynd = finn_tider_med_belägg(["Möten 2026", "", "14 januari, 11 februari och 11", "mars"])

    assert [t.datum.month for t in fynd.tider] == [1, 2, 3]
    assert {(b.rad, b.text) for b in fynd.belägg} == {(3, "14 januari, 11 februari och 11 mars")}


@pytest.mark.parametrize(
    "rad",
    [
        "Händelser i kommunen",
        "2 personer deltog, 3 tackade nej",
        "§ 11",
        "Dnr 2026/123",
        "Kostnaden är 100 tkr",
        "Mars är en planet",
        "Utbildningen pågår under 20 veckor",
        "Kv 1 – underlag",
        "att notera informationen till protokollet.",
    ],
)
def test_rader_utan_datum_och_tid_hoppas_över(rad: str) -> None:
    """Prose is neither a meeting nor a fault."""
    assert finn_sammanträdestider([rad, "14 januari"], 2026)[1] == ()
    assert len(tolka_sammanträdestider(f"{rad}\n14 januari\n{rad}", år=2026)) == 1
