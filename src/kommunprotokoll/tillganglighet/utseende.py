"""Rules on what is seen: tables, pictures, colours."""

from collections.abc import Iterator

from kommunprotokoll.grund.anmarkning import Allvar
from kommunprotokoll.grund.element import Element, heltal
from kommunprotokoll.grund.wordpaket import W, värde, är_på
from kommunprotokoll.tillganglighet.dokument import Worddokument, tecken
from kommunprotokoll.tillganglighet.kontrast import kontrast, svaga
from kommunprotokoll.tillganglighet.regel import Brist, Tillgänglighetsregel

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_DEKOR = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VISAS = 40


def _visa(text: str) -> str:
    text = " ".join(text.split())
    return f"”{text if len(text) <= _VISAS else text[: _VISAS - 1] + '…'}”"


def _rader(tabell: Element) -> list[Element]:
    return list(tabell.iterchildren(f"{W}tr"))


def _kolumner(tabell: Element) -> int:
    return max((len(list(r.iterchildren(f"{W}tc"))) for r in _rader(tabell)), default=0)


def _början(tabell: Element) -> str:
    return _visa(" ".join("".join(tecken(p)) for p in tabell.iter(f"{W}p")))


def _radrubriker(tabell: Element) -> bool:
    """Tell whether the first column is marked as headings, and the first row is not."""
    look = tabell.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    på = {"1", "true", "on"}
    return look.get(f"{W}firstColumn") in på and look.get(f"{W}firstRow") not in på


def _är_utläggning(tabell: Element) -> bool:
    """Tell whether a table is there for looks: one row, one column, or tables inside."""
    if next(tabell.iterchildren(f"{W}tr"), None) is None:
        return False
    inre = next((t for t in tabell.iter(f"{W}tbl") if t is not tabell), None) is not None
    ensam = len(_rader(tabell)) == 1 and not _radrubriker(tabell)
    return inre or ensam or _kolumner(tabell) == 1


def _rubrikrader(d: Worddokument) -> Iterator[Brist]:
    for nr, tabell in enumerate(d.tabeller):
        if _är_utläggning(tabell) or _radrubriker(tabell) or not _rader(tabell):
            continue
        if not är_på(_rader(tabell)[0].find(f"{W}trPr/{W}tblHeader")):
            yield Brist(f"Tabellen {_början(tabell)} har ingen rubrikrad.", ("tabeller", nr))


def _utläggning(d: Worddokument) -> Iterator[Brist]:
    for nr, tabell in enumerate(d.tabeller):
        if _är_utläggning(tabell):
            vad = f"Tabellen {_början(tabell)} verkar finnas för utseendets skull"
            yield Brist(
                f"{vad}: {len(_rader(tabell))} × {_kolumner(tabell)} celler.", ("tabeller", nr)
            )


def _sammanslagna(d: Worddokument) -> Iterator[Brist]:
    for nr, tabell in enumerate(d.tabeller):
        antal = 0
        for rad in _rader(tabell):
            for egenskaper in rad.iterfind(f"{W}tc/{W}tcPr"):
                bred = heltal(värde(egenskaper.find(f"{W}gridSpan")), 1) > 1
                antal += bred or egenskaper.find(f"{W}vMerge") is not None
        if antal:
            vad = f"Tabellen {_början(tabell)} har {antal} sammanslagna celler."
            yield Brist(vad, ("tabeller", nr))


def _alternativtext(d: Worddokument) -> Iterator[Brist]:
    nr = 0
    for rot in (d.kropp, *d.kanter):
        for bild in rot.iter(f"{_WP}docPr", f"{_V}shape"):
            if bild.tag == f"{_V}shape" and next(bild.iter(f"{_V}imagedata"), None) is None:
                continue
            text = bild.get("descr") or bild.get("title") or bild.get("alt") or ""
            if not text.strip() and not _är_dekor(bild):
                yield Brist("En bild har ingen alternativtext.", ("bilder", nr))
            nr += 1


def _är_dekor(bild: Element) -> bool:
    return any(e.get("val") in {"1", "true"} for e in bild.iter(_DEKOR))


def _läsordning(d: Worddokument) -> Iterator[Brist]:
    for nr, ruta in enumerate(d.kropp.iter(f"{W}txbxContent")):
        text = "".join("".join(tecken(p)) for p in ruta.iter(f"{W}p"))
        i_reserv = any(str(f.tag).endswith("}Fallback") for f in ruta.iterancestors())
        if text.strip() and not i_reserv:
            yield Brist(f"Texten {_visa(text)} står i en flytande textruta.", ("textrutor", nr))


def _kontrast(d: Worddokument) -> Iterator[Brist]:
    """Give each pair of colours once, where it first stands."""
    sedda: set[tuple[str, str]] = set()
    for stycke in d.stycken:
        for text, färg, bakom in svaga(d, stycke):
            if (färg, bakom) in sedda:
                continue
            sedda.add((färg, bakom))
            tal = f"{kontrast(färg, bakom):.1f}".replace(".", ",")
            vad = f"Texten {_visa(text)} (#{färg} mot #{bakom}) har kontrasten {tal}:1."
            yield Brist(vad, ("stycken", stycke.nummer), f"{tal}:1")


REGLER = (
    Tillgänglighetsregel(
        kod="TIL011", krav="En tabell med uppgifter har en märkt rubrikrad.", en="10.1.3.1",
        wcag="1.3.1", allvar=Allvar.FEL, prövning=_rubrikrader,
        åtgärd="Märk första raden: Upprepa rubrikrader."),
    Tillgänglighetsregel(
        kod="TIL012", krav="Tabeller används för uppgifter, inte för utseendet.", en="10.1.3.2",
        wcag="1.3.2", allvar=Allvar.VARNING, prövning=_utläggning,
        åtgärd="Gör om den till löpande text."),
    Tillgänglighetsregel(
        kod="TIL013", krav="Varje cell hör till en rad och en kolumn.", en="10.1.3.1",
        wcag="1.3.1", allvar=Allvar.VARNING, prövning=_sammanslagna,
        åtgärd="Dela cellerna, eller dela tabellen i flera."),
    Tillgänglighetsregel(
        kod="TIL014", krav="Varje bild har en alternativtext eller är märkt som dekorativ.",
        en="10.1.1.1", wcag="1.1.1", allvar=Allvar.FEL, prövning=_alternativtext,
        åtgärd="Skriv vad bilden visar."),
    Tillgänglighetsregel(
        kod="TIL015", krav="Text står i sin ordning, inte i flytande rutor.", en="10.1.3.2",
        wcag="1.3.2", allvar=Allvar.VARNING, prövning=_läsordning,
        åtgärd="Ställ texten i dokumentets löpande text."),
    Tillgänglighetsregel(
        kod="TIL016", krav="Text har kontrasten 4,5:1 mot det som är bakom, stor text 3:1.",
        en="10.1.4.3", wcag="1.4.3", allvar=Allvar.FEL, prövning=_kontrast,
        åtgärd="Välj en mörkare textfärg eller en ljusare bakgrund."),
)  # fmt: skip
