"""Votes that no special form tells of: numbers beside what they were for, one after another."""

import pytest

from kommunprotokoll import Avgörandegrund, Löptext
from tests.tolkning.en_paragraf import läs_paragraf, rösttal, öppna


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        (
            (
                "Sedan Vilma Stenåker (V) yrkat att avgiften sänks och votering begärts, röstar\n"
                "nio ledamöter för förslaget och en ledamot, Vilma Stenåker (V), för sänkning."
            ),
            (9, 1, 0),
        ),
        (
            (
                "Vid omröstning genom handuppräckning röstar 6 för bifall till motionen och 9 för\n"
                "avslag på densamma."
            ),
            (6, 9, 0),
        ),
        ("Votering genomförs. Sju röster avges för förslaget och fem emot.", (7, 5, 0)),
        ("Omröstningen slutade 7 för, 5 emot, 1 avstod.", (7, 5, 1)),
        ("Efter votering bifalls yrkandet med rösterna 7 mot 5.", (7, 5, 0)),
        ("Votering begärs. Utfall: 7/5.", (7, 5, 0)),
        ("Vid upprop svarar 13 ledamöter ja och ingen nej.", (13, 0, 0)),
        ("Votering begärs. Utfallet blir 12 ja-röster och inga nej-röster.", (12, 0, 0)),
        (
            "Omröstning begärs. Resultatet blir att Stenåkers förslag får 8 röster, Ljungholms 5.",
            (8, 5, 0),
        ),
        (
            "Votering verkställs: styrelsens förslag (7 röster), Vilma Stenåkers yrkande (5).",
            (7, 5, 0),
        ),
        (
            "Omröstning sker. Alternativ A får fem röster och alternativ B fyra röster.",
            (5, 4, 0),
        ),
        ("Voteringen avslutas med röstetalet 24 mot 17.", (24, 17, 0)),
        ("Votering begärs. Nej vann med 24 röster mot 17.", (17, 24, 0)),
        ("Votering begärs. Nej-sidan vinner med 24 mot 17 röster.", (17, 24, 0)),
        ("Votering begärs. Ja-sidan samlar 24 röster medan nej-sidan samlar 17.", (24, 17, 0)),
        (
            "Votering begärs. Antalet ja-röster uppgår till 9 och antalet nej-röster till 4.",
            (9, 4, 0),
        ),
        ("Votering begärs. 24 röstande för, 17 röstande mot.", (24, 17, 0)),
        ("Votering begärs. Ja-sägare: 18. Nej-sägare: 12.", (18, 12, 0)),
        ("Efter votering, med 9 röster (S, V, C) mot 6 (M, SD), antas taxan.", (9, 6, 0)),
        ("Vid rösträkning befinns att 25 röstat ja och 20 röstat nej.", (25, 20, 0)),
        (
            "Votering: Vilma Stenåker (C) - ja, Otto Ljungholm (M) - ja, Signe Hagberg (V) - nej.",
            (2, 1, 0),
        ),
        (
            (
                "Omröstning begärs. Vilma Stenåker (C) röstar ja, Signe Hagberg (V) röstar nej\n"
                "och Iris Oddlund (S) lägger ner sin röst."
            ),
            (1, 1, 1),
        ),
        (
            (
                "Omröstning genomfördes. Tre ledamöter röstade för Stenåkers förslag och två för\n"
                "Ljungholms förslag, medan Rune Tallvik avstod."
            ),
            (3, 2, 1),
        ),
    ],
)
def test_tal_bredvid_det_de_gavs_för(text: str, tal: tuple[int, int, int]) -> None:
    """A number stands beside a side, a proposal or whose it was, under the order of deciding."""
    assert rösttal(läs_paragraf(f"Beslutsgång\n{text}\n\nBeslut\nTaxan antas.")) == [tal]


