"""The layouts of Swedish municipalities: a function each, from a meeting and a pen to text."""

from collections.abc import Callable
from itertools import pairwise

from kommunprotokoll import (
    Diarienummer,
    Löptext,
    Paragraf,
    Paragrafnummer,
    Sammanträde,
    Tidigarebehandling,
    ändra,
)
from tests.tolkning.familjer import beslutsdel, rostdel
from tests.tolkning.familjer.framsida import efter_rullan, framsida, närvaro
from tests.tolkning.familjer.moten import FÖRKORTNING
from tests.tolkning.familjer.penna import Penna, brutet, stycken_av
from tests.tolkning.familjer.sidor import paginerad
from tests.tolkning.familjer.slutdel import slutet, underskrifter, yrkanden

ALLA_FORMER = ("att", "numrerad", "punkt", "mening")


def blad(s: Sammanträde, penna: Penna) -> str:
    """F: the classic form, with a front page of labels, att-satser, page heads and feet."""

    def huvud(sida: int) -> list[str]:
        return [
            f"{'EKBY KOMMUN':<34}SAMMANTRÄDESPROTOKOLL                     Blad",
            f"{s.organ.namn:<34}Sammanträdesdatum                          {sida}",
            f"{'':<34}{s.datum}",
            "",
        ]

    form = penna.vana(
        "rubrikform", "{o} § {nr}                    {dnr}", "§ {nr}  {dnr}", "{o} § {nr} {dnr}"
    )
    kropp: list[str] = []
    for p in s.paragrafer:
        rubrik = form.format(o=FÖRKORTNING[s.organ.namn], nr=p.beteckning, dnr=_dnr(p)).rstrip()
        kropp += [rubrik, "", *brutet(p.rubrik, penna.vana("rubrikens bredd", 78, 60)), ""]
        kropp += beslutsdel.med_rubrik(s, p, penna, "att")
        kropp += _ärendet(p, penna)
        kropp += [*yrkanden(p, penna), *rostdel.i_beslutsgång(p, penna), *slutet(p, penna)]
        kropp += [penna.vana("streck under", "_____", "", "-" * 40), ""]
    första = paginerad([*framsida(s, penna), *efter_rullan(s, penna)], huvud, Penna(lambda _: 1))
    return f"{första}\f{paginerad(kropp, huvud, penna, första=2)}"


def fullmäktige(s: Sammanträde, penna: Penna) -> str:
    """A: § and number on the line, numbered points first, totals below headings of their own."""
    return _stadens(s, penna, rostdel.under_rubriker)


def stadsstyrelse(s: Sammanträde, penna: Penna) -> str:
    """B: as A, but the votes are roll calls in sentences."""
    return _stadens(s, penna, rostdel.upprop)


def _stadens(s: Sammanträde, penna: Penna, röster: Callable[[Paragraf, Penna], list[str]]) -> str:
    def huvud(sida: int) -> list[str]:
        return [
            f"Ekby stad {s.organ.namn}, protokoll                    {sida} (73)",
            s.organ.namn,
            "Protokoll (nr 3)",
            f"Sammanträdesdatum: {s.datum}",
            "",
        ]

    ord_ = penna.vana("dnrord", "Ärendenummer ", "", "Dnr ")
    kropp: list[str] = []
    for p in s.paragrafer:
        dnr = f" {ord_ or 'Dnr '}{p.diarienummer}" if p.diarienummer else ""
        if not ord_ and p.diarienummer and _är_stadens(str(p.diarienummer)):
            dnr = f" {p.diarienummer}"
        kropp += [f"§ {p.beteckning}{dnr}", *brutet(p.rubrik), ""]
        beslut = beslutsdel.med_rubrik(s, p, penna, "numrerad")
        sist = penna.brukar("beslut sist")
        kropp += [] if sist else beslut
        kropp += ["Handling", f"2031 nr {p.nummer}.", ""]
        kropp += [*yrkanden(p, penna), *röster(p, penna), *(beslut if sist else [])]
        kropp += slutet(p, penna)
    return paginerad(kropp, huvud, penna)


