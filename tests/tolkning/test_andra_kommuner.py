"""Forms that secretaries of other municipalities type: each made up after its kind."""

import pytest

from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import titlar_sist


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Kultur och fritidschef Ada Berg", ["Ada Berg, kultur och fritidschef"]),
        (
            "Plan och miljöchef Ada Berg, ekonom Bo Ek",
            ["Ada Berg, plan och miljöchef", "Bo Ek, ekonom"],
        ),
        ("Plan samt miljöchef Ada Berg och Bo Ek", ["Ada Berg, plan samt miljöchef, Bo Ek"]),
    ],
)
def test_och_i_den_första_titeln(text: str, väntat: list[str]) -> None:
    """A title that holds "och" before the first name ends no person and raises nothing."""
    assert titlar_sist(text, allmän()) == väntat


MED_VOTERINGAR = """\
NÄRVARO- OCH VOTERINGSLISTA

Ledamöter             Parti  Närv  Tjänstgörande ersättare   §§       § 2             § 3
                                                                      Ja  Nej Avst    Ja  Nej Avst
Vilma Stenåker        S      X                                        X               X
Otto Ljungholm        M      -     Märta Öbrink (M)          1–3          X                   X
\fEKBY KOMMUN

Ledamöter             Parti  Närv  Tjänstgörande ersättare   §§       § 2             § 3
                                                                      Ja  Nej Avst    Ja  Nej Avst
Rune Tallvik          SD     X                                            X           X
Signe Kvarnlund       C      X                               2–3              X           X
Summa                                                                 1   2   1       2   1   1

Ordförande Vilma Stenåker (S), 1:e vice ordförande Rune Tallvik (SD), 2:e vice ordförande
Signe Kvarnlund (C)
"""


def test_rulla_med_kryss_för_två_voteringar() -> None:
    """Columns of votes beside the roll give nobody a seat; the head comes again on each page."""
    s = tolka_text(
        f"EKBY KOMMUN\nKommunfullmäktige 2031-05-14\n\n{MED_VOTERINGAR}\n\f"
        "EKBY KOMMUN\n\n§ 1\nUpprop\n\n§ 2\nTaxa\n\n§ 3\nPlan\n"
    ).sammanträde

    assert [(str(n.person), n.roll.value, n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker (S)", "ordförande", True),
        ("Otto Ljungholm (M)", "ledamot", False),
        ("Märta Öbrink (M)", "tjänstgörande ersättare", True),
        ("Rune Tallvik (SD)", "vice ordförande", True),
        ("Signe Kvarnlund (C)", "vice ordförande", True),
    ]
    assert str(s.närvaro[2].ersätter) == "Otto Ljungholm (M)"
    assert [s.närvaro[4].vid(nr) for nr in (1, 2, 3)] == [False, True, True]


@pytest.mark.parametrize("kolumn", ["Votering 1", "Omr. 1", "§ 2", "Röst § 2"])
def test_rullans_röstkolumn_får_heta_flera_saker(kolumn: str) -> None:
    """A column that no roll needs is passed by, whatever the vote is called."""
    s = tolka_text(
        "EKBY KOMMUN\nKommunfullmäktige 2031-05-14\n\nNärvarolista\n\n"
        f"Namn              Parti   Närvaro   Ersättare           {kolumn}\n"
        "Vilma Stenåker    S       1                             ja\n"
        "Otto Ljungholm    M       0         Märta Öbrink        nej\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [(n.person.namn, n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker", True),
        ("Otto Ljungholm", False),
        ("Märta Öbrink", True),
    ]


