"""Access to accounts: asking, emergencies, handing over, sharing, notices, stand-ins."""
