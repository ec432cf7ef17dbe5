"""Made-up protocols that exercise every field of the model; no real person or place is in them."""

from datetime import date, time

import kommunprotokoll as kp

KOMMUN = kp.Kommun("Ekby kommun", "9901")


def person(namn: str, parti: str = "", organisation: str = "") -> kp.Person:
    """A person with a party by its letters."""
    return kp.Person(namn, kp.Parti(parti) if parti else None, organisation=organisation)


ADA = person("Ada Lindqvist", "S")
BIRGER = person("Birger Almén", "C")
CECILIA = person("Cecilia Rosengren", "M")
DAVID = person("David Öhman", "S")
ESTER = person("Ester Wallgren", "S")
FOLKE = person("Folke Sandin", "V")
GERDA = person("Gerda Nyman", "M")
HASSE = person("Hasse Lindmark", "SD")
INGALILL = person("Inga-Lill Fors", "KD")
JOEL = person("Joel Ekdahl", "L")
KARIN = person("Karin Åkesson", "MP")
LARSÅKE = person("Lars-Åke Blom", "SD")
MÄRTA = person("Märta Söderlund", "S")
NILS = person("Nils Ferm", "Ekbypartiet")
OLIVIA = person("Olivia Hagström", "C")
PER = person("Per Ekelöf", "M")
RUT = person("Rut Sjödin", "S")
SIXTEN = person("Sixten Aronsson", "SD")
TYRA = person("Tyra Malmberg", "V")
ULF = person("Ulf Örnfelt", "M")
VIOLA = person("Viola Kvist", "C")
WILMA = person("Wilma Stråhle")
YNGVE = person("Yngve Palmér")
ÅSA = person("Åsa Tingvall")
ÄRLA = person("Ärla Brodin")
ÖSTEN = person("Östen Grahn")
AMANDA = person("Amanda Skogh")


def t(text: str) -> kp.Löptext:
    """Running text."""
    return kp.Löptext(text)


def att(*satser: str) -> tuple[kp.Attsats, ...]:
    """Unnumbered att-satser."""
    return tuple(kp.Attsats(s) for s in satser)


def numrerade(*satser: str) -> tuple[kp.Attsats, ...]:
    """Numbered points."""
    return tuple(kp.Attsats(s, str(i)) for i, s in enumerate(satser, 1))


def lista(*punkter: str) -> kp.Lista:
    """A list of dashes."""
    return kp.Lista(tuple(kp.Punkt(p, "-") for p in punkter))


def _ks_närvaro() -> tuple[kp.Närvaro, ...]:
    roll = kp.Roll
    vid = kp.Paragrafintervall.av
    ledamöter = (DAVID, ESTER, FOLKE, GERDA, HASSE, JOEL, KARIN, MÄRTA, NILS)
    return (
        kp.Närvaro(ADA, roll.ORDFÖRANDE),
        kp.Närvaro(BIRGER, roll.FÖRSTE_VICE_ORDFÖRANDE),
        kp.Närvaro(CECILIA, roll.ANDRE_VICE_ORDFÖRANDE),
        *(kp.Närvaro(p) for p in ledamöter),
        kp.Närvaro(OLIVIA, perioder=(kp.Närvaroperiod(vid(61, 67)), kp.Närvaroperiod(vid(69, 74)))),
        kp.Närvaro(PER, roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=ULF),
        kp.Närvaro(RUT, roll.TJÄNSTGÖRANDE_ERSÄTTARE, ersätter=person("Dag Hedström", "S")),
        kp.Närvaro(
            VIOLA,
            roll.ERSÄTTARE,
            perioder=(
                kp.Närvaroperiod(vid(61, 67)),
                kp.Närvaroperiod(
                    vid(68), tjänstgör=True, ersätter=OLIVIA, anledning="på grund av jäv"
                ),
                kp.Närvaroperiod(vid(69, 74)),
            ),
        ),
        kp.Närvaro(SIXTEN, roll.ERSÄTTARE),
        kp.Närvaro(TYRA, roll.ERSÄTTARE, på_distans=True),
        kp.Närvaro(INGALILL, roll.ERSÄTTARE, utom=(vid(66),)),
        kp.Närvaro(WILMA, roll.SEKRETERARE, titel="kommunsekreterare"),
        kp.Närvaro(YNGVE, roll.TJÄNSTEPERSON, titel="kommundirektör"),
        kp.Närvaro(
            ÅSA,
            roll.TJÄNSTEPERSON,
            titel="ekonomichef",
            perioder=(kp.Närvaroperiod(vid(61, 64)),),
        ),
        kp.Närvaro(
            ÄRLA,
            roll.TJÄNSTEPERSON,
            titel="samhällsbyggnadschef",
            perioder=(kp.Närvaroperiod(från_kl=time(13, 40), till_kl=time(15)),),
        ),
        kp.Närvaro(ÖSTEN, roll.PERSONALFÖRETRÄDARE),
        kp.Närvaro(ULF, närvarande=False),
        kp.Närvaro(person("Dag Hedström", "S"), närvarande=False),
        kp.Närvaro(LARSÅKE, närvarande=False, anmärkning="anmält förhinder"),
    )


