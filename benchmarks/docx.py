"""What writing a DOCX costs: beside naive python-docx, beside zlib alone, and in memory.

    python -m benchmarks.docx

The protocol has 60 paragraphs, 45 people and 12 named votes, every one of them in each. The naive
writer is what people write first: ``add_heading``, ``add_paragraph``, ``add_table`` and
``cell(r, c)``, from the same blocks, without table of contents, page head or the meeting inside.
Processor time, the best of several runs, so that the ratios hold on a machine that does other
things too. Goals: at least 25 times as fast as the naive writer, at most 4 times what zlib (level
6) takes for the ``word/document.xml`` alone, and less than 30 MiB of memory at the peak.
"""

import random
import time
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, Lista, Listpunkt, Rubrik, Stycke, Tabell
from kommunprotokoll.skrivare import till_bytes

PARAGRAFER, PERSONER, OMRÖSTNINGAR = 60, 45, 12
_TEXT = """
    kommunen har tagit fram ett förslag till plan för området och förvaltningen bedömer att åtgärden
    ryms inom budget medan nämndens verksamhetsuppföljning visar på ökade kostnader under 2031
    enligt reglementet; styrelsen föreslås därför besluta om medfinansiering av gång- och
    cykelvägen, etapp 2, samt att uppdra åt kommundirektören att återkomma senast i september med
    underlag vilket innebär 12,5 miljoner kronor mindre än beräknat trots att skolskjutsar,
    bibliotek, vinterväghållning och fritidsgårdar kostar mera
"""
_ORD = _TEXT.split()
_PARTIER = [kp.Parti(p) for p in ("S", "M", "C", "V", "SD", "KD", "L", "MP")]


def _text(slump: random.Random, ord_: int) -> str:
    return " ".join(slump.choice(_ORD) for _ in range(ord_)).capitalize() + "."


def _paragraf(nr: int, slump: random.Random, personer: list[kp.Person]) -> kp.Paragraf:
    röstar = nr % (PARAGRAFER // OMRÖSTNINGAR) == 0
    omröstning = kp.ÖppenOmröstning(
        "bifall till kommunstyrelsens förslag",
        "avslag på kommunstyrelsens förslag",
        röster=tuple(kp.Röst(p, slump.choice([*kp.Röstval][:3])) for p in personer),
    )
    return kp.Paragraf(
        nr,
        _text(slump, 6)[:-1],
        diarienummer=kp.Diarienummer(f"KS 2031/{nr:03}"),
        text=(
            kp.Mellanrubrik("Sammanfattning"),
            *(kp.Löptext(_text(slump, 60)) for _ in range(4)),
            kp.Mellanrubrik("Beslutsunderlag"),
            kp.Lista(tuple(kp.Punkt(_text(slump, 7), "–") for _ in range(3))),
        ),
        omröstningar=(omröstning,) if röstar else (),
        beslut=(kp.Beslut(tuple(kp.Attsats(_text(slump, 12)) for _ in range(3))),),
    )


def protokoll() -> kp.Sammanträde:
    """Return the made-up protocol, the same each time."""
    slump = random.Random(6)  # noqa: S311 - words of a made-up text
    personer = [
        kp.Person(f"Förnamn{nr} Efternamn{nr}", slump.choice(_PARTIER)) for nr in range(PERSONER)
    ]
    return kp.Sammanträde(
        kp.Organ("Kommunfullmäktige", kp.Organtyp.FULLMÄKTIGE, kommun=kp.Kommun("Ekby kommun")),
        date(2031, 5, 14),
        närvaro=tuple(
            kp.Närvaro(p, kp.Roll.ORDFÖRANDE if nr == 0 else kp.Roll.LEDAMOT)
            for nr, p in enumerate(personer)
        ),
        paragrafer=tuple(_paragraf(nr, slump, personer) for nr in range(1, PARAGRAFER + 1)),
    )


def naivt(dokument: Dokument) -> bytes:
    """Write the blocks as one does who has just met python-docx."""
    word = docx.Document()
    for block in dokument.alla_block():
        if isinstance(block, Rubrik):
            word.add_heading(f"{block.märke} {block.text}".strip(), min(block.nivå, 9))
        elif isinstance(block, Stycke):
            word.add_paragraph(block.text)
        elif isinstance(block, Lista):
            _naiv_lista(word, block.punkter)
        elif isinstance(block, Tabell):
            rader = ((block.rubriker,) if block.rubriker else ()) + block.rader
            tabell = word.add_table(len(rader), max(map(len, rader)))
            for r, rad in enumerate(rader):
                for c, text in enumerate(rad):
                    tabell.cell(r, c).text = text
    fil = BytesIO()
    word.save(fil)
    return fil.getvalue()


def _naiv_lista(word: "docx.document.Document", punkter: tuple[Listpunkt, ...]) -> None:
    for punkt in punkter:
        word.add_paragraph(punkt.text, style="List Bullet")
        _naiv_lista(word, punkt.underpunkter)


def bästa(arbete: Callable[[], object], gånger: int) -> float:
    """Milliseconds of processor time of the quickest of several runs."""
    tider = []
    for _ in range(gånger):
        start = time.process_time()
        arbete()
        tider.append(time.process_time() - start)
    return 1000 * min(tider)


def huvud() -> None:
    """Measure and print."""
    s = protokoll()
    dokument = kp.dokument.protokoll(s)
    data = till_bytes(dokument, "docx")
    kropp = ZipFile(BytesIO(data)).read("word/document.xml")
    # In turn, so that what else the machine does slows all of them.
    vår = block = packad = float("inf")
    for _ in range(40):
        vår = min(vår, bästa(lambda: till_bytes(dokument, "docx"), 1))
        packad = min(packad, bästa(lambda: zlib.compress(kropp, 6), 1))
        block = min(block, bästa(lambda: kp.dokument.protokoll(s), 1))
    naiv = bästa(lambda: naivt(dokument), 1)
    tracemalloc.start()
    till_bytes(kp.dokument.protokoll(s), "docx")
    topp = tracemalloc.get_traced_memory()[1] / 2**20
    print(
        f"{PARAGRAFER} paragraphs, {PERSONER} people, {OMRÖSTNINGAR} named votes: document.xml "
        f"{len(kropp) / 1000:.0f} kB, file {len(data) / 1000:.0f} kB"
    )
    print(
        f"blocks {block:.1f} ms, till_bytes {vår:.1f} ms, naive {naiv:.0f} ms, zlib {packad:.1f} ms"
    )
    print(f"naive / till_bytes {naiv / vår:.1f} (with blocks {naiv / (vår + block):.1f}), goal 25")
    print(
        f"till_bytes / zlib {vår / packad:.1f} (with blocks {(vår + block) / packad:.1f}), goal 4"
    )
    print(f"peak memory {topp:.1f} MiB (tracemalloc, blocks and file), goal 30")


if __name__ == "__main__":
    huvud()
