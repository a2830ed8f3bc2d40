"""`--output-dir`: the files that Helm writes (writeToFile in pkg/action/install.go)."""

import os


class OutputFolder:
    """The folder of `--output-dir`, with the release's name below it if `--release-name` says so."""

    def __init__(self, options, name):
        self.top, self.name = options.output_dir, name if options.use_release_name else ""

    def folder(self, below_release=True):
        return os.path.normpath(os.path.join(self.top, self.name)) if self.name and below_release else self.top

    def exists(self, document):
        return os.path.exists(os.path.join(self.folder(), document.path))

    def write(self, document, append, written, below_release=True):
        """Writes a document; returns the line that Helm prints and notes the file's text in `written`."""
        path = "%s/%s" % (self.folder(below_release), document.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "a" if append else "w", encoding="utf-8", newline="") as file:
            file.write(document.printed)
        with open(path, encoding="utf-8", newline="") as file:
            written[path] = file.read()
        return "wrote %s\n" % path
