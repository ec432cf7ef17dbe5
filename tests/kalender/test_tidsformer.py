"""The written forms of meeting times, each with what it means; all examples are made up.

2026 begins on a Thursday: 14 January and 11 February are Wednesdays, 22 May is a Friday.
"""

from datetime import date, time

import pytest

from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider import tolka_sammanträdestider

MAJ = date(2026, 5, 22)
NIO, ELVA, TRETTON = time(9), time(11), time(13)
JAN, FEB, MARS = date(2026, 1, 14), date(2026, 2, 11), date(2026, 3, 11)


def tid(
    datum: date = MAJ, start: time | None = None, slut: time | None = None, **resten: object
) -> Sammanträdestid:
    """A meeting time, the day first."""
    return Sammanträdestid(datum, start, slut=slut, **resten)  # type: ignore[arg-type]


# One line, one meeting, year 2026.
EN_RAD = [
    # the full line, with and without weekday, place, end
    ("Fre 22 maj kl 09.00-11.00 i Biblioteket", tid(MAJ, NIO, ELVA, plats="Biblioteket")),
    ("22 maj kl 09.00-11.00 i Biblioteket", tid(MAJ, NIO, ELVA, plats="Biblioteket")),
    ("Fre 22 maj kl 09.00 i Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    ("Fre 22 maj i Biblioteket", tid(plats="Biblioteket")),
    ("Fre 22 maj kl 09.00-11.00", tid(MAJ, NIO, ELVA)),
    ("Fre 22 maj", tid()),
    ("22 maj", tid()),
    # the weekday's forms
    ("Fredag 22 maj", tid()),
    ("Fredagen den 22 maj", tid()),
    ("FREDAG DEN 22 MAJ", tid()),
    ("fre. 22 maj", tid()),
    ("fred 22/5", tid()),
    ("fr 22/5", tid()),
    ("fredag, 22 maj", tid()),
    ("22 maj (fredag)", tid()),
    ("2026-05-22 fredag", tid()),
    ("fredag 2026-05-22", tid()),
    ("v 21 fre 22 maj", tid()),
    ("22 maj (vecka 21)", tid()),
    # the date's forms
    ("den 22 maj", tid()),
    ("den 22:e maj", tid()),
    ("22 MAJ", tid()),
    ("22maj", tid()),
    ("maj 22", tid()),
    ("22/5", tid()),
    ("22/05", tid()),
    ("22/5-26", tid()),
    ("22/5 2026", tid()),
    ("22/5-2026", tid()),
    ("22.5.2026", tid()),
    ("2026-05-22", tid()),
    ("2026/05/22", tid()),
    ("2026.05.22", tid()),
    ("20260522", tid()),
    ("22 maj 2026", tid()),
    ("22 maj, 2026", tid()),
    ("14 jan", tid(JAN)),
    ("14 jan.", tid(JAN)),
    ("11 februari", tid(FEB)),
    ("11 febr", tid(FEB)),
    ("9 sept", tid(date(2026, 9, 9))),
    # the time's forms
    ("22 maj kl. 9", tid(MAJ, NIO)),
    ("22 maj Kl 09:00", tid(MAJ, NIO)),
    ("22 maj kl.9.00", tid(MAJ, NIO)),
    ("22 maj kl: 9", tid(MAJ, NIO)),
    ("22 maj klockan 9", tid(MAJ, NIO)),
    ("22 maj 9.00", tid(MAJ, NIO)),
    ("22 maj, 09.00", tid(MAJ, NIO)),
    ("22 maj kl 0900", tid(MAJ, NIO)),
    ("22 maj kl 09:00:00", tid(MAJ, NIO)),
    ("22 maj kl 1900", tid(MAJ, time(19))),
    ("2026-05-22T09:00", tid(MAJ, NIO)),
    ("2026-05-22 09:00", tid(MAJ, NIO)),
    ("22 maj kl 9-11", tid(MAJ, NIO, ELVA)),
    ("22 maj 9-11", tid(MAJ, NIO, ELVA)),
    ("22 maj 9:00-11", tid(MAJ, NIO, ELVA)),
    ("22 maj 09.00-11:00", tid(MAJ, NIO, ELVA)),
    ("22 maj kl 9 till 11", tid(MAJ, NIO, ELVA)),
    ("22 maj från kl. 9 till kl. 11", tid(MAJ, NIO, ELVA)),
    ("22 maj mellan kl 9 och 11", tid(MAJ, NIO, ELVA)),
    ("22 maj kl 0900-1100", tid(MAJ, NIO, ELVA)),
    ("22 maj med start kl 9", tid(MAJ, NIO)),
    ("22 maj (startar 9.00)", tid(MAJ, NIO)),
    ("22 maj (kl 9-11)", tid(MAJ, NIO, ELVA)),
    ("22 maj kl 00.00", tid(MAJ, time(0))),
    ("09.00-11.00 den 22 maj", tid(MAJ, NIO, ELVA)),
    ("Kl 9 fre 22 maj", tid(MAJ, NIO)),
    # dashes and spaces of all kinds
    ("Fre 22 maj kl 09.00–11.00", tid(MAJ, NIO, ELVA)),
    ("Fre 22 maj kl 09.00 — 11.00", tid(MAJ, NIO, ELVA)),
    ("Fre 22 maj kl 09.00−11.00", tid(MAJ, NIO, ELVA)),
    ("Fre 22 maj kl 09.00\N{NON-BREAKING HYPHEN}11.00", tid(MAJ, NIO, ELVA)),
    ("Fre 22 maj kl 09.00\N{SOFT HYPHEN}11.00", tid(MAJ, NIO, ELVA)),
    ("Fre\N{NO-BREAK SPACE}22\tmaj\N{THIN SPACE}kl  09.00", tid(MAJ, NIO)),
    ("\N{ZERO WIDTH NO-BREAK SPACE}Fre 22 maj\N{ZERO WIDTH SPACE}", tid()),
    ("Lo\N{COMBINING DIAERESIS}rdag 23 maj", tid(date(2026, 5, 23))),
    # bullets and numbers
    ("- Fre 22 maj", tid()),
    ("– 22 maj", tid()),
    ("• 22 maj", tid()),
    ("* 22 maj", tid()),
    ("1. 22 maj", tid()),
    ("12) 22 maj", tid()),
    ("a) 22 maj", tid()),
    # the place before or after, with and without i
    ("22 maj kl 9, Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    ("22 maj kl 9 Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    ("22 maj i Biblioteket kl 9", tid(MAJ, NIO, plats="Biblioteket")),
    ("Biblioteket, fre 22 maj kl 9", tid(MAJ, NIO, plats="Biblioteket")),
    ("Ekbygatan 7, den 22 maj kl 9", tid(MAJ, NIO, plats="Ekbygatan 7")),
    ("sal 3, 22 maj kl 9", tid(MAJ, NIO, plats="sal 3")),
    ("Biblioteket 22 maj kl 9", tid(MAJ, NIO, plats="Biblioteket")),
    ("I Biblioteket den 22 maj kl 9", tid(MAJ, NIO, plats="Biblioteket")),
    ("22 maj på Ekbyskolan", tid(plats="Ekbyskolan")),
    ("22 maj kl 9, Plats: Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    ("22 maj kl 9, plats Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    ("22 maj kl 9, Lokal: sal 3, plan 2", tid(MAJ, NIO, plats="sal 3, plan 2")),
    ("22 maj kl 9, Biblioteket, sal A2", tid(MAJ, NIO, plats="Biblioteket, sal A2")),
    ("22 maj kl 9, Storgatan 12 B, Ekby", tid(MAJ, NIO, plats="Storgatan 12 B, Ekby")),
    ("22 maj kl 9 i Vård- och omsorgshuset", tid(MAJ, NIO, plats="Vård- och omsorgshuset")),
    ("22 maj kl 9, F-huset", tid(MAJ, NIO, plats="F-huset")),
    ("22 maj kl 9 via Teams", tid(MAJ, NIO, plats="via Teams")),
    ("22 maj kl 9 i Biblioteket.", tid(MAJ, NIO, plats="Biblioteket")),
    # remarks
    ("22 maj, konstituerande", tid(anmärkning="konstituerande")),
    ("22 maj, konstituerande sammanträde", tid(anmärkning="konstituerande sammanträde")),
    ("22 maj kl 9 (extra)", tid(MAJ, NIO, anmärkning="extra")),
    ("22 maj – extra sammanträde", tid(anmärkning="extra sammanträde")),
    ("Extra sammanträde den 22 maj kl 9", tid(MAJ, NIO, anmärkning="extra")),
    ("22 maj heldag", tid(anmärkning="heldag")),
    ("22 maj (gruppmöten före)", tid(anmärkning="gruppmöten före")),
    ("22 maj, gruppmöten före", tid(anmärkning="gruppmöten före")),
    ("22 maj kl 9 på distans", tid(MAJ, NIO, anmärkning="på distans")),
    ("22 maj kl 9–12 Studiebesök på Ekbyskolan",
     tid(MAJ, NIO, time(12), anmärkning="Studiebesök på Ekbyskolan")),
    ("22 maj kl 9 i Biblioteket (obs ny lokal)",
     tid(MAJ, NIO, plats="Biblioteket", anmärkning="obs ny lokal")),
    ("22 maj kl 9-ca 11", tid(MAJ, NIO, ELVA, anmärkning="ca 11")),
    ("22 maj kl ca 9", tid(MAJ, NIO, anmärkning="ca 9")),
    ("22 maj*", tid(anmärkning="*")),
    # called off and moved
    ("22 maj, inställt", tid(inställt=True)),
    ("22 maj INSTÄLLT", tid(inställt=True)),
    ("22 maj kl 9 (inställd)", tid(MAJ, NIO, inställt=True)),
    ("Inställt: 22 maj", tid(inställt=True)),
    ("Sammanträdet den 22 maj ställs in", tid(inställt=True)),
    ("22 maj utgår", tid(inställt=True)),
    ("22 maj, inställt på grund av sjukdom",
     tid(inställt=True, anmärkning="inställt på grund av sjukdom")),
    ("22 maj kl 9 (flyttat från 15 maj)", tid(MAJ, NIO, flyttat_från=date(2026, 5, 15))),
    ("22 maj, flyttat från fredagen den 15 maj", tid(flyttat_från=date(2026, 5, 15))),
    ("15 maj flyttas till 22 maj kl 9", tid(MAJ, NIO, flyttat_från=date(2026, 5, 15))),
    ("Sammanträdet flyttas från 15 maj till 22 maj", tid(flyttat_från=date(2026, 5, 15))),
    ("22 maj (ersätter 15 maj)", tid(flyttat_från=date(2026, 5, 15))),
    # several days, preliminary, dates beside the meeting's own
    ("22 maj kl 9 till 23 maj kl 11",
     tid(MAJ, NIO, ELVA, slutdatum=date(2026, 5, 23))),
    ("Fre 22 maj till och med lör 23 maj, Hotell Eken",
     tid(slutdatum=date(2026, 5, 23), plats="Hotell Eken")),
    ("22 maj (prel.)", tid(preliminärt=True)),
    ("Preliminärt: 22 maj kl 9", tid(MAJ, NIO, preliminärt=True)),
    ("22 maj kl 9, handlingar senast 3 maj", tid(MAJ, NIO, inlämning=date(2026, 5, 3))),
    ("22 maj (inlämning senast 3/5) (kallelse 7/5)",
     tid(inlämning=date(2026, 5, 3), utskick=date(2026, 5, 7))),
    ("14 januari, handlingar senast 20 december",
     tid(JAN, inlämning=date(2025, 12, 20))),
    ("22 maj kl 13 (flyttat från 15 maj kl 9)",
     tid(MAJ, TRETTON, flyttat_från=date(2026, 5, 15), flyttat_från_kl=NIO)),
    # sentences
    ("Nästa sammanträde äger rum fredagen den 22 maj 2026 kl. 09.00 i Biblioteket.",
     tid(MAJ, NIO, plats="Biblioteket")),
    ("Kommunstyrelsen sammanträder den 22 maj kl 9", tid(MAJ, NIO)),
    ("Kommunstyrelsens arbetsutskott: 22/5 kl. 9", tid(MAJ, NIO)),
    ("Fre 22 maj kl 9 Kommunfullmäktige, Biblioteket", tid(MAJ, NIO, plats="Biblioteket")),
    # protocols' fronts
    ("Onsdagen den 14 januari 2026 kl.18.00-20:20", tid(JAN, time(18), time(20, 20))),
    ("onsdagen den 14 januari 2026, klockan 13.00–17.15", tid(JAN, TRETTON, time(17, 15))),
    ("Onsdagen den 14 januari 2026, kl", tid(JAN)),
    ("2026-01-14, kl 08:00", tid(JAN, time(8))),
    ("14 januari 2026", tid(JAN)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "väntad"), EN_RAD)
def test_en_rad(text: str, väntad: Sammanträdestid) -> None:
    """A line with one meeting, in every form that is in use."""
    assert tolka_sammanträdestider(text, år=2026) == (väntad,)


# Several meetings, year 2026.
FLERA = {
    "ett klockslag före alla": (
        "datum kl. 13.15: 14 januari, 11 februari och 11 mars",
        [tid(JAN, time(13, 15)), tid(FEB, time(13, 15)), tid(MARS, time(13, 15))],
    ),
    "ett klockslag efter alla": (
        "14 januari, 11 februari och 11 mars kl 13 i Biblioteket, sal A",
        [tid(d, TRETTON, plats="Biblioteket, sal A") for d in (JAN, FEB, MARS)],
    ),
    "olika klockslag": (
        "14 jan kl 9, 11 feb kl 11; 11 mars kl 13",
        [tid(JAN, NIO), tid(FEB, ELVA), tid(MARS, TRETTON)],
    ),
    "årtalet sist": (
        "14 januari och 11 februari 2025",
        [tid(date(2025, 1, 14)), tid(date(2025, 2, 11))],
    ),
    "årtalet först": (
        "2025: 14/1 11/2",
        [tid(date(2025, 1, 14)), tid(date(2025, 2, 11))],
    ),
    "årtalet för sig": (
        "14 januari och 11 februari, år 2025",
        [tid(date(2025, 1, 14)), tid(date(2025, 2, 11))],
    ),
    "klockslag inom parentes gäller bara sitt datum": (
        "14 jan, 11 feb (kl 13)",
        [tid(JAN), tid(FEB, TRETTON)],
    ),
    "plats före nästa datum": (
        "14 januari kl 9, Biblioteket 11 februari kl 9",
        [tid(JAN, NIO), tid(FEB, NIO, plats="Biblioteket")],
    ),
    "två avsnitt med var sin tid": (
        "Tid: kl 9\n14 januari\nTid: kl 13\n11 februari\n11 mars",
        [tid(JAN, NIO), tid(FEB, TRETTON), tid(MARS, TRETTON)],
    ),
    "samma tid sagd två gånger": (
        "Tid: kl 9\nKl 9\n14 januari",
        [tid(JAN, NIO)],
    ),
    "dagar i samma månad": (
        "den 14 och den 28 januari",
        [tid(JAN), tid(date(2026, 1, 28))],
    ),
    "dagar med veckodag": (
        "ons 14 och tors 15 januari",
        [tid(JAN), tid(date(2026, 1, 15))],
    ),
    "två dagar i följd": (
        "14-15 januari kl 9-11, internat",
        [tid(JAN, NIO, ELVA, anmärkning="internat"),
         tid(date(2026, 1, 15), NIO, ELVA, anmärkning="internat")],
    ),
    "två dagar i följd med veckodagar": (
        "ons-tors 14–15 januari",
        [tid(JAN), tid(date(2026, 1, 15))],
    ),
    "två datum i följd": ("14/1–15/1", [tid(JAN), tid(date(2026, 1, 15))]),
    "två ISO-datum i följd": ("2026-01-14 - 2026-01-15", [tid(JAN), tid(date(2026, 1, 15))]),
    "text före nästa datum": (
        "14 jan kl 9, extra 11 feb kl 9",
        [tid(JAN, NIO), tid(FEB, NIO, anmärkning="extra")],
    ),
    "plats för var och en": (
        "Ons 14/1 kl 9, Sal A; ons 11/2 kl 9, Sal B",
        [tid(JAN, NIO, plats="Sal A"), tid(FEB, NIO, plats="Sal B")],
    ),
    "onsdagar": (
        "Onsdagar kl 9: 14 jan, 11 feb",
        [tid(JAN, NIO), tid(FEB, NIO)],
    ),
    "lista med gemensam tid och plats": (
        "Plats: Biblioteket, sal A\nTid: kl 9-11\n- 14 januari\n- 11 februari",
        [tid(JAN, NIO, ELVA, plats="Biblioteket, sal A"),
         tid(FEB, NIO, ELVA, plats="Biblioteket, sal A")],
    ),
    "gemensam tid efter listan": (
        "14 januari\n11 februari\nSamtliga sammanträden börjar kl 9 i Biblioteket.",
        [tid(JAN, NIO, plats="Biblioteket"), tid(FEB, NIO, plats="Biblioteket")],
    ),
    "gemensam tid med undantag": (
        ("Sammanträdena startar klockan 9 om inte annat anges:\n14 januari\n"
        "11 februari (startar 13.00)\n11 mars, konstituerande"),
        [tid(JAN, NIO), tid(FEB, TRETTON), tid(MARS, NIO, anmärkning="konstituerande")],
    ),
    "plats och tid på en rad": (
        "Tid och plats: kl 9.00, Biblioteket\n14 jan",
        [tid(JAN, NIO, plats="Biblioteket")],
    ),
    "organet säger tiden": (
        "Kommunfullmäktige sammanträder i Biblioteket kl 9 följande dagar:\n14 jan\n11 feb",
        [tid(JAN, NIO, plats="Biblioteket"), tid(FEB, NIO, plats="Biblioteket")],
    ),
    "uppgifterna under varandra": (
        "Datum: 14 januari\nTid: 9-11\nPlats: Sal A\n\nDatum: 11 februari\nTid: 13\nPlats: Sal B",
        [tid(JAN, NIO, ELVA, plats="Sal A")],
    ),
    "tid och plats på egna rader": (
        "14 januari\nkl 09.00-11.00\ni Biblioteket\n\n11 februari\nkl 13.00\ni Rådhuset",
        [tid(JAN, NIO, ELVA, plats="Biblioteket"), tid(FEB, TRETTON, plats="Rådhuset")],
    ),
    "dagar efter månad": (
        ("Januari: 14, 28\nFebruari: 11 kl. 9\nMars: -\nApril: inget sammanträde\n"
        "Juli: sommaruppehåll\nMaj: 22*\n* årsredovisning"),
        [tid(JAN), tid(date(2026, 1, 28)), tid(FEB, NIO), tid(anmärkning="årsredovisning")],
    ),
    "dagar efter månad på en rad": (
        "Jan 14, Feb 11, Mar 11",
        [tid(JAN), tid(FEB), tid(MARS)],
    ),
    "dagar efter månad utan skiljetecken": (
        "Januari 14 28 Februari: 11",
        [tid(JAN), tid(date(2026, 1, 28)), tid(FEB)],
    ),
    "gemensam anmärkning": (
        "Tid: kl 9-ca 11\nPlats: Biblioteket, uppe (obs ny lokal)\n14 januari",
        [
            tid(JAN, NIO, ELVA, plats="Biblioteket, uppe", anmärkning="ca 11, obs ny lokal"),
        ],
    ),
    "inställt på raden under": (
        "14 januari\nINSTÄLLT\n11 februari",
        [tid(JAN, inställt=True), tid(FEB)],
    ),
    "månad och gemensam tid": (
        "Mötestid: Kl. 9\nJanuari 14, kl. 11\nFebruari 11(13.00)\nMars 11, 25",
        [tid(JAN, ELVA), tid(FEB, TRETTON), tid(MARS, NIO), tid(date(2026, 3, 25), NIO)],
    ),
    "månaden upprepad": ("Januari: 14 jan, 28 jan", [tid(JAN), tid(date(2026, 1, 28))]),
    "månader som rubriker": (
        "Januari\n14 kl 9\n28\nFebruari\n11",
        [tid(JAN, NIO), tid(date(2026, 1, 28)), tid(FEB)],
    ),
    "månad med årtal": (
        "December 2025: 10\nJanuari 2026: 14",
        [tid(date(2025, 12, 10)), tid(JAN)],
    ),
    "fotnoter": (
        "14 januari*\n11 februari**\n11 mars¹\n* bokslut\n** annan dag\n1) finns inte\n¹ extra",
        [tid(JAN, anmärkning="bokslut"), tid(FEB, anmärkning="annan dag"),
         tid(MARS, anmärkning="extra")],
    ),
    "flera organ": (
        "KS: 14 januari\nKF: 11 februari",
        [tid(JAN, organ=Organ("KS")), tid(FEB, organ=Organ("KF"))],
    ),
    "samma organ": (
        "Kultur- och fritidsnämnden 14 januari\nKultur- och fritidsnämnden 11 februari",
        [tid(JAN), tid(FEB)],
    ),
    "brutna rader": (
        ("14 januari, 11 februari och 11\nmars\nfre 22 maj kl 09.00–\n11.00 i Biblioteket\n"
        "den\n15 september kl\n13.00"),
        [tid(JAN), tid(FEB), tid(MARS), tid(MAJ, NIO, ELVA, plats="Biblioteket"),
         tid(date(2026, 9, 15), TRETTON)],
    ),
    "samma tid två gånger": (
        "Förslag:\n14 januari kl 9\nBeslut:\n14 januari kl 9\n11 februari",
        [tid(JAN, NIO), tid(FEB)],
    ),
    "protokoll": (
        (
            "Förslag:\nOns 14 jan kl 09.00-11.00 i Biblioteket\n\n"
            "Ons 11 feb kl 09.00-11.00 i Biblioteket\nBeslut\nRådet beslutar\n"
            "att fastställa förslaget till sammanträdestider 2026."
        ),
        [tid(JAN, NIO, ELVA, plats="Biblioteket"), tid(FEB, NIO, ELVA, plats="Biblioteket")],
    ),
}  # fmt: skip
FLERA["uppgifterna under varandra"][1].append(tid(FEB, TRETTON, plats="Sal B"))


@pytest.mark.parametrize(("text", "väntade"), FLERA.values(), ids=FLERA.keys())
def test_flera(text: str, väntade: list[Sammanträdestid]) -> None:
    """What stands once holds for several."""
    assert list(tolka_sammanträdestider(text, år=2026)) == väntade


# The year, when nobody gives it.
ÅRTAL = {
    "rubrik": ("Sammanträdestider 2026\n14 januari", [JAN]),
    "rubrik sist": ("14 januari\natt fastställa sammanträdestiderna för 2026.", [JAN]),
    "sammanträdesdagar": ("Sammanträdesdagar för år 2026: 14/1, 11/2", [JAN, FEB]),
    "bara årtalet": ("2026\n14 januari", [JAN]),
    "termin": ("Våren 2026\n14 januari\nHösten 2026\n9 september", [JAN, date(2026, 9, 9)]),
    "organ och år": ("Kommunstyrelsen 2026\n14 januari", [JAN]),
    "två år": (
        "Sammanträdestider 2025\n10 december\nSammanträdestider 2026\n14 januari",
        [date(2025, 12, 10), JAN],
    ),
    "verksamhetsår": (
        "Sammanträdestider 2025/2026\n10 september\n10 december\n14 januari\n11 mars",
        [date(2025, 9, 10), date(2025, 12, 10), JAN, MARS],
    ),
    "månad som rubrik": ("Januari 2026\n14\nFebruari\n11", [JAN, FEB]),
    "år och månader i rubriken": (
        "Sammanträdestider januari-mars 2026\n14 januari",
        [JAN],
    ),
    "efter ett datum med år": ("14 januari 2026\n11 februari", [JAN, FEB]),
    "årtalet i raden går före": (
        "Sammanträdestider 2025\n14 januari 2026\n10 december",
        [JAN, date(2025, 12, 10)],
    ),
}


@pytest.mark.parametrize(("text", "väntade"), ÅRTAL.values(), ids=ÅRTAL.keys())
def test_årtal_i_texten(text: str, väntade: list[date]) -> None:
    """A heading, the line itself, or the date above tells the year."""
    assert [t.datum for t in tolka_sammanträdestider(text)] == väntade


def test_rubrikens_år_går_före_det_angivna() -> None:
    """The argument is what holds until the text says another year."""
    text = "14 januari\nSammanträdestider 2025\n14 januari"

    assert [t.datum for t in tolka_sammanträdestider(text, år=2026)] == [JAN, date(2025, 1, 14)]


def test_angiven_plats_gäller_där_texten_inte_säger_någon() -> None:
    """The argument is the last resort."""
    tider = tolka_sammanträdestider("14 jan\n11 feb i Biblioteket", år=2026, plats="Rådhuset")

    assert [t.plats for t in tider] == ["Rådhuset", "Biblioteket"]


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "Sammanträdestider 2026", "Beslut\nRådet beslutar"]
)
def test_text_utan_datum_ger_inga_tider(text: str) -> None:
    """Headings and prose are not meetings, and not faults."""
    assert tolka_sammanträdestider(text) == ()
