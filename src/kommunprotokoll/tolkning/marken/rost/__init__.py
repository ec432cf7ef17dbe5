"""Votes: what the sides mean, the totals, and how each one voted."""
