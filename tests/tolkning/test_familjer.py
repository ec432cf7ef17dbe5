"""What is written out in the layout of a municipality is read back, whatever the facts."""

import pytest
from hypothesis import given

from kommunprotokoll import Roll, ÖppenOmröstning
from kommunprotokoll.tolkning import Tolkning, tolka_text
from tests.tolkning.familjer import LAYOUTER, MED_NÄRVARO, Möte, möten

ROLLER = {"": Roll.LEDAMOT, "ordförande": Roll.ORDFÖRANDE}
ROLLER["1:e vice ordförande"] = Roll.FÖRSTE_VICE_ORDFÖRANDE


@pytest.mark.parametrize("layout", LAYOUTER)
@given(m=möten())
def test_läses_tillbaka(layout: str, m: Möte) -> None:
    """Numbers, headings, points, votes, reservations, jäv and the roll are those written."""
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
        assert {q.namn for r in p.reservationer for q in r.personer} == {
            x.namn for x in å.reserverar
        }
        assert [str(j.person) for j in p.jäv] == ([str(å.jävig)] if å.jävig else [])
        assert p.omedelbart_justerad == å.omedelbart
    if layout in MED_NÄRVARO:
        _jämför_framsidan(t, m)


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
