"""The adjustment of protocols and its announcement."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from kommunprotokoll.modell.justering import (
    Justering,
    Justeringsslag,
    Tillkännagivande,
    Underskrift,
    Underskriftsroll,
)
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Person
from kommunprotokoll.strategier.byggsten import (
    DATUM,
    KLOCKSLAG,
    SANT,
    datum,
    några,
    objekt,
)
from kommunprotokoll.strategier.folk import personer as alla_personer
from kommunprotokoll.strategier.nummer import paragrafintervall
from kommunprotokoll.strategier.texter import RAD, TEXT


@st.composite
def tillkännagivanden(draw: st.DrawFn, *, efter: date | None = None) -> Tillkännagivande:
    """Draw announcements, taken down three to five weeks after they were posted.

    Args:
        efter: The day of the justering; by default any day.
    """
    dag = draw(datum(nära=efter, före=0, efter=4) if efter else DATUM)
    tas_ned = st.integers(22, 35).map(lambda dagar: dag + timedelta(dagar))
    return draw(
        objekt(
            Tillkännagivande,
            {},
            {
                "publicerat": st.just(dag),
                "tas_ned": tas_ned,
                "förvaringsplats": RAD,
                "sista_överklagandedag": st.just(dag + timedelta(21)),
                "anslagstavla": st.sampled_from(("https://ekby.example/anslagstavla", "Entrén")),
                "underskrift": RAD,
            },
        )
    )


@st.composite
def justeringar(
    draw: st.DrawFn,
    *,
    personer: Sequence[Person] = (),
    nummer: Sequence[Paragrafnummer] = (),
    efter: date | None = None,
) -> Justering:
    """Draw the adjustment of a protocol or of some of its paragraphs.

    Args:
        personer: Who can be chosen to adjust and who signs; by default anybody.
        nummer: The protocol's paragraphs; by default any.
        efter: The day of the meeting; by default any day.
    """
    person = st.sampled_from(personer) if personer else alla_personer()
    dag = draw(datum(nära=efter, före=0, efter=20) if efter else DATUM)
    underskrift = objekt(
        Underskrift,
        {"person": person, "roll": st.sampled_from(Underskriftsroll)},
        {"datum": st.just(dag), "klockslag": KLOCKSLAG, "transaktion": RAD},
    )
    ibland: dict[str, st.SearchStrategy[Any]] = {
        "datum": st.just(dag),
        "plats": RAD,
        "klockslag": KLOCKSLAG,
        "justerare": några(person, 2),
        "ersättare": några(person, 2),
        "slag": st.sampled_from(Justeringsslag),
        "digital": SANT,
        "paragrafer": några(paragrafintervall(nummer=nummer), 2),
        "underskrifter": några(underskrift),
        "tillkännagivande": tillkännagivanden(efter=dag),
        "anmärkning": TEXT,
    }
    return draw(objekt(Justering, {}, ibland))
