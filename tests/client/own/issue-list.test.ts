import { expect, test } from "vitest";
import { filterIssues, groupIssues, issueReport } from "../../../src/client/own/issue-list.ts";
import type { Issue } from "../../../src/lib/issue.ts";

const file = "rekap.csv";
const issues: readonly Issue[] = [
  { type: "file/byte-order-mark", file },
  { type: "cell/count", file, line: 2, field: "headcount", value: "1.559" },
  { type: "cell/formula", file, line: 3, field: "note", value: '=cmd|"/c calc"' },
  { type: "cell/count", file, line: 4, field: "headcount", value: "12,5" },
  { type: "cell/personal-data", file, line: 5, field: "note", value: "198001012005011001", kind: "nip" },
];

test("issues are counted by type and column, the most frequent first", () => {
  expect(groupIssues(issues)).toEqual([
    { type: "cell/count", field: "headcount", severity: "error", count: 2 },
    { type: "file/byte-order-mark", field: "", severity: "warning", count: 1 },
    { type: "cell/formula", field: "note", severity: "error", count: 1 },
    { type: "cell/personal-data", field: "note", severity: "error", count: 1 },
  ]);
});

test("issues are filtered by type and by column", () => {
  const lines = (type: Issue["type"] | null, field: string | null) =>
    filterIssues(issues, { type, field }).map((issue) => ("line" in issue ? issue.line : null));
  expect(lines(null, null)).toHaveLength(5);
  expect(lines("cell/count", null)).toEqual([2, 4]);
  expect(lines(null, "note")).toEqual([3, 5]);
  expect(lines("cell/formula", "note")).toEqual([3]);
  expect(lines("cell/formula", "headcount")).toEqual([]);
});

test("the report is CSV in the reader's language; it runs no formula and shows no identifier", async () => {
  const english = await issueReport(issues, "en").text();
  expect(english.split("\n").slice(0, 4)).toEqual([
    "file,line,column,type,severity,value,message",
    "rekap.csv,,,file/byte-order-mark,warning,,The byte-order mark at the start of the file was skipped; save it as UTF-8 without BOM.",
    'rekap.csv,2,headcount,cell/count,error,1.559,"""1.559"" is not a count; write 1559."',
    expect.stringMatching(/^rekap\.csv,3,note,cell\/formula,error,"'=cmd\|""\/c calc""",/),
  ]);
  expect(english).not.toContain("198001012005011001");

  const bytes = new Uint8Array(await issueReport(issues, "id").arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const indonesian = new TextDecoder().decode(bytes);
  expect(indonesian.split("\r\n").slice(0, 3)).toEqual([
    "berkas;baris;kolom;jenis;tingkat;nilai;pesan",
    'rekap.csv;;;file/byte-order-mark;peringatan;;"Tanda urutan bita (BOM) di awal berkas dilewati; simpan sebagai UTF-8 tanpa BOM."',
    'rekap.csv;2;headcount;cell/count;kesalahan;1.559;"""1.559"" bukan bilangan cacah; tulis 1559."',
  ]);
});
