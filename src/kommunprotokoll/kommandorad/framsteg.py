"""How far long work has come: a bar on a terminal, nothing in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Steg = Callable[[], None]
"""Called once for each piece of work that is done."""


@contextmanager
def framstegsmätare(vad: str, alla: int) -> Iterator[Steg]:
    """Show a bar on standard error while the work goes on, when a person is looking.

    The bar is drawn by rich, of the extra ``kommandorad``; without it there is none.
    """
    if alla < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - one piece has no progress
        yield _tyst
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
    except ImportError:
        yield _tyst
        return
    with Progress(
        "{task.description}",
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        redirect_stdout=sys.stdout.isatty(),
        transient=True,
    ) as mätare:
        uppgift = mätare.add_task(vad, total=alla)
        yield lambda: mätare.advance(uppgift)


def _tyst() -> None:
    """Say nothing."""
