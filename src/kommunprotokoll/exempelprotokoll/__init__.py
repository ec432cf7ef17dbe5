"""Ready, lawful protocols of a made-up municipality, one of each common kind."""

from collections.abc import Mapping
from types import MappingProxyType

from kommunprotokoll.exempelprotokoll import kf, ks, namnd, rad, utskott
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.modell.sammantrade import Sammanträde

__all__ = ["SLAG", "exempel"]

_PROTOKOLL: Mapping[str, Sammanträde] = MappingProxyType(
    {
        "kf": kf.SAMMANTRÄDE,
        "ks": ks.SAMMANTRÄDE,
        "namnd": namnd.SAMMANTRÄDE,
        "utskott": utskott.SAMMANTRÄDE,
        "rad": rad.SAMMANTRÄDE,
    }
)

SLAG = tuple(_PROTOKOLL)
"""The kinds of made-up protocol: FULLMÄKTIGE, styrelse, nämnd, utskott and råd."""


def exempel(slag: str = "ks") -> Sammanträde:
    """Return a whole protocol of Ekby kommun, which does not exist, as a secretary writes one.

    Together the protocols show nearly all that the model can hold. They are from 2031 and follow
    kommunallagen: quorum, justering within 14 days, announcement within two, the last day for
    appeal by söndagsregeln.

    Args:
        slag: ``kf``, ``ks``, ``namnd``, ``utskott`` or ``rad``.

    Raises:
        OgiltigtVärdeFel: There is no such kind.

    >>> exempel("ks").paragraf(73).rubrik
    'Sammanträdestider hösten 2031'
    """
    if slag not in _PROTOKOLL:
        raise OgiltigtVärdeFel("exempel.slag", slag, uppräkning(SLAG, "eller"))
    return _PROTOKOLL[slag]
