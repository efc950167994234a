"""An account card without a server: canned answers for everything the card asks."""

import datetime as dt
from array import array
from dataclasses import replace

from crm_desktop.models.queries.card.rows import AccountHeader, Facts, TimelineEntry, TimelinePage
from crm_desktop.models.queries.changes.rows import LinePage
from crm_desktop.models.queries.rows import Count, Page, Row
from crm_desktop.views.working.background import Background
from tests.views.list_fakes import account

TODAY = dt.date.today()
NOON = dt.datetime.combine(TODAY, dt.time(9), dt.UTC)


def ago(days: int) -> dt.datetime:
    return NOON - dt.timedelta(days=days)


def card_account(number: int = 7, **values) -> Row:
    row = account(
        number,
        "Kovovýroba Žďár, a. s.",
        town="Žďár nad Sázavou",
        tier_id=1,
        kind_id=1,
        company_id="99412039",
        vat_id="CZ99412039",
        parent_id=3,
        **values,
    )
    labels = dict(row.labels) | {"kind_id": "Zákazník", "parent_id": "Vysočina Metal"}
    parts = {
        "address": (Row("address", 1, {"kind": "postal", "street": "Horní 5", "town": "Brno"}),),
        "contact_point": (),
    }
    return replace(
        row,
        labels=labels,
        parts=parts,
        versions={"account": 1, "account_detail": 1},
        changed_by="Šárka Žáčková",
        changed_at=ago(1),
    )


def facts(**values) -> Facts:
    known = {
        "currency": "CZK",
        "cooperation_since": dt.date(2015, 7, 1),
        "revenue_12_months": 1_843_200_000,
        "revenue_before": 1_640_000_000,
        "revenue_by_month": (5, 6, 5, 8, 7, 9, 8, 11, 10, 12, 11, 14),
        "open_opportunities": 4,
        "open_amount": 600_000_000,
        "weighted_amount": 303_000_000,
        "last_contact": ago(3),
        "last_contact_kind": "meeting",
        "last_contact_by": "Zdeněk Příhoda",
        "completeness": 82,
        "missing": ("phone", "email", "verified_on"),
        "running_services": 3,
    }
    return Facts(**(known | values))


def header(**values) -> AccountHeader:
    owner = Row(
        "employee",
        1,
        {
            "display_name": "Šárka Žáčková",
            "job_title": "vedoucí obchodu",
            "phone": "+420 541 000 018",
            "email": "zackova@firma.example",
        },
    )
    found = AccountHeader(card_account(), False, owner, "Lenka Říhová", 2, facts())
    return replace(found, **values)


def entry(number: int, days: int, kind="activity", code="meeting", **values) -> TimelineEntry:
    known = {
        "kind": kind,
        "id": number,
        "code": code,
        "happened_at": ago(days),
        "title": "servisní smlouva 2027",
        "people": "Zdeněk Příhoda, Tomáš Vlček · Šárka Žáčková",
        "body": "Chtějí reakci do 4 hodin i o víkendu. Pošleme dvě varianty s cenou.",
        "chip": "held",
        "amount": None,
        "currency": "",
        "all_day": False,
    }
    return TimelineEntry(**(known | values))


ENTRIES = (
    entry(1, 2),
    entry(
        2, 3, "communication", "email", title="Podklady k odstávce linky 2", chip="in",
        people="Marie Součková → Šárka Žáčková",
        body="Termín odstávky potvrzen na 14.–18. prosince, seznam dílů v příloze.",
    ),
    entry(3, 5, "activity", "call", title="platební podmínky"),
    entry(
        4, 7, "opportunity", "won", title="Nabídka N-2026-0883", chip="won", body="",
        amount=240_000_000, currency="CZK", all_day=True,
    ),
    entry(5, 12, "document", "", title="Rámcová smlouva", body="", chip="", all_day=True),
    entry(6, 40, "service", "running", title="Servis linky", chip="running", body=""),
    entry(7, 45, "communication", "letter", title="pozvánka na den zákazníků", chip="out"),
)  # fmt: skip


