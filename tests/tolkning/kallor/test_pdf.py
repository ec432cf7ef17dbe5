"""PDF: the rows of a page in reading order, whatever order the page was written in."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunprotokoll.grund.fel import SaknarTillägg
from kommunprotokoll.tolkning.kallor.pdf import rader_ur_bytes
from kommunprotokoll.tolkning.marken.lopande_text import foga
from kommunprotokoll.tolkning.rader import Rad, stycken
from tests.tolkning.kallor import layouter
from tests.tolkning.kallor.pdffil import pdf, text

ORD = st.sampled_from(
    [
        "kommunstyrelsen", "beslutar", "att", "godkänna", "budgetuppföljningen", "§", "45", "och",
        "överlämna", "den", "till", "Vasselö", "kommun", "(S)", "2031-05-14", "nämnden",
        "verksamhetsplaneringen", "1 250 000", "barn-", "yrkar", "bifall,", "kl. 13.00–16.15",
    ]
)  # fmt: skip
STYCKE = st.tuples(
    st.sampled_from(["text", "punkt", "mellan", "rubrik"]),
    st.lists(ORD, min_size=1, max_size=60).map(" ".join),
)


def kropp(rader: list[Rad]) -> list[Rad]:
    """The rows from the first paragraph on, without the heads and feet of the pages."""
    kanter = {*layouter.PROV.huvud, *layouter.PROV.fot}
    första = next(i for i, rad in enumerate(rader) if rad.text.startswith("§ 45"))
    return [rad for rad in rader[första:] if not kanter & set(rad.text.split("\t"))]


def test_framsidan_har_etikett_och_värde_på_samma_rad() -> None:
    """Label, tab and value; further lines of the value after a tab; a wrapped label is whole."""
    rader = [r.text for r in rader_ur_bytes(layouter.en_spalt()) if r.sida == 1 and r.text]

    assert rader == [
        "VASSELÖ KOMMUN\tSAMMANTRÄDESPROTOKOLL\t1 (2)",
        "Plats och tid för sammanträdet\tVasselö kommunhus, sal Eken, klockan 13.00–16.15",
        "Beslutande\tAda Lindqvarn (S), ordförande",
        "\tBo Ekstubbe (C) §§ 45–52, 54",
        "\tDia Askholt (M)",
        "Övriga deltagare\tHed Ingesand, kommunchef",
        "\tSiv Torplund, sekreterare",
        "Utses att justera\tBo Ekstubbe",
        "Justeringens plats och tid\tKommunkansliet 2031-05-20",
        "Paragrafer\t45–46",
        "Justerandes sign\tUtdragsbestyrkande",
    ]


@pytest.mark.parametrize("layout", [layouter.en_spalt, layouter.två_spalter])
def test_brödtextens_stycken_är_hela(layout: layouter.Layout) -> None:
    """Empty rows part the paragraphs, divided words are put together, and nothing is lost."""
    rader = kropp(rader_ur_bytes(layout()))
    block = [foga(b) for b in stycken(rader)]

    assert block == [
        "§ 45 Budgetuppföljning",
        "Beslut Kommunstyrelsen beslutar",
        layouter.TEXT[3][1],
        layouter.TEXT[4][1],
        f"Beskrivning av ärendet {layouter.BESKRIVNING}",
        f"§ 46 Anmälningsärenden {layouter.TEXT[8][1]}",
    ]


def test_spalter_läses_var_för_sig() -> None:
    """Two columns of running text are read one after the other, over several pages."""
    prov = attrs.evolve(layouter.PROV, text=layouter.TEXT * 9)
    rader = kropp(rader_ur_bytes(layouter.två_spalter(prov)))

    assert layouter.bokstäver(r.text for r in rader) == layouter.bokstäver(t for _, t in prov.text)
    assert max(r.sida for r in rader) == 3


@settings(max_examples=25)
@given(st.lists(STYCKE, min_size=1, max_size=40), st.sampled_from([1, 2, 3]))
def test_varje_ord_överlever_i_ordning(delar: list[tuple[str, str]], spalter: int) -> None:
    """Whatever stands in one column comes back in its order, every letter and figure of it."""
    rader = rader_ur_bytes(layouter.bara_text(delar, spalter=1))

    assert layouter.bokstäver(r.text for r in rader) == layouter.bokstäver(t for _, t in delar)
    assert [r.nummer for r in rader] == list(range(1, len(rader) + 1))
    # In more columns no letter is lost, though short lines side by side may be taken for a table.
    spaltade = rader_ur_bytes(layouter.bara_text(delar, spalter=spalter))
    assert sorted(layouter.bokstäver(r.text for r in spaltade)) == sorted(
        layouter.bokstäver(t for _, t in delar)
    )


@settings(max_examples=25)
@given(st.lists(st.lists(ORD, min_size=40, max_size=120).map(" ".join), min_size=6, max_size=20))
def test_löpande_text_i_spalter_överlever_i_ordning(delar: list[str]) -> None:
    """Paragraphs of many lines in two columns come back in their order."""
    prov = [("text", text) for text in delar]
    rader = rader_ur_bytes(layouter.bara_text(prov, spalter=2))

    assert layouter.bokstäver(r.text for r in rader) == layouter.bokstäver(delar)


def test_mening_över_sidbrytning_delas_inte() -> None:
    """A sentence goes on over page breaks, whatever page heads and feet stand between its lines."""
    mening = "och så vidare " * 900
    prov = attrs.evolve(layouter.PROV, text=(layouter.TEXT[0], ("text", mening)))
    rader = rader_ur_bytes(layouter.en_spalt(prov))
    kanter = {*layouter.PROV.huvud, *layouter.PROV.fot}
    block = stycken([r for r in rader if not kanter & set(r.text.split("\t"))])

    assert max(r.sida for r in rader) > 2
    assert foga(block[-1]) == f"{layouter.TEXT[0][1]} {mening.strip()}"


def test_kolumner_behåller_sin_plats() -> None:
    """A value in the third column has two tabs before it on every row of the table."""
    källa = """#set page(paper: "a4")
    #table(columns: (5cm, 2cm, 2cm, 2cm), stroke: none, [Namn], [Parti], [Ja], [Nej],
      [Ada Lindqvarn], [S], [X], [], [Bo Ekstubbe], [C], [], [X], [Summa], [], [1], [1])"""
    data = typst.compile(källa.encode())
    assert isinstance(data, bytes)

    assert [r.text for r in rader_ur_bytes(data) if r.text] == [
        "Namn\tParti\tJa\tNej",
        "Ada Lindqvarn\tS\tX",
        "Bo Ekstubbe\tC\t\tX",
        "Summa\t\t1\t1",
    ]


_CELL = st.lists(
    st.sampled_from(["Ill", "Wim", "MMWWMM", "il", "l", "Eke", "jfrt", "WW"]),
    min_size=1,
    max_size=2,
).map(" ".join)


@given(st.lists(st.tuples(_CELL.map("Ledamot {}".format), _CELL, _CELL), min_size=1, max_size=12))
def test_celler_av_smala_och_breda_bokstäver_delas_rätt(
    celler: list[tuple[str, str, str]],
) -> None:
    """Each cell of a table holds its own words, however wide its letters are."""
    stumpar = [
        (x, 700 - 30.0 * nr, cell)
        for nr, rad in enumerate(celler)
        for x, cell in zip((40.0, 260.0, 420.0), rad, strict=True)
    ]

    rader = [rad.text for rad in rader_ur_bytes(pdf(text(*stumpar))) if rad.text]

    assert rader == ["\t".join(rad) for rad in celler]


@pytest.mark.parametrize("vridning", [90, 180, 270])
def test_vriden_sida_läses_som_den_visas(vridning: int) -> None:
    """A page that is turned in the file is read as it is shown."""
    matris = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[vridning]
    platser: dict[int, Callable[[int, int], tuple[int, int]]] = {
        90: lambda x, y: (842 - y, x),
        180: lambda x, y: (595 - x, 842 - y),
        270: lambda x, y: (y, 595 - x),
    }
    rader = [
        (*platser[vridning](x, y), rad)
        for x, y, rad in [
            (72, 500, "Plats"),
            (250, 500, "Eken"),
            (72, 470, "Tid"),
            (250, 470, "kl 9"),
        ]
    ]
    form = b"/Rotate %d /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 " % vridning
    sida = form + b"/BaseFont /Helvetica >> >> >>"

    assert [
        r.text for r in rader_ur_bytes(pdf(text(*rader, vriden=matris), sida=sida)) if r.text
    ] == [
        "Plats\tEken",
        "Tid\tkl 9",
    ]


def test_stämpel_på_högkant_står_sist() -> None:
    """Text along the edge of the page does not break into the rows beside it."""
    källa = """#set page(paper: "a4")
    #place(right, dx: 1.5cm, rotate(90deg, reflow: true)[Signerat digitalt av Ada Lindqvarn])
    Första raden \\ Andra raden \\ Tredje raden"""
    data = typst.compile(källa.encode())
    assert isinstance(data, bytes)

    assert [r.text for r in rader_ur_bytes(data) if r.text] == [
        "Första raden",
        "Andra raden",
        "Tredje raden",
        "Signerat digitalt av Ada Lindqvarn",
    ]


def test_tecken_utanför_grundplanet_rubbar_inget() -> None:
    """Characters that take two places in pdfium's count do not move the others."""
    källa = (
        '#set page(paper: "a4")\n'
        '#text(font: "New Computer Modern Math")[\U0001d400 med] #h(4cm) höger'
    )
    data = typst.compile(källa.encode())
    assert isinstance(data, bytes)

    assert [r.text for r in rader_ur_bytes(data) if r.text] == ["\U0001d400 med\thöger"]


