"""The unions of the model are closed: a match over one handles every member, and mypy proves it."""

from typing import assert_never, get_args

from hypothesis import given

from kommunprotokoll import (
    Lista,
    Löptext,
    Mellanrubrik,
    Omröstning,
    SlutenOmröstning,
    Tabell,
    Textstycke,
    ÖppenOmröstning,
)
from kommunprotokoll.strategier import omröstningar, textstycken


def _slag_av_text(stycke: Textstycke) -> type:
    match stycke:
        case Löptext():
            return Löptext
        case Mellanrubrik():
            return Mellanrubrik
        case Lista():
            return Lista
        case Tabell():
            return Tabell
        case _:
            assert_never(stycke)


def _slag_av_omröstning(omröstning: Omröstning) -> type:
    match omröstning:
        case ÖppenOmröstning():
            return ÖppenOmröstning
        case SlutenOmröstning():
            return SlutenOmröstning
        case _:
            assert_never(omröstning)


@given(textstycken())
def test_textstycken_är_slutna(stycke: Textstycke) -> None:
    """Each piece of text is one of the four kinds."""
    assert _slag_av_text(stycke) in get_args(Textstycke)


@given(omröstningar())
def test_omröstningar_är_slutna(omröstning: Omröstning) -> None:
    """Each vote is open or secret."""
    assert _slag_av_omröstning(omröstning) in get_args(Omröstning)


def test_en_sluten_omröstning_har_ingen_plats_för_namn() -> None:
    """A secret vote cannot hold who voted what; an open one can."""
    assert hasattr(ÖppenOmröstning(), "röster")
    assert not hasattr(SlutenOmröstning(), "röster")
