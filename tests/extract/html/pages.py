"""Web pages for tests, and short views of what was read from them."""

from apparse.extract.format import Reading
from apparse.extract.html import HTML
from apparse.source import Source


def read(body: str):
    page = f"<!doctype html><html><head><title>t</title></head><body>{body}</body></html>"
    return HTML.read(Source("page.html", page.encode()), Reading())


def values(body: str):
    return [block.text.value for block in read(body).blocks]
