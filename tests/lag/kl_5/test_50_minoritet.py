"""5 kap. 50 § kommunallagen: a third of those present may have a matter put off or sent back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    Avgörandegrund,
    Omröstningsslag,
    Organtyp,
    Sida,
    Ärendeslag,
    ÖppenOmröstning,
    ändra,
)
from kommunprotokoll.lag import Avgörande, Brott, Oavgjort, Omröstningsläge, Uppfyllt, avgör
from kommunprotokoll.lag.majoritet import (
    EN_TREDJEDEL,
    TVÅ_TREDJEDELAR,
    Andel,
    når,
    sidan_för,
)
from kommunprotokoll.lag.omrostning import underlag
from kommunprotokoll.lag.rostutfall import grunden_stämmer, vinnaren_stämmer
from tests.lag.folk import med_omröstning, röstning

KF = Organtyp.FULLMÄKTIGE
ÅTERREMISS = Omröstningsslag.ÅTERREMISS
BORDLÄGGNING = Omröstningsslag.BORDLÄGGNING
MINORITET, MAJORITET = Avgörandegrund.MINORITET, Avgörandegrund.MAJORITET


def läge(närvarande: int = 81, **övrigt: Any) -> Omröstningsläge:
    """Fullmäktige with so many present, in a matter not sent back before."""
    alla: dict[str, Any] = {
        "närvarande_minst": närvarande,
        "närvarande_högst": närvarande,
        "återremitterat_av_minoritet": False,
        **övrigt,
    }
    return Omröstningsläge(KF, **alla)


@pytest.mark.parametrize(
    ("ja", "nej", "närvarande", "vinnare", "genom"),
    [
        (43, 38, 81, Sida.NEJ, MINORITET),
        (54, 27, 81, Sida.NEJ, MINORITET),  # a third to the vote
        (55, 26, 81, Sida.JA, MAJORITET),
        (40, 27, 82, Sida.JA, MAJORITET),  # those who did not vote were present too
        (30, 51, 81, Sida.NEJ, MAJORITET),
        (40, 40, 80, Sida.NEJ, MINORITET),  # at a tie no casting vote is needed
    ],
)
@pytest.mark.parametrize("slag", [ÅTERREMISS, BORDLÄGGNING])
def test_en_tredjedel(
    slag: Omröstningsslag, ja: int, nej: int, närvarande: int, vinnare: Sida, genom: Avgörandegrund
) -> None:
    """The losing side wins when three times its votes are as many as those present."""
    assert avgör(röstning(ja, nej, slag), läge(närvarande)) == Avgörande(vinnare, genom)


def test_bara_i_fullmäktige() -> None:
    """In a nämnd simple majority settles it (6 kap. 33 §)."""
    i_nämnd = Omröstningsläge(Organtyp.NÄMND, närvarande_minst=11, närvarande_högst=11)

    assert avgör(röstning(6, 5, ÅTERREMISS), i_nämnd) == Avgörande(Sida.JA, MAJORITET)


def test_minoritet_i_nämnd_är_ett_brott() -> None:
    """A nämnd's protocol that lets a minority decide breaks the law."""
    v = röstning(6, 5, ÅTERREMISS, vinnare=Sida.NEJ, avgjord_genom=MINORITET)
    (u,) = underlag(med_omröstning(röstningar=(v,)), 1)

    (grund,), (vinnare,) = grunden_stämmer(u), vinnaren_stämmer(u)

    assert isinstance(grund, Brott)
    assert str(grund.lagrum) == "5 kap. 50 § kommunallagen"
    assert isinstance(vinnare, Brott)
    assert vinnare.väntat == "ja"


def test_aldrig_i_val() -> None:
    """For val simple majority always settles it."""
    utgång = avgör(röstning(43, 38, BORDLÄGGNING), läge(ärendeslag=Ärendeslag.VAL))

    assert utgång == Avgörande(Sida.JA, MAJORITET)


def test_en_gång_i_ett_ärende() -> None:
    """A second time simple majority settles it; if the past is not known, that is a condition."""
    v = röstning(43, 38, ÅTERREMISS)

    andra_gången = avgör(v, läge(återremitterat_av_minoritet=True))
    okänt = avgör(v, läge(återremitterat_av_minoritet=None))

    assert andra_gången == Avgörande(Sida.JA, MAJORITET)
    assert isinstance(okänt, Avgörande)
    assert okänt.genom is MINORITET
    assert "ingen minoritet har återremitterat" in okänt.förbehåll


def test_bara_omröstningar_om_återremiss_och_bordläggning() -> None:
    """In the main vote a third has no power."""
    assert avgör(röstning(43, 38), läge()) == Avgörande(Sida.JA, MAJORITET)


