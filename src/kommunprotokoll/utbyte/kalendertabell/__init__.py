"""Plans of meetings as tables: CSV with Swedish headings, out and in."""

from kommunprotokoll.utbyte.kalendertabell.las import (
    plan_från_csv,
    tolka_plantabell,
)
from kommunprotokoll.utbyte.kalendertabell.skriv import plan_till_csv

__all__ = ["plan_från_csv", "plan_till_csv", "tolka_plantabell"]
