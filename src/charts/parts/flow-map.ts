/**
 * Places and flows on the coastline. A flow is drawn as a wedge, thin where it starts and wide where it ends, so that
 * its direction needs no arrow head; a planned flow is an outline. A phone shows the country in two strips, west above
 * east, at the scale at which a desk shows it whole.
 */
import * as Plot from "@observablehq/plot";
import { COASTLINE } from "../../generated/coastline.ts";
import { isNarrow, type ChartContext, type PlotOptions } from "../chart.ts";
import { drawing, drawKey, wrapText, type Dot, type Line, type Words } from "./drawing.ts";
import { LINE_PX, placeLabels, type Area } from "./label-placement.ts";

export interface MapPlace {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Events hosted here that happened, and that were only announced; neither: only an origin. */
  readonly actual: number;
  readonly planned: number;
  /** Events with guests from this very place. */
  readonly own: number;
  /** Empty: no label. Labels of the first places come first. */
  readonly label: string;
}

export interface MapFlow {
  readonly from: string;
  readonly to: string;
  readonly actual: number;
  readonly planned: number;
  /** Number of the one figure that the flow shows; the renderer makes it `data-figure`. */
  readonly figure?: number;
  /** Words shown when the flow is pointed at. */
  readonly tip?: string;
}

/** West, south, east, north in degrees. */
export interface Frame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface FlowMap {
  readonly places: readonly MapPlace[];
  readonly flows: readonly MapFlow[];
  /** Parts of the map from top to bottom, each with its heading (empty: none). */
  readonly strips: readonly { readonly frame: Frame; readonly heading: string }[];
  /** Key and remarks below the map, from its lower edge down. */
  readonly below: KeyBelow;
  /** The sentence below on places whose labels found no room, those of the first places first. */
  readonly unlabelled: (labels: readonly string[]) => string;
  /** Labels may stand away from their place, with a line to it; not on maps with many places close together. */
  readonly leaders: boolean;
}

interface KeyBelow {
  readonly words: readonly Words[];
  readonly dots: readonly Dot[];
  readonly heightPx: number;
}

interface Strip {
  readonly frame: Frame;
  readonly top: number;
  readonly heightPx: number;
  readonly scale: number;
}

const HEADING_PX = 22;
const GAP_PX = 12;
/** Pixels a degree above which the finer coastline is worth its bytes. */
const FINE_SCALE = 15;

/** Degrees as they are: near the equator one degree is as wide as it is high. */
const project = ({ frame, scale }: Strip, longitude: number, latitude: number): [number, number] => [
  (longitude - frame.west) * scale,
  (frame.north - latitude) * scale,
];

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Rings of the coastline that touch the strip, as one path in pixels. */
function landPath(encoded: string, strip: Strip): string {
  const { frame } = strip;
  let path = "";
  for (const text of encoded.split("/")) {
    const steps = text.split(" ").map(Number);
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
      points.push([x / 100, y / 100]);
    }
    const touches =
      points.some(([lon]) => lon > frame.west) &&
      points.some(([lon]) => lon < frame.east) &&
      points.some(([, lat]) => lat > frame.south) &&
      points.some(([, lat]) => lat < frame.north);
    if (!touches) continue;
    // Steps between rounded positions, so that rounding does not add up along a coast.
    let [fromX, fromY] = [0, 0];
    let drawn = 0;
    points.forEach(([lon, lat]) => {
      const [toX, toY] = project(strip, lon, lat).map((value) => Math.round(value * 2) / 2) as [number, number];
      const [dx, dy] = [toX - fromX, toY - fromY];
      if (drawn > 0 && dx === 0 && dy === 0) return;
      // Without its own letter the first step would be read as a position.
      path += `${drawn === 0 ? "M" : drawn === 1 ? "l" : dx < 0 ? "" : " "}${String(dx)}${dy < 0 ? "" : " "}${String(dy)}`;
      drawn += 1;
      [fromX, fromY] = [toX, toY];
    });
    path += "z";
  }
  return path;
}

const radiusOf = ({ actual, planned }: MapPlace): number =>
  actual + planned === 0 ? 2.5 : 3.2 * Math.sqrt(actual + planned);
const wedgePx = (count: number): number => 2 + count * 1.7;

/** A bent wedge from one place to another; flows in both directions bend to different sides. */
function wedgePath([x1, y1]: [number, number], [x2, y2]: [number, number], widthPx: number): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [dy / length, -dx / length];
  const bend = length * 0.16;
  const [mx, my] = [(x1 + x2) / 2 + nx * bend, (y1 + y2) / 2 + ny * bend];
  const half = widthPx / 2;
  const at = (x: number, y: number, side: number): string => `${tenth(x + nx * side)} ${tenth(y + ny * side)}`;
  return `M${tenth(x1)} ${tenth(y1)}Q${at(mx, my, half / 2)} ${at(x2, y2, half)}L${at(x2, y2, -half)}Q${at(mx, my, -half / 2)} ${tenth(x1)} ${tenth(y1)}Z`;
}

