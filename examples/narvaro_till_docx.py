"""The roll of a meeting in Excel (CSV) -> the front page of its protocol in Word (DOCX).

    python narvaro_till_docx.py narvaro.csv framsida.docx --organ Miljönämnden --datum 2031-04-16

The CSV is what Excel in Swedish saves: semicolons between the cells, in UTF-8 or in Windows' own
code page. The first row names the columns: namn, roll, and of these the ones that are needed:
parti, närvarande (ja or nej), ersätter, från §, till §.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import kommunprotokoll as kp

KRÄVS = ("namn", "roll")
KAN_FINNAS = ("parti", "närvarande", "ersätter", "från §", "till §")


class CsvFel(Exception):
    """A row of the file that cannot be used; the text says which one, why and what is allowed."""


def rader(fil: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row's number in the file (as Excel counts them) and its cells by column."""
    data = fil.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    läsare = csv.reader(text.splitlines(), delimiter=";")
    kolumner: list[str] = []
    for celler in läsare:
        if not any(celler) or celler[0].startswith("sep="):
            continue
        if not kolumner:
            kolumner = [cell.strip().lower() for cell in celler]
            kontrollera_kolumner(kolumner, läsare.line_num)
            continue
        if len(celler) > len(kolumner) and any(celler[len(kolumner) :]):
            raise CsvFel(f"rad {läsare.line_num}: fler celler än rubriker ({len(celler)}).")
        fyllda = (cell.strip() for cell in [*celler, *[""] * len(kolumner)])
        yield läsare.line_num, dict(zip(kolumner, fyllda, strict=False))


def kontrollera_kolumner(kolumner: list[str], radnummer: int) -> None:
    """Refuse a heading that is missing or unknown: a misspelt one would lose its whole column."""
    saknas = [k for k in KRÄVS if k not in kolumner]
    okända = [k for k in kolumner if k not in KRÄVS + KAN_FINNAS]
    if saknas or okända:
        vad = f"kolumnen {saknas[0]} saknas" if saknas else f"kolumnen {okända[0]!r} är okänd"
        raise CsvFel(
            f"rad {radnummer}: {vad}. Kolumnerna är {', '.join(KRÄVS + KAN_FINNAS)}, "
            "med semikolon emellan."
        )


def närvaro(cell: dict[str, str]) -> kp.Närvaro:
    """Make one line of the roll; an impossible value raises an error that says what is allowed."""
    roller = [roll.value for roll in kp.Roll]
    if cell["roll"].lower() not in roller:
        raise CsvFel(f"rollen {cell['roll']!r} finns inte. Välj bland {', '.join(roller)}.")
    svar = cell.get("närvarande", "").lower() or "ja"
    if svar not in {"ja", "nej"}:
        raise CsvFel(f"närvarande är {cell['närvarande']!r}. Skriv ja eller nej.")
    parti = kp.Parti(cell["parti"]) if cell.get("parti") else None
    från, till = cell.get("från §"), cell.get("till §")
    paragrafer = kp.Paragrafintervall(
        kp.Paragrafnummer.från(från) if från else None,
        kp.Paragrafnummer.från(till) if till else None,
    )
    return kp.Närvaro(
        kp.Person(cell["namn"], parti),
        kp.Roll(cell["roll"].lower()),
        närvarande=svar == "ja",
        ersätter=kp.Person(cell["ersätter"]) if cell.get("ersätter") else None,
        perioder=(kp.Närvaroperiod(paragrafer),) if från or till else (),
    )


def läs_närvaro(fil: Path) -> tuple[kp.Närvaro, ...]:
    """Read the whole roll."""
    lista: list[kp.Närvaro] = []
    for nummer, cell in rader(fil):
        try:
            lista.append(närvaro(cell))
        except (CsvFel, kp.OgiltigtVärdeFel) as fel:
            raise CsvFel(f"rad {nummer}: {fel}") from None
    if not lista:
        raise CsvFel("filen har inga personer.")
    return tuple(lista)


def person_med_roll(lista: tuple[kp.Närvaro, ...], roll: kp.Roll) -> kp.Person | None:
    """Return the first one present in this role."""
    return next((n.person for n in lista if n.närvarande and n.roll is roll), None)


def datum(text: str) -> date:
    """Read a date, or say how to write one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} är inget datum som 2031-04-16") from None


def huvud(argument: list[str] | None = None) -> int:
    """Read the words of the command, write the document, and return the exit code."""
    ord_ = argparse.ArgumentParser(description="Närvaro i CSV blir protokollets framsida i Word.")
    ord_.add_argument("csv", type=Path, help="närvarolistan, med semikolon mellan cellerna")
    ord_.add_argument("docx", type=Path, help="dokumentet som skrivs")
    ord_.add_argument("--organ", required=True, help="till exempel Miljönämnden")
    ord_.add_argument("--datum", required=True, type=datum, help="ÅÅÅÅ-MM-DD")
    ord_.add_argument("--kommun", help="till exempel Ekby kommun")
    val = ord_.parse_args(argument)
    try:
        lista = läs_närvaro(val.csv)
        kommun = kp.Kommun(val.kommun) if val.kommun else None
        s = kp.Sammanträde(
            kp.Organ.från_namn(val.organ, kommun),
            val.datum,
            närvaro=lista,
            ordförande=person_med_roll(lista, kp.Roll.ORDFÖRANDE),
            sekreterare=person_med_roll(lista, kp.Roll.SEKRETERARE),
        )
        kp.skriv(kp.dokument.protokoll(s), val.docx)
    except CsvFel as fel:
        print(f"{val.csv}, {fel}", file=sys.stderr)
        return 2
    except FileNotFoundError as fel:
        print(f"{fel.filename} finns inte.", file=sys.stderr)
        return 2
    except (kp.KommunprotokollFel, OSError) as fel:
        print(fel, file=sys.stderr)
        return 2
    print(f"{s}: {len(s.närvarande)} närvarande, {len(s.frånvarande)} frånvarande.")
    print(f"Skrivet till {val.docx}")
    return 0


if __name__ == "__main__":
    sys.exit(huvud())
