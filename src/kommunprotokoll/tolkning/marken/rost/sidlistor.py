"""Lists by side: what marks a side - "Ja-röster (7):", "Följande röstar nej" - and who took it.

A mark is told by its words: one names the side, and the rest of them only say that somebody voted.
Those who took it stand after the mark or on the rows below it, by name, by surname alone or party
by party.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from kommunprotokoll.modell.omrostning import Röst, Röstval
from kommunprotokoll.modell.person import Parti, Person
from kommunprotokoll.tolkning.marken.lopande_text import MELLAN_MENINGAR
from kommunprotokoll.tolkning.marken.namn import finn_personer, som_person
from kommunprotokoll.tolkning.marken.partinamn import ETT_PARTI
from kommunprotokoll.tolkning.marken.rost.rostord import VALORD
from kommunprotokoll.tolkning.marken.rost.vidnamnet import utan_det_vid_namnet, utan_ersatta
from kommunprotokoll.tolkning.rader import Rad

_ORD = re.compile(r"[^\W\d_]+(?:-röst\w*)?")
_I_MÄRKE = re.compile(r"\(?(?P<ord>\w+(?:-\w+)*)\)?")
_RÖSTDEL = re.compile(r"-?röst(?:er)?(?:na)?$|-?(?:sidan|propositionen|förslaget)$")
_PARTISLUT = ("partiet", "partiet de gröna", "initiativ", "listan", "demokraterna", "alternativet")
_FYLLNAD = frozenset(
    {
        "följande", "dessa", "de", "dem", "som", "ledamöter", "ledamöterna", "ledamot", "personer",
        "röstar", "röstade", "röstat", "röst", "röster", "rösta", "svarar", "svarade", "avgivna",
        "avger", "avgav", "avges", "avgavs", "lämnar", "lämnade", "lämnas", "lämnades", "gör",
        "gjorde", "har", "för", "av", "från", "att", "antal", "st", "stycken", "i", "omröstningen",
        "voteringen", "är", "var", "sin", "sina", "med",
    }
)  # fmt: skip
"""What a mark of a side holds beside the side."""
_MOTSIDOR = {
    "för": Röstval.JA,
    "bifall": Röstval.JA,
    "emot": Röstval.NEJ,
    "mot": Röstval.NEJ,
    "avslag": Röstval.NEJ,
}
_MED_VERB = re.compile(
    r"\bför (?P<a>ja|nej)-propositionen röstar? |"
    r"\b(?P<b>ja|nej)-?röst(?:er)? "
    r"(?:(?:(?:har )?(?:avge|avga|avgivi|lämna|lämnat)\w{0,3}|ges|gavs) )?av (?=[A-ZÅÄÖl])|"
    r"(?:^|[.:;)”\"] |\b(?:och|samt|medan) )(?:(?:för )?(?P<c>ja|nej) (?:röst|svar)a(?:r|de)?|"
    r"(?P<d>avstår) gör) (?=\w)|"
    r"\((?P<e>ja|nej)\) röst(?:ar|ade):? |"
    r"\b\d{1,3} (?P<f>ja|nej)(?:-röst(?:er)?)? \(",
    re.IGNORECASE,
)
"""Marks that end with no colon: "Ja röstar Ada Berg", "5 ja-röster (Ada Berg, Bo Ek)"."""
_ORD_VID_VERB = (" av ", "propositionen rösta", "ja rösta", "nej rösta", "ja svar", "nej svar")
_ORD_VID_VERB_2 = ("avstår gör", ") röst", "ja (", "nej (", "röster (", "röst (")
_FÖR_OCH_EMOT = re.compile(
    r"(?:^|(?<=[.:;)”\"] )|(?P<löst>\b))(?P<sida>för|e?mot|bifall|avslag)\b"
    r"(?P<vad> [^.:;()\d]{2,60}?)??(?: röstade| röstar)?(?: \(\d{1,3}\))?: ?(?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
_AVSTÅR = re.compile(
    r"(?P<vilka>[^.:;]{4,300}?),? (?:avstår|avstod|har avstått)(?: från att rösta)?[.\s]*"
)
_SLUT = re.compile(r"(?<!\b[A-ZÅÄÖ])\.(?: |$)")
_LÄNGSTA_MÄRKE = 60
_LÄNGSTA_LISTRAD = 200
_EFTERNAMN = re.compile(
    r"(?P<namn>(?:[A-ZÅÄÖ]\.? )?(?:(?:von|af|de|van) )?[A-ZÅÄÖÉÜ][a-zåäöéüøæ'’]+"
    r"(?:-[A-ZÅÄÖ][a-zåäöéü]+)?)(?: ?\((?P<parti>[A-ZÅÄÖ][\wÀ-ÿ]{0,5})\))?"
)
_INGA_NAMN = frozenset(
    {
        "bifall", "avslag", "återremiss", "bordläggning", "ingen", "inga", "ja", "nej", "avstår",
        "förslaget", "motionen", "yrkandet", "övriga", "alla", "samtliga", "resultat", "votering",
        "omröstning", "summa", "totalt",
    }
)  # fmt: skip
_SKILJE = re.compile(r",? och |,? samt |[,;]\s*|\s*\n\s*")
_PARTIETIKETT = re.compile(r"(?P<parti>[A-ZÅÄÖ][\wÀ-ÿ -]{0,40}?)(?: \([\wÅÄÖ]{1,5}\))?: ?(?=\S)")
_NUMRERAD = re.compile(r"\s*\d{1,3}[.)]?\s+(?=[A-ZÅÄÖ])")
_MINST_EFTERNAMN = 3
"""Surnames of a vote: "Ja: Bifall. Nej: Avslag." has the form of two."""
_BÅDA = frozenset({Röstval.JA, Röstval.NEJ})


@attrs.frozen
class Sidlista:
    """The sides of one vote, with those who took each, and the rows where they stand."""

    röster: tuple[Röst, ...]
    början: int
    slut: int


def sidmärke(text: str) -> Röstval | None:
    """Return the side that a text marks, if it says nothing else: "Följande röstar nej:"."""
    if len(text) > _LÄNGSTA_MÄRKE:
        return None
    ord_ = [_RÖSTDEL.sub("", o) or o for o in _ORD.findall(text.casefold())]
    sidor = {VALORD[o] for o in ord_ if o in VALORD}
    if len(sidor) == 1 and all(o in _FYLLNAD or o in VALORD for o in ord_):
        return sidor.pop()
    return None


def sidlistor(rader: Sequence[Rad]) -> list[Sidlista]:
    """Return the votes whose sides stand on rows of their own, those who took them below.

    Where a side comes again another vote begins.
    """
    märken = [(i, val) for i, rad in enumerate(rader) if (val := _radmärke(rad.text)) is not None]
    listor: list[tuple[dict[Röstval, tuple[Person, ...]], int, int]] = []
    for nr, (i, val) in enumerate(märken):
        till = märken[nr + 1][0] if nr + 1 < len(märken) else len(rader)
        folk, slut = _folk_under(rader, i + 1, till)
        if not folk and not _säger_ingen(rader[i].text):
            continue
        if listor and val not in listor[-1][0]:
            sidor, början, _ = listor.pop()
        else:
            sidor, början = {}, i
        listor.append(({**sidor, val: folk}, början, slut))
    return [
        Sidlista(_röster(sidor.items()), början, slut)
        for sidor, början, slut in listor
        if sidor.keys() >= _BÅDA
    ]


def sidor_i(text: str) -> Iterator[tuple[Röstval, str]]:
    """Yield each side that a text marks and what stands after it, up to the next or a full stop."""
    låg = text.casefold()
    märken = list(_före_kolon(text, låg)) if ":" in text else []
    if any(ord_ in låg for ord_ in _ORD_VID_VERB) or any(ord_ in låg for ord_ in _ORD_VID_VERB_2):
        märken += [
            (t.start(), t.end(), VALORD[next(o for o in t.groups() if o is not None).casefold()])
            for t in _MED_VERB.finditer(text)
        ]
    if ":" in text and ("mot" in låg or "avslag" in låg or låg.count("för ") > 1):
        märken += _för_och_emot(text)
    märken.sort(key=lambda märke: märke[:2])
    for nr, (_, slut, val) in enumerate(märken):
        nästa = märken[nr + 1][0] if nr + 1 < len(märken) else len(text)
        if nästa >= slut:
            yield val, text[slut : min(nästa, _listans_slut(text, slut))]


def _före_kolon(text: str, låg: str) -> Iterator[tuple[int, int, Röstval]]:
    """Yield the marks that end with a colon: where they begin, what follows, and the side."""
    if not ("ja" in låg or "nej" in låg or "avst" in låg or "frånv" in låg):
        return
    plats = text.find(":")
    while plats >= 0:
        början, sida = plats, None
        for ord_ in reversed(list(_I_MÄRKE.finditer(text, max(0, plats - _LÄNGSTA_MÄRKE), plats))):
            bart = _RÖSTDEL.sub("", ord_["ord"].casefold()) or ord_["ord"].casefold()
            är_sida = bart in VALORD
            if text[ord_.end() : början].strip(" ,") or not (
                är_sida or bart in _FYLLNAD or bart.isdigit()
            ):
                break
            if är_sida and sida is not None:
                break
            sida = VALORD[bart] if är_sida else sida
            början = ord_.start()
        if sida is not None:
            yield början, plats + 1, sida
        plats = text.find(":", plats + 1)


def _för_och_emot(text: str) -> list[tuple[int, int, Röstval]]:
    """Return the marks "För:", "Mot förslaget:" and the like, where both sides are said so.

    Of two that are for something the first is ja.
    """
    märken: list[tuple[int, int, Röstval]] = []
    för = ""
    for t in _FÖR_OCH_EMOT.finditer(text):
        val, vad = _MOTSIDOR[t["sida"].casefold()], (t["vad"] or "").strip().casefold()
        if vad and t["löst"] is not None:
            continue
        if val is Röstval.JA and för and vad and vad != för:
            val = Röstval.NEJ
        för = för or vad
        märken.append((t.start(), t.end(), val))
    return märken if {val for _, _, val in märken} >= _BÅDA else []


def _listans_slut(text: str, plats: int) -> int:
    """Return where a list ends: at a full stop that no party's own list follows."""
    while (slut := _SLUT.search(text, plats)) is not None:
        etikett = _PARTIETIKETT.match(text, slut.end())
        if etikett is None or not _är_parti(etikett["parti"]):
            return slut.start()
        plats = slut.end()
    return len(text)


