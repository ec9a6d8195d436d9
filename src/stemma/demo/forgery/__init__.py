"""What is done to finished PDFs: planted alterations and the innocent acts that look like them."""
