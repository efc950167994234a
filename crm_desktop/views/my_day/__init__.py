"""My day: meetings, tasks and what waits, the first page after sign-in."""