@pytest.mark.parametrize(
    "text",
    [
        "Ja ............ 7\nNej ........... 5\nAvstår ........ 1",
        "Stenåkers förslag: 7 röster\nLjungholms förslag: 5 röster\nAvstår: 1",
    ],
)
def test_tal_efter_punkter_och_kolon(text: str) -> None:
    """Below a heading of vote each row is a side and its number."""
    assert rösttal(läs_paragraf(f"Beslut\nTaxan antas.\n\nOmröstning\n{text}")) == [(7, 5, 1)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Omröstning begärs. Den som vill avgöra ärendet idag röstar ja och den som vill\n"
            "återremittera röstar nej. Med 8 ja-röster mot 5 nej-röster beslutar styrelsen att "
            "avgöra\n"
            "ärendet idag. Därefter ställer ordföranden förslagen mot varandra. Omröstning "
            "begärs.\n"
            "Ja-röst för taxan och nej-röst för avslag. Med 7 ja-röster, 4 nej-röster och 2 som\n"
            "avstår beslutar styrelsen att anta taxan."
        ),
        (
            "Omröstning begärs. Ja-röst för att avgöra ärendet idag, nej-röst för återremiss. 8\n"
            "ja-röster och 5 nej-röster avges. Vid den därpå följande voteringen i sak röstar 7 "
            "ja\n"
            "och 4 nej, 2 avstår."
        ),
        (
            "Votering 1: Ja för att avgöra ärendet idag, nej för återremiss.\n"
            "Resultat: 8 ja, 5 nej.\n"
            "Ordföranden ställer därefter Otto Ljungholms yrkande under proposition.\n"
            "Votering 2: Ja för taxan, nej för avslag.\nResultat: 7 ja, 4 nej, 2 avstår."
        ),
        "Votering 1, återremiss: 8 ja, 5 nej.\nVotering 2, huvudvotering: 7 ja, 4 nej, 2 avstår.",
    ],
)
def test_flera_omröstningar_i_följd(text: str) -> None:
    """Each vote has its own order and its own totals, in one paragraph or row by row."""
    p = läs_paragraf(f"Beslutsgång\n{text}\n\nBeslut\nTaxan antas.")

    assert rösttal(p) == [(8, 5, 0), (7, 4, 2)]


def test_rubriker_med_vad_omröstningen_gällde() -> None:
    """What a vote is about stands after a comma, and its order under "Propositionsgång"."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nPropositionsgång\nOmröstning begärs om motförslag.\n\n"
        "Omröstningsresultat, motförslag\nJa      Vilma Stenåker (S), Otto Ljungholm (S)\n"
        "Nej     Rune Tallvik (V)\nAvstår  Signe Hagberg (M), Malte Sjögård (M)\n\n"
        "Med 2 ja-röster mot 1 nej-röst och 2 som avstår utses S förslag till motförslag.\n\n"
        "Omröstningsresultat, huvudvotering\nJa      Signe Hagberg (M), Malte Sjögård (M),\n"
        "        Rune Tallvik (V)\nNej     Vilma Stenåker (S), Otto Ljungholm (S)\n\n"
        "Med 3 ja-röster mot 2 nej-röster beslutar styrelsen att anta taxan."
    )

    assert rösttal(p) == [(2, 1, 2), (3, 2, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Fem röstar ja och fem röstar nej. Ordförandens röst avgör och yrkandet avslås.",
        "Utfallet är 5 ja-röster och 5 nej-röster. Ärendet avgörs av ordföranden.",
        "Rösterna faller lika, 5 mot 5, varvid ordförandens röst fäller avgörandet.",
        "5 ja, 5 nej. Eftersom röstetalet är lika avgör ordföranden.",
        "5 ja, 5 nej. Vid lika röstetal gäller ordförandens mening.",
        "Röstetalet är lika, 5 ja och 5 nej, och ordföranden fäller den avgörande rösten.",
    ],
)
def test_ordföranden_avgör(text: str) -> None:
    """A tie is settled by the chair, whatever the vote that does it is called."""
    p = läs_paragraf(f"Beslutsgång\nVotering begärs. {text}\n\nBeslut\nTaxan antas.")

    assert rösttal(p) == [(5, 5, 0)]
    assert öppna(p)[0].avgjord_genom is Avgörandegrund.UTSLAGSRÖST


@pytest.mark.parametrize(
    "text",
    [
        "Ordföranden frågar om förslaget kan antas och finner att svaret är ja.",
        (
            "Votering begärs men begäran återtas. Ordföranden finner att 5 ledamöter yrkat bifall "
            "och\n"
            "3 ledamöter yrkat avslag."
        ),
        "I folkomröstningen röstade 7 procent för förslaget och 5 procent emot.",
        "Sju remissinstanser var för och fem emot. Remissen gäller punkt 3 för nämnden.",
    ],
)
def test_ingen_röstade(text: str) -> None:
    """Numbers beside for and against are no vote where nobody voted."""
    assert not läs_paragraf(f"Beslutsgång\n{text}\n\nBeslut\nTaxan antas.").omröstningar


def test_beslutet_säger_röstetalen() -> None:
    """A decision gives the totals without a word of a vote."""
    p = läs_paragraf("Beslut\nStyrelsen beslutar med 9 röster mot 4 röster att anta taxan.")

    assert rösttal(p) == [(9, 4, 0)]


def test_omröstning_under_yrkanden() -> None:
    """A vote told of below the proposals, without a heading of its own, is one."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nYrkanden\nVilma Stenåker (V) yrkar avslag.\n\n"
        "Omröstning begärs och utfaller med 9 ja-röster mot 4 nej-röster."
    )

    assert rösttal(p) == [(9, 4, 0)]


