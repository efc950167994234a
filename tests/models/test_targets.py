"""Targets, what was reached of them and what is paid for it: exact to the minor unit."""

import datetime as dt

import pytest

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.targets.behind import behind
from crm_desktop.models.queries.targets.fulfilment import fulfilment
from tests.factories import make

MAY = dt.date(2025, 5, 1)


@pytest.fixture
def firm(pg, crm):
    """An account of the seller, a product of the machines, and how to sell and to ask."""
    return Firm(pg, crm)


class Firm:
    def __init__(self, pg, crm):
        self.pg, self.ids = pg, crm.ids
        self.account = make(pg, "account", owner_id=crm.ids["seller"])
        self.machines = crm.lists["product_line"]["machines"]
        self.machine = make(pg, "product", product_line_id=self.machines)
        self.won = crm.lists["stage"]["won"]

    def sell(self, seller, day, price, quantity="1", **more):
        sale = make(self.pg, "sale", account_id=more.pop("account", self.account), sold_on=day,
                    employee_id=self.ids[seller], currency=more.pop("currency", "CZK"))  # fmt: skip
        make(self.pg, "sale_line", sale_id=sale, unit_price=price, quantity=quantity, **more)
        return sale

    def target(self, person="seller", **more):
        return make(self.pg, "target", employee_id=self.ids[person], **more)

    def rule(self, *bands, **more):
        rule = make(self.pg, "commission_rule", **more)
        for first, last, rate in bands:
            make(self.pg, "commission_band", commission_rule_id=rule, from_percent=first,
                 to_percent=last, rate=rate)  # fmt: skip


@pytest.fixture
def reached(database, act_as):
    """Ask as a person what was reached of a target: amount, percent, rate, commission."""

    def ask(person, target):
        act_as(person)
        with database.session() as session:
            found = fulfilment(session, [target])
        act_as(None)
        return tuple(found[target].values())[:4] if found else None

    return ask


def test_what_counts_and_what_does_not(pg, firm, reached):
    may, line = firm.target(), firm.target(product_line_id=firm.machines)
    team, year = firm.target("lead", scope="team"), firm.target(period="year")
    firm.sell("seller", MAY, 100)
    firm.sell("seller", dt.date(2025, 5, 31), 30, product_id=firm.machine)
    firm.sell("seller", dt.date(2025, 4, 30), 1000)
    firm.sell("seller", dt.date(2025, 6, 1), 2000)
    firm.sell("seller", MAY, 4000, currency="EUR")
    firm.sell("lead", MAY, 7)
    firm.sell("seller", MAY, -20)  # a return
    gone = firm.sell("seller", MAY, 8000)
    pg.execute("UPDATE crm.sale SET deleted_at = now() WHERE id = %s", (gone,))
    firm.sell("seller", dt.date(2026, 4, 30), 500)  # the last day of a year from May
    firm.sell("seller", dt.date(2026, 5, 1), 9000)
    assert reached("seller", may) == (110, 11, None, None)
    assert reached("seller", line) == (30, 3, None, None)
    assert reached("lead", team) == (117, 11, None, None)
    assert reached("head", year) == (2610, 261, None, None)
    # A leap day belongs to its February.
    leap = firm.target(starts_on=dt.date(2028, 2, 1))
    firm.sell("seller", dt.date(2028, 2, 29), 999)
    firm.sell("seller", dt.date(2028, 3, 1), 1)
    assert reached("seller", leap) == (999, 99, None, None)
    # A quarter from December goes over the change of the year, its first month does not.
    december = dt.date(2027, 12, 1)
    winter, month = (
        firm.target(starts_on=december, period="quarter"),
        firm.target(starts_on=december),
    )
    firm.sell("seller", dt.date(2027, 12, 31), 30)
    firm.sell("seller", dt.date(2028, 1, 1), 400)
    assert reached("seller", winter)[0] == 1429
    assert reached("seller", month)[0] == 30
    pg.execute("UPDATE crm.sale SET deleted_at = NULL WHERE id = %s", (gone,))
    assert reached("seller", may)[0] == 8110


def test_won_opportunities(pg, firm, reached, crm):
    target = firm.target(measure="won")
    for stage, day, amount in (("won", MAY, 400), ("lost", MAY, 7), ("open", None, 9),
                               ("won", dt.date(2025, 6, 1), 5), ("won", MAY, None)):  # fmt: skip
        make(pg, "opportunity", account_id=firm.account, stage_id=crm.lists["stage"][stage],
             employee_id=crm.ids["seller"], closed_on=day, amount=amount)  # fmt: skip
    assert reached("seller", target) == (400, 40, None, None)


