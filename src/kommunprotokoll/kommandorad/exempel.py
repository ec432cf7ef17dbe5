"""``kommunprotokoll exempel``: a made-up protocol in every format."""

from pathlib import Path

import click

from kommunprotokoll.dokument import protokoll
from kommunprotokoll.exempelprotokoll import SLAG
from kommunprotokoll.exempelprotokoll import exempel as hämta_exempel
from kommunprotokoll.kommandorad.filer import lägg, säg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.skrivare import FORMAT, till_bytes
from kommunprotokoll.utbyte import till_ical, till_json


@click.command(cls=Kommando)
@click.option(
    "--slag",
    type=click.Choice(list(SLAG)),
    default="ks",
    metavar="|".join(SLAG),
    help="Vilket slag av organ; ks om inget anges.",
)
@click.option("-o", "katalog", metavar="KATALOG", required=True, help="Lägg filerna här.", cls=Val)
def exempel(slag: str, katalog: str) -> int:
    """Skriv ett påhittat protokoll i alla format."""
    s = hämta_exempel(slag)
    mapp = Path(katalog)
    mapp.mkdir(parents=True, exist_ok=True)
    filer = {mapp / f"{slag}.json": till_json(s, indrag=True)}
    dokument = protokoll(s)
    filer |= {mapp / f"{slag}{ändelse}": till_bytes(dokument, ändelse) for ändelse in FORMAT}
    if any(p.sammanträdestider for p in s.paragrafer):
        filer[mapp / f"{slag}.ics"] = till_ical(s)
    for fil, data in filer.items():
        lägg(data, str(fil))
        säg(str(fil))
    return 0
