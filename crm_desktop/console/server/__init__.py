"""The server itself: making it ready, and how several of them stand."""
