"""Write docs/regler.md, the catalogue of the rules of ``granska``.

The tests compare; after a change of a rule, this writes the page anew::

    .venv/bin/python verktyg/skriv_regler.py
"""

from pathlib import Path

from kommunprotokoll.lag.granskning import STANDARD, Regel
from kommunprotokoll.lag.rattsregel import lagrum_i_ord
from kommunprotokoll.modell.organ import Organtyp

SIDA = Path(__file__).parents[1] / "docs" / "regler.md"

ANTAL_VERKLIGA = 39
"""Real protocols and extracts that the rules were tried on."""

I_VERKLIGA = {"SAM011": 1}
"""Findings there, by rule; those not named have none."""

FAMILJER = {
    "INN": "What a protocol must show",
    "NÄR": "Who was there and served",
    "JÄV": "Disqualification (jäv)",
    "OMR": "Votes and their outcome",
    "RES": "Reservations",
    "JUS": "Adjustment (justering)",
    "TIL": "Announcement (tillkännagivande)",
    "ÖVE": "Appeal (överklagande)",
    "KAL": "Call, notice and openness",
    "PER": "Personal data",
    "NUM": "Numbering",
    "SAM": "Inner consistency",
}
"""Headings, by the letters of the codes."""

_INLEDNING = f"""# The rules of `granska`

<!-- Written by verktyg/skriv_regler.py -->

`kp.granska(s)` examines a protocol by {len(STANDARD)} rules. Each has three outcomes: fulfilled, a
finding, or not to be settled with what is known; a rule that is not in force on the day of the
meeting, or not written for that kind of body, is not asked. The texts are in Swedish, as in the
findings. *Stöd* says how sure a rule is: `lagtext` was read in the law, `slutsats` is concluded
from it, `praxis` is custom, `okontrollerat` is from memory.

The rules were tried on {ANTAL_VERKLIGA} real protocols and extracts of protocols, read by
`kp.tolka`; the line *Real protocols* gives the number of findings there. An extract has neither
roll nor cover, so many rules were not settled by it.
"""


def regelsida() -> str:
    """Return the whole page."""
    delar = [_INLEDNING]
    for bokstäver, rubrik in FAMILJER.items():
        delar.append(f"## {bokstäver}: {rubrik}\n")
        delar += [_post(r) for r in STANDARD if r.kod.startswith(bokstäver)]
    return "\n".join(delar)


def _post(r: Regel) -> str:
    lagrum = lagrum_i_ord(r.krav.lagrum) or "inget; se nedan"
    från = r.giltighet.i_kraft
    rader = [
        f"### {r.kod}\n",
        f"{r.krav.text}\n",
        f"- Allvar: {r.allvar}",
        f"- Lagrum: {lagrum}",
        f"- Stöd: {r.krav.stöd}. {r.krav.osäkerhet()}".rstrip(),
        f"- Gäller: {_organ(r)}{f', från {från.isoformat()}' if från is not None else ''}",
        f"- Åtgärd: {r.åtgärd}",
        f"- Real protocols: {I_VERKLIGA.get(r.kod, 0)}",
    ]
    return "\n".join(rader) + "\n"


def _organ(r: Regel) -> str:
    if len(r.organtyper) == len(Organtyp):
        return "alla organ"
    sedvana = f" (som sedvana också {', '.join(r.sedvana_för)})" if r.sedvana_för else ""
    return ", ".join(r.organtyper) + sedvana


if __name__ == "__main__":
    SIDA.write_text(regelsida(), "utf-8")
