"""The small picture of how parties voted: bars as SVG inside the page, with its text alternative.

The table beside it says the same. Fillings tell the choices apart without colour too: full, framed,
dashed, dotted; the style sheet gives them their colours on light and dark ground.
"""

from collections.abc import Iterator, Sequence

from kommunprotokoll.dokument.block import Fördelning
from kommunprotokoll.skrivare.html.text import ren, värde

_BREDD = 320
"""Width in units; a phone of 320 px shows them nearly one to one."""
_RADHÖJD = 28
_STAPEL = 22
_BOKSTAV = 8
"""Width of a letter, generously."""
_LÄNGSTA_NAMN = 11
_LÄNGSTA_SERIE = 30
_MELLAN = 12
_RUTA = 14
_FYLLNINGAR = 4
"""Fillings that the style sheet has; a fifth series and those after it share the last."""


def bild(f: Fördelning, nummer: int) -> str:
    """Return the picture as a figure; nothing if there is nothing to draw.

    Args:
        f: What to draw.
        nummer: Number of the picture in the page, for the names that tie text to it.
    """
    mest = max((sum(antal) for _, antal in f.grupper), default=0)
    if mest <= 0:
        return ""
    ritade = [i for i in range(len(f.serier)) if any(antal[i] for _, antal in f.grupper)]
    teckenförklaring, y = _teckenförklaring(f.serier, ritade)
    vänster = _BOKSTAV * max(min(len(namn), _LÄNGSTA_NAMN) for namn, _ in f.grupper) + _MELLAN
    enhet = (_BREDD - vänster - 1) / mest
    rader = "".join(
        _rad(namn, antal, (vänster, y + nr * _RADHÖJD), enhet)
        for nr, (namn, antal) in enumerate(f.grupper)
    )
    höjd = y + len(f.grupper) * _RADHÖJD
    id_ = f"kp-bild{nummer}"
    return (
        f'<figure class="bild"><figcaption>{ren(f.rubrik)}</figcaption>\n'
        f'<svg viewBox="0 0 {_BREDD} {höjd}" role="img" aria-labelledby="{id_} {id_}b">'
        f'<title id="{id_}">{värde(f.beskrivning or f.rubrik)}</title>'
        f'<desc id="{id_}b">{värde(_i_ord(f, ritade))}</desc>\n'
        f"{teckenförklaring}{rader}</svg></figure>\n"
    )


def _i_ord(f: Fördelning, ritade: Sequence[int]) -> str:
    """Say the numbers: ``S: Ja 5. M: Nej 3, Avstår 1.``."""
    return " ".join(
        f"{namn}: {', '.join(f'{f.serier[i]} {antal[i]}' for i in ritade if antal[i])}."
        for namn, antal in f.grupper
        if any(antal)
    )


def _teckenförklaring(serier: Sequence[str], ritade: Sequence[int]) -> tuple[str, int]:
    """Return the key, in as many lines as it takes, and how far down it reaches."""
    delar, x, y = [], 1, 0
    for i in ritade:
        namn = _kort(serier[i], _LÄNGSTA_SERIE)
        bredd = _RUTA + 6 + _BOKSTAV * len(namn) + _MELLAN
        if x > 1 and x + bredd > _BREDD:
            x, y = 1, y + _RADHÖJD
        delar.append(
            f'<rect class="s{_fyllning(i)}" x="{x}" y="{y + 4}" width="{_RUTA}" height="{_RUTA}"/>'
            f'<text x="{x + _RUTA + 6}" y="{y + 16}">{värde(namn)}</text>\n'
        )
        x += bredd
    return "".join(delar), y + _RADHÖJD


def _rad(namn: str, antal: Sequence[int], hörn: tuple[int, int], enhet: float) -> str:
    x, y = hörn
    text = värde(_kort(namn, _LÄNGSTA_NAMN))
    return f'<text x="0" y="{y + 17}">{text}</text>{"".join(_staplar(antal, x, y, enhet))}\n'


def _staplar(antal: Sequence[int], x: float, y: int, enhet: float) -> Iterator[str]:
    """Give a bar for each number, with the number in it where there is room."""
    for i, tal in enumerate(antal):
        bredd = tal * enhet
        if tal <= 0:
            continue
        fyllning = _fyllning(i)
        yield (
            f'<rect class="s{fyllning}" x="{_mått(x + 1)}" y="{y + 1}"'
            f' width="{_mått(max(bredd - 2, 1))}" height="{_STAPEL}"/>'
        )
        if bredd > _BOKSTAV * len(str(tal)) + 4:
            yield (
                f'<text class="t{fyllning}" x="{_mått(x + bredd / 2)}" y="{y + 17}"'
                f' text-anchor="middle">{tal}</text>'
            )
        x += bredd


def _fyllning(serie: int) -> int:
    return min(serie, _FYLLNINGAR - 1)


def _kort(text: str, längst: int) -> str:
    return text if len(text) <= längst else text[: längst - 1] + "…"


def _mått(tal: float) -> str:
    return f"{tal:.1f}".removesuffix(".0")
