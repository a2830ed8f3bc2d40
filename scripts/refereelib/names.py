"""Release names from `--name-template` (Helm's TemplateName)."""

import base64
import re

from helm_python.errors import HelmError

from . import helm
from .commandline import Refusal

FILE = "templates/_name.txt"
PROBE = '{{ include "probe/%s" nil | b64enc }}' % FILE


def name_from_template(template):
    """Returns the name, or raises Refusal with the words of Go's text/template.

    Helm gives this template Sprig's functions and no data. Its own functions, which the engine adds
    here, are the difference that is left.
    """
    files = {"Chart.yaml": helm.CHART_FILE, FILE: template, "templates/probe.txt": PROBE}
    try:
        with helm.chart(files) as handle:
            encoded = helm.render_files(handle, "{}", {"name": "probe"})["probe/templates/probe.txt"]
    except HelmError as error:
        raise Refusal(as_go_has_it(str(error))) from None
    return base64.b64decode(encoded).decode("utf-8", "replace")


def as_go_has_it(words):
    """Undoes the engine's rewording of template errors."""
    words = words.replace("probe/" + FILE, "name-template")
    parsing = re.fullmatch(r"parse error at \((name-template:[^)]*)\): (.*)", words, re.S)
    if parsing:
        return "template: %s: %s" % parsing.groups()
    frame = r"(name-template:\d+:\d+)\n  executing (.*?) at (<.*?>):\n    (.*)"
    executing = re.search(frame, words, re.S)
    return "template: %s: executing %s at %s: %s" % executing.groups() if executing else words
