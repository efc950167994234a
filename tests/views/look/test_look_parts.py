"""Parts and painters: they paint in both themes, act on keys, and have names."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QScrollBar,
    QSpinBox,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form import fields
from tests.views.look.conftest import LONG, inks

pytestmark = pytest.mark.usefixtures("theme")


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
