"""Swedish text: one normal form, sorting, enumerations."""

import unicodedata
from collections.abc import Iterable, Sequence

_EFTER_Z = "z\U0010ffff"
"""Greater than every word on z, less than every letter of another alphabet."""

_ORDNING = {
    "å": f"{_EFTER_Z}1",
    "ä": f"{_EFTER_Z}2",
    "æ": f"{_EFTER_Z}2",
    "ö": f"{_EFTER_Z}3",
    "ø": f"{_EFTER_Z}3",
    "ü": "y",
}
_TALORD = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
           "elva", "tolv")  # fmt: skip


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normal form C, the only form the model and its files hold."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def ett_mellanslag(text: str) -> str:
    """Return ``text`` with every run of white space (line breaks too) as one space."""
    return " ".join(text.split())


def sorteringsnyckel(text: str) -> str:
    """Return a key that sorts the Swedish way: å, ä, ö after z, ü as y, other accents ignored."""
    tecken = []
    for bokstav in nfc(text).casefold():
        ersatt = _ORDNING.get(bokstav)
        if ersatt is None:
            ersatt = "".join(
                t for t in unicodedata.normalize("NFD", bokstav) if not unicodedata.combining(t)
            )
        tecken.append(ersatt)
    return "".join(tecken)


def uppräkning(delar: Sequence[str] | Iterable[str], bindeord: str = "och") -> str:
    """Return the parts as running Swedish text: ``A``, ``A och B``, ``A, B och C``."""
    lista = list(delar)
    if len(lista) < 2:  # noqa: PLR2004 - one part needs no conjunction
        return "".join(lista)
    return f"{', '.join(lista[:-1])} {bindeord} {lista[-1]}"


def antal(tal: int, ental: str, flertal: str) -> str:
    """Return a count with its noun, numbers up to twelve in words: ``två bilagor``, ``1 934 §§``.

    One is written as a digit because the word depends on the noun's gender.
    """
    if tal == 1:
        return f"1 {ental}"
    ord_ = talord(tal) or f"{tal:,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{ord_} {flertal}"


def talord(tal: int) -> str:
    """Return a number up to twelve as a word, nothing for others: ``nio``."""
    return _TALORD[tal] if 0 <= tal < len(_TALORD) else ""
