"""Rösträtt: one person's right to vote at a paragraph - has it, has it not, or not known."""

from typing import TypeAlias

from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.narvarolage import Närvarobok
from kommunprotokoll.lag.utfall import Oavgjort
from kommunprotokoll.modell.narvaro import Närvaro, Närvaroändringsslag, Roll
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.person import Person


@modellklass("Personen har rösträtt vid paragrafen.")
class HarRöst:
    """A vote, as a ledamot or in a ledamot's place (kommunallagen 4 kap. 22 and 24 §§)."""

    orsak: str = fält("Varför.", kw_only=False, kontroll=ej_tom)
    ersätter: Person | None = fält("Ledamoten som personen tjänstgör för.", default=None)
    uttrycklig: bool = fält(
        "Falskt om protokollet bara säger att personen har tjänstgjort, inte när.", default=True
    )


@modellklass("Personen har inte rösträtt vid paragrafen.")
class SaknarRöst:
    """No vote, and why: absent, jäv, not serving."""

    orsak: str = fält("Varför inte.", kw_only=False, kontroll=ej_tom)
    lagrum: Lagrum | None = fält("Lagrummet, om det beror på en regel.", default=None)
    jäv: bool = fält("Sant om det beror på jäv.", default=False)


Rösträtt: TypeAlias = HarRöst | SaknarRöst | Oavgjort
"""Whether somebody has a vote."""

ÅTER_I_TJÄNST = Lagrum("20", 5)
"""Who broke off for another reason than jäv may not serve again the same day."""

_JÄV = {
    Organtyp.FULLMÄKTIGE: Lagrum("47", 5),
    Organtyp.STYRELSE: Lagrum("30", 6),
    Organtyp.NÄMND: Lagrum("30", 6),
    Organtyp.GEMENSAM_NÄMND: Lagrum("30", 6),
}


def rösträtt(bok: Närvarobok, rad: Närvaro, plats: int, väg: Sökväg) -> Rösträtt:
    """Settle one person's right to vote at a paragraph, given by its place in the protocol."""
    if bok.är_jävig(rad.person, plats):
        return SaknarRöst("jävig i ärendet", lagrum=_JÄV.get(bok.s.organ.typ), jäv=True)
    rummet, tjänsten = bok.rummet(rad, plats), bok.tjänsten(rad, plats)
    for besked in (rummet, tjänsten):
        if besked.svar is False:
            return SaknarRöst(besked.orsak)
    for besked in (rummet, tjänsten):
        if besked.svar is None:
            return Oavgjort(besked.orsak, sökväg=väg)
    if rad.roll.är_ledamot and (hinder := avbruten_tjänst(bok, rad, plats, väg)) is not None:
        return hinder
    return HarRöst(
        tjänsten.orsak,
        ersätter=tjänsten.ersätter,
        uttrycklig=rummet.uttryckligt or tjänsten.uttryckligt,
    )


def avbruten_tjänst(
    bok: Närvarobok, rad: Närvaro, plats: int, väg: Sökväg
) -> SaknarRöst | Oavgjort | None:
    """Tell whether a ledamot of fullmäktige may not serve because of a break (5 kap. 20 §).

    None: no break, or only for jäv. In a nämnd fullmäktige decides (6 kap. 17 §), so a ledamot who
    is listed as deciding is taken at the list's word.
    """
    if bok.s.organ.typ is not Organtyp.FULLMÄKTIGE or not bok.växlar(rad):
        return None
    borta = [p for p in range(plats) if _avbryter(bok, rad, p)]
    if not borta:
        return None
    nummer = bok.nummer[borta[-1]]
    skäl = ", ".join(p.anledning for p in rad.perioder if p.anledning)
    if any("jäv" in text.casefold() for text in (skäl, rad.anmärkning)):
        return None
    flera_dagar = bok.s.slutdatum not in (None, bok.s.datum)
    if skäl and not flera_dagar:
        orsak = f"avbröt tjänstgöringen vid § {nummer} av annat skäl än jäv ({skäl})"
        return SaknarRöst(orsak, lagrum=ÅTER_I_TJÄNST)
    okänt = "vilken dag det var" if skäl else "varför"
    return Oavgjort(
        f"var borta vid § {nummer} och kom tillbaka; det framgår inte {okänt}, och den som har "
        "avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag",
        sökväg=väg,
        lagrum=ÅTER_I_TJÄNST,
    )


def _avbryter(bok: Närvarobok, rad: Närvaro, plats: int) -> bool:
    """Tell whether somebody who had been there is away at a paragraph, or leaves, not for jäv."""
    if bok.är_jävig(rad.person, plats):
        return False
    if (mening := _lämnar(bok, rad.person, plats)) is not None:
        return "jäv" not in mening.casefold()
    borta = bok.rummet(rad, plats).svar is False
    return borta and any(bok.rummet(rad, p).svar for p in range(plats))


def _lämnar(bok: Närvarobok, person: Person, plats: int) -> str | None:
    """The sentence in which somebody's leaving is noted at a paragraph, or None."""
    for n in bok.noteringar:
        lämnar = n.plats == plats and n.ändring.slag is Närvaroändringsslag.LÄMNAR
        if lämnar and n.ändring.person.kan_vara(person):
            return str(n.ändring)
    return None


def är_i_längden(roll: Roll) -> bool:
    """Tell whether a role can carry a vote at all: elected members and their substitutes."""
    return roll.är_ledamot or roll.är_ersättare
