"""From the command to a sign-in window that can be used, against an empty window of PySide6."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from crm_desktop.models.errors import UserError
from tests.benchmarks.measuring import MS, Line, Table

ROUNDS = 15
ROOT = Path(__file__).parents[3]

# Says "ready" once a window is painted and the event loop has come round again.
WATCH = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, ready)
        return False
def ready():
    os.write(1, b"ready")
    os._exit(0)
watch = Watch()
"""
EMPTY = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
window = QWidget()
window.resize(500, 372)
window.installEventFilter(watch)
window.show()
application.exec()
"""
)
OURS = (
    """
from crm_desktop.__main__ import arguments
options = arguments().parse_args([])
from crm_desktop.views.starting import start
"""
    + WATCH
    + """
show = start.Program.show_sign_in
def shown(program):
    show(program)
    program.sign_in.installEventFilter(watch)
start.Program.show_sign_in = shown
start.run(options)
"""
)


def run(_accounts: int) -> list[Table]:
    """Measure both windows in fresh processes that take turns."""
    taken: dict[str, list[float]] = {EMPTY: [], OURS: []}
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "CRM_CONFIG_DIR": folder,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            # As it is installed: compiled once, by the first rounds, whatever is set here.
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        for number in range(-2, ROUNDS):
            for program, times in taken.items():
                spent = _start(program, environment)
                if number >= 0:
                    times.append(spent)
    empty, ours = (statistics.median(times) for times in taken.values())
    return [
        Table(
            "start",
            f"Fresh processes, {ROUNDS} each, medians: from the start of the process until the"
            " window is painted and answers.",
            [Line("sign-in window", ours, empty, 2.0)],
            ("ours", "empty window"),
        )
    ]


def _start(program: str, environment: dict[str, str]) -> float:
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read(5)
        spent = time.perf_counter() - began
        process.wait()
    if said != b"ready":
        raise UserError("A window did not open; what its process said stands above.")
    return spent * MS
