"""``kommunprotokoll tabell``: protocols as rows, for spreadsheets and databases."""

from functools import partial

import attrs
import click

from kommunprotokoll.grund.buntar import AVBRUTEN, kör_i_buntar
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.kommandorad.filer import hämta, utvidga
from kommunprotokoll.kommandorad.framsteg import framstegsmätare
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.utbyte.tabeller import Cell, Tabellslag, kolumner, tabellskrivare
from kommunprotokoll.utbyte.tabeller import tabell as gör_tabell

_SLAG = {str(slag).translate(str.maketrans("åäö", "aao")): slag for slag in Tabellslag}


@attrs.frozen
class _Utfall:
    """The rows of one file, or what is said of it."""

    rader: list[dict[str, Cell]]
    fel: str = ""


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option(
    "--slag",
    type=click.Choice(list(_SLAG)),
    metavar="|".join(_SLAG),
    required=True,
    help="Vad tabellen har en rad för.",
    cls=Val,
)
@click.option(
    "-o",
    "ut",
    metavar="UT.csv|parquet",
    required=True,
    help="Skriv hit; ändelsen väljer format.",
    cls=Val,
)
def tabell(filer: tuple[str, ...], slag: str, ut: str) -> int:
    """Gör en tabell av ett eller flera protokoll.

    FIL är vår JSON, ett dokument, en katalog eller - för standard in. Kolumnen fil säger vilken
    fil en rad kommer ur. CSV öppnas rätt av Excel; Parquet är för databaser och kräver tillägget
    tabell.
    """
    alla = utvidga(filer)
    vilken = _SLAG[slag]
    gör = partial(_rader, slag=vilken)
    antal = olästa = 0
    with (
        tabellskrivare(ut, {"fil": str, **kolumner(vilken)}) as lägg_till,
        framstegsmätare("Läser", len(alla)) as steg,
    ):
        for utfall in kör_i_buntar(gör, alla, _dött, i_ordning=True):
            if utfall.fel:
                click.echo(f"kommunprotokoll: {utfall.fel}", err=True)
                olästa += 1
            lägg_till(utfall.rader)
            antal += len(utfall.rader)
            steg()
    click.echo(f"{ut}: {antal} rader ur {len(alla) - olästa} protokoll", err=True)
    return 2 if olästa else 0


def _rader(fil: str, slag: Tabellslag) -> _Utfall:
    try:
        return _Utfall([{"fil": fil, **rad} for rad in gör_tabell(hämta(fil), slag)])
    except KommunprotokollFel as fel:
        return _Utfall([], " ".join(str(fel).split()))


def _dött(fil: str) -> _Utfall:
    return _Utfall([], f"{fil}: {AVBRUTEN}")
