/** A code of a code list. `parent` means "is summed into"; `scheme` names an official grouping other than the tree. */
export interface Code {
  readonly code: string;
  readonly label_id: string;
  readonly label_en: string;
  readonly sort: number;
  readonly parent: string | null;
  readonly scheme: string;
  readonly definition_en: string;
}

export class Codelist {
  readonly name: string;
  readonly codes: readonly Code[];
  readonly #byCode: ReadonlyMap<string, Code>;

  constructor(name: string, codes: readonly Code[]) {
    this.name = name;
    this.codes = [...codes].sort((a, b) => a.sort - b.sort);
    this.#byCode = new Map(codes.map((code) => [code.code, code]));
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  get(code: string): Code {
    const found = this.#byCode.get(code);
    if (found === undefined) throw new RangeError(`code list ${this.name} has no code ${code}`);
    return found;
  }

  label(code: string, locale: "id" | "en"): string {
    const found = this.get(code);
    return locale === "id" ? found.label_id : found.label_en;
  }

  /** Labels of a code in both languages. */
  labels(code: string): Record<"id" | "en", string> {
    const { label_id, label_en } = this.get(code);
    return { id: label_id, en: label_en };
  }

  /** Code just below the total that a code belongs to, such as the division of a theme; itself where it is one. */
  branchOf(code: string): string {
    const { parent } = this.get(code);
    return parent === null || parent === "_T" ? code : this.branchOf(parent);
  }

  /** True when `ancestor` is reached from `code` by following parents; a code is not its own ancestor. */
  isAncestor(ancestor: string, code: string): boolean {
    let parent = this.#byCode.get(code)?.parent ?? null;
    while (parent !== null) {
      if (parent === ancestor) return true;
      parent = this.#byCode.get(parent)?.parent ?? null;
    }
    return false;
  }

  /** Order of the code list; unknown codes last. */
  compare = (a: string, b: string): number =>
    (this.#byCode.get(a)?.sort ?? Infinity) - (this.#byCode.get(b)?.sort ?? Infinity);
}
