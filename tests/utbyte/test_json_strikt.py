"""JSON that is not ours is refused, with every fault and its place, in Swedish."""

import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from kommunprotokoll.grund.fel import LäsFel
from kommunprotokoll.utbyte import från_json, plan_från_json, trad

GILTIGT = """{
  "formatversion": 1,
  "sammanträde": {
    "organ": {"namn": "Byrådet", "typ": "råd", "kommun": {"namn": "Ekby kommun"}},
    "datum": "2031-05-14",
    "start": "09:00",
    "offentligt": null,
    "angivna_paragrafer": [{"från": "12", "till": "12 A"}],
    "närvaro": [{"person": {"namn": "Disa Vretlind", "parti": "S"}, "på_distans": true}],
    "paragrafer": [
      {"nummer": 12, "text": [{"typ": "löptext", "text": "a"}]},
      {
        "nummer": 13,
        "beslut": [{"attsatser": [{"text": "att bo kvar"}]}],
        "omröstningar": [{"typ": "öppen omröstning", "ja": 1}]
      }
    ]
  }
}"""


def fel_i(text: str | bytes, läs: Callable[[str | bytes], object] = från_json) -> tuple[str, ...]:
    """The faults that reading gives."""
    with pytest.raises(LäsFel) as fel:
        läs(text)
    assert str(fel.value).startswith("JSON: ")
    return fel.value.brister


def med(*ersatt: tuple[str, str]) -> str:
    """The valid text with some of it replaced."""
    text = GILTIGT
    for gammalt, nytt in ersatt:
        assert text.count(gammalt) == 1
        text = text.replace(gammalt, nytt)
    return text


def test_förlagan_är_giltig() -> None:
    """The text that the tests below spoil is fine itself."""
    assert från_json(GILTIGT).paragraf(13).omröstningar[0].text == ""


