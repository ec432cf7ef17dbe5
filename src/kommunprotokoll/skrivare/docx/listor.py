"""Lists: real ones, numbered by the word processor wherever the marks are a plain sequence."""

from collections.abc import Iterator, Sequence

from kommunprotokoll.dokument.block import Lista, Listpunkt
from kommunprotokoll.skrivare.docx import xml
from kommunprotokoll.skrivare.docx.xml import Styckesats
from kommunprotokoll.skrivare.markning import Följd, Talform, följd, är_punkter

_NIVÅER = 9
"""Levels that a list of Word's can have."""
_STEG = 425
"""Indent of each level in twentieths of a point (0.75 cm)."""
_TALFORM = {
    Talform.TAL: "decimal",
    Talform.GEMENER: "lowerLetter",
    Talform.VERSALER: "upperLetter",
}
_PRICKAR = frozenset("•·*▪■●○◦∙")


class Listor:
    """Writes lists and collects the definitions of numbering that they need."""

    def __init__(self, första_mall: int = 0, första_lista: int = 1) -> None:
        """Start without any definition.

        Args:
            första_mall: Id of the first template, where the part has some already.
            första_lista: Id of the first list.
        """
        self._första_mall, self._första_lista = första_mall, första_lista
        self._mallar: dict[tuple[str, str, str], int] = {}
        self._listor: list[tuple[int, int, int]] = []
        """Template, level and first number of each list; its id is its place, from the first."""
        self._gemensamma: dict[int, int] = {}

    def stycken(self, lista: Lista) -> Iterator[Styckesats]:
        """Give the paragraphs of a list."""
        return self._punkter(lista.punkter, 0)

    def _punkter(self, punkter: Sequence[Listpunkt], nivå: int) -> Iterator[Styckesats]:
        nivå = min(nivå, _NIVÅER - 1)
        nummer = self._nummer([p.märke for p in punkter], nivå)
        for p in punkter:
            if nummer is None:
                yield _eget_märke(p, nivå)
            else:
                egenskaper = (
                    f'<w:numPr><w:ilvl w:val="{nivå}"/><w:numId w:val="{nummer}"/></w:numPr>'
                )
                yield xml.stycke("Liststycke", xml.delar(p.delar), egenskaper)
            yield from self._punkter(p.underpunkter, nivå + 1)

    def _nummer(self, märken: Sequence[str], nivå: int) -> int | None:
        """Return the id of the list's numbering; None if its marks must stand as text."""
        if not any(märken):
            return self._gemensam(("none", "", ""))
        if är_punkter(märken):
            return self._gemensam(("bullet", "•" if märken[0] in _PRICKAR else "–", ""))
        if (f := följd(märken)) is None:
            return None
        return self._ny(self._mall(_nyckel(f)), nivå, f.start)

    def _gemensam(self, nyckel: tuple[str, str, str]) -> int:
        mall = self._mall(nyckel)
        if mall not in self._gemensamma:
            self._gemensamma[mall] = self._ny(mall, 0, 0)
        return self._gemensamma[mall]

    def _mall(self, nyckel: tuple[str, str, str]) -> int:
        return self._mallar.setdefault(nyckel, len(self._mallar))

    def _ny(self, mall: int, nivå: int, start: int) -> int:
        self._listor.append((mall, nivå, start))
        return self._första_lista + len(self._listor) - 1

    def definitioner(self) -> str:
        """Return the content of the numbering part: templates first, then lists."""
        return self.mallar() + self.listor()

    def mallar(self) -> str:
        """Return the templates."""
        return "".join(
            _mall_xml(nr + self._första_mall, *nyckel) for nyckel, nr in self._mallar.items()
        )

    def listor(self) -> str:
        """Return the lists."""
        return "".join(
            _lista_xml(nr, mall + self._första_mall, nivå, start)
            for nr, (mall, nivå, start) in enumerate(self._listor, self._första_lista)
        )


def _nyckel(f: Följd) -> tuple[str, str, str]:
    return _TALFORM[f.form], f.före, f.efter


def _eget_märke(p: Listpunkt, nivå: int) -> Styckesats:
    indrag = f'<w:ind w:left="{_STEG * (nivå + 1)}" w:hanging="{_STEG}"/>'
    märke = (xml.körning(p.märke), xml.TABB) if p.märke else ()
    return xml.stycke("Liststycke", xml.ihop((*märke, xml.delar(p.delar))), indrag)


def _mall_xml(nr: int, form: str, före: str, efter: str) -> str:
    nivåer = "".join(_nivå_xml(nivå, form, före, efter) for nivå in range(_NIVÅER))
    return (
        f'<w:abstractNum w:abstractNumId="{nr}"><w:nsid w:val="{0x4B500000 + nr:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{nivåer}</w:abstractNum>'
    )


def _nivå_xml(nivå: int, form: str, före: str, efter: str) -> str:
    """One level; a list without marks has hanging lines but no label."""
    text = {"bullet": före, "none": ""}.get(form, f"{före}%{nivå + 1}{efter}")
    följs_av = '<w:suff w:val="nothing"/>' if form == "none" else ""
    return (
        f'<w:lvl w:ilvl="{nivå}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{följs_av}'
        f'<w:lvlText w:val="{xml.rent(text)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_STEG * (nivå + 1)}" w:hanging="{_STEG}"/></w:pPr></w:lvl>'
    )


def _lista_xml(nr: int, mall: int, nivå: int, start: int) -> str:
    börjar_om = (
        f'<w:lvlOverride w:ilvl="{nivå}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        if start
        else ""
    )
    return f'<w:num w:numId="{nr}"><w:abstractNumId w:val="{mall}"/>{börjar_om}</w:num>'
