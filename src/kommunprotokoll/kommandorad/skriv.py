"""``kommunprotokoll skriv``: a protocol, or a paper out of it, as a document."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import click

from kommunprotokoll.dokument import (
    Dokument,
    anslagsbevis,
    beslutslista,
    kallelse,
    närvarolista,
    omröstningslista,
    protokoll,
    utdrag,
)
from kommunprotokoll.grund.fel import OkäntFormatFel
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.kommandorad.filer import STRÖM, hämta, lämna
from kommunprotokoll.kommandorad.paragrafer import paragrafer_av
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.skrivare import FORMAT, MED_MALL, till_bytes

Paragrafer = Sequence[Paragrafintervall]

HELA: Mapping[str, Callable[[Sammanträde], Dokument]] = MappingProxyType(
    {
        "protokoll": protokoll,
        "kallelse": kallelse,
        "anslagsbevis": anslagsbevis,
        "narvarolista": närvarolista,
    }
)
"""Documents of a whole meeting, by the word on the command line."""

DELAR: Mapping[str, Callable[[Sammanträde, Paragrafer], Dokument]] = MappingProxyType(
    {
        "utdrag": lambda s, paragrafer: utdrag(s, paragrafer=paragrafer),
        "omrostningslista": lambda s, paragrafer: omröstningslista(s, paragrafer=paragrafer),
        "beslutslista": lambda s, paragrafer: beslutslista(s, paragrafer=paragrafer),
    }
)
"""Documents of some paragraphs (an extract) or of all unless told (the lists)."""

DOKUMENT = (
    "protokoll",
    "utdrag",
    *(d for d in (*HELA, *DELAR) if d not in {"protokoll", "utdrag"}),
)

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
    type=click.Choice(DOKUMENT),
    default="protokoll",
    metavar="DOKUMENT",
    help=f"Vilket dokument: {uppräkning(DOKUMENT, 'eller')}; protokoll om inget anges.",
)
@click.option(
    "--paragraf",
    "paragrafer",
    type=paragrafer_av,
    multiple=True,
    metavar="N",
    help="Bara den här paragrafen, till exempel 12 eller 12-14; får upprepas. För "
    f"{uppräkning(DELAR)}.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMAT),
    metavar="|".join(_FORMAT),
    help="Formatet, när ändelsen inte säger det (-o -).",
    cls=Val,
)
@click.option(
    "--mall",
    metavar="MALL.docx",
    help="Kommunens egen mall: stilar, sidhuvud, sidfot och logotyp. Bara till docx.",
    cls=Val,
)
def skriv(
    *,
    fil: str,
    ut: str,
    dokument: str,
    paragrafer: Paragrafer,
    format_: str | None,
    mall: str | None,
) -> int:
    """Skriv protokollet i FIL som dokument, eller ett utdrag eller en lista ur det."""
    ändelse = _ändelse(ut, format_)
    if mall is not None and f".{ändelse.lower().removeprefix('.')}" not in MED_MALL:
        raise click.UsageError(f"--mall gäller {uppräkning(MED_MALL)}, inte {ändelse}.")
    if dokument in HELA and paragrafer:
        raise click.UsageError(f"--paragraf gäller {uppräkning(DELAR)}, inte {dokument}.")
    if dokument == "utdrag" and not paragrafer:
        raise click.UsageError("utdrag: ange vilken paragraf, till exempel --paragraf 12.")
    s = hämta(fil)
    papper = HELA[dokument](s) if dokument in HELA else DELAR[dokument](s, paragrafer)
    lämna(till_bytes(papper, ändelse, mall=mall), ut)
    return 0


def _ändelse(ut: str, format_: str | None) -> str:
    """Return the format, before any work is done for a file that cannot be written."""
    ändelse = format_ or Path(ut).suffix
    if not ändelse:
        vad = "-o -" if ut == STRÖM else f"{ut} saknar ändelse"
        raise click.UsageError(f"{vad}: ange --format ({', '.join(_FORMAT)}).")
    if ändelse.lower().removeprefix(".") not in _FORMAT:
        raise OkäntFormatFel(ändelse, FORMAT, ut)
    return ändelse
