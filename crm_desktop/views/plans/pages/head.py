"""What stands at the top of a plan: chips, the line below the name, the strip of figures."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.plans.rows import PlanHead, PlanOverview
from crm_desktop.views import values
from crm_desktop.views.look.parts import Chip, Fact, Meta

LOW = 70  # percent below which a part of the plan asks for work
STATUS = {
    "draft": ("", "file-pen"),
    "submitted": ("info", "send"),
    "approved": ("good", "check"),
    "active": ("good", "check"),
    "closed": ("", "ban"),
}
KIND_ICONS = {
    "grow": "trending-up",
    "defend": "shield",
    "win_back": "undo-2",
    "new": "plus",
}
RAG = {"amber": "warn", "red": "bad"}


def chips(catalogue: Catalogue, head: PlanHead) -> list[Chip]:
    """Return at most three: status, kind of plan or what is wrong, "confidential"."""
    row, kind = head.row, catalogue.kind("account_plan")
    status, purpose, rag = str(row["status"]), str(row["kind"]), str(row["rag"] or "")
    tone, icon = STATUS.get(status, ("", ""))
    found = [Chip(catalogue.option_label(kind.field("status"), status), tone, icon)]
    if rag in RAG:
        label = catalogue.option_label(kind.field("rag"), rag)
        found.append(Chip(label, RAG[rag], "triangle-alert"))
        found[-1].setToolTip(row.label("rag_reason"))
    else:
        label = catalogue.option_label(kind.field("kind"), purpose)
        found.append(Chip(label, "info", KIND_ICONS.get(purpose, "")))
    if row["confidential"]:
        words = QCoreApplication.translate("Plan", "Confidential")
        found.append(Chip(words, "warn", "lock"))
    return found


def meta(head: PlanHead) -> list[Meta]:
    """Return the line below the name: account, owner, sponsor, version."""
    row = head.row
    found = [Meta("", row.label("account_id"), f"account:{head.account_id}")]
    for name, words in (
        ("employee_id", QCoreApplication.translate("Plan", "Owner")),
        ("sponsor_id", QCoreApplication.translate("Plan", "Sponsor")),
    ):
        if row[name] is not None:
            found.append(Meta(words, row.label(name)))
    found.append(Meta("", version_words(head)))
    return found


def version_words(head: PlanHead) -> str:
    """Return which version was frozen last, and when."""
    if not head.version or head.taken_at is None:
        return QCoreApplication.translate("Plan", "Not approved yet")
    text = QCoreApplication.translate("Plan", "Version %1 of %2", "%1 a number, %2 a day")
    day = values.date_text(head.taken_at.astimezone().date())
    return text.replace("%1", str(head.version)).replace("%2", day)


class PlanFacts(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`."""

    def __init__(
        self, catalogue: Catalogue, found: PlanOverview, today: dt.date | None = None
    ) -> None:
        super().__init__()
        self._catalogue, self._found = catalogue, found
        self._today = today or dt.date.today()

    def all(self) -> list[Fact]:
        """Return the figures in the order of the strip."""
        return [
            self.target(),
            self.actual(),
            self.forecast(),
            self.people(),
            self.review(),
            self.completeness(),
        ]

    def target(self) -> Fact:
        """What is to be reached in the year of the plan, and from where it starts."""
        figures = self._found.figures
        caption = self.tr("Target revenue")
        if figures.target is None:
            return Fact(caption, values.MISSING, note=self.tr("Enter targets"), link="targets")
        figure, unit = values.short_money(figures.target, figures.currency)
        note = ""
        if figures.baseline is not None:
            base = " ".join(values.short_money(figures.baseline, figures.currency))
            note = self.tr("from %1", "the amount a plan starts from").replace("%1", base)
        return Fact(caption, figure, unit, note)

    def actual(self) -> Fact:
        """What was reached until today."""
        figures = self._found.figures
        caption = self.tr("Reached until today")
        if figures.actual is None:
            return Fact(caption, values.MISSING, note=self.tr("no sales in the period"))
        figure, unit = values.short_money(figures.actual, figures.currency)
        if not figures.target:
            return Fact(caption, figure, unit)
        share = figures.actual / figures.target
        note = self.tr("%1 of the target").replace("%1", values.percent_text(int(share * 100)))
        return Fact(caption, figure, unit, note, meter=max(0.0, min(1.0, share)))

    def forecast(self) -> Fact:
        """What is reached with the weighted pipeline, against the target."""
        figures = self._found.figures
        caption = self.tr("Expected at the end")
        if figures.forecast is None:
            return Fact(caption, values.MISSING, note=self.tr("nothing in the pipeline"))
        figure, unit = values.short_money(figures.forecast, figures.currency)
        spark = [float(each) for each in figures.course] if any(figures.course) else []
        if figures.target is None:
            return Fact(caption, figure, unit, spark=spark)
        gap = figures.forecast - figures.target
        amount = " ".join(values.short_money(abs(gap), figures.currency))
        words, tone = self.tr("%1 below", "an amount below the target"), "warn"
        if gap >= 0:
            words, tone = self.tr("%1 above", "an amount above the target"), "good"
        note = words.replace("%1", amount)
        return Fact(caption, figure, unit, note, tone, spark=spark, link="targets" * (gap < 0))

    def people(self) -> Fact:
        """How many of the people who count have one of us."""
        figures = self._found.figures
        caption = self.tr("Key people held")
        if not figures.key_people:
            return Fact(caption, values.MISSING, note=self.tr("Enter people"), link="people")
        left = figures.key_people - figures.key_held
        unit = self.tr("of %1", "so many of so many").replace("%1", str(figures.key_people))
        note = self.tr("%n without one of us", None, left) if left else self.tr("each has one")
        return Fact(caption, str(figures.key_held), unit, note, "warn" if left else "")

    def review(self) -> Fact:
        """When the plan is gone through next."""
        row = self._found.head.row
        caption, day = self.tr("Next review"), row["next_review_on"]
        rhythm = self._catalogue.kind("account_plan").field("rhythm")
        note = self._catalogue.option_label(rhythm, row["rhythm"])
        if day is None:
            return Fact(caption, values.MISSING, note=note or self.tr("no day set"))
        days = (day - self._today).days
        if days < 0:
            late = self.tr("overdue by %n day(s)", None, -days)
            return Fact(caption, values.short_date(day, self._today), "", late, "bad")
        unit = self.tr("today") if days == 0 else self.tr("in %n day(s)", None, days)
        return Fact(caption, values.short_date(day, self._today), unit, note)

    def completeness(self) -> Fact:
        """How far the plan is worked out."""
        caption = self.tr("Completeness")
        if not self._found.parts:
            return Fact(caption, values.MISSING)
        done = self._found.done
        low = sum(1 for part in self._found.parts if part.percent < LOW)
        limit = values.percent_text(LOW)
        note = self.tr("%n part(s) below %1", None, low).replace("%1", limit) if low else ""
        return Fact(
            caption,
            values.percent_text(done),
            note=note or self.tr("every part in order"),
            meter=done / 100,
            link="overview" if low else "",
        )
