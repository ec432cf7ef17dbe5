"""``bryter``: protocols that are lawful but for one rule of ``granska``."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import Final

from hypothesis.strategies import SearchStrategy

from kommunprotokoll.grund.fel import FinnsInteFel
from kommunprotokoll.lag.granskning import STANDARD
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.bradska import Brådska
from kommunprotokoll.modell.fragor import Frågeslag, StälldFråga
from kommunprotokoll.modell.narvaro import Roll
from kommunprotokoll.modell.nummer import Diarienummer, Paragrafintervall
from kommunprotokoll.modell.omrostning import (
    Avgörandegrund,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.modell.paragraf import Ärendeslag
from kommunprotokoll.modell.sammantrade import Ajournering, Sammanträde
from kommunprotokoll.modell.yttranden import DeltarEj, Reservation
from kommunprotokoll.strategier import brytning as b
from kommunprotokoll.strategier import brytning_arenden as c
from kommunprotokoll.strategier.laglig import ERSÄTTARE, sammanträde_av


def bryter(kod: str) -> SearchStrategy[Sammanträde]:
    """Draw small protocols in which exactly one rule of ``granska`` gives a finding.

    Args:
        kod: Code of the rule, one of those in ``kommunprotokoll.lag.granskning.STANDARD``.

    Raises:
        FinnsInteFel: There is no such rule.
    """
    regel = next((r for r in STANDARD if r.kod == kod), None)
    if regel is None:
        koder = ", ".join(r.kod for r in STANDARD)
        raise FinnsInteFel(f"Regeln {kod} finns inte. Reglerna är {koder}.")
    laglig = sammanträde_av(*regel.organtyper, giltighet=regel.giltighet)
    return laglig.map(BRYTNINGAR[kod])


BRYTNINGAR: Final[Mapping[str, b.Brytning]] = MappingProxyType(
    {
        "INN001": lambda s: b.utan_dem_som(lambda n: n.roll is Roll.SEKRETERARE, s),
        "INN002": b.fast(paragrafer=()),
        "INN003": b.på(f"{b.S}.rubrik", ""),
        "INN004": b.ändringar(lambda _: {f"{b.R}.beslut": (), f"{b.R}.reservationer": ()}),
        "INN005": b.ändringar(
            lambda _: {f"{b.R}.beslut": (), f"{b.R}.reservationer": (), f"{b.R}.omröstningar": ()}
        ),
        "INN006": b.på(f"{b.S}.beslut", (Beslut(),)),
        "INN007": b.ändringar(
            lambda _: {f"{b.R}.omröstningar": (), f"{b.R}.propositionsordning": None}
        ),
        "INN008": b.på(f"{b.R}.propositionsordning", None),
        "INN009": b.på(b.V, ÖppenOmröstning()),
        "INN010": b.utan_röster,
        "INT001": c.fråga("Ny fråga", StälldFråga(Frågeslag.FRÅGA, besvarad=False)),
        "INT002": c.fråga("Ny fråga", StälldFråga(Frågeslag.FRÅGA, ämne="om väglaget")),
        "INT003": c.fråga(
            "Svar på fråga om väglaget",
            StälldFråga(Frågeslag.FRÅGA, ämne="om väglaget", besvarad=False),
            "att frågan är besvarad.",
        ),
        "DIS001": c.på_distans(4, tillåten=False),
        "DIS002": c.på_distans(4, hur="deltar per telefon"),
        "DIS003": c.på_distans(0),
        "DIS004": c.på_distans(4, angivet=False),
        "NÄR001": b.få,
        "NÄR002": b.för_många,
        "NÄR003": b.dubbel_plats,
        "NÄR004": b.fel_parti,
        "NÄR005": b.bruten_tjänst,
        "NÄR006": b.storlek(20),
        "NÄR007": b.storlek(3),
        "JÄV001": b.jävig_röst,
        "JÄV002": b.jävig_yrkar,
        "JÄV003": b.på(f"{b.J}.jäv[0].lämnade_lokalen", False),  # noqa: FBT003 - the value
        "JÄV004": b.ändringar(lambda s: {f"{b.J}.ordförande": b.jävet(s)}),
        "JÄV005": b.ändringar(lambda s: {f"{b.J}.jäv[0].ersättare": b.jävet(s)}),
        "OMR001": b.ändringar(lambda s: {f"{b.V}.ja": (b.röstning(s).ja or 0) - 1}),
        "OMR002": b.röst_av(ERSÄTTARE),
        "OMR003": b.ändringar(lambda s: {f"{b.V}.röster": b.röstning(s).röster[:-1]}),
        "OMR004": b.fler_röster,
        "OMR005": b.sluten,
        "OMR006": b.fel_vinnare,
        "OMR007": b.på(f"{b.V}.avgjord_genom", Avgörandegrund.UTSLAGSRÖST),
        "OMR008": b.fel_gång,
        "OMR009": b.lika,
        "OMR010": c.minoritet(None),
        "OMR011": c.minoritet(Ärendeslag.VAL),
        "OMR012": b.avstår,
        "OMR013": b.ändringar(lambda s: {f"{b.R}.deltar_ej": (DeltarEj((b.ledamot(s, 4),)),)}),
        "OMR014": c.minoritet(None, Beslutsslag.NOTERING),
        "OMR015": c.två_minoriteter,
        "OMR016": c.liten_minoritet,
        "VAL001": c.proportionellt(c.val_av_tre(begärd_av=1)),
        "VAL002": c.proportionellt(c.val_av_tre(platser=(3, 0))),
        "VAL003": c.proportionellt(
            SlutenOmröstning(sak="Val av ledamöter"),
            ändra(c.val_av_tre(), sak="Val av ersättare"),
        ),
        "RES001": b.ändringar(lambda _: {f"{b.R}.reservationer": (Reservation((ERSÄTTARE,)),)}),
        "RES002": b.ändringar(lambda s: {f"{b.J}.reservationer": (Reservation((b.jävet(s),)),)}),
        "RES003": b.ändringar(
            lambda s: {
                f"{b.S}.reservationer": (Reservation((b.ledamot(s, 4),)),),
                f"{b.S}.deltar_ej": (DeltarEj((b.ledamot(s, 4),)),),
            }
        ),
        "RES004": b.på(f"{b.S}.reservationer", (Reservation(),)),
        "RES005": b.ändringar(
            lambda s: {
                f"{b.S}.reservationer": (Reservation((b.ledamot(s, 4),)),),
                f"{b.S}.beslut": (),
            }
        ),
        "JUS001": b.sent_justerat,
        "JUS002": b.tidig_justering,
        "JUS003": b.ändringar(
            lambda s: {"justeringar[0].paragrafer": (Paragrafintervall.av(s.paragrafer[0].nummer),)}
        ),
        "JUS004": b.sen_omedelbar,
        "JUS005": b.fel_underskrift,
        "JUS006": b.efter("justeringar[0].underskrifter[0].datum", "datum", -1),
        "TIL001": b.sent_anslag,
        "TIL002": b.tidigt_anslag,
        "TIL003": b.efter(f"{b.ANSLAG}.tas_ned", f"{b.ANSLAG}.publicerat", 14),
        "TIL004": b.på(f"{b.ANSLAG}.förvaringsplats", ""),
        "TIL005": b.på(f"{b.ANSLAG}.publicerat", None),
        "ÖVE001": b.efter(f"{b.ANSLAG}.sista_överklagandedag", f"{b.ANSLAG}.publicerat", 14),
        "KAL001": b.kallelse("kungjord", -3),
        "KAL002": b.kallelse("utsänd", -3),
        "KAL003": b.kallelse("utsänd", 1),
        "KAL004": b.fast(offentligt=False),
        "KAL005": b.ändringar(
            lambda _: {"offentligt": True, f"{b.S}.ärendeslag": Ärendeslag.MYNDIGHETSUTÖVNING}
        ),
        "BRÅ001": c.brådskande(lambda s: Brådska(s.datum)),
        "BRÅ002": c.brådskande(lambda _: Brådska(okungjord=True, enhälligt=False)),
        "BRÅ003": c.brådskande(lambda _: Brådska(oberedd=True, enhälligt=False)),
        "PER001": b.text("Ansökan gäller 811228-9874."),
        "PER002": b.text("Ansökan gäller 701063-2391."),
        "NUM001": b.omkastade,
        "SAM001": b.tal_på_försättsbladet(3),
        "SAM002": b.paragraf_för_mycket,
        "SAM003": b.fast(ordförande=b.FRÄMMANDE),
        "SAM004": b.ändringar(
            lambda _: {
                "justeringar[0].justerare": (b.FRÄMMANDE,),
                "justeringar[0].underskrifter": (),
            }
        ),
        "SAM005": b.både_och,
        "SAM006": b.ändringar(lambda s: {"närvaro[4].ersätter": b.ledamot(s, 4)}),
        "SAM007": b.borta_vid_fel_paragraf,
        "SAM008": b.kommer_sent,
        "SAM009": b.fast(ajourneringar=(Ajournering(time(11, 0), time(12, 0)),)),
        "SAM010": b.ändringar(
            lambda s: {f"{b.R}.diarienummer": Diarienummer(f"KS {s.datum.year + 1}/14")}
        ),
        "SAM011": b.efter(f"{b.R}.beslutsunderlag[0].datum", "datum", 1),
        "SAM012": b.efter(f"{b.R}.tidigare_behandling[0].datum", "datum", 1),
    }
)
"""How each rule is broken, by its code."""
