"""What frames a page: heads, tabs, sections, and the messages above it."""
