"""``kommunprotokoll schema``: the JSON Schema of our files."""

import json

import click

from kommunprotokoll.kommandorad.filer import STRÖM, lägg
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.utbyte import json_schema


@click.command(cls=Kommando)
@click.option(
    "-o",
    "ut",
    metavar="UT.json",
    default=STRÖM,
    help="Skriv hit i stället för standard ut.",
    cls=Val,
)
def schema(ut: str) -> int:
    """Skriv ut JSON Schema (2020-12) för filernas format."""
    lägg(json.dumps(json_schema(), ensure_ascii=False, indent=2).encode() + b"\n", ut)
    return 0
