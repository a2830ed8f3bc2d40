"""What Helm printed, on disk: a file a rendering, named by the chart's content and the arguments."""

import dataclasses
import gzip
import hashlib
import json
import os
import pathlib
import threading

from .processes import Outcome

FORMAT = "1"  # raise it when the referee's answers change


class Cache:
    """A folder of outcomes."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def path(self, digest, arguments, turn):
        key = json.dumps([FORMAT, digest, arguments, turn])
        name = hashlib.sha256(key.encode("utf-8")).hexdigest()
        return self.folder / name[:2] / (name[2:] + ".json.gz")

    def read(self, digest, arguments, turn):
        """Returns the outcome of the first or second turn, or None."""
        try:
            with gzip.open(self.path(digest, arguments, turn), "rt", encoding="utf-8") as file:
                return Outcome(**json.load(file))
        except (OSError, EOFError, ValueError):
            return None

    def write(self, digest, arguments, turn, outcome):
        path = self.path(digest, arguments, turn)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".%d-%d" % (os.getpid(), threading.get_ident()))
        with gzip.open(partial, "wt", encoding="utf-8", compresslevel=5) as file:
            json.dump(dataclasses.asdict(outcome), file)
        os.replace(partial, path)
