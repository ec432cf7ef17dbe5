"""JÄV: who is disqualified takes no part (kommunallagen 5 kap. 47 §, 6 kap. 28-30 §§)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.lag.granskning.regel import (
    FULLMÄKTIGE_OCH_NÄMNDER,
    NÄMNDER,
    Regel,
    Underlag,
    lagkrav,
)
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Utfall
from kommunprotokoll.modell.omrostning import Röstval, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person

_DELTAR = (Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR)


def är_jävig(p: Paragraf, person: Person) -> bool:
    """Tell whether somebody is noted as disqualified at a paragraph."""
    return any(j.person.kan_vara(person) for j in p.jäv)


def jävig_röstar_inte(u: Underlag) -> Iterator[Utfall]:
    """Who is jävig does not vote (5 kap. 47 §, 6 kap. 30 §)."""
    for r in u.omröstningar:
        if not isinstance(r.omröstning, ÖppenOmröstning):
            continue
        for i, röst in enumerate(r.omröstning.röster):
            if röst.val in _DELTAR and är_jävig(r.paragraf, röst.person):
                yield Brott(
                    f"{röst.person} är jävig vid § {r.paragraf.beteckning} men redovisas som "
                    f"{röst.val} i omröstningen.",
                    sökväg=r.sökväg / "röster" / i,
                    funnet=str(röst.val),
                    väntat=str(Röstval.JÄV),
                )


def jävig_yrkar_inte(u: Underlag) -> Iterator[Utfall]:
    """Who is jävig makes no proposal (5 kap. 47 §, 6 kap. 30 §)."""
    for väg, _, p in u.paragrafer:
        for i, yrkande in enumerate(p.yrkanden):
            for person in (*yrkande.förslagsställare, *yrkande.instämmer):
                if är_jävig(p, person):
                    yield Brott(
                        f"{person} är jävig vid § {p.beteckning} men deltar i ett yrkande.",
                        sökväg=väg / "yrkanden" / i,
                        funnet=str(person),
                    )


def jävig_lämnar_lokalen(u: Underlag) -> Iterator[Utfall]:
    """In a nämnd, who is jävig is not present at the matter (6 kap. 30 §)."""
    for väg, _, p in u.paragrafer:
        for i, jäv in enumerate(p.jäv):
            if jäv.lämnade_lokalen is False:
                yield Brott(
                    f"{jäv.person} är jävig vid § {p.beteckning} men lämnade inte lokalen.",
                    sökväg=väg / "jäv" / i,
                )
            elif jäv.lämnade_lokalen is None:
                orsak = f"Det framgår inte om {jäv.person} lämnade lokalen vid § {p.beteckning}."
                yield Oavgjort(orsak, sökväg=väg / "jäv" / i)


def jävig_leder_inte(u: Underlag) -> Iterator[Utfall]:
    """Who is jävig does not preside at the matter (5 kap. 47 §, 6 kap. 30 §)."""
    for väg, _, p in u.paragrafer:
        ordförande = p.ordförande or u.s.ordförande
        if ordförande is None or not är_jävig(p, ordförande):
            continue
        if p.ordförande is None:
            orsak = f"Ordföranden är jävig vid § {p.beteckning}; vem som då ledde framgår inte."
            yield Oavgjort(orsak, sökväg=väg / "ordförande")
        else:
            text = f"{ordförande} är jävig vid § {p.beteckning} men anges som ordförande."
            yield Brott(text, sökväg=väg / "ordförande", funnet=str(ordförande))


def ersättaren_är_inte_jävig(u: Underlag) -> Iterator[Utfall]:
    """Who serves for somebody jävig is not jävig in the same matter (5:47, 6:30)."""
    for väg, _, p in u.paragrafer:
        for i, jäv in enumerate(p.jäv):
            if jäv.ersättare is not None and är_jävig(p, jäv.ersättare):
                yield Brott(
                    f"{jäv.ersättare} tjänstgör vid § {p.beteckning} för {jäv.person} men är "
                    "själv jävig.",
                    sökväg=väg / "jäv" / i / "ersättare",
                    funnet=str(jäv.ersättare),
                )


_I_NÄMND = Lagrum("30", 6)
_LAGRUM = (Lagrum("47", 5), _I_NÄMND)
_ÅTGÄRD = "Kontrollera anteckningen om jäv och vilka som deltog."

REGLER = (
    Regel(
        "JÄV001",
        Allvar.FEL,
        lagkrav("Den som är jävig får inte rösta i ärendet.", *_LAGRUM),
        pröva=jävig_röstar_inte,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
    Regel(
        "JÄV002",
        Allvar.FEL,
        lagkrav(
            "Den som är jävig får inte delta i handläggningen genom att yrka något.",
            *_LAGRUM,
            stöd=Stöd.SLUTSATS,
        ),
        pröva=jävig_yrkar_inte,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
    Regel(
        "JÄV003",
        Allvar.FEL,
        lagkrav(
            "Den som är jävig i en nämnd får inte vara närvarande när ärendet handläggs.",
            Lagrum("30", 6, stycke=1),
        ),
        pröva=jävig_lämnar_lokalen,
        åtgärd="Anteckna om den jäviga lämnade lokalen.",
        organ=NÄMNDER,
    ),
    Regel(
        "JÄV004",
        Allvar.FEL,
        lagkrav(
            "Den som är jävig får inte leda handläggningen av ärendet.",
            *_LAGRUM,
            stöd=Stöd.SLUTSATS,
        ),
        pröva=jävig_leder_inte,
        åtgärd="Anteckna vem som var ordförande under paragrafen.",
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
    Regel(
        "JÄV005",
        Allvar.FEL,
        lagkrav(
            "Den som tjänstgör för en jävig ledamot får inte själv vara jävig i ärendet.", *_LAGRUM
        ),
        pröva=ersättaren_är_inte_jävig,
        åtgärd=_ÅTGÄRD,
        organ=FULLMÄKTIGE_OCH_NÄMNDER,
        i_nämnd=_I_NÄMND,
    ),
)
