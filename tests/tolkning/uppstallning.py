"""Meetings written out the way protocols look, for reading back: the layout of a small council."""

from datetime import date, time

from hypothesis import strategies as st

from kommunprotokoll import (
    Attsats,
    Beslut,
    Beslutsslag,
    Justering,
    Lista,
    Löptext,
    Mellanrubrik,
    Närvaro,
    Närvaroperiod,
    Organ,
    Paragraf,
    Paragrafnummer,
    Person,
    Punkt,
    Roll,
    Sammanträde,
    Sidsignatur,
    Textstycke,
    Underskrift,
    Underskriftsroll,
)

FÖRNAMN = ("Vilma", "Otto", "Signe", "Tage", "Ines", "Harald", "Märta", "Rune", "Ebba", "Åke")
EFTERNAMN = ("Stenåker", "Ljungholm", "Kvarnlund", "Brolund", "Fjällmo", "Öbrink", "von Tallvik")
FÖRETRÄDER = ("kommunstyrelsen", "polisen", "Ekby Byalag", "gatukontoret", "Ekby Bostäder AB")
RUBRIKER = (
    "Upprop",
    "Läget i kommunen",
    "Nya lekplatser 2032",
    "Rapport om vägar",
    "Övriga frågor",
)
MENINGAR = ("Arbetet går enligt planen.", "Förvaltningen har, efter samråd, ändrat § 12 i planen.")
MELLANRUBRIKER = ("Vinterns arbete", "Kommande åtgärder")
SATSER = ("att anta planen", "att avsätta 5 000 kr, samt", "att ge rådet i uppdrag att rapportera.")


def rådsprotokoll(s: Sammanträde) -> str:
    """Write a meeting the way a small council does: numbered headings, no §, tabs in the roll."""
    rader = [s.organ.namn, "", f"{s.organ.namn} {s.datum}, kl {_tid(s.start)}-{_tid(s.slut)}", ""]
    rader += [f"Plats: {s.plats}.", "", "Närvarande", ""]
    rader += [_namnrad(n) for n in s.närvarande]
    if s.frånvarande:
        rader += ["", "Ej närvarande", "", ", ".join(n.person.namn for n in s.frånvarande) + "."]
    for p in s.paragrafer:
        rader += ["", f"{p.nummer}. {p.rubrik}", ""]
        for stycke in p.text:
            rader += [str(stycke), ""]
        for beslut in p.beslut:
            rader += ["Beslut", "", beslut.inledning, ""]
            rader += [r for a in beslut.attsatser for r in (a.text, "")]
        rader += [x.initialer for x in s.sidsignaturer if x.efter == p.beteckning]
    for u in s.justeringar[0].underskrifter:
        rader += ["", "", u.person.namn, str(u.roll)]
    return "\n".join(rader) + "\n"


def _tid(tid: time | None) -> str:
    assert tid is not None
    return tid.strftime("%H.%M")


def _namnrad(n: Närvaro) -> str:
    roll = " (ordf.)" if n.roll is Roll.ORDFÖRANDE else ""
    höger = "sekreterare" if n.roll is Roll.SEKRETERARE else n.person.organisation
    tid = f", kl {_tid(n.perioder[0].från_kl)}-{_tid(n.perioder[0].till_kl)}" if n.perioder else ""
    return f"{n.person.namn}{roll}\t{höger}{tid}"


@st.composite
def rådssammanträden(draw: st.DrawFn) -> Sammanträde:
    """Draw a council's meeting as that layout can tell it."""
    namn = draw(
        st.lists(
            st.builds("{} {}".format, st.sampled_from(FÖRNAMN), st.sampled_from(EFTERNAMN)),
            min_size=4, max_size=12, unique=True,
        )
    )  # fmt: skip
    organ = Organ.från_namn(draw(st.sampled_from(["Trygghetsrådet", "Ekby äldreråd"])))
    antal_borta = draw(st.integers(0, len(namn) - 4))
    närvarande = [_närvaro(draw, n, i, len(namn) - antal_borta) for i, n in enumerate(namn)]
    paragrafer = [_paragraf(draw, organ, nr) for nr in range(1, draw(st.integers(2, 8)) + 1)]
    underskrifter = (
        Underskrift(närvarande[len(namn) - antal_borta - 1].person, Underskriftsroll.SEKRETERARE),
        Underskrift(närvarande[0].person, Underskriftsroll.ORDFÖRANDE),
        Underskrift(närvarande[1].person, Underskriftsroll.JUSTERARE),
    )
    efter = draw(st.lists(st.sampled_from([p.nummer for p in paragrafer]), max_size=2, unique=True))
    return Sammanträde(
        organ,
        draw(st.dates(date(1990, 1, 1), date(2099, 12, 31))),
        start=time(9, draw(st.integers(0, 59))),
        slut=time(10, draw(st.integers(0, 59))),
        plats=draw(st.sampled_from(["Rådhuset", "Hörnsalen, Ekby kommunhus"])),
        ordförande=närvarande[0].person,
        sekreterare=underskrifter[0].person,
        närvaro=tuple(närvarande),
        paragrafer=tuple(paragrafer),
        justeringar=(Justering(justerare=(närvarande[1].person,), underskrifter=underskrifter),),
        sidsignaturer=tuple(
            Sidsignatur(draw(st.sampled_from(["AB *CD*", "VS ÅÖ"])), Paragrafnummer(nr))
            for nr in sorted(efter)
            if paragrafer[nr - 1].beslut
        ),
    )


def _närvaro(draw: st.DrawFn, namn: str, plats: int, antal: int) -> Närvaro:
    if plats >= antal:
        return Närvaro(Person(namn), närvarande=False)
    if plats == antal - 1:
        return Närvaro(Person(namn), Roll.SEKRETERARE)
    person = Person(namn, organisation=draw(st.sampled_from(FÖRETRÄDER)))
    perioder = (
        (Närvaroperiod(från_kl=time(9, 5), till_kl=time(9, 55)),) if draw(st.booleans()) else ()
    )
    return Närvaro(person, Roll.LEDAMOT if plats else Roll.ORDFÖRANDE, perioder=perioder)


def _paragraf(draw: st.DrawFn, organ: Organ, nummer: int) -> Paragraf:
    text: list[Textstycke] = [Löptext(draw(st.sampled_from(MENINGAR)))]
    if draw(st.booleans()):
        text += [Mellanrubrik(draw(st.sampled_from(MELLANRUBRIKER)))]
        text += [Lista((Punkt("en sak, och en till", "-"), Punkt("en annan", "-")))]
    satser = draw(st.lists(st.sampled_from(SATSER), max_size=3))
    beslut = Beslut(
        tuple(Attsats(t) for t in satser),
        f"{organ.namn} beslutar",
        organ=organ.namn,
        slag=Beslutsslag.AVGÖRANDE,
    )
    return Paragraf(
        nummer,
        draw(st.sampled_from(RUBRIKER)),
        text=tuple(text),
        beslut=(beslut,) if satser else (),
    )
