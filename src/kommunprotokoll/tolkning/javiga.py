"""What the paragraphs say of jäv: of each other, and for the roll."""

from collections.abc import Iterator, Sequence

from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.beslut.meningar import anmält_jäv_i
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR


def med_anmält_jäv(paragrafer: tuple[Paragraf, ...], bok: Bok) -> tuple[Paragraf, ...]:
    """Give a paragraph the jäv that is told of in another: "Ada Berg anmäler jäv i § 9"."""
    nya = {p.beteckning: p for p in paragrafer}
    var = {p.beteckning: i for i, p in enumerate(paragrafer)}
    for plats, paragraf in enumerate(paragrafer):
        for fält, text in _meningar(paragraf):
            jäv, vid = anmält_jäv_i(text)
            for nummer in vid if jäv else ():
                mål = nya.get(nummer)
                redan = {j.person.namn for j in mål.jäv} if mål is not None else set()
                till = [j for j in jäv if j.person.namn not in redan]
                if mål is not None and till:
                    nya[nummer] = ändra(mål, jäv=(*mål.jäv, *till))
                    väg = Sökväg(("paragrafer", var[nummer], "jäv"))
                    bok.dela(Sökväg(("paragrafer", plats, fält)), med=väg)
    return tuple(nya.values())


def _meningar(paragraf: Paragraf) -> Iterator[tuple[str, str]]:
    """Yield the sentences that speak of jäv, each with the field that it stands in."""
    texter = [("text", str(stycke)) for stycke in paragraf.text]
    texter += [("beslut", sats.text) for b in paragraf.beslut for sats in b.attsatser]
    for fält, text in texter:
        if "jäv" in text:
            yield from ((fält, mening) for mening in MELLAN_MENINGAR.split(text))


def utan_jäviga(närvaro: Sequence[Närvaro], paragrafer: Sequence[Paragraf]) -> tuple[Närvaro, ...]:
    """Return the roll with those absent who were disqualified in every paragraph.

    Paragraphs with a chair of their own make a protocol of their own, whose roll still names the
    one who left. A note of jäv that stands beside somebody of whom no paragraph says so belongs
    to that one: the columns of a page may have come apart by a row.
    """
    i_alla = {n.person.namn for n in närvaro} if paragrafer else set[str]()
    någonstans: set[str] = set()
    for paragraf in paragrafer:
        jäviga = {j.person.namn for j in paragraf.jäv}
        i_alla &= jäviga
        någonstans |= jäviga
    if not i_alla:
        return tuple(närvaro)
    lösa = [n for n in närvaro if "jäv" in n.anmärkning and n.person.namn not in någonstans]
    flytta = len(lösa) == len(i_alla) == 1
    ut = []
    for post in närvaro:
        if post.person.namn in i_alla:
            skäl = post.anmärkning or (lösa[0].anmärkning if flytta else "")
            ut.append(ändra(post, närvarande=False, anmärkning=skäl))
        elif flytta and post is lösa[0]:
            ut.append(ändra(post, anmärkning=""))
        else:
            ut.append(post)
    return tuple(ut)
