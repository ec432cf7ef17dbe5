"""A roll that puts the surname first: "Berg Ada (S)", where Ada Berg signs."""

import re
from collections.abc import Collection, Iterable, Sequence

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.marken.namn import är_namn
from kommunprotokoll.tolkning.marken.narvarolista import Post
from kommunprotokoll.tolkning.rader import Rad

_CELLER = re.compile(r"[ ]{3,}|\t|[._…]{3,}")
_ORD = r"[A-ZÅÄÖÉÜ][\wÀ-ÿ'’´-]+"
_NAMN = re.compile(
    rf"(?P<före>^[*•–-]*\s*|\b(?:för|ersätter|istf|ställe) |"
    rf"(?<=\)), (?={_ORD} {_ORD} (?:för|ersätter|\()))(?P<a>{_ORD}) (?P<b>{_ORD})(?=[ ,]|$)"
)


def _ensamma_namn(rader: Iterable[Rad]) -> frozenset[str]:
    """Return the names that are whole cells of the page, as below the lines to sign on."""
    celler = (cell.strip() for rad in rader for cell in _CELLER.split(rad.text))
    return frozenset(cell for cell in celler if " " in cell and är_namn(cell))


def vänd_efternamn(
    poster: Sequence[Post],
    justerare: Sequence[Person],
    rader: Iterable[Rad],
    kända: Collection[str],
) -> bool:
    """Put first names first, if the names as they stand elsewhere show that surnames are.

    Args:
        poster: The entries of the roll; their texts are changed.
        justerare: Those who adjust, whose names may stand as in the roll.
        rader: The rows of the page.
        kända: Names that stand by themselves at the end of the document.

    Returns:
        Whether the names were turned.
    """
    i_rullan = {rad.nummer for post in poster for rad in post.rader}
    kända = {*kända, *_ensamma_namn(rad for rad in rader if rad.nummer not in i_rullan)}
    kända -= {person.namn for person in justerare}
    vända = raka = 0
    for post in poster:
        if (träff := _NAMN.match(post.text)) is not None:
            rakt, vänt = (namn in kända for namn in (f"{träff['a']} {träff['b']}", _vänd(träff)))
            vända += vänt and not rakt
            raka += rakt and not vänt
    if vända <= raka:
        return False
    for post in poster:
        post.text = _NAMN.sub(lambda t: f"{t['före']}{_vänd(t)}", post.text)
    return True


def som_i_rullan(personer: Sequence[Person], poster: Sequence[Post]) -> tuple[Person, ...]:
    """Return people under other labels with their names the way that the turned roll has them."""
    i_rullan = {f"{t['a']} {t['b']}" for p in poster if (t := _NAMN.match(p.text))}
    return tuple(
        ändra(person, namn=vänt) if (vänt := _vänt(person.namn)) in i_rullan else person
        for person in personer
    )


def _vänd(träff: re.Match[str]) -> str:
    return f"{träff['b']} {träff['a']}"


def _vänt(namn: str) -> str:
    a, _, b = namn.partition(" ")
    return f"{b} {a}"
