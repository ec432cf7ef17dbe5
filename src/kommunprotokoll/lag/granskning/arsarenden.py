"""ÅRG004-005: matters that come back in fullmäktige (kommunallagen 5 kap. 50-51 §§).

Two paragraphs are of one matter when they have a diarienummer in common. A heading alone does not
settle it: many a meeting has its "Information".
"""

import re
from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.granskning.arsregel import (
    Sammanträdesdag,
    Årsparagraf,
    Årsregel,
    Årsunderlag,
)
from kommunprotokoll.lag.granskning.lasning import texter
from kommunprotokoll.lag.granskning.regel import FULLMÄKTIGE, lagkrav
from kommunprotokoll.lag.omrostning import underlag
from kommunprotokoll.lag.rostutfall import vinnaren_stämmer
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.omrostning import Avgörandegrund, Omröstningsslag, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf

_LÅNGT_ORD = 5
"""A word of a heading with fewer letters says little of the matter."""


def minoritet_en_gång(u: Årsunderlag) -> Iterator[Utfall]:
    """A minority sends back or puts off a matter only once (5 kap. 50 §)."""
    tidigare: list[Årsparagraf] = []
    for dag in u.dagar:
        for p in filter(_kan_skjutas_upp, dag.paragrafer):
            lika = [(kan_vara_samma(p.paragraf, q.paragraf), q) for q in tidigare]
            förut = [q for svar in (True, None) for lik, q in lika if lik is svar]
            if förut:
                yield from _andra_gången(u, förut[0], p)
            elif _av_minoritet(p.paragraf):
                orsak = f"{p}: om en minoritet har återremitterat ärendet förut framgår inte."
                yield Oavgjort(orsak, sökväg=p.väg)
        tidigare += [p for p in dag.paragrafer if _av_minoritet(p.paragraf)]


def bordlagt_kommer_tillbaka(u: Årsunderlag) -> Iterator[Utfall]:
    """A matter put off is handled at the next meeting, or at the one decided on (5 kap. 51 §)."""
    for plats, dag in enumerate(u.dagar):
        senare = u.dagar[plats + 1 :]
        for p in dag.paragrafer:
            if satser := _bordläggningar(p.paragraf):
                yield _åter(u, p, "\n".join(satser).casefold(), (dag, *senare))


def kan_vara_samma(p: Paragraf, q: Paragraf) -> bool | None:
    """Tell whether two paragraphs are of one matter; None if the words alone do not settle it."""
    ena, andra = ([*filter(None, (r.diarienummer, *r.övriga_diarienummer))] for r in (p, q))
    if any(a.samma_som(b) for a in ena for b in andra):
        return True
    rubriker = [ett_mellanslag(r.rubrik).casefold() for r in (p, q)]
    if rubriker[0] == rubriker[1]:
        return None
    if ena and andra:
        return False
    ord_ = [{o for o in re.findall(r"\w+", rubrik) if len(o) >= _LÅNGT_ORD} for rubrik in rubriker]
    return None if ord_[0] & ord_[1] else False


def _andra_gången(u: Årsunderlag, förut: Årsparagraf, p: Årsparagraf) -> Iterator[Utfall]:
    """Judge what is decided of a matter that a minority has put off or sent back before."""
    if not _av_minoritet(p.paragraf):
        yield from _felräknad(förut, p)
        return
    text = f"En minoritet har återremitterat eller bordlagt ärendet vid både {förut} och {p}"
    if kan_vara_samma(förut.paragraf, p.paragraf) is None:
        yield Oavgjort(f"{text}, om det är samma ärende.", sökväg=p.väg)
    elif _avgjort_däremellan(u, förut, p):
        orsak = f"{text}, men ärendet avgjordes däremellan och kan vara ett nytt."
        yield Oavgjort(orsak, sökväg=p.väg)
    else:
        yield Brott(f"{text}.", sökväg=p.väg, funnet="minoritet", väntat="enkel majoritet")


def _felräknad(förut: Årsparagraf, p: Årsparagraf) -> Iterator[Utfall]:
    """Give the votes whose winner can only have won by a minority, which was used up."""
    if kan_vara_samma(förut.paragraf, p.paragraf) is None:
        return
    nummer = p.nummer
    ovetande = underlag(p.s, nummer)
    vetande = underlag(p.s, nummer, återremitterat_av_minoritet=True)
    for första, andra in zip(ovetande, vetande, strict=True):
        if any(isinstance(utfall, Brott) for utfall in vinnaren_stämmer(första)):
            continue  # OMR006 of that protocol: wrong however often
        for utfall in vinnaren_stämmer(andra):
            if isinstance(utfall, Brott):
                yield Brott(
                    f"{utfall.meddelande} En minoritet kan inte bordlägga eller återremittera det "
                    f"igen efter {förut}.",
                    sökväg=Sökväg((*p.väg.led[:2], *utfall.sökväg.led)),
                    funnet=utfall.funnet,
                    väntat=utfall.väntat,
                )


def _av_minoritet(p: Paragraf) -> bool:
    return any(b.minoritet for b in p.beslut) or any(
        isinstance(v, ÖppenOmröstning) and v.avgjord_genom is Avgörandegrund.MINORITET
        for v in p.omröstningar
    )


