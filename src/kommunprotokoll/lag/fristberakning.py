"""The deadlines one by one: a rule, a base and a way to count, put together for one meeting."""

from collections.abc import Callable
from datetime import date, timedelta

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag import fristregler as regler
from kommunprotokoll.lag.frist import (
    Frist,
    Fristgrund,
    Fristläge,
    Räknesätt,
    TidigasteDag,
)
from kommunprotokoll.lag.justeringsgrupper import Justeringsgrupp, justeringsdag
from kommunprotokoll.lag.organregler import (
    PROTOKOLLSREGLER,
    ÖVERKLAGANDEREGLER,
    Gäller,
    IngenRegel,
    Tillämpning,
    kallelseregler,
)
from kommunprotokoll.lag.rattsregel import Rättsregel
from kommunprotokoll.lag.tidsrakning import (
    Tidsberäkning,
    Tidslängd,
    räkna_bakåt,
    räkna_framåt,
    vardagen_före,
)
from kommunprotokoll.modell.andra import ändra
from kommunprotokoll.modell.justering import Justeringsslag, Tillkännagivande
from kommunprotokoll.modell.organ import Organtyp
from kommunprotokoll.modell.sammantrade import Kallelse, Sammanträde

_Räkning = Callable[[date], Tidsberäkning]


@modellklass("En frist innan den är räknad.")
class _Utkast:
    """Name and rule of a deadline, with the sections for the body, and why it has no day if so."""

    namn: str = fält("Namnet.", kw_only=False)
    regel: Rättsregel = fält("Kravet.", kw_only=False)
    läge: Fristläge = fält("Läget.", default=Fristläge.BERÄKNAD)
    skäl: str = fält("Skälet.", default="")
    tillägg: tuple[str, ...] = fält("Villkor för organet.", default=())
    räknesätt: Räknesätt | None = fält("Hur tiden räknas.", default=None)
    slutord: str = fält("Meningen om dagen.", default="")


# ------------------------------------------------------------------------------ before the meeting


def kungörelse(s: Sammanträde) -> Frist:
    """Public notice of a meeting of fullmäktige, a week before it (5 kap. 13 §)."""
    utkast = _utkast(
        s,
        _Utkast(
            "Kungörelse",
            regler.KUNGÖRELSE,
            räknesätt=regler.KALLELSERÄKNING,
            slutord="Sista dagen att kungöra sammanträdet är alltså {dag}.",
        ),
        kallelseregler(s.organ.typ, "kungörelse"),
    )
    gjort = _händelse("Sammanträdet kungjordes", s.kallelse, "kungjord")
    return _frist(utkast, _början(s), _en_vecka_före, gjort=gjort)


def brådskande_kungörelse(s: Sammanträde) -> Frist:
    """Notice of an urgent matter, the weekday before the meeting (5 kap. 14 §)."""
    utkast = _utkast(
        s,
        _Utkast(
            "Kungörelse av brådskande ärende",
            regler.BRÅDSKANDE_KUNGÖRELSE,
            räknesätt=regler.BRÅDSKANDE_RÄKNING,
            slutord="Sista dagen för ett brådskande ärende är alltså {dag}.",
        ),
        kallelseregler(s.organ.typ, "kungörelse"),
    )
    return _frist(utkast, _början(s), vardagen_före, gjort=_brådskande_kungjort(s))


def kallelse(s: Sammanträde) -> Frist:
    """Call to the members of fullmäktige, a week before the meeting (5 kap. 15 §)."""
    utkast = _utkast(
        s,
        _Utkast(
            "Kallelse",
            regler.KALLELSE,
            räknesätt=regler.KALLELSERÄKNING,
            slutord="Sista dagen att kalla är alltså {dag}.",
        ),
        kallelseregler(s.organ.typ, "kallelse"),
    )
    gjort = _händelse("Kallelsen sändes", s.kallelse, "utsänd")
    return _frist(utkast, _början(s), _en_vecka_före, gjort=gjort)


# ------------------------------------------------------------------------------- after the meeting


