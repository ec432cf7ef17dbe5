"""Votes written out: totals in figures or words, names in sentences, tables and lists."""

from collections.abc import Sequence

from kommunprotokoll import Avgörandegrund, Paragraf, Person, Röstval, ÖppenOmröstning
from tests.tolkning.familjer.penna import Penna, brutet, stycken_av, uppräkning

_TALORD = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva")
_SUFFIX = ("", " – återremiss", " – huvudvotering", " – tilläggsyrkande")
_SIDOR = (
    (Röstval.JA, "röstar Ja"),
    (Röstval.NEJ, "röstar Nej"),
    (Röstval.AVSTÅR, "avstår från att rösta"),
)
_BIFALLS = "Ordföranden ställer proposition på yrkandena och finner att nämnden bifaller förslaget."
_BEGÄRS = "Omröstning begärs. Den som bifaller förslaget röstar ja, den som avslår det röstar nej."


def i_beslutsgång(p: Paragraf, penna: Penna) -> list[str]:
    """Write the votes of a matter as sentences below the order of propositions."""
    if not p.omröstningar:
        return []
    rader = [penna.vana("beslutsgång", "Beslutsgång", "Propositionsordning"), ""]
    rader += stycken_av([_BIFALLS])
    for o in _öppna(p):
        rader += stycken_av([_BEGÄRS, f"{_summor(o, penna)} {_utslag(o)}".strip()])
    return rader


def under_rubriker(p: Paragraf, penna: Penna) -> list[str]:
    """Write each vote below a heading of its own, with totals."""
    rader: list[str] = []
    suffix = penna.brukar("suffix")
    for i, o in enumerate(_öppna(p)):
        rader += ["Omröstning" + (_SUFFIX[i + 1] if suffix else ""), ""]
        if penna.ibland():
            rader += [*brutet("Godkänd voteringsproposition: ”Ja för bifall och Nej för avslag.”")]
        rader += [*brutet(f"{_summor(o, penna)} {_utslag(o)}".strip()), ""]
    return rader


def upprop(p: Paragraf, penna: Penna) -> list[str]:
    """Write each vote as a roll call: a sentence for each side, over as many rows as it takes."""
    rader: list[str] = []
    nej_först = penna.brukar("nej först")
    för_sidan = penna.brukar("för sidan")
    summa = penna.brukar("sidans summa")
    for o in _öppna(p):
        rader += ["Omröstning", ""]
        sidor = (_SIDOR[1], _SIDOR[0], _SIDOR[2]) if nej_först else _SIDOR
        for val, ord_ in sidor:
            if not (folk := o.med_val(val)):
                continue
            if för_sidan and val is not Röstval.AVSTÅR:
                rader += brutet(f"{str(val).capitalize()}-röster: {uppräkning(folk)}.")
            else:
                antal = f" ({len(folk)})" if summa else ""
                rader += brutet(f"{_folk(folk, penna)} {ord_}{antal}.")
        rader += [*brutet(_utslag(o)), ""]
    return rader


def tabell_i_texten(p: Paragraf, penna: Penna) -> list[str]:
    """Write each vote as a table of names inside the matter."""
    rader: list[str] = []
    for o in _öppna(p):
        rader += ["Omröstning", "", *_tabell(o, penna), "", *stycken_av([_utslag(o)])]
    return rader


def lista(p: Paragraf, penna: Penna) -> list[str]:
    """Write the totals of each vote as a list below the heading of the result."""
    skilje = penna.vana("resultatets skilje", ": ", " = ")
    rader: list[str] = []
    for o in _öppna(p):
        rader += ["Omröstningsresultat", f"Ja-röster{skilje}{o.ja}", f"Nej-röster{skilje}{o.nej}"]
        rader += [f"Avstår{skilje}{o.avstår}", "", *stycken_av([_utslag(o)])]
    return rader


def i_bilaga(p: Paragraf, penna: Penna, bilagor: list[str]) -> list[str]:
    """Write the totals of each vote, and add a list of names to the appended papers."""
    rader: list[str] = []
    for o in _öppna(p):
        nr = sum(rad.startswith("OMRÖSTNINGSLISTA") for rad in bilagor) + 1
        titel = penna.vana(
            "titel", "OMRÖSTNINGSLISTA NR {nr} § {p}", "OMRÖSTNINGSLISTA NR {nr}  § {p}"
        )
        lista_av = penna.vana("röstlista", _tabell, _ord_i_kolumn, _plats_och_ord)
        bilagor += [titel.format(nr=nr, p=p.beteckning), *lista_av(o, penna), ""]
        rader += ["Omröstning", *brutet(f"{_summor(o, penna)} {_utslag(o)}".strip())]
        rader += [f"Hur var och en röstar framgår av omröstningslista {nr}.", ""]
    return rader


