"""Names of people, with their parties, inside lines."""

import re
from functools import lru_cache

from kommunprotokoll.modell.person import Parti, Person

_STOR = "A-ZÀ-ÖØ-ÞĆČĎĐĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽȘȚ"
"""Capitals that begin the names of people in Sweden: Çelik, Ólafsdóttir, Šarić."""
_DEL = rf"(?!Ej\b|Ersätter\b|Tjänstgör)(?:d['’])?[{_STOR}][\wÀ-ÿ'’´.-]*"
_MELLAN = r"(?:av|af|de|del|di|du|la|van|von|den|der|dos|el|al|bin|ben)"
_KALLAD = r"[\"”“][A-ZÅÄÖ][\wÀ-ÿ-]*[\"”“]"
NAMN = rf"{_DEL}(?:[ ](?:{_MELLAN}[ ])*(?:{_DEL}|{_KALLAD})){{1,4}}"
"""Pattern of a name: two to five words with a capital, particles between them, one in quotes."""

PARTI = r"\(\(?\s*(?P<parti>[A-ZÅÄÖa-zåäö][\wÀ-ÿ -]{0,24}|-)\s*,?\s*\)"
"""Pattern of a party in parentheses, slips such as ``((S)`` and ``(M,)`` included."""

PARTI_ENKEL = r"\([A-ZÅÄÖ][\wÀ-ÿ-]{0,7}\)"
"""Pattern of a party that stands before the name."""

_HELT_NAMN = re.compile(NAMN)
NAMN_MED_PARTI = re.compile(rf"{NAMN},?\s*{PARTI}")
"""How somebody of a party begins a row: "Ada Berg (S)", "Ada Berg, (S)"."""
_MED_PARTI = re.compile(rf"(?P<namn>{NAMN})(?:\s+m\.? ?fl\.?)?\s*{PARTI}")
_SKILJE = re.compile(r",\s*|\s+och\s+|\s+samt\s+|\s*;\s*")
_ORD_FÖRE = re.compile(
    r"^(?:(?:[Ff]örste|[Aa]ndre|[Aa]ndra|[Tt]redje|1:e|2:e|[Vv]ice|[Tt]jänstgörande|[Oo]rdföranden?|"
    r"[Ll]edamoten|[Ll]edamöterna|[Ee]rsättaren?|[Jj]usterande|[Ss]ekreterare|[Öö]vriga|[Vv]id|"
    r"[Pp]rotokollet|[Ll]edamöter|[Uu]nderskrifter|[Nn]ärvarande|[Bb]eslutande|[Vv][Dd]|[Oo]ch|"
    r"[Ss]amt)\s+)+"
)
_BOLAG = re.compile(r"\b(?:AB|HB|Kommun|KOMMUN|Stad|STAD|REGION)$|^REGION\b")
_ORGANISATION = re.compile(
    r"(?:Sveriges|Svenska|Region|Stiftelsen|Föreningen|Förbundet|Länsstyrelsen|"
    r"Samordningsförbundet|Hyresgästföreningen|Röda|Kommunal|Vision|[A-ZÅÄÖ]{3,5}) "
    r"[A-ZÅÄÖ][a-zåäö]"
)
"""How the name of a union or an association begins: "Sveriges Lärare", "PRO Ekby"."""


_ORGANISATIONSSLUT = re.compile(
    r"(?:förbund|förbundet|förening|föreningen|facket|klubben|rådet|stiftelsen|byrån|bolaget|"
    r"församling|församlingen|högskola|högskolan|universitet|universitetet|kommunal)$",
    re.IGNORECASE,
)
"""How the name of an association ends: "Lärarnas Riksförbund"."""
_GEMENSAMT_PARTI = re.compile(
    rf"(?P<namn>{NAMN}(?:(?:, | och ){NAMN})+) "
    r"\((?:alla|båda|samtliga) (?P<parti>[\wÀ-ÿ]{1,12})\)"
)
_MELLAN_NAMN = re.compile(r", | och ")

