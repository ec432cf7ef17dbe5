"""One paragraph: its rows to the model."""

import re
from collections.abc import Sequence
from itertools import islice

import attrs

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Beslutsslag
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafnummer
from kommunprotokoll.modell.omrostning import Avgörandegrund, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.textstycke import Löptext
from kommunprotokoll.tolkning.avsnittslasare import LÄSARE, läs_text, notera
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.marken.beslut.beslut import beslutsinledning
from kommunprotokoll.tolkning.marken.beslut.beslutsprosa import beslut_i_löptext
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.marken.omedelbart import är_omedelbart_justerad
from kommunprotokoll.tolkning.marken.ordforande import LEDARORD, leder
from kommunprotokoll.tolkning.marken.paragraf.arendeuppgifter import läs_ärendeuppgifter
from kommunprotokoll.tolkning.marken.paragraf.avsnitt import (
    Avsnitt,
    dela_i_avsnitt,
    är_delrubrik,
)
from kommunprotokoll.tolkning.marken.paragraf.fragor import ställda_frågor
from kommunprotokoll.tolkning.marken.paragraf.paragrafrubrik import är_upprepad
from kommunprotokoll.tolkning.marken.paragraf.rubrikserier import Rubrikrad
from kommunprotokoll.tolkning.marken.rost.omrostning import säger_utslagsröst
from kommunprotokoll.tolkning.marken.rost.omrostningsdelar import med_avstående_för_sig
from kommunprotokoll.tolkning.marken.rost.rost_i_beslut import omröstning_i_beslut, är_sidrad
from kommunprotokoll.tolkning.omrostningslasare import läs_omröstningar_i_övrigt, läs_väntande
from kommunprotokoll.tolkning.rader import Rad, stycken, utan_marginal
from kommunprotokoll.tolkning.rubriklasare import läs_rubrik, utan_klockslag
from kommunprotokoll.tolkning.tider import finn_tider_med_belägg
from kommunprotokoll.tolkning.utkast import Utkast

_ANGER_TIDER = re.compile(
    r"sammanträdes(?:tid|dag|plan|kalender)|mötes(?:tid|dag|datum|plan)", re.IGNORECASE
)
_DNR_I_TEXT = re.compile(
    r"\((?:dnr|diarienummer|diarienr)\.?:? (?P<dnr>[A-ZÅÄÖ]{0,8}[ -]?\d[\w/:. -]{2,20}?)\)",
    re.IGNORECASE,
)
_FÖRE_BESLUTET = frozenset(
    {
        "", "omröstning", "propositionsordning", "yrkanden", "jäv", "närvaroändring",
        "beslutsunderlag", "deltar_ej", "protokollsanteckning", "särskilt_yttrande",
    }
)  # fmt: skip
_ÅR = re.compile(r"\b((?:19|20)\d\d)\b")
_KORT = 8


@attrs.frozen
class Läge:
    """What the whole document says, that a paragraph needs to be read.

    Attributes:
        år: The meeting's year, for meeting times without one.
        prosa: Whether decisions stand in the running text, as in a company's protocol.
        passivt: Whether a sentence without a body decides, where a paragraph holds little else.
    """

    år: int
    prosa: bool = False
    passivt: bool = False


def läs_paragraf(
    rubrik: Rubrikrad, rader: Sequence[Rad], väg: Sökväg, bok: Bok, dialekt: Dialekt, läge: Läge
) -> Paragraf:
    """Read a paragraph.

    Args:
        rubrik: Its heading row.
        rader: Its rows, the heading row first.
        väg: The paragraph's place in the model, for the evidence.
        bok: Takes the evidence.
        dialekt: Words.
        läge: What the whole document says that the paragraph does not.
    """
    utkast = Utkast(dialekt)
    text, kropp = läs_rubrik(rubrik, rader, väg, bok, utkast)
    text = utan_klockslag(text, utkast)
    upprepade = [rad for rad in kropp if "§" in rad.text and är_upprepad(rad, rubrik.nummer)]
    bok.ta(*upprepade)
    kropp = [rad for rad in kropp if rad not in upprepade] if upprepade else kropp
    kropp = utan_marginal(kropp)
    uppgifter, tagna = läs_ärendeuppgifter(kropp)
    for fält, värde in uppgifter.items():
        utkast.fält.setdefault(fält, värde)
        bok.notera(väg / fält, *tagna)
    kropp = [rad for rad in kropp if rad not in tagna] if tagna else kropp
    _läs_delar(kropp, utkast, väg, bok, läge)
    if _ANGER_TIDER.search(text):
        _läs_tider(text, kropp, läge.år, utkast, väg, bok)
    hela = "\n".join([rad.text for rad in kropp])
    if "medelbar" in hela and är_omedelbart_justerad(foga(kropp)):
        utkast.fält["omedelbart_justerad"] = True
    if "inoritets" in hela:
        _märk_minoritet(utkast)
    if säger_utslagsröst(hela):
        _märk_utslagsröst(utkast)
    if "rdförande" in hela or " led" in hela:
        _läs_ordförande(kropp, hela.replace("\n", " "), utkast, väg, bok)
    if "diarienummer" not in utkast.fält and _DNR_I_TEXT.search(hela):
        _dnr_i_texten(kropp, utkast, väg, bok)
    _läs_ärendeslag(text, utkast, väg, bok)
    if "nterpellation" in text or "råga " in text:
        _läs_frågor(text, kropp, utkast, väg, bok)
    nummer: Paragrafnummer = rubrik.nummer
    return Paragraf(nummer.nummer, text, bokstav=nummer.bokstav, **utkast.fält)


