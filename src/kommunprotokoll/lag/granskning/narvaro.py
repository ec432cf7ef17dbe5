"""NÄR: who was there and served (kommunallagen 5 kap. 5, 17-21, 45-46 §§, 6 kap. 16, 27 §§)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.beslutsforhet import OKÄNT_ANTAL
from kommunprotokoll.lag.granskning.regel import (
    FULLMÄKTIGE,
    FULLMÄKTIGE_OCH_NÄMNDER,
    STYRELSEN,
    Regel,
    Underlag,
    lagkrav,
)
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.lag.rostratt import ÅTER_I_TJÄNST, SaknarRöst
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.organ import Kommunslag
from kommunprotokoll.modell.person import Person

_ANTAL = Sökväg(("organ", "antal_ledamöter"))
_ANTALET_OKÄNT = Oavgjort(OKÄNT_ANTAL, sökväg=_ANTAL)
_MINST_I_STYRELSEN = 5
_MINST_I_FULLMÄKTIGE = {Kommunslag.KOMMUN: 21, Kommunslag.REGION: 31}
_PARTILÖS = "-"


def beslutsfört(u: Underlag) -> Iterator[Utfall]:
    """More than half of the members are present at each matter (5 kap. 45 §, 6 kap. 27 §)."""
    for _, plats, _ in u.paragrafer:
        yield u.beslutsförhet(plats).utfall


def inte_fler_än_platserna(u: Underlag) -> Iterator[Utfall]:
    """No more people serve at a matter than the body has members (4 kap. 22 §)."""
    platser = u.s.organ.antal_ledamöter
    if platser is None:
        yield _ANTALET_OKÄNT
        return
    for väg, plats, p in u.paragrafer:
        tjänstgör = u.röstlängd(plats).antal_minst
        if tjänstgör > platser:
            yield Brott(
                f"Vid § {p.beteckning} tjänstgjorde {tjänstgör}, men organet har {platser} "
                "ledamöter.",
                sökväg=väg,
                funnet=str(tjänstgör),
                väntat=f"högst {platser}",
            )


def en_på_varje_plats(u: Underlag) -> Iterator[Utfall]:
    """A substitute serves for a ledamot who does not serve, and for no other's (4 kap. 22 §)."""
    sedda: set[tuple[str, ...]] = set()
    for väg, plats, p in u.paragrafer:
        rader = u.röstlängd(plats).rader
        omtvistade = {r.omtvistad_plats for r in rader if r.omtvistad_plats is not None}
        for ledamot in sorted(omtvistade, key=str):
            vilka = tuple(str(r.person) for r in rader if r.omtvistad_plats == ledamot)
            if vilka not in sedda:
                sedda.add(vilka)
                yield Brott(
                    f"Vid § {p.beteckning} har {' och '.join(vilka)} enligt protokollet samma "
                    f"plats, den som tillhör {ledamot}.",
                    sökväg=väg,
                    funnet=", ".join(vilka),
                    väntat="en tjänstgörande",
                )


def ersättaren_av_samma_parti(u: Underlag) -> Iterator[Utfall]:
    """In fullmäktige a substitute is of the ledamot's own party (5 kap. 21 §)."""
    for i, rad in enumerate(u.s.närvaro):
        for ledamot in _ersatta(rad):
            if _olika_parti(rad.person, ledamot):
                yield Brott(
                    f"{rad.person} tjänstgör för {ledamot}, som är av ett annat parti.",
                    sökväg=Sökväg(("närvaro", i)),
                    funnet=str(rad.person.parti),
                    väntat=str(ledamot.parti),
                )


def inte_åter_efter_avbrott(u: Underlag) -> Iterator[Utfall]:
    """Who broke off for another reason than jäv does not serve again that day (5 kap. 20 §)."""
    sedda: set[Person] = set()
    for _, plats, p in u.paragrafer:
        for rad in u.röstlängd(plats).rader:
            rätt = rad.rösträtt
            if rad.person in sedda:
                continue
            if isinstance(rätt, SaknarRöst) and rätt.lagrum == ÅTER_I_TJÄNST:
                sedda.add(rad.person)
                text = f"{rad.person} tjänstgör vid § {p.beteckning} men {rätt.orsak}."
                yield Brott(text, sökväg=rad.sökväg)
            elif isinstance(rätt, Oavgjort) and rätt.lagrum == ÅTER_I_TJÄNST:
                sedda.add(rad.person)
                yield Oavgjort(f"{rad.person} {rätt.orsak}.", sökväg=rad.sökväg)


