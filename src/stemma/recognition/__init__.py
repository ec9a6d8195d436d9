"""Pictures into text: routing by orientation and script, and one engine per file."""