FEL_TYP = [
    # text
    ('"Byrådet"', "7", "organ.namn: ska vara text, inte talet 7"),
    ('"Byrådet"', "null", "organ.namn: ska vara text, inte null"),
    ('"Byrådet"', "true", "organ.namn: ska vara text, inte true"),
    ('"Byrådet"', '["B"]', "organ.namn: ska vara text, inte en lista"),
    ('"Byrådet"', '" "', "organ.namn: ' ' går inte, tillåtet: text med minst ett synligt tecken"),
    (
        '"Byrådet"',
        r'"B\ud800"',
        r"organ.namn: 'B\ud800' går inte, tillåtet: text utan halva tecken (surrogat)",
    ),
    ('"S"', "0", "närvaro[0].person.parti: ska vara text, inte talet 0"),
    (
        '"S"',
        '""',
        "närvaro[0].person.parti: '' går inte, tillåtet: text med minst ett synligt tecken",
    ),
    # numbers
    ("13,", '"13",', "paragrafer[1].nummer: ska vara ett heltal, inte texten '13'"),
    ("13,", "13.0,", "paragrafer[1].nummer: ska vara ett heltal, inte 13.0"),
    ("13,", "1e1,", "paragrafer[1].nummer: ska vara ett heltal, inte 1e1"),
    ("13,", "true,", "paragrafer[1].nummer: ska vara ett heltal, inte true"),
    ("13,", "NaN,", "paragrafer[1].nummer: ska vara ett heltal, inte NaN"),
    ("13,", "-Infinity,", "paragrafer[1].nummer: ska vara ett heltal, inte -Infinity"),
    (
        "13,",
        "0,",
        "paragrafer[1].nummer: 0 går inte, tillåtet: ett heltal från 1 och uppåt",
    ),
    (
        "13,",
        "9007199254740992,",
        (
            "paragrafer[1].nummer: 9007199254740992 går inte, "
            "tillåtet: heltal upp till 9007199254740991"
        ),
    ),
    (
        "13,",
        "-" + "1" * 10_000 + ",",
        f"paragrafer[1].nummer: -{'1' * 39}… går inte, tillåtet: heltal upp till 9007199254740991",
    ),
    # flags
    ("true", "1", "närvaro[0].på_distans: ska vara true eller false, inte talet 1"),
    ("true", '"ja"', "närvaro[0].på_distans: ska vara true eller false, inte texten 'ja'"),
    ("true", "null", "närvaro[0].på_distans: ska vara true eller false, inte null"),
    ("null", "0", "offentligt: ska vara true eller false, inte talet 0"),
    # dates and times
    ('"2031-05-14"', '"2031-02-29"', "datum: 2031-02-29 finns inte i kalendern"),
    (
        '"2031-05-14"',
        '"20310514"',
        "datum: ska vara ett datum i formen ÅÅÅÅ-MM-DD, inte texten '20310514'",
    ),
    (
        '"2031-05-14"',
        '"2031-05-14T00:00"',
        "datum: ska vara ett datum i formen ÅÅÅÅ-MM-DD, inte texten '2031-05-14T00:00'",
    ),
    ('"2031-05-14"', "2031", "datum: ska vara ett datum i formen ÅÅÅÅ-MM-DD, inte talet 2031"),
    *(
        (
            '"09:00"',
            f'"{fel}"',
            f"start: ska vara ett klockslag i formen TT:MM eller TT:MM:SS, inte texten '{fel}'",
        )
        for fel in ("9:00", "09.00", "24:00", "09:60", "09", "09:00+01:00", "٠٩:٠٠")
    ),
    # words
    (
        '"öppen omröstning"',
        '"öppen"',
        (
            "paragrafer[1].omröstningar[0].typ: ska vara något av öppen omröstning, "
            "sluten omröstning, inte texten 'öppen'"
        ),
    ),
    (
        '"öppen omröstning"',
        "[]",
        (
            "paragrafer[1].omröstningar[0].typ: ska vara något av öppen omröstning, "
            "sluten omröstning, inte en lista"
        ),
    ),
    (
        '"typ": "löptext", ',
        "",
        "paragrafer[0].text[0].typ: saknas, ska vara något av löptext, mellanrubrik, lista, tabell",
    ),
    # numbers of paragraphs
    *(
        (
            '"12 A"',
            fel,
            (
                "angivna_paragrafer[0].till: ska vara ett paragrafnummer som text: "
                f'"12" eller "12 A", inte {visat}'
            ),
        )
        for fel, visat in (
            ('"12A"', "texten '12A'"),
            ('"§ 12"', "texten '§ 12'"),
            ('"012"', "texten '012'"),
            ('"12 a"', "texten '12 a'"),
            ('"12\\n"', r"texten '12\n'"),
            ('"0"', "texten '0'"),
            ("12", "talet 12"),
        )
    ),
    (
        '"12 A"',
        '"9007199254740992"',
        (
            "angivna_paragrafer[0].till: 9007199254740992 går inte, "
            "tillåtet: heltal upp till 9007199254740991"
        ),
    ),
    # objects and lists
    ('{"namn": "Ekby kommun"}', '"Ekby"', "organ.kommun: ska vara ett objekt, inte texten 'Ekby'"),
    ('{"namn": "Ekby kommun"}', "[]", "organ.kommun: ska vara ett objekt, inte en lista"),
    (
        '[{"text": "att bo kvar"}]',
        '{"text": "att bo kvar"}',
        "paragrafer[1].beslut[0].attsatser: ska vara en lista, inte ett objekt",
    ),
    (
        '[{"text": "att bo kvar"}]',
        '"att bo kvar"',
        "paragrafer[1].beslut[0].attsatser: ska vara en lista, inte texten 'att bo kvar'",
    ),
    (
        '{"typ": "löptext", "text": "a"}',
        '"a"',
        "paragrafer[0].text[0]: ska vara ett objekt, inte texten 'a'",
    ),
    # keys
    ('"namn": "Byrådet", ', "", "organ.namn: saknas"),
    ('"datum": "2031-05-14",', "", "datum: saknas"),
    ('"beslut"', '"beslutt"', "paragrafer[1].beslutt: okänt fält, menas beslut?"),
    ('"kommun":', '"Kommun":', "organ.Kommun: okänt fält, menas kommun?"),
    ('"offentligt"', '"xyzzy"', "xyzzy: okänt fält"),
    ('"offentligt"', '""', "['']: okänt fält"),
    ('"offentligt"', '"a b"', "['a b']: okänt fält"),
    ('"offentligt"', r'"\ud83d"', r"['\ud83d']: okänt fält"),
    ('"typ": "råd"', '"slag": "råd"', "organ.slag: okänt fält"),
    ('"ja": 1', '"typen": 1', "paragrafer[1].omröstningar[0].typen: okänt fält"),
    ('"datum": ', '"datum": "2031-05-13", "datum": ', "datum: står mer än en gång"),
    (
        '"på_distans": true',
        '"på_distans": true, "pa\u030a_distans": true',
        "närvaro[0].på_distans: står mer än en gång",
    ),
    (
        '{"typ": "löptext", ',
        '{"typ": "löptext", "typ": "lista", "typ": "löptext", ',
        "paragrafer[0].text[0].typ: står mer än en gång",
    ),
    # what the constructors refuse
    ('"start": "09:00"', '"start": "09:00", "slut": "08:30"', None),
    (
        '"12 A"}',
        '"11"}',
        "angivna_paragrafer[0].till: '11' går inte, tillåtet: § 12 eller senare",
    ),
    ('"nummer": 13', '"nummer": 12', "paragrafer: '§ 12' går inte, tillåtet: varje nummer en gång"),
]


