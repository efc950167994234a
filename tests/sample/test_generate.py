"""The rows of the sample: the same for a seed, skewed as in an office, in the right tongue."""

import datetime as dt
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from stdnum.bg import vat
from stdnum.cz import dic
from stdnum.pl import nip, regon

from crm_desktop.sample import lists, people
from crm_desktop.sample.generate import batches
from crm_desktop.sample.history.customer import Keys
from crm_desktop.sample.tables import COLUMNS, ORDER, Row

TODAY = dt.date(2026, 11, 22)
NUMBER = 2000

Table = list[dict[str, Any]]


def sample_keys() -> Keys:
    """Return keys as an empty database would give them, for use without a server.

    They serve one region of accounts.
    """
    employees = {person.login: number for number, person in enumerate(people.PEOPLE, 1)}
    return Keys(
        employees=employees,
        names={employees[person.login]: person.name for person in people.PEOPLE},
        lists={
            table: {entry.code: number for number, entry in enumerate(entries, 1)}
            for table, entries in lists.LISTS.items()
        },
        products={product.code: number for number, product in enumerate(lists.PRODUCTS, 1)},
    )


def rows_of(count: int, seed: int = 1, today: dt.date = TODAY) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {table: [] for table in ORDER}
    for batch in batches(count, seed, today, sample_keys()):
        for table, rows in batch.rows.items():
            found[table] += rows
    return found


def digest(count: int, seed: int) -> str:
    """Return what tells two samples apart; also called by another process."""
    return hashlib.sha256(repr(rows_of(count, seed)).encode()).hexdigest()


@pytest.fixture(scope="module")
def sample() -> Mapping[str, Table]:
    return {
        table: [dict(zip(COLUMNS[table], row, strict=True)) for row in rows]
        for table, rows in rows_of(NUMBER).items()
    }


def language_of(sample: Mapping[str, Table]) -> dict[int, str]:
    return {row["account_id"]: row["language"] for row in sample["account_detail"]}


def test_the_same_seed_gives_the_same_rows_in_every_process() -> None:
    # Another order of sets and of hashes must not change anything.
    script = "from tests.sample.test_generate import digest; print(digest(80, 3))"
    for hash_seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == digest(80, 3)


def test_another_seed_gives_other_rows() -> None:
    assert digest(40, 1) != digest(40, 2)


def test_a_small_sample_is_the_beginning_of_a_large_one() -> None:
    small, large = rows_of(80), rows_of(120)
    for table in ORDER:
        assert small[table] == large[table][: len(small[table])], table


def test_the_day_moves_the_whole_history() -> None:
    later = rows_of(40, today=dt.date(2030, 1, 15))
    moments = [str(row[5]) for row in later["activity"]]
    assert max(moments) > "2030"
    assert min(moments) > "2027"


@pytest.mark.parametrize("count", [1, 39, 40, 41])
def test_any_number_of_accounts(count: int) -> None:
    assert len(rows_of(count)["account"]) == count


def test_how_much_there_is(sample: Mapping[str, Table]) -> None:
    expected = {
        "contact": (2.6, 3.4),
        "activity": (10.5, 13.5),
        "communication": (8.8, 11.5),
        "task": (3.5, 4.6),
        "opportunity": (2.6, 3.5),
        "service": (1.6, 2.5),
        "sale": (3.5, 4.8),
        "project": (0.2, 0.6),
        "document": (1.0, 2.0),
    }
    for table, (least, most) in expected.items():
        assert least <= len(sample[table]) / NUMBER <= most, table


def test_a_few_accounts_have_very_much(sample: Mapping[str, Table]) -> None:
    per_account = Counter(row["account_id"] for row in sample["communication"])
    assert 4 <= sum(number >= 150 for number in per_account.values()) <= 25
    tiers = {row["account_id"]: row["tier_id"] for row in sample["account_detail"]}
    sizes: dict[int, list[int]] = {}
    for account, tier in tiers.items():
        sizes.setdefault(tier, []).append(per_account[account])
    keys = sample_keys().lists["tier"]
    means = [sum(sizes[keys[code]]) / len(sizes[keys[code]]) for code in "ABC"]
    assert means[0] > 2 * means[1] > 4 * means[2]


def test_who_the_accounts_are(sample: Mapping[str, Table]) -> None:
    accounts = sample["account"]
    countries = Counter(row["country"] for row in accounts)
    assert set(countries) == {"CZ", "PL", "BG"}
    assert min(countries.values()) > 0.12 * NUMBER
    assert 0.06 < sum(row["kind"] == "person" for row in accounts) / NUMBER < 0.10
    assert 0.035 < sum(row["parent_id"] is not None for row in accounts) / NUMBER < 0.07
    team = {row["account_id"] for row in sample["account_team"]}
    assert 0.12 < len(team) / NUMBER < 0.19
    owners = Counter(row["owner_id"] for row in accounts)
    ids = sample_keys().employees
    sellers = {ids[p.login] for p in people.PEOPLE if p.roles == ("crm_sales",)}
    assert set(owners) == sellers
    assert {row["status"] for row in accounts} == {"prospect", "active", "dormant", "closed"}
    assert len({row["name"] for row in accounts if row["kind"] == "company"}) == sum(
        row["kind"] == "company" for row in accounts
    )


