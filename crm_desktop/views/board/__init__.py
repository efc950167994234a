"""The board of opportunities: a lane per stage, cards that are moved by mouse and keys."""
