/** The signs of the house: 14 px, lines of 1.5 px, always beside a word. Paths in a 14 x 14 box. */
export const SIGNS = {
	glass: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8M9 9l3.5 3.5",
	could: "M2 2h10v10H2zM2 8l6-6M2 12L12 2M6 12l6-6",
	copy: "M4.5 4.5H12V12H4.5zM9.5 4.5V2H2v7.5h2.5",
	before: "M9 2.5L4.5 7L9 11.5",
	after: "M5 2.5L9.5 7L5 11.5",
	sheet: "M3 1.5h5.5L11.5 4.5v8H3zM8.5 1.5v3h3",
	pen: "M2 12l.8-3.2L9.5 2.1l2.4 2.4L5.200 11.200zM8.200 3.400l2.400 2.400",
	clip: "M9.500 4L5 8.500a1.400 1.400 0 0 0 2 2L11.500 6a2.600 2.600 0 0 0-3.700-3.700L3.300 6.800a3.800 3.800 0 0 0 5.400 5.400L12 8.900",
	absent: "M2 2h2M6 2h2M10 2h2v2M12 6v2M12 10v2h-2M8 12H6M4 12H2v-2M2 8V6M2 4V2",
	alteration: "M2 12V2h7M12 5v7H5M9 2h3v3M6.500 7h1",
	omission: "M2 2h2M6 2h2M10 2h2v2M12 6v2M12 10v2h-2M8 12H6M4 12H2v-2M2 8V6M2 4V2",
	inconsistency: "M2 5h10M2 9h10M9.500 1.800l-5 10.400",
	provenance: "M7 8v5M4.500 13h5M7 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6",
	concealment: "M2 2h10v10H2zM2 3.500h10M2 5h10M2 6.500h10",
	open: "M7 2a5 5 0 0 1 3 1M11.600 5a5 5 0 0 1 0 4M10 11a5 5 0 0 1-6 0M2.400 9a5 5 0 0 1 0-4",
	confirmed: "M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M4.300 7.200l2 2l3.500-4",
	explained: "M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M4.500 5.500h5M4.500 8.500h3",
	rejected: "M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M3.200 3.200l7.600 7.600",
} as const;
export type SignName = keyof typeof SIGNS;
