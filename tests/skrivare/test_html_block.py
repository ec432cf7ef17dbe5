"""Blocks on the web page: lists, tables, the picture of a vote, facts and signatures."""

import re

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Faktatabell,
    Fördelning,
    Lista,
    Namnteckning,
    Rubrik,
    Ruta,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    Uppgift,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from tests.skrivare.webbsida import SVG, TEXTEN, ett, sidan, sidan_av, skelett, text, text_skelett


@pytest.mark.parametrize(
    ("märken", "början"),
    [
        (("1.", "2."), "<ol>"),
        (("4.", "5."), '<ol start="4">'),
        (("a)", "b)"), '<ol class="gemener" type="a">'),
        (("C.", "D."), '<ol type="A" start="3">'),
        (("1)", "2)"), '<ol class="tal">'),
        (("–", "–"), '<ul class="streck">'),
        (("•", "•"), "<ul>"),
        (("", ""), '<ul class="omarkt">'),
    ],
)
def test_listor_räknas_av_läsaren(märken: tuple[str, ...], början: str) -> None:
    """Marks that the browser can count itself are not text."""
    data = till_bytes(Dokument("P", (Lista(tuple(punkt("x", m) for m in märken)),)), "html")

    assert f"{början}\n<li>x</li>\n<li>x</li>\n</".encode() in data


@pytest.mark.parametrize("märken", [("1.", "1b."), ("(1)", "(2)"), ("4", "5"), ("–", "")])
def test_andra_märken_står_som_text(märken: tuple[str, ...]) -> None:
    """Marks that the browser cannot count stand as they are."""
    rot = sidan_av(Lista(tuple(punkt("x", m) for m in märken)))

    assert [text(li) for li in rot.iter("li")] == [f"{m} x".strip() for m in märken]


def test_tabellens_huvud_och_rader() -> None:
    """Columns and rows have headings, numbers stand to the right, the last row sums up."""
    rot = sidan_av(
        Tabell(
            (("Villa", "9 840"), ("", "1"), ("Summa", "9 841")),
            rubriker=("Boende", "Kronor"),
            rubrik="Taxa",
            beskrivning="Vad det kostar",
            summarad=True,
        )
    )
    celler = [
        (c.tag, c.get("scope"), c.get("class"), text(c))
        for c in rot.iter()
        if c.tag in {"td", "th"}
    ]

    assert celler == [
        ("th", "col", None, "Boende"), ("th", "col", "tal", "Kronor"),
        ("th", "row", None, "Villa"), ("td", None, "tal", "9 840"),
        ("td", None, None, ""), ("td", None, "tal", "1"),
        ("th", "row", None, "Summa"), ("td", None, "tal", "9 841"),
    ]  # fmt: skip
    assert [text(e) for e in rot.iter("tfoot")] == ["Summa9 841"]
    assert [text(e) for e in rot.iter("caption")] == ["Taxa. Vad det kostar"]


def test_bara_en_bred_tabell_blir_kort_i_telefonen() -> None:
    """Cells of a table that becomes cards carry their heading, unless they say it themselves."""
    rubriker = ("Namn", "Ersätter", "Ja", "Nej")
    rot = sidan_av(
        Tabell((("Ada Stenåker-Lindvretsson", "Bo Ek", "Ja", ""),), rubriker=rubriker),
        Tabell((("Ada", "", "Ja", ""),), rubriker=rubriker),
    )

    assert [t.get("class") for t in rot.iter("table")] == ["kort", None]
    assert [c.get("data-e") for c in rot.iter("td")] == ["Ersätter", None, None, None, None, None]


def test_mycket_bred_tabell_får_brytas() -> None:
    """Where not even a wide screen is enough, words may break."""
    rot = sidan_av(Tabell((("ord" * 20, "ord" * 20),)), Tabell((("ett långt stycke " * 20, "a"),)))

    assert [t.get("class") for t in rot.iter("table")] == ["bred", None]


def test_tabell_utan_någonting() -> None:
    """A table of no columns is nothing."""
    assert text_skelett(Tabell(()), Faktatabell(()), Lista(()), Underskrifter(())) == ""


