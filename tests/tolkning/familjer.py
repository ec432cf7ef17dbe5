"""Made-up meetings written out in the layouts of Swedish municipalities, for reading back.

The facts are few and of every kind that a layout shows in its own way. Each layout is one function
from the facts to text; ``LAYOUTER`` lists them.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from types import MappingProxyType

import attrs
from hypothesis import strategies as st

from tests.tolkning.uppstallning import EFTERNAMN, FÖRNAMN

PARTIER = ("S", "M", "C", "V", "SD", "MP", "KD", "L", "EKL")
ORGAN = ("Kommunstyrelsen", "Kommunfullmäktige", "Socialnämnden", "Kultur- och fritidsnämnden")
FÖRKORTNING = {
    "Kommunstyrelsen": "Ks",
    "Kommunfullmäktige": "Kf",
    "Socialnämnden": "SN",
    "Kultur- och fritidsnämnden": "KFN",
}
RUBRIKER = (
    "Upprop",
    "Val av justerare",
    "Budgetuppföljning april",
    "Svar på motion av Vera Brink (V) om cykelställ vid stationen",
    "Detaljplan för Kvarnen 3:14",
    "Information från förvaltningen",
    "Ansökan om medlemskap i vattenförbundet och val av ombud för åren 2031 till 2034",
    "Redovisning av delegationsbeslut",
)
PUNKTER = (
    "Planen antas.",
    "Motionen avslås.",
    "Förvaltningen får i uppdrag att återkomma senast i juni 2031 med ett förslag till avgifter.",
    "Medel för ändamålet, 450 000 kronor, anvisas ur anslaget för oförutsett.",
    "Ärendet återremitteras.",
    "Informationen antecknas.",
)
MENINGAR = (
    "Förvaltningen har hört dem som bor vid vägen.",
    "Planen har varit utställd enligt § 12 i stadgan, utan att någon haft erinran.",
    "Kostnaden ryms inom ramen.",
)


@attrs.frozen
class Vem:
    """Somebody on the roll."""

    namn: str
    parti: str
    roll: str = ""
    ersätter: str = ""

    def __str__(self) -> str:
        """Return name and party."""
        return f"{self.namn} ({self.parti})"


@attrs.frozen
class Votering:
    """A vote by name: who said yes and no, who abstained."""

    ja: tuple[Vem, ...]
    nej: tuple[Vem, ...]
    avstår: tuple[Vem, ...]


@attrs.frozen
class Ärende:
    """A paragraph."""

    nummer: int
    rubrik: str
    dnr: str
    text: tuple[str, ...]
    punkter: tuple[str, ...]
    yrkare: tuple[Vem, ...]
    votering: Votering | None
    reserverar: tuple[Vem, ...]
    jävig: Vem | None
    omedelbart: bool


@attrs.frozen
class Möte:
    """A meeting."""

    organ: str
    datum: date
    start: time
    slut: time
    plats: str
    närvarande: tuple[Vem, ...]
    ersättare: tuple[Vem, ...]
    sekreterare: str
    justerare: tuple[Vem, ...]
    ärenden: tuple[Ärende, ...]


@st.composite
def möten(draw: st.DrawFn) -> Möte:
    """Draw the facts of a meeting."""
    antal = draw(st.integers(5, 9))
    namn = draw(
        st.lists(
            st.builds("{} {}".format, st.sampled_from(FÖRNAMN), st.sampled_from(EFTERNAMN)),
            min_size=antal + 2,
            max_size=antal + 2,
            unique=True,
        )
    )
    folk = [Vem(n, draw(st.sampled_from(PARTIER))) for n in namn[:antal]]
    folk[0] = attrs.evolve(folk[0], roll="ordförande")
    if draw(st.booleans()):
        folk[1] = attrs.evolve(folk[1], roll="1:e vice ordförande")
    if draw(st.booleans()):
        folk[-1] = attrs.evolve(folk[-1], ersätter=f"{namn[antal]} ({folk[-1].parti})")
    första = draw(st.integers(1, 300))
    nummer = range(första, första + draw(st.integers(1, 5)))
    year = draw(st.integers(2012, 2039))
    return Möte(
        draw(st.sampled_from(ORGAN)),
        draw(st.dates(date(year, 1, 7), date(year, 12, 20))),
        time(draw(st.integers(8, 13)), draw(st.sampled_from((0, 15, 30)))),
        time(draw(st.integers(14, 18)), draw(st.sampled_from((5, 40, 55)))),
        draw(st.sampled_from(("Kommunhuset", "Kvarnen, Ekby kommunhus", "Stora salen"))),
        tuple(folk),
        tuple(Vem(namn[antal + 1], "MP") for _ in range(draw(st.integers(0, 1)))),
        "Jon Kaltberg",
        tuple(folk[1 : 1 + draw(st.integers(1, 2))]),
        tuple(draw(_ärenden(nr, year, folk)) for nr in nummer),
    )


@st.composite
def _ärenden(draw: st.DrawFn, nummer: int, year: int, folk: Sequence[Vem]) -> Ärende:
    röstar = draw(st.booleans())
    val = [draw(st.sampled_from("jjjnna")) for _ in folk] if röstar else []
    delar = {k: tuple(v for v, s in zip(folk, val, strict=False) if s == k) for k in "jna"}
    votering = Votering(delar["j"], delar["n"], delar["a"]) if delar["j"] and delar["n"] else None
    return Ärende(
        nummer,
        draw(st.sampled_from(RUBRIKER)),
        draw(
            st.sampled_from(
                ("", f"KS {year}/{nummer}", f"KS/{year}:0{nummer}", f"0{nummer}/{year % 100}")
            )
        ),
        tuple(draw(st.lists(st.sampled_from(MENINGAR), max_size=2, unique=True))),
        tuple(draw(st.lists(st.sampled_from(PUNKTER), min_size=1, max_size=4, unique=True))),
        tuple(folk[:2]) if votering else (),
        votering,
        votering.nej if votering and draw(st.booleans()) else (),
        draw(st.sampled_from(folk[2:])) if not votering and draw(st.booleans()) else None,
        draw(st.booleans()),
    )


def blad(m: Möte) -> str:
    """F: the classic form, with a front page of labels, att-satser and page breaks."""
    huvud = [
        f"{'EKBY KOMMUN':<34}SAMMANTRÄDESPROTOKOLL                     Blad",
        f"{m.organ:<34}Sammanträdesdatum                          %s",
        f"{'':<34}{m.datum}",
        "",
    ]
    sida = "\n".join([*(r % 1 if "%s" in r else r for r in huvud), *_framsida(m)])
    kropp: list[str] = []
    for å in m.ärenden:
        dnr = f"Dnr {å.dnr}" if å.dnr else ""
        kropp += [
            f"{FÖRKORTNING[m.organ]} § {å.nummer:<20}{dnr}".rstrip(),
            "",
            *_brutet(å.rubrik),
            "",
        ]
        kropp += _beslut(m, [f"att {p[0].lower()}{p[1:]}" for p in å.punkter])
        kropp += ["Sammanfattning av ärendet", "", *å.text, ""] if å.text else []
        kropp += _omröstning_i_beslutsgång(m, å)
        kropp += _slutet(å)
        kropp += ["_____", ""]
    andra = "\n".join([*(r % 2 if "%s" in r else r for r in huvud), *kropp])
    return f"{sida}\f{andra}"


def fullmäktige(m: Möte) -> str:
    """A and B: § and number on the line, numbered points first, roll calls as sentences."""
    huvud = [f"Ekby stad {m.organ}", "", "Protokoll (nr 3)", f"Sammanträdesdatum: {m.datum}", ""]
    kropp = []
    for å in m.ärenden:
        dnr = f" Ärendenummer {å.dnr}" if å.dnr else ""
        kropp += [f"§ {å.nummer}{dnr}", *_brutet(å.rubrik), "", "Beslut", ""]
        kropp += [r for i, p in enumerate(å.punkter, 1) for r in _brutet(f"{i}. {p}")]
        kropp += ["", "Handling", f"2031 nr {å.nummer}.", ""]
        kropp += _yrkanden(å)
        if å.votering:
            kropp += ["Omröstning", ""]
            kropp += ["Godkänd voteringsproposition: ”Ja för bifall och Nej för avslag.”"]
            for sida, röstar in ((å.votering.ja, "röstar Ja"), (å.votering.nej, "röstar Nej"),
                                 (å.votering.avstår, "avstår från att rösta")):  # fmt: skip
                kropp += _brutet(f"{_och(sida)} {röstar} ({len(sida)}).") if sida else []
            kropp += [""]
        kropp += _slutet(å)
    return "\n".join([*huvud, *kropp])


def nämndutdrag(m: Möte) -> str:
    """C: an extract of one matter, the heading above its number."""
    å = m.ärenden[0]
    dnr = f", {å.dnr}" if å.dnr else ""
    rader = [m.organ, "", "Utdrag ur protokoll", f"Sammanträdesdatum: {m.datum}", ""]
    rader += [*_brutet(å.rubrik), f"§ {å.nummer}{dnr}", "", "Beslut"]
    rader += [r for i, p in enumerate(å.punkter, 1) for r in _brutet(f"{i}. {p}")]
    rader += ["", *_yrkanden(å)]
    if å.votering:
        rader += ["Omröstning"]
        rader += _brutet(f"{_och(å.votering.ja)} röstar ja.")
        rader += _brutet(f"{_och(å.votering.nej)} röstar nej.")
        rader += (
            _brutet(f"{_och(å.votering.avstår)} avstår från att rösta.")
            if å.votering.avstår
            else []
        )
        rader += [
            f"Med {len(å.votering.ja)} ja-röster mot {len(å.votering.nej)} nej-röster beslutas så.",
            "",
        ]
    rader += _slutet(å)
    rader += [
        "Dag för justering",
        str(m.datum),
        "",
        "Vid protokollet",
        "",
        "Sekreterare",
        m.sekreterare,
    ]
    rader += [
        "",
        "Ordförande               Justerande",
        f"{m.närvarande[0].namn:<25}{m.justerare[0].namn}",
    ]
    return "\n".join(rader)


def tabellsida(m: Möte) -> str:
    """E: a front page as a table, contents with leaders, the number and Dnr on one line."""

    def huvud(sida: int) -> list[str]:
        return [
            f"EKBY KOMMUN             SAMMANTRÄDESPROTOKOLL      {sida} (3)",
            m.organ,
            "",
            "Datum",
            str(m.datum),
            "",
        ]

    innehåll = [f"§ {å.nummer}  {å.rubrik[:40]} {'.' * 20} 3" for å in m.ärenden]
    kropp = []
    for å in m.ärenden:
        kropp += [
            f"§ {å.nummer}   Dnr {å.dnr}" if å.dnr else f"§ {å.nummer}",
            *_brutet(å.rubrik),
            "",
            "Beslut",
        ]
        kropp += [f"{m.organ} beslutar", ""]
        kropp += [r for p in å.punkter for r in (*_brutet(f"att {p[0].lower()}{p[1:]}"), "")]
        kropp += ["Beskrivning av ärendet", *å.text, ""] if å.text else []
        kropp += _omröstning_i_beslutsgång(m, å)
        kropp += _slutet(å)
    sidor = (
        [*huvud(1), *_framsida(m)],
        [*huvud(2), "Innehåll", "", *innehåll],
        [*huvud(3), *kropp],
    )
    return "\f".join("\n".join(sida) for sida in sidor)


def reservation_först(m: Möte) -> str:
    """D: Diarienummer on the line, reservations and jäv before the matter, no front page."""
    rader = [f"Ekby stad, {m.organ}", f"Protokoll {m.datum}", ""]
    for å in m.ärenden:
        rader += [
            f"§ {å.nummer} Diarienummer {å.dnr}" if å.dnr else f"§ {å.nummer}",
            *_brutet(å.rubrik),
            "",
            "Beslut",
            "",
        ]
        rader += [r for i, p in enumerate(å.punkter, 1) for r in _brutet(f"{i}. {p}")]
        rader += [""]
        if å.reserverar:
            rader += [
                "Reservationer",
                *_brutet(f"{_och(å.reserverar)} reserverar sig mot beslutet."),
                "",
            ]
        if å.jävig:
            rader += ["Jäv", f"{å.jävig} anmäler jäv och deltar inte i handläggningen.", ""]
        rader += ["Ärendet", *å.text, ""] if å.text else []
        if å.votering:
            rader += [
                "Omröstningsresultat",
                f"Ja-röster: {len(å.votering.ja)}",
                f"Nej-röster: {len(å.votering.nej)}",
            ]
            rader += [f"Avstår: {len(å.votering.avstår)}", ""]
        rader += ["Paragrafen justeras omedelbart.", ""] if å.omedelbart else []
        rader += ["Expedieras till", "Kommunstyrelsen", ""]
    return "\n".join(rader)


def organ_före(m: Möte) -> str:
    """G and H: the body's letters before the number, the numbers of other bodies beside it."""
    rader = ["EKBY KOMMUN", m.organ, f"Sammanträdesprotokoll {m.datum}", ""]
    for å in m.ärenden:
        tidigare = f", Au § {å.nummer + 3}" if å.omedelbart else ""
        dnr = f" DNR: {å.dnr}" if å.dnr else ""
        rader += [f"{FÖRKORTNING[m.organ].upper()} § {å.nummer}{tidigare}{dnr}", *_brutet(å.rubrik)]
        rader += ["", f"{m.organ}s beslut" if m.organ[-1] != "s" else "Beslut", ""]
        rader += [r for p in å.punkter for r in (*_brutet(f"• {p}"), "")]
        rader += ["Ärendebeskrivning", *å.text, ""] if å.text else []
        rader += _omröstning_i_beslutsgång(m, å)
        rader += _slutet(å)
    return "\n".join(rader)


