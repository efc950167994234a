"""The map of people of a plan as a drawing: places, lines, words."""
