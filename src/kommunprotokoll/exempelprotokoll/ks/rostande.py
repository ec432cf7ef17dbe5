"""Who votes in kommunstyrelsen at §§ 61-66 and 68-69, in the order of the roll call."""

from kommunprotokoll.exempelprotokoll import ekby

RÖSTANDE = (
    ekby.INGELA_FRIDÅKER,
    ekby.ROLAND_KVARNLID,
    ekby.KERSTIN_DALHED,
    ekby.ELSA_ÄNGSVRET,
    ekby.FREDRIK_VRETMARK,
    ekby.CECILIA_ALMLID,
    ekby.TOMMY_ULVLID,
    ekby.MARITA_BJÖRKHED,
    ekby.MARIKA_SANDÅS,
    ekby.YNGVE_BERGÅKER,
    ekby.HELENA_ÖSTERVRET,
    ekby.ANDERS_LJUNGVRET,
    ekby.MATS_LINDVRET,
)

ERSÄTTER = {ekby.KERSTIN_DALHED: ekby.AMINA_NORRLID}
