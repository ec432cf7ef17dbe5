"""Who was in the room at a paragraph and who served, as far as a protocol tells.

Two sources are read together: the roll (``Närvaro`` with its stretches) and the notes under the
paragraphs (``Närvaroändring``, ``Jäv``). A roll that says it by paragraphs is explicit; one that
says nothing of time means the whole meeting, unless a note tells of coming or going. Sources that
contradict each other settle nothing: every answer is yes, no or not known.
"""

from collections.abc import Iterable, Iterator

import attrs

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.modell.narvaro import (
    Jäv,
    Närvaro,
    Närvaroperiod,
    Närvaroändring,
    Närvaroändringsslag,
)
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.person import Person
from kommunprotokoll.modell.sammantrade import Sammanträde

_RUMMET = (Närvaroändringsslag.ANLÄNDER, Närvaroändringsslag.LÄMNAR)
_TJÄNSTEN = (Närvaroändringsslag.TJÄNSTGÖR, Närvaroändringsslag.SLUTAR_TJÄNSTGÖRA)
_BÖRJAR = (Närvaroändringsslag.ANLÄNDER, Närvaroändringsslag.TJÄNSTGÖR)


@attrs.frozen
class Besked:
    """An answer in three values, why, and whether the protocol says it in so many words.

    Made for each person at each paragraph: no class of the model, which checks what it is given.
    """

    svar: bool | None
    orsak: str = ""
    uttryckligt: bool = attrs.field(default=True, kw_only=True)
    ersätter: Person | None = attrs.field(default=None, kw_only=True)


@modellklass("En förändring av närvaron och paragrafen den noterats under.")
class Notering:
    """A note of coming, going or serving, with the place of its paragraph in the protocol."""

    plats: int = fält("Paragrafens plats, från 0.", kw_only=False)
    ändring: Närvaroändring = fält("Ändringen.", kw_only=False)


class Närvarobok:
    """A meeting with its notes of coming and going; what was asked once is remembered."""

    def __init__(self, s: Sammanträde) -> None:
        self.s = s
        self.nummer = tuple(p.beteckning for p in s.paragrafer)
        self.noteringar = tuple(
            Notering(plats, ändring)
            for plats, p in enumerate(s.paragrafer)
            for ändring in p.närvaroändringar
        )
        # By the line's identity: the line itself is kept, so that none other can have the same.
        self._rummet: dict[tuple[int, int], tuple[Närvaro, Besked]] = {}

    def rummet(self, rad: Närvaro, plats: int) -> Besked:
        """Tell whether somebody on the roll is in the room at a paragraph (by its place)."""
        nyckel = (id(rad), plats)
        if nyckel not in self._rummet:
            self._rummet[nyckel] = (rad, self._i_rummet(rad, plats))
        return self._rummet[nyckel][1]

    def _i_rummet(self, rad: Närvaro, plats: int) -> Besked:
        nummer = self.nummer[plats]
        av_listan = _enligt_listan(rad, nummer, self.s)
        noterat = self._enligt_noteringar(self._för(rad.person, _RUMMET), plats)
        return _sammanvägt(av_listan, noterat)

    def tjänsten(self, rad: Närvaro, plats: int) -> Besked:
        """Tell whether somebody on the roll serves at a paragraph, a substitute also for whom.

        Jäv and absence are other questions.
        """
        nummer = self.nummer[plats]
        if jäv := self.inkallad_för(rad.person, plats):
            return Besked(True, "tjänstgör på grund av jäv", ersätter=jäv.person)  # noqa: FBT003 - the answer
        av_listan = _tjänst_enligt_listan(rad, nummer)
        noterat = self._enligt_noteringar(self._tjänst(rad.person, plats), plats)
        besked = _sammanvägt(av_listan, noterat)
        ersätter = (noterat.ersätter if noterat is not None else None) or av_listan.ersätter
        return Besked(besked.svar, besked.orsak, uttryckligt=besked.uttryckligt, ersätter=ersätter)

    def inkallad_för(self, person: Person, plats: int) -> Jäv | None:
        """Return the jäv for which somebody was called in at a paragraph, if any."""
        paragraf = self.s.paragrafer[plats]
        for jäv in paragraf.jäv:
            if jäv.ersättare is not None and jäv.ersättare.kan_vara(person):
                return jäv
            for ändring in paragraf.närvaroändringar:
                if (
                    ändring.slag is Närvaroändringsslag.TJÄNSTGÖR
                    and ändring.person.kan_vara(person)
                    and ändring.ersätter is not None
                    and ändring.ersätter.kan_vara(jäv.person)
                ):
                    return jäv
        return None

    def är_jävig(self, person: Person, plats: int) -> bool:
        """Tell whether somebody is noted as disqualified at a paragraph."""
        return any(j.person.kan_vara(person) for j in self.s.paragrafer[plats].jäv)

    def växlar(self, rad: Närvaro) -> bool:
        """Tell whether anything says that somebody was there for a part of the meeting only."""
        return bool(rad.perioder or rad.utom or any(self._för(rad.person, _RUMMET)))

    def _för(self, person: Person, slag: tuple[Närvaroändringsslag, ...]) -> Iterator[Notering]:
        return (
            n
            for n in self.noteringar
            if n.ändring.slag in slag and n.ändring.person.kan_vara(person)
        )

    def _tjänst(self, person: Person, plats: int) -> Iterator[Notering]:
        """The notes of serving; one because of jäv holds at its own paragraph only."""
        for n in self._för(person, _TJÄNSTEN):
            if n.plats == plats or self.inkallad_för(person, n.plats) is None:
                yield n

    def _enligt_noteringar(self, noteringar: Iterable[Notering], plats: int) -> Besked | None:
        """Answer by the notes of one person alone; None if there are none."""
        före, senare = None, None
        for n in noteringar:
            if n.plats == plats:
                orsak = (
                    f"{n.ändring.slag} under § {self.nummer[plats]}; det framgår "
                    "inte om det var före eller efter beslutet"
                )
                return Besked(None, orsak, ersätter=n.ändring.ersätter)
            if n.plats < plats:
                före = n
            elif senare is None:
                senare = n
        if före is not None:
            return self._efter(före)
        if senare is not None:
            svar = senare.ändring.slag not in _BÖRJAR
            return Besked(svar, f"{senare.ändring.slag} först senare")
        return None

    def _efter(self, n: Notering) -> Besked:
        """Answer for the time after a note; who left because of jäv may have come back unnoted."""
        svar = n.ändring.slag in _BÖRJAR
        nummer = self.nummer[n.plats]
        orsak = f"{n.ändring.slag} under § {nummer}"
        if not svar and self.är_jävig(n.ändring.person, n.plats):
            return Besked(None, f"{orsak} på grund av jäv; det framgår inte om personen återkom")
        return Besked(svar, orsak, ersätter=n.ändring.ersätter)


