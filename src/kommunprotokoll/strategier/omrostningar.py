"""Votes, open and secret."""

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    Omröstning,
    Omröstningsslag,
    Röst,
    Röstetal,
    Röstval,
    Sida,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.person import Person
from kommunprotokoll.strategier.byggsten import SANT, några, objekt
from kommunprotokoll.strategier.folk import personer as alla_personer
from kommunprotokoll.strategier.texter import RAD, TEXT

_ANTAL = st.integers(0, 101)
_DRAGNA_RÖSTER = 12


def omröstningar(*, personer: Sequence[Person] = ()) -> SearchStrategy[Omröstning]:
    """Draw votes of both kinds.

    Args:
        personer: Who can vote in the open ones; by default anybody.
    """
    return öppna_omröstningar(personer=personer) | slutna_omröstningar()


def öppna_omröstningar(*, personer: Sequence[Person] = ()) -> SearchStrategy[ÖppenOmröstning]:
    """Draw open votes, with names, with totals, with both (that need not agree) or with neither.

    Args:
        personer: Who can vote; by default anybody.
    """
    vilka = några(_en_av(personer), 2)
    return objekt(
        ÖppenOmröstning,
        {},
        {
            "ja_innebär": RAD,
            "nej_innebär": RAD,
            "röster": _röstlistor(personer),
            "ja": _ANTAL,
            "nej": _ANTAL,
            "avstår": _ANTAL,
            "frånvarande": _ANTAL,
            "slag": st.sampled_from(Omröstningsslag),
            "sak": RAD,
            "vinnare": st.sampled_from(Sida),
            "avgjord_genom": st.sampled_from(Avgörandegrund),
            "begärd_av": vilka,
            "text": TEXT,
        },
    )


def slutna_omröstningar() -> SearchStrategy[SlutenOmröstning]:
    """Draw secret votes."""
    return _SLUTEN


def _en_av(urval: Sequence[Person]) -> SearchStrategy[Person]:
    return st.sampled_from(urval) if urval else alla_personer()


@st.composite
def _röstlistor(draw: st.DrawFn, urval: Sequence[Person]) -> tuple[Röst, ...]:
    """Draw who voted what: at most one vote each, beyond the first twelve all alike."""
    person = _en_av(urval)
    röst = objekt(Röst, {"person": person, "val": st.sampled_from(Röstval)}, {"ersätter": person})
    röster = draw(
        st.lists(
            röst, min_size=min(len(urval), 1), max_size=_DRAGNA_RÖSTER, unique_by=lambda r: r.person
        )
    )
    röstat = {r.person for r in röster}
    if len(urval) > _DRAGNA_RÖSTER and draw(st.booleans()):
        val = draw(st.sampled_from(Röstval))
        röster += [Röst(p, val) for p in urval if p not in röstat]
    return tuple(röster)


_SLUTEN = objekt(
    SlutenOmröstning,
    {},
    {
        "resultat": st.lists(
            st.builds(Röstetal, RAD, _ANTAL), max_size=4, unique_by=lambda tal: tal.alternativ
        ).map(tuple),
        "blanka": _ANTAL,
        "ogiltiga": _ANTAL,
        "slag": st.sampled_from(Omröstningsslag),
        "sak": RAD,
        "vinnare": några(RAD, 2),
        "avgjord_genom": st.sampled_from(Avgörandegrund),
        "proportionell": SANT,
        "text": TEXT,
    },
)
