"""One paragraph of a made-up protocol, and what its votes came to, for tests of votes."""

from kommunprotokoll import Paragraf, ÖppenOmröstning
from kommunprotokoll.tolkning import tolka_text

HUVUD = "Ekby kommun\nKommunstyrelsen\nSammanträdesdatum 2031-05-14\n\n"


def läs_paragraf(text: str) -> Paragraf:
    """Read a text as that of § 7, below its heading."""
    return tolka_text(f"{HUVUD}§ 7\nTaxa\n\n{text}\n").sammanträde.paragraf(7)


def öppna(paragraf: Paragraf) -> list[ÖppenOmröstning]:
    """Return the votes of a paragraph that were not secret."""
    return [o for o in paragraf.omröstningar if isinstance(o, ÖppenOmröstning)]


def rösttal(paragraf: Paragraf) -> list[tuple[int | None, int | None, int]]:
    """Return ja, nej and those who abstained of each such vote."""
    return [(o.ja, o.nej, o.avstår or 0) for o in öppna(paragraf)]
