"""What a reader of calendars guessed or left out, as findings; alike ones are one."""

import attrs

from kommunprotokoll.grund.anmarkning import Allvar, Anmärkning
from kommunprotokoll.grund.text import antal
from kommunprotokoll.utbyte.ical.komponent import Egenskap, Komponent, Värdefel

OLÄSLIG, FLYTANDE, OKÄND_ZON, SERIE, ÄNDLÖS, FÖR_MÅNGA, DUBBEL, UID, EJ_LÄST, ORGAN = (
    f"ICAL{nummer:03d}" for nummer in range(1, 11)
)
"""Codes; one is never used again for another meaning."""

_ALLVAR = {
    OLÄSLIG: Allvar.FEL,
    FLYTANDE: Allvar.VARNING,
    OKÄND_ZON: Allvar.FEL,
    SERIE: Allvar.UPPLYSNING,
    ÄNDLÖS: Allvar.VARNING,
    FÖR_MÅNGA: Allvar.FEL,
    DUBBEL: Allvar.FEL,
    UID: Allvar.UPPLYSNING,
    EJ_LÄST: Allvar.UPPLYSNING,
    ORGAN: Allvar.VARNING,
}
_VAR_FÖR_SIG = frozenset({OLÄSLIG, SERIE, ÄNDLÖS, FÖR_MÅNGA, DUBBEL})
_FLEST_VAR_FÖR_SIG = 1000


@attrs.define
class Noter:
    """Findings in the making."""

    _första: dict[str, list[str]] = attrs.Factory(dict)
    _fler: dict[str, int] = attrs.Factory(dict)

    def om(self, var: Egenskap | Komponent, kod: str, brist: str) -> None:
        """Note something about a property or component: what follows its line and name."""
        self.text(kod, f"rad {var.rad}: {var.namn} {brist}")

    def fel(self, fel: Värdefel, kod: str = OLÄSLIG) -> None:
        """Note what could not be read."""
        self.text(kod, str(fel))

    def text(self, kod: str, text: str) -> None:
        """Note a message; of those that are alike, the first with the number of the others."""
        texter = self._första.setdefault(kod, [])
        if len(texter) < (_FLEST_VAR_FÖR_SIG if kod in _VAR_FÖR_SIG else 1):
            texter.append(text)
        else:
            self._fler[kod] = self._fler.get(kod, 0) + 1

    def anmärkningar(self) -> tuple[Anmärkning, ...]:
        """Return the findings, the gravest first."""
        alla = [
            Anmärkning(kod, _ALLVAR[kod], meddelande=meddelande)
            for kod, texter in self._första.items()
            for meddelande in self._meddelanden(kod, texter)
        ]
        return tuple(sorted(alla, key=lambda a: (-a.allvar, a.kod)))

    def _meddelanden(self, kod: str, texter: list[str]) -> list[str]:
        fler = self._fler.get(kod, 0)
        tillägg = f" (och {antal(fler, 'gång', 'gånger')} till)" if fler else ""
        return [*texter[:-1], f"{texter[-1]}{tillägg}"]