def röstlistor(m: Möte) -> str:
    """I: totals in the text, who voted how in a table of an appendix for each vote."""
    rader = [f"Ekby stad {m.organ}", f"Sammanträdesdatum: {m.datum}", ""]
    bilagor: list[str] = []
    for å in m.ärenden:
        rader += [f"§ {å.nummer} Dnr {å.dnr}" if å.dnr else f"§ {å.nummer}", *_brutet(å.rubrik)]
        rader += ["", "Beslut", "", *(r for p in å.punkter for r in (*_brutet(p), ""))]
        if v := å.votering:
            bilagor += [f"OMRÖSTNINGSLISTA NR {len(bilagor) + 1} § {å.nummer}", *_tabell(v), ""]
            rader += [
                "Omröstning",
                f"Omröstningen utfaller med {len(v.ja)} Ja mot {len(v.nej)} Nej.",
            ]
            rader += [f"{len(v.avstår)} avstår från att rösta."] if v.avstår else []
            rader += [f"Hur var och en röstar framgår av omröstningslista {len(bilagor)}.", ""]
        rader += _slutet(å)
    return "\n".join(rader) + ("\fBilaga 1\n" + "\n".join(bilagor) if bilagor else "")


def _tabell(v: Votering) -> list[str]:
    rader = [f"{'Namn':<30}{'Parti':<8}{'Ja':<6}{'Nej':<6}{'Avst':<6}"]
    for indrag, folk in ((0, v.ja), (6, v.nej), (12, v.avstår)):
        rader += [f"{vem.namn:<30}{vem.parti:<8}{'':<{indrag}}X" for vem in folk]
    return rader


