"""Hostile files: each ends in a plain error, within stated bounds of time and memory."""

import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from kommunprotokoll.grund.fel import LäsFel, OkäntFormatFel
from kommunprotokoll.tolkning import tolka_data
from kommunprotokoll.tolkning.kallor import rader_ur, rader_ur_data
from kommunprotokoll.tolkning.kallor.text import MEST_TEXT
from tests.tolkning.kallor.pdffil import former, pdf, ström, text
from tests.tolkning.kallor.wordfil import NAMNRYMDER, p, tabell, tc, tr, wordfil

SEKUNDER, MINNE = 30, 2_500_000_000
"""Processor time and memory that no file may need more of."""


def med_del(namn: str, innehåll: bytes, packning: int = ZIP_DEFLATED) -> bytes:
    """A Word file with one part put in the place of its own."""
    ut = BytesIO()
    with ZipFile(BytesIO(wordfil(p("x")))) as in_, ZipFile(ut, "w", packning) as arkiv:
        for del_ in in_.namelist():
            arkiv.writestr(del_, innehåll if del_ == namn else in_.read(del_))
        if namn not in in_.namelist():
            arkiv.writestr(namn, innehåll)
    return ut.getvalue()


def dokument(kropp: str, *, före: str = "", packning: int = ZIP_DEFLATED) -> bytes:
    """A Word file whose document part is this, with something before the root."""
    return med_del(
        "word/document.xml",
        f"{före}<w:document {NAMNRYMDER}><w:body>{kropp}</w:body></w:document>".encode(),
        packning,
    )


def skratt() -> bytes:
    """Entities that expand to a billion words."""
    led = "".join(f"<!ENTITY e{i} '{f'&e{i - 1};' * 10}'>" for i in range(1, 10))
    return dokument(p("&e9;"), före=f"<!DOCTYPE x [<!ENTITY e0 'ha'>{led}]>")


def främmande_entitet() -> bytes:
    """An entity that is a file of the machine."""
    return dokument(p("&f;"), före='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>')


def zipbomb() -> bytes:
    """A part that unpacks to sixty million bytes."""
    return med_del("word/document.xml", b" " * 60_000_000)


def hårt_packad() -> bytes:
    """A part below the bound that is packed a thousand times."""
    return med_del("word/document.xml", b" " * 20_000_000)


