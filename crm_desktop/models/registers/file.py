"""A register in a file: CSV or XLSX, with headings as the import knows them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.asking.headings import usual_field
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.language import _
from crm_desktop.models.standard.company import compact, standard_company_id

if TYPE_CHECKING:
    from crm_desktop.models.registers.interface import Register, Wanted

NUMBERS = ("company_id", "vat_id")


def open_file_register(place: str) -> "Register":
    """Return the register in a file of this path; raises UserError for what cannot be read."""
    if not place:
        raise UserError(_("Its place is empty: write the path of the file there."))
    table = open_file(Path(place))
    fields: dict[str, str] = {}
    for heading in table.headings:
        name = usual_field("account", heading)
        if name and name not in fields:
            fields[name] = heading
    if not any(name in fields for name in NUMBERS):
        raise UserError(
            _("The file {file} has no column with registration or VAT numbers. Its headings are:"
              " {headings}.").format(
                file=table.path.name, headings=", ".join(table.headings[:12])
            )
        )  # fmt: skip
    return _File(table, fields)


class _File:
    """Read from its beginning at each question: it may have been replaced since the last one."""

    def __init__(self, table: Table, fields: Mapping[str, str]) -> None:
        self._table, self._fields = table, fields

    def find(self, wanted: "Wanted") -> Mapping[str, str] | None:
        """Return the first row with one of the numbers; rows that are broken are passed over."""
        number = standard_company_id(wanted.company_id, wanted.country)
        vat = compact(wanted.vat_id)
        own, vats = (self._fields.get(name, "") for name in NUMBERS)
        for line in self._table.lines():
            cells = line.cells
            if (number and own and standard_company_id(cells[own], wanted.country) == number) or (
                vat and vats and compact(cells[vats]) == vat
            ):
                return {name: cells[heading] for name, heading in self._fields.items()}
        return None
