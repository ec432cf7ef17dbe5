"""What the protocol says, and in which order."""

from datetime import date, time

import attrs
import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    STANDARD,
    Block,
    Dokument,
    Faktatabell,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Ruta,
    Stycke,
    Tabell,
    Titel,
    Underskrifter,
    protokoll,
)
from tests.dokument.underlag import (
    ADA,
    BIRGER,
    CECILIA,
    FOLKE,
    KOMMUN,
    WILMA,
    YNGVE,
    att,
    kommunstyrelse,
    lista,
    numrerade,
    person,
    råd,
    t,
)

DAG = date(2031, 5, 14)
KS = kp.Organ("Kommunstyrelsen", kp.Organtyp.STYRELSE, kommun=KOMMUN)


def fakta(d: Dokument) -> dict[str, list[str]]:
    """The facts of the front page and the notice: label and lines."""
    return {
        u.etikett: [r.text for r in u.rader]
        for b in d.alla_block()
        if isinstance(b, Faktatabell)
        for u in b.uppgifter
    }


def paragraf(p: kp.Paragraf, organ: kp.Organ = KS) -> list[Block]:
    """The blocks of one paragraph, its own heading left out."""
    block = protokoll(kp.Sammanträde(organ, DAG, paragrafer=(p,))).block
    början = next(i for i, b in enumerate(block) if isinstance(b, Rubrik) and b.märke)
    return list(block[början + 1 :])


def i_text(block: list[Block]) -> list[str]:
    """The texts of blocks in order."""
    return list(Dokument("", tuple(block)).texter())


def rubriker(block: list[Block]) -> list[str]:
    """The headings among blocks."""
    return [b.text for b in block if isinstance(b, Rubrik)]


