"""KAL: notice, call and openness (kommunallagen 5 kap. 13-15 and 42 §§, 6 kap. 25 §)."""

from collections.abc import Iterator
from datetime import date

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.frist import Frist
from kommunprotokoll.lag.granskning.regel import (
    ALLA_ORGAN,
    FULLMÄKTIGE,
    NÄMNDER,
    Regel,
    Underlag,
    följdriktighet,
    lagkrav,
)
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.paragraf import Ärendeslag

_OFFENTLIGT = Sökväg(("offentligt",))


def kungjort_i_tid(u: Underlag) -> Iterator[Utfall]:
    """The meeting is announced at least a week before it (5 kap. 13 §)."""
    yield _före(u, u.frister.kungörelse, "kungjord", "kungjordes")


def kallat_i_tid(u: Underlag) -> Iterator[Utfall]:
    """The members are called at least a week before the meeting (5 kap. 15 §)."""
    yield _före(u, u.frister.kallelse, "utsänd", "kallelsen sändes")


def _före(u: Underlag, frist: Frist, attribut: str, vad: str) -> Utfall:
    väg = Sökväg(("kallelse", attribut))
    if frist.hållen is None or frist.gjort is None or frist.sista_dag is None:
        return Oavgjort(frist.skäl or "Dagen framgår inte av protokollet.", sökväg=väg)
    if frist.hållen or frist.gjort.dag > u.s.datum:  # after the meeting is another rule's
        return Uppfyllt(sökväg=väg)
    ämne = "Sammanträdet " if attribut == "kungjord" else ""
    text = f"{ämne}{vad} den {datum_i_ord(frist.gjort.dag)}, mindre än en vecka före."
    return Brott(
        text[0].upper() + text[1:],
        sökväg=väg,
        funnet=frist.gjort.dag.isoformat(),
        väntat=f"senast {frist.sista_dag.isoformat()}",
    )


def kallat_före_mötet(u: Underlag) -> Iterator[Utfall]:
    """A call or notice does not come after the meeting."""
    if u.s.kallelse is None:
        return
    sista = u.s.slutdatum or u.s.datum
    dagar: tuple[tuple[str, date | None], ...] = (
        ("utsänd", u.s.kallelse.utsänd),
        ("kungjord", u.s.kallelse.kungjord),
    )
    for attribut, dag in dagar:
        if dag is not None and dag > sista:
            yield Brott(
                f"Kallelsen anges vara {attribut} den {datum_i_ord(dag)}, efter sammanträdet.",
                sökväg=Sökväg(("kallelse", attribut)),
                funnet=dag.isoformat(),
                väntat=f"före {u.s.datum.isoformat()}",
            )


def fullmäktige_är_offentligt(u: Underlag) -> Iterator[Utfall]:
    """Fullmäktige meets in public; single deliberations may be held behind closed doors (5:42)."""
    if u.s.offentligt is False:
        text = "Fullmäktiges sammanträde anges inte vara offentligt."
        yield Brott(text, sökväg=_OFFENTLIGT, funnet="inte offentligt", väntat="offentligt")


def myndighetsutövning_är_inte_offentlig(u: Underlag) -> Iterator[Utfall]:
    """A nämnd meets behind closed doors in matters of authority over somebody (6 kap. 25 §)."""
    if not u.s.offentligt:
        return
    for väg, _, p in u.paragrafer:
        if p.ärendeslag is Ärendeslag.MYNDIGHETSUTÖVNING and not p.stängda_dörrar:
            yield Brott(
                f"§ {p.beteckning} gäller myndighetsutövning, men sammanträdet anges vara "
                "offentligt.",
                sökväg=väg / "stängda_dörrar",
                väntat="stängda dörrar",
            )


REGLER = (
    Regel(
        "KAL001",
        Allvar.FEL,
        lagkrav(
            "Fullmäktiges sammanträde ska kungöras på anslagstavlan minst en vecka före.",
            Lagrum("13", 5),
            förbehåll="För ett ärende som är så brådskande att det inte hinner kungöras i tid "
            "räcker vardagen före (5 kap. 14 §).",
        ),
        pröva=kungjort_i_tid,
        åtgärd="Kontrollera dagen för kungörelsen.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "KAL002",
        Allvar.FEL,
        lagkrav(
            "Kallelsen till fullmäktiges sammanträde ska lämnas minst en vecka före.",
            Lagrum("15", 5),
        ),
        pröva=kallat_i_tid,
        åtgärd="Kontrollera dagen för kallelsen.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "KAL003",
        Allvar.FEL,
        följdriktighet("Kallelse och kungörelse kan inte komma efter sammanträdet."),
        pröva=kallat_före_mötet,
        åtgärd="Kontrollera datumen.",
        organ=ALLA_ORGAN,
    ),
    Regel(
        "KAL004",
        Allvar.FEL,
        lagkrav("Fullmäktiges sammanträden ska vara offentliga.", Lagrum("42", 5)),
        pröva=fullmäktige_är_offentligt,
        åtgärd="Stängda dörrar kan beslutas bara för överläggningen i ett ärende.",
        organ=FULLMÄKTIGE,
    ),
    Regel(
        "KAL005",
        Allvar.FEL,
        lagkrav(
            "En nämnds sammanträde ska hållas inom stängda dörrar i ärenden om myndighetsutövning.",
            Lagrum("25", 6),
        ),
        pröva=myndighetsutövning_är_inte_offentlig,
        åtgärd="Anteckna att ärendet handlades inom stängda dörrar.",
        organ=NÄMNDER,
    ),
)
