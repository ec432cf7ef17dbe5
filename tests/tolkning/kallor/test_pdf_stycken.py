"""PDF: lines that have wrapped are one row again, and nothing else is."""

from collections.abc import Sequence
from textwrap import wrap

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunprotokoll import ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_data
from kommunprotokoll.tolkning.kallor.pdf import rader_ur_bytes

SIDA = '#set page(paper: "a4", margin: 2.5cm)\n'
FORMER = (
    '#set text(size: 11pt, lang: "sv", hyphenate: false)\n',
    '#set text(size: 12pt, lang: "sv", hyphenate: true)\n#set par(justify: true)\n',
    '#set text(size: 10pt, lang: "sv", hyphenate: true)\n',
)
TÄTT = "#set par(spacing: 0.65em)\n"
LÅNG = (
    "Förvaltningen redovisar uppföljningen av verksamhetsplaneringen och konstaterar att "
    "kostnadsutvecklingen är i nivå med budgeten, dock med undantag för gatuunderhållet, där "
    "vinterväghållningen har kostat mera än vad som hade beräknats av Vasselö kommun"
)
ORD = st.sampled_from(
    ["nämnden", "har", "prövat", "budgetuppföljningen", "i", "ärendet", "och", "vägar", "broar",
     "verksamhetsplaneringen", "den", "gång- och cykelvägar", "kr", "Vasselö", "Ekudden", "mm"]
)  # fmt: skip
MENING = st.lists(ORD, min_size=1, max_size=70).map(lambda ord_: f"{' '.join(ord_).capitalize()}.")


def satt(stycken: Sequence[str], form: str = FORMER[0]) -> bytes:
    """Paragraphs on A4."""
    delar = [f'#par(text("{text}"))' for text in stycken]
    data = typst.compile((SIDA + form + "\n".join(delar)).encode())
    assert isinstance(data, bytes)
    return data


def texter(data: bytes) -> list[str]:
    """The rows that hold something."""
    return [rad.text for rad in rader_ur_bytes(data) if rad.text]


@pytest.mark.parametrize("form", FORMER)
@settings(max_examples=15)
@given(st.lists(MENING, min_size=1, max_size=25))
def test_stycken_med_luft_är_en_rad_var(form: str, delar: list[str]) -> None:
    """A paragraph with space around it is one row, however its lines are broken."""
    prov = [f"{LÅNG}.", *delar, f"{LÅNG}.", f"{LÅNG}, {LÅNG.lower()}."]

    assert texter(satt(prov, form)) == prov


@pytest.mark.parametrize("form", FORMER)
def test_täta_stycken_av_löpande_text(form: str) -> None:
    """Without space between, a row that ends with room for the next word ends its paragraph."""
    prov = [f"{LÅNG}{slut}." for slut in ("", " i april", " av snö", ", som ligger vid havet")]

    assert texter(satt([*prov, "Beslut", *prov], form + TÄTT)) == [*prov, "Beslut", *prov]


def test_punkter_under_en_full_rad_är_egna_rader() -> None:
    """What a mark or "att" begins is a row, though the row above it is full."""
    full = "Kommunstyrelsen beslutar för sin del i fråga om vägar, broar, gator, torg och parker"
    punkter = ["1. Planen för Vasselö kommun antas.", "– Planen upphävs.", "§ 12 i planen utgår."]
    prov = [rad for punkt in punkter for rad in (f"{full} {full.lower()},", punkt)]

    assert texter(satt(prov, FORMER[0] + TÄTT)) == prov


def test_namn_under_varandra_är_egna_rader() -> None:
    """A list of names is not running text, however long one of them is."""
    namn = ["Ada Lindqvarn (S), ordförande", "Bo Ekstubbe (C)", "Dia Askholt (M), §§ 45–52",
            "Hed Ingesand (V), tjänstgörande ersättare för Tor Skogvik (MP), §§ 45–48",
            "Siv Torplund (KD)"]  # fmt: skip

    assert texter(satt([LÅNG, *namn, LÅNG], FORMER[0] + TÄTT)) == [LÅNG, *namn, LÅNG]


