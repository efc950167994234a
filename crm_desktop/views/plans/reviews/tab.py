"""The tab of reviews: what was held and frozen at the left, what has changed since at the right."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.comparing import Review, Version
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.views import values
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.plans.entries.lines import Line, LineList
from crm_desktop.views.plans.part import PartOfPlan
from crm_desktop.views.plans.reviews.compare import ComparePanel

COLUMN = 348


class ReviewsTab(PartOfPlan, QWidget):
    """Enter opens a review; choosing a version compares it with the plan of now."""

    KINDS = ("plan_review", "account_plan", "plan_version")

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._head = context, head
        self.reviews: tuple[Review, ...] = ()
        self.heading = parts.Heading(
            self.tr("Reviews"), None, self.tr("Start review") if self.may_add() else "", line=False
        )
        self.heading.link_clicked.connect(self.new_record)
        self.list = LineList(self.tr("Reviews"))
        self.frozen = parts.Heading(self.tr("Versions"), line=False)
        self.versions = LineList(self.tr("Versions"))
        self.compare = ComparePanel(context, head)
        side = QWidget()
        side.setFixedWidth(spacing.wide(COLUMN))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, spacing.GAP_4, 0, 0)
        left.setSpacing(0)
        for heading, rows in ((self.heading, self.list), (self.frozen, self.versions)):
            inset = QHBoxLayout()
            inset.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_4)
            inset.addWidget(heading)
            left.addLayout(inset)
            left.addWidget(parts.hairline())
            left.addWidget(rows, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(parts.vline())
        row.addWidget(self.compare, 1)
        self.setFocusProxy(self.list)
        self.list.opened.connect(lambda line: self._open(line.key[1]))
        self.versions.opened.connect(lambda line: self.compare.choose(line.key[1]))
        self.versions.clicked.connect(self._on_version)
        context.background.changed.connect(self._on_changed)

    def load(self) -> None:
        """Read reviews and versions."""
        self._ask(_read, self._show)

    def _show(self, found: tuple[tuple[Review, ...], tuple[Version, ...]]) -> None:
        self.reviews, versions = found
        field = self._context.catalogue.kind("plan_review").field("kind")
        self.heading.set_count(len(self.reviews))
        self.list.show_lines(
            [
                Line(
                    ("plan_review", review.id),
                    review.decisions or self.tr("No decisions noted."),
                    review.participants,
                    right=values.short_date(review.reviewed_on),
                    tone="" if review.decisions else "second",
                    chip=(self._context.catalogue.option_label(field, review.kind), "info")
                    if review.kind == "customer"
                    else None,
                )
                for review in self.reviews
            ]
        )
        self.frozen.set_count(len(versions))
        self.versions.show_lines([self._version(version) for version in versions])
        self.compare.show_versions(versions)

    def _version(self, version: Version) -> Line:
        known = {"approval": self.tr("Approved"), "closing": self.tr("Closed")}
        words = known.get(version.kind) or self.tr("Reviewed")
        return Line(
            ("plan_version", version.number),
            self.tr("Version %1").replace("%1", str(version.number)),
            " · ".join(filter(None, (words, version.taken_by))),
            right=values.short_date(version.taken_at.astimezone().date()),
            icon="lock",
        )

    def _on_version(self) -> None:
        line = self.versions.current()
        if line is not None:
            self.compare.choose(line.key[1])

    # --- doing -----------------------------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether a review can be begun from here."""
        return self._head.may_change and self._context.catalogue.may_enter("plan_review")

    def new_record(self) -> None:
        """Open the form of a review of today."""
        if self.may_add():
            given = {"account_plan_id": self._head.id}
            self._context.open_form("plan_review", None, self._head.account_id, given)

    def _open(self, number: int) -> None:
        self._context.open_form("plan_review", number, self._head.account_id)


def _read(plan_id: int, session: Any) -> Any:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.comparing import read_reviews, read_versions

    return read_reviews(session, plan_id), read_versions(session, plan_id)
