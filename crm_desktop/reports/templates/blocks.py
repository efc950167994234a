"""The blocks a template is made of: a tree of plain data with stable ids.

A template is never a program and never HTML. Each attribute says how it is read from JSON
(`attributes.py`), so reading, checking and writing need no list of their own (`template.py`).
Lengths are millimetres. Texts that are shipped in English and translated are spans with `label`;
what a user types into a template is `text` and stays as it is.
"""

from dataclasses import dataclass, field
from typing import Any

from crm_desktop.reports import geometry
from crm_desktop.reports.layout.look import STYLES, TONES
from crm_desktop.reports.templates.attributes import (
    many,
    mm,
    one_of,
    required,
    whole,
    words,
    yes_no,
)

FORMAT = 1
FORMATS = (
    "", "date", "date_long", "moment", "time", "number", "percent", "money", "money_whole",
    "amount", "amount_whole", "words",
)  # fmt: skip
CASES = ("", "upper", "lower", "capital_first")
IF_EMPTY = ("blank", "drop", "text", "stop")
ALIGNS = ("left", "right", "center")
PAGES = ("first", "later", "all")
PLACES = ("letterhead", "sender", "sender_line", "address", "reference", "running_head", "footer")
FAMILIES = ("sans", "serif", "liberation")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph: exactly one of `text`, `label` (translated) and `field`.

    if_empty, where the field has no value: blank; drop the line; print `fallback` (text); stop
    the whole letter.
    """

    id: str = required()
    text: str = words()
    label: str = words()
    field: str = words()
    format: str = one_of(*FORMATS)
    case: str = one_of(*CASES)
    if_empty: str = one_of(*IF_EMPTY)
    fallback: str = words()
    bold: bool = yes_no()
    italic: bool = yes_no()
    underline: bool = yes_no()
    tone: str = one_of(*TONES)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans set as lines; max_lines cuts with an ellipsis (0: any number)."""

    id: str = required()
    spans: tuple[Span, ...] = many("spans")
    style: str = one_of(*STYLES)
    align: str = one_of(*ALIGNS)
    max_lines: int = whole()
    keep: bool = yes_no()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; never the last on a page."""

    id: str = required()
    spans: tuple[Span, ...] = many("spans")
    style: str = one_of("heading", "subject", "title")


@dataclass(frozen=True, slots=True)
class Prose:
    """Text a user typed: an empty line parts paragraphs, a line break stays one."""

    id: str = required()
    field: str = required()
    style: str = one_of(*STYLES)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    id: str = required()
    spans: tuple[Span, ...] = many("spans")


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list with dots or numbers."""

    id: str = required()
    items: tuple[Item, ...] = many("Item")
    ordered: bool = yes_no()
    style: str = one_of(*STYLES)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: width in mm, or 0 for its share of what is left."""

    id: str = required()
    heading: tuple[Span, ...] = many("spans")
    cell: tuple[Span, ...] = many("spans")
    total: tuple[Span, ...] = many("spans")
    width: float = mm(0.0, 0.0, 180.0)
    share: float = mm(1.0, 0.1, 100.0)
    align: str = one_of(*ALIGNS)
    max_lines: int = whole()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row for each entry of the list `rows`, and one for each of `totals`.

    group: a field of the rows; where its value changes, it stands as a heading between them.
    """

    id: str = required()
    rows: str = required()
    columns: tuple[Column, ...] = many("Column")
    totals: str = words()
    group: str = words()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a simple table; each cell is a list of spans."""

    id: str = required()
    cells: tuple[Item, ...] = many("Item")


@dataclass(frozen=True, slots=True)
class Grid:
    """A simple table of typed cells; with `head` the first row is its heading."""

    id: str = required()
    rows: tuple[GridRow, ...] = many("GridRow")
    head: bool = yes_no()


@dataclass(frozen=True, slots=True)
class Computed:
    """A value worked out from fields, under a name that spans and conditions may use."""

    id: str = required()
    name: str = required()
    expression: str = required()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the template (`image`: its content hash) or from a field with its bytes."""

    id: str = required()
    image: str = words()
    field: str = words()
    width: float = mm(40.0, 1.0, 190.0)
    height: float = mm(15.0, 1.0, 200.0)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""

    id: str = required()