def _öppna(p: Paragraf) -> list[ÖppenOmröstning]:
    return [o for o in p.omröstningar if isinstance(o, ÖppenOmröstning)]


def _folk(folk: Sequence[Person], penna: Penna) -> str:
    """Name people, now and then with what they are."""
    *första, sista = map(str, folk)
    sista = penna.en_av("", "", "ordföranden ", "tjänstgörande ersättaren ") + sista
    return uppräkning([*första, sista])


def _utslag(o: ÖppenOmröstning) -> str:
    if o.avgjord_genom is Avgörandegrund.MINORITET:
        return "Ärendet återsänds därmed enligt bestämmelserna om minoritetsåterremiss."
    if o.avgjord_genom is None:
        return ""
    return "Nämnden beslutar med ordförandens utslagsröst att bifalla förslaget."


def _summor(o: ÖppenOmröstning, penna: Penna) -> str:
    assert o.ja is not None
    assert o.nej is not None
    ja, nej, avstår = o.ja, o.nej, o.avstår or 0
    form = penna.vana(
        "summor",
        "Omröstningen utfaller med {ja} ja-röster och {nej} nej-röster.",
        "Omröstningen utfaller med {ja} Ja mot {nej} Nej.",
        "Med {jaord} ja-röster mot {nejord} nej-röster bifaller nämnden förslaget.",
        "Vid omröstningen avges {ja} Ja-röster, {nej} Nej-röster.",
        "Omröstningen utfaller med röstsiffrorna {ja} Ja mot {nej} Nej.",
        "{Jaord} röster ja och {nejord} röster nej avges vid omröstningen.",
    )
    jaord, nejord = (_TALORD[n] for n in (ja, nej))
    text = form.format(ja=ja, nej=nej, jaord=jaord, nejord=nejord, Jaord=jaord.capitalize())
    if not avstår:
        return text
    ledamöter = "1 ledamot" if avstår == 1 else f"{avstår} ledamöter"
    former = (f"{ledamöter} avstår från att rösta.", f"{avstår} avstår från att rösta.")
    return f"{text} {penna.vana('avstår', *former, f'{avstår} röst nedlagd.')}"


def _tabell(o: ÖppenOmröstning, penna: Penna) -> list[str]:
    bred = penna.vana("tabellens bredd", 30, 40)
    rader = [f"{'Namn':<{bred}}{'Parti':<8}{'Ja':<6}{'Nej':<6}{'Avst':<6}"]
    for indrag, (val, _) in zip((0, 6, 12), _SIDOR, strict=True):
        rader += [f"{p.namn:<{bred}}{p.parti!s:<8}{'':<{indrag}}X" for p in o.med_val(val)]
    if penna.brukar("summarad"):
        rader.append(f"{'Summa':<{bred + 8}}{o.ja:<6}{o.nej:<6}{o.avstår:<6}")
    return rader


def _ord_i_kolumn(o: ÖppenOmröstning, penna: Penna) -> list[str]:
    ord_ = {
        Röstval.JA: "Ja",
        Röstval.NEJ: "Nej",
        Röstval.AVSTÅR: penna.vana("avst", "Avst", "Avstår"),
    }
    huvud = [f"{'Namn':<30}{'Parti':<8}Röst"]
    return huvud + [f"{r.person.namn:<30}{r.person.parti!s:<8}{ord_[r.val]}" for r in o.röster]


def _plats_och_ord(o: ÖppenOmröstning, penna: Penna) -> list[str]:
    """A cell a row, as systems for voting write it: name, party, seat and role, vote."""
    ord_ = {
        Röstval.JA: "Ja",
        Röstval.NEJ: "Nej",
        Röstval.AVSTÅR: penna.vana("avst", "Avst", "Avstår"),
    }
    return [
        cell
        for i, r in enumerate(o.röster, 7)
        for cell in (r.person.namn, str(r.person.parti), f"{i} Ledamot", ord_[r.val])
    ]
