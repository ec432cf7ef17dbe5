"""``kommunprotokoll frister``: every deadline of a protocol, explained."""

from datetime import datetime
from pathlib import Path

import click

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.kommandorad.filer import STRÖM, hämta
from kommunprotokoll.kommandorad.svenska import Kommando
from kommunprotokoll.lag import Fristläge
from kommunprotokoll.lag import frister as räkna_frister
from kommunprotokoll.lag.frist import Fristpost
from kommunprotokoll.modell.nummer import intervall_i_ord


@click.command(cls=Kommando)
@click.argument("fil", metavar="FIL")
@click.option(
    "--tillkannagivet",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATUM",
    help="Dagen då justeringen tillkännagavs på anslagstavlan, som 2031-05-14.",
)
def frister(fil: str, tillkannagivet: datetime | None) -> int:
    """Räkna ut fristerna för ett sammanträde och förklara dem.

    FIL är vår JSON, ett dokument eller - för standard in.
    """
    if fil != STRÖM and Path(fil).is_dir():
        raise LäsFel(fil, ["är en katalog; ange en fil"])
    dag = tillkannagivet.date() if tillkannagivet is not None else None
    f = räkna_frister(hämta(fil), tillkännagivet=dag)
    click.echo(click.style(f"Frister för {f.organ} {f.datum.isoformat()}", bold=True))
    _berätta(f.kungörelse, f.brådskande_kungörelse, f.kallelse)
    for grupp in f.per_justering:
        vad = intervall_i_ord(grupp.paragrafer) or "hela protokollet"
        click.echo(click.style(f"{vad} ({grupp.slag} justering)", bold=True))
        _berätta(*grupp.alla())
    _berätta(f.reservation)
    return 0


def _berätta(*poster: Fristpost) -> None:
    """Say each deadline: its day in colour, then why it is that day or has none."""
    for post in poster:
        färg = "green" if post.läge is Fristläge.BERÄKNAD else "yellow"
        färg = "red" if post.hållen is False else färg
        click.echo(f"  {click.style(str(post), fg=färg)}")
        click.echo(f"    {post.förklara().removeprefix(f'{post.namn}: ')}")
