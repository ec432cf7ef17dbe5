"""One line of the roll: name, party, role, whom the person stands for, when."""

import re
from itertools import pairwise

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroperiod, Roll
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.intervall import finn_intervall, läs_nummer
from kommunprotokoll.tolkning.marken.namn import (
    NAMN,
    PARTI,
    PARTI_ENKEL,
    namnlista,
    som_person,
)
from kommunprotokoll.tolkning.marken.namnform import dela_kommalista, titlar_sist
from kommunprotokoll.tolkning.marken.narvaroperioder import (
    ERSÄTTER,
    FÖR_VAKANT,
    anledning_vid,
    kom_och_gick,
    läs_delade,
    ordförandeskap,
    sedan_tjänstgör,
    tjänstgör_inte,
)
from kommunprotokoll.tolkning.marken.narvaroprosa import ROLLORD, i_prosa
from kommunprotokoll.tolkning.marken.rollord import utan_rollord
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_NAMN_FÖRST = re.compile(rf"(?:[*•–-]{{1,3}}\s*)?(?P<namn>{NAMN})")
_PARTI_FÖRST = re.compile(rf"^({PARTI_ENKEL})\s+({NAMN})")
_NÄRVARANDE = r"(?:\b(?:närv|närvarande|deltar|tjg)\.?\s+)?\b"
_KL_OCH_NR = (
    r"\s+(?P<kl>kl(?:\.|ockan)?\s*\d{1,2}[.:]\d{2})"
    r"(?:,?\s*§\s*(?P<nr>\d{1,4}(?: ?(?-i:[A-ZÅÄÖ])\b)?))?"
)
_TILL_KL = re.compile(
    rf"{_NÄRVARANDE}(?:t\.?\s?o\.?\s?m\.?|tom|till(?: och med)?){_KL_OCH_NR}",
    re.IGNORECASE,
)
_FRÅN_KL = re.compile(
    rf"{_NÄRVARANDE}(?:fr\.?\s?o\.?\s?m\.?|from|från(?: och med)?){_KL_OCH_NR}",
    re.IGNORECASE,
)
_DELTAR_EJ = re.compile(r"\b[Dd]eltar (?:ej|inte)\b[^()]*$")
_PARENTES = re.compile(r"\(([^()]*)\)?")
_PARTI = re.compile(PARTI)
_MED_TITEL = frozenset(
    {Roll.LEDAMOT, Roll.TJÄNSTEPERSON, Roll.ÖVRIG, Roll.PERSONALFÖRETRÄDARE, Roll.REVISOR}
)
"""Roles whose people may stand with a title before the name."""
_EJ_VALDA = _MED_TITEL - {Roll.LEDAMOT}
_SOM_PARTI = re.compile(r".{1,5}|\w+(?:partiet|demokraterna)")


@attrs.frozen
class Namnrad:
    """What a line of the roll says.

    Attributes:
        närvaro: The people of the line, usually one.
        roll_angiven: Whether the line itself names the role.
    """

    närvaro: tuple[Närvaro, ...]
    roll_angiven: bool = False


@attrs.define
class _Läge:
    """What has been gathered so far from the parts of a line.

    ``partiliknande`` says whether unknown capitals in parentheses are taken for a party: beside an
    elected member they are, beside an official or a guest they name a firm.
    """

    parti: Parti | None = None
    roll: Roll | None = None
    titel: str = ""
    organisation: str = ""
    ersätter: Person | None = None
    perioder: tuple[Närvaroperiod, ...] = ()
    utom: tuple[Paragrafintervall, ...] = ()
    övrigt: str = ""
    på_distans: bool = False
    tjänstgör_inte: bool = False
    närvarande: bool = True
    partiliknande: bool = True


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
    läge = _Läge(
        närvarande=närvarande,
        roll=givna,
        partiliknande=roll in {Roll.LEDAMOT, Roll.ERSÄTTARE, Roll.TJÄNSTGÖRANDE_ERSÄTTARE},
    )
    rest = _tag_delade_perioder(text[träff.end() :], läge)
    läge.övrigt, rest = ordförandeskap(rest)
    for tag in _TAG:
        rest = tag(rest, läge)
    _lägg_delar(_tag_parenteser(rest, läge, dialekt), läge, dialekt)
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
    return tuple(_med_organisation(p) for p in flera) if roll in _EJ_VALDA else flera


def _är_rollord(person: Person, dialekt: Dialekt) -> bool:
    """Tell whether what stands in parentheses is a word for a role: "Ada Berg (tjg)"."""
    return person.parti is not None and nyckel(person.parti.beteckning) in dialekt.roller


def _med_organisation(person: Person) -> Person:
    """Let a long word in parentheses be whom somebody stands for: "Ada Berg (Kommunal)"."""
    if person.parti is None or _SOM_PARTI.fullmatch(person.parti.beteckning):
        return person
    return ändra(person, parti=None, organisation=person.parti.beteckning)


