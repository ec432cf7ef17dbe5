"""Votes, jäv, reservations and points of a decision, in the forms that secretaries type."""

import pytest

from kommunprotokoll import Avgörandegrund, Paragraf, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

HUVUD = "Ekby kommun\nKommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"


def _läs(text: str) -> Paragraf:
    return tolka_text(f"{HUVUD}§ 7\nTaxa\n\n{text}\n").sammanträde.paragraf(7)


def _tal(paragraf: Paragraf) -> list[tuple[int | None, ...]]:
    return [(o.ja, o.nej, o.avstår) for o in _öppna(paragraf)]


def _öppna(paragraf: Paragraf) -> list[ÖppenOmröstning]:
    return [o for o in paragraf.omröstningar if isinstance(o, ÖppenOmröstning)]


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("Vid omröstningen avges fyra (4) ja-röster samt fem (5) nej-röster.", (4, 5, None)),
        ("Tre ledamöter röstade för bordläggning och fyra röstade emot.", (3, 4, None)),
        ("Ärendet bordläggs med fyra röster mot tre.", (4, 3, None)),
        ("Ja 7, Nej 6, Avstår 1.", (7, 6, 1)),
        ("Omröstningen utfaller med 7–6 för förslaget.", (7, 6, None)),
        (
            "Ja-röster\nVilma Stenåker (S)\nOtto Ljungholm (C)\nNej-röster\nRune Tallvik (M)",
            (2, 1, 0),
        ),
        (
            "Vilma Stenåker (S) röstar ja. Signe Hagberg (V) och Rune Tallvik (M) avstår.",
            (1, 0, 2),
        ),
    ],
)
def test_rösternas_antal(text: str, tal: tuple[int | None, ...]) -> None:
    """Totals stand in words and figures, without ja and nej, or only as names."""
    assert _tal(_läs(f"Beslut\nTaxan antas.\n\nOmröstning\n{text}")) == [tal]


def test_omröstning_i_löptext_utan_ja_och_nej() -> None:
    """A company tells in its running text who was for and against."""
    p = _läs(
        "Omröstning begärdes, varvid tre ledamöter röstade för bordläggning (Malte Sjögård, Iris "
        "Oddlund\noch Göran Vidlund) och fyra röstade emot.\nStyrelsen beslutade\n"
        "1. att godkänna försäljningen, samt\n2. att underrätta ägaren.\n"
        "Malte Sjögård reserverade sig mot beslutet."
    )

    assert _tal(p) == [(3, 4, None)]
    assert [a.text for b in p.beslut for a in b.attsatser] == [
        "att godkänna försäljningen, samt", "att underrätta ägaren.",
    ]  # fmt: skip
    assert [str(n) for r in p.reservationer for n in r.personer] == ["Malte Sjögård"]


def test_ny_omröstning_under_samma_rubrik() -> None:
    """A vote that is asked for anew after the first one's result is a vote of its own."""
    p = _läs(
        "Omröstningsresultat\nVid omröstningen avges 4 ja-röster och 5 nej-röster.\nAnteckning\n"
        "Otto Ljungholm (C) yrkar att ärendet tas upp på nytt. Ny omröstning\n"
        "begärs, som utfaller med 4 ja mot 4 nej, varvid Signe Hagberg (V) avstår."
    )

    assert _tal(p) == [(4, 5, None), (4, 4, 1)]


def test_utslagsröst_i_beslutet() -> None:
    """The casting vote of which the decision speaks settled the tie, and no other vote."""
    p = _läs(
        "Beslut\nKommunstyrelsen beslutar med ordförandens utslagsröst\natt anta taxan.\n\n"
        "Omröstning – återremiss\nMed 9 ja mot 2 nej avgörs ärendet i dag.\n\n"
        "Omröstning – huvudvotering\nVid voteringen avges 5 ja-röster och 5 nej-röster."
    )

    assert [o.avgjord_genom for o in _öppna(p)] == [None, Avgörandegrund.UTSLAGSRÖST]


