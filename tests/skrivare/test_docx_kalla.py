"""A DOCX of ours carries its meeting, and tells what a person has changed in its text."""

import copy
import pickle
import re
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, protokoll
from kommunprotokoll.dokument.block import stycke
from kommunprotokoll.exempelprotokoll import SLAG
from kommunprotokoll.grund.fel import SaknarKälla, TextändringVarning
from kommunprotokoll.strategier import sammanträden
from kommunprotokoll.utbyte.word import textändringar
from tests.dokument.underlag import kommunstyrelse, råd


@pytest.fixture
def ks(tmp_path: Path) -> Path:
    """The protocol of a kommunstyrelse as a file."""
    return kp.skriv(protokoll(kommunstyrelse()), tmp_path / "protokoll.docx")


def ändra_del(fil: Path, byt: Callable[[str], str], del_: str = "word/document.xml") -> None:
    """Change a part of the file as a person's word processor would."""
    with zipfile.ZipFile(fil) as arkiv:
        delar = {namn: arkiv.read(namn) for namn in arkiv.namelist()}
    före = delar[del_].decode()
    delar[del_] = byt(före).encode()
    assert delar[del_] != före.encode()
    with zipfile.ZipFile(fil, "w") as arkiv:
        for namn, data in delar.items():
            arkiv.writestr(namn, data)


def koder(anmärkningar: tuple[kp.Anmärkning, ...]) -> list[tuple[str, str]]:
    """Code and place of each finding."""
    return [(a.kod, str(a.sökväg)) for a in anmärkningar]


class TestTurOchRetur:
    """What is written is read back."""

    @pytest.mark.parametrize("slag", SLAG)
    def test_varje_exempel(self, slag: str, tmp_path: Path) -> None:
        """Every example meeting comes back equal, with no change told."""
        s = kp.exempel(slag)
        fil = kp.skriv(protokoll(s), tmp_path / "p.docx")

        assert kp.läs(fil) == s
        assert textändringar(fil) == ()

    @pytest.mark.parametrize("s", [kommunstyrelse(), råd()], ids=["ks", "råd"])
    def test_prov(self, s: kp.Sammanträde, tmp_path: Path) -> None:
        """So do meetings with every field of the model."""
        fil = kp.skriv(protokoll(s), tmp_path / "p.docx")

        assert kp.läs(fil) == s
        assert textändringar(fil) == ()

    @given(s=sammanträden())
    @settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_vilket_som_helst(self, s: kp.Sammanträde, tmp_path: Path) -> None:
        """Any meeting that JSON carries comes back, whatever is in its texts."""
        fil = kp.skriv(protokoll(s), tmp_path / "p.docx")

        assert kp.läs(fil) == s
        assert textändringar(fil) == ()

    def test_tecken_som_xml_inte_tål(self, tmp_path: Path) -> None:
        """Characters that XML forbids travel as JSON writes them."""
        s = kp.ändra(råd(), inledning=(kp.Löptext("a\x00b\ufffec\uffffd]]>&<e"),))

        assert kp.läs(kp.skriv(protokoll(s), tmp_path / "p.docx")) == s

    def test_mycket_lång_text(self, tmp_path: Path) -> None:
        """A meeting larger than readers of XML take in one text comes back."""
        s = kp.ändra(råd(), inledning=(kp.Löptext("å" * 10_000_001),))

        assert kp.läs(kp.skriv(protokoll(s), tmp_path / "p.docx")) == s

    def test_python_docx_sparar_om(self, ks: Path) -> None:
        """Another program that opens and saves the file loses nothing and changes nothing."""
        Document(str(ks)).save(str(ks))

        assert kp.läs(ks) == kommunstyrelse()


