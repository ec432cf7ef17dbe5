"""The front page: labels in their synonyms, values beside or below them, wrapped."""

from collections.abc import Sequence

from kommunprotokoll import Närvaro, Roll, Sammanträde
from kommunprotokoll.modell.nummer import intervall_i_ord
from kommunprotokoll.tolkning.dialekt import allmän
from tests.tolkning.familjer.penna import Penna, brutet, uppräkning
from tests.tolkning.familjer.rulla import BORTA, närvarorad

_KOLUMN = 26
_INTE_HÄR = frozenset(
    {"plats och tid för", "tid och plats för", "sammanträde", "deltagare", "närvarolista",
     "närvarande vid uppropet", "närvaro- och omröstningslista", "närvaro- och voteringslista",
     "uppropslista", "deltagande", "tid", "datum", "mötestid"}
)  # fmt: skip
"""Labels that say something else on their own, or only the beginning of themselves."""
_JUSTERAT = "Protokollet är justerat. Justeringen har tillkännagivits genom anslag"
_PEKARE = ("Se sid 2", "Se bilaga", "Se följande sidor", "Se förteckning bilaga 1",
           "Enligt bifogad sammanträdeslista", "Enligt närvaroförteckning")  # fmt: skip


def etikett(slag: str, penna: Penna) -> str:
    """Return a label of that meaning, drawn among the dialect's."""
    alla = [e for e, namn in allmän().etiketter.items() if namn == slag and e not in _INTE_HÄR]
    return penna.vana(f"etikett {slag}", *alla).capitalize()


def framsida(s: Sammanträde, penna: Penna, *, rulla: bool = True) -> list[str]:
    """Write the front page, from place and time to the paragraphs covered.

    Args:
        s: The meeting.
        penna: Chooses words and arrangement.
        rulla: Whether the roll is here; else a pointer says where it is.
    """
    rader = _tid_och_plats(s, penna)
    if rulla:
        rader += närvaro(s, penna)
    else:
        rader += _fält(etikett("beslutande", penna), [penna.en_av(*_PEKARE)], penna)
    return rader


def efter_rullan(s: Sammanträde, penna: Penna) -> list[str]:
    """Write what follows the roll: who adjusts, where and when, signatures, the announcement."""
    j = s.justeringar[0]
    skilje = penna.en_av(" och ", ", ")
    justerare = skilje.join(map(str, j.justerare))
    rader = _fält(etikett("justerare", penna), [justerare], penna)
    dag = f"{j.plats}{penna.en_av(' ', ', ')}{j.datum}"
    rader += _fält(etikett("justering", penna), [dag], penna)
    intervall = intervall_i_ord(s.angivna_paragrafer).replace("§", "").strip()
    rader += _underskrifter(s, intervall, penna)
    return rader + (_anslag(s, penna) if s.justeringar[0].tillkännagivande else [])


def _tid_och_plats(s: Sammanträde, penna: Penna) -> list[str]:
    assert s.start is not None
    assert s.slut is not None
    t = penna.vana("klockans tecken", "%H.%M", "%H:%M")
    kl = penna.en_av("kl ", "kl. ", "klockan ", "")
    tid = f"{kl}{s.start.strftime(t)}{penna.en_av('–', '-', ' – ')}{s.slut.strftime(t)}"
    rast = ", ".join(f"{a.från:{t}}–{a.till:{t}}" for a in s.ajourneringar)
    skilt = bool(rast) and penna.ibland()
    if rast and not skilt:
        tid += penna.en_av(f" (ajournering {rast})", f", ajournering kl {rast}",
                           f" med ajournering klockan {rast}")  # fmt: skip
    if not penna.ibland():
        plats_och_tid = penna.en_av(
            f"{s.plats}, {tid}", f"{s.plats}     {tid}", f"{tid}, {s.plats}"
        )
        rader = _fält(etikett("plats_och_tid", penna), [plats_och_tid], penna)
    else:
        rader = _fält(etikett("plats", penna), [s.plats], penna)
        rader += _fält("Tid", [tid], penna)
    return rader + (_fält("Ajournering", [f"kl {rast}"], penna) if skilt else [])


def närvaro(s: Sammanträde, penna: Penna) -> list[str]:
    """Write the roll, label by label; absent people may stand among those present."""
    egen_etikett = penna.ibland()
    bland_närvarande = penna.ibland()
    grupper: list[tuple[str, list[Närvaro]]] = [
        (penna.en_av("beslutande", "närvarande"), []),
        ("tjänstgörande_ersättare", []),
        ("frånvarande", []),
        ("ersättare", []),
        (penna.en_av("övriga"), []),
    ]
    gäster = [n for n in s.närvaro if n.roll in (Roll.TJÄNSTEPERSON, Roll.ÖVRIG)]
    if any(n.roll is Roll.TJÄNSTEPERSON for n in gäster):
        grupper[-1] = ("tjänstepersoner", [])
    for n in s.närvaro:
        grupper[_plats(n, egen=egen_etikett, bland=bland_närvarande)][1].append(n)
    rader = []
    for slag, folk in grupper:
        if folk:
            rader += _fält(etikett(slag, penna), _rader(slag, folk, penna), penna)
    return rader


