"""Ready, lawful, made-up protocols of several kinds, for trying things out.

Ekby kommun and everybody in it are invented.

>>> exempel("ks").organ.namn
'Kommunstyrelsen'
"""

from collections.abc import Mapping
from types import MappingProxyType

from kommunprotokoll.exempelprotokoll import kf, ks, namnd, rad, utskott
from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.sammantrade import Sammanträde

__all__ = ["SLAG", "exempel"]

_EXEMPEL: Mapping[str, Sammanträde] = MappingProxyType(
    {
        "kf": kf.SAMMANTRÄDE,
        "ks": ks.SAMMANTRÄDE,
        "namnd": namnd.SAMMANTRÄDE,
        "utskott": utskott.SAMMANTRÄDE,
        "rad": rad.SAMMANTRÄDE,
    }
)

SLAG = tuple(_EXEMPEL)
"""The kinds: fullmäktige, styrelse, nämnd, utskott, råd."""


def exempel(slag: str = "ks") -> Sammanträde:
    """Return a made-up protocol.

    Args:
        slag: ``kf``, ``ks``, ``namnd``, ``utskott`` or ``rad``.

    Raises:
        OgiltigtVärdeFel: Another kind.
    """
    if slag not in _EXEMPEL:
        raise OgiltigtVärdeFel("exempel", slag, f"något av {', '.join(SLAG)}")
    return _EXEMPEL[slag]