def justering(s: Sammanträde, grupp: Justeringsgrupp) -> Frist:
    """The adjustment, 14 days after the meeting (5 kap. 69 §, 6 kap. 35 §)."""
    utkast = _protokollsutkast(
        s,
        _Utkast(
            "Justering",
            regler.JUSTERING,
            räknesätt=regler.JUSTERINGSRÄKNING,
            slutord="Sista dagen att justera är alltså {dag}.",
        ),
    )
    slut = "slutdatum" if s.slutdatum is not None else "datum"
    grund = Fristgrund(
        "Sammanträdet avslutades" if s.slutdatum is not None else "Sammanträdet hölls",
        s.slutdatum or s.datum,
        sökväg=Sökväg((slut,)),
    )
    return _frist(utkast, grund, _framåt(regler.JUSTERINGSTID), gjort=_justerat(s, grupp))


def tillkännagivande(
    s: Sammanträde, grupp: Justeringsgrupp, justeringen: Frist, tillkännagivet: date | None = None
) -> Frist:
    """The announcement of the justering, two days after it (8 kap. 12 §)."""
    utkast = _protokollsutkast(
        s,
        _Utkast(
            "Tillkännagivande",
            regler.TILLKÄNNAGIVANDE,
            räknesätt=regler.TILLKÄNNAGIVANDERÄKNING,
            slutord="Sista dagen att tillkännage justeringen är alltså {dag}.",
        ),
    )
    return _frist(
        utkast,
        _justerat(s, grupp),
        _framåt(regler.TILLKÄNNAGIVANDETID),
        utan_grund="Dagen för justeringen framgår inte. Tillkännagivandet ska ske senast andra "
        f"dagen efter justeringen, och protokollet ska justeras{_senast(justeringen)}.",
        gjort=_tillkännagivet(grupp, tillkännagivet),
        tillägg=(*_om_anslag(s), regler.TIDIGARE_GÅR_BRA),
    )


def överklagande(
    s: Sammanträde, grupp: Justeringsgrupp, tillkännagivet: date | None = None
) -> Frist:
    """The time for appeal, three weeks from the announcement (13 kap. 5 §)."""
    utkast = _överklagandeutkast(
        s,
        _Utkast(
            "Överklagande",
            regler.ÖVERKLAGANDE,
            räknesätt=regler.ÖVERKLAGANDERÄKNING,
            slutord="Sista dagen att överklaga är alltså {dag}.",
        ),
    )
    anslag = _anslag(grupp)
    fullmäktige = s.organ.typ is Organtyp.FULLMÄKTIGE
    return _frist(
        utkast,
        _tillkännagivet(grupp, tillkännagivet),
        _framåt(regler.ÖVERKLAGANDETID),
        utan_grund="Det framgår inte vilken dag justeringen tillkännagavs på anslagstavlan. Tiden "
        "för att överklaga är tre veckor från den dagen.",
        angiven=anslag.sista_överklagandedag if anslag is not None else None,
        tillägg=(
            *_om_anslag(s),
            regler.INLÄMNING,
            *(() if fullmäktige else (regler.FÖRBEREDANDE,)),
            regler.ANDRA_BESTÄMMELSER,
        ),
    )


def nedtagning(s: Sammanträde, grupp: Justeringsgrupp, överklagande: Frist) -> TidigasteDag:
    """The first day on which the notice may come down (8 kap. 12 §, 13 kap. 5 § st. 2)."""
    anslag = _anslag(grupp)
    return _dagen_efter(
        _protokollsutkast(
            s,
            _Utkast(
                "Nedtagning av tillkännagivandet",
                regler.NEDTAGNING,
                slutord="Det får tas ned tidigast {dag}.",
            ),
        ),
        överklagande,
        angiven=anslag.tas_ned if anslag is not None else None,
    )


