"""What leaves a case: sentences, exits that make hostile text harmless, later reports and bundles."""
