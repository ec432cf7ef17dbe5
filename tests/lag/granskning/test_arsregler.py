"""Every rule on a year: lawful years give no finding, what breaks one rule gives it alone."""

import json
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.lag.granskning import STANDARD, ÅRSREGLER, Årsregel
from kommunprotokoll.strategier import bryter_årgång, sammanträden, årgångar

TYPER = (kp.Organtyp.FULLMÄKTIGE, kp.Organtyp.NÄMND)
KODER = [regel.kod for regel in ÅRSREGLER]
LUGNT = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def test_egna_koder() -> None:
    """No rule on a year has the code of another rule."""
    alla = [*KODER, *(regel.kod for regel in STANDARD)]

    assert len(set(alla)) == len(alla)
    assert all(re.fullmatch("ÅRG[0-9]{3}", kod) for kod in KODER)


@given(årgångar())
@LUGNT
def test_lagliga_årgångar_ger_inga_anmärkningar(möten: tuple[kp.Sammanträde, ...]) -> None:
    """A lawful year is without findings, its protocols' own included, in whatever order."""
    for fullständig in (False, True):
        g = kp.granska_årgång(möten, fullständig=fullständig, med_egna=True)

        assert [str(a) for a in g] == []


@pytest.mark.parametrize("kod", KODER)
@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_regeln_slår_till_ensam(kod: str, data: st.DataObject) -> None:
    """A year that breaks one rule gets that rule's finding, at a place that is there."""
    möten = data.draw(bryter_årgång(kod))

    g = kp.granska_årgång(möten, fullständig=True, med_egna=True)

    assert {a.kod for a in g} == {kod}, [str(a) for a in g]
    for a in g:
        a.sökväg.följ(g.årgång)
        assert re.match(r"\d{4}-\d\d-\d\d", g.plats_i_ord(a.sökväg))
    utan_löfte = {a.kod for a in kp.granska_årgång(möten)}
    assert utan_löfte == ({kod} if kod != "ÅRG002" else set())


@pytest.mark.parametrize("regel", ÅRSREGLER, ids=lambda r: r.kod)
def test_regeln_är_beskriven(regel: Årsregel) -> None:
    """A rule says its demand in one sentence, what can be done, and whence it comes."""
    assert regel.krav.text.endswith(".")
    assert regel.krav.text.count(". ") == 0
    assert regel.åtgärd.endswith(".")
    assert regel.pröva.__doc__
    assert regel.krav.lagrum or regel.krav.osäkerhet()
    assert regel.organtyper


@given(st.lists(sammanträden(högst_paragrafer=4), min_size=1, max_size=4), st.sampled_from(TYPER))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_en_årgång_av_vad_som_helst_kan_granskas(
    möten: list[kp.Sammanträde], typ: kp.Organtyp
) -> None:
    """Whatever means something can be examined together, and no rule goes wrong over it."""
    ett_år = [
        kp.ändra(
            s,
            organ=kp.Organ("Organet", typ),
            datum=date(2031, s.datum.month, min(s.datum.day, 28)),
            **dict.fromkeys(("start", "slut", "slutdatum")),
        )
        for s in möten
    ]

    for fullständig in (False, True):
        g = kp.granska_årgång(ett_år, fullständig=fullständig)

        assert [a.meddelande for a in g if a.kod == "GRA001"] == []
        for ett in (*g, *g.ej_prövade):
            ett.sökväg.följ(g.årgång)
        json.loads(g.till_json())
        json.loads(g.till_sarif())


def test_okänd_kod() -> None:
    """Asking for a rule that is not there says which there are."""
    with pytest.raises(kp.FinnsInteFel, match=r"JUS001 finns inte\. Reglerna är ÅRG001, "):
        bryter_årgång("JUS001")


@given(årgångar(minst_protokoll=3))
@LUGNT
def test_ordningen_spelar_ingen_roll(möten: tuple[kp.Sammanträde, ...]) -> None:
    """The examination is of the year, not of the order in which the protocols are given."""
    assert kp.granska_årgång(möten).text() == kp.granska_årgång(möten[::-1]).text()


@given(data=st.data())
@LUGNT
def test_en_utvald_samling_har_inga_brott(data: st.DataObject) -> None:
    """Where protocols are missing nothing is a finding: what is not there is unsettled."""
    möten = data.draw(årgångar(minst_protokoll=3))
    några = data.draw(st.lists(st.sampled_from(möten), min_size=1, unique_by=id))
    utan_nummer = [kp.ändra(s, protokollsnummer="") for s in några]

    g = kp.granska_årgång(utan_nummer)

    assert [str(a) for a in g] == []
    json.loads(g.till_sarif())
