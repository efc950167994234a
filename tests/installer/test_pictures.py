"""The pictures that the packaged program makes are those of the sources, dot by dot.

Both begin with the same trial, and the clock stands still for programs and server alike, so that
nothing that is shown may differ. The full run only.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import embedded
from tests.full import need
from tests.server import temporary_folder
from tools.debian import CLOCK

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1800)
STANDS_STILL = {
    "LD_PRELOAD": str(CLOCK),
    "FAKETIME_DISABLE_SHM": "1",  # the server runs as another user
    "DONT_FAKE_MONOTONIC": "1",
}


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the server's account reaches, so that the trial's data stand in it, too."""
    with temporary_folder() as folder:
        yield folder


def test_its_pictures_are_those_of_the_source(built, place):
    need("libfaketime", CLOCK.exists())
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
    now = call("date", "+%F %T").strip()
    for name, command in {
        "source": [sys.executable, "-m", "crm_desktop"],
        "packaged": [program / "crm-desktop"],
    }.items():
        call("cp", "--archive", kept, trial)  # the files keep their owner
        try:
            call(*command, "--screenshots", place / name, **STANDS_STILL, FAKETIME=now)
        finally:
            embedded.stop(trial)
        shutil.rmtree(trial)
    ours, theirs = place / "source", place / "packaged"
    names = {each.name for each in ours.iterdir()}
    assert names == {each.name for each in theirs.iterdir()}
    assert len(names) > 90
    other = {each for each in names if (ours / each).read_bytes() != (theirs / each).read_bytes()}
    assert other == set()
