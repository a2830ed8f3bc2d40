"""`helm template`: what the command of Helm 4.2.3 prints for its arguments (pkg/cmd/template.go)."""

import contextlib
import os
import re
import tempfile

from helm_python.errors import HelmError

from . import commandline, given_values, helm, manifests, pathmatch
from .commandline import Refusal
from .locating import located
from .names import name_from_template
from .output_folder import OutputFolder
from .rendering import Failure, Rendering

HINT = "\n\nUse --debug flag to render out invalid YAML"


def template_command(request):
    """Answers {"arguments": [...], "stdin": text, "folder": path, "files": {...}}.

    Paths in the arguments are relative to `folder`, or to a folder made of `files`, {path: text} or
    {path: {"base64": text}}. The reply has stdout, stderr (the line `Error: ...` alone, no warnings) and
    code; with --output-dir also the texts of the `written` files, by path.
    """
    with working_folder(request), tempfile.TemporaryDirectory(prefix="referee") as scratch:
        run = Run(scratch)
        try:
            run.run(commandline.parse(request["arguments"]), request.get("stdin", ""))
        except (Refusal, HelmError) as error:
            return run.reply("Error: %s\n" % error)
        return run.reply("")


@contextlib.contextmanager
def working_folder(request):
    with contextlib.ExitStack() as stack:
        folder = request.get("folder")
        if request.get("files") is not None:
            folder = stack.enter_context(helm.folder(request["files"]))
        if folder is not None:
            stack.callback(os.chdir, os.getcwd())
            os.chdir(folder)
        yield


class Run:
    """One run of the command, with what it prints and writes."""

    def __init__(self, scratch):
        self.scratch, self.stdout, self.written = scratch, "", {}

    def reply(self, error):
        answer = {"stdout": self.stdout, "stderr": error, "code": 1 if error else 0}
        return {**answer, "written": self.written} if self.written else answer

    def run(self, options, stdin):
        name, chart = name_and_chart(options)
        chart = located(chart)
        rendering = Rendering(options, name, chart, given_values.given_values(options, stdin), self.scratch)
        try:
            documents, manifest = rendering.release()
        except Failure as failure:
            if options.debug and failure.has_release:
                self.show(options, name, failure.manifest, hooks(failure.documents))
            raise Refusal(str(failure) + (HINT if failure.has_release and not options.debug else "")) from None
        if options.output_dir:
            manifest = ""
            self.write(options, name, rendering.crds(), [item for item in documents if item.events is None])
        self.show(options, name, manifest, manifests.in_order(hooks(documents)))

    def show(self, options, name, manifest, hooks):
        printed = manifest.strip(helm.SPACE) + "\n"
        folder = OutputFolder(options, name)
        for hook in () if options.no_hooks else hooks:
            if options.skip_tests and "test" in hook.events:
                continue
            if options.output_dir:
                self.stdout += folder.write(hook, folder.exists(hook), self.written)
            else:
                printed += hook.printed
        if not options.show_only:
            self.stdout += printed
            return
        for document in selected(options.show_only, manifests.split(printed)):
            self.stdout += "---\n%s\n" % document

    def write(self, options, name, crds, resources):
        """Writes the definitions and the resources; a second document of a path is appended to its file."""
        folder, seen = OutputFolder(options, name), set()
        for path, text in crds:
            document = manifests.Document(path, text, "", None)
            self.stdout += folder.write(document, path in seen, self.written, below_release=False)
            seen.add(path)
        for document in manifests.in_order(resources):
            self.stdout += folder.write(document, document.path in seen, self.written)
            seen.add(document.path)


def name_and_chart(options):
    if len(options.arguments) == 2:
        return options.arguments
    if options.name_template:
        return name_from_template(options.name_template), options.arguments[0]
    return "release-name", options.arguments[0]


def hooks(documents):
    return [document for document in documents if document.events is not None]


def selected(patterns, documents):
    """Returns the documents of --show-only, pattern by pattern."""
    kept = []
    for pattern in patterns:
        found = []
        for document in documents:
            source = re.search(r"# Source: [^/]+/([^\n]+)", document)
            if source and pathmatch.matches(pattern, source[1]):
                found.append(document)
        if not found:
            raise Refusal("could not find template %s in chart" % pattern)
        kept += found
    return kept