def test_some_have_no_next_step_and_some_were_not_contacted_for_long(
    sample: Mapping[str, Table],
) -> None:
    active = {row["id"] for row in sample["account"] if row["status"] == "active"}
    planned = {row["account_id"] for row in sample["activity"] if row["status"] == "planned"}
    planned |= {row["account_id"] for row in sample["task"] if row["status"] == "open"}
    assert 0.2 < len(active - planned) / len(active) < 0.6
    border = (TODAY - dt.timedelta(days=90)).isoformat()
    recent = {row["account_id"] for row in sample["activity"] if row["starts_at"] > border}
    recent |= {row["account_id"] for row in sample["communication"] if row["happened_at"] > border}
    assert 0.1 < len(active - recent) / len(active) < 0.7
    today = TODAY.isoformat()
    due = [row["due_on"] for row in sample["task"] if row["status"] == "open" and row["due_on"]]
    assert 0.05 < sum(day < today for day in due) / len(due) < 0.35


def test_nothing_was_entered_or_held_after_today(sample: Mapping[str, Table]) -> None:
    today = TODAY.isoformat()
    for table, rows in sample.items():
        for row in rows:
            if "created_at" in row:
                assert row["created_at"] <= row["changed_at"] < today, (table, row)
    for row in sample["activity"]:
        assert (row["starts_at"] > today) == (row["status"] == "planned"), row
    assert all(row["happened_at"] < today for row in sample["communication"])
    assert all(row["sold_on"] < today for row in sample["sale"])


def test_opportunities_are_open_won_and_lost(sample: Mapping[str, Table]) -> None:
    keys = sample_keys().lists
    codes = {key: code for code, key in keys["stage"].items()}
    stages = Counter(codes[row["stage_id"]] for row in sample["opportunity"])
    assert set(stages) == set(lists.STAGES)
    parts = {"won": (0.25, 0.5), "lost": (0.25, 0.55)}
    for code, (least, most) in parts.items():
        assert least < stages[code] / len(sample["opportunity"]) < most, stages
    for row in sample["opportunity"]:
        entry = lists.STAGES[codes[row["stage_id"]]]
        assert row["probability"] == entry.probability
        assert (row["closed_on"] is None) == (entry.outcome == "open")
        assert row["opened_on"] <= (row["closed_on"] or row["opened_on"])
        assert row["reason_id"] is None or entry.outcome != "open"
        assert row["amount"] > 0
    assert any(row["competitor_id"] for row in sample["opportunity"])


