"""From plan to files: each entry is written, set, printed, scanned or packed.

What it states, and where that came to stand, goes to the answer key.
"""
