"""Beslutsförhet: whether enough members were there at a paragraph (kommunallagen 5:45-46, 6:27)."""

from kommunprotokoll.grund.klass import fält, minst, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.rattsregel import KL_2017
from kommunprotokoll.lag.rostlangd import Röstlängd, röstlängd
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.organ import Organ, Organtyp
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.sammantrade import Sammanträde

_I_NÄMND = Lagrum("27", 6)
_LAGRUM = {
    Organtyp.FULLMÄKTIGE: Lagrum("45", 5),
    Organtyp.STYRELSE: _I_NÄMND,
    Organtyp.NÄMND: _I_NÄMND,
    Organtyp.GEMENSAM_NÄMND: _I_NÄMND,
}
_UTAN_REGEL = {
    Organtyp.RÅD: "råd",
    Organtyp.BEREDNING: "beredningar",
    Organtyp.BOLAGSSTYRELSE: "bolagsstyrelser",
    Organtyp.STIFTELSESTYRELSE: "stiftelsestyrelser",
}
JÄVSUNDANTAGET = Lagrum("46", 5)
"""Fullmäktige may go on below the quorum if the shortfall is due to jäv; a nämnd may not."""

OKÄNT_ANTAL = "Antalet valda ledamöter framgår inte av protokollet."
"""Why whatever rests on the number of members is not settled."""

_UNDANTAGNA = (Ärendeslag.INTERPELLATION, Ärendeslag.FRÅGA)


@modellklass("Om organet var beslutsfört vid en paragraf, med talen som avgör det.")
class Beslutsförhet:
    """The quorum at a paragraph: how many there had to be and were, and the outcome."""

    paragraf: Paragrafnummer = fält("Paragrafen.", kw_only=False)
    utfall: Utfall = fält("Utfallet.", kw_only=False)
    krävs: int | None = fält("Så många måste vara närvarande.", default=None, kontroll=minst(1))
    antal_minst: int = fält("Så många var beslutande, minst.", default=0)
    antal_högst: int | None = fält("Så många var beslutande, högst.", default=None)

    def __str__(self) -> str:
        """Return the outcome with its numbers."""
        return f"§ {self.paragraf}: {self.utfall}"


def krävt_antal(organ: Organ) -> int | None:
    """Return how many must be present, more than half of the members; None if unknown."""
    return organ.antal_ledamöter // 2 + 1 if organ.antal_ledamöter is not None else None


def beslutsförhet(s: Sammanträde, paragraf: int | str | Paragrafnummer) -> Beslutsförhet:
    """Settle whether a body had its quorum at a paragraph.

    Serving substitutes count (4 kap. 22 §), and so does who declines to take part in the decision.
    Where fullmäktige falls short only because of jäv it may decide all the same (5 kap. 46 §); it
    may also have excepted interpellations and questions (5 kap. 45 §), which a protocol does not
    tell.

    Raises:
        FinnsInteFel: The protocol has no such paragraph.
    """
    sökt = s.paragraf(paragraf).beteckning
    plats = [p.beteckning for p in s.paragrafer].index(sökt)
    return beslutsförhet_vid(s, plats, röstlängd(s, sökt))


def beslutsförhet_vid(s: Sammanträde, plats: int, längd: Röstlängd) -> Beslutsförhet:
    """The same for the paragraph of a place, whose röstlängd is counted already."""
    högst = längd.antal_högst
    if högst is not None and s.organ.antal_ledamöter is not None:
        högst = max(min(högst, s.organ.antal_ledamöter), längd.antal_minst)
    utfall = _utfall(s, s.paragrafer[plats], längd, högst, Sökväg(("paragrafer", plats)))
    return Beslutsförhet(
        längd.paragraf,
        utfall,
        krävs=krävt_antal(s.organ),
        antal_minst=längd.antal_minst,
        antal_högst=högst,
    )


def _utfall(
    s: Sammanträde, p: Paragraf, längd: Röstlängd, högst: int | None, väg: Sökväg
) -> Utfall:
    lagrum, krävs = _LAGRUM.get(s.organ.typ), krävt_antal(s.organ)
    if skäl := KL_2017.skäl_utanför(s.datum):
        return Oavgjort(f"Beslutsförheten prövas inte: {skäl}.", sökväg=väg)
    if lagrum is None:
        return Oavgjort(_utan_lagrum(s.organ.typ), sökväg=väg)
    if krävs is None:
        return Oavgjort(OKÄNT_ANTAL, sökväg=väg, lagrum=lagrum)
    if längd.antal_minst >= krävs:
        text = f"{längd.antal_minst} beslutande, och {krävs} krävs"
        return Uppfyllt(text, sökväg=väg)
    if högst is None or högst >= krävs:
        orsak = längd.brist or (
            f"Mellan {längd.antal_minst} och {högst} var beslutande, och {krävs} krävs."
        )
        return Oavgjort(orsak, sökväg=väg, lagrum=lagrum)
    return _under_gränsen(s, p, längd, högst, väg)


def _utan_lagrum(typ: Organtyp) -> str:
    if vilka := _UTAN_REGEL.get(typ):
        return f"Kommunallagen har ingen regel om beslutsförhet för {vilka}."
    return "Om regeln om beslutsförhet gäller för organet är inte kontrollerat mot lagtexten."


def _under_gränsen(
    s: Sammanträde, p: Paragraf, längd: Röstlängd, antal: int, väg: Sökväg
) -> Utfall:
    """Fewer than half: lawful in fullmäktige where jäv is the cause, or by its own exception."""
    fullmäktige, krävs = s.organ.typ is Organtyp.FULLMÄKTIGE, krävt_antal(s.organ) or 0
    if fullmäktige and antal + len(längd.jäviga) >= krävs:
        text = f"{antal} beslutande; att {krävs} inte nås beror på jäv"
        return Uppfyllt(text, sökväg=väg)
    if fullmäktige and p.ärendeslag in _UNDANTAGNA:
        orsak = (
            "Fullmäktige får besluta att interpellationer och frågor undantas från kravet på "
            "beslutsförhet, och det framgår inte om så har skett."
        )
        return Oavgjort(orsak, sökväg=väg, lagrum=_LAGRUM[s.organ.typ])
    return Brott(
        f"Vid § {p.beteckning} var högst {antal} av {s.organ.antal_ledamöter} ledamöter "
        f"beslutande. Det krävs {krävs}.",
        sökväg=väg,
        funnet=str(antal),
        väntat=f"minst {krävs}",
        lagrum=_LAGRUM[s.organ.typ],
    )
