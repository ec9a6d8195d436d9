"""The grammar of values: tokens that know where they stand, words that know what they mean.

A text becomes a row of tokens (`tokens`), each of which has one sign that says what it may be
(`lexicon`, `alphabet`). A rule of the grammar is a regular expression over these signs
(`notation`), so it is short, cannot run away, and never loses the offsets. Figures and number
words become single tokens in between (`figures`, `number_words`, `numbers`).
"""
