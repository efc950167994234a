"""Who may be sent something, and why not: what the check before a mailing must refuse."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import make
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person

Connection = psycopg.Connection[Any]
DAY = dt.timedelta(days=1)
CHECK = "crm_private.refusals(text,bigint,bigint[],bigint[])"


def recipient(pg: Connection, truth: Truth, owner: str, **more: Any) -> tuple[int, int]:
    """Enter an account with a contact who has an e-mail address; return both keys."""
    account = make(pg, "account", owner_id=truth.crm.ids[owner], town="Brno", status="active")
    make(pg, "account_detail", account_id=account)
    contact = make(pg, "contact", account_id=account, **more)
    make(pg, "contact_point", account_id=account, contact_id=contact, kind="email", value="a@b.cz")
    return account, contact


def refusing(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Each reason not to send, in the order in which they are asked."""
    newsletter = truth.crm.lists["consent_purpose"]["newsletter"]
    today = truth.today

    def set_(table: str, what: str) -> Callable[[int, int], object]:
        key = "account_id" if table.endswith(("detail", "point")) else "id"
        return lambda account, contact: pg.execute(
            f"UPDATE crm.{table} SET {what} WHERE {key} = %s".encode(),
            (contact if table == "contact" else account,),
        )

    def decided(state: str, **more: Any) -> Callable[[int, int], object]:
        more = {"decided_on": today - 3 * DAY, "state": state, "purpose_id": newsletter} | more
        return lambda _account, contact: make(pg, "consent", contact_id=contact, **more)

    def moved(table: str, owner: str) -> Callable[[int, int], object]:
        return set_(table, f"owner_id = {truth.crm.ids[owner]}")

    def nothing(account: int, contact: int) -> None:
        """As it is."""

    no_town = set_("account", "town = NULL")
    ended = {"valid_to": today - DAY}

    def address(**more: Any) -> Callable[[int, int], object]:
        def enter(account: int, contact: int) -> None:
            no_town(account, contact)
            own = {"contact_id": contact} if more.pop("own", False) else {}
            make(pg, "address", account_id=account, **own, **more)

        return enter

    mail, paper = "email", "paper"
    cases: tuple[tuple[str, str, int | None, Callable[[int, int], object], str | None], ...] = (
        ("as it is", paper, None, nothing, None),
        ("by e-mail", mail, None, nothing, None),
        ("handed over", paper, None, moved("account", "head"), "hidden"),
        ("account deleted", paper, None, set_("account", "deleted_at = now()"), "gone"),
        ("contact deleted", paper, None, set_("contact", "deleted_at = now()"), "gone"),
        ("left", paper, None, set_("contact", "valid_to = crm_private.today() - 1"), "gone"),
        ("to come", paper, None, set_("contact", "valid_from = crm_private.today() + 1"), "gone"),
        ("last day", paper, None, set_("contact", "valid_to = crm_private.today()"), None),
        ("closed", paper, None, set_("account", "status = 'closed'"), "closed"),
        ("account no mail", paper, None, set_("account_detail", "no_mail = true"), "no_mail"),
        ("contact no mail", mail, None, set_("contact", "no_mail = true"), "no_mail"),
        ("nothing decided", paper, newsletter, nothing, "no_consent"),
        ("given", paper, newsletter, decided("given"), None),
        ("withdrawn", paper, newsletter, decided("withdrawn"), "no_consent"),
        ("given to the end of today", paper, newsletter, decided("given", valid_to=today), None),
        ("given to yesterday", paper, newsletter, decided("given", **ended), "no_consent"),
        ("given for photos", paper, newsletter, decided(
            "given", purpose_id=truth.crm.lists["consent_purpose"]["photos"]), "no_consent"),
        ("e-mail ended", mail, None,
         set_("contact_point", "valid_to = crm_private.today() - 1"), "no_email"),
        ("e-mail to come", mail, None,
         set_("contact_point", "valid_from = crm_private.today() + 1"), "no_email"),
        ("e-mail deleted", mail, None, set_("contact_point", "deleted_at = now()"), "no_email"),
        ("a phone", mail, None, set_("contact_point", "kind = 'phone'"), "no_email"),
        ("the firm's e-mail", mail, None, set_("contact_point", "contact_id = NULL"), "no_email"),
        ("without a town", paper, None, no_town, "no_address"),
        ("own address", paper, None, address(own=True), None),
        ("own address ended", paper, None, address(own=True, **ended), "no_address"),
        ("own address to come", paper, None, address(own=True, valid_from=today + DAY),
         "no_address"),
        ("postal address", paper, None, address(), None),
        ("branch", paper, None, address(kind="branch"), "no_address"),
        ("address deleted", paper, None,
         address(deleted_at=dt.datetime(2025, 1, 2, tzinfo=dt.UTC)), "no_address"),
    )  # fmt: skip
    for what, channel, purpose, change, expected in cases:
        with pg.transaction(force_rollback=True):
            account, contact = recipient(pg, truth, "colleague")
            other = recipient(pg, truth, "colleague")
            change(account, contact)
            with as_person(pg, "colleague"):
                found = pg.execute(
                    "SELECT reason, email FROM crm.check_recipients(%s, %s, %s, %s)",
                    (channel, purpose, [account, other[0]], [contact, other[1]]),
                ).fetchall()
        told = "a@b.cz" if expected is None and channel == mail else None
        if found[0] != (expected, told):
            yield f"{what}: {found[0]}, not {(expected, told)}"
        if purpose is None and found[1][0] is not None:
            yield f"{what}: the other one is refused too: {found[1]}"


