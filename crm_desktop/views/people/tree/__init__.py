"""The tree of superiors: who reports to whom, and moving somebody."""
