"""13 kap. 5 § kommunallagen: three weeks from the announcement, and what follows on them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunprotokoll import Organtyp, Paragraf, Sammanträde, Tillkännagivande, ändra
from kommunprotokoll.grund.tid import datum_i_ord
from kommunprotokoll.lag import Fristläge, Stöd, frister, överklagandetid
from kommunprotokoll.lag.helgdagar import ej_vardag
from tests.lag.sammantraden import möte, omedelbar, organ

# Announced, nominal day, what moved it, last day: examples 1-10, one for each kind of holiday.
EXEMPEL = [
    ("2027-03-02", "2027-03-23", [], "2027-03-23"),
    (
        "2027-03-05",
        "2027-03-26",
        ["långfredagen", "lördag", "påskdagen", "annandag påsk"],
        "2027-03-30",
    ),
    ("2027-06-04", "2027-06-25", ["midsommarafton", "midsommardagen", "söndag"], "2027-06-28"),
    ("2026-12-03", "2026-12-24", ["julafton", "juldagen", "annandag jul", "söndag"], "2026-12-28"),
    ("2026-12-10", "2026-12-31", ["nyårsafton", "nyårsdagen", "lördag", "söndag"], "2027-01-04"),
    ("2026-12-16", "2027-01-06", ["trettondedag jul"], "2027-01-07"),
    ("2027-04-15", "2027-05-06", ["Kristi himmelsfärdsdag"], "2027-05-07"),
    ("2025-05-16", "2025-06-06", ["nationaldagen", "lördag", "pingstdagen"], "2025-06-09"),
    ("2026-04-10", "2026-05-01", ["första maj", "lördag", "söndag"], "2026-05-04"),
    ("2026-09-05", "2026-09-26", ["lördag", "söndag"], "2026-09-28"),
]

# Announced and last day, as municipalities have counted. The years before 2018 were under another
# law; lag (1930:173) counted their weeks the same way.
PRAXIS = [
    ("2019-01-22", "2019-02-12"),
    ("2018-04-03", "2018-04-24"),
    ("2014-03-12", "2014-04-02"),
    ("2017-09-12", "2017-10-03"),
    ("2011-04-04", "2011-04-26"),  # the nominal day is annandag påsk
]

TIDER = st.dates(date(2018, 1, 5), date(2100, 1, 1))


def dag(text: str) -> date:
    """A date of its written form."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(("anslag", "nominell", "hinder", "sista"), EXEMPEL)
def test_exemplen(anslag: str, nominell: str, hinder: list[str], sista: str) -> None:
    """The ten examples: nominal day, what moved it and last day."""
    s = möte(dag(anslag) - timedelta(3), justerat=dag(anslag), tillkännagivet=dag(anslag))

    frist = frister(s).överklagande

    assert frist.läge is Fristläge.BERÄKNAD
    assert frist.nominell_dag == dag(nominell)
    assert [h.varför for h in frist.hinder] == hinder
    assert frist.sista_dag == dag(sista)


@pytest.mark.parametrize(("anslag", "sista"), [(e[0], e[3]) for e in EXEMPEL])
def test_exemplens_följder(anslag: str, sista: str) -> None:
    """The notice may come down, and decisions gain force, on the day after at the earliest."""
    s = möte(dag(anslag) - timedelta(3), justerat=dag(anslag), tillkännagivet=dag(anslag))

    f = frister(s)

    assert f.nedtagning.dag == f.laga_kraft.dag == dag(sista) + timedelta(1)


@pytest.mark.parametrize(("anslag", "sista"), PRAXIS)
def test_praxis(anslag: str, sista: str) -> None:
    """Municipalities count as the law does: the day of the announcement is day 0."""
    assert överklagandetid(dag(anslag)).sista_dag == dag(sista)