def laga_kraft(s: Sammanträde, överklagande: Frist) -> TidigasteDag:
    """The first day on which decisions can have gained legal force, if nobody has appealed."""
    return _dagen_efter(
        _överklagandeutkast(
            s,
            _Utkast(
                "Laga kraft",
                regler.LAGA_KRAFT,
                slutord="Besluten kan ha fått laga kraft tidigast {dag}.",
            ),
        ),
        överklagande,
        tillägg=(regler.VERKSTÄLLIGHET,),
    )


def reservation(s: Sammanträde, grupp: Justeringsgrupp, justeringen: Frist) -> Frist:
    """The written motivation of a reservation: by custom before the justering."""
    utkast = _protokollsutkast(
        s,
        _Utkast(
            "Motivering till reservation",
            regler.RESERVATION,
            slutord="Motiveringen bör därför ha lämnats senast {dag}.",
        ),
    )
    return _frist(
        utkast,
        _justerat(s, grupp),
        lambda dag: räkna_bakåt(dag, 0),
        utan_grund="Dagen för justeringen framgår inte. En skriftlig motivering brukar behöva "
        f"lämnas före justeringen, som ska ske{_senast(justeringen)}. "
        f"{regler.RESERVATION.förbehåll} {regler.RESERVATIONEN_ANMÄLS}",
        tillägg=(regler.RESERVATIONEN_ANMÄLS,),
    )


# -------------------------------------------------------------------------------- putting together


def _utkast(s: Sammanträde, utkast: _Utkast, tillämpning: Tillämpning) -> _Utkast:
    """Settle whether the rule holds for the body and the day, and through which sections."""
    regel = utkast.regel
    if skäl := regel.giltighet.skäl_utanför(s.datum):
        text = (
            f"Sammanträdet hölls den {datum_i_ord(s.datum)}, men {skäl}. Vad som krävdes då prövas "
            "inte här."
        )
        return ändra(utkast, läge=Fristläge.EJ_TILLÄMPLIG, skäl=text)
    if not isinstance(tillämpning, Gäller):
        saknas = isinstance(tillämpning, IngenRegel)
        läge = Fristläge.EJ_TILLÄMPLIG if saknas else Fristläge.OKLAR
        return ändra(utkast, läge=läge, skäl=tillämpning.skäl)
    if tillämpning.stöd < regel.stöd:
        regel = ändra(regel, stöd=tillämpning.stöd, förbehåll=tillämpning.stöd.förklaring)
    regel = ändra(regel, lagrum=(*tillämpning.lagrum, *regel.lagrum) if regel.lagrum else ())
    villkor = (tillämpning.villkor,) if tillämpning.villkor else ()
    return ändra(utkast, regel=regel, tillägg=villkor)


def _protokollsutkast(s: Sammanträde, utkast: _Utkast) -> _Utkast:
    return _utkast(s, utkast, PROTOKOLLSREGLER[s.organ.typ])


def _överklagandeutkast(s: Sammanträde, utkast: _Utkast) -> _Utkast:
    return _utkast(s, utkast, ÖVERKLAGANDEREGLER[s.organ.typ])


def _frist(
    utkast: _Utkast,
    grund: Fristgrund | None,
    räkna: _Räkning,
    *,
    utan_grund: str = "",
    gjort: Fristgrund | None = None,
    angiven: date | None = None,
    tillägg: tuple[str, ...] = (),
) -> Frist:
    läge, skäl = utkast.läge, utkast.skäl
    beräkning: Tidsberäkning | None = None
    if läge is Fristläge.BERÄKNAD and grund is None:
        läge, skäl = Fristläge.GRUND_SAKNAS, utan_grund
    elif läge is Fristläge.BERÄKNAD and grund is not None:
        try:
            beräkning = räkna(grund.dag)
        except OgiltigtVärdeFel as fel:  # the very end of the calendar
            läge, skäl = Fristläge.OKLAR, f"Tiden går inte att räkna. {fel}"
    return Frist(
        utkast.namn,
        läge,
        regel=utkast.regel,
        räknesätt=utkast.räknesätt,
        grund=grund,
        beräkning=beräkning,
        slutord=utkast.slutord,
        skäl=skäl,
        gjort=gjort,
        angiven=angiven,
        tillägg=(*utkast.tillägg, *tillägg) if beräkning is not None else (),
    )


