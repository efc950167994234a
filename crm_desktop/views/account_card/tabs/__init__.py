"""The tabs of the card: their order, and what each of them shows."""
