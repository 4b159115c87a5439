"""Turns the dumps that `default-layers` makes into the GeoJSON and CSV files of the default layers.

Usage: default_layers.py RIVERS.txt PROVINCES.txt CHINA_DIVISION_DIST OUT
"""
import csv
import heapq
import json
import math
import os
import sys
from collections import defaultdict

# River, class, order, catchment of 10 000 km2 or more, way-points from the upper end to the mouth.
# The rivers follow the shortest way along the lines of the dump, from way-point to way-point.
# 长江保护法 art. 95: the main river from its source on is 长江干流; a tributary of 10 000 km2 or more is 重要支流.
RIVERS = {
    "长江(上)": ("长江", "mainstem", "0", None, [(104.63612, 28.78167), (106.58306, 29.56777)]),  # 宜宾 - 嘉陵江 mouth
    "长江(下)": ("长江", "mainstem", "0", None, [(106.58306, 29.56777), (110.34055, 31.04639)]),  # - 巴东
    "金沙江": ("金沙江", "mainstem", "0", None, [(98.51278, 31.72805), (104.63612, 28.78167)]),
    "岷江": ("岷江", "tributary", "1", "yes", [(103.60833, 32.6389), (104.62972, 28.78306)]),
    "沱江": ("沱江", "tributary", "1", "yes", [(104.41917, 30.86139), (105.4389, 28.88583)]),
    "嘉陵江": ("嘉陵江", "tributary", "1", "yes", [(105.82916, 32.44416), (106.58306, 29.56777)]),
    "乌江": ("乌江", "tributary", "1", "yes", [(106.76306, 27.31194), (107.40055, 29.72639)]),
    "雅砻江": ("雅砻江", "tributary", "1", "yes", [(99.98944, 31.61971), (101.8, 26.60139)]),
    "赤水河": ("赤水河", "tributary", "1", "yes", [(105.15805, 27.72721), (105.84584, 28.81416)]),
    "大渡河": ("大渡河", "tributary", "2", "yes", [(102.06917, 31.47834), (103.76445, 29.54945)]),
    "涪江": ("涪江", "tributary", "2", "yes", [(104.54501, 32.42028), (106.27388, 29.99139)]),
    "渠江": ("渠江", "tributary", "2", "yes", [(107.47834, 31.19916), (106.30111, 30.02083)]),
    "安宁河": ("安宁河", "tributary", "2", "yes", [(102.18195, 28.55056), (101.84723, 26.705)]),
    "青衣江": ("青衣江", "tributary", "3", "yes", [(103.00223, 29.99333), (103.71139, 29.55833)]),
}
RIVER_FILES = {
    "yangtze-shoreline-changjiang-upper": ["长江(上)"],
    "yangtze-shoreline-changjiang-lower": ["长江(下)"],
    "yangtze-shoreline-wujiang": ["乌江"],
    "yangtze-shoreline-jinshajiang": ["金沙江"],
    "yangtze-shoreline-rivers": ["岷江", "沱江", "嘉陵江", "雅砻江", "赤水河", "大渡河", "涪江", "渠江", "安宁河", "青衣江"],
    "tuo-mainstem": ["沱江"],
}
PROVINCES = {"Sichuan (China)": ("510000", "四川省"), "Chongqing (China)": ("500000", "重庆市")}

GAP = 400  # metres: a loose end of a line may be joined to a point no farther away than this
GAP_COST = 10  # a joined metre counts as so many, so that gaps are crossed only where there is no line
SNAP = 20  # metres: a way-point lies no farther than this from a point of the dump


def metres(a, b):
    """Distance on a sphere, good enough to compare neighbours."""
    x = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return 111195 * math.hypot(x, a[1] - b[1])


def read_segments(path):
    """The segments of a GMT dump: (heading, points rounded to 5 decimals, no point twice in a row)."""
    segments = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(">"):
                segments.append((line[1:].strip(), []))
            elif not line.startswith("#"):
                lon, lat = line.split()
                point = (round(float(lon), 5), round(float(lat), 5))
                points = segments[-1][1]
                if not points or points[-1] != point:
                    points.append(point)
    return segments


