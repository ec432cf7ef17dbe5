"""A year's meetings by rules (TOML) -> calendars to subscribe to, a page and a table.

    python arets_sammantraden.py arets-sammantraden.toml UT-KATALOG

The file names the year, the leaves, the bodies with their rules as sentences, and the chain in
which matters are prepared. For each body there is a calendar, and one for all of them.
"""

import argparse
import sys
import tomllib
from datetime import timedelta
from pathlib import Path

import kommunprotokoll as kp
from kommunprotokoll.planering import Beredningsled, Ledighet, bered, föreslå, krockar, tolka_regel
from kommunprotokoll.utbyte import Kalenderval, plan_till_csv

PRENUMERATION = Kalenderval(uppdatering=timedelta(hours=12), inlämningsdagar=True)


def gör_plan(fil: Path) -> tuple[kp.Sammanträdesplan, list[kp.Anmärkning]]:
    """Return the plan that a file of rules gives, and all that is to be said of it."""
    data = tomllib.loads(fil.read_text("utf-8"))
    år, kommun = data["år"], kp.Kommun(data["kommun"])
    lov = tuple(Ledighet.vecka(namn, år, vecka) for namn, vecka in data["ledigheter"].items())
    organ = {namn: kp.Organ.från_namn(namn, kommun) for namn in data["regler"]}
    regler = [
        tolka_regel(mening, organ[namn], ledigheter=lov) for namn, mening in data["regler"].items()
    ]
    förslag = föreslå(regler, år=år, namn=f"{kommun}: sammanträden {år}")
    kedja = [Beredningsled(organ[led["organ"]], led["dagar"]) for led in data["beredning"]]
    beredning = bered(förslag.plan, kedja)
    anmärkningar = [
        *förslag.anmärkningar,
        *krockar(beredning.plan, ledigheter=lov),
        *beredning.anmärkningar,
    ]
    return beredning.plan, anmärkningar


def skriv_allt(plan: kp.Sammanträdesplan, katalog: Path) -> list[Path]:
    """Write the calendars, the page and the table; return the files."""
    katalog.mkdir(parents=True, exist_ok=True)
    alla = katalog / "alla.ics"
    alla.write_bytes(kp.till_ical(plan, val=PRENUMERATION))
    filer = [alla]
    for nummer, organ in enumerate(plan.organen, 1):
        filer.append(katalog / f"organ-{nummer}.ics")
        filer[-1].write_bytes(kp.till_ical(plan.för(organ), val=PRENUMERATION))
    filer.append(katalog / "tabell.csv")
    filer[-1].write_bytes(plan_till_csv(plan))
    filer.append(kp.skriv(kp.dokument.sammanträdesplan(plan), katalog / "sida.html"))
    return filer


def huvud() -> int:
    """Read the words of the command line and do it."""
    tolk = argparse.ArgumentParser(description=__doc__)
    tolk.add_argument("fil", type=Path, metavar="REGLER.toml")
    tolk.add_argument("katalog", type=Path, metavar="UT-KATALOG")
    ord_ = tolk.parse_args()
    try:
        plan, anmärkningar = gör_plan(ord_.fil)
    except (kp.OgiltigtVärdeFel, tomllib.TOMLDecodeError, OSError) as fel:
        print(f"{ord_.fil}: {fel}", file=sys.stderr)
        return 2
    except KeyError as fel:
        print(f"{ord_.fil}: {fel} saknas.", file=sys.stderr)
        return 2
    for anmärkning in anmärkningar:
        print(anmärkning)
    for fil in skriv_allt(plan, ord_.katalog):
        print(f"Skrev {fil.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(huvud())
