"""The real protocol of a council for crime prevention, from end to end (read from ../shared)."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from kommunprotokoll import Lista, Löptext, Mellanrubrik, Roll, Sammanträde, Säkerhet
from kommunprotokoll.tolkning import Tolkning, tolka
from kommunprotokoll.utbyte import från_json, till_json
from tests.tolkning.ordbok import försvunna_ord, modellens_texter

ETIKETTER = {"närvarande", "ej", "plats", "ordf", "kl", "beslut"}
"""Words that label a part of the protocol and stand in the model as its structure."""


@pytest.fixture(scope="module")
def fil(delat: Path) -> Path:
    """The protocol's file."""
    return delat / "referens" / "bra-2019-03-06.txt"


@pytest.fixture(scope="module")
def tolkning(fil: Path) -> Tolkning:
    """Its reading."""
    return tolka(fil)


@pytest.fixture(scope="module")
def s(tolkning: Tolkning) -> Sammanträde:
    """The meeting."""
    return tolkning.sammanträde


def test_organ_tid_och_plats(s: Sammanträde) -> None:
    """Body, date, start, end and place are those of the front page."""
    assert s.organ.namn == "Brottsförebyggande rådet"
    assert (s.datum, s.start, s.slut) == (date(2019, 3, 6), time(9), time(10, 50))
    assert s.plats == "Rådhuset"


def test_närvaro(s: Sammanträde) -> None:
    """Fifteen present, one for a part of the meeting, six absent; roles and organisations."""
    assert (len(s.närvarande), len(s.frånvarande)) == (15, 6)
    assert [n.roll for n in s.närvarande].count(Roll.ORDFÖRANDE) == 1
    assert [n.roll for n in s.närvarande].count(Roll.SEKRETERARE) == 1
    assert s.närvarande[0].person == s.ordförande
    assert s.närvarande[-1].person == s.sekreterare
    delvis = [n for n in s.närvarande if n.perioder]
    assert len(delvis) == 1
    assert delvis[0].person.organisation.endswith("AB")
    assert (delvis[0].perioder[0].från_kl, delvis[0].perioder[0].till_kl) == (
        time(9, 20),
        time(10, 50),
    )
    assert all(n.person.organisation or n.titel or n.roll is not Roll.LEDAMOT for n in s.närvarande)


def test_paragrafer(s: Sammanträde) -> None:
    """Thirteen paragraphs in order, eight with a decision of one att-sats each."""
    assert [p.nummer for p in s.paragrafer] == list(range(1, 14))
    assert s.paragraf(11).rubrik == "Sammanträdestider 2019"
    assert all(p.rubrik for p in s.paragrafer)
    beslutade = [p.nummer for p in s.paragrafer if p.beslut]
    assert beslutade == [4, 5, 6, 7, 8, 9, 10, 11]
    for nummer in beslutade:
        (beslut,) = s.paragraf(nummer).beslut
        assert beslut.organ == "Brottsförebyggande rådet"
        assert [a.text.startswith("att ") for a in beslut.attsatser] == [True]


def test_textens_stycken(s: Sammanträde) -> None:
    """§ 5 has sub-headings, running text and a list of three items, each as such."""
    slag = [type(t) for t in s.paragraf(5).text]
    assert slag.count(Mellanrubrik) == 5
    assert [len(t.punkter) for t in s.paragraf(5).text if isinstance(t, Lista)] == [3]
    assert slag.count(Löptext) >= 5
    assert [str(t) for t in s.paragraf(7).text if isinstance(t, Mellanrubrik)] == [
        "Kameraövervakning 100 tkr",
        "Barn- och ungdomscoacher 800 tkr",
    ]


def test_justerare_och_underskrifter(s: Sammanträde) -> None:
    """The justerare is the one chosen in § 2, and three have signed."""
    (justering,) = s.justeringar
    (justerare,) = justering.justerare
    assert justerare.namn in str(s.paragraf(2).text[0])
    assert [str(u.roll) for u in justering.underskrifter] == [
        "sekreterare",
        "ordförande",
        "justerare",
    ]
    assert justering.underskrifter[2].person == justerare


def test_sammanträdestider(s: Sammanträde) -> None:
    """§ 11 fixes three meetings in 2019, the place without its preposition."""
    tider = s.paragraf(11).sammanträdestider
    assert [t.datum for t in tider] == [date(2019, 5, 24), date(2019, 9, 23), date(2019, 11, 18)]
    assert {(t.start, t.slut, t.plats) for t in tider} == {(time(9), time(11), "Rådhuset")}
    assert not any(p.sammanträdestider for p in s.paragrafer if p.nummer != 11)


def test_signeringens_initialer(s: Sammanträde) -> None:
    """Initials of the page signing are told from text, and kept with their place."""
    assert [(x.initialer, str(x.efter)) for x in s.sidsignaturer] == [
        ("PR *PL*", "5"),
        ("RE JK", "9"),
    ]
    text = " ".join(modellens_texter(s.paragrafer))
    assert not re.search(r"\bRE JK\b|\*PL\*", text)


def test_inget_ord_försvinner(fil: Path, tolkning: Tolkning) -> None:
    """Every word of the file is in the model or in otolkat; here otolkat is empty."""
    assert tolkning.otolkat == ()
    assert försvunna_ord(fil.read_text("utf-8"), tolkning, ETIKETTER) == set()


def test_paragrafernas_rader_står_ordagrant(fil: Path, s: Sammanträde) -> None:
    """Every row below the first heading stands word for word in the model."""
    text = fil.read_text("utf-8")
    kropp = text[text.index("1. ") :]
    modell = " ".join(" ".join(modellens_texter(s)).split())
    for rad in kropp.splitlines():
        bar = re.sub(r"^(?:\d+\.|-)\s+", "", " ".join(rad.split()))
        assert bar in modell or bar == "Beslut", rad


def test_belägg(tolkning: Tolkning) -> None:
    """Each fact rests on words with their row: stated there, or derived."""
    (plats,) = tolkning.belägg_för("plats")
    assert "Plats: Rådhuset." in plats.text
    assert plats.rad > 1
    assert tolkning.säkerhet("närvaro[0].roll") is Säkerhet.ANGIVET
    assert tolkning.säkerhet("närvaro[1].roll") is Säkerhet.HÄRLETT
    assert tolkning.belägg_för("paragrafer[3].beslut[0].attsatser[0]")
    assert tolkning.belägg_för("organ.typ") == ()


def test_genom_json_och_tillbaka(s: Sammanträde) -> None:
    """The meeting comes back the same through JSON."""
    assert från_json(till_json(s)) == s
