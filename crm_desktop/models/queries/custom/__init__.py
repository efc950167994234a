"""The firm's own fields: reading what there is, their values, and administering them."""