const ACTUAL_FLOW: Attributes = {
  fill: "var(--c2)",
  "fill-opacity": 0.55,
  stroke: "var(--surface)",
  "stroke-width": 0.5,
};
const PLANNED_FLOW: Attributes = {
  fill: "none",
  stroke: "var(--planned)",
  "stroke-width": 1.2,
  "stroke-dasharray": "4 2",
};

type Attributes = Readonly<Record<string, string | number>>;

export function flowMap(
  { places, flows, strips: parts, below, unlabelled, leaders: canLead }: FlowMap,
  context: ChartContext,
): PlotOptions {
  const { widthPx } = context;
  let top = 0;
  const strips = parts.map(({ frame, heading }): Strip & { heading: string } => {
    const scale = widthPx / (frame.east - frame.west);
    if (heading !== "") top += HEADING_PX;
    const strip = { frame, heading, scale, top, heightPx: Math.round((frame.north - frame.south) * scale) };
    top += strip.heightPx + GAP_PX;
    return strip;
  });
  const labels = strips.map((strip) => stripLabels(places, strip, widthPx, canLead));
  const leaders = labels.flatMap((strip) => strip.leaders);
  const left = labels.flatMap((strip) => strip.left);
  const leftLines = left.length === 0 ? [] : wrapText(unlabelled(left), widthPx + 20);
  const leftWords = leftLines.map((text, i): Words => ({
    x: 0,
    y: below.heightPx + 6 + i * LINE_PX,
    text,
    look: "muted",
  }));
  const headings = strips
    .filter(({ heading }) => heading !== "")
    .map((strip): Words => ({ x: 0, y: strip.top - 12, text: strip.heading, look: "label" }));
  const sketch = drawing({
    widthPx,
    heightPx: top + below.heightPx + leftLines.length * LINE_PX,
    words: [...headings, ...[...below.words, ...leftWords].map((words) => ({ ...words, y: words.y + top }))],
    dots: below.dots.map((dot) => ({ ...dot, y: dot.y + top })),
  });
  const maps = strips.map((strip) => stripMark(places, flows, strip, widthPx));
  return {
    ...sketch,
    marks: [
      ...maps,
      leaders.length === 0
        ? null
        : Plot.link(leaders, { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "var(--ink)" }),
      ...labelMarks(labels.flatMap((strip) => strip.words)),
      ...(sketch.marks ?? []),
    ],
  };
}

