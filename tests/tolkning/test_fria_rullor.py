"""Rolls in tables of no known form: what their cells are says who was there."""

import pytest

from kommunprotokoll import Närvaro, Roll
from kommunprotokoll.tolkning import tolka_text

PROTOKOLL = """EKBY KOMMUN            SAMMANTRÄDESPROTOKOLL
Kommunfullmäktige                  2031-05-14

Plats och tid       Folkets hus, kl 18.00-20.30
{beslutande}
Övriga närvarande   Ebba Sandelius, sekreterare
Utses att justera   Otto Ljungholm
Paragrafer          30-31

Kf § 30
Upprop
Beslut
Uppropet läggs till handlingarna.

Kf § 31
Taxa för hamnen
Beslut
Kommunfullmäktige beslutar att fastställa taxan.

Justeras

Vilma Stenåker          Otto Ljungholm
{bilaga}"""
EFTERNAMN_FÖRST = """Bilaga 1 Närvarolista
Stol   Efternamn, förnamn       Parti   Närv   Frånv  Ersättare
1      Stenåker, Vilma          S       X
2      von Ljungholm, Otto      C       X
3      Öbrink, Märta            M              X      Tallvik, Rune (M)
4      Hagberg Lind, Signe      V       X
"""
NAMN_I_TVÅ = """Bilaga 1
Närvarolista
Efternamn     Förnamn     Parti    Tjänstgör
Stenåker      Vilma       S        ja
Ljungholm     Otto        C        ja
Öbrink        Märta       M        nej
Tallvik       Rune        M        ja
"""
PARTI_FÖRST = """Bilaga 1
Närvaroförteckning
Parti  Namn               Notering
S      Vilma Stenåker     ordförande
M      Märta Öbrink       frånvarande
M      Rune Tallvik       tjg för Märta Öbrink
V      Signe Hagberg      §§ 30
"""
TVÅ_BREDVID = """Bilaga 1
Närvarolista
Nr  Namn              Parti  Närv    Nr  Namn              Parti  Närv
1   Vilma Stenåker    S      X       4   Signe Hagberg     V      X
2   Otto Ljungholm    C      X       5   Tage Kvarnlund    C      -
3   Märta Öbrink      M      -       6   Harald Fjällmo    S      X
Summa                        2                                    2
"""
UNDER_RUBRIKER = """Bilaga 1
Deltagarlista
                          Parti    Deltog    I stället för
Ordinarie ledamöter
Vilma Stenåker            S        X
Otto Ljungholm            C        X
Signe Hagberg             V        X
Ersättare
Rune Tallvik              M        X         Märta Öbrink
Tage Kvarnlund            C        X
"""
MED_TABBAR = """Bilaga 1
Närvarolista
Ledamot\tBeteckning\tNärvarande\tErsätts av
Vilma Stenåker\tS\tJa\t
Otto Ljungholm\tC\tJa\t
Märta Öbrink\tM\tNej\tRune Tallvik (M)
"""
UTAN_HUVUD = """Ledamöter
Vilma Stenåker     S    X
Otto Ljungholm     C    X
Märta Öbrink       M    -
Signe Hagberg      V    X

Ersättare
Rune Tallvik       M    tj för Märta Öbrink
Tage Kvarnlund     C    ej tj
"""
MED_KLOCKSLAG = """Bilaga 1
Upprop
Ledamot            Parti   Kom     Gick
Vilma Stenåker     S       18.00   20.30
Otto Ljungholm     C       18.00   19.45
Signe Hagberg      V       18.20   20.30
"""
PARTIGRUPPER = """Tjänstgörande
Socialdemokraterna (2)
  Vilma Stenåker       ordförande
  Harald Fjällmo
Ekbypartiet
  Otto Ljungholm       § 30
Moderaterna:
  Rune Tallvik         tjg ers för Märta Öbrink
"""
ORDFÖRANDEN = ("Vilma Stenåker (S)", "ordförande")
ERSÄTTARENS = ("Rune Tallvik (M)", "tjänstgörande ersättare för Märta Öbrink")
TRE = (
    ("Vilma Stenåker (S)", "ledamot"),
    ("Otto Ljungholm (C)", "ledamot"),
    ("Märta Öbrink (M)", "borta"),
)


