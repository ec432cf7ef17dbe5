"""The examination of a year as a whole: what is one, what it reports, its filters and forms."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.lag import Uppfyllt, Årsregel, årgångar
from kommunprotokoll.lag.granskning import STANDARD, ÅRSREGLER, Årsunderlag
from kommunprotokoll.lag.granskning.regel import ALLA_ORGAN, sedvana
from tests.lag.aret import FEBRUARI, FINNS, JANUARI, MARS, OKLART, SAKNAS, möte, utfall
from tests.lag.sammantraden import omedelbar

EKBY, VIK = kp.Kommun("Ekby kommun"), kp.Kommun("Ängviks kommun")


def i(kommun: kp.Kommun | None, namn: str, dag: date, **fält: Any) -> kp.Sammanträde:
    """A meeting of a body in a municipality."""
    return kp.Sammanträde(kp.Organ.från_namn(namn, kommun), dag, **fält)


def med_brister() -> tuple[kp.Sammanträde, ...]:
    """§ 5 twice, and a paragraph of February without a heading."""
    februari = möte(FEBRUARI, [5, kp.Paragraf(6), 7], protokollsnummer="2")
    return (
        möte(JANUARI, [1, 2, 3, 4, 5], protokollsnummer="1"),
        februari,
        möte(MARS, [8, 9], protokollsnummer="3"),
    )


@pytest.mark.parametrize(
    ("andra", "fel"),
    [
        (i(EKBY, "Miljönämnden", FEBRUARI), "Kommunstyrelsen (Ekby kommun) och Miljönämnden"),
        (i(VIK, "Kommunstyrelsen", FEBRUARI), "(Ekby kommun) och Kommunstyrelsen (Ängviks kommun)"),
        (i(EKBY, "Kommunstyrelsen", date(2028, 1, 20)), "2027 och 2028"),
    ],
)
def test_blandade_samlingar(andra: kp.Sammanträde, fel: str) -> None:
    """Meetings of two bodies or two years are no year: the error says which, and what to do."""
    blandat = [i(EKBY, "Kommunstyrelsen", JANUARI), andra]

    with pytest.raises(kp.OgiltigtVärdeFel) as fångat:
        kp.granska_årgång(blandat)

    assert fel in str(fångat.value)
    assert "årgångar()" in str(fångat.value)
    assert [å.sammanträden for å in årgångar(blandat)] == [(s,) for s in blandat]


def test_ingen_samling() -> None:
    """Nothing cannot be examined."""
    with pytest.raises(kp.OgiltigtVärdeFel, match="minst ett sammanträde"):
        kp.granska_årgång([])

    assert årgångar([]) == ()


def test_okänd_kommun() -> None:
    """A protocol that does not name its municipality may be of any; who knows better says so."""
    känd, okänd = i(EKBY, "Kommunstyrelsen", JANUARI), i(None, "Kommunstyrelsen ", FEBRUARI)

    assert kp.granska_årgång([känd, okänd]).årgång.sammanträden == (känd, okänd)
    assert len(årgångar([känd, okänd])) == 2
    with pytest.raises(kp.OgiltigtVärdeFel):
        kp.granska_årgång([okänd, känd, i(VIK, "Kommunstyrelsen", MARS)])


def test_årgångar_delar_upp() -> None:
    """Bodies in the order in which they come, years and days in their own."""
    mars, januari = (i(EKBY, "Kommunstyrelsen", dag) for dag in (MARS, JANUARI))
    nämnd = i(EKBY, "MILJÖNÄMNDEN", FEBRUARI)
    förra = i(EKBY, "kommunstyrelsen", date(2026, 5, 5))

    delar = årgångar([mars, nämnd, januari, förra], fullständig=True)

    assert [(å.år, å.sammanträden) for å in delar] == [
        (2026, (förra,)),
        (2027, (januari, mars)),
        (2027, (nämnd,)),
    ]
    assert all(å.fullständig for å in delar)
    assert str(delar[1]) == "Kommunstyrelsen 2027, Ekby kommun (två protokoll)"


def test_egna_anmärkningar_följer_med() -> None:
    """The protocols' own findings come when they are asked for, with the day as place."""
    s = med_brister()
    utan, med = kp.granska_årgång(s), kp.granska_årgång(s, med_egna=True)

    assert {a.kod for a in utan} == {"ÅRG001"}
    assert {r.kod for r in utan.regler} == {r.kod for r in ÅRSREGLER}
    assert [a for a in med if a.kod.startswith("ÅRG")] == list(utan)
    egna = [a for a in med if not a.kod.startswith("ÅRG")]
    assert [a.meddelande for a in egna] == [a.meddelande for ett in s for a in kp.granska(ett)]
    rubrik = next(a for a in egna if a.kod == "INN003")
    assert str(rubrik.sökväg) == "sammanträden[1].paragrafer[1].rubrik"
    assert med.plats_i_ord(rubrik.sökväg) == "2027-02-20 § 6"
    assert {r.kod for r in med.regler} == {r.kod for r in (*ÅRSREGLER, *STANDARD)}


