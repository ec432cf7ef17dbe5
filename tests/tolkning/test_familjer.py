"""What is written out in the layout of a municipality is read back, whatever the facts."""

import attrs
import pytest
from hypothesis import assume, given

from kommunprotokoll import Paragraf, Roll, Röst, ÖppenOmröstning
from kommunprotokoll.tolkning import Tolkning, tolka_text
from tests.tolkning.familjer import LAYOUTER, MED_NÄRVARO, UTAN_POLITIK, Möte, möten, utan_politik

ROLLER = {"": Roll.LEDAMOT, "ordförande": Roll.ORDFÖRANDE}
ROLLER["1:e vice ordförande"] = Roll.FÖRSTE_VICE_ORDFÖRANDE


@pytest.mark.parametrize("layout", LAYOUTER)
@given(m=möten())
def test_läses_tillbaka(layout: str, m: Möte) -> None:
    """Numbers, headings, points, votes, reservations, jäv and the roll are those written."""
    if layout in UTAN_POLITIK:
        m = utan_politik(m)
    if layout == "bolag":
        m = attrs.evolve(m, organ="Ekby Kajbolag AB")
    assume(layout != "utan paragraftecken" or len(m.ärenden) > 1)  # one number is no series
    t = tolka_text(LAYOUTER[layout](m))

    s = t.sammanträde
    ärenden = m.ärenden[: len(s.paragrafer)] if layout == "nämndutdrag" else m.ärenden
    assert (s.organ.namn, s.datum) == (m.organ, m.datum)
    assert [(p.nummer, p.rubrik) for p in s.paragrafer] == [(å.nummer, å.rubrik) for å in ärenden]
    for p, å in zip(s.paragrafer, ärenden, strict=True):
        assert str(p.diarienummer or "") == å.dnr
        satser = [a.text.removeprefix("att ").casefold() for b in p.beslut for a in b.attsatser]
        assert satser == [punkt.casefold() for punkt in å.punkter]
        röstat = [
            (o.ja, o.nej, o.avstår or 0) for o in p.omröstningar if isinstance(o, ÖppenOmröstning)
        ]
        v = å.votering
        assert röstat == ([(len(v.ja), len(v.nej), len(v.avstår))] if v else [])
        if layout == "röstlistor" and v:
            röster = {str(r.person): str(r.val) for r in _namnen(p)}
            assert röster == {
                str(vem): val
                for val, folk in (("ja", v.ja), ("nej", v.nej), ("avstår", v.avstår))
                for vem in folk
            }
        assert {q.namn for r in p.reservationer for q in r.personer} == {
            x.namn for x in å.reserverar
        }
        assert [str(j.person) for j in p.jäv] == ([str(å.jävig)] if å.jävig else [])
        assert p.omedelbart_justerad == å.omedelbart
    if layout in MED_NÄRVARO:
        _jämför_framsidan(t, m)


def _namnen(p: Paragraf) -> tuple[Röst, ...]:
    return tuple(r for o in p.omröstningar if isinstance(o, ÖppenOmröstning) for r in o.röster)


def _jämför_framsidan(t: Tolkning, m: Möte) -> None:
    s = t.sammanträde
    assert t.otolkat == ()
    assert (s.start, s.slut, s.plats) == (m.start, m.slut, m.plats)
    assert [str(p) for p in s.justeringar[0].justerare] == [str(v) for v in m.justerare]
    assert s.sekreterare is not None
    assert s.sekreterare.namn == m.sekreterare
    läst = [(str(n.person), n.roll, str(n.ersätter or "")) for n in s.närvaro]
    väntat = [
        (str(v), Roll.TJÄNSTGÖRANDE_ERSÄTTARE if v.ersätter else ROLLER[v.roll], v.ersätter)
        for v in m.närvarande
    ]
    väntat += [(str(v), Roll.ERSÄTTARE, "") for v in m.ersättare]
    assert läst == [*väntat, (m.sekreterare, Roll.SEKRETERARE, "")]
