"""Measurements: ratios in one run, and how well protocols are read."""
