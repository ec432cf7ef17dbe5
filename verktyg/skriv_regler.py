"""Write docs/regler.md, the catalogue of the rules of ``granska``.

The tests compare; after a change of a rule, this writes the page anew::

    .venv/bin/python verktyg/skriv_regler.py
"""

import json
from pathlib import Path

from kommunprotokoll.lag.granskning import STANDARD, ÅRSREGLER, Granskningsregel
from kommunprotokoll.lag.rattsregel import lagrum_i_ord
from kommunprotokoll.modell.organ import Organtyp

SIDA = Path(__file__).parents[1] / "docs" / "regler.md"

_RÄKNAT = json.loads(Path(__file__).with_name("verkliga_protokoll.json").read_bytes())

ANTAL_VERKLIGA: int = _RÄKNAT["protokoll"]
"""Real protocols and extracts that the rules were tried on."""

ANTAL_ÅRGÅNGAR: int = _RÄKNAT["årgångar"]
"""Years that the rules on a year were tried on."""

I_VERKLIGA: dict[str, int] = {
    kod: räknat["anmärkningar"]
    for kod, räknat in _RÄKNAT["regler"].items()
    if räknat["anmärkningar"]
}
"""Findings there, by rule; those not named have none."""

FAMILJER = {
    "INN": "What a protocol must show",
    "INT": "Interpellations and questions",
    "NÄR": "Who was there and served",
    "DIS": "Taking part from elsewhere (distans)",
    "JÄV": "Disqualification (jäv)",
    "OMR": "Votes and their outcome",
    "VAL": "Proportional elections",
    "RES": "Reservations",
    "JUS": "Adjustment (justering)",
    "TIL": "Announcement (tillkännagivande)",
    "ÖVE": "Appeal (överklagande)",
    "KAL": "Call, notice and openness",
    "BRÅ": "Urgent matters (brådskande ärenden)",
    "PER": "Personal data",
    "NUM": "Numbering",
    "SAM": "Inner consistency",
    "ÅRG": "The protocols of a body's year together (årgång)",
}
"""Headings, by the letters of the codes."""

_OM_ANMÄRKNINGARNA = """The two findings were looked at beside the texts, and stand so in the
protocols: a justering dated six weeks after its meeting (JUS001), and a yrkande that is cited with
a date two weeks after the meeting (SAM011). Others were the rules' own faults and are mended: the
chair signs beside those chosen to adjust (JUS005), and the order of propositions may stand with the
vote (INN008)."""
"""What looking at the findings showed."""

_INLEDNING = f"""# The rules of `granska`

<!-- Written by verktyg/skriv_regler.py -->

`kp.granska(s)` examines a protocol by {len(STANDARD)} rules. Each has three outcomes: fulfilled, a
finding, or not to be settled with what is known; a rule that is not in force on the day of the
meeting, or not written for that kind of body, is not asked. The texts are in Swedish, as in the
findings. *Stöd* says how sure a rule is: `lagtext` was read in the law, `slutsats` is concluded
from it, `praxis` is custom, `okontrollerat` is from memory.

The rules were tried on {ANTAL_VERKLIGA} real protocols and extracts of protocols, read by
`kp.tolka` and counted by `verktyg/rakna_anmarkningar.py`. The line *Real protocols* says how many
findings a rule gave there, and in how many protocols it was fulfilled (or had nothing to examine),
not settled, or not asked because it does not hold for that kind of body or that day. Most of them
are texts of paragraphs alone, without cover and roll: whatever rests on who was there was not
settled by them, and that a rule gives no finding says less than it seems.

`kp.granska_årgång(sammanträden)` examines the protocols of one body from one year together, by
{len(ÅRSREGLER)} rules of the same kind, those of the family ÅRG. They were tried on the
{ANTAL_ÅRGÅNGAR} years of which there are two protocols or more, none of them complete. How
paragraphs are numbered is custom, not law. What a protocol that is not in the collection could
explain is not settled, unless who asks says that all are there (`fullständig=True`).

{_OM_ANMÄRKNINGARNA}
"""


def regelsida() -> str:
    """Return the whole page."""
    delar = [_INLEDNING]
    for bokstäver, rubrik in FAMILJER.items():
        delar.append(f"## {bokstäver}: {rubrik}\n")
        delar += [_post(r) for r in (*STANDARD, *ÅRSREGLER) if r.kod.startswith(bokstäver)]
    return "\n".join(delar)


def _post(r: Granskningsregel) -> str:
    lagrum = lagrum_i_ord(r.krav.lagrum) or "inget; se nedan"
    rader = [
        f"### {r.kod}\n",
        f"{r.krav.text}\n",
        f"- Allvar: {r.allvar}",
        f"- Lagrum: {lagrum}",
        f"- Stöd: {r.krav.stöd}. {r.krav.osäkerhet()}".rstrip(),
        f"- Gäller: {_organ(r)}{_tid(r)}",
        f"- Åtgärd: {r.åtgärd}",
        f"- Real protocols: {_i_verkliga(r)}",
    ]
    return "\n".join(rader) + "\n"


def _i_verkliga(r: Granskningsregel) -> str:
    räknat: dict[str, int] = _RÄKNAT["regler"].get(r.kod, {})
    funna = räknat.get("anmärkningar", 0)
    övriga = (
        f"{räknat.get(slag, 0)} {ord_}"
        for slag, ord_ in (
            ("uppfylld", "fulfilled or not concerned"),
            ("oavgjord", "not settled"),
            ("ej_frågad", "not asked"),
        )
    )
    return f"{funna} {'finding' if funna == 1 else 'findings'}; {', '.join(övriga)}"


def _tid(r: Granskningsregel) -> str:
    g = r.giltighet
    från = f", från {g.i_kraft.isoformat()}" if g.i_kraft is not None else ""
    till = f", före {g.upphävd.isoformat()}" if g.upphävd is not None else ""
    return från + till


def _organ(r: Granskningsregel) -> str:
    if len(r.organtyper) == len(Organtyp):
        return "alla organ"
    sedvana = f" (som sedvana också {', '.join(r.sedvana_för)})" if r.sedvana_för else ""
    return ", ".join(r.organtyper) + sedvana


if __name__ == "__main__":
    SIDA.write_text(regelsida(), "utf-8")
