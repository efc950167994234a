"""What consents must keep, asked beside the rows of the oracle; with the mutants it must see."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
TODAY = dt.date.today()
STATE = "crm.consent_state(bigint[])"


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


def decisions(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """The newest decision counts for all contacts of a person, for details and decisions too."""
    crm = truth.crm
    news = make(pg, "consent_purpose", name="n", marketing=True)
    photos = make(pg, "consent_purpose", name="p", marketing=False)
    gone = make(pg, "consent_purpose", name="g", marketing=True)
    pg.execute("UPDATE crm.consent_purpose SET deleted_at = now() WHERE id = %s", (gone,))
    mine = make(pg, "account", owner_id=crm.ids["seller"])
    theirs = make(pg, "account", owner_id=crm.ids["rival"])
    here = make(pg, "contact", account_id=mine)
    (person,) = pg.execute("SELECT person_id FROM crm.contact WHERE id = %s", (here,)).fetchone()
    there = make(pg, "contact", account_id=theirs, person_id=person)
    make(pg, "contact_point", account_id=theirs, contact_id=there)

    def says(state: str, on: int, purpose: int = news, **more: Any) -> int:
        return make(
            pg, "consent", contact_id=here, purpose_id=purpose, state=state,
            decided_on=day(on), **more,
        )  # fmt: skip

    def sees(who: str) -> tuple[int, int, int]:
        """Return how many contacts, details and decisions of the person somebody reads."""
        found = []
        with acting(pg, crm.login(who)):
            for table, column in (
                ("contact", "id"), ("contact_point", "contact_id"), ("consent", "contact_id"),
            ):  # fmt: skip
                query = f"SELECT FROM crm.{table} WHERE {column} = ANY (%s)"
                found.append(len(pg.execute(query.encode(), ([here, there],)).fetchall()))
        return found[0], found[1], found[2]

    def expect(what: str, *counts: int) -> Iterator[str]:
        if (shown := sees("marketing")) != counts:
            yield f"{what}: {shown}, not {counts}"

    yield from expect("nothing said", 0, 0, 0)
    says("given", -9, photos)
    says("given", -9, gone)
    yield from expect("for another purpose", 0, 0, 0)
    says("given", -8)
    yield from expect("given", 2, 1, 3)
    last = make(pg, "contact", account_id=mine, person_id=person)
    stranger = make(pg, "contact", account_id=theirs)
    make(pg, "contact_point", account_id=mine, contact_id=here)
    with acting(pg, crm.login("marketing")):
        if not pg.execute("SELECT FROM crm.contact WHERE id = %s", (last,)).fetchall():
            yield "a further contact is hidden"
        if pg.execute("SELECT FROM crm.contact WHERE id = %s", (stranger,)).fetchall():
            yield "somebody else is seen"
    yield from expect("a further detail", 2, 2, 3)
    yield from states(pg, truth, here, there, news)
    withdrawn = says("withdrawn", -6)
    yield from expect("withdrawn", 0, 0, 0)
    says("given", -7)
    yield from expect("an older consent", 0, 0, 0)
    says("given", -6)
    yield from expect("a consent of the same day", 0, 0, 0)
    pg.execute("UPDATE crm.consent SET deleted_at = now() WHERE id = %s", (withdrawn,))
    yield from expect("the withdrawal deleted", 2, 2, 6)
    pg.execute("UPDATE crm.consent_purpose SET marketing = false WHERE id = %s", (news,))
    yield from expect("the purpose is for others", 0, 0, 0)
    pg.execute("UPDATE crm.consent_purpose SET marketing = true WHERE id = %s", (news,))
    says("given", -5, valid_to=day(-1))
    yield from expect("ended", 0, 0, 0)
    try:
        with pg.transaction():
            says("given", 2)
        yield "decided tomorrow"
    except psycopg.errors.CheckViolation:
        pass


def states(pg: Connection, truth: Truth, here: int, there: int, purpose: int) -> Iterator[str]:
    """The state of a consent is told of the contacts that somebody reads, and of no others."""
    crm = truth.crm
    told = "SELECT DISTINCT contact_id FROM crm.consent_state(%s) WHERE purpose_id = %s"
    read = "SELECT id FROM crm.contact WHERE id = ANY (%s)"
    everybody = [*crm.ids]

    def agree(what: str, people: list[str]) -> Iterator[str]:
        for who in people:
            with acting(pg, crm.login(who)):
                found = {row[0] for row in pg.execute(told.encode(), ([here, there], purpose))}
                try:
                    with pg.transaction():
                        seen = {row[0] for row in pg.execute(read.encode(), ([here, there],))}
                except psycopg.errors.InsufficientPrivilege:
                    seen = set()
            if found != seen:
                yield f"{what}, {who} is told of {len(found)}, not {len(seen)}"

    yield from agree("given", everybody)
    (account,) = pg.execute("SELECT account_id FROM crm.contact WHERE id = %s", (here,)).fetchone()
    for partner in ("partner", "service"):  # what is shared with others is told to nobody
        with pg.transaction(force_rollback=True):
            make(
                pg, "share", account_id=account, partner_id=crm.ids[partner], kind="contact",
                valid_from=TODAY, valid_to=TODAY,
            )  # fmt: skip
            yield from agree(f"shared with {partner}", ["partner", "service"])
    with pg.transaction(force_rollback=True):
        pg.execute(
            "UPDATE crm.account SET owner_id = %s WHERE id = %s", (crm.ids["admin"], account)
        )
        yield from agree("of an admin", ["admin", "seller"])
    with pg.transaction(force_rollback=True):
        pg.execute("UPDATE crm.consent_purpose SET marketing = false WHERE id = %s", (purpose,))
        yield from agree("not for marketing", everybody)


# A part of a helper's body and what stands there instead: the check left out.
def consents(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """The newest decision counts, for all contacts of the person, wherever it was noted."""
    ids, purposes = truth.crm.ids, truth.crm.lists["consent_purpose"]
    here, there = (make(pg, "account", owner_id=ids[who]) for who in ("seller", "rival"))
    mine = make(pg, "contact", account_id=here)
    point = make(pg, "contact_point", account_id=here, contact_id=mine)
    (person,) = pg.execute(
        "SELECT person_id FROM crm.contact WHERE id = %s", (mine,)
    ).fetchone() or (None,)
    day, today = dt.timedelta(days=1), truth.today

    def decide(contact: int, purpose: str, state: str, ago: int, **more: Any) -> int:
        values = {"purpose_id": purposes[purpose], "state": state, "decided_on": today - ago * day}
        return make(pg, "consent", contact_id=contact, **values, **more)

    def seen() -> tuple[int, ...]:
        with acting(pg, truth.crm.login("marketing")):
            return tuple(
                len(pg.execute(query.encode(), (id,)).fetchall())
                for query, id in (
                    ("SELECT id FROM crm.contact WHERE person_id = %s", person),
                    ("SELECT id FROM crm.contact_point WHERE id = %s", point),
                )
            )

    steps: list[tuple[str, tuple[int, ...]]] = [("nothing said", seen())]
    decide(mine, "photos", "given", 9)
    steps.append(("for photographs only", seen()))
    decide(mine, "newsletter", "given", 8)
    steps.append(("given", seen()))
    other = make(pg, "contact", account_id=there, person_id=person)
    steps.append(("at a second account", seen()))
    withdrawn = decide(other, "newsletter", "withdrawn", 7)
    steps.append(("withdrawn there", seen()))
    with acting(pg, truth.crm.login("seller")):
        told = pg.execute(
            "SELECT state FROM crm.consent_state(%s) WHERE purpose_id = %s",
            ([mine, other], purposes["newsletter"]),
        ).fetchall()
    if told != [("withdrawn",)]:
        yield f"told of the foreign contact, or not of the withdrawal: {told}"
    decide(mine, "newsletter", "given", 7)
    steps.append(("given the same day", seen()))
    decide(mine, "newsletter", "given", 6, valid_to=today - day)
    steps.append(("given until yesterday", seen()))
    decide(mine, "newsletter", "given", 5, valid_to=today)
    steps.append(("given until today", seen()))
    pg.execute("UPDATE crm.consent_purpose SET marketing = false WHERE code = 'newsletter'")
    steps.append(("the purpose closed", seen()))
    pg.execute("UPDATE crm.consent_purpose SET marketing = true WHERE code = 'newsletter'")
    steps.append(("and opened", seen()))
    pg.execute("UPDATE crm.consent SET deleted_at = now() WHERE contact_id = %s", (mine,))
    steps.append(("deleted", seen()))
    pg.execute("UPDATE crm.consent SET deleted_at = now() WHERE id = %s", (withdrawn,))
    expected = [
        (0, 0),
        (0, 0),
        (1, 1),
        (2, 1),
        (0, 0),
        (0, 0),
        (0, 0),
        (2, 1),
        (0, 0),
        (2, 1),
        (0, 0),
    ]
    for (what, found), wanted in zip(steps, expected, strict=True):
        if found != wanted:
            yield f"{what}: marketing sees {found}, not {wanted}"


QUESTIONS = (decisions, consents)

MUTANTS: tuple[tuple[str, str, str], ...] = (
    ("crm_private.decisions(bigint)", "AND c.deleted_at IS NULL", ""),
    ("crm_private.decisions(bigint)", "c.decided_on DESC,", "c.decided_on,"),
    ("crm_private.decisions(bigint)", "(c.state = 'withdrawn') DESC,", ""),
    ("crm_private.decisions(bigint)", "c.person_id = person AND", ""),
    ("crm_private.marketing_until(bigint)", "AND p.marketing", ""),
    ("crm_private.marketing_until(bigint)", "AND p.deleted_at IS NULL", ""),
    ("crm_private.marketing_until(bigint)", "WHERE d.state = 'given'", ""),
    ("crm_private.marketing_until(bigint)", "d.valid_to, ", ""),
    ("crm_private.spread_marketing(bigint[])", "c.person_id = m.person AND", "false AND"),
    ("crm_private.spread_marketing(bigint[])", "p.contact_id = c.id", "false"),
    ("crm_private.spread_marketing(bigint[])", "s.contact_id = c.id", "false"),
    ("crm_private.fill_marketing()", "WHERE p.id = w.id AND", "WHERE false AND"),
    ("crm_private.take_consents()", "crm_private.marketing_until(NEW.person_id)", "NULL"),
    ("crm_private.check_consent()", "NEW.decided_on > crm_private.today()", "false"),
    ("crm_private.purpose_changed()", "c.purpose_id = NEW.id", "false"),
    (STATE, "roles && crm_private.business_roles() AND", ""),
    (STATE, "AND (c.owner_id = ANY (owners) OR c.account_id = ANY (teams))", ""),
    (STATE, "'crm_marketing' = ANY (roles) AND", ""),
    (STATE, "AND c.marketing_until >= crm_private.today()", ""),
    (STATE, "'crm_partner' = ANY (roles) AND", ""),
    (STATE, "AND c.account_id = ANY (shared)", ""),
)  # fmt: skip