JA = (ADA, BIRGER, DAVID, ESTER, FOLKE, KARIN, MÄRTA, RUT)
NEJ = (CECILIA, GERDA, HASSE, JOEL, PER, VIOLA)


def _röster() -> tuple[kp.Röst, ...]:
    return (
        *(kp.Röst(p, kp.Röstval.JA, ersätter=ULF if p is PER else None) for p in JA),
        *(kp.Röst(p, kp.Röstval.NEJ, ersätter=ULF if p is PER else None) for p in NEJ),
        kp.Röst(NILS, kp.Röstval.AVSTÅR),
        kp.Röst(OLIVIA, kp.Röstval.JÄV),
    )


def _ks_paragrafer() -> tuple[kp.Paragraf, ...]:
    dnr = kp.Diarienummer
    return (
        kp.Paragraf(
            61,
            "Upprop och val av justerare",
            text=(t("Upprop förrättas. Birger Almén (C) utses att justera protokollet."),),
            ärendeslag=kp.Ärendeslag.FORMALIA,
        ),
        kp.Paragraf(
            62,
            "Fastställande av föredragningslista",
            text=(
                t("Ordföranden föreslår följande förändringar av föredragningslistan."),
                lista(
                    "Ärende 9, medborgarförslag om belysning, utgår.",
                    "Ärende 14, yttrande över detaljplan för Norra hamnen, läggs till.",
                ),
            ),
            beslut=(kp.Beslut(att("att fastställa föredragningslistan med dessa ändringar.")),),
        ),
        kp.Paragraf(
            63,
            "Budgetuppföljning per den 30 april 2031",
            diarienummer=dnr("KS 2031/123", klassbeteckning="2.4"),
            tidigare_behandling=(
                kp.Tidigarebehandling("Ksau", kp.Paragrafnummer(48), datum=date(2031, 5, 2)),
            ),
            text=(
                t(
                    "Ekonomiavdelningen har sammanställt budgetuppföljningen för årets fyra första "
                    "månader. Prognosen för helåret är ett resultat på 12,4 miljoner kronor, "
                    "vilket är 3,1 miljoner kronor bättre än budget. Avvikelserna är störst inom "
                    "socialnämnden, där kostnaderna för placeringar ökar."
                ),
                kp.Mellanrubrik("Nämndernas prognoser"),
                kp.Tabell(
                    (
                        ("Barn- och utbildningsnämnden", "412,0", "411,2", "0,8"),
                        ("Socialnämnden", "388,5", "394,1", "-5,6"),
                        ("Tekniska nämnden", "96,3", "94,9", "1,4"),
                    ),
                    rubriker=("Nämnd", "Budget", "Prognos", "Avvikelse"),
                    beskrivning="Prognos i miljoner kronor",
                ),
                kp.Mellanrubrik("Åtgärder"),
                t("Socialnämnden redovisar en åtgärdsplan i juni. Planen ska omfatta"),
                lista("familjehem i egen regi", "färre konsulentstödda placeringar"),
            ),
            beslutsunderlag=(
                kp.Handling("Ekonomiavdelningens tjänsteskrivelse", date(2031, 4, 28)),
                kp.Handling(
                    "Budgetuppföljning per den 30 april 2031", diarienummer=dnr("KS 2031/123")
                ),
            ),
            beslut=(
                kp.Beslut(
                    numrerade(
                        "Budgetuppföljningen godkänns.",
                        "Socialnämnden uppmanas att redovisa åtgärder senast i juni.",
                    )
                ),
                kp.Beslut(
                    att("att godkänna budgetuppföljningen och lägga den till handlingarna."),
                    förslag_till="Kommunfullmäktige",
                ),
            ),
            skickas_till=("Kommunfullmäktige", "Socialnämnden", "Ekonomiavdelningen"),
        ),
        kp.Paragraf(
            64,
            "Yttrande över remiss om regional kollektivtrafik",
            diarienummer=dnr("KS 2031/88"),
            övriga_diarienummer=(dnr("SBN 2031/17"),),
            text=(
                t(
                    "Regionen har sänt förslaget till trafikförsörjningsprogram på remiss. "
                    "Förvaltningen föreslår att kommunen tillstyrker förslaget med synpunkter."
                ),
            ),
            förslag=(
                kp.Förslag(
                    "Samhällsbyggnadsförvaltningen",
                    att("att anta yttrandet som sitt eget.", "att paragrafen justeras omedelbart."),
                ),
            ),
            beslut=(
                kp.Beslut(
                    att(
                        "att anta samhällsbyggnadsförvaltningens yttrande som sitt eget, samt",
                        "att paragrafen förklaras omedelbart justerad.",
                    ),
                    "Kommunstyrelsen beslutar",
                ),
            ),
            omedelbart_justerad=True,
            skickas_till=("Regionen",),
        ),
        _ks_omröstning(),
        kp.Paragraf(
            66,
            "Val av ledamot i styrelsen för Ekby Bostads AB",
            ärendeslag=kp.Ärendeslag.VAL,
            diarienummer=dnr("KS 2031/140"),
            text=(t("Två kandidater föreslås. Omröstning med slutna sedlar begärs."),),
            omröstningar=(
                kp.SlutenOmröstning(
                    (kp.Röstetal("Elsa Norling", 8), kp.Röstetal("Frej Lundvik", 7)),
                    blanka=1,
                    ogiltiga=0,
                    vinnare=("Elsa Norling",),
                ),
            ),
            beslut=(kp.Beslut(numrerade("Elsa Norling utses till ledamot till och med 2034.")),),
        ),
        kp.Paragraf(
            67,
            "Motion om solceller på kommunens tak",
            diarienummer=dnr("KS 2030/402"),
            text=(t("Karin Åkesson (MP) har lämnat en motion om solceller."),),
            yrkanden=(
                kp.Yrkande("bifall till motionen.", (KARIN,), instämmer=(FOLKE,)),
                kp.Yrkande(
                    "",
                    (CECILIA, GERDA),
                    slag=kp.Yrkandeslag.ÅTERREMISS,
                    utgång=kp.Yrkandeutgång.BIFALLET,
                ),
            ),
            beslut=(kp.Beslut(slag=kp.Beslutsslag.ÅTERREMISS),),
        ),
        kp.Paragraf(
            68,
            "Markanvisning vid Norra hamnen",
            diarienummer=dnr("KS 2031/31"),
            jäv=(
                kp.Jäv(
                    OLIVIA,
                    "äger grannfastigheten",
                    lagrum=kp.Lagrum("28", 6),
                    lämnade_lokalen=True,
                    ersättare=VIOLA,
                ),
            ),
            text=(t("Förslag till markanvisningsavtal har upprättats."),),
            närvaroändringar=(
                kp.Närvaroändring(
                    HASSE, kp.Närvaroändringsslag.LÄMNAR, klockslag=time(15, 10), ersätter=None
                ),
                kp.Närvaroändring(
                    SIXTEN, kp.Närvaroändringsslag.TJÄNSTGÖR, klockslag=time(15, 10), ersätter=HASSE
                ),
            ),
            stängda_dörrar=True,
            ordförande=BIRGER,
            beslut=(kp.Beslut(att("att godkänna avtalet.")),),
            bilagor=(kp.Bilaga("Markanvisningsavtal", "1"),),
        ),
        kp.Paragraf(
            69,
            "Sammanträdestider hösten 2031",
            sammanträdestider=(
                kp.Sammanträdestid(date(2031, 9, 10), time(13), slut=time(16), plats="Sal Eken"),
                kp.Sammanträdestid(date(2031, 10, 8), time(13), plats="Sal Eken"),
                kp.Sammanträdestid(date(2031, 11, 12), inställt=True),
            ),
            beslut=(kp.Beslut(att("att fastställa sammanträdestiderna.")),),
        ),
        kp.Paragraf(
            70,
            "Information från kommundirektören",
            text=(
                t("Kommundirektören informerar om"),
                kp.Lista(
                    (
                        kp.Punkt(
                            "rekryteringar",
                            "a)",
                            underpunkter=(
                                kp.Punkt("skolchef", "-"),
                                kp.Punkt("miljöchef", "-"),
                            ),
                        ),
                        kp.Punkt("beredskapsövningen i september", "b)"),
                        kp.Punkt("ny webbplats", "c)"),
                    )
                ),
            ),
            beslut=(kp.Beslut(slag=kp.Beslutsslag.NOTERING),),
        ),
        kp.Paragraf(
            71,
            "Delegationsbeslut",
            ärendeslag=kp.Ärendeslag.DELEGATIONSBESLUT,
            text=(t("Förteckning över delegationsbeslut den 1–30 april 2031 redovisas."),),
            beslut=(kp.Beslut(att("att lägga redovisningen till handlingarna.")),),
        ),
        kp.Paragraf(
            72, "Medborgarförslag om belysning", beslut=(kp.Beslut(slag=kp.Beslutsslag.UTGÅR),)
        ),
        kp.Paragraf(
            73,
            "Övriga frågor",
            text=(t("Inga övriga frågor anmäls."),),
        ),
        kp.Paragraf(
            74,
            "Sammanträdets avslutande",
            text=(t("Ordföranden tackar för visat intresse och avslutar sammanträdet."),),
        ),
    )


