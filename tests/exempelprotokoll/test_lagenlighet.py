"""The made-up protocols keep the law: each test is one demand of it.

The checks are written out here by hand, apart from the package's own rules, so that each can show
a fault of the other.
"""

import re
from datetime import date, timedelta

import pytest

from kommunprotokoll import (
    Avgörandegrund,
    Beslutsslag,
    Justering,
    Justeringsslag,
    Närvaro,
    Omröstningsslag,
    Organtyp,
    Paragraf,
    Person,
    Roll,
    Röstval,
    Sammanträde,
    Sida,
    SlutenOmröstning,
    Yrkandeutgång,
    Ärendeslag,
    ÖppenOmröstning,
)
from kommunprotokoll.exempelprotokoll import SLAG, exempel

# In the spring of 2031, beside Saturdays and Sundays, when nothing is due
# (lag 1930:173 2 §, lag 1989:253).
HELGDAGAR = {
    date(2031, 4, 11): "långfredagen",
    date(2031, 4, 14): "annandag påsk",
    date(2031, 5, 1): "första maj",
    date(2031, 5, 22): "Kristi himmelsfärdsdag",
    date(2031, 6, 6): "nationaldagen",
    date(2031, 6, 20): "midsommarafton",
}
ALLA = [exempel(slag) for slag in SLAG]
VALDA = [s for s in ALLA if s.organ.antal_ledamöter is not None]
"""All but the council of organisations, for which kommunallagen has no rules."""

MED_PARAGRAF = [(s, p) for s in VALDA for p in s.paragrafer]
ÖPPNA = [
    (s, p, o) for s, p in MED_PARAGRAF for o in p.omröstningar if isinstance(o, ÖppenOmröstning)
]
JUSTERINGAR = [(s, j) for s in VALDA for j in s.justeringar]


def namn(värde: object) -> str:
    """The id of a case: the body, the paragraph, the kind of vote."""
    if isinstance(värde, Sammanträde):
        return värde.organ.förkortning or "råd"
    if isinstance(värde, Paragraf):
        return str(värde.nummer)
    return ""


def tjänstgör(n: Närvaro, nummer: int) -> bool:
    """Whether a line of the roll has a vote at a paragraph, jäv apart."""
    if n.vid(nummer) is not True:
        return False
    for period in n.perioder:
        if period.paragrafer is not None and nummer in period.paragrafer and period.tjänstgör:
            return True
    return n.roll.är_beslutande


def beslutande(s: Sammanträde, p: Paragraf) -> set[Person]:
    """Those who decide in a paragraph: members and serving substitutes without jäv."""
    jäviga = {j.person for j in p.jäv}
    return {n.person for n in s.närvaro if tjänstgör(n, p.nummer)} - jäviga


def nästa_vardag(dag: date) -> date:
    """The day itself, or the first weekday after it (söndagsregeln)."""
    while dag.weekday() >= 5 or dag in HELGDAGAR:
        dag += timedelta(1)
    return dag


@pytest.mark.parametrize("s", [s for s in VALDA if s.organ.typ is Organtyp.FULLMÄKTIGE], ids=namn)
def test_5_kap_5_fullmäktiges_storlek(s: Sammanträde) -> None:
    """Fullmäktige has an odd number of members, 31 at least, and they are all on the roll."""
    antal = s.organ.antal_ledamöter or 0

    assert antal >= 31
    assert antal % 2 == 1
    assert sum(n.roll.är_ledamot for n in s.närvaro) == antal


@pytest.mark.parametrize("s", VALDA, ids=namn)
def test_var_ledamot_står_i_närvarolistan(s: Sammanträde) -> None:
    """Each seat is on the roll once, those absent too."""
    assert sum(n.roll.är_ledamot for n in s.närvaro) == s.organ.antal_ledamöter
    assert len({n.person for n in s.närvaro}) == len(s.närvaro)


@pytest.mark.parametrize("s", VALDA, ids=namn)
def test_5_kap_13_15_kallelsen(s: Sammanträde) -> None:
    """Fullmäktige is called and announced a week before; the others some days before."""
    assert s.kallelse is not None
    assert s.kallelse.utsänd is not None
    if s.organ.typ is Organtyp.FULLMÄKTIGE:
        assert s.kallelse.kungjord is not None
        assert max(s.kallelse.utsänd, s.kallelse.kungjord) <= s.datum - timedelta(7)
        assert s.offentligt
    assert s.kallelse.utsänd < s.datum


@pytest.mark.parametrize(("s", "p"), MED_PARAGRAF, ids=namn)
def test_5_kap_45_beslutsförhet(s: Sammanträde, p: Paragraf) -> None:
    """More than half of the members decide in each paragraph."""
    assert len(beslutande(s, p)) >= (s.organ.antal_ledamöter or 0) // 2 + 1
    assert len(beslutande(s, p)) <= (s.organ.antal_ledamöter or 0)


