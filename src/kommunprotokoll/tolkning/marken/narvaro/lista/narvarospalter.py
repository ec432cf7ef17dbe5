"""Labels of the roll side by side: the columns below them, told by where they stand."""

import re
from collections.abc import Collection, Sequence

from kommunprotokoll.tolkning.dialekt import Dialekt, nyckel
from kommunprotokoll.tolkning.marken.celler import CELL
from kommunprotokoll.tolkning.marken.narvaro.lista.narvarolista import Närvarolista
from kommunprotokoll.tolkning.marken.narvaro.lista.rullpost import Post
from kommunprotokoll.tolkning.rader import Rad

_BRETT = re.compile(r"[ ]{2,}|\t|\.{4,}|…")
_NÄRA = 3
_GEMENSAMMA = frozenset({"närvarande", "beslutande", "övriga"})
"""Labels that may stand over another label: "Beslutande   Ledamöter"."""
_ORD_I_HUVUD = ("ersätt", "närvar", "övriga", "ledam", "beslut", "tjänst")

Spalter = tuple[tuple[int, str], ...]
"""Columns: where each begins, and the canonical name of its label."""

_LÄNGSTA_HUVUD = 300


def läs_spalter(
    rader: Sequence[Rad], roller: Collection[str], dialekt: Dialekt
) -> tuple[list[Post], int]:
    """Read the columns that the first row heads.

    Returns:
        The people as entries of the roll, and the number of rows; none where no columns begin.
    """
    spalter = _huvud(rader[0].text, roller, dialekt)
    namnen = [namn for _, namn in spalter]
    i_ord = ":" not in rader[0].text and kolumner_av(namnen, "", rader[0].text, roller)
    if not spalter or i_ord:
        return [], 0
    lista, antal = Närvarolista(dialekt=dialekt), 1
    for rad in rader[1:]:
        celler = _i_spalter(rad.text, spalter)
        # A cell in lower case is no label: "1:e vice" may go on with "ordförande" below it.
        nya = [
            "" if cell[:1].islower() else dialekt.etiketter.get(nyckel(cell), "")
            for _, cell in celler
        ]
        if dialekt.framsidesmening.match(rad.text.strip()) or (
            celler[0][0] == 0
            and not celler[0][1][:1].islower()
            and dialekt.etikett_i_början.match(rad.text)
        ):
            break
        for (i, _), namn in zip(celler, nya, strict=True):
            if namn in roller:
                spalter = (*spalter[:i], (spalter[i][0], namn), *spalter[i + 1 :])
        folk = [(spalter[i][1], c) for (i, c), namn in zip(celler, nya, strict=True) if not namn]
        lagda = [lista.lägg(e, t, rad, ensam=True) for e, t in _par(folk) if t not in "-–"]
        if not all(lagda):
            break
        antal += 1
    return lista.poster, antal if lista.poster else 0


def _huvud(text: str, roller: Collection[str], dialekt: Dialekt) -> Spalter:
    """Return the columns that a row of labels heads; empty if the row is anything else.

    Labels of one kind are no columns: the first then names what the second divides.
    """
    if not any(ord_ in text.casefold() for ord_ in _ORD_I_HUVUD):
        return ()
    funna: list[tuple[int, str]] = []
    for cell in CELL.finditer(text):
        namn = dialekt.etiketter.get(nyckel(cell[0]), "")
        if namn not in roller:
            return ()
        funna.append((cell.start(), namn))
    namnen = {namn for _, namn in funna}
    if len(namnen) < 2 or len(namnen) != len(funna) or namnen <= {"beslutande", "närvarande"}:  # noqa: PLR2004 - one is no column
        return ()
    return tuple(funna)


def _i_spalter(text: str, spalter: Spalter) -> list[tuple[int, str]]:
    """Return the cells of a row, each with the number of the column that it stands in."""
    ut: list[tuple[int, str]] = []
    for cell in CELL.finditer(text):
        i = max((i for i, (var, _) in enumerate(spalter) if var <= cell.start() + _NÄRA), default=0)
        if ut and ut[-1][0] == i:
            ut[-1] = (i, f"{ut[-1][1]}   {cell[0]}")
        else:
            ut.append((i, cell[0]))
    return ut


def _par(celler: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Let who is absent and who serves instead, side by side on a row, be one's substitute."""
    if [e for e, _ in celler] != ["frånvarande", "tjänstgörande_ersättare"]:
        return list(celler)
    (_, borta), (etikett, ersättare) = celler
    if ersättare in "-–":
        return list(celler)
    return [celler[0], (etikett, f"{ersättare} ersätter {borta}")]


def andra_plats(text: str, etikett: str, dialekt: Dialekt) -> int:
    """Return where the last label of a row begins, the one that heads its second column."""
    # A row is asked about at each of its labels: no head of columns is so long.
    celler = list(CELL.finditer(text)) if len(text) <= _LÄNGSTA_HUVUD else []
    if len(celler) < 2 or dialekt.etiketter.get(nyckel(celler[-1][0])) != etikett:  # noqa: PLR2004 - two columns
        return 0
    return celler[-1].start()


def kolumner_av(nya: Sequence[str], rest: str, hel: str, under: Collection[str]) -> tuple[str, ...]:
    """Labels side by side with nothing after them head columns; the first may name them all."""
    roller = [e for e in nya if e in under]
    i_spalter = _BRETT.search(hel.strip()) is not None or ":" not in hel
    if rest or not i_spalter or len(roller) < 2 or len(roller) != len(nya):  # noqa: PLR2004 - one is no column
        return ()
    gemensamt_huvud = len(roller) > 2  # noqa: PLR2004 - a common head and two columns
    ersättare_bredvid = roller[0] in {"beslutande", "närvarande"} and "ersättare" in roller[1]
    if gemensamt_huvud or ersättare_bredvid or roller[0] not in _GEMENSAMMA:
        return tuple(roller[-2:])
    return ()
