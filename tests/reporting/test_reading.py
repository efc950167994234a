"""Reports read from the server: rights, joins, currencies, parameters, empty and huge values."""

import datetime as dt
import json
from decimal import Decimal

import pytest

from crm_desktop.admin import main
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Type
from crm_desktop.models.filters import Condition, all_of
from crm_desktop.models.queries.columns import worked_out
from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.answers import read_answers
from crm_desktop.models.queries.reporting.reading import run
from crm_desktop.models.reporting import (
    Column,
    Faulty,
    Grouping,
    Parameter,
    Report,
    places,
    problems,
    report_from_json,
    report_to_json,
    ways,
)
from crm_desktop.reports import formats
from crm_desktop.reports.sheets.adding import Sum, _cell, share
from crm_desktop.reports.sheets.behind import behind
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.paper import report_pdf
from crm_desktop.reports.sheets.ready import READY
from crm_desktop.reports.sheets.result import Head
from tests.factories import make

DAY = dt.timedelta(days=1)
BY_COUNTRY = Report(
    "Opportunities",
    "opportunity",
    (
        Column("country", "account_id.country"),
        Column("account", "account_id"),
        Column("town", "account_id.town"),
        Column("amount", "amount", totals=("sum", "avg", "min", "max")),
        Column("share", "amount", show="share", totals=("sum",)),
        Column("running", "amount", show="running"),
        Column("half", formula="amount / 2", type="money", totals=("sum",)),
    ),
    groups=(Grouping("country"),),
)


@pytest.fixture
def firm(crm, pg):
    """Accounts of the seller and of the rival, each with opportunities in two currencies."""
    found = {}
    for owner, country in (("seller", "CZ"), ("seller", "PL"), ("rival", "BG")):
        account = make(pg, "account", name=f"{owner} {country}", owner_id=crm.ids[owner],
                       country=country, town=f"T{country}")  # fmt: skip
        found[owner, country] = account
        for minor, code in ((1001, "CZK"), (2002, "CZK"), (3003, "EUR"), (None, "EUR")):
            make(pg, "opportunity", account_id=account, name=f"{owner} {minor}",
                 amount=minor, currency=code,
                 stage_id=crm.lists["stage"]["open"])  # fmt: skip
    return found


@pytest.fixture
def running(database, catalogue_of):
    """Run a report as a person, to its result."""

    def result(person, report, answers=None, **more):
        catalogue = catalogue_of(person)
        with database.session() as session:
            return build(run(session, catalogue, report, answers, **more), "cs")

    return result


def sums(part):
    return [row.cells for row in part.totals if row.function == "sum"]


def test_totals_are_those_of_the_rows_one_sees_and_currencies_never_mix(firm, running):
    result = running("seller", BY_COUNTRY)
    assert [part.key for part in result.whole.parts] == ["CZ", "PL"]
    assert {line.cells[1].text for line in result.lines} == {"seller CZ", "seller PL"}
    amounts = [cells[2] for cells in sums(result.whole)]
    assert amounts == [Money(6006, "EUR"), Money(6006, "CZK")]
    (czech, _polish) = result.whole.parts
    by_function = {(row.function, row.cells[2].currency): row.cells[2].minor
                   for row in czech.totals if row.cells[2]}  # fmt: skip
    # 3003 / 2 = 1501.5: half away from zero, and so is 2.5 below.
    assert by_function["avg", "CZK"] == 1502
    assert (by_function["min", "CZK"], by_function["max", "CZK"]) == (1001, 2002)
    assert [cells[3] for cells in sums(czech)] == [Decimal("50.0"), Decimal("50.0")]
    assert sums(result.whole)[0][5] == Money(3004, "EUR")
    last = {line.cells[5].currency: line.cells[5].minor
            for line in result.lines if line.cells[5]}  # fmt: skip
    assert last == {"CZK": 6006, "EUR": 6006}
    everything = running("head", BY_COUNTRY)
    assert len(everything.lines) == 12


def test_halves_are_rounded_away_from_zero():
    halves = Sum(2, 5), Sum(2, -5)
    head = Head(0, "a", "A", Type.MONEY, "value", ("avg",), 0, "EUR")
    cells = [_cell(head, "avg", {"EUR": one}, {}, "EUR", True) for one in halves]
    assert cells == [Money(3, "EUR"), Money(-3, "EUR")]
    assert (share(25, 1000), share(-25, 1000)) == (Decimal("2.5"), Decimal("-2.5"))
    assert (share(125, 100_000), formats.amount(Money(250, "EUR"), "en", whole=True)) == (
        Decimal("0.1"), "3"
    )  # fmt: skip
    assert share(25, 10_000) == Decimal("0.3")