def contacts() -> tuple[Row, ...]:
    people = (
        ("Ing. Zdeněk Příhoda", "výrobní ředitel", "+420 566 000 110"),
        ("Mgr. Alena Kuběnová", "vedoucí nákupu", "+420 566 000 124"),
        ("Bc. Tomáš Vlček", "vedoucí údržby s velmi dlouhým názvem funkce", "+420 566 000 131"),
    )
    return tuple(
        Row("contact", n, {"full_name": name, "job_title": job, "phone": phone, "account_id": 7})
        for n, (name, job, phone) in enumerate(people, 1)
    )


def opportunities() -> tuple[Row, ...]:
    deals = (
        ("Servisní smlouva 2027", 60, 240_000_000),
        ("Repase obráběcího centra 2", 30, 195_000_000),
    )
    return tuple(
        Row(
            "opportunity",
            n,
            {
                "name": name,
                "probability": share,
                "amount": amount,
                "currency": "CZK",
                "stage_id": 2,
                "expected_close": TODAY + dt.timedelta(days=20 * n),
                "account_id": 7,
            },
            {"stage_id": "Nabídka"},
        )
        for n, (name, share, amount) in enumerate(deals, 1)
    )


def tasks() -> tuple[Row, ...]:
    work = (("Poslat dvě varianty servisní smlouvy", 0), ("Objednat díly", 4), ("Zavolat", -3))
    return tuple(
        Row(
            "task",
            n,
            {
                "subject": subject,
                "status": "open",
                "due_on": TODAY + dt.timedelta(days=days),
                "employee_id": 1,
                "account_id": 7,
            },
            {"employee_id": "Šárka Žáčková"},
            {"task": 1},
        )
        for n, (subject, days) in enumerate(work, 1)
    )


class CannedBackground(Background):
    """Answers reads from memory, at once or when the test says so; notes what is written."""

    def __init__(self) -> None:
        super().__init__(None)
        self.header = header()
        self.counts = {"contact": Count(14), "activity": Count(23), "related": Count(1)}
        self.pages = [TimelinePage(ENTRIES, False)]
        self.lists = {"contact": contacts(), "opportunity": opportunities(), "task": tasks()}
        self.hold = False
        self.held = []
        self.asked = []
        self.written = []
        self.failures = {}

    def read(self, work, answer, *, failed=None, lane="quick", token=None, deadline=15.0):
        name = work.func.__name__
        self.asked.append((name, work.args))

        def give():
            if name in self.failures:
                (failed or self.failed.emit)(self.failures[name])
            else:
                answer(getattr(self, f"_give_{name.lstrip('_')}")(*work.args))

        if self.hold:
            self.held.append((name, give))
        else:
            give()

    def write(self, work, answer, *, operation=None, changes=(), failed=None, deadline=8.0):
        self.written.append((work, answer, changes, failed))

    def names(self) -> list[str]:
        return [name for name, _args in self.asked]

    def _give_edited_by(self, kind, number):
        return ()

    def _give_plans_of(self, catalogue, number):
        return ()

    def _give_read_header(self, catalogue, number):
        return self.header

    def _give_read_counts(self, catalogue, number):
        return self.counts

    def _give_read_timeline(self, catalogue, query):
        if query.before is not None:
            return self.pages[1]
        return self.pages[0]

    def _give_read_lines(self, catalogue, wanted, before):
        return LinePage((), None)

    def _give_read_side(self, catalogue, number):
        from crm_desktop.views.account_card.reading import Side

        def page(kind):
            rows = self.lists[kind]
            return Page(rows, Count(len(rows)))

        return Side(page("contact"), page("opportunity"), page("task"))

    def _give_first_page(self, catalogue, query):
        rows = self.lists.get(query.kind, ())
        return Page(tuple(rows), Count(len(rows)))

    def _give_list_ids(self, catalogue, query):
        return array("q", (row.id for row in self.lists.get(query.kind, ())))

    def _give_rows(self, catalogue, query, ids):
        return tuple(row for row in self.lists.get(query.kind, ()) if row.id in ids)
