"""Size and start of the packaged program, beside those of the environment it was made from.

.venv/bin/python -m tests.installer.measure dist/crm-desktop
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from installer.freezing import size

ROUNDS = 15
ROOT = Path(__file__).resolve().parents[2]
# What Qt says of itself when a window is on the screen for the first time.
PAINTED = b"Flushing"
SAYS_SO = {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true", "QT_LOGGING_TO_CONSOLE": "1"}
CASES = (
    ("first window", "crm-desktop", (), PAINTED),
    ("crm-admin --version", "crm-admin", ("--version",), b""),
)


def main(folder: Path) -> None:
    """Print a table for the packaged folder and the environment that runs this."""
    scripts = Path(sys.executable).parent
    sizes = (size(folder) / 1e6, size(scripts.parent) / 1e6)
    lines = ["| | packaged | environment |", "|---|---|---|"]
    lines.append("| size | {:.0f} MB | {:.0f} MB |".format(*sizes))
    for what, name, words, until in CASES:
        times: dict[Path, list[float]] = {folder: [], scripts: []}
        for number in range(-2, ROUNDS):  # two to warm up
            for place, taken in times.items():
                spent = seconds([str(place / name), *words], until)
                if number >= 0:
                    taken.append(spent)
        medians = [statistics.median(taken) * 1000 for taken in times.values()]
        lines.append("| {} | {:.0f} ms | {:.0f} ms |".format(what, *medians))
    sys.stdout.write("\n".join(lines) + "\n")


def seconds(command: list[str], until: bytes) -> float:
    """Return how long a fresh process takes until it says a word, or ends where that is empty."""
    with tempfile.TemporaryDirectory() as settings:
        environment = os.environ | SAYS_SO | {"CRM_CONFIG_DIR": settings}
        began = time.perf_counter()
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if until and until in line:
                    break
            spent = time.perf_counter() - began
            if until:
                process.terminate()
        return spent


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
