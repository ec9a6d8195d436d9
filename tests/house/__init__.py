"""Rules of the house that no linter knows. Each is a function, tried here on a bad example too."""
