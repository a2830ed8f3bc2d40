"""The list of differences as a table of docs/gateway/compatibility.md, between two marks."""

import pathlib

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/gateway/compatibility.md"
BEGIN, END = "<!-- differences: written by scripts/compare-litellm --docs -->", "<!-- end of differences -->"


def table(entries, version):
    lines = ["| Subject | LiteLLM %s | gateway | Why |" % version, "|---|---|---|---|"]
    for entry in entries:
        cells = (entry["name"], entry["litellm"], entry["gateway"], entry["reason"])
        lines.append("| %s |" % " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells))
    return "\n".join(lines)


def renewed(text, entries, version):
    """Returns the page with a current table."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return "%s%s\n\n%s\n\n%s%s" % (before, BEGIN, table(entries, version), END, after)


def write(entries, version):
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), entries, version), encoding="utf-8")
    return 0


def check(entries, version):
    """Whether the page has the list as it is."""
    text = PAGE.read_text(encoding="utf-8")
    return renewed(text, entries, version) == text
