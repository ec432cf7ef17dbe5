"""5 kap. 67 § p. 3 and 5 kommunallagen: totals, names and röstlängd agree."""

from typing import Any

import pytest
from hypothesis import given

from kommunprotokoll import (
    DeltarEj,
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändringsslag,
    Paragrafintervall,
    Person,
    Röst,
    Röstetal,
    Röstval,
    Sammanträde,
    SlutenOmröstning,
    ÖppenOmröstning,
    ändra,
)
from kommunprotokoll.lag import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.lag.omrostning import (
    Röstningsunderlag,
    alla_röstberättigade_redovisas,
    rätt_form,
    röstande_har_rösträtt,
    summor_och_namn,
    summor_och_röstlängd,
    underlag,
)
from kommunprotokoll.lag.rostutfall import grunden_stämmer, vinnaren_stämmer
from kommunprotokoll.strategier import sammanträden
from tests.lag.folk import (
    ADA,
    BO,
    CAI,
    DIA,
    M,
    ersättare,
    händer,
    ledamot,
    med_omröstning,
    röstning,
    tjänstgörande,
)

JA, NEJ, AVSTÅR = Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR
ROLL = (ledamot(ADA), ledamot(BO), ledamot(CAI), ersättare(DIA))


def röster(*val: tuple[Person, Röstval]) -> tuple[Röst, ...]:
    """Who voted what."""
    return tuple(Röst(person, v) for person, v in val)


TRE = röster((ADA, JA), (BO, JA), (CAI, NEJ))


def ett(v: ÖppenOmröstning | SlutenOmröstning, **paragraf: Any) -> Röstningsunderlag:
    """A vote in a meeting of Ada, Bo and Cai, with Dia looking on."""
    return underlag(med_omröstning(*ROLL, röstningar=(v,), **paragraf), 1)[0]


# ------------------------------------------------------------------------------ totals and names


@pytest.mark.parametrize(
    ("tal", "typ"),
    [
        ({}, Uppfyllt),
        ({"ja": 2, "nej": 1}, Uppfyllt),
        ({"ja": 3}, Brott),
        ({"nej": 0}, Brott),
        ({"avstår": 2}, Uppfyllt),  # those who abstain need not be named
        ({"ja": None}, Uppfyllt),
    ],
)
def test_summor_och_namn(tal: dict[str, Any], typ: type) -> None:
    """The totals printed are those of the names."""
    utfall = summor_och_namn(ett(ÖppenOmröstning("a", "b", röster=TRE, **tal)))

    assert [type(u) for u in utfall] == [typ]


def test_avstående_jämförs_när_någon_namnges() -> None:
    """If one who abstains is named, all are."""
    v = ÖppenOmröstning("a", "b", röster=röster((ADA, JA), (BO, AVSTÅR)), avstår=2)

    (utfall,) = summor_och_namn(ett(v))

    assert isinstance(utfall, Brott)
    assert (utfall.funnet, utfall.väntat) == ("2", "1")
    assert str(utfall.sökväg) == "paragrafer[0].omröstningar[0].avstår"


def test_utan_namn_finns_inget_att_jämföra() -> None:
    """A vote with totals alone, or a secret one, has no names to count."""
    for v in (röstning(2, 1), SlutenOmröstning((Röstetal("A", 3),))):
        u = ett(v)
        assert summor_och_namn(u) == ()
        assert röstande_har_rösträtt(u) == ()
        assert alla_röstberättigade_redovisas(u) == ()


# ---------------------------------------------------------------------------- names and röstlängd


def test_alla_röstande_har_rösträtt() -> None:
    """Three members vote: fine."""
    assert röstande_har_rösträtt(ett(ÖppenOmröstning("a", "b", röster=TRE))) == (
        Uppfyllt(sökväg=ett(röstning(1, 0)).sökväg),
    )


@pytest.mark.parametrize(
    ("person", "val", "skäl"),
    [
        (DIA, JA, "antecknad som ersättare"),
        (DIA, AVSTÅR, "antecknad som ersättare"),
        (Person("Eli Österbacke-Lid"), NEJ, "finns inte i närvarolistan"),
    ],
)
def test_röstande_utan_rösträtt(person: Person, val: Röstval, skäl: str) -> None:
    """A substitute who does not serve, or somebody not on the roll, has no vote to give."""
    v = ÖppenOmröstning("a", "b", röster=(*TRE, Röst(person, val)))

    (utfall,) = röstande_har_rösträtt(ett(v))

    assert isinstance(utfall, Brott)
    assert skäl in str(utfall)
    assert str(utfall.sökväg) == "paragrafer[0].omröstningar[0].röster[3]"


def test_frånvarande_i_röstlistan_röstar_inte() -> None:
    """A list that also names the absent does not say that they voted."""
    v = ÖppenOmröstning("a", "b", röster=(*TRE, Röst(DIA, Röstval.FRÅNVARANDE)))

    assert [type(u) for u in röstande_har_rösträtt(ett(v))] == [Uppfyllt]


