"""Sökväg: the place of a fact inside an object, as ``paragrafer[3].beslut[0]``."""

import re
from typing import Any, Self

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass

_LED = re.compile(r"(?:^|\.)(?P<namn>[^\W\d]\w*)|\[(?P<index>\d+)\]")


@modellklass("En plats inuti ett objekt, som paragrafer[3].beslut[0].")
class Sökväg:
    """A place inside an object: names of attributes and indexes from 0.

    ``str()`` writes it and ``från_text`` reads it back:

    >>> Sökväg.från_text("paragrafer[3].rubrik").led
    ('paragrafer', 3, 'rubrik')
    """

    led: tuple[str | int, ...] = fält(
        "Attributnamn och index, utifrån och in.", default=(), kw_only=False
    )

    @classmethod
    def från_text(cls, text: str) -> Self:
        """Read the written form; raise ``OgiltigtVärdeFel`` when it is not one."""
        led: list[str | int] = []
        plats = 0
        while plats < len(text):
            träff = _LED.match(text, plats)
            if träff is None:
                raise OgiltigtVärdeFel("Sökväg", text, "en väg som paragrafer[3].beslut[0]")
            led.append(träff["namn"] if träff["namn"] else int(träff["index"]))
            plats = träff.end()
        return cls(tuple(led))

    def __str__(self) -> str:
        """Write the path; the empty path, the object itself, is ``.``."""
        text = "".join(f"[{d}]" if isinstance(d, int) else f".{d}" for d in self.led)
        return text.removeprefix(".") or "."

    def __truediv__(self, led: str | int) -> "Sökväg":
        """Return the path one step further in: ``väg / "beslut" / 0``."""
        return Sökväg((*self.led, led))

    def följ(self, objekt: object) -> Any:
        """Return what stands at this place in ``objekt``; raise ``FinnsInteFel`` if nothing does."""
        här = objekt
        for djup, steg in enumerate(self.led):
            try:
                här = här[steg] if isinstance(steg, int) else getattr(här, steg)  # type: ignore[index]
            except (AttributeError, IndexError, TypeError):
                kvar = Sökväg(self.led[: djup + 1])
                raise FinnsInteFel(f"{kvar} finns inte i {type(objekt).__name__}.") from None
        return här
