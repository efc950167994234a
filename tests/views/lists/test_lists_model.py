from PySide6.QtCore import QModelIndex, Qt

from crm_desktop.models.fields import KINDS
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.lists.columns.cells import make_columns
from crm_desktop.views.lists.rows.fetch import WINDOW
from crm_desktop.views.lists.rows.looked_at import REST_MS
from crm_desktop.views.lists.rows.model import KEPT, ListModel
from crm_desktop.views.look import Role
from tests.views.list_fakes import FakeFetch, account, catalogue

QUERY = ListQuery("account", ("name",), "name")
SHOW = Qt.ItemDataRole.DisplayRole


def make(rows, columns=None, **options):
    fetch = FakeFetch(rows, **options)
    made = make_columns(catalogue(), KINDS["account"], "CZK")
    return ListModel(made[:columns], fetch), fetch


def column(model, name):
    return [c.field.name for c in model.columns()].index(name)


def look_at(qtbot, model, row):
    """Ask for a row as a view does, and wait until its window has come."""
    if model.index(row, 0).data() != "…":
        return
    with qtbot.waitSignal(model.dataChanged):
        pass


def test_tester_is_content(qtmodeltester, qtbot):
    model, _fetch = make([account(n) for n in range(1, 450)], columns=3)
    qtmodeltester.check(model)
    model.set_query(QUERY)
    qtmodeltester.check(model)
    look_at(qtbot, model, 430)
    model.reload()
    model.set_query(ListQuery("account", ("name",), "name", search="firma 00000"))
    assert model.rowCount() == 9


def test_first_page_shows_before_the_ids_have_come(qtbot):
    model, fetch = make([account(n) for n in range(1, 12_001)], hold=True)
    model.set_query(QUERY)
    assert model.rowCount() == 0
    fetch.answer()
    assert model.rowCount() == WINDOW
    assert model.count().number == 10_000
    assert model.count().capped
    with qtbot.waitSignals([model.rowsInserted, model.counted]):
        fetch.answer()
    assert model.rowCount() == 12_000
    assert model.count().number == 12_000
    assert not model.count().capped


def test_a_short_list_asks_once():
    model, fetch = make([account(n) for n in range(1, 50)])
    model.set_query(QUERY)
    assert [what for what, _ in fetch.asked] == ["page"]


def test_windows_are_fetched_where_one_looks_and_few_are_kept(qtbot):
    model, fetch = make([account(n) for n in range(1, 12_001)])
    model.set_query(QUERY)
    for row in range(100, 12_000, WINDOW):
        look_at(qtbot, model, row)
        assert model.index(row, 0).data() == f"Firma {row + 1:06d}"
    assert len(model._windows) <= KEPT
    assert len(model._rows) <= KEPT * WINDOW
    asked = [what for what, _ in fetch.asked]
    assert asked.count("ids") == 1
    look_at(qtbot, model, 300)  # back up: this window has been given away meanwhile
    assert model.index(300, 0).data() == "Firma 000301"


def test_an_overtaken_scroll_is_dropped(qtbot):
    model, fetch = make([account(n) for n in range(1, 5_001)])
    model.set_query(QUERY)
    fetch.hold = True
    model.index(1_100, 0).data()
    qtbot.waitUntil(lambda: len(fetch.waiting) == 1)
    model.index(3_100, 0).data()
    qtbot.waitUntil(lambda: len(fetch.waiting) == 2)
    fetch.answer(0)  # the older question, answered late
    assert model.index(1_100, 0).data() == "…"
    fetch.answer(0)
    assert model.index(3_100, 0).data() == "Firma 003101"


def look(model, rows):
    """Ask for some rows as a paint does."""
    return [model.index(row, 0).data() for row in rows]


def asked_rows(fetch):
    return [list(ids) for what, ids in fetch.asked if what == "rows"]


def test_after_a_jump_what_is_in_sight_comes_first_and_the_windows_around_when_one_stays(qtbot):
    model, fetch = make([account(n) for n in range(1, 5_001)])
    model.set_query(QUERY)
    sight = range(3_000, 3_025)
    waits = []
    model.dataChanged.connect(lambda *_: waits.append(model._looked_at._timer.interval()))
    with qtbot.waitSignal(model.dataChanged):
        assert set(look(model, sight)) == {"…"}
    assert waits[-1] == REST_MS
    assert asked_rows(fetch) == [[row + 1 for row in sight]]
    with qtbot.waitSignal(model.dataChanged):
        assert look(model, sight)[0] == "Firma 003001"
    assert {row + 1 for row in sight} < set(asked_rows(fetch)[1])
    assert len(asked_rows(fetch)[1]) == 2 * WINDOW
    look(model, sight)
    assert not model._looked_at._timer.isActive()  # both windows are held


