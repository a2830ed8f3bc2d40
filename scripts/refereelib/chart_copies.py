"""Charts as the referee is given them, and copies with files taken out and put in."""

import base64
import io
import os
import posixpath
import shutil
import tarfile

from .problem import Problem


def write_files(files, folder):
    """Writes files, {path: text} or {path: {"base64": text}}, below a folder."""
    for name, content in files.items():
        target = os.path.normpath(os.path.join(folder, name))
        if not target.startswith(folder + os.sep):
            raise Problem("path %r leaves the folder" % name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        data = base64.b64decode(content["base64"]) if isinstance(content, dict) else content.encode("utf-8")
        with open(target, "wb") as file:
            file.write(data)


class ChartCopy:
    """How a copy of a chart differs from the original.

    `drops` tells of a path inside a chart whether its file is left out, in every chart of the tree;
    `adds` is put into the root chart, or with `everywhere` into every chart.
    """

    def __init__(self, drops=lambda path: False, adds=None, everywhere=False):
        self.drops, self.adds, self.everywhere = drops, adds or {}, everywhere

    def make(self, chart, folder):
        """Writes the copy of a chart, a folder or an archive, into the folder; returns its path."""
        if os.path.isdir(chart):
            target = os.path.join(folder, "chart")
            shutil.copytree(chart, target, ignore_dangling_symlinks=True)
            self.edit_folder(target, True)
            return target
        target = os.path.join(folder, "chart.tgz")
        with open(chart, "rb") as original, open(target, "wb") as copy:
            copy.write(self.edited_archive(original.read(), True))
        return target

    def edit_folder(self, folder, is_root):
        for directory, _, names in os.walk(folder):
            inside = os.path.relpath(directory, folder)
            inside = "" if inside == "." else inside + "/"
            if is_chart_below(inside):
                continue  # edited below, as a chart of its own
            for name in names:
                path = os.path.join(directory, name)
                if self.drops(inside + name):
                    os.remove(path)
                elif is_packed_chart(inside + name):
                    with open(path, "rb") as file:
                        data = self.edited_archive(file.read(), False)
                    with open(path, "wb") as file:
                        file.write(data)
        if is_root or self.everywhere:
            write_files(self.adds, folder)
        charts = os.path.join(folder, "charts")
        for name in os.listdir(charts) if os.path.isdir(charts) else ():
            if os.path.isfile(os.path.join(charts, name, "Chart.yaml")):
                self.edit_folder(os.path.join(charts, name), False)

    def edited_archive(self, data, is_root):
        result = io.BytesIO()
        with tarfile.open(fileobj=io.BytesIO(data)) as old, tarfile.open(fileobj=result, mode="w:gz") as new:
            charts = []
            for member in old:
                if not member.isfile():
                    new.addfile(member)
                    continue
                path = member.name.replace("\\", "/").removeprefix("./")
                root, _, inside = path.partition("/")
                while inside.startswith("charts/") and inside.count("/") > 1:
                    name = inside.split("/")[1]
                    root, inside = posixpath.join(root, "charts", name), inside.split("/", 2)[2]
                if inside == "Chart.yaml":
                    charts.append(root)
                if self.drops(inside):
                    continue
                content = old.extractfile(member).read()
                if is_packed_chart(inside):
                    content = self.edited_archive(content, False)
                    member.size = len(content)
                new.addfile(member, io.BytesIO(content))
            for root in charts:
                if self.everywhere or (is_root and "/" not in root):
                    add_texts(new, root, self.adds)
        return result.getvalue()


def is_chart_below(path):
    """Tells whether a folder, as a path with a final slash, is inside another chart of `charts/`."""
    return path.startswith("charts/") and path.count("/") > 1


def is_packed_chart(path):
    return path.startswith("charts/") and path.count("/") == 1 and path.endswith(".tgz") and path[7] not in "_."


def add_texts(archive, root, texts):
    for name, text in texts.items():
        content = text.encode("utf-8", "surrogateescape")
        member = tarfile.TarInfo(posixpath.join(root, name))
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
