"""Front pages, rolls and signatures as municipalities and regions print them."""

from datetime import date, time
from pathlib import Path

import pytest

from kommunprotokoll import Roll
from kommunprotokoll.tolkning import tolka, tolka_text

MAPP = Path(__file__).parent / "uppstallningar"
HUVUD = "Kommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"


@pytest.mark.parametrize(
    ("rader", "rubrik", "dnr"),
    [
        ("§ 5  Budget 2031     Dnr KS 2031/9\n", "Budget 2031", "KS 2031/9"),
        ("§ 5\nSkatten 2032          Dnr 2031.90\n", "Skatten 2032", "2031.90"),
        ("§ 5\nInköp av konst\nKUN-2031-0012\n", "Inköp av konst", "KUN-2031-0012"),
        ("Ks § 5            KS 2031/5.101\n\nInköp av konst\n", "Inköp av konst", "KS 2031/5.101"),
    ],
)  # fmt: skip
def test_rubrik_och_diarienummer(rader: str, rubrik: str, dnr: str) -> None:
    """The number stands beside or below the heading; a year in the heading belongs to it."""
    t = tolka_text(f"{HUVUD}{rader}\nBeslut\nBudgeten antas.\n")
    (p,) = t.sammanträde.paragrafer

    assert (p.rubrik, str(p.diarienummer), p.tidigare_behandling) == (rubrik, dnr, ())


def test_brutna_etiketter_bredvid_sina_värden() -> None:
    """A label that goes on in the left column is one label, the names beside it all below it."""
    t = tolka_text(
        "Kommunstyrelsen                  Sammanträdesdatum 2031-05-14\n\n"
        "Tjänstgörande          Vilma Stenåker (S) för Otto Ljungholm (S)\n"
        "ersättare              Rune Tallvik (C) för Ebba Sandelius (C)\n\n"
        "Ej tjänstgörande       Märta Öbrink (M)\n"
        "ersättare              Åke Brolund (V)\n\n"
        "Datum för              2031-05-20           Datum för             2031-06-11\n"
        "anslags uppsättande                         anslags nedtagande\n\n"
        "§ 1\nUpprop\n"
    )

    s, (j,) = t.sammanträde, t.sammanträde.justeringar
    assert [(n.person.namn, n.roll.value) for n in s.närvaro] == [
        ("Vilma Stenåker", "tjänstgörande ersättare"),
        ("Rune Tallvik", "tjänstgörande ersättare"),
        ("Märta Öbrink", "ersättare"),
        ("Åke Brolund", "ersättare"),
    ]
    assert j.tillkännagivande is not None
    assert (j.tillkännagivande.publicerat, j.tillkännagivande.tas_ned) == (
        date(2031, 5, 20),
        date(2031, 6, 11),
    )
    assert t.otolkat == ()