/** Land, flows and places of one strip; a function mark, since Plot has no wedge. */
function stripMark(
  places: readonly MapPlace[],
  flows: readonly MapFlow[],
  strip: Strip,
  widthPx: number,
): Plot.Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const create = (name: string, attributes: Attributes): SVGElement => {
      const element = context.document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      return element;
    };
    const { top, heightPx, scale } = strip;
    const root = create("svg", {
      x: 0,
      y: top,
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${String(widthPx)} ${String(heightPx)}`,
    });
    const land = COASTLINE[scale > FINE_SCALE ? "fine" : "coarse"];
    root.append(
      create("path", { d: landPath(land.neighbours, strip), fill: "var(--tint)" }),
      create("path", {
        d: landPath(land.indonesia, strip),
        fill: "var(--tint-strong)",
        stroke: "var(--rule)",
        "stroke-width": 0.75,
      }),
    );
    const byId = new Map(places.map((place) => [place.id, place]));
    const position = (place: MapPlace): [number, number] => project(strip, place.longitude, place.latitude);
    for (const { from, to, actual, planned, figure, tip } of flows) {
      const [start, end] = [byId.get(from), byId.get(to)];
      if (start === undefined || end === undefined || from === to) continue;
      const d = wedgePath(position(start), position(end), wedgePx(actual + planned));
      const look = actual > 0 ? ACTUAL_FLOW : PLANNED_FLOW;
      const wedge = create("path", { d, ...look, ...(figure === undefined ? {} : { "data-figure": figure }) });
      if (tip !== undefined) {
        const title = create("title", {});
        title.textContent = tip;
        wedge.append(title);
      }
      root.append(wedge);
    }
    for (const place of places) {
      const [cx, cy] = position(place);
      const r = tenth(radiusOf(place));
      const at = { cx: tenth(cx), cy: tenth(cy) };
      if (place.actual + place.planned === 0)
        root.append(create("circle", { ...at, r, fill: "var(--surface)", stroke: "var(--t2)", "stroke-width": 1.25 }));
      else {
        root.append(
          create("circle", {
            ...at,
            r,
            fill: place.actual > 0 ? "var(--c1)" : "var(--surface)",
            stroke: place.actual > 0 ? "var(--surface)" : "var(--c1)",
            "stroke-width": place.actual > 0 ? 1 : 1.75,
            ...(place.actual > 0 ? {} : { "stroke-dasharray": "3 2" }),
          }),
        );
      }
      if (place.own > 0)
        root.append(
          create("circle", {
            ...at,
            r: tenth(radiusOf(place) + 2.5),
            fill: "none",
            stroke: "var(--t2)",
            "stroke-width": 1.75,
          }),
        );
    }
    return root;
  };
}

interface StripLabels {
  /** Labels that found no room. */
  readonly left: readonly string[];
  readonly words: readonly Words[];
  readonly leaders: readonly Line[];
}

function stripLabels(places: readonly MapPlace[], strip: Strip, widthPx: number, canLead: boolean): StripLabels {
  const seen = places
    .map((place) => ({ place, position: project(strip, place.longitude, place.latitude) }))
    .filter(({ position: [x, y] }) => x >= 0 && x <= widthPx && y >= 0 && y <= strip.heightPx);
  const named = seen.filter(({ place }) => place.label !== "");
  const marks = named.map(({ place, position: [x, y] }) => ({
    x,
    y,
    r: radiusOf(place) + (place.own > 0 ? 3 : 0),
    text: place.label,
    strong: place.actual + place.planned > 0,
  }));
  const obstacles = named.map(({ place, position: [x, y] }): Area => {
    const r = radiusOf(place);
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
  const placed = placeLabels(marks, {
    bounds: { x: 0, y: 0, width: widthPx, height: strip.heightPx },
    obstacles,
    leaders: canLead,
  });
  const found = new Set(placed.map(({ index }) => index));
  return {
    left: marks.filter((_, index) => !found.has(index)).map(({ text }) => text),
    words: placed.map(({ x, y, text, anchor, strong }) => ({
      x,
      y: y + strip.top,
      text,
      anchor,
      look: strong ? "value" : "plain",
    })),
    leaders: placed.flatMap(({ leader }) =>
      leader === null
        ? []
        : [{ ...leader, y1: leader.y1 + strip.top, y2: leader.y2 + strip.top, look: "solid" as const }],
    ),
  };
}

/** Labels stand on land and flows, so they get a halo. */
function labelMarks(labels: readonly Words[]): Plot.Markish[] {
  return (["start", "middle", "end"] as const).flatMap((anchor) =>
    (["value", "plain"] as const).map((look) => {
      const own = labels.filter((label) => label.anchor === anchor && label.look === look);
      if (own.length === 0) return null;
      const className = look === "value" ? "plot-halo plot-value" : "plot-halo";
      return Plot.text(own, { x: "x", y: "y", text: "text", textAnchor: anchor, className });
    }),
  );
}

/** Frame around positions with a margin, at least `minimum` degrees wide and not taller than `ratio` of its width. */
export function frameAround(
  positions: readonly { readonly longitude: number; readonly latitude: number }[],
  {
    margin = 1.2,
    minimum = 7,
    ratio = [0.42, 0.8],
  }: { margin?: number; minimum?: number; ratio?: readonly [number, number] } = {},
): Frame {
  const longitudes = positions.map(({ longitude }) => longitude);
  const latitudes = positions.map(({ latitude }) => latitude);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values) + 2 * margin;
  const [lowest, highest] = ratio;
  const width = Math.max(minimum, span(longitudes), span(latitudes) / highest);
  const height = Math.min(Math.max(span(latitudes), width * lowest), width * highest);
  const [x, y] = [middle(longitudes), middle(latitudes)];
  return { west: x - width / 2, east: x + width / 2, south: y - height / 2, north: y + height / 2 };
}

/** The whole country on a desk; on a phone two strips that share a margin. */
export function countryStrips(context: ChartContext, headings: { west: string; east: string }): FlowMap["strips"] {
  if (!isNarrow(context)) return [{ frame: { west: 94.6, south: -11.2, east: 141.6, north: 6.2 }, heading: "" }];
  return [
    { frame: { west: 94.8, south: -11, east: 117.8, north: 6 }, heading: headings.west },
    { frame: { west: 117.8, south: -10.9, east: 141.4, north: 2.6 }, heading: headings.east },
  ];
}

/** What circles mean, and a sentence on the rest. */
export function mapKey(
  { host, origin, rest }: { host: string; origin: string; rest: string },
  { widthPx }: ChartContext,
): KeyBelow {
  const key = drawKey(
    [
      { text: host, dots: [{ x: 11, y: 0, radiusPx: 7 }] },
      { text: origin, dots: [{ x: 11, y: 0, radiusPx: 3, hollow: true, colour: "var(--t2)" }] },
    ],
    { x: 0, y: 10, widthPx },
  );
  const lines = wrapText(rest, widthPx + 40);
  return {
    dots: key.dots,
    words: [
      ...key.words,
      ...lines.map((text, i): Words => ({ x: 0, y: key.bottom + 10 + i * LINE_PX, text, look: "muted" })),
    ],
    heightPx: key.bottom + 4 + lines.length * LINE_PX,
  };
}
