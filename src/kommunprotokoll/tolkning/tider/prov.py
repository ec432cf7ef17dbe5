"""The checks of one meeting time: dates that exist, weekdays and weeks that are those dates'."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, time, timedelta

from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR, datum_i_ord, klockslag, veckodag
from kommunprotokoll.modell.kalender import Sammanträdestid
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.tolkning.tider.delar import Datumled, Klocka, Radfel, Tidsled
from kommunprotokoll.tolkning.tider.rad import Möte

_MÅNADER = 12
_HALV_VECKA = 3


def till_tid(
    möte: Möte,
    år: int,
    *,
    tid: Tidsled | None,
    plats: str,
    anmärkning: str,
    noter: Mapping[str, str],
    med_organ: bool,
) -> Sammanträdestid:
    """Make a meeting time of what a line and the lines around it say.

    Args:
        möte: What the line says.
        år: Year of the date.
        tid: Time that holds where the line has none.
        plats: Place that holds where the line has none.
        anmärkning: Remark that holds beside the line's own.
        noter: Text of each footnote by its mark.
        med_organ: Whether the meeting gets the body that the line names.

    Raises:
        Radfel: A date or time that does not exist, or a weekday that is not that date's.
    """
    dag = _datum(möte.datum, år, möte.vecka)
    ursprung, slutdatum = (
        _datum(led, led.år or år, None) if led is not None else None
        for led in (möte.ursprung, möte.slutdatum)
    )
    start, slut = _start_och_slut(möte, tid)
    anmärkningar = [*möte.anmärkningar]
    anmärkningar += [anmärkning] if anmärkning else []
    anmärkningar += [noter.get(märke, märke) for märke in möte.noter]
    _kräv_följd(dag, slutdatum, start, slut)
    return Sammanträdestid(
        dag,
        start,
        slut=slut,
        slutdatum=slutdatum,
        plats=", ".join(möte.plats) or plats or ", ".join(möte.plats_bakåt),
        organ=organ_av(möte.organ) if möte.organ and med_organ else None,
        anmärkning=", ".join(anmärkningar),
        inlämning=_före(möte.inlämning, dag),
        utskick=_före(möte.utskick, dag),
        preliminärt=möte.preliminärt,
        inställt=möte.inställt,
        flyttat_från=ursprung,
        flyttat_från_kl=_klockslag(möte.ursprungstid.start) if möte.ursprungstid else None,
    )


def _före(led: Datumled | None, dag: date) -> date | None:
    """Return a day before the meeting; without a year it is the last such day before it."""
    if led is None:
        return None
    senare = (led.månad, led.dag) > (dag.month, dag.day)
    return _datum(led, led.år or dag.year - senare, None)


def _start_och_slut(möte: Möte, tid: Tidsled | None) -> tuple[time | None, time | None]:
    gällande = möte.tid or tid or möte.tid_bakåt
    if gällande is None:
        return None, None
    slut = möte.sluttid.start if möte.sluttid is not None else gällande.slut
    return _klockslag(gällande.start), _klockslag(slut) if slut is not None else None


def _kräv_följd(dag: date, slutdatum: date | None, start: time | None, slut: time | None) -> None:
    if slutdatum is not None and slutdatum < dag:
        raise Radfel(
            "STID002",
            f"sista dagen {datum_i_ord(slutdatum)} är före den första",
            f"en dag från {datum_i_ord(dag)} och framåt, med årtal om det är ett annat",
        )
    if slutdatum in (None, dag) and start is not None and slut is not None and slut < start:
        raise Radfel(
            "STID002",
            f"sluttiden {klockslag(slut)} är före starttiden {klockslag(start)}",
            f"en sluttid från {klockslag(start)} och framåt",
        )


def organ_av(namn: str) -> Organ:
    """Return the body of a name as it stands in a line."""
    return Organ.från_namn(namn[0].upper() + namn[1:])


def _datum(led: Datumled, år: int, vecka: int | None) -> date:
    if not 1 <= led.månad <= _MÅNADER:
        raise Radfel("STID002", f"månad {led.månad} finns inte", "månad 1 till 12")
    try:
        dag = date(år, led.månad, led.dag)
    except ValueError:
        sista = monthrange(år, led.månad)[1]
        månad = f"{MÅNADER[led.månad - 1]} {år}"
        raise Radfel(
            "STID002", f"{led.dag} {månad} finns inte", f"dag 1 till {sista} i {månad}"
        ) from None
    if led.veckodag is not None and dag.weekday() != led.veckodag:
        raise _fel_veckodag(dag, led.veckodag)
    if vecka is not None and dag.isocalendar().week != vecka:
        rätt = dag.isocalendar().week
        raise Radfel(
            "STID007",
            f"{datum_i_ord(dag)} är i vecka {rätt}, inte vecka {vecka}",
            f"vecka {rätt}, eller en dag i vecka {vecka}",
        )
    return dag


def _fel_veckodag(dag: date, angiven: int) -> Radfel:
    skillnad = (angiven - dag.weekday() + _HALV_VECKA) % 7 - _HALV_VECKA
    namn = VECKODAGAR[angiven]
    try:
        närmast = f", eller {namn} {datum_i_ord(dag + timedelta(days=skillnad))}"
    except OverflowError:
        närmast = ""
    return Radfel(
        "STID001",
        f"{datum_i_ord(dag)} är en {veckodag(dag)}, inte {namn}",
        f"{veckodag(dag)} {datum_i_ord(dag)}{närmast}",
    )


def _klockslag(klocka: Klocka) -> time:
    try:
        return time(klocka[0], klocka[1], klocka[2])
    except ValueError:
        text = ".".join(f"{tal:02d}" for tal in klocka[: 3 if klocka[2] else 2])
        raise Radfel(
            "STID002", f"klockslaget {text} finns inte", "klockslag från 00.00 till 23.59"
        ) from None
