"""The offices that a protocol is signed in, by the canonical names of their labels."""

from kommunprotokoll.modell.justering import Underskriftsroll

UNDERSKRIFTSROLLER = {
    "ordförande": Underskriftsroll.ORDFÖRANDE,
    "sekreterare": Underskriftsroll.SEKRETERARE,
    "justerare": Underskriftsroll.JUSTERARE,
}
