"""From paper to sheets: lines broken, pages filled, every word with its position; then printed."""
