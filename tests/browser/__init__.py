"""The workbench as a person meets it: the real server, a real browser, an invented case."""
