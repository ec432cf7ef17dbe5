"""What stands close to a decision and is none of it, and decisions below unusual parts; made up."""

import pytest

from kommunprotokoll import Paragraf
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.tolkning import tolka_text

HUVUD = "Ekby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-05-14\n\n"


def _läs(text: str) -> Paragraf:
    (paragraf,) = tolka_text(f"{HUVUD}§ 1\n{text}\n").sammanträde.paragrafer
    return paragraf


def _punkter(text: str) -> list[str]:
    return [s.text for b in _läs(f"Ärendet\n\n{text}").beslut for s in b.attsatser]


FALL = """
1
Beslut

1. Motionerna remitteras till kommunstyrelsen.

Inkomna motioner
–  Motion om lärlingsplatser (Siv Palmqvist, V)
–  Motion om hållplatser (Tor Hedlind, KD)
===
3
Beslut
1. Planen antas.

Uppdrag till förvaltningen
–  Förvaltningen får i uppdrag att stänga bron.
–  Bron ska målas.
===
1
Beslut
1. Frågan anses besvarad.

Siv Palmqvist (L) och
Tor Hedlind (S) yttrar sig.
===
1
Beslut
Nämnden yttrar sig över planen enligt bilaga.
===
2
Nämnden beslutar
att godkänna avtalet,
att ge chefen rätt att underteckna det.
Siv Palmqvist (M) lämnar mötet. Tor Hedlind (M) tjänstgör i hennes ställe.
===
1
Nämnden beslutar
att avslå initiativet.
Beslutet fattas efter votering med 8 röster mot 2. Mot beslutet röstar Gun Askvik (SD).
===
2
Beslut

a) Siv Palmqvist entledigas från uppdraget.

b) Till ny ersättare för tiden
   intill årets slut utsågs Gun Askvik.
===
2
Jäv
Siv Palmqvist (S) anmäler jäv och deltar inte.
Byggnadsnämnden beslutar
1. Bygglov beviljas.
2. Avgiften är 4 310 kronor.
===
1
Beslut

Enligt kansliets förslag:
Ombudet ska vid årsstämman rösta för att
- fastställa bolagets balansräkning
- bevilja styrelsen ansvarsfrihet.
===
3
Styrelsen beslutade, för egen del och för Ekby Fastighets AB,
1. att föreslå kommunfullmäktige att godkänna försäljningen,
2. att begära yttrande från Ekby Stadshus AB, samt
3. att uppdra åt vd att teckna avtal.
===
2
Nämnden BESLUTAR

att godkänna avtalet,
att avsätta medel.
===
2
Beslut
Nämnden beslutar att
a)   anta planen
b)   avsätta 100 000 kr
===
1
Beslut
1. Planen antas med dessa ändringar:
a) vägen breddas
b) bron målas
===
1
Beslut
Nämnden godkänner dagordningen med följande ändringar:
- Ärende 9 utgår.
- Ett ärende om parkering läggs till.
===
2
Beslut
Nämnden fastställer dagordningen med följande ändringar:
1. Ärende 9 utgår.
2. Ärendet om parkering läggs till.
===
1
Nämnden beslutar
att anta yttrandet,
att paragrafen ska vara omedelbart justerad.
===
1
Beslut
Nämnden lägger meddelandena till handlingarna.
Inkomna handlingar
Granskningsplan 2031
Yttrande från regionen
===
2
Beslut
Kommunfullmäktige överlämnar motionerna till kommunstyrelsen för beredning på vanligt sätt.
Medborgarförslaget om utegym i hamnen överlämnas till kultur- och fritidsnämnden för beslut.
===
1
Yrkanden, propositionsordning och votering

Siv Palmqvist (M) yrkar återremiss.

Ordföranden ställer proposition på styrelsens förslag mot
Ekbypartiets förslag.

Nämnden BESLUTAR

att anta planen.
===
1
Beslut
1. Stadsdelsnämnden godkände rapporten.
2. Stadsdelsnämnden beslutade om omedelbar justering.
===
1
Beslut
1. Barn- och utbildningsnämnden antar planen. Den gäller ett år.
2. Barn- och utbildningsnämnden beslutar att paragrafen är omedelbart justerad.
===
1
Beslut
1. Aktierna säljs.
2. Punkterna ovan förklaras omedelbart justerade.
===
1
Beslut
Revisionen beslutar att under 2032 granska:
- arbetet med bostadsanpassning
- styrningen av lokaler
===
1
Barn- och utbildningsnämndens beslut
1. Nämnden beslutar fastställa budgeten.

Sammanträdet
Siv Palmqvist (M) föreslår att ramen ökas. Tor Hedlind (KD) stöder förslaget.

Ordföranden föreslår bifall till förvaltningens förslag.
===
1
Beslut
Individ- och familjenämnden beslutar föreslå kommunfullmäktige
att avslå motionen
===
2
Beslut
Nämnden beslutar att föreslå kommunstyrelsen
att     godkänna förstudien,
att     anvisa 2 mnkr för projektering.
Ärendet justeras omedelbart.
===
1
Beslut
Nämnden föreslår kommunfullmäktige
att avslå motionen
===
1
Kommunstyrelsen beslutar
Avtalet godkänns. Det gäller till och med den 31 december 2032.
Paragrafen förklaras omedelbart justerad.
===
1
Beslut
Interpellationen får ställas.

Anteckning
Interpellationen är ställd av Siv Palmqvist (M) till Gun Askvik (S) och besvaras senare.
"""
"""How many points are decided, and the text of a paragraph."""


