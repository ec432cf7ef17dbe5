"""What styles give: the first of a chain that says something decides."""

from collections.abc import Iterator

from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W, värde

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TEMAFÄRG = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1",
    "text2": "dk2", "dark2": "dk2", "background2": "lt2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
"""Names of a theme's colours in text, and in the theme, where they differ."""
_HEX = 6


class Stilar:
    """The styles of a document, with its theme's colours."""

    def __init__(self, rot: Element | None, tema: Element | None) -> None:
        """Take the roots of the two parts, as far as the document has them."""
        self._stil: dict[str, Element] = {}
        self.förvald = ""
        self._förval: dict[str, Element] = {}
        self._tema = _temafärger(tema)
        if rot is None:
            return
        for slag, väg in (("rPr", "rPrDefault/rPr"), ("pPr", "pPrDefault/pPr")):
            element = rot.find(f"{W}docDefaults/" + "/".join(W + d for d in väg.split("/")))
            if element is not None:
                self._förval[slag] = element
        for stil in rot.iterchildren(f"{W}style"):
            namn = stil.get(f"{W}styleId") or ""
            self._stil[namn] = stil
            if stil.get(f"{W}type") == "paragraph" and stil.get(f"{W}default") in {"1", "true"}:
                self.förvald = namn

    def kedja(self, namn: str | None) -> Iterator[Element]:
        """Give a style and those that it is based on."""
        sedda: set[str] = set()
        while namn in self._stil and namn not in sedda:
            sedda.add(namn)
            stil = self._stil[namn]
            yield stil
            namn = värde(stil.find(f"{W}basedOn"))

    def namn(self, stil: str) -> str:
        """Return the name of a style, in lower case."""
        element = self._stil.get(stil)
        return "" if element is None else (värde(element.find(f"{W}name")) or "").casefold()

    def första(self, stil: str, egna: Element | None, slag: str, namn: str) -> Element | None:
        """Return what decides a property: the text itself, its style, what that is based on.

        Args:
            stil: Id of the style.
            egna: The properties of the text itself.
            slag: ``pPr`` or ``rPr``.
            namn: The property's element.
        """
        platser = [egna, *(s.find(W + slag) for s in self.kedja(stil)), self._förval.get(slag)]
        for plats in platser:
            funnet = plats.find(W + namn) if plats is not None else None
            if funnet is not None:
                return funnet
        return None

    def villkorad(self, stil: str | None, del_: str) -> Iterator[Element]:
        """Give what a table style says of a part of the table, such as ``firstRow``."""
        for element in self.kedja(stil):
            for villkor in element.iterchildren(f"{W}tblStylePr"):
                if villkor.get(f"{W}type") == del_:
                    yield villkor

    def färg(self, element: Element | None, attribut: str = "val", tema: str = "theme") -> str:
        """Return the colour that an element says as six hex digits; empty for none or automatic.

        Args:
            element: ``w:color`` or ``w:shd``.
            attribut: Name of the attribute with the colour.
            tema: Beginning of the names of those with a theme's colour.
        """
        if element is None:
            return ""
        namn = element.get(f"{W}{tema}Color") or element.get(f"{W}{tema}Fill") or ""
        if namn and (grund := self._tema.get(_TEMAFÄRG.get(namn, namn), "")):
            ljusare = element.get(f"{W}{tema}Tint") or element.get(f"{W}{tema}FillTint") or ""
            mörkare = element.get(f"{W}{tema}Shade") or element.get(f"{W}{tema}FillShade") or ""
            return _blandad(grund, ljusare, mörkare)
        färg = element.get(W + attribut) or ""
        return färg.upper() if _är_hex(färg) else ""


def _är_hex(text: str) -> bool:
    return len(text) == _HEX and all(t in "0123456789abcdefABCDEF" for t in text)


def _temafärger(tema: Element | None) -> dict[str, str]:
    schema = tema.find(f".//{_A}clrScheme") if tema is not None else None
    färger: dict[str, str] = {}
    for plats in schema if schema is not None else ():
        for färg in plats:
            text = färg.get("lastClr") or färg.get("val") or ""
            if _är_hex(text):
                färger[str(plats.tag).rpartition("}")[2]] = text.upper()
    return färger


def _blandad(färg: str, ljusare: str, mörkare: str) -> str:
    """Mix a colour with white or black; the share that is kept is given as two hex digits."""
    kanaler = [int(färg[i : i + 2], 16) for i in (0, 2, 4)]
    for text, mot in ((ljusare, 255), (mörkare, 0)):
        if text:
            andel = heltal(str(int(text, 16)) if _är_byte(text) else "255") / 255
            kanaler = [round(k * andel + mot * (1 - andel)) for k in kanaler]
    return "".join(f"{k:02X}" for k in kanaler)


def _är_byte(text: str) -> bool:
    return 0 < len(text) <= len("FF") and all(t in "0123456789abcdefABCDEF" for t in text)