def test_jäv_som_anmäls_för_en_annan_paragraf() -> None:
    """Jäv that is announced in one paragraph for another belongs to that one."""
    s = tolka_text(
        f"{HUVUD}§ 3 Anmälan av jäv\nIris Oddlund anmälde jäv i punkten 5.\n\n"
        "§ 4 Taxa\nTaxan är hög.\n\n§ 5 Avtal\nIris Oddlund deltog inte i beslutet.\n"
    ).sammanträde

    assert [[str(j.person) for j in p.jäv] for p in s.paragrafer] == [[], [], ["Iris Oddlund"]]
    assert str(s.paragraf(3).text[0]) == "Iris Oddlund anmälde jäv i punkten 5."


@pytest.mark.parametrize(
    "leder",
    [
        "Vilma Stenåker (S) är ordförande.",
        "Vilma Stenåker (S) är ordförande vid behandlingen av ärendet.",
    ],
)
def test_den_som_tar_ordet_är_inte_jävig(leder: str) -> None:
    """Who chairs in the place of one disqualified is not disqualified."""
    p = _läs(f"Beslut\nTaxan antas.\n\nJäv\nOtto Ljungholm (C) anmäler jäv.\n{leder}")

    assert [str(j.person) for j in p.jäv] == ["Otto Ljungholm (C)"]
    assert str(p.ordförande) == "Vilma Stenåker (S)"


def test_ordförande_i_en_förening_leder_inte() -> None:
    """The reason for jäv may be that somebody chairs an association."""
    p = _läs(
        "Beslut\nBidrag ges.\n\nJäv\nOtto Ljungholm (C) anmäler jäv.\n"
        "Otto Ljungholm (C) är ordförande i föreningen."
    )

    assert p.ordförande is None


def test_partier_reserverar_sig_vid_namn() -> None:
    """Parties reserve themselves by full names, or a member in the first person."""
    partier = _läs(
        "Beslut\nTaxan antas.\n\nReservation\n"
        "Moderata Samlingspartiet, Centerpartiet och Kristdemokraterna reserverar sig mot beslutet."
    )
    jag = _läs("Beslut\nTaxan antas.\nJag reserverar mig mot beslutet anför Otto Ljungholm (C).")

    assert [str(x) for r in partier.reservationer for x in r.partier] == [
        "Moderata Samlingspartiet", "Centerpartiet", "Kristdemokraterna",
    ]  # fmt: skip
    assert [str(n) for r in jag.reservationer for n in r.personer] == ["Otto Ljungholm (C)"]
    assert [a.text for b in jag.beslut for a in b.attsatser] == ["Taxan antas."]


def test_mening_efter_en_lista_av_ord() -> None:
    """A whole sentence below the items of a point is a point of its own."""
    p = _läs(
        "Beslut\n1. Prognosen godkänns.\n2. Nämnderna redovisar åtgärder inom:\n"
        "- lokaler\n- resor\nEkonomiavdelningen sammanställer åtgärderna."
    )
    satser = [a for b in p.beslut for a in b.attsatser]

    assert [a.text for a in satser][2:] == ["Ekonomiavdelningen sammanställer åtgärderna."]
    assert satser[1].underpunkter == ("lokaler", "resor")


def test_lista_av_det_som_läggs_till_handlingarna() -> None:
    """What is noted stands as a list below the one decision."""
    p = _läs(
        "Beslut\nKommunstyrelsen lägger meddelandena till handlingarna.\n"
        "1. Länsstyrelsens dom 2031-04-02.\n2. Protokoll från Ksau 2031-04-17 §§ 60–75."
    )
    (sats,) = [a for b in p.beslut for a in b.attsatser]

    assert sats.underpunkter == (
        "1. Länsstyrelsens dom 2031-04-02.", "2. Protokoll från Ksau 2031-04-17 §§ 60–75.",
    )  # fmt: skip


def test_reservanter_med_och_utan_parti() -> None:
    """One of those who reserve is told without a party, in a sentence of his own."""
    p = _läs(
        "Beslut\nTaxan antas.\n\nReservationer\nOtto Ljungholm reserverade sig för Ekbypartiet och "
        "ingav följande.\n”Taxan är för hög.”\nSigne Hagberg (V) reserverade sig mot beslutet."
    )

    assert {str(n) for r in p.reservationer for n in r.personer} == {
        "Otto Ljungholm", "Signe Hagberg (V)",
    }  # fmt: skip
