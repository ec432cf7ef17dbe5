"""What a page can tell of a meeting, as plain values: so one that was written can be held to it.

A page does not say all that the model holds. What it does not say is left out here, on both
sides, and each function says what and why; the rest must come back exactly.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import kommunprotokoll as kp

_OMEDELBART = "Paragrafen är omedelbart justerad."
"""What the paper says of a field, in words of its own; the reader leaves them in the text."""

Uppgifter = dict[str, object]
"""Fields of one thing by name."""

_SLAG_SOM_RUBRIK = {"återremiss", "huvudomröstning", "bordläggning", "tilläggsyrkande"}
"""A matter that the heading of the vote tells, and so no row of its own."""


def sammanträdet(s: kp.Sammanträde) -> Uppgifter:
    """The meeting without its paragraphs; a body's code and size stand on no page."""
    return {
        "organ": (s.organ.namn, s.organ.typ, s.organ.huvudorgan),
        "distans tillåten": s.organ.distans_tillåten,
        "tid": (s.datum, s.start, s.slut, s.slutdatum),
        "plats": s.plats,
        "slag": s.slag,
        "nummer": s.protokollsnummer,
        "ajourneringar": s.ajourneringar,
        "offentligt": s.offentligt,
        "på distans": s.på_distans or False,
        "kallelse": s.kallelse,
        "ordförande": s.ordförande,
        "sekreterare": s.sekreterare,
        # What the page does not say itself it counts from the paragraphs.
        "angivna": s.angivna_paragrafer or s.paragrafintervall(),
        "inledning": ord_i(map(str, s.inledning)),
        "justeringar": s.justeringar,
        "bilagor": s.bilagor,
    }


def närvaron(s: kp.Sammanträde) -> list[kp.Närvaro]:
    """The roll by name: a page lists the absent last.

    It does not say that an absent one is a substitute, nor whether one of the others, told by a
    title, is an official.
    """
    return sorted(map(_som_den_står, s.närvaro), key=lambda n: n.person.namn)


def _som_den_står(n: kp.Närvaro) -> kp.Närvaro:
    if not n.närvarande and n.roll is kp.Roll.ERSÄTTARE:
        return kp.ändra(n, roll=kp.Roll.LEDAMOT)
    if n.roll is kp.Roll.TJÄNSTEPERSON:
        return kp.ändra(n, roll=kp.Roll.ÖVRIG)
    return n


def paragrafen(p: kp.Paragraf, organ: str) -> Uppgifter:
    """A paragraph; where meeting times are held, and files of attachments, may stand elsewhere."""
    return {
        "rubrik": (p.beteckning, p.rubrik),
        "diarienummer": (p.diarienummer, p.övriga_diarienummer),
        "tidigare": p.tidigare_behandling,
        "brådska": p.brådska,
        "frågor": [
            (f.slag, f.ställd_av, f.ställd_till, f.ämne.removeprefix("om "), f.besvarad)
            for f in p.frågor
        ],
        "underlag": [(h.text, h.diarienummer) for h in p.beslutsunderlag],
        "förslag": [(f.från, f.inledning, f.attsatser) for f in p.förslag],
        "yrkanden": [yrkandet(y) for y in p.yrkanden],
        "omröstningar": [omröstningen(o, p.rubrik) for o in p.omröstningar],
        "beslut": [beslutet(b, organ) for b in p.beslut],
        "reservationer": [(r.personer, r.skriftlig) for r in p.reservationer],
        "yttranden": [y.personer for y in p.särskilda_yttranden],
        "anteckningar": [a.personer for a in p.protokollsanteckningar],
        "deltar ej": [d.personer for d in p.deltar_ej],
        "jäv": [(j.person, j.grund, j.lagrum, j.lämnade_lokalen, j.ersättare) for j in p.jäv],
        "närvaroändringar": [
            (ä.person, ä.slag, ä.klockslag, ä.ersätter) for ä in p.närvaroändringar
        ],
        "ordförande": p.ordförande,
        "lägen": (p.stängda_dörrar, p.omedelbart_justerad),
        "tider": [(t.datum, t.start, t.slut) for t in p.sammanträdestider],
        "bilagor": [(b.beteckning, b.rubrik, ord_i(map(str, b.text))) for b in p.bilagor],
        "skickas till": p.skickas_till,
    }


