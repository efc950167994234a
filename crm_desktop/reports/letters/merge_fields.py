"""The fields that a letter's template may use: from the catalogue of fields, never a list apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.language import N_, _
from crm_desktop.models.queries.paper.merge import LISTS

# What a letter has by itself: name, label, type.
OF_LETTER: tuple[tuple[str, str, Type], ...] = (
    ("salutation", N_("Salutation"), Type.TEXT),
    ("body", N_("Text of the letter"), Type.LONG_TEXT),
    ("closing", N_("Closing"), Type.TEXT),
    ("subject", N_("Subject"), Type.TEXT),
    ("date", N_("Date"), Type.DATE),
    ("place_and_date", N_("Place and date"), Type.TEXT),
    ("reference", N_("Our reference"), Type.TEXT),
    ("their_reference", N_("Your reference"), Type.TEXT),
    ("enclosures", N_("Enclosures"), Type.TEXT),
    ("recipient.address", N_("Address of the recipient"), Type.LONG_TEXT),
    ("recipient.name", N_("Name of the recipient"), Type.TEXT),
)
OF_FIRM: tuple[tuple[str, str, Type], ...] = (
    ("sender.name", N_("Name"), Type.TEXT),
    ("sender.logo", N_("Logo"), Type.TEXT),
    ("sender.address", N_("Address"), Type.TEXT),
    ("sender.identifiers", N_("Identifiers"), Type.TEXT),
    ("sender.contact", N_("Phone and website"), Type.TEXT),
    ("sender.email", N_("E-mail"), Type.TEXT),
    ("sender.register_line", N_("Line of the register"), Type.TEXT),
    ("sender.line", N_("Line above the address"), Type.TEXT),
)
OF_WRITER: tuple[tuple[str, str, Type], ...] = (
    ("writer.name", N_("Full name"), Type.TEXT),
    ("writer.job_title", N_("Job title"), Type.TEXT),
    ("writer.phone", N_("Phone"), Type.TEXT),
    ("writer.email", N_("E-mail"), Type.TEXT),
)
OF_RECORDS = (
    ("account", "account", N_("Account")),
    ("contact", "contact", N_("Contact")),
    ("responsible", "employee", N_("Responsible person")),
)
LETTER, WRITER, FIRM = N_("Letter"), N_("Who writes"), N_("Our firm")


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field as people choose it. `list`: the list whose rows have it, "" for one of the whole.

    A list itself has the type LINKS and stands at the head of its group.
    """

    name: str
    label: str
    group: str
    type: Type
    list: str = ""

    @property
    def format(self) -> str:
        """The format that a new merge field begins with."""
        return {Type.PERCENT: "percent", Type.DATETIME: "date"}.get(self.type, "")


def merge_fields(catalogue: Catalogue) -> dict[str, MergeField]:
    """Return all fields by name, in the order in which they are offered."""
    return {one.name: one for one in _all(catalogue)}


def _all(catalogue: Catalogue) -> Iterator[MergeField]:
    for group, fields in ((LETTER, OF_LETTER), (WRITER, OF_WRITER), (FIRM, OF_FIRM)):
        for name, label, type in fields:
            yield MergeField(name, _(label), _(group), type)
    for start, kind_name, label in OF_RECORDS:
        if kind_name in catalogue.kinds:
            for field in offered(catalogue, kind_name):
                yield MergeField(f"{start}.{field.name}", _(field.label), _(label), field.type)
    for name, kind_name in LISTS.items():
        if kind_name in catalogue.kinds:
            group = _(catalogue.kind(kind_name).plural)
            yield MergeField(name, group, group, Type.LINKS, name)
            for field in offered(catalogue, kind_name):
                yield MergeField(f"{name}.{field.name}", _(field.label), group, field.type, name)


def offered(catalogue: Catalogue, kind_name: str) -> Iterator[Field]:
    """Yield the fields of a kind that a letter can show; links to many records are not."""
    for field in catalogue.kind(kind_name).fields:
        if field.type is not Type.LINKS and field.name != "account_id":
            yield field
