"""Searching by parts of words: the directory, and what row security hides."""

import statistics
from collections.abc import Callable
from typing import Any

import psycopg
from psycopg import sql

from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.lists.texts import address_of
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.text import norm
from tests.benchmarks.data import BROAD, HEAD, WIDTHS, Data, data
from tests.benchmarks.measuring import Line, Table, medians

MOST = 20
ROUNDS = 20
# The best that somebody who may see everything can write, with the rights as an explicit WHERE.
DIRECTORY = """
    WITH given AS MATERIALIZED (
        SELECT id FROM crm.account
        WHERE name_norm >= {word} COLLATE "C" AND name_norm < ({word} || chr(1114111)) COLLATE "C"
          AND deleted_at IS NULL ORDER BY sort_key, id LIMIT {most})
    SELECT id FROM given
    UNION ALL (
        SELECT id FROM crm.account
        WHERE crm_private.grams(search_text) @> crm_private.grams({word})
          AND position({word} IN search_text) > 0 AND deleted_at IS NULL
          AND NOT (name_norm >= {word} COLLATE "C"
                   AND name_norm < ({word} || chr(1114111)) COLLATE "C")
        ORDER BY sort_key, id LIMIT {most})
    LIMIT {most}
"""
PROTECTED = """
    SELECT t.id FROM crm.{table} t JOIN crm.account a ON a.id = t.account_id
    WHERE crm_private.grams(t.search_text) @> crm_private.grams({word})
      AND position({word} IN t.search_text) > 0 AND t.deleted_at IS NULL AND a.deleted_at IS NULL
      AND (t.owner_id = ANY ({owners}) OR t.account_id = ANY ({accounts}))
    ORDER BY {order} LIMIT {most}
"""
TABLES = (
    ("contact", "t.sort_key, t.id"),
    ("opportunity", "t.expected_close DESC NULLS LAST, t.id"),
)
LARGE = 50_000  # accounts from which on a search without an index is felt
HIDDEN = """
    SELECT t.id FROM crm.{table} t WHERE t.search_text ILIKE {word} AND t.deleted_at IS NULL
    ORDER BY {order} LIMIT {most}
"""


def run(accounts: int) -> list[Table]:
    """Measure type-ahead and search on a trial of this size."""
    with data(accounts) as found:
        words = _words(found)
        return [
            _directory(found, words),
            _restricted(found, words, accounts),
            _texts(found),
            _typing(found, words),
        ]


