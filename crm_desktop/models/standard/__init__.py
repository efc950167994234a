"""The standard form of what is written in many ways: identifiers, phones, e-mails, postcodes.

Each file has for its kind of value a rule (what is wrong with it), `standard…` (as it is stored)
and where they differ `…_text` (as people read it). Nothing here asks a server or the network.
"""
