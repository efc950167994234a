"""Account plans and what stands in them."""
