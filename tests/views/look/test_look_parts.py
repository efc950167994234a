"""Parts and painters: they paint in both themes, act on keys, and have names."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QProgressBar,
    QScrollBar,
    QSpinBox,
    QStyleOptionViewItem,
    QTableView,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.views import look
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form import fields

LONG = "Zakłady Mięsne Warta & Synowie Spółka z ograniczoną odpowiedzialnością " * 8


@pytest.fixture(autouse=True, params=["light", "dark", "high contrast"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    look.apply(qapp, "dark" if request.param == "dark" else "light")
    tints.set_high_contrast(request.param == "high contrast")
    yield request.param
    tints.set_high_contrast(False)
    look.set_theme("light")


def rich_model() -> QStandardItemModel:
    """Rows with every role, long and empty texts."""
    model = QStandardItemModel()
    for text in ("Short", LONG, "", None):
        row = []
        for column in range(4):
            item = QStandardItem() if text is None else QStandardItem(text)
            if column == 0:
                item.setData("building", Role.ICON)
                item.setData(LONG if text else None, Role.SUB)
            if column == 1:
                item.setData("CZ", Role.TAIL)
                item.setData("clock", Role.TRAILING_ICON)
                item.setData("warn", Role.TONE)
            if column == 2:
                item.setData(("Active", "good"), Role.CHIP)
                item.setData(0.4, Role.BAR)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
            if column == 3:
                item.setCheckable(True)
                item.setData(True, Role.BOLD)
            item.setData(("20. 11.", "10:00"), Role.WHEN)
            item.setData(text, Role.BODY)
            row.append(item)
        model.appendRow(row)
    model.setHorizontalHeaderLabels(["Name", LONG, "Turnover", "Done"])
    return model


def inks(widget: QWidget) -> int:
    """Return how many different colours a widget shows."""
    image = widget.grab().toImage()
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}
    )


def test_table_paints_everything(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    model = rich_model()
    view.setModel(model)
    view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    view.resize(500, 300)
    view.selectRow(1)
    delegate.hovered = 0
    assert inks(view) > 20
    view.resizeColumnsToContents()
    assert view.columnWidth(0) > 100
    for width in (1, 8, 30):
        for column in range(4):
            view.setColumnWidth(column, width)
        assert inks(view) > 1


def test_cut_text_has_a_tooltip_and_whole_text_none(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    model = rich_model()
    view.setModel(model)
    assert LONG.strip()[:40] in delegate.hint(model.index(1, 1), 150, False)
    assert delegate.hint(model.index(0, 1), 400, False) == ""
    model.item(0, 1).setToolTip("own words")
    assert delegate.hint(model.index(0, 1), 400, False) == "own words"


def test_missing_value_is_a_dash_and_chip_stands_alone(qtbot: QtBot) -> None:
    delegate = look.RowDelegate()
    model = QStandardItemModel(1, 3)
    model.item(0, 0)
    model.setItem(0, 1, QStandardItem("–"))
    chip = QStandardItem("")
    chip.setData(("A", "accent"), Role.CHIP)
    model.setItem(0, 2, chip)

    def drawn(index: QModelIndex) -> QImage:
        image = QImage(80, 28, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        delegate.paint(painter, option, index)
        painter.end()
        return image

    first = model.index(0, 1)
    assert drawn(model.index(0, 2)) != drawn(first)
    model.setItem(0, 1, QStandardItem(""))
    empty = drawn(model.index(0, 1))
    model.setItem(0, 1, QStandardItem("–"))
    model.item(0, 1).setData("second", Role.TONE)
    assert drawn(model.index(0, 1)) == empty


def test_pointer_marks_the_whole_row(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    delegate = look.setup_table(view)
    view.setModel(rich_model())
    view.resize(400, 200)
    view.show()
    place = view.visualRect(view.model().index(1, 0)).center()
    global_place = QPointF(view.viewport().mapToGlobal(place))
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), global_place, none, none, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(view.viewport(), moved)
    assert delegate.hovered == 1
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert delegate.hovered == -1


def test_timeline_paints_headings_and_entries(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    look.setup_timeline(view)
    model = rich_model()
    head = QStandardItem("November 2026")
    head.setData(True, Role.HEADING)
    head.setData("14 entries", Role.COUNT)
    model.insertRow(0, head)
    view.setModel(model)
    view.resize(600, 400)
    view.setCurrentIndex(model.index(2, 0))
    assert inks(view) > 10
    tall = view.visualRect(model.index(2, 0)).height()
    short = view.visualRect(model.index(3, 0)).height()
    assert tall > short


@pytest.mark.parametrize("kind", ["plain", "primary", "flat", "quiet", "danger", "link"])
def test_buttons_of_every_kind(qtbot: QtBot, kind: str) -> None:
    made = parts.button("&New account", kind=kind, icon="plus", shortcut="Ctrl+Return")
    qtbot.addWidget(made)
    made.show()
    assert made.height() >= spacing.BUTTON
    assert made.property("keys").endswith("Enter")
    narrow = parts.button("&New account", kind=kind)
    qtbot.addWidget(narrow)
    assert made.sizeHint().width() > narrow.sizeHint().width() + 40
    assert inks(made) > 3
    made.setEnabled(False)
    assert inks(made) > 3


def test_unknown_kind_of_button(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="huge"):
        parts.button("x", kind="huge")


def test_icon_buttons_have_names(qtbot: QtBot) -> None:
    made = parts.icon_button("printer", "Print")
    qtbot.addWidget(made)
    assert (made.width(), made.height()) == (28, 28)
    assert made.accessibleName() == "Print"
    field = fields.DateEdit()
    qtbot.addWidget(field)
    for inner in field.findChildren(QToolButton):
        assert inner.accessibleName()


def test_filter_chip_is_removed_by_cross_and_key(qtbot: QtBot) -> None:
    made = parts.FilterChip("Tier: A")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    with qtbot.waitSignal(made.removed), qtbot.assertNotEmitted(made.clicked):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 8, 12))
    with qtbot.waitSignal(made.removed):
        QTest.keyClick(made, Qt.Key.Key_Delete)
    with qtbot.waitSignal(made.clicked), qtbot.assertNotEmitted(made.removed):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))


def test_checkable_chip_toggles(qtbot: QtBot) -> None:
    made = parts.FilterChip("Calls", checkable=True)
    qtbot.addWidget(made)
    made.show()
    before = made.grab().toImage()
    with qtbot.waitSignal(made.toggled):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert made.grab().toImage() != before


def tabs_of(qtbot: QtBot, width: int) -> parts.InsightTabs:
    made = parts.InsightTabs()
    qtbot.addWidget(made)
    made.set_tabs([(f"t{number}", f"Contacts {number}", number or None) for number in range(10)])
    made.resize(width, made.height())
    made.show()
    return made


def test_tabs_that_do_not_fit_stand_under_more(qtbot: QtBot) -> None:
    made = tabs_of(qtbot, 2000)
    assert made.hidden_keys() == []
    made.resize(400, made.height())
    hidden = made.hidden_keys()
    assert 4 < len(hidden) < 10
    with qtbot.waitSignal(made.changed) as caught:
        made.select(hidden[-1])
    assert caught.args == [hidden[-1]]
    assert hidden[-1] not in made.hidden_keys()
    assert inks(made) > 5


def test_no_tab_reaches_beyond_the_row(qtbot: QtBot) -> None:
    for width in range(220, 1200, 70):
        made = tabs_of(qtbot, width)
        made.select("t7")
        for child in made.findChildren(QAbstractButton):
            if not child.isHidden():
                assert child.geometry().right() <= width


def test_tabs_walk_by_keys_and_keep_the_current_one(qtbot: QtBot) -> None:
    made = tabs_of(qtbot, 2000)
    first = made.findChildren(QAbstractButton)[1]
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert made.current == "t1"
    made.set_tabs([("t1", "Contacts", 3), ("other", "Other", None)])
    assert made.current == "t1"
    made.set_count("t1", 2341)
    names = [child.accessibleName() for child in made.findChildren(QAbstractButton)]
    assert any("2341" in name.replace("\u202f", "") for name in names)
    with pytest.raises(KeyError):
        made.select("nowhere")


def test_facts_say_all_and_links_act(qtbot: QtBot) -> None:
    made = parts.FactsStrip()
    qtbot.addWidget(made)
    made.set_facts([
        parts.Fact("Turnover", "18.43", "m", "+12 %", "good", spark=[1, 3, 2, 5]),
        parts.Fact("Data", "82 %", "", "3 missing", meter=0.82, link="missing"),
        parts.Fact(LONG, LONG, LONG, LONG, "bad"),
        parts.Fact("Same", "1", spark=[2, 2, 2]),
    ])  # fmt: skip
    made.resize(700, 80)
    made.show()
    assert inks(made) > 10
    link = made.findChildren(parts.Link)[0]
    with qtbot.waitSignal(made.link_activated) as caught:
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert caught.args == ["missing"]
    names = [cell.accessibleName() for cell in made.findChildren(QWidget)]
    assert "Data, 82 %, 3 missing" in names


def test_document_tabs_keep_names_with_ampersand(qtbot: QtBot) -> None:
    made = parts.DocumentTabs()
    qtbot.addWidget(made)
    made.add_document("building", "Accounts", closable=False)
    number = made.add_document("building", "Novák & syn")
    made.add_document("building", LONG)
    made.set_changed(number, True)
    assert made.title(number) == "Novák & syn"
    assert made.is_changed(number)
    made.set_title(number, "Novák & synové")
    assert made.is_changed(number)
    made.set_changed(number, False)
    assert made.tabText(number) == "Novák && synové"
    made.resize(900, 36)
    made.show()
    assert made.tabRect(2).width() <= spacing.DOCUMENT_TAB
    assert inks(made) > 5


def test_document_tab_closes(qtbot: QtBot) -> None:
    made = parts.DocumentTabs()
    qtbot.addWidget(made)
    made.add_document("building", "One")
    made.show()
    button = made.tabButton(0, made.ButtonPosition.RightSide)
    with qtbot.waitSignal(made.tabCloseRequested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_loading_bar_waits_before_it_appears(qtbot: QtBot) -> None:
    made = parts.LoadingBar()
    qtbot.addWidget(made)
    made.show()
    made.start()
    assert not made.is_shown()
    qtbot.waitUntil(made.is_shown)
    made.stop()
    assert not made.is_shown()


def test_messages_and_empty_states_act(qtbot: QtBot) -> None:
    bar = parts.Message("Sentence", "warn", title="Lost.", note="12 s", action="Try now")
    empty = parts.EmptyState("Nothing yet", LONG, "Add", icon="inbox")
    header = parts.PageHeader("Accounts", "all of them")
    header.add_action(parts.button("New", kind="primary"))
    card = parts.CardHeader("building", "Novák & syn")
    card.set_chips([parts.chip("Tier A", "accent")])
    card.set_meta([parts.Meta("IČO", "1"), parts.Meta("Group", "Holding", link="group")])
    for made in (
        bar,
        empty,
        header,
        card,
        parts.heading("Contacts", 14, "All"),
        parts.Tile("user"),
    ):
        qtbot.addWidget(made)
        made.show()
        assert inks(made) > 2
    assert bar.button is not None
    with qtbot.waitSignal(bar.acted):
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert empty.action is not None
    with qtbot.waitSignal(empty.acted):
        QTest.keyClick(empty.action, Qt.Key.Key_Space)
    with qtbot.waitSignal(card.link_activated) as caught:
        QTest.mouseClick(card.findChildren(parts.Link)[0], Qt.MouseButton.LeftButton)
    assert caught.args == ["group"]
    card.set_meta([])
    card.set_chips([])


def test_section_list_marks_and_chooses(qtbot: QtBot) -> None:
    made = parts.SectionList()
    qtbot.addWidget(made)
    made.set_sections([("base", "Basics"), parts.Section("more", LONG, "user", 3, group=True)])
    made.set_mark("base", "bad")
    made.set_count("more", 12)
    made.resize(200, 120)
    made.show()
    with qtbot.waitSignal(made.chosen) as caught:
        QTest.keyClick(made, Qt.Key.Key_Down)
    assert caught.args == ["more"]
    assert made.current == "more"
    made.set_sections([("more", "More")])
    assert made.current == "more"
    assert inks(made) > 3


def test_field_states_and_notes(qtbot: QtBot) -> None:
    edit = QLineEdit("1")
    qtbot.addWidget(edit)
    edit.show()
    seen = {edit.grab().toImage().pixel(40, 0)}
    for state in ("bad", "warn"):
        fields.set_state(edit, state)
        seen.add(edit.grab().toImage().pixel(40, 0))
    assert len(seen) >= (1 if tints.is_high_contrast() else 3)
    with pytest.raises(ValueError, match="odd"):
        fields.set_state(edit, "odd")
    note = fields.field_note(LONG, "bad", "fix it")
    qtbot.addWidget(note)
    assert note.heightForWidth(300) > note.heightForWidth(3000)
    note.resize(300, note.heightForWidth(300))
    note.show()
    link = note.findChildren(parts.Link)[0]
    assert link.geometry().bottom() <= note.height()
    with qtbot.waitSignal(note.fixed):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    note.set("")
    assert note.isHidden()
    label = fields.field_label("&Name", required=True)
    qtbot.addWidget(label)
    label.set_changed(True)
    assert inks(label) > 2


def test_choice_settles_on_what_was_meant(qtbot: QtBot) -> None:
    made = fields.ComboBox()
    qtbot.addWidget(made)
    made.addItems(["Česko", "Polsko", "Bulharsko"])
    made.make_searchable()
    line = made.lineEdit()
    assert line is not None
    line.setText("pol")
    line.editingFinished.emit()
    assert made.currentText() == "Polsko"
    line.setText("Atlantis")
    line.editingFinished.emit()
    assert made.currentText() == "Polsko"
    assert inks(made) > 3


def test_labels_follow_theme_and_font(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    made = parts.caption("words")
    qtbot.addWidget(made)
    made.show()
    size = made.font().pointSizeF()
    wanted = tints.color("second")
    assert made.palette().color(made.foregroundRole()) == wanted
    if theme == "light":
        look.set_theme("dark")
        qapp.processEvents()
        assert made.palette().color(made.foregroundRole()) == tints.color("second") != wanted
    plain = QFont(qapp.font())
    large = QFont(plain)
    large.setPointSizeF(plain.pointSizeF() + 4)
    qapp.setFont(large)
    qapp.processEvents()
    assert made.font().pointSizeF() == pytest.approx(size + 4)
    assert spacing.row_height() > spacing.ROW
    qapp.setFont(plain)
    qapp.processEvents()
    assert spacing.row_height() == spacing.ROW


def test_fonts_have_steps_and_equal_digits(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    sizes = [
        look.font(step).pointSizeF() for step in ("caption", "body", "heading", "figure", "title")
    ]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 5
    assert (
        look.font("semibold").weight() > look.font("medium").weight() > look.font("body").weight()
    )
    metrics = QFontMetricsF(look.font("body"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_icons_follow_the_theme(qapp: QApplication, theme: str) -> None:
    if theme != "light":
        return
    icon = look.icon("user")
    before = icon.pixmap(16, 16).toImage()
    look.set_theme("dark")
    assert icon.pixmap(16, 16).toImage() != before
    assert look.is_dark()
    with pytest.raises(ValueError, match="pink"):
        look.set_theme("pink")


def test_meter_and_spark_paint_in_any_size(qapp: QApplication) -> None:
    from crm_desktop.views.look.page.headers import draw_spark
    from crm_desktop.views.look.paint import draw_meter

    image = QImage(80, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    for share in (0.0, 0.01, 1.0, 7.0):
        draw_meter(painter, QRectF(0, 0, 60, 6), share)
    draw_spark(painter, QRectF(0, 10, 60, 16), [1.0, 1.0])
    painter.end()


def test_cut_label_shows_an_ellipsis(qtbot: QtBot) -> None:
    made = parts.Label(LONG)
    whole = parts.Label("Short")
    for label in (made, whole):
        qtbot.addWidget(label)
        label.resize(120, 20)
        label.show()
    assert made.minimumSizeHint().width() < 100
    cut = made.grab().toImage()
    made.setText(LONG[:14])
    assert made.grab().toImage() != cut
    assert inks(whole) > 2


def test_choice_lists_and_menus_are_painted_by_the_style(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction(look.icon("pencil"), "&Edit\tF2")
    menu.addSeparator()
    menu.addMenu("More").addAction("x")
    tick = menu.addAction("Only mine")
    tick.setCheckable(True)
    tick.setChecked(True)
    menu.setActiveAction(menu.actions()[0])
    assert inks(menu) > 3
    names = QListWidget()
    qtbot.addWidget(names)
    names.addItems(["One", LONG])
    names.setCurrentRow(1)
    assert inks(names) > 2
    assert names.sizeHintForRow(0) >= spacing.ROW
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems(["One", "Two"])
    choice.show()
    choice.showPopup()
    assert inks(choice.view().window()) > 2
    choice.hidePopup()
    for bar in (QProgressBar(), QSpinBox(), QTabWidget(), QScrollBar(Qt.Orientation.Horizontal)):
        qtbot.addWidget(bar)
        bar.resize(200, 40)
        if isinstance(bar, QTabWidget):
            bar.addTab(QWidget(), "First")
        assert inks(bar) > 1
