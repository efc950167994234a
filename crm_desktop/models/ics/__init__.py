"""iCalendar files (RFC 5545): meetings read from them, and written for other programs."""