class TestFörsättsblad:
    """The front page."""

    def test_uppgifternas_ordning(self) -> None:
        """The facts come in the accustomed order, the counted people among them."""
        d = protokoll(kommunstyrelse())
        först = next(b for b in d.block if isinstance(b, Faktatabell))

        assert [u.etikett for u in först.uppgifter] == [
            "Plats och tid", "Beslutande", "Ersättare", "Övriga närvarande", "Frånvarande",
            "Utses att justera", "Justeringens plats och tid", "Paragrafer",
        ]  # fmt: skip
        assert fakta(d)["Plats och tid"] == [
            "Kommunhuset, sal Eken, onsdagen den 14 maj 2031, kl. 13.00–16.15",
            "Ajournering kl. 14.30–14.50 (§ 65)",
        ]
        assert fakta(d)["Beslutande"] == [
            "13 ledamöter och tre tjänstgörande ersättare, enligt närvarolistan"
        ]

    def test_justeringar_med_paragrafer(self) -> None:
        """Each adjustment says its paragraphs; the same people are named once."""
        uppgifter = fakta(protokoll(kommunstyrelse()))

        assert uppgifter["Utses att justera"] == [
            "Birger Almén (C), ersättare Cecilia Rosengren (M)"
        ]
        assert uppgifter["Justeringens plats och tid"] == [
            "§§ 61–63, 65–74: Kommunkansliet, 2031-05-20 kl. 15.00",
            "§ 64, omedelbar justering: Kommunhuset, 2031-05-14",
        ]

    def test_få_personer_står_med_namn(self) -> None:
        """A small body's people are on the front page, with organisation and part of the time."""
        uppgifter = fakta(protokoll(råd()))

        assert uppgifter["Närvarande"][0] == "Ada Lindqvist, kommunstyrelsen, ordförande"
        assert "Östen Grahn, Ekby Bostads AB, kl. 09.20–10.50" in uppgifter["Närvarande"]
        assert uppgifter["Frånvarande"] == ["Joel Ekdahl och Rut Sjödin"]
        assert uppgifter["Närvarande"][-1] == "Wilma Stråhle, sekreterare"
        assert not {"Beslutande", "Övriga närvarande"} & set(uppgifter)

    def test_underskrifter_utan_namn(self) -> None:
        """Who signs is asked for even where no name is known; nothing else is."""
        d = protokoll(kp.Sammanträde(KS, DAG))

        (rader,) = (b.rader for b in d.block if isinstance(b, Underskrifter))
        assert [(r.roll, r.namn) for r in rader] == [
            ("Sekreterare", ""),
            ("Ordförande", ""),
            ("Justerande", ""),
        ]
        assert list(fakta(d)) == ["Plats och tid"]

    def test_digitala_underskrifter(self) -> None:
        """A signature made is told with day, hour and transaction; the foot asks for no signs."""
        roll = kp.Underskriftsroll
        s = kp.Sammanträde(
            KS,
            DAG,
            sekreterare=WILMA,
            ordförande=ADA,
            justeringar=(
                kp.Justering(
                    DAG,
                    digital=True,
                    justerare=(BIRGER,),
                    underskrifter=(
                        kp.Underskrift(
                            ADA, roll.ORDFÖRANDE, datum=DAG, klockslag=time(9, 5), transaktion="A1"
                        ),
                    ),
                ),
            ),
        )
        d = protokoll(s)

        (rader,) = (b.rader for b in d.block if isinstance(b, Underskrifter))
        assert [(r.roll, r.namn, r.upplysning) for r in rader] == [
            ("Sekreterare", "Wilma Stråhle", ""),
            (
                "Ordförande",
                "Ada Lindqvist (S)",
                "Digitalt undertecknat 2031-05-14 kl. 09.05, transaktion A1",
            ),
            ("Justerande", "Birger Almén (C)", ""),
        ]
        assert d.sidfot.fält == ("Utdragsbestyrkande",)
        assert fakta(d)["Justeringens plats och tid"] == ["Digital justering, 2031-05-14"]

    def test_anslag_per_justering(self) -> None:
        """Each announcement has its own notice with the facts that the law and practice want."""
        d = protokoll(kommunstyrelse())

        (ruta,) = (b for b in d.block if isinstance(b, Ruta))
        assert ruta.rubrik.text == "Anslag/bevis"
        assert fakta(d)["Datum då anslaget sätts upp"] == ["2031-05-21"]
        assert fakta(d)["Datum då anslaget tas ned"] == ["2031-06-12"]
        assert fakta(d)["Sista dag för överklagande"] == ["2031-06-11"]
        assert fakta(d)["Förvaringsplats för protokollet"] == ["Kommunkansliet, Ekby"]

    def test_anslag_i_förväg(self) -> None:
        """A notice without its day does not claim that it has been put up."""
        j = kp.Justering(DAG, tillkännagivande=kp.Tillkännagivande(förvaringsplats="Kansliet"))
        text = list(protokoll(kp.Sammanträde(KS, DAG, justeringar=(j,))).texter())

        assert "Justeringen av protokollet tillkännages på anslagstavlan." in text
        assert not any("har tillkännagivits" in rad for rad in text)

    def test_sammanträdets_art(self) -> None:
        """Kind of meeting, openness, distance, call and several days are told when known."""
        s = kp.Sammanträde(
            kp.Organ("Arbetsutskottet", kp.Organtyp.UTSKOTT, huvudorgan="Kommunstyrelsen"),
            DAG,
            slutdatum=date(2031, 5, 15),
            slag=kp.Sammanträdesslag.EXTRA,
            offentligt=False,
            på_distans=True,
            protokollsnummer="7",
            kallelse=kp.Kallelse(date(2031, 5, 5), date(2031, 5, 6)),
            planerat=kp.Sammanträdestid(date(2031, 5, 13), anmärkning="flyttat"),
        )
        d = protokoll(s)

        titel = next(b for b in d.block if isinstance(b, Titel))
        assert titel.underrader == (
            "Arbetsutskottet – Kommunstyrelsen",
            "Onsdagen den 14 maj 2031 – torsdagen den 15 maj 2031",
            "Protokoll nr 7",
        )
        assert fakta(d)["Plats och tid"][1:] == [
            "Planerad tid: tisdag 2031-05-13",
            "flyttat",
            "Extra sammanträde",
            "Sammanträdet är inte offentligt.",
            "Deltagande på distans förekommer.",
        ]
        assert fakta(d)["Kallelse"] == [
            "Utsänd 2031-05-05",
            "Kungjord på anslagstavlan 2031-05-06",
        ]

    @pytest.mark.parametrize(
        ("nummer", "rad"),
        [("7", "Protokoll nr 7"), ("A-7/31", "Protokoll nr A-7/31"), ("Delprotokoll 1",) * 2],
    )
    def test_protokollets_nummer(self, nummer: str, rad: str) -> None:
        """A number that begins with a word says itself what it is."""
        d = protokoll(kp.ändra(kp.exempel("rad"), protokollsnummer=nummer))

        titel = next(b for b in d.block if isinstance(b, Titel))
        assert titel.underrader[-1] == rad

    def test_två_ordinarie_justeringar(self) -> None:
        """Two adjustments give two sets of lines, each under its paragraphs."""
        vid = kp.Paragrafintervall.av
        s = kp.Sammanträde(
            KS,
            DAG,
            justeringar=(
                kp.Justering(DAG, justerare=(BIRGER,), paragrafer=(vid(1, 3),)),
                kp.Justering(DAG, justerare=(CECILIA,), paragrafer=(vid(4),)),
            ),
        )
        d = protokoll(s)

        assert rubriker(list(d.block)) == ["Underskrifter", "§§ 1–3", "§ 4"]
        assert len([b for b in d.block if isinstance(b, Underskrifter)]) == 2

    def test_bara_omedelbar_justering(self) -> None:
        """Where nothing but immediate adjustments is known, they are signed here."""
        j = kp.Justering(DAG, slag=kp.Justeringsslag.OMEDELBAR, justerare=(BIRGER,))
        d = protokoll(kp.Sammanträde(KS, DAG, justeringar=(j,)))

        (rader,) = (b.rader for b in d.block if isinstance(b, Underskrifter))
        assert rader[-1].namn == "Birger Almén (C)"


