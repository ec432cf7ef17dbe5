"""Whole made-up documents, one of each layout that Swedish protocols come in."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from kommunprotokoll import (
    Avgörandegrund,
    Omröstningsslag,
    Organtyp,
    Roll,
    Röstval,
    SlutenOmröstning,
    Ärendeslag,
    ÖppenOmröstning,
)
from kommunprotokoll.tolkning import Tolkning, tolka
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import avsnittsrubrik
from tests.tolkning.ordbok import försvunna_ord

MAPP = Path(__file__).parent / "uppstallningar"
EGNA_ETIKETTER = {
    "att_i_raden": {"handling"},
    "avfallsbolag": {"justerat"},
    "energibolag": {"pennan"},
    "hopfogad_namnd": {"beslutsgång", "beslutsunderlag"},
    "per_capsulam": {"underskrifter"},
    "radet": {"justeringsdag"},
    "styrelse_med_listor": {"justerat"},
    "utdrag_tomma_namn": {"deltar", "ej", "handling", "ordförande", "underskrifter"},
}
"""Labels that only one document has: of its signatures, or of parts that its rows have glued."""
_GLAPP_KLASS = re.compile(r"(/(?:19|20)\d\d)(\d\.[\d.]*)")
"""A case number and its class code that the extraction has glued: 00200/20311.1.7."""


def läs(namn: str) -> Tolkning:
    """Read one of the documents beside this file."""
    return tolka(MAPP / f"{namn}.txt")


def beslut(tolkning: Tolkning, nummer: int) -> list[str]:
    """Return the points decided in a paragraph."""
    paragraf = tolkning.sammanträde.paragraf(nummer)
    return [sats.text for b in paragraf.beslut for sats in b.attsatser]


@pytest.mark.parametrize("namn", sorted(f.stem for f in MAPP.glob("*.txt")))
def test_allt_förstås_och_inget_försvinner(namn: str) -> None:
    """Nothing is left as not understood, and no word of a paragraph is lost."""
    tolkning = läs(namn)
    rader = (MAPP / f"{namn}.txt").read_text("utf-8").replace("\f", "\n").split("\n")
    (första, *_) = tolkning.belägg_för("paragrafer[0].nummer")
    kropp = "\n".join(rader[första.rad - 1 :])
    kropp = _GLAPP_KLASS.sub(r"\1 \2", kropp)

    assert [str(o) for o in tolkning.otolkat] == []
    # Headings of parts become the fields that they head; the rest are labels of the end.
    rubriker = {
        ord_.strip(":.").casefold()
        for rad in rader
        if avsnittsrubrik(rad.partition(":")[0], allmän())
        for ord_ in rad.partition(":")[0].split()
    }
    etiketter = rubriker | EGNA_ETIKETTER.get(namn, set()) | {
        "beslut", "jäv", "reservation", "yrkanden", "omröstning", "dnr", "handlingar", "till",
        "skickas", "beslutet", "propositionsordning", "protokollsanteckning", "vid", "protokollet",
        "justeras", "protokollsutdrag", "omröstningsresultat", "justerande", "datum", "dag", "för",
        "justering", "transaktionsidentitet", "kf", "ks", "sn", "som", "ovan", "omedelbar",
        "ärendenummer", "diarienummer",
    }  # fmt: skip
    assert försvunna_ord(kropp, tolkning, etiketter) == set()


def test_blad() -> None:
    """The classic front page with broken labels, several on a row, and the notice."""
    t = läs("blad")
    s, (j,) = t.sammanträde, t.sammanträde.justeringar

    assert (s.organ.namn, s.datum, s.start, s.slut) == (
        "Kommunstyrelsen", date(2031, 5, 14), time(13), time(16, 15),
    )  # fmt: skip
    assert [(n.person.namn, str(n.person.parti or ""), n.roll) for n in s.närvaro] == [
        ("Vilma Stenåker", "S", Roll.ORDFÖRANDE),
        ("Otto Ljungholm", "C", Roll.LEDAMOT),
        ("Märta Öbrink", "M", Roll.TJÄNSTGÖRANDE_ERSÄTTARE),
        ("Ebba Sandelius", "", Roll.TJÄNSTEPERSON),
    ]
    assert [s.närvaro[1].vid(nr) for nr in (45, 46, 47, 48)] == [True, True, False, True]
    assert str(s.närvaro[2].ersätter) == "Rune Tallvik (M)"
    assert (j.datum, j.plats, str(j.justerare[0])) == (
        date(2031, 5, 20), "Kommunkansliet", "Otto Ljungholm (C)",
    )  # fmt: skip
    assert j.tillkännagivande is not None
    assert j.tillkännagivande.tas_ned == date(2031, 6, 12)
    assert [(p.nummer, p.rubrik, str(p.diarienummer)) for p in s.paragrafer] == [
        (45, "Uppföljning av vinterväghållningen", "2031/123-042"),
        (46, "Riktlinjer för cykelvägar", "31/0042-710"),
        (47, "Namn på torget vid stationen", "KS.2031.3"),
        (48, "Taxa för hamnen", "KS 2031/9"),
    ]
    assert [str(x) for x in s.paragraf(46).tidigare_behandling] == ["Au § 84", "Tn § 34"]
    assert [str(x) for x in s.paragraf(48).tidigare_behandling] == ["Ksau § 38"]
    assert beslut(t, 47) == ["Torget heter Stinstorget."]


def test_nämnd() -> None:
    """Labels above their values, the party first, headings of every part, three signatures."""
    t = läs("namnd")
    s, (j,) = t.sammanträde, t.sammanträde.justeringar
    p = s.paragraf(13)

    assert (s.organ.typ, s.plats, len(s.ajourneringar)) == (
        Organtyp.NÄMND, "Hörnsalen, Ekby kommunhus", 1,
    )  # fmt: skip
    assert [str(n.person) for n in s.närvaro[:4]] == [
        "Vilma Stenåker (S)", "Otto Ljungholm (M)", "Signe Hagberga (V)", "Tage Kvarnlund (C)",
    ]  # fmt: skip
    assert (str(s.närvaro[4].ersätter), s.närvaro[5].vid(12)) == ("Ines Brolund (S)", False)
    assert (str(j.justerare[0]), str(j.ersättare[0])) == (
        "Otto Ljungholm (M)",
        "Signe Hagberga (V)",
    )
    assert [u.person.namn for u in j.underskrifter] == [
        "Nils Åkerdal", "Vilma Stenåker", "Otto Ljungholm",
    ]  # fmt: skip
    assert (str(p.diarienummer), p.omedelbart_justerad) == ("SN 2031/77", True)
    assert beslut(t, 13) == ["att tillstyrka motionen, samt"]
    assert [y.förslagsställare[0].namn for y in p.yrkanden] == ["Otto Ljungholm", "Vilma Stenåker"]
    (omröstning,) = p.omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert (omröstning.ja, omröstning.nej, omröstning.avstår) == (4, 1, 1)
    assert (len(p.reservationer), len(p.jäv), p.skickas_till) == (
        1, 1, ("Kommunfullmäktige", "Kulturnämnden"),
    )  # fmt: skip


@pytest.mark.parametrize(("namn", "nummer"), [("utdrag", 63), ("hopfogat", 93)])
def test_utdrag_med_rubriken_före_paragrafen(namn: str, nummer: int) -> None:
    """An extract: the heading above the §, the case number after a comma, a roll call."""
    t = läs(namn)
    s = t.sammanträde
    p = s.paragraf(nummer)
    (omröstning,) = p.omröstningar

    assert p.rubrik.startswith("Yttrande över motion om")
    assert p.diarienummer is not None
    assert len(beslut(t, nummer)) == 2
    assert isinstance(omröstning, ÖppenOmröstning)
    assert [x.namn for x in omröstning.med_val(Röstval.JA)] == [
        "Vilma Stenåker", "Signe Hagberga", "Harald Fjällmo",
    ]  # fmt: skip
    assert (omröstning.ja, omröstning.nej) == (3, 1)
    assert (str(s.ordförande), str(s.sekreterare)) in {
        ("Harald Fjällmo", "Nils Åkerdal"), ("Harald Fjällmo (S)", "Nils Åkerdal"),
    }  # fmt: skip
    assert [x.namn for x in s.justeringar[0].justerare] == ["Otto Ljungholm"]


def test_kolumner() -> None:
    """Columns side by side, names broken between rows, contents, page heads, digital signatures."""
    t = läs("kolumner")
    s, (j,) = t.sammanträde, t.sammanträde.justeringar

    assert (s.organ.namn, str(s.organ.kommun), s.datum, s.plats) == (
        "Nämnden för Park & Idrott", "Ekby kommun", date(2031, 8, 20), "Idrottshallen i Ekby",
    )  # fmt: skip
    assert {n.person.namn: str(n.ersätter) for n in s.närvaro if n.ersätter is not None} == {
        "Harald Fjällmo": "Ines Brolund (M)", "Tage Kvarnlund": "Rune Tallvik (S)",
    }  # fmt: skip
    assert [n.person.namn for n in s.närvaro if n.roll.är_ledamot] == [
        "Vilma Stenåker", "Otto Ljungholm", "Signe Hagberga", "Folke Myrgren",
    ]  # fmt: skip
    assert [n.roll for n in s.närvaro if n.person.namn == "Asta Vinberga"] == [Roll.ERSÄTTARE]
    assert [n.titel for n in s.närvaro if n.person.namn == "Märta Öbrink"] == [
        "platsutvecklings- och kommunikationschef"
    ]
    assert s.paragraf(72).rubrik.endswith("uthyrning av lokaler och planer")
    assert [str(i) for i in s.angivna_paragrafer] == ["§§ 72–73"]
    assert (j.digital, j.datum) == (True, date(2031, 8, 22))
    assert [(u.person.namn, str(u.roll), u.klockslag) for u in j.underskrifter] == [
        ("Vilma Stenåker", "ordförande", time(12, 41, 42)),
        ("Signe Hagberga", "justerare", time(14, 15, 49)),
    ]
    assert any("Innehåll" in o.text or "Information om taxor" in o.text for o in t.sidbrus)


def test_bolag() -> None:
    """A company's board: no parties, decisions as sentences of the running text."""
    t = läs("bolag")
    s = t.sammanträde

    assert (s.start, s.slut, s.plats) == (time(15), time(15, 30), "Hamnkontoret")
    assert s.organ.typ is Organtyp.BOLAGSSTYRELSE
    assert [n.person.namn for n in s.frånvarande] == ["Rune Tallvik", "Märta Öbrink"]
    assert str(s.ordförande) == "Vilma Stenåker"
    assert [x.namn for x in s.justeringar[0].justerare] == ["Otto Ljungholm"]
    assert beslut(t, 69) == ["att godkänna uppföljningen."]
    assert beslut(t, 70) == ["Styrelsen antecknade informationen."]
    assert [p.nummer for p in s.paragrafer if p.beslut] == [68, 69, 70]