_parti = lru_cache(maxsize=256)(Parti)
"""The same few parties stand behind hundreds of names."""


def _var_sitt_parti(träff: re.Match[str]) -> str:
    return ", ".join(f"{namn} ({träff['parti']})" for namn in _MELLAN_NAMN.split(träff["namn"]))


def är_namn(text: str) -> bool:
    """Tell whether the whole text is a name of two to five words."""
    text = text.strip()
    return _HELT_NAMN.fullmatch(text) is not None and not (
        _ORD_FÖRE.match(text) or _BOLAG.search(text) or är_organisation(text)
    )


def är_organisation(text: str) -> bool:
    """Tell whether a text with the form of a name begins or ends as associations are called."""
    return (
        _ORGANISATION.match(text) is not None or _ORGANISATIONSSLUT.search(text.strip()) is not None
    )


def med_vars_parti(text: str) -> str:
    """Return a text with the party of several people behind each: "(alla S)" stands once."""
    if "(alla " in text or "(båda " in text or "(samtliga " in text:
        return _GEMENSAMT_PARTI.sub(_var_sitt_parti, text)
    return text


def finn_personer(text: str) -> tuple[Person, ...]:
    """Return the people whom a text names with their party: ``Ada Berg (S)``.

    A party may stand once for several: ``Ada Berg och Bo Ek (båda S)``.
    """
    text = med_vars_parti(text)
    if "(" not in text:
        return ()
    funna = [
        Person(namn, _parti(t["parti"].strip()))
        for t in _MED_PARTI.finditer(text)
        if (namn := _ORD_FÖRE.sub("", t["namn"]))
    ]
    return tuple(dict.fromkeys(funna))


def finn_namngivna(text: str, verb: str) -> tuple[Person, ...]:
    """Return the people who do something in a sentence, named before or just after the verb.

    Companies and foundations name people without a party: "Ada Berg och Bo Ek anmälde jäv.",
    "Vid ärendet anmälde Ada Berg jäv.".

    Args:
        text: The sentence.
        verb: Pattern of the verb.
    """
    folk = rf"(?P<vem>{NAMN}(?:(?:, | och | samt ){NAMN})*)"
    träff = re.search(rf"{folk}(?:, [^,.]{{2,60}},|,)? (?:har |hade )?{verb}", text) or re.search(
        rf"(?:^|[a-zåäö)] ){verb}(?: sig(?: (?:muntlig|skriftlig)\w*)?)? {folk}", text
    )
    if träff is None:
        return ()
    return namnlista(träff["vem"]) or tuple(p for p in (som_person(träff["vem"]),) if p is not None)


def namnlista(text: str) -> tuple[Person, ...]:
    """Return the people of a line that is nothing but names: ``Ada Berg (S), Bo Ek och Cia Alm.``.

    Empty if any part of the line is something else.
    """
    personer = []
    for del_ in _SKILJE.split(text.strip().rstrip(".")):
        person = som_person(del_)
        if person is None:
            return ()
        personer.append(person)
    return tuple(personer)


def folk_i(text: str) -> tuple[Person, ...]:
    """Return the people with parties of a text; without any, those of a line of names alone."""
    return finn_personer(text) or (() if "(" in text else namnlista(text))


def bara_folk(text: str) -> tuple[Person, ...]:
    """Return the people with parties of a text that names nothing else; else none."""
    delar = [som_person(del_) for del_ in _SKILJE.split(text.strip())]
    personer = tuple(p for p in delar if p is not None and p.parti is not None)
    return personer if len(personer) == len(delar) else ()


def som_person(text: str) -> Person | None:
    """Return the person if the text is one name, with or without a party; else None."""
    text = _ORD_FÖRE.sub("", text.strip())
    if träff := _MED_PARTI.fullmatch(text):
        return Person(träff["namn"], Parti(träff["parti"].strip()))
    return Person(text) if är_namn(text) else None
