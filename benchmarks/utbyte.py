"""What strictness costs: our JSON beside plain orjson, as ratios in one run.

    python -m benchmarks.utbyte

The protocol is the stored file of format version 1, its first paragraph sixty times over: far
denser than real ones, which hold mostly running text.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

import orjson

from kommunprotokoll import Sammanträde, ändra
from kommunprotokoll.utbyte import från_json, läs, till_json

FÖRLAGA = Path(__file__).parents[1] / "tests" / "utbyte" / "format1" / "sammantrade.json"
ANTAL = 60
"""Paragraphs of the protocol."""


def protokoll() -> Sammanträde:
    """A protocol of sixty paragraphs with everything in them."""
    s = läs(FÖRLAGA)
    return ändra(
        s, paragrafer=tuple(ändra(s.paragrafer[0], nummer=nr) for nr in range(1, ANTAL + 1))
    )


def bästa(arbete: Callable[[], object], gånger: int = 30) -> float:
    """Seconds of the quickest of several runs."""
    tider = []
    for _ in range(gånger):
        start = time.perf_counter()
        arbete()
        tider.append(time.perf_counter() - start)
    return min(tider)


def huvud() -> None:
    """Measure and print."""
    s = protokoll()
    data = till_json(s)
    träd = orjson.loads(data)
    skriv, läsa = bästa(lambda: till_json(s)), bästa(lambda: från_json(data))
    dumps, loads = bästa(lambda: orjson.dumps(träd)), bästa(lambda: orjson.loads(data))
    stdlib = bästa(lambda: json.loads(data))
    print(f"{ANTAL} paragraphs, {len(data) / 1000:.0f} kB of JSON")
    print(f"till_json  {skriv * 1000:6.1f} ms  {skriv / dumps:5.1f} x orjson.dumps")
    print(
        f"från_json  {läsa * 1000:6.1f} ms  {läsa / loads:5.1f} x orjson.loads, "
        f"{läsa / stdlib:.1f} x json.loads"
    )


if __name__ == "__main__":
    huvud()
