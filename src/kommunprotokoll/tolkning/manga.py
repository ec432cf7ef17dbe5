"""``tolka_många``: many protocols, over the cores of a machine or the machines of a cluster."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor

import attrs

from kommunprotokoll.grund.buntar import AVBRUTEN, kör_i_buntar
from kommunprotokoll.grund.fel import KommunprotokollFel, LäsFel
from kommunprotokoll.tolkning.resultat import Tolkning
from kommunprotokoll.tolkning.tolk import tolka

Framsteg = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""


@attrs.frozen
class Tolkningsutfall:
    """What became of one file: its reading, or the error.

    Attributes:
        fil: The file, as it was given.
        tolkning: The reading; None if the file could not be read.
        fel: Why it could not be read; None if it could.
    """

    fil: str
    tolkning: Tolkning | None = None
    fel: KommunprotokollFel | None = None

    def kräv(self) -> Tolkning:
        """Return the reading, or raise the error that there was."""
        if self.tolkning is None:
            raise self.fel or LäsFel(self.fil, ["tolkades inte"])
        return self.tolkning


def tolka_många(
    filer: Iterable[str | os.PathLike[str]],
    *,
    utförare: Executor | None = None,
    i_ordning: bool = False,
    bunt: int | None = None,
    framsteg: Framsteg | None = None,
) -> Iterator[Tolkningsutfall]:
    """Read many protocols at once; results come as they are done, and no file stops the rest.

    In a script, call it below ``if __name__ == "__main__":``, as everything that starts processes.

    Args:
        filer: The files; each is read as ``tolka`` does.
        utförare: Any executor of ``concurrent.futures``: threads, processes, or a cluster's, such
            as ``dask.distributed.Client.get_executor()``. A process for each core when None.
        i_ordning: In the order of ``filer``; else in order of completion.
        bunt: Files sent to a worker at a time; chosen by their number when None.
        framsteg: Called for each file handed out, with how many that are, and how many there are.

    Returns:
        For each file the reading or the error. Errors are not raised; see
        ``Tolkningsutfall.kräv``.

    Raises:
        concurrent.futures.BrokenExecutor: ``utförare`` broke. When the pool is our own, the file
            whose process died gets a ``LäsFel`` and the rest are read.
    """
    namn = [os.fspath(fil) for fil in filer]
    alla = kör_i_buntar(_läs, namn, _dött, utförare=utförare, bunt=bunt, i_ordning=i_ordning)
    for klara, utfall in enumerate(alla, 1):
        if framsteg is not None:
            framsteg(klara, len(namn))
        yield utfall


def _läs(fil: str) -> Tolkningsutfall:
    """Read one file where the work is done; every error comes back as a result."""
    try:
        return Tolkningsutfall(fil, tolka(fil))
    except KommunprotokollFel as fel:
        return Tolkningsutfall(fil, fel=fel)
    except Exception as fel:  # noqa: BLE001 - an error of ours in one file must not stop the rest
        brist = f"oväntat fel i tolkningen: {type(fel).__name__}: {fel}"
        return Tolkningsutfall(fil, fel=LäsFel(fil, [brist]))


def _dött(fil: str) -> Tolkningsutfall:
    return Tolkningsutfall(fil, fel=LäsFel(fil, [AVBRUTEN]))
