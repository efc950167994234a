"""What stands at the top of the card: chips and the line below the name."""

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import values
from crm_desktop.views.lists.columns.columns import HINTS
from crm_desktop.views.look import KIND_ICONS
from crm_desktop.views.look.paint import text_width
from crm_desktop.views.look.parts import Chip, Meta

STATUS_ICONS = {"active": "check", "dormant": "hourglass", "closed": "ban"}


def icon_of(row: Row | None, only_directory: bool = False) -> str:
    """Return the icon of an account: firm, person, or a lock where only the directory is open."""
    if only_directory:
        return "lock"
    return "user" if row is not None and row["kind"] == "person" else KIND_ICONS["account"]


def chips(catalogue: Catalogue, header: AccountHeader) -> list[Chip]:
    """Return at most three: tier, status, kind of account or "directory only"."""
    row, kind = header.row, catalogue.kind("account")
    found = []
    if row["tier_id"] is not None and kind.has("tier_id"):
        first = catalogue.options_of(kind.field("tier_id"))[:1]
        tone = "info" if first and first[0].value == row["tier_id"] else ""
        pattern = QCoreApplication.translate("AccountCard", "Tier %1")
        found.append(Chip(pattern.replace("%1", row.label("tier_id")), tone))
    status = str(row["status"] or "")
    if status:
        label = catalogue.option_label(kind.field("status"), status)
        tone = HINTS["account", "status"].tones.get(status, "")
        found.append(Chip(label, tone, STATUS_ICONS.get(status, "")))
    if header.parts:
        words = QCoreApplication.translate("AccountCard", "Open in part")
        found.append(Chip(words, "", "eye"))
    elif header.only_directory:
        words = QCoreApplication.translate("AccountCard", "Directory only")
        found.append(Chip(words, "", "lock"))
    elif row["kind_id"] is not None:
        found.append(Chip(row.label("kind_id")))
    return found


def identifier(kind: Kind, row: Row) -> tuple[str, str]:
    """Return name and value of the company's number, as its country calls and groups it."""
    value = str(row["company_id"] or "")
    country = str(row["country"] or "")
    name = values.identifier_name(country) or _(kind.field("company_id").label)
    return name, values.identifier_text(value, country) if value else ""


def meta(catalogue: Catalogue, header: AccountHeader) -> list[Meta]:
    """Return the line below the name: number, town, who is responsible, group."""
    row, kind = header.row, catalogue.kind("account")
    found = []
    name, number = identifier(kind, row)
    if number:
        found.append(Meta(name, number))
    elif row["vat_id"]:
        found.append(Meta(_(kind.field("vat_id").label), row.label("vat_id")))
    if row["town"]:
        found.append(Meta("", row.label("town")))
    if header.owner is not None:
        label = _(kind.field("owner_id").label)
        found.append(Meta(label, header.owner.label("display_name")))
    if row["parent_id"] is not None:
        label = _(kind.field("parent_id").label)
        found.append(Meta(label, row.label("parent_id"), f"account:{row['parent_id']}"))
    return found


def chips_width(chips: list[Chip]) -> int:
    """Return the room that chips take after the name, in px."""
    return sum(chip.sizeHint().width() + 8 for chip in chips) + 12


def fitting(facts: list[Meta], room: float) -> list[Meta]:
    """Return the first of these facts that stand whole in `room` px."""
    found = []
    for fact in facts:
        room -= text_width("caption", fact.label) + text_width("body", fact.value) + 26
        if room < 0:
            break
        found.append(fact)
    return found
