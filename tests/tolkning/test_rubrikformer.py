"""Headings of paragraphs in the forms that secretaries type, other than "§ 12"."""

import pytest

from kommunprotokoll import Sammanträde
from kommunprotokoll.tolkning import tolka_text

FRAMSIDA = """EKBY KOMMUN                    SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige              2031-05-14

Plats och tid       Folkets hus, kl 18.00-20.30
Beslutande          Vilma Stenåker (S), ordförande
                    Otto Ljungholm (C)
Utses att justera   Otto Ljungholm
Paragrafer          154-157

"""
"""The interval tells which numbers are headings, where nothing else does."""
VAD = (
    ("Upprop", ""),
    ("Taxa för hamnen", "2031/44"),
    ("Motion om bänkar", ""),
    ("Meddelanden", ""),
)
BESLUT = ("", "Taxan fastställs.", "Motionen avslås.", "Meddelandena läggs till handlingarna.")


def _läs(rubrik: str, framsida: str = FRAMSIDA) -> Sammanträde:
    """Read four matters whose headings have a form, in which number, words and dnr stand."""
    ärenden = []
    for nr, ((vad, dnr), beslut) in enumerate(zip(VAD, BESLUT, strict=True), 154):
        text = f"Beslut\n{beslut}" if beslut else "Upprop förrättas."
        rad = rubrik.format(nr=nr, vad=vad, dnr=f"Dnr {dnr}" if dnr else "")
        ärenden.append(f"{rad}\n{text}\n")
    return tolka_text(framsida + "\n".join(ärenden)).sammanträde


@pytest.mark.parametrize(
    "rubrik",
    [
        "KF {nr}                     {dnr}\n{vad}",
        "KF {nr}   {vad}",
        "Kf § {nr}\nKs § 201   Ksau § 180             {dnr}\n{vad}",
        "Kf {nr}\nSn 50   Au 84   Ks 202            {dnr}\n{vad}",
        "§{nr} {vad}",
        "§{nr}{vad}",
        "Paragraf {nr}\n{vad}",
        "Paragraf {nr}: {vad}",
        "{nr} § {vad}",
        "{nr} | {vad}",
        "p {nr} {vad}",
        "{nr}\n\n{vad}\n",
        "{nr}    {vad}\n",
        "{nr}. {vad}",
        "{vad}\n§ {nr}\n",
        "KF § {nr}/2031   {dnr}\n{vad}",
        "§ {nr}\n{dnr}\nKlass 1.2.3\n\n{vad}\n",
        "Kf § {nr}      {dnr}            Au § 288\n{vad}",
        "KF § {nr} {vad} - KFN0031/22",
        "KF § {nr} – {vad} – KFN2031.00031",
        "KF § {nr}/31\n{vad}\n{dnr}",
        "KF § {nr}\n\n{vad}\nKS 2031/7       AU § 311, KS § 366\n",
        "Kommunfullmäktige § {nr}\n{vad}\n{dnr}",
        "KF § {nr}     {dnr}  -  {vad}",
        "§ {nr}:{vad}",
        "§ {nr}\n{dnr} Dpl 109\n{vad}",
    ],
)
def test_varje_form_är_rubrik(rubrik: str) -> None:
    """Number and heading are told in every form, and what was decided stands below its own."""
    s = _läs(rubrik)

    assert [(str(p.beteckning), p.rubrik) for p in s.paragrafer] == [
        (str(nr), vad) for nr, (vad, _) in enumerate(VAD, 154)
    ]
    assert [[a.text for b in p.beslut for a in b.attsatser] for p in s.paragrafer] == [
        [beslut] if beslut else [] for beslut in BESLUT
    ]


def test_ärendets_väg_och_nummer_mellan_nummer_och_rubrik() -> None:
    """A row of the matter's paragraphs in other bodies is no heading, nor is a class code."""
    s = _läs("Kf § {nr}\nKs § 201   Ksau § 180             {dnr}\n042\n{vad}")
    p = s.paragraf(155)

    assert [str(t) for t in p.tidigare_behandling] == ["Ks § 201", "Ksau § 180"]
    assert (p.rubrik, str(p.diarienummer)) == ("Taxa för hamnen", "2031/44")


@pytest.mark.parametrize("form", ["§ {}\n", "{} | ", "{}   "])
def test_bokstav_efter_numret(form: str) -> None:
    """A letter after the number makes a number of its own."""
    ärenden = "\n".join(f"{form.format(nr)}Taxa\nTaxan är hög.\n" for nr in ("154", "154 A", "155"))
    s = tolka_text(FRAMSIDA.replace("154-157", "154-155") + ärenden).sammanträde

    assert [str(p.beteckning) for p in s.paragrafer] == ["154", "154 A", "155"]


def test_utan_tecken_bland_andra_med() -> None:
    """One heading of many may lack the sign, and no paragraph of another body is a heading."""
    text = "Kfn § 111\nSkatt\nText.\n\nKfn 112\nSn 50   Au 84    Dnr 31/42 710\nHjälp\nText.\n\n"
    s = tolka_text(FRAMSIDA + text + "Kfn § 113\nTaxa\nText.\n").sammanträde

    assert [(p.nummer, p.rubrik) for p in s.paragrafer] == [
        (111, "Skatt"), (112, "Hjälp"), (113, "Taxa"),
    ]  # fmt: skip