def _är_stadens(dnr: str) -> bool:
    return dnr.startswith("KS-") or (dnr[0] == "0" and "/" in dnr and dnr[-3] == "/")


def nämndutdrag(s: Sammanträde, penna: Penna) -> str:
    """C: an extract of one matter, the heading above its number, signatures below."""
    (p,) = s.paragrafer
    dnr = f", {p.diarienummer}" if p.diarienummer else ""
    rader = [s.organ.namn, "", "Utdrag ur protokoll", f"Sammanträdesdatum: {s.datum}", ""]
    rader += [*brutet(p.rubrik), f"§ {p.beteckning}{dnr}", ""]
    rader += beslutsdel.med_rubrik(s, p, penna, "numrerad")
    rader += yrkanden(p, penna)
    rader += penna.en_av(rostdel.under_rubriker, rostdel.upprop)(p, penna)
    return "\n".join([*rader, *slutet(p, penna), *underskrifter(s)])


def reservation_först(s: Sammanträde, penna: Penna) -> str:
    """D: Diarienummer and class code on the line, reservations and jäv before the matter."""
    rader = [f"Ekby stad, {s.organ.namn}", f"Protokoll {s.datum}", ""]
    for p in s.paragrafer:
        d = p.diarienummer
        dnr = f" Diarienummer {d.text}{d.klassbeteckning}" if d else ""
        rader += [f"§ {p.beteckning}{dnr}", *brutet(p.rubrik), ""]
        rader += beslutsdel.med_rubrik(s, p, penna, "numrerad")
        rader += slutet(p, penna, först=True)
        rader += ["Ärendet", *stycken_av(map(str, p.text))] if p.text else []
        rader += [*beslutsdel.förslag(p, penna), *yrkanden(p, penna)]
        rader += [*rostdel.lista(p, penna), *slutet(p, penna, sist=True)]
        rader += ["Expedieras till", "Kommunstyrelsen", ""]
    return "\n".join(rader)


def tabellsida(s: Sammanträde, penna: Penna) -> str:
    """E: a front page as a table, contents with leaders, the number and Dnr on one line."""

    def huvud(sida: int) -> list[str]:
        huvud = f"EKBY KOMMUN             SAMMANTRÄDESPROTOKOLL      {sida} (9)"
        return [huvud, s.organ.namn, "Datum", str(s.datum), ""]

    innehåll = [f"§ {p.beteckning}  {p.rubrik[:40]} {'.' * 20} 3" for p in s.paragrafer]
    kropp = []
    for p in s.paragrafer:
        kropp += [f"§ {p.beteckning}   {_dnr(p)}".rstrip(), *brutet(p.rubrik), ""]
        kropp += beslutsdel.med_rubrik(s, p, penna, *ALLA_FORMER)
        kropp += [*_ärendet(p, penna), *beslutsdel.förslag(p, penna), *yrkanden(p, penna)]
        kropp += [*rostdel.i_beslutsgång(p, penna), *slutet(p, penna)]
    fram = [*framsida(s, penna), *efter_rullan(s, penna)]
    delar = (fram, ["Innehåll", "", *innehåll])
    sidor = ["\n".join([*huvud(nr), *del_]) for nr, del_ in enumerate(delar, 1)]
    return "\f".join([*sidor, paginerad(kropp, huvud, penna, första=3)])