@pytest.mark.parametrize(("gammalt", "nytt", "brist"), FEL_TYP)
def test_ett_fel_ger_en_rad_med_plats(gammalt: str, nytt: str, brist: str | None) -> None:
    """Each kind of fault is one line: the place and what is wrong there."""
    väntat = (
        brist or "slut: 08.30 går inte, tillåtet: 09.00 eller senare, eller ett senare slutdatum"
    )

    assert fel_i(med((gammalt, nytt))) == (väntat,)


def test_alla_fel_på_en_gång() -> None:
    """Nobody has to read a file ten times to find ten faults."""
    text = med(
        ('"Byrådet"', '""'),
        ('"typ": "råd"', '"typ": "kör"'),
        ('"2031-05-14"', "null"),
        ("12,", "0,"),
        ('"ja": 1', '"ja": -1, "nej": "två", "tja": 3'),
        ('"formatversion": 1,', '"formatversion": 1, "extra": [],'),
    )

    assert [brist.split(":")[0] for brist in fel_i(text)] == [
        "extra",
        "organ.namn",
        "organ.typ",
        "datum",
        "paragrafer[0].nummer",
        "paragrafer[1].omröstningar[0].ja",
        "paragrafer[1].omröstningar[0].nej",
        "paragrafer[1].omröstningar[0].tja",
    ]


def test_okänt_ord_visar_de_kända() -> None:
    """A word that is not one of the known is answered with those."""
    (brist,) = fel_i(med(('"råd"', '"raad"')))

    assert brist.startswith("organ.typ: ska vara något av fullmäktige, styrelse, nämnd, ")
    assert brist.endswith(", annat, inte texten 'raad'")


def test_fel_i_ett_objekt_med_dubbla_nycklar_syns_också() -> None:
    """A key that stands twice hides no other fault."""
    text = med(('"namn": "Byrådet", ', '"antal_ledamöter": 0, "typ": "råd", '))

    assert set(fel_i(text)) == {
        "organ.namn: saknas",
        "organ.antal_ledamöter: 0 går inte, tillåtet: ett heltal från 1 och uppåt",
        "organ.typ: står mer än en gång",
    }


# ------------------------------------------------------------------------- outermost object


@pytest.mark.parametrize("text", ["[]", "1", "null", '"x"'])
def test_annat_än_ett_objekt(text: str) -> None:
    """The text must be an object."""
    assert fel_i(text) == (
        "ska vara ett objekt med formatversion och sammanträde eller sammanträdesplan",
    )


def test_nyare_formatversion_säger_vilken_som_är_känd() -> None:
    """A newer version is told apart from a broken file, whatever else is in it."""
    assert fel_i('{"formatversion": 2, "something": 1}') == (
        (
            "formatversion: filen har version 2, men den här utgåvan av kommunprotokoll kan bara "
            "version 1; installera en nyare utgåva"
        ),
    )


@pytest.mark.parametrize("version", ["0", "-1", "true", '"1"', "1.0", "null", "[1]"])
def test_formatversion_ska_vara_talet_ett(version: str) -> None:
    """No version is guessed."""
    assert fel_i(med(('"formatversion": 1', f'"formatversion": {version}'))) == (
        "formatversion: ska vara heltalet 1",
    )


def test_utan_formatversion() -> None:
    """JSON of some other kind is not taken for ours."""
    assert fel_i('{"organ": {}}') == ("formatversion: saknas; är det en fil från kommunprotokoll?",)


@pytest.mark.parametrize(
    ("text", "läs", "brister"),
    [
        ('{"formatversion": 1}', från_json, ("sammanträde: saknas",)),
        (
            '{"formatversion": 1, "sammanträdesplan": {}}',
            från_json,
            ("sammanträde: saknas; filen innehåller sammanträdesplan",),
        ),
        (
            '{"formatversion": 1, "sammanträde": {}}',
            plan_från_json,
            ("sammanträdesplan: saknas; filen innehåller sammanträde",),
        ),
        (
            '{"formatversion": 1, "sammanträdesplan": {"organ": 1}, "sammanträde": {}}',
            plan_från_json,
            (
                "sammanträde: får inte stå tillsammans med sammanträdesplan",
                "organ: ska vara ett objekt, inte talet 1",
            ),
        ),
        (
            '{"formatversion": 1, "formatversion": 1, "sammanträdesplan": []}',
            plan_från_json,
            ("formatversion: står mer än en gång", ".: ska vara ett objekt, inte en lista"),
        ),
    ],
)
def test_yttersta_objektet(
    text: str, läs: Callable[[str | bytes], object], brister: tuple[str, ...]
) -> None:
    """It holds the version and one document, of the kind that was asked for."""
    assert fel_i(text, läs) == brister


# ------------------------------------------------------------------------------- JSON itself


