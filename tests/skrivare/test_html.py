"""The web page as a whole: one file, landmarks, headings, anchors, decisions, boxes."""

import base64
import hashlib
import re
from itertools import pairwise

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Rubrikslag,
    Ruta,
    Sidbrytning,
    Sidhuvud,
    Styckeslag,
    Titel,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.exempelprotokoll import SLAG
from tests.skrivare.exempelblock import alla_slag
from tests.skrivare.webbsida import TEXTEN, ett, sidan, sidan_av, skelett, text, text_skelett


def test_hela_sidans_skelett() -> None:
    """One of each block, as a tree: what a change in the page changes is seen here."""
    kropp = ett(sidan(alla_slag()), "body")

    assert [skelett(e) for e in kropp if e.tag != "main"] == [
        "a.hoppa",
        "header(p p)",
        "footer(p p(a))",
    ]
    titel, nav, texten = ett(kropp, "main")
    assert skelett(titel) == "div.titel(h1 p p)"
    assert skelett(nav) == "nav(h2 ul(li(a(span))))"
    assert " ".join(skelett(e) for e in texten) == (
        "section("
        "h2(a.marke) h3 p(strong em a) p.uppgift p.inledning "
        "ol(li li(ul.streck(li))) ol.gemener(li li) "
        "ul.omarkt(li(span.marke) li(span.marke) li(span.marke)) ul.omarkt(li li) ul(li) "
        "table(caption(span.dold) thead(tr(th th.tal)) tbody(tr(th td.tal)) tfoot(tr(th td.tal))) "
        "figure.bild(figcaption svg) "
        "table(tbody(tr(td td))) table(thead(tr(th th))) dl(div(dt dd dd))) "
        "div.ny-sida "
        "ul.streck(li) "
        "dl.underskrifter(div.oskriven(dt dd) div(dt dd.svag) div.oskriven(dt dd)) "
        "section.ruta(h2 p) "
        "div.ny-sida "
        "table(tbody(tr(td))) "
        "div.ny-sida"
    )


def test_huvudet() -> None:
    """Language, title, size for phones, and what catalogues ask for."""
    rot = sidan(protokoll(kp.exempel("rad")))
    namn = {m.get("name"): m.get("content") for m in rot.iterfind("head/meta[@name]")}

    assert rot.get("lang") == "sv-SE"
    assert ett(rot, "head/title").text == protokoll(kp.exempel("rad")).titel
    assert namn["viewport"] == "width=device-width, initial-scale=1"
    assert namn["color-scheme"] == "light dark"
    assert namn["author"] == "Ekby kommun"
    assert namn["dcterms.date"] == kp.exempel("rad").datum.isoformat()


def test_det_som_inte_finns_utelämnas() -> None:
    """An empty document is a whole page with a title, without empty parts."""
    rot = sidan(Dokument("Tomt", ()))

    assert text(ett(rot, "body/main/div[@class='titel']/h1")) == "Tomt"
    assert skelett(ett(rot, TEXTEN)) == "div.text"
    assert [e.tag for e in ett(rot, "body")] == ["a", "main", "footer"]
    assert rot.findall("head/meta[@name='author']") == []


