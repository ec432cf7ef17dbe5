"""Many pieces of work over an executor: in chunks, as they come, none stopping the rest."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from typing import TypeVar

from kommunprotokoll.grund.fel import OgiltigtVärdeFel

_P = TypeVar("_P")
_R = TypeVar("_R")
_Bunt = list[tuple[int, _P]]
_Klart = tuple[int, _R]

AVBRUTEN = "processen som läste filen avbröts: filen är skadad eller kräver för mycket minne"
"""What is said of a file whose process died."""
STÖRSTA_BUNT = 32
"""Most pieces in a chunk: a few seconds of reading, so that results come evenly."""
_BUNTAR_VAR = 8
"""Chunks for each worker, so that none waits long for the last one of another."""
_I_LUFTEN = 4
"""Chunks for each worker that are sent ahead: the memory held does not grow with the work."""


def kör_i_buntar(
    gör: Callable[[_P], _R],
    poster: Sequence[_P],
    dött: Callable[[_P], _R],
    *,
    utförare: Executor | None = None,
    bunt: int | None = None,
    i_ordning: bool = False,
) -> Iterator[_R]:
    """Do ``gör`` with each piece of work, and yield the results.

    Args:
        gör: What is done; it must reach other processes (a function of a module, or a
            ``functools.partial`` of one) and give its errors as results, not raise them.
        poster: The pieces of work.
        dött: The result of a piece whose process died: of memory, or in a library's C code.
        utförare: Who does it; a pool of processes, one for each core, when None.
        bunt: Pieces sent at a time; chosen by their number when None.
        i_ordning: In the order of ``poster``; else as they are done.

    Raises:
        OgiltigtVärdeFel: ``bunt`` is less than 1.
        BrokenExecutor: An executor of the caller's broke; its own pool is begun anew instead.
    """
    if bunt is not None and bunt < 1:
        raise OgiltigtVärdeFel("bunt", bunt, "ett heltal från 1 och uppåt")
    klara = _kör(gör, poster, dött, utförare, bunt)
    return _ordna(klara) if i_ordning else (resultat for _, resultat in klara)


def _kör(
    gör: Callable[[_P], _R],
    poster: Sequence[_P],
    dött: Callable[[_P], _R],
    utförare: Executor | None,
    bunt: int | None,
) -> Iterator[_Klart[_R]]:
    arbetare = _arbetare(utförare)
    storlek = bunt or max(1, min(STÖRSTA_BUNT, len(poster) // (arbetare * _BUNTAR_VAR)))
    numrerade = list(enumerate(poster))
    buntar = [numrerade[i : i + storlek] for i in range(0, len(numrerade), storlek)]
    if utförare is not None:
        yield from _skicka(gör, buntar, utförare, arbetare)
    elif len(poster) < 2:  # noqa: PLR2004 - one piece needs no other process
        yield from _bunt(gör, numrerade)
    else:
        yield from _egna_processer(gör, buntar, dött, min(arbetare, len(buntar)))


def _ordna(klara: Iterator[_Klart[_R]]) -> Iterator[_R]:
    """Hold back what came early."""
    tidiga: dict[int, _R] = {}
    nästa = 0
    for plats, resultat in klara:
        tidiga[plats] = resultat
        while nästa in tidiga:
            yield tidiga.pop(nästa)
            nästa += 1


def _arbetare(utförare: Executor | None) -> int:
    """Return how many work: as many as a pool of the standard library says, else as cores."""
    antal = getattr(utförare, "_max_workers", None)
    return antal if isinstance(antal, int) else os.cpu_count() or 1


def _bunt(gör: Callable[[_P], _R], poster: _Bunt[_P]) -> list[_Klart[_R]]:
    return [(plats, gör(post)) for plats, post in poster]


def _skicka(
    gör: Callable[[_P], _R], buntar: list[_Bunt[_P]], utförare: Executor, arbetare: int
) -> Iterator[_Klart[_R]]:
    """Keep some chunks in the air, and yield what has landed."""
    ute: set[Future[list[_Klart[_R]]]] = set()
    kvar = iter(buntar)
    try:
        while True:
            while len(ute) < arbetare * _I_LUFTEN and (nästa := next(kvar, None)) is not None:
                ute.add(utförare.submit(_bunt, gör, nästa))
            if not ute:
                return
            klara, ute = wait(ute, return_when=FIRST_COMPLETED)
            for klar in klara:
                yield from klar.result()
    finally:
        for framtid in ute:
            framtid.cancel()


def _egna_processer(
    gör: Callable[[_P], _R],
    buntar: list[_Bunt[_P]],
    dött: Callable[[_P], _R],
    arbetare: int,
) -> Iterator[_Klart[_R]]:
    """Work in a pool of our own; when a process dies, do what is left one piece at a time."""
    kvar = {plats: post for bunt in buntar for plats, post in bunt}
    try:
        with ProcessPoolExecutor(arbetare) as pool:
            for plats, resultat in _skicka(gör, buntar, pool, arbetare):
                del kvar[plats]
                yield plats, resultat
    except BrokenExecutor:
        # Nobody can tell which piece it was: each alone, so that only its own process dies.
        yield from _var_för_sig(gör, kvar, dött)


def _var_för_sig(
    gör: Callable[[_P], _R], kvar: dict[int, _P], dött: Callable[[_P], _R]
) -> Iterator[_Klart[_R]]:
    poster = list(kvar.items())
    while poster:
        try:
            with ProcessPoolExecutor(1) as pool:
                while poster:
                    plats, post = poster[0]
                    resultat = pool.submit(gör, post).result()
                    poster.pop(0)
                    yield plats, resultat
        except BrokenExecutor:
            plats, post = poster.pop(0)
            yield plats, dött(post)
