"""Text of a document on a web page: never markup, never a live link, every letter kept."""

import re
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Namnteckning,
    Rubrik,
    Ruta,
    Sidhuvud,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    Uppgift,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.dokument.handelse import Händelse
from kommunprotokoll.skrivare.tecken import synlig
from kommunprotokoll.strategier import sammanträden
from tests.skrivare.exempelblock import DOKUMENT, ELAKA
from tests.skrivare.webbsida import SVG, ett, json_ld, sidan, sidan_av, text

FARLIGA = (
    "</script><script>alert(1)</script>",
    "</title></style></svg><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "<!-- <script> --> ]]> <![CDATA[ <?php ?> <!DOCTYPE x>",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#60; &notit; &#x202e;",
    "<svg><desc></desc><script>alert(1)</script></svg>",
    "@import url(https://example.org/x.css); } * { display: none }",
    "a\u202eb \u2067c \u05d0\u05d1",
    "\ufdd0 \U0001ffff \ufeff",
)
TEXT = st.one_of(
    st.sampled_from(FARLIGA + ELAKA),
    st.text(st.one_of(st.sampled_from("<>&\"'/=;:#-!\n\t "), st.characters()), max_size=30),
).filter(lambda t: bool(synlig(t).strip()))
"""Also halves of pairs and other code points that no text should hold."""

TAGGAR = frozenset(
    [
        "html", "head", "meta", "title", "style", "script", "body", "header", "main", "nav",
        "footer", "section", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "span", "strong",
        "em", "bdi", "br", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "th", "td", "figure", "figcaption", "details", "summary",
        SVG + "svg", SVG + "title", SVG + "desc", SVG + "rect", SVG + "text",
    ]
)  # fmt: skip
ATTRIBUT = frozenset(
    [
        "lang", "charset", "http-equiv", "content", "name", "type", "id", "class", "href",
        "tabindex", "scope", "start", "data-e", "role", "aria-labelledby", "viewBox", "x", "y",
        "width", "height", "text-anchor",
    ]
)  # fmt: skip


def överallt(t: str) -> Dokument:
    """A document with one text in every place that holds text."""
    return Dokument(
        t,
        (
            Titel(t, (t,)),
            Innehållsförteckning(t),
            Rubrik(t, märke=t, ankare="p1"),
            Rubrik("§ 2", ankare=t),
            Stycke((Textdel(t), Textdel(t, fet=True, kursiv=True, länk="p1"))),
            Stycke((Textdel(t, länk=t),)),
            Lista((punkt(t, t, (punkt(t, "1."),)),)),
            Tabell(((t, t),), rubriker=(t, t), rubrik=t, beskrivning=t + "."),
            Fördelning(t, (t, t), ((t, (1, 2)),), beskrivning=t),
            Faktatabell((Uppgift(t, (stycke(t),)),), t),
            Underskrifter((Namnteckning(t, t, t),)),
            Ruta(Rubrik(t), (stycke(t),)),
        ),
        upphov=t,
        ämne=t,
        nyckelord=(t,),
        sidhuvud=Sidhuvud(t, t, t, t),
        händelse=Händelse(
            namn=t, datum=kp.exempel("ks").datum, arrangör=t, kommun=t, kommunkod=t, plats=t
        ),
    )  # fmt: skip


def bokstäver(t: str) -> str:
    """Text without white space and ends of directions, which a page lays in its own way."""
    return re.sub("[ \n\t\r\f\u202c\u2069]", "", synlig(t))


def ofarlig(rot: Element) -> list[str]:
    """What is wrong with a page that nothing in a text may bring about."""
    idn = [e.get("id") for e in rot.iter() if e.get("id")]
    fel = [str(e.tag) for e in rot.iter() if e.tag not in TAGGAR]
    fel += [f"{e.tag} {a}" for e in rot.iter() for a in e.attrib if a not in ATTRIBUT]
    fel += [
        f"länk {e.get('href')}"
        for e in rot.iter("a")
        if not re.fullmatch(r"#[A-Za-z][A-Za-z0-9-]*", e.get("href", ""))
        or e.get("href", "")[1:] not in idn
    ]
    fel += [f"dubbelt id {i}" for i in set(idn) if idn.count(i) > 1]
    skript = [e.attrib for e in rot.iter("script")]
    return fel + ([] if skript == [{"type": "application/ld+json"}] else [f"skript {skript}"])


@given(TEXT)
def test_text_blir_aldrig_uppmärkning(t: str) -> None:
    """Whatever the text: known elements and attributes, links inside the page, one data script."""
    assert ofarlig(sidan(överallt(t))) == []


@given(TEXT)
def test_varje_bokstav_är_kvar(t: str) -> None:
    """Each place shows the text, letter by letter, and nothing of another place."""
    rot = sidan(överallt(t))
    huvud = "body/main/div[@class='titel']"
    plats = "body/main/div[@class='text']"
    en = [
        f"{huvud}/h1", f"{huvud}/p", "body/main/nav/h2", f"{plats}//dl[1]//dt",
        f"{plats}//dl[1]//dd", f"{plats}//figcaption", f"{plats}//dl[2]//dt",
        f"{plats}//dd[@class='svag']", f"{plats}//dl[2]//dd[2]",
        f"{plats}//section[@class='ruta']/h2",
        f"{plats}//tbody//th", f"{plats}//tbody//td", "head/title",
    ]  # fmt: skip
    två = [f"{plats}//h2[@id='p1']", "body/main/nav/ul/li/a[@href='#p1']", "body/header"]

    assert {väg: bokstäver(text(ett(rot, väg))) for väg in en} == dict.fromkeys(en, bokstäver(t))
    assert {bokstäver(text(ett(rot, väg))) for väg in två} == {bokstäver(t) * 2}
    assert bokstäver(text(ett(rot, f"{plats}//caption"))) == bokstäver(f"{t}.{t}.")


@given(TEXT)
def test_maskinernas_data_är_texten(t: str) -> None:
    """The JSON inside the page gives the text back, whatever it holds."""
    data = json_ld(sidan(överallt(t)))

    assert data["name"] == synlig(t)
    assert data["location"] == {"@type": "Place", "name": synlig(t)}
    assert data["organizer"]["parentOrganization"]["name"] == synlig(t)
    assert data["recordedIn"]["name"] == synlig(t)


@given(TEXT)
def test_etiketter_i_smala_tabeller(t: str) -> None:
    """The label that a cell carries along is the heading of its column."""
    långt = "lågskattekommunutjämningsbidrag"
    cell = ett(sidan_av(Tabell(((långt, "värde"),), rubriker=(långt, t))), ".//tbody//td")

    assert cell.get("data-e") == synlig(t).replace("\n", " ")


@given(s=sammanträden())
@settings(max_examples=25)
def test_vilket_protokoll_som_helst(s: kp.Sammanträde) -> None:
    """Any protocol at all is a page without errors whose links lead somewhere."""
    assert ofarlig(sidan(protokoll(s))) == []


@pytest.mark.parametrize("namn", DOKUMENT)
def test_exempeldokumenten(namn: str) -> None:
    """So are the documents that every format is tried with."""
    assert ofarlig(sidan(DOKUMENT[namn])) == []


@pytest.mark.parametrize(
    "t", ["a\u202eb", "a\u2067b", "\u05d0\u05d1\u05d2", "\u200ea", "\U0001e900\U0001e901"]
)
def test_andra_hållet_isoleras(t: str) -> None:
    """Text that runs the other way turns nothing outside its own element."""
    rot = sidan_av(Stycke((Textdel("före "), Textdel(t), Textdel(" efter"))))
    p = ett(rot, "body/main/div[@class='text']/p")

    assert p.text == "före "
    assert [(e.tag, bokstäver(e.text or ""), e.tail) for e in p] == [
        ("bdi", bokstäver(t), " efter")
    ]


def test_radbrytning_blir_radbrytning() -> None:
    """A line feed inside a paragraph breaks the line; in a heading it is a space."""
    rot = sidan_av(Rubrik("Ett\ntvå"), stycke("ett\r\ntvå\u2028tre"))

    p = ett(rot, "body/main//section/p")

    assert (p.text, [(b.tag, b.tail) for b in p]) == ("ett", [("br", "två"), ("br", "tre")])
    assert ett(rot, ".//h2").text == "Ett två"


def test_länk_till_det_som_inte_finns_är_text() -> None:
    """A link leads to an anchor of the page or is no link."""
    rot = sidan_av(
        Rubrik("Del", ankare="del"),
        Stycke((Textdel("hit", länk="del"),)),
        Stycke((Textdel("dit", länk="ingenstans"),)),
        Stycke((Textdel("ut", länk="javascript:alert(1)"),)),
    )
    länkar = [(e.get("href"), text(e)) for e in rot.iterfind(".//div[@class='text']//a")]

    assert länkar == [("#del", "hit")]
    assert [text(p) for p in rot.iterfind(".//section/p")] == ["hit", "dit", "ut"]
