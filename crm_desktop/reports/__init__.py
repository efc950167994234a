"""Paper: rows in, PDF out. No Qt, no session."""
