import fc from "fast-check";
import { checkQuestion, keyFields } from "../../src/query/check-question.ts";
import {
  dimensionsOf,
  measuresOf,
  orderBreakdowns,
  START,
  tablesOf,
  VIEW_IDS,
  type Declarations,
  type ExploreState,
} from "../../src/query/index.ts";

const OURS = /^(where\..*|table|measure|by|asof|per|share|change|rollup|columns|facet|view|sort|page|engine|data|sql)$/;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 2 });
const text = (minLength: number): fc.Arbitrary<string> => fc.string({ unit: "grapheme", minLength, maxLength: 12 });
const rest = fc.array(
  fc.tuple(
    text(0).filter((key) => !OURS.test(key)),
    text(0),
  ),
  { maxLength: 3 },
);
const DATES = ["2023", "2023-12", "2023-12-31", "2025-11-01"];

/** States of the explorer that a reader can reach. */
export function randomState(declarations: Declarations): fc.Arbitrary<ExploreState> {
  return fc.constantFrom(...tablesOf(declarations)).chain((table) => {
    const schema = declarations.schemas[table];
    if (schema === undefined) throw new RangeError(table);
    const isEvents = schema.kind === "events";
    const dimensions = dimensionsOf(schema);
    const [firstMeasure = "", ...measures] = measuresOf(schema);
    const codesOf = (name: string): readonly string[] => {
      const codelist = keyFields(schema).find((field) => field.name === name)?.codelist;
      return codelist === undefined
        ? ["2024", "2025", "_U"]
        : (declarations.codelists[codelist]?.codes ?? []).map(({ code }) => code);
    };
    return fc
      .record({
        measure: fc.constantFrom(firstMeasure, ...measures),
        by: fc.shuffledSubarray([...dimensions], { maxLength: Math.min(4, dimensions.length) }),
        places: fc.shuffledSubarray(["rows", "columns", "facet"]),
        where: fc.record(
          Object.fromEntries(
            dimensions.map((name) => [
              name,
              fc.uniqueArray(fc.constantFrom(...codesOf(name)), { minLength: 1, maxLength: 3 }),
            ]),
          ),
          { requiredKeys: [] },
        ),
        asOf: isEvents ? fc.constant("latest") : fc.constantFrom("latest", "latest", "all", ...DATES),
        calculation: fc.constantFrom("none", "none", "per", "share", isEvents ? "none" : "change"),
        per: fc.constantFrom(1000, 7),
        change: fc.constantFrom(...DATES),
        rollup: isEvents ? maybe(fc.constant("top" as const)) : fc.constant(null),
        view: maybe(fc.constantFrom(...VIEW_IDS)),
        sort: fc.tuple(fc.constantFrom("", "-"), fc.nat()),
        page: fc.constantFrom(1, 1, 2, 17),
        engine: maybe(fc.constantFrom("cube" as const, "sql" as const)),
        sql: maybe(text(1)),
        data: fc.constantFrom("published" as const, "published" as const, "own" as const),
        rest,
      })
      .map(({ by: names, places, where: wanted, calculation, per, change, sort, ...drawn }): ExploreState => {
        const placed = (place: string): string | null => {
          const index = places.indexOf(place);
          return index < 0 ? null : (names[index] ?? null);
        };
        const [columns, facet] = [placed("columns"), placed("facet")];
        const sortable = [null, "value", "as_of", ...names];
        const column = sortable[sort[1] % sortable.length] ?? null;
        const fitting = Object.entries(wanted).filter(
          ([name, codes]) =>
            checkQuestion({ table, measure: drawn.measure, by: [], where: { [name]: codes ?? [] } }, declarations) ===
            null,
        );
        return {
          ...START,
          ...drawn,
          table,
          by: orderBreakdowns(names, columns, facet),
          columns,
          facet,
          where: Object.fromEntries(fitting.map(([name, codes]) => [name, codes ?? []])),
          per: calculation === "per" ? per : null,
          share: calculation === "share",
          change: calculation === "change" ? change : null,
          sort: column === null ? null : sort[0] + column,
        };
      });
  });
}