def test_lika_många_för_vardera_förslaget() -> None:
    """A tie is told at once, and below it the names of those of no party."""
    p = läs_paragraf(
        "Efter proposition på yrkandena begärs votering.\n\nJa för förslaget, nej för avslag.\n\n"
        "Tre röster avges för vartdera förslaget. Genom ordförandens utslagsröst bifalls "
        "förslaget.\n\nStyrelsen beslutar att anta taxan."
    )

    assert rösttal(p) == [(3, 3, 0)]


def test_en_rubrik_om_omröstning_är_ingen_omröstning() -> None:
    """Below a heading that only has the word, nobody need have voted; what it says is kept."""
    p = läs_paragraf("Omröstning\nFrågan tas upp i juni.\n\nBeslut\nTaxan antas.")

    assert not p.omröstningar
    assert "juni" in str([t.text for t in p.text if isinstance(t, Löptext)])


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("Bifall     7\nAvslag     5\nAvstår     1", (7, 5, 1)),
        ("9–4 för styrelsens förslag.", (9, 4, 0)),
        (
            (
                "För: Vilma Stenåker (M), Otto Ljungholm (L)\nEmot: Signe Hagberg (V)\n"
                "Avstod: Iris Oddlund (C)"
            ),
            (2, 1, 1),
        ),
        (
            (
                "Ja: Vilma Stenåker (M) (ersätter Göran Vidlund (M)), Otto Ljungholm (L).\n"
                "Nej: Signe Hagberg (V) (för Iris Oddlund (V)), Malte Sjögård (V)."
            ),
            (2, 2, 0),
        ),
        (
            (
                "Vilma Stenåker (M) [ersätter Göran Vidlund (M)]   Nej\n"
                "Otto Ljungholm (L)                                Nej\n"
                "Rune Tallvik (S)                                  Ja"
            ),
            (1, 2, 0),
        ),
        (
            (
                "Vilma Stenåker (M) .......... ja\nOtto Ljungholm (L) .......... ja\n"
                "Rune Tallvik (S) ............ nej"
            ),
            (2, 1, 0),
        ),
        (
            (
                "Vilma Stenåker (M)       J\nOtto Ljungholm (L)       J\n"
                "Rune Tallvik (S)         N\n"
                "Signe Hagberg (V)        A"
            ),
            (2, 1, 1),
        ),
        (
            "För bifall röstar S (4), V (2) och MP (1). För avslag röstar M (3) och SD (2).",
            (7, 5, 0),
        ),
    ],
)
def test_sidorna_under_rubriken(text: str, tal: tuple[int, int, int]) -> None:
    """Below a heading of vote stand sides and names, letters, or the parties with their numbers."""
    assert rösttal(läs_paragraf(f"Beslut\nTaxan antas.\n\nOmröstning\n{text}")) == [tal]


