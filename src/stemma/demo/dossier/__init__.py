"""Which documents the cache holds, how each was made, and what was done to it afterwards."""
