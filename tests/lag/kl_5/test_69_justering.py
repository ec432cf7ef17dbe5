"""5 kap. 69 § kommunallagen: the protocol is adjusted within 14 days of the meeting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import (
    Justering,
    Justeringsslag,
    Organtyp,
    Paragrafintervall,
    Person,
    Sammanträde,
    Underskrift,
    Underskriftsroll,
    ändra,
)
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag import Fristläge, Stöd, frister
from kommunprotokoll.lag.helgdagar import ej_vardag
from kommunprotokoll.strategier import sammanträden
from tests.lag.sammantraden import möte, omedelbar

TORSDAG = date(2026, 12, 10)


@given(dag=st.dates(date(2018, 1, 1), date(2100, 1, 1)))
def test_fjorton_dagar_och_söndagsregeln(dag: date) -> None:
    """The nominal day is the fourteenth; the extended one is a weekday, and both are told."""
    frist = frister(möte(dag)).justering

    assert frist.nominell_dag == dag + timedelta(14)
    assert frist.sista_dag is not None
    assert ej_vardag(frist.sista_dag) is None
    for nämnd in (dag, dag + timedelta(14), frist.sista_dag):
        assert datum_i_ord(nämnd) in frist.förklara()


def test_julafton() -> None:
    """A fourteenth day that is Christmas Eve: strict and extended day are kept apart."""
    frist = frister(möte(TORSDAG)).justering

    assert frist.nominell_dag == date(2026, 12, 24)
    assert frist.sista_dag == date(2026, 12, 28)
    assert frist.stöd is Stöd.SLUTSATS
    assert "Att söndagsregeln gäller också här är en slutsats" in frist.förklara()
    assert "säkra sidan håller sig till torsdagen den 24 december 2026" in frist.förklara()


@pytest.mark.parametrize(
    ("justerat", "hållen", "omdöme"),
    [
        (date(2026, 12, 24), True, "vilket är i tid."),
        (date(2026, 12, 28), True, "vilket är efter torsdagen den 24 december 2026 men i tid om"),
        (date(2026, 12, 29), False, "vilket är för sent."),
    ],
)
def test_justerat_i_tid(justerat: date, hållen: bool, omdöme: str) -> None:  # noqa: FBT001 - expected
    """In time, in time only by söndagsregeln, or late."""
    frist = frister(möte(TORSDAG, justerat=justerat)).justering

    assert frist.hållen is hållen
    assert omdöme in frist.förklara()


def test_sammanträde_över_flera_dagar() -> None:
    """The time runs from the last day of the meeting."""
    s = ändra(möte(TORSDAG), slutdatum=TORSDAG + timedelta(1))

    frist = frister(s).justering

    assert frist.grund is not None
    assert frist.grund.dag == date(2026, 12, 11)
    assert str(frist.grund.sökväg) == "slutdatum"
    assert str(frist.grund) == "Sammanträdet avslutades fredagen den 11 december 2026."
    assert frist.nominell_dag == date(2026, 12, 25)


def underskrift(dag: date | None) -> Underskrift:
    """A digital signature of a day."""
    return Underskrift(Person("Ada Ekbyvret"), Underskriftsroll.JUSTERARE, datum=dag)


@pytest.mark.parametrize(
    ("dagar", "väntat"),
    [
        ([date(2026, 12, 14), date(2026, 12, 16), date(2026, 12, 15)], date(2026, 12, 16)),
        ([date(2026, 12, 14), None], None),
        ([], None),
    ],
)
def test_digital_justering_sker_med_sista_underskriften(
    dagar: list[date | None], väntat: date | None
) -> None:
    """Without a day of its own a justering is made on the last signature's, if all are dated."""
    j = Justering(digital=True, underskrifter=tuple(underskrift(d) for d in dagar))
    s = ändra(möte(TORSDAG), justeringar=(j,))

    gjort = frister(s).justering.gjort

    assert (gjort.dag if gjort else None) == väntat


