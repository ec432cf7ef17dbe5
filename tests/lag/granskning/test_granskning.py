"""The examination as a whole: what it reports, that it never raises, and what is not asked."""

import json
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

import kommunprotokoll as kp
from kommunprotokoll.exempelprotokoll import exempel
from kommunprotokoll.lag import Uppfyllt
from kommunprotokoll.lag.granskning import STANDARD, Regel, Underlag
from kommunprotokoll.lag.granskning.personuppgifter import personnummer
from kommunprotokoll.lag.granskning.regel import ALLA_ORGAN, sedvana
from kommunprotokoll.strategier import sammanträden

TOMT = kp.Sammanträde(kp.Organ("Miljönämnden", kp.Organtyp.NÄMND), date(2031, 5, 14))


def med_brister() -> kp.Sammanträde:
    """A protocol with a breach in § 2 and one of the justering."""
    s = exempel("ks")
    return kp.ändra(
        s,
        {
            "paragrafer[1].rubrik": "",
            "justeringar[0].datum": s.datum - timedelta(1),
        },
    )


@pytest.mark.parametrize("slag", ["kf", "ks", "namnd", "utskott", "rad"])
def test_exemplen_är_lagliga(slag: str) -> None:
    """The ready examples are without findings."""
    assert [str(a) for a in kp.granska(exempel(slag))] == []


@given(sammanträden(högst_paragrafer=4))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_granska_reser_aldrig_fel(s: kp.Sammanträde) -> None:
    """Whatever means something can be examined, and no rule goes wrong over it."""
    g = kp.granska(s)

    assert [a.meddelande for a in g if a.kod == "GRA001"] == []
    for a in g:
        a.sökväg.följ(s)
    json.loads(g.till_json())
    json.loads(g.till_sarif())
    assert str(s) in g.text()


def test_en_trasig_regel_blir_en_anmärkning() -> None:
    """A rule that goes wrong is a finding, and the others are asked all the same."""

    def trasig(u: Underlag) -> list[Uppfyllt]:
        raise KeyError(u.s.plats)

    regel = Regel(
        "TRA001",
        kp.Allvar.FEL,
        sedvana("Prov."),
        pröva=trasig,
        åtgärd="Ingen.",
        organ=ALLA_ORGAN,
    )

    g = kp.granska(med_brister(), (regel, *STANDARD))

    assert {"GRA001", "INN003", "JUS002"} <= {a.kod for a in g}
    assert next(iter(g)).funnet == "TRA001"


def test_anmärkningarna_har_allt() -> None:
    """A finding has code, gravity, section, message, place and remedy."""
    (a,) = kp.granska(med_brister()).med_kod("INN003")

    assert (a.kod, a.allvar, str(a.sökväg)) == ("INN003", kp.Allvar.VARNING, "paragrafer[1].rubrik")
    assert str(a.lagrum) == "5 kap. 66 § kommunallagen"
    assert "slutsats" in a.åtgärd


def test_urval() -> None:
    """Findings are chosen by code, family, gravity and paragraph; choices can be chained."""
    s = med_brister()
    g = kp.granska(s)
    nummer = s.paragrafer[1].beteckning

    assert {a.kod for a in g.med_kod("JUS")} >= {"JUS002"}
    assert "JUS002" not in {a.kod for a in g.utom("JUS")}
    assert {a.allvar for a in g.minst(kp.Allvar.FEL)} == {kp.Allvar.FEL}
    assert [a.kod for a in g.vid(nummer)] == ["INN003"]
    assert len(g.vid(nummer).minst(kp.Allvar.FEL)) == 0
    with pytest.raises(kp.FinnsInteFel):
        g.vid(9999)


def test_granskningen_är_en_sekvens() -> None:
    """An examination is indexed, sliced, searched and turned around as any sequence."""
    g = kp.granska(med_brister())

    assert isinstance(g, Sequence)
    assert len(g) >= 2
    assert (g[0], g[-1], g[:1]) == (g.anmärkningar[0], g.anmärkningar[-1], g.anmärkningar[:1])
    assert g[1] in g
    assert list(reversed(g)) == list(g)[::-1]
    assert g.index(g[1]) == 1
    with pytest.raises(IndexError):
        g[len(g)]


