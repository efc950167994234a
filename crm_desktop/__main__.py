"""The program with windows: reads the command line and hands over to `views/starting/start.py`."""

import argparse
import gc
import sys
from pathlib import Path

from crm_desktop import __version__

# Starting makes many objects and no rubbish: collecting after each 700 of them costs a tenth of it.
gc.set_threshold(20_000, 20, 20)


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        "crm-desktop",
        description="A desktop CRM on PostgreSQL.",
        # With a width it does not ask the terminal, which would import shutil at each start.
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=100),
    )
    parser.add_argument("--version", action="version", version=f"crm-desktop {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="start the trial server and sign in to it"
    )
    parser.add_argument(
        "--headless", action="store_true", help="do the main job without a screen, then end"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR", help="folder for what it makes"
    )
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="picture every window of the trial"
    )
    parser.add_argument(
        "link", nargs="?", default="", help="a record to open, such as crm:account/5"
    )
    parser.add_argument("--profile", metavar="NAME", help="the server profile to sign in to")
    parser.add_argument("--login", metavar="NAME", help="the login to sign in with")
    parser.add_argument("--theme", choices=("system", "light", "dark"))
    parser.add_argument("--language", choices=("en", "cs", "pl", "bg"))
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit code: 0, or 1 after a sentence on standard error."""
    options = arguments().parse_args(sys.argv[1:] if argv is None else argv)
    # Here, not on top: --version and --help answer without Qt.
    from crm_desktop.views.starting import start

    return start.run(options)


if __name__ == "__main__":
    raise SystemExit(main())
