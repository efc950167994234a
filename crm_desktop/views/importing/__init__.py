"""Importing files: the wizard from a file to its result, and the list of imports."""