class TestNärvarolista:
    """The attendance list of a large body."""

    def test_grupper_och_kolumner(self) -> None:
        """Each group has a table with a header row; a column that says nothing is left out."""
        tabeller = [b for b in protokoll(kommunstyrelse()).block if isinstance(b, Tabell)][:4]

        assert [b.beskrivning for b in tabeller] == [
            "Närvarolista: Beslutande",
            "Närvarolista: Ersättare som inte tjänstgör",
            "Närvarolista: Övriga närvarande",
            "Närvarolista: Frånvarande",
        ]
        assert tabeller[0].rubriker == ("Namn", "Parti", "Uppdrag", "Närvaro")
        assert tabeller[2].rubriker == ("Namn", "Uppdrag", "Närvaro")
        assert ("Per Ekelöf", "M", "tjänstgörande ersättare", "ersätter Ulf Örnfelt (M)") in (
            tabeller[0].rader
        )
        assert tabeller[0].rader[-1][3] == (
            "§§ 61–67; § 68, ersätter Olivia Hagström (C) på grund av jäv; §§ 69–74"
        )

    def test_uppdrag_står_en_gång(self) -> None:
        """A title that holds the role's word stands alone; another title stands beside it."""
        s = kp.Sammanträde(
            KS,
            DAG,
            närvaro=(
                kp.Närvaro(ADA, kp.Roll.ORDFÖRANDE, titel="kommunalråd"),
                kp.Närvaro(BIRGER, kp.Roll.VICE_ORDFÖRANDE, titel="v. ordf."),
                kp.Närvaro(FOLKE, kp.Roll.TJÄNSTGÖRANDE_ERSÄTTARE),
                kp.Närvaro(CECILIA, perioder=(kp.Närvaroperiod(från_kl=time(9, 5)),)),
                kp.Närvaro(
                    YNGVE,
                    kp.Roll.ERSÄTTARE,
                    perioder=(kp.Närvaroperiod(till_kl=time(9, 5), tjänstgör=False),),
                ),
            ),
        )
        uppgifter = fakta(protokoll(s))

        assert uppgifter["Beslutande"] == [
            "Ada Lindqvist (S), ordförande, kommunalråd",
            "Birger Almén (C), v. ordf.",
            "Folke Sandin (V), tjänstgörande ersättare",
            "Cecilia Rosengren (M), från kl. 09.05",
        ]
        assert uppgifter["Ersättare"] == ["Yngve Palmér, till kl. 09.05, tjänstgör inte"]