def _ks_omröstning() -> kp.Paragraf:
    steg = (
        kp.Propositionssteg(
            "Ska ärendet avgöras i dag?",
            ("avgörande i dag", "återremiss"),
            utfall="avgörande i dag",
            slag=kp.Stegslag.FORMELLT,
        ),
        kp.Propositionssteg(
            "",
            ("arbetsutskottets förslag", "Cecilia Rosengrens (M) yrkande"),
            utfall="arbetsutskottets förslag",
            omröstning=0,
        ),
    )
    return kp.Paragraf(
        65,
        "Planprogram för Ekbylunds nya stadsdel med bostäder, skola och grönområden",
        diarienummer=kp.Diarienummer("KS 2030/311"),
        text=(
            t(
                "Samhällsbyggnadsförvaltningen har tagit fram ett planprogram för Ekbylund. "
                "Programmet omfattar cirka 650 bostäder, en skola för 400 elever och ett "
                "sammanhängande grönstråk ned till ån."
            ),
        ),
        beslutsunderlag=(
            kp.Handling("Arbetsutskottets protokoll 2031-05-02, § 51"),
            kp.Handling("Planprogram för Ekbylund, daterat 2031-04-11"),
        ),
        förslag=(
            kp.Förslag(
                "Arbetsutskottet",
                numrerade("Planprogrammet godkänns.", "Detaljplanearbetet påbörjas."),
            ),
        ),
        yrkanden=(
            kp.Yrkande("Ada Lindqvist (S) yrkar bifall till arbetsutskottets förslag.", (ADA,)),
            kp.Yrkande(
                "",
                (CECILIA, HASSE),
                slag=kp.Yrkandeslag.ÄNDRING,
                attsatser=numrerade(
                    "Planprogrammet arbetas om.", "Antalet bostäder minskas till 400."
                ),
            ),
        ),
        propositionsordning=kp.Propositionsordning(steg=steg),
        omröstningar=(
            kp.ÖppenOmröstning(
                "bifall till arbetsutskottets förslag",
                "bifall till Cecilia Rosengrens (M) och Hasse Lindmarks (SD) yrkande",
                röster=_röster(),
                begärd_av=(CECILIA,),
            ),
        ),
        beslut=(
            kp.Beslut(
                numrerade("Planprogrammet godkänns.", "Detaljplanearbetet påbörjas."),
                rubrik="Kommunstyrelsens beslut",
            ),
        ),
        reservationer=(
            kp.Reservation((CECILIA, GERDA), till_förmån_för="eget yrkande"),
            kp.Reservation((HASSE,), "Vi anser att planen är för tät.", skriftlig=True),
        ),
        särskilda_yttranden=(kp.SärskiltYttrande((JOEL,), "Skolan borde ligga närmare ån."),),
        protokollsanteckningar=(
            kp.Protokollsanteckning("Ledamöterna från V vill se fler hyresrätter."),
        ),
        deltar_ej=(kp.DeltarEj((NILS,)),),
        skickas_till=("Samhällsbyggnadsnämnden",),
    )


