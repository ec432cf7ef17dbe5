"""Rules as municipalities write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import OgiltigtVärdeFel, Organ
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR
from kommunprotokoll.planering import (
    DagIMånad,
    Dagval,
    Ledighet,
    Mötesregel,
    VeckodagIMånad,
    VeckodagIVecka,
    Veckoval,
    Vidhinder,
    föreslå,
    tolka_regel,
)

KS = Organ("Kommunstyrelsen")
SPORTLOV = Ledighet.vecka("sportlovet", 2027, 9)
HÖSTLOV = Ledighet.vecka("höstlovet", 2027, 44)


@pytest.mark.parametrize(
    ("text", "dagar"),
    [
        ("andra tisdagen i varje månad", VeckodagIMånad(2, "tisdag")),
        ("Andra tisdagen i månaden.", VeckodagIMånad(2, "tisdag")),
        ("den sista  måndagen varje månad", VeckodagIMånad(-1, "måndag")),
        ("första onsdagen", VeckodagIMånad(1, "onsdag")),
        ("tisdagar jämna veckor", VeckodagIVecka("tisdag", Veckoval.JÄMNA)),
        ("torsdagar i udda veckor", VeckodagIVecka("torsdag", Veckoval.UDDA)),
        ("varje fredag", VeckodagIVecka("fredag")),
        ("fredagar varje vecka", VeckodagIVecka("fredag")),
        ("den 15 varje månad", DagIMånad(15)),
        ("Den 1:a i månaden", DagIMånad(1)),
        ("den 20:e i varje månad", DagIMånad(20)),
        ("sista dagen i månaden", DagIMånad(-1)),
    ],
)
def test_dagarna(text: str, dagar: Dagval) -> None:
    """Which days a sentence means."""
    assert tolka_regel(text, KS) == Mötesregel(KS, dagar)


def test_hela_meningen_i_uppgiften() -> None:
    """Months, holidays and a leave by any of its names."""
    regel = tolka_regel(
        "andra tisdagen i varje månad utom juli, inte på helgdag, inte under sportlovsveckan",
        KS,
        ledigheter=[HÖSTLOV, SPORTLOV],
    )

    assert regel == Mötesregel(
        KS, VeckodagIMånad(2, "tisdag"), utom_månader=(7,), ledigheter=(SPORTLOV,)
    )
    assert len(föreslå([regel], år=2027).plan.tider) == 11


def test_allt_på_en_gång() -> None:
    """Time, place, what becomes of a day that does not go."""
    regel = tolka_regel(
        "Sista måndagen i månaden kl. 18.00–20.30 utom juni, juli och augusti, ej på röda dagar, "
        "då nästa vardag, inte på höstlovet, i Folkets hus",
        KS,
        ledigheter=(HÖSTLOV,),
    )

    assert regel == Mötesregel(
        KS,
        VeckodagIMånad(-1, "måndag"),
        start=time(18),
        slut=time(20, 30),
        plats="Folkets hus",
        utom_månader=(6, 7, 8),
        ledigheter=(HÖSTLOV,),
        vid_hinder=Vidhinder.NÄSTA_VARDAG,
    )


@pytest.mark.parametrize(
    ("slut", "vid_hinder"),
    [
        ("annars vardagen före", Vidhinder.VARDAGEN_FÖRE),
        ("då veckan efter", Vidhinder.NÄSTA_VECKA),
        ("då veckan innan", Vidhinder.VECKAN_FÖRE),
        ("då utgår sammanträdet", Vidhinder.UTELÄMNA),
    ],
)
def test_vad_som_händer_med_en_dag_som_inte_går(slut: str, vid_hinder: Vidhinder) -> None:
    """Each way has its words."""
    assert tolka_regel(f"varje tisdag, inte på helgdagar, {slut}", KS).vid_hinder is vid_hinder


def test_även_på_helgdagar() -> None:
    """Some bodies do."""
    assert tolka_regel("varje söndag kl 10, även på helgdagar", KS).helgdagar


@pytest.mark.parametrize(
    ("text", "fel"),
    [
        ("", "en mening som"),
        ("då och då", "en mening som"),
        ("sjätte tisdagen i månaden", "en mening som"),
        ("andra tisdagen i månaden när det passar", "'när det passar'"),
        ("andra tisdagen i månaden utom juli och", "'och'"),
        ("andra tisdagen kl. 25", "klockslag från 0.00 till 23.59"),
        ("andra tisdagen, inte under påsklovet", "'påsklovet' går inte.*sportlovet"),
        ("den 45 i månaden", "1 till 31"),
        ("tisdagarna", "en mening som"),
    ],
)
def test_det_som_inte_förstås_blir_ett_fel(text: str, fel: str) -> None:
    """Half a rule would give a plan that nobody decided."""
    with pytest.raises(OgiltigtVärdeFel, match=fel):
        tolka_regel(text, KS, ledigheter=(SPORTLOV,))


@given(
    st.one_of(
        st.builds(
            VeckodagIMånad, st.sampled_from([1, 2, 3, 4, 5, -1]), st.sampled_from(VECKODAGAR)
        ),
        st.builds(
            VeckodagIVecka,
            st.sampled_from(VECKODAGAR),
            st.sampled_from([Veckoval.JÄMNA, Veckoval.UDDA]),
        ),
        st.builds(DagIMånad, st.sampled_from([-1, *range(1, 32)])),
    ),
    st.lists(st.integers(1, 12), unique=True, max_size=11),
)
def test_regeln_som_den_själv_läses(dagar: Dagval, utom: list[int]) -> None:
    """What str() says of a rule can be read back."""
    regel = Mötesregel(KS, dagar, utom_månader=tuple(utom))

    assert tolka_regel(str(regel).removeprefix("Kommunstyrelsen: "), KS) == regel
    assert len(MÅNADER) == 12


@given(st.text(max_size=60))
def test_vilken_text_som_helst_ger_en_regel_eller_ett_fel(text: str) -> None:
    """Never anything else."""
    try:
        regel = tolka_regel(text, KS)
    except OgiltigtVärdeFel:
        return
    assert regel.organ == KS


def test_en_lång_text_tar_inte_lång_tid() -> None:
    """A thousand months are a thousand months, and no more than a leave at a time is looked for."""
    text = "varje tisdag" + " utom juli" * 1000 + " inte under sportlovet" * 200

    regel = tolka_regel(text, KS, ledigheter=(SPORTLOV,))

    assert len(regel.utom_månader) == 1000
    assert date(2027, 3, 2) not in {t.datum for t in föreslå([regel], år=2027).plan.tider}
