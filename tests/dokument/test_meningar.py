"""Sentences of our own: right in number and punctuation, and never a second time."""

from datetime import date, time

import pytest

import kommunprotokoll as kp
from kommunprotokoll.dokument import Tabell
from kommunprotokoll.dokument.formulering import genitiv, inne_i_mening, med_punkt, nämner
from tests.dokument.test_protokoll import i_text, paragraf
from tests.dokument.underlag import ADA, BIRGER, CECILIA, FOLKE, GERDA, HASSE, numrerade


def texter(p: kp.Paragraf) -> list[str]:
    """The texts of one paragraph."""
    return i_text(paragraf(p))


M = kp.Parti("M")
KD = kp.Parti("KD")


@pytest.mark.parametrize(
    ("namn", "väntat"),
    [
        ("Kommunstyrelsen", "Kommunstyrelsens"),
        ("Nämnden i Alnäs", "Nämnden i Alnäs"),
        ("Ekby Bostads AB", "Ekby Bostads AB:s"),
        ("", ""),
    ],
)
def test_genitiv(namn: str, väntat: str) -> None:
    """A name gets its s, unless it ends in one; an abbreviation gets a colon too."""
    assert genitiv(namn) == väntat


@pytest.mark.parametrize(
    ("namn", "väntat"),
    [
        ("Kommunfullmäktige", "kommunfullmäktige"),
        ("KF", "KF"),
        ("Ekby kommunfullmäktige", "Ekby kommunfullmäktige"),
    ],
)
def test_organ_inne_i_mening(namn: str, väntat: str) -> None:
    """Only a single common word loses its capital inside a sentence."""
    assert inne_i_mening(namn) == väntat


@pytest.mark.parametrize("text", ["Ja.", "Ja!", "”Ja.”", "Ja:"])
def test_punkt_sätts_inte_två_gånger(text: str) -> None:
    """What ends a sentence is left alone."""
    assert med_punkt(text) == text
    assert med_punkt("Ja") == "Ja."


@pytest.mark.parametrize(
    ("text", "svar"),
    [
        ("Ada Lindqvist (S) reserverar sig", True),
        ("Ada\nLindqvist reserverar sig", True),
        ("Lindqvist reserverar sig", False),
        ("Ledamöterna från M och KD, Ada Lindqvist", True),
    ],
)
def test_nämner(text: str, svar: bool) -> None:  # noqa: FBT001 - the expected answer
    """A name is found however its white space is laid."""
    assert nämner(text, (ADA,)) is svar


def test_partier_nämns_med_bokstäver_eller_namn() -> None:
    """A party's letters count only as a word of their own."""
    assert nämner("Ledamöterna från M och Kristdemokraterna", (), (M, KD))
    assert not nämner("Motionen avslås", (), (M,))


class TestYrkanden:
    """Proposals at the meeting."""

    @pytest.mark.parametrize(
        ("yrkande", "väntat"),
        [
            (
                kp.Yrkande("bifall till förslaget.", (ADA,)),
                "Ada Lindqvist (S) yrkar bifall till förslaget.",
            ),
            (
                kp.Yrkande("Avslag.", (ADA, BIRGER)),
                "Ada Lindqvist (S) och Birger Almén (C): Avslag.",
            ),
            (kp.Yrkande("Ada Lindqvist yrkar avslag.", (ADA,)), "Ada Lindqvist yrkar avslag."),
            (kp.Yrkande("Avslag."), "Avslag."),
            (
                kp.Yrkande("", (ADA,), slag=kp.Yrkandeslag.BORDLÄGGNING),
                "Ada Lindqvist (S) yrkar bordläggning.",
            ),
            (kp.Yrkande("", (ADA,)), "Ada Lindqvist (S) yrkar följande."),
            (kp.Yrkande("avslag.", partier=(M, KD)), "Ledamöterna från M och KD yrkar avslag."),
        ],
    )
    def test_vem_och_vad(self, yrkande: kp.Yrkande, väntat: str) -> None:
        """Who proposes is told once, in front of the text or in it."""
        assert texter(kp.Paragraf(1, yrkanden=(yrkande,))) == ["Yrkanden", väntat]

    def test_attsatser_och_instämmande(self) -> None:
        """The points of a proposal follow it, then those who agree."""
        y = kp.Yrkande(
            "Ada Lindqvist yrkar", (ADA,), attsatser=numrerade("Ja."), instämmer=(BIRGER, FOLKE)
        )

        assert texter(kp.Paragraf(1, yrkanden=(y,)))[1:] == [
            "Ada Lindqvist yrkar",
            "1.",
            "Ja.",
            "Birger Almén (C) och Folke Sandin (V) instämmer i yrkandet.",
        ]

    def test_attsatser_som_texten_redan_har(self) -> None:
        """Points that stand in the text are not printed below it again."""
        y = kp.Yrkande(
            "Ada Lindqvist yrkar att planen antas, och att kartan ändras.",
            (ADA,),
            attsatser=(kp.Attsats("att planen antas, och"), kp.Attsats("att kartan ändras.")),
        )

        assert texter(kp.Paragraf(1, yrkanden=(y,)))[1:] == [y.text]

    def test_utgång_bara_när_inget_annat_säger_den(self) -> None:
        """The fate is told where no order of propositions and no vote tells it."""
        y = kp.Yrkande("Ja.", (ADA,), utgång=kp.Yrkandeutgång.AVSLAGET)
        ordning = kp.Propositionsordning("Ordföranden finner att yrkandet avslås.")

        assert "Yrkandet avslås." in texter(kp.Paragraf(1, yrkanden=(y,)))
        assert "Yrkandet avslås." not in texter(
            kp.Paragraf(1, yrkanden=(y,), propositionsordning=ordning)
        )