def test_a_bar_that_is_dragged_on_shows_each_place_and_asks_no_window_on_the_way(qtbot):
    model, fetch = make([account(n) for n in range(1, 5_001)])
    model.set_query(QUERY)
    for top in range(1_000, 5_000, 500):
        with qtbot.waitSignal(model.dataChanged):
            look(model, range(top, top + 25))
        assert look(model, [top]) == [f"Firma {top + 1:06d}"]
    assert [len(ids) for ids in asked_rows(fetch)] == [25] * 8


def test_where_all_in_sight_are_gone_it_is_not_asked_for_again_and_again(qtbot):
    model, fetch = make([account(n) for n in range(1, 5_001)])
    model.set_query(QUERY)
    fetch.rows_ = fetch.rows_[:2_500]
    sight = range(3_000, 3_025)
    for _paint in range(2):
        with qtbot.waitSignal(model.dataChanged):
            look(model, sight)
    assert set(look(model, sight)) == {"(deleted)"}
    assert [len(ids) for ids in asked_rows(fetch)] == [25, 2 * WINDOW]


def test_an_overtaken_query_is_dropped():
    model, fetch = make([account(n) for n in range(1, 30)], hold=True)
    model.set_query(QUERY)
    model.set_query(ListQuery("account", ("name",), "name", search="000007"))
    fetch.answer(1)
    fetch.answer(0)
    assert model.rowCount() == 1


def test_a_walk_over_everything_asks_for_one_place_only(qtbot):
    model, fetch = make([account(n) for n in range(1, 5_001)])
    model.set_query(QUERY)
    for row in range(model.rowCount()):
        model.index(row, 0).data()
    with qtbot.waitSignal(model.dataChanged):
        pass
    asked = [ids for what, ids in fetch.asked if what == "rows"]
    assert len(asked) == 1
    assert len(asked[0]) <= 2 * WINDOW


def test_reload_keeps_rows_in_sight_until_the_new_ones_are_there(qtbot):
    rows = [account(n) for n in range(1, 1_001)]
    model, fetch = make(rows)
    model.set_query(QUERY)
    look_at(qtbot, model, 700)
    fetch.rows_ = [account(n, f"Firma {n:06d} nová") for n in range(1, 1_001)]
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.loaded):
        model.reload()
    assert resets == []
    assert model.index(700, 0).data() == "Firma 000701"
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.index(700, 0).data() == "Firma 000701 nová"


def test_reload_of_a_list_that_has_changed():
    model, fetch = make([account(n) for n in range(1, 1_001)])
    model.set_query(QUERY)
    fetch.rows_ = [row for row in fetch.rows_ if row.id != 5]
    model.reload()
    assert model.rowCount() == 999
    assert model.position(5) == -1
    assert model.position(6) == 4


def test_a_row_that_is_gone_says_so(qtbot):
    model, fetch = make([account(n) for n in range(1, 1_001)])
    model.set_query(QUERY)
    fetch.rows_ = [row for row in fetch.rows_ if row.id != 701]
    look_at(qtbot, model, 700)
    assert model.index(700, 0).data() == "(deleted)"
    assert model.index(701, 0).data() == "Firma 000702"


def test_roles_come_from_declared_data():
    rows = [
        account(1, "Alfa", revenue_12_months=100_000_00, tier_id=1),
        account(2, "Beta", revenue_12_months=25_000_00, town=None, next_step=None),
    ]
    model, _fetch = make(rows)
    model.set_query(QUERY)
    town, tier = column(model, "town"), column(model, "tier_id")
    revenue, step = column(model, "revenue_12_months"), column(model, "next_step")
    assert model.index(0, town).data(Role.TAIL) == "CZ"
    assert model.index(0, tier).data(Role.CHIP) == ("A", "info")
    assert model.index(1, tier).data(Role.CHIP) == ("B", "")
    assert model.index(0, revenue).data(Role.BAR) == 1.0
    assert model.index(1, revenue).data(Role.BAR) == 0.25
    assert model.index(0, revenue).data() == "100"
    assert model.index(1, town).data() == "–"
    abroad = account(3, "Warta", revenue_12_months=634_000_00, revenue_currency="PLN")
    model, _fetch = make([abroad])
    model.set_query(QUERY)
    assert model.index(0, revenue).data() == "634\u00a0zł"  # the title says thousand Kč
    assert model.index(0, revenue).data(Role.BAR) is None
    model, _fetch = make(rows)
    model.set_query(QUERY)
    assert model.index(1, step).data() == "No next step"
    assert model.index(1, step).data(Role.TONE) == "second"
    assert model.index(0, 0).data(Role.ICON) == "building"
    spoken = model.index(0, town).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Town: Brno, CZ"
    title = model.headerData(revenue, Qt.Orientation.Horizontal)
    assert title == "Revenue 12 m (thous. Kč)"


def test_no_parent_has_children():
    model, _fetch = make([account(1)])
    model.set_query(QUERY)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 1
    assert model.index(0, 0).data(SHOW) == "Firma 000001"
