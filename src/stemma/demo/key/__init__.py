"""The answer key: all that is true of a made cache, in Stemma's own records, with places."""