def test_flera_trådar_samtidigt() -> None:
    """PDF is read by thread at a time; several threads get the same as one."""
    data = layouter.en_spalt()
    väntat = rader_ur_bytes(data)
    with ThreadPoolExecutor(4) as trådar:
        svar = list(trådar.map(rader_ur_bytes, [data] * 12))

    assert svar == [väntat] * 12


def test_utan_tillägget_säger_felet_hur_man_får_det(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is asked for when a PDF is read, not before."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(SaknarTillägg, match=r"kommunprotokoll\[pdf\]"):
        rader_ur_bytes(layouter.en_spalt())


def test_luckor_i_skrivmaskinstext_delar_kolumner() -> None:
    """Three spaces or more in type of one width part two columns, as they do in a text file."""
    rader = [
        "Plats och tid        Kommunhuset, sal Eken, kl 13.00",
        "Beslutande   Ledamöter                 Ersättare",
        "             Ada Lindqvarn (S)         Hed Ingesand (S)",
        *["Nämnden har prövat ärendet.  Den finner inte skäl att ändra det."] * 9,
        "§ 45                       Dnr KS 2031/12",
    ]
    innehåll = "\\n".join(rader)
    källa = f'#set page(paper: "a4")\n#raw(block: true, "{innehåll}")'
    data = typst.compile(källa.encode())
    assert isinstance(data, bytes)

    texter = [r.text for r in rader_ur_bytes(data) if r.text]
    assert texter[:3] == [
        "Plats och tid\tKommunhuset, sal Eken, kl 13.00",
        "Beslutande\tLedamöter\tErsättare",
        "\tAda Lindqvarn (S)\tHed Ingesand (S)",
    ]
    assert texter[3] == "Nämnden har prövat ärendet. Den finner inte skäl att ändra det."
    assert texter[-1] == "§ 45\tDnr KS 2031/12"
