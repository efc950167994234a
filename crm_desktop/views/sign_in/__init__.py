"""Signing in: the window, the choice of a server, its profile, and what the worker does."""
