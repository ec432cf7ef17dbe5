"""The meeting as JSON-LD inside the page."""

from datetime import date, time

import attrs
import pytest
from hypothesis import given, settings

import kommunprotokoll as kp
from kommunprotokoll.dokument import Dokument, Händelse, Rubrik, protokoll
from kommunprotokoll.skrivare import till_bytes
from kommunprotokoll.skrivare.tecken import synlig
from kommunprotokoll.strategier import sammanträden
from tests.skrivare.webbsida import json_ld, sidan


def om(händelse: Händelse) -> dict[str, object]:
    """What a page about an event tells machines."""
    return json_ld(sidan(Dokument("Prov", (), händelse=händelse)))


def test_sammanträdet_med_allt() -> None:
    """Body, municipality, time with its distance to UTC, place, the paper and its paragraphs."""
    data = json_ld(sidan(protokoll(kp.exempel("utskott"))))
    s = kp.exempel("utskott")
    kommun = s.organ.kommun
    assert kommun is not None

    assert data["@context"] == "https://schema.org"
    assert (data["@type"], data["name"]) == ("Event", str(s))
    assert data["organizer"] == {
        "@type": "GovernmentOrganization",
        "name": s.organ.namn,
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": kommun.namn,
            **({"identifier": kommun.kod} if kommun.kod else {}),
        },
    }
    assert data["location"] == {"@type": "Place", "name": s.plats}
    assert data["recordedIn"]["@type"] == "DigitalDocument"
    assert data["recordedIn"]["inLanguage"] == "sv-SE"
    assert [(p["url"], p["name"]) for p in data["subEvent"]] == [
        (f"#p{p.nummer}", f"§ {p.nummer} {p.rubrik}") for p in s.paragrafer
    ]


@pytest.mark.parametrize(
    ("dag", "väntat"),
    [
        (date(2031, 6, 15), "2031-06-15T13:00:00+02:00"),
        (date(2031, 1, 15), "2031-01-15T13:00:00+01:00"),
        (date(1870, 1, 15), "1870-01-15T13:00:00"),
    ],
)
def test_tiden_är_svensk(dag: date, väntat: str) -> None:
    """Summer and winter differ; before Swedish standard time there is no distance to give."""
    assert om(Händelse(namn="Möte", datum=dag, start=time(13)))["startDate"] == väntat


def test_slutet_som_är_känt() -> None:
    """The end is told by as much as is known of it."""
    h = Händelse(namn="Möte", datum=date(2031, 5, 14))

    assert "endDate" not in om(h)
    assert om(attrs.evolve(h, slut=time(15)))["endDate"] == "2031-05-14T15:00:00+02:00"
    assert om(attrs.evolve(h, slutdatum=date(2031, 5, 15)))["endDate"] == "2031-05-15"
    assert om(h)["startDate"] == "2031-05-14"


def test_det_okända_utelämnas() -> None:
    """Nothing is told of a place, a body or a municipality that is not known."""
    assert om(Händelse(namn="Möte", datum=date(2031, 5, 14))) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Möte",
        "startDate": "2031-05-14",
        "recordedIn": {"@type": "DigitalDocument", "name": "Prov", "inLanguage": "sv-SE"},
    }


def test_papper_utan_sammanträde() -> None:
    """A paper about no meeting is a document."""
    data = json_ld(sidan(Dokument("Prov", (Rubrik("A", märke="§ 1", ankare="p1"),), upphov="Ekby")))

    assert (data["@type"], data["name"]) == ("DigitalDocument", "Prov")
    assert data["publisher"] == {"@type": "GovernmentOrganization", "name": "Ekby"}


def test_bara_rubriker_med_märke_är_punkter() -> None:
    """The list of those present and the attachments are no items of the meeting."""
    data = json_ld(sidan(protokoll(kp.exempel("kf"))))

    assert all(p["name"].startswith("§ ") for p in data["subEvent"])


def test_ingen_nämns_vid_namn() -> None:
    """Machines that gather people find none in the data; the text names them, as the law asks."""
    s = kp.exempel("kf")
    data = till_bytes(protokoll(s), "html").decode()
    json = data[data.index("application/ld+json") : data.index("</script>")]

    assert [n.person.namn for n in s.närvaro if n.person.namn in json] == []


@given(s=sammanträden())
@settings(max_examples=25)
def test_vilket_sammanträde_som_helst(s: kp.Sammanträde) -> None:
    """The data of any meeting name it, and no key stands without a value."""
    data = json_ld(sidan(protokoll(s)))

    assert data["name"] == synlig(str(s))
    assert all(data.values())
