"""Made-up protocols of companies, a foundation, a federation and a council, in odd layouts."""

from datetime import date, time

import pytest

from kommunprotokoll import Organtyp, Roll
from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.beslutsprosa import beslut_i_löptext
from kommunprotokoll.tolkning.marken.beslut.justerarval import valda_justerare
from kommunprotokoll.tolkning.marken.beslut.meningar import jäv_i, yttrande_i
from kommunprotokoll.tolkning.marken.motestid import mötestid
from kommunprotokoll.tolkning.marken.narvaro.forhinder import ersättande
from kommunprotokoll.tolkning.marken.sidor.underskrift import underskrifter_sist
from kommunprotokoll.tolkning.rader import Rad
from tests.tolkning.test_uppstallningar import beslut, läs


def test_stiftelse() -> None:
    """Numbers without §, all glued: the secretary and who adjusts are chosen in § 2."""
    s = läs("stiftelse").sammanträde

    assert (s.organ.namn, s.organ.typ) == (
        "Stiftelsen Ekby Hembygdsfond", Organtyp.STIFTELSESTYRELSE,
    )  # fmt: skip
    assert (s.datum, s.start, s.slut, s.plats) == (
        date(2031, 3, 4), time(16, 30), time(18, 5), "Sessionssalen, Ekby rådhus",
    )  # fmt: skip
    assert [(n.person.namn, n.roll) for n in s.närvarande] == [
        ("Vilma Stenåker", Roll.ORDFÖRANDE),
        ("Otto Ljungholm", Roll.LEDAMOT),
        ("Signe Hagberga", Roll.LEDAMOT),
        ("Rune Tallvik", Roll.ERSÄTTARE),
        ("Ebba Sandelius", Roll.ÖVRIG),
    ]
    assert [n.person.namn for n in s.frånvarande] == ["Tage Kvarnlund"]
    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker", "Ebba Sandelius")
    assert [p.namn for p in s.justeringar[0].justerare] == ["Otto Ljungholm"]
    assert [len(beslut_) for p in s.paragrafer if (beslut_ := beslut_i(p.nummer))] == [
        2, 1, 1, 2, 1, 1,
    ]  # fmt: skip
    assert [j.person.namn for j in s.paragraf(5).jäv] == ["Signe Hagberga"]
    assert s.paragraf(8).rubrik == "Nästa möte"


def beslut_i(nummer: int) -> list[str]:
    """Return the points decided in a paragraph of the foundation's protocol."""
    return beslut(läs("stiftelse"), nummer)


def test_förbund() -> None:
    """A federation: places after the parties, a second decision after the points, one jävig."""
    t = läs("forbund")
    s = t.sammanträde

    assert s.organ.namn == "Direktionen Ekbyortens Räddningstjänstförbund"
    assert [(str(n.person), n.person.organisation) for n in s.närvaro[:3]] == [
        ("Vilma Stenåker (S)", "Ekby"),
        ("Otto Ljungholm (M)", "Norrby"),
        ("Signe Hagberga (C)", "Ekby"),
    ]
    assert str(s.närvaro[3].ersätter) == "Ines Brolund (S)"
    assert [s.närvaro[5].vid(nr) for nr in (31, 32, 33)] == [False, True, False]
    assert str(s.sekreterare) == "Märta Öbrink"
    assert [str(p) for p in s.justeringar[0].justerare] == ["Otto Ljungholm (M)"]
    assert beslut(t, 32)[-1].startswith("Vidare beslutade direktionen")
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [1, 3, 1, 1, 0]
    p = s.paragraf(33)
    assert [str(j.person) for j in p.jäv] == ["Otto Ljungholm (M)"]
    assert [str(x) for d in p.deltar_ej for x in d.personer] == ["Signe Hagberga (C)"]
    assert (p.omedelbart_justerad, str(p.diarienummer)) == (True, "31/0017")


def test_bostadsbolag() -> None:
    """A company with decisions under "Styrelsen beslutade", in passive and without a subject."""
    t = läs("bostadsbolag")
    s = t.sammanträde

    assert (s.organ.namn, s.protokollsnummer, s.start, s.slut) == (
        "Ekby Bostäder AB", "4/2031", time(8, 30), time(11, 45),
    )  # fmt: skip
    assert [len(beslut(t, nr)) for nr in range(41, 51)] == [0, 1, 1, 1, 3, 1, 2, 1, 0, 0]
    assert [j.person.namn for j in s.paragraf(46).jäv] == ["Tage Kvarnlund"]
    assert [p.namn for r in s.paragraf(46).reservationer for p in r.personer] == ["Otto Ljungholm"]
    assert [(n.person.namn, n.roll) for n in s.närvarande if n.titel] == [
        ("Nils Åkerdal", Roll.TJÄNSTEPERSON),
        ("Petra Kvistmo", Roll.TJÄNSTEPERSON),
        ("Märta Öbrink", Roll.SEKRETERARE),
    ]
    assert [p.namn for p in s.justeringar[0].justerare] == ["Harald Fjällmo"]


