"""The outcome of a matter, computed step by step through its order of propositions (5:53-55, 67).

Each step's winner is the vote's, where it was settled by one, else what the chair found. A step
below another gives one of that one's alternatives. What comes out is compared with the decision
written, as far as plain words for it are used: sent back, put off, approved, rejected.
"""

import re
from collections.abc import Iterator

from kommunprotokoll.grund.klass import fält, modellklass
from kommunprotokoll.grund.lagrum import Lagrum
from kommunprotokoll.grund.sokvag import Sökväg
from kommunprotokoll.grund.text import ett_mellanslag
from kommunprotokoll.lag.majoritet import Avgörande, avgör
from kommunprotokoll.lag.omrostning import Röstningsunderlag, underlag
from kommunprotokoll.lag.utfall import Brott, Oavgjort, Uppfyllt, Utfall
from kommunprotokoll.modell.beslut import Beslut, Beslutsslag
from kommunprotokoll.modell.nummer import Paragrafnummer
from kommunprotokoll.modell.omrostning import Sida, ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.modell.sammantrade import Sammanträde
from kommunprotokoll.modell.yrkande import Propositionssteg, Stegslag

PROPOSITIONER = Lagrum("67", 5, punkt=2)
"""The protocol says in which order the chair put the proposals."""

BESLUTET = Lagrum("67", 5, punkt=4)
"""The protocol says what was decided."""


@modellklass("Ett steg i beslutsgången: vad som vann och hur det stämmer med det skrivna.")
class Stegutfall:
    """One step computed: the alternative that wins it, by a vote or as the chair found."""

    steg: Propositionssteg = fält("Steget.", kw_only=False)
    vinnare: str = fält(
        "Alternativet som vinner; tomt om det inte framgår.", default="", kw_only=False
    )
    utfall: Utfall = fält("Om det stämmer med det som står.")
    genom: Avgörande | None = fält(
        "Omröstningens avgörande; tomt om ordföranden fann utfallet.", default=None
    )


@modellklass("Beslutsgången i ett ärende, beräknad steg för steg.")
class Beslutsgång:
    """The steps of a matter in the order in which they were settled, and the decision compared."""

    steg: tuple[Stegutfall, ...] = fält("Stegen i ordning.", default=(), kw_only=False)
    slutligt: str = fält(
        "Alternativet som till sist vann; tomt om det inte framgår.", default="", kw_only=False
    )
    beslutet: Utfall = fält("Om beslutet stämmer med det.")

    @property
    def utfall(self) -> tuple[Utfall, ...]:
        """What every step and the decision came to."""
        return (*(s.utfall for s in self.steg), self.beslutet)

    def __str__(self) -> str:
        """Return the steps and what won at last, a line each, then what speaks against it."""
        vann = [f"{i}. {s.vinnare or 'framgår inte'}" for i, s in enumerate(self.steg, 1)]
        till_sist = f"Till sist vann: {self.slutligt or 'framgår inte'}"
        return "\n".join(
            (*vann, till_sist, *(str(u) for u in self.utfall if not isinstance(u, Uppfyllt)))
        )


def beslutsgång(
    s: Sammanträde,
    paragraf: int | str | Paragrafnummer,
    *,
    återremitterat_av_minoritet: bool | None = None,
) -> Beslutsgång | None:
    """Compute the outcome of a paragraph through its order of propositions.

    Args:
        s: The meeting.
        paragraf: The paragraph.
        återremitterat_av_minoritet: Whether a minority has sent the matter back before.

    Returns:
        None where the paragraph has no order of propositions in steps.
    """
    p = s.paragraf(paragraf)
    if p.propositionsordning is None or not p.propositionsordning.steg:
        return None
    röstningar = underlag(s, p.beteckning, återremitterat_av_minoritet=återremitterat_av_minoritet)
    plats = [q.beteckning for q in s.paragrafer].index(p.beteckning)
    return beslutsgång_vid(s, plats, röstningar)


def beslutsgång_vid(
    s: Sammanträde, plats: int, röstningar: tuple[Röstningsunderlag, ...]
) -> Beslutsgång | None:
    """The same for the paragraph of a place, the underlag of whose votes is there already."""
    p = s.paragrafer[plats]
    if p.propositionsordning is None or not p.propositionsordning.steg:
        return None
    rot = Sökväg(("paragrafer", plats))
    början = rot / "propositionsordning" / "steg"
    steg: list[Stegutfall] = []
    slutligt = ""
    for i, ett in enumerate(p.propositionsordning.steg):
        steg += _med_understeg(ett, början / i, röstningar)
        slutligt = _vad_som_gäller(slutligt, steg[-1])
    beslutet = _jämförd(slutligt, p, rot / "beslut")
    return Beslutsgång(tuple(steg), slutligt, beslutet=beslutet)


