"""Chromium, axe-core and html-validate on our web pages: no error, and nobody is shut out."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import kommunprotokoll as kp
from kommunprotokoll import dokument as d
from kommunprotokoll.exempelprotokoll import SLAG
from tests.dokument.planer import PLAN, PLANER
from tests.skrivare.exempelblock import DOKUMENT

Svar: TypeAlias = dict[str, Any]
"""What the browser says of one page."""

SKÄRMAR = ("bred", "smal", "mörk")


def sidor() -> dict[str, d.Dokument]:
    """Every made-up protocol, every other paper, and blocks that protocols do not use."""
    s = kp.exempel("ks")
    andra = {
        "utdrag": d.utdrag(s, paragraf=s.paragrafer[-1].beteckning),
        "kallelse": d.kallelse(s),
        "anslagsbevis": d.anslagsbevis(s),
        "narvarolista": d.närvarolista(s),
        "omrostningslista": d.omröstningslista(s),
        "beslutslista": d.beslutslista(s),
        "sammantradesplan": d.sammanträdesplan(PLAN),
        "sammantradesplaner": d.sammanträdesplan(PLANER),
    }
    egna = {namn: DOKUMENT[namn] for namn in ("alla_slag", "elakt", "tomt")}
    return {slag: d.protokoll(kp.exempel(slag)) for slag in SLAG} | andra | egna


NAMN = sorted(sidor())


@pytest.fixture(scope="module")
def svar(
    program: Callable[[str], str],
    andras_program: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Svar]:
    """Open every page once on every screen, and give what was found."""
    node, chromium = program("node"), program("chromium")
    mapp = tmp_path_factory.mktemp("webbsidor")
    filer = [str(kp.skriv(dok, mapp / f"{namn}.html")) for namn, dok in sidor().items()]
    gjort = subprocess.run(
        [node, str(andras_program / "granska_webbsidor.cjs"), chromium, *filer],
        capture_output=True, check=False, timeout=900,
    )  # fmt: skip

    assert gjort.returncode == 0, gjort.stderr.decode()

    funnet: dict[str, Svar] = json.loads(gjort.stdout)
    return {namn: {**ett, "pdf": mapp / f"{namn}.html.pdf"} for namn, ett in funnet.items()}


@pytest.mark.parametrize("namn", NAMN)
def test_giltig_html(namn: str, svar: dict[str, Svar]) -> None:
    """html-validate has nothing to say of the source."""
    assert svar[namn]["giltighet"] == []


@pytest.mark.parametrize("skärm", SKÄRMAR)
@pytest.mark.parametrize("namn", NAMN)
def test_inget_brott_mot_wcag(namn: str, skärm: str, svar: dict[str, Svar]) -> None:
    """axe-core finds nothing against WCAG 2.2 A and AA, nor against good practice.

    The hostile document skips a level of heading itself, which is not WCAG's but practice's.
    """
    brott = svar[namn][skärm]["brott"]
    tillåtet = {"heading-order"} if namn == "elakt" else set()

    assert [b for b in brott if b["regel"] not in tillåtet] == []


@pytest.mark.parametrize("skärm", SKÄRMAR)
@pytest.mark.parametrize("namn", NAMN)
def test_det_axe_inte_kan_avgöra(namn: str, skärm: str, svar: dict[str, Svar]) -> None:
    """What axe-core leaves to people is text on the bars of a picture, and a table of no rows.

    The contrast of the bars is counted in tests/skrivare/test_html_stil.py.
    """
    oklart = [
        (b["regel"], html)
        for b in svar[namn][skärm]["oklart"]
        for html in b["var"]
        if not (b["regel"] == "color-contrast" and html.startswith("<text"))
        and not (b["regel"] == "th-has-data-cells" and "<tbody>" not in html)
    ]

    assert oklart == []


@pytest.mark.parametrize("namn", NAMN)
def test_ryms_i_telefonen(namn: str, svar: dict[str, Svar]) -> None:
    """At 320 px nothing scrolls sideways (WCAG 1.4.10), with spaced text neither (1.4.12)."""
    smal = svar[namn]["smal"]

    assert (smal["bredd"], smal["glest"]) == (320, 320)


@pytest.mark.parametrize("namn", NAMN)
def test_mörkt_är_mörkt(namn: str, svar: dict[str, Svar]) -> None:
    """A person who wants dark colours gets a dark ground."""
    ljus, mörk = (
        sum(map(int, re.findall(r"\d+", svar[namn][skärm]["bakgrund"])[:3]))
        for skärm in ("bred", "mörk")
    )

    assert (ljus, mörk < 150) == (3 * 255, True)


@pytest.mark.parametrize("skärm", SKÄRMAR)
@pytest.mark.parametrize("namn", NAMN)
def test_tangentbordet_räcker(namn: str, skärm: str, svar: dict[str, Svar]) -> None:
    """The skip link comes first; what has focus is in view and has a frame of 2 px or more."""
    stopp = svar[namn][skärm]["tabb"]

    assert stopp[0]["mål"] == "#kp-text"
    assert stopp[-1]["mål"] == "#kp-topp"
    assert [s for s in stopp if s["ram"] < 2 or not s["syns"]] == []


@pytest.mark.parametrize("skärm", SKÄRMAR)
@pytest.mark.parametrize("namn", NAMN)
def test_lagom_stora_mål(namn: str, skärm: str, svar: dict[str, Svar]) -> None:
    """Links that do not stand in a sentence are 24 px high or more (WCAG 2.5.8)."""
    assert svar[namn][skärm]["små"] == []


@pytest.mark.parametrize("namn", NAMN)
def test_tabeller_är_tabeller_i_telefonen_också(namn: str, svar: dict[str, Svar]) -> None:
    """A table that becomes cards is a table with headings to a screen reader all the same."""
    bred, smal = svar[namn]["bred"]["roller"], svar[namn]["smal"]["roller"]
    roller = ("table", "row", "rowheader", "columnheader", "term", "definition", "image")

    assert {r: smal.get(r) for r in roller} == {r: bred.get(r) for r in roller}


def test_långt_innehåll_är_ihopfällt_i_telefonen(svar: dict[str, Svar]) -> None:
    """A long table of contents is folded on a phone only, and the keyboard opens it there."""
    kf, ks = svar["kf"], svar["ks"]
    rubriker = len(sidor()["kf"].innehåll())
    smal = [s["text"] for s in kf["smal"]["tabb"]]

    assert (kf["bred"]["länkar"], kf["smal"]["länkar"]) == (rubriker, 0)
    assert f"Visa alla {rubriker} rubriker" in smal
    assert f"Visa alla {rubriker} rubriker" not in [s["text"] for s in kf["bred"]["tabb"]]
    assert ks["bred"]["länkar"] == ks["smal"]["länkar"] == len(sidor()["ks"].innehåll())


@pytest.mark.parametrize("skärm", SKÄRMAR)
@pytest.mark.parametrize("namn", NAMN)
def test_inget_hämtas_och_inget_körs(namn: str, skärm: str, svar: dict[str, Svar]) -> None:
    """The page is all there is; the browser has nothing to say, and no script opens a box."""
    ett = svar[namn][skärm]

    assert ett["hämtat"] == [ett["hämtat"][0]]
    assert ett["sagt"] == []
    assert ett["data"] in (["Event"], ["DigitalDocument"])


@pytest.mark.parametrize("namn", NAMN)
def test_pappret(namn: str, svar: dict[str, Svar], program: Callable[[str], str]) -> None:
    """Printed, the page is on A4 with the number of each page, and no page is empty."""
    pdf = str(svar[namn]["pdf"])
    mått, text = (
        subprocess.run([*kommando], capture_output=True, check=True, timeout=60).stdout.decode()
        for kommando in ((program("pdfinfo"), pdf), (program("pdftotext"), pdf, "-"))
    )
    sidor_ = text.split("\f")[:-1]

    assert re.search(r"Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)", mått)
    for nummer, sida in enumerate(sidor_, 1):
        nedtill = f"{nummer} ({len(sidor_)})"
        assert nedtill in sida
        assert sida.replace(nedtill, "").strip()