def bolag(m: Möte) -> str:
    """J: a company's prose: no parties, no headings of decision, what was decided in sentences."""
    rader = ["PROTOKOLL", f"Fört vid styrelsesammanträde i {m.organ}", str(m.datum), ""]
    for å in m.ärenden:
        dnr = f" (dnr {å.dnr})" if å.dnr else ""
        rader += [f"§ {å.nummer}   {å.rubrik}{dnr}", "", *(r for t in å.text for r in (t, ""))]
        for p in å.punkter:
            rader += [*_brutet(f"Styrelsen beslutade att {p[0].lower()}{p[1:]}"), ""]
        rader += ["Paragrafen förklaras omedelbart justerad.", ""] if å.omedelbart else []
    return "\n".join(rader)


def utan_paragraftecken(m: Möte) -> str:
    """K: matters numbered without a §, a number and a full stop before the heading."""
    rader = [f"Sammanträdesanteckningar {m.datum}", m.organ, ""]
    for å in m.ärenden:
        dnr = f" Dnr {å.dnr}" if å.dnr else ""
        rader += [f"{å.nummer}. {å.rubrik}{dnr}", "", *å.text, "", "Beslut", ""]
        rader += [r for p in å.punkter for r in (*_brutet(f"- {p}"), "")]
        rader += ["Paragrafen förklaras omedelbart justerad.", ""] if å.omedelbart else []
    return "\n".join(rader)


