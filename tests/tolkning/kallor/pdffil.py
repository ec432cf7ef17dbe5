"""Small PDF files made by hand, where a test needs one that no program makes."""

import zlib
from collections.abc import Sequence

SIDA = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>"
TYPSNITT = (
    b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
)


def pdf(
    innehåll: bytes, *, sida: bytes = TYPSNITT, slut: bytes = b"", fler: Sequence[bytes] = ()
) -> bytes:
    """A PDF of one page; ``slut`` is put into the trailer, ``fler`` are objects from 5 on."""
    objekt: Sequence[bytes] = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        SIDA % sida,
        innehåll,
        *fler,
    )
    ut = bytearray(b"%PDF-1.7\n")
    platser = []
    for nr, del_ in enumerate(objekt, 1):
        platser.append(len(ut))
        ut += b"%d 0 obj\n%s\nendobj\n" % (nr, del_)
    tabell = b"".join(b"%010d 00000 n \n" % plats for plats in platser)
    start = len(ut)
    ut += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objekt) + 1, tabell)
    ut += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objekt) + 1, slut)
    ut += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(ut)


def ström(data: bytes, *, packad: bool = False, ordbok: bytes = b"") -> bytes:
    """The content of a page, or of what ``ordbok`` says."""
    filter_ = b"/Filter /FlateDecode " if packad else b""
    data = zlib.compress(data, 9) if packad else data
    huvud = b"%s %s/Length %d" % (ordbok, filter_, len(data))
    return b"<< %s >>\nstream\n%s\nendstream" % (huvud, data)


def former(gånger: int, djup: int, *, packad: bool = False, namn: bytes = b"Form") -> bytes:
    """A PDF whose forms each draw the next one so many times; the innermost is a letter."""
    rita, ordbok = b"/X Do " * gånger, b"/Type /XObject /Subtype /%s /BBox [0 0 595 842] %s"
    led = [
        ström(rita, packad=packad, ordbok=ordbok % (namn, _resurser(nr + 1)))
        for nr in range(5, 4 + djup)
    ]
    bokstav = ström(b"BT /F1 11 Tf 72 700 Td (x) Tj ET", ordbok=ordbok % (namn, TYPSNITT))
    return pdf(ström(rita), sida=_resurser(5), fler=[*led, bokstav])


def _resurser(nummer: int) -> bytes:
    return b"/Resources << /XObject << /X %d 0 R >> >>" % nummer


def text(*rader: tuple[float, float, str], vriden: str = "1 0 0 1") -> bytes:
    """Lines of text, each with its place."""
    return ström(
        b"\n".join(
            f"BT /F1 11 Tf {vriden} {x} {y} Tm ({rad}) Tj ET".encode("cp1252")
            for x, y, rad in rader
        )
    )
