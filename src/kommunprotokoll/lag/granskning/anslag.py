"""TIL and ÖVE: the announcement of the justering, and the time for appeal (8:12, 13:5)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.granskning.regel import Regel, Underlag, lagkrav
from kommunprotokoll.lag.organregler import PROTOKOLLSREGLER, ÖVERKLAGANDEREGLER
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.justering import Tillkännagivande


def _anslagen(u: Underlag) -> Iterator[tuple[Sökväg, Tillkännagivande]]:
    for i, j in enumerate(u.s.justeringar):
        if j.tillkännagivande is not None:
            yield Sökväg(("justeringar", i, "tillkännagivande")), j.tillkännagivande


def tillkännagivet_i_tid(u: Underlag) -> Iterator[Utfall]:
    """The justering is announced at the latest on the second day after it (8 kap. 12 §)."""
    for j in u.frister.per_justering:
        frist, väg = j.tillkännagivande, j.sökväg or Sökväg(("justeringar",))
        if frist.hållen is None:
            orsak = frist.skäl or "Dagen för tillkännagivandet framgår inte."
            yield Oavgjort(orsak, sökväg=väg)
        elif frist.hållen:
            yield Uppfyllt(sökväg=väg)
        elif frist.gjort is not None and frist.sista_dag is not None:
            yield Brott(
                f"Justeringen tillkännagavs den {datum_i_ord(frist.gjort.dag)}, efter sista "
                f"dagen, den {datum_i_ord(frist.sista_dag)}.",
                sökväg=väg / "tillkännagivande" / "publicerat",
                funnet=frist.gjort.dag.isoformat(),
                väntat=f"senast {frist.sista_dag.isoformat()}",
            )


def inte_tillkännagivet_före_justeringen(u: Underlag) -> Iterator[Utfall]:
    """What is announced is that the protocol has been adjusted (8 kap. 12 §)."""
    for i, j in enumerate(u.s.justeringar):
        anslag = j.tillkännagivande
        if (
            anslag is not None
            and anslag.publicerat is not None
            and j.datum is not None
            and anslag.publicerat < j.datum
        ):
            yield Brott(
                f"Justeringen tillkännagavs den {datum_i_ord(anslag.publicerat)}, innan "
                f"protokollet justerades den {datum_i_ord(j.datum)}.",
                sökväg=Sökväg(("justeringar", i, "tillkännagivande", "publicerat")),
                funnet=anslag.publicerat.isoformat(),
                väntat=f"{j.datum.isoformat()} eller senare",
            )


def inte_nedtaget_för_tidigt(u: Underlag) -> Iterator[Utfall]:
    """The notice is up until the time for appeal has run out (8 kap. 12 §, 13 kap. 5 §).

    Down on the last day itself settles nothing: it may be at the end of that day.
    """
    for j in u.frister.per_justering:
        nedtaget, sista = j.nedtagning.angiven, j.överklagande.sista_dag
        if nedtaget is None or j.sökväg is None:
            continue
        väg = j.sökväg / "tillkännagivande" / "tas_ned"
        if sista is None:
            yield Oavgjort("Sista dagen att överklaga går inte att räkna ut.", sökväg=väg)
        elif nedtaget < sista:
            yield Brott(
                f"Tillkännagivandet tas ned den {datum_i_ord(nedtaget)}, före överklagandetidens "
                f"utgång, den {datum_i_ord(sista)}.",
                sökväg=väg,
                funnet=nedtaget.isoformat(),
                väntat=f"efter {sista.isoformat()}",
            )
        elif nedtaget == sista:
            orsak = (
                "Tillkännagivandet tas ned sista dagen att överklaga; när på dagen framgår inte."
            )
            yield Oavgjort(orsak, sökväg=väg)


def säger_var_protokollet_finns(u: Underlag) -> Iterator[Utfall]:
    """The notice says where the protocol is available (8 kap. 12 §)."""
    for väg, anslag in _anslagen(u):
        if not anslag.förvaringsplats.strip():
            text = "Tillkännagivandet säger inte var protokollet finns tillgängligt."
            yield Brott(text, sökväg=väg / "förvaringsplats")


def säger_vilken_dag(u: Underlag) -> Iterator[Utfall]:
    """The notice says on which day it was put up (8 kap. 12 §)."""
    for väg, anslag in _anslagen(u):
        if anslag.publicerat is None:
            text = "Tillkännagivandet säger inte vilken dag det har tillkännagetts."
            yield Brott(text, sökväg=väg / "publicerat")


def rätt_sista_dag(u: Underlag) -> Iterator[Utfall]:
    """The last day for appeal that the protocol gives is the one that the law gives (13:5)."""
    for j in u.frister.per_justering:
        frist = j.överklagande
        if frist.angiven is None or j.sökväg is None:
            continue
        väg = j.sökväg / "tillkännagivande" / "sista_överklagandedag"
        if frist.sista_dag is None:
            yield Oavgjort(frist.skäl or "Dagen går inte att räkna ut.", sökväg=väg)
        elif frist.angiven != frist.sista_dag:
            yield Brott(
                f"Sista dagen att överklaga anges till den {datum_i_ord(frist.angiven)}, men den "
                f"är den {datum_i_ord(frist.sista_dag)}.",
                sökväg=väg,
                funnet=frist.angiven.isoformat(),
                väntat=frist.sista_dag.isoformat(),
            )


_8_12 = Lagrum("12", 8)

REGLER = (
    Regel(
        "TIL001",
        Allvar.FEL,
        lagkrav(
            "Att protokollet är justerat ska tillkännages på anslagstavlan senast andra dagen "
            "efter justeringen.",
            _8_12,
        ),
        pröva=tillkännagivet_i_tid,
        åtgärd="Kontrollera datumen. Överklagandetiden räknas från den dag då det skedde.",
        organ=PROTOKOLLSREGLER,
    ),
    Regel(
        "TIL002",
        Allvar.FEL,
        lagkrav("Tillkännagivandet ska gälla ett protokoll som är justerat.", _8_12),
        pröva=inte_tillkännagivet_före_justeringen,
        åtgärd="Var protokollet inte justerat behövs ett nytt tillkännagivande.",
        organ=PROTOKOLLSREGLER,
    ),
    Regel(
        "TIL003",
        Allvar.FEL,
        lagkrav(
            "Tillkännagivandet får inte tas ned före överklagandetidens utgång.",
            _8_12,
            Lagrum("5", 13, stycke=2),
        ),
        pröva=inte_nedtaget_för_tidigt,
        åtgärd="Låt tillkännagivandet sitta uppe hela tiden; annars går tiden inte ut.",
        organ=PROTOKOLLSREGLER,
    ),
    Regel(
        "TIL004",
        Allvar.VARNING,
        lagkrav("Tillkännagivandet ska säga var protokollet finns tillgängligt.", _8_12),
        pröva=säger_var_protokollet_finns,
        åtgärd="Skriv in var protokollet förvaras.",
        organ=PROTOKOLLSREGLER,
    ),
    Regel(
        "TIL005",
        Allvar.VARNING,
        lagkrav("Tillkännagivandet ska säga vilken dag det har tillkännagetts.", _8_12),
        pröva=säger_vilken_dag,
        åtgärd="Skriv in dagen när tillkännagivandet har satts upp.",
        organ=PROTOKOLLSREGLER,
    ),
    Regel(
        "ÖVE001",
        Allvar.FEL,
        lagkrav(
            "Den sista dag att överklaga som anges ska vara tre veckor från tillkännagivandet, "
            "eller nästa vardag.",
            Lagrum("5", 13),
            Lagrum("1", lag="1930:173"),
            Lagrum("2", lag="1930:173"),
        ),
        pröva=rätt_sista_dag,
        åtgärd="Rätta dagen.",
        organ=ÖVERKLAGANDEREGLER,
    ),
)
