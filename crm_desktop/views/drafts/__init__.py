"""What was typed and is not saved: kept on disk while it is typed, offered again afterwards."""
