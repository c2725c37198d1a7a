/** Where it is written down what each of our scalars looks like (`@specifiedBy`); what is narrower here, its description says. */
export const specifiedBy = {
  /** Law 24/2013 on the administration of residents: family cards and their numbers. */
  KKNumber: 'https://peraturan.bpk.go.id/Details/38985/uu-no-24-tahun-2013',
  /** Government Regulation 40/2019, which carries that law out: a resident’s number. */
  NIK: 'https://peraturan.bpk.go.id/Details/108801/pp-no-40-tahun-2019',
  Date: 'https://scalars.graphql.org/chillicream/local-date.html',
  Instant: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  /** Permendagri 58/2021: the codes of provinces, regencies, kecamatan and villages. */
  RegionCode: 'https://peraturan.bpk.go.id/Details/196233/permendagri-no-58-tahun-2021',
  /** Numbers of JSON, and which of them every program counts exactly. */
  Rupiah: 'https://www.rfc-editor.org/rfc/rfc8259#section-6',
  /** Objects of JSON. */
  VisitDocument: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
} as const;
