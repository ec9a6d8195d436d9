"""Who says so, from whom, and how many independent origins that makes."""
