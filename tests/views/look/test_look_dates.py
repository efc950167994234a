"""Dates as people type them, in the order of their language."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.views.look.form.date_entry import order_of, parse_date, show_date, step
from crm_desktop.views.look.form.fields import DateEdit

TODAY = date(2026, 11, 23)
LOCALES = ["cs_CZ", "pl_PL", "bg_BG", "en_US", "en_GB"]


@pytest.mark.parametrize(
    ("name", "order"),
    [("cs_CZ", "dmy"), ("pl_PL", "dmy"), ("bg_BG", "dmy"), ("en_GB", "dmy"), ("en_US", "mdy")],
)
def test_order_of_the_locale(name: str, order: str) -> None:
    assert order_of(QLocale(name)) == order


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2015, 12, 31), date(1987, 7, 4)])
def test_what_is_shown_is_read_again(name: str, day: date) -> None:
    locale = QLocale(name)
    shown = show_date(day, locale)
    assert str(day.year) in shown
    assert parse_date(shown, TODAY, order_of(locale)) == day


def test_dates_are_written_as_in_the_country() -> None:
    assert show_date(date(2015, 7, 1), QLocale("cs_CZ")) == "1. 7. 2015"
    assert show_date(date(2015, 7, 1), QLocale("bg_BG")) == "1.07.2015"


@pytest.mark.parametrize(
    ("typed", "order", "meant"),
    [
        ("=", "dmy", TODAY),
        ("1.3.", "dmy", date(2026, 3, 1)),
        ("1.3", "dmy", date(2026, 3, 1)),
        ("1/3", "mdy", date(2026, 1, 3)),
        ("5", "dmy", date(2026, 11, 5)),
        ("1. 3. 27", "dmy", date(2027, 3, 1)),
        ("4.7.87", "dmy", date(1987, 7, 4)),
        ("010326", "dmy", date(2026, 3, 1)),
        ("0103", "dmy", date(2026, 3, 1)),
        ("01032026", "dmy", date(2026, 3, 1)),
        ("2026-03-01", "mdy", date(2026, 3, 1)),
        ("1.03.2026 г.", "dmy", date(2026, 3, 1)),
        ("d", "dmy", date(2026, 11, 24)),
        ("D", "dmy", date(2026, 11, 22)),
        ("2w", "dmy", date(2026, 12, 7)),
        ("mm", "dmy", date(2027, 1, 23)),
        ("Y", "dmy", date(2025, 11, 23)),
    ],
)
def test_entry(typed: str, order: str, meant: date) -> None:
    assert parse_date(typed, TODAY, order) == meant


@pytest.mark.parametrize("typed", ["", "31.2.", "abc", "13/13", "1.2.3.4", "99", "12345", "1x"])
def test_no_date(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any words, the field shows its own
        parse_date(typed, TODAY, "dmy")


def test_letters_of_another_language() -> None:
    assert parse_date("2t", TODAY, "dmy", letters="dtmr") == date(2026, 12, 7)


def test_month_steps_keep_to_the_last_day() -> None:
    assert step(date(2026, 1, 31), "m") == date(2026, 2, 28)
    assert step(date(2024, 2, 29), "y") == date(2025, 2, 28)
    with pytest.raises(OverflowError):
        step(date(9999, 12, 31), "y")


@pytest.fixture
def field(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DateEdit:
    QLocale.setDefault(QLocale("cs_CZ"))
    monkeypatch.setattr(DateEdit, "today", staticmethod(lambda: TODAY))
    made = DateEdit()
    qtbot.addWidget(made)
    return made


def test_keys_step_at_once(field: DateEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed) as caught:
        QTest.keyClicks(field, "=")
    assert caught.args == [TODAY]
    QTest.keyClicks(field, "dd")
    assert field.value() == date(2026, 11, 25)
    QTest.keyClicks(field, "W")
    assert field.value() == date(2026, 11, 18)
    assert field.text() == "18. 11. 2026"


def test_a_number_before_the_letter_counts(field: DateEdit) -> None:
    QTest.keyClicks(field, "3w")
    assert field.value() == date(2026, 12, 14)


def test_short_date_is_completed_when_entered(field: DateEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "1.3.")
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "1. 3. 2026"
    assert field.value() == date(2026, 3, 1)


def test_wrong_text_stays_and_is_no_value(field: DateEdit) -> None:
    field.set_value(TODAY)
    field.setText("31.2.")
    field.commit()
    assert field.text() == "31.2."
    assert field.value() is None
    assert not field.is_readable()


def test_empty_is_nothing(field: DateEdit) -> None:
    field.set_value(TODAY)
    field.clear()
    field.commit()
    assert field.value() is None
    assert field.is_readable()


def test_read_only_takes_no_steps(field: DateEdit) -> None:
    field.set_value(TODAY)
    field.setReadOnly(True)
    QTest.keyClicks(field, "d")
    assert field.value() == TODAY


def test_calendar_opens_and_chooses(field: DateEdit, qtbot: QtBot) -> None:
    from crm_desktop.views.look.form.date_field import CalendarPopup

    field.show()
    QTest.keyClick(field, Qt.Key.Key_F4)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    with qtbot.waitSignal(field.changed):
        popup.month.activated.emit(popup.month.selectedDate().addDays(1))
    assert field.value() == date(2026, 11, 24)
