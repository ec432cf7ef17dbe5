"""Rolls in tables as other towns print them, appended: who was there, in which role, when."""

from kommunprotokoll import Närvaro
from kommunprotokoll.tolkning import tolka_text

PROTOKOLL = """EKBY KOMMUN            SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige                  2031-05-14

Plats och tid       Folkets hus, kl 18.00-20.30
Beslutande          Enligt närvarolista
Övriga närvarande   Ebba Sandelius, sekreterare
Utses att justera   Tyko Brånvik
Paragrafer          30-33

Kf § 30
Upprop
Beslut
Uppropet läggs till handlingarna.

Kf § 31
Taxa för hamnen
Beslut
Kommunfullmäktige beslutar att fastställa taxan.

Kf § 32
Detaljplan
Beslut
Planen antas.

Kf § 33
Avslutning
Beslut
Mötet avslutas.

Justeras

Siri Kornlid          Tyko Brånvik
"""
MED_KODER = """
Bilaga 1 till § 31

Reservation

Vi hade velat se ett bättre underlag.

Lovisa Hästhage

NÄRVARO- OCH OMRÖSTNINGSLISTA

                                        § 31     § 32
Namn                     Parti Närv.   J  N  A  J  N  A
Siri Kornlid             S     N       X        X
Tyko Brånvik             M     N          X        X
Embla Rödmyr             C     -
  Vidar Skarpås          C     TE      X              X

NÄRVARO- OCH OMRÖSTNINGSLISTA

                                        § 31     § 32
Namn                     Parti Närv.   J  N  A  J  N  A
Lovisa Hästhage          EBP   N       X        X
Tekla Moholm             V     N       X        X

Summa                                  4  1  0  3  1  1

Ersättare, ej tjänstgörande
Sixten Dalbruk           M     E
Maj Torpsund             S     E

N = närvarande ledamot, TE = tjänstgörande ersättare, E = ersättare, - = frånvarande
Tekla Moholm (V) §§ 30-31
"""


def rulla(bilaga: str) -> list[str]:
    """Return those whom the appended roll names, as a reader would say it."""
    s = tolka_text(PROTOKOLL + bilaga).sammanträde
    return [_kort(n) for n in s.närvaro if n.person.namn != "Ebba Sandelius"]


def _kort(n: Närvaro) -> str:
    ord_ = [str(n.person), n.roll.value, *([] if n.närvarande else ["borta"])]
    ord_ += [f"för {n.ersätter.namn}"] if n.ersätter is not None else []
    vid = [nr for nr in range(30, 34) if n.vid(nr)]
    return " ".join([*ord_, *([] if len(vid) in {0, 4} else map(str, vid))])


def test_koder_säger_rollen() -> None:
    """TE stands in for the absent member above; the list goes on over a page, far down a paper."""
    assert rulla(MED_KODER) == [
        "Siri Kornlid (S) ledamot",
        "Tyko Brånvik (M) ledamot",
        "Embla Rödmyr (C) ledamot borta",
        "Vidar Skarpås (C) tjänstgörande ersättare för Embla Rödmyr",
        "Lovisa Hästhage (EBP) ledamot",
        "Tekla Moholm (V) ledamot 30 31",
        "Sixten Dalbruk (M) ersättare",
        "Maj Torpsund (S) ersättare",
    ]
