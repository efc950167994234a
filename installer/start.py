"""Where both packaged programs begin: the name by which it was called says which one it is."""

import sys
from pathlib import Path


def main() -> int:
    """Run the program that was called."""
    if any("multiprocessing" in word for word in sys.argv[1:]):
        # A search for duplicates runs in a process of its own, which begins here as well.
        from multiprocessing import freeze_support

        freeze_support()
    if Path(sys.argv[0]).stem == "crm-admin":
        from crm_desktop.admin import main as console

        return console()
    from crm_desktop.__main__ import main as windows

    return windows()


raise SystemExit(main())