def test_röster_som_bild() -> None:
    """Bars as long as the votes are many; the same in words for those who do not see them."""
    rot = sidan_av(
        Fördelning(
            "Röster per parti",
            ("Ja", "Nej", "Avstår"),
            (("S", (10, 0, 0)), ("M", (0, 4, 1))),
            beskrivning="Så röstade partierna.",
        )
    )
    svg = ett(rot, f".//figure/{SVG}svg")
    titel, ord_ = ett(svg, f"{SVG}title"), ett(svg, f"{SVG}desc")
    staplar = {
        e.get("class"): float(e.get("width") or 0) for e in svg.iter(f"{SVG}rect")
        if e.get("height") == "22"
    }  # fmt: skip

    assert text(ett(rot, ".//figcaption")) == "Röster per parti"
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == f"{titel.get('id')} {ord_.get('id')}"
    assert (titel.text, ord_.text) == ("Så röstade partierna.", "S: Ja 10. M: Nej 4, Avstår 1.")
    assert (staplar["s1"] + 2) * 10 == pytest.approx((staplar["s0"] + 2) * 4, abs=2)
    assert (staplar["s2"] + 2) * 10 == pytest.approx(staplar["s0"] + 2, abs=2)
    assert [e.text for e in svg.iter(f"{SVG}text") if e.get("class")] == ["10", "4", "1"]


def test_bilden_säger_det_som_tabellen_säger() -> None:
    """In every made-up vote the picture's numbers are the sums of the list below it."""
    rot = sidan(protokoll(kp.exempel("kf")))
    ord_ = [text(e) for e in rot.iter(f"{SVG}desc")]
    listor = [
        t for t in rot.iter("table") if text(ett(t, "caption")).startswith("Omröstningslista")
    ]

    assert len(ord_) == len(listor) > 0
    for mening, tabell in zip(ord_, listor, strict=True):
        rubriker = [text(th) for th in ett(tabell, "thead/tr")]
        summor = [text(c) for c in ett(tabell, "tfoot/tr")]
        for val, summa in zip(rubriker, summor, strict=True):
            if summa.isdigit():
                assert sum(map(int, re.findall(rf"{val} (\d+)", mening))) == int(summa)


def test_bild_utan_röster() -> None:
    """Nothing is drawn of nothing."""
    assert (
        text_skelett(Fördelning("R", ("Ja",), ()), Fördelning("R", ("Ja",), (("S", (0,)),))) == ""
    )


def test_bild_med_många_och_långt() -> None:
    """Long names are cut in the picture but not in its words; the key takes the lines it needs."""
    namn = "Ekbypartiet för landsbygdens framtid"
    serier = tuple(f"Alternativ nummer {n}" for n in range(6))
    rot = sidan_av(Fördelning("R", serier, ((namn, (1, 40, 0, 3, 1, 1)),)))
    svg = ett(rot, f".//{SVG}svg")
    synligt = [e.text or "" for e in svg.iter(f"{SVG}text")]
    bredd, höjd = map(float, (svg.get("viewBox") or "").split()[2:])

    assert namn in text(ett(svg, f"{SVG}desc"))
    assert max(map(len, synligt)) < len(namn)
    assert not any(e.endswith("2") and e in serier for e in synligt)  # no votes, not in the key
    for e in svg.iter(f"{SVG}rect"):
        x, y, b, h = (float(e.get(m) or 0) for m in ("x", "y", "width", "height"))
        assert x + b <= bredd + 1
        assert y + h <= höjd


def test_flera_bilder_har_egna_namn() -> None:
    """Pictures, contents and anchors never share a name."""
    bild = Fördelning("R", ("Ja",), (("S", (1,)),))
    rot = sidan_av(Titel("T"), bild, Ruta(Rubrik("R", ankare="r"), (bild,)))
    idn = [e.get("id") for e in rot.iter() if e.get("id")]

    assert len(idn) == len(set(idn)) == 7


def test_uppgifter_och_underskrifter() -> None:
    """Facts are a description list; a signature is told, an empty place is for paper."""
    assert (
        text_skelett(
            Faktatabell((Uppgift("Plats", (stycke("Sal A"), stycke("Sal B"))), Uppgift("Tid", ()))),
            Underskrifter((Namnteckning("Ordförande", "Ada", "Nyss"), Namnteckning("Justerande"))),
        )
        == "dl(div(dt dd dd) div(dt dd))"
        " dl.underskrifter(div(dt dd.svag dd) div.oskriven(dt dd))"
    )  # fmt: skip


def test_betoning() -> None:
    """Strong and emphasised text is marked as such."""
    rot = sidan_av(Stycke((Textdel("a", fet=True, kursiv=True), Textdel("b", kursiv=True))))

    assert [skelett(e) for e in ett(rot, f"{TEXTEN}/p")] == ["strong(em)", "em"]
