"""What others change is heard from the server: records, and the catalogue of fields."""
