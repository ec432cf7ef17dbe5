"""Made-up matters of a meeting, drawn: headings, decisions, votes, what members say of them."""

from collections.abc import Sequence

from hypothesis import strategies as st

from kommunprotokoll import (
    Attsats,
    Avgörandegrund,
    Beslut,
    DeltarEj,
    Diarienummer,
    Jäv,
    Löptext,
    Paragraf,
    Paragrafnummer,
    Parti,
    Person,
    Protokollsanteckning,
    Reservation,
    Röst,
    Röstval,
    SärskiltYttrande,
    Yrkande,
    Yrkandeslag,
    ÖppenOmröstning,
    ändra,
)
from tests.tolkning.familjer.penna import uppräkning

RUBRIKER = (
    "Upprop",
    "Budgetuppföljning april",
    "Svar på motion av Vera Brink (V) om cykelställ vid stationen",
    "Detaljplan för Kvarnen 3:14",
    "Information från förvaltningen",
    "Ansökan om medlemskap i vattenförbundet och val av ombud för åren 2031 till 2034",
    "Redovisning av delegationsbeslut",
    "Arvode till ledamöter i gode mansnämnden",
    (
        "Anmälan av beslut, KS 2031-02-03 § 14, om avgifter för torgplatser och uppställning av "
        "byggsäckar på allmän plats i Ekby tätort samt i Kvarnby"
    ),
    "Övriga frågor",
)
PUNKTER = (
    "Planen antas.",
    "Motionen avslås.",
    "Förvaltningen får i uppdrag att återkomma senast i juni 2031 med ett förslag till avgifter.",
    "Medel för ändamålet, 450 000 kronor, anvisas ur anslaget för oförutsett.",
    "Ärendet återremitteras.",
    "Informationen antecknas.",
    "Beslutet om taxan den 3 mars 2030, § 41, upphävs när den nya taxan börjar gälla.",
)
INFINITIV = (
    "Anta planen för vägarna.",
    "Lägga informationen till handlingarna.",
    "Uppdra åt förvaltningen att, efter samråd, återkomma med ett förslag till avgifter för båtar.",
)
UPPÅT = ("Taxan för bad antas.", "Reglementet för valnämnden ändras från och med juli 2031.")
UNDERPUNKTER = ("Norra kvarnen", "Södra kvarnen, etapp 2")
MENINGAR = (
    "Förvaltningen har hört dem som bor vid vägen.",
    "Planen har varit utställd enligt § 12 i stadgan, utan att någon haft erinran.",
    "Kostnaden ryms inom ramen.",
    (
        "Ärendet bordlades den 3 mars 2031, § {nästa}, och den 4 april 2031, § {över}, eftersom "
        "underlaget enligt 5 kap. 26 § kommunallagen och enligt § {nästa} i reglementet inte var "
        "klart."
    ),
)


@st.composite
def ärenden(
    draw: st.DrawFn, nummer: Paragrafnummer, year: int, folk: Sequence[Person], *, uppåt: bool
) -> Paragraf:
    """Draw a matter of an elected body."""
    ordning = draw(st.permutations(folk))
    jävig = ordning[:1] if draw(st.integers(0, 3)) == 0 else []
    byter = bool(jävig) and draw(st.booleans())
    kvar = ordning[len(jävig) :]
    omröstningar = draw(st.lists(_omröstningar(kvar), max_size=draw(st.integers(0, 3))))
    beslut = draw(_beslut(uppåt=uppåt))
    if omröstningar and draw(st.integers(0, 3)) == 0:
        omröstningar[-1], beslut = _av_minoritet(omröstningar[-1], beslut)
    text = tuple(draw(st.lists(st.sampled_from(MENINGAR), max_size=2, unique=True)))
    nästa = {"nästa": nummer.nummer + 1, "över": nummer.nummer + 2}
    return Paragraf(
        nummer.nummer,
        draw(st.sampled_from(RUBRIKER)),
        bokstav=nummer.bokstav,
        diarienummer=draw(diarienummer(year, nummer.nummer)),
        ordförande=next(p for p in kvar if p != folk[0]) if byter else None,
        text=tuple(Löptext(t.format_map(nästa)) for t in text),
        beslut=beslut,
        yrkanden=draw(_yrkanden(kvar)) if omröstningar else (),
        omröstningar=tuple(omröstningar),
        reservationer=draw(_reservationer(kvar[:2])),
        särskilda_yttranden=draw(_yttranden(kvar[2])),
        protokollsanteckningar=draw(_anteckningar(kvar[2])),
        deltar_ej=draw(_deltar_ej(kvar[-1])),
        jäv=tuple(Jäv(p, text=draw(_jävsmening(p))) for p in jävig),
        omedelbart_justerad=draw(st.booleans()),
    )


