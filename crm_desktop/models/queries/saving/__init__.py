"""The one way to write: what is checked first, what is compared with what others wrote."""
