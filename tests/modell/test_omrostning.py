"""Votes: totals counted from names, printed totals kept, readings."""

from hypothesis import given

from kommunprotokoll import (
    Person,
    Röst,
    Röstetal,
    Röstval,
    SlutenOmröstning,
    ÖppenOmröstning,
)
from kommunprotokoll.strategier import öppna_omröstningar

FOLK = [Person(n) for n in ("Ada Ek", "Bo Ås", "Cia Ö", "Disa Y", "Evy Ä", "Fia Å")]
ALLA = ÖppenOmröstning(röster=tuple(map(Röst, FOLK, Röstval)))


def test_summor_räknas_ur_namnen() -> None:
    """Where names are listed and no totals printed, the names are counted."""
    assert (ALLA.ja, ALLA.nej, ALLA.avstår, ALLA.frånvarande) == (1, 1, 1, 1)


def test_tryckta_summor_behålls() -> None:
    """Totals that disagree with the names are kept as printed: that is for granska."""
    omröstning = ÖppenOmröstning(röster=(Röst(FOLK[0], Röstval.JA),), ja=7, nej=None)

    assert (omröstning.ja, omröstning.nej, omröstning.avstår) == (7, None, 0)


def test_utan_namn_är_summorna_okända() -> None:
    """Without names a total that is not printed is unknown, not nought."""
    assert (ÖppenOmröstning(ja=5).ja, ÖppenOmröstning(ja=5).nej) == (5, None)


@given(öppna_omröstningar())
def test_var_och_en_röstar_på_ett_sätt(omröstning: ÖppenOmröstning) -> None:
    """Those who voted each way make up all the votes."""
    var_för_sig = [person for val in Röstval for person in omröstning.med_val(val)]

    assert sorted(map(str, var_för_sig)) == sorted(str(r.person) for r in omröstning.röster)


def test_med_val() -> None:
    """Those who voted one way come in the order listed."""
    assert ALLA.med_val(Röstval.JÄV) == (FOLK[5],)


def test_läses() -> None:
    """A vote reads as its result."""
    assert str(ÖppenOmröstning(ja=5, nej=3, avstår=1)) == "5 ja mot 3 nej, 1 avstår"
    assert str(ÖppenOmröstning(ja=5, nej=3)) == "5 ja mot 3 nej"
    assert str(ÖppenOmröstning()) == "öppen omröstning"
    assert str(SlutenOmröstning()) == "sluten omröstning"
    assert (
        str(SlutenOmröstning((Röstetal("Ada Ek", 5), Röstetal("Bo Ås", 4))))
        == "sluten omröstning: Ada Ek 5, Bo Ås 4"
    )
    assert str(Röst(FOLK[0], Röstval.DELTAR_EJ)) == "Ada Ek: deltar ej"