def test_blad_utan_sidbrytning() -> None:
    """A text that has lost its page breaks: heads inside it, a vote and jäv in running text."""
    s = läs("blad_utan_sidbrytning").sammanträde

    assert str(s.organ.kommun) == "Ekby kommun"
    assert str(s.ordförande) == "Ada Bergdal (S)"
    assert str(s.sekreterare) == "Jon Kaltberg"
    assert [str(a) for a in s.ajourneringar] == ["ajournering kl. 14.10–14.25"]
    assert [str(i) for i in s.angivna_paragrafer] == ["§§ 45–49"]
    assert [p.rubrik for p in s.paragrafer] == [
        "Budgetuppföljning april",
        "Ny gångväg vid kvarnen",
        "Delegationsbeslut",
        "Medlemskap i vattenförbund",
        "Information",
    ]
    (omröstning,) = s.paragraf(46).omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert (omröstning.ja, omröstning.nej) == (3, 1)
    assert omröstning.nej_innebär == "bifaller Gun Hedmarks yrkande"
    assert len(s.paragraf(46).reservationer) == 1
    assert [str(j.person) for j in s.paragraf(48).jäv] == ["Bo Cronvik (C)"]
    assert s.paragraf(48).omedelbart_justerad


def test_koncern() -> None:
    """A company's board: the roll as a sentence, decisions in prose, names alone at the end."""
    s = läs("koncern").sammanträde

    assert [(str(n.person), str(n.roll)) for n in s.närvarande[:4]] == [
        ("Kuno Elingsson", "ordförande"),
        ("Frida Långhagen", "vice ordförande"),
        ("Krister Holmgård", "vice ordförande"),
        ("Gunda Karlbom", "ledamot"),
    ]
    assert [str(n.person) for n in s.frånvarande] == ["Petra Kvistmo"]
    assert [(str(n.person), n.titel) for n in s.närvarande if n.titel] == [
        ("Andrea Andermark", "vd"),
        ("Mats Vittholm", "ekonomichef"),
    ]
    assert [p.nummer for p in s.paragrafer] == [1, 2, 4, 5, 9]
    (beslut,) = s.paragraf(4).beslut
    assert (beslut.inledning, [str(a) for a in beslut.attsatser]) == (
        "Styrelsen beslutade",
        ["att anta affärsplanen,"],
    )
    assert s.paragraf(4).omedelbart_justerad
    assert [p.namn for p in s.justeringar[0].justerare] == ["Krister Holmgård"]
    assert str(s.ordförande) == "Kuno Elingsson"


