"""What does not go together in a plan is found, and nothing else."""

from datetime import date, time

import pytest
from hypothesis import given

from kommunprotokoll import (
    Allvar,
    Organ,
    Parti,
    Person,
    Sammanträdesplan,
    Sammanträdestid,
    ändra,
)
from kommunprotokoll.planering import Ledighet, krockar
from kommunprotokoll.strategier import sammanträdesplaner

KS, KF = Organ("Kommunstyrelsen"), Organ("Kommunfullmäktige")
AU = Organ("Arbetsutskottet", huvudorgan="Kommunstyrelsen")
DAG = date(2027, 4, 14)
NIO, TIO, TOLV, TRETTON = time(9), time(10), time(12), time(13)
SAL, KOMMUN = "Sal A", "Rådhuset"


def tid(
    organ: Organ, start: time | None, slut: time | None = None, plats: str = ""
) -> Sammanträdestid:
    """A meeting on one and the same ordinary Wednesday."""
    return Sammanträdestid(DAG, start, slut=slut, plats=plats, organ=organ)


def koder(*tider: Sammanträdestid) -> list[str]:
    """The codes of what is found."""
    return [a.kod for a in krockar(Sammanträdesplan(KS, tider))]


@pytest.mark.parametrize(
    ("en", "annan", "ord_"),
    [
        (tid(KS, NIO, TOLV, SAL), tid(KF, TIO, TOLV, "sal  a"), " sammanträder samtidigt i "),
        (tid(KS, NIO, None, SAL), tid(KF, NIO, None, SAL), " sammanträder samtidigt i "),
        (tid(KS, NIO, None, SAL), tid(KF, TRETTON, None, SAL), " kan sammanträda samtidigt i "),
        (tid(KS, None, None, SAL), tid(KF, TRETTON, None, SAL), " kan sammanträda samtidigt i "),
        (tid(KS, NIO, TOLV, SAL), tid(KF, TOLV, TRETTON, SAL), ""),
        (tid(KS, NIO, TOLV, SAL), tid(KF, NIO, TOLV, KOMMUN), ""),
        (tid(KS, NIO, TOLV), tid(KF, NIO, TOLV), ""),
    ],
)
def test_samma_plats_samtidigt(en: Sammanträdestid, annan: Sammanträdestid, ord_: str) -> None:
    """Where an end is not fixed, the clash is possible; no place is no clash of places."""
    funna = krockar(Sammanträdesplan(KS, (annan, en)))

    assert [a.kod for a in funna] == (["PLAN004"] if ord_ else [])
    assert all(ord_ in a.meddelande for a in funna)


def test_utskottet_och_dess_nämnd_delar_folk() -> None:
    """An utskott is made of members of its nämnd."""
    assert koder(tid(KS, NIO, TOLV), tid(AU, TIO, TOLV)) == ["PLAN005"]
    assert koder(tid(KF, NIO, TOLV), tid(AU, TIO, TOLV)) == []


def test_gemensamma_ledamöter_nämns() -> None:
    """Who sits in both is told, at most three by name."""
    folk = [Person(f"Ledamot {namn}", Parti("S")) for namn in "ABCDE"]
    plan = Sammanträdesplan(KS, (tid(KS, NIO, TOLV), tid(KF, TIO, TOLV)))
    (en,) = krockar(plan, ledamöter={KS: folk[:1], KF: folk})
    (fem,) = krockar(plan, ledamöter={KS: folk, KF: folk})

    assert "gemensamma ledamöter: Ledamot A (S)." in en.meddelande
    assert "Ledamot C (S) och två till." in fem.meddelande
    assert krockar(plan, ledamöter={KS: folk[:2], KF: folk[2:]}) == ()


@pytest.mark.parametrize(
    ("dag", "kod", "vad"),
    [
        (date(2027, 1, 6), "PLAN006", "trettondedag jul"),
        (date(2027, 6, 25), "PLAN006", "midsommarafton"),
        (date(2027, 4, 17), "PLAN006", "en lördag"),
        (date(2027, 3, 25), "PLAN007", "skärtorsdagen"),
        (date(2027, 5, 7), "PLAN007", "en klämdag"),
        (date(2027, 12, 28), "PLAN007", "en mellandag"),
        (date(2027, 11, 5), "PLAN007", "allhelgonaafton"),
    ],
)
def test_helgdagar_och_aftnar(dag: date, kod: str, vad: str) -> None:
    """A holiday is a warning; a day on which few are at work is good to know."""
    (funnen,) = krockar(Sammanträdesplan(KS, (Sammanträdestid(dag, NIO),)))

    assert funnen.kod == kod
    assert funnen.meddelande.endswith(f"är på {vad}.")
    assert funnen.allvar is (Allvar.VARNING if kod == "PLAN006" else Allvar.UPPLYSNING)


def test_ledigheter_och_dagar_som_kommer_för_sent() -> None:
    """In a leave; handed in after the meeting; the notice before all matters are in."""
    lov = Ledighet("påsklovet", date(2027, 4, 12), till=date(2027, 4, 16))
    sent = Sammanträdestid(DAG, NIO, inlämning=date(2027, 4, 15), utskick=date(2027, 4, 7))
    funna = krockar(Sammanträdesplan(KS, (sent,)), ledigheter=[lov])

    assert [a.kod for a in funna] == ["PLAN008", "PLAN009", "PLAN009"]
    assert [str(a.sökväg) for a in funna] == [
        "tider[0]", "tider[0].inlämning", "tider[0].utskick",
    ]  # fmt: skip


def test_det_inställda_krockar_inte() -> None:
    """Nobody is there."""
    inställt = ändra(tid(KF, NIO, TOLV, SAL), inställt=True)

    assert koder(tid(KS, NIO, TOLV, SAL), inställt) == []


def test_möten_över_flera_dagar() -> None:
    """The second day counts too, and a clash is told once."""
    lång = Sammanträdestid(date(2027, 4, 13), NIO, slut=TOLV, slutdatum=DAG, plats=SAL, organ=KF)

    assert koder(lång, tid(KS, NIO, TOLV, SAL)) == ["PLAN004"]
    assert koder(lång, tid(KS, TRETTON, None, SAL)) == []


@given(sammanträdesplaner())
def test_varje_fynd_pekar_på_sitt_sammanträde(plan: Sammanträdesplan) -> None:
    """Paths lead somewhere, and what is called off is never in them."""
    for a in krockar(plan):
        nummer = a.sökväg.led[1]

        assert isinstance(nummer, int)
        assert not plan.tider[nummer].inställt
        a.sökväg.följ(plan)
