"""Pages: a document's rows cut at any row, with a head and a foot on each page."""

from collections.abc import Callable, Sequence

from tests.tolkning.familjer.penna import Penna

SIDFÖTTER: tuple[list[str], ...] = (
    [],
    ["", "Justerandes sign                            Utdragsbestyrkande"],
    ["", "Justerandes sign   |        |       Utdragsbestyrkande"],
    ["", "Justerandes signatur", "", "Utdragsbestyrkande"],
)


def paginerad(
    rader: Sequence[str], huvud: Callable[[int], list[str]], penna: Penna, *, första: int = 1
) -> str:
    """Return the rows as pages, divided wherever a page is full.

    Args:
        rader: The rows, without heads and feet.
        huvud: Returns the page head of a page.
        penna: Chooses how long a page is and what stands at its foot.
        första: Number of the first page.
    """
    längd = penna.en_av(46, 400, 31, 23)
    fot = penna.en_av(*SIDFÖTTER)
    sidor = [list(rader[i : i + längd]) for i in range(0, len(rader), längd)]
    return "\f".join("\n".join([*huvud(nr), *sida, *fot]) for nr, sida in enumerate(sidor, första))
