"""A customer with divisions, product lines, currencies and a plan, for what a plan works out."""

import datetime as dt

import pytest
from sqlalchemy import event

from tests.factories import make

TODAY = dt.date.today()


class Customer:
    """What is entered is the firm's today; rows are made one by one, in a test's transaction."""

    def __init__(self, pg, crm):
        self.pg, self.crm = pg, crm
        pg.execute("UPDATE crm.firm SET currency = 'CZK'")
        self.account = make(pg, "account", owner_id=crm.ids["seller"], name="Alfa")
        make(pg, "account_detail", account_id=self.account)
        self.seller = crm.ids["seller"]
        self.line = dict(crm.lists["product_line"])
        self.product = {
            code: make(pg, "product", product_line_id=id, name=code.title())
            for code, id in self.line.items()
        }
        self.rival = crm.lists["competitor"]["rival-one"]
        self.stage = crm.lists["stage"]
        for code, rate in (("EUR", "25"), ("USD", None)):
            currency = make(pg, "currency", name=code, code=code)
            if rate:
                make(pg, "exchange_rate", currency_id=currency, day=TODAY, rate=rate)
        self.works = self.division("Works")
        self.press = self.division("Press", parent_id=self.works)
        self.site = self.division("Site")
        self.plan = self.make("account_plan", employee_id=self.seller, currency="CZK",
                              starts_on=dt.date(TODAY.year, 1, 1),
                              ends_on=dt.date(TODAY.year, 12, 31))  # fmt: skip

    def make(self, table, **values):
        return make(self.pg, table, account_id=self.account, **values)

    def division(self, name, **more):
        return self.make("account_division", name=name, **more)

    def cell(self, division, line, **typed):
        return make(self.pg, "plan_cell", account_plan_id=self.plan, product_line_id=line,
                    account_division_id=division, **typed)  # fmt: skip

    def target(self, quarter, target, **more):
        return make(self.pg, "plan_target", account_plan_id=self.plan, quarter=quarter,
                    target=target, **more)  # fmt: skip

    def sell(self, day, price, line="machines", division=None, quantity="1", **more):
        sale = self.make("sale", sold_on=day, account_division_id=division,
                         currency=more.pop("currency", "CZK"),
                         opportunity_id=more.pop("opportunity_id", None))  # fmt: skip
        make(self.pg, "sale_line", sale_id=sale, unit_price=price, quantity=quantity,
             product_id=self.product.get(line), **more)  # fmt: skip
        return sale

    def offer(self, amount, stage="open", line="machines", division=None, **more):
        return self.make("opportunity", amount=amount, stage_id=self.stage[stage],
                         product_id=self.product.get(line), account_division_id=division,
                         **{"currency": "CZK", "probability": 40, **more})  # fmt: skip

    def contract(self, price, line="services", division=None, **more):
        return self.make("service", price=price, product_id=self.product.get(line),
                         account_division_id=division, **more)  # fmt: skip


@pytest.fixture
def customer(pg, crm):
    return Customer(pg, crm)


@pytest.fixture
def asked(database, act_as, catalogue_of):
    """Ask as a person; `asked.statements` is what the last question sent to the server."""

    class Asked:
        statements = ()

        def __call__(self, person, question, *values, without=()):
            catalogue = catalogue_of(person)
            for kind in without:
                catalogue.kinds.pop(kind)
            seen = []

            def note(_connection, _cursor, statement, *_more):
                seen.append(statement)

            act_as(person)
            try:
                with database.session() as session:
                    bind = session.get_bind()
                    event.listen(bind, "before_cursor_execute", note)
                    try:
                        return question(session, catalogue, *values)
                    finally:
                        event.remove(bind, "before_cursor_execute", note)
            finally:
                act_as(None)
                Asked.statements = seen

    return Asked()
