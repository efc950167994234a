"""Who is to become an administrator: a line for each open question, with two buttons."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.queries.people import AdminQuestion
from crm_desktop.views.look.page.messages import Message


class Questions(QWidget):
    """`answered(id, yes)`; one's own question only waits. `wanted` names the person to look at."""

    answered = Signal(int, bool)
    wanted = Signal(int)

    def __init__(self, me: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self.lines: list[Message] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_questions(self, questions: Iterable[AdminQuestion]) -> None:
        """Show the open ones."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(one) for one in questions if one.state == "asked"]
        for line in self.lines:
            self._column.addWidget(line)
        self.setVisible(bool(self.lines))

    def _line(self, question: AdminQuestion) -> Message:
        if question.asked_by_id == self._me:
            waits = self.tr("You asked that %1 become an administrator. A second one must agree.")
            return Message(waits.replace("%1", question.employee), "info")
        if question.employee_id == self._me:
            asked = self.tr("%1 asks that you become an administrator. Another one must agree.")
            return Message(asked.replace("%1", question.asked_by), "info")
        asks = self.tr("%1 asks that %2 become an administrator.")
        words = asks.replace("%1", question.asked_by).replace("%2", question.employee)
        line = Message(
            words, "warn", action=self.tr("Agree"), details=self.tr("Refuse"), icon="shield"
        )
        line.acted.connect(lambda: self.answered.emit(question.id, True))
        line.detailed.connect(lambda: self.answered.emit(question.id, False))
        return line