def kommunstyrelse() -> kp.Sammanträde:
    """A meeting of a kommunstyrelse with almost everything that can happen."""
    vid = kp.Paragrafintervall.av
    return kp.Sammanträde(
        kp.Organ("Kommunstyrelsen", kp.Organtyp.STYRELSE, kommun=KOMMUN, antal_ledamöter=15),
        date(2031, 5, 14),
        start=time(13),
        slut=time(16, 15),
        plats="Kommunhuset, sal Eken",
        ajourneringar=(kp.Ajournering(time(14, 30), time(14, 50), paragraf=kp.Paragrafnummer(65)),),
        ordförande=ADA,
        sekreterare=WILMA,
        närvaro=_ks_närvaro(),
        paragrafer=_ks_paragrafer(),
        justeringar=(
            kp.Justering(
                date(2031, 5, 20),
                "Kommunkansliet",
                klockslag=time(15),
                justerare=(BIRGER,),
                ersättare=(CECILIA,),
                paragrafer=(vid(61, 63), vid(65, 74)),
                tillkännagivande=kp.Tillkännagivande(
                    date(2031, 5, 21),
                    date(2031, 6, 12),
                    förvaringsplats="Kommunkansliet, Ekby",
                    sista_överklagandedag=date(2031, 6, 11),
                    anslagstavla="ekby.example/anslagstavla",
                    underskrift="Wilma Stråhle",
                ),
            ),
            kp.Justering(
                date(2031, 5, 14),
                "Kommunhuset",
                justerare=(BIRGER,),
                slag=kp.Justeringsslag.OMEDELBAR,
                paragrafer=(vid(64),),
            ),
        ),
        sidsignaturer=(kp.Sidsignatur("AL", kp.Paragrafnummer(63)),),
        bilagor=(
            kp.Bilaga("Förteckning över delegationsbeslut", "2"),
            kp.Bilaga(
                "Skriftlig reservation",
                "3",
                text=(
                    t("Sverigedemokraterna reserverar sig mot beslutet i § 65."),
                    kp.Mellanrubrik("Motivering"),
                    t("Planen tar för mycket åkermark i anspråk."),
                ),
            ),
        ),
    )


