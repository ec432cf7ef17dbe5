"""PDF for the archive (the extra ``pdf``): PDF/A and PDF/UA in one file, set by typst.

The file is tagged (PDF/UA-1, ISO 14289-1) and holds all that it needs (PDF/A-2a, ISO 19005-2). A
paper that gives a whole meeting has its canonical JSON attached (PDF/A-3a, ISO 19005-3), as
invoices have theirs, so that ``kp.läs`` gives the meeting back. The template is a file of its own,
``mall.typ``; texts come to it as data and can never be typst code. The same document is the same
bytes: fonts come with typst, the date is that of the paper.
"""

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.skrivare.kalldata import FILNAMN, MEDIATYP, källdata
from kommunprotokoll.skrivare.pdf.dokumentdata import dokumentdata
from kommunprotokoll.skrivare.pdf.sattning import sätt

__all__ = ["till_bytes"]

_BESKRIVNING = "Sammanträdet som data, för program: det som dokumentet är gjort av."


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as a PDF file.

    Raises:
        SaknarTillägg: typst is not installed.
    """
    data = dokumentdata(dokument)
    data["bilaga"] = {"filnamn": FILNAMN, "mediatyp": MEDIATYP, "beskrivning": _BESKRIVNING}
    return sätt(data, källdata(dokument))
