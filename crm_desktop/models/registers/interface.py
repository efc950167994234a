"""What a plug-in for a register gives, and where it is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Protocol

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.registers.file import open_file_register

GROUP = "crm_desktop.registers"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a registration number, a VAT number or both, and the country (ISO)."""

    company_id: str = ""
    vat_id: str = ""
    country: str = ""


class Register(Protocol):
    """A register of companies. It is asked on a thread of its own and may take its time."""

    def find(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Return what is known of a company: texts by the names of an account's fields.

        None where the number is not in the register. Raises UserError, with a sentence, where it
        cannot be asked.
        """
        ...


Opening = Callable[[str], Register]
SHIPPED: dict[str, Opening] = {"file": open_file_register}


@dataclass(frozen=True, slots=True)
class Configured:
    """A register as the firm has set it up; `country` is empty where it knows all of them."""

    name: str
    plugin: str
    place: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a register answered: its name, and texts by field."""

    register: str
    texts: Mapping[str, str] = field(default_factory=dict)


def look_up(registers: tuple[Configured, ...], wanted: Wanted) -> Found:
    """Ask the registers of the country one after another; return the first answer.

    Raises UserError where none knows the number, or where one could not be asked and no other
    knows it.
    """
    fitting = [each for each in registers if each.country.upper() in ("", wanted.country)]
    if not fitting:
        raise UserError(
            _("No register is set up for the country {country}. An admin adds one in the lists of"
              " the firm.").format(country=wanted.country or "–")
        )  # fmt: skip
    refused: UserError | None = None
    for each in fitting:
        try:
            texts = opening(each.plugin)(each.place).find(wanted)
        except UserError as error:
            refused = refused or UserError(
                _("The register “{name}” cannot be asked. {reason}").format(
                    name=each.name, reason=error
                )
            )
            continue
        if texts is not None:
            return Found(each.name, texts)
    raise refused or UserError(
        _("The number {number} is not in {registers}. Check what was typed.").format(
            number=wanted.company_id or wanted.vat_id,
            registers=", ".join(each.name for each in fitting),
        )
    )


def opening(plugin: str) -> Opening:
    """Return the function of a plug-in; raises UserError where it is not installed here."""
    if plugin in SHIPPED:
        return SHIPPED[plugin]
    for point in entry_points(group=GROUP, name=plugin):
        made: Opening = point.load()
        return made
    raise UserError(
        _("There is no plug-in “{name}” on this computer. Registers in a file have the kind"
          " “file”.").format(name=plugin)
    )  # fmt: skip