def närvaro(tabell: str) -> tuple[Närvaro, ...]:
    """Return those whom the roll names beside the secretary."""
    i_bilaga = tabell.startswith("Bilaga")
    text = PROTOKOLL.format(
        beslutande="Beslutande          Enligt närvarolista, bilaga 1" if i_bilaga else tabell,
        bilaga=tabell if i_bilaga else "",
    )
    alla = tolka_text(text).sammanträde.närvaro
    return tuple(n for n in alla if n.roll is not Roll.SEKRETERARE)


def i_ord(n: Närvaro) -> tuple[str, str]:
    """Return a post as a reader would say it."""
    roll = n.roll.value if n.närvarande else "borta"
    return str(n.person), f"{roll} för {n.ersätter.namn}" if n.ersätter is not None else roll


@pytest.mark.parametrize(
    ("tabell", "väntat"),
    [
        (
            EFTERNAMN_FÖRST,
            (
                ("Vilma Stenåker (S)", "ledamot"),
                ("Otto von Ljungholm (C)", "ledamot"),
                ("Märta Öbrink (M)", "borta"),
                ERSÄTTARENS,
                ("Signe Hagberg Lind (V)", "ledamot"),
            ),
        ),
        (NAMN_I_TVÅ, (*TRE, ("Rune Tallvik (M)", "ledamot"))),
        (
            PARTI_FÖRST,
            (
                ORDFÖRANDEN,
                ("Märta Öbrink (M)", "borta"),
                ERSÄTTARENS,
                ("Signe Hagberg (V)", "ledamot"),
            ),
        ),
        (
            TVÅ_BREDVID,
            (
                *TRE,
                ("Signe Hagberg (V)", "ledamot"),
                ("Tage Kvarnlund (C)", "borta"),
                ("Harald Fjällmo (S)", "ledamot"),
            ),
        ),
        (
            UNDER_RUBRIKER,
            (
                *TRE[:2],
                ("Signe Hagberg (V)", "ledamot"),
                ERSÄTTARENS,
                ("Tage Kvarnlund (C)", "ersättare"),
            ),
        ),
        (MED_TABBAR, (*TRE, ERSÄTTARENS)),
        (
            UTAN_HUVUD,
            (
                *TRE,
                ("Signe Hagberg (V)", "ledamot"),
                ERSÄTTARENS,
                ("Tage Kvarnlund (C)", "ersättare"),
            ),
        ),
        (
            PARTIGRUPPER,
            (
                ORDFÖRANDEN,
                ("Harald Fjällmo (S)", "ledamot"),
                ("Otto Ljungholm (Ekbypartiet)", "ledamot"),
                ERSÄTTARENS,
            ),
        ),
    ],
)
def test_cellerna_säger_vem_som_var_där(tabell: str, väntat: tuple[tuple[str, str], ...]) -> None:
    """Columns in any order, with any heads: each person with party, role and for whom."""
    assert sorted(map(i_ord, närvaro(tabell))) == sorted(väntat)


def test_klockslag_i_två_kolumner_är_när_någon_kom_och_gick() -> None:
    """Two clock times beside a name are a stretch, whatever their columns are called."""
    perioder = {n.person.namn: n.perioder[0] for n in närvaro(MED_KLOCKSLAG)}
    tider = {
        namn: (f"{p.från_kl:%H.%M}", f"{p.till_kl:%H.%M}")
        for namn, p in perioder.items()
        if p.från_kl and p.till_kl
    }
    assert tider == {
        "Vilma Stenåker": ("18.00", "20.30"),
        "Otto Ljungholm": ("18.00", "19.45"),
        "Signe Hagberg": ("18.20", "20.30"),
    }


@pytest.mark.parametrize("ordning", [(0, 1, 2), (1, 0, 2), (2, 0, 1), (0, 2, 1), (1, 2, 0)])
def test_kolumnernas_ordning_betyder_inget(ordning: tuple[int, int, int]) -> None:
    """Name, party and mark may stand in any order, below heads that say nothing."""
    rader = [
        ("Namn", "Grp", "Uppr"),
        ("Vilma Stenåker", "S", "x"),
        ("Otto Ljungholm", "C", "x"),
        ("Märta Öbrink", "M", "-"),
    ]
    tabell = "\n".join("  ".join(f"{rad[i]:18}" for i in ordning).rstrip() for rad in rader)
    assert tuple(map(i_ord, närvaro(f"Bilaga 1\nNärvarolista\n{tabell}\n"))) == TRE


