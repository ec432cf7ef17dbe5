"""``frister``: every deadline of a meeting and its protocol, with its base, rule and explanation.

The module is not called ``frister``: ``kommunprotokoll.lag.frister`` is always the function.
"""

from datetime import date

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.lag import fristberakning as beräkna
from kommunprotokoll.lag.frist import Frist, Fristpost, TidigasteDag
from kommunprotokoll.lag.fristregler import ÖVERKLAGANDETID
from kommunprotokoll.lag.justeringsgrupper import Justeringsgrupp, justeringsgrupper
from kommunprotokoll.lag.tidsrakning import Tidsberäkning, räkna_framåt
from kommunprotokoll.modell.indata import kräv_sammanträde
from kommunprotokoll.modell.justering import Justeringsslag
from kommunprotokoll.modell.nummer import Paragrafintervall, intervall_i_ord
from kommunprotokoll.modell.organ import Organ
from kommunprotokoll.modell.sammantrade import Sammanträde


@modellklass("Fristerna för paragrafer som justeras tillsammans.")
class Justeringsfrister:
    """The deadlines of paragraphs that are adjusted together: own notice, own time for appeal."""

    slag: Justeringsslag = fält("Ordinarie eller omedelbar.", kw_only=False)
    paragrafer: tuple[Paragrafintervall, ...] = fält(
        "Paragraferna; tomt när protokollet inte har några.", kw_only=False
    )
    justering: Frist = fält("Senast justerat.")
    tillkännagivande: Frist = fält("Senast tillkännagivet.")
    överklagande: Frist = fält("Senast överklagat.")
    nedtagning: TidigasteDag = fält("Tidigast nedtaget.")
    laga_kraft: TidigasteDag = fält("Tidigast laga kraft.")
    sökväg: Sökväg | None = fält("Justeringens plats i modellen, om den finns.", default=None)

    def alla(self) -> tuple[Fristpost, ...]:
        """Return the five in the order of time."""
        return (
            self.justering,
            self.tillkännagivande,
            self.överklagande,
            self.nedtagning,
            self.laga_kraft,
        )

    def __str__(self) -> str:
        """Return the paragraphs and the deadlines, one a line."""
        vad = intervall_i_ord(self.paragrafer) or "hela protokollet"
        return "\n".join((f"{vad} ({self.slag} justering)", *map(str, self.alla())))


@modellklass("Alla frister för ett sammanträde och dess protokoll.")
class Frister:
    """Every deadline of a meeting.

    ``per_justering`` has one entry for each time that paragraphs are adjusted, the main one first;
    ``justering``, ``tillkännagivande``, ``överklagande``, ``nedtagning`` and ``laga_kraft`` are the
    main one's.
    """

    organ: Organ = fält("Organet.", kw_only=False)
    datum: date = fält("Sammanträdets datum.", kw_only=False)
    kungörelse: Frist = fält("Senast kungjort.")
    brådskande_kungörelse: Frist = fält("Senast kungjort för ett brådskande ärende.")
    kallelse: Frist = fält("Senast kallat.")
    reservation: Frist = fält("Senast motivering till en reservation.")
    per_justering: tuple[Justeringsfrister, ...] = fält("Fristerna för varje justering.")

    @property
    def justering(self) -> Frist:
        """By when the protocol must be adjusted (5 kap. 69 §, 6 kap. 35 §)."""
        return self.per_justering[0].justering

    @property
    def tillkännagivande(self) -> Frist:
        """By when the justering must be announced (8 kap. 12 §)."""
        return self.per_justering[0].tillkännagivande

    @property
    def överklagande(self) -> Frist:
        """The last day to appeal (13 kap. 5 §)."""
        return self.per_justering[0].överklagande

    @property
    def nedtagning(self) -> TidigasteDag:
        """The first day on which the notice may come down (8 kap. 12 §, 13 kap. 5 §)."""
        return self.per_justering[0].nedtagning

    @property
    def laga_kraft(self) -> TidigasteDag:
        """The first day on which decisions can have gained legal force; never that they have."""
        return self.per_justering[0].laga_kraft

    def alla(self) -> tuple[Fristpost, ...]:
        """Return all deadlines: before the meeting, then for each justering, then reservation."""
        efter = (post for j in self.per_justering for post in j.alla())
        före = (self.kungörelse, self.brådskande_kungörelse, self.kallelse)
        return (*före, *efter, self.reservation)

    def __str__(self) -> str:
        """Return body, date and every deadline, one a line."""
        före = (self.kungörelse, self.brådskande_kungörelse, self.kallelse)
        rubrik = f"Frister för {self.organ} {self.datum.isoformat()}"
        rader = (rubrik, *map(str, före), *map(str, self.per_justering), str(self.reservation))
        return "\n".join(rader)


def frister(s: Sammanträde, *, tillkännagivet: date | None = None) -> Frister:
    """Return every deadline of a meeting, from before it to the earliest day of legal force.

    Args:
        s: The meeting.
        tillkännagivet: Day on which the (main) justering was announced, where the protocol does
            not say, or to be counted with instead of the day that it says.

    A deadline that the law does not have for this kind of body, or whose base is not known, has no
    day and says why; nothing is guessed. A protocol from before 2018 was under kommunallagen
    (1991:900), whose rules the package does not have.

    Raises:
        OgiltigtVärdeFel: What is given is no meeting.
    """
    kräv_sammanträde(s, "frister")
    huvud, *övriga = justeringsgrupper(s)
    per_justering = (
        _justeringsfrister(s, huvud, tillkännagivet),
        *(_justeringsfrister(s, grupp, None) for grupp in övriga),
    )
    return Frister(
        s.organ,
        s.datum,
        kungörelse=beräkna.kungörelse(s),
        brådskande_kungörelse=beräkna.brådskande_kungörelse(s),
        kallelse=beräkna.kallelse(s),
        reservation=beräkna.reservation(s, huvud, per_justering[0].justering),
        per_justering=per_justering,
    )


def överklagandetid(tillkännagivet: date) -> Tidsberäkning:
    """Count the time for appeal from the day of the announcement (13 kap. 5 §, lag 1930:173).

    >>> str(överklagandetid(date(2027, 3, 5)).sista_dag)
    '2027-03-30'
    """
    return räkna_framåt(tillkännagivet, ÖVERKLAGANDETID)


def _justeringsfrister(
    s: Sammanträde, grupp: Justeringsgrupp, tillkännagivet: date | None
) -> Justeringsfrister:
    justering = beräkna.justering(s, grupp)
    överklagande = beräkna.överklagande(s, grupp, tillkännagivet)
    return Justeringsfrister(
        grupp.slag,
        grupp.paragrafer,
        justering=justering,
        tillkännagivande=beräkna.tillkännagivande(s, grupp, justering, tillkännagivet),
        överklagande=överklagande,
        nedtagning=beräkna.nedtagning(s, grupp, överklagande),
        laga_kraft=beräkna.laga_kraft(s, överklagande),
        sökväg=grupp.sökväg,
    )
