"""A document handed on to python-docx: everything is there, and it can be added to and saved."""

from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.skrivare import som_worddokument


def test_python_docx_kan_fortsätta(tmp_path: Path) -> None:
    """Headings and tables are those written, the meeting stays, the change is told."""
    s = kp.exempel("namnd")
    word = som_worddokument(kp.dokument.protokoll(s))
    stilar = {p.text: p.style.name for p in word.paragraphs if p.style is not None}
    rubriker = [text for text, stil in stilar.items() if (stil or "").startswith("Heading")]
    word.add_paragraph("Kopia till biblioteket")
    word.save(str(tmp_path / "p.docx"))

    assert [r for r in rubriker if r.startswith("§")] == [
        f"§ {p.beteckning}\t{p.rubrik}" for p in s.paragrafer
    ]
    assert word.tables
    with pytest.warns(kp.TextändringVarning, match="texten är ändrad"):
        assert kp.läs(tmp_path / "p.docx") == s


def test_bara_ett_dokument() -> None:
    """The meeting itself is no document; the error says how to make one."""
    with pytest.raises(kp.OgiltigtVärdeFel, match=r"kp\.dokument\.protokoll"):
        som_worddokument(kp.exempel("rad"))  # type: ignore[arg-type]
