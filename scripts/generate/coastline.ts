/**
 * The coastline that flow maps are drawn on: Indonesia and, faintly, its neighbours' land, cut out of Natural Earth
 * (npm `world-atlas`) and simplified for a desk and for a phone, so that charts read no file and stay small.
 */
import { readFile } from "node:fs/promises";
import { geoIdentity, geoStream } from "d3-geo";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { GeneratedFile } from "./index.ts";

type Point = readonly [number, number];
type Ring = readonly Point[];
type Countries = Topology<{ countries: GeometryCollection }>;

const ATLAS = new URL("../../node_modules/world-atlas/countries-50m.json", import.meta.url);
const INDONESIA = "360";
/** Malaysia, Singapore, Brunei, Timor-Leste, Papua New Guinea, Australia, Philippines, Thailand, Viet Nam, Cambodia, Palau. */
const NEIGHBOURS = ["458", "702", "096", "626", "598", "036", "608", "764", "704", "116", "585"];
/** West, south, east, north in degrees: the country with a margin. */
const FRAME = { west: 94, south: -12.2, east: 142, north: 7.6 };
/** A point goes where the triangle with its two neighbours is smaller than this, in square degrees. */
const DETAIL = { fine: 0.003, coarse: 0.016 };
/** Islands smaller than this are left out, in square degrees. */
const SMALLEST_ISLAND = { fine: 0.012, coarse: 0.05 };

const triangle = (a: Point, b: Point, c: Point): number =>
  Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;

/** Visvalingam–Whyatt: drops the point of the smallest triangle until none is below `minimum`; keeps both ends. */
export function simplify(line: Ring, minimum: number, keep = 2): Ring {
  const points = [...line];
  while (points.length > keep) {
    let smallest = minimum;
    let at = -1;
    for (let i = 1; i < points.length - 1; i += 1) {
      const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
      if (a === undefined || b === undefined || c === undefined) continue;
      const area = triangle(a, b, c);
      if (area < smallest) [smallest, at] = [area, i];
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

/** Arcs as absolute positions in degrees; a topology stores quantised differences. */
function absoluteArcs({ arcs, transform }: Topology): Ring[] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map((step): Point => {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** Simplifies arcs rather than shapes, so that two countries keep one common border. */
function simplified(topology: Countries, minimum: number): Countries {
  const arcs = absoluteArcs(topology).map((arc) => {
    const [first, last] = [arc[0], arc.at(-1)];
    const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
    return simplify(arc, minimum, closed ? 4 : 2).map((point) => [...point]);
  });
  const { type, objects } = topology;
  return { type, objects, arcs };
}

const ringArea = (ring: Ring): number =>
  Math.abs(ring.reduce((sum, [x, y], i) => sum + (ring.at(i - 1)?.[0] ?? 0) * y - x * (ring.at(i - 1)?.[1] ?? 0), 0)) /
  2;

/** Rings of a shape inside the frame; small islands left out. */
function ringsInFrame(shape: GeoJSON.GeometryObject, smallest: number): Ring[] {
  const rings: Point[][] = [];
  const clip = geoIdentity().clipExtent([
    [FRAME.west, FRAME.south],
    [FRAME.east, FRAME.north],
  ]);
  geoStream(
    shape,
    clip.stream({
      point: (x, y) => rings.at(-1)?.push([x, y]),
      lineStart: () => rings.push([]),
      lineEnd: () => undefined,
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    }),
  );
  return rings.filter((ring) => ring.length > 3 && ringArea(ring) >= smallest);
}

/** Rings as one text: hundredths of a degree, the first point absolute and the others as steps from the one before. */
export function encodeRings(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      return ring
        .map(([lon, lat]) => {
          const [nextX, nextY] = [Math.round(lon * 100), Math.round(lat * 100)];
          const step = `${nextX - x} ${nextY - y}`;
          [x, y] = [nextX, nextY];
          return step;
        })
        .join(" ");
    })
    .join("/");
}

/** Plans `src/generated/coastline.ts`. */
export async function coastlineFile(): Promise<GeneratedFile> {
  const atlas = JSON.parse(await readFile(ATLAS, "utf8")) as Countries;
  const shapes = (detail: keyof typeof DETAIL): string => {
    const topology = simplified(atlas, DETAIL[detail]);
    const { geometries } = topology.objects.countries;
    const indonesia = geometries.filter(({ id }) => id === INDONESIA);
    const [country] = feature(topology, { type: "GeometryCollection", geometries: indonesia }).features;
    if (country === undefined) throw new Error(`no country ${INDONESIA} in ${ATLAS.pathname}`);
    const others = geometries.filter((geometry): geometry is Polygon | MultiPolygon =>
      NEIGHBOURS.includes(String(geometry.id)),
    );
    const land = merge(topology, others);
    const smallest = SMALLEST_ISLAND[detail];
    return `  ${detail}: {\n    indonesia: ${JSON.stringify(encodeRings(ringsInFrame(country.geometry, smallest)))},\n    neighbours: ${JSON.stringify(encodeRings(ringsInFrame(land, smallest * 3)))},\n  },`;
  };
  return {
    path: "src/generated/coastline.ts",
    text: `// Made by \`npm run generate\` from Natural Earth (npm world-atlas, countries at 1:50 million). Do not edit.

/** Frame of the coastline in degrees. */
export const FRAME = ${JSON.stringify(FRAME)} as const;

/**
 * Land as rings, \`/\` between rings: longitude and latitude in hundredths of a degree, the first point of a ring
 * absolute, the others as steps. \`fine\` for a desk, \`coarse\` for a phone.
 */
export const COASTLINE = {\n${shapes("fine")}\n${shapes("coarse")}\n} as const;\n`,
  };
}
