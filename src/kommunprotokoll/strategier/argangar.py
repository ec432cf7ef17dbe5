"""Years of small lawful protocols, and such as break a single rule of ``granska_årgång``."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kommunprotokoll.grund.fel import FinnsInteFel
from kommunprotokoll.lag import överklagandetid
from kommunprotokoll.lag.granskning import ÅRSREGLER
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Attsats, Beslut, Beslutsslag
from kommunprotokoll.modell.handling import Handling
from kommunprotokoll.modell.justering import Justeringsslag, Tillkännagivande
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall, som_intervall
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.paragraf import Paragraf, Ärendeslag
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.strategier.laglig import JÄVET, RÖSTNING, SISTA, lagliga_sammanträden

_År: TypeAlias = tuple[Sammanträde, ...]
_Ändring: TypeAlias = Callable[[_År], _År]

_TYPER = (Organtyp.FULLMÄKTIGE, Organtyp.STYRELSE, Organtyp.NÄMND)
_VECKA = timedelta(7)
_PER_MÖTE = SISTA + 1
_R, _S = f"paragrafer[{RÖSTNING}]", f"paragrafer[{SISTA}]"
_ANMÄLAN, _BRÅDSKANDE = "Anmälan av delegationsbeslut", "Brådskande beslut om yttrande"
_SAK = "Detaljplan för hamnområdet"


def årgångar(
    *, minst_protokoll: int = 1, högst_protokoll: int = 5
) -> SearchStrategy[tuple[Sammanträde, ...]]:
    """Draw the protocols of a body's lawful year, in any order: ``granska_årgång`` finds nothing.

    Numbers run over the year or begin anew at every meeting; a paragraph can have a protocol of its
    own because it was adjusted at once; a matter can be put off to the next meeting, or sent back
    by a minority; an urgent decision can be reported.

    Args:
        minst_protokoll: The least number of meetings, at least 1.
        högst_protokoll: The greatest number of meetings, at most 5.
    """
    return _lagliga(minst_protokoll, högst_protokoll)


def bryter_årgång(kod: str) -> SearchStrategy[tuple[Sammanträde, ...]]:
    """Draw a complete year in which exactly one rule of ``granska_årgång`` gives a finding.

    Each protocol by itself is lawful. Only the gap of ÅRG002 takes ``fullständig=True`` to be a
    finding: else it may be a protocol that is not there.

    Args:
        kod: Code of the rule, one of those in ``kommunprotokoll.lag.granskning.ÅRSREGLER``.

    Raises:
        FinnsInteFel: There is no such rule.
    """
    regel = next((r for r in ÅRSREGLER if r.kod == kod), None)
    if regel is None:
        koder = ", ".join(r.kod for r in ÅRSREGLER)
        raise FinnsInteFel(f"Regeln {kod} finns inte. Reglerna är {koder}.")
    typer = tuple(t for t in _TYPER if t in regel.organtyper)
    return _år(typer, 3, 5).map(_BRYTNINGAR[kod])


@st.composite
def _år(
    draw: st.DrawFn,
    typer: Sequence[Organtyp],
    minst: int,
    högst: int,
    numrering: SearchStrategy[bool] = st.just(False),  # noqa: B008, FBT003 - a strategy is frozen
) -> _År:
    """Draw a plain year: protocols from number 1 on, weeks between them.

    ``numrering`` says whether every meeting begins with § 1; else the numbers run on.
    """
    mall = draw(lagliga_sammanträden(*typer))
    om_igen = draw(numrering)
    dag = date(mall.datum.year, 1, draw(st.integers(7, 28)))
    möten: list[Sammanträde] = []
    for i in range(draw(st.integers(minst, högst))):
        möte = _flyttat(mall, dag, efter=draw(st.integers(0, 14)))
        möte = _numrerat(möte, 1 if om_igen else 1 + i * _PER_MÖTE)
        möten.append(ändra(möte, protokollsnummer=str(i + 1)))
        dag += timedelta(draw(st.integers(21, 56)))
    return tuple(möten)


@st.composite
def _lagliga(draw: st.DrawFn, minst: int, högst: int) -> _År:
    möten = draw(_år(_TYPER, minst, högst, st.booleans()))
    for ändring in _LAGLIGA:
        if draw(st.booleans()):
            möten = ändring(möten)
    return tuple(draw(st.permutations(möten)))


def _flyttat(s: Sammanträde, dag: date, *, efter: int) -> Sammanträde:
    """Hold the meeting on another day, and adjust and announce it so many days later."""
    justerat = dag + timedelta(efter)
    return ändra(
        s,
        {
            "datum": dag,
            "kallelse.utsänd": dag - timedelta(9),
            "kallelse.kungjord": dag - timedelta(8),
            f"{_R}.diarienummer": Diarienummer(f"KS {dag.year}/14"),
            f"{_R}.tidigare_behandling[0].datum": dag,
            f"{_R}.beslutsunderlag[0].datum": dag,
            "justeringar[0].datum": justerat,
            "justeringar[0].underskrifter": tuple(
                ändra(u, datum=justerat) for u in s.justeringar[0].underskrifter
            ),
            "justeringar[0].tillkännagivande": _anslag(justerat),
        },
    )


def _anslag(dag: date) -> Tillkännagivande:
    sista = överklagandetid(dag).sista_dag
    return Tillkännagivande(
        dag, sista + timedelta(1), förvaringsplats="Kansliet", sista_överklagandedag=sista
    )


def _numrerat(s: Sammanträde, första: int) -> Sammanträde:
    """Give the paragraphs the numbers from this one on."""
    steg = första - s.paragrafer[0].nummer
    alla = tuple(ändra(p, nummer=p.nummer + steg) for p in s.paragrafer)
    return ändra(s, paragrafer=alla, angivna_paragrafer=som_intervall(p.beteckning for p in alla))


def _byt(möten: _År, plats: int, nytt: Sammanträde) -> _År:
    return (*möten[:plats], nytt, *möten[plats + 1 :])


def _sist(möten: _År, plats: int, **ändringar: object) -> _År:
    """Change the last paragraph of one meeting."""
    nya = {f"{_S}.{namn}": värde for namn, värde in ändringar.items()}
    return _byt(möten, plats, ändra(möten[plats], nya))


def _är(möten: _År, *typer: Organtyp) -> bool:
    return möten[0].organ.typ in typer


def _beslut(sats: str, slag: Beslutsslag, *, minoritet: bool = False) -> tuple[Beslut, ...]:
    return (Beslut((Attsats(sats),), slag=slag, minoritet=minoritet),)


def _i_saken(möten: _År, plats: int, beslut: tuple[Beslut, ...]) -> _År:
    """Let one and the same matter be the last of a meeting."""
    dnr = Diarienummer(f"KS {möten[0].datum.year}/77")
    return _sist(möten, plats, rubrik=_SAK, diarienummer=dnr, beslut=beslut)


_BORDLAGT = _beslut("att bordlägga ärendet.", Beslutsslag.BORDLÄGGNING)
_ÅTERREMISS = _beslut("att återremittera ärendet.", Beslutsslag.ÅTERREMISS, minoritet=True)
_ANTAGET = _beslut("att anta detaljplanen.", Beslutsslag.AVGÖRANDE)


def _bordlagt_en_gång(möten: _År) -> _År:
    """In fullmäktige a matter is put off, and settled at the next meeting."""
    if len(möten) == 1 or not _är(möten, Organtyp.FULLMÄKTIGE):
        return möten
    return _i_saken(_i_saken(möten, 0, _BORDLAGT), 1, _ANTAGET)


def _återremitterat_en_gång(möten: _År) -> _År:
    """In fullmäktige a minority sends a matter back at the last meeting."""
    if not _är(möten, Organtyp.FULLMÄKTIGE):
        return möten
    return _i_saken(möten, len(möten) - 1, _ÅTERREMISS)


def _anmält_i_tid(möten: _År) -> _År:
    """A nämnd's urgent decision is reported at the next meeting."""
    if len(möten) == 1 or not _är(möten, Organtyp.STYRELSE, Organtyp.NÄMND):
        return möten
    return _anmält(möten, 1)