NAMN_PÅ_SIDOR = {
    "för vad de röstar": (
        "Vilma Stenåker (S), Otto Ljungholm (S) och Rune Tallvik (V) röstar för utskottets\n"
        "förslag. Signe Hagberg (M) röstar för eget yrkande. Iris Oddlund (C) avstår."
    ),
    "vad de röstar för, före dem": (
        "För styrelsens förslag röstar: Vilma Stenåker (S), Otto Ljungholm (S), Rune Tallvik (V).\n"
        "För Hagbergs yrkande röstar: Signe Hagberg (M).\nAvstår: Iris Oddlund (C)."
    ),
    "för och emot": (
        "Vilma Stenåker (S), Otto Ljungholm (S) och Rune Tallvik (V) röstar för förslaget. Signe\n"
        "Hagberg (M) röstar emot. Iris Oddlund (C) avstår."
    ),
    "upprop i en mening": (
        "Vid upprop röstar Vilma Stenåker (S) ja, Otto Ljungholm (S) ja, Rune Tallvik (V) ja,\n"
        "Signe Hagberg (M) nej och Iris Oddlund (C) avstår."
    ),
    "numrerade": (
        "Ja-röster:\n1. Vilma Stenåker (S)\n2. Otto Ljungholm (S)\n3. Rune Tallvik (V)\n\n"
        "Nej-röster:\n1. Signe Hagberg (M)\n\nAvstår:\n1. Iris Oddlund (C)"
    ),
    "med antal": (
        "Ja-röst, 3 st: Vilma Stenåker (S), Otto Ljungholm (S), Rune Tallvik (V)\n"
        "Nej-röst, 1 st: Signe Hagberg (M)\nAvstår, 1 st: Iris Oddlund (C)"
    ),
    "sidan först på raden": (
        "Ja      Vilma Stenåker (S)\nJa      Otto Ljungholm (S)\nJa      Rune Tallvik (V)\n"
        "Nej     Signe Hagberg (M)\nAvstår  Iris Oddlund (C)"
    ),
    "rutor": (
        "Vilma Stenåker (S)   ☒ Ja  ☐ Nej  ☐ Avstår\nOtto Ljungholm (S)   ☒ Ja  ☐ Nej  ☐ Avstår\n"
        "Rune Tallvik (V)     ☒ Ja  ☐ Nej  ☐ Avstår\nSigne Hagberg (M)    ☐ Ja  ☒ Nej  ☐ Avstår\n"
        "Iris Oddlund (C)     ☐ Ja  ☐ Nej  ☒ Avstår"
    ),
    "ersättare efter komma": (
        "Vilma Stenåker (S), ersättare för Göran Vidlund (S), ja\nOtto Ljungholm (S), ja\n"
        "Rune Tallvik (V), ja\nSigne Hagberg (M), nej\nIris Oddlund (C), avstår"
    ),
}


@pytest.mark.parametrize("text", NAMN_PÅ_SIDOR.values(), ids=NAMN_PÅ_SIDOR.keys())
def test_namn_på_sidor(text: str) -> None:
    """Names alone tell who was on which side, though nobody counts them."""
    p = läs_paragraf(f"Beslut\nTaxan antas.\n\nOmröstning\n{text}")

    assert rösttal(p) == [(3, 1, 1)]
    assert {röst.person.namn for röst in öppna(p)[0].röster} == {
        "Vilma Stenåker", "Otto Ljungholm", "Rune Tallvik", "Signe Hagberg", "Iris Oddlund",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden antar taxan (7 ja, 4 nej, 2 avstår).",
        "Nämnden beslutar, efter votering 7-4, att anta taxan. 2 ledamöter avstår.",
    ],
)
def test_tal_inom_beslutet(text: str) -> None:
    """The decision holds the totals, between marks of its own."""
    ((ja, nej, _),) = rösttal(läs_paragraf(f"Beslut\n{text}"))

    assert (ja, nej) == (7, 4)


