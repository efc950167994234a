"""The pictures that the packaged program makes are those of the sources, dot by dot.

Both begin with the same trial, and the clock stands still for programs and server alike, so that
nothing that is shown may differ. The full run only.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import embedded
from tests.full import need
from tests.server import temporary_folder

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1800)
CLOCK = Path(__file__).with_name("clock.c")


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the server's account reaches, so that the trial's data stand in it, too."""
    with temporary_folder() as folder:
        yield folder


def test_its_pictures_are_those_of_the_source(built, place):
    need("cc", shutil.which("cc"))
    trial, kept = place / "trial", place / "kept"
    program = built / "crm-desktop"
    environment = dict(
        os.environ, HOME=str(place), CRM_TRIAL_DIR=str(trial), QT_QPA_PLATFORM="offscreen"
    )

    def call(*words: str | Path, **more: str) -> str:
        done = subprocess.run(
            words, cwd=ROOT, env=environment | more, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    call(program / "crm-admin", "demo", "start")
    embedded.stop(trial)
    trial.rename(kept)
    assert (kept / "data").is_dir()
    clock = place / "clock.so"
    call("cc", "-O2", "-shared", "-fPIC", "-o", clock, CLOCK)
    stands_still = {"LD_PRELOAD": str(clock), "STANDS_AT": str(int(time.time()))}
    for name, command in {
        "source": [sys.executable, "-m", "crm_desktop"],
        "packaged": [program / "crm-desktop"],
    }.items():
        call("cp", "--archive", kept, trial)  # the files keep their owner
        try:
            call(*command, "--screenshots", place / name, **stands_still)
        finally:
            embedded.stop(trial)
        shutil.rmtree(trial)
    ours, theirs = place / "source", place / "packaged"
    names = {each.name for each in ours.iterdir()}
    assert names == {each.name for each in theirs.iterdir()}
    assert len(names) > 90
    other = {each for each in names if (ours / each).read_bytes() != (theirs / each).read_bytes()}
    assert other == set()
