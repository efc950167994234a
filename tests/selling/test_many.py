"""My day and the charts with thousands of records: as many statements as with thirty."""

import datetime as dt
from functools import partial

from sqlalchemy import event

from crm_desktop.models.queries.activities.my_day import read_my_day
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.views.dashboard.page import charts_of, read_figures
from tests.factories import make
from tests.full import rounds

FILL = (
    """INSERT INTO crm.opportunity (account_id, owner_id, name, stage_id, probability, amount,
        currency, expected_close, opened_on, closed_on, employee_id)
    SELECT a.id, a.owner_id, 'Deal ' || n, CASE WHEN mod(n, 3) = 0 THEN %(won)s ELSE %(open)s END,
        50, 100 * n, 'CZK', current_date + mod(n, 90), current_date - 20,
        CASE WHEN mod(n, 3) = 0 THEN current_date - 1 END, a.owner_id
    FROM generate_series(1, %(deals)s) n, crm.account a WHERE a.id = %(account)s""",
    """INSERT INTO crm.activity (account_id, owner_id, employee_id, kind, status, subject,
        starts_at)
    SELECT a.id, a.owner_id, a.owner_id, 'call',
        CASE WHEN mod(n, 2) = 0 THEN 'held' ELSE 'planned' END, 'Call ' || n,
        now() - n * interval '4 minutes'
    FROM generate_series(1, %(calls)s) n, crm.account a WHERE a.id = %(account)s""",
    """INSERT INTO crm.task (account_id, owner_id, employee_id, subject, due_on, status)
    SELECT a.id, a.owner_id, a.owner_id, 'Task ' || n, current_date - mod(n, 9), 'open'
    FROM generate_series(1, %(deals)s) n, crm.account a WHERE a.id = %(account)s""",
)


def test_as_many_statements_as_with_thirty(committed, signed_in):
    ids, stages = committed.ids, committed.lists["stage"]
    with committed.connect() as pg:
        account = make(pg, "account", owner_id=ids["seller"], name="Alfa")
        make(pg, "account_detail", account_id=account)
        make(pg, "target", employee_id=ids["seller"], starts_on=dt.date.today().replace(day=1))
    database = signed_in("seller")
    with database.session() as session:
        me = sign_in(session)
        catalogue = load_catalogue(session, me)
    now = dt.datetime.now().astimezone()
    pages = {"day": lambda s: read_my_day(s, catalogue, me.employee_id, now, "UTC")} | {
        name: partial(read_figures, catalogue, name) for name in charts_of(catalogue, me.roles)
    }
    sent = []
    event.listen(database._bind, "before_cursor_execute", lambda *words: sent.append(words[2]))
    asked = []
    for deals, calls in ((30, 30), (rounds(900, 3_000), rounds(2_500, 10_000))):
        with committed.connect() as pg, pg.transaction():
            # As the sample does it: the rows are right, and triggers would take most of the time.
            pg.execute("SET LOCAL session_replication_role = replica")
            values = {"deals": deals, "calls": calls, "account": account,
                      "won": stages["won"], "open": stages["open"]}  # fmt: skip
            for statement in FILL:
                pg.execute(statement, values)
        numbers = {}
        for name, read in pages.items():
            sent.clear()
            with database.session() as session:
                found = read(session)
            numbers[name] = len(sent)
            if name == "day":
                assert len(found.tasks) <= 60
                assert len(found.targets) == 1
        asked.append(numbers)
    # Fewer where a filter that looks first finds too many to go on by their keys.
    assert all(asked[1][name] <= number for name, number in asked[0].items()), asked
    assert len(asked[0]) == 5
