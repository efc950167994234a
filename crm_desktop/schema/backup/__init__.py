"""A backup of the whole firm: people, rights and every row; tried by restoring it beside."""
