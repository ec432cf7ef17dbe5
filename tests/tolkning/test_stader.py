"""Whole made-up protocols in the layouts of larger municipalities."""

from kommunprotokoll import ÖppenOmröstning
from kommunprotokoll.modell.paragraf import Paragraf
from kommunprotokoll.tolkning import tolka_text
from tests.tolkning.test_uppstallningar import beslut, läs


def utfall(paragraf: Paragraf) -> list[tuple[int | None, int | None, int]]:
    """Return the totals of a paragraph's open votes."""
    öppna = [o for o in paragraf.omröstningar if isinstance(o, ÖppenOmröstning)]
    return [(o.ja, o.nej, o.avstår or 0) for o in öppna]


def test_ärendestapel() -> None:
    """Own number, the committee's and a case number with plan code; a vote as a table of marks."""
    s = läs("arendestapel").sammanträde
    p = s.paragraf(36)

    assert [(q.nummer, str(q.diarienummer or "")) for q in s.paragrafer] == [
        (31, ""),
        (32, "2031-000061 042"),
        (36, "2030-000412 287"),
        (37, "2031-000077 805"),
        (40, ""),
    ]
    assert p.rubrik == "Ny förskola i Västra Hällmark – val av lokalisering"
    assert [str(t) for t in p.tidigare_behandling] == ["Ksau § 24"]
    assert utfall(p) == [(4, 3, 1)]
    (omröstning,) = p.omröstningar
    assert isinstance(omröstning, ÖppenOmröstning)
    assert len(omröstning.röster) == 8
    assert [str(j.person) for j in s.paragraf(37).jäv] == ["Börje Skogfors (S)"]


def test_numrerade_attsatser() -> None:
    """Case numbers on rows of their own, a vote in the order of deciding, a proposal upward."""
    t = läs("numrerade_attsatser")
    s = t.sammanträde

    assert [str(p.diarienummer) for p in s.paragrafer if p.diarienummer] == [
        "KSN-2030-02514",
        "KSN-2031-00418",
        "KSN-2031-01990",
        "KSN-2031-02001",
    ]
    assert s.paragraf(183).rubrik == "Motion om trygghetsvärdar av Stefan Wiborgh (SD)"
    assert s.paragraf(185).rubrik.endswith("ändrade regler för exploateringsbidrag")
    assert len(beslut(t, 182)) == 3
    assert utfall(s.paragraf(183)) == [(8, 1, 0)]
    assert (str(s.ordförande), str(s.sekreterare)) == ("Erik Palmskär (M)", "Lotta von Prinz")


def test_utslagsröst() -> None:
    """Marks in a table below an order of its own; who serves in a column to the right."""
    t = läs("utslagsrost")
    s = t.sammanträde

    assert utfall(s.paragraf(192)) == [(4, 4, 0)]
    assert len(beslut(t, 192)) == 2
    assert [(str(n.person), str(n.ersätter)) for n in s.närvaro if n.ersätter] == [
        ("Pär Ask-Gustafsberg (S)", "Magnus Lindhe-Rås (S)")
    ]
    assert s.paragraf(194).rubrik == "Redovisning av delegeringsbeslut och anmälningsärenden"


def test_indragna_rubriker() -> None:
    """A heading that wraps in its own column, members in a list of commas, titles first."""
    t = läs("indragna_rubriker")
    s = t.sammanträde

    assert s.paragraf(52).rubrik == (
        "Uppföljning av hemtjänstens bemanning och scheman efter införandet av nytt system"
    )
    assert str(s.paragraf(54).diarienummer) == "2030/198 SN"
    assert beslut(t, 54) == ["Riktlinjer för anhörigstöd antas."]
    assert beslut(t, 55) == ["Arbetsutskottet tackar för informationen."]
    assert s.paragraf(53).omedelbart_justerad
    assert [n.person.namn for n in s.närvaro if n.roll.är_ledamot] == [
        "Ewa Hållfors",
        "Lars-Bertil Nybrink",
        "Solveig Ornäs",
        "Gunvor Trångås",
    ]
    assert {n.person.namn: n.titel for n in s.närvaro if n.titel}["Ulla Selinge"] == "socialchef"


