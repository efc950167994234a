"""Records of what people keep and make: filters, views, reports, imports, templates, mailings."""
