/**
 * The rules of marginal tables said a second time, plainly and without the planner: only rows where exactly the
 * named dimensions are broken down, every value printed by someone, nothing twice, and nothing left out unexplained.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodStart } from "../../src/lib/reference-date.ts";
import type { Field, Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { answer, type Answer, type Cell, type Question } from "../../src/query/index.ts";
import { connect, createFromCsv } from "./duckdb-engine.ts";
import { loadDataset } from "./load-dataset.ts";
import { randomDataset } from "./random-dataset.ts";
import { randomQuestion } from "./random-question.ts";

/** Whole months from the start of `a` to the start of `b`; negative when `b` is earlier. */
function monthsBetween(a: string, b: string): number {
  const [startA, startB] = [periodStart(a), periodStart(b)];
  const months =
    (Number(startB.slice(0, 4)) - Number(startA.slice(0, 4))) * 12 +
    Number(startB.slice(5, 7)) -
    Number(startA.slice(5, 7));
  return startB.slice(8) < startA.slice(8) ? months - 1 : months;
}

const published = loadDataset();
const MARGINAL = ["workforce", "workforce", "merit", "talent_counts"];

const keys = (data: Dataset, table: string): readonly Field[] =>
  (data.schemas[table]?.fields ?? []).filter(({ role }) => ["dimension", "stage", "definition"].includes(role));
const listed = (question: Question, name: string): readonly string[] => question.where[name] ?? [];
const isNamed = (question: Question, name: string): boolean =>
  question.by.includes(name) || listed(question, name).length > 0;
const idOf = (data: Dataset, table: string, row: Row): string => String(row[data.schemas[table]?.primaryKey[0] ?? ""]);

/** Rows at exactly the detail of the question. */
function rowsAtDetail(question: Question, data: Dataset): Row[] {
  return (data.rows[question.table] ?? []).filter(
    (row) =>
      keys(data, question.table).every((field) => {
        const code = String(row[field.name]);
        if (listed(question, field.name).length > 0) return listed(question, field.name).includes(code);
        if (question.by.includes(field.name)) return code !== field.total;
        return code === (field.total ?? field.default);
      }) &&
      (question.asOf === undefined || ["latest", "all", row["as_of"]].includes(question.asOf)),
  );
}

const seriesOf = (data: Dataset, table: string, row: Row): string =>
  keys(data, table)
    .map(({ name }) => row[name])
    .join("|");

/** Rows whose place a declared preferred row of the same series takes. */
function setAside(question: Question, data: Dataset, rows: readonly Row[]): Set<string> {
  const find = (id: string): Row | undefined => rows.find((row) => idOf(data, question.table, row) === id);
  const pairs = data.preferences.flatMap(({ preferredRow, alsoReported }) =>
    alsoReported.map((id) => [find(preferredRow), find(id)] as const),
  );
  return new Set(
    pairs.flatMap(([preferred, also]) =>
      preferred !== undefined &&
      also !== undefined &&
      seriesOf(data, question.table, preferred) === seriesOf(data, question.table, also)
        ? [idOf(data, question.table, also)]
        : [],
    ),
  );
}

/** True when `a` stands for its series rather than `b`, stated pair by pair. */
function beats(a: Row, b: Row, series: readonly Row[], measure: string, data: Dataset, table: string): boolean {
  const isKnown = (row: Row): boolean => row[measure] !== null;
  const date = (row: Row): string => String(row["as_of"]);
  const isOutlived = (row: Row): boolean =>
    row["obs_status"] === "E" &&
    series.some((other) => {
      const months = monthsBetween(date(other), date(row));
      const isWithin =
        months < 12 || (months === 12 && periodStart(date(row)).slice(5) <= periodStart(date(other)).slice(5));
      return ["A", "P"].includes(String(other["obs_status"])) && isKnown(other) && isWithin;
    });
  if (isKnown(a) !== isKnown(b)) return isKnown(a);
  if (isOutlived(a) !== isOutlived(b)) return isOutlived(b);
  if (periodStart(date(a)) !== periodStart(date(b))) return periodStart(date(a)) > periodStart(date(b));
  if (date(a).length !== date(b).length) return date(a).length > date(b).length;
  if ((a["obs_status"] === "E") !== (b["obs_status"] === "E")) return b["obs_status"] === "E";
  return idOf(data, table, a) < idOf(data, table, b);
}