def test_upprop_sist() -> None:
    """Case numbers in parentheses, all in the past tense, the roll on an appended page."""
    s = läs("upprop_sist").sammanträde

    assert (s.paragraf(19).rubrik, str(s.paragraf(19).diarienummer)) == (
        "Interpellation om snöröjning ställd till tekniska nämndens ordförande",
        "KS 2031/21",
    )
    assert utfall(s.paragraf(18)) == [(33, 5, 1)]
    assert [str(j.person) for j in s.paragraf(22).jäv] == [
        "Lena Brevikare (M)",
        "Gustav Furunäs (MP)",
    ]
    assert [n.person.namn for n in s.frånvarande] == ["Vivi Tynninge"]
    assert [str(n.ersätter) for n in s.närvaro if n.ersätter] == ["Vivi Tynninge (L)"]
    assert s.ordförande is not None
    assert s.ordförande.namn == "Ingemar Kalvsund"


def test_breda_spalter() -> None:
    """Decisions headed by their sentence alone, the vote inside the propositions."""
    t = läs("breda_spalter")
    s = t.sammanträde

    assert [len(beslut(t, nr)) for nr in range(300, 306)] == [1, 2, 1, 1, 1, 0]
    assert utfall(s.paragraf(302)) == [(4, 3, 0)]
    assert [(n.person.namn, str(n.ersätter)) for n in s.närvaro if n.ersätter] == [
        ("Ali Mourad-Ström", "Kerstin Arbrå (S)"),
        ("Nils Bergvik", "Evert Kilafors (M)"),
    ]
    assert s.paragraf(303).omedelbart_justerad


def test_stadens_nämnd() -> None:
    """A heading whose last word wraps, case numbers high on every page, sides as lists of names."""
    s = läs("stadens_namnd").sammanträde

    assert s.paragraf(71).rubrik.endswith("samt val av justerare")
    assert [str(p.diarienummer) for p in s.paragrafer if p.diarienummer] == [
        "TN-2031-1204",
        "TN-2031-0877",
        "TN-2030-2210",
        "TN-2031-0011",
    ]
    assert utfall(s.paragraf(74)) == [(7, 1, 2)]
    assert s.paragraf(74).omedelbart_justerad


HUVUD = "Ekby kommun\nKommunstyrelsen 2031-05-14\n\n"


def test_stjärna_vid_dem_som_tjänstgör() -> None:
    """A note below the substitutes says what an asterisk beside a name means."""
    s = tolka_text(
        f"{HUVUD}Ersättare\n\nVilma Stenåker (C)*\nOtto Ljungholm (L)\n\n* tjänstgör\n\n"
        "§ 1\nUpprop\n"
    ).sammanträde

    assert [(n.person.namn, str(n.roll)) for n in s.närvaro] == [
        ("Vilma Stenåker", "tjänstgörande ersättare"),
        ("Otto Ljungholm", "ersättare"),
    ]


def test_inledning_utan_punkt_före_attsatser() -> None:
    """The introduction ends without a mark: the first "att" below it begins the first point."""
    t = tolka_text(
        f"{HUVUD}§ 1\nBokslut\n\nBeslut\n"
        "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag\n"
        "att godkänna bokslutet,\natt uppdra åt nämnderna att redovisa åtgärder.\n"
    )

    assert [a[:12] for a in beslut(t, 1)] == ["att godkänna", "att uppdra å"]


def test_tjänstemäns_förslag_är_inget_beslut() -> None:
    """What an office proposes to the board stands apart from what the board decides."""
    t = tolka_text(
        f"{HUVUD}§ 1\nSponsring\n\nStadskontorets förslag till kommunstyrelsen\n"
        "– Riktlinjer godkänns.\n\nKommunstyrelsens beslut\n– Riktlinjer godkänns.\n"
        "– Tidigare riktlinjer upphör att gälla.\n"
    )

    assert len(beslut(t, 1)) == 2
    assert len(t.sammanträde.paragraf(1).förslag) == 1


def test_dnr_i_många_former() -> None:
    """A case number is told by its form: below the heading, beside it, in parentheses."""
    t = tolka_text(
        f"{HUVUD}§ 1\nTaxa\nTN-2031-1204\n\nBeslut\nTaxan antas.\n\n"
        "Ks § 2                              2031-KS0119 / 214\nPlan\n\nBeslut\nPlanen antas.\n\n"
        "§ 3 Borgen för bolaget (KS2031/0533)\nBolaget vill låna.\n\n"
        "§ 4/2031\nBad\nSam 877/2031\n\nBeslut\nBadet byggs.\n"
    )

    assert [(p.rubrik, str(p.diarienummer)) for p in t.sammanträde.paragrafer] == [
        ("Taxa", "TN-2031-1204"),
        ("Plan", "2031-KS0119 / 214"),
        ("Borgen för bolaget", "KS2031/0533"),
        ("Bad", "Sam 877/2031"),
    ]