@st.composite
def diarienummer(draw: st.DrawFn, year: int, nummer: int) -> Diarienummer | None:
    """Draw a case number in one of the forms of registers, or none."""
    former = ("", f"KS {year}/{nummer}", f"KS/{year}:0{nummer}", f"0{nummer}/{year % 100:02}",
              f"KS-{year}-00{nummer}", f"{year}/KS0{nummer}", f"{year}/{nummer}-042",
              f"KU.{year}.{nummer}", f"00{nummer}/{year}")  # fmt: skip
    form = draw(st.sampled_from(former))
    return Diarienummer(form) if form else None


@st.composite
def _beslut(draw: st.DrawFn, *, uppåt: bool) -> tuple[Beslut, ...]:
    pool = draw(st.sampled_from((PUNKTER, PUNKTER, INFINITIV)))
    texter = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=4, unique=True))
    satser = [Attsats(t) for t in texter]
    if pool is PUNKTER and draw(st.integers(0, 3)) == 0:
        satser.append(Attsats("Tidigare planer upphävs för:", underpunkter=UNDERPUNKTER))
    if not uppåt or draw(st.integers(0, 3)):
        return (Beslut(tuple(satser)),)
    upp = draw(st.lists(st.sampled_from(UPPÅT), min_size=1, unique=True))
    förslag = Beslut(tuple(map(Attsats, upp)), förslag_till="kommunfullmäktige")
    return (Beslut(tuple(satser)), förslag)


@st.composite
def _yrkanden(draw: st.DrawFn, folk: Sequence[Person]) -> tuple[Yrkande, ...]:
    ena, andra, tredje, *_ = folk
    alternativ = [
        Yrkande(f"{ena} yrkar bifall till förslaget.", (ena,), slag=Yrkandeslag.BIFALL),
        Yrkande(f"{andra} och {tredje} yrkar avslag.", (andra, tredje), slag=Yrkandeslag.AVSLAG),
        Yrkande(
            f"{andra} yrkar i första hand att ärendet återremitteras och i andra hand avslag.",
            (andra,),
            slag=Yrkandeslag.ÅTERREMISS,
        ),
        Yrkande(
            f"{tredje} föreslår som tilläggsyrkande att avgiften prövas varje år i samband med "
            "budgeten.",
            (tredje,),
            slag=Yrkandeslag.TILLÄGG,
        ),
    ]
    val = st.lists(st.sampled_from(alternativ), min_size=1, max_size=3, unique_by=lambda y: y.text)
    return tuple(draw(val))


@st.composite
def _omröstningar(draw: st.DrawFn, folk: Sequence[Person]) -> ÖppenOmröstning:
    """Draw a vote by name with somebody on both sides; the chair decides an equal one."""
    val = (Röstval.JA, Röstval.JA, Röstval.NEJ, Röstval.AVSTÅR)
    övriga = [Röst(p, draw(st.sampled_from(val))) for p in folk[2:]]
    röster = (Röst(folk[0], Röstval.JA), Röst(folk[1], Röstval.NEJ), *övriga)
    ja, nej = (sum(r.val is v for r in röster) for v in (Röstval.JA, Röstval.NEJ))
    grund = Avgörandegrund.UTSLAGSRÖST if ja == nej else None
    return ÖppenOmröstning("bifall", "avslag", röster=röster, avgjord_genom=grund)


