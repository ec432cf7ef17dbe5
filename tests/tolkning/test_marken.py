"""Each mark of a protocol by itself, in tables of made-up lines."""

from datetime import date, time

import pytest

from kommunprotokoll import (
    Beslutsslag,
    Lista,
    Löptext,
    Mellanrubrik,
    Parti,
    Reservation,
    Roll,
    Tabell,
)
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.beslut import läs_beslut
from kommunprotokoll.tolkning.marken.beslut.justerarval import valda_justerare
from kommunprotokoll.tolkning.marken.beslut.yttranden import läs_jäv, läs_yrkanden, läs_yttrande
from kommunprotokoll.tolkning.marken.intervall import finn_intervall, läs_intervall
from kommunprotokoll.tolkning.marken.lopande_text import textstycken
from kommunprotokoll.tolkning.marken.namn import finn_personer, namnlista
from kommunprotokoll.tolkning.marken.narvaro.lista.hopfogad_rulla import dela_hopfogade_namn
from kommunprotokoll.tolkning.marken.narvaro.rad.narvarorad import läs_namnrad
from kommunprotokoll.tolkning.marken.organ import namn_i_titel
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import dela_i_avsnitt
from kommunprotokoll.tolkning.marken.paragraf.dnr import dela_dnr
from kommunprotokoll.tolkning.marken.paragraf.paragrafrubrik import finn_rubriker
from kommunprotokoll.tolkning.marken.rost.omrostning import läs_omröstning
from kommunprotokoll.tolkning.marken.sidor.sidbrus import finn_sidbrus
from kommunprotokoll.tolkning.marken.sidor.underskrift import initialer_sist, underskrifter_sist
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum, finn_tidsrymd


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Nämnden 2031-03-05, kl 9", date(2031, 3, 5)),
        ("onsdagen den 5 mars 2031", date(2031, 3, 5)),
        ("5 MARS 2031", date(2031, 3, 5)),
        ("2031-02-30 flyttat till 2031-03-02", date(2031, 3, 2)),
        ("dnr 2031-123", None),
        ("31 februari 2031", None),
        ("den 5:e mars, 2031", date(2031, 3, 5)),
        ("5 sept. 2031", date(2031, 9, 5)),
        ("5/3 2031", date(2031, 3, 5)),
        ("2031.03.05", date(2031, 3, 5)),
        ("dnr KS 5/3 2031:4", None),
        ("dnr 2031/3/5", None),
    ],
)
def test_datum(text: str, väntat: date | None) -> None:
    """A date is found in figures and in words; one that is not in the calendar is passed over."""
    funnet = finn_datum(text)

    assert (funnet[0] if funnet else None) == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("kl 09.00-10.50", (time(9), time(10, 50))),
        ("kl. 13:00–16.15", (time(13), time(16, 15))),
        ("Klockan 8.30", (time(8, 30), None)),
        ("klockan 13", (time(13), None)),
        ("kl 13-15", (time(13), time(15))),
        ("18.00 - 20:20", (time(18), time(20, 20))),
        ("kl 25.00", None),
        ("§ 12", None),
    ],
)
def test_klockslag(text: str, väntat: tuple[time, time | None] | None) -> None:
    """A span of time is found with a full stop or a colon, with and without its end."""
    funnen = finn_tidsrymd(text)

    assert ((funnen.start, funnen.slut) if funnen else None) == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("§§ 45–52, 54", ["§§ 45–52", "§ 54"]),
        ("1-30", ["§§ 1–30"]),
        ("26 -- 38", ["§§ 26–38"]),
        ("§§ 1-3, 5 och 7–9", ["§§ 1–3", "§ 5", "§§ 7–9"]),
        ("§ 21 – del av § 26", ["§ 21–del av § 26"]),
        ("12 A", ["§ 12 A"]),
        ("inga", []),
        ("9-3", []),
    ],
)
def test_intervall(text: str, väntat: list[str]) -> None:
    """Intervals are read in their written forms; what cannot be one is left."""
    assert [str(i) for i in läs_intervall(text)] == väntat


