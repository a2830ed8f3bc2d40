"""Endpoints that need a database, without one."""

from ..case import Case, get, post

POSTS = ["/key/generate", "/key/update", "/key/delete", "/key/block", "/key/unblock", "/key/regenerate", "/user/new",
         "/user/update", "/user/delete", "/team/new", "/team/update", "/team/delete", "/team/member_add",
         "/organization/new", "/customer/new", "/budget/new", "/budget/info", "/tag/new", "/model/new", "/model/delete",
         "/model/update", "/spend/calculate", "/global/spend/reset", "/key/service-account/generate", "/v2/key/info",
         "/credentials", "/config/update"]
GETS = ["/key/info", "/key/info?key=sk-x", "/key/list", "/key/aliases", "/user/info", "/user/list", "/team/info",
        "/team/info?team_id=x", "/team/list", "/organization/list", "/customer/info", "/customer/list", "/budget/list",
        "/spend/logs", "/spend/tags", "/spend/keys", "/global/spend", "/global/spend/report", "/tag/list",
        "/guardrails/list", "/credentials", "/user/daily/activity", "/get/config/callbacks"]


def cases():
    for path in POSTS:
        yield Case("POST " + path, "plain", [post(path, {})])
    for path in GETS:
        yield Case("GET " + path, "plain", [get(path)])
    yield Case("POST /key/generate, bad JSON", "plain", [post("/key/generate", b"{")])
    yield Case("POST /key/generate of fields", "plain", [post("/key/generate", {"models": ["ok"], "duration": "30d"})])
    yield Case("POST /key/block of a key", "plain", [post("/key/block", {"key": "sk-x"})])
    yield Case("POST /key/delete of a key", "plain", [post("/key/delete", {"keys": ["sk-x"]})])
