"""How well a case did on a made cache: what it found against the answer key."""
