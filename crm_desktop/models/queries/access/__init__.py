"""Access to accounts: asking for it, taking it in an emergency, handing over, notices, shares."""
