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
from kommunprotokoll.strategier.folk import DRAGNA_PERSONER, EN_PERSON
from kommunprotokoll.strategier.lage import i_läge, läge
from kommunprotokoll.strategier.texter import RAD, TEXT

_ANTAL = st.integers(0, 101)


def omröstningar(*, personer: Sequence[Person] = ()) -> SearchStrategy[Omröstning]:
    """Draw votes of both kinds.

    Args:
        personer: Who can vote in the open ones; by default anybody.
    """
    return i_läge(OMRÖSTNING, personer=personer)


def öppna_omröstningar(*, personer: Sequence[Person] = ()) -> SearchStrategy[ÖppenOmröstning]:
    """Draw open votes, with names, with totals, with both (that need not agree) or with neither.

    Args:
        personer: Who can vote; by default anybody.
    """
    return i_läge(_ÖPPEN, personer=personer)


def slutna_omröstningar() -> SearchStrategy[SlutenOmröstning]:
    """Draw secret votes."""
    return _SLUTEN


@st.composite
def _röstlistor(draw: st.DrawFn) -> tuple[Röst, ...]:
    """Draw who voted what: at most one vote each, beyond the first twelve all alike."""
    röster = draw(_DRAGNA_RÖSTER)
    folk = läge().personer
    if len(folk) > DRAGNA_PERSONER and draw(st.booleans()):
        val = draw(st.sampled_from(Röstval))
        röstat = {r.person for r in röster}
        röster += [Röst(p, val) for p in folk if p not in röstat]
    return tuple(röster)


_RÖST = objekt(
    Röst, {"person": EN_PERSON, "val": st.sampled_from(Röstval)}, {"ersätter": EN_PERSON}
)
_DRAGNA_RÖSTER = st.lists(_RÖST, max_size=DRAGNA_PERSONER, unique_by=lambda r: r.person)
_ÖPPEN = objekt(
    ÖppenOmröstning,
    {"röster": st.just(()) | _röstlistor()},
    {
        "ja_innebär": RAD,
        "nej_innebär": RAD,
        "ja": _ANTAL,
        "nej": _ANTAL,
        "avstår": _ANTAL,
        "frånvarande": _ANTAL,
        "slag": st.sampled_from(Omröstningsslag),
        "sak": RAD,
        "vinnare": st.sampled_from(Sida),
        "avgjord_genom": st.sampled_from(Avgörandegrund),
        "begärd_av": några(EN_PERSON, 2),
        "text": TEXT,
    },
)
_SLUTEN = objekt(
    SlutenOmröstning,
    {},
    {
        "resultat": st.lists(
            objekt(Röstetal, {"alternativ": RAD, "antal": _ANTAL}, {"platser": _ANTAL}),
            max_size=4,
            unique_by=lambda tal: tal.alternativ,
        ),
        "blanka": _ANTAL,
        "ogiltiga": _ANTAL,
        "slag": st.sampled_from(Omröstningsslag),
        "sak": RAD,
        "vinnare": några(RAD, 2),
        "avgjord_genom": st.sampled_from(Avgörandegrund),
        "proportionell": SANT,
        "platser": st.integers(1, 15),
        "begärd_av": några(EN_PERSON, 2),
        "text": TEXT,
    },
)
OMRÖSTNING: SearchStrategy[Omröstning] = _ÖPPEN | _SLUTEN
