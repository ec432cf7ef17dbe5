"""Draw ``docs/bilder/webbsida.png``: a made-up protocol as a web page, on a screen and on a phone.

Needs Chromium (``chromium``). Run it after a change in how the web page looks::

    .venv/bin/python verktyg/rita_webbsidan.py
"""

import subprocess
import tempfile
from pathlib import Path

import kommunprotokoll as kp

BILD = Path(__file__).parents[1] / "docs" / "bilder" / "webbsida.png"
SLAG = "namnd"
RUBRIK = "<h3>Omröstning</h3>"
"""The screen shows what follows it: an open vote, how the parties voted, the decision."""
PLATS = "visa"
_TAVLA = """<!DOCTYPE html>
<style>
body {{ margin: 0; display: flex; gap: 20px; padding: 16px; background: #d5dbe0; }}
iframe {{ border: 1px solid #6b7885; border-radius: 6px; }}
.telefon {{ border-width: 6px; border-radius: 22px; border-color: #333; }}
</style>
<iframe src="{sida}#{plats}" width="1100" height="1190" scrolling="no"></iframe>
<iframe class="telefon" src="{sida}" width="340" height="900" scrolling="no"></iframe>
"""
BREDD, HÖJD = 1508, 1224
SKALA = 0.8
"""Small enough to be fetched, large enough to be read."""


def rita(mapp: Path) -> bytes:
    """Write the protocol as a web page and return a picture of it."""
    sida = kp.skriv(kp.dokument.protokoll(kp.exempel(SLAG)), mapp / "protokoll.html")
    html = sida.read_text("utf-8").replace(RUBRIK, f'<div id="{PLATS}"></div>{RUBRIK}', 1)
    sida.write_text(html, "utf-8")
    tavla = mapp / "tavla.html"
    tavla.write_text(_TAVLA.format(sida=sida.name, plats=PLATS), "utf-8")
    bild = mapp / "bild.png"
    subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={mapp / 'profil'}", f"--window-size={BREDD},{HÖJD}",
            f"--force-device-scale-factor={SKALA}", f"--screenshot={bild}", tavla.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )  # fmt: skip
    return bild.read_bytes()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as mapp_:
        BILD.write_bytes(rita(Path(mapp_)))
    print(f"{BILD}: {BILD.stat().st_size} bytes")