@pytest.mark.parametrize("bredd", [58, 72])
def test_rader_som_redan_är_brutna_står_kvar(bredd: int) -> None:
    """A text whose rows were broken before it was set comes back row by row, without space."""
    prov = [rad for _ in range(9) for rad in wrap(f"{LÅNG}.", bredd)]
    rader = rader_ur_bytes(satt(prov, FORMER[2] + TÄTT))

    assert [rad.text for rad in rader] == prov


def test_rader_som_bryts_en_gång_till_blir_de_de_var() -> None:
    """Rows wider than the page are each one row again: the rest of one does not stand alone."""
    prov = [rad for _ in range(9) for rad in wrap(f"{LÅNG}. Omröstning begärs.", 98)]
    form = '#set text(font: "DejaVu Sans Mono", size: 10pt)\n'

    assert texter(satt(prov, form + TÄTT)) == prov


def test_innehållsförteckningens_rader_hålls_isär() -> None:
    """Rows whose dots lead to the right margin have not wrapped."""
    punkt = "#box(width: 1fr, repeat[.])"
    källa = "".join(f"Ärende {nr} om vägar {punkt} {nr} \\\n" for nr in range(3, 12))
    data = typst.compile(f"{SIDA}{källa}".encode())
    assert isinstance(data, bytes)

    assert len(texter(data)) == 9


def test_stycke_över_sidbrytning_har_sidfot_och_sidhuvud_under_sig() -> None:
    """A paragraph that goes on overleaf is one row; the foot and head between stand below it."""
    huvud = SIDA.replace(")", ", header: [EKBY KOMMUN], footer: [Justerandes sign])")
    stycke = " ".join([LÅNG.lower()] * 18)
    data = typst.compile(f'{huvud}{FORMER[0]}#text("{stycke}")'.encode())
    assert isinstance(data, bytes)
    rader = [(rad.text, rad.sida) for rad in rader_ur_bytes(data) if rad.text]

    assert rader == [
        ("EKBY KOMMUN", 1), (stycke, 1), ("Justerandes sign", 1), ("EKBY KOMMUN", 2),
        ("Justerandes sign", 2),
    ]  # fmt: skip


def test_ensam_rad_nederst_på_sidan_är_ingen_sidfot() -> None:
    """A heading that happens to stand last on one page goes on with its text on the next."""
    sidor = [f"{LÅNG}." for _ in range(10)]
    prov = [*sidor, "#v(1fr) Plan för hamnen och stranden vid", "gamla varvet", *sidor * 4]
    källa = "\n\n".join(rad.replace("gamla", "#pagebreak()\ngamla") for rad in prov)
    data = typst.compile((SIDA + FORMER[0] + källa).encode())
    assert isinstance(data, bytes)
    rader = [rad.text for rad in rader_ur_bytes(data)]

    plats = rader.index("Plan för hamnen och stranden vid")
    assert rader[plats + 1] == "gamla varvet"


def test_voteringsproposition_som_bryts_är_en_omröstning() -> None:
    """A word that wraps to a row of its own is no heading, and gives no vote without totals."""
    källa = """Ekby kommun
Kommunfullmäktige
Sammanträdesdatum 2031-05-14

§ 45
Plan för hamnen

Propositionsordning

Ordföranden ställer propositioner på bifall respektive avslag på tilläggsyrkandet
från Vera Ask (V) om hamnen och finner att tilläggsyrkandet avslås. Omröstning
begärs.

Omröstning

Godkänd voteringsproposition: ”Ja för avslag och Nej för bifall till yrkandet.”
Omröstningen utfaller med 40 Ja mot 31 Nej.

Beslut

Kommunfullmäktige beslutar att avslå tilläggsyrkandet."""
    form = '#set text(font: "DejaVu Sans Mono", size: 10.5pt)\n#set par(spacing: 0.65em)\n'
    rader = "\n".join(f'#par(text("{r}"))' if r else "#v(0.9em)" for r in källa.split("\n"))
    data = typst.compile((SIDA + form + rader).encode())
    assert isinstance(data, bytes)
    (paragraf,) = tolka_data(data, "prov").sammanträde.paragrafer

    assert [(o.ja, o.nej) for o in paragraf.omröstningar if isinstance(o, ÖppenOmröstning)] == [
        (40, 31)
    ]