def _av_minoritet(
    o: ÖppenOmröstning, beslut: tuple[Beslut, ...]
) -> tuple[ÖppenOmröstning, tuple[Beslut, ...]]:
    """Return a vote that the nays lost, and what they decided by it: the matter is sent back."""
    if (o.ja or 0) <= (o.nej or 0):
        return o, beslut
    återremiss = Beslut((Attsats("Ärendet återremitteras."),), minoritet=True)
    return ändra(o, avgjord_genom=Avgörandegrund.MINORITET), (återremiss,)


@st.composite
def _reservationer(draw: st.DrawFn, folk: Sequence[Person]) -> tuple[Reservation, ...]:
    vilka = tuple(folk[: draw(st.integers(1, 2))])
    bokstäver = draw(st.lists(st.sampled_from("SMCVL"), min_size=1, unique=True))
    partier = tuple(map(Parti, bokstäver))
    namn = tuple(Parti(p.namn) for p in partier)
    genitiv = uppräkning(f"{p}s" for p in namn)
    därför = draw(
        st.sampled_from(
            ("mot beslutet", "mot beslutet till förmån för eget yrkande",
             "mot beslutet med hänvisning till det egna yrkandet", "mot samtliga beslut")
        )
    )  # fmt: skip
    former: list[tuple[Reservation, ...]] = [
        (),
        (Reservation(vilka, f"{uppräkning(vilka)} reserverar sig {därför}."),),
        (
            Reservation(
                (), f"Ledamöterna från {uppräkning(partier)} reserverar sig {därför}.",
                partier=partier,
            ),
        ),
        (Reservation((), f"{genitiv} ledamöter reserverar sig {därför}.", partier=namn),),
        (Reservation((), f"{uppräkning(namn)} reserverar sig {därför}.", partier=namn),),
        (
            Reservation(
                (), f"Ledamöterna från {uppräkning(namn)} reserverar sig {därför}.", partier=namn,
            ),
        ),
    ]  # fmt: skip
    return draw(st.sampled_from(former))


@st.composite
def _yttranden(draw: st.DrawFn, vem: Person) -> tuple[SärskiltYttrande, ...]:
    text = f"{vem} lämnar ett särskilt yttrande om avgifterna, se bilaga."
    partier = (Parti("Centerpartiet"), Parti("Vänsterpartiet"))
    partiets = SärskiltYttrande(
        (), f"Ledamöterna från {uppräkning(partier)} lämnar ett särskilt yttrande.", partier=partier
    )
    return draw(st.sampled_from(((), (), (SärskiltYttrande((vem,), text),), (partiets,))))


@st.composite
def _anteckningar(draw: st.DrawFn, vem: Person) -> tuple[Protokollsanteckning, ...]:
    text = f"{vem} vill ha antecknat att planen borde ha ställts ut längre."
    return draw(st.sampled_from(((), (), (Protokollsanteckning(text, (vem,)),))))


@st.composite
def _deltar_ej(draw: st.DrawFn, vem: Person) -> tuple[DeltarEj, ...]:
    text = f"{vem} deltar inte i beslutet."
    parti = Parti("Sverigedemokraterna")
    partiets = DeltarEj((), f"{parti}s ledamöter deltar inte i beslutet.", partier=(parti,))
    return draw(st.sampled_from(((), (), (DeltarEj((vem,), text),), (partiets,))))


@st.composite
def _jävsmening(draw: st.DrawFn, vem: Person) -> str:
    return draw(
        st.sampled_from(
            (
                f"{vem} deltar inte på grund av jäv.",
                f"{vem} anmäler jäv och deltar inte i handläggningen i ärendet.",
                f"På grund av jäv deltar {vem} inte i ärendets handläggning.",
            )
        )
    )
