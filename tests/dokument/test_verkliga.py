"""Real protocols, read by ``tolka``, give every paper, with what was understood of them on it."""

from pathlib import Path

import kommunprotokoll as kp
from kommunprotokoll.dokument import Rubrik
from kommunprotokoll.skrivare import till_bytes
from tests.dokument.bild import PAPPER


def test_verkliga_protokoll_ger_varje_papper(delat: Path) -> None:
    """Each kind of paper is made of each protocol and has its paragraphs; the text is written."""
    filer = sorted(delat.glob("*/**/*.txt"))[1::3]  # every third: reading them takes long
    for fil in filer:
        s = kp.tolka(fil).sammanträde
        for namn, gör in PAPPER.items():
            if namn == "utdrag" and not s.paragrafer:
                continue
            d = gör(s)
            assert till_bytes(d, "txt"), (fil.name, namn)

        märken = [b.märke for b in PAPPER["beslutslista"](s).block if isinstance(b, Rubrik)]
        märken = [m for m in märken if m]
        assert märken == [f"§ {p.beteckning}" for p in s.paragrafer], fil.name

    assert len(filer) > 10