def test_paragrafer_som_ingen_justering_omfattar() -> None:
    """Paragraphs outside every justering make a group of their own, which nobody has adjusted."""
    del_ = Justering(TORSDAG + timedelta(4), paragrafer=(Paragrafintervall.av(1),))
    s = ändra(möte(TORSDAG), justeringar=(del_,))

    kvar, justerad = frister(s).per_justering

    assert [str(i) for i in kvar.paragrafer] == ["§§ 2–3"]
    assert kvar.justering.gjort is None
    assert kvar.tillkännagivande.läge is Fristläge.GRUND_SAKNAS
    assert [str(i) for i in justerad.paragrafer] == ["§ 1"]
    assert justerad.justering.hållen is True


def test_omedelbart_justerat_över_flera_dagar() -> None:
    """What is adjusted at once in a meeting over several days is adjusted by the last of them."""
    s = ändra(
        möte(TORSDAG), slutdatum=TORSDAG + timedelta(1), justeringar=(omedelbar(None, 1, 2, 3),)
    )

    gjort = frister(s).justering.gjort

    assert gjort is not None
    assert gjort.dag == TORSDAG + timedelta(1)


def test_allt_omedelbart_justerat() -> None:
    """A protocol whose every paragraph is adjusted at once has that as its main justering."""
    s = ändra(möte(TORSDAG), justeringar=(omedelbar(None, 1, 2, 3),))

    f = frister(s)

    assert [j.slag for j in f.per_justering] == [Justeringsslag.OMEDELBAR]
    assert f.justering.gjort is not None
    assert f.justering.gjort.dag == TORSDAG


def test_omedelbar_justering_utan_paragrafer() -> None:
    """An immediate justering that names no paragraphs is of those marked so."""
    s = ändra(
        möte(TORSDAG, justerat=TORSDAG + timedelta(7)), {"paragrafer[0].omedelbart_justerad": True}
    )
    s = ändra(s, justeringar=(*s.justeringar, Justering(TORSDAG, slag=Justeringsslag.OMEDELBAR)))

    ordinarie, genast = frister(s).per_justering

    assert [str(i) for i in genast.paragrafer] == ["§ 1"]
    assert [str(i) for i in ordinarie.paragrafer] == ["§§ 2–3"]


def test_utan_paragrafer() -> None:
    """A protocol without paragraphs still has its deadlines."""
    f = frister(möte(TORSDAG, paragrafer=0))

    assert f.justering.nominell_dag == date(2026, 12, 24)
    assert f.per_justering[0].paragrafer == ()
    assert "hela protokollet (ordinarie justering)" in str(f)


def test_bokstavsparagraf_mellan_två() -> None:
    """§ 1 A adjusted at once does not count as covered by the justering of §§ 1 and 2."""
    s = möte(TORSDAG, justerat=TORSDAG, paragrafer=2)
    mellan = ändra(s.paragrafer[0], bokstav="A", omedelbart_justerad=True)
    s = ändra(s, paragrafer=(s.paragrafer[0], mellan, s.paragrafer[1]))

    grupper = {tuple(map(str, j.paragrafer)): j.slag for j in frister(s).per_justering}

    assert grupper == {
        ("§§ 1–2",): Justeringsslag.ORDINARIE,
        ("§ 1 A",): Justeringsslag.OMEDELBAR,
    }


def test_i_råd_är_justering_sedvana() -> None:
    """A council's protocol need not be adjusted by law; the deadline says what is custom."""
    frist = frister(möte(TORSDAG, Organtyp.RÅD)).justering

    assert frist.läge is Fristläge.EJ_TILLÄMPLIG
    assert "har inga regler om protokoll för råd" in frist.förklara()
    assert "Vanligt är att råden följer samma ordning som nämnderna" in frist.förklara()


@given(s=sammanträden())
def test_alla_protokoll_har_frister(s: Sammanträde) -> None:
    """Whatever the protocol, each deadline explains itself, and has a day or a reason."""
    for post in frister(s).alla():
        har_dag = post.läge is Fristläge.BERÄKNAD

        assert post.förklara()
        assert "{" not in post.förklara()
        assert bool(post.skäl) is not har_dag
        assert str(post).startswith(post.namn)


@given(s=sammanträden())
def test_varje_paragraf_hör_till_en_justering(s: Sammanträde) -> None:
    """No paragraph is without its deadlines."""
    grupper = frister(s).per_justering

    for p in s.paragrafer:
        assert any(p.beteckning in i for j in grupper for i in j.paragrafer)
