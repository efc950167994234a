"""What tests of queries share: asking as somebody."""

import pytest


@pytest.fixture
def as_person(database, act_as):
    """Run a query as a person, in a session of its own; then go on as the superuser."""

    def run(person, work, *values):
        act_as(person)
        try:
            with database.session() as session:
                return work(session, *values)
        finally:
            act_as(None)

    return run
