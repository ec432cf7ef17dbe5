"""The rows below a heading of decision: where a block goes on, and where a point begins."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR, foga
from kommunprotokoll.tolkning.marken.namn import NAMN
from kommunprotokoll.tolkning.rader import Rad, stycken

_SMALAST = 40
"""No running text is set so narrow that its rows are shorter than this."""
ATT = re.compile(r"\s*(?:(?P<nr>\d{1,2}[a-z]?)[.)]?\s+)?(?P<text>[aA]tt\s+\S.*)$")
"""A row that begins an att-sats."""
NUMRERAD = re.compile(r"\s*(?P<nr>\d{1,2}[a-z]?)[.)]\s+(?P<text>\S.*)$")
"""A row that begins a numbered point."""
PUNKT = re.compile(r"\s*[-–•*·▪]\s+(?P<text>\S.*)$")
"""A row that begins an item of a list."""

_BOKSTAV = re.compile(r"\s*[a-zåäö]{1,3}[.)](?:\s|$)")
_PUNKTENS_BOKSTAV = re.compile(r"\s*(?P<nr>[a-h])[.)]\s")
_LÖST_MÄRKE = re.compile(r"(?:\s*[•·▪])+\s*$")
_LÖSA_BOKSTÄVER = re.compile(r"(?:\s*[a-zåäö]{1,3}[.)])+\s*$")
_SLUTAR = re.compile(
    r"[.,;:!?)]$|\b(?:samt|och|att|dels)$|"
    r"\b(?:beslutar?|beslutade|beslöt|föreslår)(?: enhälligt| därför| därmed)?$|"
    r"\bföreslår? [\w-]*(?:fullmäktige|styrelsen|nämnden|direktionen)$"
)
_SLUTAR_MED_VERB = re.compile(
    r"\b(?:beslutar?|beslutade|beslöt)(?: enhälligt| därför| följande)?\s*$"
)
_HELT_SLUT = re.compile(r"[.;:!?]$")
_TAR_ATTSATSER = re.compile(
    r"\b(?:beslutar?|beslutade|beslutat|besluta|beslöt|föreslår|föreslog|föreslås|uppdrar|uppdrog)\b"
)
_BESLUTSLED = re.compile(r"\s*att [\w åäö-]{3,60} (?:ska )?beslutar?(?: följande)?:?\s*$")
_MITT_I = re.compile(r"[\wåäö,]$")
_NY_MENING = re.compile(r"[A-ZÅÄÖ]")
_NYTT_SUBJEKT = re.compile(
    r"(?:(?:Kommun|Region)(?:en|styrelsen|fullmäktige)|"
    r"[A-ZÅÄÖ][\wåäö]*(?:nämnden|styrelsen|utskottet|rådet))\b"
)
_EGEN_SATS = re.compile(
    rf"{_NYTT_SUBJEKT.pattern}|.*\b(?:omedelbart?|godkänns|fastställs|antecknas|noteras|antas|"
    r"bifalls|bifalles|avslås|utses|väljs|bordläggs|återremitteras|remitteras|upphävs|"
    r"upphör att gälla|uppdras|(?:får|ges) i uppdrag|bemyndigas|tillstyrks|avstyrks|"
    r"överlämnas|anses|beviljas|entledigas)\b"
)
_NÅGON_ANMÄLER = re.compile(
    rf"(?:{NAMN}(?: \([^)]*\))?(?:, | och )?){{1,8}} "
    r"(?:reserverar|reserverade|deltar inte|deltar ej|deltog inte|deltog ej|anmäler|anmälde)\b|"
    r"(?:Ledamöterna|Representanterna) från [^.]{1,80} (?:reserver|delt)"
)
_EFTER_STRECK = re.compile(r"\s*[-–•*·▪]\s+[a-zåäö]")
"""An item of a list of words, which a whole sentence below it does not go on."""
_HEL_MENING = re.compile(r"[A-ZÅÄÖ][^.]{10,}\.")
_NUMMER_PÅ_RADEN = re.compile(r"(?:^|(?<=\s))(?P<nr>\d{1,2})\. (?=[A-ZÅÄÖ]|[Aa]tt )")
_SLUTORD = 20
"""What ends a point is told by so many characters before the next number."""
_MÄRKEN = frozenset("•·▪")
_ALLA_MÄRKEN = _MÄRKEN | frozenset("-–*")
_FULL_BREDD, _SPELRUM = 90, 4
_RUBRIKRADER = 3
_MENINGSRADER = 5
_MEST_BLOCK = 60
"""So many blocks or rows at most stand between a point and what belongs to it."""
_RADBRUTEN = 120


def hela_stycken(rader: Sequence[Rad]) -> list[list[Rad]]:
    """Return the rows as blocks; one that goes on in lower case after a page break is joined."""
    hela: list[list[Rad]] = []
    for block in stycken(_med_märken(rader)):
        mitt_i = hela and _MITT_I.search(hela[-1][-1].text.rstrip()) is not None
        if mitt_i and block[0].text.lstrip()[:1].islower() and not _ny_punkt(block[0].text):
            hela[-1] += block
        else:
            hela.append(block)
    return hela


def _ny_punkt(text: str) -> bool:
    return ATT.match(text) is not None or _BOKSTAV.match(text) is not None


def _med_märken(rader: Sequence[Rad]) -> Sequence[Rad]:
    """Put marks of a list that stand on rows of their own before the sentences that follow them.

    The text of a PDF may give the marks of a column first and then its sentences.
    """
    if not any(rad.text.strip()[:1] in _MÄRKEN and _LÖST_MÄRKE.match(rad.text) for rad in rader):
        return rader
    ut: list[Rad] = []
    lösa, förra = 0, "."
    for rad in rader:
        text = rad.text.strip()
        if text and _LÖST_MÄRKE.match(text):
            lösa += len(text.split())
            ut.append(attrs.evolve(rad, text=""))
            continue
        if text and lösa and _HELT_SLUT.search(förra) and _NY_MENING.match(text):
            lösa -= 1
            ut.append(attrs.evolve(rad, text=f"• {text}"))
        else:
            ut.append(rad)
        förra = text or "."
    return ut


def fortsätter_listan(block: Sequence[Rad], förra: Sequence[Rad], nummer: str) -> bool:
    """Tell whether a block without number goes on the numbered point above it by its letters.

    Args:
        block: The rows.
        förra: The rows of the block above.
        nummer: The number of the point; empty if it has none.
    """
    if not nummer or NUMRERAD.match(block[0].text) or ATT.match(block[0].text):
        return False
    return _BOKSTAV.match(block[0].text) is not None or all(
        _LÖSA_BOKSTÄVER.match(rad.text) for rad in förra[-1:]
    )


def före_nästa_nummer(block: Sequence[Sequence[Rad]], plats: int, nummer: str) -> int:
    """Return how many rows of a block stand before the number that follows the last one read.

    Zero if the number does not follow, in the block or below it: then the list is at its end.
    """
    if not nummer.isdigit():
        return 0
    for i, rader in enumerate(block[plats : plats + _MEST_BLOCK]):
        for j, rad in enumerate(rader):
            träff = NUMRERAD.match(rad.text)
            if träff is not None:
                följer = träff["nr"] == str(int(nummer) + 1)
                return (len(block[plats]) if i else j) if följer else 0
    return 0


def satsgrupper(block: Sequence[Rad]) -> list[list[Rad]]:
    """Divide a block where a point begins: at a mark, at "att", at a new sentence on a new row.

    A row that begins with "att" in the middle of a sentence goes on the row above it, and a
    sentence on a new row goes on a numbered point unless it has a body as its subject. Several
    numbered points may stand on one long row.
    """
    block = [del_ for rad in block for del_ in _vid_nummer(rad)]
    grupper: list[list[Rad]] = [[]]
    bredd = max(_SMALAST, *(len(rad.text.rstrip()) for rad in block))
    flera_att = sum(ATT.match(rad.text) is not None for rad in block) > 1
    citattecken = 0
    for i, rad in enumerate(block):
        nu = grupper[-1]
        nära = block[i : i + _MENINGSRADER]
        första = flera_att and len(grupper) == 1 and _första_att(rad.text, nu)
        if första or (
            nu
            and (
                _börjar_sats(nära, nu, bredd, i_citat=citattecken % 2 == 1)
                or _ny_att_rad(rad.text, nu, bredd)
                or _ny_bokstav(rad.text, nu)
            )
        ):
            grupper.append([])
            citattecken = 0
        grupper[-1].append(rad)
        citattecken += rad.text.count("”") + rad.text.count('"')
    return [g for g in grupper if g]


def nästa_bokstav(förra: str, text: str) -> bool:
    """Tell whether "b) ..." stands below the point that begins "a) ..."."""
    a, b = _PUNKTENS_BOKSTAV.match(förra), _PUNKTENS_BOKSTAV.match(text)
    return a is not None and b is not None and ord(b["nr"]) == ord(a["nr"]) + 1


def _ny_bokstav(text: str, nu: list[Rad]) -> bool:
    """Tell whether a letter begins a point: the first below an introduction, or the next one."""
    if nästa_bokstav(nu[0].text, text):
        return True
    träff = _PUNKTENS_BOKSTAV.match(text)
    inledd = träff is not None and träff["nr"] == "a" and not _är_punkt(nu[0].text)
    return inledd and _TAR_ATTSATSER.search(nu[-1].text) is not None


def _är_punkt(text: str) -> bool:
    return any(m.match(text) for m in (ATT, NUMRERAD, PUNKT))


def _vid_nummer(rad: Rad) -> list[Rad]:
    """Divide a row that holds points numbered from 1: "1. Planen antas. 2. Avgiften höjs."."""
    gränser: list[int] = []
    for träff in _NUMMER_PÅ_RADEN.finditer(rad.text) if " 2. " in rad.text else ():
        före = rad.text[max(0, träff.start() - _SLUTORD) : träff.start()].rstrip()
        if int(träff["nr"]) == len(gränser) + 1 and (not gränser or _SLUTAR.search(före)):
            gränser.append(träff.start())
    if len(gränser) < 2:  # noqa: PLR2004 - one number is no list
        return [rad]
    delar = [rad.text[a:b].strip() for a, b in pairwise([0, *gränser, len(rad.text)])]
    return [attrs.evolve(rad, text=text) for text in delar if text]


def _första_att(text: str, nu: list[Rad]) -> bool:
    """Tell whether a row is the first of several with "att", below what takes them."""
    if not nu or not ATT.match(text) or _BESLUTSLED.match(text):
        return False
    inledning = foga(nu)
    return " att " not in inledning and _TAR_ATTSATSER.search(inledning) is not None


def _ny_att_rad(text: str, nu: list[Rad], bredd: int) -> bool:
    """Tell whether "att" begins a row of its own will: the row above had room for the word."""
    if not ATT.match(text) or not ATT.match(nu[0].text):
        return False
    return len(nu[-1].text.rstrip()) + len(" att") <= bredd or "att  " in text


def _börjar_sats(rader: Sequence[Rad], nu: list[Rad], bredd: int, *, i_citat: bool) -> bool:
    text, förra = rader[0].text, nu[-1].text.rstrip()
    if NUMRERAD.match(text) or PUNKT.match(text):
        return True
    if ATT.match(text):
        return _SLUTAR.search(förra) is not None and _tar_att(text, nu)
    if i_citat:
        return False
    märkt = NUMRERAD.match(nu[0].text) is not None or PUNKT.match(nu[0].text) is not None
    if märkt:
        if förra.endswith(".") and (text.rstrip().endswith(":") or _inleder(rader)):
            return True
        if förra.endswith(".") and _NÅGON_ANMÄLER.match(text.lstrip()):
            return True
        if _EFTER_STRECK.match(nu[0].text) and _HEL_MENING.match(text.strip()):
            return not förra.endswith((",", "-", ";", ":"))
        slut = förra.endswith(".") or PUNKT.match(nu[0].text) is not None
        return slut and _NYTT_SUBJEKT.match(text) is not None
    if not förra.endswith((".", ":")) or not _NY_MENING.match(text.lstrip()):
        return False
    return not _bara_radbrott(rader, förra, bredd)


def _inleder(rader: Sequence[Rad]) -> bool:
    """Tell whether a row introduces points on the rows below: "Nämnden föreslår rådet besluta"."""
    if len(rader) == 1 or not _SLUTAR_MED_VERB.search(rader[0].text):
        return False
    return _NY_MENING.match(rader[0].text.lstrip()) is not None and any(
        m.match(rader[1].text) for m in (ATT, NUMRERAD, PUNKT)
    )


def _tar_att(text: str, nu: list[Rad]) -> bool:
    """Tell whether "att" at the start of a row begins a point of what stands above it.

    "Redovisning av uppdraget till nämnden, / att utreda frågan, antecknas." is one point, and
    "Styrelsen föreslår / att fullmäktige beslutar:" an introduction.
    """
    if _BESLUTSLED.match(text):
        return False
    if ATT.match(nu[0].text) or _HELT_SLUT.search(nu[-1].text.rstrip()):
        return True
    return _TAR_ATTSATSER.search(foga(nu)) is not None


def _bara_radbrott(rader: Sequence[Rad], förra: str, bredd: int) -> bool:
    """Tell whether a sentence begins a row only since the row above had no room for its word.

    One that decides something of its own is a point all the same.
    """
    if bredd > _RADBRUTEN or förra.endswith(":"):
        return False
    behövs = len(förra) + 1 + len(rader[0].text.split(maxsplit=1)[0])
    if behövs <= max(_FULL_BREDD, bredd + _SPELRUM):
        return False
    mening = MELLAN_MENINGAR.split(foga(rader))[0]
    return _EGEN_SATS.match(mening) is None


def vid_underrubriker(
    rader: Sequence[Rad], verb: re.Pattern[str]
) -> list[tuple[list[Rad], list[Rad]]]:
    """Divide the rows at headings that stand above marked points, below something decided.

    Args:
        rader: The rows.
        verb: Matches a word by which a sentence decides something: such a row is no heading.

    Returns:
        The rows of each heading, none for the first part, and the rows below it.
    """
    delar: list[tuple[list[Rad], list[Rad]]] = []
    börjar = 0
    rubrik: list[Rad] = []
    for i, rad in enumerate(rader):
        if not _är_märkt(rad.text):
            continue
        nära = max(börjar, i - _MEST_BLOCK)
        start, slut = (nära + plats for plats in _rubrik_ovanför(rader[nära:i]))
        egen = list(rader[start:slut])
        if egen and not verb.search(text := foga(egen)) and not _TAR_ATTSATSER.search(text):
            delar.append((rubrik, list(rader[börjar:start])))
            rubrik, börjar = egen, i
    return [*delar, (rubrik, list(rader[börjar:]))]


def _är_märkt(text: str) -> bool:
    först = text.lstrip()[:1]
    if först != "1" and (not först or först not in _ALLA_MÄRKEN):
        return False
    if PUNKT.match(text) or _LÖST_MÄRKE.match(text):
        return True
    träff = NUMRERAD.match(text)
    return träff is not None and träff["nr"] == "1"


def _rubrik_ovanför(rader: Sequence[Rad]) -> tuple[int, int]:
    """Return where the heading that ends the rows begins and ends; the same place if none does."""
    slut = len(rader)
    while slut and rader[slut - 1].är_tom:
        slut -= 1
    ingen = (slut, slut)
    start = slut
    while start and not rader[start - 1].är_tom and slut - start < _RUBRIKRADER:
        text = rader[start - 1].text.strip()
        if _är_märkt(text) or text.endswith((".", ",", ":", ";", "!", "?")):
            break
        start -= 1
    ovanför = next((rad for rad in reversed(rader[:start]) if not rad.är_tom), None)
    if start == slut or ovanför is None or not _NY_MENING.match(rader[start].text.lstrip()):
        return ingen
    fri = rader[start - 1].är_tom or ovanför.text.rstrip().endswith((".", "!", "?"))
    return (start, slut) if fri else ingen