def test_urval() -> None:
    """The same filters as for a protocol, and one for a day and a paragraph of it."""
    g = kp.granska_årgång(med_brister(), med_egna=True)

    assert {a.kod for a in g.med_kod("ÅRG")} == {"ÅRG001"}
    assert "ÅRG001" not in {a.kod for a in g.utom("ÅRG")}
    assert (len(g.minst(kp.Allvar.VARNING)), len(g.minst(kp.Allvar.FEL))) == (len(g), 0)
    assert {a.sökväg.led[1] for a in g.vid(FEBRUARI)} == {1}
    assert {a.kod for a in g.vid(FEBRUARI, 5)} >= {"ÅRG001"}
    assert {a.kod for a in g.vid(FEBRUARI, 6)} >= {"INN003"}
    assert "ÅRG001" not in {a.kod for a in g.vid(JANUARI)}
    with pytest.raises(kp.FinnsInteFel, match="2027-02-21"):
        g.vid(FEBRUARI + timedelta(1))
    with pytest.raises(kp.FinnsInteFel, match="§ 99"):
        g.vid(FEBRUARI, 99)


def test_kräv() -> None:
    """Demanding no findings raises with all of them, or gives the examination back."""
    g = kp.granska_årgång(med_brister())
    with pytest.raises(kp.GranskningsFel, match="Kommunfullmäktige 2027") as fel:
        g.kräv()

    assert fel.value.anmärkningar == tuple(g)
    assert g.kräv(kp.Allvar.FEL) is g


def test_text_tabell_och_json() -> None:
    """Day and paragraph stand in every form."""
    g = kp.granska_årgång(med_brister())

    assert g.text().startswith("Kommunfullmäktige 2027 (tre protokoll): 1 anmärkning,")
    assert "Plats: 2027-02-20 § 5" in g.text()
    assert "2027-02-20 § 5" in g.tabell().splitlines()[2]
    objekt = json.loads(g.till_json())
    assert (objekt["organ"], objekt["år"]) == ("Kommunfullmäktige", 2027)
    assert objekt["sammanträden"] == [dag.isoformat() for dag in (JANUARI, FEBRUARI, MARS)]
    assert objekt["anmärkningar"][0]["plats"] == "2027-02-20 § 5"
    assert repr(g) == (
        "<Årsgranskning Kommunfullmäktige 2027 (tre protokoll): 1 anmärkningar, "
        f"{len(g.ej_prövade)} ej prövade>"
    )


def test_sarif_pekar_ut_rätt_fil() -> None:
    """A finding is placed in the file of its own protocol."""
    g = kp.granska_årgång(med_brister())

    (körning,) = json.loads(g.till_sarif(["jan.json", "feb.json", "mar.json"]))["runs"]

    (plats,) = körning["results"][0]["locations"]
    assert plats["physicalLocation"]["artifactLocation"]["uri"] == "feb.json"
    assert plats["logicalLocations"][0]["name"] == "2027-02-20 § 5"
    assert {r["id"] for r in körning["tool"]["driver"]["rules"]} == {r.kod for r in ÅRSREGLER}


def test_en_trasig_regel_blir_en_anmärkning() -> None:
    """A rule that goes wrong is a finding, and the others are asked all the same."""

    def trasig(u: Årsunderlag) -> list[Uppfyllt]:
        raise KeyError(u.årgång.år)

    regel = Årsregel(
        "TRA001",
        kp.Allvar.FEL,
        sedvana("Prov."),
        pröva=trasig,
        åtgärd="Ingen.",
        organ=ALLA_ORGAN,
    )

    g = kp.granska_årgång(med_brister(), (regel, *ÅRSREGLER))

    assert [a.kod for a in g] == ["GRA001", "ÅRG001"]
    assert g.plats_i_ord(g[0].sökväg) == ""


