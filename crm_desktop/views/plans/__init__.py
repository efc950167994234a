"""Account plans on the screen: the workspace of one plan, and what stands in its tabs."""
