"""The table of operations."""

import sys

from helm_python import _native as native

from . import checks, packages, render, template_command, values
from .problem import Problem


def version(_):
    return {"helm": native.helm_sdk_version(), "python": sys.version.split()[0]}


OPERATIONS = {
    "version": version,
    "valuesFromYAML": values.values_from_yaml,
    "fromYAML": values.from_yaml,
    "toYAML": values.to_yaml,
    "strvals": values.strvals,
    "mergeValues": values.merged,
    "mergeFiles": values.merged_files,
    "render": render.render,
    "templateCommand": template_command.template_command,
    "evaluate": values.evaluate,
    "package": packages.package,
    "loadArchive": packages.load_archive,
    "lint": packages.lint,
    "validateKubernetes": checks.validate_kubernetes,
    "validateSchema": checks.validate_schema,
    "validateChartValues": checks.validate_chart_values,
}


def run(request):
    """Returns the reply to a request, without its id."""
    operation = OPERATIONS.get(request.get("op"))
    if operation is None:
        raise Problem('no operation "%s"; there are %s' % (request.get("op"), ", ".join(OPERATIONS)))
    return operation(request)
