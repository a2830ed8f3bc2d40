"""The command line of `helm template` as spf13/pflag reads it, with its words for mistakes."""

import csv
import dataclasses
import re

from .gotext import quoted
from .problem import Problem

TEXTS = {  # flags that take a value, with the field that keeps it; None: read and not used
    "values": "values", "set": "set", "set-string": "set_string", "set-json": "set_json",
    "set-file": "set_file", "set-literal": "set_literal", "namespace": "namespace",
    "name-template": "name_template", "show-only": "show_only", "kube-version": "kube_version",
    "api-versions": "api_versions", "output-dir": "output_dir",
    **dict.fromkeys(
        "version ca-file cert-file key-file keyring username password kubeconfig kube-context kube-token "
        "kube-apiserver kube-as-user kube-as-group kube-ca-file kube-tls-server-name registry-config "
        "repository-config repository-cache content-cache burst-limit qps color colour timeout description "
        "labels".split()),
}
SWITCHES = {
    "generate-name": "generate_name", "include-crds": "include_crds", "no-hooks": "no_hooks",
    "skip-tests": "skip_tests", "skip-schema-validation": "skip_schema_validation",
    "is-upgrade": "is_upgrade", "release-name": "use_release_name", "debug": "debug",
    "enable-dns": "enable_dns",
    **dict.fromkeys(
        "skip-crds insecure-skip-tls-verify plain-http pass-credentials atomic rollback-on-failure force "
        "force-replace force-conflicts server-side create-namespace devel disable-openapi-validation "
        "wait-for-jobs render-subchart-notes hide-notes take-ownership replace "
        "kube-insecure-skip-tls-verify".split()),
}
LETTERS = {"f": "values", "n": "namespace", "s": "show-only", "a": "api-versions", "g": "generate-name", "l": "labels"}
LISTS = {"values", "api_versions"}  # comma-separated values, as encoding/csv reads them
CLUSTER = {"validate", "repo", "verify", "dependency-update", "post-renderer", "post-renderer-args", "wait"}
TRUE, FALSE = {"1", "t", "T", "TRUE", "true", "True"}, {"0", "f", "F", "FALSE", "false", "False"}


class Refusal(Exception):
    """An error that Helm prints after `Error: `."""


@dataclasses.dataclass
class Options:
    """What the arguments of one `helm template` say."""

    arguments: list = dataclasses.field(default_factory=list)
    values: list = dataclasses.field(default_factory=list)
    set: list = dataclasses.field(default_factory=list)
    set_string: list = dataclasses.field(default_factory=list)
    set_json: list = dataclasses.field(default_factory=list)
    set_file: list = dataclasses.field(default_factory=list)
    set_literal: list = dataclasses.field(default_factory=list)
    show_only: list = dataclasses.field(default_factory=list)
    api_versions: list = dataclasses.field(default_factory=list)
    namespace: str = ""
    name_template: str = ""
    kube_version: str = ""
    output_dir: str = ""
    generate_name: bool = False
    include_crds: bool = False
    no_hooks: bool = False
    skip_tests: bool = False
    skip_schema_validation: bool = False
    is_upgrade: bool = False
    use_release_name: bool = False
    debug: bool = False
    enable_dns: bool = False

    def keep(self, name, shown, text):
        """Keeps the value of a flag; `shown` is how pflag spells the flag in an error."""
        if name in SWITCHES:
            if text not in TRUE | FALSE:
                raise Refusal('invalid argument %s for "%s" flag: strconv.ParseBool: parsing %s: invalid syntax'
                              % (quoted(text), shown, quoted(text)))
            field, value = SWITCHES[name], text in TRUE
        else:
            field, value = TEXTS[name], text
        if field is None:
            return
        if field in LISTS:
            getattr(self, field).extend(next(csv.reader([value]), []))
        elif isinstance(getattr(self, field), list):
            getattr(self, field).append(value)
        else:
            setattr(self, field, value)


def parse(arguments):
    """Returns the options, or raises Refusal with pflag's or Helm's words."""
    options, rest = Options(), list(arguments)
    while rest:
        argument = rest.pop(0)
        if argument == "--":
            options.arguments += rest
            break
        if argument.startswith("--"):
            long_flag(options, argument, rest)
        elif argument.startswith("-") and len(argument) > 1:
            short_flags(options, argument[1:], rest)
        else:
            options.arguments.append(argument)
    check(options)
    return options


def long_flag(options, argument, rest):
    name, equals, text = argument[2:].partition("=")
    if not name or name[0] in "-=":
        raise Refusal("bad flag syntax: %s" % argument)
    if name == "dry-run":
        return dry_run(text if equals else "unset")
    if name in CLUSTER:
        raise Problem("--%s needs a cluster, a network or a program" % name)
    if name not in SWITCHES and name not in TEXTS:
        raise Refusal("unknown flag: --%s" % name)
    if name in SWITCHES:
        text = text if equals else "true"
    elif not equals:
        if not rest:
            raise Refusal("flag needs an argument: --%s" % name)
        text = rest.pop(0)
    options.keep(name, shown(name), text)


def short_flags(options, letters, rest):
    together = letters
    while letters:
        letter, letters = letters[0], letters[1:]
        name = LETTERS.get(letter)
        if name is None:
            raise Refusal("unknown shorthand flag: '%s' in -%s" % (letter, together))
        if letters.startswith("=") and len(letters) > 1:
            text, letters = letters[1:], ""
        elif name in SWITCHES:
            text = "true"
        elif letters:
            text, letters = letters, ""
        elif rest:
            text = rest.pop(0)
        else:
            raise Refusal("flag needs an argument: '%s' in -%s" % (letter, together))
        options.keep(name, shown(name), text)


def shown(name):
    letter = next((letter for letter, flag in LETTERS.items() if flag == name), None)
    return "-%s, --%s" % (letter, name) if letter else "--" + name


def dry_run(text):
    """Helm's cmdGetDryRunFlagStrategy for `helm template`."""
    if text in ("unset", "client") or text in TRUE:
        return
    if text == "server":
        raise Problem("--dry-run=server needs a cluster")
    words = '"server" or "client"' if text == "none" or text in FALSE else '"none", "server", or "client"'
    raise Refusal("invalid dry-run value (%s). Must be %s" % (quoted(text), words))


def check(options):
    """Helm's checks before the chart is looked for, in its order."""
    arguments = options.arguments
    if not arguments:
        raise Refusal('"helm template" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]')
    if options.kube_version:
        check_kube_version(options.kube_version)
    if len(arguments) > 2:
        raise Refusal("expected at most two arguments, unexpected arguments: " + ", ".join(arguments[2:]))
    if len(arguments) == 2 and options.generate_name:
        raise Refusal("cannot set --generate-name and also specify a name")
    if len(arguments) == 2 and options.name_template:
        raise Refusal("cannot set --name-template and also specify a name")


def check_kube_version(text):
    """k8s.io/apimachinery's ParseGeneric."""
    match = re.match(r"\s*v?([0-9]+(?:\.[0-9]+)*)", text)
    if match is None:
        problem = "could not parse %s as version" % quoted(text)
    elif "." not in match[1]:
        problem = "illegal version string %s" % quoted(text)
    elif match[1][0] == "0" and match[1].split(".")[0] != "0":
        problem = "illegal zero-prefixed version component %s in %s" % (
            quoted(match[1].split(".")[0]), quoted(text))
    else:
        return
    raise Refusal("invalid kube version '%s': %s" % (text, problem))
