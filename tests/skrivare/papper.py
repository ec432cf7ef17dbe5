"""Every kind of paper of every made-up protocol, of an empty meeting and of a hostile one."""

from datetime import date

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import SLAG
from tests.dokument import bild
from tests.skrivare.elakheter import elakt_sammanträde
from tests.skrivare.exempelblock import DOKUMENT

TOMT = kp.Sammanträde(kp.Organ("Kommunstyrelsen"), date(2031, 5, 14))

PAPPER = {
    f"{slag}-{namn}": gör(kp.exempel(slag)) for slag in SLAG for namn, gör in bild.PAPPER.items()
}
TOMMA = {f"tom-{n}": gör(TOMT) for n, gör in bild.PAPPER.items() if n != "utdrag"}
FIENTLIGA = {f"elak-{n}": gör(elakt_sammanträde()) for n, gör in bild.PAPPER.items()}

ALLA = {**DOKUMENT, **PAPPER, **TOMMA, **FIENTLIGA}
"""Every document that the contract tests try, by name."""
