"""The made-up protocols: which there are, and that they show what the model can hold."""

import itertools
import re
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import kommunprotokoll as kp
from kommunprotokoll import OgiltigtVärdeFel, Organtyp, Person
from kommunprotokoll.exempelprotokoll import SLAG, exempel
from kommunprotokoll.grund.tid import MÅNADER, VECKODAGAR
from tests.modell.klasser import MODELLKLASSER, delar, ifyllda

ALLA = [exempel(slag) for slag in SLAG]

# What no protocol of these five bodies has a use for, or leaves to be counted.
UTELÄMNADE = {
    "Attsats.underpunkter",
    "Bilaga.kontrollsumma",
    "Brådska.enhälligt",
    "Brådska.oberedd",
    "Brådska.okungjord",
    "Förslag.rubrik",
    "Kommun.slag",
    "Lagrum.lag",
    "Lagrum.stycke",
    "Paragraf.bokstav",
    "Paragraf.ordförande",
    "Paragraf.stängda_dörrar",
    "Paragrafintervall.från_delvis",
    "Paragrafintervall.till_delvis",
    "Paragrafnummer.bokstav",
    "Protokollsanteckning.partier",
    "Punkt.underpunkter",
    "Röstetal.platser",
    "Sammanträde.bilagor",
    "Sammanträde.planerat",
    "Sammanträde.sidsignaturer",
    "Sammanträde.slag",
    "Sammanträde.slutdatum",
    "Sammanträdesplan.namn",
    "Sammanträdesplan.organ",
    "Sammanträdesplan.tider",
    "Sammanträdestid.anmärkning",
    "Sammanträdestid.dagordning",
    "Sammanträdestid.flyttat_från_kl",
    "Sammanträdestid.inlämning",
    "Sammanträdestid.inställt",
    "Sammanträdestid.länk",
    "Sammanträdestid.organ",
    "Sammanträdestid.preliminärt",
    "Sammanträdestid.slutdatum",
    "Sammanträdestid.uid",
    "Sammanträdestid.utskick",
    "Sammanträdestid.ändrad",
    "Sammanträdestid.ändringsnummer",
    "Sidsignatur.efter",
    "Sidsignatur.initialer",
    "SlutenOmröstning.begärd_av",
    "SlutenOmröstning.platser",
    "SlutenOmröstning.proportionell",
    "SlutenOmröstning.slag",
    "ÖppenOmröstning.avstår",
    "ÖppenOmröstning.frånvarande",
    "ÖppenOmröstning.ja",
    "ÖppenOmröstning.nej",
}


@pytest.mark.parametrize(
    ("slag", "namn", "typ", "minst"),
    [
        ("kf", "Kommunfullmäktige", Organtyp.FULLMÄKTIGE, 12),
        ("ks", "Kommunstyrelsen", Organtyp.STYRELSE, 12),
        ("namnd", "Barn- och utbildningsnämnden", Organtyp.NÄMND, 10),
        ("utskott", "Kommunstyrelsens arbetsutskott", Organtyp.UTSKOTT, 3),
        ("rad", "Ekby folkhälsoråd", Organtyp.RÅD, 10),
    ],
)
def test_slagen(slag: str, namn: str, typ: Organtyp, minst: int) -> None:
    """There is one of each common kind, with paragraphs enough to be of use."""
    s = kp.exempel(slag)

    assert (s.organ.namn, s.organ.typ) == (namn, typ)
    assert len(s.paragrafer) >= minst
    assert s.organ.kommun is not None
    assert s.organ.kommun.namn == "Ekby kommun"


def test_utan_slag_är_det_kommunstyrelsen() -> None:
    """The default is kommunstyrelsen, and the same object each time."""
    assert exempel() is exempel("ks")


@pytest.mark.parametrize("slag", ["nämnd", "KS", ""])
def test_okänt_slag(slag: str) -> None:
    """The error lists the kinds there are."""
    with pytest.raises(OgiltigtVärdeFel, match="kf, ks, namnd, utskott eller rad"):
        exempel(slag)


def test_exemplen_visar_modellen() -> None:
    """Each field of the model is filled in some protocol, but for those listed above."""
    klasser: list[Any] = MODELLKLASSER
    fält = {f"{klass.__name__}.{f.name}" for klass in klasser for f in attrs.fields(klass)}
    ifyllda_fält = {
        f for s in ALLA for del_ in delar(s) if attrs.has(type(del_)) for f in ifyllda(del_)
    }

    assert fält - ifyllda_fält == UTELÄMNADE


def test_veckodagarna_stämmer() -> None:
    """Where a text names a weekday and a date, that date has that weekday."""
    förkortade = {namn[:3]: nr for nr, namn in enumerate(VECKODAGAR)}
    mönster = re.compile(
        rf"\b({'|'.join(förkortade)})\w*(?: den)? (\d+) ({'|'.join(m[:3] for m in MÅNADER)})"
    )
    texter = [del_ for s in ALLA for del_ in delar(s) if isinstance(del_, str)]
    träffar = [träff for text in texter for träff in mönster.finditer(text)]

    assert len(träffar) > 10
    for träff in träffar:
        månad = [m[:3] for m in MÅNADER].index(träff[3]) + 1
        dag = date(2031, månad, int(träff[2]))
        assert dag.weekday() == förkortade[träff[1]], träff[0]


def test_sammanträdestiderna_står_i_texten() -> None:
    """A planned meeting of the data is a line of the paragraph's text, and the other way round."""
    for s in ALLA:
        for p in s.paragrafer:
            rader = [
                punkt.text
                for stycke in p.text
                if isinstance(stycke, kp.Lista)
                for punkt in stycke.punkter
            ]
            if p.sammanträdestider:
                assert len(rader) == len(p.sammanträdestider)
            for rad, tid in itertools.zip_longest(rader, p.sammanträdestider):
                if p.sammanträdestider:
                    assert f"{tid.datum.day} {MÅNADER[tid.datum.month - 1][:3]}" in rad


def test_hänvisningar_mellan_protokollen_stämmer() -> None:
    """A matter that was in another of these protocols is there, under the number that is given."""
    per_organ = {(s.organ.namn, s.datum): s for s in ALLA}
    prövade = 0
    for s in ALLA:
        for p in s.paragrafer:
            for tidigare in p.tidigare_behandling:
                dit = per_organ.get((tidigare.organ, tidigare.datum or s.datum))
                assert dit is not None
                assert tidigare.paragraf is not None
                if dit.har_paragraf(tidigare.paragraf):
                    assert dit.paragraf(tidigare.paragraf).diarienummer == p.diarienummer
                    prövade += 1

    assert prövade >= 5


def test_ingen_i_exemplen_finns(delat: Path) -> None:
    """No full name of the examples occurs in the real protocols."""
    namn = {del_.namn for s in ALLA for del_ in delar(s) if isinstance(del_, Person)}
    filer = [fil for fil in delat.rglob("*") if fil.suffix in {".txt", ".json", ".md", ".tsv"}]
    verkligt = "\n".join(fil.read_text("utf-8", errors="replace") for fil in filer)

    assert len(namn) > 50
    assert {n for n in namn if n in verkligt} == set()
