"""Who voted, by the roll: surnames alone, parties alone, and all the others.

A vote that tells its sides so has no names until the roll is read. What the roll gives is taken
only where it comes to the totals in print; where none are, if everybody who serves gets a side.
"""

from collections.abc import Mapping, Sequence

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.omrostning import Omröstning, Röst, Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.rost.omrostning import de_övrigas
from kommunprotokoll.tolkning.marken.rost.partisidor import Partisidor, partisidor
from kommunprotokoll.tolkning.marken.rost.sidlistor import är_efternamn

_SUMMOR = {Röstval.JA: "ja", Röstval.NEJ: "nej", Röstval.AVSTÅR: "avstår"}

_BELÄGGS_AV = ("omröstningar", "propositionsordning", "text")
"""The fields whose rows tell of a vote, the surest first."""


def med_rullans_röster(s: Sammanträde, bok: Bok) -> Sammanträde:
    """Give votes the people whom the roll alone can name."""
    nya = tuple(_med_rullan(s, i, paragraf, bok) for i, paragraf in enumerate(s.paragrafer))
    return s if nya == s.paragrafer else ändra(s, paragrafer=nya)


def _med_rullan(s: Sammanträde, plats: int, paragraf: Paragraf, bok: Bok) -> Paragraf:
    if not any(isinstance(o, ÖppenOmröstning) for o in paragraf.omröstningar):
        return paragraf
    vid = [n for n in s.närvaro_vid(paragraf.beteckning) if n.roll.är_beslutande]
    tjänstgör = [n.person for n in vid]
    alla_säkra = all(n.vid(paragraf.beteckning) for n in vid)
    nya: list[Omröstning] = []
    for i, o in enumerate(paragraf.omröstningar):
        ny = _löst(o, tjänstgör, alla_säkra=alla_säkra) if isinstance(o, ÖppenOmröstning) else o
        if ny != o:
            _belägg(Sökväg(("paragrafer", plats)), i, bok)
        nya.append(ny)
    return (
        ändra(paragraf, omröstningar=tuple(nya))
        if tuple(nya) != paragraf.omröstningar
        else paragraf
    )


def _belägg(väg: Sökväg, plats: int, bok: Bok) -> None:
    """Let the names rest on the rows that tell of the vote, as a conclusion."""
    källa = next((väg / fält for fält in _BELÄGGS_AV if bok.har_belagt(väg / fält)), None)
    if källa is not None:
        mål = väg / "omröstningar" / plats / "röster"
        bok.dela(källa, mål, säkerhet=Säkerhet.HÄRLETT)


def _löst(o: ÖppenOmröstning, tjänstgör: Sequence[Person], *, alla_säkra: bool) -> ÖppenOmröstning:
    if any(är_efternamn(röst.person) for röst in o.röster):
        o = ändra(o, röster=_med_hela_namn(o.röster, tjänstgör))
    if o.röster:
        givna = [(röst.person, röst.val) for röst in o.röster]
        sidor: Partisidor = dict.fromkeys(de_övrigas(o.text), ())
    else:
        givna = []
        sidor = partisidor(o.text)
    if not sidor:
        return o
    alla = _fördelade(givna, sidor, tjänstgör)
    helt = alla_säkra and len(alla) == len(tjänstgör)
    return _med_röster(o, alla) if alla and (helt or _har_summor(o)) else o


def _med_hela_namn(röster: Sequence[Röst], tjänstgör: Sequence[Person]) -> tuple[Röst, ...]:
    """Return the votes with those of the roll where a surname is that of one of them alone."""
    nya: dict[Person, Röst] = {}
    for röst in röster:
        funna = [p for p in tjänstgör if är_efternamn(röst.person) and _heter(p, röst.person)]
        ny = Röst(funna[0], röst.val) if len(funna) == 1 else röst
        nya.setdefault(ny.person, ny)
    return tuple(nya.values()) if len(nya) == len(röster) else tuple(röster)


def _heter(person: Person, efternamn: Person) -> bool:
    """Tell whether somebody can be whom a surname means, an initial before it and a party too."""
    *före, sist = efternamn.namn.split()
    initial = före[0][0] if före and före[0][0].isupper() else ""
    return (
        person.namn.endswith(f" {sist}")
        and person.namn.startswith(initial)
        and (
            efternamn.parti is None or person.parti is None or _samma(efternamn.parti, person.parti)
        )
    )


def _samma(ett: Parti, annat: Parti) -> bool:
    ena, andra = ett.namn.casefold(), annat.namn.casefold()
    return ena.startswith(andra) or andra.startswith(ena)


def _fördelade(
    givna: Sequence[tuple[Person, Röstval]], sidor: Partisidor, tjänstgör: Sequence[Person]
) -> list[tuple[Person, Röstval]]:
    """Return how each of those who serve voted, by party; all the others on the side without any.

    Empty if a party of a side has nobody there, or somebody named is not among them.
    """
    namngivna = {person.namn for person, _ in givna}
    if not namngivna <= {person.namn for person in tjänstgör}:
        return []
    kvar = [person for person in tjänstgör if person.namn not in namngivna]
    alla = list(givna)
    for val, partier in sorted(sidor.items(), key=lambda sida: not sida[1]):
        egna = [
            p
            for p in kvar
            if not partier or any(p.parti is not None and _samma(p.parti, x) for x in partier)
        ]
        if not egna:
            return []
        alla += [(person, val) for person in egna]
        kvar = [person for person in kvar if person not in egna]
    return alla


def _har_summor(o: ÖppenOmröstning) -> bool:
    return o.ja is not None and o.nej is not None


def _med_röster(o: ÖppenOmröstning, alla: Sequence[tuple[Person, Röstval]]) -> ÖppenOmröstning:
    """Return the vote with those names, unless its totals say that some of them are wrong."""
    räknade: Mapping[str, int] = {
        fält: sum(v is val for _, v in alla) for val, fält in _SUMMOR.items()
    }
    if any(getattr(o, fält) not in {None, antal} for fält, antal in räknade.items()):
        return o
    return ändra(o, röster=tuple(Röst(person, val) for person, val in alla), **räknade)