def _dagen_efter(
    utkast: _Utkast,
    överklagande: Frist,
    *,
    angiven: date | None = None,
    tillägg: tuple[str, ...] = (),
) -> TidigasteDag:
    sista = överklagande.sista_dag
    läge, skäl = utkast.läge, utkast.skäl
    if läge is Fristläge.BERÄKNAD and sista is None:
        läge, skäl = överklagande.läge, överklagande.skäl
    beräknad = läge is Fristläge.BERÄKNAD and sista is not None
    return TidigasteDag(
        utkast.namn,
        läge,
        regel=utkast.regel,
        grund=Fristgrund("Sista dagen att överklaga är", sista) if sista is not None else None,
        dag=sista + timedelta(1) if beräknad and sista is not None else None,
        slutord=utkast.slutord,
        skäl=skäl,
        angiven=angiven,
        tillägg=(*utkast.tillägg, *tillägg) if beräknad else (),
    )


def _senast(justeringen: Frist) -> str:
    dag = justeringen.sista_dag
    return f" senast {datum_i_ord(dag, med_veckodag=True)}" if dag is not None else " i tid"


def _framåt(tid: Tidslängd) -> _Räkning:
    return lambda dag: räkna_framåt(dag, tid)


def _en_vecka_före(dag: date) -> Tidsberäkning:
    return räkna_bakåt(dag, regler.KALLELSEDAGAR)


# ------------------------------------------------------------------------------------------- bases


def _början(s: Sammanträde) -> Fristgrund:
    return Fristgrund("Sammanträdet hölls", s.datum, sökväg=Sökväg(("datum",)))


def _händelse(vad: str, kallelsen: Kallelse | None, attribut: str) -> Fristgrund | None:
    dag = getattr(kallelsen, attribut, None)
    return Fristgrund(vad, dag, sökväg=Sökväg(("kallelse", attribut))) if dag is not None else None


def _brådskande_kungjort(s: Sammanträde) -> Fristgrund | None:
    """The day on which the last of the urgent matters was announced."""
    dagar = [
        (p.brådska.kungjord, Sökväg(("paragrafer", i, "brådska", "kungjord")))
        for i, p in enumerate(s.paragrafer)
        if p.brådska is not None and p.brådska.kungjord is not None
    ]
    if not dagar:
        return None
    dag, väg = max(dagar, key=lambda par: par[0])
    return Fristgrund("Det brådskande ärendet tillkännagavs", dag, sökväg=väg)


def _justerat(s: Sammanträde, grupp: Justeringsgrupp) -> Fristgrund | None:
    dag = justeringsdag(grupp, s)
    if dag is None:
        return None
    omedelbart = grupp.slag is Justeringsslag.OMEDELBAR
    vad = "Omedelbar justering gjordes" if omedelbart else "Protokollet justerades"
    return Fristgrund(vad, dag, sökväg=grupp.sökväg)


def _anslag(grupp: Justeringsgrupp) -> Tillkännagivande | None:
    return grupp.justering.tillkännagivande if grupp.justering is not None else None


def _tillkännagivet(grupp: Justeringsgrupp, angivet: date | None) -> Fristgrund | None:
    """The day of the announcement: the one given by the caller, else the protocol's."""
    anslag = _anslag(grupp)
    vad = "Justeringen tillkännagavs på anslagstavlan"
    if angivet is not None:
        return Fristgrund(vad, angivet)
    if anslag is None or anslag.publicerat is None or grupp.sökväg is None:
        return None
    väg = grupp.sökväg / "tillkännagivande" / "publicerat"
    return Fristgrund(vad, anslag.publicerat, sökväg=väg)


def _om_anslag(s: Sammanträde) -> tuple[str, ...]:
    tillämpning = PROTOKOLLSREGLER[s.organ.typ]
    särskilt = tillämpning.anslag if isinstance(tillämpning, Gäller) else ""
    return (särskilt,) if särskilt else ()
