"""Letters: a row and a template become the page that goes into a window envelope."""
