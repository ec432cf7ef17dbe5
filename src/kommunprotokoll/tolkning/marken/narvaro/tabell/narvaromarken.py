"""What a cell of a roll says of whether somebody was there: a mark, a code or a word."""

from kommunprotokoll.tolkning.marken.rost.bilagelistor import KRYSS

HÄR = KRYSS | {"ja", "n", "närv", "närvarande", "tjg"}
"""In lower case, as ``BORTA``."""
BORTA = frozenset({"-", "–", "nej", "0", "f", "fv", "frånv", "frånvarande", "☐"})