class Network:
    """The river lines as a graph: points joined by their lines, loose ends joined over small gaps."""

    def __init__(self, segments):
        self.edges = defaultdict(dict)
        for _, points in segments:
            for a, b in zip(points, points[1:]):
                self.edges[a][b] = self.edges[b][a] = metres(a, b)
        self.cells = defaultdict(list)
        for point in self.edges:
            self.cells[self.cell(point)].append(point)
        for end in [p for p, neighbours in self.edges.items() if len(neighbours) == 1]:
            for other in self.near(end, GAP):
                if other not in self.edges[end]:
                    self.edges[end][other] = self.edges[other][end] = GAP_COST * metres(end, other)

    @staticmethod
    def cell(point):
        return math.floor(point[0] * 100), math.floor(point[1] * 100)

    def near(self, point, limit):
        """Other points within `limit` metres (at most 900, the size of a cell in this region)."""
        column, row = self.cell(point)
        around = (p for i in (-1, 0, 1) for j in (-1, 0, 1) for p in self.cells[column + i, row + j])
        return [p for p in around if p != point and metres(point, p) <= limit]

    def snap(self, point):
        if point in self.edges:
            return point
        near = self.near(point, SNAP)
        if not near:
            raise SystemExit(f"no river point within {SNAP} m of way-point {point}")
        return min(near, key=lambda p: (metres(point, p), p))

    def way(self, start, goal):
        """The shortest way (Dijkstra); equal ways are told apart by their coordinates, so the result is always the same."""
        cost, came_from, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            so_far, point = heapq.heappop(queue)
            if point == goal:
                way = [goal]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if so_far > cost[point]:
                continue
            for neighbour, length in sorted(self.edges[point].items()):
                if so_far + length < cost.get(neighbour, math.inf):
                    cost[neighbour] = so_far + length
                    came_from[neighbour] = point
                    heapq.heappush(queue, (cost[neighbour], neighbour))
        raise SystemExit(f"no way along the rivers from {start} to {goal}")

    def trace(self, waypoints):
        stops = [self.snap(w) for w in waypoints]
        river = stops[:1]
        for a, b in zip(stops, stops[1:]):
            river += self.way(a, b)[1:]
        if len(set(river)) != len(river):
            raise SystemExit(f"a river passes twice through one point: way-points {waypoints}")
        return river


def river_feature(network, key):
    name, kind, order, major, waypoints = RIVERS[key]
    properties = {"name": name, "class": kind, "order": order}
    if major:
        properties["major"] = major
    line = network.trace(waypoints)
    length = sum(metres(a, b) for a, b in zip(line, line[1:]))
    print(f"  {key}: {len(line)} points, {length / 1000:.0f} km")
    return feature(properties, "LineString", line)


def province_features(segments):
    rings = {}
    for heading, points in segments:
        if not points:
            continue
        name = heading.split("Segment")[0].strip()
        if name in rings or name not in PROVINCES or points[0] != points[-1]:
            raise SystemExit(f"unexpected outline: {heading}")
        twice_area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))
        rings[name] = points if twice_area > 0 else points[::-1]  # counter-clockwise, as RFC 7946 has it
    features = []
    for name, (code, chinese) in PROVINCES.items():
        print(f"  {chinese}: {len(rings[name])} points")
        features.append(feature({"code": code, "name": chinese}, "Polygon", [rings[name]]))
    return features


def feature(properties, kind, coordinates):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def write_geojson(folder, name, features):
    """One feature a line, so that a change can be seen in a diff."""
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    with open(os.path.join(folder, name + ".geojson"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f'{{"type":"FeatureCollection","name":"{name}","features":[\n{lines}\n]}}\n')


def write_codes(dist, folder):
    """Provinces, prefectures and counties of 50 and 51 with codes of six digits."""
    rows = []
    for file in ("provinces.csv", "cities.csv", "areas.csv"):
        with open(os.path.join(dist, file), encoding="utf-8", newline="") as lines:
            rows += [(r["code"].ljust(6, "0"), r["name"]) for r in csv.DictReader(lines) if r["code"][:2] in ("50", "51")]
    with open(os.path.join(folder, "admin-codes.csv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("code,name\n")
        out.writelines(f"{code},{name}\n" for code, name in sorted(rows))
    print(f"  {len(rows)} codes")


def main(rivers, provinces, dist, out):
    network = Network(read_segments(rivers))
    for name, keys in RIVER_FILES.items():
        write_geojson(out, name, [river_feature(network, key) for key in keys])
    write_geojson(out, "provinces", province_features(read_segments(provinces)))
    write_codes(dist, out)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
