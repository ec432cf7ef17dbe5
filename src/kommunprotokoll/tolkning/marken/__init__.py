"""Marks: each kind of thing that a reader recognises in a protocol, one file a kind."""
