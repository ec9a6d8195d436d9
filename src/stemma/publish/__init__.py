"""What leaves a case: sentences, and exits that make hostile text harmless."""
