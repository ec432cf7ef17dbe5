"""What the paragraphs say of jäv, for the roll: who took no part in any of them was not there."""

from collections.abc import Sequence

from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro
from kommunprotokoll.modell.paragraf import Paragraf


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
