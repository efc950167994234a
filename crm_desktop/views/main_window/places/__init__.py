"""Places and documents: which page a tab shows, back and forward, the tabs themselves."""
