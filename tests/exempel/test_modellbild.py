"""``docs/bilder/modellen.svg``: the picture of the model shows all of it, as it is now."""

import re
from html import unescape
from xml.etree import ElementTree as ET

import attrs
import pytest

import kommunprotokoll as kp
from verktyg.rita_modellen import BILD, UTELÄMNADE, publika_klasser, ritade, svg, träd

RITA = "run: .venv/bin/python verktyg/rita_modellen.py"
TEXT = BILD.read_text("utf-8")


def test_bilden_är_den_som_klasserna_ger() -> None:
    """The stored picture is what the classes draw today."""
    assert svg() == TEXT, RITA


@pytest.mark.parametrize("namn", sorted(publika_klasser()))
def test_klassen_är_ritad_eller_utelämnad(namn: str) -> None:
    """Each public class is in the picture, or left out with a reason; never both."""
    i_bilden = set(re.findall(r"[\wÅÄÖåäö]+", " ".join(re.findall(r">([^<>]+)</t", TEXT))))

    assert (namn in i_bilden) != (namn in UTELÄMNADE)
    assert (namn in ritade((*träd()[0], *träd()[1]))) == (namn in i_bilden)


def test_utelämnade_har_skäl() -> None:
    """What is left out exists, and the reason is there to read."""
    assert set(UTELÄMNADE) <= publika_klasser()
    assert all(len(skäl.split()) > 3 for skäl in UTELÄMNADE.values())


def test_fälten_som_visas_finns() -> None:
    """Every field name in the picture is a field of some class of the model."""
    klasser = [getattr(kp, namn) for namn in publika_klasser()]
    fält = {f.name for klass in klasser if attrs.has(klass) for f in attrs.fields(klass)}
    visade = {text.split()[0] for text in re.findall(r'class="f"[^>]*>([^<]+)<', TEXT)}

    assert visade <= fält
    assert {"paragrafer", "närvaro", "omröstningar", "beslut", "justeringar"} <= visade


def test_bilden_kan_läsas_av_den_som_inte_ser() -> None:
    """It is well-formed SVG with a role, a title and a description."""
    rot = ET.fromstring(TEXT)
    namnrymd = "{http://www.w3.org/2000/svg}"

    assert rot.get("role") == "img"
    assert rot.findtext(f"{namnrymd}title")
    assert "Sammanträde" in unescape(rot.findtext(f"{namnrymd}desc") or "")


def bredd(text: str, klass: str) -> float:
    """The width of a text in px: bold 13 px (n) or plain 11 px, by the widths of Helvetica."""
    smala, halva, breda = set("ijl·? "), set("frt*"), set("mwM")
    fyrkanter = sum(
        0.28 if c in smala else 0.39 if c in halva else 0.89 if c in breda
        else 0.72 if c.isupper() else 0.61
        for c in text
    )  # fmt: skip
    return fyrkanter * (13 if klass == "n" else 11)


def test_orden_ryms_i_sina_rutor() -> None:
    """No word leaves its box."""
    rutor: list[tuple[float, float]] = []
    trånga = []
    for del_ in ET.fromstring(TEXT):
        x = float(del_.get("x", 0))
        if del_.tag.endswith("rect"):
            rutor.append((x, x + float(del_.get("width", 0))))
        elif del_.get("class") in {"n", "f", "s"} and rutor[-1][0] == x - 7:
            text = del_.text or ""
            if x + bredd(text, str(del_.get("class"))) > rutor[-1][1]:
                trånga.append(text)

    assert len(rutor) > 50
    assert trånga == []
