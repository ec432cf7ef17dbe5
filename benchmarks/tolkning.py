"""How well protocols are read: compare with answers made by hand.

    python -m benchmarks.tolkning --facit FOLDER --protokoll FOLDER [--json UT]

Each ``*.json`` of the facit folder names its document in ``fil``; the same document as PDF, DOCX or
web page has another suffix. The other fields are described in the README beside the answers. Facts
are compared as multisets of (place, value): precision, recall
and F1 for each document and each kind of fact, and every difference on a line of its own.
"""

import argparse
import glob
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

from kommunprotokoll import (
    Avgörandegrund,
    KommunprotokollFel,
    Närvaro,
    Parti,
    Person,
    Roll,
    Sammanträde,
    ÖppenOmröstning,
)
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.tolkning import tolka
from kommunprotokoll.tolkning.marken.intervall import läs_intervall

Faktum = tuple[str, str]
"""Where, and what: ``("§ 12", "Budget")``."""

_GRUPPER: dict[str, Callable[[Närvaro], bool]] = {
    "beslutande_ledamot": lambda n: n.roll.är_ledamot,
    "tjanstgorande_ersattare": lambda n: n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
    "ersattare_ej_tjanstgorande": lambda n: n.roll is Roll.ERSÄTTARE,
    "tjansteperson": lambda n: n.roll in {Roll.TJÄNSTEPERSON, Roll.SEKRETERARE},
    "personalforetradare": lambda n: n.roll is Roll.PERSONALFÖRETRÄDARE,
    "ovrig": lambda n: n.roll in {Roll.ÖVRIG, Roll.INSYNSPERSON, Roll.REVISOR},
}


def _lika(text: object) -> str:
    return ett_mellanslag(str(text)).casefold().rstrip(" .")


def _namn(text: str | Person | None) -> str:
    return _lika(re.sub(r"\(.*", "", str(text))) if text is not None else ""


