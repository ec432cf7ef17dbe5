"""The papers out of a protocol: extract, call, proof of notice, lists."""

import itertools
from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    STANDARD,
    Dokument,
    Faktatabell,
    Namnteckning,
    Rubrik,
    Sidbrytning,
    Tabell,
    Titel,
    Underskrifter,
    anslagsbevis,
    beslutslista,
    kallelse,
    närvarolista,
    omröstningslista,
    protokoll,
    utdrag,
)
from kommunprotokoll.strategier import sammanträden
from tests.dokument.underlag import ADA, BIRGER, FOLKE, KOMMUN, kommunstyrelse, råd

DAG = date(2031, 5, 14)
KS = kp.Organ("Kommunstyrelsen", kp.Organtyp.STYRELSE, kommun=KOMMUN)
HELA: dict[str, Callable[[kp.Sammanträde], Dokument]] = {
    "protokoll": protokoll,
    "kallelse": kallelse,
    "anslagsbevis": anslagsbevis,
    "närvarolista": närvarolista,
    "omröstningslista": omröstningslista,
    "beslutslista": beslutslista,
}
"""Every paper that a meeting alone gives, by name; an extract wants paragraphs too."""


def fakta(d: Dokument) -> dict[str, list[str]]:
    """The labelled facts of a paper."""
    return {
        u.etikett: [r.text for r in u.rader]
        for b in d.alla_block()
        if isinstance(b, Faktatabell)
        for u in b.uppgifter
    }


def paragrafer(d: Dokument) -> list[str]:
    """The marks of the paragraphs in a paper."""
    return [b.märke for b in d.alla_block() if isinstance(b, Rubrik) and b.märke]


def tabeller(d: Dokument) -> list[Tabell]:
    """The tables of a paper."""
    return [b for b in d.alla_block() if isinstance(b, Tabell)]


def namnteckningar(d: Dokument) -> list[Namnteckning]:
    """The places for signatures in a paper."""
    return [n for b in d.alla_block() if isinstance(b, Underskrifter) for n in b.rader]


