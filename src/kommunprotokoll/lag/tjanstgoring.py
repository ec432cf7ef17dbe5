"""Whether substitutes serve as the law has it (kommunallagen 5 kap. 17-21 §§, 6 kap. 16-17 §§).

For each demand a function from a meeting and a paragraph to outcomes, one for each person that it
concerns; none at all where it concerns nobody.
"""

from collections.abc import Iterator

from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.lag.inkallelse import Inkallelseordning, nyckel, är_partilös
from kommunprotokoll.lag.narvarolage import Närvarobok
from kommunprotokoll.lag.rostlangd import Röstlängdsrad, röstlängd
from kommunprotokoll.lag.rostratt import HarRöst, SaknarRöst, avbruten_tjänst
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde

SAMMA_PARTI = Lagrum("21", 5)
TURORDNING_I_FULLMÄKTIGE = Lagrum("18", 5)
TURORDNING_I_NÄMND = Lagrum("17", 6)


def ersättare_av_samma_parti(
    s: Sammanträde, paragraf: int | str | Paragrafnummer
) -> tuple[Utfall, ...]:
    """In fullmäktige a ledamot is replaced by a substitute of the same party (5 kap. 21 §).

    In a nämnd fullmäktige may let parties stand in for each other (6 kap. 16-17 §§), so nothing is
    asked there. A seat stays its list's when a ledamot leaves the party: then it is not known.
    """
    if s.organ.typ is not Organtyp.FULLMÄKTIGE:
        return ()
    return tuple(
        _samma_parti(rad, ersatt) for rad, ersatt in _ersättare(röstlängd(s, paragraf).rader)
    )


def _samma_parti(rad: Röstlängdsrad, ersatt: Person) -> Utfall:
    egen, ersatts = rad.person.parti, ersatt.parti
    if egen is None or ersatts is None:
        orsak = f"Partiet framgår inte för {rad.person} eller {ersatt}."
        return Oavgjort(orsak, sökväg=rad.sökväg, lagrum=SAMMA_PARTI)
    if är_partilös(egen) or är_partilös(ersatts):
        orsak = f"{rad.person} eller {ersatt} är partilös, och listan de valdes på framgår inte."
        return Oavgjort(orsak, sökväg=rad.sökväg, lagrum=SAMMA_PARTI)
    if nyckel(egen) == nyckel(ersatts):
        return Uppfyllt(sökväg=rad.sökväg)
    return Brott(
        f"{rad.person} ersätter {ersatt}. I fullmäktige ska ersättaren vara av samma parti.",
        sökväg=rad.sökväg,
        funnet=str(egen),
        väntat=str(ersatts),
        lagrum=SAMMA_PARTI,
    )


