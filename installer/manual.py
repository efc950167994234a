"""Writes the man pages of both programs from what their command lines say of themselves."""

import argparse
import re
from collections.abc import Iterator

from crm_desktop import __main__ as desktop
from crm_desktop import __version__, admin


def pages() -> dict[str, str]:
    """Return the pages of section 1 in roff, by the name of the program."""
    return {
        "crm-desktop": page(desktop.arguments(), "crm-admin"),
        "crm-admin": page(admin.arguments(), "crm-desktop"),
    }


def page(parser: argparse.ArgumentParser, other: str) -> str:
    """Return one program's page: synopsis, options, then each command with its own."""
    lines = [
        f'.TH {parser.prog.upper()} 1 "" "crm-desktop {__version__}" "CRM"',
        ".SH NAME",
        f"{plain(parser.prog)} \\- {plain((parser.description or '').rstrip('.'))}",
        ".SH SYNOPSIS",
        *usage(parser),
        ".SH OPTIONS",
        *options(parser),
    ]
    for name, command, said in commands(parser):
        lines += [f'.SS "{plain(name)}"', plain(said), *usage(command), *options(command)]
    lines += [".SH SEE ALSO", f".BR {other} (1)", ".PP", "/usr/share/doc/crm-desktop"]
    return "\n".join(lines) + "\n"


def usage(parser: argparse.ArgumentParser) -> list[str]:
    """Return how a command is called, as one line of roff."""
    text = re.sub(r"\s+", " ", parser.format_usage()).removeprefix("usage: ").strip()
    return [".PP", f".I {plain(text)}"]


def options(parser: argparse.ArgumentParser) -> list[str]:
    """Return a paragraph per option or argument."""
    lines = []
    for action in parser._actions:
        if isinstance(action, (argparse._SubParsersAction, argparse._HelpAction)):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = ""
        if action.option_strings and action.nargs != 0:
            value = " " + str(action.metavar or "|".join(map(str, action.choices or ("VALUE",))))
        lines += [
            ".TP",
            f".B {plain(names + value)}",
            plain((action.help or "").replace("%%", "%")),
        ]
    return lines


def commands(
    parser: argparse.ArgumentParser, before: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Yield every command with what it is called and what is said of it, commands of it too."""
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            continue
        said = {each.dest: each.help or "" for each in action._choices_actions}
        for name, command in action.choices.items():
            called = f"{before} {name}".strip()
            if any(isinstance(each, argparse._SubParsersAction) for each in command._actions):
                yield from commands(command, called)
            else:
                yield called, command, said.get(name, "")


def plain(text: str) -> str:
    """Return text in which roff sees no commands of its own."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text)
