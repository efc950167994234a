"""Mass correspondence as it runs, for the screen and the console alike: check, letters, e-mail."""