def råd() -> kp.Sammanträde:
    """A small council: organisations instead of parties, one partial presence, absent ones."""
    ledamöter = (
        kp.Närvaro(person("Ada Lindqvist", organisation="kommunstyrelsen"), kp.Roll.ORDFÖRANDE),
        kp.Närvaro(person("Yngve Palmér", organisation="räddningstjänsten")),
        kp.Närvaro(person("Åsa Tingvall", organisation="socialförvaltningen")),
        kp.Närvaro(
            person("Östen Grahn", organisation="Ekby Bostads AB"),
            perioder=(kp.Närvaroperiod(från_kl=time(9, 20), till_kl=time(10, 50)),),
        ),
        kp.Närvaro(person("Ärla Brodin"), titel="säkerhetssamordnare"),
        kp.Närvaro(person("Amanda Skogh", organisation="polisen")),
        kp.Närvaro(person("Wilma Stråhle"), kp.Roll.SEKRETERARE),
        kp.Närvaro(person("Joel Ekdahl"), närvarande=False),
        kp.Närvaro(person("Rut Sjödin"), närvarande=False),
    )
    organ = kp.Organ("Brottsförebyggande rådet", kp.Organtyp.RÅD, kommun=KOMMUN)
    beslut = (
        kp.Beslut(
            att("att notera informationen till protokollet."),
            "Brottsförebyggande rådet beslutar",
        ),
    )
    rubriker = (
        "Sammanträdets öppnande", "Val av protokollsjusterare", "Föregående protokoll",
        "Information från kommunen", "Information från polisen", "Trygghetsvandringen",
        "Sammanträdets avslutning",
    )  # fmt: skip
    return kp.Sammanträde(
        organ,
        date(2031, 3, 6),
        start=time(9),
        slut=time(10, 50),
        plats="Rådhuset",
        ordförande=ledamöter[0].person,
        sekreterare=ledamöter[6].person,
        närvaro=ledamöter,
        paragrafer=tuple(
            kp.Paragraf(
                nummer,
                rubrik,
                text=(t(f"{rubrik} behandlas och diskuteras."),),
                beslut=beslut if nummer > 3 else (),
            )
            for nummer, rubrik in enumerate(rubriker, 1)
        ),
        justeringar=(
            kp.Justering(
                justerare=(person("Amanda Skogh"),),
                underskrifter=(
                    kp.Underskrift(person("Wilma Stråhle"), kp.Underskriftsroll.SEKRETERARE),
                    kp.Underskrift(person("Ada Lindqvist"), kp.Underskriftsroll.ORDFÖRANDE),
                    kp.Underskrift(person("Amanda Skogh"), kp.Underskriftsroll.JUSTERARE),
                ),
            ),
        ),
    )
