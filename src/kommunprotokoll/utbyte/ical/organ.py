"""Whose meetings a calendar holds: told by our own property, its name, or the titles."""

import re
from collections.abc import Iterable

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.utbyte.ical import egna
from kommunprotokoll.utbyte.ical.komponent import KÄLLA, Komponent

_OM_MÖTET = re.compile(
    r"^(inställt|inställd|preliminärt|extra)\b[: ]*"
    r"|[ :,–-]*\b(sammanträde|sammanträden|möte|extra)$",
    re.IGNORECASE,
)
"""Words of a title that are about the meeting, not about whose it is."""
_LÄNGSTA_NAMN = 80


def organ_i_titel(titel: str) -> Organ | None:
    """Return the body that a title names, None if it names none.

    >>> str(organ_i_titel("Inställt: Kommunstyrelsen – sammanträde"))
    'Kommunstyrelsen'
    >>> organ_i_titel("Lunch")
    """
    namn = ett_mellanslag(titel)[: 2 * _LÄNGSTA_NAMN]
    while (kortare := _OM_MÖTET.sub("", namn).strip()) != namn:
        namn = kortare
    if not namn or len(namn) > _LÄNGSTA_NAMN:
        return None
    try:
        organ = Organ.från_namn(namn)
    except OgiltigtVärdeFel:
        return None
    return organ if organ.typ is not Organtyp.ANNAT else None


def kalenderns_organ(kalendrar: Iterable[Komponent], titlar: Iterable[str]) -> tuple[Organ, bool]:
    """Return the body of a calendar, and whether the titles tell more of it than its name does.

    A name that names no body - that of a municipality, say - leaves it to the titles.

    Raises:
        LäsFel: Nothing tells it, or our own property cannot be read.
    """
    alla = tuple(kalendrar)
    for kalender in alla:
        if (egen := kalender.egenskap(egna.ORGAN)) is None:
            continue
        try:
            return egna.organ_från_json(egen.värde), False
        except (ValueError, TypeError, RecursionError) as fel:
            raise LäsFel(KÄLLA, (f"rad {egen.rad}: {egna.ORGAN} kan inte tydas: {fel}",)) from None
    namn = [k.värde(egenskap) for k in alla for egenskap in ("NAME", "X-WR-CALNAME")]
    olika = tuple(dict.fromkeys(titlar))
    kandidater = [*namn, *(olika if len(olika) == 1 else ())]
    for kandidat in kandidater:
        if text := ett_mellanslag(kandidat):
            try:
                organ = Organ.från_namn(text)
            except OgiltigtVärdeFel as fel:
                raise LäsFel(KÄLLA, (str(fel),)) from None
            return organ, organ.typ is Organtyp.ANNAT
    i_titlarna = [organ_i_titel(titel) for titel in olika]
    if i_titlarna and i_titlarna[0] is not None and None not in i_titlarna:
        return i_titlarna[0], True
    raise LäsFel(
        KÄLLA,
        ("kalendern säger inte vilket organ som sammanträder (NAME); ange det med organ=",),
    )
