"""Votes: open ones with names, secret ones that have no place for names.

Ja and Nej mean nothing by themselves ("Ja för avslag" exists), so each open vote says what its
sides mean. Absent, abstaining, not taking part and jäv are four different states.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeAlias

import attrs

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, minst, modellklass
from kommunprotokoll.modell.person import Person


class Röstval(StrEnum):
    """What one person did in an open vote."""

    JA = "ja"
    NEJ = "nej"
    AVSTÅR = "avstår"
    FRÅNVARANDE = "frånvarande"
    DELTAR_EJ = "deltar ej"
    JÄV = "jäv"


class Sida(StrEnum):
    """A side of an open vote."""

    JA = "ja"
    NEJ = "nej"


class Omröstningsslag(StrEnum):
    """What a vote is about, in the order of practice."""

    ÅTERREMISS = "återremiss"
    BORDLÄGGNING = "bordläggning"
    FÖRBEREDANDE = "förberedande"
    HUVUDVOTERING = "huvudvotering"
    TILLÄGG = "tillägg"
    VAL = "val"
    ANNAT = "annat"


class Avgörandegrund(StrEnum):
    """What decided a vote (kommunallagen 5 kap. 50, 55 and 56 §§)."""

    MAJORITET = "majoritet"
    KVALIFICERAD_MAJORITET = "kvalificerad majoritet"
    UTSLAGSRÖST = "ordförandens utslagsröst"
    LOTTNING = "lottning"
    MINORITET = "minoritet"


@modellklass("En persons röst i en öppen omröstning.")
class Röst:
    """How one person voted."""

    person: Person = fält("Den röstande.", kw_only=False)
    val: Röstval = fält("Hur personen röstade.", kw_only=False)
    ersätter: Person | None = fält("Ledamoten som den röstande ersätter.", default=None)

    def __str__(self) -> str:
        """Return ``Ada Berg (S): ja``."""
        return f"{self.person}: {self.val}"


def _summa(val: Röstval) -> Any:
    """Default of a total: counted from the names where there are names, else unknown."""

    def räkna(omröstning: "ÖppenOmröstning") -> int | None:
        if not omröstning.röster:
            return None
        return sum(röst.val is val for röst in omröstning.röster)

    return attrs.Factory(räkna, takes_self=True)


_INTE_NEGATIVT: Callable[[Any], str | None] = minst(0)


@modellklass("En öppen omröstning, med hur var och en röstade eller bara summorna.")
class ÖppenOmröstning:
    """An open vote (kommunallagen 5 kap. 54 §).

    The totals are those printed; where none are printed they are counted from ``röster``, and
    where no names are listed either they are None. Totals and names that disagree are loaded as
    they are: that is a matter for ``granska``.
    """

    ja_innebär: str = fält("Vad en ja-röst betyder.", default="", kw_only=False)
    nej_innebär: str = fält("Vad en nej-röst betyder.", default="", kw_only=False)
    röster: tuple[Röst, ...] = fält("Hur var och en röstade.", default=())
    ja: int | None = fält("Antal ja-röster.", default=_summa(Röstval.JA), kontroll=_INTE_NEGATIVT)
    nej: int | None = fält(
        "Antal nej-röster.", default=_summa(Röstval.NEJ), kontroll=_INTE_NEGATIVT
    )
    avstår: int | None = fält(
        "Antal som avstår.", default=_summa(Röstval.AVSTÅR), kontroll=_INTE_NEGATIVT
    )
    frånvarande: int | None = fält(
        "Antal frånvarande.", default=_summa(Röstval.FRÅNVARANDE), kontroll=_INTE_NEGATIVT
    )
    slag: Omröstningsslag = fält("Vad omröstningen gäller.", default=Omröstningsslag.HUVUDVOTERING)
    sak: str = fält("Saken, som den står.", default="")
    vinnare: Sida | None = fält("Sidan som vann, om det står.", default=None)
    avgjord_genom: Avgörandegrund | None = fält("Vad som avgjorde, om det står.", default=None)
    begärd_av: tuple[Person, ...] = fält("De som begärde omröstning.", default=())
    text: str = fält("Det som i övrigt står om omröstningen.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse a vote by somebody twice."""
        sedda: set[Person] = set()
        for röst in self.röster:
            if röst.person in sedda:
                raise OgiltigtVärdeFel(
                    "ÖppenOmröstning.röster", str(röst.person), "en röst per person"
                )
            sedda.add(röst.person)

    def med_val(self, val: Röstval) -> tuple[Person, ...]:
        """Return those who voted one way, in the order listed."""
        return tuple(röst.person for röst in self.röster if röst.val is val)

    def __str__(self) -> str:
        """Say the result: ``5 ja mot 3 nej, 1 avstår``."""
        if self.ja is None or self.nej is None:
            return "öppen omröstning"
        avstår = f", {self.avstår} avstår" if self.avstår else ""
        return f"{self.ja} ja mot {self.nej} nej{avstår}"


@modellklass("Antal röster för ett alternativ i en sluten omröstning.")
class Röstetal:
    """Votes for one alternative of a secret vote."""

    alternativ: str = fält("Kandidaten eller förslaget.", kw_only=False, kontroll=ej_tom)
    antal: int = fält("Antal röster.", kw_only=False, kontroll=_INTE_NEGATIVT)
    platser: int | None = fält(
        "Platser som gruppen fick i ett proportionellt val.",
        default=None,
        kontroll=_INTE_NEGATIVT,
    )

    def __str__(self) -> str:
        """Return ``Ada Berg 5``."""
        return f"{self.alternativ} {self.antal}"


@modellklass("En sluten omröstning; den har ingen plats för namn på röstande.")
class SlutenOmröstning:
    """A secret vote, lawful only at val and employment (kommunallagen 5 kap. 54 §)."""

    resultat: tuple[Röstetal, ...] = fält("Röstetalen.", default=(), kw_only=False)
    blanka: int | None = fält("Antal blanka valsedlar.", default=None, kontroll=_INTE_NEGATIVT)
    ogiltiga: int | None = fält("Antal ogiltiga valsedlar.", default=None, kontroll=_INTE_NEGATIVT)
    slag: Omröstningsslag = fält("Vad omröstningen gäller.", default=Omröstningsslag.VAL)
    sak: str = fält("Saken, som den står.", default="")
    vinnare: tuple[str, ...] = fält("De valda eller det alternativ som vann.", default=())
    avgjord_genom: Avgörandegrund | None = fält("Vad som avgjorde, om det står.", default=None)
    proportionell: bool = fält("Proportionellt val (lag 2022:629).", default=False)
    platser: int | None = fält("Antal platser som besätts.", default=None, kontroll=minst(1))
    begärd_av: tuple[Person, ...] = fält(
        "De som begärde proportionellt val eller omröstning.", default=()
    )
    text: str = fält("Det som i övrigt står om omröstningen.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse the same alternative twice."""
        namn = [tal.alternativ for tal in self.resultat]
        if dubbla := {n for n in namn if namn.count(n) > 1}:
            raise OgiltigtVärdeFel(
                "SlutenOmröstning.resultat", min(dubbla), "ett röstetal per alternativ"
            )

    def __str__(self) -> str:
        """Say the result: ``sluten omröstning: Ada Berg 5, Bo Ek 4``."""
        if not self.resultat:
            return "sluten omröstning"
        return f"sluten omröstning: {', '.join(map(str, self.resultat))}"


Omröstning: TypeAlias = ÖppenOmröstning | SlutenOmröstning
"""A vote of either kind."""
