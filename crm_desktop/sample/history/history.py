"""Three years of history of one account: meetings, calls, mail, tasks, papers, projects."""

import hashlib

from crm_desktop.sample import people
from crm_desktop.sample.history.customer import Customer
from crm_desktop.sample.invented import names
from crm_desktop.sample.lists import GOODS, PRODUCTS
from crm_desktop.sample.sentences.phrases import Theme
from crm_desktop.sample.sentences.texts import mail, paper, result

CHUNK = 256 * 1024  # bytes in one piece of a file, as the table's comment says
MAIL_KINDS = names.spread(
    (("email", 72), ("call", 13), ("letter", 7), ("web", 4), ("fax", 1), ("other", 3))
)
PAPER_KINDS = names.spread((("contract", 22), ("order", 42), ("complaint", 12), ("other", 24)))
PROJECT_STATES = names.spread(
    (("done", 40), ("running", 30), ("planned", 15), ("paused", 8), ("cancelled", 7))
)
LENGTHS = {"meeting": (45, 60, 60, 90, 120), "call": (5, 10, 10, 15, 25)}
BY_LINE = {
    line: tuple(product for product in PRODUCTS if product.line == line and product.active)
    for line in {product.line for product in PRODUCTS}
}


def write(customer: Customer) -> None:
    """Add everything but what is sold; the opportunities stand in the batch already."""
    documents = _documents(customer)
    _communications(customer, documents)
    _activities(customer)
    _tasks(customer)
    _projects(customer)


def _theme(customer: Customer) -> Theme:
    """Return a matter of this account and set the product that its texts name."""
    theme = customer.pick(customer.themes)
    customer.product = customer.pick(BY_LINE.get(theme.line, GOODS)).name(customer.language)
    return theme


def _activities(customer: Customer) -> None:
    number = customer.count(13.2)
    if customer.important:
        number += customer.rng.randrange(20, 80)
    for day in sorted(customer.past() for _ in range(number)):
        _activity(customer, day, "cancelled" if customer.chance(0.04) else "held")
    if customer.last == -1 and not customer.quiet:
        share = 0.28 + 0.25 * (customer.tier != "C") + 0.35 * customer.important
        while customer.chance(share) or (customer.important and share > 0.6):
            day = customer.calendar.workday(customer.between(2, 40))
            _activity(customer, max(day, 1), "planned")
            share *= 0.5


def _activity(customer: Customer, day: int, status: str) -> None:
    phrases, theme = customer.phrases, _theme(customer)
    facts = customer.facts(day)
    meeting = customer.chance(0.56)
    kind = "meeting" if meeting else "call"
    begin = customer.office_minute()
    host = customer.employee()
    place = outcome = step = None
    if meeting:
        place = phrases.at_customer.format(town=customer.town)
        if customer.chance(0.35):
            place = customer.pick(phrases.places)
    if status == "cancelled":
        outcome = facts.one(phrases.cancelled)
    elif status == "held" and customer.chance(0.88):
        outcome = result(facts, phrases, theme)
        if not meeting and customer.chance(0.4):
            outcome = facts.one(phrases.call_notes)
        if customer.chance(0.45):
            step = facts.one(theme.steps)
    entered = day if status == "held" else min(day, 0) - customer.rng.randrange(1, 15)
    entered = min(max(entered, customer.since), -1)
    length = customer.pick(LENGTHS[kind])
    activity = customer.add(
        "activity",
        kind,
        status,
        facts.one(theme.subjects),
        customer.moment(day, begin),
        customer.moment(day, begin + length),
        place,
        host,
        outcome,
        step,
        length if status == "held" else None,
        on=entered,
        who=host,
    )
    theirs = customer.rng.randrange(1, 4) if meeting else 1
    here = [person for person in customer.colleagues if not person.gone]
    for person in customer.rng.sample(here, min(theirs, len(here))):
        customer.add("activity_participant", activity, person.key, None, on=entered, who=host)
    ours = [host]
    if meeting and customer.helpers and customer.chance(0.2):
        ours.append(customer.pick(customer.helpers))
    for employee in dict.fromkeys(ours):
        customer.add("activity_participant", activity, None, employee, on=entered, who=host)


def _communications(customer: Customer, documents: list[int]) -> None:
    number = customer.count(10.1)
    if customer.important:
        number += customer.rng.randrange(140, 260)
    for day in sorted(customer.past() for _ in range(number)):
        _communication(customer, day, documents)


def _communication(customer: Customer, day: int, documents: list[int]) -> None:
    phrases, theme = customer.phrases, _theme(customer)
    facts = customer.facts(day)
    kind = customer.pick(MAIL_KINDS)
    sent = kind != "web" and customer.chance(0.55)
    employee = customer.employee()
    person = customer.colleague()
    subject = facts.one(theme.subjects)
    document = None
    if kind == "call":
        body = facts.one(phrases.call_notes)
    elif kind == "fax":
        body = None
    else:
        signature = person.name.plain if person else customer.name
        if sent:
            signature = customer.keys.names[employee]
        body = mail(facts, phrases, theme, sent, signature)
        if documents and customer.chance(0.1):
            document = customer.pick(documents)
    if kind == "letter":
        subject = phrases.letter.format(subject)
    elif kind == "web":
        subject = facts.fill(phrases.web_form)
    elif kind == "email" and customer.chance(0.4):
        subject = phrases.reply.format(subject)
    elif kind == "email" and sent and customer.chance(0.15):
        subject = facts.fill(phrases.offer)
    customer.add(
        "communication",
        kind,
        "out" if sent else "in",
        customer.moment(day, customer.office_minute()),
        subject,
        body,
        person.key if person and customer.chance(0.94) else None,
        employee if sent or customer.chance(0.85) else None,
        document,
        on=day,
        who=employee,
    )


