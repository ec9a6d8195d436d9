"""Checks: one file looks for one kind of oddity and says what it saw, never what it means."""
