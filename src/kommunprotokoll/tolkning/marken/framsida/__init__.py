"""The front page: its labels and their values, set in order, and its roll as posts."""
