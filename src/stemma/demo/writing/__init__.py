"""From facts to words: what documents say, as blocks on a paper, with every value marked."""