@pytest.mark.parametrize(
    ("text", "väntat", "utom"),
    [
        ("t.o.m. § 10", "t.o.m. § 10", False),
        ("fr.o.m. § 3", "från § 3", False),
        ("från § 3", "från § 3", False),
        ("till och med paragraf 4", "t.o.m. § 4", False),
        ("ej § 104", "§ 104", True),
        ("utom § 47", "§ 47", True),
    ],
)
def test_intervall_med_förled(text: str, väntat: str, utom: bool) -> None:  # noqa: FBT001
    """Words before the number open the interval at one end, or make it an exception."""
    uttryck = finn_intervall(f"Ada Bok (S), {text}")

    assert uttryck is not None
    assert (str(uttryck.intervall[0]), uttryck.utom) == (väntat, utom)


def test_namn_med_partier() -> None:
    """People are found by name and party, words before the name left out."""
    personer = finn_personer(
        "Ordföranden Ada von Bok (S), Bo-Erik Ek (M) och Cia Ö'Alm ((SD) yrkar"
    )

    assert [str(p) for p in personer] == ["Ada von Bok (S)", "Bo-Erik Ek (M)", "Cia Ö'Alm (SD)"]


def test_namnlista_är_bara_namn() -> None:
    """A line is a list of names only if every part of it is a name."""
    assert [p.namn for p in namnlista("Ada Bok, Bo Ek och Cia Alm.")] == [
        "Ada Bok",
        "Bo Ek",
        "Cia Alm",
    ]
    assert namnlista("Ada Bok, kommunchef") == ()


@pytest.mark.parametrize(
    ("text", "namn", "parti", "roll", "övrigt"),
    [
        ("Ada Bok (S), ordförande", "Ada Bok", "S", Roll.ORDFÖRANDE, ""),
        ("Ada Bok (S) ordförande §§ 1–4", "Ada Bok", "S", Roll.ORDFÖRANDE, ""),
        ("Ada Bok (ordf.)\tkommunstyrelsen", "Ada Bok", None, Roll.ORDFÖRANDE, "kommunstyrelsen"),
        ("Bo Ek, M, 1:e vice ordförande", "Bo Ek", "M", Roll.FÖRSTE_VICE_ORDFÖRANDE, ""),
        ("Cia Alm (ÖrP)", "Cia Alm", "ÖrP", Roll.LEDAMOT, ""),
        ("Dan Ro (M) tjg för Eva Ny (M)", "Dan Ro", "M", Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ""),
        ("Dan Ro (M), ersätter Eva Ny (M) §§ 1-3", "Dan Ro", "M", Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ""),
        ("Fia Tun, kommundirektör", "Fia Tun", None, Roll.TJÄNSTEPERSON, ""),
        ("Gun Lo, nämndsekreterare", "Gun Lo", None, Roll.SEKRETERARE, ""),
    ],
)
def test_namnrad(text: str, namn: str, parti: str | None, roll: Roll, övrigt: str) -> None:
    """A line of the roll gives name, party, role and organisation."""
    rad = läs_namnrad(text, Roll.LEDAMOT, allmän())

    assert rad is not None
    (närvaro,) = rad.närvaro
    assert närvaro.person.namn == namn
    assert närvaro.person.parti == (Parti(parti) if parti else None)
    assert närvaro.roll is roll
    assert närvaro.person.organisation == övrigt


def test_namnrad_med_ersättning_och_tider() -> None:
    """Whom a substitute stands for, when, and what is excepted, are told apart."""
    rad = läs_namnrad("Dan Ro (M) tjg för Eva Ny (C) §§ 1–3, 5, ej § 2", Roll.ERSÄTTARE, allmän())

    assert rad is not None
    (n,) = rad.närvaro
    assert str(n.ersätter) == "Eva Ny (C)"
    assert [str(p.paragrafer) for p in n.perioder] == ["§§ 1–3", "§ 5"]
    assert [str(i) for i in n.utom] == ["§ 2"]
    assert [n.vid(nr) for nr in (1, 2, 3, 4, 5)] == [True, False, True, False, True]


def test_rubriker_med_paragraftecken() -> None:
    """References to paragraphs that wrap to the start of a row are not headings."""
    text = (
        "§ 11 Upprop\n\nEnligt 5 kap. 69\n§ kommunallagen och\n§ 3, som gäller\n\n"
        "§ 12 Dnr KS 2031/4\nPlan för vägar\nBeslut\natt anta planen enligt\n"
        "§ 99 i förra protokollet\n\n"
        "Ks § 12 A   Dnr 2031/123-042\nTillägg\n\n§ 13\nAvslutning\n"
    )

    rubriker = finn_rubriker(rader_ur_sträng(text))

    assert [str(r.nummer) for r in rubriker] == ["11", "12", "12 A", "13"]
    assert [r.dnr for r in rubriker] == ["", "KS 2031/4", "2031/123-042", ""]


