"""The card of a meeting in a notebook."""

from datetime import date, time

from hypothesis import given
from lxml import html

from kommunprotokoll import (
    Justering,
    Närvaro,
    Organ,
    Paragraf,
    Person,
    Sammanträde,
)
from kommunprotokoll.strategier import sammanträden
from kommunprotokoll.strategier.texter import ELAKA

ELAK = "<script>alert('x')</script> & \"citat\""


def test_kortet_har_det_viktiga() -> None:
    """Body, time and place, people, paragraphs."""
    s = Sammanträde(
        Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        start=time(9),
        plats="Rådhuset",
        ordförande=Person("Ada Ek"),
        närvaro=(Närvaro(Person("Ada Ek")), Närvaro(Person("Bo Ås"), närvarande=False)),
        paragrafer=(Paragraf(7, "Upprop"), Paragraf(8, "Budget")),
        justeringar=(Justering(justerare=(Person("Cia Ö"),)),),
    )
    kort = html.fromstring(s._repr_html_())
    rader = {r.findtext("th"): r.findtext("td") for r in kort.iter("tr")}

    assert kort.get("lang") == "sv"
    assert kort.findtext(".//caption") == "Kommunstyrelsen"
    assert rader == {
        "När": "onsdagen den 14 maj 2031 kl. 09.00",
        "Var": "Rådhuset",
        "Ordförande": "Ada Ek",
        "Justerare": "Cia Ö",
        "Närvaro": "1 närvarande, 1 frånvarande",
        "Paragrafer": "2 st: §§ 7–8",
    }
    assert [li.text for li in kort.iter("li")] == ["§ 7 Upprop", "§ 8 Budget"]


def test_elak_text_blir_text() -> None:
    """What looks like HTML in a protocol is shown, not run."""
    s = Sammanträde(
        Organ(ELAK),
        date(2031, 5, 14),
        plats=ELAK,
        ordförande=Person(ELAK),
        sekreterare=Person(ELAK),
        paragrafer=(Paragraf(1, ELAK),),
        justeringar=(Justering(justerare=(Person(ELAK),)),),
    )
    kort = s._repr_html_()

    assert "<script" not in kort
    assert kort.count("&lt;script&gt;") == 6


@given(sammanträden())
def test_inget_i_kortet_kommer_ur_texten(s: Sammanträde) -> None:
    """Whatever the protocol says, the card has only its own elements and attributes."""
    kort = html.fromstring(s._repr_html_())

    assert {e.tag for e in kort.iter()} <= {
        "div", "table", "caption", "tr", "th", "td", "details", "summary", "ul", "li", "tbody",
    }  # fmt: skip
    assert {a for e in kort.iter() for a in e.attrib} <= {"lang", "style", "scope"}


@given(sammanträden(minst_paragrafer=1))
def test_varje_paragraf_står_i_kortet(s: Sammanträde) -> None:
    """Each paragraph has its line."""
    kort = html.fromstring(s._repr_html_())

    assert len(list(kort.iter("li"))) == len(s.paragrafer)


def test_det_finns_elaka_texter_med_taggar() -> None:
    """The texts that the property tests draw from hold what would break the card."""
    assert any("<script>" in text for text in ELAKA)