def test_röstlistor_i_tabell() -> None:
    """Lists after the last paragraph: an X below its head, the vote as a word, who was there."""
    s = läs("rostlistor").sammanträde

    återremiss, bifall = s.paragraf(30).omröstningar
    assert isinstance(återremiss, ÖppenOmröstning)
    assert isinstance(bifall, ÖppenOmröstning)
    assert [p.namn for p in återremiss.med_val(Röstval.NEJ)] == ["Fred Granlo", "Per Stenvik"]
    assert len(återremiss.med_val(Röstval.JA)) == återremiss.ja == 4
    assert [str(p) for p in bifall.med_val(Röstval.AVSTÅR)] == ["Bo Cronvik (C)"]
    assert [str(n.person) for n in s.frånvarande] == ["Dia Ekman-Lod (SD)"]
    (ersättare,) = (n for n in s.närvarande if n.ersätter)
    assert (ersättare.person.namn, str(ersättare.ersätter)) == ("Per Stenvik", "Dia Ekman-Lod (SD)")
    assert [p.rubrik for p in s.paragrafer] == [
        "Taxa för bad",
        "Val av ledamot i miljönämnden",
        "Interpellation om bussar",
    ]
    assert next(b.rubrik for b in s.bilagor) == "Bilaga 1"


def test_hopfogat_bolag() -> None:
    """A company's blocks on a row each: the roll, headings, their text and points told apart."""
    t = läs("hopfogat_bolag")
    s = t.sammanträde

    assert [(n.person.namn, str(n.roll), n.närvarande) for n in s.närvaro] == [
        ("Vilma Stenåker", "ordförande", True),
        ("Otto Ljungholm", "ledamot", True),
        ("Signe Hagberga", "ledamot", True),
        ("Harald Fjällmo", "vice ordförande", False),
        ("Nils Åkerdal", "ledamot", False),
        ("Rune Tallvik", "ersättare", True),
        ("Ebba Sandelius", "ersättare", True),
        ("Petra Kvistmo", "ersättare", True),
    ]
    assert (str(s.ordförande), str(s.sekreterare)) == ("Vilma Stenåker", "Märta Öbrink")
    assert [(p.rubrik, str(p.diarienummer or "")) for p in s.paragrafer] == [
        ("Öppnande", ""), ("Dagordning", ""), ("Kajplats tolv", "0010/31"), ("Avslutning", ""),
    ]  # fmt: skip
    assert beslut(t, 3) == [
        "Kajplats tolv hyrs ut till båtklubben.",
        "Hyran räknas upp varje år i januari.",
    ]
    assert s.paragraf(3).omedelbart_justerad