def test_innehållsförteckningen_är_inga_rubriker() -> None:
    """Rows that dots lead to a page number belong to the table of contents."""
    text = (
        "§ 1 Upprop ......... 3\n§ 2 Budget\nför 2032 ......... 4\n\n"
        "§ 1 Upprop\n\n§ 2 Budget för 2032\n"
    )

    assert [r.plats for r in finn_rubriker(rader_ur_sträng(text))] == [4, 6]


def test_numrerade_rubriker_och_numrerade_punkter() -> None:
    """Without §, numbered rows alone and in order are headings; numbered sentences are not."""
    text = (
        "1. Upprop\n\nText.\n\n1. Planen antas.\n\n2. Medel avsätts.\n\n"
        "2. Budget\n\nText.\n\n3. Slut\n"
    )

    assert [r.rubrik for r in finn_rubriker(rader_ur_sträng(text))] == ["Upprop", "Budget", "Slut"]


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Dnr KS 2031/4", ("", "KS 2031/4")),
        ("Plan Diarienummer 00322/2031", ("Plan", "00322/2031")),
        (", 0295/31", ("", "0295/31")),
        ("Ärendenummer ABC-2031-00019", ("", "ABC-2031-00019")),
        ("Plan för vägar", ("Plan för vägar", "")),
        ("   Dnr 2031/88", ("", "2031/88")),
        ("   Ärendenr 2031/88", ("", "2031/88")),
        ("   KS 2031/5.101", ("", "KS 2031/5.101")),
        ("   KS 2031-05-10", ("KS 2031-05-10", "")),
        ("Budget 2031    Dnr 31VN12", ("Budget 2031", "31VN12")),
    ],
)
def test_diarienummer_på_raden(text: str, väntat: tuple[str, str]) -> None:
    """The case number is told from the heading."""
    assert dela_dnr(text) == väntat


def test_textens_delar() -> None:
    """Rows become text, sub-headings, lists and tables; wrapped words are joined."""
    text = (
        "Kommunen har en tjänste-\nskrivelse om för- och efterarbete.\n\nVinterns läge\n\n"
        "- snö på gator\noch torg\n- is\n\n1. ett\n2. två\n\nÅr\tBelopp\n2031\t5\n\nKlart."
    )

    delar = textstycken(rader_ur_sträng(text), allmän())

    assert [type(d) for d in delar] == [Löptext, Mellanrubrik, Lista, Tabell, Löptext]
    assert str(delar[0]) == "Kommunen har en tjänsteskrivelse om för- och efterarbete."
    assert isinstance(delar[2], Lista)
    assert [(p.märke, p.text) for p in delar[2].punkter] == [
        ("-", "snö på gator och torg"), ("-", "is"), ("1.", "ett"), ("2.", "två"),
    ]  # fmt: skip


def test_beslut_med_eget_och_förslag_uppåt() -> None:
    """A new introduction begins a new decision; a proposal to a higher body is told as one."""
    text = (
        "Kommunstyrelsen beslutar\natt godkänna rapporten, samt\natt avsluta uppdraget.\n\n"
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar:\n"
        "1. Planen antas för:\n- Norra\n- Södra\n4b. Medel avsätts.\n"
    )

    egna, uppåt = läs_beslut(rader_ur_sträng(text), allmän()).beslut

    assert egna.organ == "Kommunstyrelsen"
    assert [a.text for a in egna.attsatser] == [
        "att godkänna rapporten, samt",
        "att avsluta uppdraget.",
    ]
    assert uppåt.förslag_till == "kommunfullmäktige"
    assert [(a.nummer, a.text, a.underpunkter) for a in uppåt.attsatser] == [
        ("1", "Planen antas för:", ("Norra", "Södra")), ("4b", "Medel avsätts.", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "slag"),
    [
        ("Ärendet bordläggs.", Beslutsslag.BORDLÄGGNING),
        ("Ärendet återremitteras.", Beslutsslag.ÅTERREMISS),
        ("Nämnden beslutar att notera informationen.", Beslutsslag.NOTERING),
        ("Rapporten läggs till handlingarna.", Beslutsslag.NOTERING),
        ("Planen antas.", Beslutsslag.AVGÖRANDE),
        ("Ärendet utgår.", Beslutsslag.UTGÅR),
    ],
)
def test_beslutets_slag(text: str, slag: Beslutsslag) -> None:
    """What a decision does is read from its words."""
    (beslut,) = läs_beslut(rader_ur_sträng(text), allmän()).beslut

    assert beslut.slag is slag