def test_underskrifter_bredvid_varandra_är_ingen_tabell() -> None:
    """Names beside one another without party or mark are no roll."""
    utan = "Beslutande          Enligt närvarolista\n\nJusterat den 2 juni 2031\n\n"
    utan += "Vilma Stenåker     Otto Ljungholm     Signe Hagberg\n"
    assert närvaro(utan) == ()


def andra(rader: str) -> dict[str, tuple[str, str]]:
    """Return what a front page says of those who are no members: organisation and role."""
    lista = f"Ledamöter           Vilma Stenåker (S), ordförande\n\n{rader}"
    return {
        str(n.person): (n.person.organisation, n.roll.value)
        for n in närvaro(lista)
        if not n.roll.är_beslutande
    }


def test_förbund_och_elevråd_är_organisationer() -> None:
    """What stands last of two people is of both, and a union is nobody's name."""
    lästa = andra(
        "Övriga deltagare    Signe Hagberg och Tage Kvarnlund, elevråd\n"
        "                    Märta Öbrink, Ekby Fackförbund\n"
        "                    Rune Tallvik, facklig företrädare BRF\n"
    )
    assert lästa == {
        "Signe Hagberg": ("elevråd", "övrig"),
        "Tage Kvarnlund": ("elevråd", "övrig"),
        "Märta Öbrink": ("Ekby Fackförbund", "övrig"),
        "Rune Tallvik": ("BRF", "personalföreträdare"),
    }


def test_punkt_mellan_folk_skiljer_dem() -> None:
    """People with a full stop after each, a name broken over two rows."""
    lästa = andra(
        "Övriga deltagare\n"
        "Signe Hagberg, stadsdirektör. Tage Kvarnlund, planeringschef § 30. Märta\n"
        "Öbrink, ekonomichef.\n"
    )
    assert list(lästa) == ["Signe Hagberg", "Tage Kvarnlund", "Märta Öbrink"]


def test_andra_spalten_börjar_under_sitt_huvud() -> None:
    """Two spaces part the columns where the second one's head stands above."""
    lista = (
        "Beslutande    Ledamöter                     Tjänstgörande ersättare\n"
        "Vilma Stenåker (S), ordförande              Rune Tallvik (M) för Märta\n"
        "Otto Ljungholm (C), 1:e vice                Öbrink (M)\n"
        "ordförande, §§ 30-31                        Tage Kvarnlund (C) för Signe\n"
        "Harald Fjällmo (S), 2:e vice ordförande,    Hagberg (C) § 31\n"
        "deltar via länk\n"
    )
    lästa = {str(n.person): n.ersätter for n in närvaro(lista)}
    assert {vem: str(för) for vem, för in lästa.items() if för is not None} == {
        "Rune Tallvik (M)": "Märta Öbrink (M)",
        "Tage Kvarnlund (C)": "Signe Hagberg (C)",
    }
    assert "Harald Fjällmo (S)" in lästa


