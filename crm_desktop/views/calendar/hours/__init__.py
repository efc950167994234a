"""Days beside each other: their names, the tasks due on them, their hours."""
