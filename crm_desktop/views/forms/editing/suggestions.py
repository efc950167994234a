"""Suggestions on the form of a contact: the salutation with its rule, and what gender a name tells.

Nothing is filled in by itself: a suggestion stands below the field and is taken by a click, or is
printed as it stands there. One that was taken follows what it is made of.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.models.checks import Finding
from crm_desktop.models.queries.paper.rows import PersonName
from crm_desktop.models.queries.rows import Edit, Row

if TYPE_CHECKING:
    from crm_desktop.views.forms.body import FormBody

MADE_OF = (
    "title_before", "first_name", "last_name", "title_after", "gender", "job_title",
    "by_first_name", "language",
)  # fmt: skip


class Suggestions(QObject):
    """Advice below salutation and gender; `edit` adds what a saved salutation was suggested as."""

    def __init__(self, body: "FormBody", home_language: str) -> None:
        super().__init__(body)
        advised = body.kind.name == "contact" and not body.read_only
        self._cells = body.cells if advised else {}
        self._peek, self._home = body.peek, home_language
        self._row = body.row
        self._text = ""
        for name in (*MADE_OF, "salutation"):
            if name in self._cells:
                self._cells[name].edited.connect(self._on_edited)

    def take(self, row: Row) -> None:
        """Advise on a row that is shown from now on."""
        self._row = row
        if self._cells:
            self._advise(follow=False)

    def edit(self, made: Edit) -> Edit:
        """Return an edit that says whether its salutation is the suggested one."""
        if "salutation" not in made.changes:
            return made
        suggested = self._text if made.changes["salutation"] == self._text else None
        if (self._row["suggested_salutation"] or None) == suggested:
            return made
        return replace(made, changes={**made.changes, "suggested_salutation": suggested})

    def _on_edited(self, name: str) -> None:
        self._advise(follow=name != "salutation")

    def _person(self) -> PersonName:
        def word(name: str) -> str:
            return str(self._peek(name) or "")

        return PersonName(
            word("last_name"), word("first_name"), word("title_before"), word("title_after"),
            word("gender"), word("job_title"), by_first_name=bool(self._peek("by_first_name")),
        )  # fmt: skip

    def _advise(self, *, follow: bool) -> None:
        person = self._person()
        if "gender" in self._cells:
            self._cells["gender"].advise(self._gender(person))
        if "salutation" not in self._cells:
            return
        cell = self._cells["salutation"]
        from crm_desktop.reports.names.salutation import suggestion

        before = self._text
        made = suggestion(person, str(self._peek("language") or self._home))
        self._text = made.text if person.last_name else ""
        typed = str(self._peek("salutation") or "")
        if follow and typed and typed == before != self._text and self._was_taken(before):
            cell.put(self._text if made.certain else None)
            typed = str(self._peek("salutation") or "")
        cell.advise(self._salutation(typed, made.rule, made.certain))

    def _was_taken(self, text: str) -> bool:
        """Say whether the text came from a suggestion, here or when it was stored."""
        return self._cells["salutation"].changed or self._row["suggested_salutation"] == text

    def _gender(self, person: PersonName) -> Finding | None:
        from crm_desktop.reports.names.gender import gender_of

        found, by = gender_of(person.first_name, person.last_name)
        if not found or person.gender:
            return None
        man = QCoreApplication.translate("Suggestions", "The name is a man’s ({rule}).")
        woman = QCoreApplication.translate("Suggestions", "The name is a woman’s ({rule}).")
        sentence = (woman if found == "f" else man).format(rule=by)
        return Finding(sentence, "gender", "", _take(), found)

    def _salutation(self, typed: str, by: str, certain: bool) -> Finding | None:
        if not self._text:
            return None
        if typed == self._text:
            words = QCoreApplication.translate("Suggestions", "As suggested.")
            return Finding(words, "salutation", "")
        if typed:
            words = QCoreApplication.translate("Suggestions", "Own words. Suggested: “{text}”.")
        elif certain and by:
            words = QCoreApplication.translate("Suggestions", "Letters say “{text}”. Rule: {rule}.")
        elif certain:
            words = QCoreApplication.translate("Suggestions", "Letters say “{text}”.")
        elif not self._peek("gender"):
            words = QCoreApplication.translate(
                "Suggestions", "The gender is open, so letters say “{text}”."
            )
        else:
            words = QCoreApplication.translate(
                "Suggestions", "The name is unusual. Letters say “{text}”. Is that right?"
            )
        sentence = words.format(text=self._text.rstrip(","), rule=by)
        # A gender that is open is chosen first; only then is there something to take.
        fix = _take() if certain or self._peek("gender") else ""
        return Finding(sentence, "salutation", "" if certain else "warn", fix, self._text)


def _take() -> str:
    return QCoreApplication.translate("Suggestions", "Take it")