def test_nedtaget_på_sista_dagen_är_för_tidigt() -> None:
    """A notice that comes down on the last day itself has not been up the whole time."""
    anslag = Tillkännagivande(dag("2021-03-15"), tas_ned=dag("2021-04-06"))
    f = frister(möte(dag("2021-03-01"), justerat=dag("2021-03-15"), tillkännagivet=anslag))

    assert f.överklagande.nominell_dag == dag("2021-04-05")  # annandag påsk
    assert f.överklagande.sista_dag == dag("2021-04-06")
    assert f.nedtagning.hållen is False
    assert "den 6 april 2021, vilket är för tidigt" in f.nedtagning.förklara()


def test_nedtaget_dagen_efter_är_i_ordning() -> None:
    """The day after the last day is the first on which it may come down."""
    anslag = Tillkännagivande(dag("2021-03-15"), tas_ned=dag("2021-04-07"))
    f = frister(möte(dag("2021-03-01"), justerat=dag("2021-03-15"), tillkännagivet=anslag))

    assert f.nedtagning.hållen is True
    assert "vilket är i ordning" in f.nedtagning.förklara()


@given(anslag=TIDER, senare=st.integers(0, 60))
def test_senare_anslag_ger_aldrig_tidigare_sista_dag(anslag: date, senare: int) -> None:
    """A later notice never gives an earlier last day."""
    s = möte(anslag, justerat=anslag)
    tidig = frister(s, tillkännagivet=anslag).överklagande.sista_dag
    sen = frister(s, tillkännagivet=anslag + timedelta(senare)).överklagande.sista_dag

    assert tidig is not None
    assert sen is not None
    assert tidig <= sen


@given(anslag=TIDER)
def test_sista_dagen_är_aldrig_en_helgdag(anslag: date) -> None:
    """A last day is never a blocked day, and never before the three weeks are out."""
    frist = frister(möte(anslag), tillkännagivet=anslag).överklagande

    assert frist.sista_dag is not None
    assert ej_vardag(frist.sista_dag) is None
    assert frist.nominell_dag == anslag + timedelta(21)
    assert timedelta(21) <= frist.sista_dag - anslag <= timedelta(26)


@given(anslag=TIDER)
def test_förklaringen_nämner_dagarna(anslag: date) -> None:
    """The explanation holds the day counted from, the nominal and the last day, and the law."""
    frist = frister(möte(anslag), tillkännagivet=anslag).överklagande
    text = frist.förklara()

    assert frist.nominell_dag is not None
    assert frist.sista_dag is not None
    for nämnd in (anslag, frist.nominell_dag, frist.sista_dag, *(h.dag for h in frist.hinder)):
        assert datum_i_ord(nämnd) in text
    assert "13 kap. 5 § kommunallagen" in text


def test_förklaringen_i_klartext() -> None:
    """A municipal secretary reads why the day is what it is, in whole sentences."""
    s = möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-05"))

    text = frister(s).överklagande.förklara()

    assert text.startswith(
        "Justeringen tillkännagavs på anslagstavlan fredagen den 5 mars 2027. Ett beslut ska "
        "överklagas till förvaltningsrätten inom tre veckor från den dag då justeringen "
        "tillkännagavs (13 kap. 5 § kommunallagen). Tre veckor räknas till samma veckodag, "
        "fredagen den 26 mars 2027 (1 § lagen om beräkning av lagstadgad tid). Den dagen är "
        "långfredagen, och därefter kommer lördag den 27 mars 2027, påskdagen den 28 mars 2027 "
        "och annandag påsk den 29 mars 2027. Sista dagen flyttas då till nästa vardag (2 § lagen "
        "om beräkning av lagstadgad tid). Sista dagen att överklaga är alltså tisdagen den 30 "
        "mars 2027."
    )


@pytest.mark.parametrize(
    ("angiven", "text"),
    [
        ("2027-03-30", "Protokollet anger samma dag."),
        ("2027-03-26", "Protokollet anger fredagen den 26 mars 2027, vilket inte stämmer"),
    ],
)
def test_protokollets_egen_dag_jämförs(angiven: str, text: str) -> None:
    """The last day that the protocol prints is compared with the one computed."""
    anslag = Tillkännagivande(dag("2027-03-05"), sista_överklagandedag=dag(angiven))
    f = frister(möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=anslag))

    assert f.överklagande.angiven == dag(angiven)
    assert text in f.överklagande.förklara()


