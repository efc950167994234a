"""One unit for all amounts of a table on paper: whole, thousands or millions of a currency."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.models.language import N_, translator
from crm_desktop.reports import formats

MISSING = "–"
UNITS = {0: "{currency}", 3: N_("thousand {currency}"), 6: N_("million {currency}")}


@dataclass(frozen=True, slots=True)
class Unit:
    """Amounts in tens to the power of `power` of a currency."""

    currency: str
    language: str
    power: int = 0
    decimals: int = 0

    @property
    def name(self) -> str:
        """The unit as it stands in a heading."""
        words = translator(self.language).gettext(UNITS[self.power])
        return words.format(currency=formats.currency_symbol(self.currency, self.language))

    def value(self, minor: int) -> Decimal:
        """Return an amount in this unit."""
        return Decimal(minor).scaleb(-formats.minor_digits(self.currency) - self.power)

    def text(self, minor: int | None) -> str:
        """Return an amount without its unit; a dash where it is not known."""
        if minor is None:
            return MISSING
        return formats.number(self.value(minor), self.language, self.decimals)


def unit_of(amounts: Iterable[int | None], currency: str, language: str) -> Unit:
    """Return the unit in which the largest of some amounts has a few digits."""
    largest = max((abs(one) for one in amounts if one), default=0)
    whole = Decimal(largest).scaleb(-formats.minor_digits(currency))
    if whole >= 300_000:
        return Unit(currency, language, 6, 2)
    return Unit(currency, language, 3) if whole >= 10_000 else Unit(currency, language)
