"""Every colour of the program, and the arithmetic behind it."""
