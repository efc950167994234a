"""Taking records from files: reading the file, understanding values, finding what they name."""