def test_other_currencies_count_by_the_rate_of_their_day_or_are_left_out(
    pg, firm, reached, database, act_as, crm
):
    pg.execute("UPDATE crm.firm SET currency = 'CZK'")
    euro = make(pg, "currency", name="Euro", code="EUR", rate_days=2)
    for day, rate in ((30, "25.005"), (2, "26")):
        month = 4 if day == 30 else 5
        make(pg, "exchange_rate", currency_id=euro, day=dt.date(2025, month, day), rate=rate)
    firm.rule((0, None, 10))
    target, won = firm.target(), firm.target(measure="won")
    foreign = firm.target("lead", currency="EUR")
    firm.sell("seller", MAY, 100)
    firm.sell("seller", MAY, 100, currency="EUR")  # 2500.5: half away from zero
    firm.sell("seller", dt.date(2025, 5, 2), 10, currency="EUR")
    firm.sell("seller", dt.date(2025, 5, 4), 7000, currency="EUR")  # the rate is too old
    firm.sell("seller", MAY, 9000, currency="USD")
    make(pg, "opportunity", account_id=firm.account, stage_id=firm.won, closed_on=MAY,
         employee_id=crm.ids["seller"], amount=4, currency="EUR")  # fmt: skip
    firm.sell("lead", MAY, 251)  # 10.04 cents of a euro
    assert reached("seller", target) == (2861, 286, 10, 10 + 250 + 26)
    assert reached("seller", won)[0] == 100
    assert reached("lead", foreign)[0] == 10
    act_as("seller")
    with database.session() as session:
        assert [fulfilment(session, [id])[id]["unrated"] for id in (target, won)] == [2, None]


def test_borders_of_bands_are_met_exactly(pg, firm, reached):
    firm.rule((0, "79.99", 1), ("79.99", 100, 2), (100, None, "3.125"))
    target = firm.target(amount=10_000_000)
    assert reached("seller", target) == (0, 0, 1, 0)
    firm.sell("seller", MAY, 7_998_999)
    assert reached("seller", target) == (7_998_999, 79, 1, 79_990)
    firm.sell("seller", MAY, 1)
    assert reached("seller", target)[1:3] == (79, 2)
    firm.sell("seller", MAY, 2_000_999)
    assert reached("seller", target)[:3] == (9_999_999, 99, 2)
    firm.sell("seller", MAY, 1)
    amount, percent, rate, commission = reached("seller", target)
    assert (amount, percent, float(rate)) == (10_000_000, 100, 3.125)
    # Rounded once per line, half away from zero: 249968.71875, 0.03125, 62531.21875, 0.03125.
    assert commission == 249_969 + 0 + 62_531 + 0


def test_half_a_cent_is_rounded_away_from_zero_once_per_line(firm, reached):
    firm.rule((0, None, 50))
    target = firm.target()
    for price in (1, 1, 3, -1):
        firm.sell("seller", MAY, price)
    assert reached("seller", target) == (4, 0, 50, 1 + 1 + 2 - 1)


def test_a_rule_is_for_its_targets_and_its_time(firm, reached):
    firm.rule((0, None, 10), valid_to=dt.date(2025, 12, 31))
    firm.rule((0, None, 20), valid_from=dt.date(2026, 1, 1))
    firm.rule((0, None, 30), product_line_id=firm.machines)
    days = (dt.date(2025, 12, 1), dt.date(2026, 1, 1), dt.date(2024, 12, 1))
    old, new, before = (firm.target(starts_on=day) for day in days)
    line = firm.target(product_line_id=firm.machines, starts_on=days[0])
    for day in (dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2024, 12, 31)):
        firm.sell("seller", day, 100, product_id=firm.machine)
    assert reached("seller", old)[2:] == (10, 10)
    assert reached("seller", new)[2:] == (20, 20)
    assert reached("seller", before)[2:] == (None, None)
    assert reached("seller", line)[2:] == (30, 30)