def _flera(text: str, roll: Roll, dialekt: Dialekt) -> list[tuple[str, Roll]]:
    """Divide a line of several people, and give each their role; empty if it is of one."""
    if roll in _MED_TITEL and (folk := titlar_sist(text, dialekt)):
        return [(del_, roll) for del_ in folk]
    if len(lista := dela_kommalista(text)) > 1:
        return [(del_, roll) for del_ in lista]
    return i_prosa(text, roll)


def _roll(läge: _Läge, roll: Roll) -> Roll:
    """Return the role that the line gives; "ers" of somebody who stands for a member serves."""
    if läge.roll is Roll.ERSÄTTARE and läge.ersätter is not None:
        return Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    return läge.roll or _roll_av_titel(läge, roll)


def _roll_av_titel(läge: _Läge, roll: Roll) -> Roll:
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


def _tag_intervall(text: str, läge: _Läge) -> str:
    perioder: list[Närvaroperiod] = []
    while (uttryck := finn_intervall(text)) is not None:
        början, slut = uttryck.plats
        varför, slut = anledning_vid(text, slut) or ("", slut)
        if uttryck.utom:
            läge.utom += uttryck.intervall
            läge.övrigt = ett_mellanslag(text[början:slut]) if varför else läge.övrigt
        else:
            perioder += [Närvaroperiod(i, anledning=varför) for i in uttryck.intervall]
        text = text[:början] + " " + text[slut:]
    tid = finn_tidsrymd(text)
    if tid is not None and not perioder:
        perioder.append(Närvaroperiod(från_kl=tid.start, till_kl=tid.slut))
        text = text[: tid.plats[0]] + " " + text[tid.plats[1] :]
    elif tid is not None and len(perioder) == 1 and perioder[0].från_kl is None:
        perioder[0] = Närvaroperiod(perioder[0].paragrafer, från_kl=tid.start, till_kl=tid.slut)
        text = text[: tid.plats[0]] + " " + text[tid.plats[1] :]
    if len(perioder) == len(läge.perioder) == 1 and läge.perioder[0].paragrafer is None:
        # "§§ 1-9, till kl. 11.20": one stretch, told in both ways
        läge.perioder = (ändra(läge.perioder[0], paragrafer=perioder[0].paragrafer),)
    else:
        läge.perioder += tuple(perioder)
    return text


def _tag_tjänstgöring(text: str, läge: _Läge) -> str:
    """Take "§§ 3-5, tjänstgör inte" of somebody who is otherwise told to serve."""
    inte, text = tjänstgör_inte(text)
    if inte:
        läge.tjänstgör_inte = True
        läge.perioder = tuple(ändra(p, tjänstgör=False) for p in läge.perioder)
    return text


def _tag_delade_perioder(text: str, läge: _Läge) -> str:
    """Take stretches parted by semicolons, and "ersätter A (S) §§ 1-3, ersätter B (S) §§ 4-6"."""
    if ";" in sedan_tjänstgör(text) and (delade := läs_delade(text)) is not None:
        läge.perioder, text = delade
        ersatta = [p.ersätter for p in läge.perioder]
        läge.tjänstgör_inte = any(p.tjänstgör is False for p in läge.perioder)
        läge.ersätter = ersatta[0] if None not in ersatta else None
        return text
    träffar = list(ERSÄTTER.finditer(text))
    if len(träffar) < 2:  # noqa: PLR2004 - one stands for the whole line
        return text
    gränser = [t.start() for t in träffar]
    if (före := finn_intervall(text[: gränser[0]])) is not None:
        gränser = [före.plats[0], *(t.end() for t in träffar)]
    else:
        gränser.append(len(text))
    for a, b in pairwise(gränser):
        del_ = text[a:b]
        vem, uttryck = ERSÄTTER.search(del_), finn_intervall(del_)
        ersätter = som_person(vem["vem"]) if vem else None
        för = uttryck.intervall if uttryck else (None,)
        läge.perioder += tuple(Närvaroperiod(i, ersätter=ersätter, tjänstgör=True) for i in för)
        läge.ersätter = läge.ersätter or ersätter
    return text[: gränser[0]] + " " + text[gränser[-1] :]


def _tag_klockslag(text: str, läge: _Läge) -> str:
    """Take "närv t o m kl 17.45, § 87" and "fr o m kl 19.15, § 89"."""
    for mönster, ände in ((_TILL_KL, "till"), (_FRÅN_KL, "från")):
        träff = mönster.search(text)
        tid = finn_tidsrymd(träff["kl"]) if träff else None
        if träff is None or tid is None:
            continue
        nummer = läs_nummer(träff["nr"])
        if ände == "till":
            intervall = Paragrafintervall(None, nummer) if nummer else None
            period = Närvaroperiod(intervall, till_kl=tid.start)
        else:
            intervall = Paragrafintervall(nummer, None) if nummer else None
            period = Närvaroperiod(intervall, från_kl=tid.start)
        läge.perioder += (period,)
        text = text[: träff.start()] + " " + text[träff.end() :]
    return text