def en_på_varje_plats(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> tuple[Utfall, ...]:
    """At a paragraph one person holds a seat: the ledamot or one substitute (5 kap. 17 och 19 §§).

    A ledamot who comes late may take the seat back, so the two must not be there at once.
    """
    längd = röstlängd(s, paragraf)
    omtvistade = [r for r in längd.rader if r.omtvistad_plats is not None]
    if not omtvistade:
        return (Uppfyllt(),) if any(_ersättare(längd.rader)) else ()
    return tuple(_omtvistad(s, rad, omtvistade, längd.paragraf) for rad in omtvistade)


def _omtvistad(
    s: Sammanträde,
    rad: Röstlängdsrad,
    omtvistade: list[Röstlängdsrad],
    nummer: Paragrafnummer,
) -> Utfall:
    """A breach where the roll is explicit about both, or about neither; else it was abbreviated."""
    andra = [r for r in omtvistade if r.omtvistad_plats == rad.omtvistad_plats]
    delar = {bool(n.perioder) for n in s.närvaro for r in andra if n.person.kan_vara(r.person)}
    vilka = uppräkning([str(r.person) for r in andra])
    text = f"{vilka} är antecknade som beslutande vid § {nummer} på samma plats"
    if len(delar) > 1:
        orsak = f"{text}, men för någon av dem saknas uppgift om vilka paragrafer det gäller."
        return Oavgjort(orsak, sökväg=rad.sökväg)
    väntat = "en beslutande på varje plats"
    return Brott(f"{text}.", sökväg=rad.sökväg, funnet=vilka, väntat=väntat)


def inte_åter_samma_dag(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> tuple[Utfall, ...]:
    """Who broke off for another reason than jäv does not serve again the same day (5 kap. 20 §).

    Fullmäktige alone; in a nämnd it is as fullmäktige has decided (6 kap. 17 §).
    """
    plats, bok = _öppna(s, paragraf)
    utfall: list[Utfall] = []
    for i, rad in enumerate(s.närvaro):
        väg = Sökväg(("närvaro", i))
        hinder = avbruten_tjänst(bok, rad, plats, väg) if rad.roll.är_ledamot else None
        if hinder is None or not _tjänstgör(bok, rad.person, plats):
            continue
        if isinstance(hinder, SaknarRöst):
            nummer = s.paragrafer[plats].beteckning
            meddelande = f"{rad.person} tjänstgör vid § {nummer} men {hinder.orsak}."
            utfall.append(Brott(meddelande, sökväg=väg, lagrum=hinder.lagrum))
        else:
            utfall.append(hinder)
    return tuple(utfall)


def rätt_turordning(
    s: Sammanträde, paragraf: int | str | Paragrafnummer, ordning: Inkallelseordning
) -> tuple[Utfall, ...]:
    """Substitutes are called in by the order decided, but one already serving has precedence.

    Kommunallagen 5 kap. 18 § for fullmäktige, 6 kap. 16-17 §§ for a nämnd.

    Args:
        s: The meeting.
        paragraf: The paragraph.
        ordning: The order, which does not stand in a protocol.
    """
    plats, bok = _öppna(s, paragraf)
    rader = röstlängd(s, paragraf).rader
    tjänstgörande = tuple(rad.person for rad, _ in _ersättare(rader))
    return tuple(
        _tur(bok, plats, rad, ordning.turordning(ersatt, s.organ.typ), tjänstgörande)
        for rad, ersatt in _ersättare(rader)
    )


def _tur(
    bok: Närvarobok,
    plats: int,
    rad: Röstlängdsrad,
    tur: tuple[Person, ...] | None,
    tjänstgörande: tuple[Person, ...],
) -> Utfall:
    fullmäktige = bok.s.organ.typ is Organtyp.FULLMÄKTIGE
    lagrum = TURORDNING_I_FULLMÄKTIGE if fullmäktige else TURORDNING_I_NÄMND
    i_turen = [i for i, p in enumerate(tur or ()) if p.kan_vara(rad.person)]
    if tur is None or not i_turen:
        orsak = f"Ordningen säger inte när det är {rad.person}s tur."
        return Oavgjort(orsak, sökväg=rad.sökväg, lagrum=lagrum)
    början = _började_tjänstgöra(bok, rad.person, plats)
    ovisst = ""
    for person in tur[: i_turen[0]]:
        if any(person.kan_vara(p) for p in tjänstgörande):
            continue
        svar = _kunde_kallas(bok, person, början)
        if svar:
            return Brott(
                f"{rad.person} kallades in före {person}, som står tidigare i turordningen och var "
                "närvarande.",
                sökväg=rad.sökväg,
                funnet=str(rad.person),
                väntat=str(person),
                lagrum=lagrum,
            )
        if svar is None:
            ovisst = ovisst or f"Det framgår inte om {person}, som står tidigare, kunde kallas in."
    if ovisst:
        return Oavgjort(ovisst, sökväg=rad.sökväg, lagrum=lagrum)
    return Uppfyllt(sökväg=rad.sökväg)


def _började_tjänstgöra(bok: Närvarobok, person: Person, plats: int) -> int:
    """The paragraph's place at which a substitute's service began, jäv not counted as a break."""
    while plats > 0:
        före = plats - 1
        if not (bok.är_jävig(person, före) or _tjänstgör(bok, person, före)):
            break
        plats = före
    return plats


def _tjänstgör(bok: Närvarobok, person: Person, plats: int) -> bool:
    return any(
        bool(bok.rummet(n, plats).svar and bok.tjänsten(n, plats).svar)
        for n in bok.s.närvaro
        if n.person.kan_vara(person)
    )


def _kunde_kallas(bok: Närvarobok, person: Person, plats: int) -> bool | None:
    """Tell whether a substitute was there, not disqualified, when somebody else was called in."""
    if bok.är_jävig(person, plats):
        return False
    svar = [bok.rummet(n, plats).svar for n in bok.s.närvaro if n.person.kan_vara(person)]
    return True if True in svar else (None if None in svar else False)


def _ersättare(rader: tuple[Röstlängdsrad, ...]) -> Iterator[tuple[Röstlängdsrad, Person]]:
    """Those who have a vote in somebody's place, with the one they replace."""
    for rad in rader:
        if isinstance(rad.rösträtt, HarRöst) and rad.rösträtt.ersätter is not None:
            yield rad, rad.rösträtt.ersätter


def _öppna(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> tuple[int, Närvarobok]:
    nummer = s.paragraf(paragraf).beteckning
    return [p.beteckning for p in s.paragrafer].index(nummer), Närvarobok(s)
