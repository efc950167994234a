"""Real printing: a CUPS of our own on loopback, with Debian's PDF printer behind it.

The full run only: it needs root, `cups` and `printer-driver-cups-pdf`.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.views.paper import cups
from tests.benchmarks.paper import letter_ways
from tests.full import full, need
from tests.pictures_of_pages import assert_same

PDF_PRINTER = Path("/usr/lib/cups/backend/cups-pdf")
# Where the driver puts what it printed: it asks the system for the home, not the environment.
PRINTED = Path("~root").expanduser() / "PDF"
PDF_PPD = "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"
RULES = """Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
MaxLogSize 0
PageLogFormat %P %C %{{sides}} %{{media}}
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
FILES = """ServerRoot {at}/etc
ServerBin /usr/lib/cups
DataDir /usr/share/cups
DocumentRoot {at}
RequestRoot {at}/spool
TempDir {at}/spool/tmp
CacheDir {at}/cache
StateDir {at}/state
ErrorLog {at}/log/error
AccessLog {at}/log/access
PageLog {at}/log/page
FileDevice Yes
SystemGroup root
User lp
Group lp
"""


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    """A folder with a cupsd of this test's own; `CUPS_SERVER` points at it."""
    need("The full run", full())
    need("CUPS with its PDF printer", PDF_PRINTER.exists() and shutil.which("cupsd"))
    need("root, under which CUPS runs its printers", os.geteuid() == 0)
    at = Path(tempfile.mkdtemp(prefix="crm-cups-"))
    at.chmod(0o755)  # not pytest's folder: printers run under another account
    for part in ("etc/ppd", "spool/tmp", "cache", "state", "log", "out"):
        (at / part).mkdir(parents=True)
    for part in ("spool", "spool/tmp", "cache", "state", "log"):
        shutil.chown(at / part, group="lp")
        (at / part).chmod(0o775)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    (at / "etc/cupsd.conf").write_text(RULES.format(port=port))
    (at / "etc/cups-files.conf").write_text(FILES.format(at=at))
    command = [
        "cupsd",
        "-f",
        "-c",
        str(at / "etc/cupsd.conf"),
        "-s",
        str(at / "etc/cups-files.conf"),
    ]
    before = os.environ.get("CUPS_SERVER")
    os.environ["CUPS_SERVER"] = f"127.0.0.1:{port}"
    with subprocess.Popen(command) as process:
        try:
            wait_for(lambda: "is running" in run("lpstat", "-r"), process)
            yield at
        finally:
            process.terminate()
            process.wait(20)
            os.environ.pop("CUPS_SERVER")
            if before is not None:
                os.environ["CUPS_SERVER"] = before
            shutil.rmtree(at, ignore_errors=True)


def wait_for(met: Any, process: Any) -> None:
    """Ask until it is so; cupsd has no other way to tell that it listens."""
    pause = threading.Event()
    for _try in range(200):
        try:
            if met():
                return
        except subprocess.CalledProcessError:
            assert process.poll() is None, "cupsd did not start"
        pause.wait(0.05)
    pytest.fail("cupsd does not answer")


def send(wish: cups.Wish, title: str, pages: list[int], data: bytes) -> None:
    job = cups.to_cups(cups.lp_command(wish, title, pages), data)
    assert job
    cups.follow(wish.queue, job, lambda: False)


def test_paper_is_the_preview(server: Path) -> None:
    run("lpadmin", "-p", "crm-pdf", "-v", "cups-pdf:/", "-P", PDF_PPD, "-E")
    title = f"crm-test-{uuid.uuid4().hex}"
    send(cups.Wish("crm-pdf", copies=2), title, [2, 3], letter_ways.ours(range(4)))
    (printed,) = PRINTED.glob(f"{title}*")
    try:
        # Made larger or smaller by a hundredth, lines would stand elsewhere.
        assert_same(letter_ways.ours([1, 2, 1, 2]), printed.read_bytes(), 4, ink_alone=True)
    finally:
        printed.unlink()
    assert [line.split()[:3] for line in (server / "log/page").read_text().splitlines()] == [
        ["total", "4", "-"]
    ]


def test_copies_sides_and_tray_reach_the_printer(server: Path) -> None:
    out = server / "out" / "printed.ps"
    run("lpadmin", "-p", "crm-tray", "-v", f"file:{out}", "-m", "drv:///sample.drv/generic.ppd",
        "-o", "Option1=True", "-E")  # fmt: skip
    wish = cups.Wish(
        "crm-tray", 3, "two-sided-long-edge", options=(("InputSlot", "Manual"),)
    )  # fmt: skip
    send(wish, "x", [1], letter_ways.ours([1]))
    said = out.read_bytes()
    # Three copies of a page, each with its empty back.
    pages, size = b"%%Pages: 6", b"%%BoundingBox: 0 0 595 842"
    for part in (b"*InputSlot Manual", b"*Duplex DuplexNoTumble", size, pages):
        assert part in said, part


def test_a_printer_that_vanishes_half_way_is_a_sentence(server: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        port = printer.getsockname()[1]
        run("lpadmin", "-p", "crm-gone", "-v", f"socket://127.0.0.1:{port}", "-m",
            "drv:///sample.drv/generic.ppd", "-E")  # fmt: skip

        def vanish() -> None:
            taken, _address = printer.accept()
            taken.recv(1000)
            # A reset, as from a cable that is pulled.
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            taken.close()

        gone = threading.Thread(target=vanish)
        gone.start()
        with pytest.raises(cups.NotPrinted, match=r"does not go on .*waits in its queue"):
            send(cups.Wish("crm-gone"), "x", [1], letter_ways.ours(range(30)))
        gone.join()


def test_a_queue_that_is_not_there_is_a_sentence(server: Path) -> None:
    with pytest.raises(cups.NotPrinted, match="refused"):
        send(cups.Wish("nowhere"), "x", [1], letter_ways.ours([1]))
