"""What writing the web page costs: beside ``json.dumps``, the Markdown writer and zlib.

    python -m benchmarks.html

The protocol is that of ``benchmarks.docx``: 60 paragraphs, 45 people, 12 named votes. Processor
time, the best of several runs. ``json.dumps`` gets every piece of the document's text in one list:
the least that any writer of text must do. Goals: at most 15 times that, less than the Markdown
writer takes, and at most twice what zlib (level 6) takes to pack the page.
"""

import json
import tracemalloc
import zlib

import kommunprotokoll as kp
from benchmarks.docx import OMRÖSTNINGAR, PARAGRAFER, PERSONER, bästa, protokoll
from kommunprotokoll.skrivare import till_bytes


def huvud() -> None:
    """Measure and print."""
    dokument = kp.dokument.protokoll(protokoll())
    sida = till_bytes(dokument, "html")
    texter = list(dokument.texter())
    vår = bästa(lambda: till_bytes(dokument, "html"), 30)
    markdown = bästa(lambda: till_bytes(dokument, "md"), 30)
    dumps = bästa(lambda: json.dumps(texter, ensure_ascii=False), 30)
    packad = bästa(lambda: zlib.compress(sida, 6), 30)
    tracemalloc.start()
    till_bytes(dokument, "html")
    topp = tracemalloc.get_traced_memory()[1] / 2**20
    print(
        f"{PARAGRAFER} paragraphs, {PERSONER} people, {OMRÖSTNINGAR} named votes: "
        f"{len(sida) / 1000:.0f} kB, {len(zlib.compress(sida, 6)) / 1000:.0f} kB packed"
    )
    print(f"till_bytes {vår:.1f} ms: {len(sida) / vår / 1000:.0f} MB/s, peak memory {topp:.1f} MiB")
    print(f"till_bytes / json.dumps {vår / dumps:.1f}, goal 15")
    print(f"till_bytes / Markdown   {vår / markdown:.2f}, goal 1")
    print(f"till_bytes / zlib       {vår / packad:.2f}, goal 2")


if __name__ == "__main__":
    huvud()
