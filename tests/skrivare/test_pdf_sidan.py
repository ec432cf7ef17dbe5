"""The page of a PDF: what somebody sees, and text that is only text."""

import re
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Dokument,
    Innehållsförteckning,
    Lista,
    Namnteckning,
    Rubrik,
    Sidfot,
    Sidhuvud,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.tecken import synlig
from tests.dokument.underlag import kommunstyrelse
from tests.skrivare.exempelblock import DOKUMENT, ELAKA
from tests.skrivare.pdflasare import brister, pdf, sidor, taggar, text_i_ordning

CM = 72 / 2.54


@pytest.fixture(scope="module")
def ks() -> bytes:
    """The protocol of a kommunstyrelse."""
    return till_bytes(protokoll(kommunstyrelse()), "pdf")


class TestSidan:
    """What somebody sees."""

    def test_sidnummer_och_huvud(self, ks: bytes) -> None:
        """Every page says which it is and of how many; all but the first say of what."""
        texter = sidor(ks)

        for nr, text in enumerate(texter, 1):
            assert f"Sida {nr} ({len(texter)})" in text
            assert "Utdragsbestyrkande" in text
            assert ("SAMMANTRÄDESPROTOKOLL" in text) == (nr > 1)

    def test_tomt_dokument_är_en_sida(self) -> None:
        """Nothing to say gives one page, also where there are breaks."""
        assert len(sidor(till_bytes(DOKUMENT["tomt"], "pdf"))) == 1
        assert len(sidor(pdf(kp.dokument.Sidbrytning(), kp.dokument.Sidbrytning()))) == 1

    def test_rubrik_står_inte_ensam(self) -> None:
        """A heading is on the page of the text that it heads."""
        for rader in range(36, 46):
            data = pdf(
                *(stycke(f"Rad {n}") for n in range(rader)), Rubrik("Rubriken"), stycke("Texten")
            )
            assert [("Rubriken" in s) == ("Texten" in s) for s in sidor(data)] == [True] * len(
                sidor(data)
            )

    def test_underskrifter_hålls_ihop(self) -> None:
        """Those who sign together do so on one page."""
        namn = Underskrifter(tuple(Namnteckning(f"Roll {n}", f"Namn {n}") for n in range(4)))
        data = pdf(*(stycke(f"Rad {n}") for n in range(36)), Rubrik("Underskrifter"), namn)
        första, andra = sidor(data)

        assert "Underskrifter" not in första
        assert all(f"Namn {n}" in andra for n in range(4))

    def test_mycket_långt_ord_ryms(self) -> None:
        """A word as long as a paragraph is broken inside the margins, in every kind of place."""
        långt = "ord" * 300
        data = pdf(
            Titel(långt, (långt,)), Rubrik(långt), stycke(långt), Lista((punkt(långt, "–"),)),
            Tabell(((långt, "kort", långt),), rubriker=("Ett", "Två", "Tre")),
            Underskrifter((Namnteckning(långt, långt),)),
        )  # fmt: skip

        assert utanför_marginalen(data) == []

    def test_långa_namn_i_huvud_och_fot(self) -> None:
        """Head and foot stay on the page and off the text, however long their texts."""
        långt = "Gemensamma nämnden för räddningstjänst och överförmyndarfrågor " * 5
        dokument = Dokument(
            "Prov",
            tuple(stycke(f"Rad {n}") for n in range(60)),
            sidhuvud=Sidhuvud(långt, långt, långt, långt),
            sidfot=Sidfot((långt, långt)),
        )
        rutor = [ruta for s in pypdfium2.PdfDocument(till_bytes(dokument, "pdf"))
                 for ruta in textrutor(s)]  # fmt: skip

        assert min(r[1] for r in rutor) > 0
        assert max(r[3] for r in rutor) < 29.7 * CM

    def test_ord_får_plats_i_smal_kolumn(self) -> None:
        """A column takes from wider ones what its longest word needs."""
        data = pdf(
            Tabell((("Text " * 20, "Miljöpartiet"),), rubriker=("Ärende", "Parti"), bredder=(9, 1))
        )

        assert "Miljöpartiet" in sidor(data)[0]


