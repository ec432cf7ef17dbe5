"""Widths of letters, to tell how many lines a text takes without a word processor.

The numbers are the advance widths of Carlito, which is made to take the same room as Calibri, in
1/2048 of the type size. They are counted in 1/256, so that a letter's width is a byte and a text's
widths are found in one step; over a line the rounding cancels out.
"""

from collections.abc import Mapping

ENHETER = 256
"""Units of width to the size of the type."""
_FINARE = 8
"""How much finer the units of the tables are."""
RADHÖJD = 1.2207
"""Height of a line with single spacing, in sizes of the type."""
_OKÄND = 1038
"""Width of a letter that is not in the tables: that of a digit."""

_VANLIG = {
    452: "'", 463: " \u00a0", 470: "ilìíîï", 490: "j", 511: ",‘’", 516: "IÌÍÎÏ", 517: ".·",
    548: ":;", 621: "()", 625: "f", 627: "-", 628: "[]", 644: "{}", 653: "J", 667: "!", 686: "t",
    714: "r", 791: "/\\", 801: "s", 809: "z", 821: '"', 857: "“”", 861: "L", 866: "cç", 887: "x",
    925: "v", 927: "yýÿ", 931: "k", 941: "FS", 943: "|", 949: "?", 959: "Z", 964: "g",
    981: "aàáâãäå", 998: "TYÝ", 1000: "EÈÉÊË", 1019: "eèéêë", 1020: "#*+<=>^_~§×–•",
    1038: "$0123456789", 1049: "«»", 1058: "P", 1063: "X", 1064: "K", 1076: "bdhnpquñùúûü",
    1080: "oòóôõö", 1084: "ø", 1092: "CÇ", 1112: "R", 1114: "B", 1162: "V", 1185: "AÀÁÂÃÄÅ",
    1260: "D", 1276: "H", 1292: "G", 1314: "UÙÚÛÜ", 1322: "NÑ", 1356: "OÒÓÔÕÖ", 1359: "Ø",
    1378: "Q", 1397: "&", 1414: "…", 1464: "%w", 1563: "Æ", 1583: "æ", 1636: "m", 1751: "M",
    1822: "W", 1831: "@", 1854: "—",
}  # fmt: skip
_FET = {
    463: " \u00a0", 478: "'", 503: "ilìíîï", 523: "j", 528: ",‘’", 546: "IÌÍÎÏ", 547: ".",
    565: ":;", 627: "-", 638: "()", 648: "f", 665: "[]", 667: "!", 678: "J", 704: "{}", 710: "t",
    728: "r", 814: "z", 817: "s", 857: "cç", 866: "L", 880: "/\\", 891: "“”", 898: '"', 940: "F",
    941: "x", 949: "?", 968: "S", 969: "v", 970: "yýÿ", 971: "g", 973: "|", 979: "Z", 983: "k",
    999: "EÈÉÊË", 1011: "aàáâãäå", 1014: "T", 1020: "#*+<=>^_~§×–•", 1031: "eèéêë",
    1038: "$0123456789", 1064: "YÝ", 1084: "CÇ", 1090: "P", 1099: "bdhnpquñùúûü", 1101: "oòóôõö",
    1103: "«»", 1114: "ø", 1120: "K", 1128: "X", 1148: "B", 1153: "R", 1211: "V", 1241: "AÀÁÂÃÄÅ",
    1291: "D", 1292: "H", 1305: "G", 1337: "UÙÚÛÜ", 1349: "NÑ", 1385: "OÒÓÔÕÖ", 1394: "Ø",
    1405: "Q", 1443: "&", 1457: "…", 1493: "%", 1526: "w", 1587: "æ", 1588: "Æ", 1666: "m",
    1790: "M", 1840: "@", 1854: "—", 1856: "W",
}  # fmt: skip


_KOD = "cp1252"
"""An encoding of one byte a letter that has all the letters in the tables."""


def _per_byte(tabell: Mapping[int, str]) -> bytes:
    bredder = {t.encode(_KOD)[0]: bredd for bredd, tecken in tabell.items() for t in tecken}
    return bytes(round(bredder.get(byte, _OKÄND) / _FINARE) for byte in range(256))


_BREDD = {False: _per_byte(_VANLIG), True: _per_byte(_FET)}
_BREDAST = max(_BREDD[False] + _BREDD[True])
_SMALT = 80
"""Width of a letter in text that is rather narrow: a wider text is surely more than a line."""


def antal_rader(text: str, plats: float, första: float, *, fet: bool) -> int:
    """Return how many lines a text takes.

    Args:
        text: The text; line feeds are line breaks.
        plats: Width of a line, in 1/256 of the size of the type.
        första: Width of the first line.
        fet: Whether the type is bold.
    """
    minst = min(plats, första)
    if "\n" in text:
        första_del, *resten = text.split("\n")
        return antal_rader(första_del, plats, första, fet=fet) + sum(
            antal_rader(del_, plats, plats, fet=fet) for del_ in resten
        )
    if len(text) * _BREDAST < minst:
        return 1
    bredder = _byte(text).translate(_BREDD[fet])
    if len(text) * _SMALT < första and sum(bredder) <= första:
        return 1
    return _bryt(text, bredder, plats, första)


def _byte(text: str) -> bytes:
    """Return a byte for each letter; most texts are of the part of the encoding that is quick."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode(_KOD, "replace")


def _bryt(text: str, bredder: bytes, plats: float, första: float) -> int:
    """Fill line after line with whole words; a word longer than a line is broken anywhere.

    Args:
        text: The text.
        bredder: Width of each letter.
        plats: Width of a line.
        första: Width of the first line.
    """
    rader, början, bredd = 1, 0, första
    längd = len(text.rstrip(" "))
    medel = sum(bredder) / len(bredder)
    while True:
        # Guess where the line ends, since adding up is quick, then go on letter by letter.
        slut = min(början + int(bredd / medel), längd)
        kvar = bredd - sum(bredder[början:slut])
        while kvar < 0:
            slut -= 1
            kvar += bredder[slut]
        while slut < längd and kvar >= bredder[slut]:
            kvar -= bredder[slut]
            slut += 1
        if slut >= längd:
            return rader
        if text[slut] == " ":
            ny = slut + 1
        else:
            ny = 1 + text.rfind(" ", början, slut)
            ny = max(ny, 1 + text.rfind("-", ny, slut), 1 + text.rfind("–", ny, slut))
        början = ny if ny > början else max(slut, början + 1)
        rader, bredd = rader + 1, plats
