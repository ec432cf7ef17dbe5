"""Ways of writing that no municipality read so far had, each with variations of its own."""

import pytest

from kommunprotokoll import Närvaro, Roll
from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.beslut import läs_beslut
from kommunprotokoll.tolkning.marken.beslut.beslutsprosa import beslut_i_löptext
from kommunprotokoll.tolkning.marken.narvaro.rad.narvarorad import läs_namnrad
from kommunprotokoll.tolkning.marken.partinamn import partier_i

HUVUD = "Ekby kommun\nKultur- och fritidsnämnden\nSammanträdesprotokoll\n2031-05-12\n\n"


def rulla(text: str) -> list[str]:
    """Read a roll and return each with the role, for whom they serve and at which paragraphs."""
    s = tolka_text(f"{HUVUD}{text}\n\n§ 1\nUpprop\n\n§ 2\nVal\n\n§ 3\nTaxa\n").sammanträde
    return [_kort(n) for n in s.närvaro]


def _kort(n: Närvaro) -> str:
    ord_ = [str(n.person), n.roll.value if n.närvarande else "frånvarande"]
    ord_ += [f"för {n.ersätter}"] if n.ersätter is not None else []
    vid = [nr for nr in (1, 2, 3) if n.vid(nr)]
    return " ".join([*ord_, "" if vid in ([], [1, 2, 3]) else str(vid)]).strip()


def punkter(text: str) -> list[str]:
    """Return the points of the decisions below a heading."""
    beslut = läs_beslut(rader_ur_sträng(text), allmän()).beslut
    return [a.text for b in beslut for a in b.attsatser]


@pytest.mark.parametrize(
    "etikett",
    [
        "Närvarande ledamöter och tjänstgörande ersättare",
        "Närvarande ledamöter samt tjänstgörande ersättare",
        "Tjänstgörande ledamöter och ersättare",
    ],
)
def test_ledamöter_och_ersättare_under_en_rubrik(etikett: str) -> None:
    """One heading for all who decide; "för" tells who is a substitute, and numbers when."""
    assert rulla(
        f"{etikett}\n\nVilma Stenåker (S), ordförande\nOtto Ljungholm (S) för Märta Öbrink (S)\n"
        "Åke Brolund (C) för Rune Tallvik (C) §§ 1–2\nRune Tallvik (C) § 3\n"
        "Ebba Sandelius (M), frånvarande\n"
    ) == [
        "Vilma Stenåker (S) ordförande",
        "Otto Ljungholm (S) tjänstgörande ersättare för Märta Öbrink (S)",
        "Åke Brolund (C) tjänstgörande ersättare för Rune Tallvik (C) [1, 2]",
        "Rune Tallvik (C) ledamot [3]",
        "Ebba Sandelius (M) frånvarande",
    ]


@pytest.mark.parametrize("parti", ["({})", "{}"])
@pytest.mark.parametrize(("här", "borta"), [("Ja", "Nej"), ("X", "-")])
def test_rulltabell_med_partier_i_två_kolumner(parti: str, här: str, borta: str) -> None:
    """The substitutes have a party column of their own; one seat may have two substitutes."""
    s, m, kd = (f"{parti.format(p):<8}" for p in ("S", "M", "KD"))
    tabell = (
        "Ledamöter                Parti   Närv.  Tjänstgörande ersättare   Parti   §§\n"
        f"Vilma Stenåker, ordf     {s}{här}\n"
        f"Rune Tallvik, 2 v ordf   {m}{borta:<7}Märta Öbrink              {m}1–2\n"
        f"                                        Åke Brolund               {kd}3\n"
        f"Ebba Sandelius           {s}{här}\n\n"
        "Ej tjänstgörande         Signe Kvarnlund (S), Tage Fjällmo (KD) § 1\n"
        "ersättare\n"
    )
    assert rulla(tabell) == [
        "Vilma Stenåker (S) ordförande",
        "Rune Tallvik (M) frånvarande",
        "Märta Öbrink (M) tjänstgörande ersättare för Rune Tallvik (M) [1, 2]",
        "Åke Brolund (KD) tjänstgörande ersättare för Rune Tallvik (M) [3]",
        "Ebba Sandelius (S) ledamot",
        "Signe Kvarnlund (S) ersättare",
        "Tage Fjällmo (KD) ersättare [1]",
    ]