def _tag_kom_och_gick(text: str, läge: _Läge) -> str:
    perioder, text = kom_och_gick(text) if "§" in text else ((), text)
    läge.perioder += perioder
    return text


def _tag_skäl(text: str, läge: _Läge) -> str:
    """Take "deltar ej p.g.a. jäv, utan ersättare": it is no title."""
    träff = _DELTAR_EJ.search(text) if "eltar" in text else None
    if träff is None:
        return text
    läge.övrigt = ett_mellanslag(träff[0]).strip(" ,")
    return text[: träff.start()]


def _tag_ersätter(text: str, läge: _Läge) -> str:
    if vakant := FÖR_VAKANT.search(text):
        läge.roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
        läge.övrigt = ett_mellanslag(vakant[0])
        return text[: vakant.start()] + " " + text[vakant.end() :]
    träff = ERSÄTTER.search(text)
    if träff is None:
        return text
    läge.ersätter = som_person(träff["vem"])
    return text[: träff.start()] + " " + text[träff.end() :]


_TAG = (
    _tag_kom_och_gick,
    _tag_klockslag,
    _tag_intervall,
    _tag_tjänstgöring,
    _tag_skäl,
    _tag_ersätter,
)


def _tag_parenteser(text: str, läge: _Läge, dialekt: Dialekt) -> str:
    def byt(träff: re.Match[str]) -> str:
        inne = ett_mellanslag(träff[1]).strip(" ,")
        if not inne:
            return " "
        if nyckel(inne) in dialekt.roller:
            läge.roll = Roll(dialekt.roller[nyckel(inne)])
        elif läge.parti is None and _är_parti(inne, läge):
            läge.parti = Parti(inne)
        else:
            return f", {inne},"
        return " "

    return _PARENTES.sub(byt, text.replace("((", "("))


def _är_parti(text: str, läge: _Läge) -> bool:
    if not _SOM_PARTI.fullmatch(text) or not _PARTI.match(f"({text})"):
        return False
    return läge.partiliknande or Parti(text).namn != text


def _lägg_delar(rest: str, läge: _Läge, dialekt: Dialekt) -> None:
    """Take what is left of the line, part by part; a party may stand close before the rest."""
    for del_ in re.split(r"\t+|[ ]{2,}|,", rest):
        ord_ = ett_mellanslag(del_).strip(" .;–-")
        parti, _, efter = ord_.partition(" ")
        if efter and läge.parti is None and _är_partibeteckning(parti):
            läge.parti, ord_ = Parti(parti), efter.strip(" –-")
        if ord_:
            _lägg_ord(ord_, läge, dialekt)


def _lägg_ord(ord_: str, läge: _Läge, dialekt: Dialekt) -> None:
    if nyckel(ord_) in dialekt.frånvaroord:
        läge.närvarande = False
        return
    roll = dialekt.roller.get(nyckel(ord_)) or _roll_bland_titlar(ord_, dialekt)
    if roll is not None and läge.roll is None:
        läge.roll = Roll(roll)
        if nyckel(ord_) not in (roll, "ordf", "tjänstgörande"):
            läge.titel = läge.titel or ord_
    elif nyckel(ord_) in dialekt.på_distans:
        läge.på_distans = True
    elif roll == Roll.TJÄNSTGÖRANDE_ERSÄTTARE and läge.roll is Roll.ERSÄTTARE:
        läge.roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE  # "suppleant, tjänstgörande"
    elif läge.parti is None and _är_partibeteckning(ord_):
        läge.parti = Parti(ord_)
    elif _är_titel(ord_, dialekt) and not läge.titel:
        läge.titel = ord_
    elif not läge.organisation:
        läge.organisation = ord_
    else:
        läge.övrigt = f"{läge.övrigt}, {ord_}".removeprefix(", ")


def _roll_bland_titlar(ord_: str, dialekt: Dialekt) -> str | None:
    """Return the role that is one of two titles: "kanslichef/sekreterare"."""
    if "/" not in ord_:
        return None
    return next((r for del_ in ord_.split("/") if (r := dialekt.roller.get(nyckel(del_)))), None)


def _är_partibeteckning(ord_: str) -> bool:
    try:
        parti = Parti(ord_)
    except OgiltigtVärdeFel:
        return False
    return parti.namn != ord_ and ord_.isupper()


def _är_titel(ord_: str, dialekt: Dialekt) -> bool:
    if " " in ord_ and ord_.casefold().endswith("s ordförande"):  # "revisorernas ordförande"
        return True
    ord_som = [del_.casefold() for del_ in ord_.split() if del_[-1:].isalpha()]
    return any(del_.endswith(dialekt.titeländelser) for del_ in ord_som)
