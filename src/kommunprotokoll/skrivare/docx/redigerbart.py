"""A document as python-docx has it, for those who want to add something of their own."""

from io import BytesIO
from os import PathLike

from docx import Document
from docx.document import Document as Worddokument

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.skrivare import till_bytes


def som_worddokument(
    dokument: Dokument, *, mall: str | PathLike[str] | None = None
) -> Worddokument:
    """Return the document as python-docx's own ``Document``, open to change and to save.

    The writer itself makes its XML directly, which is hundreds of times as fast; this is the way on
    for what it does not do, such as a picture among the text.

    Args:
        dokument: The document.
        mall: The municipality's template, as for ``skriv``.

    Raises:
        LäsFel: The template cannot be read.
        OgiltigtVärdeFel: ``dokument`` is no ``Dokument``.
    """
    return Document(BytesIO(till_bytes(dokument, "docx", mall=mall)))
