"""Made-up protocols as PDF in the layouts that municipalities use, set with typst."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import attrs
import typst


@attrs.frozen
class Prov:
    """What is printed.

    Attributes:
        huvud: Page head, left and right.
        fakta: Labels of the front page, each with the lines of its value.
        text: Kind (``rubrik``, ``mellan``, ``text``, ``punkt``) and text of each paragraph.
        fot: Page foot, left and right.
    """

    huvud: tuple[str, str]
    fakta: tuple[tuple[str, tuple[str, ...]], ...]
    text: tuple[tuple[str, str], ...]
    fot: tuple[str, str] = ("Justerandes sign", "Utdragsbestyrkande")


FAKTA = (
    ("Plats och tid för sammanträdet", ("Vasselö kommunhus, sal Eken, klockan 13.00–16.15",)),
    (
        "Beslutande",
        ("Ada Lindqvarn (S), ordförande", "Bo Ekstubbe (C) §§ 45–52, 54", "Dia Askholt (M)"),
    ),
    ("Övriga deltagare", ("Hed Ingesand, kommunchef", "Siv Torplund, sekreterare")),
    ("Utses att justera", ("Bo Ekstubbe",)),
    ("Justeringens plats och tid", ("Kommunkansliet 2031-05-20",)),
    ("Paragrafer", ("45–46",)),
)
BESKRIVNING = (
    "Förvaltningen redovisar uppföljningen av verksamhetsplaneringen och konstaterar att "
    "kostnadsutvecklingen är i nivå med budgeten, dock med undantag för gatuunderhållet, där "
    "vinterväghållningen har kostat mera än beräknat. Kommunstyrelseförvaltningen återkommer "
    "med en åtgärdsplan till sammanträdet i september."
)
TEXT = (
    ("rubrik", "§ 45 Budgetuppföljning"),
    ("mellan", "Beslut"),
    ("text", "Kommunstyrelsen beslutar"),
    ("punkt", "att godkänna uppföljningen för kommunstyrelsens samtliga verksamhetsområden, samt"),
    ("punkt", "att överlämna den till fullmäktige."),
    ("mellan", "Beskrivning av ärendet"),
    ("text", BESKRIVNING),
    ("rubrik", "§ 46 Anmälningsärenden"),
    ("text", "Kommunstyrelsen tar del av anmälningarna och lägger dem till handlingarna."),
)
PROV = Prov(("VASSELÖ KOMMUN", "SAMMANTRÄDESPROTOKOLL"), FAKTA, TEXT)


def _sträng(text: str) -> str:
    flyktad = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'#text("{flyktad}")'


def _stycken(text: Sequence[tuple[str, str]]) -> str:
    form = {
        "rubrik": "#block(above: 1.6em, below: 0.9em)[#strong[%s]]",
        "mellan": "#block(above: 1.3em, below: 0.7em)[#strong[%s]]",
        "punkt": "#pad(left: 1.2em)[%s]",
        "text": "#par[%s]",
    }
    return "\n\n".join(form[slag] % _sträng(t) for slag, t in text)


def _sidform(prov: Prov, extra: str = "") -> str:
    vänster, höger = (_sträng(t) for t in prov.huvud)
    fot_vänster, fot_höger = (_sträng(t) for t in prov.fot)
    return f"""
#set page(paper: "a4", margin: (x: 2.3cm, top: 3cm, bottom: 2.8cm), {extra}
  header: [{vänster} #h(1fr) {höger} #h(1fr) #context counter(page).display("1 (1)", both: true)],
  footer: [{fot_vänster} #h(1fr) {fot_höger}])
#set text(size: 11pt, lang: "sv", hyphenate: true, font: "Libertinus Serif")
#set par(justify: true)
"""


def _faktatabell(prov: Prov) -> str:
    rader = ",\n".join(
        f"[{_sträng(etikett)}], [{' #linebreak() '.join(map(_sträng, värden))}]"
        for etikett, värden in prov.fakta
    )
    return f"#grid(columns: (4.2cm, 1fr), row-gutter: 1.2em,\n{rader})\n"


def _pdf(källa: str) -> bytes:
    pdf = typst.compile(källa.encode())
    assert isinstance(pdf, bytes)
    return pdf


class Layout(Protocol):
    """A way to set what is printed."""

    def __call__(self, prov: Prov = ...) -> bytes:
        """The PDF."""
        ...


def en_spalt(prov: Prov = PROV, *, extra: str = "") -> bytes:
    """Front page with a column of labels and one of values, then running text."""
    return _pdf(f"{_sidform(prov, extra)}{_faktatabell(prov)}\n#pagebreak()\n{_stycken(prov.text)}")


def två_spalter(prov: Prov = PROV) -> bytes:
    """The same with the running text in two columns."""
    return _pdf(
        f"{_sidform(prov)}{_faktatabell(prov)}\n#pagebreak()\n"
        f"#columns(2, gutter: 0.8cm)[{_stycken(prov.text)}]"
    )


def bara_text(text: Sequence[tuple[str, str]], *, spalter: int = 1) -> bytes:
    """Running text in one or more columns on pages without head and foot."""
    return _pdf(
        '#set page(paper: "a4")\n#set text(size: 10pt, lang: "sv", hyphenate: true)\n'
        f"#set par(justify: true)\n#columns({spalter}, gutter: 0.7cm)[{_stycken(text)}]"
    )


def bokstäver(texter: Iterable[str]) -> str:
    """Return letters and figures alone: what is left of words however their lines are broken."""
    return "".join(tecken for text in texter for tecken in text if tecken.isalnum())
