"""The invented leak: its files, and the tour that opens them. Needs the extra `demo`."""
