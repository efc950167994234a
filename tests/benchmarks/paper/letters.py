"""Letters: ours against naive platypus, the raw canvas and what else is installed; preview; memory.

CPU time for what one core makes; `test_letters.py` shows that the ways draw the same page.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.measuring import MS, Line, Table
from tests.benchmarks.paper import letter_ways, report

CHUNK = 500  # letters in one PDF
FEW, MANY = 1, 20  # chunks
TURNS = 5
ROOT = Path(__file__).parents[3]


def run(_accounts: int) -> list[Table]:
    """Measure letters, memory, report rows and the preview; the trial's size does not matter."""
    few, many = (_peak(chunks) for chunks in (FEW, MANY))
    _rows, linear = report.linear()
    return [
        _speed(),
        Table(
            "letters: what grows",
            "Peak memory of a process that makes PDFs of 500 letters; CPU time of report rows.",
            [
                Line(f"{MANY * CHUNK:,} letters against {CHUNK}", many, few, 1.1, unit="MB"),
                linear,
            ],
            ("many", "few"),
        ),
        _preview(),
    ]


def _speed() -> Table:
    ways: dict[str, Callable[[Iterable[int]], bytes]] = {
        "ours": letter_ways.ours, "canvas": letter_ways.canvas, "platypus": letter_ways.platypus,
    }  # fmt: skip
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(-1, TURNS):  # they take turns, and the first loads fonts
        for name, way in ways.items():
            began = time.process_time()
            way(range(CHUNK if turn >= 0 else 5))
            if turn >= 0:
                taken[name].append((time.process_time() - began) * MS / CHUNK)
    each = {name: statistics.median(times) for name, times in taken.items()}
    lines = [
        Line("a letter, against naive platypus", each["ours"], each["platypus"], 1 / 3),
        Line("a letter, against the raw canvas", each["ours"], each["canvas"]),
        Line(
            "letters per second of CPU (platypus)", MS / each["ours"], MS / each["platypus"],
            unit="letters",
        ),
    ]  # fmt: skip
    for name, other in (("weasyprint", _weasyprint), ("typst", _typst)):
        if (spent := other(20)) is not None:  # the texts alone, without window and logo's place
            lines.append(Line(f"a letter, against {name}", each["ours"], spent))
    return Table(
        "letters: speed",
        f"One page with logo, window address, four paragraphs and ten rows; {CHUNK} in a PDF, "
        f"median of {TURNS} turns, CPU time of one core.",
        lines,
        ("ours", "against"),
    )


def _peak(chunks: int) -> float:
    """Return the largest memory in MB of a process that makes so many PDFs."""
    program = (
        "import resource, sys\n"
        "from tests.benchmarks.paper.letter_ways import ours\n"
        f"for chunk in range({chunks}): ours(range(chunk * {CHUNK}, (chunk + 1) * {CHUNK}))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _weasyprint(count: int) -> float | None:
    """Return the milliseconds of a letter by weasyprint; None where it is not installed."""
    if find_spec("weasyprint") is None:
        return None
    from weasyprint import HTML  # type: ignore[import-not-found]

    pages = "".join(f"<article>{letter_ways.html(number)}</article>" for number in range(count))
    style = "@page{size:A4;margin:25mm} article{break-after:page} table{width:100%}"
    began = time.process_time()
    HTML(string=f"<style>{style}</style>{pages}").write_pdf()
    return (time.process_time() - began) * MS / count


def _typst(count: int) -> float | None:
    """Return the milliseconds of a letter by typst; None where its package is not installed."""
    if find_spec("typst") is None:
        return None
    from typst import compile as set_by_typst  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "letters.typ"
        source.write_text("\n#pagebreak()\n".join(map(letter_ways.typst, range(count))))
        began = time.process_time()
        set_by_typst(str(source), output=str(Path(folder) / "letters.pdf"))
        return (time.process_time() - began) * MS / count


def _preview() -> Table:
    """Return what the preview takes beside its three parts measured one by one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.paper.letter_preview import parts_and_whole

    building, loading, painting, whole = parts_and_whole()
    return Table(
        "letters: preview",
        "From the end of the pause after a key until the page is painted, against building "
        f"({building:.1f} ms), loading ({loading:.1f} ms) and painting ({painting:.1f} ms) alone; "
        "medians.",
        [Line("a letter of one page", whole, building + loading + painting, 1.5)],
        ("refresh", "parts"),
    )