def _är_parti(text: str) -> bool:
    """Tell whether a label before names can be that of a party, not of a side."""
    return ETT_PARTI.fullmatch(text) is not None or (
        sidmärke(text) is None and text.casefold().endswith(_PARTISLUT)
    )


def röster_av(sidor: Iterable[tuple[Röstval, str]]) -> tuple[Röst, ...]:
    """Return the votes of those who took each side, by what stands after the marks."""
    return _röster((val, folk_på_sidan(text)) for val, text in sidor)


def _röster(sidor: Iterable[tuple[Röstval, Sequence[Person]]]) -> tuple[Röst, ...]:
    """Return the first vote of each person; none by surname alone where too few vote so."""
    alla = [(person, val) for val, folk in sidor for person in folk]
    if 0 < sum(är_efternamn(person) for person, _ in alla) < _MINST_EFTERNAMN:
        alla = [(person, val) for person, val in alla if not är_efternamn(person)]
    röster: dict[str, Röst] = {}
    for person, val in alla:
        röster.setdefault(str(person), Röst(person, val))
    return tuple(röster.values())


def är_efternamn(person: Person) -> bool:
    """Tell whether somebody is named by surname, or with an initial before it."""
    return " " not in person.namn or len(person.namn.split()[0].rstrip(".")) == 1


