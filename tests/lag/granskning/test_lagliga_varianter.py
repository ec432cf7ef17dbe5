"""What is unusual but lawful gives no finding, whatever lawful protocol it stands in."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kommunprotokoll as kp
from kommunprotokoll.lag import Giltighet
from kommunprotokoll.lag.granskning import granska
from kommunprotokoll.lag.proportionellt import BEGÄRAN, fördela_platser
from kommunprotokoll.lag.tidsfrister import överklagandetid
from kommunprotokoll.lag.tidsrakning import vardagen_före
from kommunprotokoll.strategier import lagliga_sammanträden

KF, KS, NÄMND = kp.Organtyp.FULLMÄKTIGE, kp.Organtyp.STYRELSE, kp.Organtyp.NÄMND
VAL, RÖSTNING, JÄVET, SISTA = range(4)
"""Places of the paragraphs of ``lagliga_sammanträden``."""


def ledamöter(s: kp.Sammanträde) -> list[kp.Person]:
    """The members, in the order of the roll."""
    return [n.person for n in s.närvaro if n.roll.är_ledamot]


def på_distans(s: kp.Sammanträde) -> kp.Sammanträde:
    """Two members take part by video, which fullmäktige has allowed."""
    return kp.ändra(
        s,
        {
            "organ.distans_tillåten": True,
            "på_distans": True,
            "närvaro[3].på_distans": True,
            "närvaro[4].på_distans": True,
            "närvaro[4].anmärkning": "deltar via videolänk",
        },
    )


def ersättare_tjänstgör(s: kp.Sammanträde) -> kp.Sammanträde:
    """A member is away all day, and the substitute of her party votes in her place."""
    plats = next(i for i, n in enumerate(s.närvaro) if i > 1 and str(n.person.parti) == "S")
    borta, ersättare = s.närvaro[plats].person, len(ledamöter(s))
    röster = tuple(
        kp.Röst(s.närvaro[ersättare].person, r.val, ersätter=borta) if r.person == borta else r
        for v in s.paragrafer[RÖSTNING].omröstningar
        if isinstance(v, kp.ÖppenOmröstning)
        for r in v.röster
    )
    return kp.ändra(
        s,
        {
            f"närvaro[{plats}].närvarande": False,
            f"närvaro[{ersättare}].roll": kp.Roll.TJÄNSTGÖRANDE_ERSÄTTARE,
            f"närvaro[{ersättare}].ersätter": borta,
            f"paragrafer[{RÖSTNING}].omröstningar[0].röster": röster,
            f"paragrafer[{JÄVET}].jäv": (),
        },
    )


def över_partigränsen(s: kp.Sammanträde) -> kp.Sammanträde:
    """In a nämnd a substitute of another party serves, as the order of calling in allows."""
    return kp.ändra(
        ersättare_tjänstgör(s),
        {
            f"närvaro[{len(ledamöter(s))}].person.parti": kp.Parti("L"),
            f"paragrafer[{RÖSTNING}].omröstningar": (),
        },
    )


def jäv_och_åter(s: kp.Sammanträde) -> kp.Sammanträde:
    """Who left for jäv is back in the next matter."""
    n = [p.beteckning for p in s.paragrafer]
    plats = len(ledamöter(s)) - 1
    perioder = (
        kp.Närvaroperiod(kp.Paragrafintervall(n[0], n[RÖSTNING])),
        kp.Närvaroperiod(kp.Paragrafintervall(n[SISTA], n[SISTA]), anledning="åter efter jäv"),
    )
    return kp.ändra(s, {f"närvaro[{plats}].perioder": perioder})


def omedelbart_justerad(s: kp.Sammanträde) -> kp.Sammanträde:
    """The last paragraph is adjusted at the meeting, with a notice and time of its own."""
    nummer = [p.beteckning for p in s.paragrafer]
    sista = överklagandetid(s.datum).sista_dag
    egen = kp.Justering(
        s.datum,
        slag=kp.Justeringsslag.OMEDELBAR,
        paragrafer=(kp.Paragrafintervall(nummer[SISTA], nummer[SISTA]),),
        tillkännagivande=kp.Tillkännagivande(
            s.datum, sista + timedelta(1), förvaringsplats="Kansliet", sista_överklagandedag=sista
        ),
    )
    övriga = kp.ändra(
        s.justeringar[0], paragrafer=(kp.Paragrafintervall(nummer[0], nummer[JÄVET]),)
    )
    return kp.ändra(
        s,
        {f"paragrafer[{SISTA}].omedelbart_justerad": True, "justeringar": (övriga, egen)},
    )


def lika_röstetal(s: kp.Sammanträde) -> kp.Sammanträde:
    """The votes are equal, one abstains, and the chair's casting vote decides as she voted."""
    folk = ledamöter(s)
    halva = len(folk) // 2
    val = [kp.Röstval.JA] * halva + [kp.Röstval.NEJ] * halva + [kp.Röstval.AVSTÅR]
    v = kp.ÖppenOmröstning(
        "bifall till förslaget",
        "avslag på förslaget",
        röster=tuple(kp.Röst(p, x) for p, x in zip(folk, val, strict=True)),
        vinnare=kp.Sida.JA,
        avgjord_genom=kp.Avgörandegrund.UTSLAGSRÖST,
    )
    return kp.ändra(s, {f"paragrafer[{RÖSTNING}].omröstningar[0]": v})


