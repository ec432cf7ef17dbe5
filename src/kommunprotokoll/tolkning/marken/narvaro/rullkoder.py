"""A roll with a row a person and codes last: "Berg Ada S 1 J N -", also where no columns are left.

The first code says who was there, the others how each voted.
"""

import re
from collections.abc import Sequence
from itertools import islice

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.narvaro.rullpost import Post
from kommunprotokoll.tolkning.rader import Rad

_KOD = r"(?:[01JNAFXx•–-]|Ja|Nej|Avst|Frånv)"
_POST = re.compile(
    rf"\s*(?P<namn>{NAMN}?),?\s+\(?(?P<parti>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{0,4}})\)?"
    rf"(?P<koder>(?:\s+{_KOD})+)(?:\s+(?:för|ersätter|i stället för) (?P<för>{NAMN}))?\s*$"
)
_BORTA = frozenset({"-", "–", "0", "F", "Frånv"})
_HUVUDORD = re.compile(
    r"(?:namn|ledamot|ledamöter|ledamot/ersättare|parti|närv(?:aro|arande)?\.?|"
    r"(?:votering|omröstning|omr\.?|vot\.?)? ?(?:§ ?)?\d{1,4}|\(\d{1,2}\)|ja|nej|avst(?:år)?\.?)",
    re.IGNORECASE,
)
_FÖRKLARING = re.compile(r"\s*\S{1,3} ?= ?[^=,;]+[,;] \S{1,3} ?= ?")
_SUMMA = re.compile(r"\s*(?:Summa|Totalt|Antal)\b(?:[ .:]*[a-zåäö]+)*(?:\s+\d{1,3})+\s*$")
_MEST_HUVUD = 30
_MINST = 3
_ROLLER = frozenset({"beslutande", "närvarande", "tjänstgörande_ersättare", "ersättare"})


def läs_rullkoder(
    rader: Sequence[Rad], början: int, etikett: str, dialekt: Dialekt
) -> tuple[list[Post], int]:
    """Read the roll whose head or first row is at the place ``början``.

    Heads and codes may have single spaces between them.

    Args:
        rader: The rows.
        början: Where the roll may begin.
        etikett: Canonical name of the label above it.
        dialekt: Words for the labels inside it.

    Returns:
        The people as entries of the roll, and the number of rows; none where there is no such roll.
    """
    huvud = _huvudrader(rader, början)
    if not all(map(_är_post, islice(rader, början + huvud, början + huvud + _MINST))):
        return [], 0
    poster: list[Post] = []
    antal, roll = huvud, etikett if etikett in _ROLLER else "beslutande"
    for plats, rad in enumerate(islice(rader, början + huvud, None), början + huvud + 1):
        ny_roll = dialekt.etiketter.get(nyckel(rad.text), "")
        if (träff := _POST.match(rad.text)) is not None:
            poster.append(_post(träff, roll, rad))
        elif ny_roll in _ROLLER and any(map(_är_post, islice(rader, plats, plats + 1))):
            roll = ny_roll
        elif not _SUMMA.match(rad.text) and _HUVUDORD.fullmatch(rad.text.strip()) is None:
            break
        antal += 1
    return (poster, antal) if len(poster) >= _MINST else ([], 0)


def _är_post(rad: Rad) -> bool:
    return _POST.match(rad.text) is not None


def _huvudrader(rader: Sequence[Rad], början: int) -> int:
    """Return how many rows the head has: what the codes mean, a word for each column."""
    antal = 0
    for rad in islice(rader, början, början + _MEST_HUVUD):
        text = rad.text.strip()
        i_rad = text and (
            all(map(_HUVUDORD.fullmatch, re.split(r"[ ]{2,}|\t", text)))
            or all(map(_HUVUDORD.fullmatch, text.split()))
        )
        if not i_rad and not ("=" in text and _FÖRKLARING.match(text)):
            break
        antal += 1
    return antal


def _post(träff: re.Match[str], roll: str, rad: Rad) -> Post:
    koder = träff["koder"].split()
    här = any(kod not in _BORTA for kod in koder) and koder != ["Nej"]
    text = f"{träff['namn'].strip(' ,')} ({träff['parti']})"
    if träff["för"]:
        text, roll = f"{text} för {träff['för']}", "tjänstgörande_ersättare"
    return Post(roll if här else "frånvarande", text, [rad])
