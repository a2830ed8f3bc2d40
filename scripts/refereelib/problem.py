"""Problems that a reply reports."""


class Problem(Exception):
    """A request that Helm, or the referee, refuses; its text is the reply's error."""


def describe(error):
    """Returns the words of an error: Helm's own for Helm's, with its type for a mistake of ours."""
    from helm_python.errors import HelmError

    if isinstance(error, (Problem, HelmError)):
        return str(error)
    if isinstance(error, KeyError):
        return "the request lacks %s" % error
    return "%s: %s" % (type(error).__name__, error)