def test_enkät_är_ingen_omröstning() -> None:
    """Answers to a questionnaire are no votes."""
    p = läs_paragraf("Bakgrund\nI en enkät svarade 45 ja och 30 nej.\n\nBeslut\nTaxan antas.")

    assert not p.omröstningar


@pytest.mark.parametrize(
    "text",
    [
        "Votering verkställs. S-förslaget får 8 röster, M-förslaget 5 röster. En ledamot avstår.",
        (
            "Omröstning begärs mellan alternativ 1 och 2. Alternativ 1: 8 röster. Alternativ 2: 5 "
            "röster. Avstår: 1."
        ),
        (
            "Votering mellan yrkandena ger resultatet: Stenåkers yrkande 8 röster, Ljungholms "
            "yrkande 5 röster, avstår 1."
        ),
        "Ja            8        57 %\nNej           5        36 %\nAvstår        1         7 %",
        "8     Ja\n5     Nej\n1     Avstår",
    ],
)
def test_förslagens_tal(text: str) -> None:
    """A proposal is called by a party, a letter or whose it is; a side may have its own row."""
    assert rösttal(läs_paragraf(f"Beslutsgång\n{text}\n\nBeslut\nTaxan antas.")) == [(8, 5, 1)]


def test_antal_före_kolon_och_partierna_efter() -> None:
    """The number of a side stands before the colon, its parties after it."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\nJa 7: S (4), V (2), MP (1)\nNej 6: M (4), SD (2)"
    )

    assert rösttal(p) == [(7, 6, 0)]


def test_partier_med_antal_efter_sidan() -> None:
    """The votes of each side are those of its parties."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nOmröstning\nJa: Socialdemokraterna (7), Vänsterpartiet (2)\n"
        "Nej: Moderaterna (5), Sverigedemokraterna (1)"
    )

    assert rösttal(p) == [(9, 6, 0)]


def test_voteringslista_utan_omröstning_i_texten() -> None:
    """A list that names the paragraph tells of its vote, though the text does not."""
    p = läs_paragraf(
        "Beslut\nTaxan antas.\n\nVOTERINGSLISTA § 7\nVilma Stenåker       S      Ja\n"
        "Otto Ljungholm       M      Ja\nSigne Hagberg        V      Nej"
    )

    assert rösttal(p) == [(2, 1, 0)]


def test_omröstning_i_löptext_slutar_där_annat_sägs() -> None:
    """Who voted is told without the word; who takes no part is none of the vote."""
    p = läs_paragraf(
        "Fyra ledamöter röstade för och två emot, medan Signe Hagberg lade ned sin röst.\n\n"
        "Otto Ljungholm (M) deltar inte i beslutet.\n\nStyrelsen beslutade att anta taxan."
    )

    assert rösttal(p) == [(4, 2, 1)]
    assert [str(vem) for d in p.deltar_ej for vem in d.personer] == ["Otto Ljungholm (M)"]