def _anmält(möten: _År, plats: int) -> _År:
    """Report at a meeting what was decided the week after the first."""
    handling = Handling(_BRÅDSKANDE, möten[0].datum + _VECKA)
    return _sist(
        möten,
        plats,
        rubrik=_ANMÄLAN,
        ärendeslag=Ärendeslag.DELEGATIONSBESLUT,
        beslutsunderlag=(handling,),
    )


def _omedelbart(möten: _År) -> _År:
    """Adjust a paragraph of the first meeting at once; it gets a protocol of its own."""
    s = möten[0]
    i_eget: tuple[Paragraf, ...] = (ändra(s.paragrafer[JÄVET], omedelbart_justerad=True),)
    kvar = tuple(p for p in s.paragrafer if p.nummer != i_eget[0].nummer)
    justering = ändra(
        s.justeringar[0],
        datum=s.datum,
        slag=Justeringsslag.OMEDELBAR,
        paragrafer=(Paragrafintervall.av(i_eget[0].nummer),),
        underskrifter=tuple(ändra(u, datum=s.datum) for u in s.justeringar[0].underskrifter),
        tillkännagivande=_anslag(s.datum),
    )
    huvud, eget = (
        ändra(s, paragrafer=delar, angivna_paragrafer=som_intervall(p.beteckning for p in delar))
        for delar in (kvar, i_eget)
    )
    return (huvud, ändra(eget, justeringar=(justering,)), *möten[1:])


