"""Looking a company up in a register from its form."""
