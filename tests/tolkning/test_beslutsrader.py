"""Where a point of a decision begins and ends, when rows and pages have broken it."""

import pytest

from kommunprotokoll import Beslut
from kommunprotokoll.tolkning import tolka_text
from kommunprotokoll.tolkning.dialekt import allmän
from kommunprotokoll.tolkning.kallor.text import rader_ur_sträng
from kommunprotokoll.tolkning.marken.beslut.beslut import läs_beslut


def beslut(text: str) -> tuple[Beslut, ...]:
    """Read the rows below a heading of decision."""
    return läs_beslut(rader_ur_sträng(text), allmän()).beslut


def punkter(text: str) -> list[str]:
    """Return the points, with their numbers."""
    return [str(a) for b in beslut(text) for a in b.attsatser]


@pytest.mark.parametrize(
    ("text", "inledning"),
    [
        ("Enligt återremissyrkande från Ada Berg m.fl.:", "Enligt återremissyrkande"),
        ("Enligt förslaget med ändring av uppdragen 4.o, 4. ö samt 4.dd och föreslår:", "Enligt"),
        (
            "Kommunstyrelsen tillstyrker yrkandet från S och föreslår\natt fullmäktige beslutar:",
            "Kommunstyrelsen tillstyrker",
        ),
    ],
)
def test_inledning_är_ingen_punkt(text: str, inledning: str) -> None:
    """An abbreviation ends no introduction, and neither does a row that begins with "att"."""
    (ett,) = beslut(f"{text}\n1. Planen antas.\n2. Medel avsätts.")

    assert ett.inledning.startswith(inledning)
    assert [a.nummer for a in ett.attsatser] == ["1", "2"]


def test_att_mitt_i_en_punkt_börjar_ingen_ny() -> None:
    """A row that begins with "att" inside an assignment that is reported goes on the point."""
    text = (
        "Enligt kommunstyrelsens förslag:\n"
        "1. Redovisning av uppdraget till nämnden, att ta fram en arbetsordning, samt\n"
        "att arbetet ska göras med berörda bolag, antecknas.\n"
        "2. Redovisning av uppdraget till bolaget,\n"
        "att granska bryggorna, antecknas."
    )

    assert [rad[:2] for rad in punkter(text)] == ["1.", "2."]


def test_mening_som_bara_brutits_till_ny_rad_hör_till_punkten() -> None:
    """A sentence begins a point if its row was begun of free will, or if it decides something."""
    text = (
        "Reglerna för arvoden ändras genom att följande läggs till: Beredningen ska bestå av en "
        "person\nfrån varje parti i kommunfullmäktige, och den ska sammanträda minst två gånger "
        "om året.\nLedamöterna i beredningen ska inte ha andra uppdrag."
    )

    assert len(punkter(text)) == 1
    assert len(punkter(text.replace("ska inte ha andra uppdrag", "utses för två år"))) == 2
    assert punkter("Motionerna bordläggs.\nAvsägelsen godkänns.") == [
        "Motionerna bordläggs.",
        "Avsägelsen godkänns.",
    ]


def test_upplysning_efter_ett_ords_beslut_är_ingen_punkt() -> None:
    """What has come in since the last meeting is told below "Antecknas."; it decides nothing."""
    del_ = läs_beslut(
        rader_ur_sträng(
            "Antecknas.\nEfter sammanträdet den 8 december har följande motioner inkommit.\n"
            "Motioner\n2031-12-06"
        ),
        allmän(),
    )

    assert [a.text for b in del_.beslut for a in b.attsatser] == ["Antecknas."]
    assert [rad.text for rad in del_.övrigt if rad.text][-2:] == ["Motioner", "2031-12-06"]


def test_punkt_går_vidare_efter_sidbrytning() -> None:
    """What stands before the next number belongs to the point, its letters too."""
    text = (
        "1. Uppdragen (a-c) förklaras fullgjorda.\na. Nämndens uppdrag att måla bänkar.\n\n"
        "b.\nc.\n\nNämndens uppdrag att så gräs.\n\nStyrelsens uppdrag att plantera träd.\n\n"
        "2. Uppdragen (a-b) avslutas.\na. Ett uppdrag om skyltar.\n\nb. Ett om stängsel.\n\n"
        "Övrig information lämnades."
    )

    första, andra = punkter(text)

    assert första.endswith(
        "b. c. Nämndens uppdrag att så gräs. Styrelsens uppdrag att plantera träd."
    )
    assert andra == "2. Uppdragen (a-b) avslutas. a. Ett uppdrag om skyltar. b. Ett om stängsel."


def test_rubriker_inne_i_beslutet_har_egna_punkter() -> None:
    """A budget's headings head decisions of their own; marks on rows of their own are put back."""
    text = (
        "Majoritetens budget för 2032 fastställs.\nUtdelning från Ekby Stadshus AB\n"
        "• Utdelningen fastställs till 750 tkr.\nNämndernas befogenheter\n\n•\n\n•\n\n"
        "Nämnden bemyndigas att sälja mark.\nNämnden bemyndigas att köpa mark.\n\n"
        "Bilaga 1\n\nEkonomin i urval"
    )

    första, andra, tredje = beslut(text)

    assert [a.text for a in första.attsatser] == ["Majoritetens budget för 2032 fastställs."]
    assert (andra.rubrik, len(andra.attsatser)) == ("Utdelning från Ekby Stadshus AB", 1)
    assert tredje.rubrik == "Nämndernas befogenheter"
    assert [a.text for a in tredje.attsatser] == [
        "Nämnden bemyndigas att sälja mark.",
        "Nämnden bemyndigas att köpa mark.",
    ]


@pytest.mark.parametrize(
    ("besluten", "minoritet"),
    [
        ("Ärendet återremitteras till kommunstyrelsen.", True),
        ("Enligt kommunstyrelsens förslag:\nRiktlinjen antas.", False),
    ],
)
def test_minoritetsåterremiss(besluten: str, minoritet: bool) -> None:  # noqa: FBT001 - a value
    """A minority sends back: told of the decision that does it, not of one that tells of it."""
    s = tolka_text(
        f"Kommunfullmäktige 2031-02-23\n\n§ 7\nRiktlinje för bryggor\nBeslut\n{besluten}\n\n"
        "Beslutsgång\nDet gäller en minoritetsåterremiss."
    ).sammanträde

    assert [b.minoritet for b in s.paragraf(7).beslut] == [minoritet]


def test_sidhuvud_som_sjunkit_ned_på_sidan() -> None:
    """Rows of a page head that the text gives further down are page heads there too."""
    huvud = "Kommunfullmäktige\n\nProtokoll nr 4\nSammanträdesdatum: 2031-02-23\n"
    sidor = [f"{huvud}\n§ {n}\nÄrende {n}\nBeslut\nAntecknas.\n" for n in range(1, 5)]
    sidor.append(
        "Kommunfullmäktige\n\n§ 5\nEtt långt ärende\nBeslut\n1. Planen antas.\n2. Medel\n"
        "\nProtokoll nr 4\nSammanträdesdatum: 2031-02-23\navsätts till bryggorna.\n"
    )

    s = tolka_text("\f".join(sidor)).sammanträde

    assert [str(a) for a in s.paragraf(5).beslut[0].attsatser] == [
        "1. Planen antas.",
        "2. Medel avsätts till bryggorna.",
    ]