class TestUtdrag:
    """Protokollsutdrag."""

    def test_paragrafen_som_i_protokollet(self) -> None:
        """What the protocol says of the paragraph is all there, block by block."""
        s = kommunstyrelse()
        hela, del_ = protokoll(s).block, utdrag(s, paragraf=65).block
        början = next(i for i, b in enumerate(hela) if isinstance(b, Rubrik) and b.märke == "§ 65")
        slut = next(i for i, b in enumerate(hela) if isinstance(b, Rubrik) and b.märke == "§ 66")

        plats = del_.index(hela[början])
        assert del_[plats : plats + slut - början] == hela[början:slut]

    def test_flera_i_protokollets_ordning(self) -> None:
        """Numbers, texts and intervals may be mixed; each paragraph comes once, in order."""
        d = utdrag(kommunstyrelse(), paragrafer=("§ 70", 62, kp.Paragrafintervall.av(61, 63), "70"))

        assert paragrafer(d) == ["§ 61", "§ 62", "§ 63", "§ 70"]
        assert d.titel == "Protokollsutdrag Kommunstyrelsen 2031-05-14 §§ 61–63, 70"
        assert fakta(d)["Paragrafer"] == ["§§ 61–63, 70"]

    def test_när_och_av_vem_det_justerats(self) -> None:
        """The extract tells the day of its own justering and who signs."""
        uppgifter = fakta(utdrag(kommunstyrelse(), 65))

        assert uppgifter["Justeringsdatum"] == ["2031-05-20"]
        assert uppgifter["Justerande"] == ["Birger Almén (C)"]
        assert uppgifter["Ordförande"] == ["Ada Lindqvist (S)"]
        assert uppgifter["Sekreterare"] == ["Wilma Stråhle"]
        assert fakta(utdrag(kommunstyrelse(), 64))["Justeringsdatum"] == ["2031-05-14"]

    def test_paragrafer_justerade_olika_dagar(self) -> None:
        """Where the days differ each is told with its paragraphs."""
        d = utdrag(kommunstyrelse(), paragrafer=(63, 64, 65))

        assert fakta(d)["Justeringsdatum"] == ["§§ 63, 65: 2031-05-20", "§ 64: 2031-05-14"]

    def test_ojusterat(self) -> None:
        """Without a justering nothing claims that there is one."""
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(1),))

        assert list(fakta(utdrag(s, 1))) == ["Plats och tid", "Paragraf"]

    def test_rader_att_bestyrka_på(self) -> None:
        """Who certifies the extract has lines for it, and a box on each page."""
        d = utdrag(kommunstyrelse(), 65)

        assert [n.roll for n in namnteckningar(d)] == [
            "Ort och datum",
            "Underskrift",
            "Namn och befattning",
        ]
        assert list(d.texter())[-5:-3] == [
            "Utdragsbestyrkande",
            "Rätt utdraget ur protokollet intygar",
        ]
        assert d.sidfot.fält == ("Utdragsbestyrkande",)

    def test_beslutande_när_de_begärs(self) -> None:
        """Those with a vote are listed on demand, apart where they differ between paragraphs."""
        d = utdrag(kp.exempel("ks"), paragrafer=(66, 67), med_beslutande=True)

        assert "Roland Kvarnlid (S)" in fakta(d)["Beslutande § 66"]
        assert "Roland Kvarnlid (S)" not in fakta(d)["Beslutande § 67"]
        assert "Stellan Myrhed (S), ersätter Roland Kvarnlid (S)" in fakta(d)["Beslutande § 67"]
        assert "Beslutande" not in fakta(utdrag(kp.exempel("ks"), 66))

    def test_ovissa_beslutande_pekas_ut(self) -> None:
        """Of whom the protocol does not tell, the extract says so."""
        rader = fakta(utdrag(kp.exempel("rad"), 6, med_beslutande=True))["Beslutande"]

        assert rader[-1].startswith("Protokollet säger inte säkert om ")

    def test_bilagornas_text_följer_med(self) -> None:
        """An attachment of the paragraph whose text is known comes along; others' do not."""
        bilaga = kp.Bilaga("Reservation", "1", text=(kp.Löptext("Bilagans ord."),))
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(1, bilagor=(bilaga,)), kp.Paragraf(2)))

        assert "Bilagans ord." in list(utdrag(s, 1).texter())
        assert "Bilagans ord." not in list(utdrag(s, 2).texter())

    def test_mötet_följer_inte_med(self) -> None:
        """An extract carries nothing of the rest of the meeting along in its file."""
        assert utdrag(kommunstyrelse(), 65).källa is None
        assert protokoll(kommunstyrelse()).källa == kommunstyrelse()

    @pytest.mark.parametrize(
        "val", [99, "99", kp.Paragrafintervall.av(70, 99), kp.Paragrafintervall.av(1, 61)]
    )
    def test_paragraf_som_inte_finns(self, val: int | str | kp.Paragrafintervall) -> None:
        """The error names those paragraphs that there are."""
        with pytest.raises(kp.FinnsInteFel, match="§§ 61–74"):
            utdrag(kommunstyrelse(), val)

    def test_öppet_intervall(self) -> None:
        """An interval may be open; one that nothing lies in is an error."""
        från_73 = kp.Paragrafintervall(kp.Paragrafnummer(73))

        assert paragrafer(utdrag(kommunstyrelse(), från_73)) == ["§ 73", "§ 74"]
        with pytest.raises(kp.FinnsInteFel, match="inga paragrafer"):
            utdrag(kp.Sammanträde(KS, DAG), kp.Paragrafintervall())

    def test_två_tusen_paragrafer(self) -> None:
        """An extract of two thousand paragraphs, each asked for by itself, has them all."""
        alla = range(1, 2001)
        s = kp.Sammanträde(KS, DAG, paragrafer=tuple(kp.Paragraf(nr) for nr in alla))

        assert paragrafer(utdrag(s, paragrafer=alla)) == [f"§ {nr}" for nr in alla]

    def test_utan_paragraf(self) -> None:
        """Somebody who forgets the paragraph is told how to give one."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="paragraf=12"):
            utdrag(kommunstyrelse())

    def test_flera_som_en(self) -> None:
        """Several paragraphs where one is asked for: the error says where they go."""
        with pytest.raises(kp.OgiltigtVärdeFel, match=r"paragrafer=\(12, 14\)"):
            utdrag(kommunstyrelse(), [61, 62])  # type: ignore[arg-type]  # what the test is about

    @pytest.mark.parametrize("en", [61, "61", kp.Paragrafintervall.av(61, 63)])
    def test_en_som_flera(self, en: int | str | kp.Paragrafintervall) -> None:
        """One paragraph where several are asked for: the error says where it goes."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="paragraf=12"):
            utdrag(kommunstyrelse(), paragrafer=en)  # type: ignore[arg-type]  # see above


