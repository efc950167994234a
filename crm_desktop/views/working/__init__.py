"""Work off the window thread: lanes of workers, the connection, what is heard, the garbage."""