class TestÄndringar:
    """What a person has changed."""

    def test_ändrad_paragraf(self, ks: Path) -> None:
        """A changed word is told with its paragraph, and ``läs`` warns with the same."""
        ändra_del(ks, lambda x: x.replace("rekryteringar", "rekrytering"))
        (a,) = textändringar(ks)
        with pytest.warns(TextändringVarning, match="§ 70 Information") as varningar:
            s = kp.läs(ks)

        assert (a.kod, a.allvar) == ("TXT001", kp.Allvar.VARNING)
        assert a.sökväg.följ(s) == s.paragraf(70)
        assert s == kommunstyrelse()
        assert [v.filename for v in varningar] == [__file__]

    def test_tillagt_stycke_och_borttagen_rubrik(self, ks: Path) -> None:
        """A new paragraph changes its §; a § without its heading is gone."""

        def byt(xml: str) -> str:
            xml = re.sub('<w:bookmarkStart w:id="[0-9]+" w:name="p73"/>', "", xml)
            nytt = "<w:p><w:r><w:t>Tillagt.</w:t></w:r></w:p>"
            före = xml.index("<w:p>", xml.index('w:name="p71"'))
            return xml[:före] + nytt + xml[före:]

        ändra_del(ks, byt)

        assert koder(textändringar(ks)) == [
            ("TXT001", "paragrafer[10]"),
            ("TXT001", "paragrafer[11]"),
            ("TXT002", "paragrafer[12]"),
        ]

    def test_spårad_ändring(self, ks: Path) -> None:
        """Text struck out with tracked changes is no longer seen."""
        ändra_del(
            ks,
            lambda x: re.sub(
                r"(<w:r><w:t [^>]*>Informationen noteras\.</w:t></w:r>)",
                lambda t: f'<w:del w:id="900" w:author="x">{t[1]}</w:del>',
                x,
            ),
        )

        assert koder(textändringar(ks)) == [("TXT001", "paragrafer[9]")]

    def test_framsidan(self, ks: Path) -> None:
        """A change before the first heading is told without a paragraph."""
        ändra_del(ks, lambda x: x.replace("Plats och tid", "Plats och stund", 1))
        (a,) = textändringar(ks)

        assert a.meddelande.startswith("Texten före första rubriken")
        assert a.sökväg == kp.Sökväg()

    @pytest.mark.parametrize(
        ("det_som_byts", "till"),
        [
            ("<w:b/><w:bCs/>", "<w:i/>"),
            (
                "<w:tab/></w:r><w:r><w:fldChar",
                "<w:tab/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar",
            ),
            (
                '<w:t xml:space="preserve">rekryteringar</w:t>',
                "<w:t>rekryt</w:t></w:r><w:r><w:t>eringar</w:t>",
            ),
        ],
        ids=["utseende", "sidnummer", "delad körning"],
    )
    def test_det_som_inte_är_text(self, ks: Path, det_som_byts: str, till: str) -> None:
        """Looks, page numbers in the table of contents and pieces of runs are no change."""
        ändra_del(ks, lambda x: x.replace(det_som_byts, till))

        assert textändringar(ks) == ()
        assert kp.läs(ks) == kommunstyrelse()


class TestUtanSammanträde:
    """Documents that carry none, or a bad one."""

    def test_utan_källa(self, tmp_path: Path) -> None:
        """A paper published without its source holds what is seen only."""
        fil = kp.skriv(protokoll(råd()).utan_källa(), tmp_path / "p.docx")

        assert not [n for n in zipfile.ZipFile(fil).namelist() if "customXml" in n]
        with pytest.raises(SaknarKälla, match=r"p\.docx: bär inget sammanträde"):
            kp.läs(fil)

    def test_någon_annans(self, tmp_path: Path) -> None:
        """So does anybody else's document."""
        Document().save(str(tmp_path / "annan.docx"))

        with pytest.raises(SaknarKälla):
            textändringar(tmp_path / "annan.docx")

    def test_egna_block(self, tmp_path: Path) -> None:
        """A paper of one's own blocks carries nothing."""
        kp.skriv(Dokument("Prov", (stycke("a"),)), tmp_path / "p.docx")

        with pytest.raises(SaknarKälla):
            kp.läs(tmp_path / "p.docx")

    def test_trasig(self, ks: Path) -> None:
        """Damaged data are told with the file and the place."""
        ändra_del(ks, lambda x: x.replace("2031-05-14", "2031-13-14", 1), "customXml/item1.xml")

        with pytest.raises(kp.LäsFel, match=r"protokoll\.docx.*2031-13-14 finns inte"):
            kp.läs(ks)

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"inte alls"], ids=str)
    def test_ingen_docx(self, tmp_path: Path, data: bytes) -> None:
        """What is no DOCX at all is an error with the file's name."""
        fil = tmp_path / "p.docx"
        fil.write_bytes(data)

        with pytest.raises(kp.LäsFel, match=r"p\.docx"):
            kp.läs(fil)

    def test_en_plan(self, ks: Path) -> None:
        """Asking for a plan tells what the file holds."""
        with pytest.raises(kp.LäsFel, match="sammanträdesplan: saknas"):
            kp.utbyte.läs_plan(ks)

    def test_felet_kan_skickas(self) -> None:
        """The error and the warning travel between processes."""
        fel = SaknarKälla("a.docx")
        varning = TextändringVarning(
            "a.docx", [kp.Anmärkning("TXT001", kp.Allvar.VARNING, meddelande="§ 1")]
        )

        assert str(pickle.loads(pickle.dumps(fel))) == str(copy.copy(fel)) == str(fel)
        assert str(pickle.loads(pickle.dumps(varning))) == str(varning)


def test_libreoffice_sparar_om(ks: Path, tmp_path: Path, program: Callable[[str], str]) -> None:
    """LibreOffice that opens and saves the file keeps the meeting and changes no text."""
    mapp = tmp_path / "ut"
    subprocess.run(
        [program("soffice"), f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
         "--headless", "--convert-to", "docx", "--outdir", str(mapp), str(ks)],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert kp.läs(mapp / "protokoll.docx") == kommunstyrelse()
