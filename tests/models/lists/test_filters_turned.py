"""Filters turned round: to JSON, to one shape, to what somebody would type, and back."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.models.fields import KINDS
from crm_desktop.models.filters import (
    Condition,
    Group,
    Related,
    all_of,
    from_json,
    last_days,
    normal,
    parts_of,
    to_json,
)
from crm_desktop.models.filters.typed import parse, write
from tests.filter_strategies import filters
from tests.full import rounds
from tests.views.list_fakes import catalogue

CATALOGUE = catalogue()
ACCOUNT = CATALOGUE.kind("account")
BRNO, PRAHA = Condition("town", "eq", "Brno"), Condition("town", "eq", "Praha")
KIND = st.sampled_from(("account", "contact", "activity", "opportunity", "sale"))
ANY = KIND.flatmap(lambda name: st.tuples(st.just(name), filters(CATALOGUE, KINDS[name])))
quickly = settings(
    max_examples=rounds(150, 3000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@quickly
@given(ANY)
def test_every_filter_comes_back_from_json(given_one):
    kind, part = given_one
    assert from_json(to_json(part), CATALOGUE, kind) == (part, ())


@quickly
@given(ANY)
def test_one_shape_is_found_once(given_one):
    _kind, part = given_one
    plain = normal(part)
    assert normal(plain) == plain
    assert normal(all_of(parts_of(part))) == plain


@quickly
@given(ANY)
def test_what_is_written_means_what_it_was_written_for(given_one):
    kind, part = given_one
    text = write(part, CATALOGUE, CATALOGUE.kind(kind), "CZK")
    if text is not None:
        typed = parse(text, CATALOGUE, CATALOGUE.kind(kind), "CZK")
        assert (typed.search, typed.faults) == ("", ())
        assert normal(all_of(typed.parts)) == normal(part)


def test_needless_groups_go():
    assert normal(all_of([all_of([BRNO])])) == BRNO
    assert normal(Group("or", (all_of([]), BRNO))) is None  # everything, or Brno
    assert normal(Group("and", (Group("and", (), True), BRNO))) is not None  # nothing at all
    assert normal(Group("and", (BRNO,), True)) == Group("or", (BRNO,), True)
    assert normal(Related("contact", True, all_of([]))) == Related("contact")
    assert parts_of(all_of([BRNO, PRAHA])) == (BRNO, PRAHA)
    assert parts_of(Group("or", (BRNO, PRAHA))) == (Group("or", (BRNO, PRAHA)),)


def test_typed_and_built_are_the_same_filter():
    text = 'Town: "Brno"; has no: Meeting 90d; Tier: A, B'
    typed = parse(text, CATALOGUE, ACCOUNT, "CZK")
    meeting = all_of(
        [Condition("kind", "eq", "meeting"), Condition("starts_at", "eq", last_days(90))]
    )
    wanted = all_of([BRNO, Related("activity", False, meeting), Condition("tier_id", "in", (1, 2))])
    assert all_of(typed.parts) == wanted
    assert write(wanted, CATALOGUE, ACCOUNT, "CZK") == text
    assert write(Group("or", (BRNO, PRAHA)), CATALOGUE, ACCOUNT) is None  # no words for that
