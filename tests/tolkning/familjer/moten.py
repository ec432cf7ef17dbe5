"""Made-up meetings, drawn: the facts that a layout writes out."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from hypothesis import strategies as st

from kommunprotokoll import (
    Ajournering,
    Justering,
    Närvaro,
    Organ,
    Paragraf,
    Paragrafintervall,
    Paragrafnummer,
    Roll,
    Sammanträde,
    Tillkännagivande,
    ändra,
)
from kommunprotokoll.modell.nummer import som_intervall
from tests.tolkning.familjer.arenden import ärenden
from tests.tolkning.familjer.folk import närvaro

FÖRKORTNING = {
    "Kommunstyrelsen": "Ks",
    "Kommunfullmäktige": "Kf",
    "Socialnämnden": "SN",
    "Kultur- och fritidsnämnden": "KFN",
    "Nämnden för teknik": "NT",
}
PLATSER = ("Kommunhuset", "Kvarnen, Ekby kommunhus", "Stora salen", "Stadshuset, rum Åsen 2")


@st.composite
def möten(draw: st.DrawFn, *, luckor: bool = True, antal: tuple[int, int] = (1, 5)) -> Sammanträde:
    """Draw a meeting of an elected body.

    Args:
        draw: Hypothesis' own.
        luckor: Whether numbers may be missing, and have letters, as in a part protocol.
        antal: Least and most paragraphs.
    """
    year = draw(st.integers(2012, 2039))
    datum = draw(st.dates(date(year, 1, 7), date(year, 12, 1)))
    nummer = draw(_nummer(luckor, antal))
    roll = draw(närvaro(nummer))
    ledamöter = [n for n in roll if n.roll.är_beslutande and n.närvarande]
    folk = [n.person for n in ledamöter]
    start = time(draw(st.integers(8, 12)), draw(st.sampled_from((0, 15, 30))))
    organ = draw(st.sampled_from(sorted(FÖRKORTNING)))
    uppåt = organ != "Kommunfullmäktige"
    return Sammanträde(
        Organ.från_namn(organ),
        datum,
        start=start,
        slut=time(draw(st.integers(16, 18)), draw(st.sampled_from((5, 40, 55)))),
        plats=draw(st.sampled_from(PLATSER)),
        ajourneringar=draw(st.sampled_from(((), (), (Ajournering(time(14, 5), time(14, 25)),)))),
        ordförande=folk[0],
        sekreterare=next(n.person for n in roll if n.roll is Roll.SEKRETERARE),
        närvaro=roll,
        angivna_paragrafer=_angivna(nummer),
        paragrafer=_någon_utan_jäv(draw(ärenden(nr, year, folk, uppåt=uppåt)) for nr in nummer),
        justeringar=(draw(_justeringar(datum, ledamöter)),),
    )


def _någon_utan_jäv(alla: Iterable[Paragraf]) -> tuple[Paragraf, ...]:
    """Return the paragraphs, nobody disqualified in the first: in all, one counts as absent."""
    första, *övriga = alla
    return (ändra(första, jäv=(), ordförande=None), *övriga)


def _angivna(nummer: Sequence[Paragrafnummer]) -> tuple[Paragrafintervall, ...]:
    return som_intervall(nummer)


@st.composite
def _nummer(draw: st.DrawFn, luckor: bool, mellan: tuple[int, int]) -> list[Paragrafnummer]:  # noqa: FBT001 - drawn
    första = draw(st.integers(1, 300))
    antal = draw(st.integers(*mellan))
    if not luckor:
        return [Paragrafnummer(första + i) for i in range(antal)]
    nummer = [Paragrafnummer(första)]
    for _ in range(antal - 1):
        förra = nummer[-1]
        nästa = Paragrafnummer(förra.nummer + draw(st.sampled_from((1, 1, 1, 1, 2, 26))))
        if not förra.bokstav and draw(st.integers(0, 9)) == 0:
            nästa = Paragrafnummer(förra.nummer, "A")
        nummer.append(nästa)
    return nummer


@st.composite
def _justeringar(draw: st.DrawFn, datum: date, ledamöter: Sequence[Närvaro]) -> Justering:
    justerat = datum + timedelta(days=draw(st.integers(0, 12)))
    uppe = justerat + timedelta(days=1)
    return Justering(
        justerat,
        draw(st.sampled_from(("Kommunkansliet", "Kommunhuset", "Rådhuset"))),
        justerare=tuple(n.person for n in ledamöter[1 : 2 + draw(st.integers(0, 1))]),
        tillkännagivande=Tillkännagivande(
            uppe,
            uppe + timedelta(days=22),
            förvaringsplats=draw(st.sampled_from(("Kommunkansliet", "Stadsarkivet i Ekby"))),
        ),
    )
