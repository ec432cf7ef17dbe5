"""The calendar of a protocol: the meeting times that its paragraphs give."""

from collections.abc import Iterable
from datetime import date, time

import pytest

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Kommun, Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning import tolka_sammanträdestider
from kommunprotokoll.utbyte.ical import plan_av, till_ical

RÅDET = Organ("Rådet", kommun=Kommun("Ekby kommun"))
DAG = date(2031, 5, 14)


def protokoll(*tider_per_paragraf: Iterable[Sammanträdestid]) -> Sammanträde:
    """A protocol with a paragraph for each list of meeting times, numbered from 4."""
    paragrafer = tuple(
        Paragraf(nummer, "Tider", sammanträdestider=tuple(tider))
        for nummer, tider in enumerate(tider_per_paragraf, 4)
    )
    return Sammanträde(RÅDET, date(2031, 3, 5), paragrafer=paragrafer)


def test_alla_paragrafers_tider_är_med_i_tidsordning() -> None:
    """Several paragraphs may plan meetings."""
    sen, tidig = Sammanträdestid(DAG, time(13)), Sammanträdestid(date(2031, 1, 8), time(9))
    plan = plan_av(protokoll([sen], [], [tidig]))

    assert plan.organ == RÅDET
    assert plan.tider == (tidig, sen)


def test_samma_tid_i_två_paragrafer_räknas_en_gång() -> None:
    """Proposed in one paragraph and fixed in another."""
    tid = Sammanträdestid(DAG, time(9), plats="Rådhuset")

    assert plan_av(protokoll([tid], [tid])).tider == (tid,)


@pytest.mark.parametrize(
    ("förra", "nästa"),
    [
        (Sammanträdestid(DAG, time(9), plats="Rådhuset"), Sammanträdestid(DAG, time(9))),
        (Sammanträdestid(DAG, time(9)), Sammanträdestid(DAG, time(9), plats="Rådhuset")),
        (Sammanträdestid(DAG), Sammanträdestid(DAG, time(9), plats="Rådhuset")),
        (Sammanträdestid(DAG, time(9), plats="Rådhuset"), Sammanträdestid(DAG)),
    ],
)
def test_det_ena_lämnar_öppet_fyller_det_andra_i(
    förra: Sammanträdestid, nästa: Sammanträdestid
) -> None:
    """A date alone and the same date with time and place are one meeting."""
    assert plan_av(protokoll([förra], [nästa])).tider == (
        Sammanträdestid(DAG, time(9), plats="Rådhuset"),
    )


def test_midnatt_är_en_starttid() -> None:
    """00.00 is a time, not the want of one."""
    tid = Sammanträdestid(DAG, time(0))

    assert plan_av(protokoll([Sammanträdestid(DAG)], [tid])).tider == (tid,)


def test_den_senare_paragrafen_gäller_och_den_förra_antecknas() -> None:
    """Nothing that the protocol says is lost where two paragraphs differ."""
    förra = Sammanträdestid(DAG, time(9), slut=time(11), plats="Rådhuset", anmärkning="extra")
    nästa = Sammanträdestid(DAG, time(9), slut=time(11), plats="Sal A", inställt=True)
    (tid,) = plan_av(protokoll([förra], [nästa])).tider

    assert tid == Sammanträdestid(
        DAG,
        time(9),
        slut=time(11),
        plats="Sal A",
        anmärkning="extra, enligt § 4 plats: Rådhuset",
        inställt=True,
    )


def test_två_sammanträden_samma_dag_är_två() -> None:
    """Which of them a date alone means cannot be told."""
    två = [Sammanträdestid(DAG, time(9)), Sammanträdestid(DAG, time(13))]
    utan = Sammanträdestid(DAG)

    assert plan_av(protokoll(två)).tider == tuple(två)
    assert plan_av(protokoll(två, [utan])).tider == (utan, *två)


def test_organen_i_en_lista_är_kommunens() -> None:
    """A list names bodies only: they are of the protocol's municipality, and one may be its own."""
    ekby = Kommun("Ekby kommun")
    lista = tolka_sammanträdestider("KS: 14 maj 2031\nKommunfullmäktige: 26 maj 2031")
    organ = Organ("Kommunstyrelsen", kommun=ekby, förkortning="KS")
    s = ändra(protokoll(lista), organ=organ)

    assert plan_av(s).organen == (organ, Organ.från_namn("Kommunfullmäktige", ekby))


def test_till_ical_tar_ett_protokoll() -> None:
    """The calendar of a protocol is that of its plan."""
    s = protokoll([Sammanträdestid(DAG, time(9))], [Sammanträdestid(date(2031, 9, 3))])

    assert till_ical(s) == till_ical(plan_av(s))


def test_ett_protokoll_utan_tider_ger_ett_tydligt_fel() -> None:
    """An empty calendar would look as if it had worked."""
    with pytest.raises(OgiltigtVärdeFel, match="en paragraf anger sammanträdestider"):
        till_ical(protokoll([]))