@pytest.mark.parametrize(
    ("text", "brist"),
    [
        ("", "rad 1, tecken 1: här ska det stå ett värde"),
        ("{", "rad 1, tecken 2: här ska det stå ett fältnamn inom citattecken"),
        ("{'a': 1}", "rad 1, tecken 2: här ska det stå ett fältnamn inom citattecken"),
        ('{"a" 1}', "rad 1, tecken 6: här ska det stå kolon"),
        ('{\n"a": 1\n"b": 2}', "rad 3, tecken 1: här ska det stå komma, eller slutet på listan"),
        ('{"a": "b', "rad 1, tecken 7: här börjar en text som inte slutar"),
        ('{"a": "\n"}', "rad 1, tecken 8: här står ett styrtecken inne i en text"),
        (r'{"a": "\x"}', "rad 1, tecken 8: här står ett omvänt snedstreck som inte betyder något"),
        (r'{"a": "\u12g4"}', "rad 1, tecken 9: här står ett omvänt snedstreck"),
        ("{} {}", "rad 1, tecken 4: här står mer, fast JSON-texten är slut"),
        ("\ufeff\ufeff{}", "rad 1, tecken 1: här är det inte JSON"),
    ],
)
def test_text_som_inte_är_json(text: str, brist: str) -> None:
    """The place is line and character; the words are Swedish."""
    (funnen,) = fel_i(text)

    assert funnen.startswith(brist)


def test_kommat_för_mycket() -> None:
    """A comma before the end: Python's own words differ between its versions."""
    (brist,) = fel_i('{"a": 1,}')

    assert brist in {
        "rad 1, tecken 9: här ska det stå ett fältnamn inom citattecken",
        "rad 1, tecken 8: här står ett komma för mycket",
    }


def test_ett_fel_som_python_inte_hade_förut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message of a later Python is still a Swedish line."""

    def nytt_fel(text: str, **_: Any) -> None:
        raise json.JSONDecodeError("Something new", text, 0)

    monkeypatch.setattr(json, "loads", nytt_fel)

    assert fel_i("{}") == ("rad 1, tecken 1: här är det inte JSON",)


def test_byte_som_inte_är_utf8() -> None:
    """A file in Latin-1 is told where it stops being UTF-8."""
    data = '{\n  "formatversion": 1, "é": 1}'.encode() + "\n{å".encode("latin-1")

    assert fel_i(data) == (f"rad 3, tecken 2: byten 0xe5 är inte UTF-8 (byte nummer {len(data)})",)


def test_utf16_är_inte_utf8() -> None:
    """Other encodings are not guessed."""
    assert fel_i(GILTIGT.encode("utf-16")) == (
        "rad 1, tecken 1: byten 0xff är inte UTF-8 (byte nummer 1)",
    )


@pytest.mark.parametrize("tecken", ["[", '{"a":', '{"formatversion": 1, "sammanträde": ['])
def test_orimligt_djup_är_inget_haveri(tecken: str) -> None:
    """Brackets without end give an error, not a crash of Python."""
    (brist,) = fel_i(tecken * 100_000)

    assert brist == "listor och objekt ligger i varandra i mer än 254 nivåer"


def test_djup_räknas_inte_i_texter() -> None:
    """Brackets inside text are text."""
    hakar = '["\\{' * 1000

    s = från_json(med(('"att bo kvar"', json.dumps(hakar))))

    assert s.paragraf(13).beslut[0].attsatser[0].text == hakar


def test_nästan_full_stack_är_inget_haveri() -> None:
    """A reader called deep down in a program says that the file is too deep for there."""
    lista = '{"typ": "lista", "punkter": ['
    text = med(
        (
            '{"typ": "löptext", "text": "a"}',
            lista + '{"text": "x", "underpunkter": [' * 110 + "]}" * 110 + "]}",
        )
    )
    assert från_json(text).paragraf(12).text

    gammal = sys.getrecursionlimit()
    sys.setrecursionlimit(stackens_djup() + 250)
    try:
        brister = fel_i(text)
    finally:
        sys.setrecursionlimit(gammal)

    assert brister == ("listor och objekt ligger i varandra i mer än 254 nivåer",)


def stackens_djup() -> int:
    """How many calls are under way."""
    djup, ram = 0, sys._getframe().f_back
    while ram is not None:
        djup, ram = djup + 1, ram.f_back
    return djup


@pytest.mark.parametrize("text", ["x" * 2_000_001, b"x" * 2_000_001], ids=["text", "byte"])
def test_för_stor_text(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    """What is larger than any protocol is not even parsed."""
    monkeypatch.setattr(trad, "STÖRSTA_STORLEK", 2_000_000)

    assert fel_i(text) == ("är för stor: mer än 2 MB läses inte",)


def test_källan_står_först() -> None:
    """Whoever reads many files sees which one it is."""
    with pytest.raises(LäsFel, match=r"^protokoll 7: formatversion: saknas"):
        från_json("{}", källa="protokoll 7")