def textrutor(sida: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top edge of each visible character of a page in points."""
    text = sida.get_textpage()
    return [
        text.get_charbox(nr)
        for nr in range(text.count_chars())
        if text.get_text_range(nr, 1).strip("\u200b \r\n")
    ]


def utanför_marginalen(data: bytes) -> list[tuple[float, float, float, float]]:
    """The characters that stand outside the margins."""
    vänster, höger = 2.5 * CM - 1, 18.5 * CM + 1
    return [
        ruta
        for sida in pypdfium2.PdfDocument(data)
        for ruta in textrutor(sida)
        if ruta[0] < vänster or ruta[2] > höger
    ]


class TestElakText:
    """Text is text."""

    @pytest.mark.parametrize(
        "kod",
        [
            '#panic("x")', '#read("/etc/passwd")', '#import "@preview/x:0.1.0": *', "$ x^2 $",
            "@p1 <p1>", "= Rubrik", "\\u{41} \\", "#set page(width: 1cm)", "// a", "/* b */",
            '"citat" -- tankstreck...', "*fet* _kursiv_", "#sys.inputs", '"},"block":[]}',
        ],
    )  # fmt: skip
    def test_typst_är_text(self, kod: str) -> None:
        """What would be code in a template is written as it stands."""
        data = pdf(Titel(kod), Rubrik(kod, märke=kod, ankare="p1"), stycke(kod), Tabell(((kod,),)))

        assert [re.sub(r"\s", "", r) for r in text_i_ordning(data).split("\n")].count(
            re.sub(r"\s", "", kod)
        ) >= 3

    def test_tecken_som_inget_typsnitt_har(self) -> None:
        """A character that cannot be shown is written as its number, and the file says so."""
        text = text_i_ordning(pdf(stycke("Hus 🏛 och 漢, ✔ och ☐"), Rubrik("Ruta ☐")))

        assert "Hus [U+1F3DB] och [U+6F22], " in text
        assert "☐" in text
        assert "✔" in text

    def test_kombination_som_inget_typsnitt_har(self) -> None:
        """Marks on letters that no font can set together are written as numbers, not refused."""
        text = "".join(text_i_ordning(pdf(stycke("a\u0e3f\u0e34 ע\u0489 \u0905\u0301"))).split())

        assert "U+" in text

    def test_skrift_åt_vänster(self) -> None:
        """Hebrew and Arabic stand in their own order beside Swedish."""
        (text,) = sidor(pdf(stycke("Ledamoten שלום och ليلى talar")))

        assert "שלום" in text
        assert "ليلى" in text

    def test_ord_avstavas_inte(self) -> None:
        """No word gets a hyphen at the end of a line, even where its text would allow one."""
        data = pdf(*(stycke(f"{'x ' * n}kommun\N{SOFT HYPHEN}fullmäktige") for n in range(70, 90)))

        assert "".join(sidor(data)).count("kommunfullmäktige") == 20

    def test_vändning_stängs(self) -> None:
        """A direction that a text opens ends with that text."""
        (text,) = sidor(pdf(stycke("vänd \u202eabc"), stycke("nästa stycke")))

        assert "nästa stycke" in text

    def test_länk_som_leder_ingenstans(self) -> None:
        """A link to an anchor that is not there is plain text; of two the first is led to."""
        data = pdf(
            Rubrik("Ett", ankare="p1"), Rubrik("Två", ankare="p1"),
            Stycke((Textdel("hit", länk="p1"), Textdel("ingenstans", länk="p2"))),
        )  # fmt: skip

        assert [t.text for t in taggar(data).alla("Link")] == ["hit"]
        assert "ingenstans" in text_i_ordning(data)

    @pytest.mark.parametrize("elak", ELAKA, ids=range(len(ELAKA)))
    def test_elaka_uppgifter(self, elak: str) -> None:
        """Hostile text in the properties of the file is there as text, on one line."""
        dokument = Dokument(elak, (), upphov=elak, ämne=elak, nyckelord=(elak,))
        uppgifter = pypdfium2.PdfDocument(till_bytes(dokument, "pdf")).get_metadata_dict()
        väntat = " ".join(synlig(elak).split())

        assert {uppgifter[namn] for namn in ("Title", "Author", "Subject", "Keywords")} == {väntat}

    def test_titel_som_saknas(self) -> None:
        """PDF/UA demands a title: a document without says that it has none."""
        uppgifter = pypdfium2.PdfDocument(pdf(titel=" ")).get_metadata_dict()

        assert uppgifter["Title"] == "Dokument utan titel"

    @pytest.mark.parametrize("slag", [Titel, Rubrik, Innehållsförteckning])
    def test_tom_text(self, slag: Callable[[str], kp.dokument.Block]) -> None:
        """Blocks without text give a file that follows the standards."""
        assert brister(pdf(slag(""), slag(" "), stycke("")), "ua1", "2a") == []
