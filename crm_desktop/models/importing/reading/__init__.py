"""Reading files that other programs made: what is in them becomes rows under headings."""
