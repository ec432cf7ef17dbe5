"""A line of the roll brought to one form: the name first, then party, title and the rest.

Rolls are printed with the party first ("S    Ada Berg"), with the title first ("Kommunchef Ada
Berg") or with whom the person comes from first ("Ekby kommun    Ada Berg (S)").
"""

import re
from itertools import pairwise

from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, PARTI_ENKEL

_PARTI_FÖRST = re.compile(
    rf"(?P<parti>[A-ZÅÄÖ]{{1,5}})(?:[ ]{{2,}}|\t+)(?P<namn>{NAMN})(?!\s*\()(?P<rest>.*)$"
)
_KÄNT_PARTI_FÖRST = re.compile(
    rf"(?P<parti>S|M|C|V|L|FP|KD|MP|SD)[ ](?P<namn>{NAMN})(?!\s*\()(?P<rest>.*)$"
)
_PARTI_SIST = re.compile(
    r"(?P<namn>[A-ZÅÄÖ][\wåäöé-]+(?: (?:von |af )?[A-ZÅÄÖ][\wåäöé-]+){1,3}?)(?: ?/ ?| [–-] | )"
    r"(?P<parti>S|M|C|V|L|FP|KD|MP|SD)(?P<rest>(?:[,;]| §).*|)$"
)
"""The letter of a party after the name without parentheses: "Ada Berg S", "Ada Berg/S"."""
_ROLL_OCH_PARTI_FÖRST = re.compile(
    r"(?P<roll>(?i:(?:tj|tjg|tjänstg)\.? ?ers(?:ättare|\.)?|ers\.?|tjg\.?)) "
    rf"\(?(?P<parti>[A-ZÅÄÖ]{{1,3}}[a-zåäö]{{0,2}})\)? (?P<namn>{NAMN})(?P<rest>(?:,| (?!\()).*|)$"
)
"""A short word for a role, the party, the name: "tj ers S Ada Berg för Bo Ek (S)"."""
_ORDFÖRANDE_NÅGONSTANS = re.compile(r"\w{4,}s (?:vice )?ordförande")
"""A chair of another body: "kommunstyrelsens ordförande"."""
_ORT_FÖRST = re.compile(
    r"(?P<ort>Region [A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?|"
    r"[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?s? (?:kommun|stad)|[A-ZÅÄÖ][\wåäö-]+)"
    rf"(?:[ ]{{3,}}|\t+|(?<=kommun|..stad): )(?P<namn>{NAMN}(?:\s*{PARTI})?)(?P<rest>.*)$"
)
_FÖR_NÅGON = r"(?:[Ee]rsätter|[Ee]rs\.?|[Ff]ör|[Tt]jänstgör) "
_NY_I_KOLUMN = re.compile(
    rf"(?:(?<=[\w).])(?:[ ]{{3,}}|\t+)|(?<=\)) )(?!{_FÖR_NÅGON})"
    rf"(?={NAMN}(?:[ ]?{PARTI}|, [a-zåäö])|{PARTI_ENKEL}\s+{NAMN})"
)
_NÄSTA_I_LISTAN = re.compile(
    rf"(?<=[)\w.]),\s+(?:samt\s+|och\s+)?(?!{_FÖR_NÅGON})"
    rf"(?={NAMN}(?:\s*{PARTI}| (?:för|ersätter) {NAMN}))"
)
_OMBUD = ("företrädare", "representant")
_ORD_MELLAN = re.compile(r",?\s+(?:och|samt)\s*$")
_FULLSTÄNDIG = re.compile(rf"{NAMN}(?:\s*{PARTI}|, \S)|{PARTI_ENKEL}\s+{NAMN}")
MELLAN_FOLK = re.compile(
    r",\s+(?:och\s+|samt\s+)?(?![^()]*\))|(?<!-)\s+(?:och|samt)\s+(?![^()]*\))"
)
"""What parts people in a sentence; nothing inside parentheses does, nor a hyphen before "och"."""
_FÖRE_NAMN = re.compile(
    r"(?P<titel>V[Dd]|(?:[Tt]\.?\s?[Ff]\.? )?[A-ZÅÄÖ]?[a-zåäö/-]*(?: [a-zåäö/-]+){0,4}) "
    rf"(?P<namn>{NAMN})(?P<rest>.*)$",
    re.DOTALL,
)


