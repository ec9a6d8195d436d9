"""The trust border: hostile bytes are parsed only in a locked cell; frames come back, never code."""
