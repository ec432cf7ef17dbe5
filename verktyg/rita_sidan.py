"""Draw ``docs/bilder/protokoll.png``: a page of a made-up protocol as the DOCX writer makes it.

Needs LibreOffice (``soffice``) and poppler (``pdftotext``, ``pdftoppm``). Run it after a change
in how protocols look::

    .venv/bin/python verktyg/rita_sidan.py
"""

import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

import attrs

import kommunprotokoll as kp

BILD = Path(__file__).parents[1] / "docs" / "bilder" / "protokoll.png"
SLAG = "namnd"
ORD = "Omröstningslista"
"""The page that has this word is drawn: a vote, the decision and a reservation."""
BREDD = 900
"""Width of the page in pixels."""
NIVÅER = 16
"""Shades of grey: what text needs, at half the bytes of 256."""


@attrs.frozen
class Gråbild:
    """A picture in grey, one byte a pixel, rows from the top."""

    bredd: int
    höjd: int
    data: bytes


def sidan(mapp: Path) -> Gråbild:
    """Write the protocol as DOCX, and return one of its pages as LibreOffice shows it."""
    docx = kp.skriv(kp.dokument.protokoll(kp.exempel(SLAG)), mapp / "protokoll.docx")
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(mapp / 'profil').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(mapp), str(docx),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    pdf = str(mapp / "protokoll.pdf")
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout
    sidor = text.decode().split("\f")
    nummer = str(1 + next(i for i, sida in enumerate(sidor) if ORD in sida))
    svar = subprocess.run(
        [
            "pdftoppm", "-gray", "-f", nummer, "-l", nummer, "-scale-to-x", str(BREDD),
            "-scale-to-y", "-1", pdf,
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    märke, mått, _, data = svar.stdout.split(b"\n", 3)
    if märke != b"P5":
        raise ValueError("pdftoppm gave no grey picture")
    bredd, höjd = map(int, mått.split())
    return Gråbild(bredd, höjd, data)


def png(bild: Gråbild) -> bytes:
    """Return the picture as PNG with a thin frame, so that a white page shows on a white ground."""
    ram = 180
    rader = [bytearray(bild.data[y * bild.bredd :][: bild.bredd]) for y in range(bild.höjd)]
    rader[0] = rader[-1] = bytearray([ram]) * bild.bredd
    packade = bytearray()
    for rad in rader:
        rad[0] = rad[-1] = ram
        steg = [min(NIVÅER - 1, (v + 8) // 17) for v in (*rad, *rad[: bild.bredd % 2])]
        packade += b"\0" + bytes(a << 4 | b for a, b in zip(steg[::2], steg[1::2], strict=True))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _del(b"IHDR", struct.pack(">IIBBBBB", bild.bredd, bild.höjd, 4, 0, 0, 0, 0)),
            _del(b"IDAT", zlib.compress(bytes(packade), 9)),
            _del(b"IEND", b""),
        )
    )


def _del(märke: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + märke + data + struct.pack(">I", zlib.crc32(märke + data))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as mapp_:
        BILD.write_bytes(png(sidan(Path(mapp_))))
    print(f"{BILD}: {BILD.stat().st_size} bytes")
