"""In what order substitutes are called in (kommunallagen 5 kap. 18 and 21 §§, 6 kap. 16-17 §§).

The order is decided at the election and does not stand in the protocol: whoever asks gives it. In
fullmäktige a substitute comes from the ledamot's own party (constituencies, valkretsar, are not
examined). In a nämnd fullmäktige decides, and may let parties stand in for each other.
"""

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.person import Parti, Person


@modellklass("Vilka partiers ersättare som kallas in när ett partis egna inte räcker.")
class Partiordning:
    """For one party: the parties whose substitutes come after its own, in order."""

    parti: Parti = fält("Partiet vars ledamot ersätts.", kw_only=False)
    därefter: tuple[Parti, ...] = fält("Partierna i turordning.", default=(), kw_only=False)


@modellklass("Ordningen i vilken ersättare kallas in.")
class Inkallelseordning:
    """The order of calling in substitutes: the substitutes in order, and the order of parties."""

    ersättare: tuple[Person, ...] = fält("Ersättarna i turordning.", default=(), kw_only=False)
    partier: tuple[Partiordning, ...] = fält(
        "Partiernas ordning, där ersättare från andra partier kan kallas in.",
        default=(),
        kw_only=False,
    )

    def __attrs_post_init__(self) -> None:
        """Refuse two orders for one party."""
        namn = [nyckel(p.parti) for p in self.partier]
        if dubbla := {n for n in namn if namn.count(n) > 1}:
            raise OgiltigtVärdeFel("Inkallelseordning.partier", min(dubbla), "varje parti en gång")

    def turordning(self, ledamot: Person, typ: Organtyp) -> tuple[Person, ...] | None:
        """Return those who can be called in for a ledamot, in order; None if that is not known.

        In fullmäktige only the ledamot's own party. In other bodies the parties that the order
        names after it; without such an order only the party's own are known to come first.
        """
        if ledamot.parti is None:
            return None
        egna = nyckel(ledamot.parti)
        partier = [egna]
        if typ is not Organtyp.FULLMÄKTIGE:
            ordning = next((p for p in self.partier if nyckel(p.parti) == egna), None)
            partier += [nyckel(p) for p in ordning.därefter] if ordning is not None else []
        return tuple(
            person
            for parti in partier
            for person in self.ersättare
            if person.parti is not None and nyckel(person.parti) == parti
        )


def nyckel(parti: Parti) -> str:
    """Return a party's letters for comparison: old protocols write them in lower case."""
    return parti.beteckning.casefold()


def är_partilös(parti: Parti) -> bool:
    """Tell whether somebody left their party: the seat stays the party's list's all the same."""
    return parti.beteckning == "-"
