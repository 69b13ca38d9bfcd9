import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemas } from "../../src/generated/tables.ts";
import type { Row } from "../../src/lib/table-schema.ts";
import { compareTable, compareTables, type TableChanges } from "../../src/site/changes.ts";

const schema = schemas.workforce;

/** A figure on PNS of one region, actual and full unless said otherwise. */
function figure(row_id: string, values: Row = {}): Row {
  const row = Object.fromEntries(schema.fields.map(({ name, role }) => [name, role === "dimension" ? "_T" : null]));
  return {
    ...row,
    row_id,
    as_of: "2024-12",
    region_code: "16.08",
    employment_status: "PNS",
    stage: "ACTUAL",
    definition: "FULL",
    headcount: 5000,
    obs_status: "A",
    source_id: "bkn",
    ...values,
  };
}

const compare = (before: readonly Row[], after: readonly Row[]): TableChanges =>
  compareTable({ schema, rows: before }, { schema, rows: after });
const idsOf = (rows: readonly Row[]): unknown[] => rows.map(({ row_id }) => row_id);

/** Every change by the names of its rows. */
const names = ({ revisions, movements, backfills, added, withdrawn }: TableChanges) => ({
  revised: revisions.map(({ before, after }) => [before["row_id"], after["row_id"]]),
  moved: movements.map(({ before, after }) => [before["row_id"], after["row_id"]]),
  backfilled: backfills.map(({ row, kind }) => [row["row_id"], kind]),
  added: idsOf(added),
  withdrawn: idsOf(withdrawn),
});
const NONE = { revised: [], moved: [], backfilled: [], added: [], withdrawn: [] };

describe("a table of figures", () => {
  test("does not change with the order of its rows", () => {
    const rows = [figure("w1"), figure("w2", { sex: "F" })];
    expect(names(compare(rows, rows.toReversed()))).toEqual(NONE);
  });

  test("tells a revision with what it was, what it is and why", () => {
    const after = figure("w9", {
      headcount: 5372,
      obs_status: "E",
      supersedes: "w1",
      supersedes_reason: "Salah cetak.",
    });
    const { revisions, ...rest } = compare([figure("w1")], [after]);
    expect(revisions.map(({ reason }) => reason)).toEqual(["Salah cetak."]);
    expect(revisions[0]?.fields.map(({ field, before, after }) => [field.name, before, after])).toEqual([
      ["headcount", 5000, 5372],
      ["obs_status", "A", "E"],
    ]);
    expect(rest).toMatchObject({ movements: [], backfills: [], added: [], withdrawn: [] });
  });

  test("knows a figure by its key where its name changed", () => {
    expect(names(compare([figure("w1")], [figure("w9")]))).toEqual(NONE);
    expect(names(compare([figure("w1")], [figure("w9", { headcount: 1 })]))).toEqual({
      ...NONE,
      revised: [["w1", "w9"]],
    });
  });

  test("knows a figure by its name where its key was corrected", () => {
    expect(names(compare([figure("w1")], [figure("w1", { as_of: "2025-01" })]))).toEqual({
      ...NONE,
      revised: [["w1", "w1"]],
    });
  });

  test("calls a later figure of a series movement, and compares it with the latest one as it stands now", () => {
    const before = [figure("w0", { as_of: "2023" }), figure("w1")];
    const revised = figure("w1", { headcount: 5100 });
    const { movements, revisions } = compare(before, [
      before[0]!,
      revised,
      figure("w2", { as_of: "2025-06", source_id: "bps" }),
    ]);
    expect(movements).toEqual([{ before: revised, after: expect.objectContaining({ row_id: "w2" }) as Row }]);
    expect(revisions).toHaveLength(1);
  });

  test("compares a later figure with one that stands, and with a withdrawn one only where none does", () => {
    const [old, wrong, later] = [
      figure("w0", { as_of: "2023" }),
      figure("w1", { headcount: 1 }),
      figure("w2", { as_of: "2025-06" }),
    ];
    expect(names(compare([old, wrong], [old, later]))).toEqual({ ...NONE, moved: [["w0", "w2"]], withdrawn: ["w1"] });
    expect(names(compare([wrong], [later]))).toEqual({ ...NONE, moved: [["w1", "w2"]], withdrawn: ["w1"] });
  });

  test("calls no figure movement that crosses stage, definition or detail", () => {
    const others = [{ stage: "PLANNED" }, { definition: "STRUCTURAL_PNS_AND_PPPK" }, { sex: "F" }, { employer: "OWN" }];
    for (const values of others) {
      const after = [figure("w1"), figure("w2", { as_of: "2026", ...values })];
      expect(names(compare([figure("w1")], after))).toEqual({ ...NONE, added: ["w2"] });
    }
  });

  test("tells figures of the past from news", () => {
    const after = [
      figure("w1"),
      figure("w2", { source_id: "bps" }),
      figure("w3", { as_of: "2023" }),
      // A year begins before its months.
      figure("w4", { as_of: "2024", source_id: "bps" }),
    ];
    expect(names(compare([figure("w1")], after)).backfilled).toEqual([
      ["w2", "other-source"],
      ["w3", "earlier-date"],
      ["w4", "earlier-date"],
    ]);
  });

  test("is compared in the fields that both times have", () => {
    const earlier = { ...schema, fields: schema.fields.filter(({ name }) => name !== "conf_status") };
    const changes = compareTable(
      { schema: earlier, rows: [figure("w1")] },
      { schema, rows: [figure("w1", { conf_status: "C" })] },
    );
    expect(names(changes)).toEqual(NONE);
  });
});

