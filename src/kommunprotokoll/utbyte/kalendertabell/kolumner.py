"""The columns of a table of meetings, and the headings that people give them."""

from kommunprotokoll.grund.text import nfc

RUBRIKER = {
    "organ": "Organ",
    "kommun": "Kommun",
    "datum": "Datum",
    "veckodag": "Veckodag",
    "start": "Start",
    "slut": "Slut",
    "slutdatum": "Slutdatum",
    "plats": "Plats",
    "status": "Status",
    "anmärkning": "Anmärkning",
    "flyttat_från": "Flyttat från",
    "flyttat_från_kl": "Flyttat från kl",
    "inlämning": "Inlämning senast",
    "utskick": "Utskick",
    "dagordning": "Dagordning",
    "länk": "Länk",
    "ändrad": "Ändrad",
    "ändringsnummer": "Ändringsnummer",
    "uid": "UID",
}
"""What a column holds, and the heading that is written; in the order of the columns."""

ALLTID = ("organ", "datum", "veckodag", "start", "slut", "plats", "status", "anmärkning")
"""Columns that are written even if they are empty: the ones that people fill in."""

_SYNONYMER = {
    "organ": (
        "nämnd", "nämnder", "nämnd/styrelse", "styrelse/nämnd", "instans", "forum", "grupp",
        "sammanträde", "möte", "mötestyp", "organ/nämnd", "titel", "ämne", "subject",
    ),
    "kommun": ("region", "kommun/region"),
    "datum": (
        "dag", "mötesdatum", "mötesdag", "sammanträdesdatum", "sammanträdesdag", "startdatum",
        "date", "start date",
    ),
    "veckodag": ("veckodagar", "dagnamn"),
    "vecka": ("v", "v.", "veckonummer", "veckonr", "vnr"),
    "start": (
        "tid", "kl", "kl.", "klockan", "starttid", "mötestid", "börjar", "klockslag", "från kl",
        "sammanträdestid", "start kl", "start time",
    ),
    "slut": ("sluttid", "slutar", "till kl", "slut kl", "end time"),
    "slutdatum": ("sista dag", "till datum", "t.o.m.", "end date"),
    "plats": ("lokal", "sammanträdesplats", "mötesplats", "möteslokal", "adress", "location"),
    "status": ("läge", "mötesstatus"),
    "anmärkning": ("anmärkningar", "kommentar", "notering", "övrigt", "beskrivning", "description"),
    "flyttat_från": ("flyttad från", "ursprungligt datum", "tidigare datum"),
    "flyttat_från_kl": ("tidigare kl", "ursprunglig tid"),
    "inlämning": (
        "inlämning", "handlingar senast", "sista inlämningsdag", "stoppdatum", "stoppdag",
        "manusstopp", "sista dag för inlämning", "inlämningsdag", "handlingar inlämnade",
    ),
    "utskick": ("kallelse", "kallelse skickas", "utskick av handlingar", "utskicksdag"),
    "dagordning": ("ärenden", "föredragningslista"),
    "länk": ("webbadress", "url", "adress på webben"),
    "ändrad": ("senast ändrad", "ändringsdatum"),
    "ändringsnummer": ("version", "sequence"),
}  # fmt: skip
"""Other headings for the same. The weekday and the week are only compared with the date."""

INSTÄLLT = frozenset({"inställt", "inställd", "ställs in", "inställt möte", "utgår", "cancelled"})
PRELIMINÄRT = frozenset({"preliminärt", "preliminär", "prel", "prel.", "tentative"})
PLANERAT = frozenset(
    {
        "",
        "planerat",
        "planerad",
        "ordinarie",
        "bokat",
        "bokad",
        "fastställt",
        "beslutat",
        "confirmed",
    }
)
"""Words of the column Status, one or several with commas between."""


def _nyckel(rubrik: str) -> str:
    return " ".join(nfc(rubrik).casefold().replace("_", " ").split()).rstrip(":")


_KÄNDA = {
    **{_nyckel(ord_): namn for namn, alla in _SYNONYMER.items() for ord_ in alla},
    **{_nyckel(rubrik): namn for namn, rubrik in RUBRIKER.items()},
    **{_nyckel(namn): namn for namn in _SYNONYMER},
}


def kolumn(rubrik: str) -> str:
    """Return what a column with the heading holds; nothing if the heading is not known."""
    return _KÄNDA.get(_nyckel(rubrik), "")