class TestReservationer:
    """Reservations."""

    @pytest.mark.parametrize(
        ("reservation", "väntat"),
        [
            (
                kp.Reservation((ADA, BIRGER, CECILIA), till_förmån_för="eget yrkande."),
                [
                    (
                        "Ada Lindqvist (S), Birger Almén (C) och Cecilia Rosengren (M) reserverar "
                        "sig mot beslutet till förmån för eget yrkande."
                    )
                ],
            ),
            (
                kp.Reservation((ADA,), partier=(M,), skriftlig=True),
                [
                    (
                        "Ada Lindqvist (S) och ledamöterna från M reserverar sig mot beslutet. "
                        "Reservationen är skriftlig."
                    )
                ],
            ),
            (
                kp.Reservation(partier=(M, KD)),
                ["Ledamöterna från M och KD reserverar sig mot beslutet."],
            ),
            (
                kp.Reservation((ADA,), "Ada Lindqvist reserverar sig skriftligt.", skriftlig=True),
                ["Ada Lindqvist reserverar sig skriftligt."],
            ),
            (
                kp.Reservation(
                    (ADA,),
                    "Ada Lindqvist reserverar sig.\n\nPlanen är för tät.",
                    till_förmån_för="avslag",
                    skriftlig=True,
                ),
                [
                    (
                        "Ada Lindqvist reserverar sig. Reservationen är till förmån för avslag. "
                        "Reservationen är skriftlig."
                    ),
                    "Planen är för tät.",
                ],
            ),
            (
                kp.Reservation(
                    (ADA,),
                    "Ada Lindqvist reserverar sig till förmån för eget yrkande.",
                    till_förmån_för="avslag",
                ),
                ["Ada Lindqvist reserverar sig till förmån för eget yrkande."],
            ),
            (kp.Reservation(text="Någon reserverar sig."), ["Någon reserverar sig."]),
            (
                kp.Reservation((CECILIA,), partier=(M, KD)),
                [("Cecilia Rosengren (M) och ledamöterna från KD reserverar sig mot beslutet.")],
            ),
            (
                kp.Reservation(
                    (CECILIA, GERDA), "Ledamöterna från M reserverar sig.", partier=(M,)
                ),
                [
                    (
                        "Ledamöterna från M reserverar sig. Ledamöterna är Cecilia Rosengren (M) "
                        "och Gerda Nyman (M)."
                    )
                ],
            ),
        ],
    )
    def test_mening(self, reservation: kp.Reservation, väntat: list[str]) -> None:
        """Who comes first, then for what, unless the text tells it."""
        assert texter(kp.Paragraf(1, reservationer=(reservation,)))[1:] == väntat

    def test_egen_text_följer(self) -> None:
        """The text as printed is kept after our sentence."""
        r = kp.Reservation((ADA,), "Planen är för tät.\n\nVi vill ha park.")

        assert texter(kp.Paragraf(1, reservationer=(r,))) == [
            "Reservation",
            "Ada Lindqvist (S) reserverar sig mot beslutet.",
            "Planen är för tät.",
            "Vi vill ha park.",
        ]