def _läs_delar(kropp: Sequence[Rad], utkast: Utkast, väg: Sökväg, bok: Bok, läge: Läge) -> None:
    """Read the parts of a paragraph, each by its heading."""
    delar = dela_i_avsnitt(med_avstående_för_sig(kropp), utkast.dialekt)
    if not any(avsnitt.slag == "beslut" for avsnitt in delar):
        delar = [d for avsnitt in delar for d in _vid_beslutsinledning(avsnitt, utkast.dialekt)]
    for avsnitt in delar:
        LÄSARE.get(avsnitt.slag, läs_text)(avsnitt, utkast)
        notera(avsnitt, väg, utkast, bok)
    läs_väntande(utkast)
    if "beslut" not in utkast.fält:
        # Where little but the decision is said: "Nämnden utser Bo Ek. Justeringen sker i dag."
        kort = not any(avsnitt.slag for avsnitt in delar) and len(kropp) <= _KORT
        _lyft_beslut(utkast, läge, delad=läge.prosa or kort)
    if "omröstningar" not in utkast.fält:
        for avsnitt in delar:
            läs_omröstningar_i_övrigt(avsnitt, utkast)
    if "omröstningar" not in utkast.fält:
        _omröstning_i_beslut(utkast, väg, bok)


def _omröstning_i_beslut(utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    """Add the vote of which nothing but the decision tells."""
    omröstning = omröstning_i_beslut(utkast.fält.get("beslut", ()))
    if omröstning is not None:
        utkast.lägg("omröstningar", omröstning)
        bok.dela(väg / "beslut", med=väg / "omröstningar")


def _läs_ordförande(kropp: Sequence[Rad], allt: str, utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    """Set who chairs the paragraph in somebody else's place, where a sentence says so."""
    if not any(ord_ in allt for ord_ in LEDARORD):
        return
    sagt = (leder(ett_mellanslag(foga(block))) for block in stycken(kropp))
    person = next((vem for vem in sagt if vem is not None), None)
    if person is None:
        return
    utkast.fält["ordförande"] = person
    med_namnet = (rad for rad in kropp if person.namn.split()[-1] in rad.text)
    bok.notera(väg / "ordförande", *islice(med_namnet, 1), säkerhet=Säkerhet.HÄRLETT)


def _märk_minoritet(utkast: Utkast) -> None:
    """Mark that a minority has put the matter off, where the paragraph speaks of that.

    A paragraph that decides the matter may speak of it too: a minority put it off the last time.
    """
    uppskjutna = {Beslutsslag.ÅTERREMISS, Beslutsslag.BORDLÄGGNING}
    utkast.fält["beslut"] = tuple(
        ändra(b, minoritet=True) if b.slag in uppskjutna else b
        for b in utkast.fält.get("beslut", ())
    )


def _märk_utslagsröst(utkast: Utkast) -> None:
    """Let a tie have been settled by the casting vote of which the decision speaks."""
    utkast.fält["omröstningar"] = tuple(
        ändra(o, avgjord_genom=Avgörandegrund.UTSLAGSRÖST)
        if isinstance(o, ÖppenOmröstning)
        and o.avgjord_genom is None
        and o.ja is not None
        and o.ja == o.nej
        else o
        for o in utkast.fält.get("omröstningar", ())
    )


def _läs_ärendeslag(rubrik: str, utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    """Set the kind of matter that the heading tells.

    Under the heading of a val an open vote may be about something else, such as an instruction to
    the one who is elected; then the heading does not settle the kind.
    """
    passar = (slag for slag, mönster in utkast.dialekt.ärendeslag if mönster.search(rubrik))
    slag = next(map(Ärendeslag, passar), None)
    öppen = any(isinstance(o, ÖppenOmröstning) for o in utkast.fält.get("omröstningar", ()))
    if slag is not None and not (slag is Ärendeslag.VAL and öppen):
        utkast.fält["ärendeslag"] = slag
        bok.dela(väg / "rubrik", med=väg / "ärendeslag")


def _läs_frågor(rubrik: str, kropp: Sequence[Rad], utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    brödtext = [rad for rad in kropp if not är_delrubrik(rad.text, utkast.dialekt)]
    frågor = ställda_frågor(rubrik, (foga(block) for block in stycken(brödtext)))
    utkast.lägg("frågor", *frågor)
    for plats in range(len(frågor)):
        bok.dela(väg / "rubrik", med=väg / "frågor" / plats)


def _vid_beslutsinledning(avsnitt: Avsnitt, dialekt: Dialekt) -> list[Avsnitt]:
    """Divide running text where "Styrelsen beslutade" stands alone above the points decided.

    It may stand below the vote that it follows from; a heading below the points ends them.
    """
    if avsnitt.slag not in _FÖRE_BESLUTET:
        return [avsnitt]
    plats = beslutsinledning(avsnitt.rader)
    if plats is None:
        return [avsnitt]
    före, efter = avsnitt.rader[:plats], avsnitt.rader[plats:]
    bryter = (i for i, r in enumerate(efter) if är_delrubrik(r.text, dialekt) or är_sidrad(r.text))
    slut = next(bryter, len(efter))
    delar = [attrs.evolve(avsnitt, rader=före), Avsnitt("beslut", None, "", efter[:slut])]
    return [*delar, Avsnitt("", None, "", efter[slut:])] if slut < len(efter) else delar


def _dnr_i_texten(kropp: Sequence[Rad], utkast: Utkast, väg: Sökväg, bok: Bok) -> None:
    """Take the case number that the text gives in parentheses, if it gives no other."""
    funna = {träff["dnr"]: rad for rad in kropp for träff in _DNR_I_TEXT.finditer(rad.text)}
    if len(funna) == 1:
        ((dnr, rad),) = funna.items()
        utkast.fält["diarienummer"] = Diarienummer(dnr)
        bok.notera(väg / "diarienummer", rad, säkerhet=Säkerhet.HÄRLETT)


def _lyft_beslut(utkast: Utkast, läge: Läge, *, delad: bool) -> None:
    """Make decisions of sentences in the running text that say what the body decided."""
    kvar: list[object] = []
    for stycke in utkast.fält.get("text", ()):
        är_text = isinstance(stycke, Löptext)
        hur = {"prosa": läge.prosa, "delad": delad, "passivt": läge.passivt}
        funnet = beslut_i_löptext(stycke.text, **hur) if är_text else None
        if funnet is None:
            kvar.append(stycke)
            continue
        beslut, rest = funnet
        utkast.lägg("beslut", *beslut)
        kvar += [Löptext(rest)] if rest else []
    utkast.fält["text"] = tuple(kvar)
    # A text that tells of a vote may end in what was decided by it.
    for omröstning in utkast.fält.get("omröstningar", ()) if läge.prosa else ():
        funnet = beslut_i_löptext(omröstning.text, prosa=True)
        utkast.lägg("beslut", *(b for b in funnet[0] if b.inledning) if funnet else ())


def _läs_tider(
    rubrik: str, rader: Sequence[Rad], år: int, utkast: Utkast, väg: Sökväg, bok: Bok
) -> None:
    årtal = _ÅR.search(rubrik)
    synliga = [rad for rad in rader if not rad.är_tom]
    fynd = finn_tider_med_belägg([r.text for r in synliga], int(årtal[1]) if årtal else år)
    for plats, belägg in enumerate(fynd.belägg):
        källa = synliga[belägg.rad - 1]
        bok.notera(väg / "sammanträdestider" / plats, källa, säkerhet=Säkerhet.HÄRLETT)
    utkast.lägg("sammanträdestider", *fynd.tider)
    for fel in fynd.fel if fynd.tider else ():
        bok.anmärk_vid(väg, fel, synliga)
