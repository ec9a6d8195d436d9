"""The invented affair: who deals with whom, in what, for how much; drawn from a seed, unworded."""
