"""Votes that add up: totals, names, röstlängd, form and outcome (5 kap. 54-56 and 67 §§).

For each demand a function from a vote with what belongs to it to outcomes: the breaches and what
cannot be settled, else a single ``Uppfyllt``; none at all where the demand does not concern that
kind of vote.
"""

import re
from collections.abc import Iterable, Iterator

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.majoritet import Omröstningsläge
from kommunprotokoll.lag.rostlangd import Röstlängd, Röstlängdsrad, röstlängd
from kommunprotokoll.lag.rostratt import HarRöst, SaknarRöst
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import (
    Omröstning,
    Omröstningsslag,
    Röstval,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde

REDOVISNING = Lagrum("67", 5, punkt=5)
"""The protocol says who took part and, in an open vote, how each voted."""

FORM = Lagrum("54", 5)
"""A vote is open, but secret at val and anställning."""

_VALRUBRIK = re.compile(r"^(?:fyllnads)?val (?:av|till)\b|\banställning av\b", re.IGNORECASE)
_RÖSTADE = (Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR)
_FORMELLA = (Omröstningsslag.ÅTERREMISS, Omröstningsslag.BORDLÄGGNING)


@modellklass("En omröstning med allt som behövs för att pröva den.")
class Röstningsunderlag:
    """A vote with its paragraph, its place, who had a vote and what else decides who wins."""

    omröstning: Omröstning = fält("Omröstningen.", kw_only=False)
    paragraf: Paragraf = fält("Paragrafen.", kw_only=False)
    längd: Röstlängd = fält("Röstlängden vid paragrafen.")
    läge: Omröstningsläge = fält("Det som i övrigt avgör vem som vinner.")
    sökväg: Sökväg = fält("Omröstningens plats i modellen.", default=Sökväg())


def underlag(
    s: Sammanträde,
    paragraf: int | str | Paragrafnummer,
    *,
    återremitterat_av_minoritet: bool | None = None,
) -> tuple[Röstningsunderlag, ...]:
    """Gather what is needed to examine the votes of a paragraph, in their order.

    Args:
        s: The meeting.
        paragraf: The paragraph.
        återremitterat_av_minoritet: Whether a minority has sent the matter back before, which a
            protocol need not tell.
    """
    sökt = s.paragraf(paragraf).beteckning
    plats = [q.beteckning for q in s.paragrafer].index(sökt)
    return underlag_vid(
        s, plats, röstlängd(s, sökt), återremitterat_av_minoritet=återremitterat_av_minoritet
    )


def underlag_vid(
    s: Sammanträde,
    plats: int,
    längd: Röstlängd,
    *,
    återremitterat_av_minoritet: bool | None = None,
) -> tuple[Röstningsunderlag, ...]:
    """The same for the paragraph of a place, whose röstlängd is counted already."""
    p = s.paragrafer[plats]
    läge = Omröstningsläge(
        s.organ.typ,
        p.ärendeslag,
        närvarande_minst=längd.antal_minst,
        ordförande=p.ordförande or s.ordförande,
        återremitterat_av_minoritet=återremitterat_av_minoritet,
    )
    väg = Sökväg(("paragrafer", plats, "omröstningar"))
    return tuple(
        Röstningsunderlag(
            v,
            p,
            längd=längd,
            läge=ändra(läge, närvarande_högst=_närvarande_högst(v, längd, s.organ)),
            sökväg=väg / i,
        )
        for i, v in enumerate(p.omröstningar)
    )


def _närvarande_högst(v: Omröstning, längd: Röstlängd, organ: Organ) -> int | None:
    """How many can have been present: by the roll, and by the seats less those noted as absent."""
    frånvarande = v.frånvarande if isinstance(v, ÖppenOmröstning) else None
    platser = None if organ.antal_ledamöter is None else organ.antal_ledamöter - (frånvarande or 0)
    kända = [tal for tal in (längd.antal_högst, platser) if tal is not None]
    return max(min(kända), längd.antal_minst) if kända else None


def summor_och_namn(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """Where the voters are named, the totals printed are those of the names (5 kap. 67 § p. 5).

    Abstaining and absent are compared only where any are named: they need not be.
    """
    v = u.omröstning
    if not isinstance(v, ÖppenOmröstning) or not v.röster:
        return ()
    return _samlade(_skillnader(v, u), u)


def _skillnader(v: ÖppenOmröstning, u: Röstningsunderlag) -> Iterator[Utfall]:
    for val, summa in (
        (Röstval.JA, v.ja),
        (Röstval.NEJ, v.nej),
        (Röstval.AVSTÅR, v.avstår),
        (Röstval.FRÅNVARANDE, v.frånvarande),
    ):
        namn = len(v.med_val(val))
        måste_namnges = val in (Röstval.JA, Röstval.NEJ) or namn
        if summa is not None and måste_namnges and summa != namn:
            yield Brott(
                f"Omröstningen vid § {u.paragraf.beteckning}: summan för {val} är {summa}, men "
                f"namnen är {namn}.",
                sökväg=u.sökväg / val.value,
                funnet=str(summa),
                väntat=str(namn),
                lagrum=REDOVISNING,
            )


def röstande_har_rösträtt(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """Who votes or abstains has a vote at the paragraph (4 kap. 24 §): present, serving, no jäv."""
    v = u.omröstning
    if not isinstance(v, ÖppenOmröstning) or not v.röster:
        return ()

    def brister() -> Iterator[Utfall]:
        for i, röst in enumerate(v.röster):
            rätt = u.längd.rösträtt(röst.person)
            väg = u.sökväg / "röster" / i
            if röst.val not in _RÖSTADE or isinstance(rätt, HarRöst):
                continue
            text = f"{röst.person} redovisas som {röst.val} vid § {u.paragraf.beteckning}"
            if isinstance(rätt, SaknarRöst):
                meddelande = f"{text} men har inte rösträtt: {rätt.orsak}."
                yield Brott(meddelande, sökväg=väg, funnet=str(röst), lagrum=rätt.lagrum)
            else:
                orsak = f"{text}, men det går inte att säga om rösträtt fanns: {rätt.orsak}."
                yield Oavgjort(orsak, sökväg=väg)

    return _samlade(brister(), u)


def alla_röstberättigade_redovisas(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """Where the voters are named, everybody with a vote is named (5 kap. 67 § p. 5).

    Who declines to take part in the decision (4 kap. 25 §) need not be. That somebody has served as
    a substitute must be told (5 kap. 66 §), but not when: of whom only that is told, nothing is
    settled.
    """
    v = u.omröstning
    if not isinstance(v, ÖppenOmröstning) or not v.röster:
        return ()

    def brister() -> Iterator[Utfall]:
        for person in u.längd.röstberättigade:
            namngiven = any(röst.person.kan_vara(person) for röst in v.röster)
            if namngiven or _deltar_ej(u.paragraf, person):
                continue
            if _okänd_tid(u.längd.rad(person)):
                orsak = (
                    f"{person} är tjänstgörande ersättare, men för vem och när framgår inte, och "
                    f"därmed inte om det var vid § {u.paragraf.beteckning}."
                )
                yield Oavgjort(orsak, sökväg=u.sökväg / "röster", lagrum=REDOVISNING)
            else:
                yield Brott(
                    f"{person} har rösträtt vid § {u.paragraf.beteckning} men finns inte bland de "
                    "röstande.",
                    sökväg=u.sökväg / "röster",
                    väntat=str(person),
                    lagrum=REDOVISNING,
                )

    return _samlade(brister(), u)


def _okänd_tid(rad: Röstlängdsrad | None) -> bool:
    """Tell whether of a substitute is known that they served, but not for whom or when."""
    return (
        rad is not None
        and rad.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE
        and isinstance(rad.rösträtt, HarRöst)
        and rad.rösträtt.ersätter is None
        and not rad.rösträtt.uttrycklig
    )


def _deltar_ej(p: Paragraf, person: Person) -> bool:
    return any(
        any(person.kan_vara(annan) for annan in d.personer)
        or (person.parti is not None and person.parti in d.partier)
        for d in p.deltar_ej
    )


def summor_och_röstlängd(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """No more votes are cast than there are people with a vote.

    Fewer settle nothing: abstaining is lawful (4 kap. 25 §) and need not be printed. A secret vote
    on several seats has more names than ballots, and is not counted.
    """
    antal = _antal_röster(u.omröstning)
    if antal is None:
        return ()
    nummer, minst, högst = u.paragraf.beteckning, u.längd.antal_minst, u.längd.antal_högst
    if högst is None:
        return (Oavgjort(u.längd.brist, sökväg=u.sökväg),)
    if antal > högst:
        return (
            Brott(
                f"Vid § {nummer} redovisas {antal} röster, men högst {högst} hade rösträtt.",
                sökväg=u.sökväg,
                funnet=str(antal),
                väntat=f"högst {högst}",
                lagrum=Lagrum("24", 4),
            ),
        )
    if antal < minst:
        orsak = f"Vid § {nummer} redovisas {antal} röster, och minst {minst} hade rösträtt."
        return (Oavgjort(orsak, sökväg=u.sökväg),)
    return (Uppfyllt(sökväg=u.sökväg),)


def _antal_röster(v: Omröstning) -> int | None:
    match v:
        case ÖppenOmröstning(ja=int(ja), nej=int(nej)):
            return ja + nej + (v.avstår or 0)
        case SlutenOmröstning() if v.resultat and (v.proportionell or len(v.vinnare) == 1):
            return sum(t.antal for t in v.resultat) + (v.blanka or 0) + (v.ogiltiga or 0)
        case _:
            return None


def rätt_form(u: Röstningsunderlag) -> tuple[Utfall, ...]:
    """A vote is open; at val and anställning of staff it is secret (5 kap. 54 §).

    Which it is, is told by the kind of matter, else by the kind of vote. A vote on sending such a
    matter back is not itself a val: there nothing is settled, nor of an open vote where more is
    decided than whom to elect, such as what the elected are to do.
    """
    v, nummer = u.omröstning, u.paragraf.beteckning
    sluten = isinstance(v, SlutenOmröstning)
    # A secret vote is a val unless somebody says otherwise, so there the matter's kind goes first.
    val = v.slag is Omröstningsslag.VAL and not (sluten and u.paragraf.ärendeslag is not None)
    slutet_ärende = u.läge.är_val_eller_anställning or val
    if slutet_ärende and v.slag in _FORMELLA:
        orsak = f"Om omröstningen om {v.slag} i ett val ska vara sluten är inte klart."
        return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=FORM),)
    if not sluten and not slutet_ärende and _kan_vara_val(u.paragraf):
        orsak = f"Det framgår inte om omröstningen vid § {nummer} gäller ett val."
        return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=FORM),)
    if not sluten and slutet_ärende and not val and _beslutar_mer_än_ett(u.paragraf):
        orsak = f"Det framgår inte om omröstningen vid § {nummer} gäller själva valet."
        return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=FORM),)
    if sluten is slutet_ärende:
        return (Uppfyllt(sökväg=u.sökväg),)
    if sluten and v.slag in (Omröstningsslag.VAL, Omröstningsslag.ANNAT):
        orsak = f"Det framgår inte om omröstningen vid § {nummer} gäller ett val."
        return (Oavgjort(orsak, sökväg=u.sökväg, lagrum=FORM),)
    funnet, väntat = ("sluten", "öppen") if sluten else ("öppen", "sluten")
    return (
        Brott(
            f"Omröstningen vid § {nummer} är {funnet}. Den ska vara {väntat}: slutna är "
            "omröstningar om val och om anställning av personal.",
            sökväg=u.sökväg,
            funnet=funnet,
            väntat=väntat,
            lagrum=FORM,
        ),
    )


def _kan_vara_val(p: Paragraf) -> bool:
    """Tell whether a matter of no stated kind is a val or anställning by its heading."""
    return p.ärendeslag is None and _VALRUBRIK.search(p.rubrik) is not None


def _beslutar_mer_än_ett(p: Paragraf) -> bool:
    return sum(len(b.attsatser) for b in p.beslut) > 1


def _samlade(brister: Iterable[Utfall], u: Röstningsunderlag) -> tuple[Utfall, ...]:
    return tuple(brister) or (Uppfyllt(sökväg=u.sökväg),)
