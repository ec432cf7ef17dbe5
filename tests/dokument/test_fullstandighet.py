"""Nothing that the model holds and a reader of the paper needs is lost on the way to the paper."""

import re
from collections.abc import Callable, Iterator
from enum import Enum

from hypothesis import given

import kommunprotokoll as kp
from kommunprotokoll.dokument import Faktatabell, Lista
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.strategier import sammanträden
from tests.dokument.underlag import kommunstyrelse, råd

# What is no text of the paper, by class and attribute, and why.
INTE_PÅ_PAPPERET = {
    ("Sidsignatur", "initialer"),  # the initials are written by hand on the paper itself
    ("Bilaga", "kontrollsumma"),  # for machines
    ("Organ", "förkortning"),  # the name stands in full
    ("Organ", "huvudorgan"),  # the board whose utskott it is: in the name, or beside it
    ("Kommun", "kod"),  # for machines
    ("Paragraf", "bokstav"),  # part of the number, see test_paragrafnummer
    ("Paragrafnummer", "bokstav"),
    ("Lagrum", "lag"),  # the law is cited by its name
    ("Lagrum", "paragraf"),  # cited as a whole
    ("Punkt", "märke"),  # a sequence is numbered by the program that shows it
    ("Attsats", "nummer"),
    ("Person", "organisation"),  # told where the person is listed, see test_organisation
    ("Sammanträdestid", "plats"),  # told unless the text tells the day, see test_tider
    ("Sammanträdestid", "anmärkning"),
    ("Sammanträdestid", "organ"),
    ("Sammanträdestid", "dagordning"),  # of the coming meeting: its own kallelse tells it
    ("Sammanträdestid", "länk"),  # for calendars
    ("Sammanträdestid", "uid"),
}


def fält(objekt: object) -> tuple[str, ...]:
    """The names of an object's attributes; of what is no object of the model, none."""
    return tuple(f.name for f in getattr(type(objekt), "__attrs_attrs__", ()))


def texter(objekt: object, klass: str = "") -> Iterator[str]:
    """Every text in an object of the model that must be on the paper."""
    if isinstance(objekt, tuple):
        for del_ in objekt:
            yield from texter(del_, klass)
    else:
        namn = type(objekt).__name__
        for attribut in fält(objekt):
            värde = getattr(objekt, attribut)
            if isinstance(värde, Enum) or (namn, attribut) in INTE_PÅ_PAPPERET:
                continue
            if isinstance(värde, str):
                yield from _krav(objekt, attribut, värde)
            else:
                yield from texter(värde, namn)


def _krav(objekt: object, attribut: str, värde: str) -> Iterator[str]:
    match objekt, attribut:
        case kp.Bilaga(rubrik=rubrik), "filnamn" if rubrik:
            return
        case kp.Reservation(text=text), "till_förmån_för" if "till förmån för" in text:
            return
        case kp.Propositionssteg(), _:
            return  # told in words only where the text does not tell it, see test_steg
        case kp.Beslut(organ=organ), "organ" if organ:
            return  # see test_beslutets_organ
        case _:
            yield from (rad for rad in värde.splitlines() if rad.strip())


def normal(text: str) -> str:
    """Text without what differs between model and paper: spaces, case, a sentence's full stop."""
    return re.sub(r"[.\s]+", " ", ett_mellanslag(text)).casefold().strip()


def saknade(s: kp.Sammanträde) -> list[str]:
    """Texts of the model that are not on the paper."""
    dokument = kp.dokument.protokoll(s)
    huvud = dokument.sidhuvud
    papper = normal("\n".join((huvud.avsändare, huvud.organ, huvud.datum, *dokument.texter())))
    return [t for t in texter(s) if normal(t) not in papper]


def test_hela_kommunstyrelsens_protokoll() -> None:
    """A protocol with almost everything that can happen loses no text."""
    assert saknade(kommunstyrelse()) == []


def test_rådets_protokoll() -> None:
    """A council's protocol loses no text."""
    assert saknade(råd()) == []


@given(sammanträden())
def test_inget_går_förlorat(s: kp.Sammanträde) -> None:
    """Whatever a protocol holds is on the paper."""
    assert saknade(s) == []


@given(sammanträden())
def test_inget_hittas_på(s: kp.Sammanträde) -> None:
    """What is missing gives no empty label, no empty list, no None and no place left unfilled."""
    dokument = kp.dokument.protokoll(s)
    egna = list(dokument.texter())
    block = list(dokument.alla_block())
    fakta = [u for b in block if isinstance(b, Faktatabell) for u in b.uppgifter]

    assert [
        u.etikett for u in fakta if not u.rader or not all(r.text.strip() for r in u.rader)
    ] == []
    assert [b for b in block if isinstance(b, Lista) and not b.punkter] == []
    assert [t for t in map(utan(s), egna) if re.search(r"\bNone\b|\{\w*\}|<\w+\.", t)] == []


def utan(s: kp.Sammanträde) -> Callable[[str], str]:
    """A function that takes away what the model holds and leaves our own words."""
    modellens = sorted({*alla_texter(s)}, key=len, reverse=True)

    def ta_bort(text: str) -> str:
        for t in modellens:
            text = text.replace(t, "")
        return text

    return ta_bort


def alla_texter(objekt: object) -> Iterator[str]:
    """Every text in an object of the model, also what need not be on the paper."""
    if isinstance(objekt, str):
        yield from filter(None, (objekt, objekt.strip(), *map(str.strip, objekt.splitlines())))
    elif isinstance(objekt, tuple):
        for del_ in objekt:
            yield from alla_texter(del_)
    else:
        for attribut in fält(objekt):
            yield from alla_texter(getattr(objekt, attribut))
