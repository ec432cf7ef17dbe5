"""Rolls in the forms that secretaries type: tables with votes, appended lists, sentences."""

import pytest

from kommunprotokoll import Roll, Sammanträde, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

PROTOKOLL = """EKBY KOMMUN            SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige                  2031-05-14

Plats och tid       Folkets hus, kl 18.00-20.30
Beslutande          Enligt bilagd närvarolista
Övriga närvarande   Ebba Sandelius, sekreterare
Utses att justera   {justerare}
Paragrafer          30-32

{framsida}
Kf § 30
Upprop
Upprop förrättas.

Kf § 31
Taxa för hamnen
Beslut
Kommunfullmäktige beslutar att fastställa taxan.
Votering
Ja-röst för bifall, nej-röst för avslag.
Med 3 ja mot 2 nej fastställs taxan.

Kf § 32
Meddelanden
Beslut
Meddelandena läggs till handlingarna.

Justeras

Vilma Stenåker          Otto Ljungholm
{bilaga}"""
TABELL = """NÄRVARO- OCH OMRÖSTNINGSLISTA
                            Närv  Ersättare             Kf § 31
Nr  Ledamot                                             Ja  Nej  Avst
1   Stenåker Vilma (S)      X                             X
2   Ljungholm Otto (C)      X                                  X
3   Öbrink Märta (M)        -     Tallvik Rune            X
4   Hagberg Signe (V)       X                                       X
                            Närv  Ersättare             Kf § 31
Nr  Ledamot                                             Ja  Nej  Avst
5   Kvarnlund Tage (C)      X                                  X
6   Fjällmo Harald (S)      X                             X
7   Stenvik Per (M)         -
    Summa                                               3   2    1
"""
LISTA = """Ledamöter
Vilma Stenåker (S), ordförande
Otto Ljungholm (C)
Signe Hagberg (V) §§ 30-31

Tjänstgörande ersättare
Rune Tallvik (M) för Märta Öbrink (M)

Ersättare
Per Stenvik (M)
"""


def _läs(framsida: str = "", bilaga: str = "", justerare: str = "Otto Ljungholm") -> Sammanträde:
    text = PROTOKOLL.format(framsida=framsida, bilaga=bilaga, justerare=justerare)
    tolkning = tolka_text(text)
    assert [str(o) for o in tolkning.otolkat] == []
    return tolkning.sammanträde


@pytest.mark.parametrize("var", ["framsida", "bilaga"])
def test_rulla_med_röster_bredvid(var: str) -> None:
    """A table tells who was there, who stood in, how each voted; names stand surname first."""
    tabell = TABELL if var == "framsida" else f"\nBilaga 1\n\n{TABELL}"
    s = _läs(**{var: tabell}, justerare="Ljungholm Otto")
    rulla = {n.person.namn: n for n in s.närvaro}
    (omröstning,) = s.paragraf(31).omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)

    assert set(rulla) == {
        "Vilma Stenåker", "Otto Ljungholm", "Märta Öbrink", "Rune Tallvik", "Signe Hagberg",
        "Tage Kvarnlund", "Harald Fjällmo", "Per Stenvik", "Ebba Sandelius",
    }  # fmt: skip
    assert [n for n, post in rulla.items() if not post.närvarande] == [
        "Märta Öbrink",
        "Per Stenvik",
    ]
    assert str(rulla["Rune Tallvik"].ersätter) == "Märta Öbrink (M)"
    röster = {r.person.namn: r.val.value for r in omröstning.röster}
    assert röster == {
        "Vilma Stenåker": "ja", "Otto Ljungholm": "nej", "Rune Tallvik": "ja",
        "Signe Hagberg": "avstår", "Tage Kvarnlund": "nej", "Harald Fjällmo": "ja",
        "Per Stenvik": "frånvarande",
    }  # fmt: skip
    assert (omröstning.ja, omröstning.nej, omröstning.avstår, omröstning.frånvarande) == (
        3,
        2,
        1,
        1,
    )


def test_justeraren_står_som_i_rullan() -> None:
    """Where the roll has surnames first, so has the label of those who adjust."""
    s = _läs(framsida=TABELL, justerare="Ljungholm Otto")

    assert [str(p) for j in s.justeringar for p in j.justerare] == ["Otto Ljungholm (C)"]