def test_rubrik_i_flertal() -> None:
    """Two notes have a heading in the plural."""
    a = kp.Protokollsanteckning("Text.")
    y = kp.SärskiltYttrande((ADA,))
    p = kp.Paragraf(1, protokollsanteckningar=(a, a), särskilda_yttranden=(y, y))

    assert texter(p) == [
        "Särskilda yttranden",
        *["Ada Lindqvist (S) lämnar ett särskilt yttrande."] * 2,
        "Protokollsanteckningar",
        "Text.",
        "Text.",
    ]


def test_ledamöter_av_nämnda_partier() -> None:
    """Who proposes or notes something as one of a party is named after the text."""
    y = kp.Yrkande("M yrkar avslag.", (CECILIA,), partier=(M,))
    a = kp.Protokollsanteckning("M vill se mer.", (CECILIA, GERDA), partier=(M,))

    assert texter(kp.Paragraf(1, yrkanden=(y,)))[1:] == [
        "M yrkar avslag.",
        "Ledamoten är Cecilia Rosengren (M).",
    ]
    assert texter(kp.Paragraf(1, protokollsanteckningar=(a,)))[1:] == [
        "M vill se mer.",
        "Ledamöterna är Cecilia Rosengren (M) och Gerda Nyman (M).",
    ]


@pytest.mark.parametrize(
    ("jäv", "väntat"),
    [
        (kp.Jäv(ADA), ["Ada Lindqvist (S) är jävig."]),
        (
            kp.Jäv(ADA, "Delägare", lagrum=kp.Lagrum("28", 6), lämnade_lokalen=False),
            [
                "Ada Lindqvist (S) är jävig. Ada Lindqvist (S) är kvar i lokalen under ärendet.",
                "Grund: Delägare, 6 kap. 28 § kommunallagen",
            ],
        ),
        (kp.Jäv(ADA, text="Ada Lindqvist anmäler jäv."), ["Ada Lindqvist anmäler jäv."]),
        (
            kp.Jäv(ADA, "Delägare", text="Ada Lindqvist anmäler jäv."),
            ["Ada Lindqvist anmäler jäv.", "Grund: Delägare"],
        ),
        (
            kp.Jäv(
                ADA, text="Ada Lindqvist lämnar lokalen.", lämnade_lokalen=True, ersättare=FOLKE
            ),
            ["Ada Lindqvist lämnar lokalen.", "Folke Sandin (V) tjänstgör i stället."],
        ),
    ],
)
def test_jäv(jäv: kp.Jäv, väntat: list[str]) -> None:
    """Jäv is told with what is known about it, and not what the text tells."""
    assert texter(kp.Paragraf(1, jäv=(jäv,)))[1:] == väntat


@pytest.mark.parametrize(
    ("ändring", "väntat"),
    [
        (
            kp.Närvaroändring(ADA, kp.Närvaroändringsslag.ANLÄNDER, klockslag=time(9, 5)),
            "Ada Lindqvist (S) anländer kl. 09.05.",
        ),
        (
            kp.Närvaroändring(ADA, kp.Närvaroändringsslag.TJÄNSTGÖR, ersätter=BIRGER),
            "Ada Lindqvist (S) börjar tjänstgöra och ersätter Birger Almén (C).",
        ),
        (
            kp.Närvaroändring(
                ADA,
                kp.Närvaroändringsslag.LÄMNAR,
                klockslag=time(9, 5),
                text="Kl. 09.05 går Ada Lindqvist.",
            ),
            "Kl. 09.05 går Ada Lindqvist.",
        ),
        (
            kp.Närvaroändring(
                ADA,
                kp.Närvaroändringsslag.TJÄNSTGÖR,
                klockslag=time(9, 5),
                ersätter=BIRGER,
                text="Ada Lindqvist tjänstgör för Birger Almén.",
            ),
            "Ada Lindqvist (S) börjar tjänstgöra kl. 09.05.",
        ),
    ],
)
def test_närvaroändring(ändring: kp.Närvaroändring, väntat: str) -> None:
    """Somebody's coming or going is told once."""
    sagt = texter(kp.Paragraf(1, närvaroändringar=(ändring,)))

    assert sagt[0] == "Närvaro under paragrafen"
    assert sagt[1:] == [*([ändring.text] if ändring.text not in ("", väntat) else []), väntat]


