"""What is said about the file as a whole (docProps/core.xml)."""

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.skrivare.docx.xml import rent
from kommunprotokoll.skrivare.tecken import synlig

_LÄNGSTA = 255
"""Longest core property that Word reads."""


def egenskaper(dokument: Dokument) -> str:
    """Return the core properties as elements; what is not known is left out."""
    värden = (
        ("dc:title", dokument.titel),
        ("dc:creator", dokument.upphov),
        ("cp:lastModifiedBy", dokument.upphov),
        ("dc:subject", dokument.ämne),
        ("cp:keywords", ", ".join(dokument.nyckelord)),
        ("dc:language", dokument.språk),
    )
    text = "".join(
        f"<{namn}>{rent(synlig(värde)[:_LÄNGSTA])}</{namn}>" for namn, värde in värden if värde
    )
    if dokument.datum is not None:
        for namn in ("created", "modified"):
            text += (
                f'<dcterms:{namn} xsi:type="dcterms:W3CDTF">'
                f"{dokument.datum.isoformat()}T00:00:00Z</dcterms:{namn}>"
            )
    return text
