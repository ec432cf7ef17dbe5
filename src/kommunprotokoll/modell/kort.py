"""The card that a notebook shows for a meeting."""

from html import escape
from typing import TYPE_CHECKING

from kommunprotokoll.grund.tid import datum_i_ord, tidsrymd
from kommunprotokoll.modell.nummer import intervall_i_ord

if TYPE_CHECKING:
    from kommunprotokoll.modell.sammantrade import Sammanträde


def kort_html(s: "Sammanträde") -> str:
    """Return a small HTML table: body, time and place, people, paragraphs with their headings."""
    justerare = [str(p) for j in s.justeringar for p in j.justerare]
    när = f"{datum_i_ord(s.datum, med_veckodag=True)} {tidsrymd(s.start, s.slut)}".strip()
    rader = [
        ("När", när),
        ("Var", s.plats),
        ("Ordförande", str(s.ordförande or "")),
        ("Sekreterare", str(s.sekreterare or "")),
        ("Justerare", ", ".join(dict.fromkeys(justerare))),
        ("Närvaro", f"{len(s.närvarande)} närvarande, {len(s.frånvarande)} frånvarande"),
        ("Paragrafer", f"{len(s.paragrafer)} st: {intervall_i_ord(s.paragrafintervall())}"),
    ]
    tabell = "".join(
        f'<tr><th scope="row" style="text-align:left">{rubrik}</th>'
        f'<td style="text-align:left">{escape(värde)}</td></tr>'
        for rubrik, värde in rader
        if värde
    )
    punkter = "".join(f"<li>{escape(str(p))}</li>" for p in s.paragrafer)
    lista = (
        f'<details><summary>Ärenden</summary><ul style="list-style:none">{punkter}</ul></details>'
        if punkter
        else ""
    )
    return (
        f'<div lang="sv"><table><caption style="text-align:left;font-weight:bold">'
        f"{escape(str(s.organ))}</caption>{tabell}</table>{lista}</div>"
    )
