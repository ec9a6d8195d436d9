"""What belongs together: items and what cites, answers or continues what. Pure over records."""