def rullan_på_sidan_två(s: Sammanträde, penna: Penna) -> str:
    """F, with a pointer to the roll, which fills the next page, and is cut by page heads."""

    def huvud(sida: int) -> list[str]:
        return ["Ekby kommun", f"Protokoll             {sida} (9)", s.organ.namn, str(s.datum), ""]

    kropp = []
    for p in s.paragrafer:
        bredd = penna.vana("rubrikens bredd", 78, 60)
        kropp += [*brutet(f"§ {p.beteckning} {p.rubrik}", bredd), *_dnr_under(p), ""]
        kropp += [*_ärendet(p, penna), *yrkanden(p, penna), *rostdel.tabell_i_texten(p, penna)]
        kropp += [*beslutsdel.med_rubrik(s, p, penna, *ALLA_FORMER), *slutet(p, penna)]
    fram = "\n".join([*huvud(1), *framsida(s, penna, rulla=False), *efter_rullan(s, penna)])
    rulla = [penna.en_av("Närvarolista", ""), "", *närvaro(s, penna)]
    return f"{fram}\f{paginerad([*rulla, *kropp], huvud, penna, första=2)}"


def organ_före(s: Sammanträde, penna: Penna) -> str:
    """G and H: the body's letters before the number, the numbers of other bodies beside it."""
    rader = ["EKBY KOMMUN", s.organ.namn, f"Sammanträdesprotokoll {s.datum}", ""]
    for p in s.paragrafer:
        tidigare = "".join(f", {t.organ} § {t.paragraf}" for t in p.tidigare_behandling)
        dnr = f" DNR: {p.diarienummer}" if p.diarienummer else ""
        form = penna.vana("tecken", "{o} § {nr}", "{o} §{nr}", "§{nr}")
        nr = form.format(o=FÖRKORTNING[s.organ.namn].upper(), nr=p.beteckning)
        rader += [f"{nr}{tidigare}{dnr}", *brutet(p.rubrik), ""]
        rader += beslutsdel.med_rubrik(s, p, penna, "punkt", "att")
        rader += [*_ärendet(p, penna), *yrkanden(p, penna), *rostdel.i_beslutsgång(p, penna)]
        rader += slutet(p, penna)
    return "\n".join(rader)


def marginal(s: Sammanträde, penna: Penna) -> str:
    """G: number and Dnr in a margin, so that they land in any order around the heading."""
    ordning = penna.en_av(
        "nr dnr rubrik", "nr rubrik dnr", "dnr nr rubrik", "rubrik nr dnr", "bredvid"
    )
    rader = ["Ekby kommun", s.organ.namn, f"Sammanträdesprotokoll {s.datum}", ""]
    for p in s.paragrafer:
        nr, dnr = f"§ {p.beteckning}", [_dnr(p)] if p.diarienummer else []
        delar = {"nr": [nr], "dnr": dnr, "rubrik": brutet(p.rubrik, 58)}
        if ordning == "bredvid":
            rader += [
                f"{nr:<16}{delar['rubrik'][0]}",
                *(f"{'':<16}{r}" for r in delar["rubrik"][1:]),
            ]
            rader += [*dnr, ""]
        else:
            rader += [rad for namn in ordning.split() for rad in delar[namn]] + [""]
        rader += beslutsdel.med_rubrik(s, p, penna, *ALLA_FORMER)
        rader += [*_ärendet(p, penna), *yrkanden(p, penna), *rostdel.under_rubriker(p, penna)]
        rader += slutet(p, penna)
    return "\n".join(rader)


def stapel(s: Sammanträde, penna: Penna) -> str:
    """H: a stack of the numbers that the matter has had, without §, and Dnr on the line."""
    rader = ["EKBY KOMMUN", s.organ.namn, f"Sammanträdesprotokoll {s.datum}", ""]
    for p in s.paragrafer:
        tidigare = "".join(f"   {t.organ} {t.paragraf}" for t in p.tidigare_behandling)
        rader += [f"{FÖRKORTNING[s.organ.namn]} {p.beteckning}{tidigare}      Dnr {p.diarienummer}"]
        rader += [*brutet(p.rubrik), "", *_ärendet(p, penna), *yrkanden(p, penna)]
        rader += [*rostdel.i_beslutsgång(p, penna), *beslutsdel.med_rubrik(s, p, penna, "att")]
        rader += slutet(p, penna)
    return "\n".join(rader)