def test_policyn_släpper_bara_in_den_egna_stilmallen() -> None:
    """The page's own policy forbids everything but the style sheet, by its fingerprint."""
    rot = sidan(Dokument("Prov", ()))
    policy = ett(rot, "head/meta[@http-equiv]").get("content")
    stil = ett(rot, "head/style").text or ""
    avtryck = base64.b64encode(hashlib.sha256(stil.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{avtryck}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("slag", SLAG)
def test_varje_paragraf_har_sitt_ankare(slag: str) -> None:
    """§ 12 is at ``#p12``, in the heading itself, and the contents lead there."""
    s = kp.exempel(slag)
    rot = sidan(protokoll(s))
    väntat = [(f"p{p.nummer}", f"§ {p.beteckning} {p.rubrik}") for p in s.paragrafer]
    rubriker = [(h.get("id"), text(h)) for h in rot.iterfind(f"{TEXTEN}//h2[@id]")]
    nav = [(a.get("href"), text(a)) for a in rot.iterfind("body/main/nav//a")]

    assert [r for r in rubriker if r in väntat] == väntat
    if nav:
        assert [n for n in nav if (n[0] or "")[1:] in dict(väntat)] == [
            (f"#{id_}", rubrik) for id_, rubrik in väntat
        ]


def test_ankare_med_bokstav() -> None:
    """§ 12 A is at ``#p12a``, beside § 12 and § 12 Å."""
    s = kp.ändra(
        kp.exempel("rad"),
        paragrafer=tuple(kp.Paragraf(12, "Ärende", bokstav=b) for b in ("", "A", "Å")),
        justeringar=(),
    )
    rot = sidan(protokoll(s))

    assert [h.get("id") for h in rot.iterfind(f"{TEXTEN}//h2[@id]")] == ["p12", "p12a", "p12aa"]


def test_flera_serier_i_ett_dokument() -> None:
    """A name is given once; the second of the same name is a heading like any other."""
    rot = sidan_av(
        Rubrik("Upprop", märke="§ 1", ankare="p1"), Rubrik("Upprop", märke="§ 1", ankare="p1")
    )

    assert [(h.get("id"), text(h)) for h in rot.iter("h2")] == [
        ("p1", "§ 1 Upprop"),
        (None, "§ 1 Upprop"),
    ]


def test_ankare_som_inte_får_finnas() -> None:
    """What is no name of letters and digits is no anchor, and takes none of the page's own."""
    rot = sidan_av(*(Rubrik("R", ankare=a) for a in ("kp-text", "1a", "a b", "å", "kp-topp")))

    assert [h.get("id") for h in rot.iter("h2")] == [None] * 5


def test_innehållet_kommer_först() -> None:
    """The contents come after the title, wherever paper has room for them."""
    rot = sidan_av(
        Titel("T"), stycke("Text"), Rubrik("Ett", ankare="ett"), Innehållsförteckning("Innehåll")
    )

    assert [e.tag for e in ett(rot, "body/main")] == ["div", "nav", "div"]
    assert text(ett(rot, "body/main/nav")) == "Innehåll Ett"


def test_andra_innehållet_står_kvar() -> None:
    """A second table of contents stays in its place, under a name of its own."""
    innehåll = Innehållsförteckning("Innehåll")
    rot = sidan_av(Titel("T"), innehåll, Rubrik("Ett", ankare="ett"), innehåll)
    idn = [e.get("id") for e in rot.iterfind(".//nav/h2")]

    assert [skelett(e) for e in ett(rot, TEXTEN)] == ["section(h2 nav(h2 ul(li(a))))"]
    assert len(idn) == len(set(idn)) == 2


@pytest.mark.parametrize(("antal", "ihopfällt"), [(16, False), (17, True)])
def test_långt_innehåll_fälls_ihop(antal: int, *, ihopfällt: bool) -> None:
    """A table of contents that would fill a phone over and over opens at a touch."""
    rubriker = [Rubrik(f"R{n}", ankare=f"r{n}") for n in range(antal)]
    nav = ett(sidan_av(Titel("T"), Innehållsförteckning("Innehåll"), *rubriker), "body/main/nav")

    assert [text(e) for e in nav.iter("summary")] == [f"Visa alla {antal} rubriker"] * ihopfällt
    assert len(list(nav.iter("a"))) == antal


def test_innehåll_utan_rubriker() -> None:
    """Contents that would be empty are not there."""
    assert sidan_av(Titel("T"), Innehållsförteckning("Innehåll")).findall(".//nav") == []


def test_rubriknivåerna_är_obrutna() -> None:
    """The title is level 1 and alone there; no level is skipped on the way down."""
    for slag in SLAG:
        nivåer = [
            int(str(e.tag)[1]) for e in sidan(protokoll(kp.exempel(slag))).iter()
            if re.fullmatch("h[1-6]", str(e.tag))
        ]  # fmt: skip

        assert nivåer.count(1) == 1
        assert nivåer[0] == 1
        assert all(b <= a + 1 for a, b in pairwise(nivåer))


def test_djupa_rubriker_är_rubriker() -> None:
    """Below the deepest level of HTML, headings stay at it."""
    rot = sidan_av(*(Rubrik(str(n), n) for n in range(1, 9)))

    assert [e.tag for e in rot.iter() if re.fullmatch("h[2-6]", str(e.tag))] == [
        "h2", "h3", "h4", "h5", "h6", "h6", "h6", "h6",
    ]  # fmt: skip


def test_tom_rubrik_är_bara_en_plats() -> None:
    """A heading without a word is none, but links still lead to its place."""
    assert text_skelett(Rubrik("", ankare="x"), Rubrik(" ")) == "section(div) section"


def test_beslutet_är_avgränsat() -> None:
    """A decision reaches to the next heading of its level, or to the next paragraph."""
    assert text_skelett(
        Rubrik("Ärende", märke="§ 1"),
        stycke("Text"),
        Rubrik("Beslut", 2, slag=Rubrikslag.BESLUT),
        stycke("Nämnden beslutar", Styckeslag.INLEDNING),
        Rubrik("Villkor", 3),
        Lista((punkt("att bygga"),)),
        Rubrik("Reservation", 2),
        stycke("Nej."),
        Rubrik("Beslut", 2, slag=Rubrikslag.BESLUT),
        Rubrik("Nästa", märke="§ 2"),
    ) == (
        "section(h2(span.marke) p section.beslut(h3 p.inledning h4 ul.omarkt(li)) h3 p"
        " section.beslut(h3)) section(h2(span.marke))"
    )


def test_ruta_stänger_det_som_är_öppet() -> None:
    """A box at the highest level stands beside the parts, one further down inside its part."""
    inre = (Rubrik("I rutan", 2, slag=Rubrikslag.BESLUT), stycke("Text"))

    assert (
        text_skelett(Rubrik("A"), Ruta(Rubrik("R"), inre), stycke("efter"))
        == "section(h2) section.ruta(h2 section.beslut(h3 p)) p"
    )
    assert (
        text_skelett(Rubrik("A"), Ruta(Rubrik("R", 2), ()), stycke("efter"))
        == "section(h2 section.ruta(h3) p)"
    )


def test_sidbrytningar_i_rad_är_en() -> None:
    """Two page breaks with nothing between them would print an empty page."""
    assert text_skelett(Sidbrytning(), Sidbrytning(), stycke("a")) == "div.ny-sida p"


def test_sidhuvudet_säger_avsändaren() -> None:
    """Municipality and body stand at the top; the rest of the page head is in the title."""
    rot = sidan(Dokument("P", (), sidhuvud=Sidhuvud("Ekby kommun", "Protokoll", "Nämnden", "Dag")))

    assert [p.text for p in ett(rot, "body/header")] == ["Ekby kommun", "Nämnden"]
