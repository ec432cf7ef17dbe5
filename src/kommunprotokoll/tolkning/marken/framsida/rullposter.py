"""The entries of the roll made into posts of attendance; each person has one for each office."""

import re
from collections.abc import Iterable, Sequence

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.narvaro import Närvaro, Roll
from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import Post
from kommunprotokoll.tolkning.marken.narvaro.rad.narvarorad import läs_namnrad

ROLL_UNDER = {
    "närvarande": Roll.LEDAMOT,
    "beslutande": Roll.LEDAMOT,
    "frånvarande": Roll.LEDAMOT,
    "tjänstgörande_ersättare": Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
    "ersättare": Roll.ERSÄTTARE,
    "övriga": Roll.ÖVRIG,
    "tjänstepersoner": Roll.TJÄNSTEPERSON,
    "personalföreträdare": Roll.PERSONALFÖRETRÄDARE,
}
"""The role that a label gives those below it."""
FÖRTROENDEVALDA = frozenset(
    {
        Organtyp.FULLMÄKTIGE,
        Organtyp.STYRELSE,
        Organtyp.NÄMND,
        Organtyp.GEMENSAM_NÄMND,
        Organtyp.UTSKOTT,
        Organtyp.BEREDNING,
    }
)
"""Bodies beside whose members officials sit; beside a company's board sit its employees."""
_GÄSTER = ("ordförande", "revisor", "konsult", "polis", "advokat", "vd", "specialist")
"""Ends of titles that somebody from elsewhere has too."""
_MEST_RULLA = 500
_LEDAMÖTER = frozenset({"beslutande", "närvarande"})
_ORDFÖRANDE = re.compile(r"[,)] ?(?:(?:1:[ea]|2:[ea]|förste|andre) )?(?:vice )?ordf", re.IGNORECASE)
_KONTOR = ("kontoret", "förvaltningen", "kansliet", "avdelningen", "enheten")


def _rätta_tjänstgörande(poster: Sequence[Post]) -> None:
    """Let "Tjänstgörande" head the members too, where the chair stands there and no other label.

    Substitutes alone have no chair among them.
    """
    if any(p.etikett in _LEDAMÖTER for p in poster):
        return
    under = [p for p in poster if p.etikett == "tjänstgörande_ersättare"]
    if any(_ORDFÖRANDE.search(p.text) for p in under):
        for post in under:
            post.etikett = "beslutande"


def läs_rullan(sida: Framsida, bok: Bok, dialekt: Dialekt) -> None:
    """Make the entries of the roll the page's attendance."""
    _rätta_tjänstgörande(sida.lista.poster)
    for post in sida.lista.poster:
        _läs_närvaro(sida, post, bok, dialekt)


def _läs_närvaro(sida: Framsida, post: Post, bok: Bok, dialekt: Dialekt) -> None:
    """Add the people of an entry of the roll to the page's attendance."""
    läst = läs_namnrad(
        post.text,
        ROLL_UNDER[post.etikett],
        dialekt,
        närvarande=post.etikett != "frånvarande",
        ensam=post.ensam,
    )
    if läst is None:
        return
    säkerhet = Säkerhet.ANGIVET if läst.roll_angiven else Säkerhet.HÄRLETT
    for närvaro in läst.närvaro:
        plats = _plats_på_rullan(sida, närvaro)
        väg = Sökväg(("närvaro", plats))
        if plats == len(sida.närvaro):
            sida.närvaro.append(närvaro)
        else:
            sida.närvaro[plats] = _med_uppgift(sida.närvaro[plats], närvaro)
        bok.notera(väg, *post.rader)
        bok.notera(väg / "roll", *post.rader, säkerhet=säkerhet)
        if närvaro.roll is Roll.ORDFÖRANDE and närvaro.närvarande and sida.ordförande is None:
            sida.ordförande = närvaro.person
            bok.notera(Sökväg(("ordförande",)), *post.rader)
        if närvaro.roll is Roll.SEKRETERARE and sida.sekreterare is None:
            sida.sekreterare = närvaro.person
            bok.notera(Sökväg(("sekreterare",)), *post.rader)


def _plats_på_rullan(sida: Framsida, ny: Närvaro) -> int:
    """Return where a post belongs: a line that gives a member's office alone adds nobody.

    Nor does one that tells for whom somebody among the members serves: "Tjänstgörande ersättare:
    Ada Berg för Bo Ek (S)", nor a note below the roll of when somebody was there: "Ada Berg (S)
    §§ 3-5".
    """
    uppdrag = ny.roll.är_ledamot and ny.roll is not Roll.LEDAMOT and not (ny.perioder or ny.titel)
    ersätter = ny.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE and ny.ersätter is not None
    bara_när = bool(ny.perioder) and not (ny.titel or ny.ersätter or ny.person.organisation)
    sök = uppdrag or ersätter or bara_när
    for plats, post in enumerate(sida.närvaro[:_MEST_RULLA]) if sök else ():
        samma = post.person.kan_vara(ny.person) and post.närvarande
        if bara_när and samma and post.roll is ny.roll and not (post.perioder or post.utom):
            return plats
        if not (uppdrag or ersätter):
            continue
        if samma and (post.roll is Roll.LEDAMOT or _har_samma_tjänst(post, ny)):
            return plats
    return len(sida.närvaro)


def _har_samma_tjänst(post: Närvaro, ny: Närvaro) -> bool:
    """Tell whether somebody who serves, it is not said for whom, is told of again."""
    return post.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE and post.ersätter is None is not ny.ersätter


def _med_uppgift(post: Närvaro, ny: Närvaro) -> Närvaro:
    """Add the office, or whom somebody serves for, to a post that has neither."""
    if ny.perioder and ny.roll is post.roll and ny.ersätter is None:
        return ändra(post, perioder=ny.perioder)
    if ny.roll is not Roll.TJÄNSTGÖRANDE_ERSÄTTARE:
        return ändra(post, roll=ny.roll)
    perioder = post.perioder or tuple(p for p in ny.perioder if p.paragrafer or p.från_kl)
    return ändra(post, roll=ny.roll, ersätter=ny.ersätter, perioder=perioder)


def med_tjänstepersoner(närvaro: Iterable[Närvaro], organ: Organ) -> list[Närvaro]:
    """Let those among the others whose title is an official's be officials.

    "Övriga närvarande: Ada Berg, kommunchef" says no more than that she is no member; her title
    does. So it is beside the members of a board or a committee of a municipality.
    """
    if organ.typ not in FÖRTROENDEVALDA:
        return list(närvaro)
    return [
        ändra(n, roll=Roll.TJÄNSTEPERSON) if n.roll is Roll.ÖVRIG and _är_tjänsteperson(n) else n
        for n in närvaro
    ]


def _är_tjänsteperson(n: Närvaro) -> bool:
    if "politisk sekreterare" in n.titel.casefold():  # employed, though of a party
        return True
    if n.person.parti is not None or n.titel.casefold().endswith(_GÄSTER):
        return False
    organisation = n.person.organisation
    return bool(n.titel and not organisation) or organisation.casefold().endswith(_KONTOR)
