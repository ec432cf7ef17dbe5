"""What reading a PDF costs beside what pypdfium2 takes to give its text.

    python -m benchmarks.pdf [FILE.pdf ...]

Without files, made-up protocols of 60 pages or more are set with typst: one of running text with a
front page, one with a roll-call table on every page. Both readers run in turn, many times, and the
least processor time of each counts, so that the ratio holds on a machine that does other things
too. The goal is a ratio of at most 1.5.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import typst

from kommunprotokoll.tolkning.kallor.pdf import rader_ur_bytes

_VARV = 15
_SIDOR = 60
_FORM = """#set page(paper: "a4", margin: (x: 2.3cm, y: 2.8cm),
  header: [VASSELÖ KOMMUN #h(1fr) SAMMANTRÄDESPROTOKOLL #h(1fr) #context counter(page).display()],
  footer: [Justerandes sign #h(1fr) Utdragsbestyrkande])
#set text(size: 11pt, lang: "sv", hyphenate: true)
#set par(justify: true)
"""
_STYCKE = (
    "Förvaltningen redovisar uppföljningen av verksamhetsplaneringen och konstaterar att "
    "kostnadsutvecklingen är i nivå med budgeten, dock med undantag för gatuunderhållet, där "
    "vinterväghållningen har kostat mera än beräknat. Kommunstyrelseförvaltningen återkommer "
    "med en åtgärdsplan till sammanträdet i september.\n\n"
)
_FRAMSIDA = """#grid(columns: (4.2cm, 1fr), row-gutter: 1.2em,
  [Plats och tid], [Sal Eken, kl. 13.00],
  [Beslutande], [Ada Lindqvarn (S), ordförande \\ Bo Ekstubbe (C)], [Paragrafer], [1–60])
"""
_RÖSTER = """#table(columns: (6cm, 2cm, 2cm, 2cm), stroke: none, [Namn], [Parti], [Ja], [Nej],
  ..range(30).map(i => ([Ledamot Nummer#i], [S], [X], [])).flatten())
"""


def _text() -> bytes:
    paragrafer = "".join(
        f"= § {nr} Ärende\n{_STYCKE * 9}#pagebreak(weak: true)\n" for nr in range(1, _SIDOR)
    )
    return _pdf(f"{_FORM}{_FRAMSIDA}#pagebreak()\n{paragrafer}")


def _tabeller() -> bytes:
    sida = f"= § 1 Ärende\n{_STYCKE * 3}{_RÖSTER}#pagebreak(weak: true)\n"
    return _pdf(f"{_FORM}{sida * _SIDOR}")


def _pdf(källa: str) -> bytes:
    pdf = typst.compile(källa.encode())
    if not isinstance(pdf, bytes):
        raise TypeError
    return pdf


def bara_texten(data: bytes) -> list[str]:
    """The text of each page as pypdfium2 gives it."""
    texter: list[str] = []
    dokument = pypdfium2.PdfDocument(data)
    for sida in dokument:
        text = sida.get_textpage()
        texter.append(text.get_text_range())
        text.close()
        sida.close()
    dokument.close()
    return texter


def jämför(data: bytes) -> tuple[int, float, float]:
    """Return the number of pages and the best seconds of pypdfium2 and of the source."""
    sidor = len(bara_texten(data))
    bäst = [float("inf")] * 2
    läsare: tuple[Callable[[bytes], object], ...] = (bara_texten, rader_ur_bytes)
    for _ in range(_VARV):
        for nr, läs in enumerate(läsare):
            start = time.thread_time()
            läs(data)
            bäst[nr] = min(bäst[nr], time.thread_time() - start)
    return sidor, bäst[0], bäst[1]


def main() -> None:
    """Print a line for each file."""
    tolk = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    tolk.add_argument("filer", nargs="*", type=Path)
    filer: list[Path] = tolk.parse_args().filer
    prov = {fil.name: fil.read_bytes() for fil in filer}
    for namn, data in (prov or {"text": _text(), "tabeller": _tabeller()}).items():
        sidor, texten, källan = jämför(data)
        print(
            f"{namn:<30} {sidor:>3} sidor  pypdfium2 {1000 * texten:6.1f} ms  "
            f"källan {1000 * källan:6.1f} ms  kvot {källan / texten:.2f}"
        )


if __name__ == "__main__":
    main()