@pytest.mark.parametrize(
    ("rader", "väntat"),
    [
        # the party in a column of its own before the name
        ("Beslutande    S    Vilma Stenåker, ordförande\n              KP   Otto Ljungholm\n",
         ["Vilma Stenåker (S), ordförande", "Otto Ljungholm (KP), ledamot"]),
        # two people side by side
        (("Beslutande    Vilma Stenåker (S), ordf      Otto Ljungholm (M), §§ 1-2\n"
         "              Signe Kvarnlund (C)           Märta Öbrink (V)\n"),
         ["Vilma Stenåker (S), ordförande", "Otto Ljungholm (M), ledamot",
          "Signe Kvarnlund (C), ledamot", "Märta Öbrink (V), ledamot"]),
        # whom somebody stands for, in the words of different municipalities
        (("Tjänstgörande ersättare   Vilma Stenåker (S), ers för Otto Ljungholm (S)\n"
         "                          Märta Öbrink (V) tjg. ers. för Rune Tallvik (V)\n"
         "                          Åke Brolund (C) i stället för Ebba Sandelius (C)\n"),
         ["Vilma Stenåker (S), tjänstgörande ersättare, ersätter Otto Ljungholm",
          "Märta Öbrink (V), tjänstgörande ersättare, ersätter Rune Tallvik",
          "Åke Brolund (C), tjänstgörande ersättare, ersätter Ebba Sandelius"]),
        # a list with commas, broken inside a name
        ("Ersättare: Vilma Stenåker (S), §§ 1-2, Otto\nLjungholm (M), Märta Öbrink (V)\n",
         ["Vilma Stenåker (S), ersättare", "Otto Ljungholm (M), ersättare",
          "Märta Öbrink (V), ersättare"]),
        # titles before the names, in the singular and the plural
        (("Tjänstepersoner   Kommunchef Vilma Stenåker, § 1\n"
         "                  Ekonomi- och planeringsdirektör Otto Ljungholm\n"
         "                  Avdelningscheferna Märta Öbrink, Rune Tallvik och Åke Brolund\n"),
         ["Vilma Stenåker, kommunchef, tjänsteperson",
          "Otto Ljungholm, ekonomi- och planeringsdirektör, tjänsteperson",
          "Märta Öbrink, avdelningschef, tjänsteperson",
          "Rune Tallvik, avdelningschef, tjänsteperson",
          "Åke Brolund, avdelningschef, tjänsteperson"]),
        ('Beslutande    Vilma "Vill" Stenåker (S)\n', ['Vilma "Vill" Stenåker (S), ledamot']),
    ],
)  # fmt: skip
def test_rullans_former(rader: str, väntat: list[str]) -> None:
    """Each way of printing a line of the roll gives the same facts."""
    s = tolka_text(f"{HUVUD}{rader}\n§ 1\nUpprop\n\n§ 2\nVal\n").sammanträde

    assert [
        f"{n.person}{f', {n.titel}' if n.roll is Roll.TJÄNSTEPERSON else ''}, {n.roll.value}"
        + (f", ersätter {n.ersätter.namn}" if n.ersätter else "")
        for n in s.närvaro
    ] == väntat


def test_paragrafen_där_vice_ordföranden_leder() -> None:
    """A paragraph after "ordförande" of a deputy chair says who chairs there."""
    rader = "Beslutande   Vilma Stenåker (S), vice ordförande, ordförande § 2\n"
    s = tolka_text(f"{HUVUD}{rader}\n§ 1\nUpprop\n\n§ 2\nVal\n").sammanträde

    assert [s.närvaro[0].vid(nr) for nr in (1, 2)] == [True, True]
    assert s.närvaro[0].anmärkning == "ordförande § 2"


def test_frånvaro_på_grund_av_jäv() -> None:
    """In "ej § 2 p.g.a. jäv" the p is no letter of the number."""
    rader = "Beslutande   Vilma Stenåker (S), vice ordförande, ej § 2 p.g.a. jäv\n"
    s = tolka_text(f"{HUVUD}{rader}\n§ 1\nUpprop\n\n§ 2\nVal\n").sammanträde

    assert [s.närvaro[0].vid(nr) for nr in (1, 2)] == [True, False]


RULLTABELL = """\
Närvarolista

                                                                    Omröstning § 2
Ledamöter             Parti   Närv.  Ersättare            §§        Ja    Nej
Vilma Stenåker, ordf  C       X                                     X
Otto Ljungholm        S       -      Märta Öbrink         1-2             X
Signe Kvarnlund       SD      -
Rune Tallvik          M       X                           1         X
                                     Åke Brolund (M)      2
Summa                         2                                     2     1

Ersättare                     Parti
Ebba Sandelius                KP      X
Tage Fjällmo                  V
"""


def test_rulla_i_tabell_med_märken() -> None:
    """A table says by marks who is there; a substitute stands beside or below the member."""
    s = tolka_text(f"{HUVUD}{RULLTABELL}\n\f§ 1\nUpprop\n\n§ 2\nVal\n").sammanträde

    assert [
        (n.person.namn, str(n.person.parti or ""), n.roll.value, n.närvarande) for n in s.närvaro
    ] == [
        ("Vilma Stenåker", "C", "ordförande", True),
        ("Otto Ljungholm", "S", "ledamot", False),
        ("Märta Öbrink", "", "tjänstgörande ersättare", True),
        ("Signe Kvarnlund", "SD", "ledamot", False),
        ("Rune Tallvik", "M", "ledamot", True),
        ("Åke Brolund", "M", "tjänstgörande ersättare", True),
        ("Ebba Sandelius", "KP", "ersättare", True),
        ("Tage Fjällmo", "V", "ersättare", False),
    ]
    märta, rune, åke = s.närvaro[2], s.närvaro[4], s.närvaro[5]
    assert (str(märta.ersätter), str(åke.ersätter)) == ("Otto Ljungholm (S)", "Rune Tallvik (M)")
    assert [(rune.vid(nr), åke.vid(nr)) for nr in (1, 2)] == [(True, False), (False, True)]


