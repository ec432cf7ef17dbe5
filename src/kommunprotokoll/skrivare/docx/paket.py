"""The file around the parts: a ZIP archive that is the same for the same content."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TIDPUNKT = (1980, 1, 1, 0, 0, 0)
"""The earliest that ZIP can say: no clock is read."""
_PACKNING = 1
"""How hard a part is packed: a third of the time of the usual 6, the file a tenth larger."""


def packa(delar: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of named parts, in the order given."""
    fil = BytesIO()
    with ZipFile(fil, "w", ZIP_DEFLATED) as arkiv:
        for namn, data in delar:
            info = ZipInfo(namn, _TIDPUNKT)
            info.create_system = 0  # the machine that writes must not show
            arkiv.writestr(info, data, ZIP_DEFLATED, _PACKNING)
    return fil.getvalue()
