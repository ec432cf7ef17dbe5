"""One entry of the roll: what begins it, and which rows go it on."""

import re

import attrs

from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, PARTI_ENKEL
from kommunprotokoll.tolkning.rader import Rad

ROLL_FÖRE = (
    r"(?:(?:[12]:[ea]|[12]|[Ff]örst[ae]|[Aa]ndr[ae]|[Vv]ice|[Vv]\.?) )*[Oo]rdf(?:öranden?)?\.? "
)
_ROLLORD = r"(?:[Oo]rdf|[Vv]ice|[Ll]edam|[Ee]rsät|[Tt]jänst|[Ss]ekret)"
BÖRJAR = re.compile(
    rf"(?:[*•–-]{{1,3}}\s*|{PARTI_ENKEL}\s+|{ROLL_FÖRE}(?:{PARTI_ENKEL} )?)?{NAMN}|"
    rf"(?:{PARTI_ENKEL}\s+|{ROLL_FÖRE}(?:{PARTI_ENKEL} )?)(?!{_ROLLORD})[A-ZÅÄÖÉÜ][a-zåäöéü]"
)
"""What begins an entry: a name, or the first word of one after a party or a word for a role."""
MED_PARTI = re.compile(rf"(?P<namn>{NAMN})\s*{PARTI}")
_MEST_MENING = 300
_SLUTET = 400
"""Characters by which the end of an entry is told."""
_LÄNGSTA_POST = 20_000
"""Characters: the roll of a whole assembly, with all its substitutes, on one line."""
_ROLL_SIST_I_MENING = re.compile(
    rf"{ROLL_FÖRE}{NAMN}\s*{PARTI}, .*?(?:[12]:[ea]|[Ff]örst[ae]|[Aa]ndr[ae])? ?"
    r"[Vv]ice ordf(?:öranden?|\.)?"
)
"""A sentence of the presidium that has broken after a word for a role."""
_MITT_I = re.compile(r"[(§\d]|[–-]\s*\d")
"""What begins a row that goes on an entry: a party, a number, a clock time."""
_RESTEN_AV_NAMN = re.compile(rf"[A-ZÅÄÖ][\w'’-]*(?: [A-ZÅÄÖ][\w'’-]*)?\s*{PARTI}")
_EFTERNAMN = re.compile(r"[A-ZÅÄÖ][\w'’-]*(?: [A-ZÅÄÖ][\w'’-]*)?")
OAVSLUTAD = re.compile(
    r"[-,]$|\b(?:för|ersätter|istf|och|av|på|vid|kl|ej|utom|till|från|med|samt|vice|[12]:[ea]|"
    r"ledamöterna|ersättarna|suppleanterna)\.?$"
)
HALVT_NAMN = re.compile(r"\b(?:för|ersätter|istf) [A-ZÅÄÖ][\w-]+$")
_HALVT_EFTER_TITEL = re.compile(r"(?:^|, |och |samt )[a-zåäö][\wåäö-]* [A-ZÅÄÖ][\w-]+$")
_HALVT_EFTER_PUNKT = re.compile(r", [^,]*[a-zåäö\d)]\. [A-ZÅÄÖ][\w-]+$")
_SLUTET_PÅ_NAMNET = re.compile(r"[A-ZÅÄÖ][\w-]+(?:,| \(| och | samt |$)")
_HALVT_I_LISTAN = re.compile(r"[)\d], (?:och |samt )?[A-ZÅÄÖ][\w-]+$")
BRÅTT_EFTER = re.compile(rf"\b(?:för|ersätter|istf) {NAMN}$")


@attrs.define
class Post:
    """An entry of the roll while its rows are gathered.

    Attributes:
        etikett: Canonical name of the label above it.
        text: What the rows say, joined.
        rader: The rows.
        ensam: Whether the text has been divided from others, so that it tells of one person.
        vänd: Whether it put the surname first, and has been turned.
    """

    etikett: str
    text: str
    rader: list[Rad]
    ensam: bool = False
    vänd: bool = False

    @property
    def slutet(self) -> str:
        """How its text ends."""
        return self.text[-_SLUTET:]


def fortsätter(hela: str, text: str) -> bool:
    """Tell whether a row goes on the entry above it, whose text so far is ``hela``.

    How it ends tells; what is much longer than any entry is none that goes on.
    """
    if len(hela) > _LÄNGSTA_POST:
        return False
    förra = hela[-_SLUTET:]
    if text[:1].islower() or (_MITT_I.match(text) and not BÖRJAR.match(text)):
        return True
    if OAVSLUTAD.search(förra):
        return True
    if HALVT_NAMN.search(förra) and (
        _RESTEN_AV_NAMN.match(text) or (")" in förra and _EFTERNAMN.fullmatch(text))
    ):
        return True
    if delat_efter_titel(förra, text) or (
        _HALVT_EFTER_PUNKT.search(förra) and _SLUTET_PÅ_NAMNET.match(text)
    ):
        return True
    if _HALVT_I_LISTAN.search(förra) and re.match(rf"[A-ZÅÄÖ][\w-]+ {PARTI}", text):
        return True
    if BRÅTT_EFTER.search(förra) and re.match(rf"[A-ZÅÄÖ][\w-]* {PARTI}", text):
        return True
    kort = len(hela) < _MEST_MENING and "rdf" in förra[-10:]
    if kort and MED_PARTI.match(text) and _ROLL_SIST_I_MENING.fullmatch(förra):
        return True
    return not BÖRJAR.match(text) and re.match(r"[A-ZÅÄÖ]", text) is not None


def delat_efter_titel(förra: str, text: str) -> bool:
    """Tell whether a row begins with the end of a name after a title: "ekonom Ada" / "Berg och"."""
    return (
        _HALVT_EFTER_TITEL.search(förra) is not None and _SLUTET_PÅ_NAMNET.match(text) is not None
    )
