"""The roll of auditors and the like: those elected, and those "Från Granskarna AB"."""

import pytest

from kommunprotokoll import Roll, Sammanträde
from kommunprotokoll.tolkning import tolka_text


def _läs(rulla: str) -> Sammanträde:
    return tolka_text(
        "Ekby kommun\nKommunrevisionen\n\nSAMMANTRÄDESANTECKNINGAR\n\nDatum:         2031-05-14\n"
        f"Plats:         Kommunhuset\n\n{rulla}\n\nAtt justera: Vilma Stenåker\n\n"
        "§ 18 Val av justerare\nBeslut\nVilma Stenåker utses att justera.\n"
    ).sammanträde


@pytest.mark.parametrize(
    "etikett",
    ["Närvarande förtroendevalda revisorer", "Förtroendevalda revisorer:", "Närvarande revisorer"],
)
@pytest.mark.parametrize("från", ["Från Granskarna AB", "Från Siffran & Co:"])
def test_revisorer_och_deras_biträden(etikett: str, från: str) -> None:
    """Those elected are members; the others are told whom they come from."""
    s = _läs(
        f"{etikett}\nVilma Stenåker (S)        ordförande\nOtto Ljungholm (C)\n\n"
        f"Ej närvarande\nSigne Hagberg (V)\n\n{från}\nRune Tallvik\n"
        "Tove Skog, auktoriserad revisor"
    )
    av = {n.person.namn: n for n in s.närvaro}

    assert s.ordförande is not None
    assert s.ordförande.namn == "Vilma Stenåker"
    assert av["Otto Ljungholm"].roll is Roll.LEDAMOT
    assert not av["Signe Hagberg"].närvarande
    varifrån = från.removeprefix("Från ").rstrip(":")
    assert {av[n].person.organisation for n in ("Rune Tallvik", "Tove Skog")} == {varifrån}
    assert all(
        av[n].närvarande and not av[n].roll.är_beslutande for n in ("Rune Tallvik", "Tove Skog")
    )
    assert len(s.närvaro) == 5


def test_personal_och_anmält_frånvaro() -> None:
    """Those of the staff are no substitutes, and who has told of absence was not there."""
    s = _läs(
        "Ledamöter:      Vilma Stenåker (S), ordförande\n                Otto Ljungholm (C)\n"
        "Ersättare:      Signe Hagberg (V) – anmält frånvaro\nPersonal:    Rune Tallvik, Kommunal"
    )
    av = {n.person.namn: n for n in s.närvaro}

    assert not av["Signe Hagberg"].närvarande
    assert av["Rune Tallvik"].roll is Roll.PERSONALFÖRETRÄDARE