class TestKallelse:
    """Kallelse."""

    def test_planerat_sammanträde(self) -> None:
        """A meeting that has not been is called to with time, place and matters (5:15)."""
        s = kp.Sammanträde(
            KS,
            DAG,
            start=time(13),
            slut=time(16),
            plats="Kommunhuset",
            slag=kp.Sammanträdesslag.EXTRA,
            offentligt=False,
            ordförande=ADA,
            kallelse=kp.Kallelse(date(2031, 5, 5)),
            paragrafer=(
                kp.Paragraf(1, "Upprop"),
                kp.Paragraf(2, "Budget", diarienummer=kp.Diarienummer("KS 2031/14")),
            ),
        )
        d = kallelse(s)

        assert next(b.underrader for b in d.block if isinstance(b, Titel)) == (
            "Kommunstyrelsen",
            "Onsdagen den 14 maj 2031",
        )
        assert list(d.texter())[3] == (
            "Kommunstyrelsens ledamöter och ersättare kallas till sammanträde. "
            "Extra sammanträde. Sammanträdet är inte offentligt."
        )
        assert fakta(d) == {
            "Tid": ["onsdagen den 14 maj 2031, kl. 13.00–16.00"],
            "Plats": ["Kommunhuset"],
            "Ordförande": ["Ada Lindqvist (S)"],
            "Kallelse": ["Utsänd 2031-05-05"],
        }
        (lista,) = tabeller(d)
        assert lista.rubriker == ("Nr", "Ärende", "Dnr")
        assert lista.rader == (("1", "Upprop", ""), ("2", "Budget", "KS 2031/14"))

    def test_underlag_under_sitt_ärende(self) -> None:
        """Papers and proposals stand under the matter's number in the list, a level down."""
        d = kallelse(kommunstyrelse())
        block = list(d.block)
        plats = next(i for i, b in enumerate(block) if isinstance(b, Rubrik) and b.märke == "3.")

        assert block[plats] == Rubrik("Budgetuppföljning per den 30 april 2031", 2, märke="3.")
        assert block[plats + 1] == Rubrik("Beslutsunderlag", 3, i_innehåll=False)

    def test_inget_av_det_som_hände(self) -> None:
        """What was said, voted and decided at a meeting is no part of the call to it."""
        s = kommunstyrelse()
        text = "\n".join(kallelse(s).texter())

        assert "Omröstning" not in text
        assert "reserverar sig" not in text
        assert "beslutar" not in text
        assert "kl. 13.00\n" in text  # nobody was called to the hour when it ended

    def test_kallad_till_annan_tid(self) -> None:
        """A meeting planned for another time is called to that, with what is noted about it."""
        s = kp.Sammanträde(
            KS,
            DAG,
            start=time(9),
            plats="Kommunhuset",
            planerat=kp.Sammanträdestid(
                date(2031, 5, 13),
                time(13),
                slutdatum=DAG,
                slut=time(12),
                anmärkning="med lunch",
                länk="https://ekby.example/ks",
                dagordning=("Upprop", "Budget"),
                preliminärt=True,
                inställt=True,
            ),
        )
        d = kallelse(s)

        assert fakta(d)["Tid"] == [
            "tisdagen den 13 maj 2031, kl. 13.00 – onsdagen den 14 maj 2031, kl. 12.00",
            "med lunch",
        ]
        assert fakta(d)["Plats"] == ["Kommunhuset"]
        assert fakta(d)["Länk"] == ["https://ekby.example/ks"]
        assert tabeller(d)[0].rader == (("1", "Upprop"), ("2", "Budget"))
        assert list(d.texter())[3].endswith("Tiden är preliminär. Sammanträdet är inställt.")

    def test_utan_ärenden(self) -> None:
        """A call without matters says that they are not settled."""
        assert "Ärendena är inte fastställda." in list(kallelse(kp.Sammanträde(KS, DAG)).texter())