def test_före_lagen() -> None:
    """Meetings under the old law are not judged by kommunallagen; custom is custom."""
    g = kp.granska_årgång(kp.ändra(s, datum=s.datum.replace(year=2017)) for s in med_brister())

    assert {a.kod for a in g} == {"ÅRG001"}
    assert {e.kod for e in g.ej_prövade if "1991:900" in e.orsak} == {"ÅRG004", "ÅRG005", "ÅRG007"}


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_exemplen_är_lagliga(slag: str) -> None:
    """A ready example alone is a year without findings."""
    g = kp.granska_årgång([exempel(slag)], med_egna=True)

    assert [str(a) for a in g] == []
    assert g.vad.startswith(str(exempel(slag).organ))


def justerat(dag: date, *dagar: int) -> kp.Sammanträde:
    """A meeting of §§ 1-3, adjusted so many days later; more days are of § 2 adjusted at once."""
    justeringar = [kp.Justering(dag + timedelta(dagar[0]))] if dagar else []
    justeringar += [omedelbar(dag + timedelta(d), 2) for d in dagar[1:]]
    return möte(dag, [1, 2, 3], justeringar=tuple(justeringar))


@pytest.mark.parametrize(
    ("första", "andra", "väntat"),
    [
        ((14,), (8,), FINNS),
        ((14,), (7,), FINNS),
        ((14,), (6,), SAKNAS),
        ((14, 0), (6, 0), SAKNAS),
        ((5, 0), (6, 0), FINNS),
        ((14,), (), OKLART),
    ],
)
def test_justeringens_ordning(första: tuple[int, ...], andra: tuple[int, ...], väntat: str) -> None:
    """A protocol is not adjusted after that of a later meeting; at once is another matter."""
    senare = JANUARI + timedelta(7)

    assert utfall("ÅRG006", justerat(JANUARI, *första), justerat(senare, *andra)) == väntat


def test_justeringens_ordning_är_en_upplysning() -> None:
    """The law demands no order, and the finding says so."""
    möten = [justerat(JANUARI, 14), justerat(JANUARI + timedelta(7), 0)]

    (a,) = kp.granska_årgång(möten).med_kod("ÅRG006")

    assert (a.allvar, a.lagrum) == (kp.Allvar.UPPLYSNING, None)
    assert "kräver bara att varje protokoll justeras i tid" in a.åtgärd
    assert str(a.sökväg) == "sammanträden[1].justeringar[0]"


def test_justeringens_ordning_mot_den_senast_justerade() -> None:
    """Of several earlier protocols that were adjusted later, the last to be is named."""
    dagar = [JANUARI + timedelta(n) for n in (0, 1, 2)]
    möten = [justerat(dag, n) for dag, n in zip(dagar, (10, 12, 5), strict=True)]

    (a,) = kp.granska_årgång(möten).med_kod("ÅRG006")

    assert "före det från 2027-01-21, som justerades den 2 februari 2027" in a.meddelande
    assert (a.funnet, a.väntat) == ("2027-01-27", "2027-02-02 eller senare")


def test_dagens_huvudprotokoll() -> None:
    """Of two protocols of a day the one with the most paragraphs says when it was adjusted."""
    bilaga = möte(JANUARI, [9], justeringar=(kp.Justering(JANUARI),))
    senare = justerat(JANUARI + timedelta(7), 6)

    assert utfall("ÅRG006", justerat(JANUARI, 14), bilaga, senare) == SAKNAS
    assert utfall("ÅRG006", bilaga, senare) == FINNS


def test_bara_omedelbart_justerat() -> None:
    """The separate protocol of a paragraph adjusted at once says nothing of the day's main one."""
    eget = möte(JANUARI, [2], justeringar=(omedelbar(JANUARI, 2),))
    huvud = justerat(JANUARI, 14)

    assert utfall("ÅRG006", eget) == OKLART
    assert utfall("ÅRG006", eget, huvud) == FINNS
