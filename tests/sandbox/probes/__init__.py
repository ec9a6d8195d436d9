"""Attacks that captured code would try. Not every cell survives its attack."""

from tests.sandbox.probes.files import DOCUMENTS, FILES
from tests.sandbox.probes.kernel import KERNEL, MEMORY, WALL
from tests.sandbox.probes.processes import NETWORK, PROCESSES, SURROUNDINGS
from tests.sandbox.probes.scene import Attack

ATTACKS: dict[str, Attack] = {
    **FILES,
    **DOCUMENTS,
    **PROCESSES,
    **NETWORK,
    **SURROUNDINGS,
    **MEMORY,
    **KERNEL,
    **WALL,
}
