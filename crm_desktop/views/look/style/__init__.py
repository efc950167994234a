"""The style of every widget, and the strokes it is painted with."""
