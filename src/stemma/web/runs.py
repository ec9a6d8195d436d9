"""Runs that are started from the page: one at a time, in a thread of their own."""

import threading
from pathlib import Path

from stemma.case import Case
from stemma.errors import ConflictError, StemmaError
from stemma.pipeline.progress import Progress
from stemma.settings import Settings
from stemma.store.queue import Stage


class Runs:
    """Starts runs of one case and ends them. `fault` is the sentence that ended the last one."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Start nothing yet."""
        self._folder, self._settings = folder, settings
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ending = threading.Event()
        self.fault: str | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether a run that was started here is on."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, again: Stage | None) -> None:
        """Begin to do everything that is due; `again` makes a whole stage due anew.

        Raises:
            ConflictError: if a run of this case is on already, here or in another process.
            CaseError: if the case cannot be written.
        """
        with self._guard:
            case = Case.open(self._folder, write=True, settings=self._settings)
            if self.is_on or self._ending.is_set() or case.is_at_work():
                case.close()
                raise ConflictError("A run of this case is on already.")
            self.fault = None
            self._thread = threading.Thread(target=self._run, args=(case, again), name="run")
            self._thread.start()

    def close(self) -> None:
        """End a run that is on; nothing is lost, the next one goes on."""
        self._ending.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, case: Case, again: Stage | None) -> None:
        try:
            case.run(self._watch, again=again)
        except StemmaError as error:
            self.fault = str(error)
        except KeyboardInterrupt:
            pass  # by `close`
        except Exception as error:  # noqa: BLE001 (of a thread nobody would hear)
            self.fault = f"Stemma failed at this ({type(error).__name__}). Nothing was lost."
        finally:
            case.close()

    def _watch(self, progress: Progress) -> None:
        """Be an interrupt to the run when the server ends."""
        del progress
        if self._ending.is_set():
            raise KeyboardInterrupt
