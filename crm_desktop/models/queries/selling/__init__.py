"""Questions about selling: the board, money in one currency."""
