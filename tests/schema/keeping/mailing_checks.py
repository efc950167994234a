"""What the functions of mass correspondence must refuse, asked as the people who call them."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import psycopg

from tests.factories import make
from tests.schema.keeping.mailing_refusals import DAY, recipient, refusing, sending_for
from tests.schema.keeping.mailing_refusals import MUTANTS as REFUSED
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person

Connection = psycopg.Connection[Any]
OWN = "crm_private.own_mailing(bigint)"
ADD = "crm.add_recipients(bigint,bigint[],bigint[],text[],text[])"
TAKE = "crm.take_recipients(bigint,integer)"
FILE = "crm.file_recipients(bigint,bigint[],bytea[],text,text,text[],text[])"
SETTLE = "crm.settle_recipients(bigint,bigint[],text[],text[])"
CHANGE = "crm.change_letters(bigint,bigint[],bigint[],jsonb[])"
FILES = "crm.mailing_files(bigint,bigint,bigint)"
PICTURES = "crm.letter_pictures(bigint)"
MERGE = "crm_private.take_over(text,text,bigint,bigint,text[])"


def run_of(pg: Connection, truth: Truth, person: str, **more: Any) -> int:
    """Begin a run as the superuser."""
    template = make(pg, "template", employee_id=truth.crm.ids[person], shared=True,
                    name=str(uuid4()))  # fmt: skip
    revision = make(pg, "template_revision", template_id=template)
    make(pg, "template_image", template_id=template)
    return make(
        pg, "mailing", employee_id=truth.crm.ids[person], template_revision_id=revision, **more
    )


def taking(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Chosen, withdrawn, taken, filed: nobody twice, nobody who does not want to, in order."""
    newsletter = truth.crm.lists["consent_purpose"]["newsletter"]
    people = [recipient(pg, truth, "seller") for _ in range(4)]
    foreign = recipient(pg, truth, "rival")
    for _account, contact in (*people[:3], foreign):
        make(pg, "consent", contact_id=contact, state="given", decided_on=truth.today - DAY,
             purpose_id=newsletter)  # fmt: skip
    run = run_of(pg, truth, "seller", purpose_id=newsletter)
    other = run_of(pg, truth, "seller")

    def ask(person: str, text: str, *values: Any) -> Any:
        pg.execute(f"SET LOCAL SESSION AUTHORIZATION '{truth.crm.login(person)}'".encode())
        try:
            with pg.transaction():
                return pg.execute(text.encode(), values).fetchall()
        except psycopg.Error as error:
            return error.sqlstate
        finally:
            pg.execute("SET LOCAL SESSION AUTHORIZATION DEFAULT")

    chosen = [*people, foreign, (people[0][0], foreign[1])]
    accounts, contacts = [a for a, _ in chosen], [c for _, c in chosen]
    add = "SELECT crm.add_recipients(%s, %s, %s, %s, %s)"
    values = (accounts, contacts, [None, "hand", *[None] * 4], [None] * 6)
    if (found := ask("lead", add, run, *values)) != "42501":
        yield f"the superior adds to the run: {found}"
    if (found := ask("seller", add, run, *values)) != [(4,)]:
        yield f"added: {found}"
    rows = (
        "SELECT position, state, reason FROM crm.mailing_recipient WHERE mailing_id = %s"
        " ORDER BY position"
    )
    if (found := ask("seller", rows, run)) != [
        (1, "waiting", None), (2, "left", "hand"), (3, "waiting", None), (4, "left", "no_consent")
    ]:  # fmt: skip
        yield f"chosen: {found}"
    own = (
        "SELECT position, own_letter ->> 'name' FROM crm.mailing_recipient"
        " WHERE mailing_id = %s AND own_letter IS NOT NULL ORDER BY position"
    )
    change = "SELECT crm.change_letters(%s, %s, %s, %s::jsonb[])"
    letters_of_two = (accounts[:2], contacts[:2], ['{"name": "one"}', '{"name": "two"}'])
    if (found := ask("lead", change, run, *letters_of_two)) != "42501":
        yield f"the superior changes a letter: {found}"
    if (found := ask("seller", change, other, *letters_of_two)) != [(0,)]:
        yield f"a letter changed by another run: {found}"
    if (found := ask("seller", change, run, accounts[:1], [None], ["{}"])) != [(0,)]:
        yield f"the letter of the contact changed as the account's: {found}"
    ask("seller", change, run, *letters_of_two)
    if (found := ask("seller", own, run)) != [(1, "one"), (2, "two")]:
        yield f"own letters: {found}"
    ask("seller", change, run, accounts[1:2], contacts[1:2], [None])
    make(pg, "consent", contact_id=people[2][1], state="withdrawn", decided_on=truth.today,
         purpose_id=newsletter)  # fmt: skip
    take = "SELECT contact_id, position, reason FROM crm.take_recipients(%s, %s)"
    if (found := ask("lead", take, run, 9)) != "42501":
        yield f"the superior takes: {found}"
    if (found := ask("seller", take, run, 1)) != [(people[0][1], 1, None)]:
        yield f"the first taken: {found}"
    if (found := ask("seller", change, run, accounts[:1], contacts[:1], [None])) != [(0,)]:
        yield f"the letter changed on its way: {found}"
    if (found := ask("seller", take, run, 9)) != [(people[2][1], 3, "no_consent")]:
        yield f"withdrawn meanwhile: {found}"
    if (found := ask("seller", take, run, 9)) != []:
        yield f"taken twice: {found}"
    ids = [
        id
        for (id,) in pg.execute(
            "SELECT id FROM crm.mailing_recipient WHERE mailing_id = %s ORDER BY position", (run,)
        )
    ]
    file = "SELECT crm.file_recipients(%s, %s, %s, 'x.crmpage', 'x/y', %s, %s)"
    letters = ([b"one", b"two", b"three"], ["b"] * 3, ["<m>", None, None])
    if (found := ask("seller", file, other, ids[:3], *letters)) != [(0,)]:
        yield f"filed by another run: {found}"
    if (found := ask("lead", file, run, ids[:3], *letters)) != "42501":
        yield f"filed by the superior: {found}"
    if (found := ask("seller", file, run, ids[:3], *letters)) != [(1,)]:
        yield f"filed: {found}"
    if (found := ask("seller", file, run, ids[:3], *letters)) != [(0,)]:
        yield f"filed twice: {found}"
    ask("seller", change, run, accounts[:1], contacts[:1], [None])
    if (found := ask("seller", own, run)) != [(1, "one")]:
        yield f"own letters after one was sent: {found}"
    written = (
        "SELECT c.kind, c.subject, c.body, c.employee_id, d.size, k.content"
        " FROM crm.communication c JOIN crm.document d ON d.id = c.document_id"
        " JOIN crm.document_chunk k ON k.document_id = d.id WHERE c.account_id = ANY (%s)"
    )
    if (found := ask("seller", written, accounts[:4])) != [
        ("letter", "PF", "b", truth.crm.ids["seller"], 3, b"one")
    ]:  # fmt: skip
        yield f"on the cards: {found}"
    settle = "SELECT crm.settle_recipients(%s, %s, %s, %s)"
    if (found := ask("seller", settle, other, ids, [None] * 4, [None] * 4)) != [(0,)]:
        yield f"settled by another run: {found}"
    if (found := ask("seller", settle, run, ids[:2], [None] * 2, [None] * 2)) != [(1,)]:
        yield f"let wait again what was sent: {found}"
    if (found := ask("seller", take, run, 9)) != [(people[1][1], 2, None)]:
        yield f"waits again: {found}"
    ask("seller", settle, run, ids[1:2], ["refused"], ["450 later"])
    if (found := ask("seller", rows, run)[1:2]) != [(2, "left", "refused")]:
        yield f"refused: {found}"
    ask("seller", settle, run, ids[1:2], [None], [None])
    pg.execute("UPDATE crm.mailing SET state = 'stopped' WHERE id = %s", (run,))
    if (found := ask("seller", take, run, 9)) != []:
        yield f"taken though stopped: {found}"
    if (found := ask("seller", add, run, *values)) != "42501":
        yield f"added though stopped: {found}"
    pg.execute("UPDATE crm.mailing SET state = 'open' WHERE id = %s", (run,))
    make(pg, "act_right", act="print_bulk", employee_id=truth.crm.ids["seller"], allowed=False)
    if (found := ask("seller", take, run, 9)) != "42501":
        yield f"taken without the right: {found}"
    files = "SELECT position, file FROM crm.mailing_files(%s, 1, 9)"
    for person, expected in (("seller", [(1, b"one")]), ("lead", [(1, b"one")]), ("service", [])):
        if (found := ask(person, files, run)) != expected:
            yield f"{person} reads of the run: {found}"
    pg.execute("UPDATE crm.mailing SET deleted_at = now() WHERE id = %s", (other,))
    pg.execute("UPDATE crm.act_right SET allowed = true WHERE employee_id = %s AND act ="
               " 'print_bulk'", (truth.crm.ids["seller"],))  # fmt: skip
    if (found := ask("seller", add, other, *values)) != "42501":
        yield f"added to a deleted run: {found}"


