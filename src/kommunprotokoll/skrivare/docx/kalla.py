"""The meeting behind the paper, as a custom XML part of the file (ISO 29500-1, 15.2.5)."""

from collections.abc import Iterable, Mapping

from kommunprotokoll.dokument.block import Dokument, Rubrik
from kommunprotokoll.skrivare.docx.xml import HUVUD
from kommunprotokoll.skrivare.kalldata import worddel

_RELATIONER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_SLAG = "{6B6F6D6D-756E-4072-B46F-746F6B6F6C31}"
"""Names the kind of data, the same in each file: a GUID is what Word wants here."""


def källdelar(
    dokument: Dokument, avsnitt: Iterable[tuple[Rubrik | None, str]], nummer: int = 1
) -> Mapping[str, str]:
    """Return the parts that carry the meeting, by name; none if the paper gives none in full."""
    del_ = worddel(dokument, avsnitt)
    if del_ is None:
        return {}
    egenskaper = (
        f'{HUVUD}<ds:datastoreItem ds:itemID="{_SLAG}" xmlns:ds="{_DATA}"><ds:schemaRefs/>'
        "</ds:datastoreItem>"
    )
    relationer = (
        f'{HUVUD}<Relationships xmlns="{_PAKET}"><Relationship Id="rId1" '
        f'Type="{_RELATIONER}/customXmlProps" Target="itemProps{nummer}.xml"/></Relationships>'
    )
    return {
        f"customXml/item{nummer}.xml": del_,
        f"customXml/itemProps{nummer}.xml": egenskaper,
        f"customXml/_rels/item{nummer}.xml.rels": relationer,
    }


def relation(nummer: int = 1, id_: str = "rIdKalla") -> str:
    """Return the relation from the document to the part."""
    return (
        f'<Relationship Id="{id_}" Type="{_RELATIONER}/customXml" '
        f'Target="../customXml/item{nummer}.xml"/>'
    )


def innehållstyper(nummer: int = 1) -> str:
    """Return what the list of content types says of the parts."""
    typ = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    return (
        f'<Override PartName="/customXml/item{nummer}.xml" ContentType="application/xml"/>'
        f'<Override PartName="/customXml/itemProps{nummer}.xml" ContentType="{typ}"/>'
    )
