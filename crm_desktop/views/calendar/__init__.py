"""The calendar: day, week, month and list, painted by hand from plain events."""
