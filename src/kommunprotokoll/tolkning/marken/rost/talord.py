"""Numbers in words, as totals of votes are written: tre ja-röster, tjugofem röster."""

import re

_HÖGSTA = 999
_ENTAL = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
)  # fmt: skip
_TIOTAL = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_EFTER_TIOTAL = ("", "en", *_ENTAL[2:10])
TALORD = (
    {ord_: tal for tal, ord_ in enumerate(_ENTAL)}
    | {
        tio + ental: 10 * i + tal
        for i, tio in enumerate(_TIOTAL, 2)
        for tal, ental in enumerate(_EFTER_TIOTAL)
    }
    | {f"{tio}ett": 10 * i + 1 for i, tio in enumerate(_TIOTAL, 2)}
    | {"ett": 1, "ingen": 0, "inga": 0}
)
"""Word -> number, from noll to nittionio."""

EJ_NUMMER = r"(?<!punkt )(?<!alternativ )(?<!paragraf )(?<!förslag )(?<!§ )"
"""What a total does not stand after: "Den som bifaller punkt 1 röstar ja"."""
TAL = r"(?P<tal>\w+)"
"""Where a number stands in a pattern for ``finn_tal``."""


def finn_tal(mönster: re.Pattern[str], text: str) -> int | None:
    """Return the number, in figures or words, of the first match that has one."""
    for träff in mönster.finditer(text):
        if (tal := som_tal(träff["tal"])) is not None:
            return tal
    return None


def som_tal(ord_: str) -> int | None:
    """Return the number that a word or figures are; None if it is none, or more than can vote."""
    tal = int(ord_) if ord_.isdecimal() else TALORD.get(ord_.casefold())
    return tal if tal is not None and tal <= _HÖGSTA else None