def test_utan_tillkännagivande_finns_ingen_dag() -> None:
    """Before the announcement the deadline has no day and says what is missing."""
    f = frister(möte(dag("2027-02-25"), justerat=dag("2027-03-04")))

    for post in (f.överklagande, f.nedtagning, f.laga_kraft):
        assert post.läge is Fristläge.GRUND_SAKNAS
        assert "inte vilken dag justeringen tillkännagavs" in post.förklara()
    assert f.överklagande.sista_dag is None
    assert f.nedtagning.dag is None
    assert f.nedtagning.hållen is None
    assert f.laga_kraft.dag is None


def test_dagen_kan_anges_vid_beräkningen() -> None:
    """A day given to ``frister`` is counted with instead of the protocol's own."""
    s = möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-01"))

    f = frister(s, tillkännagivet=dag("2027-03-05"))

    assert f.överklagande.sista_dag == dag("2027-03-30")
    assert f.överklagande.grund is not None
    assert f.överklagande.grund.sökväg is None
    assert f.tillkännagivande.gjort == f.överklagande.grund


def test_grundens_plats_i_modellen() -> None:
    """The base of a deadline says where in the protocol its day stands."""
    s = möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-05"))

    grund = frister(s).överklagande.grund

    assert grund is not None
    assert grund.sökväg is not None
    assert grund.sökväg.följ(s) == dag("2027-03-05")


def test_omedelbart_justerade_paragrafer_har_egen_tid() -> None:
    """Paragraphs adjusted at once have their own notice and their own time for appeal."""
    s = ändra(
        möte(dag("2027-02-25"), justerat=dag("2027-03-08"), tillkännagivet=dag("2027-03-09")),
        {
            "justeringar": (
                omedelbar(dag("2027-02-25"), 2, tillkännagivet=dag("2027-02-26")),
                *möte(
                    dag("2027-02-25"), justerat=dag("2027-03-08"), tillkännagivet=dag("2027-03-09")
                ).justeringar,
            )
        },
    )

    f = frister(s)
    ordinarie, genast = f.per_justering
    angivet = frister(s, tillkännagivet=dag("2027-03-12")).per_justering

    assert [j.överklagande.sista_dag for j in angivet] == [dag("2027-04-02"), dag("2027-03-19")]
    assert [str(i) for i in ordinarie.paragrafer] == ["§ 1", "§ 3"]
    assert [str(i) for i in genast.paragrafer] == ["§ 2"]
    assert genast.överklagande.sista_dag == dag("2027-03-19")
    assert ordinarie.överklagande.sista_dag == f.överklagande.sista_dag == dag("2027-03-30")
    assert genast.sökväg is not None
    assert genast.sökväg.följ(s) is s.justeringar[0]


def test_paragraf_märkt_omedelbart_justerad_utan_justering() -> None:
    """A paragraph that only says that it is adjusted at once has a period of its own, unknown yet.

    Its justering is the day of the meeting; when it was announced nobody has written.
    """
    s = ändra(
        möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-05")),
        {"paragrafer[1].omedelbart_justerad": True},
    )

    ordinarie, genast = frister(s).per_justering

    assert [str(i) for i in genast.paragrafer] == ["§ 2"]
    assert genast.justering.gjort is not None
    assert genast.justering.gjort.dag == dag("2027-02-25")
    assert genast.tillkännagivande.sista_dag == dag("2027-03-01")  # the second day is a Saturday
    assert genast.överklagande.läge is Fristläge.GRUND_SAKNAS
    assert ordinarie.överklagande.sista_dag == dag("2027-03-30")


def test_laga_kraft_är_aldrig_ett_faktum() -> None:
    """The earliest day says in its own text that it proves nothing, and how sure it is."""
    s = möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-05"))

    laga_kraft = frister(s).laga_kraft

    assert laga_kraft.regel.stöd is Stöd.SLUTSATS
    assert "Besluten kan ha fått laga kraft tidigast onsdagen den 31 mars 2027." in (
        laga_kraft.förklara()
    )
    assert "säger inte att beslutet har fått laga kraft" in laga_kraft.förklara()
    assert str(laga_kraft) == "Laga kraft: tidigast 2027-03-31"


