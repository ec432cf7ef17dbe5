"""Parts of sentences: several att-satser in one, parties as its subject, stamps inside it."""

import pytest

from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.attsatser import delade_attsatser
from kommunprotokoll.tolkning.marken.ordforande import leder
from kommunprotokoll.tolkning.marken.partinamn import partier_i
from kommunprotokoll.tolkning.marken.sidor.sidbrus import finn_sidbrus
from kommunprotokoll.tolkning.marken.sidor.stamplar import utan_stämplar


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("att anta planen.", ["att anta planen."]),
        (
            "att anta planen, att avslå motionen samt att bordlägga taxan.",
            ["att anta planen,", "att avslå motionen samt", "att bordlägga taxan."],
        ),
        (
            "att sälja tomten, att ge VD i uppdrag att skriva avtal och att meddela köparen.",
            [
                "att sälja tomten,", "att ge VD i uppdrag att skriva avtal och",
                "att meddela köparen.",
            ],
        ),
        # Without a comma, and where a word may take both clauses, they are one point.
        (odelad := "att planen antas och att den gäller från juli.", [odelad]),
        (odelad := "att ge VD i uppdrag att köpa, att sälja och hyra.", [odelad]),
        (odelad := "att bevilja bidrag, att utbetalas i juni.", [odelad]),
    ],
)  # fmt: skip
def test_attsatser_i_en_mening(text: str, väntat: list[str]) -> None:
    """A sentence is as many points as it has att-satser of its own."""
    assert delade_attsatser(text) == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Ledamöterna från M, D och Ekbypartiet reserverar sig.", ["M", "D", "Ekbypartiet"]),
        ("Vänsterpartiets ledamöter deltar inte.", ["Vänsterpartiet"]),
        (
            "Socialdemokraternas och Miljöpartiets ledamöter reserverar sig.",
            ["Socialdemokraterna", "Miljöpartiet"],
        ),
        ("M:s och KD:s ledamöter reserverar sig.", ["M", "KD"]),
        ("Moderaterna och Liberalerna reserverar sig.", ["Moderaterna", "Liberalerna"]),
        ("Ledamöterna för Centerpartiet lämnar ett yttrande.", ["Centerpartiet"]),
        ("Ledamöterna från Centerpartiet (C) och L yrkar avslag.", ["Centerpartiet", "L"]),
        ("Samtliga från S samt Rune Tallvik (V) och Signe Hagberg (C) reserverar sig.", ["S"]),
        ("Ledamöterna för utskottet reserverar sig.", []),
        ("Nämndens ledamöter reserverar sig.", []),
    ],
)
def test_partier_i_mening(text: str, väntat: list[str]) -> None:
    """Parties are told by what stands around them, with their names as they are written."""
    assert [str(p) for p in partier_i(text)] == väntat


@pytest.mark.parametrize(
    ("text", "väntat"),
    [
        ("Bo Ekstubbe (C) är ordförande under paragrafen.", "Bo Ekstubbe (C)"),
        ("Bo Ekstubbe (C) är ordförande.", "Bo Ekstubbe (C)"),
        ("Bo Ekstubbe (C) är ordförande i bolaget och anmäler jäv.", "None"),
    ],
)
def test_vem_som_är_ordförande(text: str, väntat: str) -> None:
    """To chair a company is not to chair the matter."""
    assert str(leder(text)) == väntat


STÄMPLAR = (
    "Transaktion 09222115557512345678       Signerat AL, BE",
    "Ada L (May 22, 2031 14:09 GMT+2)",
    "Signature reference: 12a6f3e8-55aa-4c1b-9d77-0a1b2c3d4e5f",
)


@pytest.mark.parametrize("stämpel", STÄMPLAR)
def test_stämpel_i_en_mening(stämpel: str) -> None:
    """A stamp between the rows of a sentence leaves no gap; between sentences it leaves one."""
    text = f"Styrelsen antar\n{stämpel}\nplanen.\n{stämpel}\nMötet avslutas."

    kvar, funna = utan_stämplar(rader_ur_sträng(text))

    assert [rad.text for rad in kvar] == ["Styrelsen antar", "planen.", "", "Mötet avslutas."]
    assert [rad.text for rad in funna] == [stämpel, stämpel]


def test_nummer_utan_tecken_på_egna_rader() -> None:
    """Numbers alone above headings are matters where most of them decide something."""
    ärenden = "".join(
        f"{nr}\nRubrik om {ord_}\n\nBeslut\nNämnden antar {ord_}en.\n\n"
        for nr, ord_ in (("7", "plan"), ("22", "tax"), ("23 A", "väg"), ("23B", "bro"))
    )
    huvud = "Trafiknämnden\nProtokoll 2031-05-20\n\n"

    t = tolka_text(huvud + ärenden)
    utan = tolka_text(huvud + ärenden.replace("Beslut\n", ""))

    assert [str(p.beteckning) for p in t.sammanträde.paragrafer] == ["7", "22", "23 A", "23 B"]
    assert [p.rubrik for p in t.sammanträde.paragrafer][2:] == ["Rubrik om väg", "Rubrik om bro"]
    assert utan.sammanträde.paragrafer == ()


@pytest.mark.parametrize(
    "rad",
    [
        "1. Planen antas utan vidare.",
        "- Norra kvarnen",
        "2. Tidigare planer upphävs för:",
        "Omröstningen utfaller med 2 ja-röster och 3 nej-röster. 1 ledamot avstår",
        "lämnar ett yttrande om avgifterna för båtar och bryggor, se",
        "röstar nej.",
        "Rune Kvarnholm          V       X",
    ],
)
def test_rad_som_står_ytterst_av_en_slump(rad: str) -> None:
    """A row of decisions, votes or sentences is no page head or foot, at the edge of two pages."""
    mitt = ["\n".join(f"Ord {sida}{rad}" for rad in "abcdefgh") for sida in "vwxyz"]
    texter = [f"{rad}\n{text}" if i % 2 else f"{text}\n{rad}" for i, text in enumerate(mitt)]
    sidor = [
        f"EKBY KOMMUN\nProtokoll   Sida {nr} (5)\n\n{text}\n\nJusterandes sign"
        for nr, text in enumerate(texter, 1)
    ]

    brus = finn_sidbrus(rader_ur_sträng("\f".join(sidor)), allmän())

    assert len(brus) == 15
    assert not any(rad in r.text for r in brus)


def test_rubrik_överst_på_sidan_efter_sitt_nummer() -> None:
    """A heading that two matters share is no page head where their numbers end the pages above."""
    slut = "\n\nRad som fyller.\n\nRad till.\n\n"
    sidor = [
        f"EKBY KOMMUN\n{nr - 1} (4)\n\n{rubrik}{slut}Ks § {nr}   Dnr KS 2031/{nr}"
        for nr, rubrik in (
            (1, "Upprop"),
            (2, "Detaljplan för Kvarnen"),
            (3, "Detaljplan för Kvarnen"),
        )
    ]

    brus = finn_sidbrus(rader_ur_sträng("\f".join(sidor)), allmän())

    assert not any("Detaljplan" in r.text for r in brus)
