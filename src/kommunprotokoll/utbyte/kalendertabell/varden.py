"""Dates, times and texts as they stand in the cells of a table, and as Excel makes them."""

import re
from datetime import date, time, timedelta

from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR, datum_i_ord, veckodag

_EXCELS_NOLL = date(1899, 12, 30)
_EXCEL = re.compile(r"[2-9]\d{4}(?:[.,]0+)?", re.ASCII)
"""Number of days: 20000 is in 1954, 99999 in 2173."""
_ÅR_FÖRST = re.compile(
    r"(?P<å>\d{4})(?P<s>[-/.]?)(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?:[ T]00:00(?::00)?)?", re.ASCII
)
_DAG_FÖRST = re.compile(
    r"(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?:(?:(?P=s)|[ -])(?P<å>\d{4}|\d\d))?\.?"
    r"(?: 00:00(?::00)?)?",
    re.ASCII,
)
_I_ORD = re.compile(
    r"(?:den )?(?P<d>\d{1,2})(?::?[ea])?[ -]?(?P<ord>[^\W\d_]{3,})\.?(?:[ ,-]+(?P<å>\d{4}|\d\d))?",
)
_MED_VECKODAG = re.compile(r"(?P<dag>[^\W\d_]{3,})\.?,? (?P<resten>(?:den )?\d.*)", re.DOTALL)
_KLOCKSLAG = re.compile(
    r"(?:kl\.?|klockan)? ?(?P<t>\d{1,2})"
    r"(?:[.:](?P<m>\d\d)(?:[.:](?P<s>\d\d)(?:\.(?P<my>\d{6}))?)?)?",
    re.ASCII | re.IGNORECASE,
)
_FYRA_SIFFROR = re.compile(r"(?:kl\.? ?)?(?P<t>\d\d)(?P<m>\d\d)", re.ASCII | re.IGNORECASE)
_DYGNSDEL = re.compile(r"0[.,]\d+|0[.,]?0*|\.\d+", re.ASCII)
_TID_TILL_TID = re.compile(
    r"(?P<från>.*?\d) ?(?:[-–—−]|till) ?(?P<till>(?:kl\.? ?)?\d.*)", re.DOTALL
)
_FARLIGT = re.compile(r"['\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_SEKUNDER_PÅ_DYGNET = 86400
_NYTT_SEKEL = 2000
_TVÅ_SIFFROR = 100

DATUM_TILLÅTET = "ett datum, som 2031-05-24, 24/5 2031 eller 24 maj 2031"
TID_TILLÅTET = "ett klockslag från 00:00 till 23:59, som 09:00"


class Värdefel(ValueError):
    """A cell that cannot be understood: what is wrong and what is allowed, in Swedish."""

    def __init__(self, fel: str, tillåtet: str) -> None:
        """Keep the two."""
        super().__init__(fel, tillåtet)
        self.fel = fel
        self.tillåtet = tillåtet


# --------------------------------------------------------------------------------- texts


def skydda(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula, or trims.

    A cell that begins with ``=``, ``+``, ``-`` or ``@`` is run as a formula by Excel and others
    (OWASP, CSV injection): an apostrophe before it makes it text. ``läs_text`` takes it away.
    """
    return f"'{text}" if _behöver_skydd(text) else text


def läs_text(cell: str) -> str:
    """Return the text of a cell, without the apostrophe that ``skydda`` put before it."""
    if cell.startswith("'") and _behöver_skydd(cell[1:]):
        return cell[1:]
    return cell.strip()


def _behöver_skydd(text: str) -> bool:
    utan = text.lstrip("'")
    return utan != utan.strip() or _FARLIGT.match(text) is not None


# --------------------------------------------------------------------------------- dates


def läs_datum(text: str, år: int | None = None) -> date:
    """Read a date in figures or words, with or without weekday, or Excel's number of the day.

    Args:
        text: The cell, stripped.
        år: Year of a date without one.

    Raises:
        Värdefel: It is no date, does not exist, or its weekday is another.
    """
    med_dag = _MED_VECKODAG.fullmatch(text)
    if med_dag is not None and _veckodagens_nummer(med_dag["dag"]) is not None:
        dag = läs_datum(med_dag["resten"], år)
        kräv_veckodag(dag, med_dag["dag"])
        return dag
    if _EXCEL.fullmatch(text):
        return _EXCELS_NOLL + timedelta(int(text[:5]))
    if siffror := _ÅR_FÖRST.fullmatch(text):
        return _datum(int(siffror["å"]), int(siffror["m"]), int(siffror["d"]))
    if siffror := _DAG_FÖRST.fullmatch(text):
        return _datum(_år(siffror["å"], år, text), int(siffror["m"]), int(siffror["d"]))
    if i_ord := _I_ORD.fullmatch(text):
        månad = _månadens_nummer(i_ord["ord"])
        if månad:
            return _datum(_år(i_ord["å"], år, text), månad, int(i_ord["d"]))
    raise Värdefel(f"”{text}” är inget datum", DATUM_TILLÅTET)


def kräv_veckodag(dag: date, text: str) -> None:
    """Refuse a weekday, in any form, that is not the date's."""
    nummer = _veckodagens_nummer(text)
    if nummer is None:
        raise Värdefel(f"”{text}” är ingen veckodag", "måndag till söndag")
    if dag.weekday() != nummer:
        raise Värdefel(
            f"{datum_i_ord(dag)} är en {veckodag(dag)}, inte {VECKODAGAR[nummer]}",
            f"{veckodag(dag)}, eller en annan dag",
        )


def kräv_vecka(dag: date, text: str) -> None:
    """Refuse a week (ISO 8601) that is not the date's; what is no number is left alone."""
    vecka = re.sub(r"\D*", "", text)
    rätt = dag.isocalendar().week
    if vecka and int(vecka) != rätt:
        raise Värdefel(f"{datum_i_ord(dag)} är i vecka {rätt}, inte {vecka}", f"vecka {rätt}")


def _veckodagens_nummer(text: str) -> int | None:
    """Return 0 for Monday and so on, of a weekday's name in any form; None if it is none."""
    ord_ = text.casefold().rstrip(".")
    for nummer, namn in enumerate(VECKODAGAR):
        if len(ord_) >= len("mån") and (
            namn.startswith(ord_) or ord_ in (f"{namn}en", f"{namn}ar")
        ):
            return nummer
    return None


def _månadens_nummer(text: str) -> int:
    ord_ = text.casefold()
    ord_ = "sep" if ord_ == "sept" else ord_
    return next((i for i, namn in enumerate(MÅNADER, 1) if namn.startswith(ord_)), 0)


def _år(skrivet: str | None, år: int | None, text: str) -> int:
    if skrivet is not None:
        tal = int(skrivet)
        return tal + _NYTT_SEKEL if tal < _TVÅ_SIFFROR else tal
    if år is None:
        raise Värdefel(f"”{text}” saknar årtal", DATUM_TILLÅTET)
    return år


def _datum(år: int, månad: int, dag: int) -> date:
    try:
        return date(år, månad, dag)
    except ValueError:
        vänd = " (dagen ska stå före månaden)" if dag <= len(MÅNADER) < månad else ""
        raise Värdefel(
            f"dag {dag} i månad {månad} år {år} finns inte{vänd}", DATUM_TILLÅTET
        ) from None


# --------------------------------------------------------------------------------- times


def läs_tider(text: str) -> tuple[time, time | None]:
    """Read a time, or two with a dash between: ``9.00-11.00``.

    Raises:
        Värdefel: It is no time, or does not exist.
    """
    try:
        return läs_tid(text), None
    except Värdefel:
        delar = _TID_TILL_TID.fullmatch(text)
        if delar is None:
            raise
        return läs_tid(delar["från"]), läs_tid(delar["till"])


def läs_tid(text: str) -> time:
    """Read ``9``, ``9.00``, ``09:00``, ``kl. 9``, ``0900``, or Excel's part of the day, ``0,375``.

    Raises:
        Värdefel: It is no time, or does not exist.
    """
    siffror = _KLOCKSLAG.fullmatch(text) or _FYRA_SIFFROR.fullmatch(text)
    if siffror is None and _DYGNSDEL.fullmatch(text):
        sekunder = round(float(text.replace(",", ".")) * _SEKUNDER_PÅ_DYGNET)
        if sekunder < _SEKUNDER_PÅ_DYGNET:
            return time(sekunder // 3600, sekunder // 60 % 60, sekunder % 60)
    if siffror is None:
        raise Värdefel(f"”{text}” är inget klockslag", TID_TILLÅTET)
    tal = {namn: int(värde or 0) for namn, värde in siffror.groupdict().items()}
    try:
        return time(tal["t"], tal["m"], tal.get("s", 0), tal.get("my", 0))
    except ValueError:
        raise Värdefel(f"klockslaget {text} finns inte", TID_TILLÅTET) from None
