"""The timeline: what papers date, from minutes, acts, letters, mails and the duties of deals."""
