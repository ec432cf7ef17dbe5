"""Decisions and reservations as secretaries of other municipalities type them: made up."""

import pytest

from kommunprotokoll import Paragraf
from kommunprotokoll.tolkning import tolka_text


def paragrafen(text: str) -> Paragraf:
    """The second paragraph of a made-up board's protocol, the third with a heading of decision."""
    s = tolka_text(
        "EKBY KOMMUN\nKommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\n"
        "Beslutande\nVilma Stenåker (S), ordförande\n\n§ 1\nUpprop\n\nBeslut\n\nGodkänns.\n\n"
        f"§ 2\n{text}\n\n§ 3\nVal\n\nBeslut\n\nVal förrättas.\n"
    ).sammanträde
    return s.paragraf(2)


@pytest.mark.parametrize(
    "text",
    [
        "Dagordning\n\nDagordningen godkändes.",
        "Anmälan av delegationsbeslut\n\nAnmälan lades till handlingarna.",
        "Anmälningar\n\nRedovisas och läggs till handlingarna.",
        "Justering\n\nTill att jämte ordföranden justera dagens protokoll utsågs Bo Ekedal (M).",
        "Dagordning\n\nDagordningen fastställs med följande ändring:\nÄrende 9, Leder, utgår.",
        (
            "Kvarn\n\nOmröstning\n\nDen som bifaller röstar ja, den som avslår röstar nej.\n"
            "5 ja-röster och 4 nej-röster.\n\nKommunstyrelsen beslutar\n\natt   kvarnen avvecklas."
        ),
        (
            "Bidrag\n\nKommunstyrelsen beslutar\n\natt   bevilja bidraget.\n\n"
            "Omedelbar justering\nParagrafen förklaras omedelbart justerad."
        ),
        (
            "Park\n\nBeslut\n\nParken anläggs.\n\nFramlagda förslag\n"
            "1) Otto Ljungholm (M) föreslog avslag.\n2) Vilma Stenåker (S) föreslog bifall."
        ),
    ],
)
def test_en_punkt_beslutas(text: str) -> None:
    """What is decided without a heading of its own, or beside other parts, is one point."""
    assert [len(b.attsatser) for b in paragrafen(text).beslut] == [1]


@pytest.mark.parametrize(
    "text", ["Upprop\n\nUpprop förrättas.", "Frågestund\n\nInga frågor har inkommit."]
)
def test_inget_beslutas(text: str) -> None:
    """A sentence of what was done decides nothing."""
    assert paragrafen(text).beslut == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Budget\n\nKommunstyrelsens förslag till beslut\n\natt   fastställa budgeten\n"
            "att   fastställa skatten.\n\nKommunstyrelsens beslut\n\n"
            "att   för egen del anta internbudget."
        ),
        (
            "Budget\n\nKommunstyrelsens förslag till kommunfullmäktige\n1. Budgeten fastställs.\n"
            "2. Skatten fastställs.\n\nKommunstyrelsens beslut för egen del\nInternbudgeten antas."
        ),
    ],
)
def test_eget_förslag_uppåt_och_beslut_för_egen_del(text: str) -> None:
    """What a board proposes is decided too, beside what it decides itself."""
    assert [len(b.attsatser) for b in paragrafen(text).beslut] == [2, 1]


@pytest.mark.parametrize(
    ("text", "vilka"),
    [
        ("Samtliga ledamöter i S-, V- och MP-grupperna reserverar sig mot beslutet.", "S V MP"),
        ("Mot beslutet reserverar sig samtliga ledamöter från (M), (SD) och (EKP).", "M SD EKP"),
        ("M-gruppen reserverar sig mot beslutet.", "M"),
        ("Moderaterna och (KD) reserverar sig mot beslutet.", "Moderaterna KD"),
        ("Mot beslutet reserverar sig Rune Tallvik och Åke Brolund.", "Rune Tallvik Åke Brolund"),
        ("Rune Tallvik m.fl. (SD) reserverade sig mot beslutet.", "Rune Tallvik"),
    ],
)
def test_reservation_av_grupper_och_av_namn_utan_parti(text: str, vilka: str) -> None:
    """Those who reserve themselves may be groups, parties, or people named without a party."""
    (r,) = paragrafen(f"Taxa\n\nBeslut\n\nTaxan antas.\n\nReservation\n\n{text}").reservationer

    assert " ".join([*(p.namn for p in r.personer), *map(str, r.partier)]) == vilka


def test_rubrik_på_två_rader_över_diarienumret() -> None:
    """The second row, of what is answered, belongs to the heading that the number ends."""
    p = paragrafen(
        "Ny lekplats vid torget\nSvar på remiss från trafiknämnden\nDnr TN 2031/87\n\nBeslut\n\n"
        "Remissen besvaras."
    )

    assert p.rubrik == "Ny lekplats vid torget Svar på remiss från trafiknämnden"
    assert str(p.diarienummer) == "TN 2031/87"


def test_bilagor_som_räknas_upp_mitt_i_paragrafen() -> None:
    """A list of attachments ends no paragraph, though the papers themselves stand further down."""
    rader = "\n".join(f"Rad {i} i taxan." for i in range(20))
    s = tolka_text(
        "EKBY KOMMUN\nKommunstyrelsen\nSammanträdesprotokoll 2031-05-14\n\n§ 1\nTaxa\n\nBeslut\n\n"
        "Taxan antas enligt bilagorna.\n\nBilaga 1\n\nTaxa\n\nBilaga 2\n\nKarta\n\nReservation\n\n"
        f"Rune Tallvik (SD) reserverar sig mot beslutet.\n\fBilaga 1\n{rader}\n\fBilaga 2\nKarta\n"
    ).sammanträde

    assert [len(p.reservationer) for p in s.paragrafer] == [1]
