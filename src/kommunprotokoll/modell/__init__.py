"""Floor 1: what happened, as frozen data - no files, no law, no format."""
