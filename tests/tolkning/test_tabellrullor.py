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


def bilagd(tabell: str) -> list[str]:
    """Read a roll that is all of an appended paper."""
    return rulla(f"\nBilaga 1\nNärvarolista\n{tabell}")


def test_partier_som_rubriker_i_tabellen() -> None:
    """A party and its letter head the rows below them, among them one of this town only."""
    assert bilagd(
        "Ledamot                      Närv.   Ersättare           Tjg §§\n"
        "Socialdemokraterna (S)\n"
        "  Siri Kornlid, ordförande   X\n"
        "  Embla Rödmyr               -       Vidar Skarpås       30-31\n"
        "Ekby- och landsbygdspartiet (ELP)\n"
        "  Tekla Moholm               X                           från § 32, kl. 18.40\n"
    ) == [
        "Siri Kornlid (S) ordförande",
        "Embla Rödmyr (S) ledamot borta",
        "Vidar Skarpås (S) tjänstgörande ersättare för Embla Rödmyr 30 31",
        "Tekla Moholm (ELP) ledamot 32 33",
    ]


def test_den_som_ersätts_är_borta() -> None:
    """Who is replaced is told in the column of presence, the surname first as in the roll."""
    assert bilagd(
        "Namn                      Parti   Närvaro\n"
        "Kornlid, Siri             S       Närvarande, ordförande\n"
        "Rödmyr, Embla             C       Ersätts av Skarpås, Vidar\n"
        "Moholm, Tekla             V       Närvarande\n"
    ) == [
        "Siri Kornlid (S) ordförande",
        "Embla Rödmyr (C) ledamot borta",
        "Vidar Skarpås tjänstgörande ersättare för Embla Rödmyr",
        "Tekla Moholm (V) ledamot",
    ]


def test_paragrafer_i_närvarokolumnen() -> None:
    """Somebody was there at the paragraphs that stand for a mark, the substitute at the others."""
    assert bilagd(
        "Ledamot                     Parti   Närv.     Ersättare\n"
        "Siri Kornlid                S       X\n"
        "Tekla Moholm                V       §§ 30–31  Sixten Dalbruk (V) §§ 32–33\n"
        "Embla Rödmyr, 2:e vice ordförande C   X\n"
        "Lovisa Hästhage             M       -         Maj Torpsund (M)\n"
    ) == [
        "Siri Kornlid (S) ledamot",
        "Tekla Moholm (V) ledamot 30 31",
        "Sixten Dalbruk (V) tjänstgörande ersättare för Tekla Moholm 32 33",
        "Embla Rödmyr (C) andre vice ordförande",
        "Lovisa Hästhage (M) ledamot borta",
        "Maj Torpsund (M) tjänstgörande ersättare för Lovisa Hästhage",
    ]


def test_ersättare_bredvid_röster_utan_närvarokolumn() -> None:
    """In a list of votes the member is not there beside whom a substitute stands."""
    assert bilagd(
        "                                                     § 31            § 32\n"
        "Ledamot             Parti  Tjänstgörande ersättare   Ja  Nej  Avst   Ja  Nej  Avst\n"
        "Siri Kornlid        S                                X               X\n"
        "Embla Rödmyr        C      Vidar Skarpås             X                   X\n"
        "Tekla Moholm        V                                    X           X\n"
    ) == [
        "Siri Kornlid (S) ledamot",
        "Embla Rödmyr (C) ledamot borta",
        "Vidar Skarpås tjänstgörande ersättare för Embla Rödmyr",
        "Tekla Moholm (V) ledamot",
    ]
