"""The command ``kommunprotokoll``: one module for each word that may follow it.

Exit codes: 0 fine, 1 findings or something not understood, 2 wrong use or unreadable file. An
error is one line in plain Swedish on standard error, never a traceback.
"""

import sys
from collections.abc import Sequence

import click

from kommunprotokoll import __version__
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.kommandorad.exempel import exempel
from kommunprotokoll.kommandorad.frister import frister
from kommunprotokoll.kommandorad.granska import granska
from kommunprotokoll.kommandorad.kalender import kalender
from kommunprotokoll.kommandorad.schema import schema
from kommunprotokoll.kommandorad.skriv import skriv
from kommunprotokoll.kommandorad.svenska import Grupp, felmeddelande
from kommunprotokoll.kommandorad.tabell import tabell
from kommunprotokoll.kommandorad.tolka import tolka

__all__ = ["huvud", "kör"]

AVBRUTET = 130
"""Exit code after an interrupt from the keyboard, as shells have it."""


@click.group(cls=Grupp, name="kommunprotokoll")
@click.version_option(
    __version__, message="%(prog)s %(version)s", help="Visa vilken version det är."
)
def _kommandon() -> None:
    """Läs, skriv och granska kommunala sammanträdesprotokoll.

    Överallt där FIL anges duger vår egen JSON och varje dokument som tolka läser. Ett
    bindestreck betyder standard in eller standard ut.
    """


for _kommando in (tolka, skriv, kalender, granska, frister, tabell, exempel, schema):
    _kommandon.add_command(_kommando)


def kör(argument: Sequence[str]) -> int:
    """Run the command with these words and return its exit code."""
    argument = argument or ["--help"]  # who types the bare word wants to know what there is
    try:
        kod = _kommandon.main(list(argument), prog_name="kommunprotokoll", standalone_mode=False)
    except click.ClickException as fel:
        return _säg(felmeddelande(fel))
    except click.Abort:
        return AVBRUTET
    except KommunprotokollFel as fel:
        return _säg(str(fel))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return kod if isinstance(kod, int) else 0


def huvud() -> None:
    """Run the command with the words of the process, and leave with its exit code."""
    for ström in (sys.stdout, sys.stderr):
        if hasattr(ström, "reconfigure"):
            ström.reconfigure(errors="replace")  # a terminal that lacks § or å still shows the rest
    sys.exit(kör(sys.argv[1:]))


def _säg(meddelande: str) -> int:
    rader = [rad.strip().removeprefix("- ") for rad in meddelande.splitlines() if rad.strip()]
    click.echo(f"kommunprotokoll: {'; '.join(rader)}", err=True)
    return 2
