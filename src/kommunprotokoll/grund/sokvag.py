"""Sökväg: the place of a fact inside an object, as ``paragrafer[3].beslut[0]``."""

import re
from typing import Any, Self

from kommunprotokoll.grund.fel import FinnsInteFel, OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.text import nfc

_NAMN = r"[^\W\d]\w*"
_LED = re.compile(rf"\.?(?P<namn>{_NAMN})|\[(?P<index>[0-9]+)\]")


def _enkelt(led: Any) -> bool:
    """Tell at once of the common steps that they are good: an ordinary name, an index."""
    typ = type(led)
    return (typ is str and led.isascii() and led.isidentifier()) or (typ is int and led >= 0)


def _är_led(värde: Any) -> str | None:
    for led in värde:
        if _enkelt(led):
            continue
        if led < 0 if isinstance(led, int) else not re.fullmatch(_NAMN, led):
            return "namn på attribut, och index från 0"
    return None


@modellklass("En plats inuti ett objekt, som paragrafer[3].beslut[0].")
class Sökväg:
    """A place inside an object: names of attributes and indexes from 0.

    ``str()`` writes it and ``från_text`` reads it back; the object itself is ``.``:

    >>> Sökväg.från_text("paragrafer[3].rubrik").led
    ('paragrafer', 3, 'rubrik')
    """

    led: tuple[str | int, ...] = fält(
        "Attributnamn och index, utifrån och in.", default=(), kw_only=False, kontroll=_är_led
    )

    @classmethod
    def från_text(cls, text: str) -> Self:
        """Read the written form; raise ``OgiltigtVärdeFel`` when it is not one."""
        led: list[str | int] = []
        väg = "" if text == "." else nfc(text)
        plats = 0
        while plats < len(väg):
            träff = _LED.match(väg, plats)
            # A dot stands between two steps: not first, and not left out before a name.
            if träff is None or (träff["namn"] and (väg[plats] == ".") == (plats == 0)):
                raise OgiltigtVärdeFel("Sökväg", text, "en väg som paragrafer[3].beslut[0]")
            led.append(träff["namn"] or int(träff["index"]))
            plats = träff.end()
        return cls(tuple(led))

    def __str__(self) -> str:
        """Write the path; the empty path, the object itself, is ``.``."""
        text = "".join(f"[{d}]" if isinstance(d, int) else f".{d}" for d in self.led)
        return text.removeprefix(".") or "."

    def __repr__(self) -> str:
        """Return the call that makes it."""
        return f"Sökväg.från_text({str(self)!r})"

    def __truediv__(self, led: str | int) -> "Sökväg":
        """Return the path one step further in: ``väg / "beslut" / 0``."""
        if not _enkelt(led):
            led = Sökväg((led,)).led[0]
        steg = object.__new__(Sökväg)  # what is checked is not checked again
        object.__setattr__(steg, "led", (*self.led, led))
        return steg

    def följ(self, objekt: object) -> object:
        """Return what stands at this place in ``objekt``, or raise ``FinnsInteFel``."""
        här: Any = objekt
        for djup, steg in enumerate(self.led):
            try:
                här = här[steg] if isinstance(steg, int) else getattr(här, steg)
            except (AttributeError, IndexError, KeyError, TypeError):
                kvar = Sökväg(self.led[: djup + 1])
                raise FinnsInteFel(f"{kvar} finns inte i {type(objekt).__name__}.") from None
        return här
