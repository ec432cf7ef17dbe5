"""One meeting of two that a document tells of in two places."""

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.kalender import Sammanträdestid

_SANT = ("inställt", "preliminärt")


def förena(ena: Sammanträdestid, andra: Sammanträdestid) -> Sammanträdestid | None:
    """Return the meeting with what either tells of it; None where they differ."""
    if ena == andra:
        return ena
    ändringar: dict[str, object] = {}
    for fält in attrs.fields(Sammanträdestid):  # type: ignore[arg-type]  # it is made by attrs
        här, där = getattr(ena, fält.name), getattr(andra, fält.name)
        if där in (här, fält.default):
            continue
        if här != fält.default and fält.name not in _SANT:
            return None
        ändringar[fält.name] = där
    return ändra(ena, **ändringar) if ändringar else ena