def _med_understeg(
    steg: Propositionssteg, väg: Sökväg, röstningar: tuple[Röstningsunderlag, ...]
) -> Iterator[Stegutfall]:
    for i, under in enumerate(steg.understeg):
        *djupare, sista = _med_understeg(under, väg / "understeg" / i, röstningar)
        yield from djupare
        if isinstance(sista.utfall, Uppfyllt) and not _ryms(sista.vinnare, steg.alternativ):
            brott = Brott(
                f"”{sista.vinnare}” vann ett tidigare steg men ställs inte mot något i det "
                "följande.",
                sökväg=väg / "alternativ",
                funnet=" mot ".join(steg.alternativ),
                väntat=sista.vinnare,
                lagrum=PROPOSITIONER,
            )
            sista = Stegutfall(sista.steg, sista.vinnare, utfall=brott, genom=sista.genom)
        yield sista
    yield _steg(steg, väg, röstningar)


def _ryms(vinnare: str, alternativ: tuple[str, ...]) -> bool:
    return not alternativ or any(_lika(vinnare, a) or _i(vinnare, a) for a in alternativ)


def _steg(
    steg: Propositionssteg, väg: Sökväg, röstningar: tuple[Röstningsunderlag, ...]
) -> Stegutfall:
    if steg.omröstning is None:
        if steg.utfall:
            return Stegutfall(steg, steg.utfall, utfall=Uppfyllt(sökväg=väg))
        orsak = "Vad ordföranden fann framgår inte."
        return Stegutfall(steg, utfall=Oavgjort(orsak, sökväg=väg))
    u = röstningar[steg.omröstning]
    if not isinstance(u.omröstning, ÖppenOmröstning):
        orsak = "Vad en sluten omröstning gällde går inte att jämföra med propositionen."
        return Stegutfall(steg, steg.utfall, utfall=Oavgjort(orsak, sökväg=väg))
    utgång = avgör(u.omröstning, u.läge)
    if isinstance(utgång, Oavgjort):
        return Stegutfall(steg, steg.utfall, utfall=Oavgjort(utgång.orsak, sökväg=väg))
    vinnare = alternativet(steg, u.omröstning, utgång.vinnare)
    if vinnare is None:
        orsak = f"Det framgår inte vilket alternativ som {utgång.vinnare} betyder."
        return Stegutfall(steg, steg.utfall, utfall=Oavgjort(orsak, sökväg=väg), genom=utgång)
    return Stegutfall(steg, vinnare, utfall=_skrivet(steg, vinnare, utgång, väg), genom=utgång)


def _skrivet(steg: Propositionssteg, vinnare: str, utgång: Avgörande, väg: Sökväg) -> Utfall:
    if not steg.utfall or _lika(steg.utfall, vinnare):
        return Uppfyllt(str(utgång), sökväg=väg)
    if utgång.förbehåll:
        orsak = f"Steget anges ha gett ”{steg.utfall}”, men {utgång}."
        return Oavgjort(orsak, sökväg=väg, lagrum=utgång.lagrum)
    return Brott(
        f"Steget anges ha gett ”{steg.utfall}”, men enligt omröstningen vann ”{vinnare}”.",
        sökväg=väg / "utfall",
        funnet=steg.utfall,
        väntat=vinnare,
        lagrum=utgång.lagrum,
    )


def alternativet(steg: Propositionssteg, v: ÖppenOmröstning, sida: Sida) -> str | None:
    """Return the alternative of a step that a side of its vote stands for; None if unclear.

    By the words of what the sides mean: the same as the alternative, or one alternative alone that
    is part of them. Of two alternatives, one side's being known settles the other's.
    """
    ja = _ett_av(steg.alternativ, v.ja_innebär)
    nej = _ett_av(steg.alternativ, v.nej_innebär)
    if ja is not None and ja == nej:
        return None
    två = len(steg.alternativ) == 2  # noqa: PLR2004 - one side against the other
    if två and ja is None and nej is not None:
        ja = next(a for a in steg.alternativ if a != nej)
    if två and nej is None and ja is not None:
        nej = next(a for a in steg.alternativ if a != ja)
    return ja if sida is Sida.JA else nej


def _ett_av(alternativ: tuple[str, ...], text: str) -> str | None:
    lika = [a for a in alternativ if _lika(a, text)]
    if len(lika) == 1:
        return lika[0]
    delar = [a for a in alternativ if _i(a, text)]
    return delar[0] if len(delar) == 1 else None


