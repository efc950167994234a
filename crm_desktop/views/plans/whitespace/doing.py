"""What is done from a cell: begin an opportunity or a task, enter the cell, say it was checked."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.models.language import current_language
from crm_desktop.models.queries.plans.whitespace.cells import Cell
from crm_desktop.models.queries.plans.whitespace.matrix import Grid
from crm_desktop.models.queries.plans.whitespace.reading import Whitespace
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import NAMES, Context
from crm_desktop.views.plans.whitespace import words
from crm_desktop.views.plans.whitespace.table import MatrixTable
from crm_desktop.views.undo_bar import UndoBar, save_in_place

translate = QCoreApplication.translate
RENDER_SECONDS = 60.0


def one_line(table: MatrixTable) -> bool:
    """Return whether the cell of the cursor is of one product line, however many divisions."""
    lane = table.lane(Qt.Orientation.Horizontal)
    return lane is not None and not lane.folded


def refusal(context: Context, found: Whitespace, cell: Cell) -> str:
    """Return why no opportunity can begin in a cell, in words; "" where one can."""
    if not context.catalogue.may_begin("opportunity"):
        return translate("WhitespaceDoing", "You may not enter opportunities.")
    if cell.status == "blocked":
        return translate("WhitespaceDoing", "This cell is closed. Edit it to open it again.")
    ended = {head.id: head.name for head in found.divisions + found.lines if head.ended}
    lines = {head.id for head in found.lines if head.ended}
    if cell.key[1] in lines:
        text = translate("WhitespaceDoing", "“%1” is no longer offered.", "a product line")
        return text.replace("%1", ended.get(cell.key[1], ""))
    if cell.key[0] in {head.id for head in found.divisions if head.ended}:
        text = translate("WhitespaceDoing", "“%1” is no longer used.", "a division")
        return text.replace("%1", ended.get(cell.key[0], ""))
    return ""


def begin_opportunity(context: Context, bar: UndoBar, found: Whitespace, cell: Cell) -> None:
    """Open the form of a new opportunity, filled in with what the cell knows."""
    why = refusal(context, found, cell)
    if why:
        context.message(why)
        return
    context.open_form("opportunity", None, found.account_id, opportunity_values(found, cell))


def opportunity_values(found: Whitespace, cell: Cell) -> dict[str, Any]:
    """Return what an opportunity of a cell begins with."""
    division, line = words.head_of(found, cell.key)
    typed = cell.typed
    product = found.products.get(cell.key[1] or 0)
    given: dict[str, Any] = {
        "name": " – ".join(part for part in (line, division) if part),
        "account_division_id": cell.key[0],
        "amount": cell.room or None,
        "currency": found.currency,
        "stage_id": found.stage_id,
        "competitor_id": typed.competitor_id,
        "next_step": typed.next_step or None,
    }
    names = {"account_division_id": division, "competitor_id": typed.competitor}
    if product is not None:
        given["product_id"], names["product_id"] = product
    return {name: value for name, value in given.items() if value is not None} | {NAMES: names}


def begin_task(context: Context, found: Whitespace, cell: Cell, names: tuple[str, str]) -> None:
    """Open the form of a new task about a cell."""
    subject = cell.typed.next_step or words.pair(*names)
    note = words.pair(*names) if cell.typed.next_step else None
    context.open_form("task", None, found.account_id, {"subject": subject, "note": note})


def edit_cell(context: Context, found: Whitespace, cell: Cell) -> None:
    """Open the form of a cell, a new one where nothing was typed of it yet."""
    if cell.typed.id:
        context.open_form("plan_cell", cell.typed.id, found.account_id)
        return
    division, line = words.head_of(found, cell.key)
    context.open_form(
        "plan_cell",
        None,
        found.account_id,
        {
            "account_plan_id": found.plan_id,
            "account_division_id": cell.key[0],
            "product_line_id": cell.key[1],
            NAMES: {
                "account_plan_id": found.plan,
                "account_division_id": division,
                "product_line_id": line,
            },
        },
    )


def mark_checked(context: Context, bar: UndoBar, found: Whitespace, cell: Cell, again: Any) -> None:
    """Note that somebody has looked at a cell today and that what stands there is still true."""
    typed = cell.typed
    changes: dict[str, Any] = {
        "checked_on": found.today,
        "checked_by": context.me.employee_id,
    }
    if typed.id:
        before = {"checked_on": typed.checked_on}
        versions = {"plan_cell": typed.version}
        edit = Edit("plan_cell", typed.id, changes, before, versions)
    else:
        changes |= {
            "account_plan_id": found.plan_id,
            "account_division_id": cell.key[0],
            "product_line_id": cell.key[1],
        }
        edit = Edit("plan_cell", None, changes, account_id=found.account_id)
    text = translate("WhitespaceDoing", "Checked today: %1", "%1 is a cell")
    name = words.pair(*words.head_of(found, cell.key))
    save_in_place(context, bar, edit, text.replace("%1", name), again)


def print_heat_map(page: QWidget, context: Context, found: Whitespace, shown: Grid) -> None:
    """Make the heat map as PDF, folded as it is shown, and show it."""
    author = (context.me.display_name, context.me.firm_name)
    context.background.call(
        partial(_heat_map, found, shown, author, current_language()),
        partial(_show, page, context, found),
        failed=lambda error: context.message(str(error)),
        lane="quick",
        deadline=RENDER_SECONDS,
        token=("heat map", id(page)),
    )


def _show(page: QWidget, context: Context, found: Whitespace, pdf: bytes) -> None:
    from crm_desktop.views.paper.preview import show_pdf
    from crm_desktop.views.paper.printing import Paper

    title = translate("WhitespaceDoing", "%1 – whitespace", "%1 is an account")
    paper = Paper("heat_map", found.account_id)
    show_pdf(page, title.replace("%1", found.account), pdf, paper, context)


def _heat_map(found: Whitespace, shown: Grid, author: tuple[str, str], language: str) -> bytes:
    """Runs on a worker, without a session."""
    from crm_desktop.reports.plans.whitespace import heat_map_pdf

    return heat_map_pdf(found, shown, author, language)