@pytest.mark.parametrize("inledning", ["beslutar följande.", "beslutade följande."])
def test_inledning_som_slutar_med_punkt(inledning: str) -> None:
    """What ends in "följande" introduces points, whatever sign comes after it."""
    assert punkter(f"Nämnden {inledning}\n1. Planen antas.\n2. Medel avsätts.") == [
        "Planen antas.",
        "Medel avsätts.",
    ]


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("att anta yttrandet, att sända det till rådet och att anse ärendet\navslutat.", 3),
        ("att anta planen, att trycka den samt att tacka gruppen.", 3),
        ("att ge chefen i uppdrag att utreda frågan, att räkna och att svara.", 1),
        ("att upplysa om att planen gäller och att den finns i tryck.", 1),
    ],
)
def test_flera_att_i_en_mening(text: str, väntat: int) -> None:
    """Three clauses in a row are points; clauses inside a clause are not."""
    assert len(punkter(f"Nämnden beslutar\n\n{text}")) == väntat


@pytest.mark.parametrize(
    "efter",
    [
        "Överläggning\nI ärendet yttrar sig Vilma Stenåker (S) och Otto Ljungholm (C).",
        "Bakgrund\nPlanen antas vart fjärde år av nämnden.",
        "Klockan 10.45 lämnar Vilma Stenåker (S) mötet och ersätts av Otto Ljungholm (C).",
        "Kl. 9.05 ansluter Otto Ljungholm (C) och ersätts inte längre.",
    ],
)
def test_det_som_följer_på_beslutet(efter: str) -> None:
    """A known heading, or somebody who comes or leaves, is no point whatever verb it has."""
    assert punkter(f"Nämnden beslutar\n\natt anta planen.\n\n{efter}") == ["att anta planen."]


@pytest.mark.parametrize("lucka", [" ", "   "])
@pytest.mark.parametrize("parti", ["{}", "({})"])
@pytest.mark.parametrize(
    "huvud", ["Namn\nParti\nNärv\n§ 2\n§ 3\n(1)\n", "Ledamot   Parti   Närv   § 2\n"]
)
def test_rulla_med_koder(lucka: str, parti: str, huvud: str) -> None:
    """A row a person, the surname first, and codes for who was there and how each voted."""
    rader = [
        ("Stenåker Vilma", "S", "1 J N", ""),
        ("Ljungholm Otto", "M", "- - -", ""),
        ("Sandelius Ebba", "KP", "1 A F", ""),
        ("Brolund Åke", "M", "1 J J", " för Ljungholm Otto"),
    ]
    text = [
        lucka.join([namn, parti.format(p), *koder.split()]) + för for namn, p, koder, för in rader
    ]
    assert rulla(
        "Ordförande  ______________________\n            Vilma Stenåker\n\n"
        "Upprops- och omröstningslista\n1 = närvarande, J = ja, N = nej, - = ej tjänstgörande\n"
        f"{huvud}{text[0]}\n{text[1]}\n{text[2]}\n"
        f"Tjänstgörande ersättare\n{text[3]}\nSumma ja 2 1\n"
        "Övriga: Rune Tallvik, kanslichef\n"
    ) == [
        "Vilma Stenåker (S) ledamot",
        "Otto Ljungholm (M) frånvarande",
        "Ebba Sandelius (KP) ledamot",
        "Åke Brolund (M) tjänstgörande ersättare för Otto Ljungholm",
        "Rune Tallvik tjänsteperson",
    ]


@pytest.mark.parametrize(
    ("text", "partier"),
    [
        ("Moderaternas och Sverigedemokraternas ledamöter reserverar sig.",
         "Moderaterna Sverigedemokraterna"),
        ("Ledamöterna i Centerpartiet, Liberalerna och Vänsterpartiet reserverar sig mot beslutet.",
         "Centerpartiet Liberalerna Vänsterpartiet"),
        ("S- och V-ledamöterna reserverar sig skriftligt.", "S V"),
        ("KD-gruppen deltar inte i beslutet.", "KD"),
        ("Samtliga ledamöter från M och KD reserverar sig.", "M KD"),
        ("Ledamöterna i Ekby reserverar sig.", ""),
        ("Nämndens ledamöter tackar för informationen.", ""),
    ],
)  # fmt: skip
def test_partier_som_grupper(text: str, partier: str) -> None:
    """Parties are named in the genitive, after "i", or by letters before the word for members."""
    assert " ".join(str(p) for p in partier_i(text)) == partier


