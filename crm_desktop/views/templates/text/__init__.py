"""The text of a template as it is typed: what stands in it, loaded, changed and saved."""
