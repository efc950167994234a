"""From a form to the server: the one save path, and what happens when a colleague was faster."""