@pytest.mark.parametrize("fall", FALL.strip().split("\n===\n"))
def test_det_som_beslutas_och_inget_annat(fall: str) -> None:
    """Lists of papers, speakers, those who leave and how it was voted are no points decided."""
    antal, text = fall.split("\n", 1)

    assert len(_punkter(text)) == int(antal)


def test_sammansatt_rubrik_för_yttranden() -> None:
    """Each sentence below tells which of the two it is."""
    p = _läs(
        "Ärendet\n\nBeslut\nPlanen antas.\n\nReservationer och särskilda yttranden\n"
        "Siv Palmqvist (SD) och Gun Askvik (SD) reserverar sig muntligt mot beslutet.\n\n"
        "Tor Hedlind (C) avser inkomma med ett särskilt yttrande."
    )

    assert [str(x) for r in p.reservationer for x in r.personer] == [
        "Siv Palmqvist (SD)", "Gun Askvik (SD)",
    ]  # fmt: skip
    assert [str(x) for y in p.särskilda_yttranden for x in y.personer] == ["Tor Hedlind (C)"]


def test_yrkanden_och_beslutsgång() -> None:
    """What the chair puts is not one more yrkande."""
    p = _läs(
        "Ärendet\n\nYrkanden och beslutsgång\nSiv Palmqvist (V) yrkar avslag.\n\n"
        "Ordföranden ställer proposition på yrkandet och finner att det avslås.\n\n"
        "Beslut\nPlanen antas."
    )

    assert len(p.yrkanden) == 1
    assert p.propositionsordning is not None


def test_reservation_av_ett_partis_ledamöter() -> None:
    """No verb: "Reservation av ..."; below the points, without a heading."""
    p = _läs(
        "Ärendet\n\nBeslut\n1. Taxan antas.\n\n"
        "Reservation av samtliga ledamöter för Moderaterna med hänvisning till yttrandet."
    )

    assert len(p.reservationer) == 1
    assert [str(parti) for parti in p.reservationer[0].partier] == ["Moderaterna"]


def test_utlåtandets_nummer_före_rubriken() -> None:
    """The number of the paper stands above the heading, the case number below it."""
    p = _läs(
        "Utl. 2031:22\nSvar på motion (2030:61) av Siv Palmqvist och Tor Hedlind (båda L) om ett\n"
        "program för resande till skolan\nDnr KS 2030/1520\n\nBeslut\nMotionen avslås."
    )

    assert p.rubrik == (
        "Svar på motion (2030:61) av Siv Palmqvist och Tor Hedlind (båda L) om ett program för "
        "resande till skolan"
    )
    assert str(p.diarienummer) == "KS 2030/1520"
    assert [str(t) for t in p.text] == ["Utl. 2031:22"]


def test_jävig_efter_verbet_och_sökanden_före() -> None:
    """Who applies for money stands where a name could: the one disqualified is named after."""
    p = _läs(
        "Bidrag\n\nStyrelsen beviljade bidrag.\n\nVid behandlingen av ansökan från Ekby Sångkör "
        "anmälde Tor Hedlind jäv och deltog inte i beslutet."
    )

    assert [str(j.person) for j in p.jäv] == ["Tor Hedlind"]


def test_protokollförare_och_justerare_valda_i_en_mening() -> None:
    """The one who keeps the protocol is no justerare."""
    s = tolka_text(
        "PROTOKOLL\nStiftelsen Ekby Minnesfond - Styrelse\n17 september 2031\n\n"
        "1. Mötet öppnas\nMötet öppnades.\n\n2. Val av protokollförare och justerare\n"
        "Styrelsen valde Gun Askvik att föra protokoll samt Siv Palmqvist och Tor\nHedlind att "
        "justera protokollet jämte ordförande.\n\n3. Avslutning\nMötet avslutades.\n"
    ).sammanträde

    assert [str(p) for j in s.justeringar for p in j.justerare] == ["Siv Palmqvist", "Tor Hedlind"]


