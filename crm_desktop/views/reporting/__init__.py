"""Reports on the screen: their list, one that was run, and the designer."""
