"""The record of changes on the screen: lists of it, a record as it was, the page of auditors."""