@pytest.mark.parametrize(
    "sedan", ["§ 1–2\n{}Tjänstgörande § 3 för Ebba", "§§ 1–2,\n{}tjänstgör § 3 för Ebba"]
)
def test_spalter_med_brutna_poster(sedan: str) -> None:
    """Entries wrap inside their columns, and who serves later did not before."""
    lucka = " " * 38
    assert rulla(
        "Närvarande\n\nBeslutande:                           Ersättare:\n"
        "Vilma Stenåker (S), ordförande        Signe Kvarnlund (S)\n"
        "Otto Ljungholm (M), 1:e vice          Tage Fjällmo (V)\n"
        f"ordförande                            Märta Öbrink (V), {sedan.format(lucka)}\n"
        "Rune Tallvik (C), 2:e vice            Sandelius (V)\n"
        "ordförande\n"
        "Åke Brolund (L) Tjänstgörande för     Övriga deltagare:\n"
        "Hilding Ortmark (L)                   Sixten Öberga, planchef § 2\n"
    ) == [
        "Vilma Stenåker (S) ordförande",
        "Signe Kvarnlund (S) ersättare",
        "Otto Ljungholm (M) förste vice ordförande",
        "Tage Fjällmo (V) ersättare",
        "Märta Öbrink (V) ersättare",
        "Rune Tallvik (C) andre vice ordförande",
        "Åke Brolund (L) tjänstgörande ersättare för Hilding Ortmark (L)",
        "Sixten Öberga tjänsteperson [2]",
    ]


@pytest.mark.parametrize(
    "rad",
    [
        "Märta Öbrink (V), §§ 1–2 Tjänstgörande § 3 för Ebba Sandelius (V)",
        "Märta Öbrink (V), §§ 1–2, tjänstgör § 3 för Ebba Sandelius (V)",
    ],
)
def test_tjänstgör_först_senare(rad: str) -> None:
    """The stretches of a substitute say at which paragraphs and for whom they serve."""
    läst = läs_namnrad(rad, Roll.ERSÄTTARE, allmän())

    assert läst is not None
    (post,) = läst.närvaro
    assert post.roll is Roll.ERSÄTTARE
    assert [(str(p.paragrafer), p.tjänstgör, str(p.ersätter or "")) for p in post.perioder] == [
        ("§§ 1–2", False, ""),
        ("§ 3", True, "Ebba Sandelius (V)"),
    ]


def test_närvaron_som_löpande_text() -> None:
    """A sentence of offices, names, homes and stretches; titles without party are officials'."""
    assert rulla(
        "Närvarande:  Ordföranden Vilma Stenåker (S), Norrby, vice ordföranden\n"
        "             Otto Ljungholm (M), Söderby, ledamöterna Märta Öbrink (S), Norrby,\n"
        "             samt Rune Tallvik (V), Söderby, §§ 1—2, tjänstgörande ersättarna\n"
        "             Åke Brolund (C), Norrby, i stället för Tage Fjällmo (C), och Ebba\n"
        "             Sandelius (V), i stället för Rune Tallvik (V), § 3\n\n"
        "             Icke tjänstgörande ersättare: Ebba Sandelius (V), §§ 1—2, och Hilding\n"
        "             Ortmark (S)\n\n"
        "             Bibliotekschefen Sixten Öberga, ekonomen\n"
        "             Signe Kvarnlund, §§ 2 och 3, samt sekreteraren Dagmar Uvberg\n"
    ) == [
        "Vilma Stenåker (S) ordförande",
        "Otto Ljungholm (M) vice ordförande",
        "Märta Öbrink (S) ledamot",
        "Rune Tallvik (V) ledamot [1, 2]",
        "Åke Brolund (C) tjänstgörande ersättare för Tage Fjällmo (C)",
        "Ebba Sandelius (V) tjänstgörande ersättare för Rune Tallvik (V) [3]",
        "Ebba Sandelius (V) ersättare [1, 2]",
        "Hilding Ortmark (S) ersättare",
        "Sixten Öberga tjänsteperson",
        "Signe Kvarnlund tjänsteperson [2, 3]",
        "Dagmar Uvberg sekreterare",
    ]


@pytest.mark.parametrize(
    "mening",
    [
        "Policyn antages.",
        "Frågan bordlägges.",
        "Antecknas till protokollet.",
        "Bordläggs till nästa möte.",
        "Chefen får i uppdrag att informera personalen.",
    ],
)
def test_ålderdomliga_beslut_i_löptext(mening: str) -> None:
    """Old passives and sentences without a subject decide as newer ones do."""
    funnet = beslut_i_löptext(f"Rådet samlades. {mening}", prosa=True)

    assert funnet is not None
    assert [[a.text for a in b.attsatser] for b in funnet[0]] == [[mening]]
    assert beslut_i_löptext("Antecknas att ordföranden anmält förhinder.", prosa=True) is None