def test_per_capsulam() -> None:
    """All members sign: they adjust beside the chair; points inside the sentence."""
    t = läs("per_capsulam")
    s = t.sammanträde

    assert s.organ.namn == "Ekby Energi AB"
    (justering,) = s.justeringar
    assert [p.namn for p in justering.justerare] == ["Otto Ljungholm", "Signe Hagberga"]
    assert next(u.person.namn for u in justering.underskrifter) == "Vilma Stenåker"
    assert s.paragraf(62).rubrik == "Förvärv av nätstation"
    assert beslut(t, 62) == [
        "att godkänna avtalet, och", "att ge VD i uppdrag att underteckna det.",
    ]  # fmt: skip


def test_råd() -> None:
    """A council: labels with a colon inside a row, clock times before the headings."""
    t = läs("radet")
    s = t.sammanträde

    assert (s.plats, s.start, s.slut, s.protokollsnummer) == (
        "Ljungsalen, Kommunhuset", time(13), time(15, 10), "3",
    )  # fmt: skip
    assert [p.rubrik for p in s.paragrafer] == [
        "Mötet öppnas",
        "Val av justerare",
        "Trafiken i centrum",
        "Svar på remiss om äldreplan",
        "Nästa möte",
    ]
    assert str(s.paragraf(20).text[0]) == "13:20"
    assert [(n.person.namn, n.person.organisation) for n in s.närvaro[2:5]] == [
        ("Signe Hagberga", "PRO"),
        ("Harald Fjällmo", "SPF Seniorerna"),
        ("Tage Kvarnlund", "SKPF"),
    ]
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 1, 0, 1, 0]
    assert s.paragraf(21).omedelbart_justerad


def test_utdrag_med_tomma_namn() -> None:
    """A point over a page break, and chair and justerare that are labels without names."""
    t = läs("utdrag_tomma_namn")
    s = t.sammanträde

    assert (str(s.sekreterare), s.ordförande) == ("Nils Åkerdal", None)
    assert s.justeringar[0].datum == date(2031, 2, 19)
    assert beslut(t, 14) == [
        "Styrelsen avstyrker motionen.",
        (
            "Styrelsen överlämnar yttrandet till kommunstyrelsen och beslutar att begära svar före "
            "sommaren."
        ),
    ]
    p = s.paragraf(14)
    assert [str(x) for d in p.deltar_ej for x in d.personer] == ["Otto Ljungholm (M)"]
    assert [len(r.personer) for r in p.reservationer] == [2]
    assert p.omedelbart_justerad


def test_avfallsbolag() -> None:
    """A letterhead in cells, again on the second page, and the roll as a sentence."""
    t = läs("avfallsbolag")
    s = t.sammanträde

    assert (s.organ.namn.casefold(), s.organ.typ) == (
        "styrelsen för ekbykoncernen", Organtyp.BOLAGSSTYRELSE,
    )  # fmt: skip
    assert [(n.person.namn, n.roll) for n in s.närvarande[:5]] == [
        ("Vilma Stenåker", Roll.ORDFÖRANDE),
        ("Otto Ljungholm", Roll.VICE_ORDFÖRANDE),
        ("Signe Hagberga", Roll.LEDAMOT),
        ("Harald Fjällmo", Roll.LEDAMOT),
        ("Rune Tallvik", Roll.ERSÄTTARE),
    ]
    assert [p.namn for p in s.justeringar[0].justerare] == ["Signe Hagberga"]
    assert len(beslut(t, 3)) == 1


def test_stämma() -> None:
    """A company's general meeting chooses its chair, its secretary and who adjusts."""
    t = läs("stamma")
    s = t.sammanträde

    assert (s.organ.namn, s.start, s.plats) == ("Ekby Hamn AB", time(10), "Ekby hamnkontor")
    assert (str(s.ordförande), str(s.sekreterare)) == ("Otto Ljungholm", "Märta Öbrink")
    assert [p.namn for p in s.justeringar[0].justerare] == ["Vilma Stenåker"]
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 2, 1, 1, 1, 3, 1, 0, 0]


