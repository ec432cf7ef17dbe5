"""Properties of reading: nothing is lost, and what is written out is read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    Lista,
    LäsFel,
    Löptext,
    Mellanrubrik,
    OkäntFormatFel,
    Organ,
    Sammanträde,
)
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning import tolka, tolka_text
from tests.tolkning.ordbok import försvunna_ord
from tests.tolkning.uppstallning import rådsprotokoll, rådssammanträden

ETIKETTORD = {"beslut"}

RADER = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "", "", "§ 1 Upprop", "§ 2 Dnr KS 2031/4", "§ 3", "Beslut", "Yrkanden",
                "Omröstning",
                "att anta planen", "1. Planen antas.", "- en punkt", "Ada Bok (S), ordförande",
                "Ada Bok (S) yrkar avslag.", "Reservation", "Närvarande", "Plats: Salen",
                "Sammanträdestider 2031", "Ons 21 maj kl 13.00 i Salen", "Skickas till", "Jäv",
                "Justerare: Ada Bok", "Paragrafer 1-3", "Justerandes sign", "Sida 1 (2)",
                "Ada Bok\tordförande", "AB *CD*", "12. Rubrik", "\f",
            ]
        ),
        st.text(
            st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"]), max_size=40
        ),
    ),
    max_size=40,
)  # fmt: skip


@given(RADER)
def test_inget_ord_försvinner(rader: list[str]) -> None:
    """Whatever the rows say, every word is in the model, in otolkat, or a label that was taken."""
    text = "Ekby råd 2031-03-05\n" + "\n".join(rader)

    tolkning = tolka_text(text)

    tagna = {
        ord_.casefold()
        for belägg in tolkning.belägg.values()
        for b in belägg
        for ord_ in ett_mellanslag(b.text).replace(":", " ").split()
    }
    försvunna = försvunna_ord(text, tolkning, ETIKETTORD)
    kända = {"närvarande", "plats", "justerare", "paragrafer", "§", "yrkanden", "omröstning"}
    kända |= {"reservation", "skickas", "till", "jäv", "dnr", "justerandes", "sign", "sida"}
    assert {o for o in försvunna if not any(o in t for t in tagna)} <= kända


@given(rådssammanträden())
def test_rådets_uppställning_läses_tillbaka(s: Sammanträde) -> None:
    """A council's meeting written out in the accustomed layout is read back as it was."""
    tolkning = tolka_text(rådsprotokoll(s))

    läst = tolkning.sammanträde
    assert tolkning.otolkat == ()
    assert (läst.organ, läst.datum, läst.start, läst.slut, läst.plats) == (
        s.organ, s.datum, s.start, s.slut, s.plats,
    )  # fmt: skip
    assert läst.närvaro == s.närvaro
    assert [(p.nummer, p.rubrik, p.text, p.beslut) for p in läst.paragrafer] == [
        (p.nummer, p.rubrik, p.text, p.beslut) for p in s.paragrafer
    ]
    assert läst.sidsignaturer == s.sidsignaturer
    assert läst.justeringar == s.justeringar


def test_utan_datum_säger_felet_vad_man_gör() -> None:
    """A text without a date cannot be a meeting until the caller gives the date."""
    text = "§ 1 Upprop\n\nNärvaron antecknas.\n"

    with pytest.raises(LäsFel, match=r"anger inget datum.*datum=date"):
        tolka_text(text)

    assert tolka_text(text, datum=date(2031, 3, 5)).sammanträde.datum == date(2031, 3, 5)


def test_datum_som_inte_finns_sägs_i_felet() -> None:
    """A slip of the pen on the front page is named, so that it can be mended."""
    text = "Sammanträdesdatum 29 februari 2031\n\n§ 1 Upprop\n\nNärvaron antecknas.\n"

    with pytest.raises(LäsFel, match=r"29 februari 2031.*finns inte"):
        tolka_text(text)