def test_numrerade_utan_tomma_rader() -> None:
    """A foundation numbers its matters and leaves no empty row between them."""
    text = (
        "Stiftelsen Ekbyfonden\nProtokoll den 14 maj 2031\n\nNärvarande: Vilma Stenåker\n\n"
        "1. Mötets öppnande\nOrdföranden öppnade mötet.\n2. Årsredovisning\n"
        "Styrelsen beslutade att godkänna årsredovisningen.\n3. Avslutning\nMötet avslutades.\n"
    )
    s = tolka_text(text).sammanträde

    assert [p.rubrik for p in s.paragrafer] == ["Mötets öppnande", "Årsredovisning", "Avslutning"]
    assert len(s.paragraf(2).beslut) == 1


def test_platser_i_en_rulla_är_inga_rubriker() -> None:
    """Numbers before people are seats, not matters."""
    rulla = "\n".join(f"{nr}   Vilma Stenåker (S)\n" for nr in (154, 155, 156))
    s = tolka_text(FRAMSIDA + rulla + "\n§ 154\nUpprop\nText.\n").sammanträde

    assert [p.rubrik for p in s.paragrafer] == ["Upprop"]


def test_andra_med_samma_nummer_utgick() -> None:
    """Of two headings with one number the one that was not withdrawn stands."""
    text = "§ 7 Köp\nText.\n\n§ 8 Avtal om bryggor\nBryggorna byggs.\n\n"
    s = tolka_text(
        FRAMSIDA + text + "§ 8 Avtal om kranar\nUtgick.\n\n§ 9 Slut\nText.\n"
    ).sammanträde

    assert [(p.nummer, p.rubrik) for p in s.paragrafer] == [
        (7, "Köp"), (8, "Avtal om bryggor"), (9, "Slut"),
    ]  # fmt: skip


def test_rubriken_utan_tom_rad_före_texten() -> None:
    """A heading of two rows ends where a sentence of its own begins below it."""
    text = (
        "§ 3\nAnmälan om att länsstyrelsen har utsett Vilma Stenåker till ny ledamot i\n"
        "fullmäktige efter Otto Ljungholm, som har avsagt sig sitt uppdrag i fullmäktige\n"
        "Länsstyrelsen har den 2 augusti beslutat om ny ledamot.\n\nBeslut\nAntecknas.\n"
    )
    p = tolka_text(FRAMSIDA + text).sammanträde.paragraf(3)

    assert p.rubrik.endswith("avsagt sig sitt uppdrag i fullmäktige")
    assert str(p.text[0]) == "Länsstyrelsen har den 2 augusti beslutat om ny ledamot."


def test_mallfält_är_ingen_rubrik() -> None:
    """A field of the template that nobody filled in is left out; a sign of less than stays."""
    text = "§ 4 Svar på remiss om fågelbad, [Eventuell underrubrik]\n\nBeslut\nSvaret antas.\n"
    s = tolka_text(FRAMSIDA + text + "\n§ 5 Bolag med <10 anställda> eller fler\n\nText.\n")

    assert [p.rubrik for p in s.sammanträde.paragrafer] == [
        "Svar på remiss om fågelbad", "Bolag med <10 anställda> eller fler",
    ]  # fmt: skip


def test_glest_satt_rubrik() -> None:
    """A heading with gaps in its word is the heading all the same."""
    text = "§ 6\nTaxa\n\nBes lut\nTaxan fastställs.\n\nR E S E R V A T I O N\nOtto Ljungholm (C) "
    p = tolka_text(FRAMSIDA + text + "reserverar sig mot beslutet.\n").sammanträde.paragraf(6)

    assert [a.text for b in p.beslut for a in b.attsatser] == ["Taxan fastställs."]
    assert [str(n) for r in p.reservationer for n in r.personer] == ["Otto Ljungholm (C)"]


@pytest.mark.parametrize("ord_", ["Tabell", "Klass", "Punkt", "KS", "Ärende"])
def test_rader_med_ord_och_nummer_i_ett_ärende(ord_: str) -> None:
    """Numbered rows inside the only matter of an extract do not take its place."""
    s = tolka_text(
        "Kommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n§ 163 Plan\n\nBeslut\n\n"
        f"Planen antas.\n\nBakgrund\n\n{ord_} 1 Kostnader\n\nMycket.\n\n{ord_} 2 Intäkter\n"
    ).sammanträde

    assert [(p.nummer, len(p.beslut)) for p in s.paragrafer] == [(163, 1)]


def test_brev_utan_paragrafer() -> None:
    """Ordinary words with numbers head no paragraphs where no part of one stands below them."""
    t = tolka_text("Kommunstyrelsen\n2031-05-14\n\nSkolan\n\nKlass 4 Ekby\n\nKlass 5 Norrby\n")

    assert t.sammanträde.paragrafer == ()