_LAGLIGA: Final[tuple[_Ändring, ...]] = (
    _bordlagt_en_gång,
    _återremitterat_en_gång,
    _anmält_i_tid,
    _omedelbart,
)
"""What can happen in a lawful year."""


def _förskjutet(steg: int) -> _Ändring:
    """Number all but the first meeting so many steps further on."""
    return lambda möten: (
        möten[0],
        *(_numrerat(s, s.paragrafer[0].nummer + steg) for s in möten[1:]),
    )


def _omkastat(möten: _År) -> _År:
    """Let the second and third meeting change numbers with each other."""
    _, andra, tredje, *_ = (s.paragrafer[0].nummer for s in möten)
    return (möten[0], _numrerat(möten[1], tredje), _numrerat(möten[2], andra), *möten[3:])


def _återremitterat_igen(möten: _År) -> _År:
    """A minority sends a matter back at two meetings in a row."""
    return _i_saken(_i_saken(möten, 1, _ÅTERREMISS), 2, _ÅTERREMISS)


def _glömt(möten: _År) -> _År:
    """A matter that was put off is not there at the next meeting."""
    return _i_saken(möten, 0, _BORDLAGT)


def _i_fel_ordning(möten: _År) -> _År:
    """The first meeting is adjusted after two weeks, and one a week later on its own day."""
    dag = möten[0].datum
    första, andra = _flyttat(möten[0], dag, efter=14), _flyttat(möten[1], dag + _VECKA, efter=0)
    return (första, andra, *möten[2:])


def _anmält_för_sent(möten: _År) -> _År:
    """An urgent decision is reported one meeting late."""
    return _anmält(möten, 2)


_BRYTNINGAR: Final[Mapping[str, _Ändring]] = MappingProxyType(
    {
        "ÅRG001": _förskjutet(-1),
        "ÅRG002": _förskjutet(1),
        "ÅRG003": _omkastat,
        "ÅRG004": _återremitterat_igen,
        "ÅRG005": _glömt,
        "ÅRG006": _i_fel_ordning,
        "ÅRG007": _anmält_för_sent,
    }
)
"""How each rule is broken, by its code."""