def test_jävig_som_röstar() -> None:
    """Who is disqualified has no vote; the breach cites the section on jäv."""
    (utfall,) = röstande_har_rösträtt(ett(ÖppenOmröstning("a", "b", röster=TRE), jäv=(Jäv(CAI),)))

    assert isinstance(utfall, Brott)
    assert str(utfall.lagrum) == "6 kap. 30 § kommunallagen"


def test_osäker_rösträtt() -> None:
    """Of somebody who came during the paragraph it is not known whether they had a vote."""
    ändring = händer(CAI, Närvaroändringsslag.ANLÄNDER)
    u = ett(ÖppenOmröstning("a", "b", röster=TRE), närvaroändringar=(ändring,))

    assert [type(x) for x in röstande_har_rösträtt(u)] == [Oavgjort]


def test_röstberättigad_som_inte_redovisas() -> None:
    """Everybody with a vote is named; who declines to take part, or whose party does, need not."""
    v = ÖppenOmröstning("a", "b", röster=TRE[:2])

    (utfall,) = alla_röstberättigade_redovisas(ett(v))

    assert isinstance(utfall, Brott)
    assert utfall.väntat == str(CAI)
    assert str(utfall.lagrum) == "5 kap. 67 § 5 p. kommunallagen"
    for avstått in (DeltarEj((CAI,)), DeltarEj(partier=(M,))):
        utan = alla_röstberättigade_redovisas(ett(v, deltar_ej=(avstått,)))
        assert [type(u) for u in utan] == [Uppfyllt]


def test_ersättare_som_det_inte_framgår_när_de_tjänstgjorde() -> None:
    """That a substitute served must be told, but not when: without a vote, nothing is settled."""
    v = ÖppenOmröstning("a", "b", röster=TRE)

    def utfall(rad: Närvaro) -> tuple[Utfall, ...]:
        möte = med_omröstning(*ROLL[:3], rad, röstningar=(v,))
        return alla_röstberättigade_redovisas(underlag(möte, 1)[0])

    (oklart,) = utfall(tjänstgörande(DIA, None))
    (vid_paragrafen,) = utfall(tjänstgörande(DIA, None, Närvaroperiod(Paragrafintervall.av(1))))

    assert isinstance(oklart, Oavgjort)
    assert oklart.orsak.startswith(f"{DIA} är tjänstgörande ersättare, men för vem och när ")
    assert isinstance(vid_paragrafen, Brott)


# --------------------------------------------------------------------------- totals and röstlängd


@pytest.mark.parametrize(
    ("v", "typer"),
    [
        (röstning(2, 1), [Uppfyllt]),
        (röstning(2, 2), [Brott]),
        (röstning(2, 1, avstår=1), [Brott]),
        (röstning(1, 1), [Oavgjort]),
        (röstning(None, 1), []),
        (SlutenOmröstning((Röstetal("A", 2),), blanka=1, vinnare=("A",)), [Uppfyllt]),
        (SlutenOmröstning((Röstetal("A", 2),), blanka=1, ogiltiga=1, vinnare=("A",)), [Brott]),
        (SlutenOmröstning((Röstetal("A", 3), Röstetal("B", 3)), vinnare=("A", "B")), []),
        (SlutenOmröstning((Röstetal("Lista 1", 4),), proportionell=True), [Brott]),
    ],
)
def test_summor_och_röstlängd(v: ÖppenOmröstning | SlutenOmröstning, typer: list[type]) -> None:
    """No more votes than three have; fewer may be lawful."""
    assert [type(u) for u in summor_och_röstlängd(ett(v))] == typer


def test_fler_på_listan_än_platserna() -> None:
    """A roll with more people deciding than there are seats does not make fewer present."""
    s = med_omröstning(*ROLL, röstningar=(röstning(2, 1),))
    (u,) = underlag(ändra(s, {"organ.antal_ledamöter": 2}), 1)

    assert (u.läge.närvarande_minst, u.läge.närvarande_högst) == (3, 3)


def test_summor_utan_närvarolista() -> None:
    """Without a roll nobody knows how many had a vote."""
    (u,) = underlag(med_omröstning(röstningar=(röstning(2, 1),)), 1)

    assert [type(x) for x in summor_och_röstlängd(u)] == [Oavgjort]


@given(s=sammanträden(minst_paragrafer=1))
def test_varje_omröstning_kan_prövas(s: Sammanträde) -> None:
    """Whatever the vote, every demand gives outcomes at places that are in the model."""
    for p in s.paragrafer:
        for u in underlag(s, p.beteckning):
            for krav in (
                summor_och_namn,
                röstande_har_rösträtt,
                alla_röstberättigade_redovisas,
                summor_och_röstlängd,
                rätt_form,
                vinnaren_stämmer,
                grunden_stämmer,
            ):
                for utfall in krav(u):
                    assert utfall.sökväg.led
                    utfall.sökväg.följ(s)
