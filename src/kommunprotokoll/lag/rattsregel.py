"""Rättsregel: a demand of the law as data - its words, its section, how sure it is, when it holds.

When a rule holds is data, never an ``if`` on the year: a protocol from before 2018 is not judged by
kommunallagen (2017:725).
"""

from datetime import date
from enum import IntEnum

from kommunprotokoll.grund.fel import OgiltigtVärdeFel
from kommunprotokoll.grund.klass import ej_tom, fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.text import uppräkning
from kommunprotokoll.grund.tid import datum_i_ord


class Stöd(IntEnum):
    """How sure a rule is; ordered, so that ``min()`` gives the weakest of several."""

    OKONTROLLERAT = 1
    """From memory; the text of the law has not been read again."""
    PRAXIS = 2
    """What municipalities are seen to do; not law."""
    SLUTSATS = 3
    """Concluded from the text of the law, which does not say it in so many words."""
    LAGTEXT = 4
    """Read in the text of the law."""

    def __str__(self) -> str:
        """Return the word in Swedish, lower case."""
        return self.name.lower()

    @property
    def förklaring(self) -> str:
        """One sentence in Swedish on how far the rule can be trusted."""
        return _STÖD[self]


_STÖD = {
    Stöd.OKONTROLLERAT: "Uppgiften är inte kontrollerad mot lagtexten.",
    Stöd.PRAXIS: "Uppgiften bygger på hur kommuner brukar göra, inte på lagtexten.",
    Stöd.SLUTSATS: "Uppgiften är en slutsats ur lagtexten, som inte säger det uttryckligen.",
    Stöd.LAGTEXT: "Uppgiften är hämtad ur lagtexten.",
}


@modellklass("När en regel gäller.")
class Giltighet:
    """The time in which a rule holds; an end that is None is open.

    ``ovisst`` is for a change that is only known as a proposal: it is about ``upphävd`` where there
    is one, else about ``i_kraft``, and is told instead of that day.
    """

    i_kraft: date | None = fält("Första dagen som regeln gäller.", default=None, kw_only=False)
    upphävd: date | None = fält(
        "Första dagen som regeln inte längre gäller.", default=None, kw_only=False
    )
    föregångare: str = fält("Lagen som gällde före regeln.", default="")
    ovisst: str = fält(
        "Vad som är ovisst om dagen då regeln börjar eller upphör, om den bara är föreslagen.",
        default="",
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a rule that ceases before it begins."""
        if self.i_kraft is not None and self.upphävd is not None and self.upphävd < self.i_kraft:
            raise OgiltigtVärdeFel("Giltighet.upphävd", self.upphävd, f"{self.i_kraft} och framåt")

    def omfattar(self, dag: date) -> bool:
        """Tell whether the rule holds on a day."""
        return not self.skäl_utanför(dag)

    def skäl_utanför(self, dag: date) -> str:
        """Say in Swedish why the rule does not hold on a day; empty if it does."""
        if self.i_kraft is not None and dag < self.i_kraft:
            if self.ovisst and self.upphävd is None:
                return self.ovisst
            dessförinnan = f", och dessförinnan gällde {self.föregångare}" * bool(self.föregångare)
            return f"regeln gäller först från den {datum_i_ord(self.i_kraft)}{dessförinnan}"
        if self.upphävd is not None and dag >= self.upphävd:
            return self.ovisst or f"regeln upphörde att gälla den {datum_i_ord(self.upphävd)}"
        return ""


ALLTID = Giltighet()
"""Of a rule whose changes in time do not matter here."""

KL_2017 = Giltighet(date(2018, 1, 1), föregångare="1991 års kommunallag (1991:900)")
"""Kommunallagen (2017:725)."""


@modellklass("Ett krav i lag eller sedvana.")
class Rättsregel:
    """One demand: what is asked, in one Swedish sentence, by which sections, how sure, and when."""

    text: str = fält("Kravet i en mening.", kw_only=False, kontroll=ej_tom)
    lagrum: tuple[Lagrum, ...] = fält(
        "Lagrummen; tomt för det som är sedvana.", default=(), kw_only=False
    )
    stöd: Stöd = fält("Hur säker uppgiften är.", default=Stöd.LAGTEXT)
    giltighet: Giltighet = fält("När regeln gäller.", default=KL_2017)
    förbehåll: str = fält("Vad som är osäkert, i en mening.", default="")

    def __str__(self) -> str:
        """Return the demand with its sections: ``Protokollet ska justeras … (5 kap. 69 § …)``."""
        hänvisning = lagrum_i_ord(self.lagrum)
        return f"{self.text.rstrip('.')} ({hänvisning})." if hänvisning else self.text

    def osäkerhet(self) -> str:
        """Say how sure the rule is, where it is not read in the law; else nothing."""
        if self.förbehåll or self.stöd is Stöd.LAGTEXT:
            return self.förbehåll
        return self.stöd.förklaring


def lagrum_i_ord(lagrum: tuple[Lagrum, ...]) -> str:
    """Return sections as running text: ``6 kap. 35 § och 5 kap. 69 § kommunallagen``.

    The name of a law is said once for sections in a row of the same law.
    """
    delar: list[str] = []
    for plats, ett in enumerate(lagrum):
        lagens_namn = str(Lagrum("1", lag=ett.lag)).removeprefix("1 §")
        samma_lag_följer = any(nästa.lag == ett.lag for nästa in lagrum[plats + 1 : plats + 2])
        delar.append(str(ett).removesuffix(lagens_namn) if samma_lag_följer else str(ett))
    return uppräkning(delar)
