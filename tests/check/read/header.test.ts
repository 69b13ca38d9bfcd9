import { expect, test } from "vitest";
import { isPersonalField } from "../../../src/check/read/header.ts";

test.each([
  "nama",
  "Nama Pegawai",
  "name-of-person",
  "full_name",
  "NIP",
  "nip_baru",
  "no_nik",
  "E-mail",
  "email",
  "no. telepon",
  "No HP",
  "tanggal_lahir",
  "alamat",
])("%s is a column of persons", (name) => {
  expect(isPersonalField(name)).toBe(true);
});

test.each(["nama_daerah", "region_name", "origin_name", "unit", "panitia", "teknik", "shipping"])(
  "%s is not",
  (name) => {
    expect(isPersonalField(name)).toBe(false);
  },
);
