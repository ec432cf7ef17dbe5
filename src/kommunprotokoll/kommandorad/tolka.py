"""``kommunprotokoll tolka``: any document to our JSON, with a summary."""

from datetime import datetime
from pathlib import Path

import click

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.grund.tid import tidsrymd
from kommunprotokoll.kommandorad.filer import lägg, säg, tolkning_av, utvidga
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.tolkning import Tolkning
from kommunprotokoll.utbyte import till_json

_VISAS = 10


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option("-o", "ut", metavar="UT.json", help="Skriv JSON hit; - för standard ut.", cls=Val)
@click.option("--katalog", metavar="KATALOG", help="Skriv en JSON-fil för varje FIL här.", cls=Val)
@click.option(
    "--datum",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Sammanträdets datum, om dokumentet inte anger det.",
    cls=Val,
)
def tolka(
    filer: tuple[str, ...], ut: str | None, katalog: str | None, datum: datetime | None
) -> int:
    """Tolka dokument till JSON och berätta vad som lästes.

    FIL är ett dokument, en katalog med dokument eller - för standard in.
    """
    alla = utvidga(filer)
    if ut is not None and (katalog is not None or len(alla) > 1):
        raise click.UsageError("-o tar en enda fil; använd --katalog för flera.")
    koder = [_tolka_en(fil, ut, katalog, datum) for fil in alla]
    return max(koder)


def _tolka_en(fil: str, ut: str | None, katalog: str | None, datum: datetime | None) -> int:
    """Read one document; a broken one is told of and does not stop the others."""
    try:
        tolkning = tolkning_av(fil, datum.date() if datum else None)
    except KommunprotokollFel as fel:
        click.echo(f"kommunprotokoll: {' '.join(str(fel).split())}", err=True)
        return 2
    mål = ut
    if katalog is not None:
        Path(katalog).mkdir(parents=True, exist_ok=True)
        mål = str(Path(katalog) / f"{Path(fil).stem}.json")
    if mål is not None:
        lägg(till_json(tolkning.sammanträde, indrag=True), mål)
    säg(sammanfattning(tolkning, fil, mål), ut=mål or "")
    viktiga = [a for a in tolkning.anmärkningar if a.allvar >= Allvar.VARNING]
    return 1 if viktiga or tolkning.otolkat else 0


def sammanfattning(tolkning: Tolkning, fil: str, mål: str | None) -> str:
    """Say in a few lines what was read, what was not understood, and where the JSON lies."""
    s = tolkning.sammanträde
    beslut = sum(bool(p.beslut) for p in s.paragrafer)
    tider = [t for p in s.paragrafer for t in p.sammanträdestider]
    rubrik = " ".join(d for d in (str(s), tidsrymd(s.start, s.slut)) if d)
    rader = [
        f"{fil}: {', '.join(d for d in (rubrik, s.plats) if d)}",
        f"  närvaro: {len(s.närvarande)} närvarande, {len(s.frånvarande)} frånvarande",
        f"  {len(s.paragrafer)} paragraf{'er' if len(s.paragrafer) != 1 else ''}"
        + (
            f" ({intervall_i_ord(s.paragrafintervall())}), {beslut} med beslut"
            if s.paragrafer
            else ""
        ),
    ]
    if justerare := [p.namn for j in s.justeringar for p in j.justerare]:
        rader.append(f"  justerare: {', '.join(dict.fromkeys(justerare))}")
    if tider:
        rader.append(f"  {len(tider)} sammanträdestid{'er' if len(tider) > 1 else ''}")
    rader += [f"  {anmärkning}" for anmärkning in tolkning.anmärkningar]
    rader += [f"    {rad}" for rad in tolkning.otolkat[:_VISAS]]
    if len(tolkning.otolkat) > _VISAS:
        rader.append(f"    ... och {len(tolkning.otolkat) - _VISAS} rader till")
    if not tolkning.otolkat:
        rader.append("  all text tolkad")
    if mål is not None and mål != "-":
        rader.append(f"  skrivet till {mål}")
    return "\n".join(rader)
