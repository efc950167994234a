"""How right the grammar of the salutations is on the name sets of ../shared/data.

`.venv/bin/python tools/name_figures.py [FOLDER]` prints it; the tests hold the same figures.
"""

import csv
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.reports.names import czech, polish
from crm_desktop.reports.names.gender import gender_of
from crm_desktop.reports.names.rules import Form

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
GENDERS = {"male": "m", "female": "f", "M": "m", "W": "f"}


@dataclass
class Figure:
    """What was tried, how many were right, and which were wrong or left open."""

    name: str
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    left_open: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int:
        return self.right + len(self.wrong) + len(self.left_open)

    @property
    def share(self) -> float:
        """The part of what was tried that is right."""
        return self.right / self.tried

    def count(self, name: str, made: str, expected: Iterable[str]) -> None:
        """Count one name; "" made leaves it open."""
        if made and made.lower() in expected:
            self.right += 1
        elif made:
            self.wrong.append(f"{name} → {made}")
        else:
            self.left_open.append(name)


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV of the sets."""
    with (folder / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def czech_given(folder: Path) -> list[Figure]:
    """Czech given names: of known gender; and all, where the form of either gender may be right."""
    known = {
        row["nominative"].lower(): row["vocative"].lower().split(":")
        for row in rows(folder, "names-cs-vocative/first_names.csv")
    }
    figures = []
    for country, words in (("cs_CZ", "Czech"), ("pl_PL", "Polish names used in Czechia")):
        figure = Figure(f"Czech vocative of given names, gender known ({words})")
        for row in rows(folder, f"names-gender/{country}.csv"):
            name = row["name"].lower()
            if row["part"] == "first_name" and name in known:
                made = czech.vocative_given(name, GENDERS[row["gender"]])
                figure.count(row["name"], made.text, known[name])
        figures.append(figure)
    every = Figure("Czech vocative of all given names in use, best of both genders")
    for name, expected in known.items():
        forms: list[Form] = [czech.vocative_given(name, gender) for gender in "mf"]
        best = next((form.text for form in forms if form.text in expected), forms[0].text)
        every.count(name, best, expected)
    return [*figures, every]


def czech_lists(folder: Path) -> list[Figure]:
    """The hundred commonest men's given names and women's surnames."""
    figures = []
    for name, words, decline, gender in (
        ("man_first_name_tests", "men's given names", czech.vocative_given, "m"),
        ("woman_last_name_tests", "women's surnames", czech.vocative_family, "f"),
    ):
        figure = Figure(f"Czech vocative of the 100 commonest {words}")
        text = (folder / f"names-cs-vocative/{name}.txt").read_text(encoding="utf-8")
        for line in filter(str.strip, text.splitlines()):
            nominative, vocative = line.split()
            figure.count(nominative, decline(nominative, gender).text, [vocative])
        figures.append(figure)
    return figures


def polish_given(folder: Path) -> list[Figure]:
    """Polish given names, gender known."""
    figure = Figure("Polish vocative of given names, gender known")
    for row in rows(folder, "names-pl-vocative/first_names.csv"):
        made = polish.vocative_given(row["nominative"], GENDERS[row["gender"]])
        figure.count(row["nominative"], made.text, [row["vocative"].lower()])
    return [figure]


def genders(folder: Path) -> list[Figure]:
    """What gender the names alone tell."""
    figures = []
    for country, words in (("cs_CZ", "Czech"), ("pl_PL", "Polish"), ("bg_BG", "Bulgarian")):
        for part, called in (("first_name", "given names"), ("last_name", "surnames")):
            figure = Figure(f"Gender of {words} {called}")
            for row in rows(folder, f"names-gender/{country}.csv"):
                if row["part"] != part or (country == "pl_PL" and row["gender"] == "any"):
                    continue  # the Polish surnames without gender are borne by both
                first, last = (row["name"], "") if part == "first_name" else ("", row["name"])
                figure.count(row["name"], gender_of(first, last)[0], [GENDERS[row["gender"]]])
            figures.append(figure)
    return figures


def measure(folder: Path) -> list[Figure]:
    """Return all figures."""
    return [
        *czech_lists(folder), *czech_given(folder), *polish_given(folder), *genders(folder),
    ]  # fmt: skip


def main() -> None:
    """Print the table and, below it, some of what was wrong."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    figures = measure(folder)
    print("| set | tried | right | wrong | open | right of all |\n|---|---|---|---|---|---|")
    for one in figures:
        print(
            f"| {one.name} | {one.tried} | {one.right} | {len(one.wrong)} |"
            f" {len(one.left_open)} | {one.share:.2%} |"
        )
    for one in figures:
        if one.wrong:
            print(f"\n{one.name}, wrong: {', '.join(one.wrong[:12])}")


if __name__ == "__main__":
    main()
