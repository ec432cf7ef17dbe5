"""JSON text to a tree of plain Python values, with everything kept that a strict reader must see.

A tree holds None, bool, int, str, ``list`` and ``dict`` - and, where the text says what our format
does not have, ``Tal`` (numbers with decimals, too long ones, NaN) and ``Dubbletter`` (an object
with a key twice), so that the reader can report them with their place like any other fault.
"""

import json
from collections import Counter
from typing import Any

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.text import nfc
from kommunprotokoll.utbyte.format import HÖGSTA_DJUP, STÖRSTA_STORLEK

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_SIFFROR = 20
"""More digits than any whole number of the format; Python refuses to convert very many."""

_FELTEXTER = (
    ("Expecting value", "här ska det stå ett värde"),
    ("Expecting property name", "här ska det stå ett fältnamn inom citattecken"),
    ("Expecting ':'", "här ska det stå kolon"),
    ("Expecting ','", "här ska det stå komma, eller slutet på listan eller objektet"),
    ("Illegal trailing comma", "här står ett komma för mycket"),
    ("Unterminated string", "här börjar en text som inte slutar"),
    ("Invalid control character", "här står ett styrtecken inne i en text"),
    ("Invalid \\", "här står ett omvänt snedstreck som inte betyder något"),
    ("Extra data", "här står mer, fast JSON-texten är slut"),
)
"""How the message of Python's JSON reader begins, and the same in Swedish."""


class Tal:
    """A number that our format has no use for, as it is written."""

    def __init__(self, text: str) -> None:
        """Keep the characters."""
        self.text = text

    @property
    def är_heltal(self) -> bool:
        """Whether it is a whole number, then a very long one."""
        return self.text.removeprefix("-").isdigit()


class Dubbletter(dict[str, Any]):
    """An object in which keys stand more than once; ``nycklar`` are those, in order."""

    nycklar: tuple[str, ...] = ()


def läs_träd(data: bytes | str, källa: str) -> Any:
    """Parse JSON text; keys come out in NFC.

    Args:
        data: UTF-8, with or without a byte order mark, or text.
        källa: Name of the source, for the error.

    Raises:
        LäsFel: It is not UTF-8, not JSON (RFC 8259), or larger or deeper than any protocol.
    """
    if len(data) > STÖRSTA_STORLEK:
        gräns = f"{STÖRSTA_STORLEK // 1_000_000} MB"
        raise LäsFel(källa, [f"är för stor: mer än {gräns} läses inte"])
    text = (_avkoda(data, källa) if isinstance(data, bytes) else data).removeprefix(_BOM)
    try:
        träd = json.loads(
            text,
            object_pairs_hook=_objekt,
            parse_int=_heltal,
            parse_float=Tal,
            parse_constant=Tal,
        )
    except json.JSONDecodeError as fel:
        raise LäsFel(källa, [f"rad {fel.lineno}, tecken {fel.colno}: {_på_svenska(fel)}"]) from None
    except RecursionError:
        raise LäsFel(källa, [FÖR_DJUP]) from None
    if _djup(text) > HÖGSTA_DJUP:
        raise LäsFel(källa, [FÖR_DJUP])
    return träd


FÖR_DJUP = f"listor och objekt ligger i varandra i mer än {HÖGSTA_DJUP} nivåer"


def _avkoda(data: bytes, källa: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as fel:
        före = data[: fel.start]
        rad = före.count(b"\n") + 1
        tecken = len(före[före.rfind(b"\n") + 1 :].decode()) + 1
        brist = (
            f"rad {rad}, tecken {tecken}: byten 0x{data[fel.start]:02x} är inte UTF-8 "
            f"(byte nummer {fel.start + 1})"
        )
        raise LäsFel(källa, [brist]) from None


def _på_svenska(fel: json.JSONDecodeError) -> str:
    for början, text in _FELTEXTER:
        if fel.msg.startswith(början):
            return text
    return "här är det inte JSON"


def _objekt(par: list[tuple[str, Any]]) -> dict[str, Any]:
    objekt = {nfc(nyckel): värde for nyckel, värde in par}
    if len(objekt) == len(par):
        return objekt
    gånger = Counter(nfc(nyckel) for nyckel, _ in par)
    dubbletter = Dubbletter(objekt)
    dubbletter.nycklar = tuple(nyckel for nyckel, n in gånger.items() if n > 1)
    return dubbletter


def _heltal(text: str) -> int | Tal:
    return int(text) if len(text) <= _SIFFROR else Tal(text)


def _djup(text: str) -> int:
    """Count how deep the brackets of valid JSON lie, no further than the limit plus one."""
    data = text.encode("utf-8", "surrogatepass").replace(b"\\\\", b"").replace(b'\\"', b"")
    # Between the quotation marks, every second piece is a text; brackets in those do not count.
    utanför = data.translate(_SOM_HAKAR, _ANNAT).split(b'"')[::2]
    hakar = b"".join(utanför)
    djup = 0
    while hakar and djup <= HÖGSTA_DJUP:
        hakar = hakar.replace(b"[]", b"")
        djup += 1
    return djup


_SOM_HAKAR = bytes.maketrans(b"{}", b"[]")
_ANNAT = bytes(set(range(256)) - set(b'[]{}"'))