describe("a table of events", () => {
  const visits = schemas.visits;
  const visit = (visit_id: string, values: Row = {}): Row => ({
    ...Object.fromEntries(visits.fields.map(({ name }) => [name, null])),
    visit_id,
    host_name: "Banten",
    start_date: "2025-08-24",
    ...values,
  });

  test("has new, changed and withdrawn events and no movement", () => {
    const changes = compareTable(
      { schema: visits, rows: [visit("v1"), visit("v2")] },
      { schema: visits, rows: [visit("v1", { start_date: "2025-08-25" }), visit("v3", { start_date: "2026" })] },
    );
    expect(changes.revisions[0]?.fields.map(({ field, before, after }) => [field.name, before, after])).toEqual([
      ["start_date", "2025-08-24", "2025-08-25"],
    ]);
    expect(changes.added).toEqual([visit("v3", { start_date: "2026" })]);
    expect(changes.withdrawn).toEqual([visit("v2")]);
    expect([changes.movements, changes.backfills]).toEqual([[], []]);
  });

  test("tells a change of a derived field once, in the table that it is taken from", () => {
    const origin = (host: string): Row => ({ visit_id: "v1", origin_name: "Banten", host_region_code: host });
    const state = (host: string) => ({ schema: schemas.visit_origins, rows: [origin(host)] });
    expect(compareTable(state("16"), state("17")).revisions).toEqual([]);
  });
});

describe("all tables", () => {
  test("are compared by name; new and discontinued ones are told whole, unchanged ones not at all", () => {
    const rows = [figure("w1")];
    const same = new Map([["workforce", { schema, rows }]]);
    expect(compareTables(same, same)).toEqual([]);
    expect(compareTables(new Map(), same).map(names)).toEqual([{ ...NONE, added: ["w1"] }]);
    expect(compareTables(same, new Map()).map(names)).toEqual([{ ...NONE, withdrawn: ["w1"] }]);
  });
});

describe("a random revision", () => {
  const FATES = ["kept", "revised", "superseded", "renamed", "withdrawn"] as const;
  const NEWS = ["later", "earlier", "other-source"] as const;
  const REGIONS = ["11", "12", "13", "14", "15", "16"];

  /** Figures of one series, oldest first, with what becomes of each, and what comes new. */
  const series = fc.record({
    fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 4 }),
    news: fc.uniqueArray(fc.constantFrom(...NEWS)),
  });

  test("is told exactly as it was made", () => {
    fc.assert(
      fc.property(
        fc.array(series, { maxLength: 4 }),
        fc.subarray(REGIONS.slice(4)),
        fc.infiniteStream(fc.nat(1000)),
        (plan, newRegions, numbers) => {
          const made = { revised: [], moved: [], backfilled: [], added: [], withdrawn: [] } as Record<
            string,
            unknown[]
          >;
          const [before, after]: [Row[], Row[]] = [[], []];
          plan.forEach(({ fates, news }, index) => {
            const region_code = REGIONS[index]!;
            const latest = fates.findLastIndex((fate) => fate !== "withdrawn");
            const standing = fates.map((fate, at) => {
              const id = `s${index}-${at}`;
              const old = figure(id, {
                region_code,
                as_of: String(2010 + at),
                headcount: numbers.next().value as number,
              });
              before.push(old);
              if (fate === "withdrawn") made["withdrawn"]!.push(id);
              if (fate === "kept" || fate === "withdrawn") {
                if (fate === "kept") after.push(old);
                return id;
              }
              const row_id = fate === "revised" ? id : `n${id}`;
              const account = fate === "superseded" ? { supersedes: id, supersedes_reason: "r" } : {};
              const source = fate === "superseded" ? { source_id: "bps" } : {};
              after.push({ ...old, row_id, ...account, ...source, headcount: Number(old["headcount"]) + 1 });
              made["revised"]!.push([id, row_id]);
              return row_id;
            });
            for (const kind of news) {
              const row_id = `${kind}-${index}`;
              const as_of = kind === "later" ? "2030" : kind === "earlier" ? "2000" : "2010";
              after.push(figure(row_id, { region_code, as_of, source_id: "lan" }));
              if (kind === "later") made["moved"]!.push([standing.at(latest), row_id]);
              else made["backfilled"]!.push([row_id, kind === "earlier" ? "earlier-date" : "other-source"]);
            }
          });
          for (const region_code of newRegions) {
            after.push(figure(`new-${region_code}`, { region_code }));
            made["added"]!.push(`new-${region_code}`);
          }
          expect(names(compare(before, after))).toEqual(made);
        },
      ),
    );
  });
});
