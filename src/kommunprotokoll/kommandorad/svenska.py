"""click in Swedish: help pages and errors."""

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.types import OptionHelpExtra  # only a name for the type checker

_RUBRIKER = {"Options": "Val", "Commands": "Kommandon"}


class _Hjälpsida(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix="Användning: " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_RUBRIKER.get(heading, heading))


class _Sammanhang(click.Context):
    formatter_class = _Hjälpsida


class Val(click.Option):
    """An option whose help says in Swedish that it is needed."""

    def get_help_extra(self, ctx: click.Context) -> "OptionHelpExtra":
        """Return the words in brackets after the help text."""
        extra = super().get_help_extra(ctx)
        if "required" in extra:
            extra["required"] = "krävs"
        return extra


class Kommando(click.Command):
    """A command whose help is in Swedish."""

    context_class = _Sammanhang

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the options' place in the usage line in Swedish."""
        kwargs.setdefault("options_metavar", "[VAL]")
        kwargs.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help`` with a Swedish text."""
        val = super().get_help_option(ctx)
        if val is not None:
            val.help = "Visa den här hjälpen."
        return val


class Grupp(click.Group, Kommando):
    """The group of all commands, with help in Swedish."""

    context_class = _Sammanhang

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the command's place in the usage line in Swedish."""
        kwargs.setdefault("subcommand_metavar", "KOMMANDO [ARGUMENT]...")
        kwargs.setdefault("no_args_is_help", False)  # its help comes as an error; see kör
        super().__init__(*args, **kwargs)


def felmeddelande(fel: click.ClickException) -> str:
    """Return click's complaint about the words of the command in Swedish, on one line."""
    kommando = fel.ctx.command_path if isinstance(fel, click.UsageError) and fel.ctx else ""
    hjälp = f" Se {kommando} --help." if kommando else ""
    return f"{_vad(fel)}{hjälp}"


def _vad(fel: click.ClickException) -> str:
    match fel:
        case click.NoSuchOption():
            likt = f" Menades {', '.join(fel.possibilities)}?" if fel.possibilities else ""
            return f"valet {fel.option_name} finns inte.{likt}"
        case click.MissingParameter():
            namn = fel.param.make_metavar(fel.ctx) if fel.param and fel.ctx else "ett argument"
            if isinstance(fel.param, click.Option):
                namn = "/".join(fel.param.opts)
            return f"{namn} saknas."
        case click.BadOptionUsage():
            return f"valet {fel.option_name} används fel: det tar ett värde."
        case click.BadParameter():
            vilket = (
                "/".join(fel.param.opts) if isinstance(fel.param, click.Option) else "argumentet"
            )
            return f"{vilket}: {_svenskt_värdefel(fel)}"
        case click.UsageError():
            return _användning(fel)
        case _:
            return fel.format_message()


def _svenskt_värdefel(fel: click.BadParameter) -> str:
    typ = fel.param.type if fel.param is not None else None
    if isinstance(typ, click.Choice):
        return f"värdet finns inte; välj bland {', '.join(map(str, typ.choices))}."
    if isinstance(typ, click.DateTime):
        return "värdet är inte ett datum som 2031-05-14."
    return fel.message


def _användning(fel: click.UsageError) -> str:
    text = fel.message
    if text.startswith("No such command"):
        return f"kommandot {text.split(maxsplit=3)[3].split('.')[0].strip(chr(39))} finns inte."
    if text.startswith("Got unexpected extra argument"):
        return f"för många argument: {text[text.find('(') + 1 : text.rfind(')')]}."
    if text == "Missing command.":
        return "ange ett kommando."
    return text
