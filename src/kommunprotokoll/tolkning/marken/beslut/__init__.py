"""Decisions, and what is said around them: proposals, reservations, notes, who adjusts."""
