"""The designer of reports: what is chosen at the left, the page it gives at the right."""