@pytest.mark.parametrize(
    "titel",
    [
        "Bilaga 1\nNärvarande ledamöter och tjänstgörande ersättare\n",
        "\fBilaga 1\n\nNärvarorapport\n",
        "Bilaga 1 – Närvarolista",
        "BILAGA 1\nNÄRVARO\n",
    ],
)
def test_lista_i_bilaga(titel: str) -> None:
    """An appended list is read as that of a front page, whatever its title."""
    s = _läs(bilaga=f"\n{titel}\n{LISTA}")

    assert [(str(n.person), n.roll) for n in s.närvaro if n.roll is not Roll.SEKRETERARE] == [
        ("Vilma Stenåker (S)", Roll.ORDFÖRANDE),
        ("Otto Ljungholm (C)", Roll.LEDAMOT),
        ("Signe Hagberg (V)", Roll.LEDAMOT),
        ("Rune Tallvik (M)", Roll.TJÄNSTGÖRANDE_ERSÄTTARE),
        ("Per Stenvik (M)", Roll.ERSÄTTARE),
    ]
    assert s.närvaro_vid(32) is not None
    assert s.paragraf(32).rubrik == "Meddelanden"


def test_numrerad_lista() -> None:
    """A number before a name is that of the row or the seat."""
    s = _läs(
        bilaga="\nBilaga 1\nUpprop\n\n1. Vilma Stenåker (S), ordförande\n2  Otto Ljungholm (C)\n"
    )

    assert [str(n.person) for n in s.närvaro[1:]] == ["Vilma Stenåker (S)", "Otto Ljungholm (C)"]


BOLAG = """STYRELSEN FÖR EKBY HAMN AB                  PROTOKOLL
                                            2031-05-14

Plats och tid: Hamnkontoret, kl. 09.00-11.00
{}
§ 1 Mötets öppnande
Ordföranden öppnade mötet.

§ 2 Bokslut
Styrelsen beslutade att godkänna bokslutet.

§ 3 Avslutning
Mötet avslutades.
"""


def _bolag(rulla: str) -> Sammanträde:
    return tolka_text(BOLAG.format(rulla)).sammanträde


def test_bolagets_rulla_i_meningar() -> None:
    """Unions, titles and points of the agenda stand between the names of a sentence."""
    s = _bolag(
        "Närvarande: Ordföranden Malte Sjögård och ledamoten Hamid Kardan (från p 2)\n"
        "Arbetstagarrepresentanterna Rolf Tingmark, Kommunal, och Sanna Eklund, Unionen\n"
        "Övriga närvarande: Elin Backlund, vd, p 1–2, Joel Sten-\n"
        "lund, ekonomichef (p 2 och 3), Nora Fältlund, KPMG (p 2)\n"
        "Sekreterare: Birger Wallund\n"
    )
    rulla = {n.person.namn: n for n in s.närvaro}

    assert [(n.person.namn, n.roll.value) for n in s.närvaro] == [
        ("Malte Sjögård", "ordförande"), ("Hamid Kardan", "ledamot"),
        ("Rolf Tingmark", "personalföreträdare"), ("Sanna Eklund", "personalföreträdare"),
        ("Elin Backlund", "övrig"), ("Joel Stenlund", "övrig"), ("Nora Fältlund", "övrig"),
        ("Birger Wallund", "sekreterare"),
    ]  # fmt: skip
    assert rulla["Sanna Eklund"].person.organisation == "Unionen"
    vid = {namn: [nr for nr in (1, 2, 3) if n.vid(nr)] for namn, n in rulla.items() if n.perioder}
    assert vid == {
        "Hamid Kardan": [2, 3], "Elin Backlund": [1, 2], "Joel Stenlund": [2, 3],
        "Nora Fältlund": [2],
    }  # fmt: skip


