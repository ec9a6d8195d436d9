"""Why something could not be read. Codes cross the trust border; sentences are made outside it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from stemma.errors import StemmaError


class Reason(StrEnum):
    """Every reason a content, page or path can have for not being read; the codes are stable."""

    EMPTY = "empty"
    UNKNOWN_TYPE = "unknown_type"
    NO_READER_FOR_TYPE = "no_reader_for_type"
    DAMAGED = "damaged"
    LOCKED = "locked"
    UNKNOWN_LOCK = "unknown_lock"
    NEEDS_OFFICE = "needs_office"
    OFFICE_UNSAFE = "office_unsafe"
    CRASHED = "crashed"
    LIMIT_MEMORY = "limit_memory"
    LIMIT_TIME = "limit_time"
    LIMIT_OUTPUT = "limit_output"
    LIMIT_PAGES = "limit_pages"
    LIMIT_PAGE_SIZE = "limit_page_size"
    LIMIT_CHILDREN = "limit_children"
    LIMIT_DEPTH = "limit_depth"
    POLICY = "policy"
    PROTOCOL = "protocol"
    NO_TEXT_FOUND = "no_text_found"
    MOSTLY_UNREAD = "mostly_unread"
    RAW_MARKUP = "raw_markup"
    MEMBERS_LEFT_OUT = "members_left_out"
    NO_PICTURE = "no_picture"
    OCR_MISSING = "ocr_missing"
    LANGUAGE_MISSING = "language_missing"
    NOT_INDEXED = "not_indexed"
    NOT_A_FILE = "not_a_file"
    ANOTHER_CASE = "another_case"
    SYMLINK = "symlink"
    NO_PERMISSION = "no_permission"
    VANISHED = "vanished"
    CHANGED = "changed"
    INPUT_OUTPUT = "input_output"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Problem:
    """A reason, and at most one short machine-made detail (a type, a limit, a language)."""

    reason: Reason
    detail: Annotated[str, Field(max_length=255)] = ""


class UnreadableError(StemmaError):
    """A content, page or member that cannot be read, for a known reason.

    Readers raise it and nothing else on purpose; a children iterator may raise it after it has
    yielded some, which says why the rest is missing.
    """

    def __init__(self, problem: Problem) -> None:
        """Carry the problem; the sentence for people is made outside the cell."""
        super().__init__(problem.reason.value)
        self.problem = problem
