"""Who votes in kommunfullmäktige, in the order of the roll call; the chair votes last."""

from kommunprotokoll.exempelprotokoll import ekby

RÖSTANDE = (
    ekby.MATS_LINDVRET,
    ekby.INGELA_FRIDÅKER,
    ekby.OMAR_SANDLID,
    ekby.KERSTIN_DALHED,
    ekby.ROLAND_KVARNLID,
    ekby.AMINA_NORRLID,
    ekby.STELLAN_MYRHED,
    ekby.ULLA_BRITT_ROSENHED,
    ekby.PIA_SJÖVRET,
    ekby.HELENA_ÖSTERVRET,
    ekby.FREDRIK_VRETMARK,
    ekby.PEDER_ISAKSLID,
    ekby.GUSTAV_HÄLLÅSEN,
    ekby.NINA_FURULID,
    ekby.TOMMY_ULVLID,
    ekby.MARITA_BJÖRKHED,
    ekby.KENT_JÄRVLID,
    ekby.ROBIN_NYVRET,
    ekby.ANKI_LÖVÅSEN,
    ekby.ANDERS_LJUNGVRET,
    ekby.ELSA_ÄNGSVRET,
    ekby.HÅKAN_ÄLLHED,
    ekby.MARIKA_SANDÅS,
    ekby.ISMAIL_DAHLVRET,
    ekby.DANIEL_STORÅKER,
    ekby.BIRGIT_LILLHED,
    ekby.YNGVE_BERGÅKER,
    ekby.SUSANNE_HOLMHED,
    ekby.SIV_BRÄNNÅS,
    ekby.LENNART_GRANLID,
    ekby.GUNVOR_ÅKERHED,
)
"""At §§ 36-42; Robin Nyvret is absent, and his party has no substitute there."""

ERSÄTTER = {
    ekby.PIA_SJÖVRET: ekby.JONAS_TALLÅSEN,
    ekby.PEDER_ISAKSLID: ekby.CECILIA_ALMLID,
}
