"""Takes a backup: a folder with the dump, the people, and what it must hold when it is restored."""

import datetime as dt
import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from crm_desktop import __version__
from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.models.language import _
from crm_desktop.schema.backup import contents, people, programs
from crm_desktop.schema.backup.contents import Contents
from crm_desktop.schema.backup.people import Role

DUMP, PEOPLE, CONTENTS, MANIFEST = "database.dump", "people.json", "contents.json", "backup.json"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on the disk. `taken_at` is in UTC, `size` in bytes, `server` as libpq counts."""

    folder: Path
    taken_at: dt.datetime
    program: str
    schema: str
    server: int
    rows: int
    size: int
    locale: tuple[str, str]
    files: dict[str, str]

    def contents(self) -> Contents:
        """Return what stood in the database."""
        found: Contents = json.loads((self.folder / CONTENTS).read_text("utf-8"))
        return found

    def people(self) -> list[Role]:
        """Return the logins and groups."""
        return [Role(**one) for one in json.loads((self.folder / PEOPLE).read_text("utf-8"))]


def take(dsn: str, folder: Path) -> Backup:
    """Write a backup of a superuser's database into a new folder, all at one moment of the data.

    Everybody goes on working meanwhile. Raises UserError where it cannot be done; then nothing is
    left. Files can be read by their owner only: they hold everything.
    """
    if folder.exists():
        raise InvalidInput(
            _("There is a folder {folder} already. Name another.").format(folder=folder)
        )
    half = folder.with_name(f"{folder.name}.part")
    try:
        half.mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise UserError(
            _("The folder {folder} cannot be made: {reason}. Name another.").format(
                folder=half, reason=error.strerror
            )
        ) from error
    try:
        _write(dsn, half)
        half.rename(folder)
    except OSError as error:
        raise UserError(
            _("The backup cannot be written: {reason}. Make room, or name another place.").format(
                reason=error.strerror
            )
        ) from error
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return read(folder)


def _write(dsn: str, half: Path) -> None:
    with psycopg.connect(dsn) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        version = connection.info.server_version
        program = programs.find("pg_dump", version)
        # The dump and what we compare it with later see the data of the same moment.
        snapshot = _one(connection, "SELECT pg_export_snapshot()")
        programs.run(
            program, dsn, ["--format=custom", f"--snapshot={snapshot}", f"--file={half / DUMP}"]
        )
        stands = contents.read(connection)
        head = {
            "taken_at": _one(connection, "SELECT to_char(now() AT TIME ZONE 'UTC',"
                             " 'YYYY-MM-DD\"T\"HH24:MI:SS\"+00:00\"')"),
            "program": __version__,
            "schema": _one(connection, "SELECT version_num FROM crm.alembic_version"),
            "server": version,
            "rows": contents.count(stands),
            "locale": connection.execute(
                "SELECT datcollate, datctype FROM pg_database WHERE datname = current_database()"
            ).fetchone(),
        }  # fmt: skip
        _put(half / PEOPLE, [role.as_json() for role in people.read(connection)])
        _put(half / CONTENTS, stands)
    head["files"] = {name: digest(half / name) for name in (DUMP, PEOPLE, CONTENTS)}
    _put(half / MANIFEST, head)
    for file in half.iterdir():
        file.chmod(0o600)


def read(folder: Path) -> Backup:
    """Return the backup in a folder; InvalidInput where there is none or it is not complete."""
    try:
        head = json.loads((folder / MANIFEST).read_text("utf-8"))
        return Backup(
            folder,
            dt.datetime.fromisoformat(head["taken_at"]),
            head["program"],
            head["schema"],
            head["server"],
            head["rows"],
            sum(file.stat().st_size for file in folder.iterdir()),
            (head["locale"][0], head["locale"][1]),
            head["files"],
        )
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise InvalidInput(
            _("{folder} is no backup of the CRM, or not a whole one.").format(folder=folder)
        ) from error


def check_files(backup: Backup) -> None:
    """Raise InvalidInput where a file is not as it was written."""
    for name, was in backup.files.items():
        file = backup.folder / name
        if not file.is_file() or digest(file) != was:
            raise InvalidInput(
                _("The file {name} of this backup is damaged. Take another backup.").format(
                    name=name
                )
            )


def digest(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _put(file: Path, value: Any) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def _one(connection: "psycopg.Connection[Any]", query: str) -> str:
    row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return str(row[0])
