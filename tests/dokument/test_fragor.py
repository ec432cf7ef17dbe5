"""Questions, urgent matters, distance and proportional elections on the paper (5:14, 16, 68)."""

from datetime import date

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import Faktatabell, Tabell
from tests.dokument.test_protokoll import i_text, paragraf
from tests.dokument.underlag import ADA, BIRGER, CECILIA

INTERPELLATION, FRÅGA = kp.Frågeslag


def texter(p: kp.Paragraf) -> list[str]:
    """The texts of one paragraph."""
    return i_text(paragraf(p))


@pytest.mark.parametrize(
    ("fråga", "väntat"),
    [
        (
            kp.StälldFråga(
                INTERPELLATION, (ADA,), ställd_till=BIRGER, ämne="om busskort", besvarad=True
            ),
            f"Interpellation av {ADA} till {BIRGER}: om busskort. Interpellationen besvaras.",
        ),
        (
            kp.StälldFråga(FRÅGA, (ADA, CECILIA), besvarad=False),
            f"Fråga av {ADA} och {CECILIA}. Frågan besvaras inte vid sammanträdet.",
        ),
        (kp.StälldFråga(FRÅGA, ämne="Väglaget"), "Fråga: Väglaget."),
    ],
)
def test_vem_frågar_vem_om_vad(fråga: kp.StälldFråga, väntat: str) -> None:
    """A question says who asks whom about what, and whether it was answered."""
    assert väntat in texter(kp.Paragraf(1, "Nya ärenden", frågor=(fråga,)))


def test_frågan_sägs_inte_två_gånger() -> None:
    """What the running text tells already is not said again."""
    p = kp.Paragraf(
        1,
        "Svar på interpellation",
        frågor=(kp.StälldFråga(INTERPELLATION, (ADA,), ämne="om busskort", besvarad=True),),
        text=(kp.Löptext(f"{ADA} har ställt en interpellation om busskort. Den besvaras."),),
    )

    assert not any(t.startswith("Interpellation av") for t in texter(p))


@pytest.mark.parametrize(
    ("brådska", "väntat"),
    [
        (
            kp.Brådska(date(2031, 5, 13)),
            "Ärendet är brådskande och tillkännagavs på anslagstavlan 2031-05-13.",
        ),
        (
            kp.Brådska(okungjord=True, enhälligt=True),
            (
                "Ärendet är brådskande och tillkännagavs inte före sammanträdet. "
                "Alla närvarande är ense om att ärendet ska avgöras."
            ),
        ),
        (
            kp.Brådska(oberedd=True, enhälligt=False),
            (
                "Ärendet är brådskande och har inte beretts. "
                "Alla närvarande är inte ense om att ärendet ska avgöras."
            ),
        ),
    ],
)
def test_brådskande_ärenden(brådska: kp.Brådska, väntat: str) -> None:
    """An urgent matter says why it could be taken up."""
    assert väntat in texter(kp.Paragraf(1, "Ärende", brådska=brådska))


def test_brådskans_egen_text_går_före() -> None:
    """A sentence of the protocol's own stands, and nothing of ours beside it."""
    p = kp.Paragraf(1, "Ärende", brådska=kp.Brådska(text="Ärendet väckes med brådska."))

    assert [t for t in texter(p) if "brådsk" in t] == ["Ärendet väckes med brådska."]


def test_proportionellt_val() -> None:
    """A proportional election says who asked for it, how many seats, and what each group got."""
    v = kp.SlutenOmröstning(
        (kp.Röstetal("Samverkan", 4, platser=2), kp.Röstetal("Oppositionen", 3, platser=1)),
        blanka=1,
        proportionell=True,
        platser=3,
        begärd_av=(ADA, BIRGER),
    )
    block = paragraf(kp.Paragraf(1, "Val", omröstningar=(v,)))
    (tabell,) = (b for b in block if isinstance(b, Tabell))

    assert f"{ADA} och {BIRGER} begär proportionellt val." in i_text(block)
    assert "Valet gäller 3 platser." in i_text(block)
    assert tabell.rubriker == ("Förslag", "Antal röster", "Platser")
    assert tabell.rader == (
        ("Samverkan", "4", "2"),
        ("Oppositionen", "3", "1"),
        ("Blanka valsedlar", "1", ""),
    )


def test_en_plats_och_begärd_omröstning() -> None:
    """One seat is told in the singular; a vote that is not proportional was asked for as a vote."""
    v = kp.SlutenOmröstning(platser=1, begärd_av=(ADA,))

    sagt = texter(kp.Paragraf(1, "Val", omröstningar=(v,)))

    assert "Valet gäller 1 plats." in sagt
    assert f"{ADA} begär omröstning." in sagt


@pytest.mark.parametrize(
    ("tillåten", "väntat"),
    [
        (True, "Fullmäktige har beslutat att ledamöterna får delta på distans."),
        (False, "Fullmäktige har inte beslutat att ledamöterna får delta på distans."),
        (None, ""),
    ],
)
def test_distansbeslutet_på_framsidan(tillåten: bool | None, väntat: str) -> None:  # noqa: FBT001 - the value
    """Where somebody takes part from elsewhere, the front page says by what leave, if known."""
    organ = kp.Organ("Miljönämnden", kp.Organtyp.NÄMND, distans_tillåten=tillåten)
    s = kp.Sammanträde(
        organ, date(2031, 5, 14), plats="Salen", närvaro=(kp.Närvaro(ADA, på_distans=True),)
    )
    fakta = [b for b in kp.dokument.protokoll(s).alla_block() if isinstance(b, Faktatabell)]
    rader = [r.text for b in fakta for u in b.uppgifter for r in u.rader]

    assert [r for r in rader if "delta på distans" in r] == ([väntat] if väntat else [])
