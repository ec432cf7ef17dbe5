"""Copies with changes: by name, by path, several at once."""

from datetime import date, time
from typing import Any

import attrs
import pytest
from hypothesis import given

from kommunprotokoll import (
    FinnsInteFel,
    Kommun,
    OgiltigtVärdeFel,
    Organ,
    Paragraf,
    Person,
    Röst,
    Röstval,
    Sammanträde,
    ÖppenOmröstning,
    ändra,
)
from kommunprotokoll.strategier import sammanträden

ADA, BO = Person("Ada Ek"), Person("Bo Ås")
S = Sammanträde(
    Organ("Kommunstyrelsen", kommun=Kommun("Ekby kommun")),
    date(2031, 5, 14),
    start=time(9),
    slut=time(10),
    paragrafer=(
        Paragraf(11, "Upprop"),
        Paragraf(
            12,
            "Budget",
            omröstningar=(ÖppenOmröstning(röster=(Röst(ADA, Röstval.JA), Röst(BO, Röstval.NEJ))),),
        ),
    ),
)


def test_egna_fält() -> None:
    """The object's own fields are changed by name; the original stays as it is."""
    ny = ändra(S, plats="Rådhuset", start=None)

    assert (ny.plats, ny.start) == ("Rådhuset", None)
    assert (S.plats, S.start) == ("", time(9))
    assert ny.paragrafer[1] is S.paragrafer[1]


def test_djupt_inne() -> None:
    """A path changes what lies deeper; all around it stays the same object."""
    ny = ändra(S, {"paragrafer[1].rubrik": "Budget 2032", "organ.kommun.kod": "9901"})

    assert ny.paragraf(12).rubrik == "Budget 2032"
    assert ny.organ.kommun == Kommun("Ekby kommun", "9901")
    assert ny.paragrafer[0] is S.paragrafer[0]
    assert S.paragraf(12).rubrik == "Budget"


def test_flera_på_en_gång() -> None:
    """Changes that only together mean something are made together."""
    assert ändra(S, start=time(14), slut=time(15)).slut == time(15)
    assert ändra(S, {"slut": time(8)}, start=time(7)).start == time(7)
    bytta = ändra(S, {"paragrafer[0].nummer": 12, "paragrafer[1].nummer": 11})
    assert [p.rubrik for p in bytta.paragrafer] == ["Upprop", "Budget"]


def test_en_hel_del_byts() -> None:
    """A whole element of a tuple can be put in its place."""
    assert ändra(S, {"paragrafer[0]": Paragraf(7)}).paragrafer[0] == Paragraf(7)


def test_summor_räknas_om() -> None:
    """Totals that were counted from the names follow the names; printed ones stay."""
    väg = "paragrafer[1].omröstningar[0]"
    räknad = ändra(S, {f"{väg}.röster[1].val": Röstval.JA}).paragraf(12).omröstningar[0]
    tryckt = ändra(ändra(S, {f"{väg}.ja": 7}), {f"{väg}.röster[1].val": Röstval.JA})

    assert isinstance(räknad, ÖppenOmröstning)
    assert (räknad.ja, räknad.nej) == (2, 0)
    assert tryckt.paragraf(12).omröstningar[0] == ÖppenOmröstning(
        röster=(Röst(ADA, Röstval.JA), Röst(BO, Röstval.JA)), ja=7
    )


def test_inga_ändringar() -> None:
    """Without changes the object itself comes back."""
    assert ändra(S) is S
    assert ändra(S, {}) is S


@pytest.mark.parametrize(
    ("väg", "meddelande"),
    [
        ("rubrik", r"^rubrik finns inte; Sammanträde har organ, datum, .* och bilagor\.$"),
        ("paragrafer[2].rubrik", r"^paragrafer\[2\] finns inte; i paragrafer finns \[0\] till"),
        ("paragrafer[0].beslut[0]", r"^paragrafer\[0\]\.beslut\[0\] finns inte; .* finns inget"),
        ("paragrafer.rubrik", r"^paragrafer\.rubrik finns inte"),
        ("organ.namn.x", r"^organ\.namn\.x finns inte: organ\.namn är inget objekt"),
        ("organ[0]", r"^organ\[0\] finns inte; Organ har namn, typ, "),
        ("kallelse.utsänd", r"^kallelse\.utsänd finns inte: kallelse är inget objekt"),
        ("närvarande", r"^närvarande finns inte"),
    ],
)
def test_en_väg_som_inte_leder_någonstans(väg: str, meddelande: str) -> None:
    """The message says which step is not there, and which ones are."""
    with pytest.raises(FinnsInteFel, match=meddelande):
        ändra(S, {väg: None})


@pytest.mark.parametrize(
    "ändringar",
    [
        {".": None},
        {"": None},
        {"paragrafer[x]": None},
        {"organ": Organ("X"), "organ.namn": "Y"},
        {"organ.namn": "Y", "organ": Organ("X")},
    ],
)
def test_en_väg_som_inte_är_någon(ändringar: dict[str, Any]) -> None:
    """What is no path, and a place that is changed twice, is refused."""
    with pytest.raises(OgiltigtVärdeFel):
        ändra(S, ändringar)


def test_samma_plats_två_gånger() -> None:
    """A place given both by path and by name is refused."""
    with pytest.raises(OgiltigtVärdeFel, match="varje plats en gång"):
        ändra(S, {"plats": "A"}, plats="B")


def test_det_nya_kontrolleras() -> None:
    """The copy is checked as any object is."""
    with pytest.raises(OgiltigtVärdeFel, match=r"Paragraf\.nummer: 0"):
        ändra(S, {"paragrafer[0].nummer": 0})
    with pytest.raises(OgiltigtVärdeFel, match=r"Sammanträde\.paragrafer: '§ 12'"):
        ändra(S, {"paragrafer[0].nummer": 12})


@given(sammanträden())
def test_ändra_till_samma_ändrar_inget(s: Sammanträde) -> None:
    """Putting back each field's own value gives an equal object."""
    klass: Any = Sammanträde  # mypy does not know that modellklass makes attrs classes
    fält = {f.name: getattr(s, f.name) for f in attrs.fields(klass)}

    assert ändra(s, fält) == s
