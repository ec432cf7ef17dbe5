"""5 kap. 66-69 §§ kommunallagen as rules: what a protocol shows, and its justering."""

from datetime import date

import pytest

from kommunprotokoll import (
    Beslut,
    Frågeslag,
    Paragraf,
    Paragrafintervall,
    Propositionsordning,
    Propositionssteg,
    Reservation,
    Roll,
    StälldFråga,
    ÖppenOmröstning,
)
from tests.lag.fall import KF, NÄMND, Fall, rubrik
from tests.lag.folk import DIA, EVA

UTAN_EVA = tuple(
    r
    for v in NÄMND.paragrafer[1].omröstningar
    if isinstance(v, ÖppenOmröstning)
    for r in v.röster
    if r.person != EVA
)

FALL = (
    Fall(
        "INN001",
        NÄMND,
        {"närvaro": tuple(n for n in NÄMND.närvaro if n.roll is Roll.SEKRETERARE)},
        "närvaro",
    ),
    Fall("INN002", NÄMND, {"paragrafer": ()}, "paragrafer"),
    Fall("INN003", NÄMND, {"paragrafer[3].rubrik": " "}, "paragrafer[3].rubrik"),
    Fall("INN004", NÄMND, {"paragrafer[1].beslut": ()}, "paragrafer[1].beslut"),
    Fall(
        "INN005",
        NÄMND,
        {"paragrafer[1].beslut": ()},
        "paragrafer[1].beslut",
        lagligt={"paragrafer[1].omröstningar": ()},
    ),
    Fall("INN006", NÄMND, {"paragrafer[3].beslut": (Beslut(),)}, "paragrafer[3].beslut[0]"),
    Fall(
        "INN007",
        NÄMND,
        {"paragrafer[1].propositionsordning": None},
        "paragrafer[1].propositionsordning",
        lagligt={"paragrafer[1].omröstningar": ()},
    ),
    Fall(
        "INN008",
        NÄMND,
        {"paragrafer[1].propositionsordning": None},
        "paragrafer[1].propositionsordning",
    ),
    Fall(
        "INN009",
        NÄMND,
        {"paragrafer[1].omröstningar[0]": ÖppenOmröstning("bifall", "avslag")},
        "paragrafer[1].omröstningar[0]",
    ),
    Fall(
        "INN010",
        NÄMND,
        {"paragrafer[1].omröstningar[0]": ÖppenOmröstning("bifall", "avslag", ja=4, nej=1)},
        "paragrafer[1].omröstningar[0].röster",
    ),
    Fall(
        "OMR001",
        NÄMND,
        {"paragrafer[1].omröstningar[0].ja": 3},
        "paragrafer[1].omröstningar[0].ja",
    ),
    Fall(
        "OMR003",
        NÄMND,
        {"paragrafer[1].omröstningar[0].röster": UTAN_EVA},
        "paragrafer[1].omröstningar[0].röster",
    ),
    Fall(
        "OMR008",
        NÄMND,
        {"paragrafer[1].propositionsordning.steg[0].utfall": "avslag"},
        "paragrafer[1].beslut",
        lagligt={
            "paragrafer[1].omröstningar": (),
            "paragrafer[1].propositionsordning": Propositionsordning(
                "", (Propositionssteg("Bifall?", ("bifall", "avslag"), utfall="bifall"),)
            ),
        },
    ),
    Fall(
        "RES004",
        NÄMND,
        {"paragrafer[1].reservationer": (Reservation(),)},
        "paragrafer[1].reservationer[0]",
    ),
    Fall(
        "INT001",
        KF,
        {
            "paragrafer[4]": Paragraf(
                14, "Ny fråga", frågor=(StälldFråga(Frågeslag.FRÅGA, besvarad=False),)
            )
        },
        "paragrafer[4].frågor[0]",
    ),
    Fall(
        "INT001",
        KF,
        {"paragrafer[4]": Paragraf(14, "Nya interpellationer")},
        "paragrafer[4].frågor",
        lagligt={"paragrafer[4].frågor[0].ämne": ""},
    ),
    Fall(  # the heading alone can tell which question it is
        "INT001",
        KF,
        {"paragrafer[4].rubrik": "Ny fråga", "paragrafer[4].beslut": ()},
        "paragrafer[4].frågor",
        lagligt={"paragrafer[4].frågor": ()},
    ),
    Fall(
        "INT002",
        KF,
        {
            "paragrafer[4]": Paragraf(
                14, "Ny fråga", frågor=(StälldFråga(Frågeslag.FRÅGA, (DIA,), ämne="om väglaget"),)
            )
        },
        "paragrafer[4].frågor[0].besvarad",
    ),
    Fall(
        "JUS001",
        NÄMND,
        {"justeringar[0].datum": date(2027, 3, 19)},
        "justeringar[0]",
        lagligt={"justeringar[0].datum": date(2027, 3, 18)},
    ),
    Fall(
        "JUS003",
        NÄMND,
        {"justeringar[0].paragrafer": (Paragrafintervall.av(10, 12),)},
        "paragrafer[3]",
    ),
)


@pytest.mark.parametrize("fall", FALL, ids=rubrik)
def test_protokollets_innehåll(fall: Fall) -> None:
    """What the section asks is found fulfilled in the lawful case and broken in the other."""
    fall.pröva()
