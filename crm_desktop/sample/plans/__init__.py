"""Account plans of the trial: a large one, one of the usual size, and one on a single page."""
