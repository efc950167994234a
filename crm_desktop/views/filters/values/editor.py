"""Which editor the value of a condition gets, by the type of its field and by its operator."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import TEXT_TYPES, Field, Kind, Option, Type
from crm_desktop.models.filters import ME, Amount, last_days, values_of
from crm_desktop.models.filters.operators import DATES
from crm_desktop.models.filters.typed.words import ME_WORD
from crm_desktop.models.language import _
from crm_desktop.views.filters.site import Site, with_name
from crm_desktop.views.filters.values.days import DAY, DayEditor
from crm_desktop.views.filters.values.pairs import OneMore, PairEditor
from crm_desktop.views.filters.values.sums import SumEditor
from crm_desktop.views.forms.editing.choices import ChoiceEditor, code_options
from crm_desktop.views.forms.editing.editors import (
    Editor,
    LineEditor,
    MoneyEditor,
    NumberEditor,
    TextEditor,
)
from crm_desktop.views.forms.editing.reference import (
    LinksEditor,
    ReferenceEditor,
    reference_search,
)
from crm_desktop.views.look import spacing
from crm_desktop.views.values import amount_text, money_text, yes_no

CODES = (Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY)
LONG_LINE = 320


class Adder(LinksEditor):
    """Several values as chips; the value of nothing chosen is None, as of every other editor."""

    def value(self) -> Any:
        return super().value() or None


def value_editor(site: Site, kind: Kind, field: Field, op: str) -> Editor | None:
    """Return the editor of a value, None where the operator takes none."""
    takes = values_of(op)
    if takes == "none":
        return None
    if field.type in DATES:
        if takes == "pair":
            return PairEditor(lambda: DayEditor(field))
        return DayEditor(field, DAY if op != "eq" else last_days(30))
    if field.type is Type.MONEY and takes != "several":
        home = site.context.me.home_currency
        return SumEditor(kind, field, home, pair=takes == "pair")
    if field.type is Type.BOOLEAN:
        return ChoiceEditor(
            (Option(True, yes_no(True)), Option(False, yes_no(False))),
            required=True,
            width=spacing.FIELD_SHORT,
        )
    if takes == "several":
        return _several(site, field)
    if takes == "pair":
        return PairEditor(lambda: NumberEditor(field, spacing.FIELD_CODE))
    return _one(site, field)


def _one(site: Site, field: Field) -> Editor:
    options = options_of(site, field)
    if options:
        return ChoiceEditor(options, required=True, width=spacing.wide(LONG_LINE))
    if field.refers_to:
        search = reference_search(site.catalogue, field.refers_to, lambda: None)
        return ReferenceEditor(site.context, search)
    return _line(site, field)


def _line(site: Site, field: Field) -> LineEditor:
    if field.type in TEXT_TYPES:
        return TextEditor(field, lambda _name: None)
    if field.type is Type.MONEY:
        home = site.context.me.home_currency
        return MoneyEditor(field, lambda _name: None, home, spacing.FIELD_CODE)
    return NumberEditor(field, spacing.FIELD_CODE)


def _several(site: Site, field: Field) -> Editor:
    options = options_of(site, field)
    if options:
        labels = {option.value: option.label for option in options}
        adder: Editor = ChoiceEditor(options, required=False, search=True)
        return Adder(adder, lambda value: labels.get(value, ""))
    if field.refers_to:
        search = reference_search(site.catalogue, field.refers_to, lambda: None)
        reference = ReferenceEditor(site.context, search)
        known = site.names
        return Adder(reference, lambda value: known.get((field.refers_to, value), ""))
    hint = QCoreApplication.translate("filters", "Type one, then Enter")
    return Adder(OneMore(_line(site, field), hint), partial(_plain, site, field))


def _plain(site: Site, field: Field, value: Any) -> str:
    home = site.context.me.home_currency
    if isinstance(value, Amount):
        return money_text(value.minor, value.currency)
    return amount_text(value, home) if field.type is Type.MONEY else str(value)


def options_of(site: Site, field: Field) -> tuple[Option, ...]:
    """Return what a value may be chosen from; a colleague may also be whoever asks."""
    if field.type in CODES:
        return code_options(field, site.context.me.home_currency)
    options = site.catalogue.options_of(field)
    if field.refers_to == "employee":
        return (Option(ME, _(ME_WORD)), *options)
    return options


def show_value(site: Site, field: Field, editor: Editor, value: Any) -> None:
    """Put a value into its editor, with the names of the records it names."""
    label = ""
    if isinstance(value, int) and not isinstance(value, bool):
        label = site.names.get((field.refers_to, value), "")
    editor.set_value(value, label)


def note_name(site: Site, field: Field, editor: Editor, value: Any) -> None:
    """Keep what the record is called that was chosen in an editor."""
    if isinstance(editor, ReferenceEditor):
        with_name(site.names, field.refers_to, value, editor.label())
    elif isinstance(editor, LinksEditor):
        for each in value or ():
            with_name(site.names, field.refers_to, each, editor.name_of(each))
