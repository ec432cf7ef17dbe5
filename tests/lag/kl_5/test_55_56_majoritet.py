"""5 kap. 55-56 §§ kommunallagen: simple majority, the casting vote, the lot."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    Avgörandegrund,
    Omröstningsslag,
    Organtyp,
    Person,
    Röst,
    Röstetal,
    Röstval,
    Sida,
    SlutenOmröstning,
    Ärendeslag,
    ÖppenOmröstning,
)
from kommunprotokoll.lag import (
    Avgörande,
    Brott,
    Majoritetsfall,
    Oavgjort,
    Omröstningsläge,
    Uppfyllt,
    avgör,
)
from kommunprotokoll.lag.majoritet import KVALIFICERADE_BESLUT
from kommunprotokoll.lag.omrostning import underlag
from kommunprotokoll.lag.rostutfall import grunden_stämmer, vinnaren_stämmer
from tests.lag.folk import ADA, BO, CAI, ledamot, med_omröstning, röstning

G = Avgörandegrund
NÄMND = Omröstningsläge(Organtyp.NÄMND, ordförande=ADA)
VAL = Omröstningsläge(Organtyp.NÄMND, Ärendeslag.VAL, ordförande=ADA)


def med_röster(ada: Röstval, bo: Röstval, **övrigt: Any) -> ÖppenOmröstning:
    """A vote of two, Ada in the chair."""
    return ÖppenOmröstning("bifall", "avslag", röster=(Röst(ADA, ada), Röst(BO, bo)), **övrigt)


@given(ja=st.integers(0, 101), nej=st.integers(0, 101))
def test_enkel_majoritet(ja: int, nej: int) -> None:
    """The side with more votes wins; at a tie without a known chair's vote nothing is settled."""
    utgång = avgör(röstning(ja, nej), NÄMND)

    if ja == nej:
        assert isinstance(utgång, Oavgjort)
    else:
        assert utgång == Avgörande(Sida.JA if ja > nej else Sida.NEJ, G.MAJORITET)


@pytest.mark.parametrize(("ja", "nej"), [(None, 3), (3, None), (None, None)])
def test_utan_röstetal(ja: int | None, nej: int | None) -> None:
    """Without numbers nobody can say who wins."""
    assert isinstance(avgör(röstning(ja, nej), NÄMND), Oavgjort)


@pytest.mark.parametrize(
    ("v", "vinnare"),
    [
        (med_röster(Röstval.JA, Röstval.NEJ), Sida.JA),
        (med_röster(Röstval.NEJ, Röstval.JA), Sida.NEJ),
        (röstning(4, 4, vinnare=Sida.NEJ, avgjord_genom=G.UTSLAGSRÖST), Sida.NEJ),
    ],
)
def test_56_utslagsröst(v: ÖppenOmröstning, vinnare: Sida) -> None:
    """At a tie the chair's vote decides: as she voted herself, else as the protocol says."""
    utgång = avgör(v, NÄMND)

    assert isinstance(utgång, Avgörande)
    assert (utgång.vinnare, utgång.genom) == (vinnare, G.UTSLAGSRÖST)
    assert str(utgång.lagrum) == "5 kap. 56 § kommunallagen"


def test_56_ordföranden_avstår_men_har_utslagsröst() -> None:
    """A chair who abstains can still give the casting vote; what it was, the protocol must say."""
    röster = (Röst(ADA, Röstval.AVSTÅR), Röst(BO, Röstval.JA), Röst(CAI, Röstval.NEJ))

    assert isinstance(avgör(ÖppenOmröstning("a", "b", röster=röster), NÄMND), Oavgjort)
    skrivet = ÖppenOmröstning(
        "a", "b", röster=röster, vinnare=Sida.NEJ, avgjord_genom=G.UTSLAGSRÖST
    )
    assert avgör(skrivet, NÄMND) == Avgörande(Sida.NEJ, G.UTSLAGSRÖST)


