"""INN: what a protocol must show (kommunallagen 5 kap. 66-67 §§)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag.granskning.lasning import nämner
from kommunprotokoll.lag.granskning.regel import Regel, Underlag, lagkrav
from kommunprotokoll.lag.rattsregel import Stöd
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.omrostning import ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.yrkande import Yrkandeslag, Yrkandeutgång

_ROLLEN = Sökväg(("närvaro",))
_BESLUTSORD = ("beslut", "godkän", "fastställ", "antar", "bifall", "avslå", "lägg")


def närvarande_redovisas(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows which ledamöter and ersättare have served (5 kap. 66 §)."""
    if any(n.närvarande and n.roll.är_beslutande for n in u.s.närvaro):
        yield Uppfyllt(sökväg=_ROLLEN)
    elif not u.s.närvarande and not u.s.angivna_paragrafer:
        orsak = "Närvarolista och försättsblad saknas; det kan vara ett utdrag ur ett protokoll."
        yield Oavgjort(orsak, sökväg=_ROLLEN)
    elif any(n.roll.är_ersättare for n in u.s.närvarande):
        orsak = "Bara ersättare redovisas som närvarande, och inte om de tjänstgjorde."
        yield Oavgjort(orsak, sökväg=_ROLLEN)
    else:
        yield Brott("Protokollet redovisar inga tjänstgörande ledamöter.", sökväg=_ROLLEN)


