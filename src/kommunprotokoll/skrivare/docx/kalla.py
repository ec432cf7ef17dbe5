"""The meeting behind the paper, as a custom XML part of the file (ISO 29500-1, 15.2.5)."""

from collections.abc import Iterable, Mapping

from kommunprotokoll.dokument.block import Dokument, Rubrik
from kommunprotokoll.skrivare.docx.xml import HUVUD
from kommunprotokoll.skrivare.kalldata import worddel

_RELATIONER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SLAG = f"{_RELATIONER}/customXml"
"""Kind of the relation from the document to the part."""
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_GUID = "{6B6F6D6D-756E-4072-B46F-746F6B6F6C31}"
"""Names the kind of data, the same in each file: a GUID is what Word wants here."""


def källdelar(
    dokument: Dokument, avsnitt: Iterable[tuple[Rubrik | None, str]], nummer: int = 1
) -> Mapping[str, str]:
    """Return the parts that carry the meeting, by name; none if the paper gives none in full."""
    del_ = worddel(dokument, avsnitt)
    if del_ is None:
        return {}
    egenskaper = (
        f'{HUVUD}<ds:datastoreItem ds:itemID="{_GUID}" xmlns:ds="{_DATA}"><ds:schemaRefs/>'
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
    return f'<Relationship Id="{id_}" Type="{SLAG}" Target="../customXml/item{nummer}.xml"/>'


def typer(nummer: int = 1) -> Mapping[str, str]:
    """Return the content types of the parts by name."""
    return {
        f"customXml/item{nummer}.xml": "application/xml",
        f"customXml/itemProps{nummer}.xml": (
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        ),
    }


def innehållstyper(nummer: int = 1) -> str:
    """Return the same as the list of content types says it."""
    return "".join(
        f'<Override PartName="/{namn}" ContentType="{typ}"/>' for namn, typ in typer(nummer).items()
    )