def test_kräv() -> None:
    """Demanding no findings raises with all of them, or gives the examination back."""
    g = kp.granska(med_brister())
    with pytest.raises(kp.GranskningsFel) as fel:
        g.kräv()

    assert fel.value.anmärkningar == g.anmärkningar
    assert all(a.meddelande in str(fel.value) for a in g)
    felfri = kp.granska(exempel("ks"))
    assert felfri.kräv() is felfri
    assert g.utom("JUS").kräv(kp.Allvar.FEL).anmärkningar


@pytest.mark.parametrize(
    ("organ", "datum", "skäl"),
    [
        (kp.Organ("Ekby AB", kp.Organtyp.BOLAGSSTYRELSE), date(2031, 5, 14), "egna regler"),
        (kp.Organ("Miljönämnden", kp.Organtyp.NÄMND), date(2017, 12, 31), "1991:900"),
    ],
)
def test_vad_kommunallagen_inte_gäller(organ: kp.Organ, datum: date, skäl: str) -> None:
    """A company and a meeting under the old law are not judged by kommunallagen."""
    g = kp.granska(kp.ändra(med_brister(), organ=organ, datum=datum, justeringar=()))

    lagkrav = {r.kod for r in STANDARD if r.krav.lagrum}
    assert not {a.kod for a in g} & lagkrav
    assert lagkrav <= {e.kod for e in g.ej_prövade}
    assert any(skäl in e.orsak for e in g.ej_prövade)


@pytest.mark.parametrize(
    ("namn", "typ", "vilka"),
    [
        ("Trygghetsrådet", kp.Organtyp.RÅD, "råd"),
        ("Skolberedningen", kp.Organtyp.BEREDNING, "beredningar"),
    ],
)
def test_sedvanan_i_råd_och_beredningar(namn: str, typ: kp.Organtyp, vilka: str) -> None:
    """A råd and a beredning are told what is custom, never that they broke the law."""
    s = kp.ändra(
        med_brister(),
        {
            "organ": kp.Organ(namn, typ),
            "paragrafer[2].beslut": (kp.Beslut(),),
            "justeringar": (kp.Justering(date(2031, 9, 1)),),
        },
    )

    g = kp.granska(s)

    (a,) = g.med_kod("INN006")
    assert (a.allvar, a.lagrum) == (kp.Allvar.UPPLYSNING, None)
    assert f"inga regler om protokoll för {vilka}" in a.åtgärd
    assert "ingen bestämmelse kräver det" in a.åtgärd
    av_lagen = {r.kod for r in STANDARD if r.krav.lagrum}
    assert {a.allvar for a in g if a.kod in av_lagen} == {kp.Allvar.UPPLYSNING}
    assert {a.lagrum for a in g if a.kod in av_lagen} == {None}
    assert {"TIL001", "ÖVE001", "NÄR001"} <= {e.kod for e in g.ej_prövade}
    assert not {a.kod for a in g} & {"TIL001", "ÖVE001", "NÄR001"}


def test_utskott_varnas_bara() -> None:
    """Where the law holds on a condition that is not known, a breach is at most a warning."""
    s = kp.ändra(
        med_brister(), {"organ.typ": kp.Organtyp.UTSKOTT, "paragrafer[2].beslut": (kp.Beslut(),)}
    )

    (a,) = kp.granska(s).med_kod("INN006")

    assert a.allvar is kp.Allvar.VARNING
    assert "på nämndens vägnar" in a.åtgärd


def test_det_oprövade_har_skäl() -> None:
    """A rule that could not be settled is no finding, and says why; no rule is lost."""
    g = kp.granska(TOMT)

    utfall = {a.kod for a in g} | {e.kod for e in g.ej_prövade} | {r.kod for r in g.uppfyllda}
    assert utfall == {r.kod for r in STANDARD}
    assert all(e.orsak.strip() for e in g.ej_prövade)
    assert "Inte prövat:" in g.text()