MED_ADEL = """Beslutande          Stenåker Vilma (S), ordförande
                    von Ljungholm Otto (C)
                    Hagberg Lind Signe (V)
                    Tallvik Rune (M) för von Ekström Per (M)
"""
MED_KOMMA = """Beslutande
Stenåker, Vilma (S), ordförande
von Ljungholm, Otto (C)
Hagberg Lind, Signe (V)
Tallvik, Rune (M) för von Ekström, Per (M)
"""
UPPDRAG_UNDER = """Närvarande
Vilma Stenåker (S)
Ordförande
Otto Ljungholm (C)
1:e vice ordförande
Signe Hagberg (V)
Harald Fjällmo (S)
"""
UTOM = """Ledamöter     Samtliga ledamöter utom Märta Öbrink (M), som ersattes av Rune Tallvik (M),
              och Signe Hagberg (V)
"""
RITAD = """Bilaga 1
Närvarolista
| Namn            | Parti | Närvaro  |
|-----------------|-------|----------|
| Vilma Stenåker  | S     | Ja       |
| Otto Ljungholm  | C     | Ja       |
| Märta Öbrink    | M     | Nej      |
"""
KRYSS_I_ROLLER = """Bilaga 1
Närvarolista
                            Ord   Ers   Tjg   Parti
Vilma Stenåker               X                 S
Otto Ljungholm               X                 C
Rune Tallvik                       X     X     M
Tage Kvarnlund                     X           C
"""
MED_RÖSTER = """Bilaga 1
Närvaro- och voteringslista
Ledamot            Parti  Upprop  § 31
Vilma Stenåker     S      X       Ja
Otto Ljungholm     C      X       Avstår
Märta Öbrink       M      -       -
"""
PÅ_EN_RAD = """Bilaga 1
Närvarolista
Namn Parti Närvarande
Vilma Stenåker S Ja
Otto Ljungholm C Ja
Märta Öbrink M -
"""
PARTI_I_CELLEN = """Bilaga 1
Närvarolista
  (S) Vilma Stenåker                Närvarande på distans
  (C) Otto Ljungholm                Närvarande
  (M) Märta Öbrink                  Frånvarande     Rune Tallvik
"""
MED_SUMMOR = """Bilaga 1
NÄRVARO- OCH VOTERINGSLISTA
Nr  Ledamot            Parti  Närvaro         Tjänstgörande ersättare    V1
1   Vilma Stenåker     S      hela mötet                                 JA
2   Otto Ljungholm     C      hela mötet                                 AVST
3   Märta Öbrink       M      –               Rune Tallvik               NEJ
4   Signe Hagberg      V      18.00–19.00                                JA
                              19.00–20.30     Tage Kvarnlund             JA
Antal JA                                                                 3
Antal NEJ                                                                1
"""
ROLL_OCH_PARTI_FÖRST = """Beslutande
S Vilma Stenåker, ordförande
C Otto Ljungholm
tj ers M Rune Tallvik för Märta Öbrink (M)
"""
ORT_FÖRE_PARTI = """Beslutande Vilma Stenåker, Ekby (S), ordförande
Otto Ljungholm, Norrby (C)
Rune Tallvik, Ekby (M), ersättare för Märta Öbrink, Norrby (M)
"""
HELA_PARTINAMN = """Beslutande
Vilma Stenåker (Socialdemokraterna), ordförande
Otto Ljungholm (Centerpartiet)
Rune Tallvik (tjänstgör för Märta Öbrink, Moderaterna)
"""
I_RUTOR = """Ledamöter
[x] Vilma Stenåker (S)
☒ Otto Ljungholm (C)
[ ] Märta Öbrink (M)
"""
UTAN_PARENTES = """Ledamöter
Vilma Stenåker S, ordförande
Otto Ljungholm/C
Rune Tallvik - M, ersätter Märta Öbrink
"""
KOMMUNVIS = """Närvarande
Ekby kommun
  Vilma Stenåker (S), ordförande
Norrby kommun
  Otto Ljungholm (C)
  Rune Tallvik (M), ersätter Märta Öbrink (M)
"""
TRE_FÖRSTA = (ORDFÖRANDEN, ("Otto Ljungholm (C)", "ledamot"), ERSÄTTARENS)
ADLIGA = (
    ORDFÖRANDEN,
    ("Otto von Ljungholm (C)", "ledamot"),
    ("Signe Hagberg Lind (V)", "ledamot"),
    ("Rune Tallvik (M)", "tjänstgörande ersättare för Per von Ekström"),
)


