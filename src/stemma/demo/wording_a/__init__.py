"""Set a of the wordings: news prose in English, Russian and Chinese."""

from stemma.demo.wording_a.copywriting import WORDING

__all__ = ["WORDING"]
