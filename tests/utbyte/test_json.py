"""JSON: lossless, small, the same bytes for equal objects, whatever the normal form."""

import json
import unicodedata
from datetime import date, time
from typing import Any

import attrs
import pytest
from hypothesis import given

from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel
from kommunprotokoll.modell.kalender import Sammanträdesplan, Sammanträdestid
from kommunprotokoll.modell.nummer import Paragrafintervall
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.textstycke import Lista, Punkt
from kommunprotokoll.strategier import sammanträden, sammanträdesplaner
from kommunprotokoll.utbyte import från_json, json_dokument, plan_från_json, till_json
from kommunprotokoll.utbyte.format import HÖGSTA_DJUP

ORGAN = Organ("Byrådet")
DAG = date(2031, 5, 14)


def annorlunda_gjord(värde: Any) -> Any:
    """An equal object made in another way: lists for tuples, text in NFD, late fold."""
    if attrs.has(type(värde)):
        fält = {f.name: annorlunda_gjord(getattr(värde, f.name)) for f in attrs.fields(type(värde))}
        return type(värde)(**fält)
    if isinstance(värde, tuple):
        return [annorlunda_gjord(v) for v in värde]
    if type(värde) is str:
        return unicodedata.normalize("NFD", värde)
    return värde.replace(fold=1) if isinstance(värde, time) else värde


def punkter(djup: int) -> Sammanträde:
    """A meeting with a list of one item, under that one item, and so on."""
    punkt = Punkt("x")
    for _ in range(djup - 1):
        punkt = Punkt("x", underpunkter=(punkt,))
    return Sammanträde(ORGAN, DAG, inledning=(Lista((punkt,)),))


@given(s=sammanträden())
def test_sammanträde_fram_och_tillbaka(s: Sammanträde) -> None:
    """What is written comes back, with and without indentation."""
    assert från_json(till_json(s)) == s
    assert från_json(till_json(s, indrag=True)) == s


@given(plan=sammanträdesplaner())
def test_plan_fram_och_tillbaka(plan: Sammanträdesplan) -> None:
    """A plan too."""
    assert plan_från_json(till_json(plan)) == plan


@given(s=sammanträden())
def test_lika_objekt_ger_lika_byte(s: Sammanträde) -> None:
    """However an equal object was made, its bytes are the same."""
    annat = annorlunda_gjord(s)

    assert annat == s
    assert till_json(annat) == till_json(s)
    assert till_json(från_json(till_json(s))) == till_json(s)


@given(s=sammanträden())
def test_nfd_i_filen_blir_nfc(s: Sammanträde) -> None:
    """A file that some program has put in NFD - keys, words and text - reads the same."""
    i_nfd = unicodedata.normalize("NFD", till_json(s).decode())

    assert från_json(i_nfd) == s
    assert från_json(i_nfd.encode()) == s


def test_det_minsta_är_litet() -> None:
    """Nothing is written that need not be."""
    assert till_json(Sammanträde(ORGAN, DAG)).decode() == (
        '{"formatversion":1,"sammanträde":{"organ":{"namn":"Byrådet"},"datum":"2031-05-14"}}'
    )


def test_indrag_är_för_människor() -> None:
    """Two spaces, a line for each field, a line break at the end."""
    assert till_json(Sammanträdesplan(ORGAN), indrag=True).decode() == (
        "{\n"
        '  "formatversion": 1,\n'
        '  "sammanträdesplan": {\n'
        '    "organ": {\n'
        '      "namn": "Byrådet"\n'
        "    }\n"
        "  }\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("tid", "text"),
    [
        (time(9), "09:00"),
        (time(0), "00:00"),
        (time(23, 59, 59), "23:59:59"),
        (time(9, 0, 0, 1), "09:00:00.000001"),
    ],
)
def test_klockslag_skrivs_så_kort_det_går(tid: time, text: str) -> None:
    """Seconds are written only where there are any."""
    data = till_json(Sammanträde(ORGAN, DAG, start=tid))

    assert json.loads(data)["sammanträde"]["start"] == text
    assert från_json(data).start == tid


def test_klockslag_med_onödiga_nollor_läses() -> None:
    """A file made by others may say 09:00:00; it means one thing only."""
    data = till_json(Sammanträde(ORGAN, DAG, start=time(9))).replace(b"09:00", b"09:00:00")

    assert från_json(data).start == time(9)


