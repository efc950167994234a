"""Text that does not come from Qt: kinds, fields, errors, paper, console (gettext)."""

import gettext
from functools import cache

from crm_desktop import resources

LANGUAGES = ("en", "cs", "pl", "bg")


@cache
def translator(language: str) -> gettext.NullTranslations:
    """Return the texts in one language; English (the source) where there is no catalogue.

    Paper names its language here, since one run of letters speaks several.
    """
    return gettext.translation(
        "crm", resources.path("translations"), languages=[language], fallback=True
    )


_current = ["en"]


def set_language(language: str) -> None:
    """Choose the language of windows and console for this process; called once at start."""
    _current[0] = language


def current_language() -> str:
    """Return the code of the process language, for example `cs`."""
    return _current[0]


def _(text: str) -> str:
    return translator(_current[0]).gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a sentence that fits the count."""
    return translator(_current[0]).ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802 - the name that extractors know
    """Mark a text for translation and return it unchanged."""
    return text
