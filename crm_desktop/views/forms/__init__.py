"""Forms: one generic page made from the catalogue of fields, its editors, parts and dialogs."""
