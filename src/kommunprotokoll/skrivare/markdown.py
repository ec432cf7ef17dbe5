"""Markdown (CommonMark with pipe tables): headings, lists, tables; all text stays text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from kommunprotokoll.dokument.block import (
    Block,
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Listpunkt,
    Namnteckning,
    Rubrik,
    Ruta,
    Sidbrytning,
    Stycke,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
)
from kommunprotokoll.skrivare.kolumner import är_tal
from kommunprotokoll.skrivare.markning import Talform, följd, är_punkter
from kommunprotokoll.skrivare.tecken import synlig

_MARKERING = re.compile(r"[\\`*_\[\]<>&|~$@]|:(?=//)|(?<=www)\.")
"""What is markup anywhere in a line, in CommonMark and its common additions."""
_FÖRST_PÅ_RADEN = re.compile(r"^(?:([-+=#])|(\d+)([.)]))", re.MULTILINE)
"""What is markup at the start of a line."""
_NIVÅER = 6
_LINJE = "." * 40
"""Where somebody signs: dots, since a line of anything else is markup."""


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as UTF-8 with line feeds; pages, their head and foot do not exist."""
    return (_ihop(dokument.block, dokument) + "\n").encode()


def _ihop(block: Iterable[Block], dokument: Dokument) -> str:
    """Join blocks; two lists in a row would become one without something between them."""
    delar: list[str] = []
    förra: Block | None = None
    for b in block:
        if text := "\n".join(_rader(b, dokument)):
            if isinstance(b, Lista) and isinstance(förra, Lista):
                delar.append("<!-- -->")
            delar.append(text)
            förra = b
    return "\n\n".join(delar)


def _rader(block: Block, dokument: Dokument) -> Iterator[str]:
    match block:
        case Titel():
            yield f"# {_enkel(block.text)}"
            yield from (f"\n{_text(r)}" for r in block.underrader)
        case Rubrik():
            yield _rubrik(block)
        case Stycke():
            yield _delar(block.delar)
        case Lista():
            yield from _lista(block.punkter)
        case Tabell():
            yield from _tabell(block)
        case Faktatabell():
            yield "\n\n".join(
                f"**{_enkel(u.etikett)}**\\\n" + "\\\n".join(_delar(r.delar) for r in u.rader)
                for u in block.uppgifter
            )
        case Innehållsförteckning():
            yield f"## {_enkel(block.rubrik)}\n"
            yield from (f"- {_länk(r)}" for r in dokument.innehåll())
        case Underskrifter():
            yield "\n\n".join("\\\n".join(_namnteckning(n)) for n in block.rader)
        case Ruta():
            yield "---\n\n" + _ihop((block.rubrik, *block.block), dokument)
        case Fördelning() | Sidbrytning():
            return
        case _:
            assert_never(block)


def _skyddad(text: str) -> str:
    """Escape what Markdown would read as markup; white space at the edges says nothing in it."""
    rader = (rad.strip() for rad in _MARKERING.sub(r"\\\g<0>", synlig(text)).split("\n"))
    return _FÖRST_PÅ_RADEN.sub(_först, "\n".join(rader))


def _först(träff: re.Match[str]) -> str:
    return f"\\{träff[1]}" if träff[1] else f"{träff[2]}\\{träff[3]}"


def _text(text: str) -> str:
    """Return text whose line breaks are kept; an empty line would end the paragraph."""
    return "\\\n".join(rad for rad in _skyddad(text).split("\n") if rad)


def _enkel(text: str) -> str:
    """Return text on one line, for headings and cells."""
    return " ".join(rad for rad in _skyddad(text).split("\n") if rad)


def _delar(delar: Sequence[Textdel]) -> str:
    texter = ["", *(d.text for d in delar), ""]
    return "".join(_del(d, texter[i], texter[i + 2]) for i, d in enumerate(delar))


def _del(del_: Textdel, förra: str, nästa: str) -> str:
    """Set marks of emphasis close to the words, and only where Markdown surely sees them."""
    text = _text(del_.text)
    if not text:
        return " " if del_.text else ""
    före = " " if del_.text[:1].isspace() else ""
    efter = " " if del_.text[-1:].isspace() else ""
    fritt = (före or not förra or förra[-1].isspace()) and (
        efter or not nästa or nästa[0].isspace() or nästa[0] in ".,;:!?)"
    )
    märke = ("**" if del_.fet else "") + ("*" if del_.kursiv else "")
    if fritt and märke:
        text = f"{märke}{text}{märke[::-1]}"
    return före + (f"[{text}](#{del_.länk})" if del_.länk else text) + efter


def _rubriktext(rubrik: Rubrik) -> str:
    return _enkel(" ".join(d for d in (rubrik.märke, rubrik.text) if d))


def _rubrik(rubrik: Rubrik) -> str:
    """The title of the document is level 1, so every other heading is one level down."""
    ankare = f'<a id="{rubrik.ankare}"></a>\n\n' if rubrik.ankare else ""
    return f"{ankare}{'#' * min(rubrik.nivå + 1, _NIVÅER)} {_rubriktext(rubrik)}"


def _länk(rubrik: Rubrik) -> str:
    text = _rubriktext(rubrik)
    return f"[{text}](#{rubrik.ankare})" if rubrik.ankare else text


def _lista(punkter: tuple[Listpunkt, ...]) -> Iterator[str]:
    """Number a plain sequence; other marks stand as text in a list of dashes."""
    märken = [p.märke for p in punkter]
    nummer = följd(märken)
    numrerad = nummer is not None and nummer.form is Talform.TAL and nummer.efter in {".", ")"}
    numrerad = numrerad and nummer is not None and not nummer.före
    tyst = är_punkter(märken) or not any(märken)
    for p in punkter:
        tecken = p.märke if numrerad else "-"
        märke = "" if numrerad or tyst or not p.märke else f"{_enkel(p.märke)} "
        indrag = "\n" + " " * (len(tecken) + 1)
        rader = [f"{märke}{_delar(p.delar)}", *_lista(p.underpunkter)]
        yield f"{tecken} " + "\n".join(rader).replace("\n", indrag)


def _tabell(tabell: Tabell) -> Iterator[str]:
    if tabell.rubrik:
        yield f"**{_enkel(tabell.rubrik)}**\n"
    bredd = len(tabell.rader[0]) if tabell.rader else len(tabell.rubriker)
    yield _rad(tabell.rubriker or ("",) * bredd)
    yield _rad_av("---:" if är_tal(kolumn) else "---" for kolumn in _kolumner(tabell, bredd))
    sista = len(tabell.rader) - 1
    for nummer, rad in enumerate(tabell.rader):
        yield _summarad(rad) if tabell.summarad and nummer == sista else _rad(rad)


def _kolumner(tabell: Tabell, bredd: int) -> Iterator[list[str]]:
    yield from ([rad[i] for rad in tabell.rader] for i in range(bredd))


def _summarad(celler: Iterable[str]) -> str:
    return _rad_av(f"**{text}**" if (text := _enkel(cell)) else "" for cell in celler)


def _rad(celler: Iterable[str]) -> str:
    return _rad_av(_enkel(cell) for cell in celler)


def _rad_av(celler: Iterable[str]) -> str:
    return f"| {' | '.join(celler)} |"


def _namnteckning(n: Namnteckning) -> Iterator[str]:
    yield f"**{_enkel(n.roll)}**"
    yield _enkel(n.upplysning) or _LINJE
    if n.namn:
        yield _enkel(n.namn)
