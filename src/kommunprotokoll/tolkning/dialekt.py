"""The words that protocols use, read once from the files in ``dialekter/``."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from kommunprotokoll.grund.text import ett_mellanslag, nfc

_KORT = 5


@attrs.frozen(eq=False)
class Dialekt:
    """Synonyms by what they mean; see ``dialekter/allman.toml`` for the meaning of each part.

    Attributes:
        etiketter: Label of the front page -> canonical name.
        framsidesmening: A sentence of the front page that says no more than its labels.
        etikettrester: Ends of labels that have wrapped to a row of their own.
        avsnitt: Heading inside a paragraph -> canonical name.
        hopskrivna: The same headings without spaces, for those set or scanned with gaps in words.
        mellanrubriker: Headings that stay in the running text.
        även_ärende: Those of them that may as well be the heading of a matter.
        rubrikord: First words of all headings, by which most rows are told to be none.
        beslutsverb: Matches a word by which a sentence decides something.
        slut: Rows that begin what a signing service adds after the protocol.
        inte_organ: Words before a number that name no body.
        bilaga: The row that begins an appended paper; the group ``beteckning`` is its number.
        närvarotitlar: Titles of an appended roll.
        roller: Word for a role -> value of ``Roll``.
        på_distans: Words beside a name for taking part from elsewhere.
        roll_före: Matches a word for a role that stands before a name.
        frånvaroord: What stands beside somebody who is on the roll but was not there.
        titeländelser: Ends of words that name somebody's work.
        justerarval: Sentences that choose who adjusts; the group ``vem`` is the people.
        justerarrubrik: Matches the heading of a paragraph that chooses who adjusts.
        vald: Below it, a sentence that names the one chosen and says no more.
        funktionärsval: Sentences that choose the chair or the secretary, by which of them.
        ärendeslag: Value of ``Ärendeslag`` and what its headings match, in the order tried.
        etikett_i_början: Matches a label, longest first, at the start of a row.
        etikett_inne: Matches the wide gap before a label that stands further in on a row.
        etikett_med_kolon: Matches the space before a label further in that a colon follows.
    """

    etiketter: Mapping[str, str]
    framsidesmening: re.Pattern[str]
    etikettrester: frozenset[str]
    avsnitt: Mapping[str, str]
    hopskrivna: Mapping[str, str]
    mellanrubriker: frozenset[str]
    även_ärende: frozenset[str]
    rubrikord: frozenset[str]
    beslutsverb: re.Pattern[str]
    slut: re.Pattern[str]
    inte_organ: frozenset[str]
    bilaga: re.Pattern[str]
    närvarotitlar: frozenset[str]
    roller: Mapping[str, str]
    på_distans: frozenset[str]
    roll_före: re.Pattern[str]
    frånvaroord: frozenset[str]
    titeländelser: tuple[str, ...]
    justerarval: tuple[re.Pattern[str], ...]
    justerarrubrik: re.Pattern[str]
    vald: re.Pattern[str]
    funktionärsval: Mapping[str, tuple[re.Pattern[str], ...]]
    ärendeslag: tuple[tuple[str, re.Pattern[str]], ...]
    etikett_i_början: re.Pattern[str]
    etikett_inne: re.Pattern[str]
    etikett_med_kolon: re.Pattern[str]


def nyckel(text: str) -> str:
    """Return a label or heading as it is compared: one space, lower case, no colon at the end."""
    return ett_mellanslag(text).casefold().rstrip(" :.")


def första_ord(text: str) -> str:
    """Return the first word of a row as headings are compared by it; empty for an empty row."""
    delar = text.split(None, 1)
    return delar[0].casefold().rstrip(":.") if delar else ""


def _läs_data() -> dict[str, Any]:
    text = files(__package__).joinpath("dialekter/allman.toml").read_text("utf-8")
    return tomllib.loads(nfc(text))


@cache
def allmän() -> Dialekt:
    """Return the dialect that holds what most municipalities write."""
    data = _läs_data()
    etiketter = _omvänd(data["etiketter"])
    avsnitt = _omvänd(data["avsnitt"])
    mellanrubriker = frozenset(data["mellanrubriker"]["kända"])
    roller = _omvänd(data["roller"])
    inne = [ord_ for ord_, namn in etiketter.items() if namn in data["etiketter_inne"]["namn"]]
    return Dialekt(
        etiketter=etiketter,
        framsidesmening=re.compile("|".join(data["framsidesmeningar"]["mönster"]), re.IGNORECASE),
        etikettrester=frozenset(data["etikettrester"]["ord"]),
        avsnitt=avsnitt,
        hopskrivna=_hopskrivna(avsnitt),
        mellanrubriker=mellanrubriker,
        rubrikord=frozenset(första_ord(rubrik) for rubrik in (*avsnitt, *mellanrubriker)),
        även_ärende=frozenset(data["mellanrubriker"]["även_ärende"]),
        beslutsverb=re.compile(rf"\b(?:{'|'.join(data['beslut']['verb'])})\b", re.IGNORECASE),
        slut=re.compile("|".join(data["slut"]["mönster"]), re.IGNORECASE),
        inte_organ=frozenset(data["inte_organ"]["ord"]),
        bilaga=re.compile(data["slut"]["bilaga"], re.IGNORECASE),
        närvarotitlar=frozenset(data["bilagor"]["närvarotitlar"]),
        roller=roller,
        på_distans=frozenset(data["distans"]["ord"]),
        roll_före=_roll_före(roller),
        frånvaroord=frozenset(data["frånvaro"]["ord"]),
        titeländelser=tuple(data["titlar"]["ändelser"]),
        justerarval=_mönster(data["justerarval"]["mönster"]),
        justerarrubrik=re.compile(data["justerarrubrik"]["mönster"], re.IGNORECASE),
        vald=re.compile(data["justerarrubrik"]["vald"]),
        funktionärsval={v: _mönster(alla) for v, alla in data["funktionärsval"].items()},
        ärendeslag=_per_slag(data["ärendeslag"]),
        etikett_i_början=re.compile(rf"[ \t]*{_något_av(etiketter)}", re.IGNORECASE),
        etikett_inne=re.compile(rf"(?:[ ]{{2,}}|\t)(?={_något_av(inne)})", re.IGNORECASE),
        etikett_med_kolon=re.compile(
            rf"[ ](?=(?-i:[A-ZÅÄÖ]))(?=(?:{_alternativ(etiketter)})[ ]?:(?!\S))", re.IGNORECASE
        ),
    )


def _hopskrivna(avsnitt: Mapping[str, str]) -> dict[str, str]:
    """Return the headings without spaces, those that are long enough to be nothing else then."""
    utan = ((rubrik.replace(" ", ""), namn) for rubrik, namn in avsnitt.items())
    return {ihop: namn for ihop, namn in utan if len(ihop) > _KORT}


def _mönster(alla: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(mönster, re.IGNORECASE) for mönster in alla)


def _per_slag(tabell: Mapping[str, Any]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((s, re.compile("|".join(alla), re.IGNORECASE)) for s, alla in tabell.items())


def _något_av(etiketter: Iterable[str]) -> str:
    """Pattern of a label, longest first, and of what tells that it is one."""
    return (
        rf"(?P<etikett>{_alternativ(etiketter)})"
        r"(?:[ \t]*[:.](?!\.)|(?=[ ]{2}|\t|[ \t]*$)|(?=[ ](?-i:[A-ZÅÄÖ\d§(]))|(?=[ ]?[.…_]{3}))"
    )


def _roll_före(roller: Iterable[str]) -> re.Pattern[str]:
    """Pattern of a word for a role, and of what tells that a name or a party follows."""
    return re.compile(
        rf"(?P<roll>{_alternativ(roller)})\.?,?\s+(?-i:(?=[A-ZÅÄÖÉÜ(]))", re.IGNORECASE
    )


def _alternativ(etiketter: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(etiketter, key=len, reverse=True)))


def _omvänd(tabell: Mapping[str, Any]) -> dict[str, str]:
    return {nyckel(ord_): namn for namn, alla in tabell.items() for ord_ in alla}
