"""The strategies are an extra of their own."""

import subprocess
import sys

UTAN_HYPOTHESIS = """
import sys
sys.modules["hypothesis"] = None
import kommunprotokoll
try:
    import kommunprotokoll.strategier
except kommunprotokoll.SaknarTillägg as fel:
    print(fel)
"""


def test_utan_hypothesis_sägs_vad_som_saknas() -> None:
    """Without hypothesis the import names the extra that has it, and how to install it."""
    svar = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", UTAN_HYPOTHESIS],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert svar.stdout.strip() == (
        'kommunprotokoll.strategier kräver tillägget test: pip install "kommunprotokoll[test]"'
    )
