"""Forms in a PDF (form XObjects, ISO 32000-1, 8.10): what they come to when all are drawn.

A form may draw other forms, each many times. pdfium reads every drawing of it into memory, so that
a file of some thousand bytes can fill any machine. How much it would be is reckoned beforehand.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from kommunprotokoll.grund.fel import LäsFel

MEST_RITAT = 40_000_000
"""Most bytes that a stream may come to with all that it draws; each drawing counts for some."""
_EN_RITNING = 200
_DJUPAST = 41
"""pdfium draws forms in forms no deeper than this."""

_OBJEKT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_STRÖM = re.compile(rb"stream\r?\n")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_KAN_HA_FORM = re.compile(rb"/Subtype\s*/Form\b")
_FLYKTAT_NAMN = re.compile(rb"/[A-Za-z]*#\Z")
_HELT_NAMN = re.compile(rb"/[^\s\0/<>\[\](){}%]*")
_FORMNAMN = frozenset((b"/Subtype", b"/Form"))
_NAMNLÄNGD = 128
_BILD = re.compile(rb"/Subtype\s*/Image\b")
_SAMLING = re.compile(rb"/Type\s*/ObjStm\b")
_FÖRSTA = re.compile(rb"/First\s+(\d{1,9})")
_PACKAD = re.compile(rb"/(?:FlateDecode|Fl)\b")
_HÄNVISAD = re.compile(rb"/(?:Resources|XObject)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_RESURSER = re.compile(rb"/Resources\b")
_NAMN = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_RITA = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_FLYKTAT = re.compile(rb"#([0-9A-Fa-f]{2})")


@attrs.frozen
class _Ström:
    """A stream: its number, its dictionary and its content, unpacked if need be."""

    nummer: int
    ordbok: bytes
    innehåll: bytes


def kräv_rimliga_former(data: bytes, källa: str) -> None:
    """Raise ``LäsFel`` if forms that draw forms come to more than ``MEST_RITAT``.

    Streams in other codings than Flate, and locked ones, are not looked into.
    """
    if not _kan_ha_form(data):
        return
    delar = list(_delar(data))
    if not any(_FORM.search(ordbok) for _, ordbok, _ in delar):
        return
    strömmar = [
        _Ström(nummer, ordbok, _uppackad(ordbok, innehåll))
        for nummer, ordbok, innehåll in delar
        if innehåll and not _BILD.search(ordbok)
    ]
    objekt = {nummer: ordbok for nummer, ordbok, _ in delar}
    for ström in strömmar:
        if _SAMLING.search(ström.ordbok):
            objekt.update(_samlade(ström))
    if _mest_ritat(strömmar, objekt) > MEST_RITAT:
        raise LäsFel(källa, ["ritar samma innehåll orimligt många gånger: läses inte"])


def _kan_ha_form(data: bytes) -> bool:
    """Tell whether a form is named, if need be by a name that is written with escapes."""
    if b"/Form" in data and _KAN_HA_FORM.search(data):
        return True
    for träff in _FLYKTAT.finditer(data):
        namn = _FLYKTAT_NAMN.search(data, max(0, träff.start() - _NAMNLÄNGD), träff.start() + 1)
        if namn is not None:
            helt = _HELT_NAMN.match(data, namn.start(), namn.start() + _NAMNLÄNGD)
            if helt is not None and _i_klartext(helt.group()) in _FORMNAMN:
                return True
    return False


def _delar(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Give number, dictionary and raw content of each object; no content where it has none."""
    plats = 0
    while träff := _OBJEKT.search(data, plats):
        slut = data.find(b"endobj", träff.end())
        slut = len(data) if slut < 0 else slut
        ström = _STRÖM.search(data, träff.end(), slut)
        if ström is None:
            yield int(träff[1]), _i_klartext(data[träff.end() : slut]), b""
        else:
            sist = data.find(b"endstream", ström.end())
            sist = len(data) if sist < 0 else sist
            ordbok = _i_klartext(data[träff.end() : ström.start()])
            yield int(träff[1]), ordbok, data[ström.end() : sist]
            slut = max(slut, sist)
        plats = slut


def _i_klartext(ordbok: bytes) -> bytes:
    """Return a dictionary without escapes in its names (ISO 32000-1, 7.3.5)."""
    if b"#" not in ordbok:
        return ordbok
    return _FLYKTAT.sub(lambda träff: bytes([int(träff[1], 16)]), ordbok)


def _uppackad(ordbok: bytes, innehåll: bytes) -> bytes:
    for _ in _PACKAD.findall(ordbok):
        try:
            innehåll = zlib.decompressobj().decompress(innehåll, MEST_RITAT)
        except zlib.error:  # locked, or damaged
            return b""
    return innehåll


def _samlade(ström: _Ström) -> Iterator[tuple[int, bytes]]:
    """Give the objects that a stream of objects holds (ISO 32000-1, 7.5.7)."""
    första = _FÖRSTA.search(ström.ordbok)
    if första is None:
        return
    start = int(första[1])
    tal = [int(t) for t in ström.innehåll[:start].split() if t.isdigit()]
    platser = [*tal[1::2], len(ström.innehåll) - start]
    for i, nummer in enumerate(tal[::2][: len(platser) - 1]):
        del_ = ström.innehåll[start + platser[i] : start + platser[i + 1]]
        yield nummer, _i_klartext(del_)


def _mest_ritat(strömmar: list[_Ström], objekt: Mapping[int, bytes]) -> int:
    """Return what the stream that comes to most does, reckoned level by level."""
    alla: dict[bytes, set[int]] = {}
    for ordbok in objekt.values():
        for namn, nummer in _NAMN.findall(ordbok):
            alla.setdefault(namn, set()).add(int(nummer))
    ritar = {s.nummer: _mål(s, objekt, alla) for s in strömmar if b"Do" in s.innehåll}
    egna = {s.nummer: len(s.innehåll) for s in strömmar}
    ritat = dict(egna)
    for _ in range(_DJUPAST):
        nytt = ritat | {
            nummer: egna[nummer]
            + sum(
                antal * (_EN_RITNING + max((ritat.get(m, 0) for m in mål), default=0))
                for mål, antal in rader
            )
            for nummer, rader in ritar.items()
        }
        if nytt == ritat or max(nytt.values(), default=0) > MEST_RITAT:
            return max(nytt.values(), default=0)
        ritat = nytt
    return max(ritat.values(), default=0)


def _mål(
    ström: _Ström, objekt: Mapping[int, bytes], alla: Mapping[bytes, set[int]]
) -> list[tuple[frozenset[int], int]]:
    """Return what a stream draws and how often, by its own resources, else by those of all."""
    egna: dict[bytes, set[int]] = {}
    kvar, sedda = [ström.ordbok], set[int]()
    while kvar:
        ordbok = kvar.pop()
        for namn, nummer in _NAMN.findall(ordbok):
            egna.setdefault(namn, set()).add(int(nummer))
        nya = {int(nr) for nr in _HÄNVISAD.findall(ordbok)} - sedda
        sedda |= nya
        kvar += [objekt[nr] for nr in nya if nr in objekt]
    namn_till = egna if _RESURSER.search(ström.ordbok) else alla
    antal = Counter(_i_klartext(namn) for namn in _RITA.findall(ström.innehåll))
    return [(frozenset(namn_till.get(namn, ())), n) for namn, n in antal.items()]
