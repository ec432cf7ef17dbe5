"""Votes told of by the decision itself, by who stands for what, or on motions set against."""

import pytest

from kommunprotokoll import Avgörandegrund, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text
from tests.tolkning.en_paragraf import läs_paragraf, öppna


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("Taxan antas efter omröstning: två ja (Vilma), en nej (Otto), en avstår.", (2, 1, 1)),
        ("Efter votering med 7 ja och 4 nej beslutar nämnden att anta taxan.", (7, 4, None)),
        ("Taxan antas. Omröstningen gav fyra ja-röster och tre nej-röster.", (4, 3, None)),
        ("Med siffrorna 8-4 beslutar nämnden enligt Vilmas förslag.", (8, 4, None)),
    ],
)
def test_beslutet_säger_hur_det_röstades(text: str, tal: tuple[int | None, ...]) -> None:
    """The vote is told of by the decision alone, which stays what it is."""
    p = läs_paragraf(f"Beslut\n{text}")

    assert [(o.ja, o.nej, o.avstår) for o in öppna(p)] == [tal]
    assert len(p.beslut) == 1


def test_beslut_utan_tal_är_ingen_omröstning() -> None:
    """A decision may speak of a vote that it gives no totals of."""
    assert not läs_paragraf("Beslut\nFrågan om votering avgörs i juni.").omröstningar


def test_vilka_som_röstade_står_efter_punkterna() -> None:
    """Who took each side stands below the points, without a heading."""
    p = läs_paragraf(
        "Efter votering med 2 ja (för nu) och 1 nej beslutade nämnden\n"
        "1 att bygga stationen\n2 att teckna avtal\n"
        "För ja: Vilma Stenåker och Otto Ljungholm.\nFör nej: Rune Tallvik."
    )

    assert [(o.ja, o.nej) for o in öppna(p)] == [(2, 1)]
    assert [s.text for s in p.beslut[0].attsatser] == ["att bygga stationen", "att teckna avtal"]
    assert "För nej: Rune Tallvik." in str(p.text[0])


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("Med 10 röster för avslag och 1 röst för bifall avslås motionen.", (10, 1)),
        ("Med sju röster för bifall mot fyra röster för återremiss antas taxan.", (7, 4)),
        (
            "Utfallet blev fem röster för Otto Ljungholms yrkande, medan tre röster för avslag.",
            (5, 3),
        ),
    ],
)
def test_röster_för_det_ena_och_det_andra(text: str, tal: tuple[int, int]) -> None:
    """Where nobody says ja or nej the side that is named first is the one that won."""
    assert [
        (o.ja, o.nej) for o in öppna(läs_paragraf(f"Beslut\nTaxan antas.\nVotering\n{text}"))
    ] == [tal]