@pytest.mark.parametrize("ordförande", [None, CAI])
def test_56_ordförandens_röst_är_okänd(ordförande: Person | None) -> None:
    """If nobody knows who was in the chair, or she is not among the voters, nothing is settled."""
    läge = Omröstningsläge(Organtyp.NÄMND, ordförande=ordförande)

    assert isinstance(avgör(med_röster(Röstval.JA, Röstval.NEJ), läge), Oavgjort)


def test_56_lotten_vid_val() -> None:
    """At val and anställning a lot decides a tie: the protocol must say how it fell."""
    v = röstning(4, 4, Omröstningsslag.VAL)
    lottad = röstning(4, 4, Omröstningsslag.VAL, vinnare=Sida.JA, avgjord_genom=G.LOTTNING)

    assert isinstance(avgör(v, VAL), Oavgjort)
    assert avgör(lottad, VAL) == Avgörande(Sida.JA, G.LOTTNING)


@pytest.mark.parametrize(
    ("v", "typ"),
    [
        (röstning(5, 3, vinnare=Sida.JA), Uppfyllt),
        (röstning(5, 3, vinnare=Sida.NEJ), Brott),
        (röstning(5, 3), Oavgjort),  # nothing written
        (röstning(None, 3, vinnare=Sida.JA), Oavgjort),
        (röstning(4, 4, vinnare=Sida.JA), Oavgjort),
        (med_röster(Röstval.JA, Röstval.NEJ, vinnare=Sida.JA), Uppfyllt),
        (med_röster(Röstval.JA, Röstval.NEJ, vinnare=Sida.NEJ), Oavgjort),  # she may have turned
    ],
)
def test_den_skrivna_vinnaren(v: ÖppenOmröstning, typ: type) -> None:
    """The winner written is the one that the numbers give."""
    (u,) = underlag(med_omröstning(röstningar=(v,)), 1)

    assert [type(utfall) for utfall in vinnaren_stämmer(u)] == [typ]


def test_fel_vinnare_i_klartext() -> None:
    """The breach gives the numbers and both sides."""
    (u,) = underlag(med_omröstning(röstningar=(röstning(5, 3, vinnare=Sida.NEJ),)), 1)

    (utfall,) = vinnaren_stämmer(u)

    assert str(utfall) == (
        "Vid § 1 anges att nej vann, men med 5 ja mot 3 nej vinner ja. (5 kap. 55 § kommunallagen)"
    )
    assert utfall.sökväg.följ(med_omröstning(röstningar=(u.omröstning,))) is Sida.NEJ


@pytest.mark.parametrize(
    ("ja", "nej", "grund", "ärendeslag", "typ"),
    [
        (5, 3, G.MAJORITET, None, Uppfyllt),
        (5, 3, G.UTSLAGSRÖST, None, Brott),
        (5, 3, G.LOTTNING, Ärendeslag.VAL, Brott),
        (4, 4, G.UTSLAGSRÖST, None, Uppfyllt),
        (4, 4, G.UTSLAGSRÖST, Ärendeslag.VAL, Brott),
        (4, 4, G.LOTTNING, Ärendeslag.VAL, Uppfyllt),
        (4, 4, G.LOTTNING, Ärendeslag.MOTION, Brott),
        (4, 4, G.LOTTNING, None, Oavgjort),
        (4, 4, G.MAJORITET, None, Oavgjort),
        (None, 4, G.MAJORITET, None, Oavgjort),
    ],
)
def test_den_skrivna_grunden(
    ja: int | None,
    nej: int,
    grund: Avgörandegrund,
    ärendeslag: Ärendeslag | None,
    typ: type,
) -> None:
    """A casting vote or a lot only at a tie, the lot only at val and anställning."""
    v = röstning(ja, nej, vinnare=Sida.JA, avgjord_genom=grund)
    (u,) = underlag(med_omröstning(röstningar=(v,), ärendeslag=ärendeslag), 1)

    assert [type(utfall) for utfall in grunden_stämmer(u)] == [typ]