@pytest.mark.parametrize(
    ("text", "grund"),
    [
        ("Kravet på minoritetsåterremiss är uppfyllt.", Avgörandegrund.MINORITET),
        ("Kravet på minoritetsåterremiss är inte uppfyllt.", None),
        ("En minoritetsåterremiss uppnås inte.", None),
    ],
)
def test_minoriteten_räcker_eller_inte(text: str, grund: Avgörandegrund | None) -> None:
    """A minority settles a vote only where it was large enough."""
    p = läs_paragraf(
        "Beslutsgång\nVotering begärs. Den som vill avgöra ärendet röstar ja, den som vill\n"
        f"återremittera röstar nej. Utfallet blir 20 ja och 14 nej. {text}\n\nBeslut\nTaxan antas."
    )

    assert rösttal(p) == [(20, 14, 0)]
    assert öppna(p)[0].avgjord_genom is grund


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        (
            (
                "Efter proposition begärs votering.\n\nJa för förslaget, nej för avslag.\n\n"
                "Ja: Vilma Stenåker, Rune Tallvik, Iris Oddlund\n"
                "Nej: Otto Ljungholm, Signe Hagberg\nMalte Sjögård avstår\n"
                "\nStyrelsen beslutar att anta taxan."
            ),
            [(3, 2, 1)],
        ),
        (
            (
                "Beslutsgång\nVotering begärs.\n\nFöljande röstar ja: Vilma Stenåker (S)\n"
                "Otto Ljungholm (S)\n\nFöljande röstar nej: Signe Hagberg (M)\n\nTaxan antas."
            ),
            [(2, 1, 0)],
        ),
        (
            (
                "Beslutsgång\nVotering begärs.\n\nVilma Stenåker (S)     ja\n"
                "Otto Ljungholm (S)     ja\n"
                "Signe Hagberg (M)       nej\n\nMed två ja-röster mot en nej-röst antas taxan.\n\n"
                "Därefter ställs tilläggsyrkandet under proposition. Votering begärs.\n\n"
                "Vilma Stenåker (S)     ja\nOtto Ljungholm (S)     nej\n"
                "Signe Hagberg (M)      nej\n\n"
                "Med en ja-röst mot två nej-röster avslås tilläggsyrkandet."
            ),
            [(2, 1, 0), (1, 2, 0)],
        ),
    ],
)
def test_namnen_står_på_egna_rader(text: str, tal: list[tuple[int, int, int]]) -> None:
    """Rows tell who voted how: below the side, one by one, and once for each vote."""
    assert rösttal(läs_paragraf(text)) == tal


def test_lotten_avgör() -> None:
    """A tie may be settled by lot."""
    p = läs_paragraf(
        "Beslutsgång\nVotering begärs. 6 ja, 6 nej. Lotten avgör.\n\nBeslut\nTaxan antas."
    )

    assert [(o.ja, o.nej, o.avgjord_genom) for o in öppna(p)] == [
        (6, 6, Avgörandegrund.LOTTNING),
    ]  # fmt: skip


def test_beslutet_säger_rösterna_en_gång_till() -> None:
    """A vote that both the decision and the order of deciding tell of is one."""
    p = läs_paragraf(
        "Beslut\nNämnden beslutar med 8 röster mot 5 att anta taxan.\n\n"
        "Beslutsgång\nVotering begärs. 8 ja-röster och 5 nej-röster avges."
    )

    assert rösttal(p) == [(8, 5, 0)]


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("Nej röstar Signe Hagberg (V) och Iris Oddlund (C). Övriga röstar ja.", (None, 2)),
        ("Signe Hagberg (V) röstar ja. Övriga ledamöter röstar nej.", (1, None)),
        ("Signe Hagberg (V) röstar nej. Övriga 12 röstar ja.", (12, 1)),
        ("Samtliga från S röstar ja, samtliga från M röstar nej. Utfallet blir 9 mot 4.", (9, 4)),
    ],
)
def test_de_som_inte_nämns(text: str, tal: tuple[int | None, int | None]) -> None:
    """Nobody counts those whom the text only calls the others; then they are not none either."""
    p = läs_paragraf(f"Beslutsgång\nOmröstning begärs. {text}\n\nBeslut\nTaxan antas.")

    assert [(o.ja, o.nej) for o in öppna(p)] == [tal]


def test_den_som_undantas_röstade_inte_så() -> None:
    """Who is left out of everybody did not vote as they did."""
    p = läs_paragraf(
        "Beslutsgång\nVotering begärs. Samtliga utom Signe Hagberg (V) röstar ja. Utfallet blir 12 "
        "ja och 1 nej.\n\nBeslut\nTaxan antas."
    )

    assert rösttal(p) == [(12, 1, 0)]
    assert not öppna(p)[0].röster
