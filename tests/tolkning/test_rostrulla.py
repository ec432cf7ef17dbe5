"""Votes that name surnames, parties or "the others": the roll says who they were."""

import pytest

from kommunprotokoll import Röstval, ÖppenOmröstning
from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.resultat import Tolkning

RULLA = """Ekby kommun
Kommunstyrelsen
Sammanträdesdatum 2031-05-14

Beslutande
Rune Tallvik (S), ordförande
Vilma Stenåker (M), vice ordförande
Otto Ljungholm (L)
Signe Hagberg (V)
Malte Sjögård (V)
Iris Oddlund (S)
Berit Lövhag (C)

Övriga närvarande
Sixten Forsmo (SD), ej tjänstgörande ersättare

§ 7
Taxa

Beslut
Taxan antas.

Beslutsgång
Omröstning begärs. Den som bifaller förslaget röstar ja, den som avslår det röstar nej.

"""
JA = ["Rune Tallvik", "Signe Hagberg", "Malte Sjögård", "Iris Oddlund"]
NEJ = ["Vilma Stenåker", "Otto Ljungholm", "Berit Lövhag"]


def läs(text: str, rulla: str = RULLA) -> tuple[Tolkning, ÖppenOmröstning]:
    """Return the reading and its one vote."""
    tolkning = tolka_text(rulla + text + "\n")
    (o,) = tolkning.sammanträde.paragraf(7).omröstningar
    assert isinstance(o, ÖppenOmröstning)
    return tolkning, o


def namn(o: ÖppenOmröstning, val: Röstval) -> list[str]:
    """Return the names of one side, sorted."""
    return sorted(person.namn for person in o.med_val(val))


@pytest.mark.parametrize(
    "text",
    [
        "Ja: Tallvik, Hagberg, Sjögård och Oddlund. Nej: Stenåker, Ljungholm och Lövhag.",
        (
            "Ja (4): R Tallvik, Hagberg (V), Sjögård (V), Oddlund\n"
            "Nej (3): Stenåker, Ljungholm, Lövhag"
        ),
        "S och V röstar ja. Övriga röstar nej. Utfallet blir 4 ja och 3 nej.",
        "Ja-röster: S, V\nNej-röster: M, L, C",
        "Ledamöterna från S och V röstar ja, ledamöterna från M, L och C röstar nej.",
        "Socialdemokraterna och Vänsterpartiet röstar ja medan övriga röstar nej.",
        "S-gruppen och V-gruppen röstar ja. M-, L- och C-ledamöterna röstar nej. 4 ja, 3 nej.",
        (
            "Vilma Stenåker (M), Otto Ljungholm (L) och Berit Lövhag (C) röstar nej.\n"
            "Övriga röstar ja."
        ),
    ],
)
def test_rullan_säger_vilka_de_var(text: str) -> None:
    """Surnames and parties become those of the roll who serve, and the totals are theirs."""
    _, o = läs(text)

    assert (namn(o, Röstval.JA), namn(o, Röstval.NEJ)) == (sorted(JA), sorted(NEJ))
    assert (o.ja, o.nej) == (4, 3)
    assert {röst.person.parti is not None for röst in o.röster} == {True}


def test_slutsatsen_är_härledd() -> None:
    """That somebody of a party voted as the party did is a conclusion, and the evidence says so."""
    tolkning, _ = läs("Omröstning\nS och V röstar ja. Övriga röstar nej.")

    väg = Sökväg(("paragrafer", 0, "omröstningar", 0, "röster"))
    assert {belägg.säkerhet for belägg in tolkning.belägg[väg]} == {Säkerhet.HÄRLETT}


@pytest.mark.parametrize(
    ("text", "tal"),
    [
        ("S och V röstar ja. Övriga röstar nej. Utfallet blir 5 ja och 2 nej.", (5, 2)),
        ("S och SD röstar ja. Övriga röstar nej. Utfallet blir 4 ja och 3 nej.", (4, 3)),
        ("S röstar ja. M, L och C röstar nej.", (None, None)),
    ],
)
def test_utan_att_det_går_ihop_namnges_ingen(text: str, tal: tuple[int | None, ...]) -> None:
    """Another total than the roll gives, a party without members or people left over: no names."""
    _, o = läs(text)

    assert (o.ja, o.nej, o.röster) == (*tal, ())


def test_den_som_kanske_var_borta_räknas_inte_in() -> None:
    """Somebody who came by the clock may not have voted: parties alone give no totals then."""
    _, o = läs(
        "S och V röstar ja. Övriga röstar nej.",
        RULLA.replace("Otto Ljungholm (L)", "Otto Ljungholm (L), kl. 13.00-14.00"),
    )

    assert (o.ja, o.nej, o.röster) == (None, None, ())


def test_två_med_samma_efternamn_står_som_de_är_skrivna() -> None:
    """A surname that two of the roll have is nobody's; the vote keeps it as it stands."""
    _, o = läs(
        "Ja: Tallvik, Hagberg, Sjögård. Nej: Stenåker, Lövhag.",
        RULLA.replace("Otto Ljungholm", "Otto Stenåker"),
    )

    assert namn(o, Röstval.NEJ) == ["Berit Lövhag", "Stenåker"]
    assert (o.ja, o.nej) == (3, 2)
