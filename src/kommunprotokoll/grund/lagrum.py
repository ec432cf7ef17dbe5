"""Lagrum: a place in a statute, cited the Swedish way."""

from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass

KOMMUNALLAGEN = "2017:725"
"""SFS number of kommunallagen."""

NAMN = {
    "1930:173": "lagen om beräkning av lagstadgad tid",
    "1989:253": "lagen om allmänna helgdagar",
    "1991:900": "1991 års kommunallag",
    KOMMUNALLAGEN: "kommunallagen",
    "2017:900": "förvaltningslagen",
    "2018:1937": "lagen om tillgänglighet till digital offentlig service",
    "2022:629": "lagen om proportionella val",
}
"""Accustomed names of the statutes that the package cites, by SFS number."""


@modellklass("En hänvisning till lag, som 5 kap. 69 § kommunallagen.")
class Lagrum:
    """A reference to a section of law.

    >>> str(Lagrum("69", 5))
    '5 kap. 69 § kommunallagen'
    """

    paragraf: str = fält(
        "Paragrafens nummer i lagen, med eventuell bokstav.", kw_only=False, kontroll=ej_tom
    )
    kapitel: int | None = fält(
        "Kapitel, om lagen har kapitel.", default=None, kw_only=False, kontroll=minst(1)
    )
    stycke: int | None = fält("Stycke i paragrafen.", default=None, kontroll=minst(1))
    punkt: int | None = fält("Punkt i stycket.", default=None, kontroll=minst(1))
    lag: str = fält("Lagens nummer i Svensk författningssamling (SFS).", default=KOMMUNALLAGEN)

    def __str__(self) -> str:
        """Cite it: ``5 kap. 67 § första stycket 3 kommunallagen``."""
        delar = [f"{self.kapitel} kap." if self.kapitel else "", f"{self.paragraf} §"]
        if self.stycke is not None:
            delar.append(f"{_STYCKE.get(self.stycke, f'{self.stycke}:e')} stycket")
        if self.punkt is not None:
            delar.append(str(self.punkt) if self.stycke is not None else f"{self.punkt} p.")
        delar.append(NAMN.get(self.lag, f"({self.lag})"))
        return " ".join(d for d in delar if d)


_STYCKE = {1: "första", 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte"}
