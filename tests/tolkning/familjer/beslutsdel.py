"""Decisions written out: att-satser, numbers, bullets, sentences, proposals upward."""

from collections.abc import Sequence

from kommunprotokoll import Attsats, Beslut, Paragraf, Sammanträde
from tests.tolkning.familjer.penna import Penna, brutet, stycken_av


def med_rubrik(s: Sammanträde, p: Paragraf, penna: Penna, *former: str) -> list[str]:
    """Write the heading of decision and the decision, then what is proposed upward."""
    eget, *uppåt = p.beslut
    organ = s.organ.namn
    genitiv = organ if organ.endswith("s") else f"{organ}s"
    rubrik = penna.vana("beslutsrubrik", "Beslut", f"{genitiv} beslut", "BESLUT", "Beslut:")
    rader = [rubrik, *penna.vana("luft", [""], []), *beslut(organ, eget, penna, *former)]
    for upp in uppåt:
        if penna.brukar("uppåt"):
            rader += [f"{genitiv} förslag till kommunfullmäktige", ""]
            rader += beslut("", upp, penna, "numrerad")
        else:
            rader += [f"{organ} föreslår kommunfullmäktige besluta", "", *_attsatser(upp, penna)]
    return rader


def beslut(organ: str, b: Beslut, penna: Penna, *former: str) -> list[str]:
    """Write one decision in one of the forms, as far as its points go into it."""
    form = penna.en_av(*former)
    if any(a.underpunkter for a in b.attsatser) and form in {"punkt", "mening"}:
        form = "numrerad"
    if form == "att" and organ:
        if len(b.attsatser) == 1 and not b.attsatser[0].underpunkter and penna.ibland():
            return stycken_av([f"{organ} beslutar {_att(b.attsatser[0].text)}"])
        if _går_i_en_mening(b) and penna.brukar("att i en mening"):
            return stycken_av([f"{organ} beslutar {_i_en_mening(b, penna)}"])
        return [f"{organ} {penna.vana('beslutar', 'beslutar', 'beslutar följande:')}", "",
                *_attsatser(b, penna)]  # fmt: skip
    if form == "punkt":
        märke = penna.vana("märke", "•", "-", "–")
        return stycken_av(f"{märke} {a.text}" for a in b.attsatser)
    if form == "mening" and len(b.attsatser) == 1:
        return stycken_av(a.text for a in b.attsatser)
    inledning = penna.en_av(
        [], [], ["Enligt förvaltningens förslag:"], ["På förslag av ordföranden:"]
    )
    return [*inledning, *_numrerade(b.attsatser, penna), ""]


def _går_i_en_mening(b: Beslut) -> bool:
    """Tell whether the points stand as clauses of one sentence: none has a clause of its own."""
    egna = any(" att" in a.text or a.underpunkter for a in b.attsatser)
    return len(b.attsatser) > 1 and not egna


def _i_en_mening(b: Beslut, penna: Penna) -> str:
    fog = penna.vana("sista fogen", " samt", ", samt", " och", ", och")
    satser = [_att(a.text).rstrip(".") for a in b.attsatser]
    if len(satser) == 2:
        fog = f",{fog.lstrip(',')}"
    return f"{', '.join(satser[:-1])}{fog} {satser[-1]}."


def _numrerade(satser: Sequence[Attsats], penna: Penna) -> list[str]:
    bokstäver = penna.ibland()
    med_att = penna.vana("numrerad att", "{nr}. {sats}", "{nr}. {att}", "{nr} {att}")
    luft = penna.vana("punkternas luft", [], [""])
    rader: list[str] = []
    for i, a in enumerate(satser, 1):
        nr = f"{i}" if not bokstäver or i == 1 else f"{i - 1}b" if i == 2 else f"{i - 1}"
        rader += brutet(med_att.format(nr=nr, sats=a.text, att=_att(a.text)))
        rader += [f"- {u}" for u in a.underpunkter]
        rader += luft
    return rader


def _attsatser(b: Beslut, penna: Penna) -> list[str]:
    fog = penna.vana("fog", "", ",", "samt")
    luft = penna.vana("satsernas luft", [""], [])
    rader: list[str] = []
    for i, a in enumerate(b.attsatser):
        text, sist = _att(a.text), i + 1 == len(b.attsatser)
        if fog and not sist and not a.underpunkter:
            näst_sist = i + 2 == len(b.attsatser)
            text = text.rstrip(".") + (", samt" if fog == "samt" and näst_sist else ",")
        rader += [*brutet(text), *(f"- {u}" for u in a.underpunkter), *luft]
    return [*rader, *([] if luft else [""])]


def _att(text: str) -> str:
    return f"att {text[0].lower()}{text[1:]}"


def förslag(p: Paragraf, penna: Penna) -> list[str]:
    """Write the decision once more, as what was proposed, or nothing."""
    if not penna.ibland():
        return []
    rubrik = penna.vana("förslag", "Förslag till beslut", "Förvaltningens förslag till beslut")
    return [rubrik, "", *_numrerade(p.beslut[0].attsatser, penna), ""]
