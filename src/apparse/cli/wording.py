"""Help and mistakes in words for users: what typer says of its own types and checks is said of options and values."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from apparse.cli import streams

_HELP = (
    (r"\{([^{}\n]+?)(…?)\}(?:\.\.\.)?", r"\1\2"),  # {PATH…}...
    (r"…\]\.\.\.", "…]"),
    (r"(?<=  )((?:[A-Z]+…? ?)+|[a-z|]+)( <(?:str|Path|list\[\w+\])>)", lambda m: m[1] + " " * len(m[2])),
    (r"\[default:(\s+)\(([^()]*)\)", r"[default:\1\2"),
    (r"; x>=\d+\]|  \[x>=\d+\]", lambda m: "]" if m[0].startswith(";") else ""),
    (r"(?m) +$", ""),
)
_MISTAKES = (
    ("Value error, ", ""),
    ("Input should be a valid integer.*", "this is no whole number"),
    (r"Input should be greater than or equal to (\d+)", r"this must be \1 or more"),
    (r"Got unexpected extra argument\(s\) \((.*)\)", r"Unexpected argument: \1."),
)


class Command(TyperCommand):
    """A command whose help names what users give, and no types."""

    def get_help_option(self, ctx: Any) -> Any:
        return _told_by_us(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> str:
        text = super().get_help(ctx)
        for pattern, ours in _HELP:
            text = re.sub(pattern, ours, text)
        return text


class Group(TyperGroup):
    """Commands under one name."""

    def get_help_option(self, ctx: Any) -> Any:
        return _told_by_us(super().get_help_option(ctx))


def _told_by_us(option: Any) -> Any:
    """The option --help, which goes where all results go: typer knows neither our codes nor a full disk."""
    option.callback = _help
    return option


def _help(context: Any, _option: Any, wanted: bool) -> None:  # noqa: FBT001 - typer's form of a callback
    if wanted:
        streams.out(f"{context.get_help()}\n")
        raise typer.Exit


def mistake(problem: typer.TyperException) -> str:
    """What is wrong with the command line, and where its help is; empty if there is nothing to say."""
    message = problem.format_message()
    for pattern, ours in _MISTAKES:
        message = re.sub(pattern, ours, message)
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else "apparse"
    return f"{message} ({command} --help shows what is possible)" if message else ""
