"""Which day the body met, and which day the protocol was adjusted."""

from collections.abc import Sequence
from datetime import date

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.tolkning.bok import Bok
from kommunprotokoll.tolkning.marken.framsida.framsidesfakta import Framsida
from kommunprotokoll.tolkning.marken.tidsuttryck import finn_datum, omöjligt_datum
from kommunprotokoll.tolkning.rader import Rad
from kommunprotokoll.tolkning.uppdelning import Uppdelning

_FÖRSTA_RADERNA = 60


def mötets_dag(
    framsida: Framsida,
    brus: Sequence[Rad],
    alla: Sequence[Rad],
    i_namnet: date | None,
    källa: str,
    bok: Bok,
) -> date:
    """Return the date: of the front page, else of a page head, else of the file's name."""
    if framsida.datum is not None:
        return framsida.datum
    angivna = (rad for rad in alla if "ammanträdesdatum" in rad.text)
    for rad in (*brus, *angivna):
        if (funnet := finn_datum(rad.text)) is not None:
            bok.notera(Sökväg(("datum",)), rad)
            return funnet[0]
    if i_namnet is None:
        omöjligt = next(
            (fel for r in alla[:_FÖRSTA_RADERNA] if (fel := omöjligt_datum(r.text))), ""
        )
        varför = f" (”{omöjligt}” finns inte i almanackan)" if omöjligt else ""
        brist = (
            f"anger inget datum för sammanträdet{varför}; ge det med datum=date(år, månad, dag), "
            "på kommandoraden --datum ÅÅÅÅ-MM-DD"
        )
        raise LäsFel(källa, [brist])
    bok.anmärk("TOL004", f"Datum {i_namnet} är taget ur filens namn.")
    return i_namnet


def ta_justeringsdag(framsida: Framsida, delar: Uppdelning, bok: Bok) -> None:
    """Let the day before the signatures be that of the justering, if the front page has none."""
    if delar.justerat is not None:
        framsida.blad.sätt_dag(delar.justerat[0])
        bok.notera(Sökväg(("justeringar", 0, "datum")), *delar.justerat[1])
