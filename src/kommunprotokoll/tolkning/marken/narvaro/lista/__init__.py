"""A roll in rows below labels: one entry a person; begin at ``narvarolista``."""