@pytest.mark.parametrize("s", VALDA, ids=namn)
def test_5_kap_21_ersättare_i_fullmäktige_är_av_samma_parti(s: Sammanträde) -> None:
    """Each serving substitute stands in for somebody on the roll, in fullmäktige of the party."""
    ledamöter = {n.person for n in s.närvaro if n.roll.är_ledamot}
    par = [(n.person, n.ersätter) for n in s.närvaro if n.ersätter is not None]
    par += [(n.person, p.ersätter) for n in s.närvaro for p in n.perioder if p.ersätter is not None]

    assert par
    for ersättare, ledamot in par:
        assert ledamot in ledamöter
        if s.organ.typ is Organtyp.FULLMÄKTIGE:
            assert ersättare.parti == ledamot.parti
    serverar = {n.person for n in s.närvaro if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE}
    assert serverar <= {ersättare for ersättare, _ in par}


@pytest.mark.parametrize(("s", "p"), MED_PARAGRAF, ids=namn)
def test_6_kap_30_den_jäviga_går_ut(s: Sammanträde, p: Paragraf) -> None:
    """In a board who has jäv leaves the room; the substitute serves in the paragraph."""
    for j in p.jäv:
        assert j.lagrum is not None
        if s.organ.typ is not Organtyp.FULLMÄKTIGE:
            assert j.lämnade_lokalen
            assert j.ersättare in beslutande(s, p)
        assert j.person not in beslutande(s, p)


@pytest.mark.parametrize(("s", "p", "o"), ÖPPNA, ids=namn)
def test_5_kap_67_var_och_en_som_beslutar_röstar(
    s: Sammanträde, p: Paragraf, o: ÖppenOmröstning
) -> None:
    """The names of an open vote are those who decide there, and members who are absent."""
    borta = set(o.med_val(Röstval.FRÅNVARANDE))
    röstande = {r.person for r in o.röster} - borta

    assert röstande == beslutande(s, p)
    assert borta <= {n.person for n in s.närvaro if n.vid(p.nummer) is False}
    assert o.ja_innebär
    assert o.nej_innebär
    assert o.röster[-1].person == s.ordförande


@pytest.mark.parametrize("o", [o for _, _, o in ÖPPNA])
def test_röstetalen_i_texten_stämmer(o: ÖppenOmröstning) -> None:
    """The totals in the sentence are those of the names, in figures or in words."""
    tal = {"fyra": 4, "fem": 5}
    träff = re.search(r"(\w+) ja-röster mot (\w+) nej-röster(?: och (\d+) som avstår)?", o.text)

    assert träff is not None
    assert [tal.get(t) or int(t) for t in (träff[1], träff[2])] == [o.ja, o.nej]
    assert int(träff[3] or o.avstår or 0) == o.avstår


@pytest.mark.parametrize(("s", "p", "o"), ÖPPNA, ids=namn)
def test_5_kap_50_55_56_utgången(s: Sammanträde, p: Paragraf, o: ÖppenOmröstning) -> None:
    """The majority wins, the chair decides a tie, a third can send a matter back in fullmäktige."""
    ja, nej = o.ja or 0, o.nej or 0
    flest = Sida.JA if ja > nej else Sida.NEJ
    if o.avgjord_genom is Avgörandegrund.UTSLAGSRÖST:
        ordförandens = next(r.val for r in o.röster if r.person == s.ordförande)
        assert ja == nej
        assert o.vinnare is not None
        assert ordförandens is Röstval[o.vinnare.name]
    elif o.avgjord_genom is Avgörandegrund.MINORITET:
        assert s.organ.typ is Organtyp.FULLMÄKTIGE
        assert o.slag is Omröstningsslag.ÅTERREMISS
        assert p.ärendeslag is not Ärendeslag.VAL
        assert o.vinnare is not flest
        assert 3 * min(ja, nej) >= len(beslutande(s, p))
        assert [b.slag for b in p.beslut if b.minoritet] == [Beslutsslag.ÅTERREMISS]
    else:
        assert o.avgjord_genom is Avgörandegrund.MAJORITET
        assert ja != nej
        assert o.vinnare is flest


def test_alla_sätt_att_avgöra_är_med() -> None:
    """There is a majority, a chair's casting vote and a minority."""
    assert {o.avgjord_genom for _, _, o in ÖPPNA} == {
        Avgörandegrund.MAJORITET,
        Avgörandegrund.UTSLAGSRÖST,
        Avgörandegrund.MINORITET,
    }


