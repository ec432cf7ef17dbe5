"""Pictures in words of how the papers are built: one line a block, without the running text.

A change of a paper shows as a change of lines in ``bilder/``. When the change is meant, write the
pictures anew and look at the difference::

    .venv/bin/python -m tests.dokument.bild
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import assert_never

import kommunprotokoll as kp
from kommunprotokoll.dokument import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Rubrik,
    Ruta,
    Sidbrytning,
    Stycke,
    Tabell,
    Titel,
    Underskrifter,
    anslagsbevis,
    beslutslista,
    kallelse,
    närvarolista,
    omröstningslista,
    protokoll,
    utdrag,
)
from kommunprotokoll.exempelprotokoll import SLAG

MAPP = Path(__file__).parent / "bilder"
_LÄNGD = 48
"""Characters of a paragraph that are enough to know it by."""


def _utdrag(s: kp.Sammanträde) -> Dokument:
    """An extract of the paragraph with most in it, and of the last."""
    fylligast = max(s.paragrafer, key=lambda p: (len(p.omröstningar), len(str(p.beslut))))
    return utdrag(s, paragrafer=(fylligast.beteckning, s.paragrafer[-1].beteckning))


PAPPER: dict[str, Callable[[kp.Sammanträde], Dokument]] = {
    "protokoll": protokoll,
    "utdrag": _utdrag,
    "kallelse": kallelse,
    "anslagsbevis": anslagsbevis,
    "narvarolista": närvarolista,
    "omrostningslista": omröstningslista,
    "beslutslista": beslutslista,
}
"""Every kind of paper by the name of its picture."""


def bild(namn: str) -> str:
    """Return the picture of one kind of paper, of each made-up protocol."""
    return "\n".join("\n".join(_dokument(PAPPER[namn](kp.exempel(slag)))) + "\n" for slag in SLAG)


def _dokument(d: Dokument) -> Iterator[str]:
    yield f"# {d.titel}"
    yield f"# fot: {', '.join(d.sidfot.fält) or 'tom'}"
    for b in d.block:
        yield from _block(b, "")


def _block(b: Block, indrag: str) -> Iterator[str]:
    match b:
        case Ruta():
            yield f"{indrag}Ruta {b.rubrik.text}"
            for inre in b.block:
                yield from _block(inre, indrag + "  ")
        case Rubrik():
            innehåll = "" if b.i_innehåll else " (inte i innehållet)"
            märke = f"{b.märke} " if b.märke else ""
            yield f"{indrag}{'  ' * (b.nivå - 1)}Rubrik {b.nivå} {märke}{b.text}{innehåll}"
        case _:
            yield f"{indrag}    {_rad(b)}"


def _rad(b: Block) -> str:
    match b:
        case Titel():
            return f"Titel {' | '.join((b.text, *b.underrader))}"
        case Stycke():
            text = b.text if len(b.text) <= _LÄNGD else f"{b.text[:_LÄNGD].rstrip()}…"
            return f"Stycke ({b.slag}) {text}".replace("\n", " ⏎ ")
        case Lista():
            märken = " ".join(dict.fromkeys(p.märke or "utan" for p in b.punkter))
            return f"Lista {len(b.punkter)} punkter, märke {märken}"
        case Tabell():
            summa = ", summarad" if b.summarad else ""
            return f"Tabell {len(b.rader)} rader{summa}: {' | '.join(b.rubriker) or 'utan huvud'}"
        case Fördelning():
            return f"Fördelning {' | '.join(b.serier)}: {', '.join(g for g, _ in b.grupper)}"
        case Faktatabell():
            return f"Fakta {', '.join(f'{u.etikett} ({len(u.rader)})' for u in b.uppgifter)}"
        case Innehållsförteckning():
            return "Innehållsförteckning"
        case Sidbrytning():
            return "Sidbrytning"
        case Underskrifter():
            return f"Underskrifter {', '.join(n.roll for n in b.rader)}"
        case Rubrik() | Ruta():
            return ""
        case _:
            assert_never(b)


def skriv_om() -> None:
    """Write every picture anew."""
    MAPP.mkdir(exist_ok=True)
    for namn in PAPPER:
        (MAPP / f"{namn}.txt").write_text(bild(namn), "utf-8")


if __name__ == "__main__":
    skriv_om()
