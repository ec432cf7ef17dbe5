"""The meeting that a PDF carries along, and ``läs``, which gives it back."""

import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
import typst
from hypothesis import given, settings

import kommunprotokoll as kp
from kommunprotokoll.grund.fel import SaknarKälla
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.kalldata import källdata
from kommunprotokoll.strategier import sammanträden
from kommunprotokoll.tolkning import tolka_data
from kommunprotokoll.utbyte.fil import LÄSARE
from kommunprotokoll.utbyte.pdf import FILNAMN, läs_pdf


def skriven(s: kp.Sammanträde) -> bytes:
    """The protocol of a meeting as PDF."""
    return till_bytes(kp.dokument.protokoll(s), "pdf")


def med_bilaga(data: bytes, namn: str = FILNAMN) -> bytes:
    """A PDF with some attachment."""
    källa = f'#pdf.attach("{namn}", bytes(sys.inputs.data))\nText'
    svar = typst.compile(källa.encode(), sys_inputs={"data": data.decode()})
    assert isinstance(svar, bytes)
    return svar


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_läs_ger_sammanträdet(slag: str, tmp_path: Path) -> None:
    """What was written is what is read, for every made-up protocol."""
    s = kp.exempel(slag)
    fil = kp.skriv(kp.dokument.protokoll(s), tmp_path / "protokoll.PDF")

    assert kp.läs(fil) == s


@given(s=sammanträden())
@settings(max_examples=15)
def test_vilket_sammanträde_som_helst(s: kp.Sammanträde) -> None:
    """Any meeting comes back as it was."""
    assert läs_pdf(skriven(s), "prov.pdf", kp.Sammanträde) == s


def test_bilagan_är_källan() -> None:
    """The attachment is the canonical JSON, named, typed, described and said to be the source."""
    dokument = kp.dokument.protokoll(kp.exempel("ks"))
    data = till_bytes(dokument, "pdf")
    (bilaga,) = [
        pypdfium2.PdfDocument(data).get_attachment(nr)
        for nr in range(pypdfium2.PdfDocument(data).count_attachments())
    ]

    assert bilaga.get_name() == FILNAMN
    assert bytes(bilaga.get_data()) == källdata(dokument)
    assert b"/AFRelationship/Source" in data
    assert b"/Subtype/application#2Fjson" in data
    assert re.search(rb"/AF\s*\[\d+ 0 R\]", data)


def test_papper_utan_källa_bär_inget() -> None:
    """An extract shows a part of a meeting, and nothing of the rest goes along."""
    s = kp.exempel("ks")
    nummer = s.paragrafer[0].nummer
    data = till_bytes(kp.dokument.utdrag(s, paragraf=nummer), "pdf")

    assert pypdfium2.PdfDocument(data).count_attachments() == 0
    with pytest.raises(SaknarKälla, match=r"utdrag\.pdf"):
        läs_pdf(data, "utdrag.pdf", kp.Sammanträde)


def test_andras_pdf() -> None:
    """A PDF with other attachments carries no meeting."""
    with pytest.raises(SaknarKälla):
        läs_pdf(med_bilaga(b"{}", "annat.json"), "x.pdf", kp.Sammanträde)


@pytest.mark.parametrize(
    ("gör", "säger"),
    [
        (lambda: b"", "avkortad"),
        (lambda: b"%PDF-1.7\ngarbage\n%%EOF", "skadad"),
        (lambda: skriven(kp.exempel("rad"))[:-2000], "avkortad"),
        (lambda: med_bilaga(b"inte json"), "rad 1, tecken 1"),
        (lambda: med_bilaga(b'{"formatversion": 1}'), "saknas"),
        (lambda: med_bilaga(b""), "tom"),
    ],
    ids=["tom", "skräp", "avkortad", "annat", "utan sammanträde", "tom bilaga"],
)
def test_skadad_fil(gör: Callable[[], bytes], säger: str) -> None:
    """What cannot be read is told of in Swedish with the name of the file."""
    with pytest.raises(kp.LäsFel, match=säger) as fel:
        läs_pdf(gör(), "min.pdf", kp.Sammanträde)

    assert fel.value.källa == "min.pdf"


def test_hoppackat_orimligt_mycket() -> None:
    """An attachment that unpacks to far more than a protocol is refused before it is unpacked."""
    with pytest.raises(kp.LäsFel, match="orimligt"):
        läs_pdf(med_bilaga(b" " * 30_000_000), "x.pdf", kp.Sammanträde)


def test_mycket_stort_protokoll() -> None:
    """Two thousand paragraphs that say nearly the same pack well, and are read all the same."""
    s = kp.Sammanträde(
        kp.Organ("Kommunstyrelsen"),
        date(2031, 5, 14),
        paragrafer=tuple(
            kp.Paragraf(nr, "Ärende", text=(kp.Löptext("Texten är den vanliga."),))
            for nr in range(1, 2001)
        ),
    )

    assert läs_pdf(skriven(s), "x.pdf", kp.Sammanträde) == s


def test_trådar() -> None:
    """Reading what a file carries and reading its text can go on at once."""
    s = kp.exempel("rad")
    data = skriven(s)
    with ThreadPoolExecutor(4) as trådar:
        burna = trådar.map(lambda _: läs_pdf(data, "x.pdf", kp.Sammanträde), range(8))
        tolkade = trådar.map(lambda _: tolka_data(data, "x.pdf"), range(8))

        assert set(burna) == {s}
        assert len({len(t.sammanträde.paragrafer) for t in tolkade}) == 1


def test_utan_tillägget(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is asked for when a PDF is read."""
    data = skriven(kp.exempel("rad"))
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(kp.SaknarTillägg, match=r"kommunprotokoll\[pdf\]"):
        LÄSARE[".pdf"](data, "x.pdf", kp.Sammanträde)
