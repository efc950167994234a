"""Labels and envelopes from a list: what, on which sheet, from which label on, and the preview."""
