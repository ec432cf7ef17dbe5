"""A matter that is taken up although it was not announced in time, or not prepared."""

from datetime import date

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass


@modellklass("Varför ett brådskande ärende kunde tas upp utan vanlig kungörelse eller beredning.")
class Brådska:
    """An urgent matter of fullmäktige (kommunallagen 5 kap. 14, 33 and 52 §§).

    One announced late has its own day (14 §). One not announced at all, or not prepared, may be
    settled if all who are present agree to it (52 and 33 §§).
    """

    kungjord: date | None = fält(
        "Dag då det brådskande ärendet tillkännagavs på anslagstavlan.", default=None, kw_only=False
    )
    okungjord: bool = fält("Sant om ärendet inte tillkännagavs före sammanträdet.", default=False)
    oberedd: bool = fält("Sant om ärendet inte hade beretts.", default=False)
    enhälligt: bool | None = fält(
        "Om alla närvarande enades om att avgöra ärendet; tomt om det inte står.", default=None
    )
    text: str = fält("Meningen som den står.", default="")

    def __attrs_post_init__(self) -> None:
        """Refuse a day of announcement for what was not announced."""
        if self.okungjord and self.kungjord is not None:
            raise OgiltigtVärdeFel(
                "Brådska.kungjord", self.kungjord, "ingen dag för ett ärende som inte kungjordes"
            )

    def __str__(self) -> str:
        """Return the text, else ``brådskande ärende, kungjort 2031-05-14, inte berett``."""
        delar = (
            f"kungjort {self.kungjord.isoformat()}" if self.kungjord is not None else "",
            "inte kungjort" * self.okungjord,
            "inte berett" * self.oberedd,
        )
        return self.text or ", ".join(("brådskande ärende", *(d for d in delar if d)))