class TestAnslagsbevis:
    """Anslagsbevis."""

    def test_ett_för_varje_justering(self) -> None:
        """Each time of adjusting has a page of its own, the main one first."""
        d = anslagsbevis(kp.exempel("ks"))

        assert [b.text for b in d.block if isinstance(b, Rubrik)] == [
            "Justering av §§ 61–70, 72–74",
            "Justering av § 71",
        ]
        assert sum(isinstance(b, Sidbrytning) for b in d.block) == 1
        texter = list(d.texter())
        assert (
            "Paragraferna är justerade. Justeringen har tillkännagivits på anslagstavlan."
        ) in texter
        assert (
            "Paragrafen är justerad. Justeringen har tillkännagivits på anslagstavlan."
        ) in texter

    def test_uppgifterna(self) -> None:
        """The proof has what 8:12 and practice ask for."""
        s = kp.exempel("ks")

        assert fakta(anslagsbevis(s, s.justeringar[0])) == {
            "Organ": ["Kommunstyrelsen, Ekby kommun"],
            "Sammanträdesdatum": ["2031-04-16"],
            "Paragrafer": ["§ 71"],
            "Justeringsdatum": ["2031-04-16"],
            "Datum då anslaget sätts upp": ["2031-04-17"],
            "Datum då anslaget tas ned": ["2031-05-09"],
            "Sista dag för överklagande": ["2031-05-08"],
            "Förvaringsplats för protokollet": ["Kommunkansliet, kommunhuset i Ekby"],
            "Anslagstavla": ["https://ekby.example/anslagstavla"],
        }

    def test_en_vald_justering(self) -> None:
        """One justering gives one page, whose title names its paragraphs."""
        s = kp.exempel("ks")
        d = anslagsbevis(s, s.justeringar[0])

        assert d.titel == "Anslagsbevis Kommunstyrelsen 2031-04-16 § 71"
        assert not any(isinstance(b, Rubrik) for b in d.block)

    def test_okända_uppgifter_blir_rader_att_fylla_i(self) -> None:
        """What the protocol does not tell is a line, and nothing is claimed about it."""
        d = anslagsbevis(kp.Sammanträde(KS, DAG))

        assert fakta(d) == {
            "Organ": ["Kommunstyrelsen, Ekby kommun"],
            "Sammanträdesdatum": ["2031-05-14"],
            "Justeringsdatum": ["." * 50],
            "Datum då anslaget sätts upp": ["." * 50],
            "Datum då anslaget tas ned": ["." * 50],
            "Förvaringsplats för protokollet": ["." * 50],
        }
        assert [(n.roll, n.namn) for n in namnteckningar(d)] == [("Underskrift", "")]
        assert "Justeringen av protokollet tillkännages på anslagstavlan." in list(d.texter())

    def test_främmande_justering(self) -> None:
        """A justering of another meeting is refused."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="sammanträdets justeringar"):
            anslagsbevis(kommunstyrelse(), kp.Justering(date(2030, 1, 1)))

    def test_samma_ord_som_i_protokollet(self) -> None:
        """The notice of the protocol and the proof tell the same facts."""
        s = kp.exempel("namnd")

        assert fakta(anslagsbevis(s)).items() <= fakta(protokoll(s)).items()


class TestListor:
    """The lists."""

    def test_närvarolista(self) -> None:
        """Every group has a heading of the first level and a table."""
        d = närvarolista(kommunstyrelse())

        assert [b.text for b in d.block if isinstance(b, Rubrik)] == [
            "Beslutande",
            "Ersättare som inte tjänstgör",
            "Övriga närvarande",
            "Frånvarande",
        ]
        assert sum(len(t.rader) for t in tabeller(d)) == len(kommunstyrelse().närvaro)

    def test_närvarolista_utan_närvaro(self) -> None:
        """A meeting whose attendance is not known has a list that says so."""
        texter = list(närvarolista(kp.Sammanträde(KS, DAG)).texter())
        assert texter[-1] == "Närvaron är inte antecknad."

    def test_omröstningslista(self) -> None:
        """Every vote of every paragraph, a row a member, and the sums."""
        d = omröstningslista(kp.exempel("ks"))

        assert paragrafer(d) == ["§ 66", "§ 68"]
        assert len(tabeller(d)) == 3
        första = tabeller(d)[0]
        assert första.rubriker == ("Namn", "Parti", "Ersätter", "Ja", "Nej", "Avstår")
        assert första.rader[-1] == ("Summa", "", "", "9", "3", "1")
        assert len(första.rader) == 14

    def test_omröstningslista_med_alla_val(self) -> None:
        """Absent, abstaining, not taking part and jäv are columns of their own."""
        val = list(kp.Röstval)
        folk = [kp.Person(f"Ledamot {i}") for i in range(len(val))]
        v = kp.ÖppenOmröstning(
            röster=tuple(kp.Röst(p, val_) for p, val_ in zip(folk, val, strict=True))
        )
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(1, omröstningar=(v,)),))

        (tabell,) = tabeller(omröstningslista(s))
        assert tabell.rubriker == (
            "Namn", "Ja", "Nej", "Avstår", "Frånvarande", "Deltar ej", "Jäv",
        )  # fmt: skip
        assert tabell.rader[-1] == ("Summa", "1", "1", "1", "1", "1", "1")

    def test_omröstningslista_av_en_paragraf(self) -> None:
        """The list of one paragraph names it in its title."""
        d = omröstningslista(kp.exempel("ks"), 68)

        assert paragrafer(d) == ["§ 68"]
        assert d.titel == "Omröstningslista Kommunstyrelsen 2031-04-16 § 68"

    @pytest.mark.parametrize("val", [None, 61])
    def test_omröstningslista_utan_omröstningar(self, val: int | None) -> None:
        """Where nobody voted the list says so."""
        s = råd() if val is None else kommunstyrelse()

        assert list(omröstningslista(s, val).texter())[-1] == "Ingen omröstning är antecknad."

    def test_beslutslista(self) -> None:
        """Decisions and case numbers, none of the treatment, no heading that says only Beslut."""
        d = beslutslista(kp.exempel("ks"))
        texter = list(d.texter())

        assert paragrafer(d) == [f"§ {nr}" for nr in range(61, 75)]
        assert "att godkänna arrendeavtalet." in texter
        assert "Kommunstyrelsens förslag till kommunfullmäktige" in texter
        assert "Beslut" not in texter
        assert "Paragrafen är omedelbart justerad." in texter
        assert not any("yrkar" in text for text in texter)

    def test_beslutslista_av_paragrafer(self) -> None:
        """The list can be of some paragraphs."""
        assert paragrafer(beslutslista(kp.exempel("ks"), paragrafer=(62, 64))) == ["§ 62", "§ 64"]

    def test_paragraf_utan_beslut(self) -> None:
        """A paragraph in which nothing was decided says so; a protocol without them too."""
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(1, "Upprop"),))
        tom = kp.Sammanträde(KS, DAG)

        assert list(beslutslista(s).texter())[-1] == "Inget beslut är antecknat."
        assert list(beslutslista(tom).texter())[-1] == "Inga paragrafer är antecknade."


class TestAlla:
    """What holds for every paper."""

    @pytest.mark.parametrize("gör", HELA.values(), ids=HELA)
    def test_fel_slag_av_värde(self, gör: Callable[[kp.Sammanträde], Dokument]) -> None:
        """Something else than a meeting, such as a file's name, is refused in plain words."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="ett Sammanträde"):
            gör("protokoll.json")  # type: ignore[arg-type]  # what the test is about

    def test_utdrag_av_fel_slag_av_värde(self) -> None:
        """The extract refuses it too."""
        with pytest.raises(kp.OgiltigtVärdeFel, match="ett Sammanträde"):
            utdrag("protokoll.json", 1)  # type: ignore[arg-type]  # what the test is about

    @pytest.mark.parametrize("gör", HELA.values(), ids=HELA)
    def test_tomt_sammanträde(self, gör: Callable[[kp.Sammanträde], Dokument]) -> None:
        """Body and day are enough for every paper, and are on it."""
        d = gör(kp.Sammanträde(KS, DAG))

        assert d.sidhuvud.datum == "Sammanträdesdatum 2031-05-14"
        assert "Kommunstyrelsen" in d.titel
        assert "Onsdagen den 14 maj 2031" in list(d.texter())

    @given(s=sammanträden())
    def test_vilket_sammanträde_som_helst(self, s: kp.Sammanträde) -> None:
        """No paper fails, says None or has an empty label or a level of headings skipped."""
        for gör in HELA.values():
            d = gör(s)
            nivåer = [0, *(b.nivå for b in d.alla_block() if isinstance(b, Rubrik))]
            assert all(b <= a + 1 for a, b in itertools.pairwise(nivåer))
            assert all(rader and all(rader) for rader in fakta(d).values())
            assert sum(isinstance(b, Titel) for b in d.block) == 1

    @given(s=sammanträden())
    def test_utdrag_av_varje_paragraf(self, s: kp.Sammanträde) -> None:
        """An extract of any paragraph holds its heading and its text, and no other paragraph."""
        for p in s.paragrafer:
            d = utdrag(s, p.beteckning, med_beslutande=True)
            assert paragrafer(d) == [f"§ {p.beteckning}"]
            texter = "\n".join(d.texter())
            löptext = [t.text for t in p.text if isinstance(t, kp.Löptext)]
            assert all(rad.strip() in texter for text in löptext for rad in text.splitlines())

    @given(s=sammanträden())
    def test_listorna_har_allt_sitt(self, s: kp.Sammanträde) -> None:
        """Every point of a decision is in its list, every voter in the other."""
        beslut = "\n".join(beslutslista(s).texter())
        röster = "\n".join(omröstningslista(s).texter())
        närvaro = "\n".join(närvarolista(s).texter())

        assert all(a.text in beslut for p in s.paragrafer for b in p.beslut for a in b.attsatser)
        assert all(
            r.person.namn in röster
            for p in s.paragrafer
            for v in p.omröstningar
            if isinstance(v, kp.ÖppenOmröstning)
            for r in v.röster
        )
        assert all(n.person.namn in närvaro for n in s.närvaro)

    @pytest.mark.parametrize("gör", HELA.values(), ids=HELA)
    def test_en_text_vänder_inte_våra_ord(self, gör: Callable[[kp.Sammanträde], Dokument]) -> None:
        """A mark that turns the direction is closed where its own text ends, inside a sentence."""
        namn = "Ada\u202eBok"
        person = kp.Person(namn)
        s = kp.Sammanträde(
            KS,
            DAG,
            plats=namn,
            ordförande=person,
            närvaro=(kp.Närvaro(person, titel="ordförande"),),
            paragrafer=(kp.Paragraf(1, namn, reservationer=(kp.Reservation((person,)),)),),
            justeringar=(kp.Justering(DAG, justerare=(person,)),),
        )
        texter = list(gör(s).texter())

        assert not any("\u202eBok" in t and "\u202eBok\u202c" not in t for t in texter)
        assert kp.dokument.anslagsbevis(s, s.justeringar[0]).källa is None
        assert protokoll(s).källa == s


