"""``kommunprotokoll tolka``: any document to our JSON, with a summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

import attrs
import click

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.buntar import AVBRUTEN, kör_i_buntar
from kommunprotokoll.grund.fel import KommunprotokollFel
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import tidsrymd
from kommunprotokoll.kommandorad.filer import JSON, STRÖM, lägg, säg, tolkning_av, utvidga
from kommunprotokoll.kommandorad.framsteg import framstegsmätare
from kommunprotokoll.kommandorad.svenska import Kommando, Val
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.tolkning import Tolkning
from kommunprotokoll.tolkning.kallor import KÄLLOR
from kommunprotokoll.utbyte import till_json

_VISAS = 10
_OLÄST = 2


@attrs.frozen
class _Uppdrag:
    """One document to read, and where its JSON goes, if anywhere."""

    fil: str
    mål: str | None


@attrs.frozen
class _Utfall:
    """What is said of one document, and the exit code that it calls for."""

    sagt: str
    kod: int


@click.command(cls=Kommando)
@click.argument("filer", metavar="FIL...", nargs=-1, required=True)
@click.option("-o", "ut", metavar="UT.json", help="Skriv JSON hit; - för standard ut.", cls=Val)
@click.option("--katalog", metavar="KATALOG", help="Skriv en JSON-fil för varje FIL här.", cls=Val)
@click.option("--om", is_flag=True, help="Läs om även det som redan är läst.", cls=Val)
@click.option(
    "--datum",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Sammanträdets datum, om dokumentet inte anger det.",
    cls=Val,
)
def tolka(
    filer: tuple[str, ...],
    ut: str | None,
    katalog: str | None,
    om: bool,  # noqa: FBT001 - click passes it by name
    datum: datetime | None,
) -> int:
    """Tolka dokument till JSON och berätta vad som lästes.

    FIL är ett dokument, en katalog med dokument eller - för standard in. Flera dokument läses
    samtidigt. Det som redan är läst till KATALOG, och inte ändrats sedan dess, läses inte om: ett
    avbrutet arbete fortsätter där det var.
    """
    alla = [_Uppdrag(fil, ut) for fil in filer if fil == STRÖM or not Path(fil).is_dir()]
    if katalog is not None:
        alla = _mål_i(katalog, filer)
    elif len(alla) < len(filer):
        alla = [_Uppdrag(fil, ut) for fil in utvidga(filer, KÄLLOR)]
    if ut is not None and (katalog is not None or len(alla) > 1):
        raise click.UsageError("-o tar en enda fil; använd --katalog för flera.")
    nya = alla if om or katalog is None else [u for u in alla if not _är_läst(u)]
    läs = partial(_läs, datum=datum.date() if datum else None)
    koder = Counter({0: 0})
    with framstegsmätare("Tolkar", len(nya)) as steg:
        for utfall in _utför(läs, nya):
            säg(utfall.sagt, ut=STRÖM if utfall.kod == _OLÄST else ut or "")
            koder[utfall.kod] += 1
            steg()
    if len(alla) > 1:
        säg(_summa(koder, len(alla) - len(nya)), ut=ut or "")
    return max(koder)


def _mål_i(katalog: str, filer: Sequence[str]) -> list[_Uppdrag]:
    """Return each document with its JSON file in the folder, below the folders that it was in.

    protokoll.pdf and protokoll.docx side by side, or protokoll.pdf in two folders: none may
    overwrite another's, so those that are alike get a longer name.
    """
    vägar: dict[str, tuple[str, ...]] = {}
    for given in filer:
        for fil in utvidga([given], KÄLLOR):
            väg = Path(fil).relative_to(given) if Path(given).is_dir() else Path(Path(fil).name)
            mapp = Path(fil).absolute().parent.name
            namn = (väg.with_suffix(JSON), f"{väg}{JSON}", Path(mapp, f"{väg.name}{JSON}"))
            vägar.setdefault(fil, tuple(str(Path(katalog, n)) for n in namn))
    lika = [Counter(nivå) for nivå in zip(*vägar.values(), strict=True)]
    uppdrag = [
        _Uppdrag(fil, next((n for n, antal in zip(namn, lika, strict=True) if antal[n] == 1), None))
        for fil, namn in vägar.items()
    ]
    mål = Counter(u.mål for u in uppdrag)
    if dubbla := [u.fil for u in uppdrag if u.mål is None or mål[u.mål] > 1]:
        råd = "läs dem till var sin katalog"
        raise click.UsageError(f"{uppräkning(dubbla)} skulle få samma namn i {katalog}; {råd}.")
    return uppdrag


def _är_läst(uppdrag: _Uppdrag) -> bool:
    """Tell whether the JSON is there and not older than the document."""
    if uppdrag.mål is None or uppdrag.fil == STRÖM:
        return False
    mål, fil = Path(uppdrag.mål), Path(uppdrag.fil)
    return mål.exists() and fil.exists() and mål.stat().st_mtime >= fil.stat().st_mtime


def _utför(läs: "partial[_Utfall]", uppdrag: Sequence[_Uppdrag]) -> Iterator[_Utfall]:
    """Read the documents, several at once when there are several; told of in the order given."""
    if len(uppdrag) < 2 or any(u.fil == STRÖM for u in uppdrag):  # noqa: PLR2004 - several
        yield from map(läs, uppdrag)
        return
    yield from kör_i_buntar(läs, uppdrag, _dött, i_ordning=True)


def _läs(uppdrag: _Uppdrag, datum: date | None) -> _Utfall:
    """Read one document; a broken one is told of and does not stop the others."""
    try:
        tolkning = tolkning_av(uppdrag.fil, datum)
        if uppdrag.mål is not None:
            if uppdrag.mål != STRÖM:
                Path(uppdrag.mål).parent.mkdir(parents=True, exist_ok=True)
            lägg(till_json(tolkning.sammanträde, indrag=True), uppdrag.mål)
    except KommunprotokollFel as fel:
        return _Utfall(f"kommunprotokoll: {' '.join(str(fel).split())}", _OLÄST)
    viktiga = [a for a in tolkning.anmärkningar if a.allvar >= Allvar.VARNING]
    kod = 1 if viktiga or tolkning.otolkat else 0
    return _Utfall(sammanfattning(tolkning, uppdrag.fil, uppdrag.mål), kod)


def _dött(uppdrag: _Uppdrag) -> _Utfall:
    return _Utfall(f"kommunprotokoll: {uppdrag.fil}: {AVBRUTEN}", _OLÄST)


def _summa(koder: "Counter[int]", redan: int) -> str:
    """Say how many documents were read, and how well."""
    delar = [
        (koder[0], "helt tolkade"),
        (koder[1], "med något att se över"),
        (koder[_OLÄST], "gick inte att läsa"),
        (redan, "redan lästa"),
    ]
    alla = koder.total() + redan
    return f"{alla} dokument: {', '.join(f'{antal} {vad}' for antal, vad in delar if antal)}"


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
