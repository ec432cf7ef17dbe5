"""Who comes, leaves or begins to serve while a matter is handled."""

import re
from datetime import time

from kommunprotokoll.modell.narvaro import Närvaroändring, Närvaroändringsslag
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import NAMN, finn_personer
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_tidsrymd

_SLAG = (
    (
        Närvaroändringsslag.TJÄNSTGÖR,
        re.compile(
            r"\b(?:tjänstgör|tjänstgjorde|börjar tjänstgöra|"
            r"inträder [^.]{0,60}?\bsom (?:tjänstgörande )?ersättare|"
            r"inträder som (?:tjänstgörande )?ersättare|"
            r"går in som (?:tjänstgörande )?ersättare|ersätter)\b(?! (?:inte|ej|inte längre)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        Närvaroändringsslag.SLUTAR_TJÄNSTGÖRA,
        re.compile(r"\b(?:slutar(?: att)? tjänstgöra|träder ur tjänst)", re.IGNORECASE),
    ),
    (
        Närvaroändringsslag.LÄMNAR,
        re.compile(r"\b(?:lämnar|lämnade|avviker|avvek|går från)\b", re.IGNORECASE),
    ),
    (
        Närvaroändringsslag.ANLÄNDER,
        re.compile(
            r"\b(?:anländer|anlände|ansluter|anslöt|kommer|inträder|återkommer)\b", re.IGNORECASE
        ),
    ),
)
_NYTT_LED = re.compile(
    rf" och (?={NAMN} \([^()]{{1,12}}\) "
    r"(?:slutar|lämnar|inträder|tjänstgör|återkommer|anländer|går)\b)"
)
_ERSÄTTS_AV = re.compile(r"\b(?:ersätts|ersattes|avlöses|avlöstes) av\b", re.IGNORECASE)
_FÖR = re.compile(r"\b(?:i stället för|istället för|ersättare för|för|ersätter)\s+", re.IGNORECASE)


def läs_närvaroändringar(text: str) -> tuple[Närvaroändring, ...]:
    """Return what the sentences say happens to whom; empty if they name nobody with a party."""
    return tuple(
        ändring
        for mening in MELLAN_MENINGAR.split(text)
        for led in _leden(mening)
        for ändring in _läs_led(led, mening)
    )


def _leden(mening: str) -> list[str]:
    """Divide "återkommer A och B slutar tjänstgöra" where a new person does something else."""
    return _NYTT_LED.split(mening) if " och " in mening else [mening]


def _läs_led(led: str, mening: str) -> tuple[Närvaroändring, ...]:
    slag = next((s for s, mönster in _SLAG if mönster.search(led)), None)
    if avlöst := _ERSÄTTS_AV.search(led):
        return _avlösning(led[: avlöst.start()], led[avlöst.end() :], mening)
    if slag is None:
        return ()
    för = _FÖR.search(led) if slag is Närvaroändringsslag.TJÄNSTGÖR else None
    vem = led[: för.start()] if för is not None else led
    ersätter = finn_personer(led[för.end() :]) if för is not None else ()
    return tuple(
        Närvaroändring(
            person,
            slag,
            klockslag=_klockslag(mening),
            ersätter=ersätter[0] if ersätter else None,
            text=mening,
        )
        for person in finn_personer(vem)
    )


def _avlösning(före: str, efter: str, mening: str) -> tuple[Närvaroändring, ...]:
    """Return that one leaves and another serves: "lämnar Ada Berg (S) och ersätts av Bo Ek (S)"."""
    lämnar, tar_vid = finn_personer(före), finn_personer(efter)
    klockan = _klockslag(mening)
    borta, tjänstgör = Närvaroändringsslag.LÄMNAR, Närvaroändringsslag.TJÄNSTGÖR
    ersatt = lämnar[0] if len(lämnar) == 1 else None
    return (
        *(Närvaroändring(p, borta, klockslag=klockan, text=mening) for p in lämnar),
        *(
            Närvaroändring(p, tjänstgör, klockslag=klockan, ersätter=ersatt, text=mening)
            for p in tar_vid
        ),
    )


def _klockslag(text: str) -> time | None:
    tid = finn_tidsrymd(text) if re.search(r"\bkl", text, re.IGNORECASE) else None
    return tid.start if tid is not None else None