def test_parentes_med_roll_eller_fack_är_inget_parti() -> None:
    """What stands in parentheses may be a word for a role or a union."""
    s = _bolag(
        "Suppleanter: Göran Vidlund, Iris Oddlund (tjg)\n"
        "Arbetstagarrepresentanter: Rolf Tingmark (Kommunal), Sanna Eklund (Unionen)\n"
    )

    assert [(str(n.person), n.roll.value) for n in s.närvaro][:2] == [
        ("Göran Vidlund", "ersättare"), ("Iris Oddlund", "tjänstgörande ersättare"),
    ]  # fmt: skip
    assert [n.person.organisation for n in s.närvaro[2:]] == ["Kommunal", "Unionen"]


def test_kom_och_gick() -> None:
    """Who came under a paragraph was there from it, who left after one until it."""
    s = _bolag(
        "Närvarande\nMalte Sjögård, kom 10:05 under § 2\nIris Oddlund, lämnade mötet efter § 2\n"
    )

    assert [[nr for nr in (1, 2, 3) if n.vid(nr) is not False] for n in s.närvaro] == [
        [2, 3], [1, 2],
    ]  # fmt: skip


def test_två_ordförande() -> None:
    """Who chairs one paragraph in another's place is there at all of them."""
    s = _bolag(
        "Beslutande: Malte Sjögård (S), ordförande §§ 1, 3\nIris Oddlund (C), ordförande § 2\n"
        "Hamid Kardan (M)\n"
    )

    assert str(s.ordförande) == "Malte Sjögård (S)"
    assert [[nr for nr in (1, 2, 3) if n.vid(nr) is not False] for n in s.närvaro] == [
        [1, 3], [1, 2, 3], [1, 2, 3],
    ]  # fmt: skip
    assert s.närvaro[1].anmärkning == "ordförande § 2"


def test_två_ordförande_skriver_under() -> None:
    """Below one word for the office may stand two people, one with the paragraphs beside."""
    text = BOLAG.format(
        "Beslutande: Malte Sjögård (S), ordförande\nIris Oddlund (C)\n\nUnderskrifter\n"
        "Sekreterare              Ordförande\nBirger Wallund           Malte Sjögård, "
        "Iris Oddlund (§ 2)\n"
    )
    s = tolka_text(text).sammanträde

    assert (str(s.ordförande), str(s.sekreterare)) == ("Malte Sjögård (S)", "Birger Wallund")


def test_ajournering_på_nästa_rad() -> None:
    """The word for a pause may end a row, and its times stand beside the rest of a label."""
    s = tolka_text(
        "Byggnadsnämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Plats och tid för   Stadshuset, Åsen      Klockan 13.00–17.10, ajournering\n"
        "sammanträdet                              14.30–14.50\n\n§ 1\nUpprop\nText.\n"
    ).sammanträde

    assert s.plats == "Stadshuset, Åsen"
    assert [(str(a.från), str(a.till)) for a in s.ajourneringar] == [("14:30:00", "14:50:00")]


def test_ajourneringens_paragraf() -> None:
    """A pause that the front page gives too has the paragraph that tells of it."""
    s = tolka_text(
        "Byggnadsnämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Plats och tid   Stadshuset, klockan 13.00–17.10. Ajournering klockan 14.30–14.50.\n\n"
        "§ 1\nUpprop\nText.\n\n§ 2\nTaxa\n\nAjourneringar\n"
        "Sammanträdet ajourneras klockan 14.30 till 14.50.\n"
    ).sammanträde

    assert [str(a.paragraf) for a in s.ajourneringar] == ["2"]


@pytest.mark.parametrize(
    "val",
    [
        "Otto Ljungholm (C) väljs.",
        "Otto Ljungholm (C)",
        "Beslut\nOtto Ljungholm (C) väljs.",
        "Beslut\nNämnden beslutar att till justerare välja Otto Ljungholm (C).",
    ],
)
def test_justerare_i_paragrafen(val: str) -> None:
    """Below the heading of the choice a name, or a name and a verb, says who adjusts."""
    s = tolka_text(
        "Trafiknämnden\nSammanträdesdatum 2031-05-14\n\n"
        "Närvarande\nVilma Stenåker (S), ordförande\n"
        f"Otto Ljungholm (C)\n\n§ 1 Val av justerare\n{val}\n\n§ 2 Taxa\nBeslut\nTaxan antas.\n"
    ).sammanträde

    assert [str(p) for j in s.justeringar for p in j.justerare] == ["Otto Ljungholm (C)"]
