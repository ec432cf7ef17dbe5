"""``kommunprotokoll skriv``: a protocol as a document."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from kommunprotokoll.dokument import Dokument, protokoll
from kommunprotokoll.kommandorad.filer import STRÖM, hämta, lägg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.skrivare import FORMAT, till_bytes

DOKUMENT: Mapping[str, Callable[[Sammanträde], Dokument]] = MappingProxyType(
    {"protokoll": protokoll}
)
"""Documents by the word on the command line."""

_FORMAT = [ändelse.removeprefix(".") for ändelse in FORMAT]


@click.command(cls=Kommando)
@click.argument("fil", metavar="FIL")
@click.option(
    "-o",
    "ut",
    metavar=f"UT.{'|'.join(_FORMAT)}",
    required=True,
    help="Skriv hit; ändelsen säger formatet. - för standard ut.",
    cls=Val,
)
@click.option(
    "--dokument",
    type=click.Choice(list(DOKUMENT)),
    default="protokoll",
    metavar="|".join(DOKUMENT),
    help="Vilket dokument; protokoll om inget anges.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMAT),
    metavar="|".join(_FORMAT),
    help="Formatet, när ändelsen inte säger det (-o -).",
    cls=Val,
)
def skriv(fil: str, ut: str, dokument: str, format_: str | None) -> int:
    """Skriv protokollet i FIL som dokument."""
    ändelse = format_ or Path(ut).suffix
    if not ändelse:
        vad = "-o -" if ut == STRÖM else f"{ut} saknar ändelse"
        raise click.UsageError(f"{vad}: ange --format ({', '.join(_FORMAT)}).")
    lägg(till_bytes(DOKUMENT[dokument](hämta(fil)), ändelse), ut)
    return 0
