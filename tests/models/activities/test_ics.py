"""iCalendar files in and out: the collected ones and broken ones, twice, and back again."""

import datetime as dt
from pathlib import Path
from uuid import uuid4

import pytest

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.ics.reading import LARGEST, MOST, read_file
from crm_desktop.models.queries.activities.calendar import CalendarQuery, read_calendar
from crm_desktop.models.queries.activities.exchanging import hand_out, place, take_in
from crm_desktop.models.queries.undoing import undo
from tests.factories import make

FILES = Path(__file__).resolve().parents[4] / "shared" / "data" / "ics"
PRAGUE = "Europe/Prague"
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
MEETING = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Porada
DTSTART;TZID=Europe/Prague:20260323T090000
DTEND;TZID=Europe/Prague:20260323T100000
LOCATION:Brno\\, sklad
DESCRIPTION:Vzít vzorky
ATTENDEE:mailto:Jana@Example.com
ORGANIZER:mailto:seller@firma.example
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;TZID=Europe/Prague:20260330T090000
END:VEVENT
BEGIN:VEVENT
UID:1
RECURRENCE-ID;TZID=Europe/Prague:20260406T090000
SUMMARY:Porada jinde
DTSTART;TZID=Europe/Prague:20260407T110000
DURATION:PT30M
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.skipif(not FILES.is_dir(), reason="the shared data are not here")
def test_each_collected_file_is_read_or_refused_with_a_sentence():
    """Those of other programs, of the standard's examples, and broken ones."""
    events, said = 0, {}
    files = sorted(FILES.glob("*.ics"))
    assert len(files) > 60
    for file in files:
        try:
            read = read_file(file.read_bytes(), PRAGUE)
        except InvalidInput as error:
            said[file.stem] = str(error)
        else:
            events += len(read.events)
            said |= {f"{file.stem}-{n}": line for n, line in enumerate(read.refused)}
    assert all(line.endswith(".") and "Traceback" not in line for line in said.values())
    assert "broken" in said["issue_104_broken_calendar"]
    assert "broken" in said["parsing_error_in_UTC_offset"]
    assert "no meeting" in said["empty"]
    assert "begins" in said["issue_64_event_with_non_ascii_summary"]
    assert events >= 35


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no iCalendar file"),
        (b"\x00\xff\xfe binary", "no iCalendar file"),
        (b"BEGIN:VCALENDAR", "no meeting|broken"),
        (b"BEGIN:VEVENT\r\nDTSTART:20260101T090000", "no meeting|broken"),
        (b"x" * (LARGEST + 1), "larger than 5 MB"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nDTSTART:20260101\r\nEND:VEVENT\r\n" * (MOST + 1)
         + b"END:VCALENDAR\r\n", "2000 are read"),
    ],
)  # fmt: skip
def test_what_is_no_calendar_is_a_sentence(content, words):
    with pytest.raises(InvalidInput, match=words):
        read_file(content, PRAGUE)


def test_an_event_that_comes_again_is_made_as_it_is_today(pg, crm, catalogue_of, database, act_as):
    ids = crm.ids
    account = make(pg, "account", owner_id=ids["seller"], name="Alfa")
    hidden = make(pg, "account", owner_id=ids["rival"], name="Gama")
    make(pg, "activity", account_id=hidden, uid="9", subject="Cizí", starts_at=NOW)
    catalogue = catalogue_of("seller")
    file = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:9
