"""typst: the template and data to a PDF, with nothing of the machine in it."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from kommunprotokoll.grund.fel import SaknarTillägg
from kommunprotokoll.skrivare.pdf.innehall import Data
from kommunprotokoll.skrivare.pdf.strom import med_tydliga_slut
from kommunprotokoll.skrivare.pdf.tecken import bara_upprätta, försiktig

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

_ARKIV: "list[PDFStandard]" = ["a-2a", "ua-1"]
_ARKIV_MED_BILAGA: "list[PDFStandard]" = ["a-3a", "ua-1"]


def sätt(data: Mapping[str, Data], bilaga: bytes | None) -> bytes:
    """Return the PDF of a document's data: PDF/A-2a, or PDF/A-3a with an attachment, and PDF/UA-1.

    Should the fonts lack some combination of characters, all of them outside Latin script are
    written as their numbers.

    Raises:
        SaknarTillägg: typst is not installed.
    """
    try:
        from typst import TypstError
    except ImportError:
        raise SaknarTillägg("pdf", "Skrivning av PDF") from None
    text = json.dumps(data, ensure_ascii=False)
    try:
        return _pdf(text, bilaga)
    except TypstError:
        if försiktig(text) == text:
            raise
        return _pdf(försiktig(text), bilaga)


def _pdf(data: str, bilaga: bytes | None) -> bytes:
    """Compile in memory; a compiler of its own for each document lets threads work side by side."""
    from typst import Compiler

    mapp = files("kommunprotokoll.skrivare.pdf")
    indata = {"dokument": data, "upprätta": bara_upprätta(data)}
    if bilaga is not None:
        indata["bilaga"] = bilaga.decode()
    with as_file(mapp) as rot:
        kompilator = Compiler(
            (mapp / "mall.typ").read_bytes(),
            root=rot,
            font_paths=_typsnitt(),
            ignore_system_fonts=True,
            sys_inputs=indata,
            package_path=rot,
            package_cache_path=rot,
        )
        pdf = kompilator.compile(
            format="pdf", pdf_standards=_ARKIV if bilaga is None else _ARKIV_MED_BILAGA
        )
    if not isinstance(pdf, bytes):  # a list is for formats with a file a page
        raise TypeError(pdf)
    return med_tydliga_slut(pdf)


@cache
def _typsnitt() -> "Fonts":
    """The fonts that the typst wheel carries, read once; never those of the machine."""
    from typst import Fonts

    return Fonts(include_system_fonts=False)
