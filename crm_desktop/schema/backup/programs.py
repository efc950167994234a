"""Runs pg_dump and pg_restore, which must be as new as the server at least."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from crm_desktop.embedded.binaries import EXE, NO_WINDOW, folders
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _


def find(name: str, server_version: int) -> Path:
    """Return the program for a server of that version (as libpq counts, 160004).

    The oldest that is new enough: a dump made by it can be read by the server it came from. Raises
    UserError where there is none.
    """
    wanted = server_version // 10000
    programs = [folder / f"{name}{EXE}" for folder in folders()]
    fitting = [(major, at) for at, it in enumerate(programs) if (major := _major(it)) >= wanted]
    if fitting:
        return programs[min(fitting)[1]]
    raise UserError(
        _(
            "The server runs PostgreSQL {version}, and no {program} of that version was found."
            " Install PostgreSQL's client programs, or set CRM_PG_BIN to their folder."
        ).format(version=wanted, program=name)
    )


def run(program: Path, dsn: str, words: Sequence[str | Path]) -> None:
    """Run a program on a database; UserError with what it said where it fails."""
    named = {key: str(value) for key, value in conninfo_to_dict(dsn).items()}
    password = named.pop("password", None)
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG"))}
    settings["LC_ALL"] = "C"
    if password is not None:  # never on the command line, where all can read it
        settings["PGPASSWORD"] = password
    ended = subprocess.run(
        [str(program), "--no-password", *map(str, words), f"--dbname={make_conninfo(**named)}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=settings,
        check=False,
        creationflags=NO_WINDOW,
    )
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().splitlines()
        raise UserError(
            _("{program} gave up: {reason}").format(
                program=program.stem, reason=" ".join(said[:4]) or ended.returncode
            )
        )


def _major(program: Path) -> int:
    if not program.is_file():
        return 0
    said = subprocess.run(
        [program, "--version"], capture_output=True, check=False, creationflags=NO_WINDOW
    ).stdout.decode(errors="replace")
    found = re.search(r"\s(\d+)\.", said)
    return int(found[1]) if found else 0
