"""Rendering by both programs, and what of the outcomes is equal."""

import concurrent.futures
import dataclasses
import enum
import pathlib
import threading

from . import processes
from .cache import Cache
from .charts import Chart
from .processes import Outcome
from .randomness import equal_but_for_random


class Verdict(enum.Enum):
    """How the two outcomes of a rendering compare."""

    EQUAL = "equal"
    EQUAL_ERROR = "equal error"
    RANDOM = "equal but for random spans"
    NOT_COMPARED = "not compared"
    DIFFERENT = "different"


@dataclasses.dataclass
class Rendering:
    """One rendering of a chart by both."""

    name: str
    arguments: list
    helm: Outcome
    ours: Outcome
    verdict: Verdict
    reason: str = ""


@dataclasses.dataclass
class Result:
    """All renderings of a chart."""

    chart: Chart
    renderings: list

    @property
    def differs(self):
        return any(rendering.verdict is Verdict.DIFFERENT for rendering in self.renderings)


@dataclasses.dataclass
class Job:
    """What is compared, and how."""

    program: pathlib.Path | None
    cache: pathlib.Path
    timeout: float
    flags: list
    referee: list

    def __post_init__(self):
        self.outcomes, self.local, self.referees = Cache(self.cache), threading.local(), []

    def compare_all(self, charts, jobs):
        """Yields the results as they are done; at most a few charts' outputs are in memory."""
        try:
            with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
                waiting, rest = set(), iter(charts)
                for chart in rest:
                    waiting.add(pool.submit(self.compare, chart))
                    if len(waiting) >= 2 * jobs:
                        done, waiting = concurrent.futures.wait(waiting, return_when="FIRST_COMPLETED")
                        yield from (future.result() for future in done)
                yield from (future.result() for future in concurrent.futures.as_completed(waiting))
        finally:
            for referee in self.referees:
                referee.close()

    def compare(self, chart):
        digest, renderings = chart.digest(), []
        for name, arguments in chart.runs(self.flags):
            helm = self.helm(chart, digest, arguments, 1)
            ours = self.ours(chart, arguments)
            verdict, reason = self.judge(chart, digest, arguments, helm, ours)
            if verdict is not Verdict.DIFFERENT:
                helm, ours = (dataclasses.replace(outcome, stdout="") for outcome in (helm, ours))
            renderings.append(Rendering(name, arguments, helm, ours, verdict, reason))
        return Result(chart, renderings)

    def helm(self, chart, digest, arguments, turn):
        outcome = self.outcomes.read(digest, arguments, turn)
        if outcome is None:
            if not hasattr(self.local, "referee"):
                self.local.referee = processes.Referee(self.referee, self.timeout)
                self.referees.append(self.local.referee)
            outcome = self.local.referee.render(str(chart.path), placed(chart, arguments))
            outcome = without_path(chart, outcome)
            if not outcome.note:  # a busy machine is no property of the chart
                self.outcomes.write(digest, arguments, turn, outcome)
        return outcome

    def ours(self, chart, arguments):
        if self.program is None:
            return Outcome(note="not asked")
        outcome = processes.chartgen(self.program, str(chart.path), placed(chart, arguments), self.timeout)
        return without_path(chart, outcome)

    def judge(self, chart, digest, arguments, helm, ours):
        if helm.note or self.program is None:
            return Verdict.NOT_COMPARED, helm.note
        if ours.note:
            return Verdict.DIFFERENT, ours.note
        if (helm.stdout, helm.error, helm.code) == (ours.stdout, ours.error, ours.code):
            return (Verdict.EQUAL_ERROR if helm.code else Verdict.EQUAL), ""
        if helm.code != ours.code:
            return Verdict.DIFFERENT, "chartgen fails" if ours.code else "chartgen does not fail"
        if same_violations(helm.error, ours.error) and helm.stdout == ours.stdout:
            return Verdict.RANDOM, ""
        again = self.helm(chart, digest, arguments, 2)
        if again.note == "" and again.code == helm.code and all(
                equal_but_for_random(*texts) for texts in zip(
                    (ours.stdout, ours.error), (helm.stdout, helm.error), (again.stdout, again.error))):
            return Verdict.RANDOM, ""
        return Verdict.DIFFERENT, "another error" if helm.error != ours.error else "another output"


def same_violations(helm, ours):
    """Tells whether two errors list the same violations of a schema, which Helm has in a random order."""
    head = "Error: values don't meet the specifications"
    return helm.startswith(head) and ours.startswith(head) and sorted(helm.split("\n")) == sorted(ours.split("\n"))


def placed(chart, arguments):
    return [argument.replace("{chart}", str(chart.path)) for argument in arguments]


def without_path(chart, outcome):
    """Returns the outcome with `<chart>` for the place of the chart, which is another on each machine."""
    return dataclasses.replace(
        outcome, stdout=outcome.stdout.replace(str(chart.path), "<chart>"),
        error=outcome.error.replace(str(chart.path), "<chart>"))
