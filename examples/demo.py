"""The main job on a made-up protocol: read it, write it as DOCX, take out its meeting times.

Runs the command ``kommunprotokoll`` as anybody would at a terminal, says what each step said, and
in the end where the files lie. ``make demo`` runs this; so does::

    .venv/bin/python examples/demo.py [KATALOG]
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROT = Path(__file__).resolve().parents[1]
KÄLLA = ROT / "examples" / "trygghetsradet-2031-03-05.txt"


def kommandot() -> str:
    """Return the path of the command: beside this Python, else wherever PATH has it."""
    platser = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    funnet = shutil.which("kommunprotokoll", path=platser)
    if funnet is None:
        sys.exit("Kommandot kommunprotokoll hittades inte. Installera först: make demo")
    return funnet


def visad(fil: Path) -> str:
    """Return a path as short as it can be from where the person stands."""
    här = Path.cwd()
    return str(fil.relative_to(här)) if fil.is_relative_to(här) else str(fil)


def kör(kommando: str, *ord_: str) -> None:
    """Show a command, run it, show what it says; stop the demo if it fails."""
    print(f"\n$ kommunprotokoll {' '.join(ord_)}", flush=True)
    svar = subprocess.run([kommando, *ord_], check=False)
    if svar.returncode != 0:
        sys.exit(f"Steget misslyckades (kod {svar.returncode}).")


def huvud() -> None:
    """Run the three steps and say where the files lie."""
    for ström in (sys.stdout, sys.stderr):
        if hasattr(ström, "reconfigure"):
            ström.reconfigure(errors="replace")  # a terminal without å still shows the rest
    mapp = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROT / "demo"
    mapp.mkdir(parents=True, exist_ok=True)
    källa = visad(KÄLLA)
    modell, dokument, kalender = (
        visad(mapp / f"trygghetsradet{ändelse}") for ändelse in (".json", ".docx", ".ics")
    )
    kommando = kommandot()
    print("Ett påhittat protokoll i text blir data, dokument och kalender.")
    kör(kommando, "tolka", källa, "-o", modell)
    kör(kommando, "skriv", modell, "-o", dokument)
    kör(kommando, "kalender", modell, "-o", kalender)
    print(
        f"\nKlart. Protokollet som lästes:  {källa}"
        f"\nDetta har skrivits:"
        f"\n  data (JSON)             {modell}"
        f"\n  protokoll (Word, DOCX)  {dokument}"
        f"\n  kalender (iCal)         {kalender}"
    )


if __name__ == "__main__":
    huvud()
