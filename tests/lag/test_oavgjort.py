"""The third outcome: what a protocol does not tell is neither a breach nor fulfilled.

By the law's sections, as the ids say; ``pytest tests/lag -k kl_5_67`` finds these too.
"""

from collections.abc import Mapping
from datetime import date

import pytest

from kommunprotokoll import (
    Avgörandegrund,
    Beslutsslag,
    Bilaga,
    Brådska,
    DeltarEj,
    Löptext,
    Närvaro,
    Närvaroperiod,
    Omröstningsslag,
    Paragraf,
    Paragrafintervall,
    Person,
    Reservation,
    Roll,
    Röst,
    Röstetal,
    Röstval,
    Sammanträde,
    SlutenOmröstning,
    Tillkännagivande,
    Ärendeslag,
    ÖppenOmröstning,
    granska,
    ändra,
)
from tests.lag.fall import FLER, GUN, HED, KF, NÄMND, REGLER, STYRELSE, Fall, rubrik
from tests.lag.folk import BO, CAI, DIA

TEXT, ORDNING = "paragrafer[1].text", "paragrafer[1].propositionsordning"
V, ANSLAG = "paragrafer[1].omröstningar[0]", "justeringar[0].tillkännagivande"
BESLUTAR = (Löptext("Nämnden beslutar enligt förslaget."),)
UTAN_ROLL: Mapping[str, object] = {"närvaro": ()}
ÅTERREMISS = ÖppenOmröstning("bifall", "avslag", ja=7, nej=6, slag=Omröstningsslag.ÅTERREMISS)


def fall(kod: str, av: Sammanträde, ändringar: Mapping[str, object], plats: str) -> Fall:
    """A case in which a rule cannot be settled at a place."""
    return Fall(kod, av, ändringar, plats)


def med_röstning(v: ÖppenOmröstning | SlutenOmröstning, **fält: object) -> Mapping[str, object]:
    """Put one vote in the last paragraph, and other values there."""
    return {
        "paragrafer[3].omröstningar": (v,),
        **{f"paragrafer[3].{namn}": värde for namn, värde in fält.items()},
    }