def _plats(n: Närvaro, *, egen: bool, bland: bool) -> int:
    if not n.närvarande:
        return 0 if bland else 2
    if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE:
        return 1 if egen else 0
    if n.roll is Roll.ERSÄTTARE:
        return 3
    return 0 if n.roll.är_ledamot else 4


def _rader(slag: str, folk: Sequence[Närvaro], penna: Penna) -> list[str]:
    rader = []
    for n in folk:
        rad = närvarorad(n, penna, roll_sagd=slag == "tjänstgörande_ersättare")
        if not n.närvarande and slag != "frånvarande":
            rad += penna.vana("streck", ", ", " – ", " - ") + penna.vana("borta", *BORTA)
        bredd = penna.vana("rullans bredd", 100, 90)
        kolumner = "  " in rad or "\t" in rad  # what stands in a column of its own does not wrap
        rader += [rad] if kolumner else brutet(rad, bredd)
    return rader


def _underskrifter(s: Sammanträde, intervall: str, penna: Penna) -> list[str]:
    """Write who signs, with or without lines of dots, and which paragraphs the protocol covers."""
    assert s.ordförande is not None
    assert s.sekreterare is not None
    namn = [
        s.sekreterare.namn,
        s.ordförande.namn,
        uppräkning(p.namn for p in s.justeringar[0].justerare),
    ]
    if penna.ibland():
        rader = _fält(etikett("paragrafer", penna), [intervall], penna)
        if penna.ibland():
            return rader
        prickar = penna.en_av("." * 24, "…" * 12, "_" * 24)
        for roll, vem in zip(("Sekreterare", "Ordförande", "Justerande"), namn, strict=True):
            rader += [f"{roll} {prickar}", f"{'':<14}{vem}", ""]
        return ["Underskrifter", "", *rader] if penna.ibland() else rader
    rader = [
        f"Underskrifter  Sekreterare {'.' * 22} Paragrafer {intervall}",
        f"{'':<17}{namn[0]}",
        "",
    ]
    rader += [f"{'':<15}Ordförande {'.' * 22}", f"{'':<17}{namn[1]}", ""]
    return [*rader, f"{'':<15}Justerande {'.' * 22}", f"{'':<17}{namn[2]}", ""]


def _anslag(s: Sammanträde, penna: Penna) -> list[str]:
    t = s.justeringar[0].tillkännagivande
    assert t is not None
    rader = [
        penna.en_av("-" * 60, ""),
        penna.en_av("ANSLAG/BEVIS", "BEVIS OM ANSLAG", "Anslagsbevis"),
    ]
    rader += [penna.en_av(_JUSTERAT, f"{_JUSTERAT}.", ""), ""]
    if penna.ibland():
        rader += _fält("Organ", [s.organ.namn], penna)
        rader += _fält("Sammanträdesdatum", [str(s.datum)], penna)
    upp, ned = etikett("anslag_uppsatt", penna), etikett("anslag_nedtaget", penna)
    if penna.ibland():
        rader += _fält(upp, [str(t.publicerat)], penna) + _fält(ned, [str(t.tas_ned)], penna)
    else:
        rader += [f"{upp} {t.publicerat}   {ned} {t.tas_ned}", ""]
    rader += _fält(etikett("förvaringsplats", penna), [t.förvaringsplats], penna)
    assert s.sekreterare is not None
    slut = [f"Underskrift {'.' * 30}", f"{'':<12}{s.sekreterare.namn}", ""]
    return rader + (slut if penna.ibland() else [])


def _fält(namn: str, värden: Sequence[str], penna: Penna) -> list[str]:
    """Write a label and its rows: to the right, after a colon, after a tab, or below."""
    sätt = penna.vana("fält", "höger", "kolon", "tabb", "under", "bruten")
    första, *andra = värden
    if sätt == "under":
        return [namn, *värden, ""]
    if sätt == "kolon":
        return [f"{namn}: {första}", *(f"    {v}" for v in andra), ""]
    if sätt == "tabb":
        return [f"{namn}\t{första}", *(f"\t{v}" for v in andra), ""]
    delar = brutet(namn, 20)
    if sätt == "bruten" and len(delar) > 1:
        if penna.brukar("värdet först"):
            vänster, höger = delar, [*värden, *[""] * (len(delar) - len(värden))]
        else:
            vänster, höger = delar, [*[""] * (len(delar) - 1), *värden]
        vänster = [*vänster, *[""] * (len(höger) - len(vänster))]
        return [*(f"{v:<24}{h}".rstrip() for v, h in zip(vänster, höger, strict=True)), ""]
    return [f"{namn:<{_KOLUMN}}   {första}", *(f"{'':<{_KOLUMN}}   {v}" for v in andra), ""]