class TestÄrende:
    """One paragraph."""

    def test_delarnas_ordning(self) -> None:
        """The parts come in the accustomed order, the decision after the treatment."""
        s = kommunstyrelse()
        block = paragraf(s.paragraf(65))

        assert rubriker(block) == [
            "Beslutsunderlag", "Arbetsutskottets förslag till beslut", "Yrkanden",
            "Propositionsordning", "Omröstning", "Kommunstyrelsens beslut", "Reservationer",
            "Särskilt yttrande", "Protokollsanteckning", "Deltar inte i beslutet",
            "Beslutet skickas till",
        ]  # fmt: skip

    def test_rubriken(self) -> None:
        """The heading has number, text and an anchor, letters of Swedish too."""
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(12, "Upprop", bokstav="Å"),))

        (rubrik,) = protokoll(s).innehåll()
        assert (rubrik.märke, rubrik.text, rubrik.ankare) == ("§ 12 Å", "Upprop", "p12aa")

    def test_mellanrubriker_hoppar_inte(self) -> None:
        """A sub-heading is at most one level below the one before."""
        p = kp.Paragraf(
            1,
            text=(kp.Mellanrubrik("A", 3), kp.Mellanrubrik("B", 3), kp.Mellanrubrik("C", 9)),
        )
        nivåer = [b.nivå for b in paragraf(p) if isinstance(b, Rubrik)]

        assert nivåer == [2, 3, 4]

    @pytest.mark.parametrize(
        ("beslut", "väntat"),
        [
            (kp.Beslut(att("att anta planen.")), ["Beslut", "Kommunstyrelsen beslutar"]),
            (kp.Beslut(numrerade("Planen antas.")), ["Beslut", "1.", "Planen antas."]),
            (
                kp.Beslut(att("att anta planen."), "Styrelsen beslutar", rubrik="BESLUT"),
                ["BESLUT", "Styrelsen beslutar"],
            ),
            (
                kp.Beslut(att("att anta planen."), förslag_till="Kommunfullmäktige"),
                [
                    "Kommunstyrelsens förslag till kommunfullmäktige",
                    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar",
                ],
            ),
            (
                kp.Beslut(
                    att("att anta planen."),
                    "Kommunstyrelsen föreslår kommunfullmäktige besluta",
                    rubrik="Förslag",
                    förslag_till="Kommunfullmäktige",
                ),
                ["Förslag", "Kommunstyrelsen föreslår kommunfullmäktige besluta"],
            ),
            (
                kp.Beslut(numrerade("Planen antas."), organ="Tekniska nämnden i Alnäs"),
                ["Tekniska nämnden i Alnäs beslut", "1."],
            ),
            (kp.Beslut(slag=kp.Beslutsslag.BORDLÄGGNING), ["Beslut", "Ärendet bordläggs."]),
            (kp.Beslut(), []),
        ],
    )
    def test_beslut(self, beslut: kp.Beslut, väntat: list[str]) -> None:
        """A decision has heading and introduction, its own or those of custom."""
        assert i_text(paragraf(kp.Paragraf(1, beslut=(beslut,))))[:2] == väntat[:2]

    def test_beslut_av_minoritet(self) -> None:
        """A decision by a minority says so."""
        b = kp.Beslut(slag=kp.Beslutsslag.ÅTERREMISS, minoritet=True)

        assert "minoritet" in i_text(paragraf(kp.Paragraf(1, beslut=(b,))))[-1]

    def test_beslut_under_samma_rubrik(self) -> None:
        """Two decisions of the body stand under one heading."""
        två = (kp.Beslut(numrerade("Ja.")), kp.Beslut(numrerade("Nej.")))

        assert rubriker(paragraf(kp.Paragraf(1, beslut=två))) == ["Beslut"]

    def test_uppgifter_under_rubriken(self) -> None:
        """Case numbers, former treatment, chair and closed doors stand below the heading."""
        s = kommunstyrelse()

        assert i_text(paragraf(s.paragraf(64)))[0] == "Dnr KS 2031/88 och SBN 2031/17"
        assert i_text(paragraf(s.paragraf(63)))[:2] == [
            "Dnr KS 2031/123 (klass 2.4)",
            "Tidigare behandling: Ksau 2031-05-02 § 48",
        ]
        assert i_text(paragraf(s.paragraf(68)))[1:3] == [
            "Birger Almén (C) är ordförande under paragrafen.",
            "Överläggningen hålls inom stängda dörrar.",
        ]

    def test_handling_säger_datum_en_gång(self) -> None:
        """The day and number of a paper are added only where its text lacks them."""
        handlingar = (
            kp.Handling("Skrivelse 2031-05-02", date(2031, 5, 2)),
            kp.Handling("Skrivelse den 2 maj 2031", date(2031, 5, 2)),
            kp.Handling("Skrivelse", date(2031, 5, 2), diarienummer=kp.Diarienummer("KS 1/31")),
        )
        (lista_,) = (
            b for b in paragraf(kp.Paragraf(1, beslutsunderlag=handlingar)) if isinstance(b, Lista)
        )

        assert [p.text for p in lista_.punkter] == [
            "Skrivelse 2031-05-02",
            "Skrivelse den 2 maj 2031",
            "Skrivelse, 2031-05-02, dnr KS 1/31",
        ]

    def test_tider(self) -> None:
        """Meeting times that the text does not tell are listed; those it tells are not repeated."""
        tider = (
            kp.Sammanträdestid(date(2031, 9, 10), time(13), slut=time(16), plats="Eken"),
            kp.Sammanträdestid(date(2031, 10, 8), inställt=True, flyttat_från=date(2031, 10, 1)),
        )
        utan = i_text(paragraf(kp.Paragraf(1, sammanträdestider=tider)))
        med = i_text(
            paragraf(
                kp.Paragraf(1, text=(lista("Ons 10 sep kl 13", "8/10"),), sammanträdestider=tider)
            )
        )

        assert utan == [
            "Sammanträdestider",
            "–",
            "onsdag 10 september 2031 kl. 13.00–16.00, Eken",
            "–",
            "onsdag 8 oktober 2031, flyttat från 1 oktober 2031 (inställt)",
        ]
        assert "Sammanträdestider" not in med

    def test_omedelbar_justering_sägs_en_gång(self) -> None:
        """The note is left out where the decision itself says it."""
        mening = "Paragrafen är omedelbart justerad."
        sagt = kp.Beslut(att("att paragrafen förklaras omedelbart justerad."))

        assert i_text(paragraf(kp.Paragraf(1, omedelbart_justerad=True))) == [mening]
        assert mening not in i_text(
            paragraf(kp.Paragraf(1, beslut=(sagt,), omedelbart_justerad=True))
        )

    def test_tabell_med_olika_långa_rader(self) -> None:
        """Rows of unequal length become even; a table without cells leaves its description."""
        p = kp.Paragraf(
            1,
            text=(
                kp.Tabell((("a",), ("b", "c", "d")), rubriker=("X", "Y")),
                kp.Tabell((), beskrivning="Tom tabell"),
            ),
        )
        tabell, tom = paragraf(p)

        assert isinstance(tabell, Tabell)
        assert isinstance(tom, Stycke)
        assert tabell.rubriker == ("X", "Y", "")
        assert tabell.rader == (("a", "", ""), ("b", "c", "d"))
        assert tom.text == "Tom tabell"

    def test_löptext_delas_vid_tomma_rader(self) -> None:
        """A blank line parts paragraphs; a line break stays."""
        assert i_text(paragraf(kp.Paragraf(1, text=(t("a\nb\n\n \nc"),)))) == ["a\nb", "c"]


