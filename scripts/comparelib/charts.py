"""Charts on disk: where they are, what they are called, how each is to be rendered."""

import dataclasses
import hashlib
import os
import pathlib
import re
import tarfile


@dataclasses.dataclass(frozen=True)
class Chart:
    """A chart below one of the given folders."""

    path: pathlib.Path
    folder: pathlib.Path

    @property
    def label(self):
        """The path below the folder, for example `owner+name/charts/web`."""
        return str(self.path.relative_to(self.folder)) if self.path != self.folder else self.path.name

    @property
    def repository(self):
        """`owner/name` of the outermost folder that is called `owner+name`."""
        names = (part for part in self.path.parent.parts if re.fullmatch(r"[A-Za-z0-9-]+\+[\w.-]+", part))
        return next(names, "").replace("+", "/", 1)

    @property
    def sort_key(self):
        return self.label.split("/")

    def metadata(self):
        """Returns (name, version) as they are written in Chart.yaml."""
        text = self.chart_file()
        def field(name):
            match = re.search(r"^%s:[ \t]*[\"']?([^\"'#\r\n]*?)[\"']?[ \t]*(?:#.*)?\r?$" % name, text, re.M)
            return match[1] if match else ""
        return field("name"), field("version")

    def chart_file(self):
        try:
            if self.path.is_dir():
                return (self.path / "Chart.yaml").read_text(encoding="utf-8", errors="replace")
            with tarfile.open(self.path) as archive:
                for member in archive:
                    if member.isfile() and member.name.count("/") == 1 and member.name.endswith("/Chart.yaml"):
                        return archive.extractfile(member).read().decode("utf-8", "replace")
        except (OSError, EOFError, tarfile.TarError):
            pass
        return ""

    def digest(self):
        """Returns a hash of all that the chart consists of."""
        total = hashlib.sha256()
        for path in [self.path] if self.path.is_file() else files(self.path):
            name = "" if path == self.path else str(path.relative_to(self.path))
            try:
                data = path.read_bytes()
            except OSError:
                data = b"?"
            total.update(b"%d %d\n" % (len(name.encode("utf-8", "surrogateescape")), len(data)))
            total.update(name.encode("utf-8", "surrogateescape") + data)
        return total.hexdigest()

    def runs(self, flags):
        """Returns the renderings: (name, arguments), with paths relative to the chart as `{chart}/...`."""
        result = [("defaults", [])]
        if self.path.is_dir():
            for folder in ("ci", "test-values"):
                for path in sorted(self.path.glob(folder + "/*.y*ml")):
                    inside = str(path.relative_to(self.path))
                    result.append((inside, ["-f", "{chart}/" + inside]))
        return result + ([("flags", flags)] if flags else [])


def below(folder):
    """Yields the charts of a folder: folders with a Chart.yaml, which are not entered, and archives."""
    folder = folder.resolve()
    if folder.is_file():
        yield Chart(folder, folder.parent)
        return
    for directory, names, file_names in os.walk(folder):
        names.sort()
        if "Chart.yaml" in file_names:
            names.clear()
            yield Chart(pathlib.Path(directory), folder)
            continue
        for name in sorted(file_names):
            if name.endswith(".tgz"):
                yield Chart(pathlib.Path(directory, name), folder)


def files(folder):
    result = []
    for directory, names, file_names in os.walk(folder, followlinks=False):
        names.sort()
        result += [pathlib.Path(directory, name) for name in sorted(file_names)]
    return result