@pytest.mark.parametrize("rubrik", ["Votering om motförslag", "Omröstning om motförslag"])
def test_motförslag_och_huvudvotering(rubrik: str) -> None:
    """The vote that chooses the motion set against the first one is a vote of its own."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\nKontraproposition\nOrdföranden finner att Rune Tallviks (M) yrkande "
        f"utses till motförslag.\n{rubrik}\n"
        'Voteringsproposition: "JA för Rune Tallviks (M) yrkande. NEJ för Otto Ljungholms (C)."\n\n'
        "JA röstar Rune Tallvik (M) och Signe Hagberg (V).\n\nNEJ röstar Otto Ljungholm (C).\n\n"
        "Avstår gör Vilma Stenåker (S) och ordföranden Tove Skog (S).\n\n"
        "Huvudvotering\n"
        'Voteringsproposition: "NEJ för Rune Tallviks (M) yrkande, JA för förslaget."\n\n'
        "NEJ röstar Rune Tallvik (M) och Signe Hagberg (V).\n\n"
        "JA röstar Vilma Stenåker (S) och ordföranden Tove Skog (S).\n\n"
        "Vid lika röstetal, två ja-röster och två nej-röster, har ordföranden utslagsröst."
    )
    första, andra = öppna(p)

    assert (första.ja, första.nej, första.avstår) == (2, 1, 2)
    assert (andra.ja, andra.nej, andra.avgjord_genom) == (2, 2, Avgörandegrund.UTSLAGSRÖST)
    assert [str(b) for b in p.beslut] == ["Taxan antas."]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Ljungholm (C) anmäler reservation.",
        "Otto Ljungholm lämnade en skriftlig reservation.",
        "Otto Ljungholm (C) avgav reservation mot beslutet.",
    ],
)
def test_anmäler_reservation(text: str) -> None:
    """A reservation may be announced, handed in or given."""
    (r,) = läs_paragraf(f"Beslut\nTaxan antas.\n{text}").reservationer

    assert [person.namn for person in r.personer] == ["Otto Ljungholm"]


@pytest.mark.parametrize(
    "text",
    [
        "I nämnden 1. Taxan antas. 2. Kontoret får återkomma. Det ska ske i maj. 3. Resten avslås.",
        "1. Taxan antas. 2. Kontoret får återkomma. Det ska ske i maj. 3. Resten avslås.",
    ],
)
def test_punkter_på_en_lång_rad(text: str) -> None:
    """Points that stand on one row are as many as their numbers."""
    satser = [s for b in läs_paragraf(f"Beslut\n{text}").beslut for s in b.attsatser]

    assert [s.nummer for s in satser] == ["1", "2", "3"]
    assert satser[1].text.endswith("Det ska ske i maj.")


def test_tal_i_en_mening_är_inga_punkter() -> None:
    """A number in the middle of a sentence begins no point."""
    (beslut,) = läs_paragraf("Beslut\nKlass 1. Ekbacken och klass 2. Sjövik rustas i år.").beslut

    assert len(beslut.attsatser) == 1


def test_ena_sidans_namn_är_ingen_hel_omröstning() -> None:
    """Those who vote nej by name, the others by number, and the totals tell of one vote."""
    s = tolka_text(
        "Kommunfullmäktige 2031-05-14\n\n§ 1 Plan\n\nPropositionsordning\n\n"
        "Votering begärs. Ja-röst för förslaget, nej-röst för avslag.\n\n"
        "Nej-röster avges av: Ada Bergdal (S) och Bo Cronvik (MP).\n\n"
        "Övriga 5 ledamöter röstar ja.\n\n"
        "Kommunfullmäktige beslutar därmed med 5 ja-röster mot 2 nej-röster enligt förslaget.\n"
    ).sammanträde

    (omröstning,) = s.paragrafer[0].omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert (omröstning.ja, omröstning.nej, len(omröstning.röster)) == (5, 2, 2)


def test_ja_röstade_de_som_namnges() -> None:
    """A roll call in the past tense is of its own vote, and the next one asked for is another."""
    s = tolka_text(
        "Kommunstyrelsen 2031-05-14\n\n§ 1 Plan\n\nBeslutsgång\n\n"
        "Votering begärdes. Med två ja-röster mot en nej-röst avgjordes ärendet i dag.\n\n"
        "Ja röstade Ada Bergdal (S) och Dia Ekmark (C).\n\nNej röstade Bo Cronvik (MP).\n\n"
        "Votering begärdes. Med en ja-röst mot två nej-röster avslogs planen. "
        "Ja röstade Dia Ekmark (C).\n"
    ).sammanträde

    första, andra = s.paragrafer[0].omröstningar
    assert isinstance(första, ÖppenOmröstning)
    assert isinstance(andra, ÖppenOmröstning)
    assert (första.ja, första.nej, len(första.röster)) == (2, 1, 3)
    assert (andra.ja, andra.nej, len(andra.röster)) == (1, 2, 1)


TABELL = """VOTERINGSLISTOR

Namn                 Parti    Lista 1, § 1
                              Ja    Nej   Avst
Vilma Stenåker       S        X
Otto Ljungholm       M              X
"""
RADER = """Omröstning nr 1
§ 1 Taxan
Tidpunkt: 2031-05-14

  1  S    Vilma Stenåker                  Ja
  2  M    Otto Ljungholm                  Nej
"""


@pytest.mark.parametrize("lista", [TABELL, RADER])
def test_listor_efter_sista_paragrafen_hör_inte_till_den(lista: str) -> None:
    """Lists on a page of their own name their paragraph, which is not the one above them."""
    s = tolka_text(
        "Ekby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n§ 1\nTaxan\n\nBeslut\n"
        "Taxan antas.\n\nOmröstning\nJa: 1 Nej: 1. Bilaga.\n\n§ 2\nDelgivningar\n\nBeslut\n"
        f"Delgivningarna läggs till handlingarna.\n\n\f{lista}"
    ).sammanträde

    assert [len(p.omröstningar) for p in s.paragrafer] == [1, 0]
