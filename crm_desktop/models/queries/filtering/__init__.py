"""Filters as bound SQL that stays fast under row security (permissions.md, "Shapes")."""
