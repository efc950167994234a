"""What the card of an account asks: its header, counts, tabs, timeline, documents and consents."""
