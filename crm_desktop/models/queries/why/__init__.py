"""Who sees what, and why: the question to the server and its answer."""