def _rubriker(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        yield (f"§ {p['nummer']}", _lika(p["rubrik"])), None
    for q in s.paragrafer:
        yield None, (f"§ {q.beteckning}", _lika(q.rubrik))


def _nummer(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        yield (f"§ {p['nummer']}", ""), None
    for q in s.paragrafer:
        yield None, (f"§ {q.beteckning}", "")


def _dnr(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        if p["dnr"]:
            yield (f"§ {p['nummer']}", _lika(p["dnr"])), None
    for q in s.paragrafer:
        if q.diarienummer is not None:
            yield None, (f"§ {q.beteckning}", _lika(q.diarienummer))


def _satser(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        for i in range((p["n_beslut_satser"] or 0) + (p.get("n_beslut_prosa") or 0)):
            yield (f"§ {p['nummer']}", f"punkt {i + 1}"), None
    for q in s.paragrafer:
        for i in range(sum(len(b.attsatser) for b in q.beslut)):
            yield None, (f"§ {q.beteckning}", f"punkt {i + 1}")


def _voteringar(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        for i, v in enumerate(p["voteringar"]):
            text = f"{v['ja']}-{v['nej']}-{v.get('avstar') or 0}-{v.get('franvarande') or 0}"
            text += " utslagsröst" if v.get("utslagsrost") else ""
            yield (f"§ {p['nummer']} nr {i + 1}", text), None
    for q in s.paragrafer:
        öppna = [o for o in q.omröstningar if isinstance(o, ÖppenOmröstning)]
        for i, o in enumerate(öppna):
            text = f"{o.ja}-{o.nej}-{o.avstår or 0}-{o.frånvarande or 0}"
            text += " utslagsröst" if o.avgjord_genom is Avgörandegrund.UTSLAGSRÖST else ""
            yield None, (f"§ {q.beteckning} nr {i + 1}", text)


def _reservationer(
    f: dict[str, Any], s: Sammanträde
) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        if p["har_reservation"]:
            yield (f"§ {p['nummer']}", "reservation"), None
    for q in s.paragrafer:
        if q.reservationer:
            yield None, (f"§ {q.beteckning}", "reservation")


def _övrigt_i_paragrafer(
    f: dict[str, Any], s: Sammanträde
) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    for p in f["paragraphs"]:
        if p["omedelbart_justerad"]:
            yield (f"§ {p['nummer']}", "omedelbart justerad"), None
        for namn in p["jav"]:
            yield (f"§ {p['nummer']}", f"jäv {_namn(namn)}"), None
    for q in s.paragrafer:
        if q.omedelbart_justerad:
            yield None, (f"§ {q.beteckning}", "omedelbart justerad")
        for j in q.jäv:
            yield None, (f"§ {q.beteckning}", f"jäv {_namn(j.person)}")


def _närvaro(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    nummer = [str(p.beteckning) for p in s.paragrafer]
    for n in f["narvarande"] or []:
        vem = _namn(n["namn"])
        yield (vem, "närvarande" if not n.get("franvaro") else "frånvarande"), None
        yield (vem, f"parti {_lika(n['parti'] or '')}"), None
        yield (vem, n["grupp"]), None
        if n.get("ersatter"):
            yield (vem, f"ersätter {_namn(n['ersatter'])}"), None
        if n.get("paragrafer"):
            yield (vem, _vid_angivna(n["paragrafer"], nummer)), None
    for n in f.get("franvarande") or []:
        yield (_namn(n["namn"]), "frånvarande"), None
    namngivna = {_namn(n["namn"]) for n in f["narvarande"] or []}
    for m in s.närvaro:
        yield from ((None, faktum) for faktum in _närvarofakta(m, nummer, namngivna))


def _närvarofakta(n: Närvaro, nummer: list[str], namngivna: set[str]) -> Iterator[Faktum]:
    """Yield what the roll says of somebody; ``namngivna`` have more than a name in the answer."""
    vem = _namn(n.person.namn)
    yield vem, "närvarande" if n.närvarande else "frånvarande"
    if not n.närvarande and vem not in namngivna:  # the answer has only the names of the absent
        return
    yield vem, f"parti {_lika(n.person.parti or '')}"
    yield vem, next(grupp for grupp, hör_dit in _GRUPPER.items() if hör_dit(n))
    if n.ersätter is not None:
        yield vem, f"ersätter {_namn(n.ersätter)}"
    if any(p.paragrafer for p in n.perioder) or n.utom:
        yield vem, "vid " + " ".join(nr for nr in nummer if n.vid(nr) is not False)


def _deltagande(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    """Compare who reserved themselves and who took no part, in paragraphs whose answer says it."""
    for p in f["paragraphs"]:
        lästa = [q for q in s.paragrafer if str(q.beteckning) == p["nummer"]]
        var = f"§ {p['nummer']}"
        for vad, fält in (("reservanter", "reservationer"), ("deltar_ej", "deltar_ej")):
            yttranden = [y for q in lästa for y in getattr(q, fält)]
            if p.get(vad):
                yield from (((var, f"{vad} {_namn(n)}"), None) for n in p[vad])
                namn = {_namn(n) for y in yttranden for n in y.personer}
                yield from ((None, (var, f"{vad} {n}")) for n in namn)
            if p.get(f"{vad}_partier"):
                givna = {_stam(Parti(n)) for n in p[f"{vad}_partier"]}
                partier = {_stam(n) for y in yttranden for n in y.partier}
                yield from (((var, f"{vad} {n}"), None) for n in givna)
                yield from ((None, (var, f"{vad} {n}")) for n in partier)


def _ajourneringar(
    f: dict[str, Any], s: Sammanträde
) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    """Compare the breaks, where an answer gives any."""
    givna = [(f"§ {p['nummer']}", a) for p in f["paragraphs"] for a in p.get("ajournering") or []]
    for var, text in givna:
        yield (var, text), None
    for a in s.ajourneringar if givna else ():
        från, till = (t.strftime("%H:%M") if t else "" for t in (a.från, a.till))
        yield None, (f"§ {a.paragraf}", f"{från}-{till}")


def _stam(parti: Parti) -> str:
    """Return what all names of a party begin with: Miljöpartiet, Miljöpartiet de gröna."""
    return parti.namn.casefold()[:5]


def _vid_angivna(text: str, nummer: list[str]) -> str:
    intervall = läs_intervall(text)
    return "vid " + " ".join(nr for nr in nummer if any(nr in i for i in intervall))


def _justerare(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    """Compare those chosen to adjust.

    An answer names the chair too where the sentence does ("A, B och C justerar tillsammans med
    ordföranden D"). The model has the chair in a field of its own, so that name is missing here.
    """
    for namn in f["justerare"] or []:
        yield ("justerare", _namn(namn)), None
    for namn in {_namn(p) for j in s.justeringar for p in j.justerare}:
        yield None, ("justerare", namn)


def _framsida(f: dict[str, Any], s: Sammanträde) -> Iterator[tuple[Faktum | None, Faktum | None]]:
    givna = {
        "organ": f["organ"],
        "datum": f["date"],
        "start": f["start"],
        "slut": f["slut"],
        "plats": f["plats"],
        "ordförande": _namn(f["ordforande"]),
        "sekreterare": _namn(f["sekreterare"]),
    }
    lästa = {
        "organ": s.organ.namn,
        "datum": s.datum,
        "start": s.start.strftime("%H:%M") if s.start else "",
        "slut": s.slut.strftime("%H:%M") if s.slut else "",
        "plats": s.plats,
        "ordförande": _namn(s.ordförande),
        "sekreterare": _namn(s.sekreterare),
    }
    for namn, värde in givna.items():
        if värde:
            yield (namn, _lika(värde)), None
    for namn, värde in lästa.items():
        if värde and givna[namn]:  # what the answer leaves out is not printed in the document
            yield None, (namn, _lika(värde))


Jämförelse = Callable[[dict[str, Any], Sammanträde], Iterator[tuple[Faktum | None, Faktum | None]]]

SLAG: dict[str, Jämförelse] = {
    "paragrafer": _nummer,
    "rubriker": _rubriker,
    "diarienummer": _dnr,
    "beslutspunkter": _satser,
    "voteringar": _voteringar,
    "reservationer": _reservationer,
    "jäv och omedelbart": _övrigt_i_paragrafer,
    "vem som deltog": _deltagande,
    "ajourneringar": _ajourneringar,
    "närvaro": _närvaro,
    "justerare": _justerare,
    "framsida": _framsida,
}


@attrs.frozen
class Mått:
    """Facts found, missed and made up."""

    rätt: int = 0
    saknas: tuple[Faktum, ...] = ()
    för_mycket: tuple[Faktum, ...] = ()

    def plus(self, annat: "Mått") -> "Mått":
        """Return both together."""
        return Mått(
            self.rätt + annat.rätt,
            self.saknas + annat.saknas,
            self.för_mycket + annat.för_mycket,
        )

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        funna = self.rätt + len(self.för_mycket)
        return self.rätt / funna if funna else 1.0

    @property
    def täckning(self) -> float:
        """Share of what should be found that was; 1 when there is nothing to find."""
        alla = self.rätt + len(self.saknas)
        return self.rätt / alla if alla else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        summa = self.precision + self.täckning
        return 2 * self.precision * self.täckning / summa if summa else 0.0


def jämför(facit: dict[str, Any], s: Sammanträde) -> dict[str, Mått]:
    """Compare a meeting with an answer, kind by kind."""
    mått = {}
    for slag, jämförelse in SLAG.items():
        par = list(jämförelse(facit, s))
        givna = Counter(a for a, _ in par if a is not None)
        lästa = Counter(b for _, b in par if b is not None)
        mått[slag] = Mått(
            sum((givna & lästa).values()),
            tuple((givna - lästa).elements()),
            tuple((lästa - givna).elements()),
        )
    return mått


def _rad(namn: str, mått: Mått) -> str:
    return f"  {namn:<20} {mått.precision:5.3f} {mått.täckning:5.3f} {mått.f1:5.3f}"


def _fil(mapp: Path, namn: str) -> Path:
    """Return the file of a folder that has a name, or that name with another suffix."""
    if (mapp / namn).exists():
        return mapp / namn
    return next(iter(sorted(mapp.glob(f"{glob.escape(Path(namn).stem)}.*"))), mapp / namn)


def huvud() -> None:
    """Print the tables and, where asked for, write the figures as JSON."""
    läsare = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    läsare.add_argument("--facit", type=Path, required=True)
    läsare.add_argument("--protokoll", type=Path, required=True)
    läsare.add_argument("--json", type=Path)
    val = läsare.parse_args()
    allt: dict[str, Mått] = {slag: Mått() for slag in SLAG}
    per_fil: dict[str, dict[str, float]] = {}
    for fil in sorted(val.facit.glob("*.json")):
        facit = json.loads(fil.read_text("utf-8"))
        try:
            s = tolka(_fil(val.protokoll, facit["fil"])).sammanträde
        except KommunprotokollFel as fel:
            print(f"{facit['fil']}: {fel}")
            continue
        mått = jämför(facit, s)
        per_fil[facit["fil"]] = {slag: m.f1 for slag, m in mått.items()}
        print(f"\n{facit['fil']:<22}  precision täckning f1")
        for slag, m in mått.items():
            print(_rad(slag, m))
            for tecken, fakta in (("-", m.saknas), ("+", m.för_mycket)):
                for var, vad in fakta:
                    print(f"      {tecken} {var}: {vad}")
            allt[slag] = allt[slag].plus(m)
    print("\nalla dokument")
    for slag, m in allt.items():
        print(_rad(slag, m))
    if val.json is not None:
        resultat = {"alla": {slag: m.f1 for slag, m in allt.items()}, "filer": per_fil}
        val.json.write_text(json.dumps(resultat, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    huvud()
