"""Numbers as lists and notes write them."""

UPPHÖJD = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures to raised ones, which never become part of a number beside them."""
_ROMERSKA = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_HÖGSTA = 9999
"""Highest number that is written in letters or Roman numerals."""


def skriv_tal(tal: int, form: str) -> str:
    """Return a number in one of the forms that lists have; figures for one not known."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{tal:02}"
    if form == "ordinal":
        return f"{tal}:{'a' if tal % 10 in {1, 2} and tal % 100 not in {11, 12} else 'e'}"
    if 0 < tal <= _HÖGSTA:
        if form in {"lowerLetter", "upperLetter"}:
            # Word goes on with aa, bb after z, not with aa, ab.
            bokstav = chr(ord("a") + (tal - 1) % 26) * ((tal - 1) // 26 + 1)
            return bokstav if form == "lowerLetter" else bokstav.upper()
        if form in {"lowerRoman", "upperRoman"}:
            return _romerskt(tal).lower() if form == "lowerRoman" else _romerskt(tal)
    return str(tal)


def _romerskt(tal: int) -> str:
    text = ""
    for värdet, tecken in _ROMERSKA:
        text += tecken * (tal // värdet)
        tal %= värdet
    return text
