"""Worklists: accounts whose data are to be completed or verified, and the rules behind them."""
