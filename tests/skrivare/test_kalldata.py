"""The meeting that a paper carries along: whole papers do, extracts and the like do not."""

from datetime import date

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, protokoll
from kommunprotokoll.skrivare.kalldata import källdata
from kommunprotokoll.utbyte import från_json

S = kp.Sammanträde(kp.Organ("Byrådet"), date(2031, 5, 14))


def test_protokollet_har_sammanträdet() -> None:
    """The protocol carries the meeting that it was made of, as JSON."""
    data = källdata(protokoll(S))
    assert data is not None

    assert från_json(data) == S


def test_utan_källa() -> None:
    """Whoever publishes a paper can leave out what stands behind it."""
    dokument = protokoll(S)

    assert källdata(dokument.utan_källa()) is None
    assert dokument.utan_källa().block == dokument.block


def test_dokument_av_block_har_ingen_källa() -> None:
    """A paper of somebody's own blocks carries nothing."""
    assert källdata(Dokument("Prov", ())) is None


def test_det_som_json_inte_bär() -> None:
    """A meeting that JSON cannot carry is a paper all the same."""
    s = kp.ändra(S, organ=kp.Organ("Byrådet", antal_ledamöter=2**60))

    assert källdata(protokoll(s)) is None
