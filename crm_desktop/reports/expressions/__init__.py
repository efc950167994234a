"""A small grammar for conditions and computed values: text in, plain values out, with limits.

No object, no method and no name of Python is reachable from it: names stand for plain values that
the caller hands over, functions come from one fixed table.
"""
