"""Lists by side: those who took it after its mark or below it, by name, surname or party."""

import pytest

from kommunprotokoll import Röstval
from tests.tolkning.en_paragraf import läs_paragraf, rösttal, öppna

BEGÄRS = "Omröstning begärs. Den som bifaller förslaget röstar ja, den som avslår det röstar nej.\n"


def röstade(text: str) -> list[str]:
    """Return how each voted in the one vote of a text under the order of deciding."""
    (omröstning,) = öppna(läs_paragraf(f"Beslut\nTaxan antas.\n\nBeslutsgång\n{BEGÄRS}\n{text}"))
    return [str(röst) for röst in omröstning.röster]


VAR_OCH_EN = [
    "Rune Tallvik (S): ja",
    "Iris Oddlund (S): ja",
    "Vilma Stenåker (M): nej",
    "Otto Ljungholm (L): nej",
    "Malte Sjögård (V): avstår",
]


@pytest.mark.parametrize(
    "märken",
    [
        ("Ja-röster (2)", "Nej-röster (2)", "Avstår (1)"),
        ("Följande röstar ja:", "Följande röstar nej:", "Följande avstår från att rösta:"),
        ("Följande 2 ledamöter röstade ja", "Följande 2 röstade nej", "1 ledamot avstod"),
        ("Ja svarar:", "Nej svarar:", "Avstår gör:"),
        ("JA, 2 röster", "NEJ, 2 röster", "AVSTÅR, 1"),
        ("Röstade för ja", "Röstade för nej", "Avstod från att rösta"),
    ],
)
def test_namn_under_varandra(märken: tuple[str, str, str]) -> None:
    """Names below the mark of their side, a row each, whatever the mark's words are."""
    ja, nej, avstår = märken

    assert (
        röstade(
            f"{ja}\nRune Tallvik (S)\nIris Oddlund (S)\n{nej}\n"
            f"1. Vilma Stenåker (M)\n2. Otto Ljungholm (L)\n\n{avstår}\nMalte Sjögård (V)\n\n"
            "Kommunstyrelsen bifaller därmed förslaget."
        )
        == VAR_OCH_EN
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ja röstar: Rune Tallvik (S) och Iris Oddlund (S). Nej röstar: Vilma Stenåker (M) och\n"
            "Otto Ljungholm (L). Avstår gör: Malte Sjögård (V)."
        ),
        (
            "Ja svarar Rune Tallvik (S) och Iris Oddlund (S). Nej svarar Vilma Stenåker (M) och\n"
            "Otto Ljungholm (L). Avstår gör Malte Sjögård (V)."
        ),
        (
            "För förslaget: Rune Tallvik (S), Iris Oddlund (S)\n"
            "Mot förslaget: Vilma Stenåker (M), Otto Ljungholm (L)\nAvstår: Malte Sjögård (V)"
        ),
        (
            "För ordförandens förslag (2): Rune Tallvik (S), Iris Oddlund (S)\n"
            "För Stenåkers yrkande (2): Vilma Stenåker (M), Otto Ljungholm (L)\n"
            "Avstår (1): Malte Sjögård (V)"
        ),
    ],
)
def test_namn_efter_märket(text: str) -> None:
    """Names that a sentence or a row has after the mark of their side."""
    assert röstade(text) == VAR_OCH_EN


def test_partier_före_namnen() -> None:
    """Those of a party stand after its name, in a list of one side."""
    assert röstade(
        "Följande röstar ja:\nSocialdemokraterna: Rune Tallvik, Iris\nOddlund.\n"
        "Vänsterpartiet: Signe Hagberg.\nFöljande röstar nej:\nModeraterna: Vilma Stenåker.\n"
        "Ekbylistan: Otto Ljungholm.\n"
    ) == [
        "Rune Tallvik (Socialdemokraterna): ja",
        "Iris Oddlund (Socialdemokraterna): ja",
        "Signe Hagberg (Vänsterpartiet): ja",
        "Vilma Stenåker (Moderaterna): nej",
        "Otto Ljungholm (Ekbylistan): nej",
    ]


def test_bara_efternamn() -> None:
    """Surnames alone are people where the sides hold nothing else."""
    assert röstade("Ja: Tallvik, Oddlund (S) och Hagberg. Nej: Stenåker, Ljungholm.") == [
        "Tallvik: ja",
        "Oddlund (S): ja",
        "Hagberg: ja",
        "Stenåker: nej",
        "Ljungholm: nej",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ja: Bifall. Nej: Avslag.",
        "Ja: Kommunstyrelsen. Nej: Motionen.",
        "Ja-röst: Anta taxan.\nNej-röst: Avslå taxan.",
        "För kommunen: Rune Tallvik (S).",
    ],
)
def test_vad_sidorna_betyder_är_ingen_som_röstat(text: str) -> None:
    """What the sides mean stands after them as names do, and nobody has voted."""
    assert rösttal(läs_paragraf(f"Beslut\nTaxan antas.\n\nBeslutsgång\n{text}")) == []


