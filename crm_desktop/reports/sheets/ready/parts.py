"""What the areas of ready reports have in common."""

from collections.abc import Callable, Mapping

from crm_desktop.models.reporting import Report

# The name on the console and in links: small letters and hyphens; the report in today's language.
Reports = Mapping[str, Callable[[], Report]]
