"""Work that a copy of this process does beside it, where the system can copy one (fork): it sees all that this one has read."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable


def possible() -> bool:
    """Whether a copy would bring anything: on Linux with a second core. macOS copies a process too, but its own libraries may not survive it."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


class Beside:
    """One piece of work in a process of its own. What it changes in memory this process never sees: it leaves files and a number.

    It does not outlive this process, however that ends (but for SIGKILL): what clears up after a failure is alone.
    """

    def __init__(self, work: Callable[[], int]) -> None:
        """Begin; `work` gives the exit code. What it raises is told on standard error, and is 1."""
        for stream in (sys.stdout, sys.stderr):  # else both processes would write out what waits there
            stream.flush()
        gc.freeze()  # who looks for garbage writes into every object: what both processes share would be there twice
        self._process = os.fork()
        if self._process == 0:
            _end(work)
        atexit.register(self._stop)

    def wait(self) -> int:
        """The exit code, once it is done; negative when a signal ended it."""
        code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        atexit.unregister(self._stop)
        return code

    def _stop(self) -> None:
        """When this returns, it writes nothing any more."""
        os.kill(self._process, signal.SIGKILL)
        self.wait()


def _end(work: Callable[[], int]) -> None:
    """Work and leave, without what this process would still do at its own end."""
    code = 1
    try:
        code = work()
    except KeyboardInterrupt:
        pass  # pressed for both; the other one says so
    except BaseException:
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)
