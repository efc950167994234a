"""What admins see of the server: open connections, backups."""
