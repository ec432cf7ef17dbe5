"""Web page (HTML): one file that needs nothing else, accessible, the same bytes each time.

No script runs and nothing is fetched: the page's own policy (Content-Security-Policy) forbids it,
whatever a document holds. Signs by hand at the foot of each page belong to paper and are left out.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from kommunprotokoll.dokument.block import Block, Dokument, Innehållsförteckning, Titel
from kommunprotokoll.skrivare.html.kropp import Kropp
from kommunprotokoll.skrivare.html.metadata import json_ld
from kommunprotokoll.skrivare.html.text import på_en_rad, syns, värde

__all__ = ["till_bytes"]

_HOPPA = "Hoppa till texten"
_TILL_TOPPEN = "Till sidans början"

_POLICY = "default-src 'none'; style-src 'sha256-{avtryck}'; base-uri 'none'; form-action 'none'"
"""Nothing is fetched, no script runs, nothing is sent; only the page's own style sheet counts."""


def till_bytes(dokument: Dokument) -> bytes:
    """Return the document as one web page in UTF-8."""
    kropp = Kropp(dokument)
    titel, innehåll, block = _delad(dokument)
    if titel is not None:
        överst = kropp.titel(titel)
    else:
        egen = any(isinstance(b, Titel) for b in dokument.alla_block())
        överst = "" if egen else kropp.titel(Titel(dokument.titel))
    nav = kropp.innehåll(innehåll) if innehåll is not None else ""
    klass = ' class="med-nav"' if nav else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{värde(dokument.språk)}">\n<head>\n{_huvud(dokument, kropp)}'
        f'</head>\n<body id="kp-topp"{klass}>\n<a class="hoppa" href="#kp-text">{_HOPPA}</a>\n'
        f"{_sidhuvud(dokument)}<main>\n{överst}{nav}"
        f'<div id="kp-text" class="text" tabindex="-1">\n{kropp.html(block)}</div>\n</main>\n'
        f"{_sidfot(dokument)}</body>\n</html>\n"
    ).encode()


def _delad(
    dokument: Dokument,
) -> tuple[Titel | None, Innehållsförteckning | None, tuple[Block, ...]]:
    """Take out the title that the document begins with, and its table of contents.

    On paper the contents come where there is a page for them; on the web they come first, since
    they are how people find their way.
    """
    första, *resten = dokument.block or (None,)
    titel = första if isinstance(första, Titel) else None
    block = list(dokument.block) if titel is None else resten
    for plats, b in enumerate(block):
        if isinstance(b, Innehållsförteckning):
            return titel, b, (*block[:plats], *block[plats + 1 :])
    return titel, None, tuple(block)


def _huvud(dokument: Dokument, kropp: Kropp) -> str:
    stil, avtryck = _stil()
    rader = [
        '<meta charset="utf-8">',
        _regel("http-equiv", "Content-Security-Policy", _POLICY.format(avtryck=avtryck)),
        _regel("name", "viewport", "width=device-width, initial-scale=1"),
        _regel("name", "color-scheme", "light dark"),
        f"<title>{värde(dokument.titel)}</title>",
        *(
            _regel("name", namn, värde(text))
            for namn, text in (
                ("description", dokument.ämne),
                ("author", dokument.upphov),
                ("keywords", ", ".join(dokument.nyckelord)),
                ("dcterms.date", dokument.datum.isoformat() if dokument.datum else ""),
            )
            if syns(text)
        ),
        f"<style>{stil}</style>",
        f'<script type="application/ld+json">{json_ld(dokument, kropp.ankare)}</script>',
    ]
    return "".join(f"{rad}\n" for rad in rader)


def _regel(slag: str, namn: str, innehåll: str) -> str:
    return f'<meta {slag}="{namn}" content="{innehåll}">'


def _sidhuvud(dokument: Dokument) -> str:
    huvud = dokument.sidhuvud
    rader = [r for r in (huvud.avsändare, huvud.organ) if syns(r)]
    if not rader:
        return ""
    return f"<header>\n{''.join(f'<p>{på_en_rad(r)}</p>' for r in rader)}\n</header>\n"


def _sidfot(dokument: Dokument) -> str:
    titel = f"<p>{på_en_rad(dokument.titel)}</p>" if syns(dokument.titel) else ""
    return f'<footer>\n{titel}<p><a href="#kp-topp">{_TILL_TOPPEN}</a></p>\n</footer>\n'


@cache
def _stil() -> tuple[str, str]:
    """Return the style sheet and the fingerprint by which the page's policy lets it in."""
    fil = files("kommunprotokoll.skrivare.html") / "mallfiler" / "sida.css"
    rader = fil.read_text("utf-8").splitlines()
    stil = "\n".join(r.strip() for r in rader if r.strip() and not r.lstrip().startswith("/*"))
    return stil, b64encode(sha256(stil.encode()).digest()).decode()