GROUPINGS = (
    (Grouping("country"),),
    (Grouping("account"), Grouping("currency")),
    (Grouping("close", "month"), Grouping("country"), Grouping("stage")),
    (Grouping("amount"),),
    (Grouping("contact"), Grouping("close")),
)


def chains(groups):
    """Yield each group with those around it, the whole first."""
    yield groups
    for part in groups[-1].parts:
        yield from chains((*groups, part))


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_the_records_behind_a_total_are_those_it_was_made_of(firm, pg, running, grouping):
    for number, account in enumerate(firm.values()):
        pg.execute(
            "UPDATE crm.opportunity SET expected_close = %s"
            " WHERE account_id = %s AND amount > 2000",
            (dt.date(2026, 1, 31) + dt.timedelta(days=20 * number), account),
        )
    report = Report(
        "Opportunities", "opportunity",
        (Column("country", "account_id.country"), Column("account", "account_id"),
         Column("currency", "currency"), Column("close", "expected_close"),
         Column("stage", "stage_id"), Column("amount", "amount"),
         Column("contact", "contact_id.last_name"), Column("name", "name")),
        groups=grouping, filter=Condition("name", "not_contains", "nothing"),
        parameters=(Parameter("country", "account_id.country", "in", default=("CZ", "PL")),),
    )  # fmt: skip
    result = running("head", report)
    assert len(result.lines) == 8
    for groups in chains((result.whole,)):
        part = groups[-1]
        chosen = behind(result, groups)
        plain = Report("R", "opportunity", (Column("name", "name"),), filter=all_of(chosen))
        found = {line.id for line in running("head", plain).lines}
        assert found == {line.id for line in result.lines[part.start : part.end]}, part.key


def test_groups_that_a_formula_makes_have_no_filter(firm, running):
    report = Report(
        "R", "opportunity",
        (Column("name", "name"), Column("half", formula="length(name)")),
        groups=(Grouping("half"),),
    )  # fmt: skip
    result = running("seller", report)
    assert behind(result, (result.whole,)) == ()
    assert behind(result, (result.whole, result.whole.parts[0])) is None


def test_what_is_hidden_behind_a_reference_is_empty(crm, pg, firm, running):
    """A contact of the rival's account named by a document: neither name nor job is shown."""
    report = Report(
        "Accounts", "account",
        (Column("name", "name"), Column("revenue", "revenue_12_months", totals=("sum",)),
         Column("sector", "sector"), Column("last", "last_contact")),
    )  # fmt: skip
    make(pg, "account_detail", account_id=firm["rival", "BG"], sector="HIDDEN")
    make(pg, "account_detail", account_id=firm["seller", "CZ"], sector="seen")
    sale = make(pg, "sale", account_id=firm["rival", "BG"], sold_on=dt.date.today())
    make(pg, "sale_line", account_id=firm["rival", "BG"], sale_id=sale, description="x",
         quantity=1, unit_price=100)  # fmt: skip
    result = running("seller", report)
    by_name = {line.cells[0]: line.cells for line in result.lines}
    assert by_name["rival BG"][1:] == (None, None, None)
    assert by_name["seller CZ"][2] == "seen"
    assert result.whole.totals[0].cells[1] is None
    mine = running("seller", Report(**{**_fields(report), "mine": True}))
    assert [line.cells[0] for line in mine.lines] == ["seller CZ"]


def _fields(report):
    return {name: getattr(report, name) for name in Report.__dataclass_fields__}


@pytest.mark.parametrize("name", READY)
@pytest.mark.parametrize("person", ["seller", "head", "finance", "product", "marketing", "admin"])
def test_every_ready_report_runs_for_everybody(firm, running, catalogue_of, name, person):
    """Whoever may not read the kind, or a column of it, is told so; nobody gets a traceback."""
    catalogue = whole_catalogue(catalogue_of(person))
    wrong = problems(READY[name](), catalogue)
    if wrong:
        # To whom and why bids were lost is for product managers.
        assert person not in ("seller", "head") or READY[name]().kind == "lost_bid"
        assert all(problem.place for problem in wrong)
        return
    assert report_pdf(running(person, READY[name]()), "cs").startswith(b"%PDF")


