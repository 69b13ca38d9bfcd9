/** Every cell of a table; each distinct text of a column is looked at once. */
import { checkCell } from "../cell/cell.ts";
import type { Codelist } from "../../lib/codelist.ts";
import type { Issue } from "../../lib/issue.ts";
import { columnOf, deliveryIndex, placeOf, type RawTable } from "../read/raw-table.ts";

export function checkCells(table: RawTable, codelists: Readonly<Record<string, Codelist>>): readonly Issue[] {
  const references = new Set((table.schema.foreignKeys ?? []).flatMap(({ fields }) => fields));
  return table.schema.fields.flatMap((field) => {
    const { values, codes } = columnOf(table, field.name);
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    const findings = values.map((text) =>
      checkCell(text, field, { codelist, isReference: references.has(field.name) }),
    );
    if (findings.every((finding) => finding === null)) return [];
    const absent = table.deliveries.map(({ absentFields }) => absentFields.includes(field.name));
    const converted = table.deliveries.map(({ regionSystem }) => regionSystem === "bps" && field.codelist === "region");
    const issues: Issue[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      const code = codes[row] ?? -1;
      const finding = findings[code] ?? null;
      if (finding === null) continue;
      const delivery = deliveryIndex(table, row);
      if (absent[delivery] === true) continue;
      // Codes of a BPS file were looked up when they were converted.
      if (converted[delivery] === true && (finding.type === "cell/reference" || finding.type === "cell/region-system"))
        continue;
      issues.push({ ...finding, ...placeOf(table, row), field: field.name, value: values[code] ?? "" });
    }
    return issues;
  });
}