def _words(found: Data) -> list[str]:
    """Return beginnings of words of contacts and accounts, from rare to frequent."""
    words: list[str] = []
    for table in ("account", "contact"):
        rows = found.superuser.execute(
            "SELECT DISTINCT left(word, 5) FROM (SELECT regexp_split_to_table(search_text, ' ')"
            f" AS word FROM crm.{table} ORDER BY id LIMIT 400) AS said"
            " WHERE length(word) >= 5 ORDER BY 1".encode()
        ).fetchall()
        words += [row[0] for row in rows[:: max(1, len(rows) // 6)]][:6]
    found.superuser.rollback()
    return [norm(word) for word in words]


def _rare(found: Data) -> list[str]:
    """Return words that few contacts have: what somebody types to find one person."""
    rows = found.superuser.execute(
        "SELECT word FROM (SELECT regexp_split_to_table(search_text, ' ') AS word FROM crm.contact"
        " ORDER BY id LIMIT 20000) AS said WHERE length(word) >= 6 GROUP BY word"
        " HAVING count(*) <= 4 ORDER BY md5(word) LIMIT 4"
    ).fetchall()
    found.superuser.rollback()
    return [row[0] for row in rows]


def _directory(found: Data, words: list[str]) -> Table:
    lines = []
    call = sql.SQL("SELECT id FROM crm.search_accounts({}, {})")
    for called in WIDTHS:
        person = found.person(WIDTHS[called]).driver
        ours, other = _each(
            words,
            lambda word, driver=person: _fetch(driver, call, [word], MOST),  # type: ignore[misc]
            lambda word: _fetch(
                found.superuser, sql.SQL(DIRECTORY).format(word=sql.Literal(word), most=MOST)
            ),
        )
        lines.append(Line(f"type-ahead in the directory, {called}", ours, other, 1.0, 1.0))
    return Table(
        "search: directory",
        f"{len(words)} beginnings of words, medians over the words, against a superuser's own"
        " query. The call of the function itself takes half a millisecond, hence the slack.",
        lines,
        ("person", "superuser"),
    )


def _restricted(found: Data, words: list[str], size: int) -> Table:
    rare = _rare(found)
    lines = []
    for called in WIDTHS:
        login = WIDTHS[called]
        person = found.person(login).driver
        owners, accounts = _visible(found, login)
        ours, other = _each(
            words,
            lambda word, driver=person: _fetch(  # type: ignore[misc]
                driver, sql.SQL("SELECT id FROM crm.search_records({}, {})"), [word], MOST
            ),
            lambda word, seen=(owners, accounts): [  # type: ignore[misc]
                _fetch(found.superuser, _protected(table, word, order, *seen))
                for table, order in TABLES
            ],
        )
        lines.append(Line(f"contacts and opportunities, {called}", ours, other, 1.5, 2.0))

        if login == BROAD:
            continue  # sees none of them, so that there is nothing to look through

        def typed(word: str, driver: "psycopg.Connection[Any]" = person) -> int:
            return _fetch(
                driver, sql.SQL("SELECT id FROM crm.search_records({}, {})"), [word], MOST
            )

        def without_index(word: str, driver: "psycopg.Connection[Any]" = person) -> list[int]:
            return [_fetch(driver, _hidden(table, word, order)) for table, order in TABLES]

        ours, _idle = _each(rare, typed, lambda word: None)
        hidden, _idle = _each(rare, without_index, lambda word: None, rounds=3)  # takes seconds
        goal = 1 / 30 if size >= LARGE else None
        # The slack: who sees little has little to read by ILIKE too, found by owner.
        lines.append(Line(f"a rare word, against ILIKE, {called}", ours, hidden, goal, 2.0))
    return Table(
        "search: what row security hides",
        "The search function, against a superuser's query with the rights in its WHERE; and"
        " against ILIKE on both tables, which may use no index there.",
        lines,
        ("person", "other way"),
    )


# Documents by name, notes of accounts, and numbers: what the second function finds.
FURTHER = {
    "documents by name": """
        SELECT t.id FROM crm.document t JOIN crm.account a ON a.id = t.account_id
        WHERE crm_private.grams(t.search_text) @> crm_private.grams({word})
          AND position({word} IN t.search_text) > 0 AND {seen} LIMIT {most}""",
    "notes of accounts": """
        SELECT t.account_id FROM crm.account_detail t JOIN crm.account a ON a.id = t.account_id
        WHERE crm_private.grams(crm_private.norm(t.note)) @> crm_private.grams({word})
          AND position({word} IN crm_private.norm(t.note)) > 0 AND {seen} LIMIT {most}""",
    "notes of contacts": """
        SELECT t.contact_id FROM crm.contact_note t JOIN crm.account a ON a.id = t.account_id
        WHERE crm_private.grams(crm_private.norm(t.note)) @> crm_private.grams({word})
          AND position({word} IN crm_private.norm(t.note)) > 0 AND {seen} LIMIT {most}""",
}
NUMBERS = """
    SELECT t.id FROM crm.contact_point t JOIN crm.account a ON a.id = t.account_id
    WHERE crm_private.grams(t.value_norm) @> crm_private.grams({word})
      AND position({word} IN t.value_norm) > 0 AND {seen} LIMIT {most}"""


def _texts(found: Data) -> Table:
    """What else Ctrl+K looks in: by words of documents and notes, and by phone numbers."""
    words = _words_of(found, "document", "name") + _words_of(found, "account_detail", "note")
    numbers = [
        address_of(value)[-7:]
        for (value,) in found.superuser.execute(
            "SELECT value FROM crm.contact_point WHERE kind = 'phone' ORDER BY md5(value) LIMIT 8"
        ).fetchall()
    ]
    found.superuser.rollback()
    lines = []
    call = sql.SQL("SELECT kind, id FROM crm.search_texts({}, {}, {})")
    for called, login in WIDTHS.items():
        driver = found.person(login).driver
        owners, accounts = _visible(found, login)
        seen = sql.SQL(
            "(t.owner_id = ANY ({}) OR t.account_id = ANY ({})) AND a.deleted_at IS NULL"
        ).format(owners, accounts)

        def by_hand(texts: list[str], word: str, seen: sql.Composed = seen) -> object:
            return [
                _fetch(
                    found.superuser,
                    sql.SQL(each).format(word=sql.Literal(word), seen=seen, most=sql.Literal(MOST)),
                )
                for each in texts
            ]

        ours, other = _each(
            words,
            lambda word, d=driver: _fetch(d, call, [word], "", MOST),  # type: ignore[misc]
            lambda word, hand=by_hand: hand(list(FURTHER.values()), word),  # type: ignore[misc]
        )
        lines.append(Line(f"documents and notes, {called}", ours, other, 1.5, 2.0))
        ours, other = _each(
            numbers,
            lambda word, d=driver: _fetch(d, call, [], word, MOST),  # type: ignore[misc]
            lambda word, hand=by_hand: hand([NUMBERS], word),  # type: ignore[misc]
        )
        lines.append(Line(f"phone numbers, {called}", ours, other, 1.5, 2.0))
    return Table(
        "search: documents, notes, phone numbers",
        f"{len(words)} beginnings of words and {len(numbers)} ends of numbers, by the function,"
        " against a superuser's queries with the rights in their WHERE.",
        lines,
        ("person", "superuser"),
    )


def _words_of(found: Data, table: str, column: str) -> list[str]:
    rows = found.superuser.execute(
        f"SELECT DISTINCT left(word, 6) FROM (SELECT regexp_split_to_table(crm.norm({column}), ' ')"
        f" AS word FROM crm.{table} WHERE {column} <> '' ORDER BY md5({column}) LIMIT 300) AS said"
        " WHERE length(word) >= 6 ORDER BY 1".encode()
    ).fetchall()
    found.superuser.rollback()
    return [row[0] for row in rows[:: max(1, len(rows) // 4)]][:4]


def _typing(found: Data, words: list[str]) -> Table:
    person = found.person(HEAD)

    def everything(word: str) -> object:
        with person.database.session() as session:
            return search(session, person.catalogue, word)

    def narrowed(word: str) -> object:
        with person.database.session() as session:
            query = ListQuery("account", ("name", "town"), "name", search=word)
            return first_page(session, person.catalogue, query)

    keys, listed = _each(words, everything, narrowed)
    return Table(
        "search: as somebody types",
        "Through our code, head of sales; nothing is to be held.",
        [Line("everything (Ctrl+K)", keys), Line("list narrowed to a word", listed)],
    )


def _each(
    words: list[str],
    ours: Callable[[str], object],
    other: Callable[[str], object],
    rounds: int = ROUNDS,
) -> tuple[float, float]:
    """Return the medians over the words of the medians of both ways."""
    taken = [
        medians({"ours": lambda w=word: ours(w), "other": lambda w=word: other(w)}, rounds)  # type: ignore[misc]
        for word in words
    ]
    return (
        statistics.median(one["ours"] for one in taken),
        statistics.median(one["other"] for one in taken),
    )


def _protected(
    table: str, word: str, order: str, owners: sql.Literal, accounts: sql.Literal
) -> sql.Composed:
    return sql.SQL(PROTECTED).format(
        table=sql.Identifier(table),
        word=sql.Literal(word),
        owners=owners,
        accounts=accounts,
        order=sql.SQL(order),
        most=MOST,
    )


def _hidden(table: str, word: str, order: str) -> sql.Composed:
    return sql.SQL(HIDDEN).format(
        table=sql.Identifier(table),
        word=sql.Literal(f"%{word}%"),
        order=sql.SQL(order),
        most=MOST,
    )


def _visible(found: Data, login: str) -> tuple[sql.Literal, sql.Literal]:
    """Return whose accounts, and which accounts of teams, somebody sees: known beforehand."""
    owners = found.superuser.execute(
        "WITH RECURSIVE below(id) AS (SELECT id FROM crm.employee WHERE login = %s UNION SELECT"
        " e.id FROM crm.employee e JOIN below ON e.superior_id = below.id)"
        " SELECT array_agg(id) FROM below",
        (login,),
    ).fetchone()
    assert owners is not None
    accounts = found.superuser.execute(
        "SELECT coalesce(array_agg(account_id), '{}') FROM crm.account_team"
        " WHERE employee_id = ANY(%s) AND deleted_at IS NULL AND valid_from <= current_date"
        " AND coalesce(valid_to, 'infinity') >= current_date",
        (owners[0],),
    ).fetchone()
    assert accounts is not None
    found.superuser.rollback()
    return sql.Literal(owners[0]), sql.Literal(accounts[0])


def _fetch(
    connection: "psycopg.Connection[Any]", statement: sql.SQL | sql.Composed, *values: Any
) -> int:
    if isinstance(statement, sql.SQL):
        statement = statement.format(*values)
    with connection.transaction():
        return len(connection.execute(statement).fetchall())
