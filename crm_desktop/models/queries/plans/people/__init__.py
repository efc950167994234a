"""The people of a plan: rows of the map, what it lacks, reading and tasks."""
