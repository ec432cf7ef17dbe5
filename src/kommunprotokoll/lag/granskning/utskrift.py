"""An examination as text, as a table, as JSON and as SARIF 2.1.0 (OASIS Standard)."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import antal
from kommunprotokoll.lag.granskning.regel import Granskningsregel

if TYPE_CHECKING:  # the report prints itself by means of this module
    from kommunprotokoll.lag.granskning.resultat import Granskningsresultat

_Json: TypeAlias = "dict[str, _Json] | list[_Json] | str | int | None"

_SARIF_NIVÅ = {Allvar.UPPLYSNING: "note", Allvar.VARNING: "warning", Allvar.FEL: "error"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def rader(g: "Granskningsresultat", a: Anmärkning) -> tuple[str, ...]:
    """Return a finding as lines: the finding itself, its place and its remedy."""
    plats = g.plats_i_ord(a.sökväg)
    funnet = ", ".join(
        d
        for d in (f"står: {a.funnet}" * bool(a.funnet), f"väntat: {a.väntat}" * bool(a.väntat))
        if d
    )
    under = (f"Plats: {plats}" * bool(plats), funnet, f"Åtgärd: {a.åtgärd}" * bool(a.åtgärd))
    return (str(a), *(f"    {d}" for d in under if d))


def sammanfattning(g: "Granskningsresultat") -> str:
    """Return one line: how many findings, and rules fulfilled, not settled, and not for this."""
    gäller = {e.kod for e in g.ej_prövade if e.gäller}
    gäller_inte = {e.kod for e in g.ej_prövade} - gäller
    return (
        f"{g.vad}: {antal(len(g.anmärkningar), 'anmärkning', 'anmärkningar')}, "
        f"{antal(len(g.uppfyllda), 'regel uppfylld', 'regler uppfyllda')}, "
        f"{antal(len(gäller), 'regel', 'regler')} som inte kunde prövas fullt ut, "
        f"{antal(len(gäller_inte), 'regel', 'regler')} som inte gäller här"
    )


def oprövat(g: "Granskningsresultat") -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what was not examined, under a heading each: the unsettled, and what is not for this.

    Each reason stands once, with its rules and, where it does not name them itself, its places.
    """
    delar = (("Inte prövat", True), ("Gäller inte här", False))
    alla = ((rubrik, tuple(_per_orsak(g, gäller=gäller))) for rubrik, gäller in delar)
    return tuple((rubrik, rader_) for rubrik, rader_ in alla if rader_)


def _per_orsak(g: "Granskningsresultat", *, gäller: bool) -> Iterator[str]:
    per_orsak: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for e in g.ej_prövade:
        if e.gäller is gäller:
            koder, platser = per_orsak.setdefault(e.orsak, ({}, {}))
            koder[e.kod] = None
            if (plats := g.plats_i_ord(e.sökväg)) and not _nämns(plats, e.orsak):
                platser[plats] = None
    for orsak, (koder, platser) in per_orsak.items():
        var = f" ({', '.join(platser)})" * bool(platser)
        yield f"{', '.join(koder)}{var}: {orsak}"


def _nämns(plats: str, orsak: str) -> bool:
    """Tell whether a reason names its place itself; ``§ 1`` is not named by ``§ 12``."""
    return re.search(rf"{re.escape(plats)}(?!\w)", orsak, re.IGNORECASE) is not None


def som_text(g: "Granskningsresultat") -> str:
    """Return the whole examination as lines."""
    alla = [sammanfattning(g)]
    for a in g.anmärkningar:
        alla += rader(g, a)
    for rubrik, oprövade in oprövat(g):
        alla += [f"{rubrik}:", *(f"    {rad}" for rad in oprövade)]
    return "\n".join(alla)


def som_tabell(g: "Granskningsresultat") -> str:
    """Return the findings in columns: code, gravity, place, message, section."""
    rubriker = ("Kod", "Allvar", "Plats", "Meddelande", "Lagrum")
    celler = [
        (
            a.kod,
            str(a.allvar),
            g.plats_i_ord(a.sökväg),
            a.meddelande,
            str(a.lagrum or ""),
        )
        for a in g.anmärkningar
    ]
    bredder = [max(len(rad[i]) for rad in (rubriker, *celler)) for i in range(len(rubriker))]
    return "\n".join(
        "  ".join(cell.ljust(bredd) for cell, bredd in zip(rad, bredder, strict=True)).rstrip()
        for rad in (rubriker, tuple("-" * b for b in bredder), *celler)
    )


