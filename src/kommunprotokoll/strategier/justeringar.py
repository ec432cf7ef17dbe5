"""The adjustment of protocols and its announcement."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Person
from kommunprotokoll.strategier.byggsten import KLOCKSLAG, SANT, dag_kring, några, objekt
from kommunprotokoll.strategier.folk import EN_PERSON
from kommunprotokoll.strategier.lage import i_läge
from kommunprotokoll.strategier.nummer import INTERVALL
from kommunprotokoll.strategier.texter import RAD, TEXT


def tillkännagivanden(*, efter: date | None = None) -> SearchStrategy[Tillkännagivande]:
    """Draw announcements, taken down three weeks or more after they were posted.

    Args:
        efter: The day of the meeting; by default any day.
    """
    return i_läge(_tillkännagivanden(), dag=efter)


def justeringar(
    *,
    personer: Sequence[Person] = (),
    nummer: Sequence[Paragrafnummer] = (),
    efter: date | None = None,
) -> SearchStrategy[Justering]:
    """Draw the adjustment of a protocol or of some of its paragraphs.

    Args:
        personer: Who can be chosen to adjust and who signs; by default anybody.
        nummer: The protocol's paragraphs; by default any.
        efter: The day of the meeting; by default any day.
    """
    return i_läge(JUSTERING, personer=personer, nummer=nummer, dag=efter)


@st.composite
def _tillkännagivanden(draw: st.DrawFn) -> Tillkännagivande:
    fält = draw(_TILLKÄNNAGIVANDE)
    publicerat = draw(dag_kring(efter=25))
    dagar = {"publicerat": 0, "sista_överklagandedag": 21, "tas_ned": 22}
    for namn, steg in dagar.items():
        if namn in fält:
            fält[namn] = publicerat + timedelta(steg)
    return Tillkännagivande(**fält)


_TILLKÄNNAGIVANDE = objekt(
    dict[str, Any],
    {},
    {
        "publicerat": SANT,
        "sista_överklagandedag": SANT,
        "tas_ned": SANT,
        "förvaringsplats": RAD,
        "anslagstavla": st.sampled_from(("https://ekby.example/anslagstavla", "Entrén")),
        "underskrift": RAD,
    },
)
_UNDERSKRIFT = objekt(
    Underskrift,
    {"person": EN_PERSON, "roll": st.sampled_from(Underskriftsroll)},
    {"datum": dag_kring(efter=20), "klockslag": KLOCKSLAG, "transaktion": RAD},
)
JUSTERING = objekt(
    Justering,
    {"tillkännagivande": st.none() | _tillkännagivanden()},
    {
        "datum": dag_kring(efter=20),
        "plats": RAD,
        "klockslag": KLOCKSLAG,
        "justerare": några(EN_PERSON, 2),
        "ersättare": några(EN_PERSON, 2),
        "slag": st.sampled_from(Justeringsslag),
        "digital": SANT,
        "paragrafer": några(INTERVALL, 2),
        "underskrifter": några(_UNDERSKRIFT),
        "anmärkning": TEXT,
    },
)
