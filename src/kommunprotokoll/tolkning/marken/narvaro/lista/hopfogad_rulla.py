"""A roll that a conversion has glued together: "Ada Berg, ordförande Bo Ek Cia Dahl § 1-9"."""

import re
from collections.abc import Collection

from kommunprotokoll.tolkning.marken.namn import NAMN, PARTI, är_namn

_ORD = r"[A-ZÅÄÖÉÜ][\wÀ-ÿ'’´-]*"
_FÖLJD = re.compile(rf"{_ORD}(?: (?:(?:av|af|de|van|von|den|der|el|al) )*{_ORD})*")
_ROLL = (
    r"(?:(?:[12]:[aeo]|[Ff]örste|[Aa]ndr[ae]|[Vv]ice|[Vv]\.?) )*"
    r"(?:[Oo]rdförande|[Ll]edamot|[Ss]uppleant|[Ee]rsättare|[Ss]ekreterare|[Aa]djungerad|[Vv][Dd])\b"
)
_NÄR = r"§+ ?\d+(?: ?[–-] ?\d+)?(?:(?:,| och) \d+(?: ?[–-] ?\d+)?)*"
_FLERORDIGA = "SPF Seniorerna|PRO Samorganisation|Svenska kyrkan|Business Region"
"""Organisations of more than one word that people of a roll stand for, with no comma after."""
_TILLÄGG = re.compile(
    rf"(?P<inom> {PARTI})?(?P<roll>,?\s+{_ROLL})?"
    rf"(?P<titel>,\s+(?:{_FLERORDIGA}|[^,]+?)(?=\s+§|\s+\(|,?\s+{NAMN},|,\s+§|$))?"
    rf"(?P<när>,?\s+{_NÄR})?(?P<hur>\s+\([^()]*\))?\s*"
)
ROLL_FÖRST = re.compile(r"\b(?:[Oo]rdföranden|[Ll]edamöterna|[Ss]uppleanterna|[Ll]edamoten) ")
"""Roles before the names make a sentence of the roll, which is read as one."""
_INTE_FOLK = re.compile(r"\b[Ee]rsätter |\b(?:AB|HB)\b")
"""What stands beside a name and is no other: whom a substitute stands for, a firm."""
_PAR, _TRE = 2, 3


def dela_hopfogade_namn(text: str, kända: Collection[str], *, bredvid: bool = False) -> list[str]:
    """Divide a row on which several people stand with nothing between them.

    A run of names has two words a name, but where names known from elsewhere say otherwise.

    Args:
        text: What stands below or beside the label.
        kända: Full names that stand by themselves elsewhere in the document, under the signatures.
        bredvid: Whether other rows of the roll are such: then four words are two names.

    Returns:
        A text for each person; empty if the row is not surely such.
    """
    if "\t" in text or ROLL_FÖRST.search(text) or _INTE_FOLK.search(text):
        return []
    personer: list[str] = []
    tydliga, plats = 0, 0
    while plats < len(text):
        följd = _FÖLJD.match(text, plats)
        if följd is None:
            return []
        namn = _namn_i(följd[0], kända)
        tillägg = _TILLÄGG.match(text, följd.end())
        if tillägg is None or tillägg.end() == plats or not (namn and all(map(är_namn, namn))):
            return []
        tydliga += bool(tillägg[0].strip(" ,")) or all(n in kända for n in namn)
        tydliga += tillägg["roll"] is not None and tillägg["titel"] is None  # then a name follows
        personer += namn[:-1]
        personer.append(_med_tillägg(namn[-1], tillägg))
        plats = tillägg.end()
    säkert = tydliga and (
        len(personer) > _PAR or tydliga > 1 or (bredvid and len(personer) == _PAR)
    )
    return personer if säkert else []


def _med_tillägg(namn: str, tillägg: re.Match[str]) -> str:
    """Put a name and what is said of the person together as a row of the roll."""
    delar = [namn + (tillägg["inom"] or "")]
    delar += [d.strip(" ,") for d in (tillägg["roll"], tillägg["titel"]) if d and d.strip(" ,")]
    när = "".join(f" {tillägg[del_].strip(' ,')}" for del_ in ("när", "hur") if tillägg[del_])
    return ", ".join(delar) + när


def _namn_i(följd: str, kända: Collection[str]) -> list[str]:
    """Divide a run of capitalised words into names; empty if it cannot be told how."""
    ord_ = re.findall(rf"(?:(?:av|af|de|van|von|den|der|el|al) )*{_ORD}", följd)
    if len(ord_) in {_PAR, _TRE}:
        return [följd]
    namn: list[str] = []
    while ord_:
        längder = [n for n in (4, _TRE, _PAR) if " ".join(ord_[:n]) in kända and n <= len(ord_)]
        längd = längder[0] if längder else _PAR
        if len(ord_) == _TRE and not längder:
            return [*namn, " ".join(ord_)] if namn else []
        if len(ord_) < _PAR:
            return []
        namn.append(" ".join(ord_[:längd]))
        ord_ = ord_[längd:]
    return namn
