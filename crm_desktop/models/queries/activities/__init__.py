"""Meetings, calls and tasks: what follows from them, calendar, my day, reminders."""
