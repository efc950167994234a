"""Heads of cards and a page of notices as the server would answer them, for the walk."""

import datetime as dt
from dataclasses import replace

from crm_desktop.models.queries.access.rows import (
    Cover,
    Door,
    Emergency,
    HandOver,
    Notice,
    Request,
)
from crm_desktop.views.access.notices_page import Board

NOW = dt.datetime.now(dt.UTC)
NAME = "Kovožďárský sklad, s. r. o."


def request(account=1, state="open"):
    """Return a request in a state."""
    return Request(
        1, account, NAME, 2, "Šárka Žáčková", "Společná dodávka regálů", state, NOW,
        "Petr Novotný", NOW,
    )  # fmt: skip


def board(account):
    """Return a page with everything that a notice can be about."""
    kinds = (
        "access_request", "access_granted", "access_refused", "break_glass", "handed_over",
        "stand_in",
    )  # fmt: skip
    notices = [
        Notice(
            number, kind, account, NAME, 1, "Šárka Žáčková", "Havárie linky", NOW, True,
            "granted" if kind == "access_request" else "", NOW, 3,
        )
        for number, kind in enumerate(kinds, 1)
    ]  # fmt: skip
    notices.append(Notice(9, "handed_over", None, "", 1, "Lenka Říhová", "", NOW, True, number=412))
    running = HandOver(1, 2, "Petr Novotný", 3, "Tereza Chalupová", 412, 100, "running")
    return Board((request(account),), (running,), tuple(notices))


def closed(header, state):
    """Return the head of a card that is closed, with a request in a state or without one."""
    covers = (Cover(1, "Petr Novotný", 2, "Jiří Dvořák", NOW.date(), "+420 602 000 106"),)
    asked = request(header.row.id, state) if state else None
    door = Door(True, True, asked, covers)
    row = replace(header.row, may_change=False)
    return replace(header, row=row, only_directory=True, facts=None, door=door, in_charge=False)


def open_in_part(header):
    """Return the head of a card of which somebody sees contacts and services."""
    return replace(closed(header, ""), parts=("contact", "service"), door=Door())


def opened(header):
    """Return the head of a card that was opened in an emergency."""
    found = Emergency(header.row.id, NAME, "Havárie linky", NOW + dt.timedelta(hours=4))
    return replace(header, row=replace(header.row, may_change=False), emergency=found)