class TestEgnaOrd:
    """A municipality's own words."""

    @pytest.mark.parametrize(
        ("plats", "gör"),
        [
            ("framsida.dokumentslag", protokoll),
            ("utdrag.dokumentslag", lambda s, o: utdrag(s, 65, ordval=o)),
            ("kallelse.dokumentslag", kallelse),
            ("anslag.dokumentslag", lambda s, o: anslagsbevis(s, ordval=o)),
            ("listor.närvarolista", närvarolista),
            ("listor.omröstningslista", lambda s, o: omröstningslista(s, ordval=o)),
            ("listor.beslutslista", lambda s, o: beslutslista(s, ordval=o)),
        ],
    )
    def test_varje_papper_tar_dem(
        self, plats: str, gör: Callable[[kp.Sammanträde, kp.dokument.Ordval], Dokument]
    ) -> None:
        """Each paper is made with the words that are given."""
        d = gör(kommunstyrelse(), kp.ändra(STANDARD, {plats: "Ekbys ord"}))

        assert d.titel.startswith("Ekbys ord Kommunstyrelsen")
        assert next(b.text for b in d.block if isinstance(b, Titel)) == "Ekbys ord"

    def test_en_del_av_en_ordtabell(self) -> None:
        """Who replaces one word of several keeps the others."""
        o = kp.ändra(STANDARD, {"beslutsslag": {kp.Beslutsslag.UTGÅR: "Ärendet stryks."}})

        assert o.beslutsslag[kp.Beslutsslag.UTGÅR] == "Ärendet stryks."
        assert o.beslutsslag[kp.Beslutsslag.BORDLÄGGNING] == "Ärendet bordläggs."

    def test_ental_och_flertal(self) -> None:
        """A word of two forms is replaced by both, and the number picks one."""
        o = kp.ändra(STANDARD, {"utdrag.paragraf": ("Utdrag av", "Utdrag av flera")})

        assert "Utdrag av" in fakta(utdrag(kommunstyrelse(), 61, ordval=o))
        assert "Utdrag av flera" in fakta(utdrag(kommunstyrelse(), paragrafer=(61, 62), ordval=o))

    @pytest.mark.parametrize(
        ("plats", "ord_", "tillåtet"),
        [
            ("ärende.yrkar", "{vem} yrkar {vad}", "platserna {vad} och {vilka}"),
            ("ärende.dnr", "Dnr {nummer}", "text utan platser i klamrar"),
            ("ärende.dnr", 5, "text"),
            ("ärende.yrkar", "{vilka", "klamrar i par"),
            ("omröstning.ja_röster", ("ja",), "två former: ental och flertal"),
            ("omröstning.ja_röster", ("ja", 2), "text"),
            ("omröstning.val", {"kanske": "Kanske"}, "ord för ja, nej"),
            ("omröstning.val", {kp.Röstval.JA: "{ja}"}, "text utan platser"),
            ("ärende", "Ord", "en Ärendeord"),
        ],
    )
    def test_ord_som_inte_går(self, plats: str, ord_: object, tillåtet: str) -> None:
        """Words that no sentence can be made of are refused when they are given."""
        with pytest.raises(kp.OgiltigtVärdeFel) as fel:
            kp.ändra(STANDARD, {plats: ord_})

        assert tillåtet in str(fel.value)

    def test_klamrar_i_texten_är_text(self) -> None:
        """What is put in a sentence is never read as one."""
        y = kp.Yrkande("{vilka} yrkar {0}.", (ADA, BIRGER), instämmer=(FOLKE,))
        s = kp.Sammanträde(KS, DAG, paragrafer=(kp.Paragraf(1, "{rubrik}", yrkanden=(y,)),))

        texter = list(protokoll(s).texter())
        assert "{rubrik}" in texter
        assert "Ada Lindqvist (S) och Birger Almén (C): {vilka} yrkar {0}." in texter