def test_parameters_from_text(firm, running, database, catalogue_of):
    report = Report(
        "Opportunities", "opportunity", (Column("name", "name"), Column("close", "expected_close")),
        parameters=(
            Parameter("country", "account_id.country", "eq"),
            Parameter("account", "account_id", "eq"),
            Parameter("close", "expected_close", "eq", or_empty=True),
            Parameter("least", "amount", "ge", required=True, default=0),
        ),
    )  # fmt: skip
    catalogue = catalogue_of("head")

    def rows(**given):
        with database.session() as session:
            answers = read_answers(session, catalogue, report, given, "CZK")
        return len(running("head", report, answers).lines)

    assert rows() == 9  # those without an amount are not at least 0
    assert rows(country="CZ") == 3
    assert rows(country="CZ", least="20.02") == 2
    assert rows(account="seller PL", close="last month") == 3  # or without a day
    with pytest.raises(InvalidInput, match="least"):
        rows(least="*")
    with pytest.raises(InvalidInput, match="account="):
        rows(account="nobody at all")
    with pytest.raises(InvalidInput, match="seller"):
        rows(account="seller")
    with pytest.raises(InvalidInput, match="town"):
        rows(town="Brno")
    with pytest.raises(InvalidInput):
        rows(close="tomorrowish")


def test_every_place_that_is_offered_can_be_read(firm, database, catalogue_of):
    """Each field of each kind, and one step along each reference, is compiled and run once."""
    catalogue = whole_catalogue(catalogue_of("head"))
    for kind in catalogue.kinds:
        found = list(places(catalogue, kind))
        for way in ways(catalogue, kind):
            found += places(catalogue, kind, way.name)
        for start in range(0, len(found), 30):
            columns = tuple(
                Column(f"c{number}", each.path)
                for number, each in enumerate(found[start : start + 30])
            )
            with database.session() as session:
                run(session, catalogue, Report("All", kind, columns), limit=3)


@pytest.mark.parametrize(("at_once", "many"), [(1, 50), (50, 1)], ids=["by key", "over all"])
def test_what_is_worked_out_is_that_of_each_record(
    pg, firm, running, monkeypatch, at_once, many
):  # fmt: skip
    """Asked for some keys at a time, or over all that one sees; along a reference as well."""
    monkeypatch.setattr(worked_out, "AT_ONCE", at_once)
    monkeypatch.setattr(worked_out, "MANY", many)
    today = dt.datetime.now(dt.UTC).replace(hour=12)
    for country, days, total in (("CZ", 3, 500), ("PL", 8, 700)):
        account = firm["seller", country]
        make(pg, "activity", account_id=account, status="held", starts_at=today - days * DAY)
        make(pg, "sale", account_id=account, currency="EUR", total=total,
             sold_on=today.date() - days * DAY)  # fmt: skip
    make(pg, "activity", account_id=firm["rival", "BG"], status="held", starts_at=today - DAY)
    days = {f"seller {c}": today.date() - d * DAY for c, d in (("CZ", 3), ("PL", 8))}
    report = Report("R", "account", (Column("name", "name"), Column("last", "last_contact"),
                                     Column("revenue", "revenue_12_months")))  # fmt: skip
    found = {line.cells[0]: line.cells[1:] for line in running("seller", report).lines}
    assert found == {
        "seller CZ": (days["seller CZ"], Money(500, "EUR")),
        "seller PL": (days["seller PL"], Money(700, "EUR")),
        "rival BG": (None, None),
    }
    along = Report("R", "opportunity", (Column("account", "account_id"),
                                        Column("last", "account_id.last_contact")))  # fmt: skip
    lines = running("seller", along).lines
    assert len(lines) == 8
    assert all(line.cells[1] == days[line.cells[0].text] for line in lines)


def test_faults_name_their_place(catalogue_of):
    catalogue = whole_catalogue(catalogue_of("seller"))
    good = report_to_json(BY_COUNTRY)
    assert report_from_json(good, catalogue) == BY_COUNTRY
    for change, at in (
        ({"title": ""}, "title"),
        ({"columns": good["columns"] + [{"name": "x", "path": "account_id.nothing"}]},
         "columns 8, path"),
        ({"columns": good["columns"] + [{"name": "amount", "path": "amount"}]}, "columns 4"),
        ({"columns": [{"name": "a", "path": "name", "totals": ["sum"]}], "groups": []},
         "columns 1, totals"),
        ({"groups": [{"column": "country", "by": "month"}]}, "groups 1, by"),
        ({"groups": [{"column": "none"}]}, "groups 1"),
        ({"groups": [{"column": "country"}] * 4}, "groups"),
        ({"sort": [{"column": "none"}]}, "sort 1"),
        ({"chart": {"form": "cake"}}, "chart"),
        ({"kind": "secret"}, "kind"),
        ({"version": 99}, "version"),
        ({"filter": {"version": 1, "filter": {"field": "nothing", "op": "eq", "value": 1}}},
         "filter"),
        ({"parameters": [{"name": "p", "path": "name", "op": "lt"}]}, "parameters 1, op"),
        ({"columns": [{"name": 5}]}, "columns 1, name"),
        ({"columns": "all"}, "columns"),
    ):  # fmt: skip
        with pytest.raises(Faulty) as caught:
            report_from_json(good | change, catalogue)
        assert at in [problem.place for problem in caught.value.problems], change


