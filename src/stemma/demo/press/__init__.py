"""What the press made of the cache: an invented coverage whose family tree is known."""