def reading(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Who sees one of two recipients reads that one's letter, and nothing of the other's."""
    ids = truth.crm.ids
    one, other = recipient(pg, truth, "rival"), recipient(pg, truth, "rival")
    pg.execute("UPDATE crm.stand_in SET deleted_at = now()")
    make(pg, "account_team", account_id=one[0], employee_id=ids["service"],
         valid_from=truth.today)  # fmt: skip
    run = run_of(pg, truth, "rival")
    for person in ("marketing", "rival"):  # the last one has the run
        pg.execute("UPDATE crm.mailing SET employee_id = %s WHERE id = %s", (ids[person], run))
        for account, contact in (one, other):
            if person == "rival":
                continue
            document = make(pg, "document", account_id=account, contact_id=contact)
            make(pg, "document_chunk", document_id=document, content=b"letter %d" % account)
            make(pg, "mailing_recipient", mailing_id=run, account_id=account, contact_id=contact,
                 document_id=document, state="done", position=account)  # fmt: skip
    documents = dict(pg.execute(
        "SELECT account_id, document_id FROM crm.mailing_recipient WHERE mailing_id = %s", (run,)
    ).fetchall())  # fmt: skip
    mine, theirs = b"letter %d" % one[0], b"letter %d" % other[0]

    def seen(person: str) -> tuple[Any, ...]:
        with as_person(pg, person):
            return (
                {row[0] for row in pg.execute(
                    "SELECT file FROM crm.mailing_files(%s, 0, 10000000000)", (run,))},
                {row[0] for row in pg.execute(
                    "SELECT account_id FROM crm.mailing_recipient WHERE mailing_id = %s", (run,))},
                {account for account, document in documents.items() if pg.execute(
                    "SELECT FROM crm.letter_pictures(%s)", (document,)).fetchall()},
            )  # fmt: skip

    for person, expected in (
        ("service", ({mine}, {one[0]}, {one[0]})),
        ("rival", ({mine, theirs}, {one[0], other[0]}, {one[0], other[0]})),
        ("finance", (set(), set(), set())),
        ("inactive", (set(), set(), set())),
    ):
        if (found := seen(person)) != expected:
            yield f"{person}: {found}, not {expected}"
    make(pg, "consent", contact_id=one[1], state="given", decided_on=truth.today,
         purpose_id=truth.crm.lists["consent_purpose"]["newsletter"])  # fmt: skip
    if (found := seen("marketing"))[0] != set():
        yield f"marketing reads letters of a colleague's run: {found[0]}"
    pg.execute("UPDATE crm.mailing SET employee_id = %s WHERE id = %s", (ids["marketing"], run))
    if (found := seen("marketing")[:2]) != ({mine}, {one[0], other[0]}):
        yield f"marketing reads of its own run: {found}"


def merged(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Whoever wanted no mass mail wants none after a merge, whichever fields were taken."""
    for side in (0, 1):
        one, other = (recipient(pg, truth, "seller") for _ in range(2))
        pair = (one, other)
        twins = [make(pg, "contact", account_id=one[0]) for _ in range(2)]
        for table, key, id in (("account_detail", "account_id", pair[side][0]),
                               ("contact", "id", twins[side])):  # fmt: skip
            pg.execute(f"UPDATE crm.{table} SET no_mail = true WHERE {key} = %s".encode(), (id,))
        versions = "SELECT version FROM crm.contact WHERE id = ANY (%s) ORDER BY id"
        [(first,), (second,)] = pg.execute(versions.encode(), (twins,)).fetchall()
        pg.execute(f"SET LOCAL SESSION AUTHORIZATION '{truth.crm.login('seller')}'".encode())
        pg.execute(
            "SELECT crm.merge_contacts(%s, %s, %s, %s, '{no_mail}')", (*twins, first, second)
        )
        pg.execute("SELECT crm.merge_accounts(%s, %s, 1, 1, '{no_mail}')", (one[0], other[0]))
        pg.execute("SET LOCAL SESSION AUTHORIZATION DEFAULT")
        found = pg.execute(
            "SELECT d.no_mail, c.no_mail FROM crm.account_detail d, crm.contact c"
            " WHERE d.account_id = %s AND c.id = %s",
            (one[0], twins[0]),
        ).fetchone()
        if found != (True, True):
            yield f"no mail on side {side}: {found} after a merge"


QUESTIONS = (merged, refusing, sending_for, taking, reading)

MUTANTS: tuple[tuple[str, str, str], ...] = (
    *REFUSED,
    (OWN, "AND m.employee_id = crm_private.me()", ""),
    (OWN, "AND m.deleted_at IS NULL", ""),
    (OWN, "PERFORM crm_private.demand(CASE run.channel WHEN 'email' THEN 'mass_mail' ELSE"
     " 'print_bulk' END);", ""),
    (ADD, "IF run.state <> 'open'", "IF false"),
    (ADD, "r.reason IS DISTINCT FROM 'hidden' AND", ""),
    (ADD, "coalesce(r.reason, reasons[r.place]), details", "r.reason, details"),
    (TAKE, "IF run.state <> 'open'", "IF false"),
    (TAKE, "m.mailing_id = run.id AND", ""),
    (TAKE, "AND m.state = 'waiting'", ""),
    (TAKE, "run.purpose_id", "NULL"),
    (FILE, "m.mailing_id = run.id AND", ""),
    (FILE, "AND m.state = 'taken'", ""),
    (SETTLE, "AND m.mailing_id = run.id", ""),
    (SETTLE, "AND m.state <> 'done'", ""),
    (CHANGE, "m.mailing_id = run.id AND", ""),
    (CHANGE, "AND m.contact_id IS NOT DISTINCT FROM w.contact", ""),
    (CHANGE, "AND m.state IN ('waiting', 'left')", ""),
    (FILES, "documents := crm_private.readable('document', documents);", ""),
    (FILES, "CASE WHEN own THEN crm_private.readable('contact', contacts) ELSE '{}' END",
     "crm_private.readable('contact', contacts)"),
    (FILES, "OR r.contact_id = ANY (contacts)", ""),
    (FILES, "AND (r.document_id = ANY (documents) OR r.contact_id = ANY (contacts))", ""),
    (PICTURES, "AND r.document_id = ANY (crm_private.readable('document',"
     " ARRAY[r.document_id]))", ""),
    (MERGE, ", 'deleted_at', 'no_mail')", ", 'deleted_at')"),
    (MERGE, "AND g.no_mail AND NOT k.no_mail", "AND false"),
    ("crm_private.my_mailings()", "WHERE m.employee_id = crm_private.me()", ""),
)  # fmt: skip