def test_energibolag() -> None:
    """Full stops after the numbers, "Beslut:" on the row, a reservation close below it."""
    t = läs("energibolag")
    s = t.sammanträde

    assert [p.rubrik for p in s.paragrafer][:3] == [
        "Sammanträdets öppnande", "Dagordning", "Justering",
    ]  # fmt: skip
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 1, 1, 1, 1, 2, 1, 1, 0, 0]
    assert [j.person.namn for j in s.paragraf(27).jäv] == ["Harald Fjällmo"]
    assert len(s.paragraf(27).reservationer) == 1
    assert [(u.person.namn, str(u.roll)) for u in s.justeringar[0].underskrifter] == [
        ("Märta Öbrink", "sekreterare"),
        ("Vilma Stenåker", "ordförande"),
        ("Signe Hagberga", "justerare"),
    ]


def test_jäv_med_partiet_före_namnet() -> None:
    """The party in words, the name between commas."""
    (jäv,) = jäv_i("Ledamoten från Kristdemokraterna, Filip Stenvik, anmäler jäv och går ut.")

    assert jäv.person.namn == "Filip Stenvik"


def test_råd_utan_paragraftecken() -> None:
    """Numbered headings with their text close below; date, clock and place on one row."""
    s = läs("funktionsratt").sammanträde

    assert (s.organ.namn, s.plats, str(s.organ.kommun)) == (
        "Rådet för funktionshinderfrågor", "Ljungsalen", "Ekby kommun",
    )  # fmt: skip
    assert [p.nummer for p in s.paragrafer] == [1, 2, 3, 4, 5]
    assert [n.person.namn for n in s.frånvarande] == ["Tage Kvarnlund"]
    assert [p.namn for p in s.justeringar[0].justerare] == ["Harald Fjällmo"]


def test_hopfogad_nämnd() -> None:
    """The body's own heading of decision inside a row, and signatures glued to one row."""
    t = läs("hopfogad_namnd")
    s = t.sammanträde

    (punkt,) = beslut(t, 71)
    assert punkt.startswith("Kulturnämnden beviljar Ekby folkdanslag 30 000 kronor för 2032.")
    assert s.paragraf(71).omedelbart_justerad
    assert (str(s.ordförande), str(s.sekreterare)) == ("Ada Bergdal (S)", "Lo Malmvik")
    assert [str(p) for p in s.justeringar[0].justerare] == ["Bo Cronvik (M)"]


def test_signerat_bolag() -> None:
    """Guests with titles on one row, sentences of att-satser, the page of a signing service."""
    t = läs("signerat_bolag")
    s = t.sammanträde

    assert s.plats == "Rådhuset i Norrby"
    assert [(n.person.namn, n.titel) for n in s.närvarande[4:]] == [
        ("Fred Granlo", "VD"), ("Eva Ryd", ""),
    ]  # fmt: skip
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 1, 2, 3, 0, 0]
    assert [j.person.namn for j in s.paragraf(4).jäv] == ["Per Stenvik"]
    assert "Transaktion" not in str(s.paragraf(6).text)


def test_samordningsförbund() -> None:
    """Organisations in a column, one of them like a name; a list, then its decision."""
    t = läs("samordningsforbund")
    s = t.sammanträde

    assert (s.organ.namn, s.protokollsnummer) == ("Samordningsförbundet Ekby-Norrby", "2")
    assert [(n.person.namn, n.person.organisation, n.roll) for n in s.närvaro[:6]] == [
        ("Vilma Stenåker", "Ekby kommun", Roll.ORDFÖRANDE),
        ("Otto Ljungholm", "Region Ekby", Roll.VICE_ORDFÖRANDE),
        ("Signe Hagberga", "Försäkringskassan", Roll.LEDAMOT),
        ("Harald Fjällmo", "Arbetsförmedlingen", Roll.LEDAMOT),
        ("Rune Tallvik", "Norrby kommun", Roll.TJÄNSTGÖRANDE_ERSÄTTARE),
        ("Tage Kvarnlund", "Region Ekby", Roll.ERSÄTTARE),
    ]
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 1, 1, 2, 1, 1, 0]
    assert str(s.paragraf(17).diarienummer) == "2031/004"
    assert s.paragraf(19).rubrik == "Rapporter"
    assert [j.person.namn for j in s.paragraf(18).jäv] == ["Signe Hagberga"]


