"""``kommunprotokoll kalender``: what goes in, what comes out, and what is said."""

from datetime import date, time
from pathlib import Path

import pytest

import kommunprotokoll as kp
from kommunprotokoll.kommandorad import kör
from kommunprotokoll.utbyte import läs_plan

KS = kp.Organ("Kommunstyrelsen", antal_ledamöter=11)
KF = kp.Organ("Kommunfullmäktige")
PLAN = kp.Sammanträdesplan(
    KS,
    (
        kp.Sammanträdestid(date(2027, 4, 14), time(9), slut=time(12), plats="Rådhuset"),
        kp.Sammanträdestid(date(2027, 4, 26), time(18), organ=KF),
    ),
)


@pytest.fixture(autouse=True)
def _i_tom_mapp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kp.spara(PLAN, "plan.json")
    kp.spara(kp.exempel("ks"), "ks.json")


@pytest.mark.parametrize("ändelse", ["ics", "csv", "json"])
def test_en_plan_går_genom_formaten(ändelse: str) -> None:
    """What is written can be read again, and says the same."""
    assert kör(["kalender", "plan.json", "-o", f"a.{ändelse}"]) == 0
    assert kör(["kalender", f"a.{ändelse}", "-o", "b.ics"]) == 0

    tillbaka = kp.från_ical(Path("b.ics").read_bytes())
    assert [(t.datum, t.start, t.plats) for t in tillbaka.tider] == [
        (t.datum, t.start, t.plats) for t in PLAN.tider
    ]
    assert [o.namn for o in tillbaka.organen] == ["Kommunstyrelsen", "Kommunfullmäktige"]


@pytest.mark.parametrize("ändelse", ["html", "docx", "md", "txt"])
def test_en_plan_blir_en_sida(ändelse: str) -> None:
    """The page of the year, by suffix."""
    assert kör(["kalender", "plan.json", "-o", f"plan.{ändelse}"]) == 0
    assert Path(f"plan.{ändelse}").stat().st_size > 50


def test_frister_kommer_till() -> None:
    """Beside the meetings, or alone where the protocol plans none."""
    kp.spara(kp.exempel("kf"), "kf.json")
    tider = sum(len(p.sammanträdestider) for p in kp.exempel("ks").paragrafer)

    assert kör(["kalender", "ks.json", "kf.json", "-o", "f.ics", "--frister"]) == 0
    text = Path("f.ics").read_text("utf-8")
    assert text.count("DESCRIPTION:Överklagande") + text.count("SUMMARY:Sista dag: överkl") > 1
    assert len(kp.från_ical(text).tider) == tider
    assert kör(["kalender", "kf.json", "-o", "bara.ics", "--frister"]) == 0
    assert "SUMMARY:Sista dag" in Path("bara.ics").read_text("utf-8")


@pytest.mark.parametrize(
    ("ord_", "svar"),
    [
        (["plan.json", "-o", "x.xyz"], "x.xyz: formatet '.xyz' är okänt. Kända format: .ics"),
        (["plan.json", "-o", "x"], "x: namnet saknar ändelse. Kända format: .ics"),
        (["plan.json", "-o", "x.csv", "--frister"], "--frister gäller .ics, inte .csv"),
        (["plan.json", "-o", "x.ics", "--frister"], "ingen av filerna är ett protokoll"),
        (["saknas.ics", "-o", "x.ics"], "saknas.ics"),
        (["trasig.ics", "-o", "x.ics"], "trasig.ics: rad 1"),
        (["trasig.json", "-o", "x.ics"], "trasig.json: tider[0].datum: 2027-02-31 finns inte"),
        (["kf.json", "-o", "x.ics"], "en paragraf anger sammanträdestider"),
        (["plan.json", "annan.json", "-o", "x.ics"], "inte säger olika om samma sammanträde"),
    ],
)
def test_fel_sägs_på_en_rad(ord_: list[str], svar: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, one line, and nothing written."""
    Path("trasig.ics").write_text("Hej\n", "utf-8")
    trasig = Path("plan.json").read_text("utf-8").replace("2027-04-14", "2027-02-31")
    Path("trasig.json").write_text(trasig, "utf-8")
    kp.spara(kp.exempel("kf"), "kf.json")
    kp.spara(kp.ändra(PLAN, {"tider[0].plats": "Salen"}), "annan.json")

    assert kör(["kalender", *ord_]) == 2
    assert svar in capsys.readouterr().err
    assert not list(Path().glob("x*"))


def test_det_som_antas_om_andras_kalendrar_sägs(capsys: pytest.CaptureFixture[str]) -> None:
    """The calendar is written, and the exit code says that something was guessed."""
    Path("andras.ics").write_text(
        "BEGIN:VCALENDAR\nNAME:KS\nBEGIN:VEVENT\nDTSTART:20270414T090000\nEND:VEVENT\n"
        "END:VCALENDAR\n",
        "utf-8",
    )

    assert kör(["kalender", "andras.ics", "-o", "ut.ics"]) == 1
    assert "andras.ics: ICAL002 varning: rad 4: DTSTART" in capsys.readouterr().err
    assert len(kp.från_ical(Path("ut.ics").read_bytes()).tider) == 1


def test_samma_sammanträde_i_två_filer_räknas_en_gång() -> None:
    """A plan, and the calendar and the table that were made of it."""
    assert kör(["kalender", "plan.json", "-o", "a.ics"]) == 0
    assert kör(["kalender", "plan.json", "-o", "a.csv"]) == 0
    assert kör(["kalender", "plan.json", "a.ics", "a.csv", "-o", "b.ics"]) == 0
    assert kp.från_ical(Path("b.ics").read_bytes()) == PLAN


LISTA = "Kommunstyrelsen: sammanträdestider 2031\nOnsdag 14 maj kl. 09.00–11.00, Rådhuset\n"


def test_en_lista_med_sammanträdestider_är_välkommen() -> None:
    """A text with nothing but meeting times, and one with a fault: what was read, and the fault."""
    Path("tider.txt").write_text(LISTA, "utf-8")
    Path("fel.txt").write_text(LISTA + "Tisdag 11 juni kl. 09.00\n", "utf-8")

    assert kör(["kalender", "tider.txt", "-o", "tider.ics"]) == 0
    assert kör(["kalender", "fel.txt", "-o", "fel.ics"]) == 1
    [tid] = kp.från_ical(Path("tider.ics").read_bytes()).tider
    assert (tid.datum, tid.start, tid.plats) == (date(2031, 5, 14), time(9), "Rådhuset")
    assert len(kp.från_ical(Path("fel.ics").read_bytes()).tider) == 1


@pytest.mark.parametrize("ändelse", ["docx", "html", "txt"])
def test_sidan_blir_planen_igen(ändelse: str) -> None:
    """The page of the year is a list of meetings too: the same days, times and bodies."""
    assert kör(["kalender", "plan.json", "-o", f"sida.{ändelse}"]) == 0
    assert kör(["kalender", f"sida.{ändelse}", "-o", "igen.json"]) == 0

    igen = läs_plan("igen.json")
    assert [(igen.organ_för(t).namn, t.datum, t.start, t.slut, t.plats) for t in igen.tider] == [
        (PLAN.organ_för(t).namn, t.datum, t.start, t.slut, t.plats) for t in PLAN.tider
    ]