def test_limits_and_odd_values(crm, pg, firm, running):
    name = "=1+1 <img src='/etc/passwd'>{{ x }} " + "x" * 60
    make(pg, "opportunity", account_id=firm["seller", "CZ"], name=name,
         next_step="y" * 190, stage_id=crm.lists["stage"]["open"])  # fmt: skip
    report = Report(
        "R", "opportunity",
        (Column("name", "name"), Column("step", "next_step"), Column("ring", formula="amount/0"),
         Column("far", formula='name & "!"', type="text")),
        filter=Condition("name", "contains", "img"),
    )  # fmt: skip
    with pytest.raises(Faulty, match="formula"):
        running("seller", report)
    fine = Report("R", "opportunity", (report.columns[0], report.columns[1], report.columns[3]),
                  filter=report.filter)  # fmt: skip
    result = running("seller", fine)
    assert result.lines[0].cells[2] == name + "!"
    assert running("seller", fine, limit=0).found.capped
    nothing = Report("R", "opportunity", (report.columns[0],), groups=(Grouping("name"),),
                     filter=Condition("name", "eq", "no such"))  # fmt: skip
    assert running("seller", nothing).lines == ()
    assert report_pdf(running("seller", nothing), "cs").startswith(b"%PDF")


def test_the_console_writes_runs_keeps_and_refuses(committed, tmp_path, capsys):
    """A ready report as a document, changed, run from its file, kept and shared."""
    with committed.connect() as pg:
        account = make(pg, "account", name="Kovo", owner_id=committed.ids["seller"], country="CZ")
        make(pg, "opportunity", account_id=account, name="Linka", amount=5000, currency="CZK",
             stage_id=committed.lists["stage"]["open"])  # fmt: skip

    def admin(person, *words):
        code = main(["report", *words, "--dsn", committed.dsn(person)])
        return code, capsys.readouterr()

    document = tmp_path / "r.json"
    assert admin("seller", "pipeline", "--out", str(document))[0] == 0
    data = json.loads(document.read_text("utf-8"))
    data["columns"].append({"name": "double", "formula": "amount * 2", "type": "money",
                            "title": "Double"})  # fmt: skip
    document.write_text(json.dumps(data), "utf-8")
    for ending in ("pdf", "xlsx", "csv"):
        out = tmp_path / f"r.{ending}"
        assert admin("seller", str(document), "--out", str(out))[0] == 0
        assert out.stat().st_size > 100
    assert "100.00" in (tmp_path / "r.csv").read_text("utf-8-sig").replace(",", ".")
    assert admin("seller", str(document), "--save", "Mine", "--share")[0] == 0
    assert admin("seller", str(document), "--save", "Mine", "--share")[0] == 0  # once more
    assert admin("colleague", "Mine", "--out", str(tmp_path / "c.pdf"))[0] == 0
    # The service desk has no right to export, but may print what it sees.
    assert admin("service", "services-ending", "--out", str(tmp_path / "c.pdf"))[0] == 0
    code, said = admin("service", "services-ending", "--out", str(tmp_path / "c.xlsx"))
    assert code == 1
    assert said.err
    assert not (tmp_path / "c.xlsx").exists()
    data["columns"][-1]["formula"] = "amount * nothing"
    document.write_text(json.dumps(data), "utf-8")
    code, said = admin("seller", str(document), "--out", str(tmp_path / "x.pdf"))
    assert code == 1
    assert "columns 9, formula" in said.err
    for words in (["nothing", "--out", "x.pdf"], ["pipeline"], ["pipeline", "--out", "x.doc"],
                  ["pipeline", "--out", "x.pdf", "--param", "seller"],
                  ["pipeline", "--out", "x.pdf", "--param", "colour=red"],
                  ["customer", "--out", "x.pdf"], [str(tmp_path / "r.pdf"), "--out", "x.pdf"],
                  ["customer", "--out", "x.pdf", "--param", "account=nobody"]):  # fmt: skip
        assert admin("seller", *words)[0] == 1, words
    for name in ("customer", "timeline"):
        for ending in ("pdf", "xlsx", "csv"):
            out = tmp_path / f"{name}.{ending}"
            assert admin("seller", name, "--param", "account=Kovo", "--out", str(out))[0] == 0
            assert out.stat().st_size > 50
