-- Which of two names says less, as the rule told it; and a way to the names that rules compared.
ALTER TABLE name_kinship ADD COLUMN lesser INTEGER;
CREATE INDEX name_kinship_one ON name_kinship (one);
CREATE INDEX name_kinship_other ON name_kinship (other);
