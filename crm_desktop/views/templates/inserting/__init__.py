"""What is put into a template, and what is asked for it."""
