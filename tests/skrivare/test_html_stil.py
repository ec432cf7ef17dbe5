"""The colours of the web page: contrast as WCAG 2.2 counts it, on light and dark ground."""

import re

import pytest

from kommunprotokoll.dokument import Dokument
from tests.skrivare.webbsida import ett, sidan

STIL = ett(sidan(Dokument("Prov", ())), "head/style").text or ""

TEXT = (
    ("text", "grund"),
    ("text", "yta"),
    ("text", "beslut"),
    ("svag", "grund"),
    ("svag", "yta"),
    ("svag", "beslut"),
    ("lank", "grund"),
    ("lank", "yta"),
    ("lank", "beslut"),
    ("ja-text", "ja"),
    ("text", "nej"),
)
"""Letters and what they stand on: 4.5:1 (1.4.3)."""
ANNAT = (
    ("ram", "grund"),
    ("beslutskant", "grund"),
    ("fokus", "grund"),
    ("fokus", "yta"),
    ("fokus", "beslut"),
    ("ja", "grund"),
    ("nej-ram", "grund"),
    ("nej-ram", "nej"),
    ("ja", "nej"),
)
"""Frames and fillings that mean something and what lies beside them: 3:1 (1.4.11)."""


def färger(block: str) -> dict[str, str]:
    """The colours that a block of the style sheet names."""
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", block))


LJUST, MÖRKT = (färger(block) for block in re.findall(r":root \{(.*?)\n\}", STIL, re.DOTALL))


def ljusstyrka(färg: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""
    delar = [int(färg[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delar)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontrast(en: str, annan: str) -> float:
    """Contrast ratio, from 1 to 21."""
    mörk, ljus = sorted((ljusstyrka(en), ljusstyrka(annan)))
    return (ljus + 0.05) / (mörk + 0.05)


def test_kontrasten_räknas_rätt() -> None:
    """Black on white is 21:1, and #767676 on white just over 4.5:1."""
    assert (kontrast("000000", "ffffff"), round(kontrast("767676", "ffffff"), 2)) == (21, 4.54)


@pytest.mark.parametrize("grund", [LJUST, MÖRKT], ids=["ljust", "mörkt"])
@pytest.mark.parametrize(("färg", "mot"), TEXT)
def test_text_syns(färg: str, mot: str, grund: dict[str, str]) -> None:
    """Letters stand out from their ground."""
    assert kontrast(grund[färg], grund[mot]) >= 4.5


@pytest.mark.parametrize("grund", [LJUST, MÖRKT], ids=["ljust", "mörkt"])
@pytest.mark.parametrize(("färg", "mot"), ANNAT)
def test_ramar_och_staplar_syns(färg: str, mot: str, grund: dict[str, str]) -> None:
    """What is no text but means something stands out from what lies beside it."""
    assert kontrast(grund[färg], grund[mot]) >= 3


def test_båda_har_samma_färger() -> None:
    """Every colour has its dark counterpart, and every colour used is named."""
    använda = set(re.findall(r"var\(--([a-z-]+)\)", STIL))

    assert LJUST.keys() == MÖRKT.keys() == använda


def test_inget_hämtas_av_stilmallen() -> None:
    """The style sheet asks for nothing outside the page."""
    assert re.findall(r"url\(|@import|https?:", STIL) == []


def test_stilmallen_kan_inte_avsluta_sitt_element() -> None:
    """Nothing in it could be read as the end of the element, nor as a comment left behind."""
    assert ("<" in STIL, "/*" in STIL) == (False, False)
    assert all(rad.strip() for rad in STIL.split("\n"))