def namnet_först(text: str) -> str:
    """Move a party or municipality that stands in a column before the name to after it."""
    text = text.strip()
    if träff := _PARTI_SIST.match(text):
        return f"{träff['namn']} ({träff['parti']}){träff['rest']}"
    if träff := _ROLL_OCH_PARTI_FÖRST.match(text):
        return f"{träff['namn']} ({träff['parti']}), {träff['roll']}{träff['rest']}"
    if träff := _PARTI_FÖRST.match(text) or _KÄNT_PARTI_FÖRST.match(text):
        return f"{träff['namn']} ({träff['parti']}){träff['rest']}"
    if träff := _ORT_FÖRST.match(text):
        return f"{träff['namn']}, {träff['ort']}{träff['rest']}"
    return text


def dela_namnkolumner(text: str) -> list[str]:
    """Divide a row on which people stand side by side in columns."""
    text = text.strip()
    gränser = [0, *(träff.start() for träff in _NY_I_KOLUMN.finditer(text)), len(text)]
    delar = [text[a:b].strip() for a, b in pairwise(gränser)]
    return delar if len(delar) > 1 and all(map(_FULLSTÄNDIG.match, delar)) else [text]


def foga_poster(förra: str, text: str) -> str:
    """Join two rows of an entry: of "Anna-" and "Greta" the hyphen stays, of "sekre-" it goes."""
    if not förra.endswith("-") or text.startswith("och "):
        return f"{förra} {text}"
    if text[:1].isupper() and förra[-2:-1].isalpha():
        return f"{förra}{text}"
    return f"{förra[:-1]}{text}" if text[:1].islower() else f"{förra} {text}"


def dela_kommalista(text: str) -> list[str]:
    """Divide a text of several people with parties: "Ada Berg (S), Bo Ek (M) för Cia Alm (M)".

    What stands between two of them belongs to the first.
    """
    gränser = [0, *(träff.end() for träff in _NÄSTA_I_LISTAN.finditer(text)), len(text)]
    return [_ORD_MELLAN.sub("", text[a:b]).strip(" ,") for a, b in pairwise(gränser)]


def har_titel_först(text: str, dialekt: Dialekt) -> bool:
    """Tell whether a text begins with somebody's title and then the name."""
    return _titel_och_namn(text, dialekt) is not None


def titlar_sist(text: str, dialekt: Dialekt) -> list[str]:
    """Return the people of a text that names each by title: "Kommunchef Ada Berg, vd Bo Ek".

    A title in the plural holds for those who follow: "avdelningscheferna Ada Berg och Bo Ek".

    Returns:
        A text for each person, the title after the name; empty if the first has no title before.
    """
    if not har_titel_först(text, dialekt):
        return []
    folk: list[str] = []
    flera = ""
    for del_ in _delar_från_första(text.strip(), dialekt):
        if (läst := _titel_och_namn(del_, dialekt)) is not None:
            titel, namn, rest = läst
            ental = _ental(titel, dialekt)
            flera = ental if ental != titel and titel.endswith("na") else ""
            folk.append(f"{namn}, {ental}{rest}")
        elif flera and re.match(NAMN, del_):
            folk.append(re.sub(rf"^({NAMN})", rf"\1, {flera}", del_))
        else:
            folk[-1] = f"{folk[-1]}, {del_}"
    return folk


def _delar_från_första(text: str, dialekt: Dialekt) -> list[str]:
    """Divide a text between people; the first title may hold "och" itself.

    "Kultur och fritidschef Ada Berg" is one person: a break before the first name that a title
    stands before is none. The text as a whole begins with a title, and so does the first part.
    """
    for gräns in MELLAN_FOLK.finditer(text):
        if _titel_och_namn(text[: gräns.start()], dialekt) is not None:
            return [text[: gräns.start()], *MELLAN_FOLK.split(text[gräns.end() :])]
    return [text]


def _titel_och_namn(text: str, dialekt: Dialekt) -> tuple[str, str, str] | None:
    träff = _FÖRE_NAMN.match(text.strip())
    if träff is None:
        return None
    titel = träff["titel"].strip()
    if _ORDFÖRANDE_NÅGONSTANS.fullmatch(titel):
        return titel[:1].lower() + titel[1:], träff["namn"], träff["rest"]
    if not _ental(titel, dialekt).casefold().endswith((*dialekt.titeländelser, *_OMBUD)):
        return None
    return (
        (titel if titel.isupper() else titel[:1].lower() + titel[1:]),
        träff["namn"],
        träff["rest"],
    )


def _ental(titel: str, dialekt: Dialekt) -> str:
    """Return a title without the endings of the definite form: "cheferna" is "chef"."""
    for form in (titel, *(titel.removesuffix(e) for e in ("erna", "arna", "na", "en", "n"))):
        if form.casefold().endswith((*dialekt.titeländelser, *_OMBUD)):
            return form
    return titel
