"""The roll of a system for voting, mended by its lists of votes: who sat on which seat."""

from datetime import time

import pytest

from kommunprotokoll import Närvaro, Roll, Sammanträde
from kommunprotokoll.tolkning import tolka_text

KROPP = """Kommunfullmäktige
Sammanträdesdatum: 2031-02-23

§ 12 0123/31
Riktlinje för lekplatser
Beslut
Riktlinjen antas.
Omröstning
Godkänd voteringsproposition: ”Ja för bifall och Nej för avslag.”
Omröstningen utfaller med 3 Ja mot 0 Nej. Hur var och en röstar framgår av bilaga 2.

§ 13 0124/31
Riktlinje för bänkar
Beslut
Riktlinjen antas.
Omröstning
Godkänd voteringsproposition: ”Ja för bifall och Nej för avslag.”
Omröstningen utfaller med 3 Ja mot 0 Nej. Hur var och en röstade framgår av bilaga 3.

\fBilaga 1
Plats
Ledamot
Ersättare
Parti
Ankom
Utgick
"""


def rulla(*rader: str) -> str:
    """Write a roll with a cell a row."""
    return KROPP + "\n".join(cell for rad in rader for cell in rad.split("|")) + "\n"


def lista(nummer: int, *röster: str) -> str:
    """Write a list of votes with a cell a row."""
    huvud = f"\fBilaga {nummer}\nAntal Ja: 3\nNamn\nParti\nPlats\nFunktion\nResultat\n"
    return huvud + "\n".join(cell for rad in röster for cell in rad.split("|")) + "\n"


@pytest.fixture
def sammanträdet() -> Sammanträde:
    """A meeting whose roll has lost its column of substitutes to the end of the page."""
    text = rulla(
        "1|Bergdal, Ann-|Charlotte|S|15:00|20:00",
        "2|Cronvik, Bo|V|15:00|17:00", "2|Cronvik, Bo|V|17:10|20:00",
        "3|Ekman Lod,|Dia|M|15:00|20:00", "4|Ryd, Eva|Granlo, Maj|Lis|C|15:00|20:00",
        "7|Ryd, Olof|von Tallvik, Ines C|15:00|20:00",
        "5|Alm, Gun|S|15:00|16:00", "5|Alm, Gun|S|16:30|20:00",
        "Malmvik, Lo", "Stenvik, Per", "6|Ulvsson, Tor|KD|15:00|20:00",
    )  # fmt: skip
    text += lista(
        2, "AnnCharlotte Bergdal|S|1|Ledamot|Ja", "Bo Cronvik|V|2|Ledamot|Ja",
        "Per Stenvik|M|3|Ersättare|Ja", "Gun Alm|S|5|Ledamot|Frånvarande",
    )  # fmt: skip
    text += lista(
        3, "AnnCharlotte Bergdal|S|1|Ledamot|Ja", "Lo Malmvik|V|2|Ersättare|Ja",
        "Per Stenvik|M|3|Ersättare|Ja",
    )  # fmt: skip
    return tolka_text(text).sammanträde


def post(s: Sammanträde, namn: str) -> Närvaro:
    """Return the post of a person."""
    (ensam,) = (n for n in s.närvaro if n.person.namn == namn)
    return ensam


def test_ersättare_får_sin_rad(sammanträdet: Sammanträde) -> None:
    """The one who voted last from a seat sat there last, and the member before."""
    lo, bo = post(sammanträdet, "Lo Malmvik"), post(sammanträdet, "Bo Cronvik")

    assert (lo.roll, str(lo.ersätter)) == (Roll.TJÄNSTGÖRANDE_ERSÄTTARE, "Bo Cronvik (V)")
    assert [(p.från_kl, p.till_kl) for p in lo.perioder] == [(time(17, 10), time(20))]
    assert [(p.från_kl, p.till_kl) for p in bo.perioder] == [(time(15), time(17))]


def test_ledamot_vars_plats_en_annan_haft_var_inte_där(sammanträdet: Sammanträde) -> None:
    """Only the substitute was there, though the roll names the member alone."""
    assert "Dia Ekman Lod" not in [n.person.namn for n in sammanträdet.närvaro]
    assert str(post(sammanträdet, "Per Stenvik").ersätter) == "Dia Ekman Lod (M)"


def test_namn_som_delats_är_ett(sammanträdet: Sammanträde) -> None:
    """A name that lost its hyphen is that of the list, and a short given name is no party."""
    namn = [str(n.person) for n in sammanträdet.närvaro]

    assert "AnnCharlotte Bergdal (S)" in namn
    assert [n for n in namn if "Bergdal" in n] == ["AnnCharlotte Bergdal (S)"]
    assert "Maj Lis Granlo (C)" in namn
    assert str(post(sammanträdet, "Ines von Tallvik").ersätter) == "Olof Ryd (C)"


def test_namn_ur_en_spalt_för_sig_hör_inte_till_nästa_rad(sammanträdet: Sammanträde) -> None:
    """Names that stand by themselves at the end of a page are nobody's substitutes there."""
    assert post(sammanträdet, "Tor Ulvsson").roll is Roll.LEDAMOT
    assert len(post(sammanträdet, "Gun Alm").perioder) == 2
