"""Proportional election (lag 2022:629 om proportionella val): who may ask for it, how seats fall.

Covered: the number that may ask for it (2 §), that ballots are secret (3 §), that substitutes are
elected so only if the members were (5 §), and how seats are shared between the groups of ballots.
That last is from memory (the method of whole numbers, heltalsmetoden) and says so. Not covered: who
within a group gets its seats, substitutes' places, examination of ballots, filling of vacancies.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.text import antal, uppräkning
from kommunprotokoll.lag.rattsregel import Giltighet, Rättsregel, Stöd
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall

LAGEN = "2022:629"
_SEDAN_2022 = Giltighet(date(2022, 7, 1))

BEGÄRAN = Rättsregel(
    "Valet ska vara proportionellt om det begärs av minst så många som man får när antalet "
    "närvarande delas med antalet platser ökat med ett, avrundat uppåt.",
    (Lagrum("2", lag=LAGEN),),
    giltighet=_SEDAN_2022,
)
VALSEDLAR = Rättsregel(
    "Ett proportionellt val ska ske med slutna valsedlar.",
    (Lagrum("3", lag=LAGEN),),
    giltighet=_SEDAN_2022,
)
ERSÄTTARE = Rättsregel(
    "Ersättare väljs proportionellt bara om ledamöterna har valts så.",
    (Lagrum("5", lag=LAGEN),),
    giltighet=_SEDAN_2022,
)
FÖRDELNING = Rättsregel(
    "Platserna fördelas en i sänder till den grupp som har störst jämförelsetal: gruppens röster "
    "delade med ett mer än antalet platser den redan har fått.",
    stöd=Stöd.OKONTROLLERAT,
    giltighet=_SEDAN_2022,
    förbehåll="Metoden är återgiven ur minnet och inte kontrollerad mot lagtexten. Vem i gruppen "
    "som får platsen ingår inte.",
)


def får_begära(närvarande: int, platser: int) -> int:
    """Return how many must ask for a proportional election (lag 2022:629).

    >>> får_begära(närvarande=49, platser=11)
    5
    """
    if närvarande < 1:
        raise OgiltigtVärdeFel("får_begära.närvarande", närvarande, "ett heltal från 1 och uppåt")
    if platser < 1:
        raise OgiltigtVärdeFel("får_begära.platser", platser, "ett heltal från 1 och uppåt")
    return -(-närvarande // (platser + 1))


def pröva_begäran(
    begärda_av: int, platser: int, närvarande_minst: int, närvarande_högst: int | None
) -> Utfall:
    """Settle whether enough have asked for a proportional election.

    Args:
        begärda_av: How many asked.
        platser: Seats to be filled.
        närvarande_minst: How many were present at the least.
        närvarande_högst: How many at the most; None if that is not known.
    """
    minst_krävs = får_begära(max(närvarande_minst, 1), platser)
    if begärda_av < minst_krävs:
        return Brott(
            f"{begärda_av} har begärt proportionellt val, men minst {minst_krävs} måste göra det.",
            funnet=str(begärda_av),
            väntat=f"minst {minst_krävs}",
            lagrum=BEGÄRAN.lagrum[0],
        )
    if närvarande_högst is None or begärda_av < får_begära(närvarande_högst, platser):
        return Oavgjort(
            "Det framgår inte hur många som var närvarande, och därmed inte hur många som måste "
            "begära proportionellt val.",
            lagrum=BEGÄRAN.lagrum[0],
        )
    return Uppfyllt()


@modellklass("En grupps röster och platser i ett proportionellt val.")
class Gruppresultat:
    """Votes and seats of one group of ballots (valsedelsgrupp)."""

    grupp: str = fält("Gruppens beteckning.", kw_only=False, kontroll=ej_tom)
    röster: int = fält("Antal valsedlar.", kw_only=False, kontroll=minst(0))
    platser: int = fält("Platser som gruppen har fått.", default=0, kontroll=minst(0))


@modellklass("Fördelningen av platser i ett proportionellt val.")
class Platsfördelning:
    """Seats by group, in the order given; where the last ones tie, a lot decides (``lottas``)."""

    grupper: tuple[Gruppresultat, ...] = fält("Grupperna.", kw_only=False)
    ordning: tuple[str, ...] = fält(
        "Grupperna i den ordning de fick plats.", default=(), kw_only=False
    )
    lottas_mellan: tuple[str, ...] = fält(
        "Grupper mellan vilka lotten avgör de platser som är kvar.", default=()
    )
    lottade_platser: int = fält("Antal platser som lotten avgör.", default=0, kontroll=minst(0))

    def platser(self, grupp: str) -> int | Oavgjort:
        """Return a group's seats, or ``Oavgjort`` where a lot decides."""
        om = next((g for g in self.grupper if g.grupp == grupp), None)
        if om is None:
            raise OgiltigtVärdeFel(
                "Platsfördelning.platser", grupp, uppräkning([g.grupp for g in self.grupper])
            )
        if grupp in self.lottas_mellan:
            return Oavgjort(
                f"{grupp} har minst {om.platser} platser; lotten avgör mellan "
                f"{uppräkning(self.lottas_mellan)}."
            )
        return om.platser

    def __str__(self) -> str:
        """Return ``A 3, B 2``, and between whom a lot decides."""
        text = ", ".join(f"{g.grupp} {g.platser}" for g in self.grupper)
        if not self.lottas_mellan:
            return text
        lott = antal(self.lottade_platser, "plats", "platser")
        return f"{text}; {lott} lottas mellan {uppräkning(self.lottas_mellan)}"


def fördela_platser(röster: Mapping[str, int], platser: int) -> Platsfördelning:
    """Share seats between groups of ballots by heltalsmetoden (from memory: see ``FÖRDELNING``).

    Groups without votes get none. Where groups tie for more seats than are left, a lot decides:
    those seats are given to nobody here.

    Raises:
        OgiltigtVärdeFel: No seats, or a negative number of votes.
    """
    if platser < 1:
        raise OgiltigtVärdeFel("fördela_platser.platser", platser, "ett heltal från 1 och uppåt")
    fått = dict.fromkeys(röster, 0)
    ordning: list[str] = []
    lottas: Sequence[str] = ()
    while len(ordning) < platser:
        tal = {
            g: Fraction(antal_röster, fått[g] + 1)
            for g, antal_röster in röster.items()
            if antal_röster > 0
        }
        främst = [g for g, t in tal.items() if t == max(tal.values())]
        if not främst or len(främst) > platser - len(ordning):
            lottas = främst
            break
        for grupp in främst:  # they tie, but there is a seat for each
            fått[grupp] += 1
            ordning.append(grupp)
    return Platsfördelning(
        tuple(
            Gruppresultat(g, antal_röster, platser=fått[g]) for g, antal_röster in röster.items()
        ),
        tuple(ordning),
        lottas_mellan=tuple(lottas),
        lottade_platser=platser - len(ordning) if lottas else 0,
    )
