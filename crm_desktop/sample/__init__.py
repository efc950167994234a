"""Sample data of the trial: an invented firm with its people, customers and three years of history.

Everything is generated from a seed and a day; the word lists are our own, all names, numbers and
addresses of firms and people are invented.
"""
