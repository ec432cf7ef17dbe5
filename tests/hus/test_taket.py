"""The public face: every name that the package promises is there, typed and described."""

import inspect
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

import kommunprotokoll as kp

NAMN = [namn for namn in kp.__all__ if not namn.startswith("__")]


def delar(typ: object) -> Iterator[object]:
    """A type and every type that it is built of."""
    yield typ
    for del_ in get_args(typ):
        yield from delar(del_)


def lösa_typer(objekt: object) -> set[str]:
    """Where a function's or class's public annotations say ``Any``, or say nothing."""
    platser = set()
    if inspect.isclass(objekt):
        medlemmar = [
            (namn, medlem)
            for namn, medlem in vars(objekt).items()
            if not namn.startswith("_") and (callable(medlem) or isinstance(medlem, property))
        ]
        platser |= {f".{n}" for n, t in get_type_hints(objekt).items() if Any in delar(t)}
    else:
        medlemmar = [("", objekt)] if inspect.isfunction(objekt) else []
    for namn, medlem in medlemmar:
        funktion = medlem.fget if isinstance(medlem, property) else medlem
        if not inspect.isfunction(funktion):
            continue
        typer = get_type_hints(funktion)
        platser |= {f"{namn}({n})" for n, t in typer.items() if Any in delar(t)}
        platser |= {f"{namn}({n})" for n in utan_typ(funktion, set(typer))}
    return platser


def utan_typ(funktion: Any, typade: set[str]) -> set[str]:
    """The parameters (and ``return``) that have no annotation."""
    namn = {*inspect.signature(funktion).parameters, "return"}
    return namn - typade - {"self", "cls"}


@pytest.mark.parametrize("namn", NAMN)
def test_namnet_finns(namn: str) -> None:
    """Every name in ``__all__`` can be had, the lazy ones too."""
    assert getattr(kp, namn) is not None


@pytest.mark.parametrize("namn", NAMN)
def test_namnet_har_docstring(namn: str) -> None:
    """Whoever asks ``help(kp.X)`` gets an answer."""
    objekt = getattr(kp, namn)
    if not (inspect.isclass(objekt) or inspect.isroutine(objekt) or inspect.ismodule(objekt)):
        return  # an alias of a union: it has no place for a docstring

    assert (objekt.__doc__ or "").strip()


@pytest.mark.parametrize("namn", NAMN)
def test_inget_any_i_det_publika(namn: str) -> None:
    """Who uses the package with a type checker is never handed ``Any``."""
    assert lösa_typer(getattr(kp, namn)) == set()


def test_kontrollen_ser_any() -> None:
    """The check above finds ``Any`` in fields, arguments and inside other types."""

    class Prov:
        fält: dict[str, Any]

        def fråga(self, värde: list[Any]) -> int:
            return len(värde)

        def ofärdig(self, värde):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
            return värde

    assert lösa_typer(Prov) == {".fält", "fråga(värde)", "ofärdig(värde)", "ofärdig(return)"}


def test_dir_visar_allt() -> None:
    """Tab completion shows what is not loaded yet as well."""
    assert set(kp.__all__) <= set(dir(kp))


def test_okänt_namn_är_attributfel() -> None:
    """A misspelt verb is an AttributeError that names it."""
    with pytest.raises(AttributeError, match="sammanträdde"):
        _ = kp.sammanträdde  # type: ignore[attr-defined]  # which a type checker sees too