def test_beslutet_sist_i_stycket_om_omröstningen() -> None:
    """The minutes of a foundation: one text tells of the proposals, the vote and the decision."""
    p = _läs(
        "Bidrag\n\nBeträffande ansökan från Ekby Båtmuseum föreslog Siv Palmqvist att 30 000 kr "
        "skulle beviljas.\nOmröstning genomfördes med handuppräckning. Tre ledamöter röstade för "
        "Siv Palmqvists förslag\noch två emot. Styrelsen beslutade att bevilja Ekby Båtmuseum "
        "30 000 kr."
    )

    assert [a.text for b in p.beslut for a in b.attsatser] == [
        "att bevilja Ekby Båtmuseum 30 000 kr."
    ]
    assert len(p.omröstningar) == 1


def test_jäv_under_omedelbar_justering_i_punktlistan() -> None:
    """The sentence below the last point is no part of it."""
    p = _läs(
        "Borgen\n\nBeslut\n\n•  Borgen beviljas.\n•  Paragrafen förklaras omedelbart justerad.\n\n"
        "Tor Hedlind (C) anmäler jäv och deltar inte i ärendets handläggning."
    )

    assert [str(j.person) for j in p.jäv] == ["Tor Hedlind (C)"]


@pytest.mark.parametrize(
    ("text", "partier"),
    [
        ("Samtliga ledamöter i M, KD och SD reserverar sig.", ["M", "KD", "SD"]),
        ("SD-gruppen och M-gruppen reserverar sig mot beslutet.", ["SD", "M"]),
        ("S-, V- och MP-grupperna reserverar sig.", ["S", "V", "MP"]),
    ],
)
def test_partier_som_reserverar_sig(text: str, partier: list[str]) -> None:
    """Parties by their letters, as members of them or as groups."""
    p = _läs(f"Ärendet\n\nBeslut\nPlanen antas.\n\nReservationer\n\n{text}")

    assert [str(x) for r in p.reservationer for x in r.partier] == partier


def test_flera_ajourneringar_i_en_mening() -> None:
    """Each break of the sentence, at its paragraph."""
    s = tolka_text(
        f"{HUVUD}§ 1\nÄrendet\n\nBeslut\nPlanen antas.\n\nAjourneringar\n"
        "Sammanträdet ajourneras klockan 14.10-14.25 och 14.40-14.45.\n"
    ).sammanträde

    assert [(str(a.från), str(a.till), str(a.paragraf)) for a in s.ajourneringar] == [
        ("14:10:00", "14:25:00", "1"), ("14:40:00", "14:45:00", "1"),
    ]  # fmt: skip


def test_mötets_tider_i_en_mening_över_två_rader() -> None:
    """A company's minutes end with when the meeting was held."""
    t = tolka_text(
        "Styrelseprotokoll\nEkby Hamn AB\n2031-05-14\n\n§ 1 Öppnande\nMötet öppnades.\n\n"
        "§ 2 Avslutning\nOrdföranden förklarade det sammanträde som pågått\n"
        "09.00–12.20 (med avbrott för paus 10.25–10.40) för avslutat.\n"
    )
    s = t.sammanträde

    (var,) = t.belägg[Sökväg(("slut",))]
    assert "09.00–12.20" in str(var)
    assert (str(s.start), str(s.slut)) == ("09:00:00", "12:20:00")


def test_två_justerare_valda_tillsammans_med_ordföranden() -> None:
    """The first of two names is chosen as well as the second."""
    s = tolka_text(
        "Styrelseprotokoll\nEkby Hamn AB\n2031-05-14\n\n§ 1 Öppnande\nMötet öppnades.\n\n"
        "§ 2 Utse justerare\nStyrelsen utsåg Siv Palmqvist och Tor Hedlind att tillsammans med "
        "ordförande\nGun Askvik justera protokollet.\n"
    ).sammanträde

    assert [str(p) for j in s.justeringar for p in j.justerare] == ["Siv Palmqvist", "Tor Hedlind"]


def test_korta_organ_före_numret_i_hela_dokumentet() -> None:
    """A row of people further down begins with a §: the headings are rows of their own still."""
    s = tolka_text(
        f"{HUVUD}KF § 53\n\nUpprop och val\n\nBeslut\nUpprop förrättas.\n\nKF § 54    "
        "Dnr KS/2031:118 101\n\nTaxa\n\nBeslut\nTaxan antas.\n\nNärvarande\n"
        "Siv Palmqvist (M)\n§§ 53-54 Tor Hedlind (M)\n"
    ).sammanträde

    assert [(p.nummer, p.rubrik) for p in s.paragrafer] == [(53, "Upprop och val"), (54, "Taxa")]
    dnr = s.paragraf(54).diarienummer
    assert dnr is not None
    assert (str(dnr), dnr.klassbeteckning) == ("KS/2031:118", "101")