def _kan_skjutas_upp(p: Årsparagraf) -> bool:
    """Tell whether a paragraph decides, or votes on, putting the matter off or sending it back."""
    return _av_minoritet(p.paragraf) or any(
        v.slag in (Omröstningsslag.ÅTERREMISS, Omröstningsslag.BORDLÄGGNING)
        for v in p.paragraf.omröstningar
    )


def _avgjort_däremellan(u: Årsunderlag, förut: Årsparagraf, p: Årsparagraf) -> bool:
    return any(
        kan_vara_samma(q.paragraf, p.paragraf)
        and any(b.slag is Beslutsslag.AVGÖRANDE and not b.är_förslag for b in q.paragraf.beslut)
        for dag in u.dagar
        if förut.s.datum < dag.datum < p.s.datum
        for q in dag.paragrafer
    )


def _bordläggningar(p: Paragraf) -> list[str]:
    """Return the points by which the body puts a matter off."""
    return [
        text
        for b in p.beslut
        if b.slag is Beslutsslag.BORDLÄGGNING and not b.är_förslag
        for text in [str(a) for a in b.attsatser if "bordl" in a.text.casefold()] or [str(b)]
    ]


def _åter(u: Årsunderlag, p: Årsparagraf, sats: str, dagar: tuple[Sammanträdesdag, ...]) -> Utfall:
    """Look for a matter in the protocol of the day on which it was to come back.

    ``dagar`` begin with the day on which it was put off.
    """
    dag, *senare = dagar
    utsatt = next((d for d in senare if _nämner(sats, d)), None)
    nästa = utsatt or next(iter(senare), None)
    if nästa is None:
        return Oavgjort(f"{p} bordlades. Nästa sammanträde är inte med.", sökväg=p.väg)
    lika = [kan_vara_samma(p.paragraf, q.paragraf) for q in nästa.paragrafer]
    samma_rubrik = any(q.paragraf.rubrik == p.paragraf.rubrik for q in nästa.paragrafer)
    if any(lika) or (p.paragraf.rubrik and samma_rubrik):
        return Uppfyllt(sökväg=p.väg)
    text = f"{p} bordlades men finns inte i protokollet från {nästa.datum.isoformat()}"
    if utsatt is None and (orsak := _kan_vara_senare(u, sats, dag, nästa)):
        return Oavgjort(f"{text}. {orsak}", sökväg=p.väg)
    if not _HELA_ÄRENDET.search(sats):
        return Oavgjort(
            f"{text}. Beslutet kan gälla en del av ärendet, eller andra ärenden.", sökväg=p.väg
        )
    if None in lika or any(_nämns(p.paragraf, q.paragraf) for q in nästa.paragrafer):
        return Oavgjort(f"{text}, om det inte står under en annan rubrik.", sökväg=p.väg)
    return Brott(f"{text}.", sökväg=p.väg, väntat=f"ärendet {nästa.datum.isoformat()}")


def _nämns(p: Paragraf, q: Paragraf) -> bool:
    """Tell whether a paragraph names another by diarienummer or heading, or is of matters put off.

    Many matters that come back can stand in one paragraph, or be struck from the agenda in one.
    """
    sökta = [s.casefold() for s in (p.rubrik, str(p.diarienummer or "")) if s]
    return "bordlagd" in q.rubrik.casefold() or any(
        sökt in text.casefold() for _, text in texter(q) for sökt in sökta
    )


def _kan_vara_senare(
    u: Årsunderlag, sats: str, dag: Sammanträdesdag, nästa: Sammanträdesdag
) -> str:
    """Say why the next protocol here need not be the one; nothing if it must."""
    if " till" in sats and " nästa " not in sats:  # "till sammanträdet i juni", "tills vidare"
        return "Beslutet kan gälla ett annat sammanträde."
    if not u.följs_direkt(dag, nästa):
        return "Ett protokoll däremellan kan saknas i samlingen."
    return ""


def _nämner(sats: str, dag: Sammanträdesdag) -> bool:
    """Tell whether a decision names a day."""
    return re.search(rf"\b({datum_i_ord(dag.datum)}|{dag.datum.isoformat()})\b", sats) is not None


_HELA_ÄRENDET = re.compile(
    r"\b(ärendet|interpellationen|motionen|frågan|valet|medborgarförslaget)\b|^att bordlägga\W*$"
)
"""Words of a decision that puts off the paragraph's own matter, and all of it."""

REGLER = (
    Årsregel(
        "ÅRG004",
        Allvar.FEL,
        lagkrav(
            "En minoritet i fullmäktige kan återremittera eller bordlägga ett ärende bara en gång.",
            Lagrum("50", 5),
        ),
        pröva=minoritet_en_gång,
        åtgärd="Kontrollera vad som beslutades. Andra gången krävs enkel majoritet.",
        organ=FULLMÄKTIGE,
    ),
    Årsregel(
        "ÅRG005",
        Allvar.VARNING,
        lagkrav(
            "Ett bordlagt ärende ska behandlas vid fullmäktiges nästa sammanträde, om fullmäktige "
            "inte har bestämt något annat.",
            Lagrum("51", 5),
        ),
        pröva=bordlagt_kommer_tillbaka,
        åtgärd="Kontrollera när ärendet behandlades, och om fullmäktige bestämde ett annat "
        "sammanträde.",
        organ=FULLMÄKTIGE,
    ),
)
