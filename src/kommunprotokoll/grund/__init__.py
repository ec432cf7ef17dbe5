"""Floor 0: what every other floor stands on - text, places, law references, findings, errors."""