@pytest.mark.parametrize(("s", "p"), MED_PARAGRAF, ids=namn)
def test_5_kap_54_sluten_omröstning_bara_vid_val(s: Sammanträde, p: Paragraf) -> None:
    """A vote in a val is secret, all others open; the ballots are as many as those who decide."""
    for o in p.omröstningar:
        assert isinstance(o, SlutenOmröstning) == (p.ärendeslag is Ärendeslag.VAL)
        if isinstance(o, SlutenOmröstning):
            lagda = sum(tal.antal for tal in o.resultat) + (o.blanka or 0) + (o.ogiltiga or 0)
            vinnare = max(o.resultat, key=lambda tal: tal.antal)
            assert lagda == len(beslutande(s, p))
            assert o.vinnare == (vinnare.alternativ,)


@pytest.mark.parametrize("p", [p for _, p in MED_PARAGRAF], ids=namn)
def test_5_kap_67_propositionsordning(p: Paragraf) -> None:
    """Where proposals compete the protocol says in which order they were put."""
    kvar = [y for y in p.yrkanden if y.utgång is not Yrkandeutgång.ÅTERTAGET]
    if len(kvar) > 1 or p.omröstningar:
        assert p.propositionsordning is not None
        pekade = {steg.omröstning for steg in p.propositionsordning.alla_steg()}
        assert pekade >= set(range(len(p.omröstningar)))


@pytest.mark.parametrize(("s", "p"), MED_PARAGRAF, ids=namn)
def test_4_kap_27_bara_den_som_deltog_reserverar_sig(s: Sammanträde, p: Paragraf) -> None:
    """Reservations and proposals are by people who decide; nobody both declines and reserves."""
    avstod = {person for d in p.deltar_ej for person in d.personer}
    reserverade = {person for r in p.reservationer for person in r.personer}
    yrkade = {person for y in p.yrkanden for person in (*y.förslagsställare, *y.instämmer)}

    assert reserverade | avstod | yrkade <= beslutande(s, p)
    assert not reserverade & avstod


@pytest.mark.parametrize("p", [p for s in ALLA for p in s.paragrafer], ids=namn)
def test_varje_paragraf_har_ett_beslut_eller_en_text(p: Paragraf) -> None:
    """No paragraph is empty."""
    assert p.rubrik
    assert p.beslut or p.text


@pytest.mark.parametrize("s", VALDA, ids=namn)
def test_varje_paragraf_justeras_en_gång(s: Sammanträde) -> None:
    """Each paragraph is in one justering, those adjusted at once in one of their own."""
    assert s.är_justerat
    for p in s.paragrafer:
        justeringar = [j for j in s.justeringar if j.omfattar(p.nummer)]
        assert len(justeringar) == 1
        assert p.omedelbart_justerad == (justeringar[0].slag is Justeringsslag.OMEDELBAR)
    assert tuple(s.angivna_paragrafer) == s.paragrafintervall()


@pytest.mark.parametrize(("s", "j"), JUSTERINGAR, ids=namn)
def test_5_kap_69_justering_inom_14_dagar(s: Sammanträde, j: Justering) -> None:
    """The protocol is adjusted by people present, within 14 days, at once where it says so."""
    assert j.datum is not None
    assert s.datum <= j.datum <= s.datum + timedelta(14)
    assert j.datum.weekday() < 5
    if j.slag is Justeringsslag.OMEDELBAR:
        assert j.datum == s.datum
    assert set(j.justerare) <= {n.person for n in s.närvarande}
    assert s.ordförande not in j.justerare
    assert {u.person for u in j.underskrifter} == {s.ordförande, s.sekreterare, *j.justerare}


@pytest.mark.parametrize("j", [j for _, j in JUSTERINGAR])
def test_8_kap_12_och_13_kap_5_tillkännagivandet(j: Justering) -> None:
    """Announced within two days; three weeks with söndagsregeln; taken down the day after."""
    assert j.datum is not None
    t = j.tillkännagivande
    assert t is not None
    assert t.publicerat is not None
    assert j.datum < t.publicerat <= nästa_vardag(j.datum + timedelta(2))
    assert t.publicerat == nästa_vardag(t.publicerat)
    assert t.sista_överklagandedag == nästa_vardag(t.publicerat + timedelta(21))
    assert t.tas_ned == t.sista_överklagandedag + timedelta(1)
    assert t.förvaringsplats


def test_söndagsregeln_syns() -> None:
    """In one of them three weeks end on a holiday, so the last day is a later one."""
    dagar = [j.tillkännagivande for _, j in JUSTERINGAR if j.tillkännagivande is not None]

    assert any(
        t.publicerat is not None
        and t.sista_överklagandedag is not None
        and t.sista_överklagandedag - t.publicerat > timedelta(21)
        for t in dagar
    )
