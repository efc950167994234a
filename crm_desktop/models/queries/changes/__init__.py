"""The record of changes as lists show it: named, in words, filtered and in pages."""
