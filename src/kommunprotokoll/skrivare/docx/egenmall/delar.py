"""The parts of a template: read, changed, added to; what is not touched is copied byte for byte."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from kommunprotokoll.grund.element import Element
from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.wordpaket import Paket, W

_TYPER = "[Content_Types].xml"
_TYPNAMN = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELNAMN = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_SLAG = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOKUMENT = f"{_WORD}document.main+xml"
_MALL = f"{_WORD}template.main+xml"


class Delar:
    """The parts by name, with the lists of what they are and how they refer to each other."""

    def __init__(self, data: bytes) -> None:
        """Read the template.

        Raises:
            LäsFel: It is damaged, no Word document, or of a kind that cannot be written on.
        """
        self._paket = Paket(data)
        self.huvud = self._paket.huvuddel
        if self.huvud not in self._paket.namn:
            raise LäsFel("docx", ["är inget Word-dokument: det saknar brödtext"])
        self._data = {n: self._paket.data(n) for n in sorted(self._paket.namn) if n[-1] != "/"}
        self._typer = self._träd(_TYPER, f"{_TYPNAMN}Types")
        self._kräv_vanlig()

    def _kräv_vanlig(self) -> None:
        """Make a template (.dotx) a document; refuse what would be another file than it seems."""
        if b"purl.oclc.org/ooxml" in self._data[self.huvud]:
            raise LäsFel("docx", ["är sparad som Strict Open XML: spara mallen som vanlig .docx"])
        for typ in self._typer.iterchildren(f"{_TYPNAMN}Override"):
            if typ.get("PartName") == f"/{self.huvud}":
                if typ.get("ContentType") not in {_DOKUMENT, _MALL}:
                    raise LäsFel("docx", ["har makron: spara mallen som .docx utan makron"])
                typ.set("ContentType", _DOKUMENT)

    def kropp(self) -> tuple[Element, Element]:
        """Return the root of the document and its body."""
        rot = self.rot(self.huvud)
        kropp = rot.find(f"{W}body") if rot is not None else None
        if rot is None or kropp is None:
            raise LäsFel("docx", ["är inget Word-dokument: det saknar brödtext"])
        return rot, kropp

    def rot(self, namn: str) -> Element | None:
        """Return a part's root element."""
        return self._paket.xml(namn)

    def relaterad(self, slag: str) -> str | None:
        """Return the name of the part to which the document has a relation of a kind."""
        return next(iter(self._paket.relationer(self.huvud).get(slag, {}).values()), None)

    def sätt(self, namn: str, data: bytes | str) -> None:
        """Put a part in place of one that is there."""
        self._data[namn] = data.encode() if isinstance(data, str) else data

    def lägg_till(self, namn: str, data: bytes | str, typ: str, slag: str = "") -> str:
        """Add a part with its type and, for a kind of relation, one from the document to it.

        Returns:
            The id of the relation, empty if none was asked for.
        """
        self.sätt(namn, data)
        self.lägg_till_typer({namn: typ})
        return self.relatera(self.huvud, f"/{namn}", _SLAG + slag) if slag else ""

    def filens(self, slag: str) -> str | None:
        """Return the name of the part to which the file itself has a relation of a kind."""
        return next(iter(self._paket.relationer("").get(slag, {}).values()), None)

    def lägg_till_typer(self, typer: Mapping[str, str]) -> None:
        """Say what some parts are, by name."""
        for namn, typ in typer.items():
            etree.SubElement(
                self._typer, f"{_TYPNAMN}Override", PartName=f"/{namn}", ContentType=typ
            )

    def relatera(self, från: str, till: str, slag: str) -> str:
        """Add a relation from a part (the empty name for the file itself); return its id."""
        mapp, _, fil = från.rpartition("/")
        namn = f"{mapp}/_rels/{fil}.rels".lstrip("/")
        rot = self._träd(namn, f"{_RELNAMN}Relationships")
        upptagna = {r.get("Id") for r in rot}
        id_ = next(i for i in (f"rIdKp{n}" for n in range(1, 10_000)) if i not in upptagna)
        etree.SubElement(rot, f"{_RELNAMN}Relationship", Id=id_, Type=slag, Target=till)
        self._data[namn] = _text(rot)
        return id_

    def ta_bort(self, slag: str) -> None:
        """Take away what the document has a relation of a kind to, and the relation."""
        namn = self.relaterad(slag)
        if namn is None:
            return
        self._data.pop(namn, None)
        mapp, _, fil = self.huvud.rpartition("/")
        relationer = f"{mapp}/_rels/{fil}.rels".lstrip("/")
        rot = self._träd(relationer, f"{_RELNAMN}Relationships")
        for r in list(rot):
            if (r.get("Type") or "").endswith(f"/{slag}"):
                rot.remove(r)
        self._data[relationer] = _text(rot)
        for typ in list(self._typer):
            if typ.get("PartName") == f"/{namn}":
                self._typer.remove(typ)

    def ledigt(self, mönster: str) -> str:
        """Return a name that no part has: the pattern's with nothing, or else a number, in it."""
        namn = mönster.format("")
        return mönster.format(self.ledigt_nummer(mönster)) if namn in self._data else namn

    def ledigt_nummer(self, mönster: str) -> int:
        """Return the first number for which no part has the name that the pattern gives."""
        return next(n for n in range(1, 100_000) if mönster.format(n) not in self._data)

    def alla(self) -> Iterator[tuple[str, bytes]]:
        """Give the parts as they lie in the file, the list of types first."""
        självklara = {d.get("Extension") for d in self._typer.iterchildren(f"{_TYPNAMN}Default")}
        if "rels" not in självklara:
            typ = "application/vnd.openxmlformats-package.relationships+xml"
            default = etree.Element(f"{_TYPNAMN}Default", Extension="rels", ContentType=typ)
            self._typer.insert(0, default)
        yield _TYPER, _text(self._typer)
        for namn, data in sorted(self._data.items(), key=lambda d: (d[0] != "_rels/.rels", d[0])):
            if namn != _TYPER:
                yield namn, data

    def _träd(self, namn: str, rot: str) -> Element:
        """Return the root of a list of ours to change, empty if the template has none."""
        if namn in self._data:
            try:
                return etree.fromstring(self._data[namn], etree.XMLParser(resolve_entities=False))
            except etree.XMLSyntaxError:
                raise LäsFel("docx", [f"är skadat: {namn} går inte att läsa"]) from None
        return etree.Element(rot, nsmap={None: re.findall("{(.*)}", rot)[0]})


def _text(rot: Element) -> bytes:
    return etree.tostring(rot, xml_declaration=True, encoding="UTF-8", standalone=True)
