"""Ekby kommun: a municipality that does not exist, its bodies, and people whom nobody knows."""

from kommunprotokoll.modell.organ import Kommun, Organ, Organtyp
from kommunprotokoll.modell.person import Parti, Person

KOMMUN = Kommun("Ekby kommun", "9901")

KF = Organ(
    "Kommunfullmäktige",
    Organtyp.FULLMÄKTIGE,
    kommun=KOMMUN,
    antal_ledamöter=31,
    förkortning="KF",
)
KS = Organ(
    "Kommunstyrelsen",
    Organtyp.STYRELSE,
    kommun=KOMMUN,
    antal_ledamöter=13,
    distans_tillåten=True,
    förkortning="KS",
)
KSAU = Organ(
    "Kommunstyrelsens arbetsutskott",
    Organtyp.UTSKOTT,
    kommun=KOMMUN,
    antal_ledamöter=5,
    förkortning="KSAU",
    huvudorgan="Kommunstyrelsen",
)
BUN = Organ(
    "Barn- och utbildningsnämnden",
    Organtyp.NÄMND,
    kommun=KOMMUN,
    antal_ledamöter=9,
    förkortning="BUN",
)
FOLKHÄLSORÅDET = Organ("Ekby folkhälsoråd", Organtyp.RÅD, kommun=KOMMUN)

ANSLAGSTAVLA = "https://ekby.example/anslagstavla"

S = Parti("S")
M = Parti("M")
SD = Parti("SD")
C = Parti("C")
V = Parti("V")
KD = Parti("KD")
EKL = Parti("EKL")
"""Ekbylistan, the local party."""

# Elected in kommunfullmäktige: ten S, six M, five SD, four C, two each of V, KD and EKL.
GUNVOR_ÅKERHED = Person("Gunvor Åkerhed", S)
MATS_LINDVRET = Person("Mats Lindvret", S)
INGELA_FRIDÅKER = Person("Ingela Fridåker", S)
OMAR_SANDLID = Person("Omar Sandlid", S)
KERSTIN_DALHED = Person("Kerstin Dalhed", S)
ROLAND_KVARNLID = Person("Roland Kvarnlid", S)
AMINA_NORRLID = Person("Amina Norrlid", S)
STELLAN_MYRHED = Person("Stellan Myrhed", S)
ULLA_BRITT_ROSENHED = Person("Ulla-Britt Rosenhed", S)
JONAS_TALLÅSEN = Person("Jonas Tallåsen", S)
LENNART_GRANLID = Person("Lennart Granlid", M)
HELENA_ÖSTERVRET = Person("Helena Östervret", M)
FREDRIK_VRETMARK = Person("Fredrik Vretmark", M)
CECILIA_ALMLID = Person("Cecilia Almlid", M)
GUSTAV_HÄLLÅSEN = Person("Gustav Hällåsen", M)
NINA_FURULID = Person("Nina Furulid", M)
TOMMY_ULVLID = Person("Tommy Ulvlid", SD)
MARITA_BJÖRKHED = Person("Marita Björkhed", SD)
KENT_JÄRVLID = Person("Kent Järvlid", SD)
ROBIN_NYVRET = Person("Robin Nyvret", SD)
ANKI_LÖVÅSEN = Person("Anki Lövåsen", SD)
SIV_BRÄNNÅS = Person("Siv Brännås", C)
ANDERS_LJUNGVRET = Person("Anders Ljungvret", C)
ELSA_ÄNGSVRET = Person("Elsa Ängsvret", C)
HÅKAN_ÄLLHED = Person("Håkan Ällhed", C)
MARIKA_SANDÅS = Person("Marika Sandås", V)
ISMAIL_DAHLVRET = Person("Ismail Dahlvret", V)
DANIEL_STORÅKER = Person("Daniel Storåker", KD)
BIRGIT_LILLHED = Person("Birgit Lillhed", KD)
YNGVE_BERGÅKER = Person("Yngve Bergåker", EKL)
SUSANNE_HOLMHED = Person("Susanne Holmhed", EKL)

# Substitutes in kommunfullmäktige.
PIA_SJÖVRET = Person("Pia Sjövret", S)
EMIL_ÅSVRET = Person("Emil Åsvret", S)
PEDER_ISAKSLID = Person("Peder Isakslid", M)
DENNIS_EKHED = Person("Dennis Ekhed", SD)
TORBJÖRN_ÖHED = Person("Torbjörn Öhed", C)
SAMUEL_STRANDHED = Person("Samuel Strandhed", KD)

# In barn- och utbildningsnämnden only.
LOVISA_HAGÅKER = Person("Lovisa Hagåker", C)
LOTTA_HAGVRET = Person("Lotta Hagvret", V)
PER_OLOF_TORPLID = Person("Per-Olof Torplid", EKL)
WILMA_KVISTLID = Person("Wilma Kvistlid", S)
RUNE_MOSSVRET = Person("Rune Mossvret", M)

# Officials.
KATARINA_VASSLID = Person("Katarina Vasslid")
JOHAN_BREDÅKER = Person("Johan Bredåker")
EVA_NORDVRET = Person("Eva Nordvret")
LINUS_HEDÅS = Person("Linus Hedås")
MARIA_KULLVRET = Person("Maria Kullvret")
PETRA_SOLHED = Person("Petra Solhed")
HANNA_BACKVRET = Person("Hanna Backvret")
SOLVEIG_KLIPPÅS = Person("Solveig Klippås")
GUN_LUNDHED = Person("Gun Lundhed", organisation="Kommunal")
