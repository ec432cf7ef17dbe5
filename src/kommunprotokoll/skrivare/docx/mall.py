"""Our own template: styles, settings, page layout, and nothing that anybody has written."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_DELAR = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/theme/theme1.xml": "theme.xml",
}
"""Names in the file and in ``mallfiler/``; the other parts depend on the document."""


@cache
def mall() -> Mapping[str, str]:
    """Return the parts of the template by their names in the file."""
    mapp = files("kommunprotokoll.skrivare.docx") / "mallfiler"
    return MappingProxyType({namn: (mapp / fil).read_text("utf-8") for namn, fil in _DELAR.items()})
