"""Text as protocols hold it, and text that breaks programs."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

ENKLA = (
    "Ärendet",
    "Kommunstyrelsen noterar informationen",
    "att anta planen",
    "Förslaget sänds på remiss till nämnderna.",
    "Åtgärderna är klara före årets slut, och återrapporteras i oktober.",
    "Ordföranden frågar om nämnden kan besluta enligt förslaget, och finner att den gör så.",
    "Kostnaden uppgår till 1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000 kronor.",
    "Se § 12 i dag, §§ 13–15 den 3 maj och 5 kap. 69 § kommunallagen",
)
"""Text of the usual kind, the simplest first."""

ELAKA = (
    "A\N{COMBINING RING ABOVE}sa A\N{COMBINING DIAERESIS}ng, O\N{COMBINING DIAERESIS}",
    "”Ja för bifall – Nej för avslag”",
    "O’Därk och 'apostrof' och \"citat\" och «vinklar»",
    "tabb\toch  två mellanslag",
    " mellanslag först och sist ",
    "Ett" + "lågskattekommunutjämningsbidragsöverenskommelse" * 8,
    "\N{RIGHT-TO-LEFT MARK}\u05e9\u05dc\u05d5\u05dd\N{LEFT-TO-RIGHT MARK} och vänster",
    "\N{RIGHT-TO-LEFT EMBEDDING}\u0633\u0644\u0627\u0645\N{POP DIRECTIONAL FORMATTING}",
    "mjukt\N{SOFT HYPHEN}bindestreck, bred\N{ZERO WIDTH SPACE}d",
    "\N{ZERO WIDTH NO-BREAK SPACE}märke",
    "rad\N{LINE SEPARATOR}skiljare",
    "\N{GRINNING FACE} \N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL} \N{MATHEMATICAL BOLD SMALL A}",
    "<b onclick='x'>fet</b> &amp; <script>alert(1)</script> ]]>",
    "{{mall}} {0} %s $x ${y} \\n \\ _",
    "# rubrik *fet* _kursiv_ `kod` [länk](x) | rör",
    "1. siffra först",
    "- streck först",
    "§ 7 Rubriken på en annan paragraf",
    "komma, semikolon; kolon: omvänt \\ streck",
    "BEGIN:VEVENT",
    "=1+1",
    "0012",
    "null",
    "Beslut",
    "PR *PL*",
    "X",
    "½ × 3 ≥ 1 ‰ €",
)
"""Text that has broken a program somewhere; all of it can stand in a protocol."""

FLERRADIGA = (
    "Rad ett\nrad två",
    "\n\nTomma rader före och efter\n\n",
    "",
    " ",
    "Kolumn\tKolumn\n1\t2",
)
"""Text that is no single line, and text that is none."""

TECKEN = st.characters(exclude_categories=("Cc", "Cn", "Cs"))
"""What can stand in a line: no control characters, which no XML document can hold either."""

_FRI_RAD = st.text(TECKEN, min_size=1, max_size=20).filter(lambda text: bool(text.strip()))
_FRI_TEXT = st.text(TECKEN | st.sampled_from("\n\t"), max_size=40)
_ENRADIGA = ENKLA + ELAKA
_ALLA = _ENRADIGA + FLERRADIGA


def rader() -> SearchStrategy[str]:
    """Draw one line of text with at least one visible character: a heading, a place, a title.

    Text of the usual kind, text that breaks programs, and now and then any characters at all. The
    text is not always in normal form C; the model makes it so.
    """
    return _rader()


def texter() -> SearchStrategy[str]:
    """Draw text of any number of lines, none too: as ``rader``, with line breaks and tabs."""
    return TEXT


@st.composite
def _rader(draw: st.DrawFn) -> str:
    # One draw picks from the pool or sends on to free text, which costs ten times as much.
    plats = draw(_PLATS_I_ENRADIGA)
    return _ENRADIGA[plats] if plats < len(_ENRADIGA) else draw(_FRI_RAD)


@st.composite
def _texter(draw: st.DrawFn) -> str:
    plats = draw(_PLATS_I_ALLA)
    return _ALLA[plats] if plats < len(_ALLA) else draw(_FRI_TEXT)


_PLATS_I_ENRADIGA = st.integers(0, len(_ENRADIGA) + 1)
_PLATS_I_ALLA = st.integers(0, len(_ALLA) + 1)

RAD = st.sampled_from(_ENRADIGA)
"""One line from the pool, for the many small fields: half the cost of ``rader``."""

TEXT = _texter()
"""Any text, ready to use in other strategies."""