def test_var_de_kommer_ifrån_i_spalter() -> None:
    """Those of a joint body stand with their municipality; who abstains, below the columns."""
    (o,) = öppna(
        läs_paragraf(
            "Beslut\nTaxan antas.\n\nBeslutsgång\n"
            "Votering begärs. Den som vill anta taxan röstar ja, den som inte vill röstar nej.\n\n"
            "Ja                              Nej\n"
            "Rune Tallvik (S), Ekby          Vilma Stenåker (M), Vikby\n"
            "Iris Oddlund (S), Vikby\n\n"
            "Malte Sjögård (V), Ekby, avstår från att rösta.\n\n"
            "Två ja-röster och en nej-röst har avgivits.\n"
        )
    )

    assert (o.ja, o.nej, o.avstår) == (2, 1, 1)
    assert [r.person.namn for r in o.röster if r.val is Röstval.AVSTÅR] == ["Malte Sjögård"]


def test_avgörande_omröstning_på_nästa_rad() -> None:
    """The vote on the counter-proposal is told in sentences, the next one begins a row."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nBeslutsgång\n"
        "Omröstning begärs. Den som vill ha sextio som motförslag svarar ja, annars nej.\n"
        "Ja svarar Rune Tallvik, Iris Oddlund och Signe Hagberg.\nNej svarar Vilma Stenåker.\n"
        "Motförslag blir sextio, med 3 ja-röster och 1 nej-röst.\n"
        "I den avgörande omröstningen svarar den som vill anta taxan ja, annars nej.\n\n"
        "Namn                  Ja     Nej\n"
        "Rune Tallvik          1\nIris Oddlund                 1\n"
        "Signe Hagberg         1\nVilma Stenåker               1\n"
        "Antal                 2      2\n\n"
        "Vid lika röstetal avgör ordförandens röst. Taxan antas.\n"
    )

    assert rösttal(p) == [(3, 1, 0), (2, 2, 0)]
    assert [str(o.avgjord_genom or "") for o in öppna(p)] == ["", "ordförandens utslagsröst"]


@pytest.mark.parametrize(
    ("mening", "tal"),
    [
        ("1 ledamot har avstått från att rösta och 2 ledamöter är frånvarande.", (9, 4, 1, 2)),
        ("2 ledamöter deltar inte i omröstningen.", (9, 4, None, 2)),
        ("2 ledamöter deltar inte i beslutet.", (9, 4, None, None)),
    ],
)
def test_de_som_inte_tar_sida(mening: str, tal: tuple[int | None, ...]) -> None:
    """Who takes no part in a vote is absent from it; who takes none in deciding need not be."""
    text = f"Beslut\nTaxan antas.\n\nOmröstning\n9 ledamöter röstar ja och 4 röstar nej. {mening}"
    (o,) = öppna(läs_paragraf(text))

    assert (o.ja, o.nej, o.avstår, o.frånvarande) == tal


def test_nej_före_ja_i_huvudet_är_en_omröstning() -> None:
    """The columns stand in any order; where a side comes again another vote begins."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nBeslutsgång\nOmröstning begärs.\n\n"
        "Parti   Ledamot               Nej    Ja    Avstår\n"
        "S       Rune Tallvik                 X\nS       Iris Oddlund                 X\n"
        "M       Vilma Stenåker        X\nV       Malte Sjögård                      X\n"
    )

    assert rösttal(p) == [(2, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden räknar 6 händer för förslaget och 5 händer mot. Omröstningen är öppen.",
        "Votering begärs. 6 ledamöter räcker upp handen för bifall och 5 för avslag.",
    ],
)
def test_handuppräckning(text: str) -> None:
    """Hands are counted as votes are."""
    text = f"Beslut\nTaxan antas.\n\nBeslutsgång\n{text}"

    assert rösttal(läs_paragraf(text)) == [(6, 5, 0)]


def test_resultatet_i_rubriken() -> None:
    """A row that begins as a heading does and gives the totals is the result."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nBeslutsgång\nOmröstning begärs.\n\nOmröstning 1\n"
        "Den som bifaller återremiss röstar ja, den som avslår röstar nej.\n"
        "Omröstningsresultat: 4 ja-röster och 7 nej-röster. Ärendet avgörs idag.\n\nOmröstning 2\n"
        "Den som bifaller förslaget röstar ja, den som avslår röstar nej.\n"
        "Omröstningsresultat: 6 ja-röster och 5 nej-röster.\n"
    )

    assert rösttal(p) == [(4, 7, 0), (6, 5, 0)]


@pytest.mark.parametrize(
    ("text", "utslag"),
    [
        ("5 ja-röster och 5 nej-röster. Förslaget antas med ordförandens utslagsröst.", True),
        ("6 ja-röster och 5 nej-röster. Ordföranden behövde inte använda utslagsröst.", False),
        ("6 ja-röster, 5 nej-röster. Vid lika röstetal har ordföranden utslagsröst.", False),
    ],
)
def test_utslagsröst_bara_där_den_behövdes(text: str, utslag: bool) -> None:  # noqa: FBT001 - a value of the table
    """A casting vote that is only spoken of settled nothing."""
    (o,) = öppna(läs_paragraf(f"Beslut\nTaxan antas.\n\nBeslutsgång\nVotering begärs. {text}"))

    assert (o.avgjord_genom is not None) is utslag


def test_summor_med_streck_efter_votering() -> None:
    """Two numbers with a dash are the sides where the sentence says that it was by vote."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nBeslutsgång\n"
        "Efter votering beslutar styrelsen med 6-5 att bifalla."
    )

    assert rösttal(p) == [(6, 5, 0)]
