"""Scripts that run under a peer's own Python, where Stemma is not installed."""