class TestOmröstning:
    """Votes."""

    def test_öppen_med_namn(self) -> None:
        """A list of who voted what has only columns that are used, and sums."""
        v = kp.ÖppenOmröstning(
            "bifall",
            "avslag",
            röster=(
                kp.Röst(ADA, kp.Röstval.JA),
                kp.Röst(BIRGER, kp.Röstval.NEJ),
                kp.Röst(HASSE, kp.Röstval.FRÅNVARANDE),
            ),
            avgjord_genom=kp.Avgörandegrund.UTSLAGSRÖST,
            vinnare=kp.Sida.JA,
            sak="planen",
        )
        block = paragraf(kp.Paragraf(1, omröstningar=(v,)))

        assert i_text(block)[:6] == [
            "Omröstning",
            "Sak: planen",
            "Ja-röst: bifall",
            "Nej-röst: avslag",
            "Omröstningen utfaller med 1 ja-röst mot 1 nej-röst. 1 ledamot är frånvarande.",
            "Ordförandens utslagsröst avgör. Ja-sidan vinner.",
        ]
        tabell = block[-1]
        assert isinstance(tabell, Tabell)
        assert tabell.rubriker == ("Namn", "Parti", "Ja", "Nej", "Frånvarande")
        assert tabell.rader[0] == ("Ada Lindqvist", "S", "Ja", "", "")
        assert tabell.rader[-1] == ("Summa", "", "1", "1", "1")

    @pytest.mark.parametrize(
        ("text", "väntat"),
        [
            ("Med 9 ja-röster mot 3 nej-röster och 1 som avstår antas planen.", []),
            ("Med nio ja-röster mot tre nej-röster antas planen, en ledamot avstår.", []),
            ("9 Ja mot 3 Nej.", ["1 ledamot avstår."]),
            (
                "Planen antas.",
                ["Omröstningen utfaller med 9 ja-röster mot 3 nej-röster. 1 ledamot avstår."],
            ),
            (
                "Med 19 ja-röster mot 3 nej-röster och 1 som avstår antas planen.",
                ["Omröstningen utfaller med 9 ja-röster mot 3 nej-röster."],
            ),
        ],
    )
    def test_utgången_en_gång(self, text: str, väntat: list[str]) -> None:
        """Numbers that the text tells, in digits or words, are not told again."""
        v = kp.ÖppenOmröstning(ja=9, nej=3, avstår=1, text=text)

        assert texter(kp.Paragraf(1, omröstningar=(v,)))[1:] == [text, *väntat]

    @pytest.mark.parametrize(
        ("text", "väntat"),
        [
            ("6 ja mot 6 nej. Planen antas med ordförandens utslagsröst.", []),
            ("6 ja mot 6 nej. Ordförandens utslagsröst gäller.", ["Ja-sidan vinner."]),
            ("6 ja mot 6 nej.", ["Ordförandens utslagsröst avgör. Ja-sidan vinner."]),
        ],
    )
    def test_utslagsröst_en_gång(self, text: str, väntat: list[str]) -> None:
        """What decided is told once, and who won unless the text does."""
        v = kp.ÖppenOmröstning(
            ja=6,
            nej=6,
            vinnare=kp.Sida.JA,
            avgjord_genom=kp.Avgörandegrund.UTSLAGSRÖST,
            text=text,
        )

        assert texter(kp.Paragraf(1, omröstningar=(v,)))[1:] == [text, *väntat]

    @pytest.mark.parametrize(
        ("sak", "slag", "väntat"),
        [
            ("Val av ordförande", kp.Omröstningsslag.ANNAT, ["Sak: Val av ordförande"]),
            ("Återremiss.", kp.Omröstningsslag.ÅTERREMISS, []),
            ("Omröstning – huvudvotering", kp.Omröstningsslag.HUVUDVOTERING, []),
            ("planen", kp.Omröstningsslag.HUVUDVOTERING, []),
        ],
    )
    def test_saken(self, sak: str, slag: kp.Omröstningsslag, väntat: list[str]) -> None:
        """The matter is a label of its own, unless a heading tells it."""
        v = kp.ÖppenOmröstning(sak=sak, slag=slag)

        assert texter(kp.Paragraf(1, "Planen", omröstningar=(v,)))[1:] == väntat

    def test_huvudomröstningen_nämns_bland_flera(self) -> None:
        """Where a paragraph has several votes each heading says which it is."""
        första = kp.ÖppenOmröstning(slag=kp.Omröstningsslag.FÖRBEREDANDE)

        assert texter(kp.Paragraf(1, omröstningar=(första, kp.ÖppenOmröstning()))) == [
            "Omröstning – förberedande omröstning",
            "Omröstning – huvudomröstning",
        ]

    def test_bara_summor(self) -> None:
        """Totals without names give no list; the side that the totals show is not told again."""
        v = kp.ÖppenOmröstning(
            ja=31, nej=17, avstår=2, slag=kp.Omröstningsslag.ÅTERREMISS, vinnare=kp.Sida.JA
        )

        assert texter(kp.Paragraf(1, omröstningar=(v,))) == [
            "Omröstning – återremiss",
            "Omröstningen utfaller med 31 ja-röster mot 17 nej-röster. 2 ledamöter avstår.",
        ]

    def test_minoriteten_vinner(self) -> None:
        """The losing side that wins is told."""
        v = kp.ÖppenOmröstning(
            ja=43, nej=38, vinnare=kp.Sida.NEJ, avgjord_genom=kp.Avgörandegrund.MINORITET
        )

        assert texter(kp.Paragraf(1, omröstningar=(v,)))[-1].endswith("Nej-sidan vinner.")

    def test_sluten(self) -> None:
        """A secret vote has numbers and no names of those who voted."""
        v = kp.SlutenOmröstning(
            (kp.Röstetal("Elsa Norling", 8), kp.Röstetal("Frej Lundvik", 8)),
            blanka=1,
            vinnare=("Elsa Norling",),
            avgjord_genom=kp.Avgörandegrund.LOTTNING,
            proportionell=True,
        )

        assert texter(kp.Paragraf(1, omröstningar=(v,))) == [
            "Sluten omröstning", "Röstetal", "Förslag", "Antal röster",
            "Elsa Norling", "8", "Frej Lundvik", "8", "Blanka valsedlar", "1",
            ("Lottning avgör. Valt genom omröstningen: Elsa Norling. "
            "Valet är proportionellt (lagen om proportionella val)."),
        ]  # fmt: skip

    def test_sluten_utan_uppgifter(self) -> None:
        """A secret vote of which nothing is known is still told."""
        v = kp.SlutenOmröstning(slag=kp.Omröstningsslag.ANNAT, sak="frågan")

        assert texter(kp.Paragraf(1, omröstningar=(v,))) == [
            "Sluten omröstning",
            "Sak: frågan",
            "Omröstningen är sluten.",
        ]


