"""What a file is by its first bytes, and what to do with one that is something else."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from kommunprotokoll.grund.arkiv import Arkiv
from kommunprotokoll.grund.fel import LäsFel

_ÖPPNA_OCH_SPARA = "öppna den i Word eller LibreOffice, spara den som .docx och läs den filen"
_TEXTTOLKA = "låt ett program för texttolkning (OCR) göra en sökbar PDF av den och läs den filen"


@attrs.frozen
class Filslag:
    """A kind of file.

    Attributes:
        namn: What it is, as a sentence calls it.
        råd: What to do with it.
        ändelse: Suffix of the files of the kind, where a source reads them.
    """

    namn: str
    råd: str = ""
    ändelse: str = ""

    def uppmaning(self) -> str:
        """Return what to do with a file of this kind that has another kind's suffix."""
        return self.råd or f"ge filen ändelsen {self.ändelse} och läs den igen"


PDF = Filslag("en PDF", ändelse=".pdf")
DOCX = Filslag("ett Word-dokument", ändelse=".docx")
HTML = Filslag("en webbsida", ändelse=".html")
ZIP = Filslag("ett ZIP-arkiv", "packa upp det och läs filerna i det var för sig")
OLE = Filslag("ett äldre Office-dokument", _ÖPPNA_OCH_SPARA)
GAMMAL_WORD = Filslag("ett äldre Word-dokument (.doc)", _ÖPPNA_OCH_SPARA)
LÅST_OFFICE = Filslag(
    "ett Office-dokument låst med lösenord",
    "öppna det i Word eller LibreOffice, ta bort lösenordet, spara och läs filen igen",
)
BILD = Filslag("en bild", _TEXTTOLKA)

KÄNNETECKEN: tuple[tuple[bytes, Filslag], ...] = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", Filslag("ett RTF-dokument", _ÖPPNA_OCH_SPARA)),
    (b"\xffWPC", Filslag("ett WordPerfect-dokument", _ÖPPNA_OCH_SPARA)),
    (b"\xdb\xa5", Filslag("ett mycket gammalt Word-dokument", _ÖPPNA_OCH_SPARA)),
    (b"%!PS", Filslag("en PostScript-fil", "gör en PDF av den och läs den filen")),
    (b"\x89PNG\r\n", BILD),
    (b"\xff\xd8\xff", BILD),
    (b"GIF8", BILD),
    (b"II*\0", BILD),
    (b"MM\0*", BILD),
    (b"\x1f\x8b\x08", Filslag("en komprimerad fil (gzip)", "packa upp den och läs filen i den")),
    (b"7z\xbc\xaf'\x1c", Filslag("ett 7z-arkiv", ZIP.råd)),
    (b"Rar!\x1a\x07", Filslag("ett RAR-arkiv", ZIP.råd)),
    (b"MIME-Version:", Filslag("en sparad webbsida i ett stycke (MHT)", _ÖPPNA_OCH_SPARA)),
)
"""First bytes, and the kind of file that begins with them."""

_I_ZIP: tuple[tuple[str, bytes, Filslag], ...] = (
    ("mimetype", b"application/vnd.oasis.opendocument.text", Filslag(
        "ett OpenDocument-dokument (.odt)", _ÖPPNA_OCH_SPARA)),
    ("mimetype", b"application/vnd.oasis.opendocument", Filslag(
        "ett OpenDocument-dokument", "läs protokollets eget dokument i stället")),
    ("mimetype", b"application/epub", Filslag("en e-bok (EPUB)", _ÖPPNA_OCH_SPARA)),
    ("xl/workbook.xml", b"", Filslag("ett Excel-ark", "läs protokollets eget dokument i stället")),
    ("ppt/presentation.xml", b"", Filslag(
        "en PowerPoint-presentation", "läs protokollets eget dokument i stället")),
    ("FixedDocSeq.fdseq", b"", Filslag("ett XPS-dokument", "skriv ut det som PDF och läs den")),
)  # fmt: skip
"""Part of a ZIP archive, how its content begins, and what the archive then is."""

_I_OLE: tuple[tuple[str, Filslag], ...] = (
    ("EncryptedPackage", LÅST_OFFICE),
    ("WordDocument", GAMMAL_WORD),
    ("Workbook", Filslag("ett äldre Excel-ark", "läs protokollets eget dokument i stället")),
    ("PowerPoint Document", Filslag(
        "en äldre PowerPoint-presentation", "läs protokollets eget dokument i stället")),
    ("__substg1.0_", Filslag("ett e-postmeddelande", "spara det bifogade protokollet och läs det")),
)  # fmt: skip
"""Stream of a compound file, and what the file then is; names are in UTF-16."""

_I_XML: tuple[tuple[bytes, Filslag], ...] = (
    (b"<w:worddocument", Filslag("ett Word-dokument i XML från 2003", _ÖPPNA_OCH_SPARA)),
    (b"<pkg:package", Filslag("ett Word-dokument i platt XML", _ÖPPNA_OCH_SPARA)),
    (b"<office:document", Filslag("ett OpenDocument i platt XML", _ÖPPNA_OCH_SPARA)),
    (b"<!doctype html", HTML),
    (b"<html", HTML),
)
_BÖRJAN = 2048

VÄNTAT: Mapping[str, Filslag] = MappingProxyType(
    {".pdf": PDF, ".docx": DOCX, ".docm": DOCX, ".html": HTML, ".htm": HTML, ".xhtml": HTML}
)
"""The kind of file that a suffix promises; all else promises text."""
_TEXT = Filslag("text")


def kräv_slag(data: bytes, ändelse: str) -> None:
    """Raise ``LäsFel`` if the bytes are another kind of file than the suffix says."""
    väntat, slag = VÄNTAT.get(ändelse, _TEXT), slag_av(data)
    if slag is väntat or (slag is None and väntat in {_TEXT, HTML}):
        return
    if väntat is PDF and b"%PDF-" in data[:1024]:
        return  # PDF 32000-1, annex H.3.4.1: bytes before the head are allowed
    if väntat is DOCX and slag is ZIP:
        Arkiv(data)  # raises for one that is damaged
    if slag is None:
        brist = (
            f"är inte {väntat.namn}, fast ändelsen är {ändelse}: filen är skadad eller felnamnad"
        )
        raise LäsFel(ändelse, [brist if data else "är tom"])
    raise LäsFel(ändelse, [f"är inte {väntat.namn} utan {slag.namn}: {slag.uppmaning()}"])


def slag_av(data: bytes) -> Filslag | None:
    """Return the kind of file that the bytes are, None for what may be plain text."""
    slag = next((slag for början, slag in KÄNNETECKEN if data.startswith(början)), None)
    if slag is ZIP:
        return _slag_i_zip(data)
    if slag is OLE:
        return next((s for namn, s in _I_OLE if namn.encode("utf-16-le") in data), OLE)
    return slag or _slag_i_xml(data[:_BÖRJAN])


def _slag_i_zip(data: bytes) -> Filslag:
    try:
        arkiv = Arkiv(data)
    except LäsFel:
        return ZIP
    for namn, början, slag in _I_ZIP:
        if namn in arkiv.namn and arkiv.början(namn, len(början)) == början:
            return slag
    har_word = any(namn.startswith("word/") for namn in arkiv.namn)
    return DOCX if har_word and "[Content_Types].xml" in arkiv.namn else ZIP


def _slag_i_xml(början: bytes) -> Filslag | None:
    text = början.lower().lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not text.startswith(b"<"):
        return None
    return next((slag for tagg, slag in _I_XML if tagg in text), None)
