"""``kommunprotokoll granska``: examine protocols by the law and by their own consistency."""

import click

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.kommandorad.filer import STRÖM, hämta, utvidga
from kommunprotokoll.kommandorad.svenska import Kommando
from kommunprotokoll.lag import Granskning
from kommunprotokoll.lag import granska as granska_sammanträde
from kommunprotokoll.lag.granskning import utskrift

_FÄRG = {Allvar.UPPLYSNING: "blue", Allvar.VARNING: "yellow", Allvar.FEL: "red"}


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    metavar="text|json|sarif",
    help="Hur resultatet skrivs; text om inget anges.",
)
@click.option(
    "--utom",
    multiple=True,
    metavar="KOD",
    help="Pröva inte den här regeln eller familjen, till exempel JUS001 eller JUS; får upprepas.",
)
def granska(filer: tuple[str, ...], format_: str, utom: tuple[str, ...]) -> int:
    """Granska protokoll mot kommunallagen och mot sig själva.

    FIL är vår JSON, ett dokument, en katalog med dokument eller - för standard in. Slutkoden är 0
    om inget anmärks, 1 om något anmärks och 2 om en fil inte går att läsa.
    """
    alla = utvidga(filer)
    klara: list[tuple[str, Granskning]] = []
    oläsliga = 0
    for fil in alla:
        try:
            granskning = granska_sammanträde(hämta(fil))
        except KommunprotokollFel as fel:
            click.echo(f"kommunprotokoll: {' '.join(str(fel).split())}", err=True)
            oläsliga += 1
            continue
        klara.append((fil, granskning.utom(*(kod.upper() for kod in utom)) if utom else granskning))
    _skriv_ut(klara, format_)
    if oläsliga:
        return 2
    return 1 if any(len(g) for _, g in klara) else 0


def _skriv_ut(klara: list[tuple[str, Granskning]], format_: str) -> None:
    if format_ == "sarif":
        click.echo(utskrift.som_sarif([((("" if fil == STRÖM else fil),), g) for fil, g in klara]))
    elif format_ == "json":
        click.echo(utskrift.som_json([g for _, g in klara], [fil for fil, _ in klara]))
    else:
        for fil, granskning in klara:
            _berätta(fil, granskning)


def _berätta(fil: str, g: Granskning) -> None:
    """Say the findings and what was not examined; click takes the colour away in a pipe."""
    click.echo(click.style(f"{fil}: {utskrift.sammanfattning(g)}", bold=True))
    for a in g:
        första, *resten = utskrift.rader(g, a)
        click.echo(f"  {click.style(första, fg=_FÄRG[a.allvar])}")
        for rad in resten:
            click.echo(f"  {rad}")
    if g.ej_prövade:
        click.echo("  Inte prövat:")
        for rad in utskrift.oprövat(g):
            click.echo(f"    {rad}")
