"""Account plans: reading them, drawing them up, approving and reviewing them."""