def test_överklagandetiden_är_lagtext() -> None:
    """The time for appeal is read in the law, söndagsregeln and all."""
    s = möte(dag("2027-02-25"), justerat=dag("2027-03-04"), tillkännagivet=dag("2027-03-05"))

    assert frister(s).överklagande.stöd is Stöd.LAGTEXT


@pytest.mark.parametrize(
    ("typ", "läge"),
    [
        (Organtyp.FULLMÄKTIGE, Fristläge.BERÄKNAD),
        (Organtyp.NÄMND, Fristläge.BERÄKNAD),
        (Organtyp.UTSKOTT, Fristläge.BERÄKNAD),
        (Organtyp.GEMENSAM_NÄMND, Fristläge.BERÄKNAD),
        (Organtyp.RÅD, Fristläge.EJ_TILLÄMPLIG),
        (Organtyp.BOLAGSSTYRELSE, Fristläge.EJ_TILLÄMPLIG),
        (Organtyp.BEREDNING, Fristläge.EJ_TILLÄMPLIG),
        (Organtyp.REVISION, Fristläge.OKLAR),
        (Organtyp.FÖRBUNDSDIREKTION, Fristläge.OKLAR),
        (Organtyp.ANNAT, Fristläge.OKLAR),
    ],
)
def test_slag_av_organ(typ: Organtyp, läge: Fristläge) -> None:
    """Decisions of fullmäktige and nämnder are appealed so; of others not, or it is not known."""
    f = frister(möte(dag("2027-02-25"), typ, tillkännagivet=dag("2027-03-05")))

    assert f.överklagande.läge is läge
    assert (f.överklagande.sista_dag is None) is (läge is not Fristläge.BERÄKNAD)
    assert (f.laga_kraft.dag is None) is (läge is not Fristläge.BERÄKNAD)


@pytest.mark.parametrize("typ", [Organtyp.FULLMÄKTIGE, Organtyp.NÄMND])
def test_förberedande_beslut_nämns_för_nämnder(typ: Organtyp) -> None:
    """All that fullmäktige decides can be appealed, of a nämnd not what only prepares."""
    text = frister(möte(dag("2027-02-25"), typ), tillkännagivet=dag("2027-03-05"))
    nämns = "(13 kap. 2 § kommunallagen)" in text.överklagande.förklara()

    assert nämns is (typ is Organtyp.NÄMND)


def test_gemensam_nämnd_räknar_från_sista_tavlan() -> None:
    """For a joint board the time runs from when the notice is up on every board."""
    f = frister(möte(dag("2027-02-25"), Organtyp.GEMENSAM_NÄMND, tillkännagivet=dag("2027-03-05")))

    assert "på varje samverkande kommuns anslagstavla" in f.överklagande.förklara()
    assert "9 kap. 32 §" in str(f.tillkännagivande.regel)


def test_före_2018_prövas_inget() -> None:
    """A protocol from before kommunallagen (2017:725) gets no deadlines from it, and says why."""
    f = frister(
        möte(dag("2017-12-31"), justerat=dag("2018-01-08")), tillkännagivet=dag("2018-01-09")
    )

    assert {post.läge for post in f.alla()} == {Fristläge.EJ_TILLÄMPLIG}
    assert "1991 års kommunallag (1991:900)" in f.överklagande.förklara()
    assert frister(möte(dag("2018-01-01")), tillkännagivet=dag("2018-01-09")).överklagande.sista_dag


def test_kalenderns_slut() -> None:
    """Even a meeting in the last days of the calendar has deadlines, without days."""
    s = Sammanträde(organ(Organtyp.FULLMÄKTIGE), date(9999, 12, 30), paragrafer=(Paragraf(1),))

    f = frister(s, tillkännagivet=date(9999, 12, 31))

    assert f.överklagande.läge is f.justering.läge is Fristläge.OKLAR
    assert "går inte att räkna" in f.överklagande.förklara()
