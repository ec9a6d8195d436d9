"""File formats: one file is one format; nothing else changes to add one."""
