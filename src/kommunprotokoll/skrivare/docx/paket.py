"""The file around the parts: a ZIP archive that is the same for the same content."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage

from kommunprotokoll.skrivare.docx.xml import rent

_TIDPUNKT = (1980, 1, 1, 0, 0, 0)
"""The earliest that ZIP can say: no clock is read."""
_RELATIONER = "application/vnd.openxmlformats-package.relationships+xml"


def packa(delar: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of named parts, in the order given."""
    fil = BytesIO()
    with ZipFile(fil, "w", ZIP_DEFLATED) as arkiv:
        for namn, data in delar:
            info = ZipInfo(namn, _TIDPUNKT)
            info.create_system = 0  # the machine that writes must not show
            info.compress_type = ZIP_DEFLATED
            arkiv.writestr(info, data)
    return fil.getvalue()


def paketdelar(paket: OpcPackage) -> Iterator[tuple[str, bytes]]:
    """Give the parts of a package as they lie in the file, content types first."""
    delar = sorted(paket.iter_parts(), key=lambda d: str(d.partname))
    typer = "".join(
        f'<Override PartName="{rent(d.partname)}" ContentType="{rent(d.content_type)}"/>'
        for d in delar
    )
    yield (
        "[Content_Types].xml",
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{_RELATIONER}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{typer}</Types>'
        ).encode(),
    )
    yield "_rels/.rels", _text(paket.rels.xml)
    for d in delar:
        yield d.partname.membername, d.blob
        if d.rels:
            yield d.partname.rels_uri.membername, _text(d.rels.xml)


def _text(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode()