def test_revenue_fits_the_tier_and_moves(sample: Mapping[str, Table]) -> None:
    rate = {currency: 1 / value for currency, value in lists.CZK_TO.items()}
    border = (TODAY - dt.timedelta(days=365)).isoformat()
    before = (TODAY - dt.timedelta(days=730)).isoformat()
    year: Counter[int] = Counter()
    last: Counter[int] = Counter()
    for row in sample["sale"]:
        crowns = row["total"] / 100 * rate[row["currency"]]
        if row["sold_on"] > border:
            year[row["account_id"]] += int(crowns)
        elif row["sold_on"] > before:
            last[row["account_id"]] += int(crowns)
    keys = sample_keys().lists["tier"]
    by_tier: dict[int, list[int]] = {}
    for row in sample["account_detail"]:
        if year[row["account_id"]]:
            by_tier.setdefault(row["tier_id"], []).append(year[row["account_id"]])
    middle = [sorted(by_tier[keys[code]])[len(by_tier[keys[code]]) // 2] for code in "ABC"]
    assert 2_000_000 < middle[0] < 40_000_000
    assert 200_000 < middle[1] < 3_000_000
    assert 10_000 < middle[2] < 400_000
    both = [account for account in year if last[account] and year[account]]
    growing = sum(year[account] > 1.1 * last[account] for account in both)
    shrinking = sum(year[account] < 0.9 * last[account] for account in both)
    assert growing > 0.2 * len(both)
    assert shrinking > 0.2 * len(both)


def test_texts_are_in_the_language_of_the_account(sample: Mapping[str, Table]) -> None:
    language = language_of(sample)
    fields = (
        ("activity", "subject"),
        ("communication", "subject"),
        ("task", "subject"),
        ("opportunity", "name"),
        ("service", "name"),
        ("sale_line", "description"),
        ("project", "name"),
    )
    letters: dict[str, set[str]] = {"cs": set(), "pl": set(), "bg": set()}
    for table, field in fields:
        for row in sample[table]:
            text = row[field].lower()
            spoken = language[row["account_id"]]
            letters[spoken] |= set(text)
            cyrillic = re.search("[а-я]", text) is not None
            assert cyrillic == (spoken == "bg"), (table, text)
    assert set("ąćęłńóśźż") <= letters["pl"]
    assert set("áčéěíňřšúůýž") <= letters["cs"]
    assert not set("ěřů") & letters["pl"]
    assert not set("ąęł") & letters["cs"]


def test_bulgarian_accounts_and_people_are_cyrillic(sample: Mapping[str, Table]) -> None:
    language = language_of(sample)
    names = [row["name"] for row in sample["account"] if row["country"] == "BG"]
    names += [
        f"{row['first_name']} {row['last_name']}"
        for row in sample["contact"]
        if language[row["account_id"]] == "bg"
    ]
    assert len(names) > 500
    assert [name for name in names if re.search("[A-Za-z]", name)] == []
    polish = " ".join(row["name"] for row in sample["account"] if row["country"] == "PL")
    assert set("ąćęłńóśźż") <= set(polish.lower())


def test_texts_do_not_repeat_obviously(sample: Mapping[str, Table]) -> None:
    bodies = Counter(row["body"] for row in sample["communication"] if row["kind"] == "email")
    assert bodies.most_common(1)[0][1] < 12
    assert len(bodies) > 0.9 * sum(bodies.values())


def test_somebody_who_moved_is_one_person_at_two_accounts(sample: Mapping[str, Table]) -> None:
    accounts: dict[int, set[int]] = {}
    for row in sample["contact"]:
        accounts.setdefault(row["person_id"], set()).add(row["account_id"])
    assert len(sample["contact"]) == sum(map(len, accounts.values()))  # once at each account
    moved = [person for person, found in accounts.items() if len(found) > 1]
    assert len(moved) > 10
    for person in moved[:20]:
        first, second = sorted(
            (row for row in sample["contact"] if row["person_id"] == person),
            key=lambda row: row["valid_to"] or "9999",
        )
        assert first["last_name"] == second["last_name"]
        assert first["valid_to"] < second["valid_from"]


def test_identifiers_fit_the_country(sample: Mapping[str, Table]) -> None:
    firms = [row for row in sample["account"] if row["kind"] == "company" and row["vat_id"]]
    assert len(firms) > 0.8 * NUMBER
    for row in firms:
        country, number = row["vat_id"][:2], row["vat_id"][2:]
        assert country == row["country"]
        assert {"CZ": dic, "PL": nip, "BG": vat}[country].is_valid(number), row
        if country == "PL":
            assert regon.is_valid(row["company_id"]), row
        else:
            assert row["company_id"] == number


def test_nothing_ends_before_it_begins(sample: Mapping[str, Table]) -> None:
    spans = (("valid_from", "valid_to"), ("starts_on", "ends_on"), ("starts_at", "ends_at"))
    for table, rows in sample.items():
        for first, last in spans:
            if last in COLUMNS[table] and first in COLUMNS[table]:
                wrong = [row for row in rows if row[first] and row[last] and row[last] < row[first]]
                assert wrong == [], table
    gone = sum(row["valid_to"] is not None for row in sample["contact"])
    assert 0.02 < gone / len(sample["contact"]) < 0.12


def test_a_natural_person_is_the_one_contact_of_the_account(sample: Mapping[str, Table]) -> None:
    people_there = {row["id"]: row for row in sample["account"] if row["kind"] == "person"}
    contacts = [row for row in sample["contact"] if row["account_id"] in people_there]
    assert len(contacts) == len(people_there)
    for row in contacts:
        name = f"{row['first_name']} {row['last_name']}"
        assert people_there[row["account_id"]]["name"] == name
        assert people_there[row["account_id"]]["vat_id"] is None


def test_mail_goes_nowhere(sample: Mapping[str, Table]) -> None:
    boxes = [row["value"] for row in sample["contact_point"] if row["kind"] == "email"]
    boxes += [row["email"] for row in sample["account_detail"] if row["email"]]
    assert [box for box in boxes if not re.fullmatch(r"[a-z0-9.-]+@[a-z0-9-]+\.example", box)] == []


def test_documents_have_files_of_some_pieces(sample: Mapping[str, Table]) -> None:
    pieces: dict[int, bytes] = {}
    for row in sample["document_chunk"]:
        assert 0 < len(row["content"]) <= 256 * 1024
        pieces[row["document_id"]] = pieces.get(row["document_id"], b"") + row["content"]
    with_file = [row for row in sample["document"] if row["size"] is not None]
    assert 0.5 < len(with_file) / len(sample["document"]) < 1
    assert {row["id"] for row in with_file} == set(pieces)
    for row in with_file:
        assert row["size"] == len(pieces[row["id"]])
        assert row["sha256"] == hashlib.sha256(pieces[row["id"]]).hexdigest()
    assert max(row["position"] for row in sample["document_chunk"]) >= 2


def test_the_first_accounts_are_those_of_the_pictures() -> None:
    def first(seed: int) -> Iterator[Any]:
        return (row[3] for row in rows_of(4, seed)["account"])

    assert list(first(1)) == list(first(99))
    assert "Kovovýroba Žďár, a. s." in first(5)
