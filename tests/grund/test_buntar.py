"""Work over executors: every piece once, in order if asked for, and none stops the rest."""

import os
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll.grund.buntar import kör_i_buntar
from kommunprotokoll.grund.fel import OgiltigtVärdeFel

DÖDLIGT = 13


def dubbla(tal: int) -> int:
    """What is done with each piece."""
    return 2 * tal


def dubbla_eller_dö(tal: int) -> int:
    """Takes its process with it at one of the numbers, as C code that crashes does."""
    if tal == DÖDLIGT:
        os._exit(1)
    return 2 * tal


def dött(tal: int) -> int:
    """What stands for a piece whose process died."""
    return -tal


@pytest.mark.parametrize("i_ordning", [True, False])
@given(st.lists(st.integers(), max_size=50), st.integers(1, 9) | st.none())
def test_varje_del_en_gång(i_ordning: bool, tal: list[int], bunt: int | None) -> None:  # noqa: FBT001 - a parameter
    """Whatever the chunks, each piece gives one result; in the order given, when asked for."""
    with ThreadPoolExecutor(3) as trådar:
        alla = kör_i_buntar(dubbla, tal, dött, utförare=trådar, bunt=bunt, i_ordning=i_ordning)
        resultat = list(alla)

    väntat = [2 * t for t in tal]
    assert (resultat if i_ordning else sorted(resultat)) == (
        väntat if i_ordning else sorted(väntat)
    )


@pytest.mark.parametrize("antal", [0, 1, 2, 100])
def test_egna_processer(antal: int) -> None:
    """Without an executor the work is done in processes of its own."""
    assert list(kör_i_buntar(dubbla, range(antal), dött, i_ordning=True)) == [
        2 * t for t in range(antal)
    ]


def test_en_död_process_stoppar_inte_resten() -> None:
    """The piece that killed its process is told of; all others are done."""
    resultat = list(kör_i_buntar(dubbla_eller_dö, range(20), dött, bunt=3, i_ordning=True))

    assert resultat == [-t if t == DÖDLIGT else 2 * t for t in range(20)]


def test_anroparens_brutna_utförare_är_ett_fel() -> None:
    """An executor that is not ours cannot be begun anew: its error comes out."""
    with ProcessPoolExecutor(1) as pool, pytest.raises(BrokenExecutor):
        list(kör_i_buntar(dubbla_eller_dö, range(20), dött, utförare=pool))


def test_den_som_slutar_fråga_slutar_arbeta() -> None:
    """Leaving the loop early cancels what is not begun."""
    gjorda: list[int] = []

    def gör(tal: int) -> int:
        gjorda.append(tal)
        return tal

    with ThreadPoolExecutor(1) as tråd:
        resultat = kör_i_buntar(gör, range(1000), dött, utförare=tråd, bunt=1)
        next(resultat)
        del resultat

    assert len(gjorda) < 20


@pytest.mark.parametrize("bunt", [0, -1])
def test_en_bunt_har_minst_en_del(bunt: int) -> None:
    """A chunk of nothing would never end."""
    with pytest.raises(OgiltigtVärdeFel, match="bunt: "):
        kör_i_buntar(dubbla, [1], dött, bunt=bunt)


def test_utförare_utan_känt_antal_arbetare() -> None:
    """Executors of clusters do not say how many they are."""

    class Annans(Executor):
        def __init__(self, pool: ThreadPoolExecutor) -> None:
            self.submit = pool.submit  # type: ignore[method-assign]

    with ThreadPoolExecutor(2) as pool, nullcontext(Annans(pool)) as annans:
        assert sorted(kör_i_buntar(dubbla, [1, 2, 3], dött, utförare=annans)) == [2, 4, 6]
