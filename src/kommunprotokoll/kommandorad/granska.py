"""``kommunprotokoll granska``: examine protocols by the law and by their own consistency."""

from collections.abc import Iterable, Sequence

import click

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.kommandorad.filer import STRÖM, hämta, utvidga
from kommunprotokoll.kommandorad.framsteg import framstegsmätare
from kommunprotokoll.kommandorad.svenska import Kommando
from kommunprotokoll.lag import Granskning, granska_årgång, årgångar
from kommunprotokoll.lag import granska as granska_sammanträde
from kommunprotokoll.lag.granskning import (
    STANDARD,
    ÅRSREGLER,
    Granskningsresultat,
    Årsgranskning,
    utskrift,
)

_FÄRG = {Allvar.UPPLYSNING: "blue", Allvar.VARNING: "yellow", Allvar.FEL: "red"}


def _kända_koder(_: click.Context, __: click.Parameter, koder: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes in capitals; one that begins no rule's code would leave out nothing.

    Raises:
        click.BadParameter: No rule and no family has such a code.
    """
    alla = [r.kod for r in (*STANDARD, *ÅRSREGLER)]
    for kod in koder:
        if not kod or not any(känd.startswith(kod.upper()) for känd in alla):
            familjer = ", ".join(dict.fromkeys(känd[:3] for känd in alla))
            raise click.BadParameter(f"ingen regel har koden {kod!r}. Familjerna är {familjer}.")
    return tuple(kod.upper() for kod in koder)


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
    callback=_kända_koder,
    metavar="KOD",
    help="Pröva inte den här regeln eller familjen, till exempel JUS001 eller JUS; får upprepas.",
)
@click.option(
    "--argang",
    is_flag=True,
    help="Pröva också protokollen från ett organ och ett år mot varandra.",
)
@click.option(
    "--fullstandig",
    is_flag=True,
    help="Årets alla protokoll är med, så att det som saknas är en brist; innebär --argang.",
)
def granska(
    filer: tuple[str, ...],
    *,
    format_: str,
    utom: tuple[str, ...],
    argang: bool,
    fullstandig: bool,
) -> int:
    """Granska protokoll mot kommunallagen och mot sig själva.

    FIL är vår JSON, ett dokument, en katalog eller - för standard in. Slutkoden är 0 om inget
    anmärks, 1 om något anmärks och 2 om en fil inte går att läsa.
    """
    alla = utvidga(filer)
    klara: list[tuple[str, Granskning]] = []
    with framstegsmätare("Granskar", len(alla)) as steg:
        for fil in alla:
            try:
                klara.append((fil, granska_sammanträde(hämta(fil))))
            except KommunprotokollFel as fel:
                click.echo(f"kommunprotokoll: {' '.join(str(fel).split())}", err=True)
            steg()
    oläsliga = len(alla) - len(klara)
    # What cannot be read is not there: then the collection is not complete, whatever is said.
    år = _åren(klara, fullständig=fullstandig and not oläsliga) if argang or fullstandig else []
    resultat: list[tuple[Sequence[str], Granskningsresultat]] = [
        (filer_, g.utom(*utom) if utom else g)
        for filer_, g in (*(((fil,), g) for fil, g in klara), *år)
    ]
    _skriv_ut(resultat, format_)
    if oläsliga:
        return 2
    return 1 if any(len(g) for _, g in resultat) else 0


def _åren(
    klara: Iterable[tuple[str, Granskning]], *, fullständig: bool
) -> list[tuple[Sequence[str], Årsgranskning]]:
    """Examine the years of which there are several protocols, or all; each with its files."""
    filer = {id(g.sammanträde): fil for fil, g in klara}
    år = årgångar((g.sammanträde for _, g in klara), fullständig=fullständig)
    return [
        (
            [filer[id(s)] for s in å.sammanträden],
            granska_årgång(å.sammanträden, fullständig=fullständig),
        )
        for å in år
        if fullständig or len(å.sammanträden) > 1
    ]


def _skriv_ut(resultat: Sequence[tuple[Sequence[str], Granskningsresultat]], format_: str) -> None:
    if format_ == "sarif":
        namngivna = [(["" if f == STRÖM else f for f in filer], g) for filer, g in resultat]
        click.echo(utskrift.som_sarif(namngivna))
    elif format_ == "json":
        click.echo(utskrift.som_json_lista(resultat))
    else:
        for filer, g in resultat:
            _berätta(f"{filer[0]}: " if isinstance(g, Granskning) else "", g)


def _berätta(inledning: str, g: Granskningsresultat) -> None:
    """Say the findings and what was not examined; click takes the colour away in a pipe."""
    click.echo(click.style(f"{inledning}{utskrift.sammanfattning(g)}", bold=True))
    for a in g:
        första, *resten = utskrift.rader(g, a)
        click.echo(f"  {click.style(första, fg=_FÄRG[a.allvar])}")
        for rad in resten:
            click.echo(f"  {rad}")
    for rubrik, oprövade in utskrift.oprövat(g):
        click.echo(f"  {rubrik}:")
        for rad in oprövade:
            click.echo(f"    {rad}")
