"""Who says it: constructions of attribution in English, Russian and Chinese."""
