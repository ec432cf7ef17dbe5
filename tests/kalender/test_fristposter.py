"""The deadlines of a protocol in a calendar."""

from datetime import UTC, date, datetime

import pytest

import kommunprotokoll as kp
from kommunprotokoll.grund.fel import LäsFel, OgiltigtVärdeFel
from kommunprotokoll.utbyte.ical import Kalendermetod, Kalenderval, Kontakt, från_ical, till_ical
from kommunprotokoll.utbyte.ical.komponent import Komponent, läs_komponenter

S = kp.exempel("ks")
F = kp.frister(S)


def poster(data: bytes, slag: str = "VEVENT") -> list[Komponent]:
    """The entries of a calendar."""
    (kalender,) = läs_komponenter(data.decode())
    return list(kalender.alla(slag))


def test_varje_frist_med_dag_är_en_heldag() -> None:
    """On its day, leaving it free; those without a day are left out."""
    dagar = [p.sista_dag if isinstance(p, kp.lag.Frist) else p.dag for p in F.alla()]
    alla = poster(till_ical(F))

    assert sorted(p.värde("DTSTART") for p in alla) == sorted(
        f"{dag:%Y%m%d}" for dag in dagar if dag is not None
    )
    assert len(alla) > 4
    assert all(p.värde("TRANSP") == "TRANSPARENT" for p in alla)


def test_överklagandetiden_och_dess_förklaring() -> None:
    """The last day to appeal is the day that frister counts, and says how."""
    dag = F.överklagande.sista_dag
    text = F.överklagande.förklara()
    (post,) = [p for p in poster(till_ical(F)) if p.värde("DESCRIPTION") == text]

    assert dag is not None
    assert post.värde("DTSTART") == f"{dag:%Y%m%d}"
    assert post.värde("SUMMARY").startswith("Sista dag: överklagande")
    assert str(S.datum) in post.värde("SUMMARY")


def test_fristerna_som_uppgifter() -> None:
    """Tasks with a last day, done where the protocol says so."""
    uppgifter = poster(till_ical(F, val=Kalenderval(uppgifter=True)), "VTODO")
    sista = [u for u in uppgifter if u.värde("SUMMARY").startswith("Sista dag")]
    gjorda = [p for p in F.alla() if isinstance(p, kp.lag.Frist) and p.gjort and p.sista_dag]

    assert len(uppgifter) == len(poster(till_ical(F)))
    assert all(u.värde("DUE") for u in sista)
    assert all(u.värde("DTSTART") for u in uppgifter if u not in sista)
    assert [u.värde("STATUS") for u in uppgifter].count("COMPLETED") == len(gjorda) > 0


def test_uid_är_en_för_varje_och_beror_inte_av_dagen() -> None:
    """A deadline counted anew replaces the old one in the subscriber's calendar."""
    senare = kp.frister(S, tillkännagivet=date(2031, 9, 1))
    uid, uid_senare = ([p.värde("UID") for p in poster(till_ical(f))] for f in (F, senare))

    assert len(uid) == len(set(uid))
    assert set(uid) <= set(uid_senare)
    assert till_ical(F) != till_ical(senare)


def test_fristerna_i_samma_kalender_som_sammanträdena() -> None:
    """They stand beside the meetings and are none themselves."""
    data = till_ical(S, frister=[F])

    assert len(poster(data)) == len(poster(till_ical(S))) + len(poster(till_ical(F)))
    assert från_ical(data) == från_ical(till_ical(S))


def test_en_kalender_av_bara_frister_har_inga_sammanträden() -> None:
    """Reading it back says so instead of giving an empty plan."""
    with pytest.raises(LäsFel, match="inga sammanträden"):
        från_ical(till_ical(F))


def test_dtstamp_är_sammanträdets_dag_eller_den_som_anges() -> None:
    """Nothing is read from the clock."""
    skapad = datetime(2031, 6, 1, 12, tzinfo=UTC)

    def stämplar(data: bytes) -> set[str]:
        return {p.värde("DTSTAMP") for p in poster(data)}

    assert stämplar(till_ical(F)) == {f"{S.datum:%Y%m%d}T000000Z"}
    assert stämplar(till_ical(F, skapad=skapad)) == {"20310601T120000Z"}


def test_frister_kan_inte_kalla_någon() -> None:
    """Deadlines are to be seen, not attended."""
    val = Kalenderval(metod=Kalendermetod.KALLELSE, arrangör=Kontakt("Anna", "anna@ekby.example"))

    with pytest.raises(OgiltigtVärdeFel, match="metoden publicering"):
        till_ical(F, val=val)