def test_kajbolag() -> None:
    """Numbers without § or full stop, and roles after the names without a comma."""
    t = läs("kajbolag")
    s = t.sammanträde

    assert [p.nummer for p in s.paragrafer] == [1, 2, 3, 4, 5, 6, 7]
    assert [n.roll for n in s.närvarande if n.roll.är_ledamot or n.roll.är_ersättare] == [
        Roll.ORDFÖRANDE, Roll.VICE_ORDFÖRANDE, Roll.LEDAMOT, Roll.LEDAMOT, Roll.ERSÄTTARE,
    ]  # fmt: skip
    assert (str(s.sekreterare), s.plats) == ("Kaj Lundby", "Teams")
    assert [p.namn for p in s.justeringar[0].justerare] == ["Per Stenvik"]
    assert len(beslut(t, 5)) == 2


def test_indraget_bolag() -> None:
    """Text indented beside the headings, and points below "Beslut: Styrelsen beslöt"."""
    t = läs("indraget_bolag")
    s = t.sammanträde

    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [2, 1, 2, 0]
    assert [n.person.namn for n in s.närvarande if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE] == [
        "Per Stenvik"
    ]
    assert str(s.sekreterare) == "Sten Bodin"


def test_att_satser_i_en_rad() -> None:
    """Two att-satser after a colon in one row, and a heading of reservations that says "Inga."."""
    t = läs("att_i_raden")
    s = t.sammanträde

    assert len(beslut(t, 37)) == 2
    assert s.paragraf(37).reservationer == ()
    assert (str(s.ordförande), [str(p) for p in s.justeringar[0].justerare]) == (
        "Ada Bergdal (S)", ["Bo Cronvik (M)"],
    )  # fmt: skip


def test_brobolag() -> None:
    """Two substitutes glued on a row of their own, a decision close after its heading."""
    t = läs("brobolag")
    s = t.sammanträde

    assert [n.person.namn for n in s.närvarande if n.roll is Roll.ERSÄTTARE] == [
        "Fred Granlo", "Lo Malmvik",
    ]  # fmt: skip
    assert (s.paragraf(96).rubrik, beslut(t, 96)) == (
        "Mötestider 2032", ["Mötestider enligt bilaga 3 godkänns."],
    )  # fmt: skip
    assert [j.person.namn for j in s.paragraf(92).jäv] == ["Eva Ryd"]
    assert [x.namn for d in s.paragraf(95).deltar_ej for x in d.personer] == ["Eva Ryd"]
    assert [u.person.namn for u in s.justeringar[0].underskrifter] == [
        "Vilma Stenåker", "Ada Bergdal", "Gun Hedmark",
    ]  # fmt: skip


def test_stipendiefond() -> None:
    """A title with the board inside it, a decision that begins with its verb."""
    t = läs("stipendiefond")
    s = t.sammanträde

    assert s.organ.namn == "Styrelsen för Stiftelsen Ekby Stipendiefond"
    assert [len(beslut(t, p.nummer)) for p in s.paragrafer] == [0, 1, 1, 1, 1, 0]
    assert [j.person.namn for j in s.paragraf(3).jäv] == ["Bo Cronvik"]
    assert [p.namn for p in s.justeringar[0].justerare] == ["Gun Hedmark"]


def test_ordförande_med_kolon_under_hänvisning_till_närvarolista() -> None:
    """A chair below a roll that only points to a list is the chair, with the role."""
    s = tolka_text(
        "Ekbyortens kommunalförbund\nFörbundsstyrelsen   Protokoll 2031-09-26\n\n"
        "Närvarande: Enligt bilagd närvarolista\n\nOrdförande: Ada Bergdal (S), Ekby\n"
        "Sekreterare: Lo Malmvik\n\n§ 1 Val av justerare\n\nFörbundsstyrelsen beslutade\n"
        "att utse Bo Cronvik att jämte ordföranden justera dagens protokoll.\n"
    ).sammanträde

    assert (str(s.ordförande), str(s.sekreterare)) == ("Ada Bergdal (S)", "Lo Malmvik")
    assert [p.namn for p in s.justeringar[0].justerare] == ["Bo Cronvik"]


@pytest.mark.parametrize(
    ("text", "antal"),
    [
        ("Styrelsen noterade informationen.", 1),
        ("Vd fick i uppdrag att begära bygglov. Budgeten fastställdes.", 2),
        ("Beslutades att sälja fastigheten.", 1),
        ("Vidare beslutade styrelsen att avvakta.", 1),
        ("Styrelsen gav vd i uppdrag att återkomma.", 1),
        ("Det antecknas att två lägenheter står tomma.", 0),
        ("Vd informerade om att planen antogs i maj.", 0),
        ("Vid föregående möte beslutade styrelsen att avvakta.", 0),
        ("Nya ledamöter utses av respektive parti.", 0),
        ("När planen antas kan bygget börja.", 0),
        ("Styrelsen diskuterade frågan.", 0),
    ],
)
def test_beslut_i_prosa(text: str, antal: int) -> None:
    """Sentences that decide something, and sentences that only tell of it."""
    funnet = beslut_i_löptext(text, prosa=True)

    assert len(funnet[0] if funnet else ()) == antal


