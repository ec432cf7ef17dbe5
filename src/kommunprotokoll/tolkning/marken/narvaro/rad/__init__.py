"""One entry of a roll: what a line says of somebody; begin at ``narvarorad``."""
