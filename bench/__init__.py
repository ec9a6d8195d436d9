"""Measurements (`make bench`) and the long trials of strength (`make torture`)."""
