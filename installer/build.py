"""Builds what people install: python installer/build.py folder|tar|deb|windows [--out DIR].

Run with the locked environment: .venv/bin/python installer/build.py deb
"""

import argparse
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # it is started by its path

from crm_desktop import __version__  # noqa: E402
from installer import freezing  # noqa: E402
from installer.freezing import Stop  # noqa: E402

WHAT = ("folder", "tar", "deb", "windows")


def main(words: list[str]) -> int:
    """Build what is asked for; 0, or 1 after a sentence on standard error."""
    parser = argparse.ArgumentParser("installer/build.py", description=(__doc__ or "").strip())
    parser.add_argument("what", choices=WHAT, nargs="+")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--folder", type=Path, help="a folder built before, instead of a new one")
    options = parser.parse_args(words)
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        folder = options.folder or freezing.folder(options.out.resolve())
        print(f"{freezing.size(folder) / 1e6:7.1f} MB  {folder}")
        for what in options.what:
            if what != "folder":
                made = BUILDERS[what](folder, options.out.resolve())
                print(f"{made.stat().st_size / 1e6:7.1f} MB  {made}")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def tar(folder: Path, out: Path) -> Path:
    """Return the archive that runs where it is unpacked."""
    made = out / f"crm-desktop-{__version__}-linux.tar.gz"
    with tarfile.open(made, "w:gz", compresslevel=6) as archive:
        archive.add(folder, f"crm-desktop-{__version__}", filter=_of_root)
    return made


def _of_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def deb(folder: Path, out: Path) -> Path:
    """Return the package for Debian and Ubuntu."""
    from installer.deb import build

    return build(folder, out)


def windows(folder: Path, out: Path) -> Path:
    """Return the setup for Windows; on Windows itself, or with makensis for a try elsewhere."""
    from installer.windows.setup import build

    return build(folder, out)


BUILDERS = {"tar": tar, "deb": deb, "windows": windows}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