OVISST = (
    fall("INN001", NÄMND, {**UTAN_ROLL, "angivna_paragrafer": ()}, "närvaro"),
    fall("INN001", NÄMND, {"närvaro": (Närvaro(GUN, Roll.ERSÄTTARE),)}, "närvaro"),
    fall(
        "INN002",
        NÄMND,
        {**UTAN_ROLL, "paragrafer": (), "angivna_paragrafer": ()},
        "paragrafer",
    ),
    fall("INN004", NÄMND, {"paragrafer[1].beslut": (), TEXT: BESLUTAR}, "paragrafer[1].beslut"),
    fall(
        "INN005",
        NÄMND,
        {"paragrafer[1].beslut": (), "paragrafer[1].omröstningar": (), TEXT: BESLUTAR},
        "paragrafer[1].beslut",
    ),
    fall("INN008", NÄMND, {ORDNING: None, TEXT: (Löptext("Proposition ställs."),)}, ORDNING),
    fall(
        "INN008",
        NÄMND,
        {ORDNING: None, f"{V}.text": "Ordföranden ställer proposition på yrkandena."},
        ORDNING,
    ),
    fall(
        "INN007",
        NÄMND,
        {
            ORDNING: None,
            "paragrafer[1].omröstningar": (),
            TEXT: (Löptext("Ordföranden finner bifall."),),
        },
        ORDNING,
    ),
    fall("INN009", NÄMND, {V: ÖppenOmröstning(text="Fyra mot 1.")}, V),
    fall(
        "INN010",
        NÄMND,
        {V: ÖppenOmröstning(ja=4, nej=1), "paragrafer[1].bilagor": (Bilaga("Röstlista"),)},
        f"{V}.röster",
    ),
    fall(
        "INT001",
        KF,
        {"paragrafer[4]": Paragraf(14, "Nya frågor", text=(Löptext("Två frågor har kommit."),))},
        "paragrafer[4].frågor",
    ),
    fall("INT002", KF, {"paragrafer[4].frågor": ()}, "paragrafer[4].frågor"),
    fall("INT002", KF, {"paragrafer[4].frågor[0].besvarad": None}, "paragrafer[4].frågor[0]"),
    fall("NÄR001", NÄMND, {"organ.antal_ledamöter": None}, "paragrafer[0]"),
    fall("NÄR002", NÄMND, {"organ.antal_ledamöter": None}, "organ.antal_ledamöter"),
    fall("NÄR006", KF, {"organ.antal_ledamöter": None}, "organ.antal_ledamöter"),
    fall("NÄR007", STYRELSE, {"organ.antal_ledamöter": None}, "organ.antal_ledamöter"),
    fall(
        "NÄR005",
        KF,
        {
            "närvaro[4].perioder": (
                Närvaroperiod(Paragrafintervall.av(10, 11)),
                Närvaroperiod(Paragrafintervall.av(13, 14)),
            )
        },
        "närvaro[4]",
    ),
    fall(
        "DIS001",
        KF,
        {"organ.distans_tillåten": None, "närvaro[4].på_distans": True},
        "organ.distans_tillåten",
    ),
    fall("DIS002", KF, {"datum": date(2025, 3, 4), "närvaro[4].på_distans": True}, "närvaro[4]"),
    fall("JÄV003", NÄMND, {"paragrafer[2].jäv[0].lämnade_lokalen": None}, "paragrafer[2].jäv[0]"),
    fall("JÄV004", NÄMND, {"ordförande": BO}, "paragrafer[2].ordförande"),
    fall("OMR002", NÄMND, UTAN_ROLL, V),
    fall(  # a roll that does not have every seat may have lost somebody
        "OMR002",
        NÄMND,
        {"organ.antal_ledamöter": 7, f"{V}.röster[3]": Röst(HED, Röstval.JA)},
        f"{V}.röster[3]",
    ),
    fall(
        "RES001",
        NÄMND,
        {"organ.antal_ledamöter": None, "paragrafer[1].reservationer": (Reservation((HED,)),)},
        "paragrafer[1].reservationer[0]",
    ),
    fall("OMR004", NÄMND, UTAN_ROLL, V),
    fall(
        "OMR005",
        NÄMND,
        {"paragrafer[1].rubrik": "Val av ordförande"},
        V,
    ),
    fall("OMR006", NÄMND, {f"{V}.vinnare": None}, V),
    fall("OMR007", KF, {V: ÖppenOmröstning(avgjord_genom=Avgörandegrund.MAJORITET)}, V),
    fall(
        "OMR009",
        NÄMND,
        {V: ÖppenOmröstning(ja=2, nej=2, text="Ordförandens utslagsröst avgör.")},
        V,
    ),
    fall(
        "OMR016",
        KF,
        med_röstning(
            ÖppenOmröstning(slag=Omröstningsslag.ÅTERREMISS),
            beslut=(
                ändra(KF.paragrafer[3].beslut[0], minoritet=True, slag=Beslutsslag.ÅTERREMISS),
            ),
        ),
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "OMR016",
        KF,
        {
            **UTAN_ROLL,
            "organ.antal_ledamöter": None,
            **med_röstning(
                ändra(
                    ÅTERREMISS,
                    ja_innebär="ärendet avgörs i dag",
                    nej_innebär="ärendet återremitteras",
                ),
                beslut=(
                    ändra(KF.paragrafer[3].beslut[0], minoritet=True, slag=Beslutsslag.ÅTERREMISS),
                ),
            ),
        },
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "VAL001",
        KF,
        med_röstning(SlutenOmröstning(proportionell=True), ärendeslag=Ärendeslag.VAL),
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "VAL001",
        KF,
        med_röstning(SlutenOmröstning(proportionell=True, begärd_av=FLER[:2])),
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "VAL002",
        KF,
        med_röstning(
            SlutenOmröstning(
                (Röstetal("Samverkan", 14, platser=7), Röstetal("Oppositionen", 7)),
                proportionell=True,
                platser=10,
            )
        ),
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "VAL003",
        KF,
        med_röstning(SlutenOmröstning(proportionell=True, sak="Val av ersättare")),
        "paragrafer[3].omröstningar[0]",
    ),
    fall(
        "RES001",
        NÄMND,
        {**UTAN_ROLL, "paragrafer[3].reservationer": (Reservation((DIA,)),)},
        "paragrafer[3].reservationer[0]",
    ),
    fall(
        "RES003",
        NÄMND,
        {"paragrafer[1].deltar_ej": (DeltarEj((CAI,)),)},
        "paragrafer[1].reservationer[0]",
    ),
    fall(
        "RES005",
        NÄMND,
        {"paragrafer[1].beslut": ()},
        "paragrafer[1].reservationer",
    ),
    fall("JUS001", NÄMND, {"justeringar": ()}, "justeringar"),
    fall("JUS003", NÄMND, {"justeringar": ()}, "justeringar"),
    fall(
        "JUS003",
        NÄMND,
        {
            "justeringar[0].paragrafer": (Paragrafintervall.av(10, 12),),
            "paragrafer[3].omedelbart_justerad": True,
        },
        "paragrafer[3]",
    ),
    fall("TIL001", NÄMND, {ANSLAG: None}, "justeringar[0]"),
    fall("TIL003", NÄMND, {f"{ANSLAG}.tas_ned": date(2027, 4, 1)}, f"{ANSLAG}.tas_ned"),
    fall(
        "TIL003",
        NÄMND,
        {ANSLAG: Tillkännagivande(tas_ned=date(2027, 4, 2))},
        f"{ANSLAG}.tas_ned",
    ),
    fall(
        "ÖVE001",
        NÄMND,
        {f"{ANSLAG}.publicerat": None},
        f"{ANSLAG}.sista_överklagandedag",
    ),
    fall("KAL001", KF, {"kallelse": None}, "kallelse.kungjord"),
    fall("KAL002", KF, {"kallelse": None}, "kallelse.utsänd"),
    fall(
        "BRÅ002",
        KF,
        {"paragrafer[3].brådska": Brådska(okungjord=True)},
        "paragrafer[3].brådska.enhälligt",
    ),
    fall(
        "BRÅ003",
        KF,
        {"paragrafer[3].brådska": Brådska(oberedd=True)},
        "paragrafer[3].brådska.enhälligt",
    ),
    fall("SAM003", NÄMND, UTAN_ROLL, "ordförande"),
    fall("SAM003", NÄMND, {"ordförande": Person("Ada M Ekbyvret")}, "ordförande"),
    fall(
        "SAM004",
        NÄMND,
        {"justeringar[0].justerare": (Person("Bo P Ängslycka"),)},
        "justeringar[0].justerare[0]",
    ),
)


@pytest.mark.parametrize("fall", OVISST, ids=rubrik)
def test_varken_brott_eller_uppfyllt(fall: Fall) -> None:
    """The rule finds nothing, is not called fulfilled, and says why at the place."""
    g = granska(ändra(fall.av, fall.brutet), (REGLER[fall.kod],))

    assert [str(a) for a in g] == []
    assert g.uppfyllda == ()
    här = [e for e in g.ej_prövade if str(e.sökväg) == fall.plats]
    assert här, g.text()
    assert all(e.gäller and e.orsak.strip() for e in här)
