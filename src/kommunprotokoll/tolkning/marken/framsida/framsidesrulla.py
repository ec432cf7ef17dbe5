"""The roll among the other rows of the front page: as a table, with titles that are no labels."""

import re
from collections.abc import Sequence

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.framsida.efternamn_forst import vänd_egen_rulla
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.framsida.rullposter import ROLL_UNDER
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.marken.narvaro.rad.namnform import har_titel_först
from kommunprotokoll.tolkning.marken.narvaro.tabell.rulltabell import läs_rulltabell
from kommunprotokoll.tolkning.rader import Rad

_TITEL_I_RULLAN = re.compile(
    rf"\s*(?:nämnd|kommun)?sekreterare\b|\s*ordförande\b|\s*Nämndsekreterare {NAMN}\s*$"
)
"""A title that is no label: in small letters, going on a row above, or before a name."""


def lägg_sekreteraren(sida: Framsida, bok: Bok) -> None:
    """Add the secretary whose label ends the roll: "Sekreterare: Ada Berg" below those present."""
    vem = sida.sekreterare
    if not sida.sekreterare_i_rullan or vem is None:
        return
    if not any(n.person.namn == vem.namn for n in sida.närvaro):
        bok.dela(Sökväg(("sekreterare",)), med=Sökväg(("närvaro", len(sida.närvaro))))
        sida.närvaro.append(Närvaro(vem, Roll.SEKRETERARE))


def lägg_ordföranden(sida: Framsida, bok: Bok) -> None:
    """Add the chair whose label stands just above that of the members: "Ordförande: Ada Berg"."""
    vem = sida.ordförande
    if not sida.ordförande_i_rullan or vem is None or not sida.närvaro:
        return
    if not any(n.person.namn == vem.namn for n in sida.närvaro):
        bok.dela(Sökväg(("ordförande",)), med=Sökväg(("närvaro", len(sida.närvaro))))
        sida.närvaro.append(Närvaro(vem, Roll.ORDFÖRANDE))


def läs_tabell(
    sida: Framsida, etikett: str, rader: Sequence[Rad], början: int, bok: Bok, dialekt: Dialekt
) -> int:
    """Read the roll if it is a table that begins on a row; return how many rows it has."""
    rulla = läs_rulltabell(rader, början, etikett, dialekt)
    if not rulla.antal:
        return 0
    tagna = rader[början : början + rulla.antal]
    # Such a roll may put the surname first though the rest of the page does not.
    sida.röstlistor += vänd_egen_rulla(rulla.poster, rulla.röstlistor, sida, rader)
    sida.lista.poster += rulla.poster
    bok.ta(*tagna)
    return rulla.antal


def är_titel_i_rullan(sida: Framsida, etikett: str, text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row of the roll begins with a title though the title is a label elsewhere.

    "Sekreterare Ada Berg" is one of the roll where the row above has its title first too.
    """
    if etikett not in ROLL_UNDER:
        return False
    if _TITEL_I_RULLAN.match(text):
        return True
    förra = sida.lista.poster[-1].text if sida.lista.poster else ""
    titlar_först = har_titel_först(förra, dialekt) and har_titel_först(text, dialekt)
    return titlar_först and "  " not in text.strip()


def är_rollrubrik(sida: Framsida, text: str, dialekt: Dialekt) -> bool:
    """Tell whether a row of the roll is nothing but the office of the person on the next row.

    "Ordförande" only before anybody is listed: further down it is the label of a signature.
    """
    roll = dialekt.roller.get(nyckel(text), "")
    if len(sida.lista.bredvid) > 1:  # it belongs to one of those side by side above it
        return False
    return roll.endswith("vice ordförande") or (roll == "ordförande" and not sida.lista.poster)
