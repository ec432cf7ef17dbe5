"""What a paragraph is about, who asks whom, who comes and leaves, and how ballots fell."""

from datetime import time

import pytest

from kommunprotokoll import Paragraf, SlutenOmröstning, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text


def paragraf(rubrik: str, kropp: str) -> Paragraf:
    """Read a paragraph of a made-up protocol."""
    huvud = "Kommunfullmäktige\nSammanträdesdatum: 2031-05-14\n\n§ 12 Dnr KS 2031/7"
    return tolka_text(f"{huvud}\n{rubrik}\n\n{kropp}\n").sammanträde.paragraf(12)


@pytest.mark.parametrize(
    ("rubrik", "slag"),
    [
        ("Val av justerare", "formalia"),
        ("Val av ledamot i miljönämnden", "val"),
        ("Svar på motion om bänkar", "motion"),
        ("Medborgarförslag om hundrastgård", "medborgarförslag"),
        ("Interpellation av Ada Bok (S) till Bo Ek (M) om bussar", "interpellation"),
        ("Fråga av Ada Bok (S) till Bo Ek (M) om bussar", "fråga"),
        ("Årsredovisning och ansvarsfrihet för Ekby Hus AB", "ansvarsfrihet"),
        ("Anmälan av delegationsbeslut", "delegationsbeslut"),
        ("Information om valet", "information"),
        ("Yttrande över motion om bänkar", None),
        ("Frågan om en ny skola", None),
    ],
)
def test_ärendeslag(rubrik: str, slag: str | None) -> None:
    """The heading tells the kind of matter, where it is one that the law knows."""
    assert paragraf(rubrik, "Ärendet föredras.").ärendeslag == slag


@pytest.mark.parametrize(
    ("rubrik", "kropp", "väntat", "besvarad"),
    [
        (
            "Interpellation av Ada Bok (S) och Cia Alm (V) till Bo Ek (M) om bussar",
            "Bo Ek (M) besvarar interpellationen.",
            "interpellation av Ada Bok (S) och Cia Alm (V) till Bo Ek (M) om bussar",
            "True",
        ),
        (
            "Svar på interpellation om bussar",
            "Ada Bok (S) har ställt en interpellation till Bo Ek (M) om bussar.\nFrågan bordläggs.",
            "interpellation av Ada Bok (S) till Bo Ek (M) om bussar",
            "False",
        ),
        (
            "Fråga från Ada Bok (S) angående bussar",
            "Frågan väcktes.",
            "fråga av Ada Bok (S) angående bussar",
            "None",
        ),
    ],
)
def test_ställda_frågor(rubrik: str, kropp: str, väntat: str, besvarad: str) -> None:
    """Who asks whom about what, from the heading or a sentence, and whether it was answered."""
    (fråga,) = paragraf(rubrik, kropp).frågor

    assert (str(fråga), str(fråga.besvarad)) == (väntat, besvarad)


def test_närvaroändringar() -> None:
    """Who comes, leaves and serves for whom; a sentence that names nobody stays in the text."""
    p = paragraf(
        "Detaljplan för hamnen",
        "Närvaro under paragrafen\n"
        "Klockan 18.10 lämnar Ada Bok (S) sammanträdet.\n\n"
        "Cia Alm (S) tjänstgör i stället för Ada Bok (S).\n\n"
        "Bo Ek (M) anländer kl. 18.20.\n\n"
        "Publiken lämnar salen.\n\n"
        "Beslut\nPlanen antas.",
    )

    assert [
        (str(n.person), str(n.slag), n.klockslag, str(n.ersätter or "")) for n in p.närvaroändringar
    ] == [
        ("Ada Bok (S)", "lämnar", time(18, 10), ""),
        ("Cia Alm (S)", "börjar tjänstgöra", None, "Ada Bok (S)"),
        ("Bo Ek (M)", "anländer", time(18, 20), ""),
    ]
    assert "Publiken lämnar salen." in str([str(getattr(t, "text", "")) for t in p.text])


def test_sluten_omröstning() -> None:
    """Ballots by candidate, blank and invalid ones, and who was elected."""
    p = paragraf(
        "Val av revisor",
        "Omröstning\nSluten omröstning genomförs. Ada Bok (S) fick 31 röster och Bo Ek (M) fick "
        "17 röster. 2 blanka och 1 ogiltig valsedel lämnades. Ada Bok (S) är därmed vald.\n\n"
        "Beslut\nAda Bok (S) väljs.",
    )

    (o,) = p.omröstningar
    assert isinstance(o, SlutenOmröstning)
    assert [(r.alternativ, r.antal) for r in o.resultat] == [("Ada Bok", 31), ("Bo Ek", 17)]
    assert (o.blanka, o.ogiltiga, o.vinnare) == (2, 1, ("Ada Bok",))


@pytest.mark.parametrize(
    ("mening", "vinnare"),
    [
        ("Nej-sidan vinner.", "nej"),
        ("Nämnden har därmed beslutat enligt ja-förslaget.", "ja"),
        ("Därmed är omröstningen avslutad.", None),
    ],
)
def test_vinnare(mening: str, vinnare: str | None) -> None:
    """The side that won is taken from the words, never counted."""
    kropp = f"Omröstning\nMed 5 ja-röster mot 6 nej-röster. {mening}\n\nBeslut\nPlanen avslås."

    (o,) = paragraf("Plan för hamnen", kropp).omröstningar
    assert isinstance(o, ÖppenOmröstning)
    assert o.vinnare == vinnare


def test_öppen_omröstning_under_val() -> None:
    """An open vote under the heading of a val may be about something else: no kind is told."""
    kropp = "Omröstning\nMed 5 ja-röster mot 6 nej-röster.\n\nBeslut\nOmbudet får en instruktion."

    assert paragraf("Val av ombud till stämman", kropp).ärendeslag is None