class TestPropositionsordning:
    """The order of propositions."""

    def test_texten_går_före(self) -> None:
        """The text as printed is enough."""
        ordning = kp.Propositionsordning("Som det står.", (kp.Propositionssteg("Bifall?"),))

        assert texter(kp.Paragraf(1, propositionsordning=ordning)) == [
            "Propositionsordning",
            "Som det står.",
        ]

    def test_steg(self) -> None:
        """Without a text the steps are told in the order in which they are settled."""
        ordning = kp.Propositionsordning(
            "",
            (
                kp.Propositionssteg(
                    alternativ=("huvudförslaget", "Adas yrkande"),
                    utfall="Adas yrkande",
                    understeg=(
                        kp.Propositionssteg(
                            "Vilket blir motförslag?",
                            ("Adas yrkande",),
                            slag=kp.Stegslag.MOTFÖRSLAG,
                        ),
                    ),
                ),
            ),
        )

        assert texter(kp.Paragraf(1, propositionsordning=ordning))[1:] == [
            "Val av motförslag: Vilket blir motförslag? Proposition ställs på Adas yrkande.",
            (
                "Huvudförslaget och Adas yrkande ställs mot varandra. "
                "Ordföranden finner att Adas yrkande bifalls."
            ),
        ]

    def test_tom(self) -> None:
        """An order of which nothing is known gives no heading."""
        assert texter(kp.Paragraf(1, propositionsordning=kp.Propositionsordning())) == []


def test_datum_utan_anslag() -> None:
    """The day of a meeting long ago is told as any other."""
    s = kp.Sammanträde(kp.Organ("Rådet"), date(987, 3, 1))

    assert kp.dokument.protokoll(s).titel == "Sammanträdesprotokoll Rådet 0987-03-01"