def utan_politik(m: Möte) -> Möte:
    """Return the meeting without what only elected members do: vote, reserve, be disqualified."""
    enkla = (
        attrs.evolve(å, votering=None, reserverar=(), jävig=None, yrkare=()) for å in m.ärenden
    )
    return attrs.evolve(m, ärenden=tuple(enkla))


LAYOUTER: Mapping[str, Callable[[Möte], str]] = MappingProxyType(
    {
        "blad": blad,
        "fullmäktige": fullmäktige,
        "nämndutdrag": nämndutdrag,
        "tabellsida": tabellsida,
        "reservation först": reservation_först,
        "organ före": organ_före,
        "röstlistor": röstlistor,
        "bolag": bolag,
        "utan paragraftecken": utan_paragraftecken,
    }
)
UTAN_POLITIK = frozenset({"bolag", "utan paragraftecken"})
MED_NÄRVARO = frozenset({"blad", "tabellsida"})


def _framsida(m: Möte) -> list[str]:
    tid = f"{m.start:%H.%M}–{m.slut:%H.%M}"
    beslutande = [_rad(v) for v in m.närvarande]
    rader = [
        f"Plats och tid         {m.plats}, kl {tid}",
        "",
        f"Beslutande            {beslutande[0]}",
    ]
    rader += [f"{'':<22}{rad}" for rad in beslutande[1:]]
    if m.ersättare:
        rader += ["", f"Närvarande ersättare  {m.ersättare[0]}"]
    rader += ["", f"Övriga deltagare      {m.sekreterare}, sekreterare", ""]
    rader += [f"Utses att justera     {_och(m.justerare)}", ""]
    rader += ["Justeringens", f"plats och tid         Kommunkansliet {m.datum}", ""]
    sista = m.ärenden[-1].nummer
    return [*rader, f"Paragrafer            {m.ärenden[0].nummer}–{sista}", ""]


