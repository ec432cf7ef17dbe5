"""Markdown: its marks become styles or go, its words stay."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.tolkning.kallor.markdown import rader_ur_markdown


def rader(text: str) -> list[tuple[str, str]]:
    """Return the visible rows of a text, each with its style."""
    return [(r.text, r.stil) for r in rader_ur_markdown(text.encode()) if not r.är_tom]


@pytest.mark.parametrize(
    ("skrivet", "läst"),
    [
        ("## § 5 Plan för vägar", ("§ 5 Plan för vägar", "rubrik2")),
        ("### Beslut ###", ("Beslut", "rubrik3")),
        ("**Plats och tid**\\", ("Plats och tid", "")),
        ("Dagen är *viktig* och __lång__.", ("Dagen är viktig och lång.", "")),
        ("- att anta planen", ("- att anta planen", "")),
        ("- [§ 5 Plan för vägar](#p5)", ("- § 5 Plan för vägar", "innehåll")),
        ("Se [planen](plan.pdf) och `koden`.", ("Se planen och koden.", "")),
        (r"1\. januari, 2 \* 3 och a\_b", ("1. januari, 2 * 3 och a_b", "")),
        ("snake_case och 2 * 3 * 4 står kvar", ("snake_case och 2 * 3 * 4 står kvar", "")),
        ('<a id="p5"></a>Efter', ("Efter", "")),
        ("5 < 7 och 9 > 3", ("5 < 7 och 9 > 3", "")),
    ],
)
def test_märken_blir_stilar_eller_försvinner(skrivet: str, läst: tuple[str, str]) -> None:
    """A mark of Markdown is not text; a sign that only looks like one is."""
    assert rader(skrivet) == [läst]


def test_tabellens_rader_får_tabbar() -> None:
    """A pipe table has tabs between its cells, and its head is told from its rows."""
    text = (
        "| Namn | Parti | Ja |\n| --- | :-: | ---: |\n| Ada Bok | S |  |\n| Bo \\| Ek |  | Ja |\n"
    )

    assert rader(text) == [
        ("Namn\tParti\tJa", "tabellhuvud"),
        ("Ada Bok\tS", "tabell"),
        ("Bo | Ek\t\tJa", "tabell"),
    ]


def test_linjer_och_kommentarer_syns_inte() -> None:
    """Rules and comments hold no words."""
    assert rader("Före\n\n---\n\n<!-- -->\n\n* * *\n\nEfter\n") == [("Före", ""), ("Efter", "")]


def test_tomt_dokument_är_ett_fel() -> None:
    """A file without text is refused, as for every source."""
    with pytest.raises(LäsFel, match="ingen text"):
        rader_ur_markdown(b"\n\n")


@given(st.text(alphabet="abcåäö *_`\\|#-[]()<>!.\n", max_size=80))
def test_inga_bokstäver_försvinner_utom_i_länkar_och_taggar(text: str) -> None:
    """Whatever the marks, every letter is kept, unless it is an address or a tag."""
    assume(text.strip() and "](" not in text and "<" not in text)

    läst = "".join(r.text for r in rader_ur_markdown(text.encode()))

    assert [t for t in läst if t.isalpha()] == [t for t in text if t.isalpha()]
