"""`--set-literal` applied to values that are there already (a port of Helm's pkg/strvals/literal_parser.go)."""

from .gotext import quoted, quoted_runes
from .problem import Problem
from .strvals import EndOfText, StrVals, child


class LiteralVals(StrVals):
    """The parser of `--set-literal`: what follows the first `=` is the value, to the last character."""

    def until(self, stop):
        start = self.p
        while self.p < len(self.s):
            self.p += 1
            if self.s[self.p - 1] in stop:
                return self.s[start:self.p - 1], self.s[self.p - 1], False
        return self.s[start:], None, True

    def value(self):
        return self.until("")[0]

    def key(self, data, nest):
        key, last, end = self.until("=[.")
        if end:
            if key == "":
                raise EndOfText()
            raise Problem("key %s has no value" % quoted(key))
        if last == "=":
            self.set(data, key, self.value())
        elif last == ".":
            self.nested_key(data, key, nest + 1)
        else:
            index = self.key_index()
            box = [child(data[key], list, "[]interface {}") if key in data else []]
            try:
                self.list_item(box, index, nest)
            finally:
                self.set(data, key, box[0])

    def list_item(self, box, index, nest):
        if index < 0:
            raise Problem("negative %d index not allowed" % index)
        key, last, end = self.until("[.=")
        if key:
            raise Problem("unexpected data at end of array index: %s" % quoted_runes(key))
        if end:
            raise EndOfText()
        if last == "=":
            self.set_index(box, index, self.value())
        elif last == "[":
            self.nested_list(box, index, nest)
        else:
            self.nested_map(box, index, nest)
