// Made by `npm run generate` from data/schemas and data/codelists. Do not edit.

import type { TableSchema } from "../lib/table-schema.ts";
import type {
  AgeGroupCode,
  AgendaKindCode,
  CheckKindCode,
  ConfStatusCode,
  DefinitionCode,
  EducationCode,
  EmployerCode,
  EmploymentStatusCode,
  GradeCode,
  HorizonCode,
  MeritCategoryCode,
  ObsStatusCode,
  PositionGroupCode,
  RegionLevelCode,
  RotationLevelCode,
  SexCode,
  SourceKindCode,
  StageCode,
  TalentMeasureCode,
  TalentStepCode,
  TrainingProgrammeCode,
  VisitThemeCode,
} from "./codelists.ts";

/** Workforce composition. Published headcounts, one row one figure, as printed by the source. */
export type WorkforceRow = {
  /** Row code. Stable name of this row. */
  readonly row_id: string;
  /** Reference date. Year, month or day, as published. */
  readonly as_of: string;
  /** Region. Where people work; for OWN, the government that employs them. */
  readonly region_code: string;
  /** Employer. */
  readonly employer: EmployerCode;
  /** Employment status. */
  readonly employment_status: EmploymentStatusCode;
  /** Sex. */
  readonly sex: SexCode;
  /** Age group. */
  readonly age_group: AgeGroupCode;
  /** Education. */
  readonly education: EducationCode;
  /** Position. */
  readonly position_group: PositionGroupCode;
  /** Grade. */
  readonly grade: GradeCode;
  /** Stage. Actual or planned; never added to each other. */
  readonly stage: StageCode;
  /** Definition. Who is counted in this figure. */
  readonly definition: DefinitionCode;
  /** Headcount. Number of people, as printed. */
  readonly headcount: number | null;
  /** Observation status. SDMX status of the headcount; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Confidentiality status. The reason where the value is suppressed (status Q). */
  readonly conf_status: ConfStatusCode | null;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Merit system index. Published merit index and category of regional governments. */
export type MeritRow = {
  /** Row code. */
  readonly merit_id: string;
  /** Reference date. Year, month or day, as published. */
  readonly as_of: string;
  /** Government. Kemendagri region code. */
  readonly region_code: string;
  /** Merit index. Scale 100 to 400; a value outside it is kept and flagged. */
  readonly merit_index: number | null;
  /** Category. The category printed by the source, coded. */
  readonly category: MeritCategoryCode | null;
  /** Category as reported. */
  readonly category_reported: string | null;
  /** Observation status. SDMX status of the index; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Talent-management steps. Reported steps of talent management by government. */
export type TalentRow = {
  /** Step code. */
  readonly talent_id: string;
  /** Date. */
  readonly date: string;
  /** Government. Kemendagri region code. */
  readonly region_code: string;
  /** Step. */
  readonly step: TalentStepCode;
  /** Description (Indonesian). */
  readonly milestone_id: string;
  /** Description (English). */
  readonly milestone_en: string;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Talent-management counts. Numbers of agencies or officials in talent management. */
export type TalentCountsRow = {
  /** Row code. */
  readonly talent_count_id: string;
  /** Reference date. */
  readonly as_of: string;
  /** Region. Kemendagri region code. */
  readonly region_code: string;
  /** Measure. What is counted; different measures are never added. */
  readonly measure: TalentMeasureCode;
  /** Stage. */
  readonly stage: StageCode;
  /** Value. */
  readonly value: number | null;
  /** Observation status. SDMX status of the value; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Rotations of officials. Officials rotated or inaugurated, by level of post. */
export type RotationsRow = {
  /** Rotation code. */
  readonly rotation_id: string;
  /** Date. */
  readonly date: string;
  /** Government. Kemendagri region code. */
  readonly region_code: string;
  /** Officials. Officials inaugurated at this level. */
  readonly officials: number | null;
  /** Level of post. */
  readonly level_code: RotationLevelCode;
  /** Level as reported (Indonesian). */
  readonly level_id: string;
  /** Level as reported (English). */
  readonly level_en: string;
  /** Stage. Reported as having happened, or only announced. */
  readonly date_status: StageCode;
  /** Observation status. SDMX status of the number of officials; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Training cohorts. Reported cohorts of PKN, PKA, PKP and Latsar. */
export type CohortsRow = {
  /** Cohort code. */
  readonly cohort_id: string;
  /** Programme. */
  readonly programme: TrainingProgrammeCode;
  /** Cohort number. Cohort number as printed. */
  readonly angkatan: string | null;
  /** First number. */
  readonly number_from: number | null;
  /** Last number. */
  readonly number_to: number | null;
  /** Year. */
  readonly year: string;
  /** Organiser. */
  readonly organiser: string | null;
  /** Venue. Region of the venue. */
  readonly venue_region_code: string | null;
  /** Start. */
  readonly start_date: string | null;
  /** End. */
  readonly end_date: string | null;
  /** Participants. Participants of the cohort; empty where not published. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Stage. Reported as having happened, or only announced. */
  readonly date_status: StageCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Origins of training participants. Where the participants of a cohort came from. */
export type CohortOriginsRow = {
  /** Cohort code. */
  readonly cohort_id: string;
  /** Region of origin. Empty where the origin is not a region. */
  readonly origin_region_code: string | null;
  /** Origin as reported. */
  readonly origin_name: string;
  /** Venue. Region of the venue, taken from the cohorts table. Empty where no venue is named. */
  readonly venue_region_code: string | null;
  /** Stage. Stage of the cohort, taken from the cohorts table: reported as having happened, or only announced. */
  readonly date_status: StageCode | null;
  /** Participants. Participants from this origin; mostly not published. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Leadership visits. Leadership visits (VKN) and field studies by host. */
export type VisitsRow = {
  /** Visit code. */
  readonly visit_id: string;
  /** Cohort code. Empty where no cohort is named. */
  readonly cohort_id: string | null;
  /** Organiser. */
  readonly organiser: string;
  /** Host. Empty where the host is abroad. */
  readonly host_region_code: string | null;
  /** Host as reported. */
  readonly host_name: string;
  /** Start. Empty where the date was not published. */
  readonly start_date: string | null;
  /** End. */
  readonly end_date: string | null;
  /** Participants. Participants at this host; empty where not published. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Stage. Reported as having happened, or only announced. */
  readonly date_status: StageCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Origins of visitors. Where the participants of a visit came from. */
export type VisitOriginsRow = {
  /** Visit code. */
  readonly visit_id: string;
  /** Region of origin. Empty where the origin is not a region. */
  readonly origin_region_code: string | null;
  /** Origin as reported. */
  readonly origin_name: string;
  /** Host. Host of the visit, taken from the visits table. Empty where the host is abroad. */
  readonly host_region_code: string | null;
  /** Stage. Stage of the visit, taken from the visits table: reported as having happened, or only announced. */
  readonly date_status: StageCode | null;
  /** Participants. Participants from this origin; mostly not published. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Visit themes. What was studied on a visit. */
export type VisitThemesRow = {
  /** Visit code. */
  readonly visit_id: string;
  /** Theme as reported. */
  readonly theme_reported: string;
  /** Theme. */
  readonly theme: VisitThemeCode;
  /** Host. Host of the visit, taken from the visits table. Empty where the host is abroad. */
  readonly host_region_code: string | null;
  /** Stage. Stage of the visit, taken from the visits table: reported as having happened, or only announced. */
  readonly date_status: StageCode | null;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Change projects. Change projects and change actions of leadership trainees. */
export type ProjectsRow = {
  /** Project code. */
  readonly project_id: string;
  /** Cohort code. */
  readonly cohort_id: string | null;
  /** Owner region. Empty where the owner is not a region or not named. */
  readonly owner_region_code: string | null;
  /** Title. */
  readonly title: string;
  /** Sector as reported. Empty where the title is a bare acronym. */
  readonly sector: string | null;
  /** Sector. */
  readonly sector_code: VisitThemeCode | null;
  /** Horizon. */
  readonly horizon: HorizonCode;
  /** Year. */
  readonly year: string | null;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Change-project seminars. Design and result seminars of change projects. */
export type SeminarsRow = {
  /** Seminar code. */
  readonly seminar_id: string;
  /** Cohort code. */
  readonly cohort_id: string | null;
  /** Date. */
  readonly date: string;
  /** Venue. Region of the venue. */
  readonly venue_region_code: string | null;
  /** Participants. Participants of the seminar; empty where not published. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Public agenda. Coordination meetings, audits, accountability reports, inaugurations and launches. */
export type AgendaRow = {
  /** Event code. */
  readonly event_id: string;
  /** Date. */
  readonly date: string;
  /** Region. Kemendagri region code. */
  readonly region_code: string;
  /** Kind of event. */
  readonly kind: AgendaKindCode;
  /** Title (Indonesian). */
  readonly title_id: string;
  /** Title (English). */
  readonly title_en: string;
  /** Participants. Participants; for a launch, the projects or people launched. */
  readonly participants: number | null;
  /** Observation status. SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K. */
  readonly obs_status: ObsStatusCode;
  /** Same meeting as. This row tells of the same meeting; its participants are not added again. */
  readonly same_meeting_as: string | null;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
  /** Supersedes. Row of an earlier delivery that this row replaces. */
  readonly supersedes: string | null;
  /** Reason for replacement. Required where a row is replaced. */
  readonly supersedes_reason: string | null;
};

/** Regions. Indonesia, 38 provinces, 416 regencies and 98 cities. */
export type RegionsRow = {
  /** Kemendagri code. */
  readonly region_code: string;
  /** BPS code. Empty for the Papua provinces that were split in 2022. */
  readonly bps_code: string | null;
  /** Level. */
  readonly level: RegionLevelCode;
  /** Name. */
  readonly name: string;
  /** Short name. */
  readonly short_name: string;
  /** Parent. */
  readonly parent_code: string | null;
  /** Latitude. */
  readonly latitude: number | null;
  /** Longitude. */
  readonly longitude: number | null;
  /** Population 2025. Kepmendagri 300.2.2-2138/2025. */
  readonly population_2025: number;
  /** Area. */
  readonly area_km2: number | null;
};

/** Sources. The publications on which every figure rests. */
export type SourcesRow = {
  /** Source code. */
  readonly source_id: string;
  /** Title. */
  readonly title: string;
  /** Publisher. */
  readonly publisher: string;
  /** Published. */
  readonly published: string | null;
  /** Address. Empty where no address is stored. */
  readonly url: string | null;
  /** Kind of source. */
  readonly kind: SourceKindCode;
  /** Language. */
  readonly language: string;
};

/** Notes. What a reader should see beside a row whose source is ambiguous. */
export type NotesRow = {
  /** Table. */
  readonly table: string;
  /** Row code. */
  readonly row_id: string;
  /** Note (Indonesian). */
  readonly note_id: string;
  /** Note (English). */
  readonly note_en: string;
};

/** Total checks. Declared sums between rows of the workforce table. */
export type TotalChecksRow = {
  /** Check code. */
  readonly check_id: string;
  /** Kind. */
  readonly kind: CheckKindCode;
  /** Dimension. */
  readonly dimension: string;
  /** Total row. */
  readonly total_row: string;
  /** Part rows. Separated by spaces. */
  readonly part_rows: string;
  /** Expected difference. Total minus the sum of the parts. */
  readonly expected_difference: number;
  /** Reason (English). */
  readonly reason_en: string | null;
  /** Reason (Indonesian). */
  readonly reason_id: string | null;
};

/** Preferred figures. The figure put first where sources or definitions differ, and why. */
export type PreferencesRow = {
  /** Code. */
  readonly preference_id: string;
  /** Preferred row. */
  readonly preferred_row: string;
  /** Also reported. Separated by spaces; empty where the other figure is not in the table. */
  readonly also_reported: string | null;
  /** Reason (Indonesian). */
  readonly reason_id: string;
  /** Reason (English). */
  readonly reason_en: string;
};

/** Series breaks. Where the content or scope of a series changes; charts mark it. */
export type SeriesBreaksRow = {
  /** Code. */
  readonly break_id: string;
  /** Since. */
  readonly as_of: string;
  /** Table. */
  readonly table: string;
  /** Dimension. */
  readonly dimension: string;
  /** Label (Indonesian). */
  readonly label_id: string;
  /** Label (English). */
  readonly label_en: string;
  /** Source. Code of the source in the sources table. */
  readonly source_id: string;
};

/** Glossary. Terms and their meaning in both languages. */
export type GlossaryRow = {
  /** Term code. */
  readonly term_id: string;
  /** Term (Indonesian). */
  readonly term_label_id: string;
  /** Term (English). */
  readonly term_en: string;
  /** Meaning (Indonesian). */
  readonly definition_id: string;
  /** Meaning (English). */
  readonly definition_en: string;
  /** Reference. */
  readonly source: string;
};

/** Row type by table name. */
export interface RowTypes {
  workforce: WorkforceRow;
  merit: MeritRow;
  talent: TalentRow;
  talent_counts: TalentCountsRow;
  rotations: RotationsRow;
  cohorts: CohortsRow;
  cohort_origins: CohortOriginsRow;
  visits: VisitsRow;
  visit_origins: VisitOriginsRow;
  visit_themes: VisitThemesRow;
  projects: ProjectsRow;
  seminars: SeminarsRow;
  agenda: AgendaRow;
  regions: RegionsRow;
  sources: SourcesRow;
  notes: NotesRow;
  total_checks: TotalChecksRow;
  preferences: PreferencesRow;
  series_breaks: SeriesBreaksRow;
  glossary: GlossaryRow;
}

export type TableName = keyof RowTypes;

/** Every table's declaration, in the order of the data package. */
export const schemas: Readonly<Record<TableName, TableSchema>> = {
  workforce: {
    name: "workforce",
    title: "Komposisi ASN",
    title_en: "Workforce composition",
    description: "Jumlah pegawai yang dipublikasikan, satu baris satu angka, sebagaimana dicetak sumber.",
    description_en: "Published headcounts, one row one figure, as printed by the source.",
    kind: "marginal",
    fields: [
      {
        name: "row_id",
        type: "string",
        title: "Kode baris",
        title_en: "Row code",
        description: "Nama tetap baris ini.",
        description_en: "Stable name of this row.",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "as_of",
        type: "string",
        title: "Tanggal acuan",
        title_en: "Reference date",
        description: "Tahun, bulan, atau tanggal sebagaimana dipublikasikan.",
        description_en: "Year, month or day, as published.",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Wilayah",
        title_en: "Region",
        description: "Wilayah tempat bekerja; untuk OWN, pemerintah daerah yang mempekerjakan.",
        description_en: "Where people work; for OWN, the government that employs them.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "employer",
        type: "string",
        title: "Instansi",
        title_en: "Employer",
        role: "dimension",
        codelist: "employer",
        total: "_T",
        outside: ["OWN"],
        constraints: { required: true },
      },
      {
        name: "employment_status",
        type: "string",
        title: "Status kepegawaian",
        title_en: "Employment status",
        role: "dimension",
        codelist: "employment_status",
        total: "_T",
        outside: ["NON_ASN"],
        constraints: { required: true },
      },
      {
        name: "sex",
        type: "string",
        title: "Jenis kelamin",
        title_en: "Sex",
        role: "dimension",
        codelist: "sex",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "age_group",
        type: "string",
        title: "Kelompok umur",
        title_en: "Age group",
        role: "dimension",
        codelist: "age_group",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "education",
        type: "string",
        title: "Pendidikan",
        title_en: "Education",
        role: "dimension",
        codelist: "education",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "position_group",
        type: "string",
        title: "Jabatan",
        title_en: "Position",
        role: "dimension",
        codelist: "position_group",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "grade",
        type: "string",
        title: "Golongan",
        title_en: "Grade",
        role: "dimension",
        codelist: "grade",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "stage",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description: "Realisasi atau rencana; tidak pernah dijumlahkan satu sama lain.",
        description_en: "Actual or planned; never added to each other.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        constraints: { required: true },
      },
      {
        name: "definition",
        type: "string",
        title: "Definisi",
        title_en: "Definition",
        description: "Siapa saja yang dihitung dalam angka ini.",
        description_en: "Who is counted in this figure.",
        role: "definition",
        codelist: "definition",
        default: "FULL",
        constraints: { required: true },
      },
      {
        name: "headcount",
        type: "integer",
        title: "Jumlah pegawai",
        title_en: "Headcount",
        description: "Jumlah orang sebagaimana dicetak.",
        description_en: "Number of people, as printed.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah pegawai menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en: "SDMX status of the headcount; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "conf_status",
        type: "string",
        title: "Alasan penyembunyian",
        title_en: "Confidentiality status",
        description: "Alasan bila nilai disembunyikan (status Q).",
        description_en: "The reason where the value is suppressed (status Q).",
        role: "conf_status",
        codelist: "conf_status",
        optional: true,
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["row_id"],
    uniqueKeys: [
      [
        "as_of",
        "region_code",
        "employer",
        "employment_status",
        "sex",
        "age_group",
        "education",
        "position_group",
        "grade",
        "stage",
        "definition",
        "source_id",
      ],
    ],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  merit: {
    name: "merit",
    title: "Indeks sistem merit",
    title_en: "Merit system index",
    description: "Indeks dan kategori penerapan sistem merit yang dipublikasikan per instansi daerah.",
    description_en: "Published merit index and category of regional governments.",
    kind: "marginal",
    fields: [
      {
        name: "merit_id",
        type: "string",
        title: "Kode baris",
        title_en: "Row code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "as_of",
        type: "string",
        title: "Tanggal acuan",
        title_en: "Reference date",
        description: "Tahun, bulan, atau tanggal sebagaimana dipublikasikan.",
        description_en: "Year, month or day, as published.",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Pemerintah daerah",
        title_en: "Government",
        description: "Kode wilayah Kemendagri.",
        description_en: "Kemendagri region code.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "merit_index",
        type: "number",
        title: "Indeks merit",
        title_en: "Merit index",
        description: "Skala 100–400; nilai di luar skala disimpan dan ditandai.",
        description_en: "Scale 100 to 400; a value outside it is kept and flagged.",
        role: "measure",
        unit: "poin",
        unit_en: "points",
        constraints: { minimum: 0 },
      },
      {
        name: "category",
        type: "string",
        title: "Kategori",
        title_en: "Category",
        description: "Kategori yang dicetak sumber, dalam kode.",
        description_en: "The category printed by the source, coded.",
        role: "text",
        codelist: "merit_category",
      },
      {
        name: "category_reported",
        type: "string",
        title: "Kategori menurut sumber",
        title_en: "Category as reported",
        role: "text",
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status indeks menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en: "SDMX status of the index; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["merit_id"],
    uniqueKeys: [["as_of", "region_code", "source_id"]],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  talent: {
    name: "talent",
    title: "Langkah manajemen talenta",
    title_en: "Talent-management steps",
    description: "Langkah penerapan manajemen talenta yang diberitakan per instansi daerah.",
    description_en: "Reported steps of talent management by government.",
    kind: "events",
    fields: [
      {
        name: "talent_id",
        type: "string",
        title: "Kode langkah",
        title_en: "Step code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "date",
        type: "string",
        title: "Tanggal",
        title_en: "Date",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Pemerintah daerah",
        title_en: "Government",
        description: "Kode wilayah Kemendagri.",
        description_en: "Kemendagri region code.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "step",
        type: "string",
        title: "Langkah",
        title_en: "Step",
        role: "dimension",
        codelist: "talent_step",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "milestone_id",
        type: "string",
        title: "Uraian (Indonesia)",
        title_en: "Description (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "milestone_en",
        type: "string",
        title: "Uraian (Inggris)",
        title_en: "Description (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["talent_id"],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  talent_counts: {
    name: "talent_counts",
    title: "Angka manajemen talenta",
    title_en: "Talent-management counts",
    description: "Jumlah instansi atau pegawai dalam penerapan manajemen talenta.",
    description_en: "Numbers of agencies or officials in talent management.",
    kind: "marginal",
    fields: [
      {
        name: "talent_count_id",
        type: "string",
        title: "Kode baris",
        title_en: "Row code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "as_of",
        type: "string",
        title: "Tanggal acuan",
        title_en: "Reference date",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Wilayah",
        title_en: "Region",
        description: "Kode wilayah Kemendagri.",
        description_en: "Kemendagri region code.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "measure",
        type: "string",
        title: "Ukuran",
        title_en: "Measure",
        description: "Apa yang dihitung; ukuran yang berlainan tidak pernah dijumlahkan.",
        description_en: "What is counted; different measures are never added.",
        role: "dimension",
        codelist: "talent_measure",
        constraints: { required: true },
      },
      {
        name: "stage",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        constraints: { required: true },
      },
      {
        name: "value",
        type: "integer",
        title: "Nilai",
        title_en: "Value",
        role: "measure",
        unit: "menurut ukuran",
        unit_en: "by measure",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status nilai menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en: "SDMX status of the value; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["talent_count_id"],
    uniqueKeys: [["as_of", "region_code", "measure", "stage", "source_id"]],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  rotations: {
    name: "rotations",
    title: "Rotasi pejabat",
    title_en: "Rotations of officials",
    description: "Pejabat yang dirotasi atau dilantik, menurut jenjang jabatan.",
    description_en: "Officials rotated or inaugurated, by level of post.",
    kind: "events",
    fields: [
      {
        name: "rotation_id",
        type: "string",
        title: "Kode rotasi",
        title_en: "Rotation code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "date",
        type: "string",
        title: "Tanggal",
        title_en: "Date",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Pemerintah daerah",
        title_en: "Government",
        description: "Kode wilayah Kemendagri.",
        description_en: "Kemendagri region code.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "officials",
        type: "integer",
        title: "Jumlah pejabat",
        title_en: "Officials",
        description: "Jumlah pejabat yang dilantik pada jenjang ini.",
        description_en: "Officials inaugurated at this level.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "level_code",
        type: "string",
        title: "Jenjang jabatan",
        title_en: "Level of post",
        role: "dimension",
        codelist: "rotation_level",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "level_id",
        type: "string",
        title: "Jenjang menurut sumber (Indonesia)",
        title_en: "Level as reported (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "level_en",
        type: "string",
        title: "Jenjang menurut sumber (Inggris)",
        title_en: "Level as reported (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description: "Terlaksana menurut laporan, atau baru diumumkan.",
        description_en: "Reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        constraints: { required: true },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah pejabat menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of officials; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["rotation_id"],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  cohorts: {
    name: "cohorts",
    title: "Angkatan pelatihan",
    title_en: "Training cohorts",
    description: "Angkatan PKN, PKA, PKP, dan Latsar yang diberitakan.",
    description_en: "Reported cohorts of PKN, PKA, PKP and Latsar.",
    kind: "events",
    fields: [
      {
        name: "cohort_id",
        type: "string",
        title: "Kode angkatan",
        title_en: "Cohort code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "programme",
        type: "string",
        title: "Program",
        title_en: "Programme",
        role: "dimension",
        codelist: "training_programme",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "angkatan",
        type: "string",
        title: "Angkatan",
        title_en: "Cohort number",
        description: "Nomor angkatan sebagaimana dicetak.",
        description_en: "Cohort number as printed.",
        role: "text",
      },
      {
        name: "number_from",
        type: "integer",
        title: "Nomor awal",
        title_en: "First number",
        role: "text",
        constraints: { minimum: 1 },
      },
      {
        name: "number_to",
        type: "integer",
        title: "Nomor akhir",
        title_en: "Last number",
        role: "text",
        constraints: { minimum: 1 },
      },
      {
        name: "year",
        type: "string",
        title: "Tahun",
        title_en: "Year",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}$" },
      },
      { name: "organiser", type: "string", title: "Penyelenggara", title_en: "Organiser", role: "text" },
      {
        name: "venue_region_code",
        type: "string",
        title: "Tempat",
        title_en: "Venue",
        description: "Wilayah tempat pelatihan.",
        description_en: "Region of the venue.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "start_date",
        type: "string",
        title: "Mulai",
        title_en: "Start",
        role: "text",
        constraints: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "end_date",
        type: "string",
        title: "Selesai",
        title_en: "End",
        role: "text",
        constraints: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Jumlah peserta angkatan; kosong bila tidak dipublikasikan.",
        description_en: "Participants of the cohort; empty where not published.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description: "Terlaksana menurut laporan, atau baru diumumkan.",
        description_en: "Reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["cohort_id"],
    foreignKeys: [
      { fields: ["venue_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  cohort_origins: {
    name: "cohort_origins",
    title: "Asal peserta pelatihan",
    title_en: "Origins of training participants",
    description: "Dari mana peserta satu angkatan berasal.",
    description_en: "Where the participants of a cohort came from.",
    kind: "events",
    fields: [
      {
        name: "cohort_id",
        type: "string",
        title: "Kode angkatan",
        title_en: "Cohort code",
        role: "parent",
        constraints: { required: true },
      },
      {
        name: "origin_region_code",
        type: "string",
        title: "Wilayah asal",
        title_en: "Region of origin",
        description: "Kosong bila asal bukan daerah.",
        description_en: "Empty where the origin is not a region.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "origin_name",
        type: "string",
        title: "Asal menurut sumber",
        title_en: "Origin as reported",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "venue_region_code",
        type: "string",
        title: "Tempat",
        title_en: "Venue",
        description: "Wilayah tempat pelatihan, diambil dari tabel angkatan. Kosong bila tempat tidak disebut.",
        description_en: "Region of the venue, taken from the cohorts table. Empty where no venue is named.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        derived: { through: "cohort_id", field: "venue_region_code" },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description:
          "Tahap angkatan itu, diambil dari tabel angkatan: terlaksana menurut laporan, atau baru diumumkan.",
        description_en:
          "Stage of the cohort, taken from the cohorts table: reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        derived: { through: "cohort_id", field: "date_status" },
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Peserta dari asal ini; sebagian besar tidak dipublikasikan.",
        description_en: "Participants from this origin; mostly not published.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["cohort_id", "origin_name"],
    foreignKeys: [
      { fields: ["cohort_id"], reference: { resource: "cohorts", fields: ["cohort_id"] } },
      { fields: ["origin_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["venue_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  visits: {
    name: "visits",
    title: "Visitasi kepemimpinan",
    title_en: "Leadership visits",
    description: "Visitasi kepemimpinan (VKN) dan studi lapangan menurut tuan rumah.",
    description_en: "Leadership visits (VKN) and field studies by host.",
    kind: "events",
    fields: [
      {
        name: "visit_id",
        type: "string",
        title: "Kode visitasi",
        title_en: "Visit code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "cohort_id",
        type: "string",
        title: "Kode angkatan",
        title_en: "Cohort code",
        description: "Kosong bila angkatan tidak disebut.",
        description_en: "Empty where no cohort is named.",
        role: "parent",
      },
      {
        name: "organiser",
        type: "string",
        title: "Penyelenggara",
        title_en: "Organiser",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "host_region_code",
        type: "string",
        title: "Tuan rumah",
        title_en: "Host",
        description: "Kosong bila tuan rumah di luar negeri.",
        description_en: "Empty where the host is abroad.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "host_name",
        type: "string",
        title: "Tuan rumah menurut sumber",
        title_en: "Host as reported",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "start_date",
        type: "string",
        title: "Mulai",
        title_en: "Start",
        description: "Kosong bila tanggal tidak dipublikasikan.",
        description_en: "Empty where the date was not published.",
        role: "date",
        constraints: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "end_date",
        type: "string",
        title: "Selesai",
        title_en: "End",
        role: "text",
        constraints: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Peserta pada tuan rumah ini; kosong bila tidak dipublikasikan.",
        description_en: "Participants at this host; empty where not published.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description: "Terlaksana menurut laporan, atau baru diumumkan.",
        description_en: "Reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["visit_id"],
    foreignKeys: [
      { fields: ["cohort_id"], reference: { resource: "cohorts", fields: ["cohort_id"] } },
      { fields: ["host_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  visit_origins: {
    name: "visit_origins",
    title: "Asal peserta visitasi",
    title_en: "Origins of visitors",
    description: "Dari mana peserta satu visitasi berasal.",
    description_en: "Where the participants of a visit came from.",
    kind: "events",
    fields: [
      {
        name: "visit_id",
        type: "string",
        title: "Kode visitasi",
        title_en: "Visit code",
        role: "parent",
        constraints: { required: true },
      },
      {
        name: "origin_region_code",
        type: "string",
        title: "Wilayah asal",
        title_en: "Region of origin",
        description: "Kosong bila asal bukan daerah.",
        description_en: "Empty where the origin is not a region.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "origin_name",
        type: "string",
        title: "Asal menurut sumber",
        title_en: "Origin as reported",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "host_region_code",
        type: "string",
        title: "Tuan rumah",
        title_en: "Host",
        description: "Tuan rumah visitasi itu, diambil dari tabel visitasi. Kosong bila tuan rumah di luar negeri.",
        description_en: "Host of the visit, taken from the visits table. Empty where the host is abroad.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        derived: { through: "visit_id", field: "host_region_code" },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description:
          "Tahap visitasi itu, diambil dari tabel visitasi: terlaksana menurut laporan, atau baru diumumkan.",
        description_en:
          "Stage of the visit, taken from the visits table: reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        derived: { through: "visit_id", field: "date_status" },
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Peserta dari asal ini; sebagian besar tidak dipublikasikan.",
        description_en: "Participants from this origin; mostly not published.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["visit_id", "origin_name"],
    foreignKeys: [
      { fields: ["visit_id"], reference: { resource: "visits", fields: ["visit_id"] } },
      { fields: ["origin_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["host_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  visit_themes: {
    name: "visit_themes",
    title: "Tema visitasi",
    title_en: "Visit themes",
    description: "Apa yang dipelajari pada satu visitasi.",
    description_en: "What was studied on a visit.",
    kind: "events",
    fields: [
      {
        name: "visit_id",
        type: "string",
        title: "Kode visitasi",
        title_en: "Visit code",
        role: "parent",
        constraints: { required: true },
      },
      {
        name: "theme_reported",
        type: "string",
        title: "Tema menurut sumber",
        title_en: "Theme as reported",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "theme",
        type: "string",
        title: "Tema",
        title_en: "Theme",
        role: "dimension",
        codelist: "visit_theme",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "host_region_code",
        type: "string",
        title: "Tuan rumah",
        title_en: "Host",
        description: "Tuan rumah visitasi itu, diambil dari tabel visitasi. Kosong bila tuan rumah di luar negeri.",
        description_en: "Host of the visit, taken from the visits table. Empty where the host is abroad.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        derived: { through: "visit_id", field: "host_region_code" },
      },
      {
        name: "date_status",
        type: "string",
        title: "Tahap",
        title_en: "Stage",
        description:
          "Tahap visitasi itu, diambil dari tabel visitasi: terlaksana menurut laporan, atau baru diumumkan.",
        description_en:
          "Stage of the visit, taken from the visits table: reported as having happened, or only announced.",
        role: "stage",
        codelist: "stage",
        default: "ACTUAL",
        derived: { through: "visit_id", field: "date_status" },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["visit_id", "theme_reported"],
    foreignKeys: [
      { fields: ["visit_id"], reference: { resource: "visits", fields: ["visit_id"] } },
      { fields: ["host_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  projects: {
    name: "projects",
    title: "Proyek perubahan",
    title_en: "Change projects",
    description: "Proyek dan aksi perubahan peserta pelatihan kepemimpinan.",
    description_en: "Change projects and change actions of leadership trainees.",
    kind: "events",
    fields: [
      {
        name: "project_id",
        type: "string",
        title: "Kode proyek",
        title_en: "Project code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      { name: "cohort_id", type: "string", title: "Kode angkatan", title_en: "Cohort code", role: "parent" },
      {
        name: "owner_region_code",
        type: "string",
        title: "Wilayah pemilik",
        title_en: "Owner region",
        description: "Kosong bila pemilik bukan daerah atau tidak disebut.",
        description_en: "Empty where the owner is not a region or not named.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "title",
        type: "string",
        title: "Judul",
        title_en: "Title",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "sector",
        type: "string",
        title: "Sektor menurut sumber",
        title_en: "Sector as reported",
        description: "Kosong bila judul hanya berupa singkatan.",
        description_en: "Empty where the title is a bare acronym.",
        role: "text",
      },
      {
        name: "sector_code",
        type: "string",
        title: "Sektor",
        title_en: "Sector",
        role: "dimension",
        codelist: "visit_theme",
        total: "_T",
      },
      {
        name: "horizon",
        type: "string",
        title: "Jangka",
        title_en: "Horizon",
        role: "dimension",
        codelist: "horizon",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "year",
        type: "string",
        title: "Tahun",
        title_en: "Year",
        role: "date",
        constraints: { pattern: "^\\d{4}$" },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["project_id"],
    foreignKeys: [
      { fields: ["cohort_id"], reference: { resource: "cohorts", fields: ["cohort_id"] } },
      { fields: ["owner_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  seminars: {
    name: "seminars",
    title: "Seminar proyek perubahan",
    title_en: "Change-project seminars",
    description: "Seminar rancangan dan seminar hasil proyek perubahan.",
    description_en: "Design and result seminars of change projects.",
    kind: "events",
    fields: [
      {
        name: "seminar_id",
        type: "string",
        title: "Kode seminar",
        title_en: "Seminar code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      { name: "cohort_id", type: "string", title: "Kode angkatan", title_en: "Cohort code", role: "parent" },
      {
        name: "date",
        type: "string",
        title: "Tanggal",
        title_en: "Date",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "venue_region_code",
        type: "string",
        title: "Tempat",
        title_en: "Venue",
        description: "Wilayah tempat seminar.",
        description_en: "Region of the venue.",
        role: "dimension",
        codelist: "region",
        total: "ID",
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Peserta seminar; kosong bila tidak dipublikasikan.",
        description_en: "Participants of the seminar; empty where not published.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["seminar_id"],
    foreignKeys: [
      { fields: ["cohort_id"], reference: { resource: "cohorts", fields: ["cohort_id"] } },
      { fields: ["venue_region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
    ],
    missingValues: [""],
  },
  agenda: {
    name: "agenda",
    title: "Agenda publik",
    title_en: "Public agenda",
    description: "Rapat koordinasi, pemeriksaan, laporan pertanggungjawaban, pelantikan, dan peluncuran.",
    description_en: "Coordination meetings, audits, accountability reports, inaugurations and launches.",
    kind: "events",
    fields: [
      {
        name: "event_id",
        type: "string",
        title: "Kode agenda",
        title_en: "Event code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "date",
        type: "string",
        title: "Tanggal",
        title_en: "Date",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "region_code",
        type: "string",
        title: "Wilayah",
        title_en: "Region",
        description: "Kode wilayah Kemendagri.",
        description_en: "Kemendagri region code.",
        role: "dimension",
        codelist: "region",
        total: "ID",
        constraints: { required: true },
      },
      {
        name: "kind",
        type: "string",
        title: "Jenis agenda",
        title_en: "Kind of event",
        role: "dimension",
        codelist: "agenda_kind",
        total: "_T",
        constraints: { required: true },
      },
      {
        name: "title_id",
        type: "string",
        title: "Judul (Indonesia)",
        title_en: "Title (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "title_en",
        type: "string",
        title: "Judul (Inggris)",
        title_en: "Title (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "participants",
        type: "integer",
        title: "Jumlah peserta",
        title_en: "Participants",
        description: "Peserta; pada peluncuran, jumlah proyek atau orang yang diluncurkan.",
        description_en: "Participants; for a launch, the projects or people launched.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0 },
      },
      {
        name: "obs_status",
        type: "string",
        title: "Status nilai",
        title_en: "Observation status",
        description: "Status jumlah peserta menurut SDMX; kosong tepat bila M, L, O, Q, atau K.",
        description_en:
          "SDMX status of the number of participants; the value is empty exactly when it is M, L, O, Q or K.",
        role: "obs_status",
        codelist: "obs_status",
        constraints: { required: true },
      },
      {
        name: "same_meeting_as",
        type: "string",
        title: "Rapat yang sama dengan",
        title_en: "Same meeting as",
        description: "Baris ini menceritakan rapat yang sama; pesertanya tidak dijumlahkan lagi.",
        description_en: "This row tells of the same meeting; its participants are not added again.",
        role: "duplicate_of",
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
      {
        name: "supersedes",
        type: "string",
        title: "Menggantikan",
        title_en: "Supersedes",
        description: "Baris penyerahan terdahulu yang digantikan oleh baris ini.",
        description_en: "Row of an earlier delivery that this row replaces.",
        role: "supersedes",
        optional: true,
      },
      {
        name: "supersedes_reason",
        type: "string",
        title: "Alasan penggantian",
        title_en: "Reason for replacement",
        description: "Wajib diisi bila ada baris yang digantikan.",
        description_en: "Required where a row is replaced.",
        role: "supersedes_reason",
        optional: true,
      },
    ],
    primaryKey: ["event_id"],
    foreignKeys: [
      { fields: ["region_code"], reference: { resource: "regions", fields: ["region_code"] } },
      { fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } },
      { fields: ["same_meeting_as"], reference: { resource: "agenda", fields: ["event_id"] } },
    ],
    missingValues: [""],
  },
  regions: {
    name: "regions",
    title: "Wilayah",
    title_en: "Regions",
    description: "Indonesia, 38 provinsi, 416 kabupaten, dan 98 kota.",
    description_en: "Indonesia, 38 provinces, 416 regencies and 98 cities.",
    kind: "reference",
    fields: [
      {
        name: "region_code",
        type: "string",
        title: "Kode Kemendagri",
        title_en: "Kemendagri code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^(ID|\\d{2}(\\.\\d{2})?)$" },
      },
      {
        name: "bps_code",
        type: "string",
        title: "Kode BPS",
        title_en: "BPS code",
        description: "Kosong untuk provinsi Papua yang dimekarkan pada 2022.",
        description_en: "Empty for the Papua provinces that were split in 2022.",
        role: "text",
        constraints: { pattern: "^\\d{2}(\\d{2})?$" },
      },
      {
        name: "level",
        type: "string",
        title: "Tingkat",
        title_en: "Level",
        role: "dimension",
        codelist: "region_level",
        constraints: { required: true },
      },
      { name: "name", type: "string", title: "Nama", title_en: "Name", role: "text", constraints: { required: true } },
      {
        name: "short_name",
        type: "string",
        title: "Nama pendek",
        title_en: "Short name",
        role: "text",
        constraints: { required: true },
      },
      { name: "parent_code", type: "string", title: "Induk", title_en: "Parent", role: "parent" },
      {
        name: "latitude",
        type: "number",
        title: "Lintang",
        title_en: "Latitude",
        role: "text",
        unit: "derajat",
        unit_en: "degrees",
        constraints: { minimum: -90, maximum: 90 },
      },
      {
        name: "longitude",
        type: "number",
        title: "Bujur",
        title_en: "Longitude",
        role: "text",
        unit: "derajat",
        unit_en: "degrees",
        constraints: { minimum: -180, maximum: 180 },
      },
      {
        name: "population_2025",
        type: "integer",
        title: "Jumlah penduduk 2025",
        title_en: "Population 2025",
        description: "Kepmendagri 300.2.2-2138/2025.",
        description_en: "Kepmendagri 300.2.2-2138/2025.",
        role: "measure",
        unit: "orang",
        unit_en: "people",
        constraints: { minimum: 0, required: true },
      },
      {
        name: "area_km2",
        type: "number",
        title: "Luas",
        title_en: "Area",
        role: "text",
        unit: "km²",
        unit_en: "km²",
        constraints: { minimum: 0 },
      },
    ],
    primaryKey: ["region_code"],
    foreignKeys: [{ fields: ["parent_code"], reference: { resource: "regions", fields: ["region_code"] } }],
    missingValues: [""],
  },
  sources: {
    name: "sources",
    title: "Sumber",
    title_en: "Sources",
    description: "Publikasi yang menjadi dasar setiap angka.",
    description_en: "The publications on which every figure rests.",
    kind: "reference",
    fields: [
      {
        name: "source_id",
        type: "string",
        title: "Kode sumber",
        title_en: "Source code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z0-9][a-z0-9-]*$" },
      },
      {
        name: "title",
        type: "string",
        title: "Judul",
        title_en: "Title",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "publisher",
        type: "string",
        title: "Penerbit",
        title_en: "Publisher",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "published",
        type: "string",
        title: "Tanggal terbit",
        title_en: "Published",
        role: "date",
        constraints: { pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "url",
        type: "string",
        title: "Alamat",
        title_en: "Address",
        description: "Kosong bila alamat tidak tersimpan.",
        description_en: "Empty where no address is stored.",
        role: "text",
        constraints: { pattern: "^https?://\\S+$" },
      },
      {
        name: "kind",
        type: "string",
        title: "Jenis sumber",
        title_en: "Kind of source",
        role: "dimension",
        codelist: "source_kind",
        constraints: { required: true },
      },
      {
        name: "language",
        type: "string",
        title: "Bahasa",
        title_en: "Language",
        role: "text",
        constraints: { required: true, enum: ["id", "en"] },
      },
    ],
    primaryKey: ["source_id"],
    missingValues: [""],
  },
  notes: {
    name: "notes",
    title: "Catatan",
    title_en: "Notes",
    description: "Catatan yang harus dilihat pembaca di samping baris yang sumbernya mendua.",
    description_en: "What a reader should see beside a row whose source is ambiguous.",
    kind: "reference",
    fields: [
      {
        name: "table",
        type: "string",
        title: "Tabel",
        title_en: "Table",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "row_id",
        type: "string",
        title: "Kode baris",
        title_en: "Row code",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "note_id",
        type: "string",
        title: "Catatan (Indonesia)",
        title_en: "Note (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "note_en",
        type: "string",
        title: "Catatan (Inggris)",
        title_en: "Note (English)",
        role: "text",
        constraints: { required: true },
      },
    ],
    primaryKey: ["table", "row_id"],
    missingValues: [""],
  },
  total_checks: {
    name: "total_checks",
    title: "Pemeriksaan total",
    title_en: "Total checks",
    description: "Penjumlahan yang dinyatakan antara baris tabel komposisi.",
    description_en: "Declared sums between rows of the workforce table.",
    kind: "reference",
    fields: [
      {
        name: "check_id",
        type: "string",
        title: "Kode pemeriksaan",
        title_en: "Check code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "kind",
        type: "string",
        title: "Jenis",
        title_en: "Kind",
        role: "dimension",
        codelist: "check_kind",
        constraints: { required: true },
      },
      {
        name: "dimension",
        type: "string",
        title: "Dimensi",
        title_en: "Dimension",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "total_row",
        type: "string",
        title: "Baris total",
        title_en: "Total row",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "part_rows",
        type: "string",
        title: "Baris rincian",
        title_en: "Part rows",
        description: "Dipisahkan spasi.",
        description_en: "Separated by spaces.",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "expected_difference",
        type: "integer",
        title: "Selisih yang dinyatakan",
        title_en: "Expected difference",
        description: "Total dikurangi jumlah rincian.",
        description_en: "Total minus the sum of the parts.",
        role: "text",
        constraints: { required: true },
      },
      { name: "reason_en", type: "string", title: "Alasan (Inggris)", title_en: "Reason (English)", role: "text" },
      { name: "reason_id", type: "string", title: "Alasan (Indonesia)", title_en: "Reason (Indonesian)", role: "text" },
    ],
    primaryKey: ["check_id"],
    foreignKeys: [{ fields: ["total_row"], reference: { resource: "workforce", fields: ["row_id"] } }],
    missingValues: [""],
  },
  preferences: {
    name: "preferences",
    title: "Angka pilihan",
    title_en: "Preferred figures",
    description: "Angka yang didahulukan bila sumber atau definisi berbeda, beserta alasannya.",
    description_en: "The figure put first where sources or definitions differ, and why.",
    kind: "reference",
    fields: [
      {
        name: "preference_id",
        type: "string",
        title: "Kode",
        title_en: "Code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "preferred_row",
        type: "string",
        title: "Baris pilihan",
        title_en: "Preferred row",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "also_reported",
        type: "string",
        title: "Juga dilaporkan",
        title_en: "Also reported",
        description: "Dipisahkan spasi; kosong bila angka lain itu tidak ada dalam tabel.",
        description_en: "Separated by spaces; empty where the other figure is not in the table.",
        role: "text",
      },
      {
        name: "reason_id",
        type: "string",
        title: "Alasan (Indonesia)",
        title_en: "Reason (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "reason_en",
        type: "string",
        title: "Alasan (Inggris)",
        title_en: "Reason (English)",
        role: "text",
        constraints: { required: true },
      },
    ],
    primaryKey: ["preference_id"],
    foreignKeys: [{ fields: ["preferred_row"], reference: { resource: "workforce", fields: ["row_id"] } }],
    missingValues: [""],
  },
  series_breaks: {
    name: "series_breaks",
    title: "Putus seri",
    title_en: "Series breaks",
    description: "Saat isi atau cakupan sebuah deret berubah; grafik menandainya.",
    description_en: "Where the content or scope of a series changes; charts mark it.",
    kind: "reference",
    fields: [
      {
        name: "break_id",
        type: "string",
        title: "Kode",
        title_en: "Code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z][a-z0-9-]*$" },
      },
      {
        name: "as_of",
        type: "string",
        title: "Sejak",
        title_en: "Since",
        role: "date",
        constraints: { required: true, pattern: "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" },
      },
      {
        name: "table",
        type: "string",
        title: "Tabel",
        title_en: "Table",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "dimension",
        type: "string",
        title: "Dimensi",
        title_en: "Dimension",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "label_id",
        type: "string",
        title: "Keterangan (Indonesia)",
        title_en: "Label (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "label_en",
        type: "string",
        title: "Keterangan (Inggris)",
        title_en: "Label (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "source_id",
        type: "string",
        title: "Sumber",
        title_en: "Source",
        description: "Kode sumber pada tabel sumber.",
        description_en: "Code of the source in the sources table.",
        role: "source",
        constraints: { required: true },
      },
    ],
    primaryKey: ["break_id"],
    foreignKeys: [{ fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } }],
    missingValues: [""],
  },
  glossary: {
    name: "glossary",
    title: "Glosarium",
    title_en: "Glossary",
    description: "Istilah dan arti dalam dua bahasa.",
    description_en: "Terms and their meaning in both languages.",
    kind: "reference",
    fields: [
      {
        name: "term_id",
        type: "string",
        title: "Kode istilah",
        title_en: "Term code",
        role: "id",
        constraints: { required: true, unique: true, pattern: "^[a-z0-9_]+$" },
      },
      {
        name: "term_label_id",
        type: "string",
        title: "Istilah (Indonesia)",
        title_en: "Term (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "term_en",
        type: "string",
        title: "Istilah (Inggris)",
        title_en: "Term (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "definition_id",
        type: "string",
        title: "Arti (Indonesia)",
        title_en: "Meaning (Indonesian)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "definition_en",
        type: "string",
        title: "Arti (Inggris)",
        title_en: "Meaning (English)",
        role: "text",
        constraints: { required: true },
      },
      {
        name: "source",
        type: "string",
        title: "Rujukan",
        title_en: "Reference",
        role: "text",
        constraints: { required: true },
      },
    ],
    primaryKey: ["term_id"],
    missingValues: [""],
  },
};
