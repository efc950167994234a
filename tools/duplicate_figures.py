"""Measures `crm-admin duplicates find` on labelled sets; prints the table of data-quality.md.

    python tools/duplicate_figures.py [FOLDER]

The folder holds the sets (`../shared/data` unless CRM_SHARED_DATA or the argument says otherwise).
"""

import csv
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from crm_desktop import admin

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
PERSON = (
    "first_name=given_name last_name=surname house_no=street_number street=address_1"
    " street=address_2 town=suburb postal_code=postcode"
)
Pairs = dict[tuple[int, int], float]
Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was found: right pairs, all found, all true; `held` says whether the goal was reached.

    For first hits `true` is how many were asked for.
    """

    name: str
    right: int
    found: int
    true: int
    goal: float
    first_hits: bool = False

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.true)

    @property
    def held(self) -> bool:
        """Tell whether the goal was reached."""
        return (self.right if self.first_hits else self.f1) >= self.goal

    def row(self) -> str:
        """Return the row of the table."""
        if self.first_hits:
            return f"| {self.name} | | | {self.right}/{self.true} | ≥ {self.goal:.0f}/{self.true} |"
        precision, recall = self.right / max(self.found, 1), self.right / self.true
        goal = f"≥ {self.goal}" if self.goal else ""
        return f"| {self.name} | {precision:.4f} | {recall:.4f} | {self.f1:.4f} | {goal} |"


def find(files: Sequence[Path], kind: str, mapping: str) -> Pairs:
    """Run the command and return its pairs with their scores."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "pairs.csv"
        words = ["duplicates", "find", *map(str, files), "--as", kind, "--map", *mapping.split()]
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
            code = admin.main([*words, "--out", str(out)])
        if code:
            raise SystemExit(said.getvalue())
        return {(int(r["left"]), int(r["right"])): float(r["score"]) for r in read(out)}


def read(place: Path) -> Rows:
    """Return the rows of a CSV file, headings and values without blanks around them."""
    with place.open(encoding="utf-8", newline="") as opened:
        return [
            {(name or "").strip(): (value or "").strip() for name, value in row.items()}
            for row in csv.DictReader(opened, skipinitialspace=True)
        ]


def groups(name: str, place: Path, kind: str, mapping: str, goal: float, label: str) -> Figures:
    """Measure one file whose rows of the same label are one record."""
    labels = [row[label].rsplit("-dup-")[0].removesuffix("-org") for row in read(place)]
    found = find([place], kind, mapping)
    right = sum(labels[i] == labels[j] for i, j in found)
    true = sum(count * (count - 1) // 2 for count in Counter(labels).values())
    return Figures(name, right, len(found), true, goal)


def febrl(folder: Path, number: int, goal: float) -> Figures:
    """Measure a set of made-up persons with their addresses."""
    place = folder / "dup-febrl" / f"dataset{number}.csv"
    return groups(f"FEBRL {number}", place, "contact", PERSON, goal, "rec_id")


def fake1000(folder: Path) -> Figures:
    """Measure the made-up persons of Splink by name, town and e-mail address."""
    place = folder / "dup-fake1000" / "fake_1000.csv"
    mapping = "first_name=first_name last_name=surname town=city email=email"
    return groups("Splink fake 1000", place, "contact", mapping, 0, "cluster")


def restaurants(folder: Path, phone: bool) -> Figures:
    """Measure two guides of restaurants against each other."""
    place = folder / "dup-restaurants"
    files = [place / "fodors.csv", place / "zagats.csv"]
    left, right = ([row["id"] for row in read(file)] for file in files)
    links = read(place / "matches_fodors_zagats.csv")
    true = {(row["fodors_id"], row["zagats_id"]) for row in links}
    mapping = "name=name street=addr town=city" + (" phone=phone" if phone else "")
    found = find(files, "account", mapping)
    hits = sum((left[i], right[j]) in true for i, j in found)
    name = "Fodors–Zagat" + ("" if phone else " without phones")
    return Figures(name, hits, len(found), len(true), 0.97)


def companies(folder: Path) -> Figures:
    """Count the damaged names of firms whose best pair is the right firm."""
    place = folder / "dup-company-dnb"
    files = [place / "test_names.csv", place / "adjusted_test_names.csv"]
    found = find(files, "account", "name=company_name")
    first: dict[int, int] = {}
    for i, j in found:  # the likeliest stand first
        first.setdefault(j, i)
    hits = sum(i == j for j, i in first.items())
    return Figures("DNB companies, first hits", hits, len(found), 500, 490, first_hits=True)


def names(folder: Path) -> Figures:
    """Measure pairs of names in many scripts: persons as contacts, all else as accounts."""
    rows = read(folder / "dup-names-opensanctions" / "cases.csv")
    right = found = 0
    for kind in ("contact", "account"):
        cases = [row for row in rows if (row["schema"] == "Person") == (kind == "contact")]
        with tempfile.TemporaryDirectory() as place:
            files = [Path(place) / f"{side}.csv" for side in ("name1", "name2")]
            for file in files:
                with file.open("w", encoding="utf-8", newline="") as opened:
                    writer = csv.writer(opened)
                    writer.writerow(["name"])
                    writer.writerows([row[file.stem]] for row in cases)
            pairs = find(files, kind, "name=name")
        found += sum((i, i) in pairs for i in range(len(cases)))
        right += sum((i, i) in pairs and row["is_match"] == "true" for i, row in enumerate(cases))
    true = sum(row["is_match"] == "true" for row in rows)
    return Figures("OpenSanctions names", right, found, true, 0.78)


SETS: dict[str, Callable[[Path], Figures]] = {
    "FEBRL 1": lambda folder: febrl(folder, 1, 0.993),
    "FEBRL 3": lambda folder: febrl(folder, 3, 0.98),
    "Fodors–Zagat": lambda folder: restaurants(folder, phone=True),
    "Fodors–Zagat without phones": lambda folder: restaurants(folder, phone=False),
    "DNB": companies,
    "OpenSanctions": names,
    "Splink": fake1000,
}


def main() -> int:
    """Print the table; return 1 where a goal is not reached."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("CRM_SHARED_DATA", "")
    folder = Path(given) if given else SHARED
    print("| set | precision | recall | F1 | goal |\n|---|---|---|---|---|")
    held = True
    for measure in SETS.values():
        figures = measure(folder)
        held &= figures.held
        print(figures.row(), flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