def test_splits_between_people(pg, firm, reached):
    firm.rule((0, None, 10))
    firm.rule((0, None, 10), scope="team")
    mine, leads = firm.target(), firm.target("lead")
    team = firm.target("lead", scope="team")
    sale = firm.sell("seller", MAY, 333)
    make(pg, "commission_share", sale_id=sale, employee_id=firm.ids["lead"], percent="33.33")
    # 222.0111 and 110.9889; a tenth of each.
    assert reached("seller", mine) == (222, 22, 10, 22)
    assert reached("lead", leads) == (111, 11, 10, 11)
    assert reached("lead", team)[0] == 333
    # Who becomes the seller has the rest and what was given to them before.
    pg.execute("UPDATE crm.sale SET employee_id = %s WHERE id = %s", (firm.ids["lead"], sale))
    assert reached("lead", leads)[0] == 333
    assert reached("seller", mine)[0] == 0


def test_each_figure_opens_what_it_counts(pg, firm, reached, database, act_as, catalogue_of, crm):
    plain, line = firm.target(), firm.target(product_line_id=firm.machines)
    team, won = firm.target("lead", scope="team"), firm.target(measure="won")
    mine = firm.sell("seller", MAY, 100, product_id=firm.machine)
    other = firm.sell("seller", MAY, 10)
    leads = firm.sell("lead", MAY, 1)
    make(pg, "commission_share", sale_id=leads, employee_id=firm.ids["seller"], percent=50)
    euros = firm.sell("seller", MAY, 5, currency="EUR")  # counted, or said to be left out
    firm.sell("seller", dt.date(2025, 6, 1), 5)
    deal = make(pg, "opportunity", account_id=firm.account, stage_id=firm.won, closed_on=MAY,
                employee_id=firm.ids["seller"], amount=5)  # fmt: skip
    catalogue = catalogue_of("lead")
    for target, expected in ((plain, {mine, other, leads, euros}), (line, {mine}),
                             (team, {mine, other, leads, euros}), (won, {deal})):  # fmt: skip
        with database.session() as session:
            kind, chosen = behind(session, target)
            page = first_page(session, catalogue, ListQuery(kind, (), "", filters=(chosen,)))
        assert {row.id for row in page.rows} == expected, (kind, chosen)


def test_nobody_counts_what_they_may_not_see(pg, firm, reached):
    target = firm.target()
    sale = firm.sell("seller", MAY, 100)
    assert reached("rival", target) is None
    assert reached("finance", target)[0] == 100
    assert reached("lead", target)[0] == 100
    # An account that went to somebody else takes its figures along.
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s",
               (firm.ids["rival"], firm.account))  # fmt: skip
    assert reached("seller", target)[0] == 0
    assert reached("head", target)[0] == 100
    assert sale


def test_lists_forms_and_refusals(pg, firm, database, act_as, catalogue_of, crm):
    firm.sell("seller", MAY, 600)
    catalogue = catalogue_of("lead")
    new = {"employee_id": crm.ids["seller"], "starts_on": MAY, "amount": 1000, "currency": "CZK",
           "scope": "own", "measure": "sales", "period": "month"}  # fmt: skip
    with database.session() as session:
        save(session, catalogue, Edit("target", None, new))
    columns = ("employee_id", "actual", "fulfilled", "commission")
    with database.session() as session:
        page = first_page(session, catalogue, ListQuery("target", columns, "starts_on"))
    assert [(row["actual"], row["fulfilled"], row["commission"]) for row in page.rows] == [
        (600, 60, None)
    ]
    for changes, sentence in (
        ({"employee_id": crm.ids["inactive"]}, "left the firm"),
        ({"starts_on": MAY.replace(day=2)}, "first day of a month"),
        ({}, "target for this person"),
        ({"amount": 0}, "amount"),
    ):
        with pytest.raises(InvalidInput, match=sentence), database.session() as session:
            save(session, catalogue, Edit("target", None, new | changes))
    catalogue = catalogue_of("finance")
    rule = {"name": "x", "scope": "own", "measure": "sales", "period": "month", "valid_from": MAY}
    bands = (
        Edit("commission_band", None, {"from_percent": 0, "to_percent": 80, "rate": 1}),
        Edit("commission_band", None, {"from_percent": 90, "rate": 2}),
    )
    with pytest.raises(InvalidInput, match="leave a gap"):
        _kept(database, catalogue, Edit("commission_rule", None, rule, parts=bands))


def _kept(database, catalogue, edit):
    """Save as at the end of a transaction, when the bands are compared."""
    with database.session() as session:
        save(session, catalogue, edit)
        session.connection().exec_driver_sql("SET CONSTRAINTS crm.b_bands IMMEDIATE")
