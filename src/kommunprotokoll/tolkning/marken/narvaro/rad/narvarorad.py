"""One line of the roll: name, party, role, whom the person stands for, when."""

import re

import attrs

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import (
    NAMN,
    PARTI_ENKEL,
    namnlista,
)
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import dela_kommalista, titlar_sist
from kommunprotokoll.tolkning.marken.narvaro.rad.narvaroprosa import ROLLORD, i_prosa
from kommunprotokoll.tolkning.marken.narvaro.rad.radlage import Radläge
from kommunprotokoll.tolkning.marken.narvaro.rad.raduppgifter import (
    SOM_PARTI,
    lägg_delar,
    tag_parenteser,
)
from kommunprotokoll.tolkning.marken.narvaro.rad.tjanstgoring import tag_tjänstgöring
from kommunprotokoll.tolkning.marken.partinamn import BOKSTAV_FÖR
from kommunprotokoll.tolkning.marken.rollord import utan_rollord

_NAMN_FÖRST = re.compile(rf"(?:[*•–-]{{1,3}}\s*)?(?P<namn>{NAMN})")
_PARTI_FÖRST = re.compile(rf"^({PARTI_ENKEL})\s+({NAMN})")
_EN_I_TAGET = re.compile(rf"(?<=[a-zåäö\d)])\.\s+(?={NAMN},)")
"""A full stop between people: "Ada Berg, chef. Bo Ek, jurist."."""
_GEMENSAMT = re.compile(
    rf"(?P<folk>{NAMN}(?:, {NAMN})*,? (?:och|samt) {NAMN}), (?P<ord>[^,()]*[^,().])\.?"
)
"""People of the same place: "Ada Berg och Bo Ek, elevråd"."""
_MED_TITEL = frozenset(
    {Roll.LEDAMOT, Roll.TJÄNSTEPERSON, Roll.ÖVRIG, Roll.PERSONALFÖRETRÄDARE, Roll.REVISOR}
)
"""Roles whose people may stand with a title before the name."""
_EJ_VALDA = _MED_TITEL - {Roll.LEDAMOT}


@attrs.frozen
class Namnrad:
    """What a line of the roll says.

    Attributes:
        närvaro: The people of the line, usually one.
        roll_angiven: Whether the line itself names the role.
    """

    närvaro: tuple[Närvaro, ...]
    roll_angiven: bool = False


def läs_namnrad(
    text: str, roll: Roll, dialekt: Dialekt, *, närvarande: bool = True, ensam: bool = False
) -> Namnrad | None:
    """Read a line of the roll; None if it does not begin with a name.

    Args:
        text: The line.
        roll: The role that holds when the line names none.
        dialekt: Words for roles and titles.
        närvarande: False below a heading of absent people.
        ensam: Whether the line is known to tell of one person only.
    """
    if roll in _MED_TITEL and ". " in text and len(meningar := _EN_I_TAGET.split(text)) > 1:
        var = [läs_namnrad(del_, roll, dialekt, närvarande=närvarande) for del_ in meningar]
        return Namnrad(tuple(n for läst in var if läst is not None for n in läst.närvaro))
    if not ensam and (folk := _bara_folk(text, roll, dialekt)):
        return Namnrad(tuple(Närvaro(p, roll, närvarande=närvarande) for p in folk))
    delar = [] if ensam else _flera(text, roll, dialekt)
    utan, givna = utan_rollord(text, dialekt)
    med_titel = givna is None and roll in _MED_TITEL
    if len(delar) > 1 or (delar and delar[0][0] != text and med_titel):
        lästa = [läs_namnrad(del_, r, dialekt, närvarande=närvarande) for del_, r in delar]
        return Namnrad(tuple(n for läst in lästa if läst is not None for n in läst.närvaro))
    text = utan if givna is not None or not delar else delar[0][0]
    text = _PARTI_FÖRST.sub(r"\2 \1", text.strip())
    träff = _NAMN_FÖRST.match(text)
    if träff is None:
        return None
    läge = Radläge(
        närvarande=närvarande,
        roll=givna,
        partiliknande=roll in {Roll.LEDAMOT, Roll.ERSÄTTARE, Roll.TJÄNSTGÖRANDE_ERSÄTTARE},
    )
    rest = tag_tjänstgöring(text[träff.end() :], läge)
    lägg_delar(tag_parenteser(rest, läge, dialekt), läge, dialekt)
    person = Person(träff["namn"].rstrip(".,"), läge.parti, organisation=läge.organisation)
    närvaro = Närvaro(
        person,
        _roll(läge, roll),
        närvarande=läge.närvarande,
        titel=läge.titel,
        ersätter=läge.ersätter,
        perioder=läge.perioder,
        utom=läge.utom,
        på_distans=läge.på_distans,
        anmärkning=läge.övrigt,
    )
    return Namnrad((närvaro,), roll_angiven=läge.roll is not None)


