"""Old documents (.doc, .ppt, .wps and their like): told here, opened in the office cell.

A parse cell cannot run LibreOffice. This reader says what a file is and that the office cell is
needed; what comes out of that is read as the newer format that it was converted to.
"""

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Reading, Received
from stemma.toolkit import office_properties
from stemma.toolkit.compound import SIGNATURE, telling
from stemma.toolkit.filetypes import identify
from stemma.toolkit.office_locks import is_locked
from stemma.toolkit.old_documents import OLD_DOCUMENTS


@reader(
    "old_office",
    "Old document (by way of LibreOffice)",
    lambda head, name: 80 if identify(head, name) in OLD_DOCUMENTS else 0,
)
def old_office(received: Received) -> Reading:
    """Say that the office cell is needed, for what, and what the file says of itself."""
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    if is_locked(received):
        raise UnreadableError(Problem(Reason.LOCKED))
    media_type = identify(telling(received), received.name)
    is_compound = received.head(8).startswith(SIGNATURE)
    properties = office_properties.compound_file(received) if is_compound else {}
    return Reading(
        media_type=media_type,
        title=properties.get("core.title", ""),
        properties=properties,
        moments=office_properties.moments(properties),
        problem=Problem(Reason.NEEDS_OFFICE, media_type),
    )
