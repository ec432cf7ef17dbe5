"""The meeting behind a paper, as bytes that a file can carry along.

The one place where the writers meet ``utbyte``: a writer knows blocks and bytes, never the model.
"""

from collections.abc import Iterable, Iterator

from kommunprotokoll.dokument.block import Dokument, Rubrik
from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.utbyte import pdf
from kommunprotokoll.utbyte.json_dokument import till_json
from kommunprotokoll.utbyte.word import källdel, texter

FILNAMN = pdf.FILNAMN
"""Name of the attachment in formats that name their attachments."""
MEDIATYP = "application/json"


def källdata(dokument: Dokument) -> bytes | None:
    """Return the meeting that the paper gives in full as canonical JSON, None if it gives none.

    A meeting that JSON cannot carry (``till_json``) gives none either: the paper can be written
    all the same.
    """
    if dokument.källa is None:
        return None
    try:
        return till_json(dokument.källa)
    except OgiltigtVärdeFel:
        return None


def läst_text(kropp: Element, rubriker: Iterable[Rubrik]) -> Iterator[tuple[Rubrik | None, str]]:
    """Give the text of a DOCX body below each heading that has its bookmark there, as it is read.

    For a body that holds more than the paper itself; see ``worddel``.
    """
    efter = {r.ankare: r for r in rubriker if r.ankare}
    for ankare, text in texter(kropp, efter).items():
        yield efter.get(ankare), text


def worddel(dokument: Dokument, avsnitt: Iterable[tuple[Rubrik | None, str]]) -> str | None:
    """Return the part of a DOCX that carries the meeting, None if the paper gives none in full.

    Args:
        dokument: The paper.
        avsnitt: The visible text below each heading of the table of contents; what stands before
            the first has none.
    """
    data = källdata(dokument)
    if data is None:
        return None
    return källdel(
        data,
        (
            ("", "", text) if r is None else (r.ankare, f"{r.märke} {r.text}".strip(), text)
            for r, text in avsnitt
        ),
    )