def röstlistor(s: Sammanträde, penna: Penna) -> str:
    """I: totals in the text, who voted how in a list of an appendix for each vote."""
    rader = [f"Ekby stad {s.organ.namn}", f"Sammanträdesdatum: {s.datum}", ""]
    bilagor: list[str] = []
    for p in s.paragrafer:
        rader += [f"§ {p.beteckning} {_dnr(p)}".rstrip(), *brutet(p.rubrik), ""]
        rader += beslutsdel.med_rubrik(s, p, penna, "mening", "numrerad")
        rader += [*rostdel.i_bilaga(p, penna, bilagor), *slutet(p, penna)]
    return "\n".join(rader) + ("\fBilaga 1\n" + "\n".join(bilagor) if bilagor else "")


def bolag(s: Sammanträde, penna: Penna) -> str:
    """J: a company's prose: no parties, no headings of decision, what was decided in sentences."""
    titel = penna.en_av(
        ["PROTOKOLL", f"Fört vid styrelsesammanträde i {s.organ.namn}", str(s.datum)],
        [f"Protokoll fört vid styrelsesammanträde i {s.organ.namn} {s.datum}"],
    )
    rader = [*titel, ""]
    inled = penna.vana("bolagsbeslut", "mening", "att-satser", "numrerade")
    for p in s.paragrafer:
        dnr = f" (dnr {p.diarienummer})" if p.diarienummer else ""
        rader += [f"§ {p.beteckning}   {p.rubrik}{dnr}", "", *stycken_av(map(str, p.text))]
        satser = [f"att {a.text[0].lower()}{a.text[1:]}" for a in p.beslut[0].attsatser]
        if inled == "mening":
            rader += stycken_av(f"Styrelsen beslutade {sats}" for sats in satser)
        else:
            numrerade = (f"{i} {sats}" for i, sats in enumerate(satser, 1))
            rader += ["Styrelsen beslutade", ""]
            rader += stycken_av(satser if inled == "att-satser" else numrerade)
        rader += ["Paragrafen förklaras omedelbart justerad.", ""] if p.omedelbart_justerad else []
    return "\n".join(rader)


def signerat_bolag(s: Sammanträde, penna: Penna) -> str:
    """J, with the stamps of a signing service in the middle of sentences, items and headings."""
    stämpel = penna.en_av(
        "Signature reference: 12a6f3e8-55aa-4c1b-9d77-0a1b2c3d4e5f",
        "Transaktion 09222115557512345678            Signerat AL, BE",
        "Ada L (May 22, 2031 14:09 GMT+2)",
    )
    rader = bolag(s, penna).split("\n")
    ut: list[str] = []
    for rad, nästa in pairwise([*rader, ""]):
        ut.append(rad)
        mitt_i = bool(rad) and (not nästa or nästa[0].islower())
        if mitt_i and penna.en_av(False, False, True):  # noqa: FBT003 - drawn
            ut.append(stämpel)
    return "\n".join(ut)


def nummer_för_sig(s: Sammanträde, penna: Penna) -> str:
    """K: numbers such as 23 A on rows of their own, the heading and the case number below."""
    rader = ["Ekby stad", s.organ.namn, "Protokoll nr 5", f"Sammanträde {s.datum}", ""]
    form = penna.en_av("{nr}", "{nr} ", "{ihop}")
    for p in s.paragrafer:
        nr = form.format(nr=p.beteckning, ihop=str(p.beteckning).replace(" ", ""))
        rader += [nr, *brutet(p.rubrik), *_dnr_under(p), "", "Beslut", ""]
        rader += beslutsdel.beslut(s.organ.namn, p.beslut[0], penna, "att", "numrerad")
        rader += _ärendet(p, penna)
        rader += ["Paragrafen förklaras omedelbart justerad.", ""] if p.omedelbart_justerad else []
    return "\n".join(rader)


