"""The page of rules on data: what must be known of customers, and what gives a segment."""

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields.rules import DataRule
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.context import Context
from crm_desktop.views.forms.confirm import ask_discard, ask_unsaved
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.people.page import AdminPage, scrolled
from crm_desktop.views.worklists.rule_form import RuleForm
from crm_desktop.views.worklists.segment_form import SegmentForm

NEW = "new"


class DataRulesPage(AdminPage):
    """Rules and segments at the left, the chosen one at the right."""

    name = "data_rules"
    icon = "square-check"
    changes = ("data_rule", "segment")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Rules on data"), parent)
        self.header.set_phrase(self.tr("What must be known of customers, and verified how often"))
        self.rules: tuple[DataRule, ...] = ()
        self.segments: dict[int, tuple[Any, int]] = {}
        self._wanted = ""
        self.list = parts.SectionList()
        self.list.setAccessibleName(self.tr("Rules and segments"))
        self.list.setFixedWidth(spacing.SECTION_LIST + 64)
        self.list.chosen.connect(self.show_chosen)
        self.rule = RuleForm(context, self.may_change)
        self.rule.saved.connect(self.save_rule)
        self.rule.dropped.connect(self.drop_rule)
        self.segment = SegmentForm(context, self.may_change)
        self.segment.saved.connect(self.save_segment)
        self.right = QStackedWidget()
        rule = QWidget()
        column = QVBoxLayout(rule)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(self.rule, self.tr("Rule")), 1)
        column.addWidget(parts.hairline())
        column.addWidget(self.rule.foot)
        self.right.addWidget(rule)
        self.right.addWidget(scrolled(self.segment, self.tr("Segment")))
        self.new = parts.button(self.tr("New rule"), kind="primary", icon="plus", shortcut="Ctrl+N")
        self.new.clicked.connect(self.new_record)
        self.new.setVisible(self.may_change)
        self.header.add_action(self.new)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(parts.vline())
        row.addWidget(self.right, 1)
        self.setFocusProxy(self.list)
        self.rule.edited.connect(self.title_changed)
        self.draft = self.keep_drafts(self._typed, self._put_back)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the rules, what gives the segments, and the filters that could."""
        self.read(_read, self._show)

    def _show(self, found: tuple[Any, Any, Any]) -> None:
        self.rules, self.segments, filters = found
        self.segment.offer(filters)
        wanted = self._wanted or self.list.current
        sections = [
            parts.Section(f"rule:{rule.id}", rule.name if rule.active else f"{rule.name} –")
            for rule in self.rules
        ]
        if wanted == NEW or not sections:
            sections.append(parts.Section(NEW, self.tr("New rule")))
        first = True
        for option in self.context.catalogue.options.get("segment", ()):
            sections.append(
                parts.Section(f"segment:{option.value}", option.label, "tags", group=first)
            )
            first = False
        self._wanted = ""
        self.list.set_sections(sections)
        known = {section.key for section in sections}
        self.list.select(wanted if wanted in known else sections[0].key)
        self.show_chosen(self.list.current)

    def show_chosen(self, key: str) -> None:
        """Show a rule or a segment at the right."""
        what, _colon, number = key.partition(":")
        if what == "segment":
            definition, _version = self.segments.get(int(number), (None, 0))
            names = {o.value: o.label for o in self.context.catalogue.options.get("segment", ())}
            self.segment.show_segment(int(number), names.get(int(number), ""), definition)
            self.right.setCurrentIndex(1)
            return
        found = next((rule for rule in self.rules if str(rule.id) == number), DataRule(None, ""))
        self.rule.show_rule(found)
        self.right.setCurrentIndex(0)

    # --- saving ----------------------------------------------------------------------------

    def save_rule(self, rule: DataRule) -> None:
        """Save what was typed of a rule."""

        def done(saved: DataRule) -> None:
            self._wanted = f"rule:{saved.id}"
            self.rule.show_rule(saved)
            self.draft.acknowledged()
            self._said()

        def failed(error: UserError) -> None:
            self.draft.refused()
            self.rule.refused(error)

        self.draft.send(
            lambda operation: self.write(
                partial(_keep, rule, operation), done, failed=failed, changes=("data_rule",)
            )
        )

    def drop_rule(self, rule: DataRule) -> None:
        """Delete a rule."""
        self.write(
            partial(_drop, rule, uuid4()), lambda _none: self._said(), changes=("data_rule",)
        )

    def save_segment(self, id: int, definition: Any) -> None:
        """Let a filter give a segment, or put accounts in by hand again."""
        self._wanted = f"segment:{id}"
        version = self.segments[id][1]
        self.write(
            partial(_give, id, version, definition, uuid4()),
            lambda _none: self._said(),
            changes=("segment",),
        )

    def _said(self) -> None:
        self.context.message(self.tr("Saved. It holds for everybody from now on."))

    # --- a page of the main window ---------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self.may_change

    def new_record(self) -> None:
        """Begin a new rule."""
        if self.may_change and self.try_close():
            self._wanted = NEW
            self._show((self.rules, self.segments, self.segment.filters))
            self.rule.name.setFocus()

    def save(self) -> None:
        """Ctrl+S: save what is shown."""
        if self.may_change:
            (self.rule if self.right.currentIndex() == 0 else self.segment).save.click()

    def modified(self) -> bool:
        """Return whether something typed is not saved."""
        return self.right.currentIndex() == 0 and self.rule.modified()

    def try_close(self) -> bool:
        """Ask before what was typed is thrown away."""
        return not self.modified() or self.draft.ask(_ask_discard) in ("discard", "later")

    def _typed(self) -> DataRule:
        return self.rule.typed()

    def _put_back(self, rule: DataRule) -> None:
        self._wanted = NEW if rule.id is None else f"rule:{rule.id}"
        self._show((self.rules, self.segments, self.segment.filters))
        self.rule.put_back(rule)

    def state(self) -> dict[str, Any]:
        """Return what is chosen."""
        return {"chosen": self.list.current}

    def restore(self, state: dict[str, Any]) -> None:
        """Choose it again when the page is read."""
        self._wanted = str(state.get("chosen", ""))


def _ask_discard(page: QWidget, name: str, away: bool) -> str:
    if away:
        return ask_unsaved(page, name, away)
    return "discard" if ask_discard(page) else "stay"


def _read(session: Any) -> tuple[Any, Any, tuple[Kept, ...]]:
    """Runs on a worker."""
    from crm_desktop.models.queries.data_rules.keeping import data_rules, segment_filters
    from crm_desktop.models.queries.kept.keeping import kept

    filters = kept(session, "saved_filter", "account")
    return (
        data_rules(session),
        segment_filters(session),
        tuple(
            replace(each, name=each.name if each.mine else f"{each.name} – {each.author}")
            for each in filters
        ),
    )


def _keep(rule: DataRule, operation: Any, session: Any) -> DataRule:
    from crm_desktop.models.queries.data_rules.keeping import keep_rule

    return keep_rule(session, rule, operation)


def _drop(rule: DataRule, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.data_rules.keeping import drop_rule

    drop_rule(session, rule, operation)


def _give(id: int, version: int, definition: Any, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.data_rules.keeping import give_segment

    give_segment(session, id, version, definition, operation)
