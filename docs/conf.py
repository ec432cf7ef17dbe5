"""Settings of the documentation: Sphinx with MyST; ``make dokumentation`` lets no warning by."""

import inspect
import re
from enum import Enum

import attrs
from sphinx.application import Sphinx

import kommunprotokoll

project = "kommunprotokoll"
author = "The kommunprotokoll authors"
copyright = author  # noqa: A001 - the name that Sphinx gives it; no year: nothing here reads a clock
version = release = kommunprotokoll.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns: list[str] = []
html_theme = "furo"
html_title = f"kommunprotokoll {release}"
html_static_path: list[str] = []
html_last_updated_fmt = None
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True  # ordval=STANDARD, not all its words
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

nitpicky = True
# The build is without network, so no inventories of others: their names are text, not links.
nitpick_ignore_regex = [
    (r"py:.*", r"(?:datetime|enum|pathlib|collections|concurrent|typing|os|io)\..*"),
    (r"py:.*", r"(?:date|time|datetime|Path|StrEnum|IntEnum|Enum|Self|PathLike|Iterable|Callable)"),
    (r"py:.*", r"(?:attrs?|docx|hypothesis)\..*"),
    (r"py:.*", r".*\._\w+"),
]


def lägg_till_fält(
    app: Sphinx, slag: str, namn: str, objekt: object, val: object, rader: list[str]
) -> None:
    """List a class's fields with the descriptions of the model itself, an enumeration's values."""
    del app, slag, namn, val
    if not inspect.isclass(objekt):
        return
    poster: list[tuple[str, str]] = []
    if attrs.has(objekt):
        for f in attrs.fields(objekt):
            typ = re.sub(r"\b[\w.]+\.(?=\w)", "", inspect.formatannotation(f.type))
            poster.append((f"``{f.name}`` : ``{typ}``", f.metadata.get("beskrivning", "")))
    elif issubclass(objekt, Enum):
        poster = [(f"``{medlem.name}``", f"``{medlem.value!r}``") for medlem in objekt]
    if poster:
        rader += ["", "**Fält**" if attrs.has(objekt) else "**Värden**", ""]
    for rubrik, text in poster:
        rader += [rubrik, f"    {text}", ""]


def kort_signatur(
    app: Sphinx,
    slag: str,
    namn: str,
    objekt: object,
    val: object,
    signatur: str | None,
    retur: str | None,
) -> tuple[str, str] | None:
    """Give a class of data a signature that fits the eye: names only, ``=…`` where one may be left.

    Types and meanings are in the list of its fields; the default of a whole set of words would
    fill a page.
    """
    del app, slag, namn, val, signatur, retur
    if not (inspect.isclass(objekt) and attrs.has(objekt)):
        return None
    delar: list[str] = []
    for f in sorted(attrs.fields(objekt), key=lambda f: f.kw_only):
        if f.kw_only and "*" not in delar:
            delar.append("*")
        delar.append(f.name if f.default is attrs.NOTHING else f"{f.name}=…")
    return f"({', '.join(delar)})", ""


def redan_på_taket(
    app: Sphinx,
    slag: str,
    namn: str,
    objekt: object,
    hoppa: bool,  # noqa: FBT001 - the arguments that Sphinx gives
    val: object,
) -> bool | None:
    """Leave out of a floor's page what the roof's page has: one name, one place."""
    del slag, val
    modul = app.env.current_document.autodoc_module
    if modul == "kommunprotokoll" or namn not in kommunprotokoll.__all__:
        return None
    return hoppa or getattr(kommunprotokoll, namn) is objekt


def utan_typ_i_texten(
    app: Sphinx, slag: str, namn: str, objekt: object, val: object, rader: list[str]
) -> None:
    """Keep Napoleon from taking the words before a colon for an attribute's type.

    It looks at the first line alone: an empty comment of reStructuredText takes its place.
    """
    del app, namn, objekt, val
    if slag in {"attribute", "data", "property"}:
        rader[:0] = ["..", ""]


def setup(app: Sphinx) -> None:
    """Connect the hooks."""
    app.connect("autodoc-process-docstring", utan_typ_i_texten, priority=400)  # before Napoleon
    app.connect("autodoc-process-docstring", lägg_till_fält)
    app.connect("autodoc-process-signature", kort_signatur)
    app.connect("autodoc-skip-member", redan_på_taket)