def folk_på_sidan(text: str) -> tuple[Person, ...]:
    """Return those whom a list of one side names; surnames too where it holds nothing else."""
    text = utan_ersatta(text)
    return bara_folk_på_sidan(text) or finn_personer(text)


def bara_folk_på_sidan(text: str) -> tuple[Person, ...]:
    """Return those whom a list of one side names; empty if it holds anything else."""
    personer: list[Person] = []
    parti: Parti | None = None
    for del_ in _SKILJE.split(text.strip().rstrip(".,; ")):
        if etikett := _PARTIETIKETT.match(del_):
            parti = Parti(etikett["parti"])
            del_ = del_[etikett.end() :]  # noqa: PLW2901 - what follows the label
        person = som_person(del_) or _efternamn(del_)
        if person is None:
            return ()
        if person.parti is None and parti is not None:
            person = Person(person.namn, parti)
        personer.append(person)
    if any(" " in p.namn and p.parti is not None for p in personer):
        # "Ada Berg (S), Ekby": where somebody comes from, no surname
        personer = [p for p in personer if " " in p.namn or p.parti is not None]
    return tuple(personer)


def avstående_i(texter: Iterable[str]) -> tuple[Röst, ...]:
    """Return those of whom a sentence says nothing but that they abstain."""
    return tuple(
        Röst(person, Röstval.AVSTÅR)
        for text in texter
        if "avst" in text
        for mening in MELLAN_MENINGAR.split(text)
        if (träff := _AVSTÅR.fullmatch(mening)) is not None
        for person in bara_folk_på_sidan(utan_ersatta(träff["vilka"]))
        if not är_efternamn(person)
    )


