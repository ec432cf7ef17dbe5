"""ZIP archives from anybody: opened and unpacked within stated bounds."""

import struct
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from kommunprotokoll.grund.fel import LäsFel

MEST_DEL = 48_000_000
"""Most bytes that one part is unpacked to: the XML of some 3 000 pages."""
MEST_ALLT = 96_000_000
"""Most bytes that all parts of one document are unpacked to."""
MEST_PACKAT = 250
"""How many times smaller a part may be packed; XML of a real document is packed some 10 times."""
_FRIPASS = 4_000_000
"""A part no larger than this may be packed as hard as ZIP can."""
_MEST_FÖRTECKNING = 4_000_000
"""Most bytes of the archive's list of its parts: some 50 000 parts."""

_SLUT = b"PK\x05\x06"
_SLUTETS_LÄNGD = 22 + 65_535
_KRYPTERAD = 1


class Arkiv:
    """An open archive that counts what it has unpacked."""

    def __init__(self, data: bytes) -> None:
        """Open the archive.

        Raises:
            LäsFel: It is damaged, or its list of parts is unreasonably long.
        """
        slut = data.rfind(_SLUT, max(0, len(data) - _SLUTETS_LÄNGD))
        if slut < 0 or slut + 22 > len(data):
            raise _skadat()
        (förteckning,) = struct.unpack_from("<I", data, slut + 12)
        if förteckning > _MEST_FÖRTECKNING:
            raise LäsFel("arkiv", ["har orimligt många delar, så det läses inte"])
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError):
            raise _skadat() from None
        self.namn = frozenset(self._zip.namelist())
        self._uppackat = 0

    def del_(self, namn: str) -> bytes | None:
        """Return a part's bytes, None if there is no such part.

        Raises:
            LäsFel: The part is damaged, locked, or unpacks to more than the bounds allow.
        """
        if namn not in self.namn:
            return None
        info = self._zip.getinfo(namn)
        if info.flag_bits & _KRYPTERAD:
            raise LäsFel("arkiv", ["är låst med lösenord: ta bort lösenordet och läs det igen"])
        self._kräv_rimlig(info.file_size, info.compress_size)
        try:
            with self._zip.open(info) as fil:
                data = fil.read(MEST_DEL + 1)
        except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
            raise _skadat() from None
        # What the archive says of itself need not be so.
        self._kräv_rimlig(len(data), info.compress_size)
        self._uppackat += len(data)
        return data

    def början(self, namn: str, antal: int) -> bytes:
        """Return a part's first bytes, none if it cannot be read."""
        try:
            with self._zip.open(namn) as fil:
                return fil.read(antal)
        except (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, KeyError):
            return b""

    def _kräv_rimlig(self, storlek: int, packat: int) -> None:
        if (
            storlek > MEST_DEL
            or self._uppackat + storlek > MEST_ALLT
            or (storlek > _FRIPASS and storlek > MEST_PACKAT * packat)
        ):
            raise LäsFel(
                "arkiv", ["packas upp till orimligt mycket (en så kallad ZIP-bomb): läses inte"]
            )


def _skadat() -> LäsFel:
    return LäsFel("arkiv", ["är skadat eller avkortat: hämta eller spara det på nytt"])