@pytest.mark.parametrize(
    ("rulla", "väntat"),
    [
        (MED_ADEL, ADLIGA),
        (PARTI_I_CELLEN, (*TRE, ERSÄTTARENS)),
        (
            MED_SUMMOR,
            (
                *TRE,
                ERSÄTTARENS,
                ("Signe Hagberg (V)", "ledamot"),
                ("Tage Kvarnlund", "tjänstgörande ersättare för Signe Hagberg"),
            ),
        ),
        (ROLL_OCH_PARTI_FÖRST, TRE_FÖRSTA),
        (ORT_FÖRE_PARTI, TRE_FÖRSTA),
        (HELA_PARTINAMN, TRE_FÖRSTA),
        (I_RUTOR, TRE),
        (UTAN_PARENTES, TRE_FÖRSTA),
        (KOMMUNVIS, TRE_FÖRSTA),
        (MED_KOMMA, ADLIGA),
        (
            UPPDRAG_UNDER,
            (
                ORDFÖRANDEN,
                ("Otto Ljungholm (C)", "förste vice ordförande"),
                ("Signe Hagberg (V)", "ledamot"),
                ("Harald Fjällmo (S)", "ledamot"),
            ),
        ),
        (UTOM, (ERSÄTTARENS, ("Märta Öbrink (M)", "borta"), ("Signe Hagberg (V)", "borta"))),
        (RITAD, TRE),
        (MED_RÖSTER, TRE),
        (PÅ_EN_RAD, TRE),
        (
            KRYSS_I_ROLLER,
            (
                *TRE[:2],
                ("Rune Tallvik (M)", "tjänstgörande ersättare"),
                ("Tage Kvarnlund (C)", "ersättare"),
            ),
        ),
    ],
)
def test_rullor_i_andra_former(rulla: str, väntat: tuple[tuple[str, str], ...]) -> None:
    """Surnames first with particles, offices below, exceptions, strokes, heads that are roles."""
    assert sorted(map(i_ord, närvaro(rulla))) == sorted(väntat)


@pytest.mark.parametrize("märke", ["✔", "√", "■", "X"])
def test_varje_märke_säger_närvaro(märke: str) -> None:
    """A table with a known head takes every mark that one of votes does."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n"
        "Ledamöter                Parti    Närvarande    Ersättare\n"
        f"Vilma Stenåker           S        {märke}\n"
        "Otto Ljungholm           M        -             Tor Hedlind\n"
        f"Siv Palmqvist            V        {märke}\n\n§ 1 Upprop\n\nBeslut\nUpprop förrättas.\n"
    ).sammanträde

    assert [n.person.namn for n in s.frånvarande] == ["Otto Ljungholm"]
    assert len(s.närvarande) == 3


def test_tusen_namn_i_en_enda_kedja() -> None:
    """A chain of names over row after row is longer than any entry: all the same nobody is lost."""
    för = [f"{a}{b}a" for a in "ABDEFGHIJK" for b in ("lv", "rn", "sk", "nd", "mm")]
    efter = [f"{a}{b}" for a in "KLMNPRSTVB" for b in ("almlöv", "indvret")]
    namn = [f"{f} {e}" for f in för for e in efter]
    rader = "".join(f"{a} (S), {b} (M),\n" for a, b in zip(namn[::2], namn[1::2], strict=True))
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nProtokoll 2031-05-14\n\n"
        f"Beslutande\n{rader.rstrip(chr(10)).rstrip(',')}\n\n"
        "§ 1 Upprop\n\nBeslut\nUpprop förrättas.\n"
    ).sammanträde

    assert len(namn) == 1000
    assert {n.person.namn for n in s.närvaro} == set(namn)


def test_namn_med_andra_språks_versaler() -> None:
    """A name begins with any capital that people in Sweden have, and may have d' before it."""
    s = tolka_text(
        "Ekby kommun\nTekniska nämnden\nProtokoll 2032-02-29\n\n"
        "Närvarande ledamöter     Parti   Närv   Ersättare\n"
        "Siân O'Brien-D'Arcy      S       X\n"
        "José Ñandú               M       -      Åke d'Åkerö\n"
        "Çelik Ólafsdóttir        V       X\n\n"
        "Närvarande ersättare\nŽana Šarić (C)\nØystein Ćerić (L)\n\n"
        "§ 1 Upprop\n\nBeslut\nUpprop förrättas.\n"
    ).sammanträde

    assert {str(n.person) for n in s.närvarande} == {
        "Siân O'Brien-D'Arcy (S)", "Åke d'Åkerö", "Çelik Ólafsdóttir (V)", "Žana Šarić (C)",
        "Øystein Ćerić (L)",
    }  # fmt: skip
    assert [str(n.person) for n in s.frånvarande] == ["José Ñandú (M)"]
