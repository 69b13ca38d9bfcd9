import { readFileSync } from "node:fs";

const HEADER =
  "row_id,as_of,region_code,employer,employment_status,sex,age_group,education,position_group,grade,stage,definition,headcount,obs_status,source_id";
const STATUSES = ["PNS", "PPPK_FT", "PPPK_PW"];
const SEXES = ["F", "M"];
const AGES = ["Y21T30", "Y31T40", "Y41T50", "Y51T60", "Y_GE61"];
const EDUCATION = ["SD_SMA", "D1_D3", "D4_S1", "S2", "S3"];
const POSITIONS = ["MAN", "JF", "PLK"];

/** Rows of made-up headcounts at full detail, so that no total among them could be wrong. Same rows on every run. */
export function writeSyntheticSnapshot(rows: number): string {
  const regions = readFileSync("data/reference/regions.csv", "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    .filter((code) => code.includes("."));
  const lines = [HEADER];
  const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? "";
  for (let index = 0; index < rows; index += 1) {
    let rest = index;
    const take = (list: readonly string[]): string => {
      const value = pick(list, rest);
      rest = Math.floor(rest / list.length);
      return value;
    };
    const [sex, age, education, position, status, region] = [SEXES, AGES, EDUCATION, POSITIONS, STATUSES, regions].map(
      take,
    );
    const month = `20${String(50 + Math.floor(rest / 12)).padStart(2, "0")}-${String((rest % 12) + 1).padStart(2, "0")}`;
    const count = (index * 7919) % 500;
    lines.push(
      `s${index},${month},${region},OWN,${status},${sex},${age},${education},${position},_T,ACTUAL,FULL,${count},A,bkn-statistik-2021`,
    );
  }
  return `${lines.join("\n")}\n`;
}