def test_paragrafnummer_och_parti_är_text() -> None:
    """Two small classes are written as people write them."""
    s = Sammanträde(ORGAN, DAG, angivna_paragrafer=(Paragrafintervall.av("12 A", 14),))

    assert json.loads(till_json(s))["sammanträde"]["angivna_paragrafer"] == [
        {"från": "12 A", "till": "14"}
    ]


@pytest.mark.parametrize("som", [str, bytes])
def test_byteordningsmärke_godtas(som: type) -> None:
    """Windows programs put a byte order mark first; it is not part of JSON, and does no harm."""
    text = "\ufeff" + till_json(Sammanträde(ORGAN, DAG)).decode()

    assert från_json(text if som is str else text.encode()) == Sammanträde(ORGAN, DAG)


def test_styrtecken_och_ovanliga_tecken_överlever() -> None:
    """Whatever the model holds as text, the file holds."""
    text = '\0\x1f\x7f\x85\u2028\u2029\ufeff\ufffe"\\/\U0010ffff'
    s = Sammanträde(ORGAN, DAG, plats=text)

    assert från_json(till_json(s)).plats == text


@pytest.mark.parametrize(
    ("s", "plats"),
    [
        (
            Sammanträde(ORGAN, DAG, paragrafer=(Paragraf(1), Paragraf(2**53))),
            "paragrafer[1].nummer",
        ),
        (
            Sammanträde(ORGAN, DAG, angivna_paragrafer=(Paragrafintervall.av(2**53),)),
            "Paragrafnummer.nummer",
        ),
    ],
)
def test_för_stora_tal_skrivs_inte(s: Sammanträde, plats: str) -> None:
    """A number that other readers of JSON would round is refused, not written wrong."""
    with pytest.raises(OgiltigtVärdeFel, match="upp till 9007199254740991") as fel:
        till_json(s)

    assert fel.value.plats == plats


def test_största_talet_går_fram_och_tillbaka() -> None:
    """The limit itself is inside it."""
    s = Sammanträde(
        ORGAN,
        DAG,
        angivna_paragrafer=(Paragrafintervall.av(2**53 - 1),),
        paragrafer=(Paragraf(2**53 - 1),),
    )

    assert från_json(till_json(s)) == s


def går_att_skriva(djup: int) -> bool:
    """Whether so deep a list can be written."""
    try:
        till_json(punkter(djup))
    except OgiltigtVärdeFel:
        return False
    return True


def test_allt_som_går_att_skriva_går_att_läsa_hur_djupt_det_än_är() -> None:
    """The writer's limit of depth is the reader's."""
    djupast = max(djup for djup in range(110, 140) if går_att_skriva(djup))
    text = till_json(punkter(djupast)).decode()
    ett_till = text.replace('{"text":"x"}', '{"text":"x","underpunkter":[{"text":"x"}]}')

    assert djupast < 139
    assert från_json(text) == punkter(djupast)
    with pytest.raises(LäsFel, match=f"mer än {HÖGSTA_DJUP} nivåer"):
        från_json(ett_till)


def test_för_djupt_säger_var() -> None:
    """The error of the writer names the place that lies too deep."""
    with pytest.raises(OgiltigtVärdeFel) as fel:
        till_json(punkter(130))

    assert fel.value.plats.startswith("inledning[0].punkter[0].underpunkter[0].underpunkter[0].")
    assert fel.value.tillåtet == "högst 254 nivåer av listor och objekt"


def test_orimligt_djup_är_inget_haveri() -> None:
    """Deeper than Python itself goes is the same error, not a crash."""
    with pytest.raises(OgiltigtVärdeFel, match="högst 254 nivåer"):
        till_json(punkter(900))


def test_annat_än_sammanträde_och_plan_skrivs_inte() -> None:
    """A paragraph is no document of its own."""
    with pytest.raises(OgiltigtVärdeFel, match="ett Sammanträde eller en Sammanträdesplan"):
        till_json(Paragraf(1))  # type: ignore[arg-type]


def test_ett_eget_fel_döljs_inte(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the converter left as it was is a fault of the program, not a limit of JSON."""
    monkeypatch.setattr(json_dokument, "till_träd", lambda _: {"plats": object()})

    with pytest.raises(TypeError, match="not JSON serializable"):
        till_json(Sammanträde(ORGAN, DAG))


def test_inställd_tid_är_kvar_i_planen() -> None:
    """A flag that is not the default is written."""
    plan = Sammanträdesplan(ORGAN, (Sammanträdestid(DAG, inställt=True),))

    assert json.loads(till_json(plan))["sammanträdesplan"]["tider"] == [
        {"datum": "2031-05-14", "inställt": True}
    ]
