"""Made-up people, bodies and rolls for questions about who has a vote."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kommunprotokoll import (
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
    Omröstning,
    Omröstningsslag,
    Organtyp,
    Paragraf,
    Paragrafintervall,
    Parti,
    Person,
    Roll,
    Sammanträde,
    ÖppenOmröstning,
)
from tests.lag.sammantraden import organ

S, M, C = Parti("S"), Parti("M"), Parti("C")
ADA = Person("Ada Ekbyvret", S)
BO = Person("Bo Ängslycka", S)
CAI = Person("Cai Åvallsgård", M)
DIA = Person("Dia Ekbyvret", S)
EVA = Person("Eva Ängslycka", M)
FIA = Person("Fia Åvallsgård", C)

DAG = date(2027, 3, 4)


def ledamot(
    person: Person,
    *perioder: Närvaroperiod,
    utom: tuple[Paragrafintervall, ...] = (),
    närvarande: bool = True,
) -> Närvaro:
    """An elected member on the roll."""
    return Närvaro(person, perioder=perioder, utom=utom, närvarande=närvarande)


def tjänstgörande(person: Person, för: Person | None, *perioder: Närvaroperiod) -> Närvaro:
    """A substitute who serves for somebody."""
    return Närvaro(person, Roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=för, perioder=perioder)


def ersättare(person: Person, *perioder: Närvaroperiod) -> Närvaro:
    """A substitute who is only present."""
    return Närvaro(person, Roll.ERSÄTTARE, perioder=perioder)


def del_av_mötet(
    från: int,
    till: int,
    *,
    tjänstgör: bool | None = None,
    ersätter: Person | None = None,
    anledning: str = "",
) -> Närvaroperiod:
    """A stretch of paragraphs."""
    return Närvaroperiod(
        Paragrafintervall.av(från, till),
        tjänstgör=tjänstgör,
        ersätter=ersätter,
        anledning=anledning,
    )


def händer(
    person: Person, slag: Närvaroändringsslag, *, för: Person | None = None, text: str = ""
) -> Närvaroändring:
    """A note under a paragraph."""
    return Närvaroändring(person, slag, ersätter=för, text=text)


def möte_med(
    *roll: Närvaro,
    typ: Organtyp = Organtyp.NÄMND,
    antal: int | None = None,
    paragrafer: int = 5,
    noteringar: Mapping[int, tuple[Närvaroändring, ...]] | None = None,
    jäv: Mapping[int, tuple[Jäv, ...]] | None = None,
    dag: date = DAG,
) -> Sammanträde:
    """A meeting of §§ 1-5 with a roll, notes under paragraphs and jäv."""
    return Sammanträde(
        organ(typ, antal),
        dag,
        närvaro=roll,
        paragrafer=tuple(
            Paragraf(
                n,
                närvaroändringar=(noteringar or {}).get(n, ()),
                jäv=(jäv or {}).get(n, ()),
            )
            for n in range(1, paragrafer + 1)
        ),
    )


def röstning(
    ja: int | None,
    nej: int | None,
    slag: Omröstningsslag = Omröstningsslag.HUVUDVOTERING,
    **övrigt: Any,
) -> ÖppenOmröstning:
    """An open vote by its totals; on sending back, Ja is for settling the matter today."""
    formell = slag in (Omröstningsslag.ÅTERREMISS, Omröstningsslag.BORDLÄGGNING)
    innebörd = (
        ("ärendet avgörs i dag", f"ärendet går till {slag}")
        if formell
        else ("bifall till motionen", "avslag på motionen")
    )
    return ÖppenOmröstning(*övrigt.pop("innebär", innebörd), ja=ja, nej=nej, slag=slag, **övrigt)


def med_omröstning(
    *roll: Närvaro,
    röstningar: tuple[Omröstning, ...],
    typ: Organtyp = Organtyp.NÄMND,
    **paragraf: Any,
) -> Sammanträde:
    """A meeting of one paragraph with votes; Ada is in the chair."""
    return Sammanträde(
        organ(typ),
        DAG,
        ordförande=ADA,
        närvaro=roll,
        paragrafer=(Paragraf(1, omröstningar=röstningar, **paragraf),),
    )
