"""The clean template: styles, settings, page layout, and nothing that anybody has written."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from kommunprotokoll.skrivare.docx.paket import packa

_DELAR = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/theme/theme1.xml": "theme.xml",
    "word/header1.xml": "header1.xml",
    "word/header2.xml": "header2.xml",
    "word/footer1.xml": "footer1.xml",
    "word/footer2.xml": "footer2.xml",
}
"""Names in the file and in ``mallfiler/``."""


@cache
def _mall() -> bytes:
    mapp = files("kommunprotokoll.skrivare.docx") / "mallfiler"
    return packa((namn, (mapp / fil).read_bytes()) for namn, fil in _DELAR.items())


def mall() -> BytesIO:
    """Return the template as a new open file."""
    return BytesIO(_mall())
