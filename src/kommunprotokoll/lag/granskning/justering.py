"""JUS: the adjustment of the protocol (kommunallagen 5 kap. 69 §, 6 kap. 35 §)."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag.granskning.regel import (
    ALLA_ORGAN,
    Regel,
    Underlag,
    följdriktighet,
    lagkrav,
    sedvana,
)
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.justering import Justering, Justeringsslag, Underskriftsroll

_JUSTERINGAR = Sökväg(("justeringar",))


def _alla(u: Underlag) -> Iterator[tuple[Sökväg, Justering]]:
    for i, j in enumerate(u.s.justeringar):
        yield _JUSTERINGAR / i, j


def justerat_i_tid(u: Underlag) -> Iterator[Utfall]:
    """The protocol is adjusted within 14 days of the meeting (5 kap. 69 §, 6 kap. 35 §)."""
    for j in u.frister.per_justering:
        frist = j.justering
        väg = j.sökväg or _JUSTERINGAR
        if frist.hållen is None:
            yield Oavgjort(frist.skäl or "Dagen för justeringen framgår inte.", sökväg=väg)
        elif frist.hållen:
            yield Uppfyllt(sökväg=väg)
        elif frist.gjort is not None and frist.sista_dag is not None:
            yield Brott(
                f"Protokollet justerades den {datum_i_ord(frist.gjort.dag)}, efter sista dagen, "
                f"den {datum_i_ord(frist.sista_dag)}.",
                sökväg=väg,
                funnet=frist.gjort.dag.isoformat(),
                väntat=f"senast {frist.sista_dag.isoformat()}",
            )


def inte_justerat_före_mötet(u: Underlag) -> Iterator[Utfall]:
    """A protocol is not adjusted before its meeting."""
    for väg, j in _alla(u):
        if j.datum is not None and j.datum < u.s.datum:
            yield Brott(
                f"Justeringen anges till den {datum_i_ord(j.datum)}, före sammanträdet.",
                sökväg=väg / "datum",
                funnet=j.datum.isoformat(),
                väntat=f"{u.s.datum.isoformat()} eller senare",
            )


def varje_paragraf_justeras(u: Underlag) -> Iterator[Utfall]:
    """Every paragraph is adjusted (5 kap. 69 §)."""
    if not u.s.justeringar:
        yield Oavgjort("Protokollet redovisar ingen justering.", sökväg=_JUSTERINGAR)
        return
    for väg, _, p in u.paragrafer:
        if any(j.omfattar(p.beteckning) for j in u.s.justeringar):
            continue
        if p.omedelbart_justerad:
            orsak = f"§ {p.beteckning} är omedelbart justerad; dess justering står för sig."
            yield Oavgjort(orsak, sökväg=väg)
        else:
            yield Brott(f"§ {p.beteckning} omfattas inte av någon justering.", sökväg=väg)


def omedelbar_justering_vid_mötet(u: Underlag) -> Iterator[Utfall]:
    """What is adjusted at once is adjusted at the meeting."""
    sista = u.s.slutdatum or u.s.datum
    for väg, j in _alla(u):
        if j.slag is Justeringsslag.OMEDELBAR and j.datum is not None and j.datum > sista:
            yield Brott(
                "En omedelbar justering anges ha gjorts den "
                f"{datum_i_ord(j.datum)}, efter sammanträdet.",
                sökväg=väg / "datum",
                funnet=j.datum.isoformat(),
                väntat=sista.isoformat(),
            )


def rätt_person_skriver_under(u: Underlag) -> Iterator[Utfall]:
    """Who signs as justerare was chosen as one, or as a substitute for one, or presided.

    Those chosen adjust beside the chair, so the chair's name may stand among theirs.
    """
    ordförande = (u.s.ordförande, *(p.ordförande for p in u.s.paragrafer))
    leder = tuple(person for person in ordförande if person is not None)
    for väg, j in _alla(u):
        valda = (*j.justerare, *j.ersättare)
        for i, underskrift in enumerate(j.underskrifter):
            if underskrift.roll is not Underskriftsroll.JUSTERARE or not valda:
                continue
            if not any(underskrift.person.kan_vara(person) for person in (*valda, *leder)):
                yield Brott(
                    f"{underskrift.person} har skrivit under som justerare men är inte utsedd.",
                    sökväg=väg / "underskrifter" / i,
                    funnet=str(underskrift.person),
                    väntat=", ".join(map(str, valda)),
                )


def inte_underskrivet_före_mötet(u: Underlag) -> Iterator[Utfall]:
    """A protocol is not signed before its meeting."""
    for väg, j in _alla(u):
        for i, underskrift in enumerate(j.underskrifter):
            if underskrift.datum is not None and underskrift.datum < u.s.datum:
                yield Brott(
                    f"{underskrift.person} anges ha skrivit under den "
                    f"{datum_i_ord(underskrift.datum)}, före sammanträdet.",
                    sökväg=väg / "underskrifter" / i / "datum",
                    funnet=underskrift.datum.isoformat(),
                    väntat=f"{u.s.datum.isoformat()} eller senare",
                )


_5_69, _6_35 = Lagrum("69", 5), Lagrum("35", 6)
_DATUM = "Kontrollera datumen."

REGLER = (
    Regel(
        "JUS001",
        Allvar.FEL,
        lagkrav("Protokollet ska justeras senast 14 dagar efter sammanträdet.", _5_69, _6_35),
        pröva=justerat_i_tid,
        åtgärd="Kontrollera dagen för justeringen.",
    ),
    Regel(
        "JUS002",
        Allvar.FEL,
        följdriktighet("Ett protokoll kan inte justeras före sammanträdet."),
        pröva=inte_justerat_före_mötet,
        åtgärd=_DATUM,
        organ=ALLA_ORGAN,
    ),
    Regel(
        "JUS003",
        Allvar.VARNING,
        lagkrav("Varje paragraf i protokollet ska justeras.", _5_69, _6_35),
        pröva=varje_paragraf_justeras,
        åtgärd="Kontrollera vilka paragrafer justeringen omfattar.",
    ),
    Regel(
        "JUS004",
        Allvar.VARNING,
        sedvana(
            "En omedelbar justering görs vid sammanträdet.",
            "Omedelbar justering är praxis och nämns inte i kommunallagen.",
        ),
        pröva=omedelbar_justering_vid_mötet,
        åtgärd=_DATUM,
        organ=ALLA_ORGAN,
    ),
    Regel(
        "JUS005",
        Allvar.VARNING,
        följdriktighet("Den som skriver under som justerare ska vara utsedd till det."),
        pröva=rätt_person_skriver_under,
        åtgärd="Kontrollera vem som utsågs att justera.",
        organ=ALLA_ORGAN,
    ),
    Regel(
        "JUS006",
        Allvar.FEL,
        följdriktighet("Ett protokoll kan inte skrivas under före sammanträdet."),
        pröva=inte_underskrivet_före_mötet,
        åtgärd=_DATUM,
        organ=ALLA_ORGAN,
    ),
)