def lögn() -> bytes:
    """A part that says that it is small and is not."""
    data = bytearray(zipbomb())
    plats = data.rfind(b"word/document.xml")
    post = data.rfind(b"PK\x01\x02", 0, plats)
    data[post + 24 : post + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def många_delar() -> bytes:
    """An archive that lists more parts than any document has."""
    data = bytearray(wordfil(p("x")))
    slut = data.rfind(b"PK\x05\x06")
    data[slut + 12 : slut + 16] = (50_000_000).to_bytes(4, "little")
    return bytes(data)


def låst_zip() -> bytes:
    """An archive whose parts are locked with a password."""
    data = bytearray(wordfil(p("x")))
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        data[start + 8] |= 1
        start += 4
    return bytes(data)


def djupa_tabeller() -> bytes:
    """Tables in tables, deeper than anybody writes."""
    kropp = p("innerst")
    for _ in range(45):
        kropp = tabell(tr(tc(kropp)))
    return dokument(kropp)


def djup_xml() -> bytes:
    """Elements in elements without end."""
    return dokument("<w:sdt>" * 300_000 + "</w:sdt>" * 300_000)


def ole(namn: str) -> bytes:
    """The beginning of a compound file with a stream of that name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + namn.encode("utf-16-le")


KRYPTERAD = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32
    + b"> >> /ID [<" + b"43" * 16 + b"> <" + b"43" * 16 + b">]"
)  # fmt: skip
BILD = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q"


@pytest.mark.parametrize(
    ("ändelse", "gör", "fel"),
    [
        (".docx", zipbomb, "ZIP-bomb"),
        (".docx", hårt_packad, "ZIP-bomb"),
        (".docx", lögn, "ZIP-bomb|skadat"),
        (".docx", många_delar, "orimligt många delar"),
        (".docx", låst_zip, "lösenord"),
        (".docx", skratt, "skadlig|går inte att läsa"),
        (".docx", främmande_entitet, "skadlig|går inte att läsa"),
        (".docx", djupa_tabeller, "nästlat djupare|går inte att läsa"),
        (".docx", djup_xml, "nästlat djupare|går inte att läsa|ZIP-bomb"),
        (".docx", lambda: wordfil(p("x"))[:-40], "skadat eller avkortat"),
        (".docx", lambda: wordfil(p("x"))[:300], "skadat eller avkortat"),
        (".docx", lambda: dokument("<w:p>"), "går inte att läsa"),
        (".docx", lambda: ole("EncryptedPackage"), "låst med lösenord"),
        (".docx", lambda: dokument("<w:p/>" * 220_000), "fler rader än vad som läses"),
        (".docx", lambda: dokument("<w:p/>" * 4_100_000, packning=ZIP_STORED),
         "orimligt många delar"),
        (".docx", lambda: b"", "är tom"),
        (".pdf", lambda: b"", "är tom"),
        (".pdf", lambda: pdf(text((72, 700, "x")))[:-200], "avkortad"),
        (".pdf", lambda: b"%PDF-1.7\n" + b"strunt " * 400 + b"%%EOF", "skadad"),
        (".pdf", lambda: pdf(text((72, 700, "x")), slut=KRYPTERAD), "låst med lösenord"),
        (".pdf", lambda: pdf(ström(BILD)), "skannad: innehåller bara bilder"),
        (".pdf", lambda: pdf(ström(b"")), "innehåller ingen text"),
        (".pdf", lambda: pdf(ström(b"q " * 30_000_000, packad=True)), "orimligt mycket"),
        (".pdf", lambda: former(10, 9), "orimligt många gånger"),
        (".pdf", lambda: former(10, 9, packad=True), "orimligt många gånger"),
        (".pdf", lambda: former(10, 9, namn=b"F#6frm"), "orimligt många gånger"),
        (".pdf", lambda: former(10, 9, namn=b"#46#6F#72#6D"), "orimligt många gånger"),
        (".pdf", lambda: former(3_000_000, 1), "orimligt många gånger"),
        (".txt", lambda: b"", "ingen text"),
        (".html", lambda: bytes([*range(1, 9), *range(14, 32)]) * 1000, "ingen text"),
        (".txt", lambda: bytes([*range(1, 9), *range(14, 32)]) * 1000, "ingen text"),
        (".txt", lambda: b"x" * 100_000_000, "mer text än vad som läses"),
        (".txt", lambda: b"x\n" * 220_000, "fler rader än vad som läses"),
        (".html", lambda: b"<p>x" * 220_000, "fler rader än vad som läses"),
        (".html", lambda: b"<p>" + b"x" * 100_000_000, "mer text än vad som läses"),
        (".html", lambda: b"<b>" * 1_000_000, "orimligt djupt|går inte att läsa|ingen text"),
    ],
)  # fmt: skip
def test_fientlig_fil_ger_ett_begripligt_fel(
    tmp_path: Path, ändelse: str, gör: Callable[[], bytes], fel: str
) -> None:
    """The error names the file and says in Swedish what is wrong with it."""
    fil = tmp_path / f"protokoll{ändelse}"
    fil.write_bytes(gör())

    with pytest.raises(LäsFel, match=fel) as fångat:
        rader_ur(fil)
    assert "protokoll" in str(fångat.value)


def test_former_som_ritas_flera_gånger_läses() -> None:
    """Forms in forms are ordinary as long as they come to something reasonable."""
    rader = [r.text for r in rader_ur_data(former(3, 3), ".pdf") if r.text]

    assert "".join(rader).replace(" ", "").strip("x") == ""
    assert rader


def test_text_strax_under_gränsen_läses() -> None:
    """What the bound allows is read, and one row may be a million characters."""
    lång = "ord " * 250_000
    rader = rader_ur_data(f"§ 1 Upprop\n{lång}\nslut\n".encode(), ".txt")

    assert [len(r.text) for r in rader] == [10, len(lång) - 1, 4, 0]
    assert len(rader_ur_data(b"x" * MEST_TEXT, ".txt")) == 1


@pytest.mark.parametrize(
    "rad",
    [" " * 1_000_000 + "x", "x" * 1_000_000, "ord " * 250_000, "Ada Ek (S), " * 80_000,
     "\t" * 1_000_000 + "x", "§ 1 " * 250_000, "." * 1_000_000],
    ids=["blanka", "utan blanka", "ord", "namn", "tabbar", "paragrafer", "punkter"],
)  # fmt: skip
@pytest.mark.parametrize("gör", [str.encode, lambda rad: wordfil(p(rad))], ids=["text", "docx"])
def test_en_rad_på_en_miljon_tecken_tolkas(gör: Callable[[str], bytes], rad: str) -> None:
    """A row as long as a book is read with its document, and gaps are no wider than paper."""
    t = tolka_data(gör(rad), "prov", datum=date(2031, 5, 14))

    assert [a.kod for a in t.anmärkningar][:1] in (["TOL001"], ["TOL003"])
    assert max(len(r.text) for r in rader_ur_data(gör("x" + " " * 1_000_000 + "y"))) == 202


@pytest.mark.parametrize(
    "ändelse_och_data",
    [
        (".docx", zipbomb),
        (".docx", skratt),
        (".docx", djup_xml),
        (".pdf", lambda: pdf(ström(b"q " * 30_000_000, packad=True))),
        (".pdf", lambda: former(30, 12)),
        (".pdf", lambda: former(2, 40)),
        (".pdf", lambda: former(40, 3)),
        (".pdf", lambda: pdf(text((72, 700, "x " * 500_000)))),
        (".docx", lambda: wordfil(p("x " * 500_000))),
        (".html", lambda: b"<p>" + b"x " * 500_000),
        (".html", lambda: b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><p>&b;" * 9),
        (".pdf", lambda: pdf(text(*((72, 700 - i % 50, "a b  c") for i in range(30_000))))),
        (".pdf", lambda: pdf(text(*((i % 500, 700 - i // 9, "a  b") for i in range(30_000))))),
        (".html", lambda: b"<b>" * 1_000_000),
        (".html", lambda: b"<table>" + b"<tr><td colspan=200 rowspan=9999>a" * 5_000),
        (".txt", lambda: b"\xff" * 19_000_000),
    ],
    ids=["zip", "entiteter", "djup xml", "ström", "former", "djupa former", "många former",
         "lång rad i pdf", "lång rad i docx", "lång rad i html", "entiteter i html",
         "rader ovanpå", "rader", "djup html", "tabell",
         "en rad"],
)  # fmt: skip
def test_tid_och_minne_är_begränsade(
    tmp_path: Path, ändelse_och_data: tuple[str, Callable[[], bytes]]
) -> None:
    """A process that may use little time and memory reads the file or refuses it, and lives."""
    ändelse, gör = ändelse_och_data
    fil = tmp_path / f"p{ändelse}"
    fil.write_bytes(gör())
    kod = (
        "import sys\nfrom kommunprotokoll.grund.fel import LäsFel\n"
        "from kommunprotokoll.tolkning.kallor import rader_ur\n"
        "try:\n    print(len(rader_ur(sys.argv[1])))\nexcept LäsFel as fel:\n    print(fel)\n"
    )

    def gräns() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SEKUNDER, SEKUNDER))
        resource.setrlimit(resource.RLIMIT_AS, (MINNE, MINNE))

    svar = subprocess.run(
        [sys.executable, "-c", kod, str(fil)],
        capture_output=True,
        check=False,
        preexec_fn=gräns,
    )

    assert (svar.returncode, svar.stderr) == (0, b"")
    assert svar.stdout


@pytest.mark.parametrize(
    ("namn", "data", "fel"),
    [
        ("a.txt", pdf(text((72, 700, "x"))), r"är inte text utan en PDF: ge filen ändelsen \.pdf"),
        ("a.txt", wordfil(p("x")), r"utan ett Word-dokument: ge filen ändelsen \.docx"),
        ("a.txt", b"<!DOCTYPE html><p>x", r"utan en webbsida: ge filen ändelsen \.html"),
        ("a.pdf", wordfil(p("x")), r"är inte en PDF utan ett Word-dokument"),
        ("a.pdf", "Vanlig text §".encode(), "är inte en PDF, fast ändelsen är .pdf"),
        ("a.docx", pdf(text((72, 700, "x"))), "är inte ett Word-dokument utan en PDF"),
        ("a.docx", b"{\\rtf1 x}", "utan ett RTF-dokument: öppna den i Word"),
        ("a.docx", ole("WordDocument"), r"äldre Word-dokument \(\.doc\): öppna den"),
        ("a.doc", ole("WordDocument"), r"äldre Word-dokument \(\.doc\): öppna den"),
        ("a.doc", b"{\\rtf1 x}", "är ett RTF-dokument: öppna den"),
        ("a.rtf", b"{\\rtf1 x}", "är ett RTF-dokument: öppna den"),
        ("a.xls", ole("Workbook"), "äldre Excel-ark"),
        ("a.html", ole("x"), "äldre Office-dokument"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "utan en bild: låt ett program för texttolkning"),
        ("protokoll", pdf(text((72, 700, "x"))), r"är en PDF: ge filen ändelsen \.pdf"),
    ],
    ids=lambda v: v[:30] if isinstance(v, str) else "data",
)  # fmt: skip
def test_annat_än_ändelsen_säger(tmp_path: Path, namn: str, data: bytes, fel: str) -> None:
    """A file that is something else is told of, with what it is and what to do."""
    fil = tmp_path / namn
    fil.write_bytes(data)

    with pytest.raises(LäsFel, match=fel):
        rader_ur(fil)


@pytest.mark.parametrize(
    ("delar", "fel"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, r"OpenDocument-dokument \(\.odt"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument"),
        ({"xl/workbook.xml": "x"}, "Excel-ark"),
        ({"ppt/presentation.xml": "x"}, "PowerPoint"),
        ({"protokoll.txt": "x"}, "ZIP-arkiv: packa upp"),
    ],
)
def test_andra_zip_arkiv(tmp_path: Path, delar: dict[str, str], fel: str) -> None:
    """Archives are told apart by what is in them."""
    fil = tmp_path / "protokoll.odt"
    with ZipFile(fil, "w") as arkiv:
        for namn, innehåll in delar.items():
            arkiv.writestr(namn, innehåll)

    with pytest.raises(LäsFel, match=fel):
        rader_ur(fil)


def test_okänd_ändelse_utan_känt_innehåll(tmp_path: Path) -> None:
    """Text with another suffix is a format that nobody has said how to read."""
    fil = tmp_path / "protokoll.dat"
    fil.write_text("# § 1", "utf-8")

    with pytest.raises(OkäntFormatFel, match=r"\.dat.*\.pdf"):
        rader_ur(fil)


def test_utan_ändelse_avgör_innehållet() -> None:
    """Bytes without a name are read as what they seem."""
    for data in (wordfil(p("§ 1")), "§ 1".encode("cp1252"), b"<html><p>&sect; 1"):
        assert [r.text for r in rader_ur_data(data) if r.text] == ["§ 1"]
    with pytest.raises(LäsFel, match="RTF"):
        rader_ur_data(b"{\\rtf1 x}")
