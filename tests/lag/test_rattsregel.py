"""Rules as data: when they hold, how sure they are, how they cite the law."""

from datetime import date

import pytest

from kommunprotokoll import Lagrum, OgiltigtVärdeFel, Organtyp
from kommunprotokoll.lag import Giltighet, Rättsregel, Stöd
from kommunprotokoll.lag.organregler import PROTOKOLLSREGLER, ÖVERKLAGANDEREGLER
from kommunprotokoll.lag.rattsregel import lagrum_i_ord

I_KRAFT = date(2018, 1, 1)
UPPHÄVD = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("giltighet", "dag", "gäller"),
    [
        (Giltighet(), date(1900, 1, 1), True),
        (Giltighet(I_KRAFT), date(2017, 12, 31), False),
        (Giltighet(I_KRAFT), I_KRAFT, True),
        (Giltighet(I_KRAFT, UPPHÄVD), date(2026, 6, 30), True),
        (Giltighet(I_KRAFT, UPPHÄVD), UPPHÄVD, False),
    ],
)
def test_giltighet(giltighet: Giltighet, dag: date, gäller: bool) -> None:  # noqa: FBT001 - expected
    """A rule holds from its first day to the day before it is repealed, and else says why not."""
    assert giltighet.omfattar(dag) is gäller
    assert bool(giltighet.skäl_utanför(dag)) is not gäller


def test_skälen_nämner_dagen() -> None:
    """The reason names the day, and the law before it if that is known."""
    regel = Giltighet(I_KRAFT, UPPHÄVD, föregångare="en äldre lag")

    assert regel.skäl_utanför(date(2017, 1, 1)) == (
        "regeln gäller först från den 1 januari 2018, och dessförinnan gällde en äldre lag"
    )
    assert regel.skäl_utanför(UPPHÄVD) == "regeln upphörde att gälla den 1 juli 2026"


def test_upphävd_före_ikraftträdandet() -> None:
    """A rule that ends before it begins cannot mean anything."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Giltighet\.upphävd"):
        Giltighet(UPPHÄVD, I_KRAFT)


@pytest.mark.parametrize(
    ("lagrum", "text"),
    [
        ((), ""),
        ((Lagrum("69", 5),), "5 kap. 69 § kommunallagen"),
        ((Lagrum("35", 6), Lagrum("69", 5)), "6 kap. 35 § och 5 kap. 69 § kommunallagen"),
        (
            (Lagrum("5", 13), Lagrum("2", lag="1930:173")),
            "13 kap. 5 § kommunallagen och 2 § lagen om beräkning av lagstadgad tid",
        ),
    ],
)
def test_lagrum_i_ord(lagrum: tuple[Lagrum, ...], text: str) -> None:
    """Several sections are cited as in running text, the law's name once."""
    assert lagrum_i_ord(lagrum) == text


@pytest.mark.parametrize(
    ("regel", "osäkerhet"),
    [
        (Rättsregel("Så ska det vara."), ""),
        (Rättsregel("Så ska det vara.", stöd=Stöd.PRAXIS), Stöd.PRAXIS.förklaring),
        (
            Rättsregel("Så.", stöd=Stöd.SLUTSATS, förbehåll="Det är en slutsats."),
            "Det är en slutsats.",
        ),
    ],
)
def test_osäkerhet(regel: Rättsregel, osäkerhet: str) -> None:
    """What is not read in the law says so; what is, says nothing."""
    assert regel.osäkerhet() == osäkerhet


def test_stöd_har_en_ordning_och_en_mening() -> None:
    """The weakest support is the least, and each kind explains itself."""
    assert min(Stöd) is Stöd.OKONTROLLERAT
    assert max(Stöd) is Stöd.LAGTEXT
    assert len({s.förklaring for s in Stöd}) == len(Stöd)
    assert str(Stöd.LAGTEXT) == "lagtext"


@pytest.mark.parametrize("typ", Organtyp)
def test_varje_slag_av_organ_har_besked(typ: Organtyp) -> None:
    """No kind of body is without an answer to whether the rules hold for it."""
    assert typ in PROTOKOLLSREGLER
    assert typ in ÖVERKLAGANDEREGLER


def test_föreslagna_dagar_sägs_vara_ovissa() -> None:
    """Of a day that is only proposed the reason tells that, and not that the rule changes."""
    början = Giltighet(date(2026, 7, 1), ovisst="förbudet är föreslaget")
    slutet = Giltighet(
        date(2018, 1, 1), date(2026, 7, 1), föregångare="den gamla lagen", ovisst="ny lydelse"
    )

    assert början.skäl_utanför(date(2026, 6, 30)) == "förbudet är föreslaget"
    assert början.omfattar(date(2026, 7, 1))
    assert "den gamla lagen" in slutet.skäl_utanför(date(2017, 12, 31))
    assert slutet.omfattar(date(2026, 6, 30))
    assert slutet.skäl_utanför(date(2026, 7, 1)) == "ny lydelse"