def _rad(v: Vem) -> str:
    roll = f", {v.roll}" if v.roll else ""
    ersätter = f", tjänstgör för {v.ersätter}" if v.ersätter else ""
    return f"{v}{roll}{ersätter}"


def _beslut(m: Möte, satser: Sequence[str]) -> list[str]:
    return [
        "Beslut",
        "",
        f"{m.organ} beslutar",
        "",
        *(r for s in satser for r in (*_brutet(s), "")),
    ]


def _yrkanden(å: Ärende) -> list[str]:
    if not å.yrkare:
        return []
    ena, andra = å.yrkare
    return ["Yrkanden", "", f"{ena} yrkar bifall till förslaget.", f"{andra} yrkar avslag.", ""]


def _omröstning_i_beslutsgång(m: Möte, å: Ärende) -> list[str]:
    if not å.votering:
        return []
    avstår = f" {len(å.votering.avstår)} avstår från att rösta." if å.votering.avstår else ""
    return [
        *_yrkanden(å),
        "Beslutsgång",
        "",
        *_brutet(
            "Ordföranden ställer proposition på yrkandena och finner att "
            f"{m.organ.lower()} bifaller förslaget."
        ),
        "",
        "Omröstning begärs. Den som bifaller förslaget röstar ja, den som avslår det röstar nej.",
        "",
        *_brutet(
            f"Omröstningen utfaller med {len(å.votering.ja)} ja-röster och "
            f"{len(å.votering.nej)} nej-röster.{avstår}"
        ),
        "",
    ]


def _slutet(å: Ärende) -> list[str]:
    rader = []
    if å.reserverar:
        rader += [
            "Reservation",
            "",
            *_brutet(f"{_och(å.reserverar)} reserverar sig mot beslutet."),
            "",
        ]
    if å.jävig:
        rader += ["Jäv", "", f"{å.jävig} deltar inte på grund av jäv.", ""]
    if å.omedelbart:
        rader += ["Paragrafen förklaras omedelbart justerad.", ""]
    return rader


def _och(folk: Sequence[Vem]) -> str:
    *första, sista = map(str, folk)
    return f"{', '.join(första)} och {sista}" if första else sista


def _brutet(text: str) -> list[str]:
    return textwrap.wrap(text, 78, break_long_words=False, break_on_hyphens=False)
