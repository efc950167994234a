"""A list without a server: rows in memory, answered when the test says so or at once."""

from array import array
from dataclasses import dataclass, field
from types import SimpleNamespace

from crm_desktop.models.fields import KINDS, Catalogue, Option
from crm_desktop.models.queries.rows import Count, GroupKey, ListGroup, ListQuery, Me, Page, Row
from crm_desktop.views.context import Context

OPTIONS = {
    "tier": (Option(1, "A"), Option(2, "B"), Option(3, "C")),
    "account_kind": (Option(1, "Zákazník"), Option(2, "Partner")),
    "employee": (Option(1, "Šárka Žáčková"), Option(2, "Petr Novotný")),
    "stage": (
        Option(1, "Potřeby"),
        Option(2, "Nabídka"),
        Option(3, "Vyhráno", tone="good"),
        Option(4, "Prohráno", tone="bad"),
    ),
    "document_kind": (Option(1, "Smlouva"),),
    "contact_function": (Option(1, "Ředitel"),),
}


def catalogue() -> Catalogue:
    return Catalogue(KINDS, OPTIONS)


def account(number: int, name: str = "", **values) -> Row:
    known = {
        "name": name or f"Firma {number:06d}",
        "kind": "company",
        "town": "Brno",
        "country": "CZ",
        "owner_id": 1,
        "tier_id": 2,
        "revenue_12_months": number * 100_000,
        "status": "active",
    }
    known |= values
    labels = {"owner_id": "Šárka Žáčková", "tier_id": "ABC"[(known["tier_id"] or 3) - 1]}
    return Row("account", number, known, labels, {"account": 1}, may_change=True)


@dataclass
class FakeFetch:
    """Rows in memory. With `hold` nothing is answered before `answer()`."""

    rows_: list[Row]
    hold: bool = False
    waiting: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    page_size: int = 200
    cap: int = 10_000

    def _give(self, answer, what):
        if self.hold:
            self.waiting.append((answer, what))
        else:
            answer(what())

    def answer(self, number: int = 0):
        answer, what = self.waiting.pop(number)
        answer(what())

    def found(self, query: ListQuery) -> list[Row]:
        rows = self.rows_
        if query.search:
            rows = [row for row in rows if query.search.lower() in str(row["name"]).lower()]
        for condition in query.filters:
            wanted = condition.value if condition.op == "in" else (condition.value,)
            rows = [row for row in rows if row[condition.field] in wanted]
        return sorted(
            rows,
            key=lambda row: (row[query.sort] is None, row[query.sort] or 0, row.id),
            reverse=query.descending,
        )

    def first_page(self, query, answer, failed):
        self.asked.append(("page", query))

        def page():
            rows = self.found(query)
            count = Count(min(len(rows), self.cap), len(rows) > self.cap)
            return Page(tuple(rows[: self.page_size]), count)

        self._give(answer, page)

    def ids(self, query, answer, failed):
        self.asked.append(("ids", query))
        self._give(answer, lambda: array("q", (row.id for row in self.found(query))))

    def rows(self, query, ids, answer, failed):
        self.asked.append(("rows", tuple(ids)))
        wanted = set(ids)
        self._give(answer, lambda: tuple(row for row in self.rows_ if row.id in wanted))

    more_rows = rows

    def groups(self, query, summed, answer, failed):
        self.asked.append(("groups", query))

        def groups():
            found = {}
            for row in self.found(query):
                found[row[query.group]] = found.get(row[query.group], 0) + 1
            keys = sorted(found, key=lambda value: (value is None, value))
            return tuple(ListGroup(GroupKey(key), f"G{key}", found[key]) for key in keys)

        self._give(answer, groups)

    def group(self, query, key, answer, failed):
        self.asked.append(("group", key.value))
        rows = (row.id for row in self.found(query) if row[query.group] == key.value)
        self._give(answer, lambda: array("q", rows))


class FakeContext(SimpleNamespace):
    """What was opened, asked for and said, for asserting."""


def context(background, **more) -> Context:
    made = FakeContext(opened=[], forms=[], said=[], letters=[], sheets=[], lists=[])
    me = Me(
        1, "zackova", "Šárka Žáčková", ("crm_sales",), "cs", "CZ", "CZK", "Firma", "crm", "h", "16"
    )
    result = Context(
        background=background,
        catalogue=more.get("catalogue") or catalogue(),
        me=me,
        open=lambda kind, number: made.opened.append((kind, number)),
        open_form=lambda kind, record_id=None, account_id=None, defaults=None: made.forms.append(
            (kind, record_id, account_id, defaults)
        ),
        message=made.said.append,
        open_list=made.lists.append,
        open_letter=lambda account, contact: made.letters.append((account, contact)),
        open_sheet=made.sheets.append,
    )
    object.__setattr__(result, "seen", made)
    return result
