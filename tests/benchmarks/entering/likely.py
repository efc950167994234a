"""What it costs to find the rows of a file among what is there: by likely duplicates, by name."""

import csv
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Imported
from crm_desktop.models.importing.reading.opening import open_file
from tests.benchmarks.data import HEAD, Data, data
from tests.benchmarks.measuring import Line, Table

SHARE = 10  # every tenth account stands in the file, every second of these misspelt
FIELDS = ("name", "town", "country", "street", "postcode")


def run(accounts: int) -> list[Table]:
    """Measure as the head of sales; nothing is written, since what is there is skipped."""
    with data(accounts) as found, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "firms.csv"
        rows = _file(found, file)
        by_name, plainly = _matched(found, file, "name")
        by_likeness, taken = _matched(found, file, "likely")
    assert by_likeness.known > by_name.known, (by_likeness.known, by_name.known)
    return [
        Table(
            "likely",
            f"An import of {rows:,} rows whose records are there, among {accounts:,} accounts;"
            " every second name is misspelt. Trial run: new ones are entered and rolled back."
            f" Found by name: {by_name.known:,}, as likely duplicates: {by_likeness.known:,}.",
            [Line("matched by likely duplicates", taken, plainly, unit="s")],
            ("likely", "by name"),
        )
    ]


def _file(found: Data, place: Path) -> int:
    driver = found.person(HEAD).driver
    rows = driver.execute(
        "SELECT a.name, a.town, a.country, d.street, d.postcode FROM crm.account a"
        " JOIN crm.account_detail d ON d.account_id = a.id WHERE a.id %% %s = 0"
        " AND a.deleted_at IS NULL ORDER BY a.id",
        (SHARE,),
    ).fetchall()
    driver.rollback()
    with place.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(FIELDS)
        for number, (name, *rest) in enumerate(rows):
            writer.writerow([_misspelt(name) if number % 2 else name, *rest])
    return len(rows)


def _misspelt(name: str) -> str:
    """Two letters in the middle change places."""
    at = len(name) // 2
    return name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]


def _matched(found: Data, file: Path, key: str) -> tuple[Imported, float]:
    person = found.person(HEAD)
    try:
        with person.database.session() as session:
            wanted = request(person.catalogue, open_file(file), "account")
            began = time.perf_counter()
            done = load(
                session, person.catalogue, person.me,
                replace(wanted, match=(key,), mode="skip"), again=True,
            )  # fmt: skip
            taken = time.perf_counter() - began
            raise _NothingStays
    except _NothingStays:
        return done, taken


class _NothingStays(Exception):
    """Ends the transaction."""
