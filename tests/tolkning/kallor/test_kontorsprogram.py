"""Documents that other programs made of ours, and ours as other programs read them."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor import rader_ur
from kommunprotokoll.tolkning.marken.sidor.sidbrus import finn_sidbrus
from kommunprotokoll.tolkning.rader import SIDFOT, SIDHUVUD, Rad
from tests.tolkning.kallor.layouter import bokstäver
from tests.tolkning.kallor.test_docx import NUMRERING, _lista
from tests.tolkning.kallor.wordfil import p, r, tabell, tc, tr, wordfil

Omvandla = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def omvandla(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Omvandla:
    """Make another format of a file with LibreOffice."""
    soffice = program("soffice")
    hem = tmp_path_factory.mktemp("soffice")

    def gör(fil: Path, till: str) -> Path:
        ut = tmp_path_factory.mktemp("ut")
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={hem.as_uri()}",
                "--headless",
                "--convert-to",
                till,
                "--outdir",
                str(ut),
                str(fil),
            ],
            check=True,
            capture_output=True,
        )
        return next(ut.iterdir())

    return gör


def brödtext(rader: list[Rad]) -> str:
    """Letters and figures of the rows, without heads and feet of pages."""
    brus = {rad.nummer for rad in finn_sidbrus(rader, allmän())}
    return bokstäver(
        rad.text for rad in rader if rad.nummer not in brus and rad.stil not in {SIDHUVUD, SIDFOT}
    )


@pytest.fixture(scope="module")
def eget(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up protocol as our own Word document."""
    fil = tmp_path_factory.mktemp("eget") / "protokoll.docx"
    return kp.skriv(kp.dokument.protokoll(kp.exempel("ks")), fil)


def test_vår_docx_läses_som_libreoffice_läser_den(eget: Path, omvandla: Omvandla) -> None:
    """The text that LibreOffice takes out of our document is the text that we take out of it."""
    text = omvandla(eget, "txt:Text (encoded):UTF8").read_text("utf-8-sig")

    assert bokstäver([text]) == brödtext(rader_ur(eget))


def test_libreoffices_docx_ger_samma_text(eget: Path, omvandla: Omvandla) -> None:
    """The document comes back the same when LibreOffice has written it in its own way."""
    omskriven = omvandla(eget, "docx:MS Word 2007 XML")
    ena, andra = rader_ur(eget), rader_ur(omskriven)

    assert brödtext(andra) == brödtext(ena)
    rubriker = [(rad.text, rad.stil) for rad in ena if rad.stil.startswith("rubrik")]
    assert rubriker
    assert [(rad.text, rad.stil) for rad in andra if rad.stil.startswith("rubrik")] == rubriker


def test_pdf_av_vår_docx_har_alla_ord(eget: Path, omvandla: Omvandla) -> None:
    """Every word of the document is in the PDF's rows, those of running text in order."""
    ord_ = [ordet for rad in rader_ur(eget) for ordet in rad.text.split()]
    i_pdf = bokstäver(rad.text for rad in rader_ur(omvandla(eget, "pdf")))

    assert [ordet for ordet in ord_ if bokstäver([ordet]) not in i_pdf] == []
    stycken = [rad.text for rad in rader_ur(eget) if len(rad.text) > 60 and "\t" not in rad.text]
    platser = [i_pdf.find(bokstäver([text])) for text in stycken]
    assert len(platser) > 5
    assert -1 not in platser


def test_html_från_libreoffice(eget: Path, omvandla: Omvandla) -> None:
    """A web page that LibreOffice makes of the document has its text, head and foot beside."""
    html = bokstäver(rad.text for rad in rader_ur(omvandla(eget, "html")))

    # LibreOffice puts a number of its own before each heading.
    assert _utan_siffror(brödtext(rader_ur(eget))) in _utan_siffror(html)


def _utan_siffror(text: str) -> str:
    return "".join(tecken for tecken in text if tecken.isalpha())


def test_listors_nummer_som_libreoffice_räknar_dem(tmp_path: Path, omvandla: Omvandla) -> None:
    """Numbers of lists, nested ones and new starts too, are those that LibreOffice shows."""
    nivåer = [
        (1, 0),
        (1, 1),
        (1, 1),
        (1, 0),
        (1, 1),
        (1, 2),
        (4, 0),
        (4, 0),
        (1, 1),
        (3, 0),
        (3, 0),
    ]
    kropp = "".join(p(f"punkt{nr}", egenskaper=_lista(*x)) for nr, x in enumerate(nivåer))
    kropp += tabell(tr("cell", tc(p("i cell", egenskaper=_lista(4)))))
    fil = tmp_path / "lista.docx"
    fil.write_bytes(wordfil(kropp, {"numbering": NUMRERING}))
    text = omvandla(fil, "txt:Text (encoded):UTF8").read_text("utf-8-sig")

    assert bokstäver(rad.text for rad in rader_ur(fil)) == bokstäver([text])


def test_spårade_ändringar_i_libreoffice(tmp_path: Path, omvandla: Omvandla) -> None:
    """Insertions stand and deletions do not, as in the PDF that is printed of the document."""
    borttaget = "<w:del w:id='1' w:author='x'><w:r><w:delText>bort</w:delText></w:r></w:del>"
    tillagt = f"<w:ins w:id='2' w:author='x'>{r('tillagt')}</w:ins>"
    fil = tmp_path / "spårat.docx"
    fil.write_bytes(wordfil(p("kvar ", borttaget, tillagt)))

    assert [rad.text for rad in rader_ur(fil)] == ["kvar tillagt"]
    omskriven = omvandla(fil, "docx:MS Word 2007 XML")
    assert [rad.text for rad in rader_ur(omskriven)] == ["kvar tillagt"]


def test_verkliga_texter_överlever_pdf_och_docx(
    delat: Path, tmp_path: Path, omvandla: Omvandla
) -> None:
    """Real protocols, printed by LibreOffice, come back with every letter in order."""
    filer = sorted((delat / "korpus" / "protokoll").glob("*.txt"))
    valda = [fil for fil in filer if 8_000 < fil.stat().st_size < 40_000][::4]

    assert valda
    for fil in valda:
        # A mark on a letter that has one already is drawn by itself, wherever it finds room.
        rader = [
            "".join(tecken for tecken in rad.text if not unicodedata.combining(tecken))
            for rad in rader_ur(fil)
        ]
        text = tmp_path / "text.txt"
        text.write_text("\n".join(rader), "utf-8-sig")
        docx = omvandla(text, "docx:MS Word 2007 XML")

        assert bokstäver(rad.text for rad in rader_ur(docx)) == bokstäver(rader), fil.name
        pdf = omvandla(docx, "pdf")
        assert bokstäver(rad.text for rad in rader_ur(pdf)) == bokstäver(rader), fil.name