def sending_for(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Who may write to whom: those who write on the account, marketing with a consent."""
    account, contact = recipient(pg, truth, "rival")
    ids = truth.crm.ids
    pg.execute("UPDATE crm.stand_in SET deleted_at = now()")
    for person, access in (("reader", "read"), ("writer", "write")):
        make(pg, "account_team", account_id=account, employee_id=ids[person], access=access,
             valid_from=truth.today)  # fmt: skip

    def able(person: str, of: int | None) -> bool:
        with as_person(pg, person):
            found = pg.execute(
                "SELECT reason FROM crm.check_recipients('paper', NULL, %s, %s)",
                ([account], [of]),
            ).fetchall()
        return found == [(None,)]

    people = ("rival", "other-lead", "head", "writer", "reader", "seller", "marketing", "inactive")
    may = {person for person in people if able(person, contact)}
    if may != {"rival", "other-lead", "head", "writer"}:
        yield f"may write to: {sorted(may)}"
    make(pg, "consent", contact_id=contact, state="given", decided_on=truth.today,
         purpose_id=truth.crm.lists["consent_purpose"]["newsletter"])  # fmt: skip
    if not able("marketing", contact) or able("marketing", None):
        yield "marketing: not the contact with a consent, or its account too"
    if able("seller", contact):
        yield "the consent opens the contact to others than marketing"


MUTANTS: tuple[tuple[str, str, str], ...] = (
    (CHECK, "OR a.id = ANY (teams)", ""),
    (CHECK, "a.owner_id = ANY (owners) OR", ""),
    (CHECK, "crm_private.writable_team_accounts()", "crm_private.team_accounts()"),
    (CHECK, "'crm_marketing' = ANY (roles) AND", ""),
    (CHECK, "AND c.marketing_until >= today", "AND c.id IS NOT NULL"),
    (CHECK, "a.deleted_at IS NOT NULL OR", ""),
    (CHECK, "OR c.deleted_at IS NOT NULL", ""),
    (CHECK, "OR c.valid_from > today", ""),
    (CHECK, "OR c.valid_to < today", ""),
    (CHECK, "WHEN a.status = 'closed' THEN 'closed'", ""),
    (CHECK, "d.no_mail OR", ""),
    (CHECK, "OR c.no_mail", ""),
    (CHECK, "s.purpose_id = purpose AND", ""),
    (CHECK, "AND s.state = 'given'", ""),
    (CHECK, "AND (s.valid_to IS NULL OR s.valid_to >= today)", ""),
    (CHECK, "AND p.kind = 'email'", ""),
    (CHECK, "AND p.deleted_at IS NULL AND p.contact_id", "AND p.contact_id"),
    (CHECK, "AND p.contact_id IS NOT DISTINCT FROM w.contact", ""),
    (CHECK, "AND coalesce(p.valid_from, today) <= today AND coalesce(p.valid_to, today) >= today"
     " ORDER", "AND coalesce(p.valid_to, today) >= today ORDER"),
    (CHECK, "AND coalesce(p.valid_to, today) >= today ORDER", "ORDER"),
    (CHECK, "AND coalesce(p.valid_to, today) >= today) THEN", ") THEN"),
    (CHECK, "AND coalesce(p.valid_from, today) <= today AND coalesce(p.valid_to, today) >= today)",
     "AND coalesce(p.valid_to, today) >= today)"),
    (CHECK, "AND p.kind = 'postal'", ""),
    (CHECK, "AND p.deleted_at IS NULL AND (p.contact_id", "AND (p.contact_id"),
    (CHECK, "p.contact_id = c.id OR", ""),
    (CHECK, "AND c.account_id = a.id", ""),
)  # fmt: skip