def test_givet_organ_och_datum_går_före(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the caller gives is taken as it is; the file's name gives the date as a last resort."""
    fil = tmp_path_factory.mktemp("t") / "ekby_namnd_2031-03-05.txt"
    fil.write_text("§ 1 Upprop\n\nNärvaron antecknas.\n", "utf-8")

    ur_namnet = tolka(fil)
    given_ = tolka(fil, organ=Organ("Ekby nämnd"), datum=date(2031, 4, 1))

    assert ur_namnet.sammanträde.datum == date(2031, 3, 5)
    assert {a.kod for a in ur_namnet.anmärkningar} == {"TOL003", "TOL004"}
    assert given_.sammanträde.organ.namn == "Ekby nämnd"
    assert given_.anmärkningar == ()


def test_utan_paragrafer_är_en_anmärkning() -> None:
    """A text that is no protocol gives its text back, with findings that say so."""
    tolkning = tolka_text("Recept 2031-03-05\n\nVispa ägg och socker.\n")

    assert [o.text for o in tolkning.otolkat] == ["Recept", "Vispa ägg och socker."]
    assert {a.kod for a in tolkning.anmärkningar} == {"TOL001", "TOL003", "TOL005"}


def test_glapp_i_numren_är_en_anmärkning() -> None:
    """A gap in the numbers is told of, with the numbers on both sides."""
    tolkning = tolka_text("Nämnden 2031-03-05\n\n§ 4 Upprop\n\nText.\n\n§ 6 Slut\n\nText.\n")

    (anmärkning,) = tolkning.anmärkningar
    assert (anmärkning.kod, "§ 4" in anmärkning.meddelande) == ("TOL002", True)


@pytest.mark.parametrize(
    ("namn", "data", "fel"),
    [
        ("tom.txt", b"", "ingen text"),
        ("styr.txt", b"\x01\x02\n\x03", "ingen text"),
        ("bin.txt", b"PK\x03\x04\x00\x00abc", "inte text"),
    ],
    ids=["tom", "styrtecken", "binär"],
)
def test_filer_som_inte_är_text(
    tmp_path_factory: pytest.TempPathFactory, namn: str, data: bytes, fel: str
) -> None:
    """A file without text says so, with its name."""
    fil = tmp_path_factory.mktemp("t") / namn
    fil.write_bytes(data)

    with pytest.raises(LäsFel, match=fel) as fångat:
        tolka(fil)
    assert namn in str(fångat.value)


def test_filer_som_inte_går_att_läsa(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file that is not there, a folder and an unknown suffix each have their own words."""
    mapp = tmp_path_factory.mktemp("t")
    (mapp / "katalog.txt").mkdir()

    with pytest.raises(LäsFel, match="finns inte"):
        tolka(mapp / "saknas.txt")
    with pytest.raises(LäsFel, match="är en mapp"):
        tolka(mapp / "katalog.txt")
    (mapp / "fil.xyz").write_text("text", "utf-8")
    with pytest.raises(OkäntFormatFel, match=r"\.xyz.*\.json"):
        tolka(mapp / "fil.xyz")
    with pytest.raises(LäsFel, match="finns inte"):
        tolka(mapp / "saknas.xyz")


@pytest.mark.parametrize("kodning", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_teckenkodningar(tmp_path_factory: pytest.TempPathFactory, kodning: str) -> None:
    """UTF-8, UTF-8 and UTF-16 with a byte order mark and Windows-1252 give the same text."""
    fil = tmp_path_factory.mktemp("t") / "a.txt"
    fil.write_bytes(
        "Nämnden för åar 2031-03-05\r\n\r\n§ 1 Öppnande\r\n\r\nKlart – nu.\r\n".encode(kodning)
    )

    s = tolka(fil).sammanträde

    assert (s.organ.namn, s.paragraf(1).rubrik) == ("Nämnden för åar", "Öppnande")
    assert s.paragraf(1).text == (Löptext("Klart – nu."),)


def test_en_rad_på_en_miljon_tecken_och_sidbrytningar() -> None:
    """A very long row is read like any other, and pages are counted."""
    lång = "ord " * 250_000
    tolkning = tolka_text(f"Nämnden 2031-03-05\n\n§ 1 Upprop\n\n{lång}\n\f\n§ 2 Slut\n\nText.\n")

    assert len(str(tolkning.sammanträde.paragraf(1).text[0])) == len(lång) - 1
    assert tolkning.belägg_för("paragrafer[1].rubrik")[0].sida == 2


def test_delar_med_paragraftecken_och_avsnitt() -> None:
    """The blocks of a paragraph find their fields, whatever stands first."""
    text = (
        "Ekby kommun\nKommunstyrelsen 2031-05-14\n\n"
        "§ 45 Dnr KS 2031/123\nPlan för vägar\n\nBeslut\n\n"
        "Kommunstyrelsen beslutar att anta planen.\n\n"
        "Sammanfattning av ärendet\n\nPlanen gäller.\n\n"
        "Beslutsunderlag\n\nTjänsteskrivelse 2031-04-02\n\n"
        "Förslag till beslut\n\natt anta planen\n\nYrkanden\n\nAda Bok (S) yrkar bifall.\n\n"
        "Propositionsordning\n\nOrdföranden ställer proposition.\n\n"
        "Omröstning\n\n5 ja mot 3 nej.\n\nReservation\n\nBo Ek (M) reserverar sig.\n\n"
        "Särskilt yttrande\n\nEva Ny (C) yttrar sig.\n\n"
        "Protokollsanteckning\n\nEva Ny (C) antecknar.\n\nDeltar ej\n\nDan Ro (SD) deltar inte.\n\n"
        "Jäv\n\nCia Alm (L) anmäler jäv.\n\nSkickas till\n\nGatukontoret\n"
        "Paragrafen är omedelbart justerad.\n"
    )

    p = tolka_text(text).sammanträde.paragraf(45)

    assert (p.rubrik, str(p.diarienummer), p.omedelbart_justerad) == (
        "Plan för vägar",
        "KS 2031/123",
        True,
    )
    assert [a.text for a in p.beslut[0].attsatser] == ["att anta planen."]
    assert [str(t) for t in p.text] == ["Sammanfattning av ärendet", "Planen gäller."]
    assert isinstance(p.text[0], Mellanrubrik)
    assert (p.beslutsunderlag[0].datum, len(p.förslag), len(p.yrkanden)) == (date(2031, 4, 2), 1, 1)
    assert p.propositionsordning is not None
    assert [len(x) for x in (p.omröstningar, p.reservationer, p.särskilda_yttranden)] == [1, 1, 1]
    assert [len(x) for x in (p.protokollsanteckningar, p.deltar_ej, p.jäv)] == [1, 1, 1]
    assert p.skickas_till[0] == "Gatukontoret"


def test_framsida_med_etiketter_till_höger_och_under() -> None:
    """Labels with their values beside or below them, and the announcement."""
    text = (
        "SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"
        "Plats och tid:  Kommunhuset, kl. 13.00–16.15\nAjournering: kl. 14.00-14.15\n"
        "Beslutande\nAda Bok (S), ordförande\nBo Ek (C) §§ 45–52, 54\n"
        "Ersättare:\nDan Ro (M)\nÖvriga deltagare  Fia Tun, kommunchef\n"
        "Utses att justera  Bo Ek\nJusteringens plats och tid  Kommunkansliet 2031-05-20\n"
        "Paragrafer  45–54\nANSLAG/BEVIS\nDatum för anslags uppsättande  2031-05-21\n"
        "Datum för anslags nedtagande  2031-06-12\n"
        "Förvaringsplats för protokollet  Kommunkansliet\n"
        "Sekreterare  Gun Lo\n\n§ 45 Upprop\n\nText.\n"
    )

    t = tolka_text(text)

    s, (j,) = t.sammanträde, t.sammanträde.justeringar
    assert t.otolkat == ()
    assert (s.organ.namn, s.plats, str(s.start), str(s.slut)) == (
        "Kommunstyrelsen", "Kommunhuset", "13:00:00", "16:15:00",
    )  # fmt: skip
    assert len(s.ajourneringar) == 1
    assert [str(n.roll) for n in s.närvaro] == [
        "ordförande",
        "ledamot",
        "ersättare",
        "tjänsteperson",
    ]
    assert [str(i) for i in s.angivna_paragrafer] == ["§§ 45–54"]
    assert (j.datum, j.plats, str(j.justerare[0])) == (
        date(2031, 5, 20),
        "Kommunkansliet",
        "Bo Ek (C)",
    )
    assert j.tillkännagivande is not None
    assert (j.tillkännagivande.publicerat, j.tillkännagivande.tas_ned) == (
        date(2031, 5, 21), date(2031, 6, 12),
    )  # fmt: skip
    assert j.tillkännagivande.förvaringsplats == "Kommunkansliet"
    assert s.sekreterare is not None


def test_lista_håller_ihop_över_tomma_rader() -> None:
    """Items with empty rows between them are one list."""
    t = tolka_text("Rådet 2031-03-05\n\n§ 1 Punkter\n\n- ett\n\n- två\n\n- tre\n")

    (lista,) = t.sammanträde.paragraf(1).text
    assert isinstance(lista, Lista)
    assert len(lista.punkter) == 3


def test_paragraf_utan_egna_rader() -> None:
    """A bare number takes no heading from above that is the paragraph before."""
    tolkning = tolka_text("Ekby kommun 2031-05-14\n\n§ 1\n§ 3\nBilaga 1\n")

    assert [p.nummer for p in tolkning.sammanträde.paragrafer] == [1, 3]


def test_samma_nummer_två_gånger_är_en_anmärkning() -> None:
    """The model has each number once: what is read into another paragraph is told of."""
    ärenden = "§ 1 Upprop\n\nText.\n\n§ 2 Plan\n\nEn plan.\n\n§ 2 Taxa\n\nEn taxa.\n"
    tolkning = tolka_text(f"Nämnden 2031-03-05\n\n{ärenden}")

    (anmärkning,) = tolkning.anmärkningar
    assert anmärkning.kod == "TOL007"
    assert "”Plan”" in anmärkning.meddelande
    assert "En plan." in [str(t) for p in tolkning.sammanträde.paragrafer for t in p.text]
