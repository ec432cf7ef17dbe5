"""What the strategies draw means something: people, numbers and days of one protocol fit."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    Paragrafintervall,
    Paragrafnummer,
    Person,
    Sammanträde,
    Sammanträdesplan,
    ÖppenOmröstning,
)
from kommunprotokoll.strategier import (
    justeringar,
    närvaro,
    närvarolistor,
    omröstningar,
    paragrafer,
    propositionsordningar,
    sammanträden,
    sammanträdesplaner,
)
from tests.modell.klasser import delar

FOLK = (Person("Ada Ek"), Person("Bo Ås"), Person("Cia Ö"))


def ändar(intervall: Paragrafintervall) -> set[Paragrafnummer | None]:
    """The two ends of an interval, those that are there."""
    return {intervall.från, intervall.till} - {None}


@given(sammanträden())
def test_de_som_handlar_står_i_närvarolistan(s: Sammanträde) -> None:
    """Who votes, proposes, disagrees or has jäv in a protocol with a roll is on that roll."""
    roll = {n.person for n in s.närvaro}
    i_paragraferna = {d for d in delar(s.paragrafer) if isinstance(d, Person)}

    assert not roll or i_paragraferna <= roll


@given(sammanträden())
def test_de_som_justerar_är_närvarande(s: Sammanträde) -> None:
    """The chair, the secretary and those who adjust are among those present, if anybody is."""
    närvarande = {n.person for n in s.närvarande}
    valda = {d for d in delar(s.justeringar) if isinstance(d, Person)}
    valda |= {p for p in (s.ordförande, s.sekreterare) if p is not None}

    assert not närvarande or valda <= närvarande


@given(sammanträden(minst_paragrafer=1))
def test_närvaro_och_justering_gäller_protokollets_paragrafer(s: Sammanträde) -> None:
    """Presence and justering name paragraphs that the protocol has."""
    nummer = {p.beteckning for p in s.paragrafer}
    intervall = [i for n in s.närvaro for i in n.utom]
    intervall += [p.paragrafer for n in s.närvaro for p in n.perioder if p.paragrafer is not None]
    intervall += [i for j in s.justeringar for i in j.paragrafer or ()]

    assert {ände for i in intervall for ände in ändar(i)} <= nummer


@given(sammanträden())
def test_dagarna_ligger_nära(s: Sammanträde) -> None:
    """The call comes before the meeting, justering and announcement within weeks after it."""
    if s.kallelse is not None and s.kallelse.utsänd is not None:
        assert s.datum - timedelta(21) <= s.kallelse.utsänd < s.datum
    for j in s.justeringar:
        if j.datum is not None:
            assert s.datum <= j.datum <= s.datum + timedelta(20)
        if j.tillkännagivande is not None and j.tillkännagivande.publicerat is not None:
            assert s.datum <= j.tillkännagivande.publicerat <= s.datum + timedelta(25)


@given(sammanträden())
def test_paragraferna_är_i_ordning(s: Sammanträde) -> None:
    """Numbers rise."""
    nummer = [p.beteckning for p in s.paragrafer]

    assert nummer == sorted(nummer)


@given(sammanträdesplaner(minst=2, högst=5))
def test_planens_storlek(plan: Sammanträdesplan) -> None:
    """The size of a plan is what was asked for."""
    assert 2 <= len(plan.tider) <= 5


@given(st.tuples(paragrafer(personer=FOLK), omröstningar(personer=FOLK), närvaro(personer=FOLK)))
def test_bara_de_angivna_personerna(objekt: tuple[object, ...]) -> None:
    """The people given are the only ones in what is drawn."""
    assert {d for d in delar(objekt) if isinstance(d, Person)} <= set(FOLK)


@given(närvarolistor(personer=FOLK))
def test_närvarolistan_har_var_och_en_en_gång(roll: tuple[object, ...]) -> None:
    """A roll has each of the people once."""
    assert [getattr(n, "person", None) for n in roll] == list(FOLK)


@given(propositionsordningar(antal_omröstningar=2))
def test_stegen_pekar_på_omröstningar_som_finns(ordning: object) -> None:
    """Steps point at votes that are there."""
    assert {getattr(d, "omröstning", None) for d in delar(ordning)} <= {None, 0, 1}


@given(justeringar(), omröstningar())
def test_utan_protokoll_är_allt_öppet(justering: object, omröstning: object) -> None:
    """The parts can be drawn by themselves, without a protocol around them."""
    assert justering != omröstning


@given(sammanträden(minst_personer=30, högst_personer=40, minst_paragrafer=1))
def test_ingen_röstar_två_gånger(s: Sammanträde) -> None:
    """In a big roll too, each of those who vote does so once."""
    for paragraf in s.paragrafer:
        for omröstning in paragraf.omröstningar:
            if isinstance(omröstning, ÖppenOmröstning):
                assert len({r.person for r in omröstning.röster}) == len(omröstning.röster)