# -------------------------------------------------------------------------------------- the roll


def _enligt_listan(rad: Närvaro, nummer: Paragrafnummer, s: Sammanträde) -> Besked:
    svar = rad.vid(nummer)
    if not rad.närvarande:
        return Besked(False, "antecknad som frånvarande")  # noqa: FBT003 - the answer
    uttryckligt = bool(rad.perioder or any(nummer in i for i in rad.utom))
    if svar is None and not any(nummer in i for i in rad.utom):
        svar = _enligt_klockan(rad.perioder, nummer, s)
    orsak = {
        True: "närvarande enligt närvarolistan",
        False: f"inte närvarande vid § {nummer} enligt närvarolistan",
        None: f"närvarolistan säger inte om personen var närvarande vid hela § {nummer}",
    }[svar]
    return Besked(svar, orsak, uttryckligt=uttryckligt)


def _enligt_klockan(
    perioder: tuple[Närvaroperiod, ...], nummer: Paragrafnummer, s: Sammanträde
) -> bool | None:
    """Settle attendance given by the clock where it spans the whole meeting, or none of it."""
    if s.start is None or s.slut is None or s.slutdatum not in (None, s.datum):
        return None
    utanför = 0
    for period in perioder:
        if period.paragrafer is not None:
            if nummer in period.paragrafer:
                return None  # a part of the paragraph: the clock adds nothing
            utanför += 1
            continue
        från, till = period.från_kl or s.start, period.till_kl or s.slut
        if från <= s.start and s.slut <= till:
            return True
        utanför += från > s.slut or till < s.start
    return False if utanför == len(perioder) else None


def _tjänst_enligt_listan(rad: Närvaro, nummer: Paragrafnummer) -> Besked:
    roll = rad.roll.är_beslutande
    delar = [p for p in rad.perioder if p.paragrafer is None or nummer in p.paragrafer]
    sagda = {p.tjänstgör for p in delar if p.tjänstgör is not None}
    ersätter = next((p.ersätter for p in delar if p.ersätter is not None), rad.ersätter)
    if len(sagda) == 1 and not any(_delvis(p, nummer) for p in delar):
        svar = next(iter(sagda))
        ord_ = "tjänstgör" if svar else "tjänstgör inte"
        return Besked(svar, f"{ord_} vid § {nummer} enligt närvarolistan", ersätter=ersätter)
    if sagda:
        return Besked(
            None,
            f"närvarolistan säger inte om personen tjänstgör vid hela § {nummer}",
            ersätter=ersätter,
        )
    if not roll and ersätter is not None:
        orsak = f"antecknad som ersättare men också som den som ersätter {ersätter}"
        return Besked(None, orsak, ersätter=ersätter)
    orsak = f"antecknad som {rad.roll} i närvarolistan"
    return Besked(roll, orsak, uttryckligt=False, ersätter=ersätter)


def _delvis(period: Närvaroperiod, nummer: Paragrafnummer) -> bool:
    if period.paragrafer is None:
        return period.från_kl is not None or period.till_kl is not None
    return period.paragrafer.delvis_vid(nummer)


def _sammanvägt(listan: Besked, noterat: Besked | None) -> Besked:
    if noterat is None:
        return listan
    if listan.svar is None or not listan.uttryckligt:
        return noterat
    if noterat.svar is None or noterat.svar is listan.svar:
        return listan
    orsak = f"uppgifterna går isär: {listan.orsak}, men {noterat.orsak}"
    return Besked(None, orsak)
