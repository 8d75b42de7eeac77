"""Reads an OCEL 2.0 and an XES log with pm4py, checks what XES promises, and prints as one line of JSON what it found."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")
import pm4py
from lxml import etree
from pm4py.util import constants

constants.SHOW_PROGRESS_BAR = False
ocel_file, xes_file = sys.argv[1:]

ocel = pm4py.read_ocel2_json(ocel_file)
cases = pm4py.read_xes(xes_file)

# Whatever a log declares as global every trace and event has; of each key there is one.
space = "{http://www.xes-standard.org/}"
log = etree.parse(xes_file).getroot()
broken = []
for scope, places in (("trace", f"{space}trace"), ("event", f"{space}trace/{space}event")):
    keys = {each.get("key") for each in log.find(f"{space}global[@scope='{scope}']")}
    for place in log.findall(places):
        own = [each.get("key") for each in place if each.tag != f"{space}event"]
        if not keys <= set(own) or len(own) != len(set(own)):
            broken.append(own)

print(
    json.dumps(
        {
            "ocel": {
                "events": len(ocel.events),
                "objects": len(ocel.objects),
                "relations": len(ocel.relations),
                "changes": len(ocel.object_changes),
            },
            "xes": {"events": len(cases), "cases": cases["case:concept:name"].nunique(), "broken": broken},
        }
    )
)
