"""What one field is typed or chosen with, and how typed text becomes a value."""
