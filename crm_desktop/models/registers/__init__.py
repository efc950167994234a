"""Registers of companies: looked up by a number, and what they know compared with a record.

A register is a plug-in: a package names a function in the entry points of the group
`crm_desktop.registers`. The name of the entry point is what an admin writes as the kind of a
register in the lists of the firm; the function takes the place (a path, an address: whatever the
plug-in means by it) and returns a `Register`. One of files is shipped.
"""
