"""Salespeople of large samples: every further ten thousand accounts have a team of their own.

Nobody answers for eight thousand customers, so a firm of 100,000 accounts has 120 in sales. They
do what their model among the sample's people does, but cannot sign in.
"""

import random
from collections.abc import Iterator, Mapping

import psycopg

from crm_desktop.sample import people
from crm_desktop.sample.invented import names

SIZE = 10_000  # accounts in a region
COUNTRIES = {"cs": "CZ", "pl": "PL", "bg": "BG"}
MODELS = tuple(person for person in people.PEOPLE if person.roles == people.SALES)


def count(accounts: int) -> int:
    """Return how many regions there are beside the first, whose people sign in."""
    return (accounts - 1) // SIZE


def logins(accounts: int) -> Iterator[tuple[int, str, str]]:
    """Yield region, model's login and own name in the sample, superiors before their people."""
    for region in range(1, count(accounts) + 1):
        for model in MODELS:
            yield region, model.login, own(model.login, region)


def own(login: str, region: int) -> str:
    """Return the name in the sample of who does in this region what `login` does in the first."""
    return f"{login}.{region}" if region else login


def employees(all_employees: Mapping[str, int], region: int) -> dict[str, int]:
    """Return keys by the model's login, as the accounts of this region see them."""
    there = {model.login: all_employees[own(model.login, region)] for model in MODELS}
    return {**all_employees, **there}


def enter(
    connection: psycopg.Connection, accounts: int, known: Mapping[str, int]
) -> tuple[dict[str, int], dict[int, str]]:
    """Enter those who are missing; return the keys of all by login, and their names by key."""
    keys, called = dict(known), {}
    for region, login, name in logins(accounts):
        model = people.BY_LOGIN[login]
        email = f"{name}@{people.FIRM.email.partition('@')[2]}"
        plain = names.invent(random.Random(name), COUNTRIES[model.language]).plain
        above = own(model.superior, region) if model.superior else people.HEAD
        connection.execute(
            "INSERT INTO crm.employee (display_name, superior_id, job_title, office, email)"
            " SELECT %s, %s, %s, %s, %s WHERE NOT EXISTS"
            " (SELECT FROM crm.employee WHERE login IS NULL AND email = %s)",
            (plain, keys[above], model.job_title, model.office, email, email),
        )
        row = connection.execute(
            "SELECT id FROM crm.employee WHERE login IS NULL AND email = %s", (email,)
        ).fetchone()
        assert row is not None
        keys[name] = int(row[0])
        called[keys[name]] = plain
    return keys, called