def test_röstlista_i_celler() -> None:
    """A cell a row, as systems for voting write it: names to the vote, and the roll with times."""
    s = läs("rostlista_i_celler").sammanträde

    (omröstning,) = s.paragraf(12).omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert [(str(r.person), str(r.val)) for r in omröstning.röster] == [
        ("Ada Bergdal (S)", "ja"),
        ("Bo Cronvik (V)", "avstår"),
        ("Fred Lindefors Granlo (M)", "nej"),
        ("Gun Hedmark (S)", "ja"),
    ]
    assert [(str(n.person), str(n.ersätter or ""), len(n.perioder)) for n in s.närvaro] == [
        ("Ada Bergdal (S)", "", 1),
        ("Lo Malmvik (V)", "Bo Cronvik (V)", 1),
        ("Bo Cronvik (V)", "", 1),
        ("Fred Lindefors Granlo (M)", "", 1),
        ("Gun Hedmark (S)", "", 0),  # only on the list of votes
    ]


def test_organ_före_nummer() -> None:
    """Letters of the body before the §, a roll with every kind of remark, marks below the §."""
    s = läs("organ_fore_nummer").sammanträde

    roller = {n.person.namn: (str(n.person.parti), str(n.roll)) for n in s.närvaro}
    assert roller["Ada Bergdal"] == ("S", "ordförande")
    assert roller["Bo Cronvik"] == ("C", "förste vice ordförande")
    assert roller["Dia Ekman-Lod"] == ("M", "ledamot")
    perioder = {n.person.namn: [str(p) for p in n.perioder] for n in s.närvaro if n.perioder}
    assert perioder == {
        "Bo Cronvik": ["§§ 13–16", "§ 18"],
        "Gun Hedmark": [
            "§§ 13–15, tjänstgör, ersätter Per Stenvik (v)",
            "§ 16, tjänstgör, ersätter Eva Ryd (v)",
        ],
        "Lo Malmvik": ["t.o.m. § 17, till kl. 10.45"],
        "Sten Bodin": ["§§ 13–17"],
        "Kaj Lundby": ["§ 14, kl. 08.40–09.10"],
    }
    assert [n.person.namn for n in s.frånvarande] == ["Per Stenvik", "Tor Ulvsson"]
    (justering,) = s.justeringar
    assert [p.namn for p in justering.justerare] == ["Bo Cronvik"]
    assert [p.namn for p in justering.ersättare] == ["Dia Ekman-Lod"]
    assert [str(t) for t in s.paragraf(14).tidigare_behandling] == ["Au § 8", "Kf § 2"]
    assert (s.paragraf(17).rubrik, s.paragraf(17).omedelbart_justerad) == (
        "Ansökan om statsbidrag",
        True,
    )
    assert len(s.paragraf(13).beslut[0].attsatser) == 2


