"""The formats around the PDFs: mails, mailboxes, Office files, archives, plain text.

Small frozen records go in, bytes come out; what is written in them comes from elsewhere.
"""
