"""Who chairs the meeting and who keeps its protocol, wherever the document says so."""

from kommunprotokoll.grund.belagg import Säkerhet
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.person import Person
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.dialekt import Dialekt
from kommunprotokoll.tolkning.justeringar import ur_närvaron
from kommunprotokoll.tolkning.marken.beslut.justerarval import vald_i_paragraf
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.ordforande import omtalad_ordförande
from kommunprotokoll.tolkning.uppdelning import Uppdelning


def funktionärer(
    framsida: Framsida,
    delar: Uppdelning,
    paragrafer: tuple[Paragraf, ...],
    bok: Bok,
    dialekt: Dialekt,
) -> tuple[Person | None, Person | None]:
    """Return the chair and the secretary, as the roll has them where it does."""
    funna = (
        given
        or _som_skriver(delar, roll, bok)
        or _vald_eller_omtalad(delar, paragrafer, roll, bok, dialekt)
        for roll, given in (
            ("ordförande", framsida.ordförande),
            ("sekreterare", framsida.sekreterare),
        )
    )
    ordförande, sekreterare = (
        ur_närvaron(person, framsida) if person is not None else None for person in funna
    )
    return ordförande, sekreterare


def _som_skriver(delar: Uppdelning, roll: str, bok: Bok) -> Person | None:
    """Return the chair or secretary who signs."""
    for underskrift, källor in delar.underskrifter:
        if underskrift.roll == roll:
            bok.notera(Sökväg((roll,)), *källor, säkerhet=Säkerhet.HÄRLETT)
            return underskrift.person
    return None


def _vald_eller_omtalad(
    delar: Uppdelning, paragrafer: tuple[Paragraf, ...], roll: str, bok: Bok, dialekt: Dialekt
) -> Person | None:
    """Return the chair or secretary whom a paragraph chooses, or the chair whom it names."""
    for paragraf, (_, rader) in zip(paragrafer, delar.paragrafer, strict=True):
        if valda := vald_i_paragraf(paragraf, roll, dialekt):
            bok.notera(Sökväg((roll,)), *rader, säkerhet=Säkerhet.HÄRLETT)
            return valda[0]
    fynd = omtalad_ordförande(delar.alla) if roll == "ordförande" else None
    if fynd is None:
        return None
    bok.notera(Sökväg((roll,)), fynd[1], säkerhet=Säkerhet.HÄRLETT)
    return fynd[0]
