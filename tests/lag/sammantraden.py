"""Small made-up meetings, lawful unless a test makes them otherwise."""

from datetime import date

from kommunprotokoll import (
    Justering,
    Justeringsslag,
    Kallelse,
    Organ,
    Organtyp,
    Paragraf,
    Paragrafintervall,
    Sammanträde,
    Tillkännagivande,
)

NAMN = {
    Organtyp.FULLMÄKTIGE: "Kommunfullmäktige",
    Organtyp.STYRELSE: "Kommunstyrelsen",
    Organtyp.NÄMND: "Bygg- och miljönämnden",
}


def organ(typ: Organtyp, antal: int | None = None) -> Organ:
    """A body of a kind, with so many elected members."""
    return Organ(NAMN.get(typ, f"Organet ({typ})"), typ, antal_ledamöter=antal)


def möte(
    dag: date,
    typ: Organtyp = Organtyp.STYRELSE,
    *,
    justerat: date | None = None,
    tillkännagivet: Tillkännagivande | date | None = None,
    kallelse: Kallelse | None = None,
    paragrafer: int = 3,
) -> Sammanträde:
    """A meeting of §§ 1-3, adjusted and announced on the days given."""
    anslag = (
        Tillkännagivande(tillkännagivet) if isinstance(tillkännagivet, date) else tillkännagivet
    )
    justeringar = (Justering(justerat, tillkännagivande=anslag),) if justerat or anslag else ()
    return Sammanträde(
        organ(typ),
        dag,
        kallelse=kallelse,
        paragrafer=tuple(Paragraf(n) for n in range(1, paragrafer + 1)),
        justeringar=justeringar,
    )


def omedelbar(dag: date | None, *paragrafer: int, tillkännagivet: date | None = None) -> Justering:
    """The immediate adjustment of some paragraphs."""
    return Justering(
        dag,
        slag=Justeringsslag.OMEDELBAR,
        paragrafer=tuple(Paragrafintervall.av(n) for n in paragrafer),
        tillkännagivande=Tillkännagivande(tillkännagivet) if tillkännagivet else None,
    )