@pytest.mark.parametrize(
    ("ja_innebär", "nej_innebär", "sida"),
    [
        ("ärendet avgörs i dag", "ärendet återremitteras", Sida.NEJ),
        ("återremiss", "att ärendet ska avgöras idag", Sida.JA),
        ("ja till återremiss", "nej", Sida.JA),
        ("avslag på återremissyrkandet", "bifall till återremissyrkandet", Sida.NEJ),
        ("att ärendet inte återremitteras", "att ärendet återremitteras", Sida.NEJ),
        ("ärendet avgörs i dag", "Adas yrkande", Sida.NEJ),
        ("Adas yrkande", "Bos yrkande", None),
        ("återremiss enligt Ada", "återremiss enligt Bo", None),
        ("", "", None),
    ],
)
def test_vilken_sida_som_vill_återremittera(
    ja_innebär: str, nej_innebär: str, sida: Sida | None
) -> None:
    """Which side is for sending back is read from what the sides mean, or is not known."""
    assert sidan_för(ÖppenOmröstning(ja_innebär, nej_innebär, slag=ÅTERREMISS)) is sida


def test_okänd_innebörd() -> None:
    """If nobody says what the sides mean, a third is open; fewer than a third change nothing."""
    v: dict[str, Any] = {"slag": ÅTERREMISS, "innebär": ("Adas yrkande", "Bos yrkande")}

    assert isinstance(avgör(röstning(43, 38, **v), läge()), Oavgjort)
    assert avgör(röstning(60, 20, **v), läge()) == Avgörande(Sida.JA, MAJORITET)


def test_okänt_antal_närvarande() -> None:
    """If it is not known how many were present, a third is open."""
    v = röstning(43, 38, ÅTERREMISS)

    assert isinstance(avgör(v, läge(närvarande_högst=None)), Oavgjort)
    assert isinstance(avgör(v, läge(närvarande_högst=115)), Oavgjort)
    assert isinstance(avgör(v, läge(närvarande_högst=114)), Avgörande)


def test_de_som_röstade_var_närvarande() -> None:
    """Without a roll at least those who voted were there: a third of them is asked for."""
    v = röstning(55, 26, ÅTERREMISS)

    utgång = avgör(v, Omröstningsläge(KF))

    assert utgång == Avgörande(Sida.JA, MAJORITET)


@pytest.mark.parametrize(
    ("platser", "frånvarande", "typ"),
    [(81, None, Avgörande), (115, None, Oavgjort), (115, 1, Avgörande), (None, 1, Oavgjort)],
)
def test_utan_närvarolista_räknas_platserna(
    platser: int | None, frånvarande: int | None, typ: type
) -> None:
    """No more can have been present than there are seats, less those noted as absent."""
    v = röstning(43, 38, ÅTERREMISS, frånvarande=frånvarande)
    s = med_omröstning(röstningar=(v,), typ=KF)
    (u,) = underlag(ändra(s, {"organ.antal_ledamöter": platser}), 1)

    assert type(avgör(v, u.läge)) is typ


@pytest.mark.parametrize(
    ("vinnare", "grund", "typer"),
    [
        (Sida.NEJ, MINORITET, (Uppfyllt, Uppfyllt)),
        (Sida.NEJ, None, (Uppfyllt,)),
        (Sida.JA, MAJORITET, (Oavgjort, Oavgjort)),  # lawful if it was the second time
    ],
)
def test_det_skrivna_jämförs(
    vinnare: Sida, grund: Avgörandegrund | None, typer: tuple[type, ...]
) -> None:
    """A protocol that says that the third won is right; else it may have been the second time."""
    v = röstning(2, 1, ÅTERREMISS, vinnare=vinnare, avgjord_genom=grund)
    (u,) = underlag(med_omröstning(röstningar=(v,), typ=KF), 1)
    u = ändra(u, läge=läge(3, återremitterat_av_minoritet=None))

    assert tuple(map(type, (*vinnaren_stämmer(u), *grunden_stämmer(u)))) == typer


@given(antal=st.integers(0, 120), närvarande=st.integers(1, 120))
def test_andelar_räknas_utan_avrundning(antal: int, närvarande: int) -> None:
    """A share is reached when so many times the denominator are enough: no rounding."""
    assert når(antal, EN_TREDJEDEL, närvarande, närvarande) is (antal * 3 >= närvarande)
    assert når(antal, TVÅ_TREDJEDELAR, närvarande, närvarande) is (antal * 3 >= närvarande * 2)


@given(antal=st.integers(0, 120), minst=st.integers(0, 120), fler=st.integers(0, 20))
def test_mellan_gränserna_vet_man_inte(antal: int, minst: int, fler: int) -> None:
    """The answer for an interval is the one that all numbers in it give, else none."""
    svar = {når(antal, Andel(2, 3), n, n) for n in range(minst, minst + fler + 1)}

    assert når(antal, Andel(2, 3), minst, minst + fler) is (svar.pop() if len(svar) == 1 else None)
