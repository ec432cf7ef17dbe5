"""Text that somebody has set anew, row for row: into Word, a web page, without gaps or page breaks.

Much of what is found in archives has passed through a copy or a conversion that kept the rows and
lost something else. What the text says is read from it all the same.
"""

import re
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK

from kommunprotokoll.tolkning import Tolkning, tolka, tolka_data

MAPP = Path(__file__).parents[1] / "uppstallningar"
FAKTA = tuple[object, ...]


def word(text: str) -> bytes:
    """Return a Word document with a paragraph for each row."""
    dokument = docx.Document()
    for i, sida in enumerate(text.split("\f")):
        if i:
            dokument.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for rad in sida.split("\n"):
            dokument.add_paragraph(rad)
    fil = BytesIO()
    dokument.save(fil)
    return fil.getvalue()


def _sida(kropp: str) -> bytes:
    return f'<!DOCTYPE html><html lang="sv"><title>Protokoll</title>{kropp}</html>'.encode()


def webb_ordagrant(text: str) -> bytes:
    """Return a web page that shows the text as it stands."""
    return _sida(f"<pre>{escape(text)}</pre>")


def webb_stycken(text: str) -> bytes:
    """Return a web page with a paragraph for each row, the gaps kept."""
    rader = text.replace("\f", "\n").split("\n")
    hela = (escape(rad).replace("  ", " \N{NO-BREAK SPACE}") or "&nbsp;" for rad in rader)
    return _sida("".join(f"<p>{rad}</p>" for rad in hela))


def utan_sidbrytning(text: str) -> bytes:
    """Return the text without page breaks."""
    return text.replace("\f", "\n").encode()


def med_marginal(text: str) -> bytes:
    """Return the text with a left margin."""
    return re.sub(r"^(?=[^\n\f]*\S)", "      ", text, flags=re.MULTILINE).encode()


def med_fler_tomma(text: str) -> bytes:
    """Return the text with two empty rows for one."""
    return text.replace("\n\n", "\n\n\n").encode()


OMSÄTTNINGAR: tuple[Callable[[str], bytes], ...] = (
    word, webb_ordagrant, webb_stycken, utan_sidbrytning, med_marginal, med_fler_tomma,
)  # fmt: skip


def fakta(tolkning: Tolkning) -> FAKTA:
    """Return what a reader of the protocol would want to know."""
    s = tolkning.sammanträde
    return (
        s.datum, s.start, s.slut, s.ordförande, s.sekreterare,
        [(n.person, n.roll, n.ersätter, n.perioder) for n in s.närvaro],
        [j.justerare for j in s.justeringar],
        [
            (
                p.beteckning, p.rubrik, p.diarienummer, p.omröstningar, p.reservationer, p.jäv,
                [sats.text for b in p.beslut for sats in b.attsatser],
            )
            for p in s.paragrafer
        ],
    )  # fmt: skip


@pytest.mark.parametrize("sätt", OMSÄTTNINGAR)
@pytest.mark.parametrize("namn", sorted(f.stem for f in MAPP.glob("*.txt")))
def test_omsatt_text_säger_detsamma(namn: str, sätt: Callable[[str], bytes]) -> None:
    """The facts of a text set anew are those of the text."""
    väntat = tolka(MAPP / f"{namn}.txt")
    data = sätt((MAPP / f"{namn}.txt").read_text("utf-8"))

    läst = tolka_data(data, namn, datum=väntat.sammanträde.datum)

    assert fakta(läst) == fakta(väntat)


def test_utan_sidbrytningar_och_tomma_rader() -> None:
    """Page heads are told by what recurs around them, where nothing else divides the pages."""
    text = (MAPP / "fullmaktige_med_sidhuvuden.txt").read_text("utf-8")
    tät = "\n".join(rad for rad in text.replace("\f", "\n").split("\n") if rad.strip())

    väntat = tolka(MAPP / "fullmaktige_med_sidhuvuden.txt").sammanträde
    läst = tolka_data(tät.encode(), "tät", datum=väntat.datum).sammanträde

    assert [(p.beteckning, p.rubrik) for p in läst.paragrafer] == [
        (p.beteckning, p.rubrik) for p in väntat.paragrafer
    ]
    assert [[a.text for b in p.beslut for a in b.attsatser] for p in läst.paragrafer] == [
        [a.text for b in p.beslut for a in b.attsatser] for p in väntat.paragrafer
    ]


def test_undertecknat_utan_tomma_rader() -> None:
    """Signatures that follow the text at once are told by what stands above them."""
    rader = [
        "Kulturnämnden",
        "Sammanträdesdatum: 2031-05-14",
        "Plan för bad",
        "§ 12, 0123/31",
        "Beslut",
    ]
    rader += [f"{i}. Planen för bad nummer {i} antas." for i in range(1, 9)]
    rader += ["Vid protokollet", "Sekreterare Eva Rydvall", "Ordförande Ada Bergdal"]
    rader += ["Justerande Bo Cronvik"]

    s = tolka_data("\n".join(rader).encode(), "tät").sammanträde

    assert str(s.sekreterare) == "Eva Rydvall"
    assert [str(p) for j in s.justeringar for p in j.justerare] == ["Bo Cronvik"]
    assert len(s.paragrafer[0].beslut[0].attsatser) == 8


def test_innehåll_med_tomma_rader_mellan() -> None:
    """An entry of the contents is none of the matters, though an empty row has come into it."""
    text = (
        "Kommunstyrelsen\nSammanträdesdatum 2031-05-14\n\nInnehåll\n\n§ 7 Dnr KS-2031-00720\n\n"
        "Nya vindkraftverk i Ekby .................... 3\n\n"
        "§ 7 Dnr KS-2031-00720\n\nNya vindkraftverk i Ekby\n\nBeslut\n\nInformationen noteras.\n"
    )

    (paragraf,) = tolka_data(text.encode(), "text").sammanträde.paragrafer

    assert (paragraf.rubrik, len(paragraf.beslut)) == ("Nya vindkraftverk i Ekby", 1)
