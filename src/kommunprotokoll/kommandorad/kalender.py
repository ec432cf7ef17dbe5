"""``kommunprotokoll kalender``: meeting times as a calendar."""

import click

from kommunprotokoll.kommandorad.filer import hämta, lägg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.utbyte import till_ical


@click.command(cls=Kommando)
@click.argument("fil", metavar="FIL")
@click.option(
    "-o", "ut", metavar="UT.ics", required=True, help="Skriv hit; - för standard ut.", cls=Val
)
def kalender(fil: str, ut: str) -> int:
    """Skriv sammanträdestiderna i FIL som kalender (iCal)."""
    lägg(till_ical(hämta(fil)), ut)
    return 0