SUMMARY:Předání
DTSTART:20260501T080000Z
DTEND:20260501T090000Z
END:VEVENT
END:VCALENDAR
"""

    def run(content):
        with database.session() as session:
            events = place(session, read_file(content.encode(), PRAGUE).events)
            return take_in(session, catalogue, events, account, ids["seller"], NOW, uuid4())

    def here():
        return pg.execute(
            "SELECT subject, starts_at, place, status, uid FROM crm.activity"
            " WHERE account_id = %s AND deleted_at IS NULL ORDER BY id", (account,)
        ).fetchall()  # fmt: skip

    # Nobody learns of, nor changes, what stands under the same UID elsewhere.
    assert run(file).entered == 1
    assert run(file).known == 1
    moved = file.replace("T080000Z", "T070000Z").replace("SUMMARY", "LOCATION:Brno\nSUMMARY")
    done = run(moved)
    assert (done.entered, done.updated, done.known) == (0, 1, 0)
    begins = dt.datetime(2026, 5, 1, 7, tzinfo=dt.UTC)
    assert here() == [("Předání", begins, "Brno", "planned", "9")]
    assert run(file).updated == 1
    assert here()[0][1] == begins + dt.timedelta(hours=1)
    # What went out comes back as itself, from another program's hands too.
    with database.session() as session:
        span = CalendarQuery(NOW, NOW + dt.timedelta(days=90), (ids["seller"],), PRAGUE)
        out = hand_out(session, span, NOW, crm.database).decode()
    assert "UID:9\r\n" in out
    assert run(out).known == 1
    other = make(pg, "activity", account_id=account, subject="Vlastní", starts_at=begins,
                 employee_id=ids["seller"], status="planned")  # fmt: skip
    own = file.replace("UID:9", f"UID:crm-activity-{other}@{crm.database}")
    assert run(own.replace("Předání", "Vlastní jinak")).updated == 1
    assert {row[0] for row in here()} == {"Předání", "Vlastní jinak"}
    pg.execute("UPDATE crm.activity SET status = 'held' WHERE id = %s", (other,))
    assert run(own).known == 1  # what was held stays as it was written down
    assert run(file.replace("DTSTART", "STATUS:CANCELLED\nDTSTART")).updated == 1
    assert ("Předání", "cancelled") in {(row[0], row[3]) for row in here()}
    long = run(file.replace("UID:9", f"UID:{'x' * 900}"))
    assert (long.entered, long.known, long.refused) in ((1, 0, ()), (0, 1, ()))
    act_as(None)
    assert pg.execute("SELECT subject FROM crm.activity WHERE account_id = %s",
                      (hidden,)).fetchall() == [("Cizí",)]  # fmt: skip


def test_a_file_is_taken_in_once_and_taken_back(pg, crm, act_as, catalogue_of, database):
    ids = crm.ids
    account = make(pg, "account", owner_id=ids["seller"], name="Alfa")
    other = make(pg, "account", owner_id=ids["seller"], name="Beta")
    jana = make(pg, "contact", account_id=account)
    make(pg, "contact_point", account_id=account, contact_id=jana, kind="email",
         value="jana@example.com")  # fmt: skip
    hidden = make(pg, "account", owner_id=ids["rival"], name="Gama")
    stranger = make(pg, "contact", account_id=hidden)
    make(pg, "contact_point", account_id=hidden, contact_id=stranger, kind="email",
         value="hidden@example.com")  # fmt: skip
    catalogue = catalogue_of("seller")
    read = read_file(MEETING.encode(), PRAGUE)
    assert [e.subject for e in read.events] == ["Porada", "Porada jinde"]
    secret = read_file(MEETING.replace("Jana@Example", "hidden@example").encode(), PRAGUE)
    operation = uuid4()

    def run(events, otherwise, operation):
        with database.session() as session:
            placed = place(session, events)
            return placed, take_in(
                session, catalogue, placed, otherwise, ids["seller"], NOW, operation
            )

    placed, done = run(read.events, None, operation)
    assert (placed[0].account, placed[0].contacts) == ("Alfa", (jana,))
    assert placed[1].account_id is None
    assert done.entered == 2  # four times, without one, and one that stands by itself
    assert "account is not known" in done.refused[0]
    assert run(secret.events, None, uuid4())[0][0].account_id is None  # nobody learns whose it is
    assert run(read.events, other, uuid4())[1].known == 1
    with database.session() as session:
        query = CalendarQuery(NOW, NOW + dt.timedelta(days=60), (ids["seller"],), PRAGUE)
        events = read_calendar(session, query).events
        hours = [
            (e.starts_at.astimezone().date().isoformat(), e.subject, e.account) for e in events
        ]
        file = hand_out(session, query, NOW, "crm")
    assert [line[1:] for line in hours] == [
        ("Porada", "Alfa"), ("Porada jinde", "Beta"), ("Porada", "Alfa"),
    ]  # fmt: skip
    again = read_file(file, PRAGUE)
    assert [(e.subject, e.starts_at, e.ends_at, e.place) for e in again.events] == [
        (e.subject, e.starts_at, e.ends_at, e.place) for e in events
    ]
    with database.session() as session:
        undone = undo(session, operation)
    assert undone.deleted["activity"] >= 2
    pg_right = "INSERT INTO crm.act_right (act, employee_id, allowed) VALUES ('export', %s, false)"
    act_as(None)
    pg.execute(pg_right, (ids["seller"],))
    act_as("seller")
    with pytest.raises(NotAllowed), database.session() as session:
        hand_out(session, query, NOW, "crm")
