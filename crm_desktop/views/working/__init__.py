"""Work off the window thread: lanes of workers, the watchdog over the window, the garbage."""
