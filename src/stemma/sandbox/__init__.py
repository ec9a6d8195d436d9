"""The trust border: hostile bytes are parsed in locked cells; frames come back, never code."""