def test_bara_de_förhindrade_räknas_upp() -> None:
    """A roll of who was prevented, each beside the substitute called in."""
    s = tolka_text(
        f"{HUVUD}Ledamöter             Samtliga ledamöter med undantag av:\n\n"
        "                      Förhindrad ledamot         Inkallad ersättare\n"
        "                      Vilma Stenåker (S)         Otto Ljungholm (S)\n"
        "                      Rune Tallvik (M)           Ingen ersättare\n\n"
        "Ordförande            Märta Öbrink (S)\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [(n.person.namn, n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker", False), ("Otto Ljungholm", True), ("Rune Tallvik", False),
    ]  # fmt: skip
    assert str(s.närvaro[1].ersätter) == "Vilma Stenåker (S)"


def test_uppdragen_på_egna_rader() -> None:
    """Chair and deputy stand each under their office, the others under Ledamöter."""
    s = tolka_text(
        f"{HUVUD}Närvarande\n\nBeslutande\nOrdförande\nVilma Stenåker (M)\n\n"
        "Vice ordförande\nOtto Ljungholm (S)\n\nLedamöter\nMärta Öbrink (KD)\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [(n.person.namn, n.roll) for n in s.närvaro] == [
        ("Vilma Stenåker", Roll.ORDFÖRANDE),
        ("Otto Ljungholm", Roll.VICE_ORDFÖRANDE),
        ("Märta Öbrink", Roll.LEDAMOT),
    ]
    assert str(s.ordförande) == "Vilma Stenåker (M)"