@dataclass(frozen=True, slots=True)
class Condition:
    """`blocks` where the field is filled or `when` holds, `otherwise` where it is not so.

    when: an expression (reports/expressions); exactly one of `field` and `when` is given.
    """

    id: str = required()
    field: str = words()
    when: str = words()
    blocks: tuple["Block", ...] = many("blocks")
    otherwise: tuple["Block", ...] = many("blocks")


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value, and for tiles a line below that explains it."""

    id: str = required()
    label: tuple[Span, ...] = many("spans")
    value: tuple[Span, ...] = many("spans")
    note: tuple[Span, ...] = many("spans")


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts as rows "label value" (pairs, in one or more columns) or as tiles side by side."""

    id: str = required()
    items: tuple[Fact, ...] = many("Fact")
    form: str = one_of("pairs", "tiles")
    columns: int = whole(1)
    label_width: float = mm(29.0, 5.0, 100.0)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading, which is repeated with "(continued)" on each further page."""

    id: str = required()
    heading: tuple[Span, ...] = many("spans")
    blocks: tuple["Block", ...] = many("blocks")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the columns that stand side by side."""

    id: str = required()
    blocks: tuple["Block", ...] = many("blocks")
    share: float = mm(1.0, 0.1, 100.0)


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, on one page."""

    id: str = required()
    columns: tuple[Side, ...] = many("Side")


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay together on a page."""

    id: str = required()
    blocks: tuple["Block", ...] = many("blocks")


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room; none at the top of a page."""

    id: str = required()
    height: float = mm(5.0, 0.0, 200.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A hairline from edge to edge."""

    id: str = required()


@dataclass(frozen=True, slots=True)
class Address:
    """The lines of a field, made to fit the frame they stand in: an address window."""

    id: str = required()
    field: str = required()


@dataclass(frozen=True, slots=True)
class PaymentCode:
    """A square for paying by phone; nothing where the amount is empty or not above zero.

    account: our IBAN. amount, message, reference, due: expressions, "" for none. beside: it stands
    at the right, and what follows, usually the closing, at its left as far as there is room.
    """

    id: str = required()
    account: str = required()
    amount: str = required()
    message: str = words()
    reference: str = words()
    due: str = words()
    width: float = mm(35.0, 20.0, 60.0)
    beside: bool = yes_no()


Block = (
    Paragraph | Heading | Prose | ListBlock | Table | Grid | Image | PageBreak | Condition | Facts
    | Section | Columns | Group | Spacer | Line | Address | PaymentCode
)  # fmt: skip
BLOCKS: dict[str, type[Any]] = {
    "paragraph": Paragraph, "heading": Heading, "prose": Prose, "list": ListBlock, "table": Table,
    "grid": Grid, "image": Image, "page_break": PageBreak, "condition": Condition, "facts": Facts,
    "section": Section, "columns": Columns, "group": Group, "spacer": Spacer, "line": Line,
    "address": Address, "payment": PaymentCode,
}  # fmt: skip
PARTS: dict[str, type[Any]] = {
    "Item": Item,
    "GridRow": GridRow,
    "Computed": Computed,
    "Column": Column,
    "Fact": Fact,
    "Side": Side,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Blocks at a fixed place: a named one of the page's geometry, or x, y, width, height."""

    id: str = required()
    place: str = one_of("", *PLACES)
    pages: str = one_of(*PAGES)
    x: float = mm(0.0)
    y: float = mm(0.0)
    width: float = mm(0.0)
    height: float = mm(0.0)
    blocks: tuple[Block, ...] = many("blocks")


@dataclass(frozen=True, slots=True)
class Page:
    """Margins in mm, the window ("" none, "auto" by the sender's country), fold marks, font.

    top: of the first page without a window; later: of the further pages, below their head.
    """

    left: float = mm(25.0, geometry.EDGE, 100.0)
    top: float = mm(25.0, geometry.EDGE, 200.0)
    later: float = mm(25.0, geometry.EDGE, 200.0)
    right: float = mm(20.0, geometry.EDGE, 100.0)
    bottom: float = mm(25.0, geometry.EDGE, 200.0)
    window: str = one_of("", "auto", *geometry.WINDOWS)
    folds: bool = yes_no()
    font: str = one_of(*FAMILIES)


@dataclass(frozen=True, slots=True)
class Template:
    """A template. images: bytes by content hash ("sha256:…"). date: ISO, of this revision."""

    name: str = required()
    kind: str = one_of("letter", "sheet")
    revision: int = whole(1)
    author: str = words()
    date: str = words()
    page: Page = field(default_factory=Page)
    frames: tuple[Frame, ...] = ()
    body: tuple[Block, ...] = many("blocks")
    computed: tuple[Computed, ...] = many("Computed")
    images: dict[str, bytes] = field(default_factory=dict)