/** Row ids of the answer to a question that lists a code for everything it names. */
function expectedRows(question: Question, data: Dataset): string[] {
  const atDetail = rowsAtDetail(question, data);
  const aside = setAside(question, data, atDetail);
  const rows = atDetail.filter((row) => !aside.has(idOf(data, question.table, row)));
  return rows
    .filter((row) => {
      const series = rows.filter(
        (other) => seriesOf(data, question.table, other) === seriesOf(data, question.table, row),
      );
      const rivals =
        question.asOf === undefined || question.asOf === "latest"
          ? series
          : series.filter((other) => other["as_of"] === row["as_of"]);
      return rivals.every(
        (other) => other === row || beats(row, other, rivals, question.measure, data, question.table),
      );
    })
    .map((row) => idOf(data, question.table, row))
    .sort();
}

const nested = (data: Dataset, field: Field, a: string, b: string): boolean => {
  const codelist = data.codelists[field.codelist ?? ""];
  return codelist !== undefined && (codelist.isAncestor(a, b) || codelist.isAncestor(b, a));
};

const rowOf = (data: Dataset, table: string, id: string | undefined): Row => {
  const row = (data.rows[table] ?? []).find((candidate) => idOf(data, table, candidate) === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

function checkCells(question: Question, data: Dataset, cells: readonly Cell[]): void {
  const atDetail = rowsAtDetail(question, data);
  const fields = keys(data, question.table);
  const open = fields.filter(
    ({ name, role }) => role === "dimension" && question.by.includes(name) && listed(question, name).length === 0,
  );
  for (const cell of cells) {
    const row = rowOf(data, question.table, cell.rowIds[0]);
    expect(atDetail).toContain(row);
    expect(cell.rowIds).toHaveLength(1);
    expect(cell.value).toBe(row[question.measure]);
    expect(cell.asOf).toBe(row["as_of"]);
    expect(cell.obsStatus).toBe(row["obs_status"]);
    expect(cell.codes).toEqual(
      Object.fromEntries(fields.filter(({ name }) => isNamed(question, name)).map(({ name }) => [name, row[name]])),
    );
  }
  const isLatest = question.asOf === undefined || question.asOf === "latest";
  const place = (cell: Cell): string => JSON.stringify([Object.entries(cell.codes).sort(), isLatest ? "" : cell.asOf]);
  expect(new Set(cells.map(place)).size).toBe(cells.length);

  for (const field of open) {
    const codelist = data.codelists[field.codelist ?? ""];
    const codes = cells.map((cell) => cell.codes[field.name] ?? "");
    expect(codes).not.toContain(field.total);
    if (codelist === undefined) continue;
    expect(new Set(codes.map((code) => codelist.get(code).scheme)).size).toBe(1);
    if (field.codelist === "region") expect(new Set(codes.map((code) => code.length)).size).toBe(1);
    if (field.codelist === "grade")
      expect(codes.some((code) => code.startsWith("PNS")) && codes.some((code) => code.startsWith("PPPK"))).toBe(false);
  }
  for (const a of cells)
    for (const b of cells) {
      if (a === b || (!isLatest && a.asOf !== b.asOf)) continue;
      const isInside =
        open.some((field) => nested(data, field, a.codes[field.name] ?? "", b.codes[field.name] ?? "")) &&
        Object.keys(a.codes).every((name) => {
          const field = open.find((candidate) => candidate.name === name);
          return (
            a.codes[name] === b.codes[name] ||
            (field !== undefined && nested(data, field, a.codes[name] ?? "", b.codes[name] ?? ""))
          );
        });
      expect(isInside).toBe(false);
    }
}

/** Every row at the detail is answered, or gives way to another for a reason that can be named. */
function checkNothingIsMissing(question: Question, data: Dataset, cells: readonly Cell[]): void {
  const atDetail = rowsAtDetail(question, data);
  const aside = setAside(question, data, atDetail);
  const isLatest = question.asOf === undefined || question.asOf === "latest";
  const answered = cells.map((cell) => rowOf(data, question.table, cell.rowIds[0]));
  const open = keys(data, question.table).filter(
    ({ name }) => question.by.includes(name) && listed(question, name).length === 0,
  );
  const isSameSeries = (a: Row, b: Row): boolean =>
    seriesOf(data, question.table, a) === seriesOf(data, question.table, b) && (isLatest || a["as_of"] === b["as_of"]);
  for (const row of atDetail) {
    const isOtherKind = open.some((field) => {
      const code = String(row[field.name]);
      const codelist = data.codelists[field.codelist ?? ""];
      return (
        field.outside?.includes(code) === true ||
        answered.some((other) => {
          const own = String(other[field.name]);
          return (
            codelist?.get(code).scheme !== codelist?.get(own).scheme ||
            (field.codelist === "region" && code.length !== own.length) ||
            (field.codelist === "grade" && code.slice(0, 2) !== own.slice(0, 2))
          );
        })
      );
    });
    const isNested = open.some((field) =>
      atDetail.some((other) => nested(data, field, String(row[field.name]), String(other[field.name]))),
    );
    expect(
      aside.has(idOf(data, question.table, row)) ||
        answered.some((other) => isSameSeries(row, other)) ||
        isOtherKind ||
        isNested,
      `${idOf(data, question.table, row)} is missing`,
    ).toBe(true);
  }
}

const plain = (question: Question): Question => {
  const { table, measure, by, where, asOf } = question;
  return { table, measure, by, where, ...(asOf === undefined ? {} : { asOf }) };
};
const inBoth = (check: (question: Question, data: Dataset, found: Answer) => void): void => {
  fc.assert(
    fc.property(randomQuestion(published, MARGINAL), (question) => {
      check(question, published, answer(question, published));
    }),
    { seed: 20_261_124, numRuns: 500 },
  );
  const drawn = randomDataset(published).chain((data) =>
    fc.tuple(fc.constant(data), randomQuestion(data, ["workforce"])),
  );
  fc.assert(
    fc.property(drawn, ([data, question]) => {
      check(question, data, answer(question, data));
    }),
    { seed: 20_261_125, numRuns: 1500 },
  );
};

describe("marginal tables", () => {
  it("answer exactly the rows of the question's detail when every code is listed", () => {
    let answered = 0;
    inBoth((drawn, data) => {
      const [first] = rowsAtDetail(drawn, data);
      const where = Object.fromEntries(
        [...new Set([...drawn.by, ...Object.keys(drawn.where)])].map((name) => [
          name,
          listed(drawn, name).length > 0 ? listed(drawn, name) : [String(first?.[name] ?? "_T")],
        ]),
      );
      const question = { ...plain(drawn), where };
      const found = answer(question, data);
      if (found.status === "invalid") return;
      answered += found.status === "ok" ? 1 : 0;
      expect(found.status === "ok" ? found.cells.flatMap(({ rowIds }) => rowIds).sort() : []).toEqual(
        expectedRows(question, data),
      );
    });
    expect(answered).toBeGreaterThan(500);
  });

  it("answer with printed values only, each once, of one kind and none inside another", () => {
    inBoth((drawn, data) => {
      const question = plain(drawn);
      const found = answer(question, data);
      if (found.status === "invalid") return;
      expect(found.status).toBe(rowsAtDetail(question, data).length > 0 ? "ok" : "not-published");
      if (found.status === "not-published") expect(found.reason.kind).toBe("no-rows");
      if (found.status !== "ok") return;
      checkCells(question, data, found.cells);
      checkNothingIsMissing(question, data, found.cells);
    });
  });

  it("are not changed by rows at another detail or of another table", () => {
    inBoth((drawn, data) => {
      const question = drawn;
      const unnamed = keys(data, question.table).filter(
        ({ name, total }) => !isNamed(question, name) && total !== undefined,
      );
      const rows = data.rows[question.table] ?? [];
      const finer = unnamed.flatMap((field, index) => {
        const part =
          data.codelists[field.codelist ?? ""]?.codes.find(({ code, scheme }) => code !== field.total && scheme === "")
            ?.code ?? "";
        return rows.slice(0, 5).map((row, copy): Row => ({
          ...row,
          [data.schemas[question.table]?.primaryKey[0] ?? ""]: `a${index}-${copy}`,
          [field.name]: part,
          [question.measure]: 987_654,
        }));
      });
      const more = { ...data, rows: { ...data.rows, [question.table]: [...finer, ...rows], visits: [] } };
      expect(answer(question, more)).toEqual(answer(question, data));
    });
  });

  it("do not depend on the order of the rows", () => {
    inBoth((question, data) => {
      const reversed = {
        ...data,
        rows: { ...data.rows, [question.table]: [...(data.rows[question.table] ?? [])].reverse() },
      };
      expect(answer(question, reversed)).toEqual(answer(question, data));
    });
  });

  it("give rates of the same rows, for regions whose residents are known", () => {
    let rated = 0;
    inBoth((drawn, data) => {
      const figures = answer(plain(drawn), data);
      const rates = answer({ ...plain(drawn), per: 1000 }, data);
      if (figures.status !== "ok") expect(rates.status).not.toBe("ok");
      if (figures.status !== "ok" || rates.status !== "ok") return;
      const residents = (cell: Cell): number => data.population.get(cell.codes["region_code"] ?? "ID") ?? 0;
      const expected = figures.cells
        .filter((cell) => residents(cell) > 0)
        .map((cell) => (cell.value === null ? null : (cell.value * 1000) / residents(cell)));
      expect(rates.cells.map(({ value }) => value)).toEqual(expected);
      expect(
        rates.cells.every(
          ({ stage, codes }) => stage === "ACTUAL" && ["_T", "OWN"].includes(codes["employer"] ?? "_T"),
        ),
      ).toBe(true);
      rated += 1;
    });
    expect(rated).toBeGreaterThan(300);
  });

  it("give shares of rows that add up to their total exactly", () => {
    let tiled = 0;
    inBoth((drawn, data) => {
      const question = { ...plain(drawn), share: true };
      const found = answer(question, data);
      if (found.status !== "ok") return;
      const field = question.by.at(-1) ?? "";
      if (question.asOf === undefined || question.asOf === "latest") {
        const contexts = Map.groupBy(found.cells, ({ codes }) => JSON.stringify({ ...codes, [field]: "" }));
        for (const cells of contexts.values()) expect(new Set(cells.map(({ asOf }) => asOf)).size).toBe(1);
      }
      const groups = Map.groupBy(found.cells, ({ rowIds }) => rowIds.at(-1) ?? "");
      for (const [totalId, cells] of groups) {
        const total = rowOf(data, question.table, totalId);
        const sum = cells.reduce(
          (soFar, { rowIds }) => soFar + Number(rowOf(data, question.table, rowIds[0])[question.measure]),
          0,
        );
        if (listed(question, field).length === 0) expect(sum).toBe(total[question.measure]);
        expect(Number(total[question.measure])).toBeGreaterThan(0);
        for (const cell of cells) {
          const part = rowOf(data, question.table, cell.rowIds[0]);
          const differing = Object.keys(part).filter((name) => part[name] !== total[name]);
          expect(
            differing.filter((name) => keys(data, question.table).some((key) => key.name === name) && name !== field),
          ).toEqual([]);
          expect(part["as_of"]).toBe(total["as_of"]);
          expect(part[question.measure]).not.toBeNull();
          expect(cell.value).toBe(Number(part[question.measure]) / Number(total[question.measure]));
        }
        tiled += 1;
      }
    });
    expect(tiled).toBeGreaterThan(50);
  });
});

describe("tables of events", () => {
  it("hold as many things as a plain count in SQL finds", async () => {
    const connection = await connect();
    await createFromCsv(connection, published);
    const plainCount = async (sql: string): Promise<Record<string, number>> => {
      const reader = await connection.runAndReadAll(sql);
      return Object.fromEntries(reader.getRowObjectsJS().map((row) => [row["code"] as string, Number(row["value"])]));
    };
    const counts = (
      table: string,
      measure: string,
      name: string,
      where: Question["where"] = {},
    ): Record<string, number> => {
      const found = answer({ table, measure, by: [name], where }, published);
      return found.status === "ok"
        ? Object.fromEntries(
            found.cells
              .filter(({ value }) => value !== null)
              .map(({ codes, value }) => [codes[name] ?? "", value ?? 0]),
          )
        : {};
    };
    expect(counts("visits", "rows", "host_region_code")).toEqual(
      await plainCount("SELECT coalesce(host_region_code, '_U') AS code, count(*) AS value FROM visits GROUP BY 1"),
    );
    expect(counts("visits", "rows", "year", { host_region_code: ["35"] })).toEqual(
      await plainCount(
        "SELECT coalesce(left(start_date, 4), '_U') AS code, count(*) AS value FROM visits WHERE host_region_code LIKE '35%' GROUP BY 1",
      ),
    );
    expect(counts("visit_themes", "rows", "theme")).toEqual(
      await plainCount(
        "SELECT coalesce(theme, '_U') AS code, count(DISTINCT visit_id) AS value FROM visit_themes GROUP BY 1",
      ),
    );
    expect(counts("cohorts", "participants", "programme", { year: ["2025"] })).toEqual(
      await plainCount(
        "SELECT programme AS code, sum(participants) AS value FROM cohorts WHERE year = '2025' GROUP BY 1 HAVING sum(participants) IS NOT NULL",
      ),
    );
    expect(counts("rotations", "officials", "level_code", { region_code: ["16"] })).toEqual(
      await plainCount(
        "SELECT level_code AS code, sum(officials) AS value FROM rotations WHERE region_code LIKE '16%' GROUP BY 1 HAVING sum(officials) IS NOT NULL",
      ),
    );
  });
});
