"""Small made-up meetings of one body over a year."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kommunprotokoll import Organtyp, Paragraf, Sammanträde, granska_årgång
from tests.lag.sammantraden import organ

JANUARI, FEBRUARI, MARS, APRIL = (date(2027, månad, 20) for månad in (1, 2, 3, 4))

FINNS, SAKNAS, OKLART = "uppfylld", "brott", "oavgjord"


def möte(
    dag: date,
    paragrafer: Iterable[int | Paragraf] = (),
    typ: Organtyp = Organtyp.FULLMÄKTIGE,
    **fält: Any,
) -> Sammanträde:
    """A meeting with these paragraphs; a number is a paragraph under a heading of its own."""
    alla = tuple(
        p if isinstance(p, Paragraf) else Paragraf(p, f"Sak {p} {dag.isoformat()}")
        for p in paragrafer
    )
    return Sammanträde(organ(typ), dag, paragrafer=alla, **fält)


def utfall(kod: str, *möten: Sammanträde, fullständig: bool = False) -> str:
    """How one rule on the year comes out."""
    g = granska_årgång(möten, fullständig=fullständig).med_kod(kod)
    if len(g):
        return SAKNAS
    return OKLART if g.ej_prövade else FINNS
