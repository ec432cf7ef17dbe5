"""What verbs take: a meeting, not the name of a file or what a reader gave."""

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.modell.sammantrade import Sammanträde


def kräv_sammanträde(s: object, verb: str) -> None:
    """Refuse what is no meeting in plain words.

    Raises:
        OgiltigtVärdeFel: It is none.
    """
    if not isinstance(s, Sammanträde):
        raise OgiltigtVärdeFel(verb, s, "ett Sammanträde, som kp.tolka(fil).sammanträde")