def test_det_som_inte_gäller_skiljs_från_det_oprövade() -> None:
    """What is not for this body is told apart from what could not be settled."""
    g = kp.granska(TOMT)
    gäller_inte = {e.kod for e in g.ej_prövade if not e.gäller}

    assert {"INT001", "NÄR006", "DIS002"} <= gäller_inte
    assert "NÄR002" not in gäller_inte
    oprövat, gäller_inte_här = g.text().split("Inte prövat:")[1].split("Gäller inte här:")
    assert "NÄR002" in oprövat
    assert "NÄR006" not in oprövat
    assert "NÄR006" in gäller_inte_här
    assert {e["kod"] for e in json.loads(g.till_json())["ej_prövade"] if not e["gäller"]} == (
        gäller_inte
    )


def test_text_och_tabell() -> None:
    """The text says place and remedy; the table has a row for each finding."""
    g = kp.granska(med_brister())

    assert f"§ {med_brister().paragrafer[1].beteckning}" in g.text()
    assert "Åtgärd: Ge paragrafen en rubrik" in g.text()
    assert len(g.tabell().splitlines()) == len(g) + 2
    assert g.tabell().startswith("Kod")


def test_det_oprövade_säger_var() -> None:
    """What was not settled names its paragraph, once, and so does what concerns several."""
    oprövat = kp.granska(exempel("kf")).text().split("Inte prövat:")[1]
    flera = kp.ändra(exempel("namnd"), {"paragrafer[1].omröstningar": ()})
    jäviga = kp.granska(
        kp.ändra(
            flera,
            {
                f"paragrafer[{i}].jäv": (kp.Jäv(flera.närvaro[i].person, lämnade_lokalen=None),)
                for i in (3, 4)
            },
        )
    ).text()

    assert "OMR008 (§ 40): Om beslutet är " in oprövat
    for p, n in zip(flera.paragrafer[3:5], flera.närvaro[3:5], strict=True):
        vid = f"vid § {p.beteckning}"
        assert f"JÄV003: Det framgår inte om {n.person} lämnade lokalen {vid}.\n" in jäviga


def test_sarif() -> None:
    """SARIF 2.1.0: every result names a rule of the driver, a level and a place."""
    logg = json.loads(kp.granska(med_brister()).till_sarif("mötet maj.json"))

    assert logg["version"] == "2.1.0"
    (körning,) = logg["runs"]
    regler = {r["id"] for r in körning["tool"]["driver"]["rules"]}
    assert {r["ruleId"] for r in körning["results"]} <= regler
    assert {r["level"] for r in körning["results"]} <= {"note", "warning", "error"}
    plats = körning["results"][0]["locations"][0]
    assert plats["physicalLocation"]["artifactLocation"]["uri"] == "m%C3%B6tet%20maj.json"
    assert plats["logicalLocations"][0]["fullyQualifiedName"]


@pytest.mark.parametrize(
    ("text", "funna"),
    [
        ("Barnet 811228-9874 och", [("811228-9874", False)]),
        ("198112289874", [("198112289874", False)]),
        ("19811228-9874", [("19811228-9874", False)]),
        ("701063-2391", [("701063-2391", True)]),
        ("811228-9875", []),
        ("8112289874", []),
        ("811328-9873", []),
        ("Dnr 202100-5489", []),
        ("KS 2031-00123-4567", []),
    ],
)
def test_personnummer(text: str, funna: list[tuple[str, bool]]) -> None:
    """A number is a personnummer by its date, form and checksum, not by its look alone."""
    assert list(personnummer(text)) == funna


def test_rapporten_sprider_inte_numret() -> None:
    """The finding of a personnummer does not hold its last digits."""
    s = kp.ändra(TOMT, inledning=(kp.Löptext("Ansökan gäller 811228-9874."),))

    g = kp.granska(s)

    assert "PER001" in {a.kod for a in g}
    assert "9874" not in g.text() + g.till_json() + g.till_sarif()
