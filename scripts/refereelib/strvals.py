"""`--set` arguments applied to values that are there already (a port of Helm's pkg/strvals/parser.go).

Without a base the real parser answers; the SDK has no call that parses into a base.
"""

import json
import re

from .gotext import conversion_panic, quoted, quoted_runes
from .helm import SPACE
from .jsontext import Int64, Number
from .problem import Problem

DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number)


class EndOfText(Exception):
    """The argument ended where it may end."""


class NotList(Exception):
    """The value does not begin with a brace."""


def child(value, kind, name):
    """Returns the value, which the argument treats as a map or a list; Go panics over another kind."""
    if not isinstance(value, kind):
        raise Problem("unable to parse key: " + conversion_panic(value, name))
    return value


class StrVals:
    """pkg/strvals/parser.go"""
    MAXI, MAXN = 65536, 30

    def __init__(self, s, data, mode, reader=None):
        self.s, self.p, self.data, self.mode = s, 0, data, mode
        self.reader = reader or (lambda rs: self.typed(rs, mode == "string"))

    def rune(self):
        if self.p >= len(self.s):
            raise EndOfText()
        c = self.s[self.p]
        self.p += 1
        return c

    def until(self, stop):
        """-> (text, last or None, eof)"""
        v = []
        while True:
            try:
                c = self.rune()
            except EndOfText:
                return "".join(v), None, True
            if c in stop:
                return "".join(v), c, False
            if c == "\\":
                try:
                    v.append(self.rune())
                except EndOfText:
                    return "".join(v), None, True
            else:
                v.append(c)

    @staticmethod
    def typed(val, st):
        if st:
            return val
        f = val.lower()
        if f == "true":
            return True
        if f == "false":
            return False
        if f == "null":
            return None
        if val == "0":
            return Int64("0")
        if val and val[0] != "0" and re.fullmatch(r"[+-]?[0-9]+", val, re.A):
            n = int(val)
            if -(1 << 63) <= n < (1 << 63):
                return Int64(str(n))
        return val

    def parse(self):
        try:
            while True:
                self.key(self.data, 0)
        except EndOfText:
            return

    @staticmethod
    def set(d, k, v):
        if k != "":
            d[k] = v

    def json_value(self):
        m = re.compile(r"[ \t\n\r]*").match(self.s, self.p)
        try:
            v, end = DECODER.raw_decode(self.s, m.end())
        except ValueError as e:
            raise Problem(str(e))
        if isinstance(v, Number) and self.s[end:end + 1] in tuple(".eE"):
            raise Problem("invalid character after a number")  # Python stops before it, Go reads on
        self.p = end
        return v

    def empty_val(self):
        while True:
            if self.p >= len(self.s):
                return True
            c = self.s[self.p]
            if c == ",":
                self.p += 1
                return True
            if c not in SPACE:
                return False
            self.p += 1

    def key(self, data, nest):
        k, last, eof = self.until("=[,.")
        if eof:
            if k == "":
                raise EndOfText()
            raise Problem('key %s has no value' % quoted(k))
        if last == "[":
            i = self.key_index()
            lst = []
            if k in data:
                lst = child(data[k], list, "[]interface {}")
            box = [lst]
            try:
                self.list_item(box, i, nest)
            finally:
                self.set(data, k, box[0])
            return
        if last == "=":
            if self.mode == "json":
                if self.empty_val():
                    self.set(data, k, None)
                    return
                self.set(data, k, self.json_value())
                self.empty_val()
                return
            try:
                vl = self.val_list()
                self.set(data, k, vl)
                return
            except EndOfText:
                self.set(data, k, "")
                raise
            except NotList:
                rs, _, eof = self.until(",")
                self.set(data, k, self.reader(rs))
                return
        if last == ",":
            self.set(data, k, "")
            raise Problem("key %s has no value (cannot end with ,)" % quoted(k))
        self.nested_key(data, k, nest + 1)

    def nested_key(self, data, k, nest):
        """What follows a dot: a key of the map at k."""
        if nest > self.MAXN:
            raise Problem("value name nested level is greater than maximum supported nested level of %d" % self.MAXN)
        inner = {}
        if k in data:
            inner = child(data[k], dict, "map[string]interface {}")
        err = None
        try:
            self.key(inner, nest)
        except (EndOfText, Problem) as e:
            err = e
        if err is None and not inner:
            raise Problem("key map %s has no value" % quoted(k))
        if inner:
            self.set(data, k, inner)
        if err:
            raise err

    def key_index(self):
        v, _, eof = self.until("]")
        if eof:
            raise EndOfText()        # wrapped with %w in Go: errors.Is(err, io.EOF) ends the parse silently
        if not re.fullmatch(r"[+-]?[0-9]+", v, re.A):
            raise Problem("error parsing index: strconv.Atoi: parsing %s: invalid syntax" % quoted(v))
        return int(v)

    def set_index(self, box, i, v):
        if i < 0:
            raise Problem("negative %d index not allowed" % i)
        if i > self.MAXI:
            raise Problem("index of %d is greater than maximum supported index of %d" % (i, self.MAXI))
        l = box[0]
        if len(l) <= i:
            l = l + [None] * (i + 1 - len(l))
            box[0] = l
        l[i] = v

    def list_item(self, box, i, nest):
        if i < 0:
            raise Problem("negative %d index not allowed" % i)
        k, last, eof = self.until("[.=")
        if k:
            raise Problem("unexpected data at end of array index: %s" % quoted_runes(k))
        if eof:
            raise EndOfText()
        if last == "=":
            if self.mode == "json":
                if self.empty_val():
                    self.set_index(box, i, None)
                    return
                self.set_index(box, i, self.json_value())
                self.empty_val()
                return
            try:
                self.set_index(box, i, self.val_list())
            except EndOfText:
                self.set_index(box, i, "")
            except NotList:
                rs, _, _ = self.until(",")
                self.set_index(box, i, self.reader(rs))
            return
        if last == "[":
            self.nested_list(box, i, nest)
        else:
            self.nested_map(box, i, nest)

    def nested_list(self, box, i, nest):
        """An index after an index."""
        ni = self.key_index()
        crt = []
        if len(box[0]) > i and box[0][i] is not None:
            crt = child(box[0][i], list, "[]interface {}")
        b2 = [crt]
        self.list_item(b2, ni, nest)
        self.set_index(box, i, b2[0])

    def nested_map(self, box, i, nest):
        """A key after an index."""
        inner = {}
        if len(box[0]) > i:
            inner = box[0][i]
            if not isinstance(inner, dict):
                box[0][i] = inner = {}
        # EOF from key() propagates *before* setIndex in Go
        self.key(inner, nest)
        self.set_index(box, i, inner)

    def val_list(self):
        c = self.rune()
        if c != "{":
            self.p -= 1
            raise NotList()
        lst = []
        while True:
            rs, last, eof = self.until(",}")
            if eof:
                raise Problem("list must terminate with '}'")
            lst.append(self.reader(rs))
            if last == "}":
                if self.p < len(self.s) and self.s[self.p] == ",":
                    self.p += 1
                return lst