def _efternamn(text: str) -> Person | None:
    träff = _EFTERNAMN.fullmatch(text.strip())
    if träff is None or text.strip().casefold() in _INGA_NAMN or ETT_PARTI.fullmatch(text.strip()):
        return None
    return Person(träff["namn"], Parti(träff["parti"]) if träff["parti"] else None)


def _radmärke(text: str) -> Röstval | None:
    """Return the side that a row marks, the only one on it."""
    if not text or len(text) > _LÄNGSTA_MÄRKE or "  " in text.strip():
        return None
    låg = text.casefold()
    if not ("ja" in låg or "nej" in låg or "avst" in låg or "frånv" in låg):
        return None
    return sidmärke(text)


def _säger_ingen(text: str) -> bool:
    return "(0" in text or "ngen" in text or "nga" in text


def _folk_under(rader: Sequence[Rad], början: int, till: int) -> tuple[tuple[Person, ...], int]:
    """Return those on the rows below a mark, and the place after the last of them.

    A row each, or a list that goes on from row to row.
    """
    block: list[str] = []
    slut = början
    for i in range(början, till):
        text = rader[i].text.strip()
        if not text and block:
            break
        if text:
            if len(text) > _LÄNGSTA_LISTRAD or "  " in text:
                return (), början
            block.append(_NUMRERAD.sub("", text))
        slut = i + 1
    en_var: list[Person] = []
    for text in block:
        person = som_person(utan_det_vid_namnet(text)) if text[-1] != "," else None
        if person is None:
            break
        en_var.append(person)
    if en_var:
        return tuple(en_var), slut - (len(block) - len(en_var))
    return folk_på_sidan(_löpande(block)), slut


def _löpande(block: Sequence[str]) -> str:
    """Return rows as one text, a comma between those that each begin with a party."""
    ut = ""
    for text in block:
        skilje = ", " if ut and _PARTIETIKETT.match(text) else " " if ut else ""
        ut = f"{ut.rstrip('. ,') if skilje == ', ' else ut}{skilje}{text}"
    return ut
