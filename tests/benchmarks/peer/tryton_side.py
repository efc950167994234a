"""The people of a fresh Tryton, with a record rule each; runs in Tryton's own environment.

`python tryton_side.py CONFIGURATION DATABASE PASSWORD LOGIN…` prints JSON: company, currency, and
login → employee.
"""

import json
import sys
from decimal import Decimal
from typing import Any


def main() -> None:
    """Make company, salespeople, and the rule that an opportunity is seen by whose it is."""
    configuration, database, password, *logins = sys.argv[1:]
    from trytond import config  # type: ignore[import-not-found]

    config.update_etc(configuration)
    from trytond.pool import Pool  # type: ignore[import-not-found]
    from trytond.transaction import Transaction  # type: ignore[import-not-found]

    Pool.start()
    pool = Pool(database)
    pool.init()
    with Transaction().start(database, 0) as transaction:
        (admin,) = pool.get("res.user").search([("login", "=", "admin")])
        transaction.set_user(admin.id)
        euro = _saved(
            pool, "currency.currency", name="Euro", symbol="€", code="EUR",
            rounding=Decimal("0.01"), digits=2,
        )  # fmt: skip
        firm = _saved(pool, "party.party", name="Firm")
        company = _saved(pool, "company.company", party=firm, currency=euro)
        employees = {login: _person(pool, company, login, password) for login in logins}
        transaction.commit()
    found = {"company": company.id, "currency": euro.id, "employees": employees}
    sys.stdout.write(json.dumps(found))


def _person(pool: Any, company: Any, login: str, password: str) -> int:
    """Rules know groups, not employees: so each salesperson is a group."""
    sales = pool.get("res.group")(pool.get("ir.model.data").get_id("sale", "group_sale"))
    party = _saved(pool, "party.party", name=login)
    employee = _saved(pool, "company.employee", party=party, company=company)
    own = _saved(pool, "res.group", name=f"Sales of {login}")
    _saved(
        pool, "res.user", name=login, login=login, password=password, groups=[sales, own],
        companies=[company], company=company, employees=[employee], employee=employee,
    )  # fmt: skip
    rules = _saved(
        pool, "ir.rule.group", name=f"Opportunities of {login}", model="sale.opportunity",
        global_p=False, default_p=False, groups=[own],
    )  # fmt: skip
    domain = json.dumps([["employee", "=", employee.id]])
    _saved(pool, "ir.rule", rule_group=rules, domain=domain)
    return int(employee.id)


def _saved(pool: Any, model: str, /, **values: Any) -> Any:
    record = pool.get(model)(**values)
    record.save()
    return record


if __name__ == "__main__":
    main()
