"""Names that a package loads at their first use (PEP 562)."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module


def lata_namn(
    paket: str, källor: Mapping[str, str], alla: Iterable[str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` for a package.

    Args:
        paket: The package's own name.
        källor: Name -> the module that has it; a name that is the module's own last part is the
            module itself.
        alla: Every public name, for ``dir()``.
    """
    namnlista = sorted(alla)

    def hämta(namn: str) -> object:
        if namn not in källor:
            raise AttributeError(f"{paket} har inget som heter {namn!r}")
        modul = import_module(källor[namn])
        värde = modul if modul.__name__.endswith(f".{namn}") else getattr(modul, namn)
        setattr(sys.modules[paket], namn, värde)
        return värde

    return hämta, lambda: namnlista
