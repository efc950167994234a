"""Templates: the blocks they are made of, how they are read, what fills them."""
