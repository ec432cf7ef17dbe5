"""The rows of a roll: name, party, role, whom somebody stands for and when, each in its ways."""

from kommunprotokoll import Närvaro, Närvaroperiod, Paragrafintervall, Person, Roll
from kommunprotokoll.grund.tid import klockslag
from tests.tolkning.familjer.folk import RIKSPARTIER
from tests.tolkning.familjer.penna import Penna

_ROLLORD = {
    Roll.ORDFÖRANDE: ("ordförande", "ordf", "Ordförande", "ordf."),
    Roll.FÖRSTE_VICE_ORDFÖRANDE: (
        "1:e vice ordförande", "förste vice ordförande", "1:e vice ordf.", "1:e v ordf",
    ),
    Roll.VICE_ORDFÖRANDE: ("vice ordförande", "vice ordf.", "v ordf", "Vice ordförande"),
    Roll.SEKRETERARE: ("sekreterare", "nämndsekreterare", "kommunsekreterare"),
}  # fmt: skip
_FÖR = (
    "tjänstgör för {}", "ersätter {}", "tjg ers för {}", "ersättare för {}", "för {}",
    "tj ers för {}", "tjg för {}", "tjänstgörande ersättare för {}", "tjg ersättare istf {}",
)  # fmt: skip
_EFTER_KOMMA = "{n}, {p}"
_PARTI = ("{n} ({p})", "({p}) {n}", "{n} ({p} )", "{n} (({p})", "{n} ({p},)", _EFTER_KOMMA)
TJÄNSTGÖRANDE = ("tjänstgörande ersättare", "tjg ersättare", "tjg ers", "tj ers")
BORTA = ("anmält förhinder", "frånvarande", "anmält frånvaro", "ej närvarande")


def närvarorad(n: Närvaro, penna: Penna, *, roll_sagd: bool) -> str:
    """Write one row of the roll.

    Args:
        n: Whom it is about.
        penna: Chooses the form.
        roll_sagd: Whether the label above says that the people serve as substitutes.
    """
    delar = [i_tur] if (i_tur := _i_tur(n, penna)) else [_ersätter(n, penna), _när(n, penna)]
    if n.roll is Roll.TJÄNSTGÖRANDE_ERSÄTTARE and n.ersätter is None and not roll_sagd:
        delar.insert(0, penna.vana("tjg", *TJÄNSTGÖRANDE))
    if n.roll in (Roll.TJÄNSTEPERSON, Roll.ÖVRIG):
        delar.insert(0, n.titel)
    namn = _med_roll(n, penna)
    skilje = penna.vana("skilje", ", ", " ") if n.ersätter or n.perioder or n.utom else ", "
    return skilje.join([namn, *filter(None, delar)])


def _med_roll(n: Närvaro, penna: Penna) -> str:
    namn = _namn(n.person, penna)
    if n.roll not in _ROLLORD:
        return namn
    ord_ = penna.en_av(*_ROLLORD[n.roll])
    form = penna.vana("roll", "{n}, {r}", "{n} ({r})", "{n}          {r}", "{n}\t{r}")
    if form.startswith("{r}"):
        ord_ = ord_[0].upper() + ord_[1:]
    return form.format(n=namn, r=ord_)


def _namn(p: Person, penna: Penna) -> str:
    if p.parti is None:
        return p.namn
    form = penna.vana("parti", *_PARTI)
    if form == _EFTER_KOMMA and p.parti.beteckning not in RIKSPARTIER:
        form = _PARTI[0]  # after a comma unknown letters may as well be an organisation
    return form.format(n=p.namn, p=p.parti)


def _ersätter(n: Närvaro, penna: Penna) -> str:
    return penna.vana("för", *_FÖR).format(n.ersätter) if n.ersätter is not None else ""


def _i_tur(n: Närvaro, penna: Penna) -> str:
    """Write "§§ 1–3 ersätter A (S), §§ 4–6 ersätter B (S)", the paragraphs before or after."""
    if not any(p.ersätter for p in n.perioder):
        return ""
    form = penna.vana("i tur", "{§} ersätter {vem}", "ersätter {vem} {§}", "{§} tjg för {vem}")
    return ", ".join(form.format_map({"§": p.paragrafer, "vem": p.ersätter}) for p in n.perioder)


def _när(n: Närvaro, penna: Penna) -> str:
    if n.utom:
        return penna.vana("ej", "ej {}", "utom {}", "Ej {}").format(n.utom[0])
    if len(n.perioder) > 1:
        return _flera([p.paragrafer for p in n.perioder if p.paragrafer], penna)
    return _period(n.perioder[0], penna) if n.perioder else ""


def _flera(intervall: list[Paragrafintervall], penna: Penna) -> str:
    tal = [str(i).lstrip("§ ") for i in intervall]
    return penna.vana(
        "flera",
        f"§§ {', '.join(tal)}",
        f"§§{tal[0]}, §§{', §§'.join(tal[1:])}".replace("–", "-"),
        f"paragraf {' och '.join(tal)}",
        f"§§ {' och '.join(tal)}".replace("–", " - "),
    )


def _period(p: Närvaroperiod, penna: Penna) -> str:
    if p.från_kl and p.till_kl:
        tid = penna.vana("kl", "kl {}–{}", "klockan {}-{}", "kl. {} - {}")
        return tid.format(klockslag(p.från_kl), klockslag(p.till_kl))
    if kl := p.från_kl or p.till_kl:
        ord_ = _från(penna) if p.från_kl else _till(penna)
        ände = p.paragrafer and (p.paragrafer.från or p.paragrafer.till)
        före = penna.vana("närv", "", "närv ", "närvarande ")
        return f"{före}{ord_} kl {klockslag(kl)}" + (f", § {ände}" if ände else "")
    i = p.paragrafer
    assert i is not None
    if i.till is None:
        return f"{_från(penna)} § {i.från}"
    if i.från is None:
        return f"{_till(penna)} § {i.till}"
    if i.till_delvis:
        return penna.vana(
            "del", "§ {}–del av § {}", "§§ {} - del av § {}", "§§ {}–del av {}"
        ).format(i.från, i.till)
    return str(i)


def _från(penna: Penna) -> str:
    return penna.vana("från", "fr.o.m.", "från", "fr o m", "from", "från och med")


def _till(penna: Penna) -> str:
    return penna.vana("till", "t.o.m.", "till och med", "t o m", "tom")
