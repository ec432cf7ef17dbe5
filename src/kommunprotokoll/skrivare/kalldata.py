"""The meeting behind a paper, as bytes that a file can carry along.

The one place where the writers meet ``utbyte``: a writer knows blocks and bytes, never the model.
"""

from kommunprotokoll.dokument.block import Dokument
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.utbyte.json_dokument import till_json

FILNAMN = "sammantrade.json"
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
