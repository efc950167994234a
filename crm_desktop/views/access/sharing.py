"""What a partner firm's person sees of an account: which kinds of record, until when."""

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from crm_desktop.models.errors import InvalidInput, ServerUnreachable, UserError
from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.queries.rows import Edit, ListQuery, Row
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.choices import ChoiceEditor
from crm_desktop.views.forms.editing.moments import DateEditor
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields

DAYS, MOST_DAYS = 90, 366


class ShareDialog(ActDialog):
    """Check boxes show what the chosen person sees already; unchecking ends it."""

    def __init__(self, context: Context, account_id: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._account_id = context, account_id
        self._shares: tuple[Row, ...] = ()
        self._sent: tuple[Edit, ...] = ()
        self.set_words(
            self.tr("Share with a partner"),
            self.tr("Share “%1” with a partner").replace("%1", name),
            self.tr(
                "The partner's person reads what is chosen here and who is responsible, changes "
                "nothing, and sees no other account. It ends by itself."
            ),
            self.tr("Share"),
        )
        self.partner = ChoiceEditor((), required=True, search=True)
        self.partner_note = self.add_field(self.tr("Partner's person"), self.partner, required=True)
        self.boxes: dict[str, QCheckBox] = {}
        self.kinds_note = self.add_field(self.tr("What"), self._make_boxes(), required=True)
        self.until = DateEditor()
        self.until.set_value(dt.date.today() + dt.timedelta(DAYS))
        self.until_note = self.add_field(
            self.tr("Until"), self.until, required=True, note=self.tr("A year ahead at most")
        )
        self.partner.edited.connect(self._on_partner)
        self.acted.connect(self.run)
        context.background.read(
            partial(_read, context.catalogue, account_id), self._fill, failed=self.say
        )
        self.partner.setFocus()

    def _make_boxes(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(spacing.GAP_16)
        grid.setVerticalSpacing(spacing.GAP_8)
        catalogue = self._context.catalogue
        options = catalogue.options_of(catalogue.kind("share").field("kind"))
        for number, option in enumerate(options):
            box = fields.CheckBox(option.label)
            self.boxes[str(option.value)] = box
            grid.addWidget(box, number // 2, number % 2)
        made.setFocusProxy(self.boxes[str(options[0].value)])
        return made

    def _fill(self, found: tuple[tuple[Option, ...], tuple[Row, ...]]) -> None:
        people, self._shares = found
        typed = self.partner.combo.currentText()
        for one in people:
            self.partner.combo.addItem(one.label, one.value)
        self.partner.combo.setCurrentIndex(0 if len(people) == 1 and not typed else -1)
        if not people:
            self.partner_note.set(
                self.tr("No partner firm's person has a login. An administrator adds people."),
                "warn",
            )
        self._on_partner()

    def _on_partner(self) -> None:
        """Show what the chosen person sees already."""
        mine = self._mine()
        for kind, box in self.boxes.items():
            box.setChecked(kind in mine)
        if mine:
            self.until.set_value(max(row["valid_to"] for row in mine.values()))

    def _mine(self) -> dict[str, Row]:
        partner = self.partner.value()
        return {
            str(row["kind"]): row
            for row in self._shares
            if partner is not None and row["partner_id"] == partner
        }

    def edits(self) -> tuple[Edit, ...]:
        """Return what is to be saved: new kinds, other last days, and what ends."""
        until, mine = self.until.value(), self._mine()
        found = []
        for kind, box in self.boxes.items():
            row = mine.get(kind)
            if box.isChecked() and row is None:
                changes = {
                    "partner_id": self.partner.value(),
                    "kind": kind,
                    "valid_from": dt.date.today(),
                    "valid_to": until,
                }
                found.append(Edit("share", None, changes, account_id=self._account_id))
            elif row is not None and not box.isChecked():
                found.append(Edit("share", row.id, {}, versions=row.versions, deleted=True))
            elif row is not None and row["valid_to"] != until:
                original = {"valid_to": row["valid_to"]}
                changed = {"valid_to": until}
                found.append(Edit("share", row.id, changed, original, row.versions))
        return tuple(found)

    def run(self) -> None:
        """Check what was chosen and save all of it at once."""
        self.partner.commit()
        self.until.commit()
        problem = self._problem()
        if problem is not None:
            note, sentence, widget = problem
            self.complain(note, sentence, widget)
            return
        # What may already be written is sent again exactly as it was.
        self._sent = self._sent or self.edits()
        if not self._sent:
            self._context.message(self.tr("Nothing has changed."))
            self.accept()
            return
        self.set_busy(True)
        self._context.background.write(
            partial(_save, self._context.catalogue, self._sent),
            self._on_saved,
            changes=("share",),
            failed=self._on_refused,
        )

    def _problem(self) -> tuple[fields.FieldNote, str, QWidget] | None:
        for note in (self.partner_note, self.kinds_note, self.until_note):
            note.set("")
        today = dt.date.today()
        if self.partner.value() is None:
            return self.partner_note, self.tr("Choose who is to see it."), self.partner
        chosen = any(box.isChecked() for box in self.boxes.values())
        if not chosen and not self._mine():
            return self.kinds_note, self.tr("Choose what is to be seen."), next(
                iter(self.boxes.values())
            )  # fmt: skip
        try:
            until = self.until.value()
        except ValueError:
            return self.until_note, self.until.problem(), self.until
        if until is None or not today <= until <= today + dt.timedelta(MOST_DAYS):
            sentence = self.tr("Choose a day from today to a year ahead.")
            return self.until_note, sentence, self.until
        return None

    def _on_saved(self, _saved: object) -> None:
        self._context.message(self.tr("Shared."))
        self.accept()

    def _on_refused(self, error: UserError) -> None:
        if not isinstance(error, ServerUnreachable):
            self._sent = ()
        places = {"partner_id": self.partner_note, "valid_to": self.until_note}
        if isinstance(error, InvalidInput) and error.field in places:
            self.set_busy(False)
            self.complain(places[error.field], str(error))
            return
        self.say(error)


def _read(
    catalogue: Catalogue, account_id: int, session: Any
) -> tuple[tuple[Option, ...], tuple[Row, ...]]:
    from crm_desktop.models.queries.access.handing import partners
    from crm_desktop.models.queries.lists.listing import first_page

    columns = ("partner_id", "kind", "valid_from", "valid_to")
    query = ListQuery("share", columns, "valid_to", account_id=account_id)
    return partners(session), first_page(session, catalogue, query, limit=200).rows


def _save(catalogue: Catalogue, edits: tuple[Edit, ...], session: Any) -> Any:
    from crm_desktop.models.queries.saving.saving import save_all

    return save_all(session, catalogue, edits)