def yrkandet(y: kp.Yrkande) -> Uppgifter:
    """A yrkande; how it went stands with the decision, and parties only beside the names."""
    return {
        "text": y.text,
        "vilka": y.förslagsställare,
        "instämmer": y.instämmer,
        "att-satser": y.attsatser,
    }


def omröstningen(o: kp.ÖppenOmröstning | kp.SlutenOmröstning, rubrik: str) -> Uppgifter:
    """A vote; which side won and by what stands only where the totals do not tell it."""
    if isinstance(o, kp.SlutenOmröstning):
        return {
            "tal": o.resultat,
            "valsedlar": (o.blanka, o.ogiltiga, o.platser),
            "valda": o.vinnare,
            "begärd av": o.begärd_av,
            "text": o.text,
        }
    sak = "" if o.sak.casefold() in {*_SLAG_SOM_RUBRIK, rubrik.casefold()} else o.sak
    return {
        "innebörd": (o.ja_innebär, o.nej_innebär),
        "röster": o.röster,
        "summor": (o.ja, o.nej, o.avstår, o.frånvarande),
        "slag": o.slag,
        "sak": sak,
        "begärd av": o.begärd_av,
    }


def beslutet(b: kp.Beslut, organ: str) -> Uppgifter:
    """A decision; the body of the meeting may be named or not, and is named in short."""
    satser = [(a.nummer, a.text, a.underpunkter) for a in b.attsatser]
    stam = b.organ.casefold().removesuffix("et")  # "Arbetsutskottet" of "Nämndens arbetsutskott"
    eget = b.organ in {"", organ} or organ.casefold().endswith(stam)
    return {
        # One sentence may be an introduction without points, or a point without introduction.
        "inledning": b.inledning if satser else "",
        "satser": satser or [("", b.inledning, ())],
        "organ": organ if eget else b.organ,
        "förslag till": b.förslag_till.casefold(),
        "minoritet": b.minoritet,
    }


def ord_i(texter: Iterable[str]) -> list[str]:
    """The words of texts: how they are parted into pieces, a format may not keep."""
    tecken = str.maketrans(dict.fromkeys("–•-*|\t", " "))
    return list(chain.from_iterable(text.translate(tecken).split() for text in texter))


def texten(p: kp.Paragraf) -> list[str]:
    """The words of a paragraph's running text, its titles of tables and heads included."""
    return ord_i(_alla_ord(stycke) for stycke in p.text if str(stycke) != _OMEDELBART)


def _alla_ord(stycke: object) -> str:
    if isinstance(stycke, kp.Tabell):
        rader = [(stycke.beskrivning,), stycke.rubriker, *stycke.rader]
        return "\n".join(" ".join(rad) for rad in rader)
    return str(stycke)


def anförda(skriven: kp.Paragraf, läst: kp.Paragraf) -> Iterator[tuple[list[str], list[str]]]:
    """Pair the words of each note and the like as written with those read."""
    for egna, lästa in (
        (skriven.reservationer, läst.reservationer),
        (skriven.särskilda_yttranden, läst.särskilda_yttranden),
        (skriven.protokollsanteckningar, läst.protokollsanteckningar),
        (skriven.deltar_ej, läst.deltar_ej),
        (skriven.jäv, läst.jäv),
        (skriven.närvaroändringar, läst.närvaroändringar),
        (skriven.omröstningar, läst.omröstningar),
    ):
        for ett, annat in zip(egna, lästa, strict=True):
            yield ord_i([ett.text]), ord_i([annat.text])
    ordning = (skriven.propositionsordning, läst.propositionsordning)
    yield (
        ord_i([ordning[0].text if ordning[0] else ""]),
        ord_i([ordning[1].text if ordning[1] else ""]),
    )
