"""Administration of the firm's own fields, the layouts of forms and the tabs of the card."""
