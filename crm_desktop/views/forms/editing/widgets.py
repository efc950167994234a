"""Which editor a field of the catalogue gets."""

from functools import partial
from typing import Any

from crm_desktop.models.fields import Field, Option, Type
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.choices import ChoiceEditor, code_options
from crm_desktop.views.forms.editing.editors import (
    Editor,
    LongTextEditor,
    MoneyEditor,
    NumberEditor,
    Peek,
    ReadEditor,
    TextEditor,
    TruthEditor,
    field_width,
)
from crm_desktop.views.forms.editing.moments import DateEditor, MomentEditor
from crm_desktop.views.forms.editing.reference import LinksEditor, ReferenceEditor, reference_search
from crm_desktop.views.look import spacing
from crm_desktop.views.values import money_text, value_text, yes_no

# Records of these kinds belong to an account; only those of the same one can be named.
OF_ACCOUNT = frozenset(
    {"contact", "opportunity", "document", "project", "service", "sale", "activity", "task",
     "account_plan", "account_division", "stakeholder", "plan_objective"}
)  # fmt: skip
# And of these only those of the same plan.
OF_PLAN = frozenset({"stakeholder", "plan_objective"})


def editor_for(
    context: Context, field: Field, peek: Peek, *, read_only: bool = False, width: int = -1
) -> Editor:
    """Return the editor of a field. `peek` gives values of its neighbours; width −1: its own."""
    own = field_width(field) if width < 0 else width
    if read_only or not field.editable:
        write = partial(_write, context, field, peek)
        return ReadEditor(write, long=field.type is Type.LONG_TEXT, width=own)
    if field.type is Type.LONG_TEXT:
        return LongTextEditor()
    if field.type in (Type.INTEGER, Type.DECIMAL, Type.PERCENT):
        return NumberEditor(field, own or spacing.FIELD_SHORT)
    if field.type is Type.MONEY:
        return MoneyEditor(field, peek, context.me.home_currency, own or spacing.FIELD_CODE)
    if field.type is Type.DATE:
        return DateEditor(own or spacing.FIELD_CODE)
    if field.type is Type.DATETIME:
        return MomentEditor()
    if field.type is Type.BOOLEAN:
        return _yes_or_no(field) if field.custom else TruthEditor()
    if field.type in (Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY):
        options = code_options(field, context.me.home_currency)
        return ChoiceEditor(options, required=field.required, width=own, search=True)
    if field.type in (Type.LINKS, Type.CHOICES):
        return _links(context, field, peek)
    if field.choices or field.refers_to in context.catalogue.options:
        return ChoiceEditor(
            context.catalogue.options_of(field),
            required=field.required,
            width=own or (spacing.FIELD_CHOICE if width < 0 else 0),
        )
    if field.type is Type.REFERENCE:
        return _picker(context, field, peek)
    return TextEditor(field, peek, own)


def needs_account(field: Field) -> bool:
    """Return whether what a field points to belongs to the record's own account."""
    return field.refers_to in OF_ACCOUNT


def _write(context: Context, field: Field, peek: Peek, value: Any) -> str:
    if field.type is Type.MONEY and isinstance(value, int):
        home = context.me.home_currency
        named = field.unit or ("" if field.currency == "home" else peek(field.currency))
        return money_text(value, str(named or home))
    return value_text(context.catalogue, field, value)


def _picker(context: Context, field: Field, peek: Peek) -> ReferenceEditor:
    def account() -> int | None:
        return peek("account_id") if needs_account(field) else None

    def plan() -> int | None:
        return peek("account_plan_id") if field.refers_to in OF_PLAN else None

    search = reference_search(context.catalogue, field.refers_to, account, plan)
    return ReferenceEditor(context, search)


def _yes_or_no(field: Field) -> ChoiceEditor:
    """A field of the firm's own may be neither: nobody has asked yet."""
    options = (Option(True, yes_no(True)), Option(False, yes_no(False)))
    return ChoiceEditor(options, required=field.required, width=spacing.FIELD_CODE)


def _links(context: Context, field: Field, peek: Peek) -> LinksEditor:
    options = context.catalogue.options_of(field) or None
    if options is None:
        adder: Editor = _picker(context, field, peek)
        return LinksEditor(adder, lambda _number: "")
    labels = {option.value: option.label for option in options}
    adder = ChoiceEditor(options, required=False, width=0, search=True)
    return LinksEditor(adder, lambda number: labels.get(number, ""))
