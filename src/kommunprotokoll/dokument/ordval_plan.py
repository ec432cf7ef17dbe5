"""The words of a plan of meetings."""

import attrs

from kommunprotokoll.dokument.ordlista import Ordlista


@attrs.frozen(kw_only=True)
class Planord(Ordlista):
    """Title, labels of columns, and what is said of a meeting."""

    dokumentslag: str = "Sammanträdestider"
    för: str = "{dokumentslag} {år}"
    kommun: str = "{organ}, {kommun}"
    inga: str = "Inga sammanträden är planerade."
    vanlig_plats: str = "Plats, om inget annat anges: {plats}."
    platser: str = "Platser, om inget annat anges"
    organets_plats: str = "{organ}: {plats}"
    översikt: str = "Översikt"
    översiktens_beskrivning: str = "Dagar då organen sammanträder, en rad för varje månad."
    månad: str = "Månad"
    beskrivning: str = "Sammanträden under {tid} i tidsordning."
    vecka: str = "Vecka"
    dag: str = "Dag"
    tid: str = "Tid"
    organ: str = "Organ"
    annan_plats: str = "Plats: {plats}"
    ingen_plats: str = "Platsen är inte bestämd"
    hålltider: str = "Inlämning och kallelse"
    hålltidernas_beskrivning: str = "Sista dag att lämna in ärenden, och då kallelsen skickas."
    sammanträde: str = "Sammanträde"
    inlämning: str = "Sista dag för inlämning"
    utskick: str = "Kallelsen skickas"
    upplysning: str = "Upplysning"
    inställt: str = "Inställt"
    preliminärt: str = "Preliminärt"
    flyttat: str = "Flyttat från {datum}"
    på_helgdag: str = "Infaller på {namn}"
    sista_dagen: str = "{start} – {slut} sista dagen"
    ingen_tid: str = "Ej bestämd"
    helgdagar: str = "Helgdagar och helgaftnar"
    helgdagar_under: str = "Helgdagar och helgaftnar {år}"
    inställt_i_översikten: str = "{dag} (inställt)"