def test_omröstning_med_namn_och_summor() -> None:
    """Meaning of the sides, totals in words or figures, and who voted what."""
    text = (
        "Ja för bifall till planen och nej för avslag.\n\n"
        "Ada Bok (S), Bo Ek (V) och ordföranden Cia Alm (S) röstar Ja (3).\n"
        "Dan Ro (M) röstar Nej (1).\nEva Ny (C) avstår från att rösta (1).\n\n"
        "Med tre ja-röster mot en nej-röst bifaller nämnden planen."
    )

    o = läs_omröstning(text.split("\n\n"), "Omröstning")

    assert o is not None
    assert (o.ja, o.nej, o.avstår) == (3, 1, 1)
    assert [(str(r.person), str(r.val)) for r in o.röster] == [
        ("Ada Bok (S)", "ja"), ("Bo Ek (V)", "ja"), ("Cia Alm (S)", "ja"),
        ("Dan Ro (M)", "nej"), ("Eva Ny (C)", "avstår"),
    ]  # fmt: skip
    assert (o.ja_innebär, o.nej_innebär) == ("för bifall till planen", "för avslag")


def test_yrkanden_reservationer_jäv() -> None:
    """Who proposes, who reserves and for what, who is disqualified."""
    (yrkande,), utanför = läs_yrkanden(
        rader_ur_sträng(
            "Ada Bok (S) och Bo Ek (M) yrkar avslag.\n\nNuvarande skrivning:\n\n"
            "Cai Dal (V) deltar inte i beslutet."
        )
    )
    fält, reservation = läs_yttrande(
        "Ledamöterna från M och KD reserverar sig till förmån för eget yrkande.",
        "protokollsanteckning",
    )
    (jäv,) = läs_jäv("Cia Alm (L) anmäler jäv och lämnar salen.")

    assert [p.namn for p in yrkande.förslagsställare] == ["Ada Bok", "Bo Ek"]
    assert yrkande.text.endswith("\nNuvarande skrivning:")
    assert utanför == ("Cai Dal (V) deltar inte i beslutet.",)
    assert fält == "reservationer"
    assert isinstance(reservation, Reservation)
    assert [str(p) for p in reservation.partier] == ["M", "KD"]
    assert reservation.till_förmån_för == "eget yrkande"
    assert jäv.person.namn == "Cia Alm"


def test_avsnitt_känns_igen_med_tillägg_och_på_raden() -> None:
    """Headings with a suffix, and with their text on the row, begin a part."""
    rader = rader_ur_sträng("Text.\nOmröstning – återremiss\n3 ja.\nBeslut: Planen antas.\n")

    assert [(a.slag, a.rubriktext) for a in dela_i_avsnitt(rader, allmän())] == [
        ("", ""), ("omröstning", "Omröstning – återremiss"), ("beslut", "Beslut"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "mening",
    [
        "Ada Bok utses till protokolljusterare.",
        "Till justerare utses Ada Bok.",
        "Att jämte ordföranden justera protokollet utses Ada Bok.",
        "Ada Bok utses att jämte ordföranden justera dagens protokoll.",
    ],
)
def test_val_av_justerare(mening: str) -> None:
    """The one chosen to adjust the protocol is read from the accustomed sentences."""
    assert [p.namn for p in valda_justerare(mening, allmän())] == ["Ada Bok"]


def test_underskrifter_sist() -> None:
    """Signatures end the rows, name above role or role above name."""
    rader = rader_ur_sträng("Mötet avslutas.\n\nAda Bok\nsekreterare\n\nOrdförande\nBo Ek (S)\n")

    del_ = underskrifter_sist(rader, allmän())
    funna, före = del_.underskrifter, del_.före

    assert [str(u) for u, _ in funna] == ["Ada Bok, sekreterare", "Bo Ek, ordförande"]
    assert före == 2


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Text.\n\nAB *CD*", "AB *CD*"),
        ("Text.\n\nAB CD", "AB CD"),
        ("Skickas till\n\nKS", None),
        ("AB CD", None),
        ("Text.\n\nAB text", None),
    ],
)
def test_initialer(text: str, väntat: str | None) -> None:
    """Initials stand by themselves after text; one group of capitals may be a word."""
    rad = initialer_sist(rader_ur_sträng(text))

    assert (rad.text if rad else None) == väntat


