"""Pictures into text: routing by orientation and script, and one engine per file."""

VERSION = 2
"""To be raised when more may be read than before: a run then tries again what was mostly unread."""
