"""Mass correspondence: who is chosen and may be sent something, runs, what was sent and filed."""
