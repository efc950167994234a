"""The strip of facts: what is worked out of an account, in words."""

import datetime as dt

from PySide6.QtCore import QObject

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card.rows import Facts
from crm_desktop.views import values
from crm_desktop.views.look.parts import Fact

LOW_SCORE, GOOD_SCORE = 4, 7  # up to, from


class FactWords(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`."""

    def __init__(self, catalogue: Catalogue, facts: Facts, today: dt.date | None = None) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._facts = facts
        self._today = today or dt.date.today()

    def all(self) -> list[Fact]:
        """Return the facts in the order of the strip."""
        return [
            self.cooperation(),
            self.revenue(),
            self.opportunities(),
            self.last_contact(),
            self.completeness(),
            self.satisfaction(),
        ]

    def cooperation(self) -> Fact:
        """How long the account has been a customer, and how many services it holds."""
        caption = self.tr("Length of cooperation")
        since, n = self._facts.cooperation_since, self._facts.running_services
        services = self.tr("%n running service(s)", None, n) if n else ""
        link = "service" if n else ""
        if since is None:
            note = services or self.tr("Beginning not entered")
            return Fact(caption, values.MISSING, note=note, link=link)
        months = (self._today.year - since.year) * 12 + self._today.month - since.month
        months -= self._today.day < since.day
        years, rest = divmod(max(0, months), 12)
        note = services or self.tr("since %1").replace("%1", values.date_text(since))
        if years == 0:
            return Fact(caption, self.tr("%n month(s)", None, rest), note=note, link=link)
        unit = self.tr("%n mo.", None, rest) if rest else ""
        return Fact(caption, self.tr("%n year(s)", None, years), unit, note, link=link)

    def revenue(self) -> Fact:
        """What was sold in the last 12 months, against the 12 before."""
        facts = self._facts
        figure, unit = values.short_money(facts.revenue_12_months, facts.currency)
        before = facts.revenue_before
        note, tone = self.tr("nothing in the year before"), ""
        if before > 0:
            change = round((facts.revenue_12_months - before) * 100 / before)
            share = values.percent_text(abs(change))
            if change > 0:
                note, tone = self.tr("+%1 on the year before").replace("%1", share), "good"
            elif change < 0:
                note, tone = self.tr("−%1 on the year before").replace("%1", share), "warn"
            else:
                note = self.tr("as in the year before")
        elif facts.revenue_12_months == 0:
            note = self.tr("nor in the year before")
        spark = [float(month) for month in facts.revenue_by_month]
        return Fact(
            self.tr("Revenue 12 months"),
            figure,
            unit,
            note,
            tone,
            spark=spark if any(spark) else (),
        )

    def opportunities(self) -> Fact:
        """What may be won."""
        facts = self._facts
        caption = self.tr("Open opportunities")
        if facts.open_opportunities == 0:
            return Fact(caption, "0", note=self.tr("none open"))
        figure, unit = values.short_money(facts.open_amount, facts.currency)
        number, weighted_unit = values.short_money(facts.weighted_amount, facts.currency)
        text = self.tr("%n open, weighted %1", None, facts.open_opportunities)
        return Fact(caption, figure, unit, text.replace("%1", f"{number} {weighted_unit}"))

    def last_contact(self) -> Fact:
        """When somebody last spoke or wrote with them."""
        facts = self._facts
        caption = self.tr("Last contact")
        if facts.last_contact is None:
            return Fact(caption, values.MISSING, note=self.tr("none yet"))
        day = facts.last_contact.astimezone().date()
        days = (self._today - day).days
        ago = self.tr("today") if days <= 0 else self.tr("%n day(s) ago", None, days)
        who = [self._kind_word(facts.last_contact_kind), facts.last_contact_by]
        note = ", ".join(part for part in who if part)
        figure = values.short_date(day, self._today)
        if day.year != self._today.year:
            return Fact(caption, figure, note=note)
        return Fact(caption, figure, ago, note)

    def _kind_word(self, code: str) -> str:
        for kind in ("activity", "communication"):
            if kind in self._catalogue.kinds:
                for option in self._catalogue.options_of(self._catalogue.kind(kind).field("kind")):
                    if option.value == code:
                        return option.label
        return ""

    def completeness(self) -> Fact:
        """How much of what should be filled is filled."""
        facts = self._facts
        n = len(facts.missing)
        note = self.tr("%n field(s) missing", None, n) if n else self.tr("nothing missing")
        due = facts.verify_by is not None and facts.verify_by <= self._today
        if due and facts.verify_by is not None:
            day = values.short_date(facts.verify_by, self._today)
            note = self.tr("to be verified since %1").replace("%1", day)
        return Fact(
            self.tr("Completeness"),
            values.percent_text(facts.completeness),
            note=note,
            meter=facts.completeness / 100,
            link="missing" if n or due else "",
        )

    def satisfaction(self) -> Fact:
        """What the customer's last score was, and how the scores went."""
        caption = self.tr("Satisfaction")
        facts = self._facts
        if not facts.scores or facts.scored_on is None:
            note = self.tr("no score yet")
            return Fact(caption, values.MISSING, note=note)
        last = facts.scores[-1]
        tone = "bad" if last <= LOW_SCORE else "warn" if last < GOOD_SCORE else ""
        day = values.short_date(facts.scored_on, self._today)
        return Fact(
            caption,
            values.number_text(last),
            self.tr("of 10"),
            self.tr("on %1").replace("%1", day),
            tone,
            spark=[float(score) for score in facts.scores] if len(facts.scores) > 1 else (),
            link="satisfaction",
        )
