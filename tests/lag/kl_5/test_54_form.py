"""5 kap. 54 § kommunallagen: votes are open, but secret at val and anställning of staff."""

import pytest

from kommunprotokoll import (
    Attsats,
    Beslut,
    Omröstning,
    Omröstningsslag,
    Röstetal,
    SlutenOmröstning,
    Ärendeslag,
)
from kommunprotokoll.lag import Brott, Oavgjort, Uppfyllt
from kommunprotokoll.lag.omrostning import rätt_form, underlag
from tests.lag.folk import med_omröstning, röstning

VAL, ANNAT = Omröstningsslag.VAL, Omröstningsslag.ANNAT
HUVUD = Omröstningsslag.HUVUDVOTERING


def sluten(slag: Omröstningsslag = VAL) -> SlutenOmröstning:
    """A secret vote of a kind."""
    return SlutenOmröstning((Röstetal("Ja", 3),), slag=slag)


@pytest.mark.parametrize(
    ("v", "ärendeslag", "typ"),
    [
        (röstning(3, 2), None, Uppfyllt),
        (röstning(3, 2), Ärendeslag.MOTION, Uppfyllt),
        (röstning(3, 2), Ärendeslag.VAL, Brott),
        (röstning(3, 2), Ärendeslag.ANSTÄLLNING, Brott),
        (röstning(3, 2, VAL), None, Brott),
        (röstning(3, 2, Omröstningsslag.BORDLÄGGNING), Ärendeslag.VAL, Oavgjort),
        (sluten(), None, Uppfyllt),
        (sluten(), Ärendeslag.VAL, Uppfyllt),
        (sluten(HUVUD), Ärendeslag.ANSTÄLLNING, Uppfyllt),
        (sluten(HUVUD), Ärendeslag.MOTION, Brott),
        (sluten(HUVUD), None, Brott),
        (sluten(ANNAT), None, Oavgjort),
        (sluten(), Ärendeslag.MOTION, Oavgjort),  # a val within a motion
    ],
)
def test_öppen_och_sluten(v: Omröstning, ärendeslag: Ärendeslag | None, typ: type) -> None:
    """Secret only where the law allows it, and there always."""
    (u,) = underlag(med_omröstning(röstningar=(v,), ärendeslag=ärendeslag), 1)

    assert [type(utfall) for utfall in rätt_form(u)] == [typ]


def test_brottet_säger_vad_som_väntas() -> None:
    """The breach names the form that was and the one that should have been."""
    (u,) = underlag(med_omröstning(röstningar=(sluten(HUVUD),), ärendeslag=Ärendeslag.MOTION), 1)

    (utfall,) = rätt_form(u)

    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == ("sluten", "öppen")
    assert str(utfall.lagrum) == "5 kap. 54 § kommunallagen"
    assert str(utfall.sökväg) == "paragrafer[0].omröstningar[0]"


@pytest.mark.parametrize(
    ("rubrik", "ärendeslag", "typ"),
    [
        ("Val av ordförande i valberedningen", None, Oavgjort),
        ("Fyllnadsval till socialnämnden", None, Oavgjort),
        ("Anställning av kommundirektör", None, Oavgjort),
        ("Valfrihet i hemtjänsten", None, Uppfyllt),
        ("Val av ny logotyp", Ärendeslag.MOTION, Uppfyllt),
    ],
)
def test_rubriken_kan_tala_om_ett_val(
    rubrik: str, ärendeslag: Ärendeslag | None, typ: type[Oavgjort | Uppfyllt]
) -> None:
    """An open vote under the heading of a val is not settled, unless the matter's kind is told."""
    s = med_omröstning(röstningar=(röstning(2, 1),), rubrik=rubrik, ärendeslag=ärendeslag)
    (u,) = underlag(s, 1)

    assert [type(utfall) for utfall in rätt_form(u)] == [typ]


@pytest.mark.parametrize(
    ("satser", "typ"),
    [
        (("att utse Bo Ek till ombud.",), Brott),
        (("att utse Bo Ek till ombud.", "att ombudet ska rösta för förslaget."), Oavgjort),
    ],
)
def test_mer_än_valet_beslutas(satser: tuple[str, ...], typ: type) -> None:
    """Where more is decided than whom to elect, an open vote can be about the rest."""
    beslut = (Beslut(tuple(Attsats(sats) for sats in satser)),)
    s = med_omröstning(röstningar=(röstning(2, 1),), ärendeslag=Ärendeslag.VAL, beslut=beslut)

    assert [type(u) for u in rätt_form(underlag(s, 1)[0])] == [typ]
