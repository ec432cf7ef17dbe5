"""What any secretary writes beside names, votes and proposals, as the reader takes it."""

from datetime import date, time

import pytest

import kommunprotokoll as kp
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.narvaro import Närvaroperiod
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.yttrandeavsnitt import läs_jävsavsnitt, läs_yttranden
from kommunprotokoll.tolkning.marken.beslut.yttranden import läs_yrkanden
from kommunprotokoll.tolkning.marken.narvaro.rad.narvarorad import läs_namnrad
from kommunprotokoll.tolkning.marken.paragraf.arendeuppgifter import läs_ärendeuppgifter
from kommunprotokoll.tolkning.marken.rost.omrostningsavsnitt import läs_omröstningsavsnitt

ADA, BO, CIA = (
    kp.Person(n, kp.Parti(p)) for n, p in (("Ada Bok", "S"), ("Bo Ek", "C"), ("Cia Alm", "M"))
)


def närvaro(text: str, roll: kp.Roll = kp.Roll.LEDAMOT) -> kp.Närvaro:
    """Read a line of the roll that tells of one person."""
    läst = läs_namnrad(text, roll, allmän())
    assert läst is not None
    (post,) = läst.närvaro
    return post


@pytest.mark.parametrize(
    ("text", "perioder"),
    [
        (
            "Bo Ek (C), §§ 1–4, till kl. 11.20",
            (Närvaroperiod(Paragrafintervall.av(1, 4), till_kl=time(11, 20)),),
        ),
        (
            "Bo Ek (C), §§ 1–4, tjänstgör inte; § 5, ersätter Ada Bok (S) på grund av jäv",
            (
                Närvaroperiod(Paragrafintervall.av(1, 4), tjänstgör=False),
                Närvaroperiod(
                    Paragrafintervall.av(5),
                    tjänstgör=True,
                    ersätter=ADA,
                    anledning="på grund av jäv",
                ),
            ),
        ),
        (
            "Bo Ek (C), kl. 9.00–10.15; från kl. 11.00, ersätter Ada Bok (S)",
            (
                Närvaroperiod(från_kl=time(9), till_kl=time(10, 15)),
                Närvaroperiod(från_kl=time(11), tjänstgör=True, ersätter=ADA),
            ),
        ),
    ],
)
def test_närvaro_i_flera_delar(text: str, perioder: tuple[Närvaroperiod, ...]) -> None:
    """Semicolons part stretches, each with its paragraphs, clock, service and reason."""
    post = närvaro(text)

    assert (post.person, post.perioder, post.anmärkning) == (BO, perioder, "")


def test_den_som_ibland_inte_tjänstgör_är_ersättare() -> None:
    """Who serves only for some paragraphs is a substitute; the stretches say when."""
    post = närvaro("Bo Ek (C), §§ 1–4, tjänstgör inte; § 5, ersätter Ada Bok (S)")

    assert (post.roll, post.ersätter) == (kp.Roll.ERSÄTTARE, None)


def test_frånvaro_vid_en_paragraf_med_skäl() -> None:
    """The reason stands with the words that say when, not as somebody's organisation."""
    post = närvaro("Bo Ek (C), ej § 7 på grund av jäv")

    assert (post.utom, post.anmärkning) == ((Paragrafintervall.av(7),), "ej § 7 på grund av jäv")
    assert post.person.organisation == ""


def test_på_distans_är_ingen_organisation() -> None:
    """Taking part from elsewhere is a fact of its own."""
    assert närvaro("Bo Ek (C), på distans").på_distans


def test_facket_och_föreningen_är_inga_personer() -> None:
    """The name of a union has the form of a person's."""
    post = närvaro("Fia Tun, Sveriges Lärare, personalföreträdare", kp.Roll.ÖVRIG)

    assert (post.person.namn, post.person.organisation) == ("Fia Tun", "Sveriges Lärare")