def som_json(g: "Granskningsresultat") -> str:
    """Return an examination as a JSON object."""
    return _json(_granskning(g, ()))


def som_json_lista(granskningar: "Iterable[tuple[Sequence[str], Granskningsresultat]]") -> str:
    """Return examinations, each with the files of its protocols, as a JSON list."""
    return _json([_granskning(g, filer) for filer, g in granskningar])


def som_sarif(granskningar: "Iterable[tuple[Sequence[str], Granskningsresultat]]") -> str:
    """Return examinations, each with the files of its protocols, as one SARIF 2.1.0 run."""
    alla = list(granskningar)
    regler = {r.kod: r for _, g in alla for r in g.regler}
    körning: _Json = {
        "tool": {
            "driver": {
                "name": "kommunprotokoll",
                "language": "sv",
                "rules": [_sarif_regel(r) for r in regler.values()],
            }
        },
        "language": "sv",
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_resultat(a, g, _fil(a.sökväg, filer)) for filer, g in alla for a in g],
    }
    return _json({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [körning]})


def _granskning(g: "Granskningsresultat", filer: Sequence[str]) -> _Json:
    huvud: dict[str, _Json] = {
        namn: list(värde) if isinstance(värde, tuple) else värde
        for namn, värde in g.huvud(filer).items()
    }
    return {
        **huvud,
        "anmärkningar": [
            {
                "kod": a.kod,
                "allvar": str(a.allvar),
                "meddelande": a.meddelande,
                "sökväg": str(a.sökväg),
                "plats": g.plats_i_ord(a.sökväg),
                "lagrum": str(a.lagrum) if a.lagrum is not None else None,
                "funnet": a.funnet,
                "väntat": a.väntat,
                "åtgärd": a.åtgärd,
            }
            for a in g.anmärkningar
        ],
        "uppfyllda": [r.kod for r in g.uppfyllda],
        "ej_prövade": [
            {
                "kod": e.kod,
                "orsak": e.orsak,
                "gäller": e.gäller,
                "sökväg": str(e.sökväg),
                "plats": g.plats_i_ord(e.sökväg),
            }
            for e in g.ej_prövade
        ],
    }


def _sarif_regel(r: Granskningsregel) -> _Json:
    return {
        "id": r.kod,
        "shortDescription": {"text": r.krav.text},
        "fullDescription": {"text": " ".join(d for d in (str(r.krav), r.krav.osäkerhet()) if d)},
        "help": {"text": r.åtgärd},
        "defaultConfiguration": {"level": _SARIF_NIVÅ[r.allvar]},
    }


def _sarif_resultat(a: Anmärkning, g: "Granskningsresultat", fil: str) -> _Json:
    plats: dict[str, _Json] = {
        "logicalLocations": [
            {
                "fullyQualifiedName": str(a.sökväg),
                "name": g.plats_i_ord(a.sökväg) or g.vad,
            }
        ]
    }
    if fil:
        plats["physicalLocation"] = {"artifactLocation": {"uri": _uri(fil)}}
    lag = f" ({a.lagrum})" if a.lagrum is not None else ""
    return {
        "ruleId": a.kod,
        "level": _SARIF_NIVÅ[a.allvar],
        "message": {"text": f"{a.meddelande}{lag}"},
        "locations": [plats],
    }


def _fil(väg: Sökväg, filer: Sequence[str]) -> str:
    """Return the file of a finding: of its own protocol, else of the first."""
    match väg.led:
        case ("sammanträden", int(plats), *_) if plats < len(filer):
            return filer[plats]
        case _:
            return next(iter(filer), "")


def _uri(fil: str) -> str:
    from urllib.parse import quote

    return quote(fil.replace("\\", "/"))


def _json(objekt: _Json) -> str:
    return json.dumps(objekt, ensure_ascii=False, indent=2)
