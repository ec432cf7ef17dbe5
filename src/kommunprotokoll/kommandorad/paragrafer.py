"""Paragraphs on the command line: ``12``, ``12 A``, ``12-14``."""

import re

import click

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.nummer import Paragrafintervall

_STRECK = re.compile(r"\s*[-–]\s*")


def paragrafer_av(text: str) -> Paragrafintervall:
    """Return the interval that a word of the command means; a single paragraph is one too.

    Raises:
        click.BadParameter: It means none.

    >>> str(paragrafer_av("12-14")), str(paragrafer_av("12a"))
    ('§§ 12–14', '§ 12 A')
    """
    ändar = _STRECK.split(text.strip())
    if len(ändar) <= 2:  # noqa: PLR2004 - one number, or two with a dash between
        try:
            return Paragrafintervall.av(*ändar)
        except OgiltigtVärdeFel as fel:
            if fel.plats == "Paragrafintervall.till":
                raise click.BadParameter(f"{text!r} slutar före sin början.") from None
    raise click.BadParameter(f"{text!r} är ingen paragraf; skriv 12, 12A eller 12-14.")
