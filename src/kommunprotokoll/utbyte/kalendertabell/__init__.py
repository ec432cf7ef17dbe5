"""Plans of meetings as tables: CSV with Swedish headings, out and in."""

from kommunprotokoll.utbyte.kalendertabell.las import (
    Planläsning,
    läs_plantabell,
    plan_från_csv,
)
from kommunprotokoll.utbyte.kalendertabell.skriv import plan_till_csv

__all__ = ["Planläsning", "läs_plantabell", "plan_från_csv", "plan_till_csv"]
