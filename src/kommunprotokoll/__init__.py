"""Swedish municipal meeting protocols (sammanträdesprotokoll) as typed data."""

__all__ = ["__version__"]

__version__ = "0.1.0"