def _tasks(customer: Customer) -> None:
    phrases = customer.phrases
    lively = customer.last == -1 and not customer.quiet
    opportunities = [
        row[0] for row in customer.batch.rows["opportunity"][-12:] if row[1] == customer.key
    ]
    for number in range(customer.count(4.4) + (lively and customer.chance(0.5))):
        theme = _theme(customer)
        status = "done" if customer.chance(0.9) else "dropped"
        entered = customer.past()
        due = entered + customer.rng.randrange(1, 30)
        if lively and (number == 0 or customer.chance(0.12)):
            status = "open"
            due = customer.calendar.workday(customer.between(0, 42))
            if customer.chance(0.22):
                due = customer.calendar.workday(customer.between(-24, -1))
            entered = max(min(due, 0) - customer.rng.randrange(1, 25), customer.start)
        employee = customer.employee()
        facts = customer.facts(min(entered, -1))
        done = None
        if status == "done":
            day = min(max(due + customer.rng.randrange(-6, 5), entered), -1)
            done = customer.moment(day, customer.office_minute())
        customer.add(
            "task",
            facts.one(theme.tasks if customer.chance(0.6) else theme.steps),
            customer.calendar.day(due) if customer.chance(0.96) else None,
            status,
            customer.pick(("normal", "normal", "normal", "high", "low")),
            employee,
            customer.contact(0.6),
            customer.pick(opportunities) if opportunities and customer.chance(0.3) else None,
            done,
            facts.one(phrases.remarks) if customer.chance(0.25) else None,
            on=min(entered, -1),
            who=employee,
        )


def _documents(customer: Customer) -> list[int]:
    """Add papers, most with a small text file; return their keys."""
    keys = []
    titles = {
        "contract": customer.phrases.contracts,
        "order": customer.phrases.orders,
        "complaint": customer.phrases.complaints,
        "other": customer.phrases.others,
    }
    for day in sorted(customer.past() for _ in range(customer.count(1.6))):
        kind = customer.pick(PAPER_KINDS)
        if customer.status == "prospect" and kind in ("contract", "complaint"):
            kind = "other"
        _theme(customer)
        title = customer.facts(day).one(titles[kind])
        number = title.rpartition(" ")[2]
        content = None
        if customer.chance(0.75):
            facts = customer.facts(day)
            text = paper(facts, customer.phrases, title, people.FIRM.name, customer.name)
            content = text.encode()
        keys.append(
            _document(
                customer,
                day,
                title,
                kind,
                number if number[:1].isdigit() and kind != "other" else None,
                f"{title}.txt",
                content,
            )
        )
    if customer.key in (2, 3) or (customer.important and customer.chance(0.02)):
        _measurements(customer)
    return keys


def _document(
    customer: Customer,
    day: int,
    title: str,
    kind: str,
    number: str | None,
    file_name: str,
    content: bytes | None,
) -> int:
    employee = customer.employee()
    until = None
    if kind == "contract" and customer.chance(0.7):
        until = customer.calendar.day(day + customer.pick((365, 730, 1095)))
    document = customer.add(
        "document",
        title,
        customer.keys.lists["document_kind"][kind],
        customer.calendar.day(day),
        number,
        until,
        employee,
        customer.contact(0.5),
        file_name if content else None,
        ("text/csv" if file_name.endswith("csv") else "text/plain") if content else None,
        len(content) if content else None,
        hashlib.sha256(content).hexdigest() if content else None,
        on=day,
        who=employee,
    )
    for position, start in enumerate(range(0, len(content or b""), CHUNK)):
        piece = (content or b"")[start : start + CHUNK]
        customer.add("document_chunk", document, position, piece, on=day, who=employee)
    return document


def _measurements(customer: Customer) -> None:
    """Add a file of several pieces: readings of a meter, minute by minute."""
    rng = customer.rng
    lines = [
        f"{minute // 60 % 24:02d}:{minute % 60:02d};{rng.randrange(520, 760) / 100:.2f};"
        f"{rng.randrange(40, 380)}"
        for minute in range(36_000)
    ]
    content = "\n".join(["t;bar;l/s", *lines]).encode()
    title = customer.phrases.others[1]
    _document(customer, customer.past(), title, "other", None, f"{title}.csv", content)


def _projects(customer: Customer) -> None:
    if customer.status == "prospect" or customer.person:
        return
    for _ in range(customer.count(0.45)):
        state = customer.pick(PROJECT_STATES)
        if customer.last < -1 and state in ("running", "planned"):
            state = "done"
        begin = customer.past()
        end: int | None = begin + customer.rng.randrange(40, 420)
        if state == "planned":
            begin, end = customer.between(5, 120), None
        elif state in ("running", "paused"):
            end = customer.between(10, 240)
        elif end is not None and end > -1:
            end = -1
        entered = max(min(begin, 0) - customer.rng.randrange(1, 20), customer.since)
        day = customer.calendar.day
        year = customer.calendar.year(begin)
        thousands = customer.rng.randrange(8, 160) * (5 if customer.tier == "A" else 1)
        employee = customer.employee()
        _theme(customer)
        customer.add(
            "project",
            customer.facts(begin).one(customer.phrases.projects),
            f"P-{year}-{customer.batch.next_ids['project']:04d}",
            state,
            day(begin),
            None if end is None else day(end),
            thousands * 100_000 * (1 if customer.currency == "EUR" else 5),
            customer.currency,
            employee,
            customer.contact(0.8),
            None,
            on=min(entered, -1),
            who=employee,
        )