def test_flera_tider_är_sammanträde_med_uppehåll() -> None:
    """The meeting goes from the first time to the last; between the spans it is adjourned."""
    s = tolka_text(
        f"{HUVUD}Plats och tid    Ekbysalen, kl 16.00-18.30, 19.10-20.05\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert (s.start, s.slut, s.plats) == (time(16), time(20, 5), "Ekbysalen")
    assert [(a.från, a.till) for a in s.ajourneringar] == [(time(18, 30), time(19, 10))]


def test_underskrifter_under_vid_protokollet_och_justeras() -> None:
    """Who adjusts is told by the label; the chair and the secretary only sign."""
    s = tolka_text(
        f"{HUVUD}Beslutande:\nVilma Stenåker (S), ordförande\nOtto Ljungholm (M)\n\n"
        "Justerare: Otto Ljungholm (M)\n\n\n"
        "Vid protokollet                Justeras\n\n\n"
        "Märta Öbrink                   Vilma Stenåker\n\n\n"
        "                               Otto Ljungholm\n\n\f§ 1\nUpprop\n"
    ).sammanträde

    assert [str(p) for p in s.justeringar[0].justerare] == ["Otto Ljungholm (M)"]
    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker (S)", "Märta Öbrink")


def test_organet_efter_protokoll_från() -> None:
    """The preposition after "Protokoll" is no part of the body's name."""
    text = "Protokoll från delregionala nämnden Västmark\nden 12 mars 2031\n\n§ 1\nUpprop\n"

    assert tolka_text(text).sammanträde.organ.namn == "delregionala nämnden Västmark"


SÖNDRAD = """\
Ekby kommun
Kommunstyrelsen
Sammanträdesdatum
2031-05-14
Plats och tid
Beslutande
Övriga närvarande
Utses att justera
Justeringens plats och tid
Ekbysalen, kl. 13.00 - 16.40
Vilma Stenåker (S), ordförande
Otto Ljungholm (M)
Märta Öbrink (C), tjänstgörande ersättare för Rune Tallvik (C)
Signe Kvarnlund (V), ersättare
Åke Brolund, kommunchef
Otto Ljungholm
Kommunhuset 2031-05-20
Sekreterare
Ordförande
Ebba Sandelius
Vilma Stenåker
Datum då anslaget sätts upp
Datum då anslaget tas ned
2031-05-21
2031-06-12

"""


def test_etiketterna_för_sig_och_värdena_för_sig() -> None:
    """A form whose columns came out one after the other is read as if they stood beside."""
    t = tolka_text(f"{SÖNDRAD}\n\f§ 1\nUpprop\n")
    s, (j,) = t.sammanträde, t.sammanträde.justeringar

    assert (s.plats, s.start, s.slut) == ("Ekbysalen", time(13), time(16, 40))
    assert [(n.person.namn, n.roll.value) for n in s.närvaro] == [
        ("Vilma Stenåker", "ordförande"),
        ("Otto Ljungholm", "ledamot"),
        ("Märta Öbrink", "tjänstgörande ersättare"),
        ("Signe Kvarnlund", "ersättare"),
        ("Åke Brolund", "tjänsteperson"),
    ]
    assert [str(p) for p in j.justerare] == ["Otto Ljungholm (M)"]
    assert (str(s.sekreterare), j.datum) == ("Ebba Sandelius", date(2031, 5, 20))
    assert j.tillkännagivande is not None
    assert (j.tillkännagivande.publicerat, j.tillkännagivande.tas_ned) == (
        date(2031, 5, 21),
        date(2031, 6, 12),
    )
    assert t.otolkat == ()


@pytest.mark.parametrize("underskrift", ["Vilma Stenåker", "Stenåker Vilma"])
def test_efternamnet_först_när_underskriften_visar_det(underskrift: str) -> None:
    """The signature tells which of two names is the first name; without it nothing is turned."""
    s = tolka_text(
        f"{HUVUD}Närvarande\n"
        "Ledamöter         Stenåker Vilma (S)         Ordförande\n"
        "Ersättare         Öbrink Märta (M)           Tjänstgör för Tallvik Rune (M)\n\n"
        "Justerare         Öbrink Märta\n\n"
        f"Ordförande        ____________________________\n                  {underskrift}\n\n"
        "\f§ 1\nUpprop\n"
    ).sammanträde

    vänt = underskrift == "Vilma Stenåker"
    assert [n.person.namn for n in s.närvaro] == (
        ["Vilma Stenåker", "Märta Öbrink"] if vänt else ["Stenåker Vilma", "Öbrink Märta"]
    )
    assert str(s.närvaro[1].ersätter) == ("Rune Tallvik (M)" if vänt else "Tallvik Rune (M)")
    assert str(s.justeringar[0].justerare[0]) == (
        "Märta Öbrink (M)" if vänt else "Öbrink Märta (M)"
    )


@pytest.mark.parametrize(
    "rader",
    [
        # offices above names, names above offices, lines to sign on between
        "Ordförande                    Justerare\n\nVilma Stenåker                Otto Ljungholm\n",
        "Vilma Stenåker                Otto Ljungholm\nOrdförande                    Justerare\n",
        (
            "Ordförande:  ______________   Justerare:  ______________\n"
            "             Vilma Stenåker               Otto Ljungholm\n"
        ),
    ],
)
def test_underskrifter_sida_vid_sida(rader: str) -> None:
    """Each name belongs to the office in its column."""
    s = tolka_text(f"{HUVUD}{rader}\n\n\f§ 1\nUpprop\n").sammanträde

    assert (str(s.ordförande), [str(p) for p in s.justeringar[0].justerare]) == (
        "Vilma Stenåker", ["Otto Ljungholm"],
    )  # fmt: skip


SÄNKTA_ETIKETTER = """\
                       Ekbysalen, kl. 10.00-11.40
Plats och tid
                       Vilma Stenåker (S), ordförande
Beslutande
                       Otto Ljungholm (M)

                       Åke Brolund, kommunchef
Övriga deltagande
                       Ebba Sandelius, sekreterare

                       Otto Ljungholm
Utses att justera
                       Kommunhuset, 2031-05-20
Justeringens
plats och tid
"""


def test_etiketter_en_rad_under_sina_värden() -> None:
    """Labels that hang lower than their values head them all the same."""
    s = tolka_text(f"{HUVUD}{SÄNKTA_ETIKETTER}\n\f§ 1\nUpprop\n").sammanträde

    assert (s.plats, s.start, s.slut) == ("Ekbysalen", time(10), time(11, 40))
    assert [(n.person.namn, n.roll.value) for n in s.närvaro] == [
        ("Vilma Stenåker", "ordförande"),
        ("Otto Ljungholm", "ledamot"),
        ("Åke Brolund", "tjänsteperson"),
        ("Ebba Sandelius", "sekreterare"),
    ]
    assert [str(p) for p in s.justeringar[0].justerare] == ["Otto Ljungholm (M)"]
    assert (s.justeringar[0].plats, s.justeringar[0].datum) == ("Kommunhuset", date(2031, 5, 20))


PARTIGRUPPER = """\
Närvarande ledamöter

Moderaterna                         Socialdemokraterna
Vilma Stenåker                      Otto Ljungholm, ordförande
Märta Öbrink                        Rune Tallvik
                                    Åke Brolund
Miljöpartiet
Ebba Sandelius                      Vänsterpartiet
                                    Tage Fjällmo

Tjänstgörande ersättare
Signe Kvarnlund (M)                 för Harald Brolund (M)
"""


def test_rulla_i_partigrupper() -> None:
    """The heading of a group is the party of those below it, in its own column."""
    s = tolka_text(f"{HUVUD}{PARTIGRUPPER}\n\f§ 1\nUpprop\n").sammanträde

    assert [str(n.person) for n in s.närvaro] == [
        "Vilma Stenåker (M)", "Otto Ljungholm (S)", "Märta Öbrink (M)", "Rune Tallvik (S)",
        "Åke Brolund (S)", "Ebba Sandelius (MP)", "Tage Fjällmo (V)", "Signe Kvarnlund (M)",
    ]  # fmt: skip
    assert str(s.närvaro[-1].ersätter) == "Harald Brolund (M)"
    assert str(s.ordförande) == "Otto Ljungholm (S)"


def test_kolumn_med_dem_som_ersätts() -> None:
    """Whom somebody stands for is told in a column of its own."""
    s = tolka_text(
        f"{HUVUD}Beslutande:                         Ersätter:\n"
        "Vilma Stenåker (M), ordförande\n"
        "Otto Ljungholm (S)                  Märta Öbrink (S), § 1\n\n§ 1\nUpprop\n\n§ 2\nVal\n"
    ).sammanträde

    assert [(n.person.namn, str(n.ersätter or "")) for n in s.närvaro] == [
        ("Vilma Stenåker", ""), ("Otto Ljungholm", "Märta Öbrink (S)"),
    ]  # fmt: skip
    assert [s.närvaro[1].vid(nr) for nr in (1, 2)] == [True, False]


def test_uppdrag_under_namn_i_kolumner() -> None:
    """An office below people side by side is that of the one whose column it stands in."""
    s = tolka_text(
        f"{HUVUD}Närvarande     (M)   Vilma Stenåker            (S)   Otto Ljungholm\n"
        "                     ordförande                      2:e vice ordförande\n"
        "               (KD)  Märta Öbrink              (S)   Rune Tallvik\n"
        "                     1:e vice ordförande\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [(str(n.person), n.roll.value) for n in s.närvaro] == [
        ("Vilma Stenåker (M)", "ordförande"),
        ("Otto Ljungholm (S)", "andre vice ordförande"),
        ("Märta Öbrink (KD)", "förste vice ordförande"),
        ("Rune Tallvik (S)", "ledamot"),
    ]


def test_ersättare_för_sig_i_tabell() -> None:
    """A table whose substitutes are a list of their own, beside the members."""
    s = tolka_text(
        f"{HUVUD}Ledamöter                    Närv     Ersättare               Tjg för\n"
        "Vilma Stenåker (S), ordf     X        Otto Ljungholm (S)      Märta Öbrink (S)\n"
        "Märta Öbrink (S)                      Rune Tallvik (C)\n\n§ 1\nUpprop\n"
    ).sammanträde

    assert [(n.person.namn, n.roll.value, n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker", "ordförande", True),
        ("Otto Ljungholm", "tjänstgörande ersättare", True),
        ("Märta Öbrink", "ledamot", False),
        ("Rune Tallvik", "ersättare", True),
    ]
    assert str(s.närvaro[1].ersätter) == "Märta Öbrink (S)"


def test_tjänstgör_för_vakant_plats() -> None:
    """Somebody who serves in a vacant seat stands for nobody."""
    s = tolka_text(
        f"{HUVUD}Ersättare    - Vilma Stenåker (M), tjg. för vakant plats (KD)\n\n§ 1\nUpprop\n"
    ).sammanträde

    (n,) = s.närvaro
    assert (n.roll, n.ersätter) == (Roll.TJÄNSTGÖRANDE_ERSÄTTARE, None)


@pytest.mark.parametrize("mellan", ["", "\n"])
def test_roller_över_namn_utan_tomma_rader(mellan: str) -> None:
    """A name above the next office is that of the office before, however near it stands."""
    s = tolka_text(
        f"{HUVUD}Beslutande\nVilma Stenåker (S), ordförande\nOtto Ljungholm (M)\n\n"
        f"Underskrifter  Sekreterare  ...............  §§ 1-2\n{mellan}"
        f"               Ebba Sandelius\n"
        f"Ordförande     ...............\n{mellan}               Vilma Stenåker\n"
        f"Justerare      ...............\n{mellan}               Otto Ljungholm\n\n\f§ 1\nUpprop\n"
    ).sammanträde

    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker (S)", "Ebba Sandelius")
    assert [str(p) for p in s.justeringar[0].justerare] == ["Otto Ljungholm (M)"]


@pytest.mark.parametrize(
    ("namn", "antal", "tjänstgör", "ordförande", "sekreterare", "justerare"),
    [
        ("sondrad_framsida", 8, 1, "Lage Furuvik (M)", "Rakel Dalvret", ["Berit Sjöhagen (S)"]),
        ("parti_forst", 12, 1, "Ingeborg Bäckelid (S)", "Evy Strandmo", ["Anna-Stina Dalvret (M)"]),
        ("gemensam_namnd", 9, 1, "Yvonne Lillrud (S)", "Tuva Hjortmo", ["Britt Stenvret (C)"]),
        ("namn_sida_vid_sida", 18, 2, "Rune Brunnsjö (S)", "Annie Torpgren",
         ["Maja Dalvret (S)", "Siv Vinterkvist (SD)"]),
        ("uppdrag_under_namn", 14, 2, "Ewa Vrena (M)", "Monica Västerljung",
         ["Dan Nävekvarn (S)"]),
        ("ort_fore_namn", 9, 1, "Roger Lövaskog (S)", "Emelie Boda-Kyrk",
         ["Berit-Anne Sörsjö (C)"]),
    ],
)  # fmt: skip
def test_hela_framsidor(
    namn: str,
    antal: int,
    tjänstgör: int,
    ordförande: str,
    sekreterare: str,
    justerare: list[str],
) -> None:
    """Whole front pages with the paragraphs after them: everybody is there, and in office."""
    s = tolka(MAPP / f"{namn}.txt").sammanträde

    assert len(s.närvaro) == antal
    assert sum(n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE for n in s.närvaro) == tjänstgör
    ersatta = [n for n in s.närvaro if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE and n.ersätter]
    assert len(ersatta) == tjänstgör
    assert (str(s.ordförande), s.sekreterare and s.sekreterare.namn) == (ordförande, sekreterare)
    assert [str(p) for p in s.justeringar[0].justerare] == justerare


@pytest.mark.parametrize("etikett", ["Att justera:", "Att justera   ", "Justerare:"])
def test_att_justera_under_ett_namn(etikett: str) -> None:
    """The label of those who adjust ends the roll, whose last entry may be a name alone."""
    s = tolka_text(
        f"{HUVUD}Beslutande   Ada Bergdal (S)\n             Bo Cronvik (M)\n"
        f"Övriga       Rune Tallvik\n{etikett} Bo Cronvik\n\n§ 1 Upprop\n"
    ).sammanträde

    assert [n.person.namn for n in s.närvaro] == ["Ada Bergdal", "Bo Cronvik", "Rune Tallvik"]
    assert [str(p) for p in s.justeringar[0].justerare] == ["Bo Cronvik (M)"]
