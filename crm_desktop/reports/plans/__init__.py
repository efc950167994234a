"""Account plans on paper: one page, booklet, actions, map, heat map, extract for the customer."""
