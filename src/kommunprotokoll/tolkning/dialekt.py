"""The words that protocols use, read once from the files in ``dialekter/``."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from kommunprotokoll.grund.text import ett_mellanslag, nfc


@attrs.frozen
class Dialekt:
    """Synonyms by what they mean; see ``dialekter/allman.toml`` for the meaning of each part.

    Attributes:
        etiketter: Label of the front page -> canonical name.
        etikettrester: Ends of labels that have wrapped to a row of their own.
        avsnitt: Heading inside a paragraph -> canonical name.
        mellanrubriker: Headings that stay in the running text.
        beslutsverb: Matches a word by which a sentence decides something.
        slut: Rows that begin what a signing service adds after the protocol.
        bilaga: The row that begins an appended paper; the group ``beteckning`` is its number.
        roller: Word for a role -> value of ``Roll``.
        titeländelser: Ends of words that name somebody's work.
        justerarval: Sentences that choose who adjusts; the group ``vem`` is the people.
        etikett_i_början: Matches a label, longest first, at the start of a row.
    """

    etiketter: Mapping[str, str]
    etikettrester: frozenset[str]
    avsnitt: Mapping[str, str]
    mellanrubriker: frozenset[str]
    beslutsverb: re.Pattern[str]
    slut: re.Pattern[str]
    bilaga: re.Pattern[str]
    roller: Mapping[str, str]
    titeländelser: tuple[str, ...]
    justerarval: tuple[re.Pattern[str], ...]
    etikett_i_början: re.Pattern[str]


def nyckel(text: str) -> str:
    """Return a label or heading as it is compared: one space, lower case, no colon at the end."""
    return ett_mellanslag(text).casefold().rstrip(" :.")


@cache
def allmän() -> Dialekt:
    """Return the dialect that holds what most municipalities write."""
    text = files(__package__).joinpath("dialekter/allman.toml").read_text("utf-8")
    data = tomllib.loads(nfc(text))
    etiketter = _omvänd(data["etiketter"])
    längst_först = sorted(etiketter, key=len, reverse=True)
    return Dialekt(
        etiketter=etiketter,
        etikettrester=frozenset(data["etikettrester"]["ord"]),
        avsnitt=_omvänd(data["avsnitt"]),
        mellanrubriker=frozenset(data["mellanrubriker"]["kända"]),
        beslutsverb=re.compile(rf"\b(?:{'|'.join(data['beslut']['verb'])})\b", re.IGNORECASE),
        slut=re.compile("|".join(data["slut"]["mönster"]), re.IGNORECASE),
        bilaga=re.compile(data["slut"]["bilaga"], re.IGNORECASE),
        roller=_omvänd(data["roller"]),
        titeländelser=tuple(data["titlar"]["ändelser"]),
        justerarval=tuple(re.compile(m, re.IGNORECASE) for m in data["justerarval"]["mönster"]),
        etikett_i_början=re.compile(
            rf"[ \t]*(?P<etikett>{'|'.join(map(re.escape, längst_först))})"
            r"(?:[ \t]*[:.]|(?=[ ]{2}|\t|[ \t]*$)|(?=[ ](?-i:[A-ZÅÄÖ\d§])))",
            re.IGNORECASE,
        ),
    )


def _omvänd(tabell: Mapping[str, Any]) -> dict[str, str]:
    return {nyckel(ord_): namn for namn, alla in tabell.items() for ord_ in alla}