class TestDokument:
    """The document as a whole."""

    def test_uppgifter_om_dokumentet(self) -> None:
        """Title, author, subject, language and day come from the meeting."""
        d = protokoll(kommunstyrelse())

        assert d.titel == "Sammanträdesprotokoll Kommunstyrelsen 2031-05-14"
        assert (d.upphov, d.språk, d.datum) == ("Ekby kommun", "sv-SE", DAG)
        assert d.nyckelord == ("Kommunstyrelsen", "2031-05-14", "§§ 61–74")
        assert attrs.astuple(d.sidhuvud) == (
            "Ekby kommun",
            "Sammanträdesprotokoll",
            "Kommunstyrelsen",
            "Sammanträdesdatum 2031-05-14",
        )

    def test_utan_kommun_står_organet_en_gång(self) -> None:
        """Where no municipality is known the body itself is the sender."""
        d = protokoll(kp.Sammanträde(kp.Organ("Direktionen"), DAG))

        assert (d.upphov, d.sidhuvud.avsändare, d.sidhuvud.organ) == (
            "Direktionen",
            "Direktionen",
            "",
        )

    def test_innehållsförteckning_när_den_behövs(self) -> None:
        """Four paragraphs have a table of contents, three have not."""

        def har(antal: int) -> bool:
            s = kp.Sammanträde(KS, DAG, paragrafer=tuple(kp.Paragraf(i + 1) for i in range(antal)))
            return any(isinstance(b, Innehållsförteckning) for b in protokoll(s).block)

        assert (har(3), har(4)) == (False, True)

    def test_inledning_före_första_paragrafen(self) -> None:
        """Text before the first paragraph comes there."""
        s = kp.Sammanträde(
            KS, DAG, inledning=(t("Förord."),), paragrafer=(kp.Paragraf(1, "Upprop"),)
        )
        texter = list(protokoll(s).texter())

        assert texter.index("Förord.") < texter.index("Upprop")

    def test_bilagor_sist(self) -> None:
        """Attachments are listed, and those with text follow, each in the contents."""
        d = protokoll(kommunstyrelse())

        assert [r.text for r in d.innehåll()][-2:] == ["Bilagor", "Bilaga 3: Skriftlig reservation"]
        assert list(d.texter())[-1] == "Planen tar för mycket åkermark i anspråk."

    def test_bilaga_utan_rubrik_visar_filens_namn(self) -> None:
        """The name of the file stands in for a missing title."""
        p = kp.Paragraf(1, bilagor=(kp.Bilaga("", filnamn="karta.pdf"), kp.Bilaga("", "2")))

        assert i_text(paragraf(p)) == ["Bilagor", "–", "Bilaga: karta.pdf", "–", "Bilaga 2"]

    def test_egna_ord(self) -> None:
        """A municipality can have its own words."""
        egna = attrs.evolve(STANDARD, ärende=attrs.evolve(STANDARD.ärende, dnr="Diarienummer"))
        p = kp.Paragraf(1, diarienummer=kp.Diarienummer("KS 1/31"))
        d = protokoll(kp.Sammanträde(KS, DAG, paragrafer=(p,)), egna)

        assert "Diarienummer KS 1/31" in list(d.texter())

    def test_sidsignaturer_trycks_inte(self) -> None:
        """Initials of the signing of pages are no text of the protocol."""
        s = kp.Sammanträde(KS, DAG, sidsignaturer=(kp.Sidsignatur("QXZ"),))

        assert not any("QXZ" in text for text in protokoll(s).texter())

    def test_fel_slag_av_värde(self) -> None:
        """Something else than a meeting is refused in plain words."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="ett Sammanträde"):
            protokoll("2031")  # type: ignore[arg-type]  # what the test is about

    def test_organisation_följer_med(self) -> None:
        """Somebody's organisation stands where the person is listed."""
        s = kp.Sammanträde(
            KS, DAG, närvaro=(kp.Närvaro(person("Östen Grahn", organisation="PRO")),)
        )

        assert fakta(protokoll(s))["Beslutande"] == ["Östen Grahn, PRO"]