def test_sidbrus() -> None:
    """Page heads that recur and page numbers are noise; a heading that recurs once is not."""
    sidor = [
        f"EKBY KOMMUN\nSida {n} (3)\n\nText nummer {'abc'[n - 1]}\n\nJusterandes sign"
        for n in (1, 2, 3)
    ]

    brus = finn_sidbrus(rader_ur_sträng("\f".join(sidor)), allmän())

    assert len(brus) == 9
    assert not any("Text" in r.text for r in brus)


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Ada Bok, Ordförande Bo Ek Cia Alm", ["Ada Bok, Ordförande", "Bo Ek", "Cia Alm"]),
        ("Ada Bok, Vice Ordförande Bo Ek", ["Ada Bok, Vice Ordförande", "Bo Ek"]),
        ("Ada Bok Bo Ek Cia Alm § 1-9", ["Ada Bok", "Bo Ek", "Cia Alm § 1-9"]),
        ("Ada Bok, Vision Bo Alm Ek, Saco", ["Ada Bok, Vision", "Bo Alm Ek, Saco"]),
        (
            "Ada Bok      ordförande Bo Ek Dalby      förste vice ordförande Cia Alm Dan By Holm",
            [
                "Ada Bok, ordförande", "Bo Ek Dalby, förste vice ordförande", "Cia Alm",
                "Dan By Holm",
            ],
        ),
        (
            "Ada Bok, Chef Drift § 8 och 9 Bo Ek, Jurist § 11 (via Teams)",
            ["Ada Bok, Chef Drift § 8 och 9", "Bo Ek, Jurist § 11 (via Teams)"],
        ),
        ("Ada Bok (S), ordförande Bo Ek (M) Cia Alm (V)", [
            "Ada Bok (S), ordförande", "Bo Ek (M)", "Cia Alm (V)",
        ]),
        ("Karl Erik Olof Alm", []),
        ("Ada Bok (S) ersätter Bo Ek (S)", []),
        ("Ada Bok, ordförande, Ekby Byalag", []),
        ("Ordföranden Ada Bok, ledamöterna Bo Ek och Cia Alm", []),
    ],
)  # fmt: skip
def test_hopfogad_rulla(text: str, väntat: list[str]) -> None:
    """People with nothing between them are told apart; what is not surely such is left whole."""
    assert dela_hopfogade_namn(text, {"Dan By Holm"}) == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Ärendenummer ABC-2031-00019 Plan för vägar", ("Plan för vägar", "ABC-2031-00019")),
        ("   P165-0515/31 Motion om bänkar", ("Motion om bänkar", "P165-0515/31")),
        ("Motion om bänkar P165-0515/31", ("Motion om bänkar", "P165-0515/31")),
        ("14:45", ("14:45", "")),
        ("Ärendenummer", ("", "")),
        ("Yttrande till 2031-05-06", ("Yttrande till 2031-05-06", "")),
    ],
)
def test_diarienummer_bredvid_rubriken(text: str, väntat: tuple[str, str]) -> None:
    """A number stands before or after the heading on its row; a clock time is none."""
    assert dela_dnr(text) == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        (
            "KAJAB   PROTOKOLL (6) Ekby Kajbolag AB   Fört vid möte med styrelsen för Kajab",
            "Styrelsen för Kajab (Ekby Kajbolag AB)",
        ),
        ("Fört vid möte med styrelsen för Ekby Kajbolag AB", "Styrelsen för Ekby Kajbolag AB"),
        ("Fört vid sammanträde med Socialnämnden", "Socialnämnden"),
        (
            "PROTOKOLL Direktionen ••• Ekby Väst      2031-05-26 Dnr 31/0001-3",
            "Direktionen Ekby Väst",
        ),
    ],
)
def test_organ_i_titel(text: str, väntat: str) -> None:
    """A board is named by whom it is for, with the company's full name where a title has it."""
    assert namn_i_titel(text)[0] == väntat
