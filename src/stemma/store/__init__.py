"""What a case remembers: one database, one table family per file, the SQL in the open."""
