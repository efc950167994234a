"""Finds icons, fonts, translations and templates: in a checkout, a wheel, an installed program."""

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder `resources`; FileNotFoundError if the installation is incomplete."""
    package = Path(__file__).resolve().parent
    places = [
        package.parent / "resources",
        package / "_resources",
        Path(sys.prefix) / "share" / "crm-desktop" / "resources",
    ]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("The folder 'resources' of the program is missing; install it again.")


def path(name: str) -> Path:
    """Return the path of one resource, for example `icons/building.svg`."""
    return root() / name
