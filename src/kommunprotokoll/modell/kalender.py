"""When bodies meet: planned times and plans of them."""

from datetime import date, time

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.tid import klockslag, tidsrymd, veckodag
from kommunprotokoll.modell.organ import Organ


@modellklass("En planerad tid för ett sammanträde.")
class Sammanträdestid:
    """A planned meeting: date, and as far as they are fixed, time and place.

    Times are local, Europe/Stockholm. A meeting that is called off stays in its plan with
    ``inställt`` set; one that is moved keeps its first date in ``flyttat_från``.
    """

    datum: date = fält("Datum.", kw_only=False)
    start: time | None = fält(
        "Klockslag då sammanträdet börjar, svensk tid.", default=None, kw_only=False
    )
    slut: time | None = fält("Klockslag då sammanträdet slutar, svensk tid.", default=None)
    plats: str = fält("Plats.", default="")
    anmärkning: str = fält("Det som i övrigt gäller, till exempel konstituerande.", default="")
    inställt: bool = fält("Sant om sammanträdet är inställt.", default=False)
    flyttat_från: date | None = fält(
        "Datum som sammanträdet först var planerat till.", default=None
    )

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start, or without a start."""
        if self.slut is None:
            return
        if self.start is None:
            raise OgiltigtVärdeFel("Sammanträdestid.slut", self.slut, "inget slut utan start")
        if self.slut < self.start:
            raise OgiltigtVärdeFel(
                "Sammanträdestid.slut", self.slut, f"{klockslag(self.start)} eller senare"
            )

    def __str__(self) -> str:
        """Say it: ``fredag 2019-05-24 kl. 09.00–11.00, Rådhuset``."""
        när = f"{veckodag(self.datum)} {self.datum.isoformat()} {tidsrymd(self.start, self.slut)}"
        text = ", ".join(d for d in (när.strip(), self.plats) if d)
        return f"{text} (inställt)" if self.inställt else text


@modellklass("Ett organs planerade sammanträden.")
class Sammanträdesplan:
    """The planned meetings of one body, in any order."""

    organ: Organ = fält("Organet som sammanträder.", kw_only=False)
    tider: tuple[Sammanträdestid, ...] = fält("De planerade tiderna.", default=(), kw_only=False)

    def __attrs_post_init__(self) -> None:
        """Refuse the same date and start twice."""
        sedda: set[tuple[date, time | None]] = set()
        for tid in self.tider:
            if (tid.datum, tid.start) in sedda:
                raise OgiltigtVärdeFel("Sammanträdesplan.tider", str(tid), "varje tid en gång")
            sedda.add((tid.datum, tid.start))

    def __str__(self) -> str:
        """Return body and times, one a line."""
        return "\n".join((f"{self.organ}: sammanträdestider", *map(str, self.tider)))