def test_majoritet_fast_ordföranden_avgjorde() -> None:
    """A tie with the chair's vote known was not settled by majority."""
    v = med_röster(Röstval.JA, Röstval.NEJ, vinnare=Sida.JA, avgjord_genom=G.MINORITET)
    (u,) = underlag(med_omröstning(röstningar=(v,), typ=Organtyp.FULLMÄKTIGE), 1)

    assert isinstance(grunden_stämmer(u)[0], Oavgjort)


def test_minoritet_utan_återremiss() -> None:
    """A minority cannot decide a main vote, in fullmäktige either."""
    v = röstning(5, 3, vinnare=Sida.JA, avgjord_genom=G.MINORITET)
    (u,) = underlag(med_omröstning(röstningar=(v,), typ=Organtyp.FULLMÄKTIGE), 1)

    (utfall,) = grunden_stämmer(u)

    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == ("minoritet", "majoritet")


@pytest.mark.parametrize(("ja", "typ"), [(2, Uppfyllt), (1, Brott)])
def test_två_tredjedelar(ja: int, typ: type) -> None:
    """Two thirds of those present, not of those who voted."""
    roll = (ledamot(ADA), ledamot(BO), ledamot(CAI))
    v = röstning(ja, 0, vinnare=Sida.JA, avgjord_genom=G.KVALIFICERAD_MAJORITET)
    (u,) = underlag(med_omröstning(*roll, röstningar=(v,)), 1)

    assert [type(utfall) for utfall in grunden_stämmer(u)] == [typ]


def test_två_tredjedelar_av_okänt_många() -> None:
    """Without a roll it is not known how many two thirds are, unless too few voted so anyhow."""
    for ja, nej, typ in ((8, 2, Oavgjort), (6, 4, Brott)):
        v = röstning(ja, nej, vinnare=Sida.JA, avgjord_genom=G.KVALIFICERAD_MAJORITET)
        (u,) = underlag(med_omröstning(röstningar=(v,)), 1)

        assert [type(utfall) for utfall in grunden_stämmer(u)] == [typ]


def test_kvalificerade_beslut_är_data() -> None:
    """Each decision that needs more than a simple majority has its share, rule and section."""
    assert set(KVALIFICERADE_BESLUT) == set(Majoritetsfall)
    assert all(regel.lagrum for _, regel in KVALIFICERADE_BESLUT.values())


def sluten(vinnare: tuple[str, ...], grund: Avgörandegrund | None, *tal: int) -> SlutenOmröstning:
    """A secret election between A, B, C ... with so many votes each."""
    namn = "ABC"
    return SlutenOmröstning(
        tuple(Röstetal(namn[i], antal) for i, antal in enumerate(tal)),
        vinnare=vinnare,
        avgjord_genom=grund,
    )


@pytest.mark.parametrize(
    ("v", "typer"),
    [
        (sluten(("A",), None, 5, 3), [Uppfyllt]),
        (sluten(("B",), None, 5, 3), [Brott]),
        (sluten(("A", "B"), None, 5, 3, 1), [Uppfyllt]),
        (sluten(("A", "C"), None, 5, 3, 1), [Brott]),
        (sluten(("A",), G.LOTTNING, 4, 4), [Uppfyllt]),
        (sluten(("A",), None, 4, 4), [Oavgjort]),
        (sluten(("A",), G.UTSLAGSRÖST, 4, 4), [Brott]),
        (sluten(("D",), None, 4, 4), [Oavgjort]),
        (sluten((), None, 4, 4), []),
    ],
)
def test_sluten_omröstning(v: SlutenOmröstning, typer: list[type]) -> None:
    """The elected have the most votes; a tie for the last seat is settled by lot."""
    (u,) = underlag(med_omröstning(röstningar=(v,)), 1)

    assert [type(utfall) for utfall in vinnaren_stämmer(u)] == typer
    assert grunden_stämmer(u) == ()
