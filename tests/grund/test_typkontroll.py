"""Fields take what their annotations say and nothing else; what they refuse they name."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from kommunprotokoll import (
    Attsats,
    Beslut,
    Handling,
    Kommun,
    Löptext,
    Närvaro,
    OgiltigtVärdeFel,
    Organ,
    Paragraf,
    Person,
    Roll,
    Sammanträde,
    Sammanträdestid,
    Säkerhet,
    Tabell,
    ÖppenOmröstning,
)
from kommunprotokoll.grund.typkontroll import typnamn

ORGAN = Organ("Kommunstyrelsen")
DAG = date(2031, 5, 14)

# What is given by mistake is not what the annotations allow: so Any.
FEL_TYP: list[tuple[Any, dict[str, Any], str, str]] = [
    (Paragraf, {"nummer": "12"}, "Paragraf.nummer", "ett heltal"),
    (Paragraf, {"nummer": 12.0}, "Paragraf.nummer", "ett heltal"),
    (Paragraf, {"nummer": True}, "Paragraf.nummer", "ett heltal"),
    (Paragraf, {"nummer": Säkerhet.ANGIVET}, "Paragraf.nummer", "ett heltal"),
    (Paragraf, {"nummer": None}, "Paragraf.nummer", "ett heltal"),
    (Löptext, {"text": b"bytes"}, "Löptext.text", "text"),
    (Löptext, {"text": 7}, "Löptext.text", "text"),
    (Löptext, {"text": Roll.LEDAMOT}, "Löptext.text", "text"),
    (Löptext, {"text": "\ud800"}, "Löptext.text", "text utan halva tecken (surrogat)"),
    (
        Kommun,
        {"namn": "Ekby", "kod": "99\udfff1"},
        "Kommun.kod",
        "text utan halva tecken (surrogat) eller None",
    ),
    (Kommun, {"namn": "Ekby", "kod": 9901}, "Kommun.kod", "text eller None"),
    (
        Sammanträdestid,
        {"datum": datetime(2031, 5, 14, tzinfo=UTC)},
        "Sammanträdestid.datum",
        "ett datum (datetime.date)",
    ),
    (Sammanträdestid, {"datum": "2031-05-14"}, "Sammanträdestid.datum", "ett datum"),
    (
        Sammanträdestid,
        {"datum": DAG, "start": time(9, tzinfo=UTC)},
        "Sammanträdestid.start",
        "ett klockslag (datetime.time utan tidszon) eller None",
    ),
    (
        Sammanträdestid,
        {"datum": DAG, "start": "09.00"},
        "Sammanträdestid.start",
        "ett klockslag (datetime.time utan tidszon) eller None",
    ),
    (Sammanträdestid, {"datum": DAG, "inställt": 1}, "Sammanträdestid.inställt", "True eller F"),
    (Organ, {"namn": "KS", "typ": "utskott"}, "Organ.typ", "Organtyp (FULLMÄKTIGE, STYRELSE,"),
    (Närvaro, {"person": "Ada Ek"}, "Närvaro.person", "Person"),
    (Beslut, {"attsatser": "att anta"}, "Beslut.attsatser", "en tupel av Attsats"),
    (Beslut, {"attsatser": Attsats("att anta")}, "Beslut.attsatser", "en tupel av Attsats"),
    (Beslut, {"attsatser": {Attsats("att anta")}}, "Beslut.attsatser", "en tupel av Attsats"),
    (Beslut, {"attsatser": {"att": 1}}, "Beslut.attsatser", "en tupel av Attsats"),
    (Beslut, {"attsatser": [Attsats("a"), "b"]}, "Beslut.attsatser[1]", "Attsats"),
    (Tabell, {"rader": [["a"], ["b", 1]]}, "Tabell.rader[1][1]", "text"),
    (Tabell, {"rader": ["a"]}, "Tabell.rader[0]", "en tupel av text"),
    (
        Paragraf,
        {"nummer": 1, "text": ["löst"]},
        "Paragraf.text[0]",
        "Löptext eller Mellanrubrik eller Lista eller Tabell",
    ),
    (
        Paragraf,
        {"nummer": 1, "omröstningar": [ORGAN]},
        "Paragraf.omröstningar[0]",
        "ÖppenOmröstning eller SlutenOmröstning",
    ),
    (ÖppenOmröstning, {"ja": -1}, "ÖppenOmröstning.ja", "ett heltal från 0"),
    (Handling, {"text": "", "datum": DAG}, "Handling.text", "text med minst ett synligt tecken"),
]


@pytest.mark.parametrize(
    ("klass", "fält", "plats", "tillåtet"), FEL_TYP, ids=lambda v: v if isinstance(v, str) else ""
)
def test_fel_typ(klass: Any, fält: dict[str, Any], plats: str, tillåtet: str) -> None:
    """The error says where, what was given and what is allowed."""
    with pytest.raises(OgiltigtVärdeFel) as fel:
        klass(**fält)

    assert fel.value.plats == plats
    assert fel.value.tillåtet.startswith(tillåtet)
    assert str(fel.value).startswith(f"{plats}: ")


def test_fel_i_tupel_som_får_vara_none() -> None:
    """In a tuple that may be None the error still names the element."""
    from kommunprotokoll import Justering

    with pytest.raises(OgiltigtVärdeFel, match=r"Justering\.paragrafer\[0\]"):
        Justering(paragrafer=[12])  # type: ignore[arg-type]  # what is tested
    with pytest.raises(OgiltigtVärdeFel, match="en tupel av Paragrafintervall eller None"):
        Justering(paragrafer=12)  # type: ignore[arg-type]  # what is tested


@pytest.mark.parametrize(
    "flera",
    [[Attsats("a")], (Attsats("a"),), iter([Attsats("a")]), (a for a in [Attsats("a")])],
)
def test_följder_blir_tupler(flera: Iterable[Attsats]) -> None:
    """Lists and other sequences become tuples, so that what is made stays as it is."""
    assert Beslut(flera).attsatser == (Attsats("a"),)  # type: ignore[arg-type]  # what is tested


def test_text_blir_normalform_c() -> None:
    """Decomposed letters become one character each, inside tuples too."""
    assert Löptext("A\N{COMBINING RING ABOVE}ngström").text == "Ångström"
    assert Tabell((("o\N{COMBINING DIAERESIS}",),)).rader == (("ö",),)


def test_text_är_str_och_inget_annat() -> None:
    """A subclass of str, which can hold much more than text, becomes plain text."""

    class Märkt(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "något annat"

    text = Löptext(Märkt("Ada")).text

    assert type(text) is str
    assert text == "Ada"


def test_tid_utan_zon_och_datum_tas() -> None:
    """What is right is kept as it is."""
    s = Sammanträde(ORGAN, DAG, start=time(9), närvaro=[Närvaro(Person("Ada Ek"))])  # type: ignore[arg-type]  # a list is welcome at run time

    assert s.start == time(9)
    assert s.närvaro == (Närvaro(Person("Ada Ek")),)


@pytest.mark.parametrize(
    ("typ", "namn"),
    [
        (str, "text"),
        (int | None, "ett heltal eller None"),
        (tuple[str, ...], "en tupel av text"),
        (Person, "Person"),
        ("Punkt", "Punkt"),
        (float, "float"),
    ],
)
def test_typnamn(typ: object, namn: str) -> None:
    """What an annotation allows, in Swedish."""
    assert typnamn(typ) == namn
