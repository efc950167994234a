"""Templates of letters: their list, and the editor with a preview of the page."""