def _bara_folk(text: str, roll: Roll, dialekt: Dialekt) -> tuple[Person, ...]:
    """Return the people of a line that is nothing but names; empty if it says more."""
    flera = namnlista(text)
    if len(flera) < 2 or any(_är_rollord(p, dialekt) for p in flera):  # noqa: PLR2004 - a list
        return ()
    if ROLLORD.search(text) or titlar_sist(text, dialekt):
        return ()
    if roll not in _EJ_VALDA and len({p.parti is None for p in flera}) > 1:
        return ()  # "Ada Berg (S), Lilla Ekby": where she comes from
    flera = tuple(_med_bokstav(p) for p in flera)
    return tuple(_med_organisation(p) for p in flera) if roll in _EJ_VALDA else flera


def _med_bokstav(person: Person) -> Person:
    """Let the letter of a party stand for its whole name: "Ada Berg (Moderaterna)"."""
    bokstav = (
        BOKSTAV_FÖR.get(person.parti.beteckning.casefold()) if person.parti is not None else None
    )
    return person if bokstav is None else ändra(person, parti=Parti(bokstav))


def _är_rollord(person: Person, dialekt: Dialekt) -> bool:
    """Tell whether what stands in parentheses is a word for a role: "Ada Berg (tjg)"."""
    return person.parti is not None and nyckel(person.parti.beteckning) in dialekt.roller


def _med_organisation(person: Person) -> Person:
    """Let a long word in parentheses be whom somebody stands for: "Ada Berg (Kommunal)"."""
    if person.parti is None or SOM_PARTI.fullmatch(person.parti.beteckning):
        return person
    return ändra(person, parti=None, organisation=person.parti.beteckning)


def _flera(text: str, roll: Roll, dialekt: Dialekt) -> list[tuple[str, Roll]]:
    """Divide a line of several people, and give each their role; empty if it is of one."""
    if roll in _EJ_VALDA and (gemensamt := _gemensamt(text, dialekt)):
        return [(del_, roll) for del_ in gemensamt]
    if roll in _MED_TITEL and (folk := titlar_sist(text, dialekt)):
        return [(del_, roll) for del_ in folk]
    if len(lista := dela_kommalista(text)) > 1:
        return [(del_, roll) for del_ in lista]
    return i_prosa(text, roll)


def _gemensamt(text: str, dialekt: Dialekt) -> list[str]:
    """Give each of several people what stands last of them all; a title is the last one's."""
    flera = " och " in text or " samt " in text
    träff = _GEMENSAMT.fullmatch(text.strip()) if flera else None
    if träff is None or not (folk := namnlista(träff["folk"])):
        return []
    ord_ = träff["ord"].casefold()
    if ord_.endswith(dialekt.titeländelser) or nyckel(ord_) in dialekt.roller or "§" in ord_:
        return []
    return [f"{person}, {träff['ord']}" for person in folk]


def _roll(läge: Radläge, roll: Roll) -> Roll:
    """Return the role that the line gives; "ers" of somebody who stands for a member serves."""
    if läge.roll is Roll.ERSÄTTARE and läge.ersätter is not None:
        return Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    return läge.roll or _roll_av_titel(läge, roll)


def _roll_av_titel(läge: Radläge, roll: Roll) -> Roll:
    """A title makes an official, a substitution a serving substitute.

    Who serves only now and then is a substitute, whose stretches say when.
    """
    if läge.tjänstgör_inte:
        return Roll.ERSÄTTARE
    if läge.ersätter is not None:
        return Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    if "revisor" in läge.titel.casefold() and läge.parti is None:
        return Roll.REVISOR
    politisk = läge.parti is not None or läge.titel.casefold().endswith("ordförande")
    if läge.titel and not politisk and roll in {Roll.LEDAMOT, Roll.ERSÄTTARE}:
        return Roll.TJÄNSTEPERSON
    return roll
