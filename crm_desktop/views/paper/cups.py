"""Linux: a PDF goes to CUPS by `lp`, with copies, pages, sides, tray, and always at 100 %."""

import os
import re
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from crm_desktop.models.errors import UserError

LP_SECONDS = 60
FOLLOWED, PAUSE = 20.0, 0.3  # seconds
JOB = re.compile(r"request id is (\S+)")
# What CUPS says of a job that will not go on by itself, and of one that looks for its printer.
TROUBLE = ("stopped", "not-ready", "aborted", "held")
UNREACHED = "connecting-to-device"
CUPS_OPTIONS = 0xFE00  # Qt's dialog keeps there what is chosen of a printer's own options


class NotPrinted(UserError):
    """The printer or its queue refused."""


@dataclass(frozen=True)
class Wish:
    """How to print; `sides` is CUPS's word, "" where the queue decides."""

    queue: str
    copies: int = 1
    sides: str = ""
    collate: bool = True
    grey: bool = False
    media: str = "A4"
    options: tuple[tuple[str, str], ...] = ()  # the printer's own: name and value


def lp_command(wish: Wish, title: str, pages: list[int]) -> list[str]:
    """Return the command that gives a PDF to CUPS: queue, copies, pages, sides, 100 %."""
    command = ["lp", "-d", wish.queue, "-n", str(max(1, wish.copies))]
    command += ["-t", title or "CRM", "-P", ",".join(map(str, pages))]
    # What was chosen of the printer's own options comes first: what we know better overrules it.
    for name, value in wish.options:
        command += ["-o", f"{name}={value}"]
    command += ["-o", "print-scaling=none", "-o", f"media={wish.media}"]
    command += ["-o", f"collate={'true' if wish.collate else 'false'}"]
    if wish.sides:
        command += ["-o", f"sides={wish.sides}"]
    if wish.grey:
        command += ["-o", "print-color-mode=monochrome"]
    return command


def wish_of(printer: QPrinter) -> Wish:
    """Return what the print dialog says, in the words of CUPS."""
    sides = {
        QPrinter.DuplexMode.DuplexNone: "one-sided",
        QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    return Wish(
        queue=printer.printerName(),
        copies=printer.copyCount(),
        sides=sides.get(printer.duplex(), ""),
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
        media=_media(printer.pageLayout().pageSize()),
        options=_own_options(printer),
    )


def _own_options(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """Return what was chosen under "Properties", "Advanced": the tray, stapling and the like."""
    chosen = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(CUPS_OPTIONS))
    words = [str(word) for word in chosen] if isinstance(chosen, list | tuple) else []
    return tuple(zip(words[::2], words[1::2], strict=False))


def _media(page: QPageSize) -> str:
    """Return the name of a size of paper for CUPS: A4, or an envelope's measures."""
    if page.id() == QPageSize.PageSizeId.A4:
        return "A4"
    size = page.size(QPageSize.Unit.Millimeter)
    return f"Custom.{size.width():g}x{size.height():g}mm"


def to_cups(command: list[str], data: bytes) -> str:
    """Run `lp` with the PDF on its standard input; return the job's name, "" if `lp` names none.

    NotPrinted with what it says where it refuses: no such queue, no room on the disk.
    """
    done = _run(command, data)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().removeprefix("lp: ")
        raise NotPrinted(
            QCoreApplication.translate(
                "Printing", "The printer refused: {reason}. Check it, or choose another."
            ).format(reason=said)
        )
    job = JOB.search(done.stdout.decode(errors="replace"))
    return job[1] if job else ""


def follow(queue: str, job: str, cancelled: Callable[[], bool]) -> None:
    """Watch a job until it left its queue, at most FOLLOWED seconds.

    NotPrinted where the printer stops or is gone half-way. A long job that goes on is left alone.
    """
    pause = threading.Event()
    began = time.monotonic()
    while job and not cancelled():
        waiting = _state(queue, job, "not-completed")
        if waiting is None:
            done = _state(queue, job, "completed")
            if done and "aborted" in done[1]:
                raise _stopped(done[0])
            return
        late = time.monotonic() - began > FOLLOWED
        if any(word in waiting[1] for word in TROUBLE) or (late and UNREACHED in waiting[1]):
            raise _stopped(waiting[0])
        if late:
            return
        pause.wait(PAUSE)


def _stopped(reason: str) -> NotPrinted:
    return NotPrinted(
        QCoreApplication.translate(
            "Printing",
            "The printer does not go on ({reason}). What is not printed yet waits in its queue: "
            "look at the printer, or take the job out of the queue.",
        ).format(reason=reason or "?")
    )


def _state(queue: str, job: str, which: str) -> tuple[str, str] | None:
    """Return what CUPS says of a job and its alerts; None where it is not among those asked for."""
    done = _run(["lpstat", "-l", "-W", which, "-o", queue], b"")
    lines = iter(done.stdout.decode(errors="replace").splitlines())
    for line in lines:
        if line.split(maxsplit=1)[:1] == [job]:
            status = next(lines, "").strip().removeprefix("Status:").strip()
            return status, next(lines, "").strip().removeprefix("Alerts:").strip()
    return None


def _run(command: list[str], data: bytes) -> "subprocess.CompletedProcess[bytes]":
    # In English, because what `lp` and `lpstat` print is read here.
    environment = os.environ | {"LC_ALL": "C"}
    try:
        return subprocess.run(
            command, input=data, capture_output=True, timeout=LP_SECONDS, check=False,
            env=environment,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrinted(
            QCoreApplication.translate(
                "Printing", "The printer queue does not answer. Check the printer and try again."
            )
        ) from error
