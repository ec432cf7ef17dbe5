"""How an open vote ended, in sentences that tell only what the protocol's own text does not."""

import re
from collections.abc import Iterator

from kommunprotokoll.dokument.formulering import med_punkt
from kommunprotokoll.dokument.ordval import Omröstningsord
from kommunprotokoll.grund.text import ett_mellanslag, talord
from kommunprotokoll.modell.omrostning import Avgörandegrund, Sida, ÖppenOmröstning

_GRUNDORD = {
    Avgörandegrund.UTSLAGSRÖST: "utslagsröst",
    Avgörandegrund.LOTTNING: "lott",
    Avgörandegrund.KVALIFICERAD_MAJORITET: "kvalificerad",
    Avgörandegrund.MINORITET: "minoritet",
}
"""A word by which a text tells what decided."""
_VANN = re.compile(r"\b(?:bifall|antas|antog|avsl|beslutar|beslutade|vinner|vann)")
"""A word by which a text tells which side won."""


def utgången(v: ÖppenOmröstning, o: Omröstningsord) -> Iterator[str]:
    """Give the numbers and what decided, each as a sentence of its own."""
    text = ett_mellanslag(v.text).casefold()
    tal = " ".join(med_punkt(m) for m in _tal(v, text, o))
    if tal:
        yield tal
    if avgörande := " ".join(_avgörande(v, text, o)):
        yield avgörande


def _tal(v: ÖppenOmröstning, text: str, o: Omröstningsord) -> Iterator[str]:
    """Say those numbers that the text does not."""
    if not (_sagt(v.ja, "ja", text) and _sagt(v.nej, "nej", text)):
        ja = _antal(v.ja, o.ja_röster)
        nej = _antal(v.nej, o.nej_röster)
        if röster := o.mot.format(ja=ja, nej=nej) if ja and nej else ja or nej:
            yield o.utfall.format(antal=röster)
    if v.avstår and not _sagt(v.avstår, "avst", text):
        yield _antal(v.avstår, o.avstår)
    if v.frånvarande and not _sagt(v.frånvarande, "frånvarande", text):
        yield _antal(v.frånvarande, o.frånvarande)


def _sagt(antal: int | None, vad: str, text: str) -> bool:
    """Tell whether a text says a number of something: ``9 ja``, ``nio ja-röster``, ``1 avstår``.

    At most two words may stand between: ``1 ledamot som avstår``.
    """
    if antal is None:
        return True
    former = {str(antal), talord(antal), *(("en", "ett") if antal == 1 else ())}
    tal = "|".join(re.escape(form) for form in former if form)
    return re.search(rf"\b(?:{tal}) (?:\w+ ){{0,2}}{vad}", text) is not None


def _antal(tal: int | None, ord_: tuple[str, str]) -> str:
    return "" if tal is None else f"{tal} {ord_[0] if tal == 1 else ord_[1]}"


def _avgörande(v: ÖppenOmröstning, text: str, o: Omröstningsord) -> Iterator[str]:
    """Say what decided and who won, where neither the numbers nor the text do."""
    grund = o.avgjord_genom[v.avgjord_genom] if v.avgjord_genom is not None else ""
    grund_sagd = v.avgjord_genom in _GRUNDORD and _GRUNDORD[v.avgjord_genom] in text
    if grund and not grund_sagd:
        yield grund
    sagt = grund_sagd and _VANN.search(text) is not None
    if v.vinnare is not None and not sagt and not _given_av_talen(v):
        yield o.vinnande_sida.format(sida={Sida.JA: o.ja, Sida.NEJ: o.nej}[v.vinnare])


def _given_av_talen(v: ÖppenOmröstning) -> bool:
    return (
        v.avgjord_genom in (None, Avgörandegrund.MAJORITET)
        and v.ja is not None
        and v.nej is not None
        and v.ja != v.nej
        and (v.ja > v.nej) == (v.vinnare is Sida.JA)
    )
