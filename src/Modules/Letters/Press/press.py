"""Prints HTML as PDF, one job after another: frames of JSON come in, frames of JSON and PDF go out.

A frame is four bytes of length, high byte first, and that many bytes. Answers to a job: a JSON frame
{"ok": true} and a PDF frame, or a JSON frame {"ok": false, "error": text}.
"""
import hashlib
import io
import json
import os
import resource
import shutil
import struct
import sys
import threading
import time

parent = int(sys.argv[1])
memory = int(sys.argv[2])


def leave():
    """The host is gone and cannot tidy up: take its folder along."""
    folder = os.path.dirname(os.path.abspath(__file__))
    if os.path.basename(folder).startswith("mocua-press-"):
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def die_with_parent():
    while os.getppid() == parent:
        time.sleep(1)
    leave()


threading.Thread(target=die_with_parent, daemon=True).start()
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

source = sys.stdin.buffer
sink = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)  # whatever a library prints must not get between the frames


def read_exactly(count):
    data = source.read(count)
    if len(data) < count:
        leave()
    return data


def read_frame():
    return read_exactly(struct.unpack(">I", read_exactly(4))[0])


def write_frame(data):
    sink.write(struct.pack(">I", len(data)))
    sink.write(data)
    sink.flush()


def write_json(value):
    write_frame(json.dumps(value).encode("utf-8"))


try:
    import weasyprint
    from weasyprint import CSS, HTML, default_url_fetcher
    from weasyprint.text.fonts import FontConfiguration
except Exception as problem:
    write_json({"ready": False, "error": repr(problem)})
    os._exit(3)


def only_data(url, *args, **kwargs):
    if not url.startswith("data:"):
        raise ValueError("a letter brings everything with it: only data: addresses are read")
    return default_url_fetcher(url, *args, **kwargs)


def work(job):
    fonts = FontConfiguration()
    sheet = CSS(string="@page { size: %s !important }" % job["paper"], url_fetcher=only_data, font_config=fonts)
    page = HTML(string=job["html"], base_url=None, url_fetcher=only_data)
    target = io.BytesIO()
    page.write_pdf(
        target, stylesheets=[sheet], font_config=fonts,
        identifier=hashlib.sha256((job["paper"] + job["html"]).encode("utf-8")).hexdigest()[:32].encode("ascii"))
    return target.getvalue()


write_json({"ready": True, "version": weasyprint.__version__})
while True:
    job = json.loads(read_frame())
    try:
        pdf = work(job)
    except Exception as problem:
        write_json({"ok": False, "error": repr(problem)})
    else:
        write_json({"ok": True})
        write_frame(pdf)
