"""What the functions of search find, for everybody; asked beside `helper_checks`."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from crm_desktop.models.text import norm
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.oracle_questions import as_person

Connection = psycopg.Connection[Any]

SEARCHERS = (
    "seller",
    "reader",
    "head",
    "service",
    "inactive",
    "admin",
    "partner",
    "marketing",
    "both",
    "expired",
)

# What `search_texts` looks in.
SEARCHED = {"document": "name", "contact_point": "value", "account_detail": "note",
            "contact_note": "note"}  # fmt: skip


def search(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """What is found = what may be seen and is not deleted, for everybody."""
    gone, left = (
        {row["id"] for row in truth.rows[kind] if row["deleted_at"] is not None}
        for kind in ("account", "contact")
    )
    looked_for = dict.fromkeys(SEARCHED, _often(truth)) | {"contact_point": "a"}
    for person in SEARCHERS:
        right = rights[person]
        expected = {
            (kind, row["id"])
            for kind in ("contact", "opportunity")
            for row in truth.rows[kind]
            if may_see(right, kind, row, truth) and row["deleted_at"] is None
            and row["account_id"] not in gone and "a" in row["search_text"]
        }  # fmt: skip
        expected |= {
            (kind, row.get("id") or row["account_id" if kind == "account_detail" else "contact_id"])
            for kind, column in SEARCHED.items()
            for row in truth.rows[kind]
            if may_see(right, kind, row, truth) and row.get("deleted_at") is None
            and row["account_id"] not in gone and looked_for[kind] in norm(row[column] or "")
            and not (kind == "contact_note" and row["contact_id"] in left)
        }  # fmt: skip
        try:
            with as_person(pg, person):
                found = set(
                    pg.execute(
                        "SELECT kind, id FROM crm.search_records('{a}', 100000)"
                        " UNION ALL SELECT kind, id FROM crm.search_texts(%s, 'a', 100000)",
                        ([looked_for["document"]],),
                    ).fetchall()
                )
                accounts = pg.execute("SELECT id FROM crm.search_accounts('{alf}', 9)").fetchall()
        except psycopg.errors.InsufficientPrivilege:
            found, accounts = set(), []
        if found != expected:
            yield f"{person} finds {len(found)} of {len(expected)}"
        if person != "partner" and bool(accounts) != (right.me is not None):
            yield f"{person} finds accounts: {bool(accounts)}"


RECORDS = "crm.search_records(text[],integer)"
OFTEN = ("a", "ova")


def frequent(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Of a frequent word the first are found in their order, whichever way is taken to them."""
    (text,) = pg.execute("SELECT pg_get_functiondef(%s::regprocedure)", (RECORDS,)).fetchone() or ()
    # Of so many less one all are looked at first, so that the bound is the last one wanted.
    whole = [
        sum(word in row["search_text"] and row["deleted_at"] is None for row in truth.rows[kind])
        - 1
        for kind in ("contact", "opportunity")
        for word in OFTEN
    ]
    for many, own in ((5, 1_000_000), (5, 0), (9, 30), *((each, 0) for each in whole)):
        way = text.replace("integer := 2000;", f"integer := {many};")
        way = way.replace("integer := 20000;", f"integer := {own};")
        assert way != text
        pg.execute(way.encode())
        for person in SEARCHERS:
            for word in OFTEN:
                expected = _first(truth, rights[person], word, 3)
                try:
                    with as_person(pg, person):
                        asked = "SELECT kind, id FROM crm.search_records(ARRAY[%s], 3)"
                        found = pg.execute(asked, (word,)).fetchall()
                except psycopg.errors.InsufficientPrivilege:
                    found = []
                if found != expected:
                    yield f"{person} finds {found} by {word}, not {expected} ({many}, {own})"


def _first(truth: Truth, right: Rights, word: str, most: int) -> list[tuple[str, int]]:
    """Return the first contacts by name and opportunities by their close, the latest first."""
    gone = {row["id"] for row in truth.rows["account"] if row["deleted_at"] is not None}
    seen = {
        kind: [
            row
            for row in truth.rows[kind]
            if may_see(right, kind, row, truth) and row["deleted_at"] is None
            and row["account_id"] not in gone and word in row["search_text"]
        ]
        for kind in ("contact", "opportunity")
    }  # fmt: skip
    seen["contact"].sort(key=lambda row: (row["sort_key"].encode(), row["id"]))
    seen["opportunity"].sort(key=lambda row: row["id"])
    seen["opportunity"].sort(key=lambda row: row["expected_close"] or dt.date.min, reverse=True)
    return [(kind, row["id"]) for kind, rows in seen.items() for row in rows[:most]]


def _often(truth: Truth) -> str:
    """Return three letters that stand in many documents' names and in many notes."""
    found: dict[str, Counter[str]] = {}
    for kind, column in SEARCHED.items():
        texts = [norm(row[column] or "") for row in truth.rows[kind]]
        found[kind] = Counter(
            letters
            for text in texts
            for letters in {text[at : at + 3] for at in range(len(text) - 2)}
            if letters.isalpha()
        )
    found.pop("contact_point")
    return max(found["document"], key=lambda letters: min(each[letters] for each in found.values()))