FRAMSIDA = (
    "Kommunstyrelsen 2031-05-14\n\nPlats och tid: Ekbysalen, kl. 9.00–11.30\n"
    "  Ajournering kl. 10.15–10.30 (§ 2): kaffe\n  Sammanträdet är inte offentligt.\n"
    "  Deltagande på distans förekommer.\nKallelse: Utsänd 2031-05-07\n"
    "Beslutande:\n  Ada Bok (S), ordförande\n  Bo Ek (C)\n  Cia Alm (M)\n"
    "Utses att justera: Bo Ek (C), ersättare Cia Alm (M)\n"
    "Justeringens plats och tid:\n  § 2, omedelbar justering: Ekbysalen, 2031-05-14 kl. 11.30\n"
    "  §§ 1, 3: Kansliet, 2031-05-20 kl. 15.00\nParagrafer: §§ 1–3\n\n"
    "Anslag/bevis\n\nParagrafen är justerad.\n\nParagrafer: § 2\n"
    "Datum då anslaget sätts upp: 2031-05-15\n\n"
    "Anslag/bevis\n\nParagraferna är justerade.\n\nParagrafer: §§ 1, 3\n"
    "Datum då anslaget sätts upp: 2031-05-21\n\n"
    "Detta protokoll gäller bara de ärenden som togs upp under förmiddagen.\n"
)


def test_två_justeringar_med_varsitt_anslag() -> None:
    """A paragraph adjusted at once has its own time, place and notice."""
    tolkning = tolka_text(
        f"{FRAMSIDA}\n§ 1 Upprop\n\nText.\n\n§ 2 Köp\n\nText.\n\n§ 3 Slut\n\nText.\n"
    )
    s = tolkning.sammanträde

    assert tolkning.otolkat == ()
    assert [
        (j.slag, j.plats, j.datum, j.klockslag, t.publicerat)
        for j in s.justeringar
        if (t := j.tillkännagivande) is not None
    ] == [
        (
            Justeringsslag.OMEDELBAR, "Ekbysalen", date(2031, 5, 14), time(11, 30),
            date(2031, 5, 15),
        ),
        (
            Justeringsslag.ORDINARIE, "Kansliet", date(2031, 5, 20), time(15), date(2031, 5, 21),
        ),
    ]  # fmt: skip
    assert [str(i) for i in s.angivna_paragrafer] == ["§§ 1–3"]
    assert s.justeringar[1].ersättare == (CIA,)


def test_försättsbladets_meningar() -> None:
    """Public or not, at a distance, how called, why a break: sentences of the front page."""
    s = tolka_text(f"{FRAMSIDA}\n§ 1 Upprop\n\nText.\n").sammanträde

    assert (s.offentligt, s.på_distans) == (False, True)
    assert s.kallelse is not None
    assert s.kallelse.utsänd == date(2031, 5, 7)
    assert [(str(a.paragraf), a.anledning) for a in s.ajourneringar] == [("2", "kaffe")]
    assert [str(text) for text in s.inledning] == [FRAMSIDA.strip().split("\n")[-1]]


def test_de_som_instämmer_hör_till_yrkandet() -> None:
    """Who agrees is no proposal of its own, and points below one are its own."""
    yrkanden, _ = läs_yrkanden(
        rader_ur_sträng(
            "Ada Bok (S) yrkar\n\natt planen antas, och\natt den gäller genast.\n\n"
            "Bo Ek (C) yrkar avslag.\n\nCia Alm (M) instämmer i Ada Boks yrkande.\n"
        )
    )

    assert [(y.förslagsställare, y.instämmer, len(y.attsatser)) for y in yrkanden] == [
        ((ADA,), (CIA,), 2),
        ((BO,), (), 0),
    ]


def test_omröstning_med_lista() -> None:
    """Who asked, what the sides mean and how each voted, from labels and a table."""
    o = läs_omröstningsavsnitt(
        rader_ur_sträng(
            "Bo Ek (C) begär omröstning.\n\nJa-röst: bifall\n\nNej-röst: avslag\n\n"
            "Omröstningen utfaller med 2 ja-röster mot 1 nej-röst.\n\nOmröstningslista\n"
            "Namn     Parti  Ersätter     Ja  Nej\n-------  -----  -----------  --  ---\n"
            "Ada Bok  S                   Ja\nBo Ek    C                       Nej\n"
            "Fia Tun  M      Cia Alm (M)  X\nSumma                        2   1\n"
        ),
        "Omröstning – återremiss",
    )

    assert isinstance(o, kp.ÖppenOmröstning)
    assert (o.ja_innebär, o.nej_innebär, o.begärd_av, str(o.slag)) == (
        "bifall", "avslag", (BO,), "återremiss",
    )  # fmt: skip
    assert [str(r) for r in o.röster] == ["Ada Bok (S): ja", "Bo Ek (C): nej", "Fia Tun (M): ja"]
    assert o.röster[2].ersätter == CIA
    assert (o.ja, o.nej, o.avstår) == (2, 1, 0)


