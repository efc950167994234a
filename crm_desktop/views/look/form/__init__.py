"""What forms are typed into: fields, dates, and the order of Tab."""
