"""Made-up people of a meeting, drawn: names of every kind, parties, roles, when they are there."""

from collections.abc import Sequence
from datetime import time

from hypothesis import strategies as st

from kommunprotokoll import (
    Närvaro,
    Närvaroperiod,
    Paragrafintervall,
    Paragrafnummer,
    Parti,
    Person,
    Roll,
)

FÖRNAMN = (
    "Vilma", "Otto", "Signe", "Tage", "Ines", "Åke", "Örjan", "Märta", "Karl-Åke", "Anna-Greta",
    "Ebba", "Rune", "Åsa",
)  # fmt: skip
EFTERNAMN = (
    "Stenåker", "Ljungholm", "Kvarnlund", "Brolund", "Fjällmo", "Öbrink", "von Tallvik",
    "af Kvarnberg", "Ek-Lindmo", "O'Brolund", "Åkerhjort Hällmo", "Örnskog",
)  # fmt: skip
RIKSPARTIER = ("S", "M", "C", "V", "SD", "MP", "KD", "L")
LOKALA = ("KB", "ÖrP", "VägV", "D", "KOSA", "EKL")
TJÄNSTER = ("kommunchef", "ekonomichef", "planarkitekt", "tf. samhällsbyggnadschef")
GÄSTER = ("konsult", "trafikkonsult", "advokat")
ORGANISATIONER = ("PRO", "SPF", "SKPF", "RPG", "Ekby byalag")
_MEST_UTOM = 2


@st.composite
def namn(draw: st.DrawFn, antal: int) -> list[str]:
    """Draw so many different names."""
    ett = st.builds("{} {}".format, st.sampled_from(FÖRNAMN), st.sampled_from(EFTERNAMN))
    return draw(st.lists(ett, min_size=antal, max_size=antal, unique=True))


@st.composite
def närvaro(draw: st.DrawFn, nummer: Sequence[Paragrafnummer]) -> tuple[Närvaro, ...]:
    """Draw a roll: members, serving substitutes, substitutes, absent people, officials."""
    antal = draw(st.integers(4, 8))
    namnen = draw(namn(antal + 7))
    partier = RIKSPARTIER + (LOKALA if draw(st.booleans()) else ())
    folk = [Person(n, Parti(draw(st.sampled_from(partier)))) for n in namnen[:-2]]
    ledamöter = [Närvaro(folk[0], Roll.ORDFÖRANDE)]
    ledamöter += [draw(_ledamot(p, nummer)) for p in folk[1:antal]]
    if draw(st.booleans()):
        roll = draw(st.sampled_from((Roll.FÖRSTE_VICE_ORDFÖRANDE, Roll.VICE_ORDFÖRANDE)))
        ledamöter[1] = Närvaro(folk[1], roll)
    ledamöter += draw(_tjänstgörande(folk[antal : antal + 3], nummer))
    borta = folk[antal + 3 : antal + 3 + draw(st.integers(0, 1))]
    ersättare = folk[antal + 4 : antal + 4 + draw(st.integers(0, 1))]
    return (
        *ledamöter,
        *(Närvaro(p, närvarande=False) for p in borta),
        *(Närvaro(p, Roll.ERSÄTTARE) for p in ersättare),
        *draw(_tjänstepersoner(namnen[-2:])),
    )


@st.composite
def _ledamot(draw: st.DrawFn, vem: Person, nummer: Sequence[Paragrafnummer]) -> Närvaro:
    perioder = draw(st.one_of(st.just(()), st.just(()), _perioder(nummer)))
    utom: tuple[Paragrafintervall, ...] = ()
    if not perioder and draw(st.integers(0, 4)) == 4:
        utom = (Paragrafintervall.av(draw(st.sampled_from(nummer))),)
    return Närvaro(vem, Roll.LEDAMOT, perioder=perioder, utom=utom)


@st.composite
def _perioder(draw: st.DrawFn, nummer: Sequence[Paragrafnummer]) -> tuple[Närvaroperiod, ...]:
    första, sista = nummer[0], nummer[-1]
    mitt = draw(st.sampled_from(nummer))
    kl = time(draw(st.integers(13, 15)), draw(st.sampled_from((0, 5, 45))))
    alternativ: list[tuple[Närvaroperiod, ...]] = [
        (Närvaroperiod(Paragrafintervall(första, mitt)),),
        (Närvaroperiod(Paragrafintervall(mitt, mitt)),),
        (Närvaroperiod(Paragrafintervall(mitt, None)),),
        (Närvaroperiod(Paragrafintervall(None, mitt)),),
        (Närvaroperiod(från_kl=time(13), till_kl=kl),),
        (Närvaroperiod(till_kl=kl),),
        (Närvaroperiod(från_kl=kl),),
        (Närvaroperiod(Paragrafintervall(None, mitt), till_kl=kl),),
        (Närvaroperiod(Paragrafintervall(mitt, None), från_kl=kl),),
    ]
    if första < mitt:
        delvis = Paragrafintervall(första, mitt, till_delvis=True)
        alternativ.append((Närvaroperiod(delvis),))
    if första < mitt < sista:
        delar = (Paragrafintervall(första, första), Paragrafintervall(mitt, sista))
        alternativ.append(tuple(map(Närvaroperiod, delar)))
    return draw(st.sampled_from(alternativ))


@st.composite
def _tjänstgörande(
    draw: st.DrawFn, folk: Sequence[Person], nummer: Sequence[Paragrafnummer]
) -> list[Närvaro]:
    """Draw nobody, or a serving substitute: for one member, for two in turn, for none named."""
    vem, ena, andra = folk
    ena, andra = (Person(p.namn, vem.parti) for p in (ena, andra))
    roll = Roll.TJÄNSTGÖRANDE_ERSÄTTARE
    hela = Närvaro(vem, roll, ersätter=ena)
    alternativ = [[], [hela], [hela], [Närvaro(vem, roll)]]
    alternativ.append([Närvaro(vem, roll, ersätter=ena, perioder=draw(_perioder(nummer)))])
    if len(nummer) > 1:
        i_tur = (
            Närvaroperiod(Paragrafintervall(nummer[0], nummer[-2]), tjänstgör=True, ersätter=ena),
            Närvaroperiod(
                Paragrafintervall(nummer[-1], nummer[-1]), tjänstgör=True, ersätter=andra
            ),
        )
        alternativ.append([Närvaro(vem, roll, ersätter=ena, perioder=i_tur)])
    return draw(st.sampled_from(alternativ))


@st.composite
def _tjänstepersoner(draw: st.DrawFn, namnen: Sequence[str]) -> list[Närvaro]:
    """Draw an official or guest, or none, and the secretary."""
    roll = draw(st.sampled_from((Roll.TJÄNSTEPERSON, Roll.ÖVRIG)))
    # Beside elected members an official's title tells an official, wherever it stands.
    titel = draw(st.sampled_from(TJÄNSTER if roll is Roll.TJÄNSTEPERSON else GÄSTER))
    gäster = [Närvaro(Person(namnen[0]), roll, titel=titel)] if draw(st.booleans()) else []
    # The secretary stands where the guests do, or there would be a list between them.
    return [*gäster, Närvaro(Person(namnen[1]), Roll.SEKRETERARE)]