def fullmäktiges_storlek(u: Underlag) -> Iterator[Utfall]:
    """Fullmäktige has an odd number of members, and at least 21, in a region 31 (5 kap. 5 §)."""
    antal = u.s.organ.antal_ledamöter
    slag = u.s.organ.kommun.slag if u.s.organ.kommun is not None else Kommunslag.KOMMUN
    minst = _MINST_I_FULLMÄKTIGE[slag]
    if antal is None:
        yield _ANTALET_OKÄNT
    elif antal < minst or antal % 2 == 0:
        yield Brott(
            f"Fullmäktige anges ha {antal} ledamöter.",
            sökväg=_ANTAL,
            funnet=str(antal),
            väntat=f"ett udda antal, minst {minst}",
        )


def styrelsens_storlek(u: Underlag) -> Iterator[Utfall]:
    """Styrelsen has at least five members (6 kap. 16 §)."""
    antal = u.s.organ.antal_ledamöter
    if antal is None:
        yield _ANTALET_OKÄNT
    elif antal < _MINST_I_STYRELSEN:
        text = f"Styrelsen anges ha {antal} ledamöter."
        yield Brott(text, sökväg=_ANTAL, funnet=str(antal), väntat="minst 5")


def _ersatta(rad: Närvaro) -> tuple[Person, ...]:
    alla = (rad.ersätter, *(p.ersätter for p in rad.perioder))
    return tuple(dict.fromkeys(p for p in alla if p is not None))


def _olika_parti(ersättare: Person, ledamot: Person) -> bool:
    if ersättare.parti is None or ledamot.parti is None:
        return False
    namn = {p.namn.casefold() for p in (ersättare.parti, ledamot.parti)}
    return len(namn) == 2 and _PARTILÖS not in (  # noqa: PLR2004 - two parties
        ersättare.parti.beteckning,
        ledamot.parti.beteckning,
    )


REGLER = (
    Regel(
        "NÄR001",
        Allvar.FEL,
        lagkrav(
            "Fler än hälften av ledamöterna ska vara närvarande när ett ärende handläggs.",
            Lagrum("45", 5),
            Lagrum("27", 6),
        ),
        pröva=beslutsfört,
        åtgärd="Kontrollera närvarolistan. Stämmer den får ärendet inte avgöras vid sammanträdet.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=Lagrum("27", 6),
    ),
    Regel(
        "NÄR002",
        Allvar.FEL,
        lagkrav(
            "Inte fler får tjänstgöra än organet har ledamöter.",
            Lagrum("22", 4),
            stöd=Stöd.SLUTSATS,
        ),
        pröva=inte_fler_än_platserna,
        åtgärd="Kontrollera vilka som tjänstgjorde och hur många ledamöter organet har.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "NÄR003",
        Allvar.VARNING,
        lagkrav(
            "En ersättare tjänstgör i stället för en ledamot, på en plats som ingen annan har.",
            Lagrum("22", 4),
            stöd=Stöd.SLUTSATS,
        ),
        pröva=en_på_varje_plats,
        åtgärd="Skriv vid vilka paragrafer var och en tjänstgjorde.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
    ),
    Regel(
        "NÄR004",
        Allvar.VARNING,
        lagkrav(
            "I fullmäktige ersätts en ledamot av en ersättare för samma parti.",
            Lagrum("21", 5),
            förbehåll="Den som har bytt parti efter valet ersätts av en ersättare för det parti "
            "som mandatet gäller.",
        ),
        pröva=ersättaren_av_samma_parti,
        åtgärd="Kontrollera vem som ersätter vem. Finns ingen ersättare är platsen tom.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "NÄR005",
        Allvar.FEL,
        lagkrav(
            "En ledamot i fullmäktige som har avbrutit tjänstgöringen av annat skäl än jäv får "
            "inte tjänstgöra igen samma dag.",
            Lagrum("20", 5),
        ),
        pröva=inte_åter_efter_avbrott,
        åtgärd="Kontrollera varför ledamoten var borta och vem som tjänstgjorde sedan.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "NÄR006",
        Allvar.VARNING,
        lagkrav(
            "Fullmäktige ska ha ett udda antal ledamöter och minst det antal som kommunens eller "
            "regionens storlek kräver.",
            Lagrum("5", 5),
            förbehåll="Bara den lägsta gränsen prövas, eftersom antalet röstberättigade inte står "
            "i protokollet.",
        ),
        pröva=fullmäktiges_storlek,
        åtgärd="Kontrollera antalet ledamöter.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "NÄR007",
        Allvar.VARNING,
        lagkrav("Styrelsen ska ha minst fem ledamöter.", Lagrum("16", 6)),
        pröva=styrelsens_storlek,
        åtgärd="Kontrollera antalet ledamöter.",
        organ=STYRELSEN,
    ),
)