def test_sluten_omröstning_med_röstetal() -> None:
    """The ballots of a secret vote may stand in a table."""
    o = läs_omröstningsavsnitt(
        rader_ur_sträng(
            "Valet gäller 1 plats.\n\nRöstetal\nFörslag      Antal röster\n"
            "-----------  ------------\nAda Bok (S)             9\nBlanka                  2\n\n"
            "Valt genom omröstningen: Ada Bok (S).\n"
        ),
        "Sluten omröstning",
    )

    assert isinstance(o, kp.SlutenOmröstning)
    assert [str(t) for t in o.resultat] == ["Ada Bok (S) 9"]
    assert (o.blanka, o.platser, o.vinnare) == (2, 1, ("Ada Bok (S)",))


def test_jäv_med_grund_och_ersättare() -> None:
    """Who serves instead is not disqualified; the ground and the section are facts."""
    (jäv,), kvar = läs_jävsavsnitt(
        [
            "Ada Bok (S) anmäler jäv och lämnar lokalen. Bo Ek (C) tjänstgör i hennes ställe.",
            "Grund: Syster till sökanden, 6 kap. 28 § 2 p. kommunallagen",
        ]
    )

    assert (jäv.person, jäv.lämnade_lokalen, jäv.ersättare) == (ADA, True, BO)
    assert (jäv.grund, jäv.lagrum) == ("Syster till sökanden", Lagrum("28", 6, punkt=2))
    assert kvar == ()


def test_meningar_som_fyller_i_en_reservation() -> None:
    """Sentences of their own say who the members are, for what, and that it is in writing."""
    ((fält, reservation),) = läs_yttranden(
        [
            "Ledamöterna från M reserverar sig mot beslutet. Reservationen är skriftlig.",
            "Reservationen är till förmån för återremiss.",
            "Ledamoten är Cia Alm (M).",
        ],
        "reservation",
    )

    assert fält == "reservationer"
    assert isinstance(reservation, kp.Reservation)
    assert reservation.personer == (CIA,)
    assert (reservation.skriftlig, reservation.till_förmån_för) == (True, "återremiss")


def test_ett_yttrande_med_inledning_är_ett() -> None:
    """Below who makes a statement stands the statement."""
    ((_, yttrande),) = läs_yttranden(
        ["Ada Bok (S) lämnar ett särskilt yttrande.", "Vi vill se en plan för alla vägar."],
        "särskilt_yttrande",
    )

    assert yttrande.personer == (ADA,)
    assert yttrande.text.endswith("Vi vill se en plan för alla vägar.")


def test_uppgifter_under_ärendets_rubrik() -> None:
    """Where the matter was before, who is in the chair, why it is urgent."""
    fält, tagna = läs_ärendeuppgifter(
        rader_ur_sträng(
            "Tidigare behandling: Arbetsutskottet 2031-04-02 § 40, Kommunstyrelsen § 66\n\n"
            "Bo Ek (C) är ordförande under paragrafen.\n\n"
            "Ärendet är brådskande och tillkännagavs på anslagstavlan 2031-05-02.\n\n"
            "Tidigare behandling av frågor som denna har tagit lång tid.\n"
        )
    )

    assert [str(t) for t in fält["tidigare_behandling"]] == [
        "Arbetsutskottet 2031-04-02 § 40",
        "Kommunstyrelsen § 66",
    ]
    assert fält["ordförande"] == BO
    assert fält["brådska"].kungjord == date(2031, 5, 2)
    assert len(tagna) == len(fält)
