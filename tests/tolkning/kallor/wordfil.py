"""Word files made of the XML that a test is about, with the least that must stand around it."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from kommunprotokoll.tolkning.kallor.docx import rader_ur_bytes

NAMNRYMDER = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPER = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationer(poster: Mapping[str, tuple[str, str]]) -> str:
    """The XML of a part's relations: id -> (kind, target)."""
    rader = "".join(
        f'<Relationship Id="{nr}" Type="{_RELATION}/{slag}" Target="{mål}"/>'
        for nr, (slag, mål) in poster.items()
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{rader}</Relationships>"
    )


def wordfil(kropp: str, delar: Mapping[str, str] | None = None) -> bytes:
    """A Word file; ``delar``: kind of part (``styles``, ``header1`` ...) -> the root's content."""
    rötter = {"styles": "styles", "numbering": "numbering", "settings": "settings",
              "footnotes": "footnotes", "endnotes": "endnotes"}  # fmt: skip
    poster = {}
    ut = BytesIO()
    with ZipFile(ut, "w", ZIP_DEFLATED) as arkiv:
        arkiv.writestr("[Content_Types].xml", _TYPER)
        arkiv.writestr("_rels/.rels", relationer({"rId1": ("officeDocument", "word/document.xml")}))
        for namn, innehåll in (delar or {}).items():
            slag = namn.rstrip("0123456789")
            rot = rötter.get(slag, "hdr" if slag == "header" else "ftr")
            poster[f"r_{namn}"] = (slag, f"{namn}.xml")
            arkiv.writestr(f"word/{namn}.xml", f"<w:{rot} {NAMNRYMDER}>{innehåll}</w:{rot}>")
        arkiv.writestr(
            "word/document.xml",
            f"<w:document {NAMNRYMDER}><w:body>{kropp}</w:body></w:document>",
        )
        arkiv.writestr("word/_rels/document.xml.rels", relationer(poster))
    return ut.getvalue()


def r(text: str, egenskaper: str = "") -> str:
    """A run."""
    form = f"<w:rPr>{egenskaper}</w:rPr>" if egenskaper else ""
    return f'<w:r>{form}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*innehåll: str, egenskaper: str = "") -> str:
    """A paragraph of runs and the like; plain text becomes a run."""
    form = f"<w:pPr>{egenskaper}</w:pPr>" if egenskaper else ""
    return f"<w:p>{form}{''.join(i if i.startswith('<') else r(i) for i in innehåll)}</w:p>"


def tabell(*rader: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rader)}</w:tbl>"


def tr(*celler: str, egenskaper: str = "") -> str:
    """A row; plain text becomes a cell of one paragraph."""
    form = f"<w:trPr>{egenskaper}</w:trPr>" if egenskaper else ""
    return f"<w:tr>{form}{''.join(c if c.startswith('<w:tc') else tc(p(c)) for c in celler)}</w:tr>"


def tc(innehåll: str, egenskaper: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{egenskaper}</w:tcPr>{innehåll}</w:tc>"


def fält(instruktion: str, resultat: str) -> str:
    """A complex field: what it is told to do and what it shows."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruktion}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{resultat}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def texter(kropp: str, delar: Mapping[str, str] | None = None) -> list[str]:
    """The rows that a body of this XML gives, empty ones left out."""
    return [rad.text for rad in rader_ur_bytes(wordfil(kropp, delar)) if rad.text]
