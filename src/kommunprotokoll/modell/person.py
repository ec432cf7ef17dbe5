"""Who takes part: people and the parties or organisations they stand for."""

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass

_PARTINAMN = {
    "C": "Centerpartiet",
    "FI": "Feministiskt initiativ",
    "FP": "Folkpartiet liberalerna",
    "KD": "Kristdemokraterna",
    "L": "Liberalerna",
    "M": "Moderaterna",
    "MP": "Miljöpartiet de gröna",
    "PP": "Piratpartiet",
    "S": "Socialdemokraterna",
    "SD": "Sverigedemokraterna",
    "V": "Vänsterpartiet",
    "-": "partilös",
}


@modellklass("Ett parti, med den beteckning som står i protokollet.")
class Parti:
    """A party by the letters or name in the protocol; local parties are many, so any text goes."""

    beteckning: str = fält(
        "Partiets beteckning, till exempel S eller Ekbypartiet; - för partilös.",
        kw_only=False,
        kontroll=ej_tom,
    )

    @property
    def namn(self) -> str:
        """The full name where it is known nationally, else the letters themselves."""
        return _PARTINAMN.get(self.beteckning.upper(), self.beteckning)

    def __str__(self) -> str:
        """Return the letters."""
        return self.beteckning


@modellklass("En person i protokollet.")
class Person:
    """A person as the protocol names them.

    Councils (råd) have people of organisations instead of parties; both may be missing.
    """

    namn: str = fält("Namnet som det står i protokollet.", kw_only=False, kontroll=ej_tom)
    parti: Parti | None = fält("Partiet, om personen företräder ett.", default=None, kw_only=False)
    organisation: str = fält(
        "Organisation, förvaltning eller företag som personen företräder.", default=""
    )

    def kan_vara(self, annan: "Person") -> bool:
        """Tell whether two mentions can be one person: the same name, and no two parties.

        Protocols often name the party only once, so a missing party fits every other.
        """
        return self.namn == annan.namn and (
            self.parti is None or annan.parti is None or self.parti == annan.parti
        )

    def __str__(self) -> str:
        """Return name and party: ``Ada Berg (S)``."""
        return f"{self.namn} ({self.parti})" if self.parti is not None else self.namn