def ärenden_redovisas(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows which matters were handled (5 kap. 66 §)."""
    if u.s.paragrafer:
        return
    if not u.s.närvaro and not u.s.angivna_paragrafer:
        orsak = "Varken närvaro eller paragrafer är kända."
        yield Oavgjort(orsak, sökväg=Sökväg(("paragrafer",)))
    else:
        yield Brott("Protokollet har inga paragrafer.", sökväg=Sökväg(("paragrafer",)))


def paragrafen_har_rubrik(u: Underlag) -> Iterator[Utfall]:
    """Each paragraph tells which matter it is (5 kap. 66 §)."""
    for väg, _, p in u.paragrafer:
        if not p.rubrik.strip():
            yield Brott(f"§ {p.beteckning} saknar rubrik.", sökväg=väg / "rubrik")


def röstat_men_inte_beslutat(u: Underlag) -> Iterator[Utfall]:
    """A paragraph with a vote shows what was decided (5 kap. 67 § p. 4)."""
    for väg, _, p in u.paragrafer:
        if not p.omröstningar or p.beslut:
            continue
        if nämner(p, *_BESLUTSORD):
            orsak = f"Beslutet i § {p.beteckning} kan stå i den löpande texten."
            yield Oavgjort(orsak, sökväg=väg / "beslut")
        else:
            text = f"§ {p.beteckning} redovisar en omröstning men inget beslut."
            yield Brott(text, sökväg=väg / "beslut")


def yrkat_men_inte_beslutat(u: Underlag) -> Iterator[Utfall]:
    """A paragraph in which proposals stand shows what was decided (5 kap. 67 § p. 4)."""
    for väg, _, p in u.paragrafer:
        if p.omröstningar or p.beslut or not _kvarstående(p):
            continue
        if nämner(p, *_BESLUTSORD):
            orsak = f"Beslutet i § {p.beteckning} kan stå i den löpande texten."
            yield Oavgjort(orsak, sökväg=väg / "beslut")
        else:
            text = f"§ {p.beteckning} redovisar yrkanden men inget beslut."
            yield Brott(text, sökväg=väg / "beslut")


def beslutet_har_innehåll(u: Underlag) -> Iterator[Utfall]:
    """A decision says what was decided (5 kap. 67 § p. 4)."""
    for väg, _, p in u.paragrafer:
        for i, beslut in enumerate(p.beslut):
            if not beslut.attsatser and not beslut.inledning.strip():
                yield Brott(
                    f"§ {p.beteckning} har ett beslut som inte säger vad som beslutades.",
                    sökväg=väg / "beslut" / i,
                )


def propositionsordning_vid_motstridiga_yrkanden(u: Underlag) -> Iterator[Utfall]:
    """Where proposals compete, the protocol shows in which order they were put (5:67 p. 2)."""
    for väg, _, p in u.paragrafer:
        if not p.omröstningar and p.propositionsordning is None and _motstridiga(p):
            yield _utan_ordning(p, väg, "har yrkanden som står mot varandra")


def propositionsordning_vid_omröstning(u: Underlag) -> Iterator[Utfall]:
    """Where an open vote was held, the protocol shows how the proposals were put (5:67 p. 2)."""
    for väg, _, p in u.paragrafer:
        if p.propositionsordning is None and any(
            isinstance(v, ÖppenOmröstning) for v in p.omröstningar
        ):
            yield _utan_ordning(p, väg, "redovisar en omröstning")


def omröstningen_har_resultat(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows the result of each open vote (5 kap. 67 § p. 3)."""
    for r in u.omröstningar:
        v = r.omröstning
        if not isinstance(v, ÖppenOmröstning) or (v.ja is not None and v.nej is not None):
            continue
        if any(tecken.isdigit() for tecken in v.text) or nämner(r.paragraf, "röst", "bilaga"):
            orsak = f"Röstetalen vid § {r.paragraf.beteckning} kan stå i löpande text."
            yield Oavgjort(orsak, sökväg=r.sökväg)
        else:
            text = f"Omröstningen vid § {r.paragraf.beteckning} saknar röstetal."
            yield Brott(text, sökväg=r.sökväg)


def rösterna_redovisas_med_namn(u: Underlag) -> Iterator[Utfall]:
    """The protocol shows how each member voted in an open vote (5 kap. 67 § p. 5)."""
    for r in u.omröstningar:
        v = r.omröstning
        if not isinstance(v, ÖppenOmröstning) or v.röster or v.ja is None:
            continue
        p = r.paragraf
        if p.bilagor or u.s.bilagor or nämner(p, "bilaga", "lista", "röst", "votering") or v.text:
            orsak = f"Hur var och en röstade vid § {p.beteckning} kan stå i en lista eller bilaga."
            yield Oavgjort(orsak, sökväg=r.sökväg / "röster")
        else:
            text = f"Omröstningen vid § {p.beteckning} redovisar inte hur var och en röstade."
            yield Brott(text, sökväg=r.sökväg / "röster")


def _utan_ordning(p: Paragraf, väg: Sökväg, vad: str) -> Utfall:
    plats = väg / "propositionsordning"
    ord_ = ("proposition", "ställer", "ställs", "frågar", "finner", "ordning")
    vid_rösterna = "\n".join(v.text for v in p.omröstningar).casefold()
    if nämner(p, *ord_) or any(o in vid_rösterna for o in ord_):
        orsak = f"Propositionsordningen i § {p.beteckning} kan stå i den löpande texten."
        return Oavgjort(orsak, sökväg=plats)
    text = f"§ {p.beteckning} {vad} men ingen propositionsordning."
    return Brott(text, sökväg=plats)


_BORTA = (Yrkandeutgång.ÅTERTAGET,)
_MOT_BIFALL = (Yrkandeslag.AVSLAG, Yrkandeslag.ÅTERREMISS, Yrkandeslag.BORDLÄGGNING)


def _kvarstående(p: Paragraf) -> tuple[Yrkandeslag | None, ...]:
    return tuple(y.slag for y in p.yrkanden if y.utgång not in _BORTA)


def _motstridiga(p: Paragraf) -> bool:
    slag = _kvarstående(p)
    return Yrkandeslag.BIFALL in slag and any(s in _MOT_BIFALL for s in slag)


_66, _67 = Lagrum("66", 5), 5
_VIKTIGT = "Komplettera protokollet innan det justeras."
_SER_LÄSNINGEN = "Om uppgiften finns i dokumentet har den inte kunnat läsas därifrån."

REGLER = (
    Regel(
        "INN001",
        Allvar.FEL,
        lagkrav("Protokollet ska visa vilka ledamöter och ersättare som har tjänstgjort.", _66),
        pröva=närvarande_redovisas,
        åtgärd=f"Skriv in de tjänstgörande i närvarolistan. {_SER_LÄSNINGEN}",
    ),
    Regel(
        "INN002",
        Allvar.FEL,
        lagkrav("Protokollet ska visa vilka ärenden som har handlagts.", _66),
        pröva=ärenden_redovisas,
        åtgärd=f"Skriv en paragraf för varje ärende. {_SER_LÄSNINGEN}",
    ),
    Regel(
        "INN003",
        Allvar.VARNING,
        lagkrav(
            "Varje paragraf ska visa vilket ärende den gäller.",
            _66,
            stöd=Stöd.SLUTSATS,
            förbehåll="Att ärendet ska ha en rubrik är en slutsats; lagen säger att det ska framgå "
            "vilka ärenden som har handlagts.",
        ),
        pröva=paragrafen_har_rubrik,
        åtgärd="Ge paragrafen en rubrik som säger vad ärendet gäller.",
    ),
    Regel(
        "INN004",
        Allvar.FEL,
        lagkrav(
            "En paragraf med en omröstning ska visa vilket beslut som fattades.",
            Lagrum("67", _67, punkt=4),
        ),
        pröva=röstat_men_inte_beslutat,
        åtgärd=_VIKTIGT,
    ),
    Regel(
        "INN005",
        Allvar.VARNING,
        lagkrav(
            "En paragraf med yrkanden ska visa vilket beslut som fattades.",
            Lagrum("67", _67, punkt=4),
        ),
        pröva=yrkat_men_inte_beslutat,
        åtgärd=_VIKTIGT,
    ),
    Regel(
        "INN006",
        Allvar.FEL,
        lagkrav("Ett beslut ska säga vad som beslutades.", Lagrum("67", _67, punkt=4)),
        pröva=beslutet_har_innehåll,
        åtgärd=_VIKTIGT,
    ),
    Regel(
        "INN007",
        Allvar.VARNING,
        lagkrav(
            "När yrkanden står mot varandra ska protokollet visa i vilken ordning ordföranden "
            "lade fram förslagen till beslut.",
            Lagrum("67", _67, punkt=2),
        ),
        pröva=propositionsordning_vid_motstridiga_yrkanden,
        åtgärd="Skriv in propositionsordningen.",
    ),
    Regel(
        "INN008",
        Allvar.VARNING,
        lagkrav(
            "När omröstning har hållits ska protokollet visa i vilken ordning ordföranden lade "
            "fram förslagen till beslut.",
            Lagrum("67", _67, punkt=2),
        ),
        pröva=propositionsordning_vid_omröstning,
        åtgärd="Skriv in propositionsordningen.",
    ),
    Regel(
        "INN009",
        Allvar.FEL,
        lagkrav(
            "Protokollet ska visa genomförda omröstningar och deras resultat.",
            Lagrum("67", _67, punkt=3),
        ),
        pröva=omröstningen_har_resultat,
        åtgärd="Skriv in röstetalen.",
    ),
    Regel(
        "INN010",
        Allvar.FEL,
        lagkrav(
            "Protokollet ska visa hur ledamöterna har röstat vid öppna omröstningar.",
            Lagrum("67", _67, punkt=5),
        ),
        pröva=rösterna_redovisas_med_namn,
        åtgärd="Skriv in hur var och en röstade, eller bifoga omröstningslistan.",
    ),
)