@pytest.mark.parametrize(
    "mening",
    [
        "Till att jämte ordföranden justera dagens protokoll utsågs Otto Ljungholm.",
        "Styrelsen utsåg Otto Ljungholm att tillsammans med ordföranden justera protokollet.",
        (
            "Styrelsen valde Ebba Sandelius att föra protokoll och Otto Ljungholm att justera "
            "protokollet jämte ordföranden."
        ),
        "Direktionen utser Otto Ljungholm till justerare.",
        "Till justerare valdes Otto Ljungholm.",
        "Otto Ljungholm utsågs till justeringsperson.",
    ],
)
def test_vem_som_väljs_att_justera(mening: str) -> None:
    """The same choice in the words of different secretaries."""
    assert [p.namn for p in valda_justerare(mening, allmän())] == ["Otto Ljungholm"]


@pytest.mark.parametrize(
    ("mening", "namn"),
    [
        ("Signe Hagberga anmälde jäv och lämnade rummet.", ["Signe Hagberga"]),
        ("Vid ansökan från Ekby byalag anmälde Signe Hagberga jäv.", ["Signe Hagberga"]),
        (
            "Jäv anmäldes av Signe Hagberga och Otto Ljungholm.",
            ["Signe Hagberga", "Otto Ljungholm"],
        ),
        ("Ordföranden frågade om någon anmälde jäv.", []),
        ("Ingen anmälde jäv.", []),
    ],
)
def test_jäv_utan_parti(mening: str, namn: list[str]) -> None:
    """Companies and foundations name the disqualified without a party."""
    assert [j.person.namn for j in jäv_i(mening)] == namn


def test_avstår_från_att_delta() -> None:
    """Who says beforehand that they take no part does not take part."""
    fält, yttrande = yttrande_i("Otto Ljungholm (M) avstår från att delta i beslutet.") or (
        "",
        None,
    )

    assert (fält, str(yttrande and yttrande.personer[0])) == ("deltar_ej", "Otto Ljungholm (M)")


def test_ersätter_i_texten() -> None:
    """A sentence of the first paragraph says who stands for whom."""
    rad = Rad("Mötet öppnas. Otto Ljungholm ersätter Ines Brolund på mötet.", 1)

    assert [par[:2] for par in ersättande([rad])] == [("Otto Ljungholm", "Ines Brolund")]


@pytest.mark.parametrize(
    ("text", "tider"),
    [
        ("Ordföranden öppnade mötet kl. 13.05.", (time(13, 5), None)),
        ("Ordföranden förklarade mötet avslutat klockan 15:40.", (None, time(15, 40))),
        ("Mötet, som pågått 09.00–12.05, avslutades.", (time(9), time(12, 5))),
        ("Ordföranden avslutade mötet. Nästa möte hålls den 3 maj kl. 09.00.", (None, None)),
    ],
)
def test_mötestid(text: str, tider: tuple[time | None, time | None]) -> None:
    """When the text itself says that the meeting was opened and closed."""
    assert mötestid(text) == tider


@pytest.mark.parametrize(
    "text",
    [
        "Vid protokollet   Justeras\n\nNils Åkerdal   Ada Bergdal   Bo Cronvik",
        "Sekreterare Nils Åkerdal\n\nOrdförande   Justerande\nAda Bergdal Bo Cronvik",
        "Sekreterare\n\nNils Åkerdal\n\nOrdförande Ada Bergdal Justerande Bo Cronvik",
        "Vid protokollet\nNils Åkerdal\n\nAda Bergdal   Bo Cronvik\nOrdförande   Justerare",
        "Underskrifter Sekreterare\n\nNils Åkerdal\n\nJusterare\n\nAda Bergdal\n\nBo Cronvik",
        "Sekreterare Nils Åkerdal\n\nOrdförande Ada Bergdal (S) Justerande Bo Cronvik (C)",
    ],
)
def test_underskrifter_i_olika_former(text: str) -> None:
    """The same three signatures, glued and divided in the ways that conversions leave them."""
    del_ = underskrifter_sist(rader_ur_sträng(text), allmän())
    funna = {u.person.namn: str(u.roll) for u, _ in del_.underskrifter}

    assert list(funna) == ["Nils Åkerdal", "Ada Bergdal", "Bo Cronvik"]
    assert (funna["Nils Åkerdal"], funna["Bo Cronvik"]) == ("sekreterare", "justerare")
    assert del_.före == 0
