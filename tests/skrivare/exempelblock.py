"""Documents of blocks that every writer must manage."""

from kommunprotokoll.dokument import (
    Dokument,
    Faktatabell,
    Fördelning,
    Innehållsförteckning,
    Lista,
    Listpunkt,
    Namnteckning,
    Rubrik,
    Ruta,
    Sidbrytning,
    Sidfot,
    Sidhuvud,
    Stycke,
    Styckeslag,
    Tabell,
    Textdel,
    Titel,
    Underskrifter,
    Uppgift,
    protokoll,
)
from kommunprotokoll.dokument.block import punkt, stycke
from tests.dokument.underlag import kommunstyrelse, råd

ELAKA = (
    "<w:p>&amp;</w:p><script>alert(1)</script>",
    "*fet* _kursiv_ `kod` [länk](javascript:alert(1)) ![bild](x) <b> &lt; # | ~~nej~~ $x$",
    "=1+1 +46 -5 @SUM(A1)",
    "# Rubrik",
    "- punkt",
    "12. juli",
    "    indraget",
    "rad ett\nrad två\r\nrad tre\rrad fyra",
    "före\x00mitt\x07efter\x1b[31m",
    "tabb\there\x0bvertikal\x0cark",
    "a\u202eb\u202c c\u2066d",
    "öppen\u202e",
    "noll\ufffebredd\uffff",
    "https://example.org/a_b_c www.example.org ada@example.org",
    "åäö ÅÄÖ § ”citat” – tankstreck",
    "ord" * 700,
    "\\",
    "]]>",
    "{0} %s {namn}",
    "🏛 𝔘",
)
"""Texts that a format might take for something else than text."""


def alla_slag() -> Dokument:
    """One of each block, in ways that protocols do not use too."""
    return Dokument(
        "Alla slag",
        (
            Titel("Titel", ("Under ett", "Under två")),
            Innehållsförteckning("Innehåll"),
            Rubrik("Kapitel", 1, märke="§ 1", ankare="p1"),
            Rubrik("Del", 2),
            Stycke((Textdel("vanlig "), Textdel("fet", fet=True), Textdel(" och "),
                    Textdel("kursiv", kursiv=True), Textdel(", se "),
                    Textdel("kapitlet", länk="p1"))),
            stycke("En uppgift", Styckeslag.UPPGIFT),
            stycke("En inledning", Styckeslag.INLEDNING),
            Lista((punkt("ett", "1."), punkt("två", "2.", (punkt("inne", "–"),)))),
            Lista((punkt("bokstav b", "b)"), punkt("bokstav c", "c)"))),
            Lista((punkt("första", "1"), punkt("mellan", "1b"), punkt("andra", "2"))),
            Lista((punkt("att ena"), punkt("att andra"))),
            Lista((Listpunkt((Textdel("prick"),), "•"),)),
            Tabell((("a", "1"), ("b", "2")), rubriker=("Sak", "Tal"), rubrik="Tabell ett",
                   beskrivning="Två rader", summarad=True),
            Fördelning("Per grupp", ("Ja", "Nej"), (("A", (3, 0)), ("B", (1, 2))),
                       beskrivning="Hur grupperna röstade."),
            Fördelning("Ingen", ("Ja",), ()),
            Tabell((("utan", "rubriker"),)),
            Tabell((), rubriker=("bara", "huvud")),
            Faktatabell((Uppgift("Plats", (stycke("Sal A"), stycke("Sal B"))),)),
            Sidbrytning(),
            Lista((punkt("överst på sidan", "–"),)),
            Underskrifter((Namnteckning("Ordförande", "Ada Lindqvist"),
                           Namnteckning("Justerande", upplysning="Digitalt"),
                           Namnteckning("Sekreterare"))),
            Ruta(Rubrik("Ruta", 1, i_innehåll=False), (stycke("inne i rutan"),)),
            Sidbrytning(),
            Faktatabell(()),
            Tabell((("sist",),)),
            Sidbrytning(),
        ),
        sidhuvud=Sidhuvud("Ekby", "Slag", "Organ", "Datum 1"),
        sidfot=Sidfot(("Ett", "Två", "Tre")),
    )  # fmt: skip


def elakt() -> Dokument:
    """Hostile text in every place that holds text."""
    block = tuple(
        b
        for text in ELAKA
        for b in (
            Titel(text, (text,)),
            Rubrik(text, 2, märke=text),
            stycke(text),
            Stycke((Textdel(text, fet=True), Textdel(text, kursiv=True))),
            Lista((punkt(text, text[:20]), punkt(text, "–", (punkt(text, "1."),)))),
            Tabell(((text, text),), rubriker=(text, text), rubrik=text, beskrivning=text),
            Fördelning(text, (text, text), ((text, (1, 2)),), beskrivning=text),
            Faktatabell((Uppgift(text, (stycke(text),)),)),
            Underskrifter((Namnteckning(text, text, text),)),
        )
    )
    text = "".join(ELAKA)
    return Dokument(
        text,
        block,
        upphov=text,
        ämne=text,
        nyckelord=ELAKA,
        sidhuvud=Sidhuvud(text, text, text, text),
        sidfot=Sidfot((text,)),
    )


DOKUMENT = {
    "alla_slag": alla_slag(),
    "elakt": elakt(),
    "tomt": Dokument("Tomt", ()),
    "kommunstyrelse": protokoll(kommunstyrelse()),
    "råd": protokoll(råd()),
}
"""Every document that the contract tests try, by name."""
