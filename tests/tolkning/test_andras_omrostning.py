"""Votes that a text only tells of are none of the meeting's; those held at it are, beside them."""

import pytest

from tests.tolkning.en_paragraf import läs_paragraf, rösttal


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kommunfullmäktige beslutade den 3 mars 2030, § 14, efter votering med 31 ja-röster\n"
            "mot 18 nej-röster att återremittera ärendet."
        ),
        (
            "Utskottet beslutade, § 44, efter votering, 3 ja-röster mot 2 nej-röster, att föreslå\n"
            "kommunstyrelsen att anta taxan."
        ),
        (
            "Nämnden behandlade ärendet 2031-04-02. Vid omröstningen avgavs 7 ja-röster och 4\n"
            "nej-röster."
        ),
        "I en omröstning bland eleverna röstade 58 ja och 12 nej.",
        "I valet till kyrkofullmäktige röstade 312 ja och 291 nej till sammanslagning.",
        "I folkomröstningen 1994 röstade 52 procent ja och 46 procent nej.",
        "Vid omröstningen var 812 röstberättigade, 300 röstade ja och 212 röstade nej.",
    ],
)
def test_vad_andra_röstat_om(text: str) -> None:
    """The background tells of earlier votes and of voters."""
    p = läs_paragraf(f"Bakgrund\n{text}\n\nBeslut\nTaxan antas.")

    assert rösttal(p) == []
    assert "ja" in " ".join(map(str, p.text))


@pytest.mark.parametrize(
    "text",
    [
        "Efter omröstning med 6 ja-röster mot 5 nej-röster avslås en enkät till de boende.",
        (
            "Nämnden avslog motionen 2030-03-03. Omröstning begärs nu på nytt. 6 röstar ja\n"
            "och 5 röstar nej."
        ),
        "Votering begärs inför valet till fullmäktige. 6 ja-röster och 5 nej-röster avges.",
        "Vid omröstning om öppettider i valet avges 6 ja-röster och 5 nej-röster.",
    ],
)
def test_mötets_egen_omröstning_om_sådant(text: str) -> None:
    """A vote of this meeting may be about such things, or come after such a one."""
    p = läs_paragraf(f"Ärendet behandlas.\n\n{text}\n\nBeslut\nTaxan antas.")

    assert rösttal(p) == [(6, 5, 0)]