def test_närvaro_på_sidan_två() -> None:
    """A pointer to the roll, members and substitutes side by side, totals as a list."""
    s = läs("narvaro_pa_sidan_tva").sammanträde

    assert [(str(n.person), str(n.roll)) for n in s.närvaro if n.person.parti] == [
        ("Ada Bergdal (S)", "ordförande"),
        ("Bo Cronvik (C)", "ledamot"),
        ("Dia Ekman-Lod (M)", "ledamot"),
        ("Eva Ryd (M)", "tjänstgörande ersättare"),
        ("Gun Hedmark (V)", "ledamot"),
        ("Lo Malmvik (MP)", "ersättare"),
    ]
    (omröstning,) = s.paragraf(49).omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert (omröstning.ja, omröstning.nej, omröstning.avstår) == (25, 14, 1)
    assert (omröstning.ja_innebär, omröstning.nej_innebär) == ("för avslag", "för bifall")
    assert [len(y.förslagsställare) for y in s.paragraf(49).yrkanden] == [2, 1]
    (justering,) = s.justeringar
    assert [str(p) for p in justering.justerare] == ["Bo Cronvik (C)", "Gun Hedmark (V)"]
    assert justering.tillkännagivande is not None
    assert str(justering.tillkännagivande.tas_ned) == "2031-07-15"


def summor(tolkning: Tolkning, nummer: int) -> list[tuple[int | None, ...]]:
    """Return the totals of a paragraph's open votes: ja, nej, abstaining, absent."""
    omröstningar = tolkning.sammanträde.paragraf(nummer).omröstningar
    öppna = [o for o in omröstningar if isinstance(o, ÖppenOmröstning)]
    return [(o.ja, o.nej, o.avstår, o.frånvarande) for o in öppna]


