"""What people keep under a name: filters, views of lists, mappings, reports, letter templates."""
