"""The words of the papers beside the protocol: extract, call, proof of notice, lists."""

import attrs

from kommunprotokoll.dokument.ordlista import Ordlista


@attrs.frozen(kw_only=True)
class Utdragsord(Ordlista):
    """Words of the extract (protokollsutdrag): practice, not law."""

    dokumentslag: str = "Protokollsutdrag"
    plats_och_tid: str = "Plats och tid"
    paragraf: tuple[str, str] = ("Paragraf", "Paragrafer")
    justering: str = "Justeringsdatum"
    justerad: str = "{paragrafer}: {datum}"
    oavgjort: str = "Protokollet säger inte säkert om {vilka} deltar i beslutet."
    bestyrkande: str = "Utdragsbestyrkande"
    intygas: str = "Rätt utdraget ur protokollet intygar"
    ort_och_datum: str = "Ort och datum"
    underskrift: str = "Underskrift"
    namn: str = "Namn och befattning"


@attrs.frozen(kw_only=True)
class Kallelseord(Ordlista):
    """Words of the call (kommunallagen 5 kap. 15 §: time, place, matters)."""

    dokumentslag: str = "Kallelse"
    kallas: str = "{vems} ledamöter och ersättare kallas till sammanträde."
    tid: str = "Tid"
    plats: str = "Plats"
    länk: str = "Länk"
    ordförande: str = "Ordförande"
    sekreterare: str = "Sekreterare"
    föredragningslista: str = "Föredragningslista"
    lista_beskrivning: str = "Ärendena i den ordning de ska handläggas"
    nummer: str = "Nr"
    ärende: str = "Ärende"
    dnr: str = "Dnr"
    inga_ärenden: str = "Ärendena är inte fastställda."
    underlag: str = "Underlag till ärendena"
    preliminärt: str = "Tiden är preliminär."
    inställt: str = "Sammanträdet är inställt."


@attrs.frozen(kw_only=True)
class Listord(Ordlista):
    """Words of the attendance list, the list of votes and the list of decisions."""

    närvarolista: str = "Närvarolista"
    ingen_närvaro: str = "Närvaron är inte antecknad."
    omröstningslista: str = "Omröstningslista"
    ingen_omröstning: str = "Ingen omröstning är antecknad."
    beslutslista: str = "Beslutslista"
    inget_beslut: str = "Inget beslut är antecknat."
    inga_paragrafer: str = "Inga paragrafer är antecknade."
