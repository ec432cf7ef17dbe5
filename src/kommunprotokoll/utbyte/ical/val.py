"""What a calendar file has beside its meetings, where the one who publishes it asks for it."""

import re
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.modell.kalender import LÄNK

FÄRGER = frozenset(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
    brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
    darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
    darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey
    dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray
    green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
    lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey
    lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred
    papayawhip peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown
    salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen
    """.split()  # noqa: SIM905 - 148 names are easier to read as words
)
"""The colours that COLOR may name (RFC 7986, 5.9: the names of CSS 3)."""

_EPOST = re.compile(r"[A-Za-z0-9.!#$&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_KORTAST_UPPDATERING = timedelta(minutes=1)


class Kalendermetod(StrEnum):
    """What a file asks its reader to do (METHOD; RFC 5546, 1.4)."""

    PUBLICERING = "publicering"
    """Show the meetings: a feed to subscribe to, a file to import."""
    KALLELSE = "kallelse"
    """Invite those who are to take part, and hear whether they come."""
    INSTÄLLANDE = "inställande"
    """Take away the meetings that are called off."""


def _är_epost(värde: Any) -> str | None:
    return None if _EPOST.fullmatch(värde) else "en e-postadress som namn@ekby.example"


def _är_färg(värde: Any) -> str | None:
    if not värde or värde.lower() in FÄRGER:
        return None
    return "en färg med engelskt namn enligt CSS, som steelblue"


def _är_länk(värde: Any) -> str | None:
    return None if not värde or re.fullmatch(LÄNK, värde) else "en webbadress med https:// först"


def _framåt(värde: Any) -> str | None:
    return None if all(v >= timedelta() for v in värde) else "tider före start, inte efter"


def _uppdatering(värde: Any) -> str | None:
    return None if värde >= _KORTAST_UPPDATERING else "en minut eller längre"


@modellklass("Någon som kan nås med e-post.")
class Kontakt:
    """Somebody who can be reached by e-mail."""

    namn: str = fält("Namnet.", kw_only=False, kontroll=ej_tom)
    epost: str = fält("E-postadressen.", kw_only=False, kontroll=_är_epost)

    def __str__(self) -> str:
        """Return ``Ada Ek <ada.ek@ekby.example>``."""
        return f"{self.namn} <{self.epost}>"


@modellklass("Det som en kalender får utöver sammanträdena.")
class Kalenderval:
    """What a calendar file has beside its meetings; without any of it, it is a plain feed.

    An invitation (``KALLELSE``) or its cancellation (``INSTÄLLANDE``) needs ``arrangör``, and only
    these may have ``deltagare`` (RFC 5546, 3.2).
    """

    metod: Kalendermetod = fält("Vad filen ber mottagaren göra.", default=Kalendermetod.PUBLICERING)
    namn: str = fält("Kalenderns namn; utan det planens eller organets.", default="")
    beskrivning: str = fält("Vad kalendern innehåller.", default="")
    färg: str = fält("Färg, ett engelskt namn enligt CSS.", default="", kontroll=_är_färg)
    adress: str = fält(
        "Webbadress där kalendern hämtas, för den som prenumererar.", default="", kontroll=_är_länk
    )
    uppdatering: timedelta | None = fält(
        "Hur ofta den som prenumererar bör hämta kalendern.", default=None, kontroll=_uppdatering
    )
    arrangör: Kontakt | None = fält("Den som kallar, till exempel sekreteraren.", default=None)
    deltagare: tuple[Kontakt, ...] = fält("De som kallas.", default=())
    påminnelser: tuple[timedelta, ...] = fält(
        "Hur långt före start kalendern påminner.", default=(), kontroll=_framåt
    )
    inlämningsdagar: bool = fält(
        "Sant om sista dagen att lämna in ärenden får egna poster.", default=False
    )
    uppgifter: bool = fält(
        "Sant om frister ska bli uppgifter (VTODO) i stället för heldagar.", default=False
    )

    def __attrs_post_init__(self) -> None:
        """Refuse what no calendar program would take."""
        if self.metod is not Kalendermetod.PUBLICERING and self.arrangör is None:
            raise OgiltigtVärdeFel("Kalenderval.arrangör", None, f"en arrangör för {self.metod}")
        if self.metod is Kalendermetod.PUBLICERING and self.deltagare:
            raise OgiltigtVärdeFel(
                "Kalenderval.deltagare",
                str(self.deltagare[0]),
                "deltagare bara med metoden kallelse eller inställande",
            )

    def __str__(self) -> str:
        """Return the method and the name."""
        return f"{self.metod}: {self.namn}" if self.namn else str(self.metod)
