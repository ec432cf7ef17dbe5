"""``tolka_många``: many documents at once, on one machine or on many."""

import pickle
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

import kommunprotokoll as kp

TEXT = """Miljönämnden i Ekby kommun

Sammanträdesprotokoll 2031-03-{dag:02d}

§ 1 Upprop

Närvaron antecknas.

§ 2 Mål för dammen

Beslut

Miljönämnden beslutar

att anta målen.
"""


@pytest.fixture(scope="module")
def filer(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Twelve protocols, of which one is empty and one is no protocol at all."""
    katalog = tmp_path_factory.mktemp("protokoll")
    for dag in range(1, 13):
        (katalog / f"{dag:02d}.txt").write_text(TEXT.format(dag=dag), "utf-8")
    (katalog / "05.txt").write_bytes(b"")
    (katalog / "07.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    return sorted(katalog.iterdir())


@pytest.fixture(params=["egna", "trådar", "processer"])
def utförare(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    """The pools of the standard library, and our own."""
    match request.param:
        case "trådar":
            with ThreadPoolExecutor(2) as pool:
                yield pool
        case "processer":
            with ProcessPoolExecutor(2) as pool:
                yield pool
        case _:
            yield None


def test_som_en_i_taget(filer: list[Path], utförare: Executor | None) -> None:
    """The readings are those of ``tolka``, and a broken file does not stop the rest."""
    utfall = list(kp.tolka_många(filer, utförare=utförare, i_ordning=True))

    assert [u.fil for u in utfall] == [str(f) for f in filer]
    for u in utfall:
        if u.tolkning is not None:
            assert u.tolkning == kp.tolka(u.fil)
            assert u.kräv() is u.tolkning
    assert [Path(u.fil).stem for u in utfall if u.fel is not None] == ["05", "07"]


def test_i_den_ordning_de_blir_klara(filer: list[Path]) -> None:
    """Every file comes once, whatever the order."""
    with ThreadPoolExecutor(3) as pool:
        utfall = list(kp.tolka_många(filer, utförare=pool, bunt=1))

    assert sorted(u.fil for u in utfall) == [str(f) for f in filer]


def test_felet_höjs_för_den_som_kräver(filer: list[Path]) -> None:
    """An error waits until somebody demands the reading."""
    (utfall,) = kp.tolka_många([filer[4]])

    with pytest.raises(kp.LäsFel, match=r"05\.txt"):
        utfall.kräv()


def test_framsteget_räknas(filer: list[Path]) -> None:
    """One call for each file, with how many there are."""
    steg: list[tuple[int, int]] = []
    with ThreadPoolExecutor(2) as pool:
        list(kp.tolka_många(filer, utförare=pool, framsteg=lambda *klara_av: steg.append(klara_av)))

    assert steg == [(i, len(filer)) for i in range(1, len(filer) + 1)]


def test_ett_fel_av_oss_stoppar_inte_resten(
    filer: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even an exception that nobody thought of is told of with its file."""

    def trasig(_: str) -> kp.Tolkning:
        raise ZeroDivisionError("delat med noll")

    monkeypatch.setattr("kommunprotokoll.tolkning.manga.tolka", trasig)
    with ThreadPoolExecutor(1) as pool:
        utfall = list(kp.tolka_många(filer[:2], utförare=pool))

    assert all("ZeroDivisionError: delat med noll" in str(u.fel) for u in utfall)


def test_tolkningen_reser_mellan_processer(filer: list[Path]) -> None:
    """With its evidence, which is packed on the way."""
    före = kp.tolka(filer[0])

    efter = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(före))))

    assert efter == före
    assert efter.belägg_för("paragrafer[1].rubrik") == före.belägg_för("paragrafer[1].rubrik") != ()
    assert len(efter.belägg) == len(före.belägg)


def test_samma_anrop_på_ett_kluster(filer: list[Path]) -> None:
    """A Dask cluster's executor does the same work; here with two workers on this machine."""
    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as kluster,
        Client(kluster) as klient,  # type: ignore[no-untyped-call]
    ):
        utfall = list(kp.tolka_många(filer, utförare=klient.get_executor(), i_ordning=True))

    assert [u.fil for u in utfall] == [str(f) for f in filer]
    assert [u.tolkning for u in utfall] == [
        u.tolkning for u in kp.tolka_många(filer, i_ordning=True)
    ]
