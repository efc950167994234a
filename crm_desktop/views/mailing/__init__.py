"""Mass correspondence: the wizard, a run with its recipients, the list of all runs."""