def avstår_från_beslutet(s: kp.Sammanträde) -> kp.Sammanträde:
    """A member declines to take part in a decision without a vote."""
    return kp.ändra(s, {f"paragrafer[{SISTA}].deltar_ej": (kp.DeltarEj((ledamöter(s)[4],)),)})


def brådskande(s: kp.Sammanträde) -> kp.Sammanträde:
    """A matter is announced the weekday before."""
    dag = vardagen_före(s.datum).sista_dag
    return kp.ändra(s, {f"paragrafer[{SISTA}].brådska": kp.Brådska(dag)})


def oväntat(s: kp.Sammanträde) -> kp.Sammanträde:
    """A matter neither announced nor prepared is settled since all agree."""
    brådska = kp.Brådska(okungjord=True, oberedd=True, enhälligt=True)
    return kp.ändra(s, {f"paragrafer[{SISTA}].brådska": brådska})


def fråga(s: kp.Sammanträde) -> kp.Sammanträde:
    """A question is asked and answered."""
    ett, två = ledamöter(s)[3:5]
    return kp.ändra(
        s,
        {
            f"paragrafer[{SISTA}].ärendeslag": kp.Ärendeslag.FRÅGA,
            f"paragrafer[{SISTA}].frågor": (
                kp.StälldFråga(
                    kp.Frågeslag.FRÅGA, (ett,), ställd_till=två, ämne="om väglaget", besvarad=True
                ),
            ),
        },
    )


def minoriteten_återremitterar(s: kp.Sammanträde) -> kp.Sammanträde:
    """A third of those present send a matter back."""
    folk = ledamöter(s)
    v = kp.ÖppenOmröstning(
        "ärendet avgörs i dag",
        "ärendet återremitteras",
        röster=tuple(
            kp.Röst(p, kp.Röstval.NEJ if i < len(folk) / 3 else kp.Röstval.JA)
            for i, p in enumerate(folk)
        ),
        slag=kp.Omröstningsslag.ÅTERREMISS,
        vinnare=kp.Sida.NEJ,
        avgjord_genom=kp.Avgörandegrund.MINORITET,
    )
    beslut = kp.Beslut(
        (kp.Attsats("att återremittera ärendet."),), slag=kp.Beslutsslag.ÅTERREMISS, minoritet=True
    )
    return kp.ändra(
        s,
        {
            f"paragrafer[{RÖSTNING}].omröstningar[0]": v,
            f"paragrafer[{RÖSTNING}].beslut": (beslut,),
            f"paragrafer[{RÖSTNING}].reservationer": (),
        },
    )


def proportionellt_val(s: kp.Sammanträde) -> kp.Sammanträde:
    """As many as must ask for a proportional election of two; the votes fall in two groups."""
    folk = ledamöter(s)
    röster = {"Samverkan": len(folk) // 2 + 1, "Oppositionen": len(folk) // 2}
    fördelning = fördela_platser(röster, 2)
    v = kp.SlutenOmröstning(
        tuple(kp.Röstetal(g.grupp, g.röster, platser=g.platser) for g in fördelning.grupper),
        proportionell=True,
        platser=2,
        begärd_av=tuple(folk[: -(-len(folk) // 3)]),
    )
    return kp.ändra(
        s,
        {
            f"paragrafer[{SISTA}].ärendeslag": kp.Ärendeslag.VAL,
            f"paragrafer[{SISTA}].omröstningar": (v,),
        },
    )


def stängda_dörrar(s: kp.Sammanträde) -> kp.Sammanträde:
    """A nämnd that meets in public shuts its doors for a matter of authority."""
    return kp.ändra(
        s,
        {
            "offentligt": True,
            f"paragrafer[{SISTA}].ärendeslag": kp.Ärendeslag.MYNDIGHETSUTÖVNING,
            f"paragrafer[{SISTA}].stängda_dörrar": True,
        },
    )


VARIANTER: list[tuple[Callable[[kp.Sammanträde], kp.Sammanträde], tuple[kp.Organtyp, ...]]] = [
    (på_distans, (KF, KS, NÄMND)),
    (ersättare_tjänstgör, (KF, KS, NÄMND)),
    (över_partigränsen, (KS, NÄMND)),
    (jäv_och_åter, (KF, KS, NÄMND)),
    (omedelbart_justerad, (KF, KS, NÄMND)),
    (lika_röstetal, (KF, KS, NÄMND)),
    (avstår_från_beslutet, (KF, KS, NÄMND)),
    (brådskande, (KF,)),
    (oväntat, (KF,)),
    (fråga, (KF,)),
    (minoriteten_återremitterar, (KF,)),
    (proportionellt_val, (KF, KS, NÄMND)),
    (stängda_dörrar, (KS, NÄMND)),
]


@pytest.mark.parametrize(("variant", "typer"), VARIANTER, ids=lambda v: getattr(v, "__name__", ""))
@given(data=st.data())
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_det_ovanliga_är_lagligt(
    variant: Callable[[kp.Sammanträde], kp.Sammanträde],
    typer: tuple[kp.Organtyp, ...],
    data: st.DataObject,
) -> None:
    """A lawful protocol stays without findings when something lawful but unusual happens."""
    giltighet: Giltighet = BEGÄRAN.giltighet
    s = variant(data.draw(lagliga_sammanträden(*typer, giltighet=giltighet)))

    assert [str(a) for a in granska(s)] == []