def utan_paragraftecken(s: Sammanträde, penna: Penna) -> str:
    """K: matters numbered without a §, a number and a full stop before the heading."""
    rader = [f"Sammanträdesanteckningar {s.datum}", s.organ.namn, ""]
    for p in s.paragrafer:
        rader += [f"{p.beteckning}. {p.rubrik} {_dnr(p)}".rstrip(), "", *map(str, p.text), ""]
        rader += [
            "Beslut",
            "",
            *beslutsdel.beslut(s.organ.namn, p.beslut[0], penna, "punkt", "att"),
        ]
        rader += ["Paragrafen förklaras omedelbart justerad.", ""] if p.omedelbart_justerad else []
    return "\n".join(rader)


def delprotokoll(s: Sammanträde, penna: Penna) -> str:
    """L: some paragraphs adjusted at once, with a short front page of their own."""
    rader = ["Ekby kommun", f"{s.organ.namn}", f"Sammanträdesdatum {s.datum}", ""]
    rader += ["Omedelbart justerade paragrafer", ""] if penna.ibland() else []
    rader += [*framsida(s, penna), *efter_rullan(s, penna)]
    for p in s.paragrafer:
        rader += [f"§ {p.beteckning} {_dnr(p)}".rstrip(), *brutet(p.rubrik), ""]
        rader += [*_ärendet(p, penna), *beslutsdel.med_rubrik(s, p, penna, *ALLA_FORMER)]
        rader += [*yrkanden(p, penna), *rostdel.upprop(p, penna), *slutet(p, penna)]
    return "\n".join(rader)


def _dnr(p: Paragraf) -> str:
    return f"Dnr {p.diarienummer}" if p.diarienummer else ""


def _dnr_under(p: Paragraf) -> list[str]:
    return [_dnr(p)] if p.diarienummer else []


def _ärendet(p: Paragraf, penna: Penna) -> list[str]:
    if not p.text:
        return []
    rubrik = penna.vana("ärendet", "Sammanfattning av ärendet", "Ärendebeskrivning", "Bakgrund",
                        "Beskrivning av ärendet")  # fmt: skip
    bredd = penna.en_av(78, 70, 61, 52, 45)
    return [rubrik, "", *stycken_av((t.text for t in p.text if isinstance(t, Löptext)), bredd)]


def som_beslutar(s: Sammanträde) -> Sammanträde:
    """Return the meeting without what is proposed to others, which that layout does not show."""
    return ändra(s, paragrafer=tuple(ändra(p, beslut=p.beslut[:1]) for p in s.paragrafer))


def med_tidigare(s: Sammanträde) -> Sammanträde:
    """Return the meeting with a number in another body for each matter adjusted at once."""
    return ändra(
        s,
        paragrafer=tuple(
            ändra(
                p,
                tidigare_behandling=(Tidigarebehandling("Au", Paragrafnummer(p.nummer + 3)),)
                if p.omedelbart_justerad
                else (),
            )
            for p in s.paragrafer
        ),
    )


def med_klass(s: Sammanträde) -> Sammanträde:
    """Return the meeting with class codes beside the case numbers, where those have that form."""
    return ändra(s, paragrafer=tuple(map(_med_klass, s.paragrafer)))


def _med_klass(p: Paragraf) -> Paragraf:
    if p.diarienummer is None or not p.diarienummer.text.startswith("00"):
        return p
    text = f"{p.nummer:05}/{p.diarienummer.text[-4:]}"
    return ändra(p, diarienummer=Diarienummer(text, klassbeteckning="2.4."))


def med_stapel(s: Sammanträde) -> Sammanträde:
    """Return the meeting as a stack shows it: no letters after numbers, each matter with a Dnr."""
    s = med_tidigare(s)
    paragrafer = tuple(
        ändra(p, diarienummer=p.diarienummer or Diarienummer(f"{s.datum.year % 100}/0042-710"))
        for p in s.paragrafer
        if not p.bokstav
    )
    return ändra(s, paragrafer=paragrafer)