def test_fullmäktige_med_sidhuvuden() -> None:
    """Page heads between heading and content, votes in a row, a chair who steps aside."""
    t = läs("fullmaktige_med_sidhuvuden")
    s = t.sammanträde

    assert (s.organ.namn, s.datum, str(s.ordförande)) == (
        "Kommunfullmäktige", date(2031, 2, 26), "Ragnhild Utterby (S)",
    )  # fmt: skip
    assert [str(p) for p in s.justeringar[0].justerare] == [
        "Torbjörn Almskog (V)", "Wilhelmina Strandgren (M)",
    ]  # fmt: skip
    assert s.paragraf(103).rubrik == (
        "Översyn av parkeringsavgifter i centrala Ekby samt redovisning av uppdrag om lastzoner"
    )
    assert [len(beslut(t, nr)) for nr in range(101, 110)] == [1, 2, 3, 1, 1, 1, 0, 1, 1]
    assert summor(t, 103) == [(34, 16, None, 1), (15, 6, 29, 1), (29, 21, None, 1)]
    ja = [o.ja_innebär for o in s.paragraf(103).omröstningar if isinstance(o, ÖppenOmröstning)]
    assert ja[-1] == "för bifall till yrkandet från Gerd Vallmark m.fl."
    assert [str(a) for a in s.ajourneringar] == ["ajournering kl. 18.10–18.45 under § 103"]
    assert [len(r.partier) for r in s.paragraf(103).reservationer] == [2, 0]
    (val,) = s.paragraf(104).omröstningar
    assert isinstance(val, SlutenOmröstning)
    assert [(r.alternativ, r.antal) for r in val.resultat] == [
        ("Dagny Lillskog", 27), ("Bertil Ekhammar", 22),
    ]  # fmt: skip
    assert val.blanka == 2
    assert [p.nummer for p in s.paragrafer if p.omedelbart_justerad] == [104]
    assert [j.person.namn for j in s.paragraf(105).jäv] == ["Ragnhild Utterby", "Bertil Ekhammar"]
    assert [str(p.ordförande) for p in s.paragrafer if p.ordförande] == ["Torbjörn Almskog (V)"]
    assert [b.minoritet for b in s.paragraf(106).beslut] == [True]
    assert [str(d.partier[0]) for d in s.paragraf(106).deltar_ej] == ["C"]
    assert str(s.paragraf(108).diarienummer) == "KSF-2031-00140:-1"


def test_styrelse_med_upprop() -> None:
    """Roll calls over a page, a casting vote, the chair's jäv, a second vote on an addition."""
    t = läs("styrelse_med_upprop")
    s = t.sammanträde

    assert (s.organ.namn, s.datum) == ("Kommunstyrelsen", date(2031, 3, 4))
    assert [str(p) for p in s.justeringar[0].justerare] == ["Sixten Hedmalm (M)"]
    assert [len(beslut(t, nr)) for nr in range(55, 61)] == [1, 1, 4, 2, 1, 0]
    assert [b.förslag_till for b in s.paragraf(57).beslut] == ["", "kommunfullmäktige"]
    (utslag,) = s.paragraf(57).omröstningar
    assert isinstance(utslag, ÖppenOmröstning)
    assert utslag.avgjord_genom is Avgörandegrund.UTSLAGSRÖST
    assert summor(t, 57) == [(4, 4, 1, 0)]
    assert [p.namn for p in utslag.med_val(Röstval.JA)] == [
        "Gerd Vallmark", "Torbjörn Almskog", "Nanna Brovik", "Ragnhild Utterby",
    ]  # fmt: skip
    assert [len(r.personer) for r in s.paragraf(57).reservationer] == [4]
    assert [str(j.person) for j in s.paragraf(58).jäv] == ["Ragnhild Utterby (S)"]
    assert str(s.paragraf(58).ordförande) == "Gerd Vallmark (S)"
    assert s.paragraf(58).omedelbart_justerad
    assert summor(t, 59) == [(5, 4, 0, 0), (5, 1, 3, 0)]