@pytest.mark.parametrize(
    ("organ", "vem", "roll"),
    [
        ("Kommunstyrelsen", "Åke Brolund, kommunchef", "tjänsteperson"),
        ("Bygg- och miljönämnden", "Åke Brolund (Bygglovshandläggare) § 1", "tjänsteperson"),
        ("Kommunstyrelsen", "Åke Brolund, näringslivskontoret", "tjänsteperson"),
        ("Kommunstyrelsen", "Åke Brolund, advokat", "övrig"),
        ("Kommunstyrelsen", "Åke Brolund, hyresgästföreningen", "övrig"),
        ("Kommunstyrelsen", "Åke Brolund", "övrig"),
        ("Ekby Bostäder AB", "Åke Brolund, ekonomichef", "övrig"),
    ],
)
def test_tjänstepersoner_bland_övriga(organ: str, vem: str, roll: str) -> None:
    """Beside elected members who has an official's title is one, whatever the label says."""
    s = tolka_text(
        f"{organ}\nSammanträdesprotokoll 2031-05-14\n\nNärvarande     Vilma Stenåker (S), ordf\n"
        f"Övriga närvarande     {vem}\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [n.roll.value for n in s.närvaro] == ["ordförande", roll]


def rullan(rader: str) -> list[str]:
    """The people of a made-up front page's roll, each as it prints itself."""
    s = tolka_text(
        f"EKBY KOMMUN\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n{rader}\n\n"
        "Utses att justera   Vilma Stenåker\n\n§ 1\nUpprop\n\n§ 2\nTaxa\n\n§ 3\nPlan\n"
    ).sammanträde
    return [
        f"{n}{' §§ ' if n.perioder else ''}{' '.join(str(p.paragrafer) for p in n.perioder)}"
        for n in s.närvaro
    ]


PARTILISTOR = {
    "namnet och kolon": """Beslutande ledamöter
Socialdemokraterna: Vilma Stenåker, ordförande, Otto
Ljungholm, Rune Tallvik §§ 1–2
Centerpartiet: Signe Kvarnlund, Åke von Brolund""",
    "namnet, bokstaven och kolon": """Beslutande
Socialdemokraterna (S): Vilma Stenåker (ordförande), Otto Ljungholm
och Rune Tallvik (§§ 1–2)
Centerpartiet (C): Signe Kvarnlund och Åke von Brolund""",
    "bokstaven och kolon": """Beslutande:
S: Vilma Stenåker, ordförande, Otto Ljungholm, Rune Tallvik §§ 1–2
C: Signe Kvarnlund, Åke von Brolund""",
    "bokstaven i en spalt": """Beslutande
S      Vilma Stenåker, ordförande, Otto Ljungholm,
       Rune Tallvik §§ 1–2
C      Signe Kvarnlund, Åke von Brolund""",
    "namnet på egen rad": """Beslutande
Socialdemokraterna
  Vilma Stenåker, ordförande, Otto Ljungholm, Rune
  Tallvik §§ 1–2
Centerpartiet
  Signe Kvarnlund, Åke von Brolund""",
    "namnet och tankstreck": """Beslutande ledamöter
Socialdemokraterna – Vilma Stenåker, ordförande, Otto Ljungholm,
Rune Tallvik §§ 1–2
Centerpartiet – Signe Kvarnlund, Åke von Brolund""",
}


@pytest.mark.parametrize("rader", PARTILISTOR.values(), ids=PARTILISTOR)
def test_ledamöter_i_en_lista_för_varje_parti(rader: str) -> None:
    """The party stands once, before the names of its members, however the list is set."""
    assert rullan(rader) == [
        "Vilma Stenåker (S), ordförande",
        "Otto Ljungholm (S)",
        "Rune Tallvik (S) §§ §§ 1–2",
        "Signe Kvarnlund (C)",
        "Åke von Brolund (C)",
    ]


def test_partilista_av_ett_lokalt_parti_och_delat_namn() -> None:
    """A party of the place, and a double name that ends one row and begins the next."""
    assert rullan(
        "Beslutande\nEkbypartiet: Vilma Stenåker, Otto Ljungholm, Anna-\nLena Tallvik\n"
        "Moderaterna: Signe Kvarnlund, Åke Brolund ersätter Märta Öbrink (M)"
    ) == [
        "Vilma Stenåker (Ekbypartiet)",
        "Otto Ljungholm (Ekbypartiet)",
        "Anna-Lena Tallvik (Ekbypartiet)",
        "Signe Kvarnlund (M)",
        "Åke Brolund (M), tjänstgörande ersättare, ersätter Märta Öbrink (M)",
    ]


def test_vanliga_etiketter_är_inga_partilistor() -> None:
    """A label with a colon and several names is the label it is."""
    assert rullan(
        "Närvarande: Vilma Stenåker, ordförande\nLedamöter: Otto Ljungholm, Bo Ekedal"
    ) == [
        "Vilma Stenåker, ordförande",
        "Otto Ljungholm",
        "Bo Ekedal",
    ]


ISÄRFALLNA = {
    "med rubriker": """Närvarolista

Namn
Vilma Stenåker
Otto Ljungholm
Rune Tallvik
Signe Kvarnlund

Parti
S
M
SD
-

Tjänstgör
Ordförande
Ersätter Märta Öbrink (M)
§§ 1–2
Ledamot""",
    "utan rubriker": """Beslutande
Vilma Stenåker (S)
Otto Ljungholm (M)
Rune Tallvik (SD) §§ 1–2
Signe Kvarnlund (-)
Ordförande
Tjänstgörande ersättare för Märta Öbrink (M)
Ledamot
Ledamot""",
    "parti utan rubrik": """Närvarande ledamöter
Vilma Stenåker
Otto Ljungholm
Rune Tallvik
Signe Kvarnlund
(S)
(M)
(SD)
(-)
ordförande
tjg ersättare för Märta Öbrink (M)
§§ 1-2
ledamot""",
}


@pytest.mark.parametrize("rader", ISÄRFALLNA.values(), ids=ISÄRFALLNA)
def test_rulla_vars_kolumner_har_fallit_isär(rader: str) -> None:
    """Names first, then as many parties and offices: each is given back to its name."""
    assert rullan(rader) == [
        "Vilma Stenåker (S), ordförande",
        "Otto Ljungholm (M), tjänstgörande ersättare, ersätter Märta Öbrink (M)",
        "Rune Tallvik (SD) §§ §§ 1–2",
        "Signe Kvarnlund (-)",
    ]


def test_presidiets_uppdrag_under_alla_namn() -> None:
    """Only the first have an office: it is given to them, and the others are members."""
    assert rullan(
        "Beslutande\nVilma Stenåker (S)\nOtto Ljungholm (M)\nRune Tallvik (SD)\n"
        "Ordförande\n1:e vice ordförande\nÖvriga närvarande\nÅke Brolund\nEbba Sandelius § 2\n"
        "Kommunchef\nEkonom"
    ) == [
        "Vilma Stenåker (S), ordförande",
        "Otto Ljungholm (M), 1:e vice ordförande",
        "Rune Tallvik (SD)",
        "Åke Brolund, Kommunchef",
        "Ebba Sandelius, Ekonom §§ § 2",
    ]


def test_namn_över_sina_underskriftsetiketter_är_ingen_spalt() -> None:
    """Two names and two labels of signatures are no roll with offices."""
    s = tolka_text(
        "Kommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\nBeslutande\nVilma Stenåker (S)\n"
        "Otto Ljungholm (M)\n\nUnderskrifter\nSekreterare\nEbba Sandelius\nOrdförande\n"
        "Vilma Stenåker\nJusterare\nOtto Ljungholm\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker (S)", "Ebba Sandelius")
    assert [str(n) for n in s.närvaro] == ["Vilma Stenåker (S)", "Otto Ljungholm (M)"]


STJÄRNOR = {
    "noten säger för vem": """Beslutande     Vilma Stenåker (S), ordförande
               Rune Tallvik (SD)
               *Otto Ljungholm (M)
               *Signe Kvarnlund (C)

*) Tjänstgörande ersättare: Otto Ljungholm för Märta Öbrink (M),
Signe Kvarnlund för Åke Brolund (C)""",
    "en not för var stjärna": """Beslutande     Vilma Stenåker (S), ordförande
               Rune Tallvik (SD)
               Otto Ljungholm (M)*
               Signe Kvarnlund (C)**
               * tjänstgör för Märta Öbrink (M)
               ** tjänstgör för Åke Brolund (C)""",
    "ersätter": """Närvarande ledamöter
Vilma Stenåker (S), ordförande
Rune Tallvik (SD)
* Otto Ljungholm (M)
** Signe Kvarnlund (C)
* = ersätter Märta Öbrink (M)
** = ersätter Åke Brolund (C)""",
    "egen lista utan stjärnor": """Beslutande     Vilma Stenåker (S), ordförande
               Rune Tallvik (SD)
               Otto Ljungholm (M)
               Signe Kvarnlund (C)
Tjänstgörande ersättare    Otto Ljungholm för Märta Öbrink (M)
                           Signe Kvarnlund för Åke Brolund (C)""",
}


@pytest.mark.parametrize("rader", STJÄRNOR.values(), ids=STJÄRNOR)
def test_ersättare_med_stjärna_bland_ledamöterna(rader: str) -> None:
    """A note below the roll tells for whom those with an asterisk serve."""
    assert rullan(rader) == [
        "Vilma Stenåker (S), ordförande",
        "Rune Tallvik (SD)",
        "Otto Ljungholm (M), tjänstgörande ersättare, ersätter Märta Öbrink (M)",
        "Signe Kvarnlund (C), tjänstgörande ersättare, ersätter Åke Brolund (C)",
    ]


def test_stjärnor_utan_för_vem() -> None:
    """A note may say no more than that they serve."""
    assert rullan(
        "Beslutande\nVilma Stenåker (S)\n* Otto Ljungholm (M)\n* tjänstgörande ersättare"
    ) == ["Vilma Stenåker (S)", "Otto Ljungholm (M), tjänstgörande ersättare"]


def test_efternamn_först_med_stjärna() -> None:
    """Names under the signatures tell that the roll, and its note, have the surname first."""
    s = tolka_text(
        "Kommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\n"
        "Beslutande     Stenåker Vilma (S), ordförande\n               *Ljungholm Otto (M), § 2\n"
        "               Tallvik Rune (SD)\n"
        "*) Tjänstgörande ersättare: Ljungholm Otto för Öbrink Märta (M) på grund av jäv\n\n"
        "Utses att justera   Tallvik Rune\n\nUnderskrifter\nSekreterare    Ebba Sandelius\n"
        "Ordförande     Vilma Stenåker\nJusterande     Rune Tallvik\n\n§ 1\nUpprop\n\n§ 2\nVal\n"
    ).sammanträde

    assert [str(n) for n in s.närvaro][:3] == [
        "Vilma Stenåker (S), ordförande",
        "Otto Ljungholm (M), tjänstgörande ersättare, ersätter Märta Öbrink (M)",
        "Rune Tallvik (SD)",
    ]
    assert [s.närvaro[1].vid(nr) for nr in (1, 2)] == [False, True]


I_BESTÄMD_FORM = {
    "spalter": """Närvarande
Ordförande:            Vilma Stenåker (S)
Vice ordförande:       Otto Ljungholm (M)
Ledamöterna:           Rune Tallvik (SD)
                       Signe Kvarnlund (C)
Ersättarna:            Åke Brolund (C)""",
    "listor": """Närvarande
Ordförande: Vilma Stenåker (S)
Vice ordförande: Otto Ljungholm (M)
Ledamöterna: Rune Tallvik (SD), Signe Kvarnlund (C)
Ersättarna: Åke Brolund (C)""",
}


@pytest.mark.parametrize("rader", I_BESTÄMD_FORM.values(), ids=I_BESTÄMD_FORM)
def test_rollerna_före_namnen_i_bestämd_form(rader: str) -> None:
    """Labels in the definite form head their names, also after the deputy chair."""
    assert rullan(rader) == [
        "Vilma Stenåker (S), ordförande",
        "Otto Ljungholm (M), vice ordförande",
        "Rune Tallvik (SD)",
        "Signe Kvarnlund (C)",
        "Åke Brolund (C), ersättare",
    ]


def test_titel_före_namn_som_delas_mellan_rader() -> None:
    """The end of a name at the start of a row belongs to the title above it."""
    assert rullan(
        "Närvarande     Vilma Stenåker (S)\n"
        "Tjänstemän:    Kommunchefen Åke Brolund, avdelningscheferna Ebba\n"
        "               Sandelius och Tage Fjällmo, ekonomichefen Rune\n"
        "               Tallvik samt nämndsekreteraren Märta Öbrink"
    ) == [
        "Vilma Stenåker (S)",
        "Åke Brolund, kommunchef",
        "Ebba Sandelius, avdelningschef",
        "Tage Fjällmo, avdelningschef",
        "Rune Tallvik, ekonomichef",
        "Märta Öbrink, nämndsekreterare",
    ]


@pytest.mark.parametrize("etikett", ["Elevrepresentant", "Ungdomsrepresentanter:", "Elevråd"])
def test_elever_är_övriga(etikett: str) -> None:
    """A pupil is nobody's union representative."""
    assert rullan(
        "Beslutande\nVilma Stenåker (S)\n\nPersonalföreträdare\nTage Fjällmo, Kommunal\n\n"
        f"{etikett}\nEbba Sandelius, Ekby gymnasium, §§ 1–2"
    )[1:] == [
        "Tage Fjällmo, Kommunal, personalföreträdare",
        "Ebba Sandelius, Ekby gymnasium §§ §§ 1–2",
    ]
