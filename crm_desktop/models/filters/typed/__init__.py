"""The search field of a list as a language: `town: Brno; revenue: 1000..5000; "ACME s.r.o."`."""

from crm_desktop.models.filters.typed.completing import Completion, completions
from crm_desktop.models.filters.typed.parsing import Fault, Typed, parse
from crm_desktop.models.filters.typed.writing import write

__all__ = ["Completion", "Fault", "Typed", "completions", "parse", "write"]