def test_fullmäktige_utan_sidor() -> None:
    """Reservations before the matter, somebody who comes and goes, a val that the lot decides."""
    t = läs("fullmaktige_2031-02-26")
    s = t.sammanträde

    assert [str(p.diarienummer) for p in s.paragrafer] == [
        "00200/2031", "00150/2031", "80002", "00177/2031", "00183/2031", "00210/2031",
    ]  # fmt: skip
    assert [len(beslut(t, nr)) for nr in range(31, 37)] == [1, 3, 1, 1, 1, 1]
    assert summor(t, 32) == [(31, 17, 2, 1)]
    assert [(n.person.namn, str(n.slag), n.klockslag) for n in s.paragraf(32).närvaroändringar] == [
        ("Siri Klangby", "lämnar", time(18, 10)),
        ("Siri Klangby", "anländer", time(18, 25)),
        ("Siri Klangby", "lämnar", time(18, 40)),
        ("Folke Renmark", "börjar tjänstgöra", time(18, 40)),
    ]
    assert str(s.paragraf(32).närvaroändringar[-1].ersätter) == "Siri Klangby (SD)"
    (val,) = s.paragraf(33).omröstningar
    assert isinstance(val, SlutenOmröstning)
    assert (val.avgjord_genom, val.blanka, val.vinnare) == (
        Avgörandegrund.LOTTNING, 1, ("Bertil Ekhammar",),
    )  # fmt: skip
    assert len(s.paragraf(34).jäv) == 3
    assert str(s.paragraf(34).ordförande) == "Torbjörn Almskog (V)"
    assert [r.skriftlig for r in s.paragraf(35).reservationer] == [True]
    assert s.paragraf(36).omedelbart_justerad
    assert [b.beteckning for b in s.bilagor] == ["1", "2"]


def test_fullmäktige_val() -> None:
    """A secret vote as a list, a minority that puts off, somebody who serves for a while."""
    t = läs("fullmaktige_val")
    s = t.sammanträde

    (val,) = s.paragraf(88).omröstningar
    assert isinstance(val, SlutenOmröstning)
    assert ([r.antal for r in val.resultat], val.blanka) == ([22, 18], 1)
    assert s.paragraf(88).ärendeslag is Ärendeslag.VAL
    assert s.paragraf(88).omedelbart_justerad
    assert len(beslut(t, 88)) == 2
    assert [b.minoritet for b in s.paragraf(89).beslut] == [True]
    assert summor(t, 89) == [(27, 14, None, None)]
    assert [(n.person.namn, str(n.slag)) for n in s.paragraf(90).närvaroändringar] == [
        ("Siv Långtorp", "börjar tjänstgöra"),
        ("Otto Backlind", "anländer"),
        ("Siv Långtorp", "slutar tjänstgöra"),
    ]
    förberedande, huvud = s.paragraf(91).omröstningar
    assert isinstance(förberedande, ÖppenOmröstning)
    assert isinstance(huvud, ÖppenOmröstning)
    assert förberedande.slag is Omröstningsslag.FÖRBEREDANDE
    assert huvud.avgjord_genom is Avgörandegrund.UTSLAGSRÖST
    assert summor(t, 91) == [(17, 4, 20, None), (20, 20, 1, None)]
    assert [r.skriftlig for r in s.paragraf(91).reservationer] == [True]
    assert [p.namn for p in s.justeringar[0].justerare] == ["Pia Norrvång", "Otto Backlind"]


def test_styrelse_med_listor() -> None:
    """Votes as lists of names a side, members counted in words, signatures in columns."""
    t = läs("styrelse_med_listor")
    s, (j,) = t.sammanträde, t.sammanträde.justeringar

    assert [str(p) for p in j.justerare] == ["Gudmar Tellström (M)"]
    assert [str(p) for p in j.ersättare] == ["Ylva Snöberg (C)"]
    assert j.datum == date(2031, 10, 15)
    assert [(u.person.namn, str(u.roll)) for u in j.underskrifter] == [
        ("Kerstin Lövås", "sekreterare"),
        ("Ingela Marklid", "ordförande"),
        ("Gudmar Tellström", "justerare"),
    ]
    assert [b.förslag_till for b in s.paragraf(212).beslut] == ["", "kommunfullmäktige"]
    assert summor(t, 212) == [(4, 3, 1, 0), (7, 1, 0, 0)]
    första, _ = s.paragraf(212).omröstningar
    assert isinstance(första, ÖppenOmröstning)
    assert [p.namn for p in första.med_val(Röstval.NEJ)] == [
        "Ylva Snöberg", "Malte Ekeroth", "Ronja Vikander",
    ]  # fmt: skip
    assert [p.namn for p in första.med_val(Röstval.AVSTÅR)] == ["Sture Ådahl"]
    assert [len(r.personer) for r in s.paragraf(212).reservationer] == [3, 1]
    assert "Arvid Sollin" in [x.person.namn for x in s.paragraf(213).jäv]
    assert s.paragraf(213).omedelbart_justerad