def _vad_som_gäller(hittills: str, senaste: Stegutfall) -> str:
    """What holds after a step: a formal one only ends the matter if it sends it back or off."""
    if _klass(hittills) in (_ÅTERREMISS, _BORDLÄGGNING):
        return hittills
    if senaste.steg.slag is Stegslag.TILLÄGG:
        return hittills
    if senaste.steg.slag is Stegslag.FORMELLT and _klass(senaste.vinnare) not in (
        _ÅTERREMISS,
        _BORDLÄGGNING,
    ):
        return hittills
    return senaste.vinnare


# ------------------------------------------------------------------------- the decision's own words

_ÅTERREMISS, _BORDLÄGGNING, _AVSLAG, _BIFALL = "återremiss", "bordläggning", "avslag", "bifall"
_SLAG = {_ÅTERREMISS: Beslutsslag.ÅTERREMISS, _BORDLÄGGNING: Beslutsslag.BORDLÄGGNING}
_SAKEN = r"(?: (?:(?:på|till|av) )?(?:motionen|medborgarförslaget|ansökan|ärendet))?"
_KLASSER = (
    (_ÅTERREMISS, re.compile(r"(?!.*\b(?:inte|avslag)\b).*återremi.*")),
    (_BORDLÄGGNING, re.compile(r"(?!.*\b(?:inte|avslag)\b).*bordlägg.*")),
    (_AVSLAG, re.compile(rf"(?:avslag|avslå){_SAKEN}")),
    (_BIFALL, re.compile(rf"(?:bifall|bifalla){_SAKEN}")),
)
"""Alternatives in plain words, lower case.

"Bifall till arbetsutskottets förslag" is none of them: that proposal may be to reject the motion.
"""


def _klass(alternativ: str) -> str | None:
    text = _rensad(alternativ)
    return next((klass for klass, mönster in _KLASSER if mönster.fullmatch(text)), None)


def _jämförd(slutligt: str, p: Paragraf, väg: Sökväg) -> Utfall:
    """Compare what won with what was decided."""
    klass = _klass(slutligt) if slutligt else None
    if not p.beslut:
        return Oavgjort("Paragrafen har inget beslut att jämföra med.", sökväg=väg)
    if not slutligt:
        return Oavgjort("Vad som vann till sist framgår inte.", sökväg=väg)
    beslutade = [_beslutets_klass(b) or "" for b in p.beslut]
    if klass in beslutade or _är_förslaget(slutligt, p):
        return Uppfyllt(sökväg=väg)
    tillbaka = all(b in (_ÅTERREMISS, _BORDLÄGGNING) for b in beslutade)
    if tillbaka or (klass is not None and all(beslutade)):
        return Brott(
            f"Vid § {p.beteckning} vann ”{slutligt}”, men beslutet är ett annat.",
            sökväg=väg,
            funnet=", ".join(beslutade),
            väntat=slutligt,
            lagrum=BESLUTET,
        )
    return Oavgjort(f"Om beslutet är ”{slutligt}” går inte att se på orden.", sökväg=väg)


def _är_förslaget(slutligt: str, p: Paragraf) -> bool:
    """Tell whether what won is a proposal before the meeting and the decision has its words."""
    beslutat = [_rensad(a.text) for b in p.beslut for a in b.attsatser]
    return any(
        f.från and _i(f.från, slutligt) and [_rensad(a.text) for a in f.attsatser] == beslutat
        for f in p.förslag
        if f.attsatser
    )


def _beslutets_klass(b: Beslut) -> str | None:
    for klass, slag in _SLAG.items():
        if b.slag is slag:
            return klass
    text = _rensad(" ".join((b.inledning, *(a.text for a in b.attsatser))))
    avslår = re.search(r"\b(?:avslå|avslås|avslår|avslag)\b", text)
    bifaller = re.search(r"\b(?:bifalla|bifalles|bifaller|bifalls|bifall)\b", text)
    if bool(avslår) is bool(bifaller):
        return None
    return _AVSLAG if avslår else _BIFALL


def _rensad(text: str) -> str:
    return ett_mellanslag(re.sub(r"[^\w\s§]", " ", text)).casefold()


def _lika(a: str, b: str) -> bool:
    return _rensad(a) == _rensad(b)


def _i(del_: str, text: str) -> bool:
    """Tell whether words stand in a text, as whole words."""
    return f" {_rensad(del_)} " in f" {_rensad(text)} "
