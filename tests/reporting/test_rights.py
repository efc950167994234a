"""A report never shows, counts or adds up what the person may not see: a random firm, every role.

What may be seen is said by the predicates of tests/schema/seeing, which know no SQL of ours.
"""

from collections import Counter
from random import Random

from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.reporting import Column, Grouping, Parameter, Report, place
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.result import every
from tests.factories import PEOPLE
from tests.full import rounds
from tests.schema.seeing import oracle, tables
from tests.schema.seeing.firm import world

# Kind: its amount and the paths that leave it, to tables with rights of their own.
KINDS = {
    "opportunity": ("amount", ("account_id.town", "account_id.sector", "contact_id.job_title")),
    "sale": ("total", ("account_id.town", "opportunity_id.name", "note")),
    "service": ("price", ("account_id.town", "account_id.sector", "note")),
    "contact": ("", ("account_id.town", "account_id.sector", "note")),
}
BESIDE = {"sector": "account_detail", ("sale", "note"): "sale_note",
          ("service", "note"): "service_note", ("contact", "note"): "contact_note"}  # fmt: skip


class World:
    """The truth about the firm, as one person may see it."""

    def __init__(self, truth, person):
        self.truth, self.rights = truth, oracle.rights_of(truth, person)
        used = {"account", "account_detail", *KINDS, *BESIDE.values()}
        self.rows = {
            name: {row[tables.KEYS.get(name, "id")]: row for row in truth.rows[name]}
            for name in used
        }

    def seen(self, table, id):
        """Return a row that exists and may be seen, else None."""
        row = self.rows[table].get(id)
        if row is None or row.get("deleted_at") is not None:
            return None
        return row if oracle.may_see(self.rights, table, row, self.truth) else None

    def expected(self, kind, country):
        """Return the keys of a report's records."""
        found = []
        for id in self.rows[kind]:
            row = self.seen(kind, id)
            account = row and self.seen("account", row["account_id"])
            if account and (country is None or account["country"] == country):
                found.append(id)
        return found

    def cell(self, kind, id, path):
        """Return what stands at the end of a path for one record."""
        *steps, last = path.split(".")
        table, row = kind, self.rows[kind][id]
        for step in steps:
            table = step.removesuffix("_id")
            row = self.seen(table, row[step])
            if row is None:
                return None
        beside = BESIDE.get(last) or BESIDE.get((table, last))
        if beside:
            other = self.rows[beside].get(row["id"])
            visible = other and oracle.may_see(self.rights, beside, other, self.truth)
            row = other if visible else {}
        return row.get(last) or None


def test_reports_are_made_of_what_each_person_sees(crm, pg, act_as, database, catalogue_of):
    rng = Random(8)
    asked = 0
    for seed in range(rounds(1, 4)):
        with pg.transaction(force_rollback=True):
            world.build(pg, crm, seed=seed + 40)
            for kind, named in (("opportunity", "contact"), ("sale", "opportunity")):
                # Any of the account's, deleted ones among them.
                pg.execute(
                    f"UPDATE crm.{kind} AS o SET {named}_id = (SELECT c.id FROM crm.{named} c"
                    " WHERE c.account_id = o.account_id ORDER BY (c.id * o.id) % 7, c.id LIMIT 1)"
                )
            pg.execute("UPDATE crm.contact SET job_title = 'Chief ' || id")
            truth = oracle.read_truth(pg, crm)
            for person in PEOPLE:
                if person == "inactive":
                    continue
                catalogue = catalogue_of(person)
                known = World(truth, person)
                for kind in KINDS:
                    country = rng.choice((None, "CZ", "PL"))
                    asked += _compare(database, catalogue, known, kind, country, person)
                act_as(None)
    assert asked > 40


def _compare(database, catalogue, known, kind, country, person):
    money, paths = KINDS[kind]
    whole = whole_catalogue(catalogue)
    paths = tuple(path for path in paths if place(whole, kind, path))
    if kind not in whole.kinds or (money and place(whole, kind, money) is None):
        return 0
    columns = [Column("country", "account_id.country")]
    columns += [Column(f"c{number}", path) for number, path in enumerate(paths)]
    columns += [Column("money", money, totals=("sum", "count"))] if money else []
    report = Report(
        "R", kind, tuple(columns), groups=(Grouping("country"),),
        parameters=(Parameter("country", "account_id.country", "eq"),),
    )  # fmt: skip
    with database.session() as session:
        result = build(run(session, catalogue, report, {"country": country}), "en")
    expected = known.expected(kind, country)
    assert sorted(line.id for line in result.lines) == sorted(expected), (person, kind)
    for line in result.lines:
        for number, path in enumerate(paths, 1):
            cell = line.cells[number]
            assert getattr(cell, "text", cell) == known.cell(kind, line.id, path), (person, path)
    if money:
        for part in every(result.whole):
            sums = Counter()
            for line in result.lines[part.start : part.end]:
                row = known.rows[kind][line.id]
                if row[money] is not None:
                    sums[row["currency"]] += row[money]
            shown = {cell for row in part.totals if row.function == "sum"
                     for cell in row.cells if cell is not None}  # fmt: skip
            assert shown == {Money(minor, code) for code, minor in sums.items()}, (person, kind)
    return 1
