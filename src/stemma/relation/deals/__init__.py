"""Deals: which papers belong to one agreement, and what they state, woven into one sheet."""
