#!/usr/bin/env python3
"""Reads what a run wrote with the tools that its users have: pandas, networkx with pydot, Graphviz.

    peers.py OUT_DIR

Prints one line a check; ends with 1 when any failed. Wants pandas, networkx, pydot and `dot`.
"""
import json
import subprocess
import sys
from pathlib import Path

import networkx
import pandas

# The columns of the contract. "=" where a table has these and no others, "+" where it has these at least.
COLUMNS = {
    "entities.csv": ("=", "Id, Label, Type, Kind, Wikidata, Ticker, Mentions, Items, First Seen, Last Seen, Aliases"),
    "edges.csv": ("=", "Source, Target, Type, Label, Weight, Claims, Status, Amount, Currency, First Seen, Last Seen, Items, "
                       "Evidence, Source Label, Target Label"),
    "deals.csv": ("=", "Id, Kind, Parties, Roles, Amount, Currency, Quantity, Status, Announced, Last Seen, Sources, Stories, "
                       "Items, Themes, Evidence"),
    "claims.csv": ("+", "Id, Item, Predicate, Subject, Object, Status, Amount, Currency, Attribution, Evidence, Rule, Confidence"),
    "mentions.csv": ("+", "Item, Field, Start, End, Text, Entity, Name, Type, Via"),
    "themes.csv": ("+", "Theme, Entity, Item"),
}
RECORDS = {
    "mentions.jsonl": "item field start end text entity name type via",
    "quantities.jsonl": "item field start end raw value unit bound",
    "claims.jsonl": "id item predicate subject status qualifiers attribution evidence rule confidence",
    "items.jsonl": "id source date title story themes",
}
DIAGRAMS = ["graph", "companies", "deals", "themes"]
STATUSES = {"actual", "planned", "reported", "ended", "denied"}
# A cell that begins so is run as a formula by a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

failed = 0


def check(what, right, detail=""):
    global failed
    failed += not right
    print(f"{'ok  ' if right else 'FAIL'}  {what}{f': {detail}' if detail else ''}")


def records(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def tables(out):
    """Every CSV through pandas, cells as they stand."""
    read = {}
    for name, (how, columns) in COLUMNS.items():
        table = pandas.read_csv(out / name, dtype=str, keep_default_na=False)
        wanted = columns.split(", ")
        have = list(table.columns)
        right = have == wanted if how == "=" else set(wanted) <= set(have)
        check(f"pandas reads {name}", right, f"{len(table)} rows" if right else f"columns {have}, wanted {wanted}")
        number = [c for c in ("Amount", "Weight", "Claims", "Mentions", "Start", "End", "Confidence") if c in have]
        bad = [c for c in number if pandas.to_numeric(table[c][table[c] != ""], errors="coerce").isna().any()]
        check(f"  numbers of {name} are plain", not bad, ", ".join(bad))
        text = [c for c in have if c not in number and c != "Value"]
        run = [v for c in text for v in table[c] if v.startswith(FORMULA)]
        check(f"  no cell of {name} is a formula", not run, repr(run[:3]) if run else "")
        read[name] = table
    return read


def record_files(out, read):
    """JSON Lines: fields, and the same number of records as the flat tables have rows."""
    data = {}
    for name, fields in RECORDS.items():
        data[name] = records(out / name)
        missing = sorted({f for r in data[name] for f in set(fields.split()) - set(r)})
        check(f"json reads {name}", not missing, f"{len(data[name])} records" if not missing else f"without {missing}")
    for name in ("claims", "mentions"):
        rows, lines = len(read[f"{name}.csv"]), len(data[f"{name}.jsonl"])
        check(f"{name}.csv and {name}.jsonl agree", rows == lines, f"{rows} and {lines}")
    claims = data["claims.jsonl"]
    check("every claim has its evidence", all(c["evidence"]["text"] for c in claims))
    check("every status is one of the five", {c["status"] for c in claims} <= STATUSES)
    check("every claim says one object or one value", all(("object" in c) != ("value" in c) for c in claims))
    return data


def network(out, read):
    """edges.csv as a networkx graph; its ends are in entities.csv."""
    edges, entities = read["edges.csv"], read["entities.csv"]
    graph = networkx.from_pandas_edgelist(edges, "Source", "Target", edge_attr=True, create_using=networkx.MultiDiGraph)
    check("networkx reads edges.csv", graph.number_of_edges() == len(edges),
          f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    known = set(entities["Id"])
    check("  ids in entities.csv are unique", len(known) == len(entities))
    check("  every end is in entities.csv", set(graph.nodes) <= known, str(sorted(set(graph.nodes) - known)[:3] or ""))
    ties = list(zip(edges["Source"], edges["Target"], edges["Label"]))
    check("  no tie stands twice", len(set(ties)) == len(ties))
    check("  every weight is 1 or more and no more than the claims",
          all(1 <= int(w) <= int(c) for w, c in zip(edges["Weight"], edges["Claims"])))
    return edges


def plain(name):
    """A node's name without DOT's quotes and escapes."""
    name = str(name)
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return name


def drawn(out, name):
    """A .dot through pydot and networkx: its nodes and lines without the legend's."""
    graph = networkx.nx_pydot.read_dot(out / f"{name}.dot")
    nodes = {plain(n) for n in graph.nodes} - {"\\n", "node", "edge", "graph"}
    nodes = {n for n in nodes if not n.startswith("legend ")}
    lines = [(plain(a), plain(b)) for a, b in graph.edges()]
    return nodes, [line for line in lines if not line[0].startswith("legend ")]


def diagrams(out, edges):
    for name in DIAGRAMS:
        nodes, lines = drawn(out, name)
        check(f"networkx reads {name}.dot", {n for line in lines for n in line} <= nodes, f"{len(nodes)} nodes, {len(lines)} lines")
        svg = (out / f"{name}.svg").read_text(encoding="utf-8")
        check(f"  {name}.svg is a drawing", svg.lstrip().startswith(("<svg", "<?xml")) and svg.rstrip().endswith("</svg>"))
    # In graph.dot the ties between the same two are one line; a tie of an entity with itself is not drawn.
    pairs = {frozenset(tie) for tie in zip(edges["Source"], edges["Target"]) if tie[0] != tie[1]}
    nodes, lines = drawn(out, "graph")
    check("graph.dot has the entities that edges.csv ties", nodes == {n for pair in pairs for n in pair}, f"{len(nodes)}")
    check("graph.dot joins the pairs that edges.csv ties", {frozenset(line) for line in lines} == pairs, f"{len(pairs)}")
    check("graph.dot has no more lines than edges.csv rows", len(pairs) <= len(lines) <= len(edges),
          f"{len(pairs)} pairs, {len(lines)} lines, {len(edges)} rows")


def graphviz(out):
    for path in sorted(out.glob("*.dot")):
        done = subprocess.run(["dot", "-Tsvg", str(path)], capture_output=True, timeout=300, check=False)
        said = done.stderr.decode(errors="replace").strip().splitlines()
        # Graphviz reports a missing font or a squeezed label as a warning; syntax errors are errors.
        errors = [line for line in said if "rror" in line]
        right = done.returncode == 0 and not errors and b"</svg>" in done.stdout
        check(f"dot draws {path.name}", right, f"{len(done.stdout)} bytes" if right else " ".join(said[:3]))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = Path(sys.argv[1])
    read = tables(out)
    data = record_files(out, read)
    check("the run found something", len(data["claims.jsonl"]) > 0 and len(read["edges.csv"]) > 0)
    diagrams(out, network(out, read))
    graphviz(out)
    print(f"{failed} failed" if failed else "all peers agree")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
