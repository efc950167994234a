"""What a report is made of: columns of one kind of record and of what it refers to, in groups."""

from dataclasses import dataclass
from typing import Any, Literal

from crm_desktop.models.filters import Filter
from crm_desktop.models.language import N_

Function = Literal["sum", "count", "avg", "min", "max"]
Show = Literal["value", "running", "share"]
Span = Literal["", "day", "week", "month", "quarter", "year"]
Form = Literal["bar", "line", "pie"]

# What totals, ways of showing, spans and charts are called; the order in which they are offered.
FUNCTIONS: dict[Function, str] = {
    "sum": N_("Sum"),
    "count": N_("Count"),
    "avg": N_("Average"),
    "min": N_("Minimum"),
    "max": N_("Maximum"),
}
SHOWS: dict[Show, str] = {
    "value": N_("Value"),
    "running": N_("Running total"),
    "share": N_("Share"),
}
SPANS: dict[Span, str] = {
    "": N_("Each value"),
    "day": N_("By day"),
    "week": N_("By week"),
    "month": N_("By month"),
    "quarter": N_("By quarter"),
    "year": N_("By year"),
}
FORMS: dict[Form, str] = {"bar": N_("Bars"), "line": N_("Line"), "pie": N_("Pie")}
# What the result of a formula is shown as.
RESULTS: dict[str, str] = {
    "number": N_("Number"),
    "money": N_("Amount"),
    "percent": N_("Percent"),
    "text": N_("Text"),
    "date": N_("Date"),
}
# Sizes of paper in mm, upright; the least and the largest margin.
PAPERS: dict[str, tuple[float, float]] = {"A4": (210, 297), "A3": (297, 420), "A5": (148, 210)}
MARGINS = (5.0, 40.0)
MOST_COLUMNS, MOST_GROUPS, MOST_PARAMETERS, DEEPEST = 30, 3, 10, 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands at `path`, or what `formula` makes of the columns named in it.

    `name` is its own name in the report, used by groups, sort, chart and formulas. `path` leads
    along references to a field ("account_id.town"). `title` replaces the field's label. `type`
    says what a formula gives (see RESULTS). `shown`: False serves formulas and groups only.
    """

    name: str
    path: str = ""
    formula: str = ""
    title: str = ""
    type: str = "number"
    show: Show = "value"
    totals: tuple[Function, ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Grouping:
    """A level of groups: by the values of a column, a date by a span of the calendar."""

    column: str
    by: Span = ""
    descending: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Sort:
    """What rows of a group are ordered by, the first of them first."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A condition whose value is asked when the report is run.

    The value is one as a `Condition` has it; `default` None leaves the condition out.
    """

    name: str
    path: str
    op: str
    label: str = ""
    default: Any = None
    required: bool = False
    or_empty: bool = False  # records whose field is empty are meant as well
    # Records that have none such are meant: along `path` and each path of `also`, whose first step
    # may lead to several records ("service.product_id").
    without: bool = False
    also: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """All paths that the answer is compared along."""
        return (self.path, *self.also)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of the first level of groups: a total of a column, or the number of records.

    `beside` is a second column, whose same total stands beside it in bars and lines.
    """

    form: Form = "bar"
    column: str = ""  # empty: the number of records
    function: Function = "sum"
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """How it stands on paper. `rows`: False prints groups and totals only.

    `paper` is one of PAPERS; `margin` in mm on all sides, 0 as usual. `heading` and `footer` stand
    on every page in place of the firm and of the title; "" as usual.
    """

    landscape: bool = False
    rows: bool = True
    page_totals: bool = False
    paper: str = "A4"
    margin: float = 0.0
    heading: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report, whole: what it is called, which records, how they are shown."""

    title: str
    kind: str
    columns: tuple[Column, ...]
    description: str = ""
    groups: tuple[Grouping, ...] = ()
    filter: Filter | None = None
    parameters: tuple[Parameter, ...] = ()
    sort: tuple[Sort, ...] = ()
    chart: Chart | None = None
    page: Page = Page()
    mine: bool = False  # accounts: those whose details the person may see

    def column(self, name: str) -> Column | None:
        """Return a column by its name."""
        return next((each for each in self.columns if each.name == name), None)
