"""What these tests try: the packages that `crm.py test --all` made before, else some made here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.full import full, need

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that holds the program's folder, the archive and the package."""
    if not full():
        pytest.skip("The packages are built in the full run only.")
    if "CRM_DIST" in os.environ:
        made = Path(os.environ["CRM_DIST"])
        need(f"The package in {made}", list(made.glob("*.deb")))
        yield made
        return
    made = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "installer/build.py", "deb", "tar", "--out", str(made)]
    subprocess.run(command, cwd=ROOT, check=True)
    yield made
    shutil.rmtree(made)
