"""``kommunprotokoll exempel``: a made-up protocol in every format."""

from pathlib import Path

import click

from kommunprotokoll.dokument import protokoll
from kommunprotokoll.exempelprotokoll import SLAG
from kommunprotokoll.exempelprotokoll import exempel as hämta_exempel
from kommunprotokoll.grund.fel import SaknarTillägg
from kommunprotokoll.kommandorad.filer import STRÖM, lägg, säg
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
    filer = {".json": till_json(s, indrag=True)}
    dokument = protokoll(s)
    for ändelse in FORMAT:
        try:
            filer[ändelse] = till_bytes(dokument, ändelse)
        except SaknarTillägg as fel:  # the others are worth having all the same
            säg(f"{slag}{ändelse} skrivs inte. {fel}", ut=STRÖM)
    if any(p.sammanträdestider for p in s.paragrafer):
        filer[".ics"] = till_ical(s)
    for ändelse, data in filer.items():
        fil = str(mapp / f"{slag}{ändelse}")
        lägg(data, fil)
        säg(fil)
    return 0
