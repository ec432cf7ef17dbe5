"""5 kap. 15 § kommunallagen: members of fullmäktige are called a week before the meeting."""

from datetime import date

import pytest

from kommunprotokoll import Kallelse, Organtyp
from kommunprotokoll.lag import Fristläge, frister
from tests.lag.sammantraden import möte


@pytest.mark.parametrize(
    ("utsänd", "hållen"),
    [(date(2027, 2, 25), True), (date(2027, 2, 26), False), (None, None)],
)
def test_en_vecka_före(utsänd: date | None, hållen: bool | None) -> None:  # noqa: FBT001 - expected
    """The call is in time when it was sent seven days before the meeting."""
    frist = frister(
        möte(date(2027, 3, 4), Organtyp.FULLMÄKTIGE, kallelse=Kallelse(utsänd))
    ).kallelse

    assert frist.sista_dag == date(2027, 2, 25)
    assert frist.hållen is hållen


@pytest.mark.parametrize("typ", [Organtyp.NÄMND, Organtyp.STYRELSE, Organtyp.UTSKOTT])
def test_i_nämnd_står_tiden_i_reglementet(typ: Organtyp) -> None:
    """Kommunallagen sets no time for calling a nämnd: the reglemente does."""
    frist = frister(möte(date(2027, 3, 4), typ)).kallelse

    assert frist.läge is Fristläge.EJ_TILLÄMPLIG
    assert "tiden för kallelsen står i reglementet" in frist.förklara()


@pytest.mark.parametrize("typ", [Organtyp.RÅD, Organtyp.BOLAGSSTYRELSE, Organtyp.REVISION])
def test_andra_organ_har_ingen_regel(typ: Organtyp) -> None:
    """A council or a company's board has no rule on calls in kommunallagen."""
    frist = frister(möte(date(2027, 3, 4), typ)).kallelse

    assert frist.läge is Fristläge.EJ_TILLÄMPLIG
    assert "Kommunallagen har ingen regel om kallelse till" in frist.förklara()
